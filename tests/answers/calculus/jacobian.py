"""Answers to `jacobian`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _rows(f, x, h=1e-5):
    """Return a row for each coordinate: the transpose of the Jacobian."""
    x = np.asarray(x, dtype=float)
    return np.array([np.atleast_1d(f(x + step) - f(x - step)) for step in h * np.eye(x.size)]) / (2 * h)


def right_transposed_rows(f, x):
    return _rows(f, x, 1e-6).T


def right_plain_python(f, x):
    h = 1e-4
    columns = []
    for i in range(len(x)):
        right, left = [float(value) for value in x], [float(value) for value in x]
        right[i] += h
        left[i] -= h
        pair = np.atleast_1d(f(np.array(right))), np.atleast_1d(f(np.array(left)))
        columns.append([(a - b) / (2 * h) for a, b in zip(*pair, strict=True)])
    return [list(row) for row in zip(*columns, strict=True)]


def right_filled_by_column(f, x):
    x = np.array(x, dtype=np.float64)
    value = np.ravel(f(x))
    result = np.empty((value.size, x.size))
    for j in range(x.size):
        start = x[j]
        x[j] = start + 1e-5
        right = f(x)
        x[j] = start - 1e-5
        result[:, j] = (right - f(x)) / 2e-5
        x[j] = start
    return result


def right_row_by_row(f, x):
    x = np.asarray(x, dtype=float)
    steps = 1e-5 * np.eye(len(x))
    m = np.size(f(x))
    rows = []
    for i in range(m):
        values = [np.atleast_1d(f(x + step))[i] - np.atleast_1d(f(x - step))[i] for step in steps]
        rows.append(np.array(values) / 2e-5)
    return np.vstack(rows)


def wrong_transposed(f, x):
    """You put the slopes along a coordinate in a row: outputs have rows, and coordinates columns. The
    two are the same only where the matrix is symmetric."""
    return _rows(f, x)


def wrong_flat_for_a_number(f, x):
    """You return a flat array where f returns a number: the Jacobian has two axes there too, and a
    single row."""
    found = _rows(f, x).T
    return found if np.ndim(f(np.asarray(x, dtype=float))) else found[0]


def wrong_flat_for_one_output(f, x):
    """You drop the axis of the outputs where there is only one: the Jacobian has two axes there too,
    and a single row."""
    found = _rows(f, x).T
    return found if len(found) > 1 else found[0]


def wrong_squeezed(f, x):
    """You drop axes of size one: the Jacobian has two axes, however many outputs and coordinates there
    are."""
    return np.squeeze(_rows(f, x).T)


def wrong_number_fails(f, x):
    """You take it that f returns an array. Where it returns a number, which has no length, the Jacobian
    has a single row."""
    x = np.asarray(x, dtype=float)
    result = np.zeros((len(f(x)), x.size))
    result[:] = _rows(f, x).T
    return result


def wrong_square(f, x):
    """You make room for as many outputs as there are coordinates: f may return more or fewer. How many
    it returns, a call of it says."""
    x = np.asarray(x, dtype=float)
    result = np.zeros((x.size, x.size))
    for j, column in enumerate(_rows(f, x)):
        result[:, j] = column
    return result


def wrong_first_output(f, x):
    """You look at the first number that f returns only: each of them has a row."""
    return _rows(f, x).T[:1]


def wrong_sum_of_outputs(f, x):
    """You add up what f returns, which gives the gradient of the sum: each output has a row of its
    own."""
    return _rows(f, x).T.sum(axis=0, keepdims=True)


def wrong_moves_all_coordinates(f, x):
    """You move all coordinates at once, which adds up the slopes along them: move one at a time."""
    x = np.asarray(x, dtype=float)
    slopes = np.atleast_1d(f(x + 1e-5) - f(x - 1e-5)) / 2e-5
    return np.tile(slopes[:, None], (1, x.size))


def wrong_steps_add_up(f, x):
    """You write each step beside those before, so that ever more coordinates move at once: put the one
    before back to zero, or make a new step of zeros for each."""
    x = np.asarray(x, dtype=float)
    step, columns = np.zeros_like(x), []
    for j in range(x.size):
        step[j] = 1e-5
        columns.append(np.atleast_1d(f(x + step) - f(x - step)) / 2e-5)
    return np.stack(columns, axis=1)


def wrong_forward(f, x):
    """You go forward only, where the slope is off by how much the function bends within the step. Go to
    both sides: f(x + step) - f(x - step)."""
    x, h = np.asarray(x, dtype=float), 1e-6
    return np.stack([np.atleast_1d(f(x + step) - f(x)) for step in h * np.eye(x.size)], axis=1) / h


def wrong_divides_by_h(f, x):
    """You divide by h, but the two points are 2 h apart: the slopes come out twice as steep."""
    return 2 * _rows(f, x).T


def wrong_step_too_long(f, x):
    """Your step is too long: the error of a central difference grows like its square. Take one from
    1e-6 to 1e-4."""
    return _rows(f, x, 1e-2).T


def wrong_integers_floor_the_step(f, x):
    """You work on an array of the dtype of x. One of integers keeps no step of 1e-5, and one of 32-bit
    floats hardly does: make it one of floats first."""
    x, columns = np.array(x), []
    for j in range(x.size):
        right, left = x.copy(), x.copy()
        right[j] = right[j] + x.dtype.type(1e-5)
        left[j] = left[j] - x.dtype.type(1e-5)
        columns.append(np.atleast_1d(f(right) - f(left)) / 2e-5)
    return np.stack(columns, axis=1)


def wrong_changes_x(f, x):
    """You move the coordinates in x itself and do not put them back: whoever called you finds another
    x. np.asarray makes no copy of a float array: move them in a copy."""
    x, columns = np.asarray(x, dtype=float), []
    for j in range(x.size):
        x[j] += 1e-5
        right = np.copy(f(x))
        x[j] -= 2e-5
        columns.append(np.atleast_1d(right - f(x)) / 2e-5)
    return np.stack(columns, axis=1)


def wrong_list(f, x):
    """You give f a list of numbers: it takes an array, for it may calculate with all of them at once."""
    columns = []
    for j in range(len(x)):
        right, left = list(map(float, x)), list(map(float, x))
        right[j] += 1e-5
        left[j] -= 1e-5
        columns.append(np.atleast_1d(f(right) - f(left)) / 2e-5)
    return np.stack(columns, axis=1)


def right_column_stack(f, x):
    x = np.asarray(x, dtype=float)
    h = np.cbrt(np.finfo(float).eps)
    return np.column_stack([(f(x + step) - f(x - step)) / (2 * h) for step in np.diag(np.full(x.size, h))])


def wrong_side_by_side(f, x):
    """You put the columns behind each other in a flat array: side by side they are a matrix."""
    return np.hstack(list(_rows(f, x)))


def wrong_reshapes(f, x):
    """You reshape a matrix with a row for each coordinate, where the numbers stay in their order:
    transpose it."""
    found = _rows(f, x)
    return found.reshape(found.shape[::-1])
