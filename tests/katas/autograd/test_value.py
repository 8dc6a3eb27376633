"""Checks of `Value`."""

import math
from operator import neg
from pathlib import Path

import numpy as np
import pytest

from katas.autograd.value import Value

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))
NAMES = ["leaves", "steps", "numbers", "weights", "data", "sums", "gradients", "gradients_of_both"]
# As in record.py: each takes two values and a plain number.
STEPS = (
    lambda a, b, n: a + b,
    lambda a, b, n: a - b,
    lambda a, b, n: a * b,
    lambda a, b, n: a / b,
    lambda a, b, n: a**b,
    lambda a, b, n: -a,
    lambda a, b, n: a + n,
    lambda a, b, n: a - n,
    lambda a, b, n: a * n,
    lambda a, b, n: a / n,
    lambda a, b, n: a**n,
    lambda a, b, n: n + a,
    lambda a, b, n: n - a,
    lambda a, b, n: n * a,
    lambda a, b, n: n / a,
    lambda a, b, n: n**a,
    lambda a, b, n: a.exp(),
    lambda a, b, n: a.log(),
    lambda a, b, n: a.tanh(),
    lambda a, b, n: a.relu(),
)


def assert_slopes(made, data, slopes, upstream):
    """Hold a value to its data, and those that it was made of to their slopes times what comes from above."""
    assert made.data == pytest.approx(data)
    (made * upstream).backward()
    for value, slope in slopes:
        assert value.grad == pytest.approx(slope * upstream)


def test_example():
    """Finds the slopes of x·y + x² - 1 at 3 and 2."""
    x, y = Value(3.0), Value(2.0)
    z = x * y + x**2 - 1
    z.backward()
    assert z.data == pytest.approx(14)
    assert [x.grad, y.grad] == pytest.approx([8, 3])


@pytest.mark.parametrize("program", range(6))
def test_recorded(program):
    """Finds the gradients that torch finds, along every number on the way, of sums of random steps."""
    leaves, steps, numbers, weights, data, sums, gradients, gradients_of_both = (
        RECORDED[f"value_{program}_{name}"].tolist() for name in NAMES
    )
    nodes = [Value(leaf) for leaf in leaves]
    for (step, a, b), number in zip(steps, numbers, strict=True):
        nodes.append(STEPS[step](nodes[a], nodes[b], number))
    assert [node.data for node in nodes] == pytest.approx(data)
    results = [sum(node * weight for node, weight in zip(nodes, each, strict=True)) for each in weights]
    assert [result.data for result in results] == pytest.approx(sums)
    results[0].backward()
    assert [node.grad for node in nodes] == pytest.approx(gradients)
    results[1].backward()
    assert [node.grad for node in nodes[: len(leaves)]] == pytest.approx(gradients_of_both)


@pytest.mark.parametrize("b", [-2.5, 1.75])
def test_two_values(rng, b):
    """Adds, subtracts, multiplies and divides two values."""
    a = rng.uniform(0.5, 3)
    for step, data, slopes in [
        (STEPS[0], a + b, (1, 1)),
        (STEPS[1], a - b, (1, -1)),
        (STEPS[2], a * b, (b, a)),
        (STEPS[3], a / b, (1 / b, -a / b**2)),
    ]:
        x, y = Value(a), Value(b)
        assert_slopes(step(x, y, None), data, [(x, slopes[0]), (y, slopes[1])], rng.normal())


@pytest.mark.parametrize("number", [3, -0.75])
def test_number_on_the_right(rng, number):
    """Takes a plain number on the right."""
    a = rng.uniform(0.5, 3)
    for step, data, slope in [
        (STEPS[6], a + number, 1),
        (STEPS[7], a - number, 1),
        (STEPS[8], a * number, number),
        (STEPS[9], a / number, 1 / number),
        (STEPS[10], a**number, number * a ** (number - 1)),
    ]:
        x = Value(a)
        assert_slopes(step(x, None, number), data, [(x, slope)], rng.normal())


@pytest.mark.parametrize("number", [3, 0.75])
def test_number_on_the_left(rng, number):
    """Takes a plain number on the left, where order matters."""
    a = rng.uniform(0.5, 3)
    for step, data, slope in [
        (STEPS[11], number + a, 1),
        (STEPS[12], number - a, -1),
        (STEPS[13], number * a, number),
        (STEPS[14], number / a, -number / a**2),
        (STEPS[15], number**a, number**a * math.log(number)),
    ]:
        x = Value(a)
        assert_slopes(step(x, None, number), data, [(x, slope)], rng.normal())


