"""Checks of `scramble`."""

from katas.calls.scramble import scramble


def test_example():
    """Moves letters by one."""
    assert scramble("HAL", 1) == "IBM"


def test_back(rng):
    """Can be undone."""
    for key in (3, -70, 55297):
        text = "".join(map(chr, rng.integers(32, 0xD000, size=9)))
        assert scramble(scramble(text, key), -key) == text


def test_around():
    """Goes on at the first code after the last."""
    assert scramble("\U0010ffff", 2) == "\x01"
