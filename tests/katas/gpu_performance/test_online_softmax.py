"""Checks of `online_softmax`."""

from functools import partial

import numpy as np
import pytest
from scipy.special import softmax

from katas.gpu_performance.online_softmax import online_softmax


def split(values, *places):
    """Return an iterator over chunks, which can be read but once."""
    return iter(np.split(values, places))


def generated(seeds, k):
    """Return an iterator of chunks that are there only once they are asked for."""
    return map(partial(normal, k), seeds)


def normal(k, seed):
    """Return a chunk of random values."""
    return 9 * np.random.default_rng(seed).normal(size=k)


def test_example():
    """Weighs three values of two chunks."""
    chunks = iter([np.log([1.0, 2.0]), np.log([5.0])])
    assert online_softmax(chunks) == pytest.approx(np.array([0.125, 0.25, 0.625]))


@pytest.mark.parametrize("places", [(), (4,), (1, 5, 9), (2, 3, 4, 11)])
def test_once(rng, places):
    """Reads an iterator once, in chunks of any sizes."""
    values = 3 * rng.normal(size=13)
    expected = softmax(values)
    assert online_softmax(split(values, *places)) == pytest.approx(expected)


def test_generator(rng):
    """Takes a generator, whose chunks are there only once they are asked for."""
    values = 3 * rng.normal(size=(3, 4))
    expected = softmax(values.ravel())
    assert online_softmax(row for row in values) == pytest.approx(expected)


def test_list(rng):
    """Takes a list of chunks too, and leaves them as they are."""
    values = 3 * rng.normal(size=10)
    expected = softmax(values)
    assert online_softmax(np.split(values, [3, 8])) == pytest.approx(expected)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 3, 0, 2), (2, 0, 3, 1)])
def test_maximum(rng, order):
    """Corrects what it has written down when a larger value comes, and not when a smaller one does."""
    chunks = np.array([[-3.0, 1, 0], [2, 5, 1], [6, -2, 8], [9, 7, 11]])[list(order)]
    values = (chunks + rng.normal(size=(4, 3)) / 2).ravel()
    expected = softmax(values)
    assert online_softmax(split(values, 3, 6, 9)) == pytest.approx(expected)


@pytest.mark.parametrize("shift", [-2000.0, -700, 800, 5000])
def test_far_from_zero(rng, shift):
    """Neither overflows nor loses all where values are in the thousands."""
    values = shift + 4 * rng.normal(size=9)
    expected = softmax(values)
    assert online_softmax(split(values, 2, 5)) == pytest.approx(expected)


def test_far_apart():
    """Gives a weight of zero to a chunk that lies a thousand below another."""
    values = np.array([-1000.0, -1001, 3, 2, -998, 4])
    expected = softmax(values)
    assert online_softmax(split(values, 2, 4)) == pytest.approx(expected, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("shift", [-900.0, 0, 900])
@pytest.mark.parametrize("places", [(2, 4, 6), (1, 3), (4,)])
def test_minus_infinity(rng, shift, places):
    """Gives a value of -inf no weight, even where a whole chunk is, the first one too."""
    values = shift + rng.normal(size=9)
    values[[0, 1, 4, 5, 7]] = -np.inf
    expected = softmax(values)
    assert online_softmax(split(values, *places)) == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_empty_chunks(rng):
    """Passes over chunks that are empty."""
    values = rng.normal(size=6)
    expected = softmax(values)
    assert online_softmax(split(values, 0, 2, 2, 6)) == pytest.approx(expected)


@pytest.mark.parametrize("chunks", [[], [[]], [[-np.inf, -np.inf], [-np.inf]]])
def test_nothing(chunks):
    """Refuses a stream without a value above -inf."""
    with pytest.raises(ValueError):
        online_softmax(iter([np.array(chunk, dtype=float) for chunk in chunks]))


@pytest.mark.perf
def test_memory(perf, rng):
    """Keeps no more than the weights and one more copy of them."""
    # 2 cores, Linux, November 2026: the reference 2.1, slow_concatenated 3.0.
    perf.memory(
        "slow_concatenated",
        lambda n: (rng.integers(1 << 40, size=n).tolist(), 1000),
        30,
        stars=(2.8, 2.4, 2.1),
        use=lambda kata, seeds, k: kata(generated(seeds, k)),
    )
