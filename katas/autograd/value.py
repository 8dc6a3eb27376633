"""A scalar that remembers how it was computed, so that its slopes can be found."""


class Value:
    """A number with reverse-mode automatic differentiation.

    Values can be added, subtracted, multiplied, divided and raised to powers with each other and with
    plain numbers on either side, negated, and given to the methods below. Each of these makes a new
    value, which remembers what it was made of: so values form a graph without cycles, whose leaves are
    those that were made from plain numbers.

    The slope of a power along its exponent is asked for only where the base is positive.

    Parameters
    ----------
    data : float
        The number.

    Attributes
    ----------
    data : float
        The number.
    grad : float
        The gradient, 0 at first: see `backward`.

    Examples
    --------
    >>> x, y = Value(3), Value(2)
    >>> z = x * y + x**2 - 1
    >>> z.data
    14.0
    >>> z.backward()
    >>> x.grad, y.grad
    (8.0, 3.0)
    """

    def __init__(self, data: float) -> None:
        raise NotImplementedError

    def __add__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    def __sub__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    def __mul__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    def __truediv__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    def __pow__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    def __neg__(self) -> "Value":
        raise NotImplementedError

    def __radd__(self, other: float) -> "Value":
        raise NotImplementedError

    def __rsub__(self, other: float) -> "Value":
        raise NotImplementedError

    def __rmul__(self, other: float) -> "Value":
        raise NotImplementedError

    def __rtruediv__(self, other: float) -> "Value":
        raise NotImplementedError

    def __rpow__(self, other: float) -> "Value":
        raise NotImplementedError

    def exp(self) -> "Value":
        """Return e to the power of this value."""
        raise NotImplementedError

    def log(self) -> "Value":
        """Return the natural logarithm of this value, which is positive."""
        raise NotImplementedError

    def tanh(self) -> "Value":
        """Return the hyperbolic tangent of this value, be it as large as a thousand."""
        raise NotImplementedError

    def relu(self) -> "Value":
        """Return this value where it is positive, else 0; at 0 its slope is 0."""
        raise NotImplementedError

    def backward(self) -> None:
        """Add to the grad of each value that this one was made of its derivative by that value.

        The grad of this value itself grows by 1. What is there already stays, as in torch: a second
        call, or one for another value that was made of the same leaves, adds its derivatives. In a
        second call the grads of leaves alone are asked for; those of other values, be they added up
        or set anew, must not get into them.

        Graphs may be deep, as a sum of 1,500 terms is that a loop adds up.
        """
        raise NotImplementedError

    def zero_grad(self) -> None:
        """Set the grads of this value and of all that it was made of to 0."""
        raise NotImplementedError
