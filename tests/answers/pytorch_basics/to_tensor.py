"""Answers to `to_tensor`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import torch


def right_numpy_first(image, mean, std):
    pixels = (np.array(image, dtype=np.float64) / 255 - np.asarray(mean)) / np.asarray(std)
    return torch.from_numpy(np.moveaxis(pixels, -1, 0).astype(np.float32))


def right_channel_by_channel(image, mean, std):
    height, width, channels = image.shape
    tensor = torch.empty(channels, height, width)
    for c in range(channels):
        tensor[c] = torch.from_numpy(image[:, :, c].copy())
        tensor[c].div_(255).sub_(float(mean[c])).div_(float(std[c]))
    return tensor


def right_pixel_by_pixel(image, mean, std):
    height, width, channels = image.shape
    rows = [
        [
            [(int(image[i, j, c]) / 255 - float(mean[c])) / float(std[c]) for j in range(width)]
            for i in range(height)
        ]
        for c in range(channels)
    ]
    return torch.tensor(rows, dtype=torch.float32)


def right_one_division(image, mean, std):
    mean, std = np.float32(mean) * 255, np.float32(std) * 255
    return torch.tensor(((image.astype(np.float32) - mean) / std).transpose(2, 0, 1).copy())


def _tensor(image):
    """Return the pixels with channels first, from 0 to 1."""
    return torch.tensor(image).permute(2, 0, 1) / 255


def _columns(mean, std):
    return [torch.as_tensor(each, dtype=torch.float32).reshape(-1, 1, 1) for each in (mean, std)]


def wrong_channels_last(image, mean, std):
    """You leave the channels last, as libraries that read images have them: torch wants them first.
    Permute the axes."""
    mean, std = _columns(mean, std)
    return ((_tensor(image) - mean) / std).permute(1, 2, 0)


def wrong_not_divided_by_255(image, mean, std):
    """You subtract the mean from bytes of 0 to 255: mean and std are for pixels of 0 to 1. Divide by 255
    first."""
    mean, std = _columns(mean, std)
    return (_tensor(image) * 255 - mean) / std


def wrong_divides_by_256(image, mean, std):
    """You divide by 256, though the largest byte is 255: that one is to become 1."""
    mean, std = _columns(mean, std)
    return (_tensor(image) * 255 / 256 - mean) / std


def wrong_float64(image, mean, std):
    """You return float64, numpy's own type: torch's weights are float32, and a layer refuses anything else.
    Convert to float32."""
    mean, std = _columns(mean, std)
    return ((_tensor(image) - mean) / std).double()


def wrong_reshaped(image, mean, std):
    """You reshape (h, w, c) to (c, h, w), which leaves all numbers in their old order, and so gets pixels of
    all channels into each: permute the axes."""
    mean, std = _columns(mean, std)
    height, width, channels = image.shape
    pixels = torch.tensor(image).reshape(channels, height, width) / 255
    return (pixels - mean) / std


def wrong_rows_and_columns_swapped(image, mean, std):
    """You have all axes in reverse order, and the image lies on its side: rows come before columns in both
    orders. Permute to (2, 0, 1)."""
    mean, std = _columns(mean, std)
    return ((_tensor(image) - mean) / std).transpose(1, 2)


def wrong_mean_not_subtracted(image, mean, std):
    """You divide by std, but the mean is still there: subtract it first."""
    return _tensor(image) / _columns(mean, std)[1]


def wrong_std_not_divided(image, mean, std):
    """You subtract the mean and stop: divide by std too."""
    return _tensor(image) - _columns(mean, std)[0]


def wrong_divides_before_it_subtracts(image, mean, std):
    """You divide by std before you subtract the mean: subtract first."""
    mean, std = _columns(mean, std)
    return _tensor(image) / std - mean


def wrong_multiplies_by_std(image, mean, std):
    """You multiply by std: divide by it, so that the pixels spread by 1."""
    mean, std = _columns(mean, std)
    return (_tensor(image) - mean) * std


def wrong_divides_by_variance(image, mean, std):
    """You divide by the square of std, as if a variance were given: divide by std itself."""
    mean, std = _columns(mean, std)
    return (_tensor(image) - mean) / std**2


def wrong_own_statistics(image, mean, std):
    """You normalise by the image's own mean and standard deviation: use those that are given, or a dark
    image looks like a bright one."""
    pixels = _tensor(image)
    mean, std = pixels.mean(dim=(1, 2), keepdim=True), pixels.std(dim=(1, 2), keepdim=True, correction=0)
    return (pixels - mean) / (std + 1e-8)


def wrong_first_channel_for_all(image, mean, std):
    """You normalise all channels by the mean and std of the first: each has its own."""
    return (_tensor(image) - float(mean[0])) / float(std[0])


def wrong_bytes_wrap_around(image, mean, std):
    """You subtract while the pixels are bytes, and what is less than zero wraps around to 255: convert to
    floats first."""
    mean = np.round(np.asarray(mean, dtype=float) * 255).astype(np.uint8)
    pixels = (image - mean).astype(np.float32) / 255
    return torch.tensor(pixels / np.asarray(std, dtype=np.float32)).permute(2, 0, 1)


def wrong_order_of_channels(image, mean, std):
    """You reverse the channels, as if the image were in blue, green, red: keep their order."""
    mean, std = _columns(mean, std)
    return (_tensor(image).flip(0) - mean) / std


def right_chained(image, mean, std):
    pixels = torch.from_numpy(image.copy()).to(torch.float32).movedim(-1, 0).div(255)
    mean, std = (torch.tensor([float(each) for each in given])[:, None, None] for given in (mean, std))
    return pixels.sub(mean).div(std)


def wrong_clamped(image, mean, std):
    """You clamp the result to 0 and 1: once normalised, half of the pixels are below zero. Leave them so."""
    mean, std = _columns(mean, std)
    return ((_tensor(image) - mean) / std).clamp(0, 1)


def wrong_from_minus_1(image, mean, std):
    """You map the bytes to -1 up to 1 before you normalise: map them to 0 up to 1."""
    mean, std = _columns(mean, std)
    return (_tensor(image) * 2 - 1 - mean) / std
