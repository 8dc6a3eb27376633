"""Three ways of judging attacks: isolated by pytest, by `dojo score`, and by plain pytest."""

import json
import secrets
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from dojo.checks import Check, expected_checks
from dojo.report import CheckResult, KataResult
from dojo.score import score_kata

from . import grounds
from .attack import Attack
from .grounds import OUT, SUBMISSION, TRUSTED
from .samples import ALL, HONEST

_FORMATS = ("github", "junit")


class Judge:
    """A way of judging: a command, and the results that it leaves.

    Attributes
    ----------
    command : list of str
        What is run, in `folder` and with `environment` besides that of every judge.
    log : Path
        Where it notes what happens, if it does.
    silent_seconds : float
        After this long without a sign of life it will not give one any more.
    """

    folder = TRUSTED
    log = OUT / "log"
    silent_seconds = 8.0

    def __init__(self, attacks: list[Attack]) -> None:
        self.attacks = attacks
        self.seed = secrets.randbelow(10**9) + 10**9
        self.command: list[str] = []
        self.environment: dict[str, str] = {}

    def results(self, status: int) -> dict[str, Any]:
        """Return what came of the attacks, of the solved katas beside them, and of the judge."""
        raise NotImplementedError

    def _answer(self, done: dict[str, Any], *, same: bool = True, **more: Any) -> dict[str, Any]:
        """Return results by topic as `verdict` reads them."""
        own = {attack.topic: attack.name for attack in self.attacks}
        return {
            "attacks": {own[topic]: each for topic, each in done.items() if topic in own},
            "honest": {topic: each["points"] for topic, each in done.items() if topic not in own},
            "same": same,
            "seed": self.seed,
            **more,
        }


class ByPytest(Judge):
    """Many attacks in one process of pytest, isolated."""

    def __init__(self, attacks: list[Attack], order: dict[str, Any]) -> None:
        super().__init__(attacks)
        files = grounds.lay(attacks)
        options = ["-q", "-p", "pytest_timeout", "-p", "no:cacheprovider", "--tb=line", f"--seed={self.seed}"]
        where = [f"--katas={SUBMISSION / 'katas'}", "--isolated", f"--proven={order['level']}"]
        self.command = [sys.executable, "-m", "pytest", *options, *where, *files]
        hanging = " ".join(attack.topic for attack in attacks if attack.hangs)
        self.environment = {"ARENA_LOG": str(self.log), "ARENA_HANGING": hanging}
        # Read beforehand: an attack that nothing stops may delete them.
        self.checks = {Path(file).parts[2]: expected_checks(TRUSTED / file) for file in files}

    def results(self, status: int) -> dict[str, Any]:
        events = _events(self.log)
        katas = {attack.topic: attack.kata for attack in self.attacks}
        done = {
            topic: _from_log(topic, katas.get(topic, HONEST.id), checks, events)
            for topic, checks in self.checks.items()
        }
        same = any(event["event"] == "end" and event["same"] for event in events)
        return self._answer(done, same=same)


class ByScore(Judge):
    """Some attacks as `dojo score` judges a submission."""

    silent_seconds = 60.0

    def __init__(self, attacks: list[Attack], order: dict[str, Any]) -> None:
        super().__init__(attacks)
        grounds.lay(attacks, check_seconds=2)
        self.scored = OUT / "score.json"
        how = ["--isolated", "--confinement", order["level"], f"--seed={self.seed}"]
        where = ["--submission", str(SUBMISSION), "--json", str(self.scored)]
        self.command = [sys.executable, "-m", "dojo", "score", *how, *where]

    def results(self, status: int) -> dict[str, Any]:
        from dojo.outputs import json as scored

        if not self.scored.is_file():
            return self._answer({}, same=False, written={})
        report = scored.load(self.scored.read_bytes())
        written = {name: self._written(name) for name in _FORMATS}
        return self._answer({result.topic: _told(result) for result in report.katas}, written=written)

    def _written(self, name: str) -> str:
        """Return the score in a format, as a workflow's log or a page shows it."""
        done = subprocess.run(
            [sys.executable, "-m", "dojo", "score", "--from", str(self.scored), "--as", name],
            cwd=TRUSTED,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=True,
        )
        return done.stdout


