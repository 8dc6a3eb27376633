"""An estimator of one's own: what a class must do so that scikit-learn takes it for one of its own."""

import numpy as np
from numpy.typing import ArrayLike
from sklearn.base import BaseEstimator, RegressorMixin


class MeanRegressor(RegressorMixin, BaseEstimator):
    """A regressor that predicts the mean of its training targets, whatever the features.

    It is the baseline that any other regressor should beat. What makes it fit for pipelines, grid
    searches and cross-validation is that it keeps scikit-learn's rules: `check_estimator` finds nothing
    wrong with it but its score, which it wants above 0.5, and no constant reaches that.

    It has no parameters, and before it is fitted no state: whatever it learns is in attributes whose
    names end in an underscore, which fitting sets anew.

    Attributes
    ----------
    mean_ : float
        The mean of the training targets.
    n_features_in_ : int
        How many features it was fitted to.

    Examples
    --------
    >>> regressor = MeanRegressor().fit([[1], [5], [6]], [2, 4, 9])
    >>> regressor.predict([[3], [8]])
    array([5., 5.])
    """

    def fit(self, X: ArrayLike, y: ArrayLike) -> "MeanRegressor":
        """Learn the mean of the targets.

        Parameters
        ----------
        X : array_like, shape (n, d)
            The features: finite numbers, of which only the number of columns matters.
        y : array_like, shape (n,)
            The targets: finite numbers.

        Returns
        -------
        MeanRegressor
            The regressor itself.

        Raises
        ------
        ValueError
            If `X` has not two dimensions, there are no rows or no columns, the lengths differ, or a
            number is missing or infinite.
        """
        raise NotImplementedError

    def predict(self, X: ArrayLike) -> np.ndarray:
        """Return the mean for each row.

        Parameters
        ----------
        X : array_like, shape (m, d)
            The features, as many as it was fitted to.

        Returns
        -------
        ndarray of float, shape (m,)
            The mean of the training targets, m times.

        Raises
        ------
        NotFittedError
            If the regressor is not fitted.
        ValueError
            If `X` has another number of columns, or is nothing that could be fitted to.
        """
        raise NotImplementedError
