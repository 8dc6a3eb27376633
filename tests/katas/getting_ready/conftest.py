"""What the checks of git share: a repository to try a kata on, where nobody's configuration is in sight."""

import contextlib
import io
import os
import re
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

_CONFIGURATION = """\
[core]
    repositoryFormatVersion = 0
    bare = false
    autoCRLF = false
[user]
    name = Ada Lovelace
    email = ada@example.org
[commit]
    gpgSign = false
[merge]
    ff = true
[gc]
    auto = 0
[maintenance]
    auto = false
"""
_MOMENT = "2024-05-17T12:00:00Z"  # The same in each run, so that the same commit has the same hash.


@dataclass(frozen=True)
class Head:
    """What is checked out: its hash, those of its parents, its message, and the text of its files."""

    commit: str
    parents: list[str]
    message: str
    files: dict[str, str]


@dataclass(frozen=True)
class Repository:
    """A repository that begins on its branch `main`; `private` is a folder out of the kata's reach."""

    path: Path
    private: Path

    def git(self, *args: str, **environment: str) -> bytes:
        """Return what a git says that knows of no configuration but the repository's."""
        known = {**os.environ, "HOME": str(self.private), **environment}
        return subprocess.run(
            ["git", *args], cwd=self.path, env=known, check=True, capture_output=True
        ).stdout

    def put(self, files: dict[str, str | None]) -> None:
        """Write files by their paths, and remove those that are None."""
        for name, text in files.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_bytes(text.encode())

    def commit(self, message: str, files: dict[str, str | None]) -> str:
        """Write files, commit them, and return the commit's hash."""
        self.put(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", f"--message={message}")
        return self.tip()

    def files(self) -> dict[str, str]:
        """Return the text of the files that lie in the repository's folder, committed or not."""
        paths = [path for path in sorted(self.path.rglob("*")) if path.is_file()]
        names = {path: path.relative_to(self.path) for path in paths}
        return {
            name.as_posix(): path.read_bytes().decode()
            for path, name in names.items()
            if name.parts[0] != ".git"
        }

    def tip(self) -> str:
        """Return the hash of the commit that is checked out, or "" where there is none."""
        said = (self.path / ".git" / "HEAD").read_text().strip()
        if said.startswith("ref: refs/heads/"):
            branch = self.path / ".git" / said.removeprefix("ref: ")
            said = branch.read_text().strip() if branch.is_file() else ""
        return said if re.fullmatch("[0-9a-f]{40}", said) else ""

    def head(self) -> Head:
        """Return what is checked out.

        The kata has had its hands in the repository, where a line of the configuration can make git run
        anything. So a repository of the check's own is asked, which has but the objects of that one.
        """
        commit = self.tip()
        if not commit:
            return Head("", [], "", {})
        places = {
            "GIT_DIR": str(_make(self.private / "own")),
            "GIT_OBJECT_DIRECTORY": str(self.path / ".git" / "objects"),
        }
        parents, _, message = (
            self.git("log", "-1", "--format=%P%n%B", commit, **places).decode().partition("\n")
        )
        archive = self.git("archive", "--format=tar", commit, **places)
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            data = {member.name: tar.extractfile(member) for member in tar if member.isfile()}
            files = {name: file.read().decode() for name, file in data.items() if file}
        return Head(commit, parents.split(), message.strip(), files)


def _make(folder: Path) -> Path:
    """Make what a git folder needs, which is quicker than to have git make it."""
    for name in ("objects", "refs"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "HEAD").write_text("ref: refs/heads/main\n")
    (folder / "config").write_text(_CONFIGURATION)
    return folder


@pytest.fixture
def repository(scratch: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Repository]:
    """Return a repository without commits that knows who commits to it.

    Neither the check's git nor the kata's sees the configuration of whoever runs them, and a kata that runs
    git in the wrong folder finds no repository there.
    """
    elsewhere = scratch / "elsewhere"
    elsewhere.mkdir()
    kept = dict(os.environ)
    for name in [name for name in kept if name.startswith("GIT_") or name == "XDG_CONFIG_HOME"]:
        del os.environ[name]
    os.environ.update(
        GIT_AUTHOR_DATE=_MOMENT,
        GIT_CEILING_DIRECTORIES=str(scratch.parent),
        GIT_COMMITTER_DATE=_MOMENT,
        GIT_CONFIG_NOSYSTEM="1",
        GIT_EDITOR=":",
        HOME=str(scratch),  # As a worker has it.
    )
    try:
        with contextlib.chdir(elsewhere):
            _make(scratch / "repo" / ".git")
            yield Repository(scratch / "repo", tmp_path_factory.mktemp("private"))
    finally:
        os.environ.clear()
        os.environ.update(kept)
