"""Answers to `gauss_solve`: its checks accept every right_ one and refuse every wrong_ one."""

from fractions import Fraction

import numpy as np

EQUIVALENT = {
    "if np.shape(a) != (n, n) or np.shape(b) > (n,):": "b has n numbers or rows: (n,) or longer",
}


def slow_loop(a, b):
    """You subtract rows number by number: subtract from all rows below the pivot at once, by an
    outer product."""
    n = len(b)
    if len(a) != n or any(np.ndim(row) != 1 or len(row) != n for row in a) or np.ndim(b) != 1:
        raise ValueError("shapes")
    blurred = n * 2.0**-52 * max(abs(float(value)) for row in a for value in row)
    rows = [[Fraction(float(value)) for value in [*row, right]] for row, right in zip(a, b, strict=True)]
    for k in range(n):
        rows[k:] = sorted(rows[k:], key=lambda row: -abs(row[k]))
        if abs(rows[k][k]) <= blurred:
            raise ValueError("singular")
        rows[k] = [value / rows[k][k] for value in rows[k]]
        for i in range(n):
            if i != k:
                rows[i] = [value - rows[i][k] * pivot for value, pivot in zip(rows[i], rows[k], strict=True)]
    return [float(row[n]) for row in rows]


def right_numpy(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if b.ndim != 1 or a.shape != (b.size, b.size) or np.linalg.matrix_rank(a) < b.size:
        raise ValueError("no single solution")
    return np.linalg.solve(a, b)


def _largest(column):
    return int(np.argmax(np.abs(column)))


def _solve(a, b, pick=_largest, blurred=None):
    """Solve as the reference does, but for the choice of the pivot and what counts as zero."""
    n = len(b)
    if np.shape(a) != (n, n) or np.shape(b) != (n,):
        raise ValueError("shapes")
    a, b = np.array(a, dtype=float), np.array(b, dtype=float)
    blurred = n * 2.0**-52 * np.abs(a).max() if blurred is None else blurred
    with np.errstate(all="ignore"):
        for k in range(n):
            pivot = k + pick(a[k:, k])
            if abs(a[pivot, k]) <= blurred:
                raise ValueError("singular")
            a[[k, pivot]], b[[k, pivot]] = a[[pivot, k]], b[[pivot, k]]
            _clear_below(a, b, k)
        return _solve_triangle(a, b)


def _clear_below(a, b, k):
    for row in range(k + 1, len(b)):
        factor = a[row, k] / a[k, k]
        a[row] = a[row] - factor * a[k]
        b[row] = b[row] - factor * b[k]


def _solve_triangle(a, b):
    x = np.zeros(len(b))
    for k in reversed(range(len(b))):
        x[k] = (b[k] - a[k, k + 1 :] @ x[k + 1 :]) / a[k, k]
    return x


def wrong_exchanges_only_at_zero(a, b):
    """You exchange equations only where the pivot is exactly zero. A tiny pivot drowns the other
    equations in rounding: always take the largest number, by size, that is left in the column."""
    return _solve(a, b, pick=lambda column: int(np.argmax(np.abs(column) > 1e-200)))


def wrong_never_exchanges(a, b):
    """You take each pivot from the diagonal as it comes. It may be zero, or tiny: first exchange
    its equation for the one with the largest number, by size, in that column."""
    if np.linalg.matrix_rank(a) < len(b):
        raise ValueError("singular")
    return _solve(a, b, pick=lambda column: 0, blurred=-1)


def wrong_largest_with_sign(a, b):
    """You take the largest number of the column as the pivot, and -5 loses to 0.1, or to 0: compare
    the numbers by size, without their signs."""
    return _solve(a, b, pick=lambda column: int(np.argmax(column)))


def wrong_index_in_slice(a, b):
    """You look for the pivot from row k down, but use its place in that slice as a row of the whole
    matrix: add k to it."""
    n = len(b)
    if np.shape(a) != (n, n) or np.shape(b) != (n,) or np.linalg.matrix_rank(a) < n:
        raise ValueError("no single solution")
    a, b = np.array(a, dtype=float), np.array(b, dtype=float)
    with np.errstate(all="ignore"):
        for k in range(n):
            pivot = _largest(a[k:, k])
            a[[k, pivot]], b[[k, pivot]] = a[[pivot, k]], b[[pivot, k]]
            _clear_below(a, b, k)
        return _solve_triangle(a, b)


def wrong_leaves_b_behind(a, b):
    """You exchange rows of a but not the numbers of b that belong to them: exchange both, or keep b
    beside a as one more column."""
    n = len(b)
    if np.shape(a) != (n, n) or np.shape(b) != (n,) or np.linalg.matrix_rank(a) < n:
        raise ValueError("no single solution")
    a, b = np.array(a, dtype=float), np.array(b, dtype=float)
    for k in range(n):
        pivot = k + _largest(a[k:, k])
        a[[k, pivot]] = a[[pivot, k]]
        _clear_below(a, b, k)
    return _solve_triangle(a, b)


def wrong_works_in_place(a, b):
    """You eliminate in the matrix you were given, which changes it for the caller, and cuts off
    fractions where it holds integers: work on a copy in floats."""
    a, b = np.asarray(a), np.asarray(b)
    n = len(b)
    if a.shape != (n, n) or b.shape != (n,) or np.linalg.matrix_rank(a) < n:
        raise ValueError("no single solution")
    with np.errstate(all="ignore"):
        for k in range(n):
            pivot = k + _largest(a[k:, k])
            a[[k, pivot]], b[[k, pivot]] = a[[pivot, k]], b[[pivot, k]]
            _clear_below(a, b, k)
        return _solve_triangle(a, b)


def wrong_singular_only_at_zero(a, b):
    """You call a matrix singular only if a pivot is exactly zero. Rounding often leaves something
    like 1e-16 there: compare with n · eps times the largest number of the matrix."""
    return _solve(a, b, blurred=0)


def wrong_fixed_tolerance(a, b):
    """You compare the pivot with a fixed small number. What is small depends on the matrix: compare
    with n · eps times its largest number."""
    return _solve(a, b, blurred=1e-10)


def wrong_never_refuses(a, b):
    """You never look for a pivot of zero, and divide by it: where no pivot is left, the matrix is
    singular, and the answer is a ValueError."""
    return _solve(a, b, blurred=-1)


def wrong_size_of_b_alone(a, b):
    """You take the number of equations from b and use only that much of a: raise a ValueError where
    the two do not fit, or where a is not square."""
    n = len(b)
    return _solve(np.resize(a, (n, n)) if np.shape(a)[0] < n else np.asarray(a)[:n, :n], np.ravel(b))
