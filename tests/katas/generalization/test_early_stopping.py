"""Checks of `early_stopping`."""

import math

import numpy as np
import pytest

from katas.generalization.early_stopping import early_stopping

NAN, INFINITY = math.nan, math.inf


def training(error, epochs):
    """Return the errors of epochs, each computed when it is drawn, and no more of them than these."""

    def train(epoch):
        assert epoch < epochs, "an epoch was trained after training should have stopped"
        return error(epoch)

    return map(train, range(epochs + 1))


def simulated(errors, patience, min_delta):
    """Return the best epoch and how many are trained, by asking of each whether it is progress."""
    progress = [0]
    for epoch in range(1, len(errors)):
        if errors[epoch] < errors[progress[-1]] - min_delta:
            progress.append(epoch)
        elif epoch - progress[-1] >= patience:
            return progress[-1], epoch + 1
    return progress[-1], len(errors)


def test_example():
    """Stops after two epochs without progress, and does not see the low error after them."""
    assert early_stopping([0.9, 0.5, 0.6, 0.4, 0.7, 0.6, 0.1], 2) == 3


@pytest.mark.parametrize(
    ("patience", "expected"), [(1, 1), (2, 3), (3, 6), (4, 10), (5, 10)], ids=lambda value: str(value)
)
def test_patience(patience, expected):
    """Waits for as many epochs as it has patience."""
    errors = [10, 8, 9, 7, 9, 9, 6, 8, 7, 7, 5, 6, 6, 6, 6, 6, 1]
    assert early_stopping(errors, patience) == expected


def test_long_patience():
    """Waits long where it has much patience."""
    assert early_stopping([5, 4] + [6] * 300 + [1], 300) == 1
    assert early_stopping([5, 4] + [6] * 299 + [1], 300) == 301


@pytest.mark.parametrize("patience", [1, 2, 4, 7])
def test_random(rng, patience):
    """Finds the best epoch of curves that fall with much noise."""
    for _ in range(10):
        errors = np.linspace(2, 1, 40) + 0.3 * rng.normal(size=40)
        expected, _ = simulated(errors, patience, 0.1)
        assert early_stopping(errors.tolist(), patience, 0.1) == expected


@pytest.mark.parametrize("patience", [1, 3, 6])
def test_not_beyond_the_stop(rng, patience):
    """Draws no error after training has stopped."""
    errors = np.concatenate([np.linspace(2, 1, 12) + 0.2 * rng.normal(size=12), [3] * 9])
    expected, trained = simulated(errors, patience, 0)
    assert early_stopping(training(errors.tolist().__getitem__, trained), patience) == expected


def test_endless(rng):
    """Ends a training that would go on and on."""
    low = int(rng.integers(5, 15))
    assert early_stopping(training(lambda epoch: abs(epoch - low) + 1.5, 1000), 3) == low


def test_generator():
    """Draws from a generator too."""
    assert early_stopping((error for error in [4, 3, 5, 2, 6, 7, 1]), 2) == 3


def test_ends_first(rng):
    """Takes the best epoch of all where the errors end before patience does."""
    errors = rng.permutation(np.arange(1, 8)).tolist()
    expected = int(np.argmin(errors))
    assert early_stopping(errors, 20) == expected
    assert early_stopping(iter([4.0, 3.0, 2.0, 2.5]), 2) == 2
    assert early_stopping([9, 7, 5], 1) == 2


def test_equal_errors():
    """Counts an error that is only as low as the best one as no progress."""
    assert early_stopping([3, 2, 2, 2, 2, 1], 3) == 1
    assert early_stopping([3, 2, 2, 1, 1, 1], 3) == 3


@pytest.mark.parametrize(("patience", "expected"), [(2, 1), (3, 4), (4, 4)])
def test_min_delta(patience, expected):
    """Asks for progress of more than min_delta, also of several epochs together."""
    errors = [10, 8, 7.5, 7.25, 6.75, 6.5, 6.5, 6, 5.75, 9, 9]
    assert early_stopping(errors, patience, 1) == expected


def test_exactly_min_delta():
    """Counts exactly min_delta less as no progress, and a little more as progress."""
    assert early_stopping([5, 4.5, 4.5, 1], 2, 0.5) == 0
    assert early_stopping([5, 4.5, 4.25, 4, 4, 1], 2, 0.5) == 2


def test_nan():
    """Counts an error of nan as no progress, at the beginning too."""
    assert early_stopping([3, NAN, 2, NAN, NAN, 1], 2) == 2
    assert early_stopping([NAN, 5, 4, NAN, 6, NAN, 1], 3) == 2
    assert early_stopping([NAN, INFINITY, 7, 8, NAN, 9, 1], 3) == 2


@pytest.mark.parametrize(
    ("errors", "patience"), [([], 3), ([NAN, NAN, NAN, 1], 3), ([NAN, INFINITY], 2), ([INFINITY, NAN], 9)]
)
def test_no_epoch(errors, patience):
    """Raises an error where no epoch before the stop has a finite one."""
    with pytest.raises(ValueError):
        early_stopping(errors, patience)
