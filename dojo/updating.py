"""Bringing a fork up to date with the repository that it was forked from, without touching what was learnt.

All of it is one merge commit, made in the working folder: the learner's kata files are the learner's,
everything else is as it is there. Where anything fails, the merge is taken back and the folder is as it was.
"""

import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from dojo.curriculum import Curriculum
from dojo.errors import DojoError
from dojo.stubs import is_stub

_NEWEST = "FETCH_HEAD"
_REMOTE = "upstream"


@dataclass
class Came:
    """What an update brought, by the names of files or katas."""

    new: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    commit: str = ""


class Git:
    """The git of a repository.

    Parameters
    ----------
    root : Path
        Its working folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def __call__(self, *args: str, check: bool = True) -> str:
        """Run a command; return what it prints.

        Raises
        ------
        DojoError
            If it fails, with its last line.
        """
        done = self.run(*args)
        if check and done.returncode:
            said = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
            raise DojoError(f"git {args[0]} failed: {said[-1]}")
        return done.stdout.decode(errors="replace").rstrip("\n")

    def run(self, *args: str) -> "subprocess.CompletedProcess[bytes]":
        """Run a command, however it ends."""
        return subprocess.run(["git", *args], cwd=self.root, capture_output=True, check=False)

    def read(self, commit: str, path: str) -> bytes | None:
        """Return a file's content in a commit, or None where it has none."""
        done = self.run("show", f"{commit}:{path}")
        return done.stdout if done.returncode == 0 else None

    def files(self, commit: str) -> dict[str, str]:
        """Return the files of a commit, each with the hash of its content and its mode."""
        listed = self("ls-tree", "-r", "-z", "--full-tree", commit).split("\0")
        rows = [row.partition("\t") for row in listed if row]
        return {path: facts for facts, _, path in rows}


def update(curriculum: Curriculum, source: str | None) -> Came:
    """Merge the newest katas and the newest tool, and return what came.

    Parameters
    ----------
    curriculum : Curriculum
        The learner's.
    source : str or None
        Where from: a URL or a path; the remote `upstream` where None.

    Raises
    ------
    DojoError
        If there is work that is not committed, nothing to take from, or git fails; nothing has changed then.
    """
    git = Git(curriculum.root)
    _refuse_unready(git)
    git("fetch", "--quiet", "--no-tags", source or _remote(git), "HEAD")
    if git.run("merge-base", "--is-ancestor", _NEWEST, "HEAD").returncode == 0:
        return Came()
    if git.read(_NEWEST, "katas/curriculum.toml") is None:
        raise DojoError(f"{source or _REMOTE} is no repository of katas.")
    start = git("rev-parse", "HEAD")
    try:
        return _Update(git, curriculum, start).merge()
    except BaseException:
        git("reset", "--quiet", "--hard", start)
        raise


def _refuse_unready(git: Git) -> None:
    if git.run("rev-parse", "HEAD").returncode:
        raise DojoError("This folder is no git repository with a commit: there is nothing to update.")
    changed = git("status", "--porcelain", "--untracked-files=no").splitlines()
    if changed:
        names = ", ".join(line[3:] for line in changed[:3]) + (" …" if len(changed) > 3 else "")
        raise DojoError(
            f"There is work that is not committed ({names}). Commit it first: git commit -am 'My work'"
        )


def _remote(git: Git) -> str:
    if git.run("remote", "get-url", _REMOTE).returncode == 0:
        return _REMOTE
    raise DojoError(
        "Where from? Say it once: git remote add upstream URL, or each time: dojo update --from URL"
    )


