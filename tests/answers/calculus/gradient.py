"""Answers to `gradient`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from scipy import optimize


def right_plain_python(f, x):
    h = 1e-6
    result = []
    for i in range(len(x)):
        right, left = [float(value) for value in x], [float(value) for value in x]
        right[i] += h
        left[i] -= h
        result.append((f(np.array(right)) - f(np.array(left))) / (2 * h))
    return result


def right_puts_back(f, x):
    x = np.asarray(x, dtype=float)
    result = np.zeros_like(x)
    for i in range(x.size):
        start = x[i]
        x[i] = start + 1e-5
        right = f(x)
        x[i] = start - 1e-5
        result[i] = (right - f(x)) / 2e-5
        x[i] = start
    return result


def right_all_points_first(f, x):
    h = 1e-4
    points = np.array(x, dtype=float) + h * np.vstack([np.eye(len(x)), -np.eye(len(x))])
    values = np.apply_along_axis(f, 1, points)
    return np.subtract(*np.split(values, 2)) / (2 * h)


def right_scipy(f, x):
    return optimize._numdiff.approx_derivative(f, np.asarray(x, dtype=float), method="3-point").ravel()


def _central(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([f(x + step) - f(x - step) for step in h * np.eye(x.size)]) / (2 * h)


def wrong_changes_x(f, x):
    """You move the coordinates in x itself and do not put them back: whoever called you finds another
    x. np.asarray makes no copy of a float array: move them in a copy."""
    x = np.asarray(x, dtype=float)
    result = np.zeros_like(x)
    for i in range(x.size):
        x[i] += 1e-5
        right = f(x)
        x[i] -= 2e-5
        result[i] = (right - f(x)) / 2e-5
    return result


def wrong_moves_back_by_adding(f, x):
    """You move a coordinate of x itself back by adding what you subtracted. Rounding leaves it beside
    where it was: put the old value back, or move it in a copy."""
    x = np.asarray(x, dtype=float)
    result = np.zeros_like(x)
    for i in range(x.size):
        x[i] += 1e-5
        right = f(x)
        x[i] -= 2e-5
        result[i] = (right - f(x)) / 2e-5
        x[i] += 1e-5
    return result


def wrong_steps_add_up(f, x):
    """You write each step beside those before, so that ever more coordinates move at once: put the one
    before back to zero, or make a new step of zeros for each."""
    x = np.array(x, dtype=float)
    step = np.zeros_like(x)
    result = np.zeros_like(x)
    for i in range(x.size):
        step[i] = 1e-5
        result[i] = (f(x + step) - f(x - step)) / 2e-5
    return result


def wrong_slides_away(f, x):
    """You leave each coordinate a little beside where it was, and so measure the next ones at another
    point: put it back before you go on."""
    x = np.array(x, dtype=float)
    result = np.zeros_like(x)
    for i in range(x.size):
        x[i] += 1e-5
        right = f(x)
        x[i] -= 2e-5
        result[i] = (right - f(x)) / 2e-5
    return result


def wrong_moves_all_coordinates(f, x):
    """You move all coordinates at once, which gives the sum of the partial derivatives: move one at a
    time."""
    x = np.asarray(x, dtype=float)
    return np.full(x.size, (f(x + 1e-5) - f(x - 1e-5)) / 2e-5)


def wrong_one_number(f, x):
    """You move all coordinates at once and return one number: a gradient has one for each coordinate,
    found by moving that one alone."""
    x = np.asarray(x, dtype=float)
    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5


def wrong_integers_floor_the_step(f, x):
    """You work on an array of the dtype of x. One of integers keeps no step of 1e-5, and one of 32-bit
    floats hardly does: make it one of floats first."""
    x = np.array(x)
    result = np.zeros(x.size)
    for i in range(x.size):
        right, left = x.copy(), x.copy()
        right[i] = right[i] + x.dtype.type(1e-5)
        left[i] = left[i] - x.dtype.type(1e-5)
        result[i] = (f(right) - f(left)) / 2e-5
    return result


def wrong_integer_result(f, x):
    """You collect the slopes in an array of the dtype of x: one of integers cuts off what is behind
    the point. Make it one of floats."""
    result = np.zeros_like(x)
    result[:] = _central(f, x)
    return result


def wrong_forward(f, x):
    """You go forward only, where the slope is off by how much the function bends within the step. Go to
    both sides: f(x + step) - f(x - step)."""
    x = np.asarray(x, dtype=float)
    h = 1e-5
    return np.array([f(x + step) - f(x) for step in h * np.eye(x.size)]) / h


def wrong_forward_with_a_short_step(f, x):
    """You go forward only, where the slope is off by how much the function bends within the step, and a
    step that is shorter still loses to rounding. Go to both sides: f(x + step) - f(x - step)."""
    x = np.asarray(x, dtype=float)
    h = 1e-8
    return np.array([f(x + step) - f(x) for step in h * np.eye(x.size)]) / h


def wrong_step_too_long(f, x):
    """Your step is too long: the error of a central difference grows like its square. Take one from
    1e-6 to 1e-4."""
    return _central(f, x, h=1e-2)


def wrong_step_too_short(f, x):
    """Your step is so short that f hardly changes, and rounding is most of the difference. Take one
    from 1e-6 to 1e-4."""
    return _central(f, x, h=1e-12)


def wrong_divides_by_h(f, x):
    """You divide by h, but the two points are 2 h apart: the slopes come out twice as steep."""
    return 2 * _central(f, x)


def wrong_downhill(f, x):
    """You subtract the value on the right from that on the left, and so point downhill: it is
    f(x + step) - f(x - step)."""
    return -_central(f, x)


def wrong_length_one(f, x):
    """You bring the gradient to length one. Its length says how steep it is: leave it."""
    found = _central(f, x)
    return found / np.linalg.norm(found)


def wrong_list(f, x):
    """You give f a list of numbers: it takes an array, for it may calculate with all of them at once."""
    result = []
    for i in range(len(x)):
        right, left = list(map(float, x)), list(map(float, x))
        right[i] += 1e-5
        left[i] -= 1e-5
        result.append((f(right) - f(left)) / 2e-5)
    return result


def wrong_column(f, x):
    """You return a matrix of one row: return a flat array with as many numbers as x."""
    return _central(f, x)[None]


def wrong_rounds(f, x):
    """You round the slopes, and lose digits that are right: return them as they are."""
    return _central(f, x).round(3)
