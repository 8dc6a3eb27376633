"""Answers to `tangent_line`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _slope(f, x0, h=1e-5):
    return (f(x0 + h) - f(x0 - h)) / (2 * h)


def right_long_step(f, x0):
    slope = _slope(f, x0, 1e-4)
    return [slope, f(x0) + slope * (0 - x0)]


def right_short_step(f, x0):
    slope = _slope(f, x0, 1e-6)
    return np.array([slope, f(x0) - x0 * slope])


def right_five_points(f, x0):
    h = 2e-4
    slope = (8 * (f(x0 + h) - f(x0 - h)) - f(x0 + 2 * h) + f(x0 - 2 * h)) / (12 * h)
    return slope, f(x0) - slope * x0


def right_polyfit(f, x0):
    steps = np.linspace(-1e-4, 1e-4, 5)
    slope, height = (
        np.polynomial.Polynomial.fit(steps, [f(x0 + step) for step in steps], 2).convert().coef[1::-1]
    )
    return slope, height - slope * x0


def wrong_height_at_x0(f, x0):
    """You give the height at x0, but the intercept is the height at x = 0: go back from x0 to 0 along
    the tangent, f(x0) - slope * x0."""
    return _slope(f, x0), f(x0)


def wrong_height_of_the_curve(f, x0):
    """You give the height of the curve at x = 0. The intercept is that of the tangent, which goes
    another way than the curve: f(x0) - slope * x0."""
    return _slope(f, x0), f(0.0)


def wrong_forward(f, x0):
    """You measure the slope forward only, where it is off by how much the curve bends: take the
    difference of f(x0 + h) and f(x0 - h)."""
    h = 1e-8
    slope = (f(x0 + h) - f(x0)) / h
    return slope, f(x0) - slope * x0


def wrong_forward_with_a_long_step(f, x0):
    """You measure the slope forward only, where it is off by how much the curve bends within the step:
    take the difference of f(x0 + h) and f(x0 - h)."""
    h = 1e-5
    slope = (f(x0 + h) - f(x0)) / h
    return slope, f(x0) - slope * x0


def wrong_secant_from_zero(f, x0):
    """You take the slope between x = 0 and x0, which is that of a secant: a tangent touches the curve
    at x0 and has its slope there, so measure it very near to x0."""
    slope = (f(x0) - f(0.0)) / x0
    return slope, f(x0) - slope * x0


def wrong_secant_of_one(f, x0):
    """You take a step of 1 to either side, which gives the slope of a secant. It turns into the
    tangent as the step shrinks: take one from 1e-6 to 1e-4."""
    slope = (f(x0 + 1) - f(x0 - 1)) / 2
    return slope, f(x0) - slope * x0


def wrong_step_too_long(f, x0):
    """Your step is too long: the error of a central difference grows like its square. Take one from
    1e-6 to 1e-4."""
    slope = _slope(f, x0, 1e-2)
    return slope, f(x0) - slope * x0


def wrong_step_too_short(f, x0):
    """Your step is so short that f hardly changes, and rounding is most of the difference. Take one
    from 1e-6 to 1e-4."""
    slope = _slope(f, x0, 1e-12)
    return slope, f(x0) - slope * x0


def wrong_order(f, x0):
    """You give the intercept first: the slope comes first."""
    slope = _slope(f, x0)
    return f(x0) - slope * x0, slope


def wrong_sign(f, x0):
    """You add slope * x0 to the height. From x0 to 0 it is x0 back, not forward: subtract it."""
    slope = _slope(f, x0)
    return slope, f(x0) + slope * x0


def wrong_divides_by_h(f, x0):
    """You divide by h, but x0 - h and x0 + h are 2 h apart: the slope comes out twice as steep."""
    slope = 2 * _slope(f, x0)
    return slope, f(x0) - slope * x0


def wrong_slope_at_zero(f, x0):
    """You take the slope of the curve at x = 0: the tangent has its slope at x0."""
    slope = _slope(f, 0.0)
    return slope, f(x0) - slope * x0


def wrong_crosses_the_axis(f, x0):
    """You give where the tangent crosses the x-axis, which is where Newton's method goes next. The
    intercept is its height at x = 0: f(x0) - slope * x0."""
    slope = _slope(f, x0)
    return slope, x0 - f(x0) / slope


def wrong_rounds(f, x0):
    """You round the result, and lose digits that are right: return it as it is."""
    slope = _slope(f, x0)
    return round(slope, 3), round(f(x0) - slope * x0, 3)


def right_one_sided_of_three_points(f, x0):
    h = 1e-5
    slope = (4 * f(x0 + h) - 3 * f(x0) - f(x0 + 2 * h)) / (2 * h)
    return slope, f(x0) - slope * x0


def wrong_through_the_origin(f, x0):
    """You forget the height of the curve, and let a line of the right slope go through no point of it:
    the intercept is f(x0) - slope * x0."""
    slope = _slope(f, x0)
    return slope, -slope * x0


def wrong_normal(f, x0):
    """You give the line that stands upright on the curve: the tangent has the curve's own slope."""
    slope = -1 / _slope(f, x0)
    return slope, f(x0) - slope * x0
