"""Where a judge gets its workers from: a zygote of its own, confined as the machine allows."""

import json
import shutil
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
    """A zygote and the scratch folder of its workers.

    Parameters
    ----------
    confinement : Confinement
        What keeps the workers in.
    modules : sequence of str
        What to import beforehand.
    """

    def __init__(self, confinement: Confinement, modules: Sequence[str]) -> None:
        self.scratch = Path(tempfile.mkdtemp(prefix="dojo-scratch-"))
        self._ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        package = Path(dojo.__file__).parent
        argv = [
            sys.executable,
            "-P",
            "-m",
            "dojo.isolation.zygote",
            str(theirs.fileno()),
            confinement.name,
            *modules,
        ]
        self._process = subprocess.Popen(
            confinement.command(argv, self.scratch, [package]),
            cwd=self.scratch,
            env=confinement.environment(self.scratch),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()
        self._ready = False

    def start(self, limits: Limits) -> WorkerProcess:
        """Return a fresh worker."""
        if not self._ready:
            self._heard("ready")
            self._ready = True
        ours, theirs = socket.socketpair()
        request = {
            "op": "start",
            "scratch": str(self.scratch),
            "limits": asdict(limits),
        }
        with theirs:
            socket.send_fds(self._ours, [json.dumps(request).encode()], [theirs.fileno()])
            pid = self._heard("pid")
        return WorkerProcess(pid, Channel(ours.makefile("rb"), ours.makefile("wb")), ours)

    def end(self, worker: WorkerProcess) -> int:
        """End a worker and all that it started; return its exit status, negative for a signal."""
        worker.socket.close()
        self._ours.send(json.dumps({"op": "end", "pid": worker.pid}).encode())
        return self._heard("status")

    def clean(self) -> None:
        """Empty the scratch folder."""
        for path in self.scratch.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)

    def close(self) -> None:
        """End the zygote, and what is left of its workers."""
        self._ours.close()
        self._process.kill()
        self._process.communicate()
        shutil.rmtree(self.scratch, ignore_errors=True)

    def _heard(self, key: str) -> int:
        packet = self._ours.recv(_PACKET_BYTES)
        if not packet:
            said = self._process.communicate()[1].decode(errors="replace").strip().splitlines()
            raise Breach(f"no worker could be started: {said[-1] if said else 'the zygote has ended'}")
        answer: dict[str, Any] = json.loads(packet)
        return int(answer[key])