@pytest.mark.parametrize(
    ("base", "exponent"),
    [(-1.5, 3), (-2, 2), (-0.5, -1), (2.25, 0.5), (0.5, -2.5), (-3, 1), (1.5, 0), (0, 2)],
)
def test_powers(rng, base, exponent):
    """Raises to powers with any exponent, and bases of zero and below to those that are whole."""
    x, slope = Value(base), exponent * base ** (exponent - 1)
    assert_slopes(x**exponent, base**exponent, [(x, slope)], rng.normal())


def test_exponent(rng):
    """Finds the slope of a power along its exponent too."""
    a, b = rng.uniform(0.5, 3), rng.uniform(-2, 2)
    x, y = Value(a), Value(b)
    assert_slopes(x**y, a**b, [(x, b * a ** (b - 1)), (y, a**b * math.log(a))], rng.normal())


@pytest.mark.parametrize("a", [0.25, 1.5, 4])
def test_functions(rng, a):
    """Takes exponentials, logarithms, hyperbolic tangents and the positive part."""
    for step, data, slope in [
        (STEPS[16], math.exp(a), math.exp(a)),
        (STEPS[17], math.log(a), 1 / a),
        (STEPS[18], math.tanh(a), 1 / math.cosh(a) ** 2),
        (STEPS[19], a, 1),
    ]:
        x = Value(a)
        assert_slopes(step(x, None, None), data, [(x, slope)], rng.normal())


@pytest.mark.parametrize(("a", "slope"), [(-3.5, 0), (0.0, 0), (0, 0), (1e-9, 1)])
def test_relu(rng, a, slope):
    """Lets nothing through relu at zero and below, and all of it above."""
    x = Value(a)
    assert_slopes(x.relu() + x * 2, 3 * a if a > 0 else 2 * a, [(x, slope + 2)], rng.normal())


@pytest.mark.parametrize("a", [-800, 800])
def test_far_from_zero(rng, a):
    """Takes the hyperbolic tangent far from zero, where it is flat, without overflow."""
    x = Value(a)
    assert_slopes(x.tanh() + x * 0.5, np.sign(a) + 0.5 * a, [(x, 0.5)], rng.normal())


def test_sign(rng):
    """Turns the slope round where a value is negated once, and back where it is negated twice."""
    a = rng.normal()
    for made, sign in [(neg, -1), (lambda x: neg(neg(x)), 1), (lambda x: -x.exp().log(), -1)]:
        x = Value(a)
        assert_slopes(made(x), sign * a, [(x, sign)], rng.normal())


def test_used_twice(rng):
    """Adds up the slopes of all the ways by which a value comes into the result."""
    a = rng.uniform(0.5, 2)
    for made, data, slope in [
        (lambda x: x + x, 2 * a, 2),
        (lambda x: x * x, a**2, 2 * a),
        (lambda x: x - x * 3, -2 * a, -2),
        (lambda x: x / x, 1, 0),
        (lambda x: x**x, a**a, a**a * (math.log(a) + 1)),
        (lambda x: x * x.exp(), a * math.exp(a), math.exp(a) * (1 + a)),
    ]:
        x = Value(a)
        assert_slopes(made(x), data, [(x, slope)], rng.normal())


def test_late_shortcut(rng):
    """Waits until all that a value went into has had its turn, shortcuts from the result or not."""
    for made in [lambda x, y, z: z * y + x, lambda x, y, z: x + y * z, lambda x, y, z: x * 1 + z * y]:
        a = rng.uniform(0.5, 2)
        x = Value(a)
        y = x * x
        z = y * y * x
        assert_slopes(made(x, y, z), a + a**7, [(x, 1 + 7 * a**6), (y, 3 * a**5), (z, a**2)], rng.normal())


def test_same_number(rng):
    """Keeps values apart that have the same number."""
    a = rng.uniform(0.5, 2)
    x, y = Value(a), Value(a)
    assert_slopes(x * y * y + 2 * x, a**3 + 2 * a, [(x, a**2 + 2), (y, 2 * a**2)], rng.normal())


