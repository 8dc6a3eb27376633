"""Answers to `grid_search`: its checks accept every right_ one and refuse every wrong_ one."""

import itertools

import numpy as np

EQUIVALENT = {
    "return max((dict(zip(grid, values, strict=False)) for values in combinations), key=mean_score)": (
        "a combination has a value for every name"
    ),
}


def _combinations(grid):
    return [dict(zip(grid, values, strict=True)) for values in itertools.product(*grid.values())]


def _parts(x, y, k):
    """Return the rows as arrays, and the test parts of k folds."""
    if not 2 <= k <= len(x):
        raise ValueError("number of folds")
    return np.asarray(x), np.asarray(y), np.array_split(np.arange(len(x)), k)


def _scores(make_model, parameters, x, y, parts):
    """Return the score on each part of a model that is fitted to the others."""
    scores = []
    for part in parts:
        model = make_model(**parameters)
        model.fit(np.delete(x, part, axis=0), np.delete(y, part))
        scores.append(model.score(x[part], y[part]))
    return scores


def _best(make_model, grid, x, y, k, summary=np.mean):
    x, y, parts = _parts(x, y, k)
    combinations = _combinations(grid)
    values = [summary(_scores(make_model, each, x, y, parts)) for each in combinations]
    return combinations[int(np.argmax(values))]


def right_argmax(make_model, grid, x, y, k):
    return _best(make_model, grid, x, y, k)


def right_every_kth(make_model, grid, x, y, k):
    if k < 2 or k > len(y):
        raise ValueError("number of folds")
    best, best_score = None, None
    fold_of = np.arange(len(y)) % k
    for values in itertools.product(*grid.values()):
        parameters = dict(zip(grid.keys(), values, strict=True))
        total = 0.0
        for fold in range(k):
            model = make_model(**parameters)
            inside = fold_of == fold
            model.fit(np.array(x)[~inside], np.array(y)[~inside])
            total += model.score(np.array(x)[inside], np.array(y)[inside])
        if best_score is None or total / k > best_score:
            best, best_score = parameters, total / k
    return best


def right_fold_by_fold(make_model, grid, x, y, k):
    x, y, _ = _parts(x, y, k)
    parts = np.array_split(np.random.default_rng(3).permutation(len(x)), k)
    combinations = [{}]
    for name, values in grid.items():
        combinations = [{**chosen, name: value} for chosen in combinations for value in values]
    table = np.zeros((len(combinations), k))
    for j, part in enumerate(parts):
        rest = np.concatenate(parts[:j] + parts[j + 1 :])
        for i, parameters in enumerate(combinations):
            model = make_model(**parameters)
            model.fit(x[rest], y[rest])
            table[i, j] = model.score(x[part], y[part])
    return combinations[table.sum(axis=1).argmax()]


def wrong_weighted_by_size(make_model, grid, x, y, k):
    """You let larger folds count more: the plain mean of the k scores is asked for."""
    sizes = [len(part) for part in _parts(x, y, k)[2]]
    return _best(make_model, grid, x, y, k, lambda scores: np.average(scores, weights=sizes))


def wrong_remainder_dropped(make_model, grid, x, y, k):
    """You make all folds of size n // k, and where k does not divide n the last rows are never scored:
    give one row more to each of the first n % k folds."""
    x, y, parts = _parts(x, y, k)
    size = len(x) // k
    parts = [np.arange(i * size, (i + 1) * size) for i in range(k)]
    return max(_combinations(grid), key=lambda each: np.mean(_scores(make_model, each, x, y, parts)))


def wrong_five_folds(make_model, grid, x, y, k):
    """You always make five folds: make k."""
    _parts(x, y, k)
    return _best(make_model, grid, x, y, min(5, len(x)))


def wrong_one_fold_less(make_model, grid, x, y, k):
    """You never score on the last fold: score on each of the k folds."""
    return _best(make_model, grid, x, y, k, lambda scores: np.mean(scores[:-1]))


def wrong_one_fold(make_model, grid, x, y, k):
    """You score on the first fold alone, where a model may just be lucky: score on each of the k folds,
    and take the mean."""
    return _best(make_model, grid, x, y, k, lambda scores: scores[0])


