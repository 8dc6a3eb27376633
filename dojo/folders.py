"""The scratch folder as a call finds it and leaves it: to make the call again, and compare what comes."""

import contextlib
from pathlib import Path, PurePosixPath

# The bytes of each file by its path in the folder; None for a folder.
Content = dict[str, bytes | None]

_MOST_BYTES = 2**21
# What git keeps for itself differs from run to run, as its index does; where its branches stand says all.
_OF_GIT = {"HEAD", "MERGE_HEAD", "packed-refs", "refs"}


def read(folder: Path) -> Content | None:
    """Return what a folder holds, or None where that is too much to keep; links are passed over."""
    content: Content = {}
    size = 0
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() and not path.is_symlink():
            content[name] = None
        elif path.is_file() and not path.is_symlink():
            size += path.stat().st_size
            if size > _MOST_BYTES:
                return None
            content[name] = path.read_bytes()
    return content


def restore(folder: Path, content: Content) -> None:
    """Make a folder what it was."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.relative_to(folder).as_posix() not in content:
            _remove(path)
    for name, data in content.items():
        path = folder / name
        if data is None:
            path.mkdir(exist_ok=True)
        elif not path.is_file() or path.read_bytes() != data:
            if path.exists():
                _remove(path)
            path.write_bytes(data)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
        return
    with contextlib.suppress(OSError):
        path.chmod(0o600)  # Windows removes nothing that is read-only, as git's objects are.
    path.unlink()


def outcome(content: Content | None) -> Content | None:
    """Return what two answers that do the same leave alike."""
    return content and {name: data for name, data in content.items() if _counts(name, data)}


def _counts(name: str, data: bytes | None) -> bool:
    parts = PurePosixPath(name).parts
    if ".git" not in parts:
        return True
    inside = parts[parts.index(".git") + 1 :]
    return data is not None and inside[0] in _OF_GIT
