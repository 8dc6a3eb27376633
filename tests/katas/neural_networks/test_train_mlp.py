"""Checks of `train_mlp`."""

import numpy as np
import pytest
from sklearn.datasets import load_digits

from katas.neural_networks.train_mlp import train_mlp

IMAGES, DIGITS = load_digits(return_X_y=True)


def split(rng, n):
    """Return n digits to learn from, and up to a thousand others: images and labels of both."""
    order = rng.permutation(len(IMAGES))
    learnt, others = order[:n], order[n:][:1000]
    return IMAGES[learnt], DIGITS[learnt], IMAGES[others], DIGITS[others]


def test_example(rng):
    """Tells images whose upper half is black from those whose lower half is."""
    upper, lower = np.repeat([16.0, 0.0], 32), np.repeat([0.0, 16.0], 32)
    x = np.abs(np.tile([upper, lower], (60, 1)) - rng.uniform(0, 4, size=(120, 64)))
    classify = train_mlp(x, np.tile([7, 1], 60), rng)
    assert classify(np.array([lower, upper, lower])) == pytest.approx(np.array([1, 7, 1]))


@pytest.mark.timeout(30)
def test_held_out(rng):
    """Reads 95 % of the digits that it has not seen, over five trainings that leave out a fifth each."""
    order = rng.permutation(len(IMAGES))
    right = 0
    for held_out in np.array_split(order, 5):
        learnt = np.setdiff1d(order, held_out)
        classify = train_mlp(IMAGES[learnt], DIGITS[learnt], rng)
        right += int(np.sum(classify(IMAGES[held_out]) == DIGITS[held_out]))
    assert right >= 0.95 * len(IMAGES)


@pytest.mark.timeout(10)
def test_other_labels(rng):
    """Learns what labels mean from the examples alone, whatever scikit-learn calls the digits."""
    x, y, others, digits = split(rng, 800)
    shift = rng.integers(1, 10)
    classify = train_mlp(x, (y + shift) % 10, rng)
    assert np.mean(classify(others) == (digits + shift) % 10) >= 0.9


@pytest.mark.timeout(10)
def test_sorted(rng):
    """Learns just as well from examples that are sorted by their labels, hundreds of each."""
    x, y, others, expected = split(rng, 1400)
    order = np.argsort(y, kind="stable")
    classify = train_mlp(x[order], y[order], rng)
    assert np.mean(classify(others) == expected) >= 0.92


@pytest.mark.timeout(10)
def test_wrong_labels(rng):
    """Comes to an end though some labels are wrong, and learns in spite of them."""
    x, y, others, expected = split(rng, 600)
    # The same images once more, of which some have another label: nothing can be right about both.
    again = y[:300].copy()
    again[:30] = (again[:30] + rng.integers(1, 10, size=30)) % 10
    classify = train_mlp(np.vstack([x, x[:300]]), np.append(y, again), rng)
    assert np.mean(classify(others) == expected) >= 0.6


@pytest.mark.timeout(10)
def test_missing(rng):
    """Takes whole numbers for pixels, and examples in which some digits never appear."""
    keep = np.isin(DIGITS, [3, 5, 8, 9])
    images, digits = IMAGES[keep].astype(np.uint8), DIGITS[keep]
    order = rng.permutation(len(digits))
    learnt, others = order[:500], order[500:]
    classify = train_mlp(images[learnt], digits[learnt], rng)
    assert np.mean(classify(images[others]) == digits[others]) >= 0.85


@pytest.mark.timeout(10)
def test_blank(rng):
    """Gives blank images the label that most of them had, though weights have nothing to say about them."""
    x = np.vstack([np.zeros((200, 64)), IMAGES[:4]])
    y = np.array([6] * 160 + [2] * 40 + [4] * 4)
    classify = train_mlp(x, y, rng)
    assert classify(np.zeros((3, 64))) == pytest.approx(np.array([6, 6, 6]))


@pytest.mark.timeout(10)
def test_alone(rng):
    """Answers for an image whatever the others are that it is asked with."""
    x, y, others, expected = split(rng, 500)
    classify = train_mlp(x, y, rng)
    together = np.array(classify(others))
    assert np.mean(together == expected) >= 0.8
    for i in range(0, 1000, 50):
        assert classify(others[i : i + 1]) == pytest.approx(together[i : i + 1])
    zeros = np.flatnonzero(expected == 0)
    assert classify(others[zeros] / 2) == pytest.approx(np.array(classify(others / 2))[zeros])


@pytest.mark.timeout(10)
def test_two(rng):
    """Keeps what one network has learnt when another is trained."""
    x, y, others, expected = split(rng, 500)
    first = train_mlp(x, y, rng)
    before = np.array(first(others))
    second = train_mlp(x, 9 - y, rng)
    assert np.mean(before == expected) >= 0.8
    assert np.mean(second(others) == 9 - expected) >= 0.8
    assert first(others) == pytest.approx(before)


@pytest.mark.timeout(10)
def test_rng(rng):
    """Leaves nothing to chance but what the generator draws."""
    x, y, others, expected = split(rng, 300)
    noise = rng.uniform(0, 16, size=(800, 64))
    state = rng.bit_generator.state
    first = train_mlp(x, y, rng)
    assert rng.bit_generator.state != state
    again = np.random.default_rng()
    again.bit_generator.state = state
    second = train_mlp(x, y, again)
    assert np.mean(first(others) == expected) >= 0.7
    assert second(noise) == pytest.approx(np.array(first(noise)))
