"""Fit and evaluate: what a model has learnt shows on rows that it has not seen."""

import numpy as np
from numpy.typing import ArrayLike
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error, r2_score


def fit_and_evaluate(
    x_train: ArrayLike, y_train: ArrayLike, x_valid: ArrayLike, y_valid: ArrayLike
) -> tuple[LinearRegression, dict[str, float]]:
    """Fit scikit-learn's linear regression, and say how well it does on validation rows.

    Parameters
    ----------
    x_train : array_like, shape (n, d)
        The features of the training rows.
    y_train : array_like, shape (n,)
        Their targets, in any unit u.
    x_valid : array_like, shape (m, d)
        The features of the validation rows, to which nothing is fitted.
    y_valid : array_like, shape (m,)
        Their targets, in u.

    Returns
    -------
    model : LinearRegression
        The model as scikit-learn sets it up, fitted to the training rows as they are.
    metrics : dict of float
        How well it predicts the validation rows: ``"rmse"``, the root of the mean squared error, in
        u, and ``"r2"``, the coefficient of determination, whose total sum of squares is that of
        `y_valid`.

    Examples
    --------
    >>> model, metrics = fit_and_evaluate([[0], [1], [2]], [1, 3, 5], [[3], [4]], [7, 11])
    >>> model.coef_.round(6), {name: round(float(value), 3) for name, value in metrics.items()}
    (array([2.]), {'rmse': 1.414, 'r2': 0.5})
    """
    model = LinearRegression().fit(x_train, y_train)
    predictions = model.predict(x_valid)
    rmse = np.sqrt(mean_squared_error(y_valid, predictions))
    return model, {"rmse": float(rmse), "r2": float(r2_score(y_valid, predictions))}
