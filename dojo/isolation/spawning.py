"""Workers that are each a new Python: slower to start than forked ones, and to be had on every system."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from dojo.errors import CannotJudge
from dojo.isolation.channel import Channel
from dojo.isolation.confinement import Confinement, Limits
from dojo.isolation.scratch import Root, remove
from dojo.launching import kill_tree

_LAST_SECONDS = 1.0


@dataclass
class SpawnedWorker:
    """A worker, and the channel to it: what it reads from standard input and writes to standard output."""

    process: "subprocess.Popen[bytes]"
    channel: Channel


class Spawner:
    """Where a judge gets its workers from on systems that fork none; it offers what a `Nursery` does."""

    def __init__(self, confinement: Confinement, modules: Iterable[str]) -> None:
        self._confinement = confinement
        self._modules = list(modules)
        self._root = Root()
        self._workers: list[SpawnedWorker] = []
        self._scratch: Path | None = None

    @property
    def scratch(self) -> Path:
        """The folder that the next worker, or the one that runs, may read and write."""
        if self._scratch is None:
            self._scratch = self._root.folder()
        return self._scratch

    def warm(self, modules: Iterable[str] = ()) -> None:
        """Note what workers need; each imports it for itself."""
        self._modules += [module for module in modules if module not in self._modules]

    def start(self, limits: Limits) -> SpawnedWorker:
        """Return a fresh worker.

        Raises
        ------
        CannotJudge
            If there is none to be had.
        """
        facts = {"limits": asdict(limits), "scratch": str(self.scratch), "modules": self._modules}
        line = [sys.executable, "-P", "-m", "dojo.isolation.spawned", self._confinement.name]
        try:
            process = subprocess.Popen(
                [*line, json.dumps(facts)],
                cwd=self.scratch,
                env=self._confinement.environment(self.scratch),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                start_new_session=True,
            )
        except OSError as error:
            raise CannotJudge(f"could not be judged: no worker can be started: {error}") from None
        channel = Channel(process.stdout, process.stdin, trusts=False)  # type: ignore[arg-type]  # both raw
        worker = SpawnedWorker(process, channel)
        self._workers.append(worker)
        return worker

    def end(self, worker: SpawnedWorker) -> int | None:
        """End a worker, if that was not done; return its exit status, negative for a signal."""
        if worker not in self._workers:
            return None
        self._workers.remove(worker)
        worker.channel.close()
        try:
            return worker.process.wait(_LAST_SECONDS)
        except subprocess.TimeoutExpired:
            kill_tree(worker.process.pid)
            return worker.process.wait()

    def clean(self) -> None:
        """Remove the scratch folder of workers that have ended; the next one gets another."""
        if self._scratch is not None:
            forsaken, self._scratch = self._scratch, None
            with contextlib.suppress(OSError):  # It goes with the root at last.
                remove(forsaken)

    def clear(self) -> None:
        """End all workers, and remove what they have left."""
        for worker in list(self._workers):
            self.end(worker)
        self.clean()

    def close(self) -> None:
        """End what runs, and remove all folders."""
        self.clear()
        self._root.close()
