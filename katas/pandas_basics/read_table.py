"""Reading a table: the suffix of a file says how its columns are kept apart."""

from pathlib import Path

import pandas as pd


def read_table(path: Path) -> pd.DataFrame:
    r"""Read a table from a file whose suffix says what it is.

    In ``.csv`` commas separate the columns, in ``.tsv`` tabs; ``.xlsx`` is Excel's, and its first sheet
    counts. Capitals make no difference: ``.CSV`` says the same as ``.csv``.

    Parameters
    ----------
    path : Path
        The file. Its first line has the names of the columns. In CSV and TSV, text is in UTF-8, and in
        quotation marks where it holds a separator.

    Returns
    -------
    DataFrame
        The other lines of the file, numbered from 0; an empty cell is a missing value. The column `id`,
        where there is one, is text, so that 007 keeps its zeros. Of each other column pandas finds out
        by itself whether it holds numbers or text. A first column without a name is left out: it holds
        the row numbers that pandas writes to a file unless it is told not to.

    Raises
    ------
    ValueError
        If the suffix is none of the three.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "marks.tsv"
    >>> _ = path.write_text("id\tmark\n007\t68\n")
    >>> read_table(path)
        id  mark
    0  007    68
    """
    raise NotImplementedError
