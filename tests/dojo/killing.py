"""Kill practice and watches at random moments, and see what is left.

`python -m tests.dojo.killing --times 200` takes ten minutes. It works in a folder of its own on a copy of the
samples, and ends nothing but what it has started.
"""

import argparse
import contextlib
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psutil

from dojo.attempts import attempts
from dojo.journal import Journal

from .conftest import House, build
from .watched import Watched, solution

_CODES = ("def total(xs):\n    return 0\n", "def total(xs)\n", "while True:\n    pass\n")
_LONGEST_SECONDS = 2.5


@dataclass
class Found:
    """What killing came to."""

    killed: int = 0
    solved: int = 0
    told: int = 0


def kill_once(house: House, rng: random.Random, found: Found) -> None:
    """Begin a command, save now and then, kill it; raise AssertionError if anything is lost."""
    verb = rng.choice(["practice", "watch"])
    before = len(_ended(house))
    command = Watched(house, verb, "total", PYTHONUNBUFFERED="1")
    saved = [house.curriculum.stub(house.kata("total")).read_text(encoding="utf-8")]
    for _ in range(rng.randrange(3)):
        _wait(command, rng.uniform(0, _LONGEST_SECONDS / 2))
        saved.append(rng.choice([*_CODES, solution(house, "total")]))
        command.save("total", saved[-1])
    _wait(command, rng.uniform(0, _LONGEST_SECONDS))
    tree = (
        psutil.Process(command.process.pid).children(recursive=True) if command.process.poll() is None else []
    )
    command.kill()
    said = command.rest()
    _, alive = psutil.wait_procs(tree, timeout=20)
    assert not alive, f"left running: {alive}"
    found.killed += 1
    found.told += "Solved in" in said
    ended = len(_ended(house))
    found.solved += ended - before
    assert ended >= before + ("Solved in" in said), "a finished attempt is lost"
    text = house.curriculum.stub(house.kata("total")).read_text(encoding="utf-8")
    stub = text if "NotImplementedError" in text and verb == "practice" else None
    assert text in (*saved, stub), f"the learner's file is damaged: {text!r}"
    kept = [path.read_text(encoding="utf-8") for path in house.root.glob(".dojo/attempts/**/*.py")]
    assert all(text in (*_CODES, solution(house, "total")) or "NotImplementedError" in text for text in kept)


def _wait(command: Watched, seconds: float) -> None:
    with contextlib.suppress(subprocess.TimeoutExpired):
        command.process.wait(seconds)


def _ended(house: House) -> list[object]:
    return [each for each in attempts(Journal(house.root).events()) if each.ended is not None]


def main() -> None:
    """Kill as often as asked, and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**31))
    options = parser.parse_args()
    rng, found = random.Random(options.seed), Found()
    with tempfile.TemporaryDirectory() as place:
        house = build("samples", Path(place))
        for _ in range(options.times):
            kill_once(house, rng, found)
        events = len(Journal(house.root).events())
    told = f"{found.killed} killed, {found.solved} attempts ended, {events} events, nothing lost"
    sys.stdout.write(f"seed {options.seed}: {told}\n")


if __name__ == "__main__":
    main()
