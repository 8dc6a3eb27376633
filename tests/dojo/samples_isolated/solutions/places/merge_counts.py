"""Counting, into a dictionary that one is given."""

from collections.abc import Sequence


def merge_counts(words: Sequence[str], counts: dict[str, int], seen: list[str]) -> int:
    """Add words to counts, and those that are new to a list.

    Parameters
    ----------
    words : sequence of str
        The words; left as they are.
    counts : dict of str to int
        How often each word was seen; changed.
    seen : list of str
        The words in the order in which they were first seen; changed.

    Returns
    -------
    int
        How many words were new.

    Examples
    --------
    >>> counts, seen = {"a": 1}, ["a"]
    >>> merge_counts(["b", "a", "b"], counts, seen), counts, seen
    (1, {'a': 2, 'b': 2}, ['a', 'b'])
    """
    before = len(seen)
    for word in words:
        if word not in counts:
            seen.append(word)
        counts[word] = counts.get(word, 0) + 1
    return len(seen) - before
