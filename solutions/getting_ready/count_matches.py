r"""Counting lines: what ``grep -cw`` does."""

import re
from pathlib import Path


def count_matches(path: Path, word: str) -> int:
    r"""Return how many lines of a text file contain a word.

    Letters (of any language), digits and ``_`` make a word; anything else, and the ends of the line, bound
    it. So "loss" is a word of "loss=0.5" and of "val-loss", but not of "losses" or "val_loss". Capitals
    make a difference. A line counts once, however often it contains the word.

    Parameters
    ----------
    path : Path
        The file, of text in UTF-8. Lines end in ``\n``; the last one need not.
    word : str
        What to look for: one or more letters, digits and ``_``.

    Returns
    -------
    int
        The number of lines.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "log.txt"
    >>> _ = path.write_text("loss 0.5, val loss 0.7\nlosses\nloss=0.4\n")
    >>> count_matches(path, "loss")
    2
    """
    pattern = re.compile(rf"\b{word}\b")
    with path.open(encoding="utf-8") as lines:
        return sum(pattern.search(line) is not None for line in lines)
