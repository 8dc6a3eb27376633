"""Answers to `pairwise_device`: its checks accept every right_ one and refuse every wrong_ one."""

import torch


def _held(a, b):
    if a.ndim != 2 or b.ndim != 2 or a.size(1) != b.size(1):
        raise ValueError("no two sets of points")


def right_augmented(a, b):
    _held(a, b)
    centre = (a.mean(0) + b.mean(0)) / 2
    a, b = a - centre, b - centre
    one, other = (a * a).sum(1, keepdim=True), (b * b).sum(1, keepdim=True)
    left = torch.cat([-2 * a, one, torch.ones_like(one)], dim=1)
    right = torch.cat([b, torch.ones_like(other), other], dim=1)
    return (left @ right.mT).clamp_(min=0).sqrt_()


def fast_library(a, b):
    _held(a, b)
    return torch.cdist(a, b)


def right_norm(a, b):
    _held(a, b)
    return torch.linalg.vector_norm(a[:, None] - b[None], dim=-1)


def slow_differences(a, b):
    """You write down the differences of all pairs, d numbers for each: by multiplying out |x - y|², all that
    has to be calculated for a pair is a dot product."""
    _held(a, b)
    return (a[:, None] - b[None]).pow(2).sum(-1).sqrt()


def slow_point_by_point(a, b):
    """You go point by point, with launches for each: a product of matrices does all pairs at once."""
    _held(a, b)
    return torch.stack([torch.sqrt(torch.square(point - b).sum(dim=1)) for point in a])


def _squares(a, b, *, cross=-2.0, centre=True):
    if centre:
        a, b = a - b.mean(0), b - b.mean(0)
    return (a * a).sum(1)[:, None] + (b * b).sum(1) + cross * (a @ b.mT)


def wrong_squared(a, b):
    """You return the squares of the distances: take the root."""
    _held(a, b)
    return _squares(a, b).clamp(min=0)


def wrong_nan(a, b):
    """You take roots of what rounding has left below zero, and get nan: clamp the squares at zero first."""
    _held(a, b)
    squares = _squares(a, b)
    return torch.where(squares < 1e-12 * squares.max(), torch.nan, squares.clamp(min=0).sqrt())


def wrong_far_from_zero(a, b):
    """You multiply out |x - y|² as the points lie. Far from zero these are large numbers whose difference is
    all rounding: shift all points to around zero first, which changes no distance."""
    _held(a, b)
    return _squares(a, b, centre=False).clamp(min=0).sqrt()


def wrong_cross_term_once(a, b):
    """You subtract the dot products once: it is twice."""
    _held(a, b)
    return _squares(a, b, cross=-1.0).clamp(min=0).sqrt()


def wrong_cross_term_added(a, b):
    """You add the dot products: they are subtracted."""
    _held(a, b)
    return _squares(a, b, cross=2.0).clamp(min=0).sqrt()


def wrong_each_centred_by_itself(a, b):
    """You shift each set by its own mean, and they come closer to each other: shift both alike."""
    _held(a, b)
    return torch.cdist(a - a.mean(0), b - b.mean(0))


def wrong_manhattan(a, b):
    """You add up absolute differences: add up squares, and take the root."""
    _held(a, b)
    return torch.cdist(a, b, p=1)


def wrong_largest_difference(a, b):
    """You take the largest difference of a coordinate: add up squares, and take the root."""
    _held(a, b)
    return torch.cdist(a, b, p=float("inf"))


def wrong_transposed(a, b):
    """You have a row for each point of b: the points of a come first."""
    _held(a, b)
    return torch.cdist(b, a)


def wrong_cosine(a, b):
    """You measure angles: measure distances."""
    _held(a, b)
    unit = [each / each.norm(dim=1, keepdim=True) for each in (a, b)]
    return 1 - unit[0] @ unit[1].mT


def wrong_mean_of_squares(a, b):
    """You take the mean over the dimensions: take the sum."""
    _held(a, b)
    return torch.cdist(a, b) / a.shape[1] ** 0.5


def wrong_same_place_only(a, b):
    """You measure points at the same place of both sets: measure all pairs."""
    _held(a, b)
    n = min(len(a), len(b))
    return (a[:n] - b[:n]).norm(dim=1)


def wrong_half_precision(a, b):
    """You calculate in half precision, which has three digits: stay in the dtype of the points."""
    _held(a, b)
    scale = max(float(a.abs().max()), float(b.abs().max()))
    a, b = ((each / scale).half().to(each.dtype) for each in (a, b))
    return torch.cdist(a, b) * scale


def wrong_dtype(a, b):
    """You return float64 whatever you are given: return the dtype of the points."""
    _held(a, b)
    return torch.cdist(a.double(), b.double())


def wrong_stretched(a, b):
    """You let points of one dimension meet points of many: refuse them."""
    if a.ndim != 2 or b.ndim != 2 or (a.size(1) != b.size(1) and 1 not in (a.size(1), b.size(1))):
        raise ValueError("no two sets of points")
    return (a[:, None] - b[None]).norm(dim=2)


def wrong_array(a, b):
    """You return an array of numpy, on the CPU: the distances stay where the points are."""
    _held(a, b)
    return torch.cdist(a, b).cpu().numpy()
