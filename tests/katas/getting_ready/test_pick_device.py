"""Checks of `pick_device`."""

import pytest

from katas.getting_ready.pick_device import pick_device


def test_example():
    """Takes Apple's GPU where there is no other."""
    assert pick_device(cuda=False, mps=True) == "mps"


@pytest.mark.parametrize(
    ("cuda", "mps", "expected"),
    [(True, True, "cuda"), (True, False, "cuda"), (False, True, "mps"), (False, False, "cpu")],
)
def test_best(cuda, mps, expected):
    """Prefers cuda to mps, and mps to the cpu."""
    assert pick_device(cuda, mps) == expected
    assert pick_device(cuda, mps, None) == expected


@pytest.mark.parametrize(
    ("cuda", "mps", "wanted"),
    [
        (True, True, "cuda"),
        (True, True, "mps"),
        (True, True, "cpu"),
        (True, False, "cuda"),
        (True, False, "cpu"),
        (False, True, "mps"),
        (False, True, "cpu"),
        (False, False, "cpu"),
    ],
)
def test_wanted(cuda, mps, wanted):
    """Takes the device that was asked for, where it is there."""
    assert pick_device(cuda, mps, wanted) == wanted


@pytest.mark.parametrize("wanted", ["cuda:0", "cuda:1", "cuda:12"])
def test_number(wanted):
    """Takes one of several by its number."""
    assert pick_device(True, False, wanted=wanted) == wanted
    with pytest.raises(ValueError):
        pick_device(False, True, wanted=wanted)


@pytest.mark.parametrize(
    ("cuda", "mps", "wanted"),
    [(False, True, "cuda"), (False, False, "cuda"), (True, False, "mps"), (False, False, "mps")],
)
def test_not_there(cuda, mps, wanted):
    """Refuses a device that is not there."""
    with pytest.raises(ValueError):
        pick_device(cuda, mps, wanted)


@pytest.mark.parametrize("wanted", ["gpu", "tpu", "cudax", "xcuda", "CUDA", "cpus", "mp"])
def test_unknown(wanted):
    """Refuses a name that is none of the three."""
    with pytest.raises(ValueError):
        pick_device(True, True, wanted)
