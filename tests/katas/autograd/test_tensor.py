"""Checks of `Tensor`."""

from pathlib import Path

import numpy as np
import pytest

from katas.autograd.tensor import Tensor

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))
# As in record.py: each takes two tensors and an axis.
STEPS = (
    lambda a, b, axis: a + b,
    lambda a, b, axis: a * b,
    lambda a, b, axis: a.relu(),
    lambda a, b, axis: a.sum(axis, True),
)


def measured(f, arrays, h=0.5):
    """Return the derivatives of f by each number of some arrays, by central differences.

    They are exact to within rounding where f is at most quadratic along each number.
    """
    found = [np.zeros(array.shape) for array in arrays]
    for array, slopes in zip(arrays, found, strict=True):
        for place in np.ndindex(array.shape):
            kept, heights = array[place], []
            for step in (h, -h):
                array[place] = kept + step
                heights.append(f(*arrays))
                array[place] = kept
            slopes[place] = (heights[0] - heights[1]) / (2 * h)
    return found


def assert_gradients(rng, f, shapes):
    """Hold what f makes of tensors, and their gradients, to what it makes of arrays, and its slopes."""
    arrays = [rng.normal(size=shape) for shape in shapes]
    expected = np.array(f(*arrays))
    weights = rng.normal(size=expected.shape)
    slopes = measured(lambda *changed: np.sum(f(*changed) * weights), arrays)
    tensors = [Tensor(array) for array in arrays]
    made = f(*tensors)
    assert np.asarray(made.data) == pytest.approx(expected)
    (made * Tensor(weights)).sum().backward()
    for tensor, slope in zip(tensors, slopes, strict=True):
        assert np.asarray(tensor.grad) == pytest.approx(slope, abs=1e-9)


def test_example():
    """Finds the gradients of a weight and a bias in a layer with relu."""
    w, b = Tensor([[1.0], [-2.0]]), Tensor([4.0])
    outputs = Tensor([[3.0, 1.0], [0.0, 5.0]]) @ w + b
    outputs.relu().sum().backward()
    assert outputs.data == pytest.approx(np.array([[5], [-6]]))
    assert w.grad == pytest.approx(np.array([[3], [1]]))
    assert b.grad == pytest.approx(np.array([1]))


@pytest.mark.parametrize("program", range(6))
def test_recorded(program):
    """Finds the gradients that torch finds, of all arrays on the way, of sums of random steps."""
    steps, weights = (RECORDED[f"tensor_{program}_{name}"].tolist() for name in ("steps", "weights"))
    nodes = [Tensor(RECORDED[f"tensor_{program}_leaf_{i}"]) for i in range(5)]
    for step, a, b, axis in steps:
        nodes.append(STEPS[step](nodes[a], nodes[b], axis))
    loss = Tensor(0.0)
    for node, weight in zip(nodes, weights, strict=True):
        loss = loss + node.sum() * weight
    loss.backward()
    assert float(loss.data) == pytest.approx(float(RECORDED[f"tensor_{program}_loss"]))
    for i, node in enumerate(nodes):
        assert np.asarray(node.grad) == pytest.approx(RECORDED[f"tensor_{program}_grad_{i}"])


def test_network():
    """Finds the gradients that torch finds of a network with one hidden layer."""
    names = ["x", "w1", "b1", "w2", "b2", "weights"]
    x, w1, b1, w2, b2, weights = given = [Tensor(RECORDED[f"network_{name}"]) for name in names]
    loss = (((x @ w1 + b1).relu() @ w2 + b2) * weights).sum()
    loss.backward()
    assert float(loss.data) == pytest.approx(float(RECORDED["network_loss"]))
    for name, tensor in zip(names, given, strict=True):
        assert tensor.grad == pytest.approx(RECORDED[f"network_{name}_grad"])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((3, 2), (3, 2)),
        ((3, 2), (2,)),
        ((2,), (3, 2)),
        ((3, 1), (3, 2)),
        ((3, 1), (1, 2)),
        ((2, 3, 4), (3, 1)),
        ((1, 4), (2, 3, 4)),
        ((2, 3), ()),
        ((1,), (2, 1, 3)),
        ((), ()),
    ],
)
def test_broadcasting(rng, a, b):
    """Adds and multiplies shapes that broadcast, and gives each operand a gradient of its own shape."""
    assert_gradients(rng, lambda x, y: x + y, [a, b])
    assert_gradients(rng, lambda x, y: x * y, [a, b])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((2, 3), (3, 4)),
        ((1, 3), (3, 1)),
        ((3, 3), (3, 3)),
        ((5, 2, 3), (5, 3, 4)),
        ((5, 2, 3), (3, 4)),
        ((2, 3), (5, 3, 4)),
        ((5, 1, 2, 3), (6, 3, 4)),
        ((1, 2, 3), (5, 3, 2)),
    ],
)
def test_products(rng, a, b):
    """Multiplies matrices, and batches of them."""
    assert_gradients(rng, lambda x, y: x @ y, [a, b])


