"""An array that remembers how it was computed, so that its gradients can be found."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

_PassOn = Callable[[np.ndarray], np.ndarray]


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
        self.data = np.array(data, dtype=float)
        self.grad = np.zeros_like(self.data)
        # What it was made of, each with what passes this tensor's gradient on to it.
        self._inputs: tuple[tuple[Tensor, _PassOn], ...] = ()

    def __add__(self, other: "Tensor | ArrayLike") -> "Tensor":
        other = _tensor(other)
        return _made(self.data + other.data, (self, lambda g: g), (other, lambda g: g))

    def __mul__(self, other: "Tensor | ArrayLike") -> "Tensor":
        other = _tensor(other)
        product = self.data * other.data
        return _made(product, (self, lambda g: g * other.data), (other, lambda g: g * self.data))

    def __matmul__(self, other: "Tensor | ArrayLike") -> "Tensor":
        other = _tensor(other)
        product = self.data @ other.data
        return _made(product, (self, lambda g: g @ other.data.mT), (other, lambda g: self.data.mT @ g))

    def __radd__(self, other: float) -> "Tensor":
        return self + other

    def __rmul__(self, other: float) -> "Tensor":
        return self * other

    def sum(self, axis: int | tuple[int, ...] | None = None, keepdims: bool = False) -> "Tensor":
        """Return the sums along some axes, or of all numbers, as numpy does.

        Parameters
        ----------
        axis : int, tuple of int or None
            Along which axes, counted from the end where negative; None for all.
        keepdims : bool
            Whether these axes are kept, with length 1.
        """
        kept = self.data.sum(axis=axis, keepdims=True)
        total = kept if keepdims else self.data.sum(axis=axis)
        shape = self.data.shape
        return _made(total, (self, lambda g: np.broadcast_to(g.reshape(kept.shape), shape)))

    def relu(self) -> "Tensor":
        """Return each number where it is positive, else 0; at 0 its slope is 0."""
        return _made(np.maximum(self.data, 0), (self, lambda g: g * (self.data > 0)))

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
        if self.data.size != 1:
            raise ValueError(f"backward needs a tensor of a single number, not of shape {self.data.shape}")
        grads = {self: np.ones_like(self.data)}
        for tensor in reversed(_topological_order(self)):
            for child, pass_on in tensor._inputs:
                grad = _unbroadcast(pass_on(grads[tensor]), child.data.shape)
                grads[child] = grads[child] + grad if child in grads else grad
        for tensor, grad in grads.items():
            tensor.grad += grad


def _tensor(other: Tensor | ArrayLike) -> Tensor:
    return other if isinstance(other, Tensor) else Tensor(other)


def _made(data: np.ndarray, *inputs: tuple[Tensor, _PassOn]) -> Tensor:
    tensor = Tensor(data)
    tensor._inputs = inputs
    return tensor


def _unbroadcast(g: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Return the sum over all copies that broadcasting made of each number."""
    added = g.ndim - len(shape)
    stretched = [added + axis for axis, n in enumerate(shape) if n == 1]
    return g.sum(axis=(*range(added), *stretched)).reshape(shape)


def _topological_order(root: Tensor) -> list[Tensor]:
    """Return all that a tensor was made of, each after what it was made of itself."""
    order: list[Tensor] = []
    seen: set[Tensor] = set()
    path = [(root, False)]
    while path:
        tensor, left = path.pop()
        if left:
            order.append(tensor)
        elif tensor not in seen:
            seen.add(tensor)
            path.append((tensor, True))
            path.extend((child, False) for child, _ in tensor._inputs)
    return order
