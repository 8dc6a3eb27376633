"""Files that are there whole or not at all."""

from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file at once, so that nobody finds half of it."""
    half = path.with_name(f"{path.name}.half")
    half.write_bytes(content)
    half.replace(path)
