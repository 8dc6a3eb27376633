"""The grounds on which attacks are judged: a trusted tree and a submission, with a topic for each attack."""

import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import dojo

from .attack import LEARNER, Attack, Folder, Large, Link, Pipe, Planted
from .samples import ALL, HONEST, Sample

REPOSITORY = Path(dojo.__file__).parents[1]
ARENA = Path("/arena")
TRUSTED, SUBMISSION, HOME, OUT, TMP = (
    ARENA / name for name in ("trusted", "submission", "home", "out", "tmp")
)
# Secrets of whoever grades: none may turn up in what is reported.
CANARIES = {name: f"canary-{name}-7f3a" for name in ("environment", "home", "solution", "checks", "history")}

_WATCHING = '''"""Give pytest the dojo, and note what happens."""

import json
import os
import threading
import time

import pytest

pytest_plugins = ["dojo.plugin"]
_LOG = open(os.environ.pop("ARENA_LOG"), "a", buffering=1) if "ARENA_LOG" in os.environ else None
_HANGING = os.environ.pop("ARENA_HANGING", "").split()
_BEFORE = dict(os.environ), os.getcwd(), threading.active_count()


def _note(**event):
    if _LOG:
        _LOG.write(json.dumps({"at": time.monotonic(), **event}) + "\\n")


def _seconds(item):
    """Little for the check in which it hangs: the last, or all of them."""
    if item.path.parent.name in _HANGING:
        return 0.5 if item.name in ("test_many", "test_none", "test_endless", "test_random") else 1
    return 30


def pytest_collection_modifyitems(items):
    for item in items:
        if _LOG:
            item.add_marker(pytest.mark.timeout(_seconds(item)))


def _memory():
    """Return how many bytes this process has held at most."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM"))


def pytest_runtest_logstart(nodeid):
    _note(event="start", item=nodeid, memory=_memory())


def pytest_runtest_logreport(report):
    if report.when == "call" or not report.passed:
        facts = getattr(report, "dojo", {}).get("facts", [])
        words = str(report.longrepr or "")
        _note(event="report", item=report.nodeid, outcome=report.outcome, facts=facts, words=words)


def pytest_runtest_logfinish(nodeid):
    _note(event="finish", item=nodeid, memory=_memory())


def pytest_unconfigure():
    environment = {name: text for name, text in os.environ.items() if name != "PYTEST_CURRENT_TEST"}
    now = environment, os.getcwd(), threading.active_count()
    _note(event="end", same=now == _BEFORE)
'''

# What the usual autograder has: the checks, the fixture that they need, and no more.
_PLAIN = '''"""Random numbers for the checks."""

import numpy as np
import pytest


@pytest.fixture
def rng():
    return np.random.default_rng()
'''
_PLAIN_CONFIGURATION = "[pytest]\npythonpath = .\naddopts = --import-mode=importlib\n"


