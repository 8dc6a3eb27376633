"""Where a judge gets its workers from: a zygote of its own, confined as the machine allows."""

import json
import secrets
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import dojo
from dojo.errors import Breach
from dojo.isolation.confinement import Confinement, Limits
from dojo.isolation.wire import Channel

_PACKET_BYTES = 65536


@dataclass
class WorkerProcess:
    """A worker, and the channel to it."""

    pid: int
    channel: Channel
    socket: socket.socket


class Nursery:
    """A zygote, and the scratch folders of its workers, a fresh one for each.

    One nursery serves one judge at a time. A judge that is forked from the process that began it may
    take it up (see `address`); whatever an earlier judge left behind in it is cleared away first.
    """

    def __init__(self, control: socket.socket, root: Path, process: "subprocess.Popen[bytes] | None") -> None:
        self._control = control
        self._root = root
        self._process = process
        self._scratch: Path | None = None
        self._ready = process is None

    @classmethod
    def begin(cls, confinement: Confinement, modules: Sequence[str]) -> "Nursery":
        """Start a zygote that keeps its workers in, with these modules imported beforehand."""
        root = Path(tempfile.mkdtemp(prefix="dojo-scratch-"))
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        package = Path(dojo.__file__).parent
        zygote = ["-P", "-m", "dojo.isolation.zygote", str(theirs.fileno()), confinement.name]
        with theirs:
            process = subprocess.Popen(
                confinement.command([sys.executable, *zygote, *modules], root, [package]),
                cwd=root,
                env=confinement.environment(root),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                pass_fds=[theirs.fileno()],
            )
        return cls(ours, root, process)

    @classmethod
    def take_up(cls, address: str) -> "Nursery":
        """Take up the nursery of the process that this one was forked from."""
        fd, _, root = address.partition(":")
        nursery = cls(socket.socket(fileno=int(fd)), Path(root), None)
        nursery._clear()
        return nursery

    @property
    def address(self) -> str:
        """Where a forked process finds this nursery; it is ready by then."""
        self._await()
        return f"{self._control.fileno()}:{self._root}"

    @property
    def scratch(self) -> Path:
        """The folder that the next worker, or the one that runs, may read and write."""
        if self._scratch is None:
            self._scratch = self._root / secrets.token_hex(8)
            self._scratch.mkdir(mode=0o700)
        return self._scratch

    def start(self, limits: Limits) -> WorkerProcess:
        """Return a fresh worker."""
        self._await()
        ours, theirs = socket.socketpair()
        request = {"op": "start", "scratch": str(self.scratch), "limits": asdict(limits)}
        with theirs:
            socket.send_fds(self._control, [json.dumps(request).encode()], [theirs.fileno()])
            pid = self._heard("pid")
        return WorkerProcess(pid, Channel(ours.makefile("rb"), ours.makefile("wb")), ours)

    def end(self, worker: WorkerProcess) -> int:
        """End a worker and all that it started; return its exit status, negative for a signal."""
        worker.socket.close()
        self._control.send(json.dumps({"op": "end", "pid": worker.pid}).encode())
        return self._heard("status")

    def clean(self) -> None:
        """Remove the scratch folder of the worker that has ended."""
        if self._scratch is not None:
            _remove(self._scratch)
            self._scratch = None

    def close(self) -> None:
        """End the zygote and what is left of its workers, or leave it to the process that began it."""
        self.clean()
        if self._process is None:
            self._control.detach()
            return
        self._control.close()
        self._process.kill()
        self._process.communicate()
        _remove(self._root)

    def _clear(self) -> None:
        """End what an earlier judge, which was ended itself, left running and lying about."""
        token = secrets.randbits(62)
        self._control.send(json.dumps({"op": "clear", "token": token}).encode())
        while json.loads(self._control.recv(_PACKET_BYTES) or b"{}").get("cleared") != token:
            continue
        for path in self._root.iterdir():
            _remove(path)

    def _await(self) -> None:
        if not self._ready:
            self._heard("ready")
            self._ready = True

    def _heard(self, key: str) -> int:
        packet = self._control.recv(_PACKET_BYTES)
        if not packet:
            said = self._process.communicate()[1].decode(errors="replace") if self._process else ""
            last = said.strip().splitlines()[-1:] or ["the zygote has ended"]
            raise Breach(f"no worker could be started: {last[0]}")
        answer: dict[str, Any] = json.loads(packet)
        return int(answer[key])


def _remove(folder: Path) -> None:
    """Remove a folder in which anything may lie: closed to its owner, or nested a thousand deep."""
    try:
        folder.rmdir()
    except OSError:
        subprocess.run(["chmod", "-R", "u+rwx", str(folder)], check=False, capture_output=True)
        subprocess.run(["rm", "-rf", "--", str(folder)], check=False, capture_output=True)
