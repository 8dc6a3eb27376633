"""A schedule of learning rates: up in a line, down along a cosine."""


def cosine_schedule(step: int, warmup: int, total: int, peak: float, floor: float) -> float:
    """Return the learning rate of a step: linear warm-up, then cosine decay.

    It rises in a straight line from 0 at step 0 to `peak` at step `warmup`. From there it falls along
    half a cosine, to `floor` at step `total`: slowly at first, fastest half-way, slowly at the end.
    After that it stays at `floor`.

    Parameters
    ----------
    step : int
        The number of the step, from 0 on.
    warmup : int
        The step at which the rate is highest; with 0, it begins there.
    total : int
        The step from which the rate is lowest, more than `warmup`.
    peak : float
        The highest rate.
    floor : float
        The lowest rate after the warm-up, not more than `peak`.

    Returns
    -------
    float
        The learning rate.

    Examples
    --------
    >>> [cosine_schedule(step, warmup=2, total=6, peak=1, floor=0) for step in (0, 1, 2, 4, 6, 7)]
    [0.0, 0.5, 1.0, 0.5, 0.0, 0.0]
    """
    raise NotImplementedError
