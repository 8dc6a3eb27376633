"""The jail in which every attack runs: namespaces of its own, and a copy of all files that vanishes with it.

Nothing that runs inside changes a file of the machine, sees or signals a process outside, or reaches the
network; it ends when whoever started it does, and after a time in any case.
"""

import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[3]
SECONDS = 110
_OPTIONS = ["--mount", "--pid", "--net", "--ipc", "--uts", "--fork", "--kill-child", "--mount-proc"]


def run(order: dict[str, Any], seconds: float = SECONDS) -> dict[str, Any]:
    """Carry out an order in a jail of its own (see `inside`), and return what it says.

    Raises
    ------
    RuntimeError
        If there is no jail, or it ended without an answer.
    """
    if reason := missing():
        raise RuntimeError(f"what cannot be jailed is not run: {reason}")
    return _run(order, seconds)


@functools.cache
def missing() -> str:
    """Return why there is no jail on this machine; nothing where there is one."""
    if sys.platform != "linux":
        return "it needs Linux"
    if shutil.which("unshare") is None:
        return "unshare is not on PATH (it comes with util-linux)"
    try:
        _run({"do": "nothing"}, 30)
    except RuntimeError as error:
        return str(error)
    return ""


def is_root() -> bool:
    """Say whether this is the machine's administrator, who can make ordinary users inside."""
    return sys.platform == "linux" and os.geteuid() == 0


def options() -> list[str]:
    """Return what `unshare` is told: a file system, processes, a network and a user's rights of its own."""
    return [*([] if is_root() else ["--user", "--map-root-user"]), *_OPTIONS]


def _run(order: dict[str, Any], seconds: float) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="dojo-jail-") as folder:
        try:
            done = subprocess.run(
                ["unshare", *options(), sys.executable, "-m", "tests.dojo.attacks.inside", folder],
                cwd=REPOSITORY,
                env={
                    "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
                    "PYTHONPATH": str(REPOSITORY),
                    "PYTHONDONTWRITEBYTECODE": "1",
                    "PYTHONUTF8": "1",
                    "LC_ALL": "C.UTF-8",
                },
                input=json.dumps(order),
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise RuntimeError(f"the jail was closed after {seconds} seconds: {order}") from None
    if done.returncode != 0:
        said = done.stderr.strip()[-2000:]
        raise RuntimeError(f"there is no jail, or it fell: {said or f'status {done.returncode}'}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
