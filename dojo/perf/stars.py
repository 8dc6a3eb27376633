"""Stars: what a measured figure earns, and in which words."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST = 3


class NoStarError(AssertionError):
    """A kata is right and earns no star; `advice` says what makes it slow, where that is known."""

    def __init__(self, words: str, advice: str = "") -> None:
        super().__init__(words)
        self.words = words
        self.advice = advice


class RefusedError(AssertionError):
    """A kata cannot be measured: it is wrong on the data, or only looks fast."""


@dataclass(frozen=True)
class Verdict:
    """How many stars a figure earns, and what to tell about it."""

    stars: int
    words: str


def verdict(figure: float, thresholds: Sequence[float], words: str) -> Verdict:
    """Hold a figure against what each star asks.

    Parameters
    ----------
    figure : float
        What was measured.
    thresholds : sequence of 3 floats
        What earns one, two and three stars; where they fall, less is better.
    words : str
        A sentence with ``{}`` where the figure stands.
    """
    first, _, last = thresholds
    falling = first > last
    if list(thresholds) != sorted(thresholds, reverse=falling):
        raise ValueError(f"thresholds of stars rise or fall, these do neither: {thresholds}")
    earned = sum(figure <= each if falling else figure >= each for each in thresholds)
    told = words.format(short(figure))
    if earned < MOST:
        told += f"; {short(thresholds[earned])} for the {'next' if earned else 'first'} star"
    return Verdict(earned, told)


def short(figure: float) -> str:
    """Write a figure with two digits that count."""
    return f"{float(f'{figure:.2g}'):g}"


def drawn(stars: int) -> str:
    """Draw stars, those that are missing too."""
    return "★" * stars + "☆" * (MOST - stars)
