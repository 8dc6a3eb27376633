"""Checks of `count_matches`."""

import re

import pytest

from katas.getting_ready.count_matches import count_matches


def write(scratch, text):
    """Write a text file and return its path."""
    path = scratch / "log.txt"
    path.write_bytes(text.encode())
    return path


def test_example(scratch):
    """Counts two lines of three."""
    path = write(scratch, "loss 0.5, val loss 0.7\nlosses\nloss=0.4\n")
    assert count_matches(path, "loss") == 2


@pytest.mark.parametrize(("word", "n"), [("loss", 60), ("val_loss", 200), ("3", 150)])
def test_lines(rng, scratch, word, n):
    """Counts each line once that has the word, not a longer one."""
    words = ["loss", "losses", "Loss", "val_loss", "gloss", "loss3", "3", "33", "epoch"]
    sizes = rng.integers(0, 4, size=n)
    lines = [
        "".join(f"{each}{rng.choice(list(' -=.,:/'))}" for each in rng.choice(words, size)) for size in sizes
    ]
    expected = sum(word in re.split(r"[ \-=.,:/]", line) for line in lines)
    path = write(scratch, "\n".join(lines) + "\n")
    assert count_matches(path, word) == expected


def test_repeated(scratch):
    """Counts a line once, however often it has the word."""
    path = write(scratch, "loss loss loss\nacc\nloss, loss\n\nloss\n")
    assert count_matches(path, "loss") == 3


@pytest.mark.parametrize(
    "line", ["losses", "gloss", "val_loss", "loss_fn", "loss2", "2loss", "großloss", "lossé"]
)
def test_longer_words(scratch, line):
    """Finds no word within a longer one."""
    path = write(scratch, f"loss\n{line}\nthe {line}!\n{line} loss\n")
    assert count_matches(path, "loss") == 2


@pytest.mark.parametrize(
    "line", ["loss", "loss:", "(loss)", "val-loss", "loss=0.5", "a.loss", '"loss"', "…loss…"]
)
def test_bounds(scratch, line):
    """Finds a word between the ends of a line and whatever is no letter, digit or _."""
    path = write(scratch, f"epoch 1\n{line}\nthe end: {line}\n{line} at first\n")
    assert count_matches(path, "loss") == 3


def test_capitals(scratch):
    """Tells capitals from small letters."""
    path = write(scratch, "Loss\nLOSS\nloss\nlosS loss\nLoss Loss\n")
    assert count_matches(path, "loss") == 2
    assert count_matches(path, "Loss") == 2
    assert count_matches(path, "LOSS") == 1


def test_any_language(scratch):
    """Finds words of any language."""
    path = write(scratch, "Größe 3\nGrößen 4\n損失 0.5\nvalé\nGröße: 5, 損失\n")
    assert count_matches(path, "Größe") == 2
    assert count_matches(path, "損失") == 2
    assert count_matches(path, "val") == 0


@pytest.mark.parametrize(("text", "expected"), [("a\nloss", 1), ("loss", 1), ("\n\nloss\n\na loss\n\n", 2)])
def test_ends(scratch, text, expected):
    """Counts the last line though it has no end, and passes over empty ones."""
    path = write(scratch, text)
    assert count_matches(path, "loss") == expected


def test_nothing(scratch):
    """Counts none where there is none, as in an empty file."""
    path = write(scratch, "loss\nacc\n")
    assert count_matches(path, "loss") == 1
    assert count_matches(path, "epoch") == 0
    assert count_matches(write(scratch, ""), "loss") == 0
