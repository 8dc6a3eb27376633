"""Answers to `MeanRegressor`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.dummy import DummyRegressor
from sklearn.exceptions import NotFittedError
from sklearn.utils.validation import check_array, check_is_fitted, check_X_y, validate_data


class right_without_validate_data(RegressorMixin, BaseEstimator):
    def fit(self, X, y):
        X, y = check_X_y(X, y, y_numeric=True, estimator=self)
        self.n_features_in_ = X.shape[1]
        self.mean_ = y.sum() / len(y)
        return self

    def predict(self, X):
        if not hasattr(self, "mean_"):
            raise NotFittedError("call fit first")
        X = check_array(X, estimator=self)
        if X.shape[1] != self.n_features_in_:
            fitted = f"{type(self).__name__} is expecting {self.n_features_in_} features as input"
            raise ValueError(f"X has {X.shape[1]} features, but {fitted}")
        return np.array([self.mean_ for _ in X])


class right_constructor(RegressorMixin, BaseEstimator):
    def __init__(self):
        super().__init__()

    def fit(self, features, targets):
        features, targets = validate_data(self, features, targets, y_numeric=True, dtype="numeric")
        self.mean_ = np.average(targets)
        self.n_targets_ = len(targets)
        return self

    def predict(self, features):
        check_is_fitted(self, "mean_")
        features = validate_data(self, features, reset=False)
        return self.mean_ + np.zeros(features.shape[0])


class _Base(RegressorMixin, BaseEstimator):
    """What is right, to be spoilt in one place."""

    def fit(self, X, y):
        X, y = validate_data(self, X, y, y_numeric=True)
        self.mean_ = float(np.mean(y))
        return self

    def predict(self, X):
        check_is_fitted(self)
        X = validate_data(self, X, reset=False)
        return np.full(len(X), self.mean_)


class wrong_state_in_init(_Base):
    """You set what is yet to be learnt in __init__, and nobody can tell a fitted regressor from one that
    is not: set attributes that end in an underscore in fit alone."""

    def __init__(self):
        self.mean_ = 0.0


class wrong_fit_returns_none(_Base):
    """Your fit returns nothing, so that fit(X, y).predict(X) fails: return self."""

    def fit(self, X, y):
        super().fit(X, y)


class wrong_fit_returns_a_copy(_Base):
    """Your fit returns another regressor, and the one that was to be fitted is not: set the attributes of
    self, and return it."""

    def fit(self, X, y):
        other = type(self)()
        _Base.fit(other, X, y)
        return other


class wrong_no_number_of_features(_Base):
    """You do not set n_features_in_ in fit: validate_data does, and compares it in predict."""

    def fit(self, X, y):
        _, y = check_X_y(X, y, y_numeric=True)
        self.mean_ = float(np.mean(y))
        return self

    def predict(self, X):
        check_is_fitted(self)
        return np.full(len(check_array(X)), self.mean_)


class wrong_any_number_of_features(_Base):
    """You predict for rows with another number of features than those of the fit: refuse them."""

    def predict(self, X):
        check_is_fitted(self)
        return np.full(len(check_array(X)), self.mean_)


class wrong_number_of_features_set_by_predict(_Base):
    """Your predict sets n_features_in_ anew, where it should compare: validate_data takes reset=False."""

    def predict(self, X):
        check_is_fitted(self)
        return np.full(len(validate_data(self, X)), self.mean_)


class wrong_nan_accepted(_Base):
    """You accept features that are missing or infinite. Let validate_data look them over, as it does
    where nothing else is said."""

    def fit(self, X, y):
        _, y = validate_data(self, X, y, y_numeric=True, ensure_all_finite=False)
        check_array(y, ensure_2d=False)
        self.mean_ = float(np.mean(y))
        return self

    def predict(self, X):
        check_is_fitted(self)
        return np.full(len(validate_data(self, X, reset=False, ensure_all_finite=False)), self.mean_)


class wrong_nan_among_targets(_Base):
    """You look the features over, but not the targets: hand both to validate_data."""

    def fit(self, X, y):
        X = validate_data(self, X)
        if len(X) != len(y):
            raise ValueError("lengths differ")
        self.mean_ = float(np.mean(y))
        return self


class wrong_nan_mean_of_the_rest(_Base):
    """You leave missing targets out of the mean without a word: refuse them."""

    def fit(self, X, y):
        X = validate_data(self, X)
        y = np.asarray(y, dtype=float)
        if len(X) != len(y) or np.isinf(y).any():
            raise ValueError("lengths differ, or not finite")
        self.mean_ = float(np.nanmean(y))
        return self


class wrong_lengths_differ(_Base):
    """You accept targets of another length than the features: hand both to validate_data."""

    def fit(self, X, y):
        validate_data(self, X)
        y = check_array(y, ensure_2d=False, ensure_min_samples=1)
        self.mean_ = float(np.mean(y))
        return self


class wrong_error_when_not_fitted(_Base):
    """Your predict fails with an AttributeError where it was not fitted, which does not say what to do:
    check_is_fitted raises a NotFittedError."""

    def predict(self, X):
        mean, d = self.__dict__["mean_"], self.__dict__["n_features_in_"]
        X = check_array(X)
        if X.shape[1] != d:
            raise ValueError(
                f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {d} features as input"
            )
        return np.full(len(X), mean)


class wrong_fitted_further(_Base):
    """You go on from what was learnt before: fit begins anew each time."""

    def fit(self, X, y):
        _, y = validate_data(self, X, y, y_numeric=True)
        self._seen = [*getattr(self, "_seen", []), *y]
        self.mean_ = float(np.mean(self._seen))
        return self


class wrong_fitted_once(_Base):
    """You fit the first time only: fit begins anew each time."""

    def fit(self, X, y):
        return self if hasattr(self, "mean_") else super().fit(X, y)


class wrong_median(_Base):
    """You predict the median: the mean is asked for."""

    def fit(self, X, y):
        super().fit(X, y)
        self.mean_ = float(np.median(np.asarray(y, dtype=float)))
        return self


class wrong_mean_of_features(_Base):
    """You predict the mean of each row's features: predict that of the training targets."""

    def predict(self, X):
        super().predict(X)
        return np.mean(np.asarray(X, dtype=float), axis=1)


