"""Answers to `learning_curve`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_generator(fit, error, x, y, xv, yv, sizes):
    if not all(1 <= size <= len(y) for size in sizes):
        raise ValueError("sizes")

    def measured():
        for size in sizes:
            seen = x[:size], y[:size]
            model = fit(*seen)
            yield error(model, *seen), error(model, xv, yv)

    return list(measured())


def right_fills_an_array(fit, error, x, y, xv, yv, sizes):
    curve = np.empty((len(sizes), 2))
    for row, size in enumerate(sizes):
        if size <= 0 or size > x.shape[0]:
            raise ValueError("size")
        chosen = np.arange(size)
        model = fit(x[chosen], y[chosen])
        curve[row, 1] = error(model, xv, yv)
        curve[row, 0] = error(model, x[chosen], y[chosen])
    return curve


def right_once_for_each_size(fit, error, x, y, xv, yv, sizes):
    if set(sizes) - set(range(1, len(x) + 1)):
        raise ValueError("sizes")
    known = {}
    for size in sorted(set(sizes)):
        model = fit(x[:size].copy(), y[:size].copy())
        known[size] = [error(model, rows, targets) for rows, targets in ((x[:size], y[:size]), (xv, yv))]
    return np.array([known[size] for size in sizes])


def right_column_by_column(fit, error, x, y, xv, yv, sizes):
    if any(size not in range(1, len(x) + 1) for size in sizes):
        raise ValueError("sizes")
    training = [error(fit(x[:size], y[:size]), x[:size], y[:size]) for size in sizes]
    validation = [error(fit(x[:size], y[:size]), xv, yv) for size in sizes]
    return np.column_stack([training, validation])


def _refuse(sizes, n):
    if min(sizes) < 1 or max(sizes) > n:
        raise ValueError("sizes")


def _curve(measure, x, sizes):
    _refuse(sizes, len(x))
    return np.array([measure(size) for size in sizes])


def wrong_training_error_on_all_rows(fit, error, x, y, xv, yv, sizes):
    """You measure the training error on all training rows, most of which the model has not seen: measure
    it on the rows that it was fitted to."""

    def measure(size):
        model = fit(x[:size], y[:size])
        return error(model, x, y), error(model, xv, yv)

    return _curve(measure, x, sizes)


def wrong_columns_swapped(fit, error, x, y, xv, yv, sizes):
    """You return the validation error first: the training error is in the first column."""

    def measure(size):
        model = fit(x[:size], y[:size])
        return error(model, xv, yv), error(model, x[:size], y[:size])

    return _curve(measure, x, sizes)


def wrong_fitted_once(fit, error, x, y, xv, yv, sizes):
    """You fit one model and measure it for all sizes: fit a new one for each size."""
    model = fit(x, y)
    return _curve(lambda size: (error(model, x[:size], y[:size]), error(model, xv, yv)), x, sizes)


def wrong_fitted_to_new_rows(fit, error, x, y, xv, yv, sizes):
    """You fit to the rows alone that are new since the size before, as if the model remembered the others:
    it is fitted from scratch, so give it all of the first rows."""
    begin = 0

    def measure(size):
        nonlocal begin
        begin = begin if begin < size else 0
        model = fit(x[begin:size], y[begin:size])
        begin = size
        return error(model, x[:size], y[:size]), error(model, xv, yv)

    return _curve(measure, x, sizes)


def wrong_measured_at_the_end(fit, error, x, y, xv, yv, sizes):
    """You fit all models before you measure the first. Where fit returns the same object every time, you
    measure the last one only: measure each before you fit the next."""
    _refuse(sizes, len(x))
    models = [fit(x[:size], y[:size]) for size in sizes]
    errors = zip(models, sizes, strict=True)
    return np.array([[error(m, x[:size], y[:size]), error(m, xv, yv)] for m, size in errors])


def wrong_sorted_sizes(fit, error, x, y, xv, yv, sizes):
    """You sort the sizes, or drop repeated ones: a row belongs to each size, in their order."""

    def measure(size):
        model = fit(x[:size], y[:size])
        return error(model, x[:size], y[:size]), error(model, xv, yv)

    return _curve(measure, x, sorted(set(sizes)))


def wrong_rows_are_curves(fit, error, x, y, xv, yv, sizes):
    """You return a row for each curve: return one for each size, with both errors in it."""

    def measure(size):
        model = fit(x[:size], y[:size])
        return error(model, x[:size], y[:size]), error(model, xv, yv)

    return _curve(measure, x, sizes).T


def wrong_validation_cut(fit, error, x, y, xv, yv, sizes):
    """You cut the validation rows to the size too: all of them judge every model."""

    def measure(size):
        model = fit(x[:size], y[:size])
        return error(model, x[:size], y[:size]), error(model, xv[:size], yv[:size])

    return _curve(measure, x, sizes)


def wrong_all_rows_fitted(fit, error, x, y, xv, yv, sizes):
    """You fit to all rows for each size: fit to the first of them, as many as the size says."""

    def measure(size):
        model = fit(x, y)
        return error(model, x, y), error(model, xv, yv)

    return _curve(measure, x, sizes)


def wrong_last_rows(fit, error, x, y, xv, yv, sizes):
    """You take the last rows: take the first."""

    def measure(size):
        model = fit(x[-size:], y[-size:])
        return error(model, x[-size:], y[-size:]), error(model, xv, yv)

    return _curve(measure, x, sizes)


def wrong_one_row_short(fit, error, x, y, xv, yv, sizes):
    """You take one row too few: x[:size] holds size rows."""

    def measure(size):
        less = max(size - 1, 1)
        model = fit(x[:less], y[:less])
        return error(model, x[:less], y[:less]), error(model, xv, yv)

    return _curve(measure, x, sizes)


def wrong_size_beyond_the_rows(fit, error, x, y, xv, yv, sizes):
    """You accept sizes of more rows than there are, and a slice gives fewer without a word: raise a
    ValueError."""

    def measure(size):
        if size < 1:
            raise ValueError("size")
        model = fit(x[:size], y[:size])
        return error(model, x[:size], y[:size]), error(model, xv, yv)

    return np.array([measure(size) for size in sizes])


def wrong_size_below_one(fit, error, x, y, xv, yv, sizes):
    """You accept sizes below 1, and a slice counts from the end: raise a ValueError."""

    def measure(size):
        if size > len(x):
            raise ValueError("size")
        model = fit(x[:size], y[:size])
        return error(model, x[:size], y[:size]), error(model, xv, yv)

    with np.errstate(all="ignore"):
        return np.array([measure(size) for size in sizes])


def wrong_shuffled_rows(fit, error, x, y, xv, yv, sizes):
    """You shuffle the rows first: take the first of them, in their order."""
    order = np.random.default_rng(0).permutation(len(x))
    x, y = x[order], y[order]

    def measure(size):
        model = fit(x[:size], y[:size])
        return error(model, x[:size], y[:size]), error(model, xv, yv)

    return _curve(measure, x, sizes)


def wrong_share_of_the_rows(fit, error, x, y, xv, yv, sizes):
    """You weigh the training error with the share of rows that were used: it is the error itself."""

    def measure(size):
        model = fit(x[:size], y[:size])
        return error(model, x[:size], y[:size]) * size / len(x), error(model, xv, yv)

    return _curve(measure, x, sizes)
