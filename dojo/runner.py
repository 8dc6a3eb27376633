"""Judging katas, several at a time: jobs go to child processes, and results come back."""

import os
import queue
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager

from dojo.curriculum import Curriculum
from dojo.imports import imported_modules
from dojo.jobs import Job
from dojo.judging import judge
from dojo.launching import Launcher, launcher
from dojo.report import KataResult


class Runner:
    """Judges katas in child processes.

    Parameters
    ----------
    curriculum : Curriculum
        The trusted tree: which checks are expected comes from it, not from what ran.
    processes : int, optional
        How many katas are judged at a time; one for each core where not given.
    """

    def __init__(self, curriculum: Curriculum, processes: int | None = None) -> None:
        self.curriculum = curriculum
        self._processes = processes or os.cpu_count() or 1

    def run(self, jobs: Sequence[Job]) -> Iterator[tuple[Job, KataResult]]:
        """Yield each job with its result as it comes in; leaving early ends what still runs.

        Katas that need torch are judged after the others: every fork of a process that has it costs more.
        What is measured comes last, one at a time, so that nothing of ours disturbs it.
        """
        groups: dict[tuple[bool, tuple[str, ...]], list[Job]] = {}
        for job in jobs:
            groups.setdefault((job.perf, job.kata.needs), []).append(job)
        for (measured, _), group in sorted(groups.items(), key=lambda item: item[0][0]):
            yield from self._run(group, 1 if measured else self._processes)

    def _run(self, jobs: Sequence[Job], processes: int) -> Iterator[tuple[Job, KataResult]]:
        stop = threading.Event()
        with (
            self._launchers(jobs, processes) as (free, count),
            ThreadPoolExecutor(max_workers=count, thread_name_prefix="judge") as pool,
        ):

            def work(job: Job) -> tuple[Job, KataResult]:
                mine = free.get()
                try:
                    return job, judge(self.curriculum, job, mine, stop)
                finally:
                    free.put(mine)

            futures = [pool.submit(work, job) for job in jobs]
            try:
                for future in as_completed(futures):
                    yield future.result()
            finally:
                stop.set()
                pool.shutdown(wait=True, cancel_futures=True)

    @contextmanager
    def _launchers(
        self, jobs: Sequence[Job], processes: int
    ) -> Iterator[tuple["queue.Queue[Launcher]", int]]:
        """Open as many launchers as are of use; a warm one pays from its second job on."""
        count = max(1, min(processes, len(jobs)))
        files = {self.curriculum.checks(job.kata) for job in jobs}
        solutions = {self.curriculum.outline(job.kata) for job in jobs}  # What these need, any answer may.
        modules = imported_modules(files | solutions)
        level = next((job.level for job in jobs if job.level), "")
        warm, staged = len(jobs) > count, len(jobs) > 2 * len(files)
        root = self.curriculum.root
        opened = [launcher(root, modules, level, warm=warm, staged=staged) for _ in range(count)]
        free: queue.Queue[Launcher] = queue.Queue()
        for each in opened:
            free.put(each)
        try:
            yield free, count
        finally:
            for each in opened:
                each.close()
