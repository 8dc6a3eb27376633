"""Checks of `matmul_backward`."""

from pathlib import Path

import numpy as np
import pytest

from katas.autograd.matmul_backward import matmul_backward

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def expected_gradients(g, a, b):
    """Return the gradients: for each pair of matrices by themselves, added to the places they came from."""
    grads = np.zeros_like(a), np.zeros_like(b)
    batch = g.shape[:-2]
    places_a, places_b = (
        np.broadcast_to(np.arange(int(np.prod(each.shape[:-2]))).reshape(each.shape[:-2]), batch)
        for each in (a, b)
    )
    flat_a, flat_b = (each.reshape(-1, *each.shape[-2:]) for each in (a, b))
    for number in np.ndindex(batch):
        i, j = places_a[number], places_b[number]
        by_a = np.einsum("nm,km->nk", g[number], flat_b[j])
        by_b = np.einsum("nm,nk->km", g[number], flat_a[i])
        grads[0].reshape(flat_a.shape)[i] += by_a
        grads[1].reshape(flat_b.shape)[j] += by_b
    return grads


def assert_gradients(rng, shape_a, shape_b):
    """Hold the gradients to those of each pair of matrices, added up."""
    a, b = rng.normal(size=shape_a), rng.normal(size=shape_b)
    g = rng.normal(size=(a @ b).shape)
    by_a, by_b = expected_gradients(g, a, b)
    grad_a, grad_b = matmul_backward(g, a, b)
    assert grad_a == pytest.approx(by_a)
    assert grad_b == pytest.approx(by_b)


def test_example():
    """Passes a gradient on to a row and a column, to each the other times the gradient."""
    g, a, b = np.array([[10.0]]), np.array([[1.0, 2.0, 3.0]]), np.array([[4.0], [5.0], [6.0]])
    grad_a, grad_b = matmul_backward(g, a, b)
    assert grad_a == pytest.approx(np.array([[40, 50, 60]]))
    assert grad_b == pytest.approx(np.array([[10], [20], [30]]))


@pytest.mark.parametrize("number", range(6))
def test_recorded(number):
    """Finds the gradients that torch finds."""
    g, a, b, by_a, by_b = (
        RECORDED[f"matmul_{number}_{name}"] for name in ("g", "a", "b", "grad_a", "grad_b")
    )
    grad_a, grad_b = matmul_backward(g, a, b)
    assert grad_a == pytest.approx(by_a)
    assert grad_b == pytest.approx(by_b)


@pytest.mark.parametrize(("n", "k", "m"), [(2, 3, 5), (4, 1, 2), (1, 6, 3), (3, 2, 1), (3, 3, 3), (2, 2, 4)])
def test_matrices(rng, n, k, m):
    """Multiplies by the transpose of the other factor, on the side where that stood."""
    assert_gradients(rng, (n, k), (k, m))


@pytest.mark.parametrize("batch", [(4,), (5, 2), (3,), (1,)])
def test_batch(rng, batch):
    """Transposes each matrix of a batch, and leaves the axes of the batch where they are."""
    assert_gradients(rng, (*batch, 2, 3), (*batch, 3, 6))
    assert_gradients(rng, (*batch, 3, 3), (*batch, 3, 3))


@pytest.mark.parametrize(
    ("batch_a", "batch_b"),
    [((4,), ()), ((), (4,)), ((0,), ()), ((5, 4), (4,)), ((4,), (5, 4)), ((5, 4), ()), ((), (5, 4))],
)
def test_fewer_axes(rng, batch_a, batch_b):
    """Adds up the gradients of a factor that has fewer axes than the other."""
    assert_gradients(rng, (*batch_a, 2, 3), (*batch_b, 3, 6))


@pytest.mark.parametrize(
    ("batch_a", "batch_b"),
    [((4,), (1,)), ((1,), (4,)), ((5, 1), (5, 4)), ((5, 4), (1, 4)), ((5, 1), (1, 4)), ((5, 1), (4,))],
)
def test_stretched_axes(rng, batch_a, batch_b):
    """Adds up the gradients of a factor that was stretched along an axis, and keeps that axis."""
    assert_gradients(rng, (*batch_a, 2, 3), (*batch_b, 3, 6))


@pytest.mark.parametrize(("n", "k", "m"), [(1, 3, 2), (3, 1, 2), (3, 2, 1), (1, 1, 1)])
def test_single_rows(rng, n, k, m):
    """Takes rows and columns of a batch for what they are, not for stretched axes."""
    assert_gradients(rng, (4, n, k), (k, m))
    assert_gradients(rng, (n, k), (4, k, m))
