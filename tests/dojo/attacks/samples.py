"""The katas that attacks hand in: those of the sample house, and a few that leave more to attack."""

from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"


@dataclass(frozen=True)
class Sample:
    """A kata: its reference, its checks, and what `topic.toml` says of it."""

    id: str
    solution: str
    checks: str
    difficulty: int = 1
    facts: str = ""

    @property
    def points(self) -> int:
        """What it is worth."""
        return 10 * self.difficulty


def _sample(topic: str, id: str, difficulty: int) -> Sample:
    solution = (SAMPLES / "solutions" / topic / f"{id}.py").read_text(encoding="utf-8")
    checks = (SAMPLES / "tests" / "katas" / topic / f"test_{id}.py").read_text(encoding="utf-8")
    return Sample(id, solution, checks.replace(f"katas.{topic}.", "katas.@TOPIC@."), difficulty)


HALVE = Sample(
    "halve",
    '''"""Halve: half of each entry."""

import numpy as np


def halve(x):
    """Return half of each entry."""
    return np.asarray(x, dtype=float) / 2
''',
    '''"""Checks of `halve`, with numpy's own comparisons."""

import numpy as np

from katas.@TOPIC@.halve import halve


def test_example():
    """Halves two numbers."""
    np.testing.assert_allclose(halve([2.0, 5.0]), [1.0, 2.5])


def test_against_input(rng):
    """Halves what it is given."""
    x = rng.normal(size=6)
    assert np.array_equal(2 * halve(x), x)
''',
)

LENGTH = Sample(
    "length",
    '''"""Length: a class of what has a length."""

import math


class Length:
    """A length in metres."""

    def __init__(self, metres):
        self.metres = metres

    def __sub__(self, other):
        return Length(self.metres - other.metres)

    def feet(self):
        """Return how many feet it is."""
        return self.metres / 0.3048
''',
    '''"""Checks of `Length`, which look at how far off a number is."""

import numpy as np
import pytest

from katas.@TOPIC@.length import Length


def test_example():
    """Knows how many feet a mile has."""
    assert abs(Length(1609.344).feet() - 5280) < 1e-6


def test_feet(rng):
    """Turns metres into feet."""
    metres = rng.normal()
    np.testing.assert_allclose(Length(metres).feet(), metres / 0.3048)


def test_difference():
    """Subtracts lengths."""
    assert (Length(3.0) - Length(1.0)).metres == pytest.approx(2)
''',
)

DRAW = Sample(
    "draw",
    '''"""Draw: the first numbers of many."""

import itertools


def draw(numbers, n):
    """Return the sum of the first n numbers."""
    return sum(itertools.islice(numbers, n))
''',
    '''"""Checks of `draw`, which lend it an iterator of the judge's and a function."""

import pytest

from katas.@TOPIC@.draw import draw


def test_example():
    """Adds the first two."""
    assert draw(iter([1, 2, 4]), 2) == 3


def test_endless(rng):
    """Draws from a source without end, and no more than it needs."""
    xs = rng.normal(size=9).tolist()
    expected, drawn = sum(xs[:5]), []

    def numbers():
        for x in xs:
            drawn.append(x)
            yield x
        yield expected

    assert draw(numbers(), 5) == pytest.approx(expected)
    assert len(drawn) == 5
''',
)

THERE_AND_BACK = Sample(
    "rotate",
    '''"""Rotate: items moved to the left."""


def rotate(xs, places):
    """Return the items, moved to the left by some places."""
    places %= len(xs)
    return xs[places:] + xs[:places]
''',
    '''"""Checks of `rotate`, one of which goes there and back."""

from katas.@TOPIC@.rotate import rotate


def test_example():
    """Moves by one."""
    assert rotate([1, 2, 3], 1) == [2, 3, 1]


def test_back(rng):
    """Comes back by as many places."""
    xs = rng.normal(size=7).tolist()
    assert rotate(rotate(xs, 3), -3) == xs
''',
    facts='fresh = "call"',
)

ECHO = Sample(
    "echo",
    '''"""Echo: what a shell prints."""

import subprocess


def echo(word):
    """Return the word as a shell prints it."""
    done = subprocess.run(["sh", "-c", 'echo "$1"', "sh", word], capture_output=True, text=True, check=True)
    return done.stdout
''',
    '''"""Checks of `echo`, which runs a program."""

from katas.@TOPIC@.echo import echo


def test_example():
    """Echoes a word."""
    assert echo("hello") == "hello\\n"


def test_random(rng):
    """Echoes any word."""
    word = str(rng.integers(10**9))
    assert echo(word) == word + "\\n"
''',
    facts="programs = true",
)

HONEST = _sample("second", "largest", 2)
ALL = {
    sample.id: sample
    for sample in (
        _sample("first", "total", 1),
        _sample("first", "scale", 3),
        HONEST,
        HALVE,
        LENGTH,
        DRAW,
        THERE_AND_BACK,
        ECHO,
    )
}