class _Update:
    """One update, from a state of the fork to the newest of the other side."""

    def __init__(self, git: Git, curriculum: Curriculum, start: str) -> None:
        self._git = git
        self._curriculum = curriculum
        self._start = start
        self._theirs = git.files(_NEWEST)
        self._ours = git.files(start)
        base = git("merge-base", start, _NEWEST, check=False).splitlines()
        self._base = git.files(base[0]) if base else {}
        self._base_commit = base[0] if base else None
        self._came = Came()

    def merge(self) -> Came:
        """Make the merge commit, and return what came."""
        git = self._git
        git(
            "merge", "--quiet", "--no-commit", "--no-ff", "-s", "ours", "--allow-unrelated-histories", _NEWEST
        )
        names = self._renamed()
        for path in sorted({*self._theirs, *self._ours}):
            if not _is_kata(path):
                self._take(path)
        for path in sorted(path for path in self._theirs if _is_kata(path)):
            self._bring(path, names.get(path, path))
        gone = {path for path in self._ours if _is_kata(path)} - set(self._theirs)
        for path in sorted(gone):
            self._drop(path, moved=path in names.values())
        git("commit", "--quiet", "--no-verify", "-m", "Update the katas and the tool")
        self._came.commit = git("rev-parse", "--short", "HEAD")
        return self._came

    def _renamed(self) -> dict[str, str]:
        """Return what katas that have another name now were called in this fork, by their files."""
        text = (self._git.read(_NEWEST, "katas/curriculum.toml") or b"").decode()
        try:
            table = tomllib.loads(text).get("renamed", {})
        except tomllib.TOMLDecodeError:
            return {}
        names = {f"katas/{new}.py": f"katas/{old}.py" for old, new in table.items()}
        return {new: old for new, old in names.items() if old in self._ours and new not in self._ours}

    def _take(self, path: str) -> None:
        """Have a file that is no kata as it is there; one that never was there is the learner's own."""
        if path in self._theirs:
            if self._theirs[path] != self._ours.get(path):
                if path in self._ours and self._ours[path] != self._base.get(path):
                    self._came.replaced.append(path)
                self._git("checkout", "--quiet", _NEWEST, "--", path)
        elif path in self._base:
            self._git("rm", "--quiet", "--force", "--", path)

    def _bring(self, path: str, old: str) -> None:
        """Renew a stub, or merge what has become of it here."""
        name = _name(path)
        mine = self._git.read(self._start, old)
        if mine is None or is_stub(mine.decode(errors="replace")):
            self._git("checkout", "--quiet", _NEWEST, "--", path)
            if old not in self._ours:
                self._came.new.append(name)
            elif path != old:
                self._came.renamed.append(f"{_name(old)} is {name} now")
            elif self._theirs[path] != self._ours[path]:
                self._came.renewed.append(name)
            return
        if path != old:
            self._came.renamed.append(f"{_name(old)} is {name} now")
        before = self._git.read(self._base_commit, old) if self._base_commit else None
        theirs = self._git.read(_NEWEST, path) or b""
        if before is not None and before != theirs:
            self._merge_file(path, mine, before, theirs)
        else:
            self._put(path, mine)

    def _merge_file(self, path: str, mine: bytes, before: bytes, theirs: bytes) -> None:
        with tempfile.TemporaryDirectory() as place:
            files = [Path(place, name) for name in ("mine", "before", "theirs")]
            for file, content in zip(files, (mine, before, theirs), strict=True):
                file.write_bytes(content)
            done = self._git.run("merge-file", "-p", "--quiet", *map(str, files))
        if done.returncode == 0:
            self._put(path, done.stdout)
            self._came.merged.append(_name(path))
            return
        self._put(path, mine)
        beside = f"{path}.new"
        (self._git.root / beside).write_bytes(theirs)
        self._came.conflicts.append(f"{_name(path)}: the new stub is {beside}")

    def _put(self, path: str, content: bytes) -> None:
        file = self._git.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        self._git("add", "--force", "--", path)

    def _drop(self, path: str, *, moved: bool) -> None:
        """Take away a kata that is no more; code of one's own is kept under .dojo/attempts."""
        mine = self._git.read(self._start, path) or b""
        if path not in self._base and self._base:
            return  # It never came from there.
        if not moved:
            said = _name(path)
            if not is_stub(mine.decode(errors="replace")):
                kept = self._git.root / ".dojo" / "attempts" / f"{_name(path)}.py"
                kept.parent.mkdir(parents=True, exist_ok=True)
                kept.write_bytes(mine)
                said += f": your code is kept in {kept.relative_to(self._git.root).as_posix()}"
            self._came.removed.append(said)
        self._git("rm", "--quiet", "--force", "--", path)


def _is_kata(path: str) -> bool:
    place = PurePosixPath(path)
    return len(place.parts) == 3 and place.parts[0] == "katas" and place.suffix == ".py"


def _name(path: str) -> str:
    return path.removeprefix("katas/").removesuffix(".py")


def tell(came: Came) -> Iterator[str]:
    """Say what an update brought, a line each."""
    if not came.commit:
        yield "You have the newest already."
        return
    kinds = {
        "New": came.new,
        "Renamed": came.renamed,
        "Stubs renewed": came.renewed,
        "Yours, with the new docstring or signature": came.merged,
        "Yours as they were, for both sides changed the same lines": came.conflicts,
        "No more": came.removed,
        "Replaced, though you had changed them": came.replaced,
    }
    for kind, names in kinds.items():
        if names:
            yield f"{kind}:"
            yield from (f"  {name}" for name in names)
    yield f"All of it is the commit {came.commit}. To take it back: git reset --hard {came.commit}^"
