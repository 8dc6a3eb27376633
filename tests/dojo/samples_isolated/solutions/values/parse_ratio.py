"""Errors, warnings and prints: what else a call says."""

import warnings


def parse_ratio(text: str) -> float:
    """Return the ratio that a text says.

    Parameters
    ----------
    text : str
        Two numbers with a colon between them.

    Returns
    -------
    float
        The first divided by the second.

    Warns
    -----
    UserWarning
        If there are spaces.

    Raises
    ------
    ValueError
        If there are not two numbers; the text is in the message.
    ZeroDivisionError
        If the second is zero.

    Examples
    --------
    >>> parse_ratio("3:4")
    0.75
    """
    if " " in text:
        warnings.warn(f"spaces in {text!r}", UserWarning, stacklevel=2)
    try:
        first, second = map(float, text.split(":"))
    except ValueError:
        raise ValueError(f"no ratio: {text!r}") from None
    return first / second
