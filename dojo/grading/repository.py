"""Submissions in git repositories, of which nothing is believed: not their configuration, hooks or dates.

A repository is fetched into a bare one of ours, as git advises for those that one does not trust, and read
object by object. Nothing is ever checked out, so that no filter runs. Each fetch is kept with its time: what
was not there at the first fetch after the due date came later, whatever date it claims.
"""

import datetime
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from dojo.executing import MOST_BYTES
from dojo.grading.gathered import CannotReadError, Found

_FETCHED = "refs/fetched/"
_STAMP = "%Y%m%dT%H%M%SZ"
_SECONDS = 300
_MOST_COMMITS = 100_000
# Of what a repository can make git do, in 512 bytes and seconds of processor time.
_BOUNDS = 'ulimit -f 4194304; ulimit -t 300; exec "$0" "$@"'
_OURS = {
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "core.alternateRefsCommand": "true",
    "fetch.recurseSubmodules": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "protocol.ext.allow": "never",
    "transfer.bundleURI": "false",
}
_ELSEWHERE = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_NAMESPACE",
    "GIT_COMMON_DIR",
)
_FILE_MODES = ("100644", "100755")


class Collected:
    """Our copy of somebody's repository, with each time that it was fetched.

    Parameters
    ----------
    place : Path
        Where it is, or will be.
    """

    def __init__(self, place: Path) -> None:
        self._place = place

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever fetched."""
        return not (self._place / "HEAD").is_file() or not self._times()

    def fetch(self, source: str, at: datetime.datetime) -> None:
        """Fetch what is checked out there, and keep it with the time.

        Raises
        ------
        CannotReadError
            If that cannot be had.
        """
        if not (self._place / "HEAD").is_file():
            self._place.mkdir(parents=True, exist_ok=True)
            self._git("init", "--quiet", "--bare", "--template=", ".")
        ref = f"{_FETCHED}{at.astimezone(datetime.UTC):{_STAMP}}"
        try:
            self._git("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", source, f"+HEAD:{ref}")
        except CannotReadError as error:  # A student need not know where it lies here.
            raise CannotReadError(str(error).replace(source, "…")) from None

    def read(self, names: Iterable[str], due: datetime.datetime | None) -> Found:
        """Return what the commit that counts has of the files `katas/<name>.py`.

        Without a due date that is the newest. With one, it is the newest that was there at the first fetch
        after it and does not say of itself that it is later.

        Raises
        ------
        CannotReadError
            If git fails.
        """
        times = self._times()
        after = [at for at in times if due is not None and at >= due]
        collected = min(after, default=max(times))
        tip = self._commit(collected)
        commit = self._in_time(tip, due) if due else tip
        found = Found(commit=commit, late=commit != self._commit(max(times)), collected=collected)
        if commit is None:
            found.problem = "nothing was handed in by the due date"
        else:
            self._read(commit, names, found)
        return found

    def _times(self) -> list[datetime.datetime]:
        refs = self._git("for-each-ref", "--format=%(refname)", _FETCHED).decode().split()
        stamps = [ref.removeprefix(_FETCHED) for ref in refs]
        return [datetime.datetime.strptime(stamp, _STAMP).replace(tzinfo=datetime.UTC) for stamp in stamps]

    def _commit(self, at: datetime.datetime) -> str:
        return self._git("rev-parse", "--verify", f"{_FETCHED}{at:{_STAMP}}^{{commit}}").decode().strip()

    def _in_time(self, tip: str, due: datetime.datetime) -> str | None:
        """Return the newest commit of a branch that is dated before the due date."""
        listed = self._git("rev-list", "--first-parent", "--timestamp", f"-n{_MOST_COMMITS}", tip).decode()
        for line in listed.splitlines():
            seconds, commit = line.split()
            if int(seconds) <= due.timestamp():
                return commit
        return None

    def _read(self, commit: str, names: Iterable[str], found: Found) -> None:
        paths = {f"katas/{name}.py": name for name in names}
        listed = self._git("--literal-pathspecs", "ls-tree", "-r", "-l", "-z", commit, "--", *paths).decode(
            errors="replace"
        )
        for row in filter(None, listed.split("\0")):
            facts, _, path = row.partition("\t")
            mode, kind, name, size = facts.split()
            if path not in paths or kind != "blob":
                continue
            if mode not in _FILE_MODES:
                found.leave_out(paths[path], "is a link")
            elif int(size) > MOST_BYTES:
                found.leave_out(paths[path], f"has more than {MOST_BYTES >> 10} KiB")
            else:
                found.take(paths[path], self._git("cat-file", "blob", name))

    def _git(self, *args: str) -> bytes:
        settings = [word for name, value in _OURS.items() for word in ("-c", f"{name}={value}")]
        line = ["git", *settings, *args]
        bounded = ["sh", "-c", _BOUNDS, *line] if os.name == "posix" else line
        try:
            done = subprocess.run(
                bounded,
                cwd=self._place,
                env=_environment(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise CannotReadError(f"git {args[0]} took more than {_SECONDS} seconds") from None
        except FileNotFoundError:
            raise CannotReadError("git is not installed") from None
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip().splitlines() or ["it gave no reason"]
            fatal = next((line for line in said if line.startswith("fatal:")), said[-1])
            raise CannotReadError(f"git cannot read it: {fatal.removeprefix('fatal: ')}")
        return done.stdout


def _environment() -> dict[str, str]:
    """Return ours, without what would have git look elsewhere, and never asking anybody."""
    kept = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    return kept | {
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "file:git:http:https:ssh",
        "LC_ALL": "C",
    }
