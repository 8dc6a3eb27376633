"""An array that remembers how it was computed, so that its gradients can be found."""

import numpy as np
from numpy.typing import ArrayLike


class Tensor:
    """An array with reverse-mode automatic differentiation.

    Tensors can be added and multiplied, number by number, with shapes that go together as numpy's do;
    so can a tensor with a plain number on either side, or with a plain array on its right. ``@``
    multiplies matrices: tensors, or a tensor by a plain array, of two axes or more, those before the
    last two being a batch and broadcast too. Each of these, and each of the methods below, makes a new
    tensor, which remembers what it was made of.

    Parameters
    ----------
    data : array_like
        The numbers, in any shape, () included. Integers become floats.

    Attributes
    ----------
    data : ndarray of float
        The numbers.
    grad : ndarray of float
        The gradient, in the shape of `data`, zeros at first: see `backward`. It is an array of its own,
        which others may change.

    Examples
    --------
    >>> w, b = Tensor([[1.0], [-2.0]]), Tensor(4.0)
    >>> outputs = Tensor([[3.0, 1.0], [0.0, 5.0]]) @ w + b
    >>> outputs.data
    array([[ 5.],
           [-6.]])
    >>> outputs.relu().sum().backward()
    >>> w.grad
    array([[3.],
           [1.]])
    >>> b.grad
    array(1.)
    """

    def __init__(self, data: ArrayLike) -> None:
        raise NotImplementedError

    def __add__(self, other: "Tensor | ArrayLike") -> "Tensor":
        raise NotImplementedError

    def __mul__(self, other: "Tensor | ArrayLike") -> "Tensor":
        raise NotImplementedError

    def __matmul__(self, other: "Tensor | ArrayLike") -> "Tensor":
        raise NotImplementedError

    def __radd__(self, other: float) -> "Tensor":
        raise NotImplementedError

    def __rmul__(self, other: float) -> "Tensor":
        raise NotImplementedError

    def sum(self, axis: int | tuple[int, ...] | None = None, keepdims: bool = False) -> "Tensor":
        """Return the sums along some axes, or of all numbers, as numpy does.

        Parameters
        ----------
        axis : int, tuple of int or None
            Along which axes, counted from the end where negative; None for all.
        keepdims : bool
            Whether these axes are kept, with length 1.
        """
        raise NotImplementedError

    def relu(self) -> "Tensor":
        """Return each number where it is positive, else 0; at 0 its slope is 0."""
        raise NotImplementedError

    def backward(self) -> None:
        """Add to the grad of each tensor that this one was made of its derivative by that tensor.

        This tensor must hold a single number, in any shape; its own grad grows by 1. What is there
        already stays, as in torch: a second call, or one for another tensor that was made of the same
        leaves, adds its derivatives. In a second call the grads of leaves alone are asked for, tensors
        that were made from plain numbers; those of others must not get into them.

        Graphs may be deep, as a sum of 1,500 terms is that a loop adds up.

        Raises
        ------
        ValueError
            If this tensor holds more than one number, or none.
        """
        raise NotImplementedError
