"""A sum of two multiples of vectors, in few passes over memory."""

import torch


def axpby(a: float, x: torch.Tensor, b: float, y: torch.Tensor) -> torch.Tensor:
    """Return a·x + b·y.

    A GPU multiplies a hundred numbers in the time in which memory delivers one, so what takes long is to read
    and to write. Three passes have to be: read x, read y, write the result. ``a * x + b * y`` takes seven, as
    each of its operations writes a vector that another reads again.

    Parameters
    ----------
    a, b : float
        The factors.
    x, y : Tensor, shape (n,)
        Vectors of one floating dtype, on one device.

    Returns
    -------
    Tensor, shape (n,)
        The sum, of the same dtype and on the same device, in memory of its own.

    Raises
    ------
    ValueError
        If the shapes differ.

    Examples
    --------
    >>> axpby(2.0, torch.tensor([1.0, 2.0]), -1.0, torch.tensor([10.0, 20.0]))
    tensor([ -8., -16.])
    """
    raise NotImplementedError
