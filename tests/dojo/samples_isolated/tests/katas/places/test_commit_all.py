"""Checks of `commit_all`."""

import subprocess

import pytest

from katas.places.commit_all import commit_all


def git(folder, *args):
    """Ask git about a folder."""
    line = ["git", "-c", f"safe.directory={folder}", *args]
    return subprocess.run(line, cwd=folder, check=True, capture_output=True, text=True).stdout


def test_example(scratch):
    """Commits a file."""
    (scratch / "a").write_text("hello")
    said = commit_all(scratch, "begin")
    assert git(scratch, "log", "--format=%H %s").split() == [said, "begin"]


def test_again(scratch):
    """Commits what has changed, appeared and gone."""
    for name in ("kept", "changed", "gone"):
        (scratch / name).write_text(name)
    commit_all(scratch, "one")
    (scratch / "changed").write_text("anew")
    (scratch / "gone").unlink()
    (scratch / "new").write_text("new")
    commit_all(scratch, "two: ä 'quoted'")
    assert git(scratch, "log", "--format=%s").splitlines() == ["two: ä 'quoted'", "one"]
    assert git(scratch, "ls-files").split() == ["changed", "kept", "new"]
    assert git(scratch, "status", "--porcelain") == ""


def test_nothing(scratch):
    """Fails where there is nothing to commit."""
    (scratch / "a").touch()
    commit_all(scratch, "one")
    with pytest.raises(subprocess.CalledProcessError):
        commit_all(scratch, "two")
