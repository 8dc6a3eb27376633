"""Answers to `project_onto`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy import linalg


def right_gram_schmidt_in_plain_python(x, basis):
    if len(x) != len(basis):
        raise ValueError("rows")
    directions = []
    for column in zip(*basis, strict=True):
        rest = [float(value) for value in column]
        for direction in directions * 2:  # The second time takes away what rounding left.
            part = sum(map(lambda d, r: d * r, direction, rest))
            rest = [r - part * d for d, r in zip(direction, rest, strict=True)]
        length = math.hypot(*rest)
        if length > 1e-12 * math.hypot(*column):
            directions.append([r / length for r in rest])
    parts = [sum(map(lambda d, value: d * value, direction, x)) for direction in directions]
    return [sum(part * d[i] for part, d in zip(parts, directions, strict=True)) for i in range(len(x))]


def right_least_squares(x, basis):
    return np.asarray(basis) @ np.linalg.lstsq(np.asarray(basis), np.asarray(x))[0]


def right_pivoted_qr(x, basis):
    q, r, _ = linalg.qr(np.asarray(basis, dtype=float), mode="economic", pivoting=True)
    sizes = np.abs(np.diag(r))
    q = q[:, : len(sizes)][:, sizes > 1e-12 * sizes[0]]
    return q @ (q.T @ np.asarray(x))


def _checked(x, basis):
    x, basis = np.asarray(x, dtype=float), np.asarray(basis, dtype=float)
    if len(x) != len(basis):
        raise ValueError("rows")
    return x, basis


def wrong_orthonormal_columns(x, basis):
    """You multiply by the columns and their transpose, which is a projection only where the columns
    are perpendicular and of length one: find such columns with the same span first."""
    x, basis = _checked(x, basis)
    return basis @ (basis.T @ x)


def wrong_columns_one_by_one(x, basis):
    """You project onto each column and add up. Where columns are not perpendicular, what they share
    is counted twice: make them perpendicular to each other first."""
    x, basis = _checked(x, basis)
    columns = [column for column in basis.T if column.any()]
    return sum((column @ x / (column @ column) * column for column in columns), np.zeros(len(x)))


def wrong_normal_equations(x, basis):
    """You invert the products of the columns with each other. That matrix is singular where a column
    depends on the others: such a column should add nothing, so leave it out."""
    x, basis = _checked(x, basis)
    return basis @ np.linalg.solve(basis.T @ basis, basis.T @ x)


def wrong_qr_of_dependent_columns(x, basis):
    """You take one direction per column, also for a column that depends on the others. Of that only
    rounding is left, in any direction at all: leave it out."""
    x, basis = _checked(x, basis)
    q, _ = np.linalg.qr(basis)
    return q @ (q.T @ x)


def wrong_tolerance_of_fixed_size(x, basis):
    """You drop directions shorter than a fixed small number. What is small depends on the columns:
    compare with the largest of them."""
    x, basis = _checked(x, basis)
    u, sizes, _ = np.linalg.svd(basis, full_matrices=False)
    u = u[:, sizes > 1e-9]
    return u @ (u.T @ x)


def wrong_first_column(x, basis):
    """You project onto the first column alone: the span has all the sums of multiples of all the
    columns."""
    x, basis = _checked(x, basis)
    column = basis[:, 0]
    with np.errstate(all="ignore"):
        return column @ x / (column @ column) * column


def wrong_rows(x, basis):
    """You project onto the span of the rows: the columns of basis span the subspace."""
    x, basis = _checked(x, basis)
    _, sizes, vt = np.linalg.svd(basis, full_matrices=False)
    vt = vt[sizes > 1e-12 * sizes[0]]
    return vt.T @ (vt @ x)


def wrong_coefficients(x, basis):
    """You give the coefficients, one per column: multiply the columns by them and add up, which
    gives the point itself."""
    x, basis = _checked(x, basis)
    return np.linalg.lstsq(basis, x)[0]


def wrong_rest(x, basis):
    """You give what is left of x, perpendicular to the span: the projection is the other part."""
    x, basis = _checked(x, basis)
    return x - basis @ np.linalg.lstsq(basis, x)[0]
