"""Word counts: which words a text has, and how often."""


def word_count(text: str) -> dict[str, int]:
    """Return how often each word appears in a text.

    A word is what stands between white space (spaces, tabs, ends of lines), without the punctuation at its
    two ends: all characters of `string.punctuation` are stripped there, and stay within a word, as in
    "don't". Where nothing is left there is no word. Case is folded by `str.casefold`, so that "Straße" and
    "STRASSE" are the same word, "strasse".

    Parameters
    ----------
    text : str
        The text; it may be empty.

    Returns
    -------
    dict of str to int
        The number of times that each word appears, in any order.

    Examples
    --------
    >>> word_count("The cat, the dog.")
    {'the': 2, 'cat': 1, 'dog': 1}
    """
    raise NotImplementedError
