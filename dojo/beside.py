"""A watch that runs beside: it is warm, so whoever wants a kata judged may ask it to.

It listens at a socket in `.dojo/`. A request is a line of JSON that names kata and seed, the answer a line
with the result; where nobody listens, or the system has no such sockets, there is no answer.
"""

import contextlib
import json
import socket
import threading
from collections.abc import Callable
from pathlib import Path

from dojo.curriculum import Curriculum
from dojo.errors import DojoError
from dojo.jobs import LEARNER, Job
from dojo.report import KataResult

_POLL_SECONDS = 0.2


def ask(root: Path, job: Job) -> KataResult | None:
    """Have a kata judged by the watch that runs in a repository; None where there is none that would."""
    if job != Job(job.kata, LEARNER, job.seed):
        return None
    with contextlib.suppress(OSError, ValueError), _socket() as server:
        server.connect(_address(root))
        server.sendall(json.dumps({"kata": job.kata.name, "seed": job.seed}).encode() + b"\n")
        if answer := server.makefile("rb").readline():
            import msgspec

            return msgspec.json.decode(answer, type=KataResult)
    return None


def serve(curriculum: Curriculum, judge: Callable[[Job], KataResult | None], ended: threading.Event) -> None:
    """Answer whoever asks, until told to end.

    Parameters
    ----------
    curriculum : Curriculum
        Where the katas are.
    judge : callable
        Judges a job; None where it could not.
    ended : threading.Event
        Tells it to end.
    """
    with contextlib.suppress(OSError), _socket() as listener:
        if not _bind(listener, curriculum.root):
            return
        try:
            listener.settimeout(_POLL_SECONDS)
            while not ended.is_set():
                with contextlib.suppress(TimeoutError):
                    client, _ = listener.accept()
                    with contextlib.suppress(OSError, ValueError, DojoError), client:
                        _answer(client, curriculum, judge)
        finally:
            Path(_address(curriculum.root)).unlink(missing_ok=True)


def _bind(listener: socket.socket, root: Path) -> bool:
    """Take the address, unless another watch has it."""
    with contextlib.suppress(OSError), _socket() as other:
        other.connect(_address(root))
        return False
    Path(_address(root)).parent.mkdir(exist_ok=True)
    Path(_address(root)).unlink(missing_ok=True)  # Of a watch that was killed.
    listener.bind(_address(root))
    listener.listen()
    return True


def _answer(client: socket.socket, curriculum: Curriculum, judge: Callable[[Job], KataResult | None]) -> None:
    import msgspec

    client.settimeout(_POLL_SECONDS)
    said = json.loads(client.makefile("rb").readline())
    result = judge(Job(curriculum.kata(said["kata"]), LEARNER, int(said["seed"])))
    if result is not None:
        client.sendall(msgspec.json.encode(result) + b"\n")


def _socket() -> socket.socket:
    if not hasattr(socket, "AF_UNIX"):
        raise OSError("no such sockets here")
    return socket.socket(socket.AF_UNIX)


def _address(root: Path) -> str:
    return str(root / ".dojo" / "watch.sock")
