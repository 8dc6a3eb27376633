"""Grading from end to end: gather, judge what is not known yet, and enter it all into the gradebook."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dojo.curriculum import Curriculum
from dojo.grading.assignment import Assignment
from dojo.grading.gathered import Gathered
from dojo.grading.gathering import Gatherer
from dojo.grading.gradebook import FORMAT_VERSION, Gradebook, Row, row
from dojo.grading.pool import judge_all
from dojo.grading.similarity import Pair, similar
from dojo.grading.station import Task, Verdict
from dojo.grading.store import Grader, Store, content_hash
from dojo.grading.submissions import Student, Submission, match
from dojo.provenance import packages, tree_hash

_SOON = datetime.timedelta(hours=1)


@dataclass(frozen=True)
class How:
    """How to grade.

    Attributes
    ----------
    level : str
        How submitted code is confined.
    seed : int or None
        Of the checks' random data; the same as the last time where None, at first a random one.
    force : bool
        Whether to judge again what is known.
    jobs : int or None
        How many submissions to judge at a time.
    scheduler : str or None
        The address of a Dask scheduler.
    """

    level: str
    seed: int | None = None
    force: bool = False
    jobs: int | None = None
    scheduler: str | None = None


@dataclass
class Grading:
    """One grading of a class, the results of which lie in `folder`.

    It is known by submission what was `gathered`, and what it came to (`verdicts`); `by_student` too, once
    there is a gradebook.
    """

    curriculum: Curriculum
    assignment: Assignment
    folder: Path
    how: How
    now: datetime.datetime
    gathered: dict[str, Gathered] = field(default_factory=dict)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    by_student: dict[str, Verdict] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._store = Store(self.folder)
        root, katas = self.curriculum.root, tuple(kata.name for kata in self.assignment.katas)
        self.grader = Grader(
            tree_hash(root), katas, self._store.seed(self.how.seed), self.how.level, packages()
        )

    def gather(self, submissions: Sequence[Submission]) -> Iterator[Gathered]:
        """Gather the submissions, and yield each as it is."""
        place = self.folder / "collected"
        gatherer = Gatherer(place, self.assignment.katas, self.assignment.due, self.now)
        for each in gatherer.gather(submissions):
            self.gathered[each.submission] = each
            yield each

    def fetched_late(self) -> int:
        """Return how many were fetched so long after the due date that their own dates are all there is."""
        due, times = self.assignment.due, [each.collected for each in self.gathered.values()]
        return sum(at - due > _SOON for at in times if at) if due else 0

    def tasks(self) -> list[Task]:
        """Return what is left to judge, and take up what is known."""
        left = []
        for each in self.gathered.values():
            known = self._store.find(each.submission, content_hash(each.texts), self.grader.version)
            if known and not self.how.force:
                self.verdicts[each.submission] = known
            elif not each.problem:
                left.append(self._task(each))
        return left

    def judge(self, tasks: Sequence[Task], say: Callable[[str], None]) -> Iterator[Verdict]:
        """Judge, keep each verdict as it comes in, and yield it."""
        for verdict in judge_all(tasks, self.how.jobs, self.how.scheduler, say):
            self.verdicts[verdict.submission] = verdict
            if not verdict.problem:
                content = content_hash(self.gathered[verdict.submission].texts)
                self._store.keep(verdict, content, self.grader.version)
            yield verdict

    def gradebook(self, roster: Sequence[Student]) -> Gradebook:
        """Return what the class earned, in the order of the roster; who is not in it comes last."""
        due = self.assignment.due
        return Gradebook(
            version=FORMAT_VERSION,
            title=self.assignment.title,
            due=due.isoformat() if due else None,
            out_of=self.assignment.out_of,
            seed=self.grader.seed,
            confinement=self.grader.confinement,
            grader=self.grader.version,
            rows=tuple(self._rows(roster)),
        )

    def similar(self) -> list[Pair]:
        """Return the pairs of submissions that are closer than chance."""
        texts = {name: each.texts for name, each in self.gathered.items()}
        return similar(self.curriculum, self.assignment.katas, texts)

    def _task(self, each: Gathered) -> Task:
        return Task(
            submission=each.submission,
            texts=each.texts,
            katas=self.grader.katas,
            root=str(self.curriculum.root),
            trusted=self.grader.trusted,
            packages=self.grader.packages,
            level=self.how.level,
            seed=self.grader.seed,
        )

    def _rows(self, roster: Sequence[Student]) -> Iterator[Row]:
        theirs = match([student.id for student in roster], list(self.gathered))
        for student in roster:
            yield self._row(student, theirs.get(student.id), [])
        for name in sorted(set(self.gathered) - set(theirs.values())):
            yield self._row(Student(name), name, ["not in the roster"] if roster else [])

    def _row(self, student: Student, name: str | None, flags: Sequence[str]) -> Row:
        found, verdict = (self.gathered[name], self.verdicts.get(name)) if name else (None, None)
        if verdict:
            self.by_student[student.id] = verdict
        return row(student, self.assignment, found, verdict, self.grader.version, flags)
