"""Answers to `fit_and_evaluate`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error, r2_score


def right_by_hand(x_train, y_train, x_valid, y_valid):
    regression = LinearRegression()
    regression.fit(np.array(x_train), np.array(y_train))
    residuals = np.array(y_valid) - regression.predict(np.array(x_valid))
    spread = np.array(y_valid) - np.mean(y_valid)
    rmse = math.sqrt(np.mean(residuals**2))
    return regression, {"r2": 1 - (residuals @ residuals) / (spread @ spread), "rmse": rmse}


def right_score(x_train, y_train, x_valid, y_valid):
    model = LinearRegression(copy_X=True, fit_intercept=True).fit(x_train, y_train)
    squared = (model.predict(x_valid) - y_valid) ** 2
    return [model, dict(rmse=squared.mean() ** 0.5, r2=model.score(x_valid, y_valid))]


def _metrics(y, predictions):
    return {"rmse": mean_squared_error(y, predictions) ** 0.5, "r2": r2_score(y, predictions)}


def wrong_on_training_rows(x_train, y_train, x_valid, y_valid):
    """You measure on the rows that the model was fitted to, where any model looks good: predict the
    validation rows, and compare with their targets."""
    model = LinearRegression().fit(x_train, y_train)
    return model, _metrics(y_train, model.predict(x_train))


def wrong_fitted_to_all_rows(x_train, y_train, x_valid, y_valid):
    """You fit to the validation rows too, so that the model has seen what it is measured on: fit to the
    training rows alone."""
    model = LinearRegression().fit(np.vstack([x_train, x_valid]), np.append(y_train, y_valid))
    return model, _metrics(y_valid, model.predict(x_valid))


def wrong_refitted(x_train, y_train, x_valid, y_valid):
    """You measure rightly, but then fit again to all rows: the model that you return is not the one
    that you have measured."""
    model = LinearRegression().fit(x_train, y_train)
    metrics = _metrics(y_valid, model.predict(x_valid))
    return model.fit(np.vstack([x_train, x_valid]), np.append(y_train, y_valid)), metrics


def wrong_fitted_to_validation_rows(x_train, y_train, x_valid, y_valid):
    """You fit to the validation rows: fit to the training rows, and measure on the others."""
    model = LinearRegression().fit(x_valid, y_valid)
    return model, _metrics(y_valid, model.predict(x_valid))


def wrong_mean_squared_error(x_train, y_train, x_valid, y_valid):
    """You report the mean squared error under the name of its root, in the square of the unit: take the
    root."""
    model = LinearRegression().fit(x_train, y_train)
    predictions = model.predict(x_valid)
    return model, {"rmse": mean_squared_error(y_valid, predictions), "r2": r2_score(y_valid, predictions)}


def wrong_mean_absolute_error(x_train, y_train, x_valid, y_valid):
    """You report the mean of the errors' sizes: square the errors, average them, and take the root."""
    model = LinearRegression().fit(x_train, y_train)
    predictions = model.predict(x_valid)
    return model, {"rmse": np.mean(np.abs(y_valid - predictions)), "r2": r2_score(y_valid, predictions)}


def wrong_order_of_arguments(x_train, y_train, x_valid, y_valid):
    """You hand the predictions to r2_score first. It divides by the spread of its first argument: the
    true values come first."""
    model = LinearRegression().fit(x_train, y_train)
    return model, _metrics(model.predict(x_valid), y_valid)


def wrong_squared_correlation(x_train, y_train, x_valid, y_valid):
    """You take the square of the correlation for R². The two agree on the rows of the fit only: a
    prediction that is off by a constant correlates perfectly."""
    model = LinearRegression().fit(x_train, y_train)
    predictions = model.predict(x_valid)
    correlation = np.corrcoef(y_valid, predictions)[0, 1]
    return model, {**_metrics(y_valid, predictions), "r2": correlation**2}


def wrong_mean_of_training_targets(x_train, y_train, x_valid, y_valid):
    """You compare with the mean of the training targets: the total sum of squares of R² is that of the
    targets it is measured on, around their own mean."""
    model = LinearRegression().fit(x_train, y_train)
    predictions = model.predict(x_valid)
    total = np.sum((y_valid - np.mean(y_train)) ** 2)
    r2 = 1 - np.sum((y_valid - predictions) ** 2) / total
    return model, {**_metrics(y_valid, predictions), "r2": r2}


