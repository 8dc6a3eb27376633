"""Answers to `gradient_check`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np

EQUIVALENT = {
    "return bool(np.abs(analytic - numeric).max() < tol * scale)": "no error is exactly tol",
}


def _central(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([f(x + step) - f(x - step) for step in h * np.eye(x.size)]) / (2 * h)


def _pair(f, grad_f, x):
    """Return both gradients, or nothing where the shape or a number of the one to check is no good."""
    numeric, analytic = _central(f, x), np.asarray(grad_f(np.array(x, dtype=float)), dtype=float)
    return (analytic, numeric) if analytic.shape == numeric.shape and np.isfinite(analytic).all() else None


def right_lengths(f, grad_f, x, tol=1e-6):
    pair = _pair(f, grad_f, x)
    if pair is None:
        return False
    error = np.linalg.norm(pair[0] - pair[1])
    return error <= tol * (np.linalg.norm(pair[0]) + np.linalg.norm(pair[1]))


def right_plain_python(f, grad_f, x, tol=1e-6):
    point, h = [float(value) for value in x], 1e-6
    analytic = np.asarray(grad_f(np.array(point)))
    if analytic.shape != (len(point),) or not all(map(math.isfinite, analytic)):
        return False
    errors, sizes = [], []
    for i, slope in enumerate(analytic):
        right, left = point.copy(), point.copy()
        right[i] += h
        left[i] -= h
        numeric = (f(np.array(right)) - f(np.array(left))) / (2 * h)
        errors.append(abs(slope - numeric))
        sizes += [abs(slope), abs(numeric)]
    return max(errors) / max(sizes) < tol


def right_allclose(f, grad_f, x, tol=1e-6):
    x = np.array(x, dtype=np.float64)
    numeric, analytic = _central(f, x, 1e-4), np.array(grad_f(x), dtype=float)
    if analytic.shape != x.shape:
        return False
    scale = max(np.abs(numeric).max(), np.abs(analytic).max())
    return np.allclose(analytic, numeric, rtol=0, atol=tol * scale) and np.isfinite(scale)


def wrong_infinity_passes(f, grad_f, x, tol=1e-6):
    """You compare the error with tol times the largest number. Where that is infinite any error is no
    larger: refuse a gradient that is not finite."""
    numeric, analytic = _central(f, x), np.asarray(grad_f(np.array(x, dtype=float)), dtype=float)
    if analytic.shape != numeric.shape:
        return False
    with np.errstate(all="ignore"):
        return bool(np.abs(analytic - numeric).max() <= tol * np.abs([analytic, numeric]).max())


def wrong_nan_passes(f, grad_f, x, tol=1e-6):
    """You return False where the error is larger than tol. Nothing is larger or smaller than a nan, so
    that a gradient with one passes: ask whether the error is no more than tol."""
    numeric, analytic = _central(f, x), np.asarray(grad_f(np.array(x, dtype=float)), dtype=float)
    if analytic.shape != numeric.shape:
        return False
    with np.errstate(all="ignore"):
        error = np.abs(analytic - numeric).max() / np.abs([analytic, numeric]).max()
    return not error > tol


def wrong_broadcasts(f, grad_f, x, tol=1e-6):
    """You leave it to numpy to compare the shapes, but it stretches a single number and a column to any
    shape: compare the shapes yourself."""
    numeric, analytic = _central(f, x), np.asarray(grad_f(np.array(x, dtype=float)), dtype=float)
    try:
        error = np.abs(analytic - numeric).max()
    except ValueError:
        return False
    scale = max(np.abs(analytic).max(), np.abs(numeric).max())
    return bool(np.isfinite(scale) and error <= tol * scale)


def wrong_keeps_single_precision(f, grad_f, x, tol=1e-6):
    """You leave floats of 32 bits as they are. They hold 7 digits, so that of a step of 1e-5 hardly one
    is left: turn x into floats of 64 bits first."""
    if np.asarray(x).dtype == np.float32:
        return wrong_single_precision(f, grad_f, x, tol)
    pair = _pair(f, grad_f, x)
    return pair is not None and np.abs(pair[0] - pair[1]).max() <= tol * np.abs(pair).max()


def wrong_forward(f, grad_f, x, tol=1e-6):
    """You take forward differences, which are off by how much f bends within the step, so that you refuse
    gradients that are right: take central ones, f(x + step) - f(x - step)."""
    pair = _pair(f, grad_f, x)
    if pair is None:
        return False
    x, h = np.asarray(x, dtype=float), 1e-8
    numeric = np.array([f(x + step) - f(x) for step in h * np.eye(x.size)]) / h
    return np.abs(pair[0] - numeric).max() <= tol * np.abs(pair).max()


def wrong_ignores_tol(f, grad_f, x, tol=1e-6):
    """You compare with a tolerance of your own: compare with tol, which is 1e-6 only by default."""
    pair = _pair(f, grad_f, x)
    return pair is not None and np.abs(pair[0] - pair[1]).max() <= 1e-6 * np.abs(pair).max()


def wrong_each_on_its_own_scale(f, grad_f, x, tol=1e-6):
    """You divide each error by the slope along its own coordinate. Where that is zero only rounding is
    left, which is not small beside zero: divide by the largest slope along any coordinate."""
    pair = _pair(f, grad_f, x)
    if pair is None:
        return False
    with np.errstate(all="ignore"):
        return bool(np.all(np.abs(pair[0] - pair[1]) / np.abs(pair).max(axis=0) <= tol))


def wrong_allclose(f, grad_f, x, tol=1e-6):
    """You leave it to np.allclose, which forgives an error of 1e-8 whatever the size of the numbers, so
    that any gradient passes where f is small: set atol too, to tol times the size of the gradient."""
    pair = _pair(f, grad_f, x)
    return pair is not None and np.allclose(*pair, rtol=tol)


def wrong_absolute_for_small_ones(f, grad_f, x, tol=1e-6):
    """You divide by 1 where the gradient is smaller than that, so that any gradient passes where f is
    small: divide by the size of the gradient, however small it is."""
    pair = _pair(f, grad_f, x)
    return pair is not None and np.abs(pair[0] - pair[1]).max() <= tol * max(1, np.abs(pair).max())


def wrong_without_absolute_value(f, grad_f, x, tol=1e-6):
    """You forget that an error has a sign: a gradient that is too small along a coordinate passes. Take
    the absolute value."""
    pair = _pair(f, grad_f, x)
    return pair is not None and (pair[0] - pair[1]).max() <= tol * np.abs(pair).max()


def wrong_sum(f, grad_f, x, tol=1e-6):
    """You compare the sums of both gradients, in which errors of different signs cancel: compare them
    along each coordinate."""
    pair = _pair(f, grad_f, x)
    return pair is not None and abs(pair[0].sum() - pair[1].sum()) <= tol * np.abs(pair).max()


def wrong_length(f, grad_f, x, tol=1e-6):
    """You compare the lengths of both gradients, which says nothing of where they point: compare them
    along each coordinate."""
    pair = _pair(f, grad_f, x)
    if pair is None:
        return False
    analytic, numeric = np.linalg.norm(pair[0]), np.linalg.norm(pair[1])
    return abs(analytic - numeric) <= tol * max(analytic, numeric)


def wrong_direction(f, grad_f, x, tol=1e-6):
    """You compare the directions of both gradients, which says nothing of their lengths: compare them
    along each coordinate."""
    pair = _pair(f, grad_f, x)
    if pair is None or not np.any(pair[0]):
        return False
    analytic, numeric = (gradient / np.linalg.norm(gradient) for gradient in pair)
    return np.abs(analytic - numeric).max() <= tol


def wrong_first_coordinate(f, grad_f, x, tol=1e-6):
    """You compare along the first coordinate only: an error may be along any."""
    pair = _pair(f, grad_f, x)
    return pair is not None and abs(pair[0][0] - pair[1][0]) <= tol * np.abs(pair).max()


def wrong_random_coordinate(f, grad_f, x, tol=1e-6):
    """You compare along one coordinate, drawn at random, and miss an error along any other: compare
    along all of them."""
    pair = _pair(f, grad_f, x)
    place = np.random.default_rng(0).integers(len(x))
    return pair is not None and abs(pair[0][place] - pair[1][place]) <= tol * np.abs(pair).max()


def wrong_any_coordinate(f, grad_f, x, tol=1e-6):
    """You ask whether the gradient is right along some coordinate: it must be along all of them."""
    pair = _pair(f, grad_f, x)
    return pair is not None and np.abs(pair[0] - pair[1]).min() <= tol * np.abs(pair).max()


def wrong_absolute_error(f, grad_f, x, tol=1e-6):
    """You compare the error itself with tol. Where f is large, rounding alone is more than that, and
    where it is small, any gradient would pass: divide by the size of the gradient."""
    pair = _pair(f, grad_f, x)
    return pair is not None and np.abs(pair[0] - pair[1]).max() <= tol


def wrong_at_random_point(f, grad_f, x, tol=1e-6):
    """You compare at a point of your own, drawn at random: compare at x, for a gradient may be wrong
    there only."""
    pair = _pair(f, grad_f, np.random.default_rng(0).normal(size=len(x)))
    return pair is not None and np.abs(pair[0] - pair[1]).max() <= tol * np.abs(pair).max()


def wrong_at_zero(f, grad_f, x, tol=1e-6):
    """You compare at zero, where even a wrong gradient may vanish: compare at x."""
    pair = _pair(f, grad_f, np.zeros(len(x)))
    return pair is not None and np.abs(pair[0] - pair[1]).max() <= tol * np.abs(pair).max()


def wrong_single_precision(f, grad_f, x, tol=1e-6):
    """You work with floats of 32 bits. They hold 7 digits, so that of a step of 1e-5 hardly one is left:
    make x an array of floats of 64 bits."""
    x, h = np.array(x, dtype=np.float32), np.float32(1e-5)
    steps = h * np.eye(x.size, dtype=np.float32)
    numeric = np.array([f(x + step) - f(x - step) for step in steps]) / (2 * h)
    analytic = np.asarray(grad_f(x))
    if analytic.shape != numeric.shape or not np.isfinite(analytic).all():
        return False
    return bool(np.abs(analytic - numeric).max() <= tol * np.abs([analytic, numeric]).max())


def wrong_divides_by_h(f, grad_f, x, tol=1e-6):
    """You divide by h, but the two points are 2 h apart, so that you refuse gradients that are right and
    accept those twice as large."""
    pair = _pair(f, grad_f, x)
    return pair is not None and np.abs(pair[0] - 2 * pair[1]).max() <= tol * np.abs(pair).max()


def wrong_only_exists(f, grad_f, x, tol=1e-6):
    """You ask only whether there is a gradient, of the right shape and finite: compare its numbers with
    central differences of f."""
    return _pair(f, grad_f, x) is not None


def wrong_other_way_round(f, grad_f, x, tol=1e-6):
    """You return whether the gradient is wrong: return whether it is right."""
    pair = _pair(f, grad_f, x)
    return pair is None or np.abs(pair[0] - pair[1]).max() > tol * np.abs(pair).max()


def wrong_returns_error(f, grad_f, x, tol=1e-6):
    """You return the relative error: return True where it is no more than tol, and False otherwise."""
    pair = _pair(f, grad_f, x)
    return np.inf if pair is None else np.abs(pair[0] - pair[1]).max() / np.abs(pair).max()


def right_isclose(f, grad_f, x, tol=1e-6):
    pair = _pair(f, grad_f, x)
    if pair is None:
        return False
    return all(np.isclose(*numbers, rtol=tol, atol=tol * np.abs(pair[1]).max()) for numbers in zip(*pair))


def wrong_rounds(f, grad_f, x, tol=1e-6):
    """You round both gradients and compare the digits. How many are right depends on the size of the
    gradient, and two numbers that are close may round apart: compare their difference with tol times
    the largest."""
    pair = _pair(f, grad_f, x)
    return pair is not None and np.array_equal(*np.round(pair, 6))


def wrong_signs(f, grad_f, x, tol=1e-6):
    """You compare the signs only: compare the numbers."""
    pair = _pair(f, grad_f, x)
    return pair is not None and np.array_equal(*np.sign(np.round(pair, 12)))