def lay(attacks: Sequence[Attack], check_seconds: int = 5) -> list[str]:
    """Lay a trusted tree and a submission; return the files of checks, in the order of judging.

    A solved kata stands before the attacks, after each tenth, and at the end.

    Parameters
    ----------
    attacks : sequence of Attack
        What is handed in.
    check_seconds : int
        How long a check may take, by the configuration of the trusted tree.
    """
    honest = [f"honest_{number}" for number in range(len(attacks) // 10 + 2)]
    parts = dict.fromkeys(honest, HONEST) | {attack.topic: ALL[attack.kata] for attack in attacks}
    _lay_tree(TRUSTED, parts)
    (TRUSTED / "conftest.py").write_text(_WATCHING)
    configuration = (REPOSITORY / "tox.ini").read_text(encoding="utf-8")
    (TRUSTED / "tox.ini").write_text(configuration.replace("timeout = 5", f"timeout = {check_seconds}"))
    shutil.copytree(Path(dojo.__file__).parent, TRUSTED / "dojo", ignore=shutil.ignore_patterns("*.pyc"))
    for topic in honest:
        _plant(SUBMISSION, f"katas/{topic}/{HONEST.id}.py", HONEST.solution)
    for attack in attacks:
        plant(attack, SUBMISSION, TRUSTED)
    _lay_secrets(TRUSTED)
    order = [honest[0]]
    for number, attack in enumerate(attacks, start=1):
        order += [attack.topic] + ([honest[number // 10]] if number % 10 == 0 else [])
    return [_checks(topic, parts[topic]) for topic in [*order, honest[-1]]]


def lay_plain(attack: Attack) -> dict[str, str]:
    """Lay what the usual autograder has: the learner's repository; return the files of checks by topic."""
    parts = {attack.topic: ALL[attack.kata], "honest_0": HONEST}
    _lay_tree(SUBMISSION, parts)
    (SUBMISSION / "tests" / "conftest.py").write_text(_PLAIN)
    (SUBMISSION / "tox.ini").write_text(_PLAIN_CONFIGURATION)
    _lay_secrets(SUBMISSION)
    _plant(SUBMISSION, f"katas/honest_0/{HONEST.id}.py", HONEST.solution)
    plant(attack, SUBMISSION, SUBMISSION)
    return {topic: _checks(topic, sample) for topic, sample in parts.items()}


def plant(attack: Attack, submission: Path, trusted: Path) -> None:
    """Put an attack's files into the submission."""
    words = {
        "@TRUSTED@": str(trusted),
        "@SUBMISSION@": str(submission),
        "@TOPIC@": attack.topic,
        "@KATA@": attack.kata,
        "@HOME@": str(HOME),
    }

    def filled(text: str) -> str:
        for word, meaning in words.items():
            text = text.replace(word, meaning)
        return text

    for path, planted in {LEARNER: attack.code, **attack.files}.items():
        if isinstance(planted, Link):
            planted = Link(filled(planted.target))
        _plant(submission, filled(path), filled(planted) if isinstance(planted, str) else planted)


def own_to(user: int) -> None:
    """Have a user own what learners hand in and where results go, and read the rest."""
    for folder in (SUBMISSION, HOME, OUT, TMP):
        for place, _, names in os.walk(folder):
            for path in (Path(place), *(Path(place, name) for name in names)):
                os.chown(path, user, user, follow_symlinks=False)


def _lay_tree(root: Path, parts: dict[str, Sample]) -> None:
    """Lay a repository of katas."""
    topics = ", ".join(f'"{topic}"' for topic in parts)
    _plant(root, "katas/curriculum.toml", f"topics = [{topics}]\n")
    for topic, sample in parts.items():
        id = sample.id
        lines = [
            f'title = "{topic}"',
            'about = "One kata."',
            "[[kata]]",
            f'id = "{id}"',
            'task = "Solve it"',
            f"difficulty = {sample.difficulty}",
            "minutes = 1",
            'hints = ["a", "b", "c"]',
            sample.facts,
        ]
        _plant(root, f"katas/{topic}/topic.toml", "\n".join(lines) + "\n")
        _plant(root, f"solutions/{topic}/{id}.py", f"{sample.solution}\n# {CANARIES['solution']}\n")
        checks = sample.checks.replace("@TOPIC@", topic)
        _plant(root, _checks(topic, sample), f"{checks}\n# {CANARIES['checks']}\n")
        answers = f'"""Answers to `{id}`."""\n'
        _plant(root, f"tests/answers/{topic}/{id}.py", answers)


def _lay_secrets(root: Path) -> None:
    _plant(root, ".git/HEAD", "ref: refs/heads/main\n")
    _plant(root, ".git/config", f"[core]\n\tbare = false\n[remote]\n\turl = {CANARIES['history']}\n")
    _plant(root, ".git/hooks/README", "None yet.\n")
    _plant(HOME, ".netrc", f"machine example.org password {CANARIES['home']}\n")
    for folder in (OUT, TMP):
        folder.mkdir(parents=True, exist_ok=True)


def _checks(topic: str, sample: Sample) -> str:
    return f"tests/katas/{topic}/test_{sample.id}.py"


def _plant(root: Path, name: str, planted: Planted) -> None:
    """Make one file, or what stands for it."""
    path = root / name
    if isinstance(planted, Link) and path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)  # A link in the place of a whole folder.
    path.parent.mkdir(parents=True, exist_ok=True)
    if not isinstance(planted, Folder) and (path.exists() or path.is_symlink()):
        path.unlink()
    match planted:
        case None:
            path.unlink(missing_ok=True)
        case str():
            path.write_text(planted, encoding="utf-8", errors="surrogatepass")
        case bytes():
            path.write_bytes(planted)
        case Link(target):
            path.symlink_to(target)
        case Pipe():
            os.mkfifo(path)
        case Folder():
            path.unlink(missing_ok=True) if not path.is_dir() else None
            path.mkdir(exist_ok=True)
        case Large(size):
            with path.open("wb") as file:
                file.truncate(size)


def clash(attacks: Iterable[Attack]) -> set[str]:
    """Return the places in a submission that more than one attack wants for itself."""
    seen: set[str] = set()
    twice: set[str] = set()
    for attack in attacks:
        for path in attack.files:
            place = path.replace("@TOPIC@", attack.topic)
            twice |= {place} & seen
            seen.add(place)
    return twice
