"""Answers to `best_degree`: its checks accept every right_ one and refuse every wrong_ one."""

import warnings

import numpy as np
from numpy.polynomial import Polynomial, chebyshev

EQUIVALENT = {
    "return min(degree for degree, error in errors.items() if error <= highest)": (
        "no error is above the lowest by exactly a billionth"
    ),
}


def right_chebyshev(x, y, xv, yv, degrees):
    middle, half = (np.max(x) + np.min(x)) / 2, (np.max(x) - np.min(x)) / 2
    z, zv = (np.asarray(x) - middle) / half, (np.asarray(xv) - middle) / half
    best, least = None, np.inf
    tie = 1e-9 * np.mean(np.square(yv))
    for degree in sorted(degrees):
        coefficients = chebyshev.chebfit(z, y, degree)
        error = np.mean((chebyshev.chebval(zv, coefficients) - yv) ** 2)
        if error < least - tie:
            best, least = degree, error
    return best


def right_standardized_powers(x, y, xv, yv, degrees):
    x, y, xv, yv = (np.asarray(values, dtype=float) for values in (x, y, xv, yv))
    mean, deviation = x.mean(), x.std()
    errors = []
    degrees = list(degrees)
    for degree in degrees:
        powers, powers_v = (((v - mean) / deviation)[:, None] ** np.arange(degree + 1) for v in (x, xv))
        weights = np.linalg.lstsq(powers, y)[0]
        errors.append(np.mean((powers_v @ weights - yv) ** 2))
    ties = np.array(errors) <= min(errors) + 1e-9 * np.mean(yv**2)
    return np.array(degrees)[ties].min()


def right_polyfit_shifted(x, y, xv, yv, degrees):
    shift, scale = np.mean(x), np.ptp(x)
    z, zv = (np.asarray(x) - shift) / scale, (np.asarray(xv) - shift) / scale
    tried = {}
    for degree in degrees:
        residuals = np.polyval(np.polyfit(z, y, degree), zv) - yv
        tried[int(degree)] = residuals @ residuals / len(residuals)
    unit = 1e-9 * np.mean(np.square(yv))
    return sorted(tried, key=lambda degree: (round((tried[degree] - min(tried.values())) / unit), degree))[0]


def _error(x, y, xv, yv, degree):
    return np.mean((Polynomial.fit(x, y, degree)(np.asarray(xv, dtype=float)) - yv) ** 2)


def _choose(errors, yv, choose=min):
    """Return the best degree by the errors of degrees; of equal ones, as is chosen."""
    highest = min(errors.values()) + 1e-9 * np.mean(np.square(yv))
    return choose(degree for degree, error in errors.items() if error <= highest)


def wrong_training_error(x, y, xv, yv, degrees):
    """You measure the training error, which is lowest for the highest degree: it learns the rows by
    heart. Measure at the validation rows."""
    return _choose({degree: _error(x, y, x, y, degree) for degree in degrees}, y)


def wrong_refit_on_validation_rows(x, y, xv, yv, degrees):
    """You fit to the validation rows too, and then measure at what the polynomial has seen: fit to the
    training rows alone."""
    x_all, y_all = np.concatenate([x, xv]), np.concatenate([y, yv])
    return _choose({degree: _error(x_all, y_all, xv, yv, degree) for degree in degrees}, yv)


def wrong_rows_swapped(x, y, xv, yv, degrees):
    """You fit to the validation rows and measure at the training rows: swap them."""
    return _choose({degree: _error(xv, yv, x, y, degree) for degree in degrees}, y)


def wrong_tie_to_the_largest(x, y, xv, yv, degrees):
    """You choose the largest of degrees that do equally well: choose the smallest, the simplest model."""
    return _choose({degree: _error(x, y, xv, yv, degree) for degree in degrees}, yv, choose=max)


def wrong_tie_to_the_first(x, y, xv, yv, degrees):
    """You choose the first of degrees that do equally well: they come in any order, so choose the
    smallest."""
    return _choose({degree: _error(x, y, xv, yv, degree) for degree in degrees}, yv, choose=next)


def wrong_rounding_decides(x, y, xv, yv, degrees):
    """You choose the lowest error to the last digit, and where several degrees fit exactly, rounding
    decides: take errors for equal that differ by less than a billionth of the mean square of yv."""
    errors = {degree: _error(x, y, xv, yv, degree) for degree in degrees}
    return min(errors, key=lambda degree: (errors[degree], degree))


def wrong_tie_in_another_unit(x, y, xv, yv, degrees):
    """You take errors for equal that differ by less than a billionth, whatever the unit of y: for small
    numbers that is much. Compare the difference with the mean square of yv."""
    errors = {degree: _error(x, y, xv, yv, degree) for degree in degrees}
    return min(degree for degree, error in errors.items() if error <= min(errors.values()) + 1e-9)


def wrong_badly_scaled_powers(x, y, xv, yv, degrees):
    """You take powers of x as it is. Far from zero they are alike, and rounding drowns what tells them
    apart: shift and scale x first, or let Polynomial.fit do it."""
    errors = {}
    with warnings.catch_warnings(action="ignore"):
        for degree in degrees:
            predicted = np.polyval(np.polyfit(x, y, degree), np.asarray(xv, dtype=float))
            errors[degree] = np.mean((predicted - yv) ** 2)
    return _choose(errors, yv)


def wrong_stops_too_early(x, y, xv, yv, degrees):
    """You stop at the first degree that does worse than the one before, but one after it may be the best:
    try them all."""
    errors = {}
    for degree in sorted(degrees):
        errors[degree] = _error(x, y, xv, yv, degree)
        if errors[degree] > min(errors.values()) * 1.000001:
            break
    return _choose(errors, yv)


def wrong_goes_through_twice(x, y, xv, yv, degrees):
    """You go through degrees twice, and an iterator is empty by then: make a list of it first, or keep
    each degree with its error."""
    errors = [_error(x, y, xv, yv, degree) for degree in degrees]
    return _choose(dict(zip(degrees, errors, strict=False)), yv)


def wrong_mean_difference(x, y, xv, yv, degrees):
    """You average the differences, and those above and below cancel: square them first."""
    xv = np.asarray(xv, dtype=float)
    errors = {degree: abs(np.mean(Polynomial.fit(x, y, degree)(xv) - yv)) for degree in degrees}
    return _choose(errors, yv)


def wrong_absolute_difference(x, y, xv, yv, degrees):
    """You average the absolute differences: square them, so that a large one counts more."""
    xv = np.asarray(xv, dtype=float)
    errors = {degree: np.mean(np.abs(Polynomial.fit(x, y, degree)(xv) - yv)) for degree in degrees}
    return _choose(errors, yv)


def wrong_place_of_the_degree(x, y, xv, yv, degrees):
    """You return the place of the best degree among those that you tried: return the degree itself."""
    errors = {degree: _error(x, y, xv, yv, degree) for degree in degrees}
    return list(errors).index(_choose(errors, yv))


def wrong_lowest_error(x, y, xv, yv, degrees):
    """You return the lowest error: return the degree that has it."""
    return min(_error(x, y, xv, yv, degree) for degree in degrees)


def wrong_highest_error(x, y, xv, yv, degrees):
    """You choose the highest error: choose the lowest."""
    errors = {degree: _error(x, y, xv, yv, degree) for degree in degrees}
    return max(errors, key=errors.get)
