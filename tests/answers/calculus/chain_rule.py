"""Answers to `chain_rule`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_steps(f_prime, g, g_prime, x):
    inner = g(x)
    outer_slope = f_prime(inner)
    return outer_slope * g_prime(x)


def right_numpy(f_prime, g, g_prime, x):
    return np.prod([g_prime(float(x)), f_prime(float(g(float(x))))])


def right_forward_mode(f_prime, g, g_prime, x):
    def through(value, slope, of, of_prime):
        return of(value), of_prime(value) * slope

    value, slope = through(np.float64(x), 1.0, g, g_prime)
    return f_prime(value) * slope


def wrong_f_prime_at_x(f_prime, g, g_prime, x):
    """You ask for the slope of f at x. But f is given g(x), so that is where its slope counts."""
    return f_prime(x) * g_prime(x)


def wrong_without_g_prime(f_prime, g, g_prime, x):
    """You leave out the slope of g: if x moves by a little, g(x) moves by g_prime(x) times as much."""
    return f_prime(g(x))


def wrong_without_f_prime(f_prime, g, g_prime, x):
    """You leave out the slope of f: if g(x) moves by a little, f moves by f_prime(g(x)) times as much."""
    return g_prime(x)


def wrong_sum(f_prime, g, g_prime, x):
    """You add the slopes, as for f + g. Of functions one after the other they multiply."""
    return f_prime(g(x)) + g_prime(x)


def wrong_product_rule(f_prime, g, g_prime, x):
    """You multiply by g(x) instead of its slope, as a part of the product rule does: multiply by
    g_prime(x)."""
    return f_prime(g(x)) * g(x)


def wrong_f_prime_of_g_prime(f_prime, g, g_prime, x):
    """You put the slope of g into f_prime: f is given g(x), and the slope of g is a factor of its own."""
    return f_prime(g_prime(x))


def wrong_g_prime_at_g(f_prime, g, g_prime, x):
    """You ask for the slope of g at g(x). But g is given x, so that is where its slope counts."""
    return f_prime(g(x)) * g_prime(g(x))


def wrong_other_order(f_prime, g, g_prime, x):
    """You take f for the inner function: g comes first, and f is given what it returns."""
    return g_prime(f_prime(x)) * f_prime(x)


def wrong_quotient(f_prime, g, g_prime, x):
    """You divide the slope of f by that of g: they multiply."""
    return f_prime(g(x)) / g_prime(x)


def wrong_numerical_difference(f_prime, g, g_prime, x):
    """You measure the slope of g by a difference quotient, which costs digits. g_prime gives it exactly."""
    h = 1e-5
    return f_prime(g(x)) * (g(x + h) - g(x - h)) / (2 * h)


def wrong_only_squares(f_prime, g, g_prime, x):
    """You take 2 x for the slope of g, whatever g is: ask g_prime for it."""
    return f_prime(g(x)) * 2 * x
