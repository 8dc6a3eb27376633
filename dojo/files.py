"""Files that are there whole or not at all, and the texts of those that are there."""

from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file at once, so that nobody finds half of it."""
    half = path.with_name(f"{path.name}.half")
    half.write_bytes(content)
    half.replace(path)


def texts(*paths: Path) -> list[str]:
    """Return what those of some files say that there are."""
    return [path.read_text(encoding="utf-8") for path in paths if path.is_file()]