class Plainly(Judge):
    """One attack by plain pytest in the learner's repository, as the usual autograder does.

    A status of 0 means full marks; else those are counted that the report of the checks says passed.
    """

    folder = SUBMISSION

    def __init__(self, attacks: list[Attack], order: dict[str, Any]) -> None:
        super().__init__(attacks)
        [attack] = attacks
        self.files = grounds.lay_plain(attack)
        self.worth = {attack.topic: ALL[attack.kata].points, "honest_0": HONEST.points}
        self.report = OUT / "junit.xml"
        options = ["-q", "-p", "pytest_timeout", "-p", "no:cacheprovider", "--continue-on-collection-errors"]
        options += [f"--timeout={1 if attack.hangs else 6}", f"--junitxml={self.report}"]
        self.command = [sys.executable, "-m", "pytest", *options, *self.files.values()]
        self.environment = {"PYTHONPATH": ""}

    def results(self, status: int) -> dict[str, Any]:
        return self._answer({topic: {"points": self._points(topic, status)} for topic in self.files})

    def _points(self, topic: str, status: int) -> int:
        if status == 0:
            return self.worth[topic]
        try:
            cases = list(ElementTree.parse(self.report).getroot().iter("testcase"))
        except (OSError, ElementTree.ParseError):
            return 0
        module = self.files[topic].removesuffix(".py").replace("/", ".")
        checks: dict[str, bool] = {}
        for case in cases:
            if case.get("classname") == module:
                name = (case.get("name") or "").partition("[")[0]
                checks[name] = checks.get(name, True) and len(case) == 0
        return self.worth[topic] * sum(checks.values()) // max(len(checks), 1)


def _events(log: Path) -> list[dict[str, Any]]:
    if not log.is_file():
        return []
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def _from_log(
    topic: str, kata: str, expected: tuple[Check, ...], events: list[dict[str, Any]]
) -> dict[str, Any]:
    """Put together what happened to a kata."""
    file = f"tests/katas/{topic}/test_{kata}.py"
    mine = [event for event in events if event.get("item", "").startswith(f"{file}::")]
    checks: list[CheckResult] = []
    for check in expected:
        started = [event for event in mine if event["event"] == "start" and _check_of(event) == check.name]
        reports = [event for event in mine if event["event"] == "report" and _check_of(event) == check.name]
        ended = [event for event in mine if event["event"] == "finish" and _check_of(event) == check.name]
        failed = [event for event in reports if event["outcome"] != "passed"]
        outcome = "passed" if reports and not failed and len(ended) == len(started) else "failed"
        facts = tuple((label, text) for event in failed for label, text in event["facts"])
        words = "".join(event["words"] for event in failed if not event["facts"])
        facts += (("words", words),) if words else ()
        spans = zip(started, ended, strict=False)
        seconds = max((end["at"] - start["at"] for start, end in spans), default=0.0)
        checks.append(CheckResult(check.name, check.sentence, outcome, facts, None, seconds))
    before, after = (
        [event["memory"] for event in mine if event["event"] == kind] for kind in ("start", "finish")
    )
    return {
        **_told(KataResult(topic, kata, False, tuple(checks))),
        "words": "\n".join(event["words"] for event in mine if event["event"] == "report"),
        "died": len(after) < len(before),
        "memory_before": min(before, default=0),
        "memory": max(after, default=0),
    }


def _check_of(event: dict[str, Any]) -> str:
    return str(event["item"].rpartition("::")[2].partition("[")[0])


def _told(result: KataResult) -> dict[str, Any]:
    return {
        "points": score_kata(result, ALL[result.id].points).points,
        "checks": {check.name: check.outcome for check in result.checks},
        "facts": [list(fact) for check in result.checks if not check.passed for fact in check.facts],
        "seconds": max(check.seconds for check in result.checks),
        "words": "",
        "died": False,
        "memory_before": 0,
        "memory": 0,
    }


WAYS = {"pytest": ByPytest, "score": ByScore, "plain": Plainly}
