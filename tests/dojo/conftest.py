"""A house to try the tool on: three small katas in a folder of their own."""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from dojo.curriculum import Curriculum, Kata, load_curriculum
from dojo.stubs import derive_stub

ROOT = Path(__file__).parents[2]
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # So says whoever runs the tests in the background.
    signal.signal(signal.SIGINT, signal.default_int_handler)  # What they start has to hear of Ctrl-C.
collect_ignore = ["samples", "samples_isolated"]


def pytest_collection_modifyitems(items):
    """Give tests that start processes the time that a busy machine takes."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.timeout(120))


@dataclass(frozen=True)
class Done:
    """A finished process."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class House:
    """A repository of katas, and what a learner does in it."""

    root: Path

    @property
    def curriculum(self) -> Curriculum:
        """Its curriculum, read anew."""
        return load_curriculum(self.root)

    def kata(self, name: str) -> Kata:
        """Return one of its katas."""
        return self.curriculum.kata(name)

    def write(self, name: str, code: str) -> Path:
        """Answer a kata."""
        path = self.curriculum.stub(self.kata(name))
        path.write_text(code, encoding="utf-8")
        return path

    def solve(self, name: str) -> Path:
        """Answer a kata with its reference."""
        return self.write(name, self.curriculum.solution(self.kata(name)).read_text(encoding="utf-8"))

    def answer(self, name: str, answer: str) -> Path:
        """Answer a kata with a rival answer, as a learner would who pastes it."""
        rivals = self.curriculum.answers(self.kata(name)).read_text(encoding="utf-8")
        return self.write(name, f"{rivals}\n\n{self.kata(name).id} = {answer}\n")

    def dojo(self, *args: str, **environment: str) -> Done:
        """Run the command line."""
        return self._run("dojo", args, environment)

    def pytest(self, *args: str, **environment: str) -> Done:
        """Run plain pytest."""
        return self._run("pytest", args, environment)

    def _run(self, module: str, args: tuple[str, ...], environment: dict[str, str]) -> Done:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
        done = subprocess.run(
            [sys.executable, "-m", module, *args],
            cwd=self.root,
            env={**inherited, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=100,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Return a fresh house: nothing is solved in it."""
    return build("samples", tmp_path)


@pytest.fixture
def fast_house(house: House) -> House:
    """Return a fresh house whose kata `largest` is measured too."""
    from .measured import measure

    return measure(house)


@pytest.fixture
def running(house: House):
    """Return what begins a command of `dojo` that runs on; it ends with the test."""
    from .watched import Watched

    begun = []

    def begin(*args: str, **options) -> Watched:
        begun.append(Watched(house, *args, **options))
        return begun[-1]

    yield begin
    for each in begun:
        each.kill()


@pytest.fixture
def isolated_house(tmp_path: Path) -> House:
    """Return a fresh house with katas of every kind that can be judged from another process."""
    return build("samples_isolated", tmp_path)


def build(samples: str, root: Path) -> House:
    """Build a house of a folder of samples: their stubs are derived."""
    shutil.copytree(Path(__file__).with_name(samples), root, dirs_exist_ok=True)
    for name in ("conftest.py", "tox.ini", "pyproject.toml"):
        shutil.copy(ROOT / name, root / name)
    made = House(root)
    for kata in made.curriculum:
        solution = made.curriculum.solution(kata).read_text(encoding="utf-8")
        made.curriculum.stub(kata).write_text(derive_stub(solution, kata.public_names), encoding="utf-8")
    return made
