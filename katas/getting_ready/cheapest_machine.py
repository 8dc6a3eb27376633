"""Renting a machine: the cheapest one on which a job fits."""

import pandas as pd


def cheapest_machine(
    offers: pd.DataFrame, memory_gib: float, hours: float, budget: float, allow_spot: bool = False
) -> str | None:
    """Return the name of the cheapest machine that does for a job.

    The job runs on one GPU, so it must fit into the memory of one, however many there are.

    Parameters
    ----------
    offers : DataFrame
        A row per machine, of any index: `name` (str), `gpu_memory_gib` (the memory of each of its GPUs, in
        GiB), `gpus` (how many it has), `usd_per_hour` (the price of the whole machine, in dollars per hour),
        and `spot` (bool: whether it may be taken away at any time). No two have the same name.
    memory_gib : float
        What the job needs, in GiB.
    hours : float
        How long it takes.
    budget : float
        What it may cost at most, in dollars, for all those hours.
    allow_spot : bool, default False
        Whether a spot offer will do.

    Returns
    -------
    str or None
        Of the machines that do, the one of the lowest price; of several such the first by name. None where
        no machine does.

    Examples
    --------
    >>> columns = ["name", "gpu_memory_gib", "gpus", "usd_per_hour", "spot"]
    >>> offers = [["big", 80, 1, 3.0, False], ["small", 24, 4, 2.0, False], ["spot", 80, 1, 1.0, True]]
    >>> cheapest_machine(pd.DataFrame(offers, columns=columns), memory_gib=40, hours=10, budget=50)
    'big'
    """
    raise NotImplementedError
