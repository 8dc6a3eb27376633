"""Picking a device: the best one that is there, or the one that was asked for."""


def pick_device(cuda: bool, mps: bool, wanted: str | None = None) -> str:
    """Return the name of the device to compute on.

    Parameters
    ----------
    cuda : bool
        Whether there is an NVIDIA GPU.
    mps : bool
        Whether there is a GPU of Apple's.
    wanted : str, optional
        The device that was asked for: ``"cpu"``, ``"cuda"`` or ``"mps"``, or one of several such by its
        number, as in ``"cuda:1"``. Which numbers there are is not known here: any will do.

    Returns
    -------
    str
        The device that was asked for, as it was written; else ``"cuda"`` where there is one, else ``"mps"``
        where there is one, else ``"cpu"``, which is always there.

    Raises
    ------
    ValueError
        If the device that was asked for is not there, or is none of the three.

    Examples
    --------
    >>> pick_device(cuda=False, mps=True)
    'mps'
    >>> pick_device(cuda=True, mps=False, wanted="cpu")
    'cpu'
    """
    available = {"cuda": cuda, "mps": mps, "cpu": True}
    if wanted is None:
        return next(name for name, there in available.items() if there)
    if not available.get(wanted.partition(":")[0], False):
        raise ValueError(f"there is no device {wanted!r} here")
    return wanted
