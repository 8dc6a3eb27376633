"""Distances of all pairs of points, where these are, and by a product of matrices."""

import torch


def pairwise_device(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Return the Euclidean distance of each point in one set from each in another.

    ``|x - y|² = |x|² + |y|² - 2 x·y``, and the dot products of all pairs are a product of matrices, which a
    device does best. No difference of a pair is ever written down: of 20 000 points in 64 dimensions, those
    would take 100 GB. What the formula loses by rounding depends on how far from zero the points lie; the
    distances do not, so all points are shifted to around zero first.

    Parameters
    ----------
    a : Tensor, shape (n, d)
        Points, in float32 or float64, on any device.
    b : Tensor, shape (m, d)
        Other points, of the same dtype and on the same device.

    Returns
    -------
    Tensor, shape (n, m)
        The distances, never nan, of the same dtype and on the same device.

    Raises
    ------
    ValueError
        If these are not two sets of points of as many dimensions.

    Examples
    --------
    >>> pairwise_device(torch.tensor([[0.0, 0.0], [3.0, 0.0]]), torch.tensor([[3.0, 4.0]]))
    tensor([[5.],
            [4.]])
    """
    if a.dim() != 2 or b.dim() != 2 or a.shape[1] != b.shape[1]:
        raise ValueError(f"no points of as many dimensions: {tuple(a.shape)} and {tuple(b.shape)}")
    centre = b.mean(dim=0)
    a, b = a - centre, b - centre
    squares = torch.addmm(a.square().sum(dim=1, keepdim=True), a, b.T, alpha=-2)
    return squares.add_(b.square().sum(dim=1)).clamp_(min=0).sqrt_()