@pytest.mark.parametrize("keepdims", [False, True])
@pytest.mark.parametrize("axis", [None, 0, 1, 2, -1, -3, (0, 2), (1, -1), (0, 1, 2)])
def test_sum(rng, axis, keepdims):
    """Sums along any axes, keeps them or not, and gives each number the gradient of its sum."""
    assert_gradients(rng, lambda x: x.sum(axis=axis, keepdims=keepdims), [(2, 3, 4)])
    assert_gradients(rng, lambda x: x.sum(axis=axis, keepdims=keepdims), [(3, 3, 3)])


def test_sum_of_a_number(rng):
    """Sums a single number, a row and nothing at all."""
    for shape in [(), (4,), (1, 3)]:
        assert_gradients(rng, lambda x: x.sum(), [shape])
    x, nothing = Tensor([2.0]), Tensor(np.empty((0, 3)))
    (nothing.sum() + x).backward()
    assert nothing.grad == pytest.approx(np.zeros((0, 3)))
    assert x.grad == pytest.approx(np.array([1]))


def test_relu(rng):
    """Lets nothing through relu at zero and below, and all of it above."""
    data, weights = np.array([[-2.0, 0.0, 1e-9], [3.0, -1e-9, 0.5]]), rng.normal(size=(2, 3))
    x = Tensor(data)
    made = x.relu()
    (made * Tensor(weights)).sum().backward()
    assert made.data == pytest.approx(np.array([[0, 0, 1e-9], [3, 0, 0.5]]), abs=1e-15)
    assert x.grad == pytest.approx(weights * (data > 0))


@pytest.mark.parametrize("number", [3, -0.5])
def test_plain_numbers(rng, number):
    """Takes plain numbers on either side."""
    for f in (lambda x: x + number, lambda x: number + x, lambda x: x * number, lambda x: number * x):
        assert_gradients(rng, f, [(2, 3)])


def test_plain_arrays(rng):
    """Takes plain arrays on the right."""
    row, column, matrix = rng.normal(size=4), rng.normal(size=(3, 1)), rng.normal(size=(4, 2))
    for f in (lambda x: x + row, lambda x: x * column, lambda x: x @ matrix):
        assert_gradients(rng, f, [(3, 4)])


def test_integers(rng):
    """Turns integers into floats, and has floats for gradients."""
    x, y = Tensor([1, 2, -3]), Tensor(np.array([[4], [5]]))
    (x * y * 0.25 + 0.5).sum().backward()
    assert x.data * 0.5 == pytest.approx(np.array([0.5, 1, -1.5]))
    assert x.grad == pytest.approx(np.array([2.25, 2.25, 2.25]))
    assert y.grad == pytest.approx(np.zeros((2, 1)))


def test_used_twice(rng):
    """Adds up the gradients of all the ways by which a tensor comes into the result."""
    for f in (
        lambda x, y: (x + y) + x,
        lambda x, y: y + (y + x),
        lambda x, y: x * x + y,
        lambda x, y: x * y + y.sum(axis=0) * x,
        lambda x, y: (x + x) * (y + x * 2),
    ):
        assert_gradients(rng, f, [(3, 2), (3, 2)])
        assert_gradients(rng, f, [(1, 2), (3, 2)])
    assert_gradients(rng, lambda x: x @ x, [(3, 3)])


def test_late_shortcut(rng):
    """Waits until all that a tensor went into has had its turn, shortcuts from the result or not."""
    for f in (
        lambda x, y: (x * y + 1) * y + x,
        lambda x, y: x + y * (y * x + 1),
        lambda x, y: (x + 1) * 1 + (x + y).sum(axis=0) * y,
    ):
        assert_gradients(rng, f, [(2, 3), (2, 3)])


