"""Answers to `tune_hyperparameters`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from sklearn.model_selection import GridSearchCV, KFold, StratifiedKFold
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def _pipeline():
    return Pipeline([("scale", StandardScaler()), ("classify", SVC())])


def _search(x, y, grid, pipeline=None, **options):
    named = {f"classify__{name}": values for name, values in grid.items()}
    return GridSearchCV(pipeline or _pipeline(), named, **{"cv": 5, **options}).fit(x, y)


def right_stratified_folds(x, y, grid):
    names = {}
    for name in grid:
        names["classify__" + name] = list(grid[name])
    search = GridSearchCV(
        estimator=Pipeline(steps=[("scale", StandardScaler()), ("classify", SVC(kernel="rbf"))]),
        param_grid=names,
        scoring="accuracy",
        cv=StratifiedKFold(n_splits=5),
    )
    search.fit(np.asarray(x), np.asarray(y))
    return search


def right_more_steps(x, y, grid):
    pipeline = Pipeline([("scale", Pipeline([("inner", StandardScaler())])), ("classify", SVC())])
    return _search(x, y, grid, pipeline, refit=True, return_train_score=True)


def right_grid_of_grids(x, y, grid):
    grids = [{f"classify__{name}": values for name, values in grid.items()}]
    return GridSearchCV(_pipeline(), grids).fit(x, y)


def wrong_scaled_before_the_folds(x, y, grid):
    """You scale all rows before the search cuts them into folds, so that each test fold takes part in
    scaling, and new rows are not scaled at all: make the scaler a step of what is searched."""
    named = {f"classify__{name}": values for name, values in grid.items()}
    pipeline = Pipeline([("scale", "passthrough"), ("classify", SVC())])
    return GridSearchCV(pipeline, named, cv=5).fit(StandardScaler().fit_transform(x), y)


def wrong_scaled_twice(x, y, grid):
    """You scale all rows before the search, and again in it. The first time, each test fold takes part,
    and new rows are scaled only once: leave it to the pipeline."""
    return _search(StandardScaler().fit_transform(x), y, grid)


def wrong_classifier_alone(x, y, grid):
    """You search the classifier alone, without a pipeline, and nothing scales the rows: search a pipeline
    with the steps scale and classify."""
    return GridSearchCV(SVC(), grid, cv=5).fit(x, y)


def wrong_not_scaled(x, y, grid):
    """You leave the features as they are, and the one with the largest unit decides: scale them in the
    pipeline."""
    return _search(x, y, grid, Pipeline([("scale", "passthrough"), ("classify", SVC())]))


def wrong_names_without_the_step(x, y, grid):
    """You hand over the names as they are, but a pipeline has no parameter C: put the step and two
    underscores in front, as in classify__C."""
    return GridSearchCV(_pipeline(), grid, cv=5).fit(x, y)


def wrong_grid_changed(x, y, grid):
    """You rename the parameters in the grid itself, and whoever called you finds it changed: make a new
    dictionary."""
    for name in list(grid):
        grid[f"classify__{name}"] = grid.pop(name)
    return GridSearchCV(_pipeline(), grid, cv=5).fit(x, y)


def wrong_names_of_steps(x, y, grid):
    """You give the steps other names, and so the best parameters too: they are called scale and
    classify."""
    named = {f"svc__{name}": values for name, values in grid.items()}
    return GridSearchCV(Pipeline([("scaler", StandardScaler()), ("svc", SVC())]), named, cv=5).fit(x, y)


def wrong_not_fitted(x, y, grid):
    """You return the search before it has searched: call its fit."""
    return GridSearchCV(_pipeline(), {f"classify__{name}": values for name, values in grid.items()}, cv=5)


def wrong_not_refitted(x, y, grid):
    """You switch refit off, so that the search cannot predict: leave it on, and the best parameters are
    fitted to all rows at the end."""
    return _search(x, y, grid, refit=False)


def wrong_best_estimator(x, y, grid):
    """You return the best pipeline alone: return the search, which knows the scores too."""
    return _search(x, y, grid).best_estimator_


def wrong_shuffled_folds(x, y, grid):
    """You shuffle the folds. Without a seed the scores are others at every call, and with one they are
    not those of cv=5: leave the rows in their order."""
    return _search(x, y, grid, cv=StratifiedKFold(5, shuffle=True, random_state=0))


def wrong_not_stratified(x, y, grid):
    """You cut the folds without regard to classes (KFold), and a class may be missing in one of them:
    cv=5 keeps the share of each."""
    return _search(x, y, grid, cv=KFold(5))


def wrong_three_folds(x, y, grid):
    """You make three folds: five are asked for."""
    return _search(x, y, grid, cv=3)


def wrong_first_values_only(x, y, grid):
    """You try the first value of each parameter alone: try every combination."""
    return _search(x, y, {name: values[:1] for name, values in grid.items()})


def wrong_one_parameter_at_a_time(x, y, grid):
    """You try the values of one parameter while the others stay as they are set up: give GridSearchCV
    one dictionary with all of them, and it tries every combination."""
    grids = [{f"classify__{name}": values} for name, values in grid.items()]
    return GridSearchCV(_pipeline(), grids, cv=5).fit(x, y)
