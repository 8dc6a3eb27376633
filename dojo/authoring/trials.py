"""Rules that a kata's checks keep or break by what they accept and refuse."""

import ast
import json
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from dojo.authoring.complaint import Complaint
from dojo.checks import expected_checks
from dojo.curriculum import Curriculum, Kata
from dojo.jobs import FAKES, SOLUTIONS, Job, answer, fake, folder
from dojo.report import CheckResult, KataResult
from dojo.sources import ANSWERS, RIGHT
from dojo.stubs import derive_stub

SEEDS = range(5)
_MOST_SECONDS = 1.0
_TIMES_FOR_PROGRAMS = 4  # Each check starts some, which no kata can make faster.
_NO_VALUES = ("Callable", "Pipeline")  # Nor do estimators, as long as they are not fitted.


@dataclass(frozen=True)
class Trial:
    """A job, and what its result must be for the checks to be good."""

    role: str
    name: str
    job: Job

    @property
    def isolated(self) -> bool:
        """Whether the code ran in a process of its own."""
        return "--isolated" in self.job.source

    @property
    def how(self) -> str:
        """Say how it was judged, for a complaint."""
        return f" with seed {self.job.seed}{', isolated' if self.isolated else ''}"


class Trials:
    """Everything that the checks of one kata are tried on.

    Parameters
    ----------
    curriculum : Curriculum
        Where the kata's files are.
    kata : Kata
        Whose checks are tried.
    folder : Path
        A folder to write into, for as long as the trials run.
    seeds : sequence of int
        What the reference and the right answers are tried with.
    walls : tuple of str
        The options that isolate; where there are some, every answer is tried with them too.
    """

    def __init__(
        self,
        curriculum: Curriculum,
        kata: Kata,
        folder: Path,
        seeds: Sequence[int] = SEEDS,
        walls: tuple[str, ...] = (),
    ) -> None:
        self._seeds = seeds
        self._walls = walls
        self._curriculum = curriculum
        self._kata = kata
        self._folder = folder
        self._checks = expected_checks(curriculum.checks(kata))
        self._speedy = [check.name for check in self._checks if not check.earns_points]
        answers = ast.parse(curriculum.answers(kata).read_text(encoding="utf-8"))
        named = [node for node in answers.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
        self._answers = {node.name: node.lineno for node in named}

    def trials(self) -> Iterator[Trial]:
        """Yield what to run."""
        stub = self._folder / self._kata.topic / f"{self._kata.id}.py"
        stub.parent.mkdir(exist_ok=True)
        solution = self._curriculum.solution(self._kata).read_text(encoding="utf-8")
        stub.write_text(derive_stub(solution, self._kata.public_names), encoding="utf-8")
        yield self._trial("stub", "the stub", folder(self._folder))
        for each in FAKES:
            yield self._trial("fake", f"an answer that returns {each}", fake(each))
        survey = ("-p", "dojo.authoring.survey", "--survey", str(self._survey))
        yield self._trial("survey", "the reference", (*SOLUTIONS, *survey))
        for seed in self._seeds:
            yield self._trial("reference", "the reference", SOLUTIONS, seed)
        answers = [name for name in self._answers if name.startswith(ANSWERS)]
        for name in answers:
            for seed in SEEDS[:1] if _role(name) == "wrong" else self._seeds:
                yield self._trial(_role(name), name, answer(name), seed)
        if self._walls:
            yield self._trial("reference", "the reference", (*SOLUTIONS, *self._walls))
            for name in answers:
                yield self._isolated(name)
        if self._speedy:
            yield self._measured("fast", "the reference", SOLUTIONS)
            for name in answers:
                if name.startswith(("slow_", "fast_")):
                    yield self._measured(name.partition("_")[0], name, answer(name))

    def _isolated(self, name: str) -> Trial:
        """Try an answer in a process of its own, a wrong one up to its first failure: nobody names it."""
        role = _role(name)
        trial = self._trial(role, name, (*answer(name), *self._walls))
        return replace(trial, job=replace(trial.job, stop_at_failure=role == "wrong"))

    def complaints(self, results: list[tuple[Trial, KataResult]]) -> Iterator[Complaint]:
        """Yield what the results say against the checks."""
        for trial, result in results:
            match trial.role:
                case "stub" | "fake":
                    yield from self._passes_too_easily(trial, result)
                case "reference" | "right":
                    yield from self._refuses(trial, result)
                case "wrong":
                    yield from self._mistake(trial, result)
                case "fast":
                    yield from self._without_star(trial, result)
        yield from self._too_easily_fast([result for trial, result in results if trial.role == "slow"])
        yield from self._data()
        here = [trial for trial, _ in results if trial.role == "reference" and not trial.isolated]
        yield from self._time([result for trial, result in results if trial in here])

    @property
    def _survey(self) -> Path:
        return self._folder / f"{self._kata.topic}.{self._kata.id}.survey"

    def _trial(self, role: str, name: str, source: tuple[str, ...], seed: int = 0) -> Trial:
        order = [check.name for check in self._checks if check.earns_points]
        random.Random(f"{role} {seed}").shuffle(order)
        return Trial(role, name, Job(self._kata, source, seed, tuple(order)))

    def _measured(self, role: str, name: str, source: tuple[str, ...]) -> Trial:
        return Trial(role, name, Job(self._kata, source, order=tuple(self._speedy), perf=True))

    def _passes_too_easily(self, trial: Trial, result: KataResult) -> Iterator[Complaint]:
        for check in result.checks:
            if check.passed:
                yield self._about_check(trial.role, check, f"accepts {trial.name}")

    def _refuses(self, trial: Trial, result: KataResult) -> Iterator[Complaint]:
        for check in result.failures:
            yield self._about_check(trial.role, check, f"refuses {trial.name}{trial.how}: {_facts(check)}")

    def _without_star(self, trial: Trial, result: KataResult) -> Iterator[Complaint]:
        """Hold the reference, and what a library has, to earn a star; what cannot be measured here, may."""
        for check in result.checks:
            if check.name in self._speedy and check.outcome not in ("passed", "skipped"):
                yield self._about_check("fast", check, f"gives {trial.name} no star: {_facts(check)}")

    def _too_easily_fast(self, results: list[KataResult]) -> Iterator[Complaint]:
        """Hold each check of speed to give no star to some slow answer."""
        for name in self._speedy:
            ends = [check for result in results for check in result.checks if check.name == name]
            if not ends or all(check.passed for check in ends):
                line = next(check.line for check in self._checks if check.name == name)
                text = f"{name} gives a star to every answer slow_…: there has to be one that earns none"
                yield self._about_checks("slow", line, text)

    def _mistake(self, trial: Trial, result: KataResult) -> Iterator[Complaint]:
        path, line = self._curriculum.answers(self._kata), self._answers[trial.name]
        if not result.failures:
            yield Complaint("wrong", path, line, f"the checks accept {trial.name}{trial.how}")
        elif trial.isolated:
            return  # Its words are for who learns, in one process: in another, rounding may differ.
        elif all(check.outcome == "timeout" for check in result.failures):
            return  # Nothing came of it that could be recognised.
        elif result.mistake is None and self._gives_values:
            yield Complaint(
                "named", path, line, f"{trial.name} fails{trial.how}, but its words are not shown"
            )
        elif result.mistake is not None and result.mistake.name != trial.name:
            text = f"{trial.name} is taken for {result.mistake.name} wherever it fails"
            yield Complaint("named", path, line, text)

    @property
    def _gives_values(self) -> bool:
        """Whether results can be compared: functions cannot, nor unfitted estimators."""
        source = self._curriculum.solution(self._kata).read_text(encoding="utf-8")
        for node in ast.parse(source).body:
            if isinstance(node, ast.FunctionDef) and node.name in self._kata.public_names:
                given = "" if node.returns is None else ast.unparse(node.returns)
                return not any(kind in given for kind in _NO_VALUES)
        return True  # A class: its checks run again.

    def _data(self) -> Iterator[Complaint]:
        if self._survey.is_file():
            for said in json.loads(self._survey.read_text(encoding="utf-8")):
                yield self._about_checks("data", 1, said)

    def _time(self, results: list[KataResult]) -> Iterator[Complaint]:
        """Hold the checks to be quick: all but those that say themselves how long they may take."""
        quick = {check.name for check in self._checks if check.earns_points and not check.says_its_time}
        seconds = min(
            sum(check.seconds for check in result.checks if check.name in quick) for result in results
        )
        most = _MOST_SECONDS * (_TIMES_FOR_PROGRAMS if self._kata.programs else 1)
        if seconds > most:
            text = f"all checks together take {seconds:.1f} s, more than {most:.0f} s"
            yield self._about_checks("time", 1, text)

    def _about_check(self, rule: str, result: CheckResult, text: str) -> Complaint:
        line = next(check.line for check in self._checks if check.name == result.name)
        return self._about_checks(rule, line, f"{result.name} {text}")

    def _about_checks(self, rule: str, line: int, text: str) -> Complaint:
        return Complaint(rule, self._curriculum.checks(self._kata), line, text)


def _role(name: str) -> str:
    """Return as what an answer is tried on the checks that earn points."""
    return "right" if name.startswith(RIGHT) else "wrong"


def _facts(check: CheckResult) -> str:
    return "; ".join(f"{label} {text}" for label, text in check.facts)


@contextmanager
def trial_folder() -> Iterator[Path]:
    """Give trials a folder of their own, gone when they are done."""
    with TemporaryDirectory(prefix="dojo-trials-", ignore_cleanup_errors=True) as path:
        yield Path(path)
