"""Answers to `diagnose_fit`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_numpy(train, val, tol):
    train, val = np.asarray(train), np.asarray(val)
    if np.all(train > tol):
        return "underfitting"
    gap, rise = val[-1] - train.min(), val[-1] - val.min()
    return "overfitting" if np.maximum(gap, rise) > tol else "good"


def right_epoch_by_epoch(train, val, tol):
    has_been_low, lowest = False, float("inf")
    for training_error, validation_error in zip(train, val, strict=True):
        has_been_low = has_been_low or training_error <= tol
        lowest = min(lowest, training_error, validation_error)
    if not has_been_low:
        return "underfitting"
    return "good" if validation_error - lowest <= tol else "overfitting"


def right_table(train, val, tol):
    high = not any(error <= tol for error in train)
    apart = any(val[-1] - error > tol for curve in (train, val) for error in curve)
    return {(True, True): "underfitting", (True, False): "underfitting", (False, True): "overfitting"}.get(
        (high, apart), "good"
    )


def right_sorted(train, val, tol):
    best = sorted(train)[0]
    if tol < best:
        return "underfitting"
    end = list(val)[-1]
    if sorted([*train, *val])[0] + tol < end:
        return "overfitting"
    return "good"


def _diagnose(underfits, overfits):
    return "underfitting" if underfits else "overfitting" if overfits else "good"


def _lowest(train, val):
    return min(*train, *val)


def wrong_tolerance_is_too_much(train, val, tol):
    """You count what is exactly tol as too much: errors and differences up to tol are fine."""
    return _diagnose(min(train) >= tol, val[-1] - _lowest(train, val) >= tol)


def wrong_last_training_error(train, val, tol):
    """You ask whether the last training error is high, but that may be noise: it is enough if one was
    low."""
    return _diagnose(train[-1] > tol, val[-1] - _lowest(train, val) > tol)


def wrong_rise_on_the_way(train, val, tol):
    """You count a rise on the way from which the validation error came back: what counts is where it
    ends."""
    peak = np.max(np.asarray(val) - np.minimum.accumulate(val))
    return _diagnose(min(train) > tol, peak > tol or val[-1] - _lowest(train, val) > tol)


def wrong_overfitting_first(train, val, tol):
    """You ask for overfitting first: a model whose training error is never low underfits, whatever its
    validation error does."""
    if val[-1] - _lowest(train, val) > tol:
        return "overfitting"
    return "underfitting" if min(train) > tol else "good"


def wrong_gap_alone(train, val, tol):
    """You compare the validation error with the training error alone: compare it with its own lowest value
    too, for it may have risen again."""
    return _diagnose(min(train) > tol, val[-1] - min(train) > tol)


def wrong_rise_alone(train, val, tol):
    """You compare the validation error with its own lowest value alone: if it never followed the training
    error down, the model overfits too."""
    return _diagnose(min(train) > tol, val[-1] - min(val) > tol)


def wrong_last_epoch(train, val, tol):
    """You look at the last epoch alone. Its errors may be noise, and what was before them does not show:
    look for the lowest errors in all epochs."""
    return _diagnose(train[-1] > tol, val[-1] - train[-1] > tol)


def wrong_last_epochs_averaged(train, val, tol):
    """You average the last three validation errors: the last one counts alone."""
    return _diagnose(min(train) > tol, np.mean(val[-3:]) - _lowest(train, val) > tol)


def wrong_lowest_before_the_end(train, val, tol):
    """You call it overfitting where the validation error was lowest before the last epoch, by however little:
    a difference up to tol is noise."""
    return _diagnose(min(train) > tol, np.argmin(val) < len(val) - 1 or val[-1] - min(train) > tol)


def wrong_last_two_epochs(train, val, tol):
    """You take it for a rise if the validation error is higher than in the epoch before: compare the last
    one with the lowest of all, and forgive a difference up to tol."""
    return _diagnose(min(train) > tol, val[-1] > val[-2] or val[-1] - min(train) > tol)


def wrong_noise_for_a_rise(train, val, tol):
    """You take every little rise for overfitting, but errors are noisy: only a difference of more than
    tol counts."""
    return _diagnose(min(train) > tol, np.any(np.diff(val) > 0) or val[-1] - _lowest(train, val) > tol)


def wrong_high_and_equal_is_good(train, val, tol):
    """You call errors good that are equal, however high they are: if the training error never falls to
    tol, the model underfits."""
    return _diagnose(False, val[-1] - _lowest(train, val) > tol)


def wrong_mean_gap(train, val, tol):
    """You average the difference of the curves over all epochs: what counts is where the validation error
    ends."""
    return _diagnose(min(train) > tol, np.mean(np.asarray(val) - np.asarray(train)) > tol)


def wrong_first_and_last(train, val, tol):
    """You compare the validation error with where it began: compare it with its lowest value, from which
    it may have risen far, and with that of the training error."""
    return _diagnose(min(train) > tol, val[-1] - val[0] > tol)


def wrong_high_validation_error(train, val, tol):
    """You call it underfitting where the validation error is high. If the training error is low, the
    model overfits: look at the training error."""
    return _diagnose(min(val) > tol, val[-1] - _lowest(train, val) > tol)


def wrong_mean_training_error(train, val, tol):
    """You average the training error over all epochs, and the high errors of the beginning count: ask
    whether it is ever low."""
    return _diagnose(np.mean(train) > tol, val[-1] - _lowest(train, val) > tol)


def wrong_share_of_the_error(train, val, tol):
    """You take tol for a share of the lowest error: it is a difference of errors."""
    return _diagnose(min(train) > tol, val[-1] > _lowest(train, val) * (1 + tol))


def wrong_words(train, val, tol):
    """You say it in other words: they are "underfitting", "overfitting" and "good"."""
    found = _diagnose(min(train) > tol, val[-1] - _lowest(train, val) > tol)
    return {"underfitting": "underfit", "overfitting": "overfit", "good": "good fit"}[found]


def wrong_kinds_swapped(train, val, tol):
    """You swap the words: a model that cannot fit what it sees underfits, one that has learnt its training
    rows by heart overfits."""
    found = _diagnose(min(train) > tol, val[-1] - _lowest(train, val) > tol)
    return {"underfitting": "overfitting", "overfitting": "underfitting", "good": "good"}[found]
