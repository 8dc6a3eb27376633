"""Early stopping: train on while the validation error falls, and go back to where it was lowest."""

import math
from collections.abc import Iterable


def early_stopping(val: Iterable[float], patience: int, min_delta: float = 0) -> int:
    """Return the best epoch of a training that stops when there is no more progress.

    An epoch is progress if its error is lower than that of the best epoch before by more than
    `min_delta`; it is then the best one itself. The first epoch with an error is progress. An error of
    nan or infinity never is.

    After `patience` epochs in a row without progress, training stops.

    Parameters
    ----------
    val : iterable of float
        The validation error after each epoch. Each costs an epoch of training, so none is drawn
        after training has stopped; the iterable may have no end. If it ends first, that is the end.
    patience : int
        After how many epochs without progress to stop, at least 1.
    min_delta : float, default 0
        How much lower an error must be, and a little more; not negative.

    Returns
    -------
    int
        The number of the best epoch, counted from 0.

    Raises
    ------
    ValueError
        If there is none: no errors at all, or all nan or infinite until training stops.

    Examples
    --------
    >>> early_stopping([0.9, 0.5, 0.6, 0.4, 0.7, 0.6, 0.1], patience=2)
    3
    """
    best, lowest = None, math.inf
    waited = 0
    for epoch, error in enumerate(val):
        if error < lowest - min_delta:
            best, lowest = epoch, error
            waited = 0
        else:
            waited += 1
        if waited == patience:
            break
    if best is None:
        raise ValueError("there is no epoch with an error")
    return best
