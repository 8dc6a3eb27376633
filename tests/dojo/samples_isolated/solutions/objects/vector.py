"""A vector that adds, scales and iterates."""

from collections.abc import Iterator


class Vector:
    """A vector of numbers.

    Attributes
    ----------
    parts : list of float
        Its components.

    Examples
    --------
    >>> (2 * Vector(1, 2) + Vector(0, 1)).parts
    [2, 5]
    """

    def __init__(self, *parts: float) -> None:
        """Take the components."""
        self.parts = list(parts)

    def __add__(self, other: "Vector") -> "Vector":
        """Return the sum of two vectors of one length."""
        if len(self) != len(other):
            raise ValueError(f"lengths {len(self)} and {len(other)} differ")
        return Vector(*(a + b for a, b in zip(self, other, strict=True)))

    def __mul__(self, factor: float) -> "Vector":
        """Return the vector times a number."""
        return Vector(*(part * factor for part in self))

    def __rmul__(self, factor: float) -> "Vector":
        """Return a number times the vector."""
        return self * factor

    def __neg__(self) -> "Vector":
        """Return the vector that points the other way."""
        return self * -1

    def __len__(self) -> int:
        """Return how many components it has."""
        return len(self.parts)

    def __iter__(self) -> Iterator[float]:
        """Yield the components."""
        return iter(self.parts)

    def __getitem__(self, place: int | slice) -> "float | Vector":
        """Return a component, or a vector of some."""
        found = self.parts[place]
        return Vector(*found) if isinstance(place, slice) else found

    def __contains__(self, number: float) -> bool:
        """Say whether a number is among the components."""
        return number in self.parts

    @property
    def length(self) -> float:
        """Return the root of the sum of squares."""
        return sum(part * part for part in self) ** 0.5

    def dot(self, other: "Vector") -> float:
        """Return the sum of products of components."""
        return sum(a * b for a, b in zip(self, other, strict=True))
