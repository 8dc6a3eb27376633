"""Pass or fail: marks become words."""


def pass_or_fail(marks: list[float], pass_mark: float = 40) -> list[str]:
    """Return "Pass" or "Fail" for each of some marks.

    A mark of at least `pass_mark` passes. One of nan, which is no number and so never at least
    anything, fails.

    Parameters
    ----------
    marks : list of float
        The marks, in any unit and in any order; there may be none.
    pass_mark : float, default 40
        The lowest mark that passes, in the same unit.

    Returns
    -------
    list of str
        One word for each mark, in the order of the marks.

    Examples
    --------
    >>> pass_or_fail([68, 39.5, 40])
    ['Pass', 'Fail', 'Pass']
    """
    raise NotImplementedError
