"""Where a judge gets its workers from: a zygote of its own, confined as the machine allows."""

import contextlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import dojo
from dojo.errors import CannotJudge
from dojo.isolation.channel import Channel
from dojo.isolation.confinement import Confinement, Limits, named
from dojo.isolation.scratch import Root, remove

_PACKET_BYTES = 65536
_BUFFER_BYTES = 2**20
_LAST_SECONDS = 5.0
_NOBODY = "could not be judged: no worker can be started"


@dataclass
class WorkerProcess:
    """A worker: its number, a handle of it where the system has such, and the channel to it."""

    pid: int
    handle: int | None
    channel: Channel
    socket: socket.socket

    def kill(self) -> None:
        """End it, whether or not its zygote still can."""
        self.channel.close()
        self.socket.close()
        if self.handle is not None:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self.handle, signal.SIGKILL)
            os.close(self.handle)
            self.handle = None


class Nursery:
    """A zygote, and the scratch folders of its workers.

    One nursery serves one judge at a time. A judge that is forked from the process that began it may
    take it up (see `address`); whatever an earlier judge left behind in it is cleared away first.
    """

    def __init__(self, confinement: Confinement, modules: Iterable[str], root: Root) -> None:
        self._confinement = confinement
        self._modules = list(modules)
        self._root = root
        self._is_mine = True
        self._zygote: _Zygote | None = None
        self._workers: list[WorkerProcess] = []
        self._scratch: Path | None = None

    @classmethod
    def begin(cls, confinement: Confinement, modules: Iterable[str]) -> "Nursery":
        """Start a zygote that keeps its workers in, with these modules imported beforehand."""
        nursery = cls(confinement, modules, Root())
        try:
            nursery._begin()
        except BaseException:
            nursery.close()
            raise
        return nursery

    @classmethod
    def take_up(cls, address: str) -> "Nursery":
        """Take up the nursery of the process that this one was forked from."""
        fd, level, root = address.split(":", 2)
        nursery = cls(named(level), (), Root(Path(root)))
        nursery._is_mine = False
        nursery._zygote = _Zygote(socket.socket(fileno=int(fd)), None)
        with contextlib.suppress(CannotJudge):  # Then the first worker is another zygote's.
            nursery._zygote.ask("clear")
            for folder in Path(root).iterdir():
                remove(folder)
        return nursery

    @property
    def address(self) -> str:
        """Where a forked process finds this nursery; it is ready by then."""
        zygote = self._begin()
        zygote.wait()
        return f"{zygote.fileno()}:{self._confinement.name}:{self._root.path}"

    @property
    def scratch(self) -> Path:
        """The folder that the next worker, or the one that runs, may read and write."""
        if self._scratch is None:
            self._scratch = self._root.folder()
        return self._scratch

    def warm(self, modules: Iterable[str] = ()) -> None:
        """Have what workers need imported, these modules too, so that none of them waits for that."""
        new = [module for module in modules if module not in self._modules]
        self._modules += new
        zygote = self._begin()
        if new:
            zygote.ask("warm", modules=new)
        zygote.wait()

    def start(self, limits: Limits) -> WorkerProcess:
        """Return a fresh worker, from another zygote where the first one has ended.

        Raises
        ------
        CannotJudge
            If there is none to be had.
        """
        try:
            worker = self._start(limits)
        except CannotJudge:
            self._close_zygote()
            worker = self._start(limits)
        self._workers.append(worker)
        return worker

    def end(self, worker: WorkerProcess) -> int | None:
        """End a worker and all that it started, if that was not done.

        Returns
        -------
        int or None
            Its exit status, negative for a signal; None where nobody knows it.
        """
        if worker not in self._workers:
            return None
        self._workers.remove(worker)
        worker.kill()
        if self._zygote is None:
            return None
        try:
            answer, _ = self._zygote.ask("end", pid=worker.pid)
        except CannotJudge:
            self._close_zygote()
            return None
        status: int | None = answer["status"]
        return status

    def clean(self) -> None:
        """Remove the scratch folder of workers that have ended; the next one gets another."""
        if self._scratch is not None:
            forsaken, self._scratch = self._scratch, None
            with contextlib.suppress(OSError):  # It is nobody's any more, and goes with the root at last.
                remove(forsaken)

    def clear(self) -> None:
        """End all workers, and remove what they have left."""
        for worker in list(self._workers):
            self.end(worker)
        self.clean()

    def close(self) -> None:
        """End the zygote and what is left of its workers, or leave it to the process that began it."""
        self.clear()
        self._close_zygote()
        if self._is_mine:
            self._root.close()

    def _begin(self) -> "_Zygote":
        if self._zygote is None:
            self._zygote = _begin(self._confinement, self._modules, self._root.path)
        return self._zygote

    def _start(self, limits: Limits) -> WorkerProcess:
        zygote = self._begin()
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _BUFFER_BYTES)
        try:
            with theirs:
                facts = {"limits": asdict(limits), "scratch": str(self.scratch)}
                answer, handles = zygote.ask("start", theirs, **facts)
            stream: Any = ours.makefile("rwb", buffering=0)
            channel = Channel(stream, stream, trusts=False)
            return WorkerProcess(answer["pid"], handles[0] if handles else None, channel, ours)
        except BaseException:
            ours.close()
            raise

    def _close_zygote(self) -> None:
        if self._zygote is not None:
            self._zygote.close()
        self._zygote = None


