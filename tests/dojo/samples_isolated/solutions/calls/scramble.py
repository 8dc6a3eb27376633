"""A cipher that has no memory."""


def scramble(text: str, key: int) -> str:
    """Return a text with each character moved by a key; the negative key moves it back.

    Parameters
    ----------
    text : str
        Any text.
    key : int
        How far to move the code of each character, modulo the number of codes.

    Returns
    -------
    str
        The moved text.

    Examples
    --------
    >>> scramble("HAL", 1)
    'IBM'
    """
    return "".join(chr((ord(letter) + key) % 0x110000) for letter in text)
