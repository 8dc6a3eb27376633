"""Operators: what stands between two values, and what comes of it."""

from typing import Any


def evaluate(left: Any, operator: str, right: Any) -> Any:
    """Return what Python gives for two values with an operator between them.

    The operator is one of five families:

    - arithmetic: ``+``, ``-``, ``*``, ``/``, ``//``, ``%``, ``**``
    - comparison: ``==``, ``!=``, ``<``, ``<=``, ``>``, ``>=``
    - logical: ``and``, ``or``
    - identity: ``is``, ``is not``
    - membership: ``in``, ``not in``

    The result is Python's own in every case: ``and`` and ``or`` give one of the two values, ``//`` rounds
    down, and an error of the operation, such as that of a division by zero, is let through as it is.

    Parameters
    ----------
    left, right : object
        The values: numbers, texts, lists, anything.
    operator : str
        What stands between them.

    Returns
    -------
    object
        The value of ``left operator right``.

    Raises
    ------
    ValueError
        If `operator` is none of those above.

    Examples
    --------
    >>> evaluate(7, "+", 5)
    12
    >>> evaluate(-7, "//", 2)
    -4
    >>> evaluate("", "or", "unknown")
    'unknown'
    """
    raise NotImplementedError
