"""Checks of `scaled_dot_product`."""

import math
from pathlib import Path

import numpy as np
import pytest

from katas.attention.scaled_dot_product import scaled_dot_product

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def draw(rng, *shapes):
    """Return arrays of random numbers."""
    return [rng.normal(size=shape) for shape in shapes]


def attended(q, k, v, mask=None):
    """Return what is expected of queries, keys and values in one batch: query by query."""
    rows = []
    for i, query in enumerate(q):
        seen = [j for j in range(len(k)) if mask is None or mask[i, j]]
        fits = np.array([query @ k[j] / math.sqrt(len(query)) for j in seen])
        weights = np.exp(fits - fits.max()) if seen else fits
        rows.append(weights @ v[seen] / weights.sum() if seen else np.zeros(v.shape[1]))
    return np.array(rows)


def test_example():
    """Gives a value three times the weight of another where its key fits better by log 3."""
    q, k, v = (
        np.array([[2.0, 0, 0, 0]]),
        np.array([[math.log(3), 5, 1, 2], [0, 7, 1, 4]]),
        np.array([[1.0], [5]]),
    )
    assert scaled_dot_product(q, k, v) == pytest.approx(np.array([[2.0]]))


@pytest.mark.parametrize("name", ["plain", "masked", "batch"])
def test_recorded(name):
    """Gives what F.scaled_dot_product_attention does."""
    q, k, v, expected = (RECORDED[f"{name}_{part}"] for part in ("q", "k", "v", "result"))
    mask = None if name == "plain" else RECORDED[f"{name}_mask"]
    assert scaled_dot_product(q, k, v, mask) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "m", "d", "e"), [(3, 5, 4, 2), (6, 2, 3, 7), (1, 4, 9, 3), (4, 1, 2, 3)])
def test_random(rng, n, m, d, e):
    """Weighs the values by a softmax over the keys, of dot products divided by the root of d."""
    q, k, v = draw(rng, (n, d), (m, d), (m, e))
    q *= 3
    expected = attended(q, k, v)
    assert scaled_dot_product(q, k, v) == pytest.approx(expected)


def test_mask(rng):
    """Looks only where the mask is true."""
    q, k, v = draw(rng, (4, 3), (6, 3), (6, 5))
    mask = rng.random((4, 6)) < 0.5
    mask[:, 2] = [True, False, True, True]
    mask[1, 4], mask[2] = True, [False, False, True, False, False, False]
    expected = attended(q, k, v, mask)
    assert scaled_dot_product(q, k, v, mask) == pytest.approx(expected)


def test_hidden_values(rng):
    """Is not touched by what the mask hides, however large it is."""
    q, k, v = draw(rng, (3, 4), (5, 4), (5, 2))
    mask = np.array([[True, True, False, True, False]] * 3)
    expected = attended(q, k, v, mask)
    k[2], v[4] = 1e4, -1e6
    assert scaled_dot_product(q, k, v, mask) == pytest.approx(expected)


def test_nothing_to_see(rng):
    """Is zero for a query all of whose keys are hidden, and as always for the others."""
    q, k, v = draw(rng, (3, 4), (5, 4), (5, 2))
    mask = np.array([[True, False, True, True, False], [False] * 5, [True] * 5])
    expected = attended(q, k, v, mask)
    result = scaled_dot_product(q, k, v, mask)
    assert result[1] == pytest.approx(np.zeros(2), abs=1e-9)
    assert result == pytest.approx(expected, abs=1e-9)


def test_batches(rng):
    """Keeps apart whatever lies along the first axes, as do batches and heads."""
    q, k, v = draw(rng, (2, 3, 5, 4), (2, 3, 7, 4), (2, 3, 7, 6))
    expected = np.array([[attended(q[b, h], k[b, h], v[b, h]) for h in range(3)] for b in range(2)])
    assert scaled_dot_product(q, k, v) == pytest.approx(expected)


def test_stretched(rng):
    """Stretches first axes, as where all heads have one mask, or one set of keys and values."""
    q, k, v = draw(rng, (2, 3, 5, 4), (2, 1, 7, 4), (2, 1, 7, 6))
    mask = rng.random((5, 7)) < 0.7
    mask[:, 3] = True
    expected = np.array([[attended(q[b, h], k[b, 0], v[b, 0], mask) for h in range(3)] for b in range(2)])
    assert scaled_dot_product(q, k, v, mask) == pytest.approx(expected)


def test_large(rng):
    """Neither overflows nor loses anything where dot products are in the thousands."""
    q, k, v = draw(rng, (4, 3), (5, 3), (5, 2))
    expected = attended(1000 * q, k, v)
    assert scaled_dot_product(1000 * q, k, v) == pytest.approx(expected)
    direction = np.array([1.0, 2, 2])
    keys = -np.outer([1.0, 1.5, 2], direction)  # All dot products are far below zero.
    expected = attended(800 * direction[np.newaxis], keys, v[:3])
    assert scaled_dot_product(800 * direction[np.newaxis], keys, v[:3]) == pytest.approx(expected)


def test_hidden_fits_better(rng):
    """Hides keys that fit far better than all others."""
    q, k = np.array([[30.0, 40, 0]]), np.array([[-9.0, -9, 1], [2, 3, 1], [-9, -8.99, 2], [1, 1, 3]])
    v, mask = rng.normal(size=(4, 2)), np.array([[True, False, True, False]])
    expected = attended(q, k, v, mask)
    assert scaled_dot_product(q, k, v, mask) == pytest.approx(expected)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no queries in Python."""
    # 2 cores, Linux, November 2026: the reference 32, right_einsum 14.
    perf.faster_than(
        "slow_loop",
        lambda n: (
            rng.normal(size=(2, n, 8)),
            rng.normal(size=(2, n + 3, 8)),
            rng.normal(size=(2, n + 3, 6)),
        ),
        40,
        stars=(2.5, 5, 10),
    )
