"""An affine layer as a module."""

import torch


class Affine(torch.nn.Module):
    """Scale and shift each feature, while training with noise.

    Parameters
    ----------
    size : int
        How many features there are.
    noise : float, default 0.0
        The noise that is added while training.

    Attributes
    ----------
    scale, shift : Parameter, shape (size,)
        One and zero at first.

    Examples
    --------
    >>> Affine(2)(torch.tensor([[1.0, 2.0]])).tolist()
    [[1.0, 2.0]]
    """

    def __init__(self, size: int, noise: float = 0.0) -> None:
        """Make the parameters."""
        super().__init__()
        self.scale = torch.nn.Parameter(torch.ones(size))
        self.shift = torch.nn.Parameter(torch.zeros(size))
        self.noise = noise
        self.register_buffer("seen", torch.zeros((), dtype=torch.int64))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return scaled and shifted rows, and count them while training."""
        if self.training:
            self.seen += len(x)
            x = x + self.noise * torch.randn_like(x)
        return x * self.scale + self.shift
