"""Learning too little, or too much: what two curves of errors say about a model."""

from collections.abc import Sequence


def diagnose_fit(train: Sequence[float], val: Sequence[float], tol: float) -> str:
    """Return whether a model underfits, overfits, or is good, by its errors over the epochs.

    An error of 0 is perfect. Errors up to `tol` count as low, and differences up to `tol` as noise.

    Parameters
    ----------
    train : sequence of float, shape (e,)
        The error on the training rows after each epoch.
    val : sequence of float, shape (e,)
        The error on the validation rows after each epoch.
    tol : float
        The highest low error, and the largest difference that is noise, positive.

    Returns
    -------
    str
        "underfitting" if the training error is above `tol` after every epoch: the model cannot even
        fit what it sees, whatever the validation error does.
        Else "overfitting" if the validation error ends more than `tol` above the lowest error of
        either curve: it has risen again, or it never followed the training error down.
        Else "good".

    Examples
    --------
    >>> diagnose_fit([0.9, 0.3, 0.1, 0.0], [0.9, 0.4, 0.3, 0.6], tol=0.2)
    'overfitting'
    >>> diagnose_fit([0.9, 0.7, 0.6, 0.6], [0.9, 0.8, 0.7, 0.7], tol=0.2)
    'underfitting'
    """
    lowest = min(train)
    if lowest > tol:
        return "underfitting"
    if val[-1] > min(lowest, *val) + tol:
        return "overfitting"
    return "good"
