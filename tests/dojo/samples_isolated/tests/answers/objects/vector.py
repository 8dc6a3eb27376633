"""Answers to `Vector`: its checks accept every right_ one and refuse every wrong_ one."""

import math


class _Base:
    def __init__(self, *parts):
        self._parts = tuple(parts)

    @property
    def parts(self):
        return list(self._parts)

    @parts.setter
    def parts(self, parts):
        self._parts = tuple(parts)

    def __add__(self, other):
        if len(self) != len(other):
            raise ValueError("two lengths")
        return type(self)(*map(sum, zip(self, other)))

    def __mul__(self, factor):
        return type(self)(*(part * factor for part in self._parts))

    __rmul__ = __mul__

    def __neg__(self):
        return type(self)(*(-part for part in self._parts))

    def __len__(self):
        return len(self._parts)

    def __iter__(self):
        yield from self._parts

    def __getitem__(self, place):
        found = self._parts[place]
        return type(self)(*found) if isinstance(found, tuple) else found

    def __contains__(self, number):
        return number in self._parts

    @property
    def length(self):
        return math.hypot(*self._parts)

    def dot(self, other):
        return math.fsum(a * b for a, b in zip(self, other))


class right_tuple(_Base):
    pass


class wrong_one_sided(_Base):
    """You multiply from the right only: __rmul__ is for a number on the left."""

    __rmul__ = None


class wrong_adds_in_place(_Base):
    """You change the left vector when you add: make a new one."""

    def __add__(self, other):
        self._parts = super().__add__(other)._parts
        return self


class wrong_cuts(_Base):
    """You add vectors of two lengths, and lose the end of one: refuse."""

    def __add__(self, other):
        return type(self)(*(a + b for a, b in zip(self, other)))
