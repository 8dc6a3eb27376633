"""Checks of `jacobian_product`."""

import numpy as np
import pytest

from katas.calculus.jacobian_product import jacobian_product


def test_example():
    """Adds up the two ways from each of three inputs to the output."""
    jf = [[1, 0, 2], [0, 3, 1]]
    jg = [[10, 100]]
    assert jacobian_product(jf, jg) == pytest.approx(np.array([[10, 300, 120]]))


@pytest.mark.parametrize(("n", "m", "p"), [(2, 3, 4), (4, 3, 2), (3, 2, 5), (5, 4, 1), (1, 3, 2), (2, 1, 3)])
def test_sizes(rng, n, m, p):
    """Has a row for each output of g and a column for each input of f."""
    jf, jg = rng.normal(size=(m, n)), rng.normal(size=(p, m))
    expected = np.matmul(jg, jf)
    assert jacobian_product(jf, jg) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("n", [2, 4])
def test_order(rng, n):
    """Lets f come first, also where all sizes are the same."""
    jf, jg = rng.normal(size=(2, n, n))
    expected = np.matmul(jg, jf)
    assert jacobian_product(jf, jg) == pytest.approx(expected, abs=1e-12)


def test_two_layers(rng):
    """Agrees with central differences of a network of two layers."""
    w1, w2, x = rng.normal(size=(3, 4)), rng.normal(size=(2, 3)), rng.normal(size=4)

    def network(x):
        return np.tanh(w2 @ np.tanh(w1 @ x))

    hidden = np.tanh(w1 @ x)
    jf = (1 - hidden**2)[:, None] * w1
    jg = (1 - np.tanh(w2 @ hidden) ** 2)[:, None] * w2
    steps = 1e-5 * np.eye(4)
    expected = np.stack([network(x + step) - network(x - step) for step in steps], axis=1) / 2e-5
    assert jacobian_product(jf, jg) == pytest.approx(expected, abs=1e-7)


@pytest.mark.parametrize(
    ("jf", "jg"), [((3, 2), (4, 2)), ((1, 2), (3, 4)), ((4, 2), (3, 1)), ((2, 4), (3, 4))]
)
def test_sizes_that_do_not_fit(rng, jf, jg):
    """Refuses a g that does not take as many numbers as f returns."""
    with pytest.raises(ValueError):
        jacobian_product(rng.normal(size=jf), rng.normal(size=jg))
