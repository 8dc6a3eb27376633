"""Tests of the scratch folder: what it holds is kept, brought back, and compared."""

import sys

import pytest

from dojo import folders


def test_restore(tmp_path):
    """A folder becomes what it was, whatever was changed, added or removed in it."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "kept").write_bytes(b"1")
    (tmp_path / "changed").write_bytes(b"2")
    (tmp_path / "gone").write_bytes(b"3")
    (tmp_path / "a" / "read only").write_bytes(b"4")
    (tmp_path / "a" / "read only").chmod(0o400)
    before = folders.read(tmp_path)
    assert folders.outcome(before) == {
        "a": None,
        "a/b": None,
        "a/b/kept": b"1",
        "a/read only": b"4",
        "changed": b"2",
        "gone": b"3",
    }
    (tmp_path / "changed").write_bytes(b"other")
    (tmp_path / "gone").unlink()
    (tmp_path / "gone").mkdir()
    (tmp_path / "gone" / "new").write_bytes(b"5")
    (tmp_path / "a" / "read only").chmod(0o600)
    (tmp_path / "a" / "read only").unlink()
    (tmp_path / "a" / "new").write_bytes(b"6")
    (tmp_path / "a" / "new").chmod(0o400)
    folders.restore(tmp_path, before)
    assert before == folders.read(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links(tmp_path):
    """A link is passed over, and removed where it was none."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "file").write_bytes(b"1")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path / "outside")
    (folder / "broken").symlink_to(tmp_path / "nowhere")
    assert folders.read(folder) == {}
    folders.restore(folder, {})
    assert list(folder.iterdir()) == []
    assert (tmp_path / "outside" / "file").read_bytes() == b"1"


def test_too_much(tmp_path):
    """A folder that holds too much is not kept."""
    (tmp_path / "large").write_bytes(bytes(3 * 2**20))
    assert folders.read(tmp_path) is None
    assert folders.outcome(None) is None


def test_outcome_of_git():
    """Of a repository count its files and where its branches stand, not what git keeps for itself."""
    files = ["HEAD", "index", "objects/ab/cd", "refs/heads/main"]
    content = {"repo": None, "repo/.git": None, "repo/.git/objects": None}
    content |= {f"repo/.git/{name}": folders.File(b"text", 0) for name in files}
    content["repo/README"] = folders.File(b"text", 0)
    expected = ["repo", "repo/.git/HEAD", "repo/.git/refs/heads/main", "repo/README"]
    assert list(folders.outcome(content)) == expected


def test_second_names(tmp_path):
    """A file that has two names has both again, and a file that had one has none but that."""
    (tmp_path / "one").write_bytes(b"1")
    (tmp_path / "other").hardlink_to(tmp_path / "one")
    before = folders.read(tmp_path)
    (tmp_path / "one").unlink()
    (tmp_path / "one").write_bytes(b"2")
    folders.restore(tmp_path, before)
    assert before == folders.read(tmp_path)
    (tmp_path / "one").write_bytes(b"3")
    assert (tmp_path / "other").read_bytes() == b"3"
