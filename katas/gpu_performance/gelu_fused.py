"""GELU by tanh, in few passes over memory."""

import torch


def gelu_fused(x: torch.Tensor) -> torch.Tensor:
    """Return GELU of each number, in its form with tanh.

    ``x / 2 · (1 + tanh(√(2/π) (x + 0.044715 x³)))``. Written so, it takes eighteen passes over memory where
    one to read and one to write have to be. As (1 + tanh z) / 2 is the sigmoid of 2 z, twelve will do, and in
    one kernel of your own, two. (Hendrycks and Gimpel, "Gaussian error linear units", 2016.)

    Parameters
    ----------
    x : Tensor of float, shape (n,)
        Any numbers, on any device.

    Returns
    -------
    Tensor, shape (n,)
        The results, of the same dtype and on the same device. For a dtype of 16 bits all is calculated in
        float32, and rounded once.

    Examples
    --------
    >>> gelu_fused(torch.tensor([-1.0, 0.0, 1.0]))
    tensor([-0.1588,  0.0000,  0.8412])
    """
    raise NotImplementedError
