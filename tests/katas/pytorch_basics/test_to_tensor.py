"""Checks of `to_tensor`."""

import numpy as np
import pytest
import torch

from katas.pytorch_basics.to_tensor import to_tensor


def draw(rng, *shape):
    """Return a random image of bytes."""
    return rng.integers(0, 256, size=shape, dtype=np.uint8)


def normalised(image, mean, std):
    """Return what is expected: the same, one channel at a time."""
    channels = [(image[:, :, c] / 255 - mean[c]) / std[c] for c in range(image.shape[2])]
    return np.array(channels)


def assert_tensor(tensor, expected):
    """Hold a tensor to be what is expected, in float32."""
    assert tensor.dtype == torch.float32
    assert tensor.numpy() == pytest.approx(expected, rel=1e-5, abs=1e-5)


def test_example():
    """Normalises an image of two pixels with two channels."""
    image = np.array([[[0, 255], [51, 102]]], dtype=np.uint8)
    expected = np.array([[[-1, -0.6]], [[2, -0.4]]])
    assert_tensor(to_tensor(image, [0.5, 0.5], [0.5, 0.25]), expected)


@pytest.mark.parametrize(("h", "w", "c"), [(5, 7, 3), (4, 2, 1), (2, 3, 4), (3, 5, 2)])
def test_random(rng, h, w, c):
    """Puts the channels first, and normalises each by its own mean and std."""
    image, mean, std = draw(rng, h, w, c), rng.uniform(0.2, 0.7, size=c), rng.uniform(0.1, 0.6, size=c)
    expected = normalised(image, mean, std)
    assert_tensor(to_tensor(image, mean, std), expected)


def test_square(rng):
    """Keeps rows and columns apart where all three sizes are equal."""
    image, mean, std = draw(rng, 3, 3, 3), np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])
    expected = normalised(image, mean, std)
    assert_tensor(to_tensor(image, mean, std), expected)


def test_range(rng):
    """Maps the bytes 0 and 255 to 0 and 1 before it normalises."""
    image = np.array([[[0], [255], [1]]], dtype=np.uint8)
    assert_tensor(to_tensor(image, [0.0], [1.0]), np.array([[[0, 1, 1 / 255]]]))


@pytest.mark.parametrize("kind", [list, tuple, np.array, torch.tensor, np.float32])
def test_kinds(rng, kind):
    """Takes mean and std as lists, arrays or tensors."""
    image, mean, std = draw(rng, 4, 6, 2), [0.25, 0.5], [0.5, 0.125]
    expected = normalised(image, mean, std)
    assert_tensor(to_tensor(image, kind(mean), kind(std)), expected)


def test_part(rng):
    """Takes an image that is a part of another."""
    image, mean, std = draw(rng, 6, 5, 3)[1:-2, 2:], [0.4, 0.5, 0.3], [0.2, 0.3, 0.25]
    expected = normalised(image, mean, std)
    assert_tensor(to_tensor(image, mean, std), expected)


def test_own_memory(rng):
    """Gives a tensor that stays what it is when the image changes."""
    image = draw(rng, 4, 5, 3)
    expected = normalised(image, [0.1, 0.2, 0.3], [0.5, 0.6, 0.7])
    tensor = to_tensor(image, [0.1, 0.2, 0.3], [0.5, 0.6, 0.7])
    image[:] = 255 - image
    assert_tensor(tensor, expected)
