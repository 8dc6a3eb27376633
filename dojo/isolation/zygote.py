"""The zygote: imports the libraries once, and forks a worker whenever its judge asks for one.

Run as `python -m dojo.isolation.zygote FD LEVEL MODULE ...`. It never runs a learner's code. Requests come
over the socket FD, one packet of JSON each: `start` brings a worker's channel along and is answered with
its `pid`, `end` is answered with its exit `status` when nothing is left of it.
"""

import contextlib
import ctypes
import gc
import importlib
import json
import os
import signal
import socket
import sys
from pathlib import Path
from typing import Any, NoReturn

import dojo
from dojo.isolation import worker
from dojo.isolation.confinement import Confinement, Limits, named

_PACKET_BYTES = 65536
_PR_SET_CHILD_SUBREAPER = 36


def main(arguments: list[str]) -> None:
    """Warm up, then serve until the judge is gone."""
    fd, level, *modules = arguments
    control = socket.socket(fileno=int(fd))
    for module in modules:
        with contextlib.suppress(ImportError):
            importlib.import_module(module)
    if torch := sys.modules.get("torch"):
        torch.set_num_threads(1)
    # Whatever a worker leaves behind becomes a child of the zygote, which ends it.
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    gc.collect()
    gc.freeze()
    confinement = named(level)
    _answer(control, ready=True)
    while True:
        packet, fds, _, _ = socket.recv_fds(control, _PACKET_BYTES, 1)
        if not packet:
            return
        request = json.loads(packet)
        if request["op"] == "start":
            _answer(control, pid=_fork(control, fds[0], confinement, request))
        else:
            _answer(control, status=_end(request["pid"]))


def _fork(control: socket.socket, channel: int, confinement: Confinement, request: dict[str, Any]) -> int:
    pid = os.fork()
    if pid == 0:
        control.close()
        _work(channel, confinement, request)
    os.close(channel)
    return pid


def _work(channel: int, confinement: Confinement, request: dict[str, Any]) -> NoReturn:
    """Be a worker: confined before the first line of a learner's code, and gone without any clean-up."""
    status = 70
    try:
        scratch = Path(request["scratch"])
        nothing = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nothing, standard)
        # Unbuffered reads, so that no frame stays in a buffer when the other side asks back.
        reader, writer = os.fdopen(channel, "rb"), os.fdopen(os.dup(channel), "wb")
        confinement.enter(Limits(**request["limits"]), scratch, [Path(dojo.__file__).parent])
        worker.serve(reader, writer)
        status = 0
    finally:
        os._exit(status)


def _end(pid: int) -> int:
    """End a worker and all that it started; return how it had ended."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    while children := _children():
        for child in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    return status


def _children() -> list[int]:
    try:
        return [int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]
    except OSError:
        return []


def _answer(control: socket.socket, **answer: Any) -> None:
    control.send(json.dumps(answer).encode())


if __name__ == "__main__":
    main(sys.argv[1:])
