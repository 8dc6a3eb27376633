"""Answers to `partial_derivative`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _quotient(f, x, step, h):
    return (f(x + step) - f(x - step)) / (2 * h)


def _step(x, index, h):
    step = np.zeros(len(x))
    step[index] = h
    return step


def right_copies(f, x, index, h=1e-5):
    right, left = np.array(x, dtype=np.float64), np.array(x, dtype=np.float64)
    right[index] += h
    left[index] -= h
    return float(f(right) - f(left)) / (right[index] - left[index])


def right_plain_python(f, x, index, h=1e-5):
    place = range(len(x))[index]
    values = []
    for step in (h, -h):
        point = [float(value) + (step if i == place else 0) for i, value in enumerate(x)]
        values.append(f(np.array(point)))
    return (values[0] - values[1]) / 2 / h


def right_function_of_one_number(f, x, index, h=1e-5):
    point = np.asarray(x, dtype=float)
    unit = np.eye(point.size)[index]

    def along(t):
        return f(point + t * unit)

    return np.float64(along(h) - along(-h)) / (2 * h)


def right_one_copy(f, x, index, h=1e-5):
    point = np.array(x, dtype=float)
    start = point[index]
    point[index] = start + h
    right = f(point)
    point[index] = start - h
    return (right - f(point)) / (2 * h)


def wrong_moves_all_coordinates(f, x, index, h=1e-5):
    """You add h to all of x, so that all coordinates move: only the one at index may."""
    x = np.asarray(x, dtype=float)
    _step(x, index, h)
    return _quotient(f, x, h, h)


def wrong_forward(f, x, index, h=1e-5):
    """You go forward only, where the error halves with h. Go to both sides, f(x + step) - f(x - step),
    and for half the step a quarter of the error is left."""
    x = np.asarray(x, dtype=float)
    return (f(x + _step(x, index, h)) - f(x)) / h


def wrong_divides_by_h(f, x, index, h=1e-5):
    """You divide by h, but the two points are 2 h apart: the slope comes out twice as steep."""
    x = np.asarray(x, dtype=float)
    return _quotient(f, x, _step(x, index, h), h / 2)


def wrong_changes_x_for_a_while(f, x, index, h=1e-5):
    """You move the coordinate in x itself, and put it back in the end. But x may be read-only, and f
    may look at it too: move it in a copy."""
    point = np.asarray(x, dtype=float)
    start = point[index]
    point[index] = start + h
    right = f(point)
    point[index] = start - h
    left = f(point)
    point[index] = start
    return (right - left) / (2 * h)


def wrong_changes_x(f, x, index, h=1e-5):
    """You move the coordinate in x itself, and whoever called you finds it moved: np.asarray makes no
    copy of a float array. Move it in a copy."""
    point = np.asarray(x, dtype=float)
    point[index] += h
    right = f(point)
    point[index] -= 2 * h
    return (right - f(point)) / (2 * h)


def wrong_single_precision(f, x, index, h=1e-5):
    """You leave floats of 32 bits as they are. They hold 7 digits, so that of a step of 1e-5 hardly
    one is left: turn x into floats of 64 bits first."""
    x = np.array(x)
    x = x if x.dtype == np.float32 else x.astype(float)
    return _quotient(f, x, _step(x, index, h).astype(x.dtype), h)


def wrong_integers_floor_the_step(f, x, index, h=1e-5):
    """You add h in an array of the dtype of x. An array of integers keeps no step of 1e-5, and floats
    of 32 bits hardly do: make it one of floats first."""
    right, left = np.array(x), np.array(x)
    right[index] += h if right.dtype.kind == "f" else int(h)
    left[index] -= h if right.dtype.kind == "f" else int(h)
    return (f(right) - f(left)) / (2 * h)


def wrong_negative_index(f, x, index, h=1e-5):
    """You look for the place where i == index, and for -1 there is none, so that nothing moves: let
    numpy find the place, or add len(x) to a negative index."""
    x = np.asarray(x, dtype=float)
    if index >= len(x) or index < -len(x):
        raise IndexError("no such coordinate")
    return _quotient(f, x, np.where(np.arange(len(x)) == index, h, 0), h)


def wrong_any_index(f, x, index, h=1e-5):
    """You find no coordinate at an index that is too large, move nothing and return 0: raise an
    IndexError."""
    x = np.asarray(x, dtype=float)
    place = index + len(x) if index < 0 else index
    return _quotient(f, x, np.where(np.arange(len(x)) == place, h, 0), h)


def wrong_wraps_around(f, x, index, h=1e-5):
    """You take index % len(x), which turns an index beyond the end into another coordinate: raise an
    IndexError for it."""
    x = np.asarray(x, dtype=float)
    return _quotient(f, x, _step(x, index % len(x), h), h)


def wrong_counts_from_one(f, x, index, h=1e-5):
    """You count the coordinates from 1: the first one has the index 0."""
    x = np.asarray(x, dtype=float)
    return _quotient(f, x, _step(x, index - 1, h), h)


def wrong_others_at_zero(f, x, index, h=1e-5):
    """You put the other coordinates to zero: they stay at what they are in x."""
    x = np.asarray(x, dtype=float)
    point = _step(x, index, x[index])
    return _quotient(f, point, _step(x, index, h), h)


def wrong_list(f, x, index, h=1e-5):
    """You give f a list of numbers: it takes an array, for it may calculate with all of them at once."""
    right, left = list(map(float, x)), list(map(float, x))
    right[index] += h
    left[index] -= h
    return (f(right) - f(left)) / (2 * h)


def wrong_step_grows(f, x, index, h=1e-5):
    """You make the step longer where the coordinate is large: go by h itself."""
    x = np.asarray(x, dtype=float)
    h = h * max(1, abs(x[index]))
    return _quotient(f, x, _step(x, index, h), h)


def wrong_relative_step(f, x, index, h=1e-5):
    """You make the step a share of the coordinate, which is none where that is 0: go by h itself."""
    x = np.asarray(x, dtype=float)
    h = h * abs(x[index])
    with np.errstate(all="ignore"):
        return np.float64(f(x + _step(x, index, h)) - f(x - _step(x, index, h))) / (2 * h)


def wrong_step_of_its_own(f, x, index, h=1e-5):
    """You take a step of your own, whatever h says: use h, which is 1e-5 only by default."""
    x = np.asarray(x, dtype=float)
    return _quotient(f, x, _step(x, index, 1e-5), 1e-5)


def wrong_all_partials(f, x, index, h=1e-5):
    """You return the slopes along all coordinates, which is the gradient: return the one at index."""
    x = np.asarray(x, dtype=float)
    x[index]
    return np.array([_quotient(f, x, step, h) for step in h * np.eye(len(x))])


def right_slices(f, x, index, h=1e-5):
    x = [float(value) for value in x]
    at = index if index >= 0 else len(x) + index
    if not 0 <= at < len(x):
        raise IndexError(index)
    right, left = (np.array([*x[:at], x[at] + step, *x[at + 1 :]]) for step in (h, -h))
    return (f(right) - f(left)) / (2 * h)


def wrong_slices_from_the_end(f, x, index, h=1e-5):
    """You put the point together from x[:index] and x[index + 1:]. For -1 the latter is all of x: turn a
    negative index into one from the front first."""
    x = np.asarray(x, dtype=float)
    x[index]
    right, left = (np.concatenate([x[:index], [x[index] + step], x[index + 1 :]]) for step in (h, -h))
    return (f(right) - f(left)) / (2 * h)
