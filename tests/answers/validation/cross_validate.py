"""Answers to `cross_validate`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_loop(fit, score, x, y, folds):
    x, y = np.array(x), np.array(y)
    scores = np.zeros(len(folds))
    for i, (train, test) in enumerate(folds):
        model = fit(x[train, :], y[train])
        scores[i] = score(model, x[test, :], y[test])
    return scores


def right_take(fit, score, x, y, folds):
    scores = []
    for train, test in folds:
        x_train, x_test = (np.take(x, rows, axis=0) for rows in (train, test))
        y_train, y_test = (np.take(y, rows) for rows in (train, test))
        scores.append(float(score(fit(x_train, y_train), x_test, y_test)))
    return scores


def right_rows_one_by_one(fit, score, x, y, folds):
    def rows(indices):
        return np.array([x[i] for i in indices]), np.array([y[i] for i in indices])

    return np.fromiter((score(fit(*rows(train)), *rows(test)) for train, test in folds), dtype=float)


def wrong_mean(fit, score, x, y, folds):
    """You return the mean of the scores: return all of them, for their spread matters too."""
    return np.mean(right_loop(fit, score, x, y, folds))


def wrong_scored_on_training_rows(fit, score, x, y, folds):
    """You score each model on the rows that it was fitted to, which it may know by heart: score it on
    the fold's test rows."""
    x, y = np.asarray(x), np.asarray(y)
    return np.array([score(fit(x[train], y[train]), x[train], y[train]) for train, _ in folds])


def wrong_scored_on_all_rows(fit, score, x, y, folds):
    """You score each model on all rows, most of which it was fitted to: score it on the fold's test
    rows alone."""
    x, y = np.asarray(x), np.asarray(y)
    return np.array([score(fit(x[train], y[train]), x, y) for train, _ in folds])


def wrong_fitted_to_all_rows(fit, score, x, y, folds):
    """You fit to all rows, those of the tests too, and then score each fold on what was learnt: fit a
    new model for each fold, to its training rows."""
    x, y = np.asarray(x), np.asarray(y)
    model = fit(x, y)
    return np.array([score(model, x[test], y[test]) for _, test in folds])


def wrong_kept_from_the_first_fold(fit, score, x, y, folds):
    """You keep the model of the first fold for all others, and it was fitted to some of the rows that
    they test: fit anew for each fold."""
    x, y = np.asarray(x), np.asarray(y)
    train = folds[0][0]
    model = fit(x[train], y[train])
    return np.array([score(model, x[test], y[test]) for _, test in folds])


def wrong_kept_warm(fit, score, x, y, folds):
    """You add each fold's training rows to those of the folds before, as if the model were kept warm:
    for each fold, fit anew to its own training rows."""
    x, y = np.asarray(x), np.asarray(y)
    scores, rows = [], np.array([], dtype=int)
    for train, test in folds:
        rows = np.union1d(rows, train)
        scores.append(score(fit(x[rows], y[rows]), x[test], y[test]))
    return np.array(scores)


def wrong_scored_after_all_fits(fit, score, x, y, folds):
    """You score only after the last fit. Where fit trains one and the same model anew, all scores are
    then those of the last: score each model before the next fit."""
    x, y = np.asarray(x), np.asarray(y)
    models = [fit(x[train], y[train]) for train, _ in folds]
    return np.array([score(model, x[test], y[test]) for model, (_, test) in zip(models, folds, strict=True)])


def wrong_columns(fit, score, x, y, folds):
    """You index the columns of x with the fold: rows come first, as in x[train]."""
    x, y = np.asarray(x), np.asarray(y)
    return np.array([score(fit(x[:, train], y[train]), x[:, test], y[test]) for train, test in folds])


def wrong_swapped(fit, score, x, y, folds):
    """You fit to the second part of each fold and score on the first: training comes first."""
    x, y = np.asarray(x), np.asarray(y)
    return np.array([score(fit(x[test], y[test]), x[train], y[train]) for train, test in folds])


def wrong_complement_of_the_test(fit, score, x, y, folds):
    """You fit to all rows that the fold does not test. A fold may leave rows out of both parts: fit to
    the training rows that it names."""
    x, y = np.asarray(x), np.asarray(y)
    rows = np.arange(len(x))
    return np.array(
        [
            score(fit(x[np.setdiff1d(rows, test)], y[np.setdiff1d(rows, test)]), x[test], y[test])
            for _, test in folds
        ]
    )


def wrong_complement_of_the_training(fit, score, x, y, folds):
    """You score on all rows that the fold does not train on. A fold may leave rows out of both parts:
    score on the test rows that it names."""
    x, y = np.asarray(x), np.asarray(y)
    rows = np.arange(len(x))
    return np.array(
        [
            score(fit(x[train], y[train]), x[np.setdiff1d(rows, train)], y[np.setdiff1d(rows, train)])
            for train, _ in folds
        ]
    )


def wrong_masks(fit, score, x, y, folds):
    """You turn the indices into masks, which lose their order and whatever comes twice: index with
    them as they are."""
    x, y = np.asarray(x), np.asarray(y)
    rows = np.arange(len(x))
    return np.array(
        [
            score(fit(x[np.isin(rows, a)], y[np.isin(rows, a)]), x[np.isin(rows, b)], y[np.isin(rows, b)])
            for a, b in folds
        ]
    )


def wrong_targets_not_indexed(fit, score, x, y, folds):
    """You take the first targets for those of the fold: index y by the same rows as x."""
    x, y = np.asarray(x), np.asarray(y)
    return np.array([score(fit(x[train], y[: len(train)]), x[test], y[: len(test)]) for train, test in folds])


def wrong_last_fold_dropped(fit, score, x, y, folds):
    """You leave out the last fold: there is a score for each."""
    return right_loop(fit, score, x, y, folds[:-1])


def wrong_sorted(fit, score, x, y, folds):
    """You sort the scores: leave them in the order of the folds."""
    return np.sort(right_loop(fit, score, x, y, folds))


def wrong_rounded_to_integers(fit, score, x, y, folds):
    """You put the scores into an array of integers, which cuts off what is behind the point: use
    floats."""
    return np.array([int(value) for value in right_loop(fit, score, x, y, folds)])