def wrong_scored_on_training_folds(make_model, grid, x, y, k):
    """You score each model on the rows that it was fitted to, and the one that learns them by heart
    wins: score it on the fold that was left out."""
    x, y, parts = _parts(x, y, k)

    def score(parameters):
        scores = []
        for part in parts:
            model = make_model(**parameters)
            model.fit(np.delete(x, part, axis=0), np.delete(y, part))
            scores.append(model.score(np.delete(x, part, axis=0), np.delete(y, part)))
        return np.mean(scores)

    return max(_combinations(grid), key=score)


def wrong_fitted_to_all_rows(make_model, grid, x, y, k):
    """You fit each model to all rows, those of the fold too that it is scored on: leave that fold
    out."""
    x, y, parts = _parts(x, y, k)

    def score(parameters):
        scores = []
        for part in parts:
            model = make_model(**parameters)
            model.fit(x, y)
            scores.append(model.score(x[part], y[part]))
        return np.mean(scores)

    return max(_combinations(grid), key=score)


def wrong_no_folds(make_model, grid, x, y, k):
    """You fit to all rows and score on the same ones, without any folds: the model that learns them by
    heart wins."""
    x, y, _ = _parts(x, y, k)

    def score(parameters):
        model = make_model(**parameters)
        model.fit(x, y)
        return model.score(x, y)

    return max(_combinations(grid), key=score)


def wrong_last_of_ties(make_model, grid, x, y, k):
    """Of equally good combinations you keep the last: replace the best only by one with a higher score
    (>, not >=)."""
    x, y, parts = _parts(x, y, k)
    return max(
        reversed(_combinations(grid)), key=lambda each: np.mean(_scores(make_model, each, x, y, parts))
    )


def wrong_first_name_changes_first(make_model, grid, x, y, k):
    """You try the combinations in an order in which the first name changes first, so that of equally
    good ones another is kept: the last name changes first, as in itertools.product."""
    x, y, parts = _parts(x, y, k)
    turned = _combinations(dict(reversed(grid.items())))
    best = max(turned, key=lambda each: np.mean(_scores(make_model, each, x, y, parts)))
    return {name: best[name] for name in grid}


def wrong_names_sorted(make_model, grid, x, y, k):
    """You sort the names, as scikit-learn does, and of equally good combinations another is kept: leave
    the names in the order of the grid."""
    return _best(make_model, {name: grid[name] for name in sorted(grid)}, x, y, k)


def wrong_scaled_before_the_folds(make_model, grid, x, y, k):
    """You scale all rows before you cut them into folds, and the statistics of each test fold leak into
    training: hand over the rows as they are, and leave scaling to the model."""
    x = np.asarray(x, dtype=float)
    return _best(make_model, grid, (x - x.mean(axis=0)) / x.std(axis=0), y, k)


def wrong_scaled_in_each_fold(make_model, grid, x, y, k):
    """You scale the rows that you hand over. There is no leak in that, but the model may not want it,
    or do it itself: hand the rows over as they are."""
    x, y, parts = _parts(x, y, k)

    def score(parameters):
        scores = []
        for part in parts:
            rest = np.delete(x, part, axis=0)
            mean, scale = rest.mean(axis=0), np.where(rest.std(axis=0) > 0, rest.std(axis=0), 1)
            model = make_model(**parameters)
            model.fit((rest - mean) / scale, np.delete(y, part))
            scores.append(model.score((x[part] - mean) / scale, y[part]))
        return np.mean(scores)

    return max(_combinations(grid), key=score)


def wrong_lowest(make_model, grid, x, y, k):
    """You take the lowest score, as if it were an error: the more, the better."""
    return _best(make_model, grid, x, y, k, lambda scores: -np.mean(scores))


def wrong_best_fold(make_model, grid, x, y, k):
    """You go by the best fold of each combination, which luck decides: take the mean of all k."""
    return _best(make_model, grid, x, y, k, np.max)


def wrong_worst_fold(make_model, grid, x, y, k):
    """You go by the worst fold of each combination: take the mean of all k."""
    return _best(make_model, grid, x, y, k, np.min)


