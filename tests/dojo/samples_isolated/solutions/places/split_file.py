"""Files: one into many."""

from pathlib import Path


def split_file(path: Path, size: int) -> list[Path]:
    """Write the parts of a file beside it.

    Parameters
    ----------
    path : Path
        The file; left as it is.
    size : int
        The most bytes of a part.

    Returns
    -------
    list of Path
        The parts: the file's name with `.0`, `.1`, ... behind it.

    Raises
    ------
    FileNotFoundError
        If there is no such file.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "a").write_bytes(b"hello")
    >>> [part.read_bytes() for part in split_file(folder / "a", 3)]
    [b'hel', b'lo']
    """
    data = path.read_bytes()
    parts = []
    for number, start in enumerate(range(0, len(data), size)):
        part = path.with_name(f"{path.name}.{number}")
        part.write_bytes(data[start : start + size])
        parts.append(part)
    return parts
