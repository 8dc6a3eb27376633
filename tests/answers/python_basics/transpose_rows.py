"""Answers to `transpose_rows`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np

EQUIVALENT = {
    "return [list(column) for column in zip(*rows, strict=False)]": "all rows of a table are of one length",
}


def right_loops(rows):
    columns = []
    for j in range(len(rows[0]) if rows else 0):
        column = []
        for row in rows:
            column.append(row[j])
        columns.append(column)
    return columns


def right_append(rows):
    columns = [[] for _ in rows[0]] if rows else []
    for row in rows:
        for column, item in zip(columns, row, strict=True):
            column.append(item)
    return columns


def right_map(rows):
    return list(map(list, zip(*rows)))


def right_numpy(rows):
    table = np.empty((len(rows), len(rows[0]) if rows else 0), dtype=object)
    for i, row in enumerate(rows):
        for j, item in enumerate(row):
            table[i, j] = item
    return table.T.tolist()


def wrong_tuples(rows):
    """You return tuples, as zip gives them: make a list of each."""
    return list(zip(*rows))


def wrong_zip(rows):
    """You return what zip gives, which can be gone through only once: make a list of it, and of each row in
    it."""
    return zip(*rows)


def wrong_crash_without_rows(rows):
    """You ask for the length of the first row where there is none: for no rows return an empty list."""
    return [[row[j] for row in rows] for j in range(len(rows[0]))]


def wrong_one_empty_row(rows):
    """You return a list with an empty list in it where there are no items: return an empty list."""
    return [list(column) for column in zip(*rows)] or [[]]


def wrong_row_of_no_items(rows):
    """You return as many empty lists as there were rows without items: they are no rows any more, so return
    an empty list."""
    return [list(column) for column in zip(*rows)] if any(rows) else [[] for _ in rows]


def wrong_refuses_empty(rows):
    """You refuse a table without items: return an empty list for it."""
    if not rows or not rows[0]:
        raise ValueError("no items")
    return [list(column) for column in zip(*rows)]


def wrong_square_only(rows):
    """You take the number of rows for that of columns: they are the same in square tables only."""
    return [[row[j] for row in rows] for j in range(len(rows))]


def wrong_cuts_to_square(rows):
    """You go as far as the shorter side only, and lose the rest of a table that is not square."""
    n = min(len(rows), len(rows[0]) if rows else 0)
    return [[rows[i][j] for i in range(n)] for j in range(n)]


def wrong_one_row_for_all(rows):
    """You make the rows by [[...] * n] * k, which is the same list k times: make a new list for each."""
    if not rows or not rows[0]:
        return []
    columns = [[None] * len(rows)] * len(rows[0])
    for i, row in enumerate(rows):
        for j, item in enumerate(row):
            columns[j][i] = item
    return columns


def wrong_swaps_in_place(rows):
    """You swap the items within the table itself, and whoever called you finds it changed. Make a new
    one."""
    n = len(rows)
    if any(len(row) != n for row in rows):
        return [list(column) for column in zip(*rows)]
    for i in range(n):
        for j in range(i):
            rows[i][j], rows[j][i] = rows[j][i], rows[i][j]
    return rows


def wrong_swaps_twice(rows):
    """You swap every pair of items twice, once from either side, and all are back where they were. Go
    through one triangle of the table only."""
    n = len(rows)
    if any(len(row) != n for row in rows):
        return [list(column) for column in zip(*rows)]
    table = [list(row) for row in rows]
    for i in range(n):
        for j in range(n):
            table[i][j], table[j][i] = table[j][i], table[i][j]
    return table


def wrong_reshapes(rows):
    """You fill the new table with the items in their old order, row by row: item j of each row goes to
    row j."""
    items = [item for row in rows for item in row]
    n = len(rows)
    return [items[i : i + n] for i in range(0, len(items), n)] if items else []


def wrong_rotates(rows):
    """You turn the table by a quarter: each row goes backwards then. Keep the order of the rows."""
    return [list(column) for column in zip(*rows[::-1])]


def wrong_columns_backwards(rows):
    """You begin with the last column: begin with the first."""
    return [list(column) for column in zip(*rows)][::-1]


def wrong_reversed_rows(rows):
    """You turn each row round: a row becomes a column."""
    return [row[::-1] for row in rows]


def wrong_empties(rows):
    """You take the items out of the rows, and whoever called you finds them empty. Work on a copy."""
    columns = []
    while rows and rows[0]:
        columns.append([row.pop(0) for row in rows])
    return columns


def wrong_each_row_once(rows):
    """You drop rows that are repeated: keep them all."""
    unique = [row for i, row in enumerate(rows) if row not in rows[:i]]
    return [list(column) for column in zip(*unique)]
