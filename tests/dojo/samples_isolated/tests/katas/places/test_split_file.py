"""Checks of `split_file`."""

import pytest

from katas.places.split_file import split_file


def test_example(scratch):
    """Splits five bytes."""
    (scratch / "a").write_bytes(b"hello")
    parts = split_file(scratch / "a", 3)
    assert [part.read_bytes() for part in parts] == [b"hel", b"lo"]


@pytest.mark.parametrize("size", [7, 1000])
def test_sizes(rng, scratch, size):
    """Puts every byte into one part, in order, and leaves the file alone."""
    data = rng.bytes(300)
    path = scratch / "folder" / "daten ü.bin"
    path.parent.mkdir()
    path.write_bytes(data)
    parts = split_file(path, size)
    assert [part.name for part in parts] == [f"daten ü.bin.{n}" for n in range(-(-300 // size))]
    assert b"".join(part.read_bytes() for part in parts) == data
    assert max(part.stat().st_size for part in parts) <= size
    assert path.read_bytes() == data


def test_empty(scratch):
    """Makes no parts of an empty file."""
    (scratch / "b").touch()
    assert split_file(scratch / "b", 4) == []
    assert sorted(path.name for path in scratch.iterdir()) == ["b"]


def test_missing(scratch):
    """Says that a file is missing."""
    with pytest.raises(FileNotFoundError, match="nothing"):
        split_file(scratch / "nothing", 4)
