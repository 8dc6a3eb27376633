"""A pipeline: preparing the columns is part of the model, and is learnt with it."""

from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def sklearn_pipeline(numeric: list[str], categorical: list[str]) -> Pipeline:
    """Return a classifier of the rows of a table, not yet fitted.

    It standardizes the numeric columns, makes of each categorical one a column of zeros and ones for
    every category that it is fitted to, and hands both to a logistic regression, as scikit-learn sets it
    up; how many steps that takes to converge is left open. All it learns, it learns from the rows it is
    fitted to. A category that is new when it predicts is none of the known ones: all of its columns are
    zero.

    Parameters
    ----------
    numeric : list of str
        The names of columns of numbers.
    categorical : list of str
        The names of columns of texts. Either list may be empty, but not both.

    Returns
    -------
    Pipeline
        Its `fit` takes a pandas table and labels, its `predict` and `predict_proba` a table. Columns
        are found by their names, wherever they stand; any other column is ignored. Each call returns a
        pipeline of its own.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"cm": [9, 8, 31, 35], "pet": ["mouse", "mouse", "cat", "cat"]})
    >>> pipeline = sklearn_pipeline(["cm"], ["pet"]).fit(table, ["small", "small", "large", "large"])
    >>> pipeline.predict(pd.DataFrame({"pet": ["cat", "hamster"], "cm": [33, 10]})).tolist()
    ['large', 'small']
    """
    prepare = ColumnTransformer(
        [
            ("numbers", StandardScaler(), numeric),
            ("categories", OneHotEncoder(handle_unknown="ignore"), categorical),
        ]
    )
    return Pipeline([("prepare", prepare), ("classify", LogisticRegression())])
