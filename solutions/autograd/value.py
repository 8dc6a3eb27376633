"""A scalar that remembers how it was computed, so that its slopes can be found."""

import math


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
        self.data = float(data)
        self.grad = 0.0
        # What it was made of, each with the slope of this value along it.
        self._slopes: tuple[tuple[Value, float], ...] = ()

    def __add__(self, other: "Value | float") -> "Value":
        other = _value(other)
        return _made(self.data + other.data, (self, 1.0), (other, 1.0))

    def __sub__(self, other: "Value | float") -> "Value":
        other = _value(other)
        return _made(self.data - other.data, (self, 1.0), (other, -1.0))

    def __mul__(self, other: "Value | float") -> "Value":
        other = _value(other)
        return _made(self.data * other.data, (self, other.data), (other, self.data))

    def __truediv__(self, other: "Value | float") -> "Value":
        other = _value(other)
        quotient = self.data / other.data
        return _made(quotient, (self, 1 / other.data), (other, -quotient / other.data))

    def __pow__(self, other: "Value | float") -> "Value":
        other = _value(other)
        power = self.data**other.data
        by_base = other.data * self.data ** (other.data - 1)
        by_exponent = power * math.log(self.data) if self.data > 0 else 0.0
        return _made(power, (self, by_base), (other, by_exponent))

    def __neg__(self) -> "Value":
        return _made(-self.data, (self, -1.0))

    def __radd__(self, other: float) -> "Value":
        return _value(other) + self

    def __rsub__(self, other: float) -> "Value":
        return _value(other) - self

    def __rmul__(self, other: float) -> "Value":
        return _value(other) * self

    def __rtruediv__(self, other: float) -> "Value":
        return _value(other) / self

    def __rpow__(self, other: float) -> "Value":
        return _value(other) ** self

    def exp(self) -> "Value":
        """Return e to the power of this value."""
        power = math.exp(self.data)
        return _made(power, (self, power))

    def log(self) -> "Value":
        """Return the natural logarithm of this value, which is positive."""
        return _made(math.log(self.data), (self, 1 / self.data))

    def tanh(self) -> "Value":
        """Return the hyperbolic tangent of this value, be it as large as a thousand."""
        tangent = math.tanh(self.data)
        return _made(tangent, (self, 1 - tangent**2))

    def relu(self) -> "Value":
        """Return this value where it is positive, else 0; at 0 its slope is 0."""
        return _made(max(self.data, 0.0), (self, float(self.data > 0)))

    def backward(self) -> None:
        """Add to the grad of each value that this one was made of its derivative by that value.

        The grad of this value itself grows by 1. What is there already stays, as in torch: a second
        call, or one for another value that was made of the same leaves, adds its derivatives. In a
        second call the grads of leaves alone are asked for; those of other values, be they added up
        or set anew, must not get into them.

        Graphs may be deep, as a sum of 1,500 terms is that a loop adds up.
        """
        grads = {self: 1.0}
        for value in reversed(_topological_order(self)):
            for child, slope in value._slopes:
                grads[child] = grads.get(child, 0.0) + grads[value] * slope
        for value, grad in grads.items():
            value.grad += grad

    def zero_grad(self) -> None:
        """Set the grads of this value and of all that it was made of to 0."""
        for value in _topological_order(self):
            value.grad = 0.0


def _value(other: Value | float) -> Value:
    return other if isinstance(other, Value) else Value(other)


def _made(data: float, *slopes: tuple[Value, float]) -> Value:
    value = Value(data)
    value._slopes = slopes
    return value


def _topological_order(root: Value) -> list[Value]:
    """Return all that a value was made of, each after what it was made of itself."""
    order: list[Value] = []
    seen: set[Value] = set()
    path = [(root, False)]
    while path:
        value, left = path.pop()
        if left:
            order.append(value)
        elif value not in seen:
            seen.add(value)
            path.append((value, True))
            path.extend((child, False) for child, _ in value._slopes)
    return order
