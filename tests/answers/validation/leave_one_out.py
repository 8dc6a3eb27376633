"""Answers to `leave_one_out`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _design(x, y, rows=2):
    """Return the columns with a constant in front, and the targets."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if len(x) < x.shape[1] + rows:
        raise ValueError("too few rows")
    return np.column_stack([np.ones(len(x)), x]), y


def _errors(design, y):
    """Return the error of each row, predicted by a fit to the others."""
    errors = []
    for i in range(len(y)):
        others = np.arange(len(y)) != i
        fitted = np.linalg.lstsq(design[others], y[others], rcond=None)[0]
        errors.append(y[i] - design[i] @ fitted)
    return np.array(errors)


def slow_fit_for_each_row(x, y):
    """You fit once for each row: one fit will do, for its leverages tell what each row would have
    missed by without itself."""
    return np.mean(_errors(*_design(x, y)) ** 2)


def slow_hat_matrix(x, y):
    """You make the whole hat matrix, with a number for each pair of rows: its diagonal is all that
    is needed, the squared lengths of the rows of q."""
    design, y = _design(x, y)
    hat = design @ np.linalg.pinv(design)
    return sum(((y - hat @ y) / (1 - np.diag(hat))) ** 2) / len(y)


def right_centred_in_each_fit(x, y):
    design, y = _design(x, y)
    x, total = design[:, 1:], 0.0
    for i in range(len(y)):
        rest, targets = np.delete(x, i, 0), np.delete(y, i)
        scale = rest.std(axis=0)
        slopes = np.linalg.lstsq((rest - rest.mean(0)) / scale, targets - targets.mean(), rcond=None)[0]
        total += (y[i] - targets.mean() - (x[i] - rest.mean(0)) / scale @ slopes).item() ** 2
    return total / len(y)


def wrong_training_residual(x, y):
    """You fit to all rows and average the errors on the same rows. Each was seen in training: leave it
    out of the fit that predicts it."""
    design, y = _design(x, y)
    return np.mean((y - design @ np.linalg.lstsq(design, y, rcond=None)[0]) ** 2)


def wrong_no_constant(x, y):
    """You fit without a constant, so that every fit goes through the origin: add a column of ones."""
    design, y = _design(x, y)
    return np.mean(_errors(design[:, 1:], y) ** 2)


def wrong_centred_with_the_left_out(x, y):
    """You centre or scale the columns before you leave a row out, so that its values are in every mean
    that the fit uses, and leak into its own prediction: do so anew for each fit, without that row."""
    design, y = _design(x, y)
    return np.mean(_errors(design[:, 1:] - design[:, 1:].mean(axis=0), y - y.mean()) ** 2)


def wrong_targets_centred_with_the_left_out(x, y):
    """You subtract the mean of all targets, that of the left-out row included, in place of a constant
    that is fitted: that row leaks into its own prediction."""
    design, y = _design(x, y)
    x, errors = design[:, 1:], []
    for i in range(len(y)):
        rest = np.delete(x, i, 0)
        slopes = np.linalg.lstsq(rest - rest.mean(0), np.delete(y, i) - y.mean(), rcond=None)[0]
        errors.append(y[i] - y.mean() - (x[i] - rest.mean(0)) @ slopes)
    return np.mean(np.square(errors))


def wrong_root(x, y):
    """You take the root: the mean of the squared errors is asked for, in the square of the unit."""
    return np.sqrt(np.mean(_errors(*_design(x, y)) ** 2))


def wrong_sum(x, y):
    """You add up the squared errors: divide by the number of rows."""
    return np.sum(_errors(*_design(x, y)) ** 2)


def wrong_absolute(x, y):
    """You average the errors' sizes: square them."""
    return np.mean(np.abs(_errors(*_design(x, y))))


def wrong_errors_cancel(x, y):
    """You average the errors before you square them, and those of opposite signs cancel: square each."""
    return np.mean(_errors(*_design(x, y))) ** 2


def wrong_mean_of_the_rest(x, y):
    """You predict the left-out row by the mean of the other targets: fit a line to them."""
    design, y = _design(x, y)
    return np.mean(_errors(design[:, :1], y) ** 2)


def wrong_average_leverage(x, y):
    """You divide every residual by the same average of 1 - h, which is called generalized
    cross-validation: for leave-one-out, divide each by its own."""
    design, y = _design(x, y)
    hat = design @ np.linalg.pinv(design)
    return np.mean(((y - hat @ y) / (1 - np.mean(np.diag(hat)))) ** 2)


def wrong_leverage_not_squared(x, y):
    """You divide the squared residual by 1 - h: divide the residual, and square the quotient."""
    design, y = _design(x, y)
    hat = design @ np.linalg.pinv(design)
    return np.mean((y - hat @ y) ** 2 / (1 - np.diag(hat)))


def wrong_leverage_forgotten_constant(x, y):
    """You take the leverages of the columns without the constant: it is fitted too, and adds 1 / n to
    each."""
    design, y = _design(x, y)
    hat = design @ np.linalg.pinv(design)
    return np.mean(((y - hat @ y) / (1 - np.diag(hat) + 1 / len(y))) ** 2)


def wrong_divides_by_degrees_of_freedom(x, y):
    """You divide by n - 1, but these errors are not centred on their own mean: divide by n."""
    errors = _errors(*_design(x, y))
    return np.sum(errors**2) / (len(errors) - 1)


def wrong_last_row_never_left_out(x, y):
    """You never leave out the last row: there are n fits, for i from 0 to n - 1."""
    return np.mean(_errors(*_design(x, y))[:-1] ** 2)


def wrong_column_left_out(x, y):
    """You leave out a column where a row was meant: np.delete takes axis=0 for rows."""
    design, y = _design(x, y)
    errors = []
    for i in range(len(y)):
        kept = np.delete(design, i % (design.shape[1] - 1) + 1, axis=1)
        errors.append(y[i] - kept[i] @ np.linalg.lstsq(kept, y, rcond=None)[0])
    return np.mean(np.square(errors))


def wrong_too_few_rows(x, y):
    """You go on where a fit without one row is not determined, and return what least squares makes of
    it: raise a ValueError where there are fewer than d + 2 rows."""
    return np.mean(_errors(*_design(x, y, rows=0)) ** 2)
