"""Answers to `inverse`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np

EQUIVALENT = {
    "if matrix.ndim < 2 or matrix.shape[0] != matrix.shape[1]:": "hstack refuses three axes itself",
    "if matrix.ndim != 2 or matrix.shape[0] is not matrix.shape[1]:": "small sizes are one object in CPython",
}


def _square(a):
    a = np.array(a, dtype=float)
    if a.ndim != 2 or a.shape[0] != a.shape[1]:
        raise ValueError("not square")
    return a


def _regular(a):
    a = _square(a)
    if np.linalg.matrix_rank(a) < len(a):
        raise ValueError("singular")
    return a


def _gauss_jordan(a, find_pivot):
    """Return the inverse, taking for each pivot the row that `find_pivot` picks by its column."""
    n = len(a)
    rows = np.hstack([a, np.eye(n)])
    with np.errstate(all="ignore"):
        for k in range(n):
            pivot = k + find_pivot(rows[k:, k])
            rows[[k, pivot]] = rows[[pivot, k]]
            rows[k] /= rows[k, k]
            for i in range(n):
                if i != k:
                    rows[i] -= rows[i, k] * rows[k]
    return rows[:, n:]


def _largest(column):
    return np.argmax(np.abs(column))


def _minors(a):
    """Return the determinants of `a` without row i and column j."""
    n = len(a)
    return np.array(
        [[np.linalg.det(np.delete(np.delete(a, i, 0), j, 1)) for j in range(n)] for i in range(n)]
    )


def _signs(a):
    return (-1.0) ** np.add.outer(range(len(a)), range(len(a)))


def slow_loop(a):
    """You subtract rows number by number: subtract from all other rows at once, by an outer
    product."""
    a = _square(a).tolist()
    n = len(a)
    largest = max(abs(number) for row in a for number in row)
    rows = [row + [float(i == j) for j in range(n)] for i, row in enumerate(a)]
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        if abs(rows[k][k]) <= 1e-12 * largest:
            raise ValueError("singular")
        rows[k] = [number / rows[k][k] for number in rows[k]]
        for i in range(n):
            if i != k:
                rows[i] = [x - rows[i][k] * y for x, y in zip(rows[i], rows[k], strict=True)]
    return [row[n:] for row in rows]


def right_numpy(a):
    return np.linalg.inv(_regular(a))


def right_singular_values(a):
    left, values, right = np.linalg.svd(_square(a))
    if values[-1] <= 1e-12 * values[0]:
        raise ValueError("singular")
    return right.T / values @ left.T


def right_adjugate(a):
    a = _regular(a)
    return (_signs(a) * _minors(a)).T / np.linalg.det(a)


def wrong_transposes(a):
    """You transpose: that inverts a rotation, but no other matrix."""
    return _regular(a).T


def wrong_inverts_each_number(a):
    """You invert number by number: the inverse is the matrix whose product with a is the identity."""
    with np.errstate(divide="ignore"):
        return 1 / _regular(a)


def wrong_minors_without_signs(a):
    """You leave the minors as they are: their signs alternate as on a chessboard, + at the top left."""
    a = _regular(a)
    return _minors(a).T / np.linalg.det(a)


def wrong_cofactors_not_transposed(a):
    """You do not transpose the cofactors: the one of row i and column j belongs in row j and column i."""
    a = _regular(a)
    return _signs(a) * _minors(a) / np.linalg.det(a)


def wrong_forgets_determinant(a):
    """You do not divide by the determinant: the adjugate alone inverts only where it is 1."""
    a = _regular(a)
    return (_signs(a) * _minors(a)).T


def wrong_swaps_only_at_zero(a):
    """You exchange rows only where the pivot is exactly zero. A tiny one does harm too, as its multiples
    drown the other rows in rounding: always take the largest number of the column."""
    return _gauss_jordan(_regular(a), lambda column: np.argmax(column != 0))


def wrong_divides_by_zero(a):
    """You divide by a pivot that is zero: exchange its row with one below that has a number there."""
    return _gauss_jordan(_regular(a), lambda column: 0)


def wrong_zero_pivot_is_singular(a):
    """You refuse a matrix as soon as a pivot is zero: look for a row below that has a number there,
    and exchange the two."""

    def top(column):
        if column[0] == 0:
            raise ValueError("singular")
        return 0

    return _gauss_jordan(_regular(a), top)


def wrong_wants_exact_zero(a):
    """You find a matrix singular only where a pivot is exactly zero. Rounding seldom leaves that:
    hold the pivot against a tiny share, say 1e-14, of the largest number."""

    def largest(column):
        if not column.any():
            raise ValueError("singular")
        return _largest(column)

    return _gauss_jordan(_square(a), largest)


def wrong_returns_infinity(a):
    """You divide by a pivot that is zero although the whole column is, and return infinities:
    a singular matrix has no inverse, so refuse it."""
    return _gauss_jordan(_square(a), _largest)


def wrong_small_determinant(a):
    """You hold the determinant against a fixed bound. It grows and shrinks with the unit of the numbers,
    whether or not the matrix is singular: compare with the largest number of the matrix."""
    a = _square(a)
    if abs(np.linalg.det(a)) < 1e-9:
        raise ValueError("singular")
    return _gauss_jordan(a, _largest)


def wrong_not_square(a):
    """You invert the square part of a matrix that is not square: it has no inverse, so refuse it."""
    a = np.array(a, dtype=float)
    if a.ndim != 2:
        raise ValueError("not a matrix")
    n = min(a.shape)
    return np.linalg.inv(_regular(a[:n, :n]))
