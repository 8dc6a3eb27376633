"""Answers to `bias_variance`: its checks accept every right_ one and refuse every wrong_ one."""

import statistics

import numpy as np


def right_var(preds, truth):
    bias = np.mean(preds, axis=0) - truth
    return bias @ bias / bias.size, np.var(preds, axis=0).mean()


def right_plain_python(preds, truth):
    points = [[float(value) for value in point] for point in zip(*preds, strict=True)]
    biases = [statistics.fmean(point) - float(true) for point, true in zip(points, truth, strict=True)]
    variance = statistics.fmean(statistics.pvariance(point) for point in points)
    return statistics.fmean(bias**2 for bias in biases), variance


def right_by_the_identity(preds, truth):
    errors = np.asarray(preds) - np.asarray(truth)
    bias2 = np.square(errors.mean(axis=0)).mean()
    return [bias2, np.square(errors).mean() - bias2]


def right_trace_of_the_covariance(preds, truth):
    preds = np.asarray(preds, dtype=float)
    trials, n = preds.shape
    mean = np.full(trials, 1 / trials) @ preds
    centred = preds - mean
    return np.linalg.norm(mean - truth) ** 2 / n, np.trace(centred.T @ centred) / (trials * n)


def _preds(preds):
    return np.asarray(preds, dtype=float)


def _bias2(preds, truth):
    return float(np.mean((_preds(preds).mean(axis=0) - truth) ** 2))


def _variance(preds):
    return float(np.mean(np.var(_preds(preds), axis=0)))


def wrong_variance_over_points(preds, truth):
    """You take the variance over the points of each trial, which says how much the curve bends: take it over
    the trials at each point."""
    return _bias2(preds, truth), float(np.mean(np.var(_preds(preds), axis=1)))


def wrong_variance_of_all(preds, truth):
    """You take the variance of all predictions together, in which the points differ too: take it over the
    trials at each point, then the mean."""
    return _bias2(preds, truth), float(np.var(_preds(preds)))


def wrong_bias_not_squared(preds, truth):
    """You return the mean size of the bias: square it at each point."""
    return float(np.mean(np.abs(_preds(preds).mean(axis=0) - truth))), _variance(preds)


def wrong_biases_cancel(preds, truth):
    """You average the bias over the points before you square it, and above and below cancel: square it at
    each point, then take the mean."""
    return float(np.mean(_preds(preds).mean(axis=0) - truth) ** 2), _variance(preds)


def wrong_root_of_the_bias(preds, truth):
    """You return the root of the mean squared bias: return it squared, so that it adds up with the
    variance."""
    return _bias2(preds, truth) ** 0.5, _variance(preds)


def wrong_noise_folded_in(preds, truth):
    """You return the whole mean squared error for the squared bias: it holds the scatter of the trials
    too. Take their mean first, then compare it with the truth."""
    return float(np.mean((_preds(preds) - truth) ** 2)), _variance(preds)


def wrong_variance_around_the_truth(preds, truth):
    """You measure the scatter around the truth: measure it around the mean of the trials."""
    return _bias2(preds, truth), float(np.mean((_preds(preds) - truth) ** 2))


def wrong_sample_variance(preds, truth):
    """You divide by one less than the number of trials: divide by their number, or the two do not add up to
    the mean squared error."""
    with np.errstate(all="ignore"):
        deviations = np.sum((_preds(preds) - _preds(preds).mean(axis=0)) ** 2, axis=0)
        return _bias2(preds, truth), float(np.mean(deviations / (np.float64(len(preds)) - 1)))


def wrong_deviation(preds, truth):
    """You return standard deviations: return the variance, their square."""
    return _bias2(preds, truth), float(np.mean(np.std(_preds(preds), axis=0)))


def wrong_sums_over_points(preds, truth):
    """You add up over the points: take the mean."""
    n = len(truth)
    return n * _bias2(preds, truth), n * _variance(preds)


def wrong_one_value_for_each_point(preds, truth):
    """You return a value for each point: return the mean over all points."""
    return (_preds(preds).mean(axis=0) - truth) ** 2, np.var(_preds(preds), axis=0)


def wrong_variance_first(preds, truth):
    """You return the variance first: return the squared bias, then the variance."""
    return _variance(preds), _bias2(preds, truth)


def wrong_mean_over_points(preds, truth):
    """You average each trial over its points: average each point over the trials, which are the rows."""
    means = _preds(preds).mean(axis=1)
    return float(np.mean((means - np.mean(truth)) ** 2)), float(np.var(means))


def wrong_one_trial_for_the_mean(preds, truth):
    """You compare a single trial with the truth: the bias is that of the mean of all trials."""
    return float(np.mean((_preds(preds)[0] - truth) ** 2)), _variance(preds)


def wrong_median_of_the_trials(preds, truth):
    """You take the median of the trials: take their mean."""
    middle = np.median(_preds(preds), axis=0)
    return float(np.mean((middle - truth) ** 2)), float(np.mean((_preds(preds) - middle) ** 2))


def wrong_relative_bias(preds, truth):
    """You divide the bias by the truth: it is a plain difference."""
    with np.errstate(all="ignore"):
        bias = (_preds(preds).mean(axis=0) - truth) / np.asarray(truth, dtype=float)
    return float(np.mean(bias**2)), _variance(preds)
