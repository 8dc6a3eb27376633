"""What the verbs share: the repository around the working folder, and running checks while a bar fills."""

import time
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dojo.curriculum import Curriculum, Kata, find_root, load_curriculum
from dojo.jobs import LEARNER, Job, folder, isolated
from dojo.journal import Journal
from dojo.progress import Progress, untouched_result
from dojo.report import KataResult, Report
from dojo.sources import FolderSource

if TYPE_CHECKING:
    from dojo.isolation.confinement import Confinement


class Session:
    """One run of the command line, in the repository around the working folder."""

    @cached_property
    def curriculum(self) -> Curriculum:
        """The curriculum of the repository."""
        return load_curriculum(find_root(Path.cwd()))

    @cached_property
    def progress(self) -> Progress:
        """The learner's progress in it."""
        return Progress(self.curriculum)

    @cached_property
    def journal(self) -> Journal:
        """The journal of what the learner did in it."""
        return Journal(self.curriculum.root, self.curriculum.renamed)

    def select(self, names: Sequence[str]) -> list[Kata]:
        """Return the katas that names of katas and topics stand for, or all where there are none."""
        return self.curriculum.select(names) if names else list(self.curriculum)

    def text(self, kata: Kata) -> str:
        """Return what a kata's file says; what is no text in it is marked so."""
        stub = self.curriculum.stub(kata)
        return stub.read_bytes().decode(errors="replace") if stub.is_file() else ""

    def next_kata(self) -> Kata | None:
        """Return the kata that is next: one edited since it was judged, else as progress says."""
        results = [self.progress.result(kata) for kata in self.curriculum]
        stale = [kata for kata, result in zip(self.curriculum, results, strict=True) if not result]
        if stale:
            return max(stale, key=self._edited)
        return self.progress.next_kata([result for result in results if result])

    def _edited(self, kata: Kata) -> float:
        path = self.curriculum.stub(kata)
        return path.stat().st_mtime if path.is_file() else 0.0

    def results(
        self, katas: Sequence[Kata], *, anew: bool = False, seed: int = 0, perf: bool = False
    ) -> dict[Kata, KataResult]:
        """Return the results of katas as they stand; checks run where they have changed, or all `anew`.

        What they earn by their speed is measured where `perf` says so.
        """
        lookup = self.progress.if_untouched if anew else self.progress.result
        known = {kata: result for kata in katas if (result := lookup(kata))}
        jobs = [Job(kata, LEARNER, seed, perf=perf) for kata in katas if kata not in known]
        fresh = {job.kata: result for job, result in self.run(jobs, "Running checks")}
        if seed == 0 and not perf:
            self.progress.keep(fresh.items())
        return {kata: fresh.get(kata) or known[kata] for kata in katas}

    def report(
        self,
        katas: Sequence[Kata],
        seed: int,
        submission: Path | None,
        confinement: "Confinement | None",
        *,
        perf: bool = False,
    ) -> Report:
        """Run the checks of katas anew and report.

        Parameters
        ----------
        katas : sequence of Kata
            Which.
        seed : int
            Of the checks' random data.
        submission : Path or None
            The clone whose katas are judged by the checks of this one; this one's own where None.
        confinement : Confinement or None
            What keeps their code in; where None it runs with the checks.
        perf : bool
            Whether to measure their speed too.
        """
        from dojo.provenance import provenance

        root = self.curriculum.root
        source = FolderSource((submission or root).absolute() / "katas", root)
        options = (*folder(source.folder), *(isolated(confinement.name) if confinement else ()))
        started = time.monotonic()
        stubs = [kata for kata in katas if source.untouched(kata)]
        untouched = {kata: untouched_result(self.curriculum, kata) for kata in stubs}
        jobs = [Job(kata, options, seed, perf=perf) for kata in katas if kata not in untouched]
        judged = {job.kata: result for job, result in self.run(jobs, "Running checks")}
        results = tuple(untouched.get(kata) or judged[kata] for kata in katas)
        texts = {kata.name: text for kata in katas if (text := source.text(kata)) is not None}
        told = provenance(root, submission or root, texts, confinement)
        return Report(results, seed, time.monotonic() - started, told)

    def run(self, jobs: Sequence[Job], label: str) -> Iterator[tuple[Job, KataResult]]:
        """Yield each job with its result as it comes in, with a progress bar where someone watches."""
        from dojo import beside
        from dojo.outputs.bars import tracked
        from dojo.runner import Runner

        if len(jobs) == 1 and (result := beside.ask(self.curriculum.root, jobs[0])):
            yield jobs[0], result
            return
        total = len(jobs) if len(jobs) != 1 else None  # One alone is not done by parts.
        yield from tracked(Runner(self.curriculum).run(jobs), label, total)