def wrong_adjusted(x_train, y_train, x_valid, y_valid):
    """You adjust R² for the number of features: the plain one is asked for."""
    model = LinearRegression().fit(x_train, y_train)
    metrics = _metrics(y_valid, model.predict(x_valid))
    m, d = np.shape(x_valid)
    return model, {**metrics, "r2": 1 - (1 - metrics["r2"]) * (m - 1) / max(m - d - 1, 0.5)}


def wrong_not_below_zero(x_train, y_train, x_valid, y_valid):
    """You cut R² off at zero. Below it the model does worse than the mean would: say so."""
    model = LinearRegression().fit(x_train, y_train)
    metrics = _metrics(y_valid, model.predict(x_valid))
    return model, {**metrics, "r2": max(metrics["r2"], 0.0)}


def wrong_no_constant(x_train, y_train, x_valid, y_valid):
    """You fit without a constant, through the origin: leave fit_intercept as it is."""
    model = LinearRegression(fit_intercept=False).fit(x_train, y_train)
    return model, _metrics(y_valid, model.predict(x_valid))


def wrong_scaled_features(x_train, y_train, x_valid, y_valid):
    """You scale the features before the fit, and the model that you return only knows scaled ones: fit
    it to the rows as they are."""
    mean, scale = np.mean(x_train, axis=0), np.std(x_train, axis=0)
    model = LinearRegression().fit((np.array(x_train) - mean) / scale, y_train)
    return model, _metrics(y_valid, model.predict((np.array(x_valid) - mean) / scale))


def wrong_not_fitted(x_train, y_train, x_valid, y_valid):
    """You return another model than the one you have fitted, and it cannot predict: return that one."""
    model = LinearRegression().fit(x_train, y_train)
    return LinearRegression(), _metrics(y_valid, model.predict(x_valid))


def wrong_swapped(x_train, y_train, x_valid, y_valid):
    """You return the metrics before the model: the model comes first."""
    model = LinearRegression().fit(x_train, y_train)
    return _metrics(y_valid, model.predict(x_valid)), model


def wrong_names(x_train, y_train, x_valid, y_valid):
    """You give the metrics other names: they are called "rmse" and "r2"."""
    model = LinearRegression().fit(x_train, y_train)
    metrics = _metrics(y_valid, model.predict(x_valid))
    return model, {"RMSE": metrics["rmse"], "R2": metrics["r2"]}


def wrong_rounded(x_train, y_train, x_valid, y_valid):
    """You round the metrics: leave that to whoever prints them."""
    model = LinearRegression().fit(x_train, y_train)
    metrics = _metrics(y_valid, model.predict(x_valid))
    return model, {name: round(float(value), 2) for name, value in metrics.items()}


def right_least_squares(x_train, y_train, x_valid, y_valid):
    model = LinearRegression(positive=False, n_jobs=1)
    model = model.fit(pd.DataFrame(x_train).to_numpy(), pd.Series(y_train).to_numpy())
    fitted = model.intercept_ + np.asarray(x_valid) @ model.coef_
    rmse = np.linalg.norm(fitted - y_valid) / np.sqrt(len(y_valid))
    return model, {"rmse": rmse, "r2": 1 - rmse**2 / np.var(y_valid)}


def wrong_score_on_training_rows(x_train, y_train, x_valid, y_valid):
    """You measure the RMSE on the validation rows, but R² on the training rows: both belong to the
    validation rows."""
    model = LinearRegression().fit(x_train, y_train)
    metrics = _metrics(y_valid, model.predict(x_valid))
    return model, {**metrics, "r2": model.score(x_train, y_train)}


def wrong_deviation_of_the_errors(x_train, y_train, x_valid, y_valid):
    """You take the standard deviation of the errors, which forgets how far they are off on average:
    take the root of the mean of their squares."""
    model = LinearRegression().fit(x_train, y_train)
    predictions = model.predict(x_valid)
    return model, {"rmse": np.std(y_valid - predictions), "r2": r2_score(y_valid, predictions)}
