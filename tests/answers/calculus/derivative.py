"""Answers to `derivative`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_ends(f, x, h=1e-5):
    left, right = x - h, x + h
    return (f(right) - f(left)) / (right - left)


def right_numpy(f, x, h=1e-5):
    values = [f(point) for point in np.array([-h, h]) + x]
    return np.diff(values)[0] / (2 * h)


def right_halves(f, x, h=1e-5):
    return 0.5 * f(x + h) / h - 0.5 * f(x - h) / h


def wrong_forward(f, x, h=1e-5):
    """You go forward only: f(x + h) - f(x) is the slope between x and x + h, whose error halves with
    h. Go to x - h and to x + h, and for half the step a quarter of the error is left."""
    return (f(x + h) - f(x)) / h


def wrong_backward(f, x, h=1e-5):
    """You go backward only: f(x) - f(x - h) is the slope between x - h and x, whose error halves with
    h. Go to x - h and to x + h, and for half the step a quarter of the error is left."""
    return (f(x) - f(x - h)) / h


def wrong_divides_by_h(f, x, h=1e-5):
    """You divide by h, but x - h and x + h are 2 h apart: the slope comes out twice as steep."""
    return (f(x + h) - f(x - h)) / h


def wrong_brackets(f, x, h=1e-5):
    """You divide by 2 and then multiply by h, for a / 2 * h is (a / 2) * h: write a / (2 * h)."""
    return (f(x + h) - f(x - h)) / 2 * h


def wrong_does_not_divide(f, x, h=1e-5):
    """You return by how much f grows from x - h to x + h: divide that by how far apart they are."""
    return f(x + h) - f(x - h)


def wrong_sign(f, x, h=1e-5):
    """You subtract the value on the right from that on the left, so that a rising curve falls: it is
    f(x + h) - f(x - h)."""
    return (f(x - h) - f(x + h)) / (2 * h)


def wrong_half_a_step(f, x, h=1e-5):
    """You go half of h to either side: h is how far to go from x, so that the points are 2 h apart."""
    return (f(x + h / 2) - f(x - h / 2)) / h


def wrong_step_of_its_own(f, x, h=1e-5):
    """You take a step of your own, whatever h says: use h, which is 1e-5 only by default."""
    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5


def wrong_default(f, x, h=1e-6):
    """You have changed the default of h: it is 1e-5."""
    return (f(x + h) - f(x - h)) / (2 * h)


def wrong_relative_step(f, x, h=1e-5):
    """You make the step a share of x, which is no step at all where x is 0: go by h itself."""
    h = h * abs(x)
    return (f(x + h) - f(x - h)) / (2 * h)


def wrong_mean_of_both_sides(f, x, h=1e-5):
    """You average the slope before x and the slope after it. f(x) cancels in that, so that you need not
    ask for it: call f twice, at x - h and x + h."""
    return ((f(x + h) - f(x)) / h + (f(x) - f(x - h)) / h) / 2


def wrong_five_points(f, x, h=1e-5):
    """You use four points around x. That is more exact, but not what is asked for: f may be dear, so
    two calls of it must do."""
    return (8 * (f(x + h) - f(x - h)) - f(x + 2 * h) + f(x - 2 * h)) / (12 * h)


def wrong_richardson(f, x, h=1e-5):
    """You put two central differences together, to cancel the error of h². That is more exact, but not
    what is asked for: f may be dear, so two calls of it must do."""
    wide, narrow = (f(x + h) - f(x - h)) / (2 * h), (f(x + h / 2) - f(x - h / 2)) / h
    return (4 * narrow - wide) / 3


def wrong_rounds(f, x, h=1e-5):
    """You round the result, and lose digits that are right: return it as it is."""
    return round((f(x + h) - f(x - h)) / (2 * h), 4)
