"""Answers to `sklearn_pipeline`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from sklearn.compose import ColumnTransformer, make_column_transformer
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import (
    FunctionTransformer,
    MinMaxScaler,
    OneHotEncoder,
    OrdinalEncoder,
    StandardScaler,
)


def right_without_names(numeric, categorical):
    return make_pipeline(
        make_column_transformer(
            (OneHotEncoder(handle_unknown="ignore", sparse_output=False), categorical),
            (StandardScaler(), numeric),
            remainder="drop",
        ),
        LogisticRegression(max_iter=1000),
    )


def right_pipelines_in_a_pipeline(numeric, categorical):
    transformers = []
    if numeric:
        transformers.append(("numeric", Pipeline([("scale", StandardScaler(copy=True))]), list(numeric)))
    if categorical:
        encode = OneHotEncoder(categories="auto", handle_unknown="infrequent_if_exist")
        transformers.append(("categorical", Pipeline([("encode", encode)]), list(categorical)))
    steps = [("columns", ColumnTransformer(transformers)), ("model", LogisticRegression(solver="newton-cg"))]
    return Pipeline(steps)


def right_scale_before_the_choice(numeric, categorical):
    prepare = ColumnTransformer(
        [("text", OneHotEncoder(handle_unknown="ignore", dtype=np.float32), categorical)]
        + [(f"number {name}", StandardScaler(), [name]) for name in numeric],
        sparse_threshold=0,
    )
    return Pipeline(
        [("prepare", prepare), ("nothing", "passthrough"), ("classify", LogisticRegression(tol=1e-6))]
    )


def _pipeline(numeric, categorical, scale=None, encode=None, classify=None, between=None, **options):
    prepare = ColumnTransformer(
        [
            ("numbers", scale or StandardScaler(), numeric),
            ("categories", encode or OneHotEncoder(handle_unknown="ignore"), categorical),
        ],
        **options,
    )
    return make_pipeline(prepare, between, classify or LogisticRegression(max_iter=1000))


def wrong_new_category_raises(numeric, categorical):
    """Your encoder raises an error for a category that it does not know: tell it to ignore those."""
    return _pipeline(numeric, categorical, encode=OneHotEncoder())


def wrong_columns_by_position(numeric, categorical):
    """You count the columns instead of naming them, and another order mixes them up: give the
    ColumnTransformer the names."""
    places = np.arange(len(numeric) + len(categorical))
    return _pipeline(places[: len(numeric)], places[len(numeric) :])


def _standardize(columns):
    return (columns - columns.mean(axis=0)) / np.maximum(columns.std(axis=0, ddof=0), 1e-9)


def wrong_scaled_by_what_is_predicted(numeric, categorical):
    """You scale by the mean and deviation of whatever rows come in, those to predict too, and a row's
    prediction then depends on its neighbours: StandardScaler keeps those of the fit."""
    return _pipeline(numeric, categorical, scale=FunctionTransformer(_standardize))


def wrong_not_scaled(numeric, categorical):
    """You hand the numbers over as they are, and the penalty weighs them by their unit: standardize
    them."""
    return _pipeline(numeric, categorical, scale="passthrough")


def wrong_range(numeric, categorical):
    """You scale to the range from 0 to 1: standardize, to mean 0 and deviation 1."""
    return _pipeline(numeric, categorical, scale=MinMaxScaler())


def wrong_categories_dropped(numeric, categorical):
    """You drop the categorical columns: encode them."""
    return _pipeline(numeric or categorical, categorical, encode="drop")


def wrong_numbers_dropped(numeric, categorical):
    """You drop the numeric columns, as a ColumnTransformer does with those that you do not name:
    standardize them."""
    return _pipeline(numeric, categorical, scale="drop")


def wrong_numbered_categories(numeric, categorical):
    """You number the categories, as if they had an order and distances: make a column of each."""
    encode = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    return _pipeline(numeric, categorical, encode=encode)


def wrong_first_category_dropped(numeric, categorical):
    """You drop the first category, which then cannot be told from a new one: keep a column for each."""
    return _pipeline(numeric, categorical, encode=OneHotEncoder(handle_unknown="ignore", drop="first"))


def wrong_other_columns_kept(numeric, categorical):
    """You pass on the columns that nobody has named: drop them."""
    return _pipeline(numeric, categorical, remainder="passthrough")


def wrong_zeros_and_ones_scaled(numeric, categorical):
    """You standardize what was encoded too, and columns of zeros and ones lose what they are: scale the
    numeric columns alone."""
    return _pipeline(numeric, categorical, between=StandardScaler(with_mean=False))


def wrong_penalty(numeric, categorical):
    """You set the penalty: leave the logistic regression as scikit-learn sets it up."""
    return _pipeline(numeric, categorical, classify=LogisticRegression(C=0.1))


def wrong_no_features(numeric, categorical):
    """You end in a classifier that does not look at the features: end in a logistic regression."""
    return _pipeline(numeric, categorical, classify=DummyClassifier(strategy="prior"))


_SHARED = {}


def wrong_one_for_all_calls(numeric, categorical):
    """You keep a pipeline and return it again, so that one caller's fit undoes another's: make a new one
    at each call."""
    names = (*numeric, "|", *categorical)
    return _SHARED.setdefault(names, _pipeline(numeric, categorical))


def wrong_preparation_alone(numeric, categorical):
    """You return the preparation without a classifier: put one at the end."""
    return _pipeline(numeric, categorical)[:-1]


class _FittedOnce(StandardScaler):
    def fit(self, x, y=None, sample_weight=None):
        return self if hasattr(self, "mean_") else super().fit(x, y)

    def fit_transform(self, x, y=None, **_):
        return self.fit(x).transform(x)

    def __sklearn_clone__(self):
        return self


def wrong_fitted_once(numeric, categorical):
    """You keep what was learnt of the first rows for all that come later: each fit begins anew, for
    cross-validation hands over other rows in each fold."""
    return _pipeline(numeric, categorical, scale=_FittedOnce())


def right_row_by_row(numeric, categorical):
    wanted = [*numeric, *categorical]
    choose = ColumnTransformer([("keep", "passthrough", wanted)], verbose_feature_names_out=False)
    choose.set_output(transform="pandas")
    prepare = ColumnTransformer(
        [
            (name, StandardScaler() if name in numeric else OneHotEncoder(handle_unknown="ignore"), [name])
            for name in wanted
        ]
    )
    return Pipeline(
        [("choose", choose), ("prepare", prepare), ("classify", LogisticRegression(max_iter=500))]
    )


def wrong_most_frequent_for_new(numeric, categorical):
    """You take a new category for the first of the known ones: all of its columns should be zero."""
    steps = [
        OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=0),
        OneHotEncoder(handle_unknown="ignore"),
    ]
    return _pipeline(numeric, categorical, encode=make_pipeline(*steps))


def wrong_no_constant(numeric, categorical):
    """You fit the logistic regression without a constant: leave it as scikit-learn sets it up."""
    return _pipeline(numeric, categorical, classify=LogisticRegression(fit_intercept=False))