def test_inner_gradients(rng):
    """Has the gradient along the result itself, 1, and along all between it and the leaves."""
    a, b = rng.uniform(0.5, 2, size=2).tolist()
    x, y = Value(a), Value(b)
    product = x * y
    shifted = product + 2
    result = shifted / y
    result.backward()
    assert [result.grad, shifted.grad, product.grad] == pytest.approx([1, 1 / b, 1 / b])
    assert [x.grad, y.grad] == pytest.approx([1, -2 / b**2])


def test_leaf():
    """Has a slope of 1 along itself."""
    x = Value(4.5)
    x.backward()
    assert [x.data, x.grad] == pytest.approx([4.5, 1])


def test_no_gradient(rng):
    """Has a gradient of 0 before the first call, and where it did not come into the result."""
    a = rng.uniform(0.5, 2)
    x, y = Value(a), Value(3)
    unused = x * y
    assert [x.grad, y.grad, unused.grad] == pytest.approx([0, 0, 0], abs=0)
    (x * 2).backward()
    assert [x.grad, y.grad, unused.grad] == pytest.approx([2, 0, 0], abs=0)


def test_second_call(rng):
    """Adds the same gradients again in a second call."""
    a, b = rng.uniform(0.5, 2, size=2).tolist()
    x, y = Value(a), Value(b)
    result = (x * y + x).tanh() * x
    result.backward()
    first = [x.grad, y.grad]
    slope = 1 / math.cosh(a * b + a) ** 2
    assert first == pytest.approx([math.tanh(a * b + a) + a * (b + 1) * slope, a**2 * slope])
    result.backward()
    assert [x.grad, y.grad] == pytest.approx([2 * first[0], 2 * first[1]])


def test_two_results(rng):
    """Adds the gradients of several results, also where one goes on from another."""
    a = rng.uniform(0.5, 2)
    x = Value(a)
    square = x * x
    square.backward()
    (square * 3 + x).backward()
    (square * square).backward()
    assert x.grad == pytest.approx(2 * a + 6 * a + 1 + 4 * a**3)


def test_zero_grad(rng):
    """Sets the gradients of a result and of all that it was made of to 0, and begins anew."""
    a, b = rng.uniform(0.5, 2, size=2).tolist()
    x, y = Value(a), Value(b)
    product = x * y
    result = product * x
    result.backward()
    result.zero_grad()
    assert [each.grad for each in (x, y, product, result)] == pytest.approx([0, 0, 0, 0], abs=0)
    result.backward()
    assert [each.grad for each in (x, y, product, result)] == pytest.approx([2 * a * b, a**2, a, 1])


def test_keeps_its_data(rng):
    """Leaves numbers as they are, whatever is made of them and whatever they are asked."""
    a, b = rng.uniform(0.5, 2, size=2).tolist()
    x, y = Value(a), Value(b)
    total = x
    total = total + y
    result = total * x
    result.backward()
    result.zero_grad()
    assert [x.data, y.data, total.data, result.data] == pytest.approx([a, b, a + b, (a + b) * a])


def test_whole_numbers():
    """Divides whole numbers as floats, and takes them to negative powers."""
    for made, data, slopes in [
        (lambda x, y: x / y, 3.5, (0.5, -1.75)),
        (lambda x, y: y**-2 * x, 1.75, (0.25, -1.75)),
        (lambda x, y: 7 / y + x, 10.5, (1, -1.75)),
    ]:
        x, y = Value(7), Value(2)
        assert_slopes(made(x, y), data, [(x, slopes[0]), (y, slopes[1])], 2)


def test_deep(rng):
    """Goes 1,500 steps back."""
    a, b = rng.uniform(0.5, 2), rng.uniform(0.99, 1)
    x, y = Value(a), Value(b)
    result = x
    for _ in range(750):
        result = result * y + x
    powers = b ** np.arange(751)
    result.backward()
    assert result.data == pytest.approx(a * powers.sum())
    assert x.grad == pytest.approx(powers.sum())
    assert y.grad == pytest.approx(a * (np.arange(1, 751) * powers[:-1]).sum())


def test_many_ways(rng):
    """Does not walk all the ways from the result to a leaf, of which there may be billions."""
    x = Value(1.5)
    result = x
    for _ in range(50):
        result = result + result
    assert_slopes(result, 1.5 * 2**50, [(x, 2**50)], rng.normal())
