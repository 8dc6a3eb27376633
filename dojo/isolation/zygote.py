"""The zygote: imports the libraries once, and forks a worker whenever its judge asks for one.

Run as `python -m dojo.isolation.zygote FD LEVEL MODULE ...`. It never runs a learner's code. Requests come
over the socket FD, one packet of JSON each: `start` brings a worker's channel along and is answered with
its `pid`, `end` is answered with its exit `status` when nothing is left of it, and `clear` ends all.
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
_CHANNEL = 3
_MOST_FILES = 4096


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
    confinement = named(level)
    confinement.prepare()
    gc.collect()
    gc.freeze()
    _answer(control, ready=True)
    while True:
        packet, fds, _, _ = socket.recv_fds(control, _PACKET_BYTES, 1)
        if not packet:
            return
        request = json.loads(packet)
        match request["op"]:
            case "start":
                _answer(control, pid=_fork(fds[0], confinement, request))
            case "end":
                _answer(control, status=_end(request["pid"]))
            case "clear":
                _end_children()
                _answer(control, cleared=request["token"])


def _fork(channel: int, confinement: Confinement, request: dict[str, Any]) -> int:
    pid = os.fork()
    if pid == 0:
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
        # Whatever is open stays open behind every wall: the channel, and nothing else.
        os.dup2(channel, _CHANNEL)
        os.closerange(_CHANNEL + 1, _MOST_FILES)
        reader, writer = os.fdopen(_CHANNEL, "rb"), os.fdopen(os.dup(_CHANNEL), "wb")
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
    _end_children()
    return status


def _end_children() -> None:
    """End whatever is left: orphans become children of the zygote."""
    while children := _children():
        for child in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _children() -> list[int]:
    try:
        return [int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]
    except OSError:
        return []


def _answer(control: socket.socket, **answer: Any) -> None:
    control.send(json.dumps(answer).encode())


if __name__ == "__main__":
    main(sys.argv[1:])
