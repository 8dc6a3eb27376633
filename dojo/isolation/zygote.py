"""The zygote: imports the libraries once, and forks a worker whenever its judge asks for one.

Run as `python -m dojo.isolation.zygote FD LEVEL ROOT MODULE ...`. It never runs a learner's code. Requests
come over the socket FD, one packet of JSON each with a `number` that its answer repeats: `start` brings a
worker's channel along and is answered with its `pid` and a handle of it, `end` is answered with its exit
`status` when nothing is left of it, `clear` ends all, `warm` imports more. When nobody is left to ask, the
workers end, the zygote, and their folders in ROOT.
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
from io import FileIO
from pathlib import Path
from typing import Any, NoReturn

import dojo
from dojo.isolation import scratch, worker
from dojo.isolation.channel import Channel
from dojo.isolation.confinement import Confinement, Limits, named

_PACKET_BYTES = 65536
_NEEDED = ("numpy.random",)  # That numpy imports when it is first used.
_CHANNEL = 3
_MOST_FILES = 4096
# The scratch folder is the judge's, who may be another user than the worker.
_OF_GIT = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}
_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER = 1, 36


class Zygote:
    """What answers the judge."""

    def __init__(self, control: socket.socket, confinement: Confinement) -> None:
        self._control = control
        self._confinement = confinement

    def serve(self) -> None:
        """Answer until the judge is gone."""
        while True:
            try:
                packet, fds, _, _ = socket.recv_fds(self._control, _PACKET_BYTES, 1)
                if not packet:
                    return
                request = json.loads(packet)
                answer, handles = self._answer(request, fds)
                said = json.dumps({"number": request["number"], **answer}).encode()
                socket.send_fds(self._control, [said], handles)
                for handle in (*fds, *handles):
                    os.close(handle)
            except ConnectionError:
                return

    def _answer(self, request: dict[str, Any], fds: list[int]) -> tuple[dict[str, Any], list[int]]:
        try:
            match request["op"]:
                case "start":
                    pid = self._fork(fds[0], request)
                    return {"pid": pid}, [os.pidfd_open(pid)] if hasattr(os, "pidfd_open") else []
                case "end":
                    return {"status": end(request["pid"])}, []
                case "clear":
                    end_all()
                case "warm":
                    warm(request["modules"])
        except OSError as error:  # No process can be had, or no handle of it.
            return {"problem": str(error)}, []
        return {}, []

    def _fork(self, channel: int, request: dict[str, Any]) -> int:
        pid = os.fork()
        if pid == 0:
            _work(channel, self._confinement, Limits(**request["limits"]), Path(request["scratch"]))
        return pid


def warm(modules: list[str]) -> None:
    """Import modules, and have workers share what that took."""
    new = [module for module in (*_NEEDED, *modules) if module not in sys.modules]
    for module in new:
        with contextlib.suppress(ImportError):
            importlib.import_module(module)
    if torch := sys.modules.get("torch"):
        torch.set_num_threads(1)
        importlib.import_module("dojo.isolation.tensors")
    if "pandas" in sys.modules:
        importlib.import_module("dojo.isolation.tables")
    if new:
        gc.collect()
        gc.freeze()


def _work(channel: int, confinement: Confinement, limits: Limits, scratch: Path) -> NoReturn:
    """Be a worker: confined before the first line of a learner's code, and gone without any clean-up."""
    status = 70
    try:
        die_with_parent()
        nothing = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nothing, standard)
        # Whatever is open stays open behind every wall: the channel, and nothing else.
        os.dup2(channel, _CHANNEL)
        os.closerange(_CHANNEL + 1, _MOST_FILES)
        stream = FileIO(_CHANNEL, "r+")
        ours = Channel(stream, stream, trusts=True)
        draw_anew()
        try:
            confinement.enter(limits, scratch, [Path(dojo.__file__).parent])
            os.environ.update(_OF_GIT)
        except Exception as error:
            worker.refuse(ours, error)
        else:
            worker.serve(ours)
        status = 0
    finally:
        os._exit(status)


def draw_anew() -> None:
    """Give the libraries' own random numbers a new start, or every worker would draw the same."""
    if random := sys.modules.get("numpy.random"):
        random.seed()
    if torch := sys.modules.get("torch"):
        torch.seed()


def end(pid: int) -> int | None:
    """End a worker and all that it started; return how it had ended, None where it is not known."""
    status = None
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    end_all()
    return status


def end_all() -> None:
    """End whatever was started: orphans become children of the zygote."""
    while children := _children():
        for child in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(-1, 0)


def _children() -> list[int]:
    try:
        return [int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]
    except OSError:
        return []


def die_with_parent() -> None:
    """End when the zygote does, however that is ended; only Linux knows how."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def main(arguments: list[str]) -> None:
    """Warm up, then serve until nobody is left to ask."""
    fd, level, root, *modules = arguments
    control = socket.socket(fileno=int(fd))
    if sys.platform == "linux":
        # Whatever a worker leaves behind becomes a child of the zygote, which ends it.
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    confinement = named(level)
    confinement.prepare()
    warm(modules)
    try:
        control.send(json.dumps({"number": 0}).encode())
        Zygote(control, confinement).serve()
    finally:
        end_all()
        with contextlib.suppress(OSError):
            scratch.remove(Path(root))


if __name__ == "__main__":
    main(sys.argv[1:])
