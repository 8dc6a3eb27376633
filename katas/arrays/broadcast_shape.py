"""Broadcasting: the shape in which two arrays meet."""


def broadcast_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """Return the shape of what numpy makes of two arrays by broadcasting.

    The shapes are aligned at the right, and 1 stands for the sizes that the shorter one lacks.
    Where two sizes differ, one of them must be 1; the result then has the other, which may be 0.

    Parameters
    ----------
    a, b : tuple of int
        The shapes of the arrays; () is that of a single number.

    Returns
    -------
    tuple of int
        The shape of their sum.

    Raises
    ------
    ValueError
        If the shapes do not fit.

    Examples
    --------
    >>> broadcast_shape((5, 1, 4), (3, 1))
    (5, 3, 4)
    """
    raise NotImplementedError