def test_inner_gradients(rng):
    """Has the gradient along the result itself, 1, and along all between it and the leaves."""
    a, b = rng.normal(size=(2, 3)), rng.normal(size=3)
    x, y = Tensor(a), Tensor(b)
    product = x * y
    total = product.sum(axis=0)
    result = (total * y).sum()
    result.backward()
    assert np.asarray(result.grad) == pytest.approx(np.array(1.0))
    assert total.grad == pytest.approx(b)
    assert product.grad == pytest.approx(np.array([b, b]))
    assert x.grad == pytest.approx(np.array([b**2, b**2]))
    assert y.grad == pytest.approx(2 * b * a.sum(axis=0))


def test_no_gradient(rng):
    """Has zeros for a gradient before the first call, and where it did not come into the result."""
    x, y, number = Tensor(rng.normal(size=(2, 3))), Tensor(rng.normal(size=(3, 1))), Tensor(2.0)
    unused = x @ y
    for tensor, shape in [(x, (2, 3)), (y, (3, 1)), (unused, (2, 1)), (number, ())]:
        assert np.asarray(tensor.grad) == pytest.approx(np.zeros(shape), abs=0)
    (x * number).sum().backward()
    assert x.grad == pytest.approx(np.full((2, 3), 2.0))
    assert y.grad == pytest.approx(np.zeros((3, 1)), abs=0)
    assert unused.grad == pytest.approx(np.zeros((2, 1)), abs=0)


def test_second_call(rng):
    """Adds the same gradients again in a second call, and those of other results."""
    a, b = rng.normal(size=(2, 3)), rng.normal(size=(3, 4))
    x, y = Tensor(a), Tensor(b)
    product = x @ y
    result = (product * 2).sum()
    for call in (1, 2):
        result.backward()
        assert x.grad == pytest.approx(np.tile(2 * call * b.sum(axis=1), (2, 1)))
        assert y.grad == pytest.approx(np.tile(2 * call * a.sum(axis=0), (4, 1)).T)
    (product.sum() + x.sum()).backward()
    assert x.grad == pytest.approx(np.tile(5 * b.sum(axis=1) + 1, (2, 1)))


def test_own_gradients(rng):
    """Has gradients of its own, which may be changed in place without changing another's."""
    x, y = Tensor(rng.normal(size=(2, 3))), Tensor(rng.normal(size=(2, 3)))
    (x + y).sum().backward()
    x.grad *= 0.5
    assert x.grad == pytest.approx(np.full((2, 3), 0.5))
    assert y.grad == pytest.approx(np.ones((2, 3)))
    (x + y).sum().backward()
    assert x.grad == pytest.approx(np.full((2, 3), 1.5))
    assert y.grad == pytest.approx(np.full((2, 3), 2.0))


def test_keeps_its_data(rng):
    """Leaves numbers as they are, whatever is made of them."""
    a, b = rng.normal(size=(2, 3)), rng.normal(size=3)
    x, y = Tensor(a), Tensor(b)
    total = x + y
    rectified = total.relu()
    ((rectified * x).sum() + y.sum()).backward()
    assert x.data == pytest.approx(a)
    assert y.data == pytest.approx(b)
    assert total.data == pytest.approx(a + b)
    assert rectified.data == pytest.approx(np.maximum(a + b, 0))


@pytest.mark.parametrize("shape", [(2,), (3, 1), (0,), (1, 2, 2)])
def test_no_single_number(rng, shape):
    """Refuses to go back from more numbers than one, or from none, and goes back from one in any shape."""
    x = Tensor(rng.normal(size=shape))
    with pytest.raises(ValueError):
        (x * 2).backward()
    assert x.grad == pytest.approx(np.zeros(shape), abs=0)
    (x * 2).sum(keepdims=True).backward()
    assert x.grad == pytest.approx(np.full(shape, 2.0))
    one = Tensor([[4.0]])
    one.backward()
    assert one.grad == pytest.approx(np.array([[1]]))


def test_deep(rng):
    """Goes 1,500 steps back."""
    a, b = rng.normal(size=2), rng.uniform(0.99, 1)
    x, y = Tensor(a), Tensor(b)
    result = x
    for _ in range(750):
        result = result * y + x
    powers = b ** np.arange(751)
    result.sum().backward()
    assert x.grad == pytest.approx(np.full(2, powers.sum()))
    assert np.asarray(y.grad) == pytest.approx(np.array(a.sum() * np.arange(1, 751) @ powers[:-1]), rel=1e-5)


def test_many_ways(rng):
    """Does not walk all the ways from the result to a leaf, of which there may be billions."""
    x = Tensor(rng.normal(size=3))
    result = x
    for _ in range(50):
        result = result + result
    result.sum().backward()
    assert x.grad == pytest.approx(np.full(3, 2.0**50))