def _begin(confinement: Confinement, modules: list[str], root: Path) -> "_Zygote":
    """Start a zygote."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    line = [sys.executable, "-P", "-m", "dojo.isolation.zygote", str(theirs.fileno()), confinement.name]
    try:
        with theirs:
            process = subprocess.Popen(
                confinement.command([*line, str(root), *modules], root, [Path(dojo.__file__).parent]),
                cwd=root,
                env=confinement.environment(root),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Whoever ends the judge's group leaves it to clean up.
            )
    except OSError as error:
        ours.close()
        raise CannotJudge(f"{_NOBODY}: {error}") from None
    return _Zygote(ours, process)


class _Zygote:
    """The judge's side of a zygote, begun by this process or taken up."""

    def __init__(self, control: socket.socket, process: "subprocess.Popen[bytes] | None") -> None:
        self._control = control
        self._process = process
        self._asked = 0 if process else secrets.randbits(48)
        self._answered = -1 if process else self._asked

    def fileno(self) -> int:
        """Return the number of the socket to it."""
        return self._control.fileno()

    def wait(self) -> None:
        """Wait until it has answered all that it was asked, at first that it is ready."""
        while self._answered != self._asked:
            self._hear()

    def ask(
        self, op: str, brought: socket.socket | None = None, **facts: Any
    ) -> tuple[dict[str, Any], list[int]]:
        """Have it do something; return its answer and the handles that come with it.

        Raises
        ------
        CannotJudge
            If it has ended, or cannot do that.
        """
        self._asked += 1
        packet = json.dumps({"op": op, "number": self._asked, **facts}).encode()
        try:
            socket.send_fds(self._control, [packet], [brought.fileno()] if brought else [])
        except OSError:
            raise self._problem() from None
        answer, handles = self._hear()
        while self._answered != self._asked:  # Nobody waited for that one: a timeout came in between.
            for handle in handles:
                os.close(handle)
            answer, handles = self._hear()
        if "problem" in answer:
            raise CannotJudge(f"{_NOBODY}: {answer['problem']}")
        return answer, handles

    def _hear(self) -> tuple[dict[str, Any], list[int]]:
        try:
            packet, handles, _, _ = socket.recv_fds(self._control, _PACKET_BYTES, 1)
        except OSError:
            packet, handles = b"", []
        if not packet:
            raise self._problem()
        answer: dict[str, Any] = json.loads(packet)
        self._answered = answer["number"]
        return answer, handles

    def _problem(self) -> CannotJudge:
        said = self.close().strip().splitlines()
        return CannotJudge(f"{_NOBODY}: {said[-1] if said else 'what starts them has ended'}")

    def close(self) -> str:
        """End it, which ends what it has started, or leave it to whom it is; return its last words."""
        if self._process is None:
            self._control.detach()
            return ""
        self._control.close()
        try:
            said = self._process.communicate(timeout=_LAST_SECONDS)[1]
        except subprocess.TimeoutExpired:
            self._process.kill()
            said = self._process.communicate()[1]
        except ValueError:  # Its words were read before.
            said = b""
        return said.decode(errors="replace")
