"""Answers to `matmul_lists`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np

EQUIVALENT = {
    "n, k, m = len(a), len(b), len(b[ -1])": "all rows of b are of one length",
}


def _refuse(a, b):
    if any(len(row) != len(b) for row in a):
        raise ValueError("inner sizes differ")


def right_columns(a, b):
    _refuse(a, b)
    return [[sum(x * y for x, y in zip(row, column, strict=True)) for column in zip(*b)] for row in a]


def right_rows_of_b(a, b):
    product = []
    for row in a:
        if len(row) != len(b):
            raise ValueError("inner sizes differ")
        total = [0] * len(b[0])
        for factor, other in zip(row, b):
            total = [t + factor * y for t, y in zip(total, other)]
        product.append(total)
    return product


def right_numpy(a, b):
    return np.matmul(np.array(a, dtype=float), np.array(b, dtype=float)).tolist()


def wrong_one_row_for_all(a, b):
    """You make the product by [[0] * m] * n, which is the same row n times: make a new list for each
    row."""
    _refuse(a, b)
    product = [[0.0] * len(b[0])] * len(a)
    for i in range(len(a)):
        for j in range(len(b[0])):
            for p in range(len(b)):
                product[i][j] += a[i][p] * b[p][j]
    return product


def wrong_first_row_only(a, b):
    """You compare only the first row of the left matrix with the right one: any of its rows may be too
    short or too long."""
    if len(a[0]) != len(b):
        raise ValueError("inner sizes differ")
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def wrong_stops_at_the_shorter(a, b):
    """You pair numbers with zip, which stops at the end of the shorter list without saying so. Raise a
    ValueError where the sizes differ."""
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def wrong_unchecked_rows(a, b):
    """You go as far as the rows of the left matrix do, and the right one may end before: an IndexError, or
    be longer, which nobody notices. Compare the sizes, and raise a ValueError."""
    return [[sum(row[p] * b[p][j] for p in range(len(row))) for j in range(len(b[0]))] for row in a]


def wrong_unchecked_columns(a, b):
    """You go as far as the right matrix has rows, and those of the left one may end before: an IndexError,
    or be longer, which nobody notices. Compare the sizes, and raise a ValueError."""
    return [[sum(row[p] * b[p][j] for p in range(len(b))) for j in range(len(b[0]))] for row in a]


def wrong_outer_sizes(a, b):
    """You compare the number of rows on the left with that of columns on the right: those may differ. The
    inner sizes have to fit."""
    if len(a) != len(b[0]):
        raise ValueError("sizes differ")
    return right_columns(a, b)


def wrong_equal_shapes(a, b):
    """You ask for two matrices of one shape: the rows of the left one must be as long as the right one has
    rows."""
    if len(a) != len(b) or len(a[0]) != len(b[0]):
        raise ValueError("shapes differ")
    return right_columns(a, b)


def wrong_index_error(a, b):
    """You raise an IndexError where the sizes differ: a ValueError says that the matrices do not fit."""
    if any(len(row) != len(b) for row in a):
        raise IndexError("inner sizes differ")
    return right_columns(a, b)


def wrong_square_only(a, b):
    """You loop over the rows of the left matrix three times: its columns, and those of the right one, may
    be more or fewer."""
    _refuse(a, b)
    n = len(a)
    return [[sum(a[i][p] * b[p][j] for p in range(n)) for j in range(n)] for i in range(n)]


def wrong_shape_of_left(a, b):
    """You make the product in the shape of the left matrix: it has as many columns as the right one."""
    _refuse(a, b)
    product = [[0.0] * len(row) for row in a]
    for i in range(len(a)):
        for j in range(len(b[0])):
            for p in range(len(b)):
                product[i][j] += a[i][p] * b[p][j]
    return product


def wrong_last_product(a, b):
    """You assign each product where the one before stood: add it to that."""
    _refuse(a, b)
    return [[a[i][-1] * b[-1][j] for j in range(len(b[0]))] for i in range(len(a))]


def wrong_sum_runs_on(a, b):
    """You do not set the sum back to 0 for the next number: each has a sum of its own."""
    _refuse(a, b)
    product, total = [], 0.0
    for row in a:
        product.append([])
        for j in range(len(b[0])):
            for p in range(len(b)):
                total += row[p] * b[p][j]
            product[-1].append(total)
    return product


def wrong_elementwise(a, b):
    """You multiply the numbers at the same place: number (i, j) is the sum over row i on the left times
    column j on the right."""
    _refuse(a, b)
    return [[x * y for x, y in zip(row, other)] for row, other in zip(a, b)]


def wrong_rows_with_rows(a, b):
    """You multiply the rows on the left with the rows on the right: take the columns of that one."""
    _refuse(a, b)
    return [[sum(x * y for x, y in zip(row, other)) for other in b] for row in a]


def wrong_transposed(a, b):
    """Your product is transposed: its rows belong to those of the left matrix."""
    return [list(column) for column in zip(*right_columns(a, b))]


def wrong_swapped(a, b):
    """You multiply the right matrix with the left one: their order matters."""
    _refuse(a, b)
    return right_columns(b, a)


def wrong_transposes_in_place(a, b):
    """You turn the right matrix round within itself, and whoever called you finds it changed. Make a new
    one."""
    _refuse(a, b)
    b[:] = [list(column) for column in zip(*b)]
    return [[sum(x * y for x, y in zip(row, column)) for column in b] for row in a]


def wrong_adds_into_left(a, b):
    """You write the product over the left matrix: it is not yours, and its numbers are still needed. Make a
    new one."""
    _refuse(a, b)
    for i in range(len(a)):
        a[i][:] = [sum(x * y for x, y in zip(a[i], column)) for column in zip(*b)]
    return a


def wrong_whole_numbers(a, b):
    """You round the numbers to integers: keep their fractions."""
    return [[int(number) for number in row] for row in right_columns(a, b)]


def wrong_tuples(a, b):
    """You return tuples for rows: make lists."""
    return [tuple(row) for row in right_columns(a, b)]
