"""Checks of `training_memory`."""

from pathlib import Path

import numpy as np
import pytest

from katas.getting_ready.training_memory import training_memory

# What one step of real training with 1000 parameters holds in torch (see `record.py`).
with np.load(Path(__file__).with_name("recorded.npz")) as recorded:
    MEASURED = {name: int(held) for name, held in recorded.items()}


def test_example():
    """Counts what a model of seven billion parameters takes."""
    assert training_memory(7_000_000_000, "bfloat16", "adamw") == 112_000_000_000


@pytest.mark.parametrize("training", MEASURED)
def test_real_training(rng, training):
    """Is what a real step of training holds."""
    parameters = 1000 * int(rng.integers(5, 5000))
    expected = MEASURED[training] * parameters // 1000
    assert training_memory(parameters, *training.split()) == expected


def test_whole_bytes():
    """Gives a whole number of bytes, however large the model is."""
    assert training_memory(10**17 + 1, "float16", "adam") == 16 * 10**17 + 16
    assert training_memory(3, "float32", "sgd") == 24


@pytest.mark.parametrize("dtype", ["float64", "half", "int8", "", "FLOAT32"])
def test_unknown_type(dtype):
    """Refuses a type that is not known."""
    assert training_memory(2, "float16", "sgd") == 16
    with pytest.raises(ValueError):
        training_memory(2, dtype, "sgd")


@pytest.mark.parametrize("optimizer", ["rmsprop", "SGD", "", "adamax", "none"])
def test_unknown_optimizer(optimizer):
    """Refuses an optimizer that is not known."""
    assert training_memory(2, "bfloat16", "momentum") == 24
    with pytest.raises(ValueError):
        training_memory(2, "bfloat16", optimizer)