def wrong_median_fold(make_model, grid, x, y, k):
    """You take the median of the k scores: take their mean."""
    return _best(make_model, grid, x, y, k, np.median)


def wrong_begins_at_zero(make_model, grid, x, y, k):
    """You begin with a best score of 0, and where all scores are negative none is found: begin with
    -inf, or with the first combination."""
    x, y, parts = _parts(x, y, k)
    best, best_score = {}, 0
    for parameters in _combinations(grid):
        score = np.mean(_scores(make_model, parameters, x, y, parts))
        if score > best_score:
            best, best_score = parameters, score
    return best


def wrong_one_name_at_a_time(make_model, grid, x, y, k):
    """You look for the best value of one parameter at a time and keep it. Which value is best depends
    on the others: try every combination."""
    chosen = {name: values[0] for name, values in grid.items()}
    for name, values in grid.items():
        chosen = _best(make_model, {**{key: [value] for key, value in chosen.items()}, name: values}, x, y, k)
    return chosen


def wrong_side_by_side(make_model, grid, x, y, k):
    """You try the first values together, then the second, and so on (zip): try every value with every
    other (itertools.product)."""
    combinations = [dict(zip(grid, values)) for values in zip(*grid.values())]
    x, y, parts = _parts(x, y, k)
    return max(combinations, key=lambda each: np.mean(_scores(make_model, each, x, y, parts)))


def wrong_one_model_for_all_folds(make_model, grid, x, y, k):
    """You fit one and the same model to fold after fold, and it may remember rows on which it is scored
    later: make a new one for each fold."""
    x, y, parts = _parts(x, y, k)

    def score(parameters):
        model, scores = make_model(**parameters), []
        for part in parts:
            model.fit(np.delete(x, part, axis=0), np.delete(y, part))
            scores.append(model.score(x[part], y[part]))
        return np.mean(scores)

    return max(_combinations(grid), key=score)


def wrong_fit_and_score_swapped(make_model, grid, x, y, k):
    """You fit to one fold and score on all others: fit to the others, and score on the one."""
    x, y, parts = _parts(x, y, k)

    def score(parameters):
        scores = []
        for part in parts:
            model = make_model(**parameters)
            model.fit(x[part], y[part])
            scores.append(model.score(np.delete(x, part, axis=0), np.delete(y, part)))
        return np.mean(scores)

    return max(_combinations(grid), key=score)


def wrong_best_score(make_model, grid, x, y, k):
    """You return the best score: return the parameters that reach it."""
    x, y, parts = _parts(x, y, k)
    return max(np.mean(_scores(make_model, each, x, y, parts)) for each in _combinations(grid))


def wrong_only_the_values(make_model, grid, x, y, k):
    """You return the values without their names: return a dictionary."""
    return tuple(_best(make_model, grid, x, y, k).values())


def wrong_any_number_of_folds(make_model, grid, x, y, k):
    """You go on with less than two folds, or more than there are rows, and some model learns from no
    row or is scored on none: raise a ValueError."""
    return _best(make_model, grid, x, y, min(max(k, 2), len(x)))


def right_recursion(make_model, grid, x, y, k):
    x, y, parts = _parts(x, y, k)

    def best(chosen, names):
        if not names:
            scores = _scores(make_model, chosen, x, y, parts)
            return sum(scores) / len(scores), chosen
        found = [best({**chosen, names[0]: value}, names[1:]) for value in grid[names[0]]]
        return max(found, key=lambda each: each[0])

    return best({}, list(grid))[1]


def wrong_mean_with_training_score(make_model, grid, x, y, k):
    """You average the scores on the fold and on the training rows: what was learnt by heart does not
    count, so take those on the fold alone."""
    x, y, parts = _parts(x, y, k)

    def score(parameters):
        scores = []
        for part in parts:
            model, rest = make_model(**parameters), np.setdiff1d(np.arange(len(x)), part)
            model.fit(x[rest], y[rest])
            scores += [model.score(x[part], y[part]), model.score(x[rest], y[rest])]
        return np.mean(scores)

    return max(_combinations(grid), key=score)
