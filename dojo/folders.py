"""The scratch folder as a call finds it and leaves it: to make the call again, and compare what comes."""

import contextlib
import os
from pathlib import Path, PurePosixPath
from typing import NamedTuple


class File(NamedTuple):
    """A file: its bytes, and when they were written, in ns: git looks at that to see what has changed.

    Where it is the very file that has another name too, `link` is the first of its names.
    """

    data: bytes
    written: int
    link: str = ""


# The files by their paths in the folder; None for a folder.
Content = dict[str, File | None]

_MOST_BYTES = 2**21
# What git keeps for itself differs from run to run, as its index does; where its branches stand says all.
_OF_GIT = {"HEAD", "MERGE_HEAD", "packed-refs", "refs"}


def read(folder: Path) -> Content | None:
    """Return what a folder holds, or None where that is too much to keep; links are passed over."""
    content: Content = {}
    size = 0
    first_names: dict[tuple[int, int], str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() and not path.is_symlink():
            content[name] = None
        elif path.is_file() and not path.is_symlink():
            found = path.stat()
            size += found.st_size
            if size > _MOST_BYTES:
                return None
            first = first_names.setdefault((found.st_dev, found.st_ino), name)
            content[name] = File(path.read_bytes(), found.st_mtime_ns, "" if first == name else first)
    return content


def restore(folder: Path, content: Content) -> None:
    """Make a folder what it was."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.relative_to(folder).as_posix() not in content:
            _remove(path)
    for name, file in content.items():
        path = folder / name
        if file is None:
            path.mkdir(exist_ok=True)
            continue
        if file.link:
            if not path.exists() or not path.samefile(folder / file.link):
                path.unlink(missing_ok=True)
                path.hardlink_to(folder / file.link)
            continue
        if not path.is_file() or path.read_bytes() != file.data:
            if path.exists():
                _remove(path)
            path.write_bytes(file.data)
        if path.stat().st_mtime_ns != file.written:
            os.utime(path, ns=(file.written, file.written))


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
        return
    with contextlib.suppress(OSError):
        path.chmod(0o600)  # Windows removes nothing that is read-only, as git's objects are.
    path.unlink()


def outcome(content: Content | None) -> dict[str, bytes | None] | None:
    """Return what two answers that do the same leave alike."""
    if content is None:
        return None
    return {name: file and file.data for name, file in content.items() if _counts(name, file)}


def _counts(name: str, file: File | None) -> bool:
    parts = PurePosixPath(name).parts
    if ".git" not in parts:
        return True
    inside = parts[parts.index(".git") + 1 :]
    return file is not None and inside[0] in _OF_GIT
