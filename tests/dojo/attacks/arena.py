"""Judging attacks inside a jail, and looking at what is left behind."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from . import grounds
from .grounds import CANARIES, HOME, OUT, TMP
from .judges import WAYS, Judge
from .suite import named
from .traces import Traces

NOBODY = 65534
_POLL_SECONDS = 0.02
_KEPT_OUTPUT = 200_000
_STEP_FILES = ("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")
_ENVIRONMENT = {
    "HOME": str(HOME),
    "TMPDIR": str(TMP),
    "LC_ALL": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONUTF8": "1",
    "GITHUB_TOKEN": CANARIES["environment"],
    **{name: str(OUT / name) for name in _STEP_FILES},
}


def carry_out(order: dict[str, Any], changed: int) -> dict[str, Any]:
    """Judge the attacks of an order, and return what came of each and of all.

    Parameters
    ----------
    order : dict
        `do` is one of `judges.WAYS`, `names` those of the attacks, `level` how they are confined, and
        `user` who judges: "nobody", or whoever closed the jail where it is None.
    changed : int
        A descriptor of the folder in which every change of a file shows.
    """
    judge = WAYS[order["do"]]([named(name) for name in order["names"]], order)
    user = NOBODY if order.get("user") == "nobody" else None
    if user is not None:
        _let_in_others()
        grounds.own_to(user)
    before = Traces(changed)
    watched = _watch(judge, user)
    left = before.new(Traces(changed))
    return {**judge.results(watched["status"]), **watched, "left": left}


def _watch(judge: Judge, user: int | None) -> dict[str, Any]:
    """Run a judge until it ends, or is silent for too long; return how that went."""
    output = OUT / "output"
    with output.open("wb") as file:
        process = subprocess.Popen(
            judge.command,
            cwd=judge.folder,
            env={"PATH": os.environ["PATH"], **_ENVIRONMENT, **judge.environment},
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            start_new_session=True,
            user=user,
            group=user,
            extra_groups=None if user is None else [],
        )
    started = time.monotonic()
    ended, memory = _follow(process, [judge.log, output], judge.silent_seconds)
    return {
        "ended": ended,
        "status": process.returncode,
        "memory": memory,
        "seconds": time.monotonic() - started,
        "output": output.read_bytes()[-_KEPT_OUTPUT:].decode(errors="replace") if output.is_file() else "",
    }


def _follow(process: "subprocess.Popen[bytes]", signs: list[Path], silent: float) -> tuple[str, int]:
    memory, heard, size = 0, time.monotonic(), -1
    while process.poll() is None:
        memory = max(memory, _peak(process.pid))
        now = sum(path.stat().st_size for path in signs if path.is_file())
        if now != size:
            size, heard = now, time.monotonic()
        if time.monotonic() - heard > silent:
            process.kill()
            process.wait()
            return f"was silent for {silent:.0f} seconds", memory
        time.sleep(_POLL_SECONDS)
    status = process.returncode
    return (f"ended by {signal.Signals(-status).name}" if status < 0 else str(status)), memory


def _peak(pid: int) -> int:
    """Return how many bytes of memory a process has held at most."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    lines = (line.split() for line in status.splitlines() if line.startswith("VmHWM"))
    return next((int(words[1]) * 1024 for words in lines), 0)


def _let_in_others() -> None:
    """Have ordinary users reach the Python that runs here, also where it is in the home of root."""
    for place in (Path(sys.executable), Path(sys.base_prefix), Path(os.__file__), HOME, grounds.REPOSITORY):
        for folder in (place, *place.parents, *place.resolve().parents):
            if folder.is_dir() and not folder.stat().st_mode & stat.S_IXOTH:
                folder.chmod(folder.stat().st_mode | stat.S_IXOTH | stat.S_IROTH)
    TMP.chmod(0o1777)
