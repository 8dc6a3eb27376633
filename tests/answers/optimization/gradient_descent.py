"""Answers to `gradient_descent`: its checks accept every right_ one and refuse every wrong_ one."""

import functools

import numpy as np


def right_in_place_on_a_copy(grad, x0, lr, steps):
    x = np.array(x0, dtype=np.float64)
    while steps > 0:
        x -= np.multiply(lr, grad(x))
        steps -= 1
    return x


def right_plain_python(grad, x0, lr, steps):
    x = [float(value) for value in x0]
    for _ in range(steps):
        slopes = grad(np.array(x)).tolist()
        x = [value - lr * slope for value, slope in zip(x, slopes, strict=True)]
    return x


def right_recursive(grad, x0, lr, steps):
    x = np.asarray(x0) * 1.0
    return x if steps == 0 else right_recursive(grad, x - lr * grad(x), lr, steps - 1)


def right_reduce(grad, x0, lr, steps):
    return functools.reduce(lambda x, _: x - lr * grad(x), range(steps), np.asarray(x0, dtype=float))


def right_extended_precision(grad, x0, lr, steps):
    x = np.asarray(x0).astype(np.longdouble)
    for _ in range(steps):
        step = lr * grad(x.astype(float))
        x = np.subtract(x, step)
    return x.astype(float)


def _walk(step, x0, steps):
    """Take steps, each of which may know its number, from 0 on."""
    x = np.array(x0, dtype=float)
    for number in range(steps):
        x = step(x, number)
    return x


def wrong_ascent(grad, x0, lr, steps):
    """You add the gradient, and climb: it points uphill, so subtract it."""
    return _walk(lambda x, _: x + lr * grad(x), x0, steps)


def wrong_overwrites_the_start(grad, x0, lr, steps):
    """You subtract in place from x0 itself, and whoever called you finds another start in it:
    np.asarray makes no copy of a float array, np.array does."""
    x = np.asarray(x0, dtype=float)
    for _ in range(steps):
        x -= lr * grad(x)
    return x


def wrong_one_step_too_many(grad, x0, lr, steps):
    """You take one step too many: with 0 steps you should stay at the start."""
    return _walk(lambda x, _: x - lr * grad(x), x0, steps + 1)


def wrong_one_step_too_few(grad, x0, lr, steps):
    """You take one step too few: range(1, steps) has only steps - 1 numbers."""
    return _walk(lambda x, _: x - lr * grad(x), x0, steps - 1)


def wrong_gradient_of_the_start(grad, x0, lr, steps):
    """You take every step by the gradient at the start: the slope changes on the way, so ask for it
    anew at each point."""
    slope = grad(np.array(x0, dtype=float))
    return _walk(lambda x, _: x - lr * slope, x0, steps)


def wrong_gradient_one_step_late(grad, x0, lr, steps):
    """You move by the gradient of the point before this one: ask for it where the step begins."""
    x = np.array(x0, dtype=float)
    slope = grad(x)
    for _ in range(steps):
        x, slope = x - lr * slope, grad(x)
    return x


def wrong_no_learning_rate(grad, x0, lr, steps):
    """You subtract the whole gradient: multiply it by the learning rate first."""
    return _walk(lambda x, _: x - grad(x), x0, steps)


def wrong_rate_decays(grad, x0, lr, steps):
    """You make the learning rate smaller from step to step: it is the same for all."""
    return _walk(lambda x, number: x - lr / (number + 1) * grad(x), x0, steps)


def wrong_stops_where_it_is_flat(grad, x0, lr, steps):
    """You stop where the gradient is small, but lr may be large: take as many steps as you are asked to."""
    x = np.array(x0, dtype=float)
    for _ in range(steps):
        slope = grad(x)
        if np.linalg.norm(slope) < 1e-6:
            break
        x = x - lr * slope
    return x


def wrong_length_of_one(grad, x0, lr, steps):
    """You scale the gradient to length one, so that every step is as long as lr says: subtract
    lr times the gradient as it is."""

    def step(x, _):
        slope = grad(x)
        return x - lr * slope / max(np.linalg.norm(slope), 1e-300)

    return _walk(step, x0, steps)


def wrong_one_coordinate_after_the_other(grad, x0, lr, steps):
    """You change one coordinate and ask for the gradient again before the next: all coordinates
    move at once, by the gradient where the step begins."""

    def step(x, _):
        x = x.copy()
        for i in range(len(x)):
            x[i] -= lr * grad(x)[i]
        return x

    return _walk(step, x0, steps)


def wrong_all_points(grad, x0, lr, steps):
    """You return all the points on the way: return the last one."""
    points = [np.array(x0, dtype=float)]
    for _ in range(steps):
        points.append(points[-1] - lr * grad(points[-1]))
    return points


def wrong_cuts_to_integers(grad, x0, lr, steps):
    """You write the new point into an array of integers, which cuts off what is behind the point:
    make it one of floats first."""
    x = np.array(x0)
    for _ in range(steps):
        x[:] = x - lr * grad(x)
    return x


def wrong_subtracts_from_integers(grad, x0, lr, steps):
    """You subtract in place from an array of integers, which numpy refuses: make it one of floats
    first."""
    x = np.array(x0)
    for _ in range(steps):
        x -= lr * grad(x)
    return x
