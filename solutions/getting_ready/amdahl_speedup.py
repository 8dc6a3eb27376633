"""Amdahl's law: what cannot run in parallel limits all that can."""


def amdahl_speedup(parallel_share: float, workers: int) -> float:
    """Return how many times as fast a program is when a share of it runs on several workers at once.

    Of the time that one worker takes, the share p is divided among n workers, and 1 - p stays as it is.
    The speed-up is the old time divided by the new one.

    Parameters
    ----------
    parallel_share : float
        The share p of the time, from 0 to 1.
    workers : int
        The number n of workers, at least 1.

    Returns
    -------
    float
        The speed-up, from 1 to n.

    Raises
    ------
    ValueError
        If the share is not between 0 and 1 (both included), or there is no worker.

    Examples
    --------
    >>> amdahl_speedup(0.75, 3)
    2.0
    """
    if not 0 <= parallel_share <= 1:
        raise ValueError(f"a share is between 0 and 1, not {parallel_share}")
    if workers < 1:
        raise ValueError(f"there must be a worker, not {workers}")
    return 1 / (1 - parallel_share + parallel_share / workers)