class wrong_one_number(_Base):
    """You predict one number: one for each row is asked for."""

    def predict(self, X):
        super().predict(X)
        return self.mean_


class wrong_column(_Base):
    """You predict a column: a flat array is asked for."""

    def predict(self, X):
        return super().predict(X)[:, None]


class wrong_whole_numbers(_Base):
    """You predict in the dtype of the targets, and whole numbers lose what is behind the point: predict
    floats."""

    def fit(self, X, y):
        self._dtype = np.asarray(y).dtype
        return super().fit(X, y)

    def predict(self, X):
        return super().predict(X).astype(self._dtype)


class wrong_no_underscore(_Base):
    """You keep the mean under a name without an underscore at its end: what is learnt has one."""

    def fit(self, X, y):
        super().fit(X, y)
        self.mean = self.mean_
        del self.mean_
        return self

    def predict(self, X):
        check_is_fitted(self)
        return np.full(len(validate_data(self, X, reset=False)), self.mean)


class wrong_flat_features(_Base):
    """You turn a flat list of features into a column. It may be one row as well: refuse it."""

    def fit(self, X, y):
        X = np.asarray(X)
        return super().fit(X[:, None] if X.ndim == 1 else X, y)

    def predict(self, X):
        X = np.asarray(X)
        return super().predict(X[None] if X.ndim == 1 else X)


class wrong_no_parameters(RegressorMixin):
    """You leave out BaseEstimator, which gives get_params and set_params, without which no grid search
    can copy the regressor: inherit from both."""

    fit = _Base.fit
    predict = _Base.predict

    def __sklearn_tags__(self):
        return _Base().__sklearn_tags__()


class wrong_no_score(BaseEstimator):
    """You leave out RegressorMixin, which scores by R² and says that this is a regressor: inherit from
    both, from the mixin first."""

    fit = _Base.fit
    predict = _Base.predict


class wrong_score(_Base):
    """You write a score of your own: RegressorMixin has one, R², that all regressors share."""

    def score(self, X, y):
        return -float(np.mean((np.asarray(y) - self.predict(X)) ** 2))


class wrong_parameter(_Base):
    """You give the constructor a parameter, but this regressor has none."""

    def __init__(self, strategy="mean"):
        self.strategy = strategy


class right_dummy(RegressorMixin, BaseEstimator):
    def fit(self, X, y):
        X, y = validate_data(self, X, y)
        self.dummy_ = DummyRegressor(strategy="mean").fit(X, y)
        return self

    @property
    def mean_(self):
        return self.dummy_.constant_.item()

    def predict(self, X):
        check_is_fitted(self)
        return self.dummy_.predict(validate_data(self, X, reset=False))


class wrong_as_many_as_features(_Base):
    """You predict as many numbers as there are features: one for each row is asked for."""

    def predict(self, X):
        super().predict(X)
        return np.full(np.shape(X)[1], self.mean_)


class wrong_mean_kept_in_y(_Base):
    """You subtract the mean from the targets that you are given, and whoever called you finds others
    there: leave y as it is."""

    def fit(self, X, y):
        super().fit(X, y)
        if isinstance(y, np.ndarray) and y.dtype == float:
            y -= self.mean_
        return self
