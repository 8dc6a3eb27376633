"""Checks of `clip_by_global_norm`."""

from pathlib import Path

import numpy as np
import pytest

from katas.optimization.clip_by_global_norm import clip_by_global_norm

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))
SHAPES = [(4, 3), (5,), (2, 1, 3)]


def of_norm(rng, norm):
    """Draw gradients of several shapes and sizes whose norm together is this."""
    grads = [rng.normal(size=shape) * size for shape, size in zip(SHAPES, [1, 3, 0.1], strict=True)]
    drawn = np.linalg.norm(np.concatenate([grad.ravel() for grad in grads]))
    return [grad * norm / drawn for grad in grads]


def assert_gradients(clipped, expected):
    """Hold gradients to what they should be, each of its shape."""
    assert len(clipped) == len(expected)
    for grad, wanted in zip(clipped, expected, strict=True):
        assert grad == pytest.approx(wanted, rel=1e-5)


def test_example():
    """Scales the sides 3 and 4 of a triangle to a fifth, for its long side is 5."""
    clipped, norm = clip_by_global_norm([np.array([3.0, 0.0]), np.array([[-4.0]])], 1)
    assert norm == pytest.approx(5)
    assert_gradients(clipped, [np.array([0.6, 0]), np.array([[-0.8]])])


@pytest.mark.parametrize("limit", ["less", "more"])
def test_recorded(limit):
    """Clips as torch.nn.utils.clip_grad_norm_ did, to less than the norm or to more."""
    grads, expected = ([RECORDED[f"{name}_{i}"] for i in range(3)] for name in ("clip", f"clip_to_{limit}"))
    clipped, norm = clip_by_global_norm(grads, float(RECORDED[f"clip_to_{limit}_limit"]))
    assert norm == pytest.approx(RECORDED[f"clip_to_{limit}_norm"])
    assert_gradients(clipped, expected)


@pytest.mark.parametrize(("before", "limit"), [(40, 3), (7, 6.5), (2, 0.01), (1e5, 1)])
def test_above(rng, before, limit):
    """Scales all gradients by one factor where their norm is above the limit."""
    grads = of_norm(rng, before)
    expected = [grad * limit / before for grad in grads]
    clipped, norm = clip_by_global_norm(grads, limit)
    assert norm == pytest.approx(before)
    assert_gradients(clipped, expected)


@pytest.mark.parametrize(("before", "limit"), [(3, 40), (6.5, 7), (0.01, 1), (0.3, 0.5)])
def test_below(rng, before, limit):
    """Leaves gradients as they are where their norm is below the limit."""
    grads = of_norm(rng, before)
    expected = [grad.copy() for grad in grads]
    clipped, norm = clip_by_global_norm(grads, limit)
    assert norm == pytest.approx(before)
    assert_gradients(clipped, expected)


def test_together(rng):
    """Clips what is too long together, though each gradient alone is not."""
    grads = [rng.choice([-1.0, 1.0], size=size) for size in (4, 9, 2, 10)]
    expected = [0.8 * grad for grad in grads]
    clipped, norm = clip_by_global_norm(grads, 4)
    assert norm == pytest.approx(5)
    assert_gradients(clipped, expected)


def test_one_gradient(rng):
    """Clips a single gradient too."""
    (_, grad, _) = of_norm(rng, 1)
    grad *= 12 / np.linalg.norm(grad)
    expected = grad / 4
    clipped, norm = clip_by_global_norm([grad], 3)
    assert norm == pytest.approx(12)
    assert_gradients(clipped, [expected])


def test_zero_norm(rng):
    """Leaves gradients of zero at zero, and clips others afterwards."""
    clipped, norm = clip_by_global_norm([np.zeros((2, 3)), np.zeros(4)], 0.5)
    assert norm == pytest.approx(0)
    assert_gradients(clipped, [np.zeros((2, 3)), np.zeros(4)])
    grads = of_norm(rng, 2)
    expected = [grad / 4 for grad in grads]
    clipped, norm = clip_by_global_norm(grads, 0.5)
    assert norm == pytest.approx(2)
    assert_gradients(clipped, expected)
