"""Benchmarks of a kata: run in a process of their own, kept, and compared with those of before."""

import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dojo.checks import expected_checks
from dojo.curriculum import Curriculum, Kata
from dojo.errors import DojoError
from dojo.launching import ENVIRONMENT
from dojo.perf.stars import short

OWN = "own"
ROOF = "roof_copy_of_the_data"
_SECONDS = 300
_NOTABLE = 1.25
_OPTIONS = (
    *("-q", "-p", "no:cacheprovider", "-p", "pytest_timeout", "-p", "pytest_benchmark.plugin"),
    *("-p", "dojo.perf.benching", "--tb=line"),
    *("--benchmark-quiet", "--benchmark-disable-gc", "--benchmark-min-rounds=5", "--benchmark-max-time=0.1"),
)
_UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (0.0, "ns"))


@dataclass
class Benchmark:
    """The shortest seconds of each version, by size."""

    versions: dict[str, dict[int, float]] = field(default_factory=dict)

    @property
    def sizes(self) -> list[int]:
        """All sizes, the smallest first."""
        return sorted({n for times in self.versions.values() for n in times})

    @property
    def own(self) -> dict[int, float]:
        """The times of the learner's code."""
        return self.versions.get(OWN, {})


def speedy(curriculum: Curriculum, kata: Kata) -> tuple[str, ...]:
    """Return the checks that measure a kata on any machine, in the order of their file."""
    checks = expected_checks(curriculum.checks(kata))
    return tuple(check.name for check in checks if "perf" in check.marks and "gpu" not in check.marks)


def folder(curriculum: Curriculum, source: tuple[str, ...]) -> Path:
    """Return where the benchmarks of the learner's code are kept, or those of the references."""
    return curriculum.root / ".dojo" / "bench" / ("solutions" if source else OWN)


def place(curriculum: Curriculum, kata: Kata, source: tuple[str, ...]) -> Path:
    """Return the file that keeps a kata's benchmark, in pytest-benchmark's format."""
    return folder(curriculum, source) / kata.topic / f"{kata.id}.json"


def read(path: Path) -> Benchmark | None:
    """Return the benchmark that a file keeps, or None where there is none that can be read."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        found = Benchmark()
        for each in document["benchmarks"]:
            told = each["extra_info"]
            found.versions.setdefault(told["version"], {})[int(told["n"])] = float(each["stats"]["min"])
        return found
    except (OSError, ValueError, KeyError, TypeError):
        return None


def run(curriculum: Curriculum, kata: Kata, source: tuple[str, ...]) -> Benchmark:
    """Time a kata at growing sizes, and keep what came of it.

    Raises
    ------
    DojoError
        If that fails, or takes too long.
    """
    path = place(curriculum, kata, source)
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(".half")
    check = f"{curriculum.checks(kata)}::{speedy(curriculum, kata)[0]}"
    line = [sys.executable, "-m", "pytest", *_OPTIONS, *source, f"--benchmark-json={half}", check]
    try:
        done = subprocess.run(
            line,
            cwd=curriculum.root,
            env={**os.environ, **ENVIRONMENT},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DojoError(f"{kata.name} took more than {_SECONDS} seconds, and was stopped.") from None
    if done.returncode != 0:
        said = [text for text in done.stdout.splitlines() if text.strip()]
        raise DojoError(f"{kata.name} could not be timed: {said[-1] if said else done.stderr.strip()}")
    _drop_raw_data(half)
    half.replace(path)
    found = read(path)
    assert found is not None
    return found


def table(now: Benchmark, own: str) -> list[str]:
    """Write the times as lines: a column for each size, a row for each version."""
    sizes = now.sizes
    rows = [["n", *map(str, sizes)]]
    for version, times in now.versions.items():
        rows.append([label(version, own), *(written(times[n]) if n in times else "–" for n in sizes)])
    width = max(len(row[0]) for row in rows)
    return [f"{row[0]:<{width}}" + "".join(f"{cell:>9}" for cell in row[1:]) for row in rows]


def label(version: str, own: str) -> str:
    """Return what a version is called."""
    return own if version == OWN else version.partition("_")[2].replace("_", " ")


def written(seconds: float) -> str:
    """Write a time with two digits that count."""
    unit, name = next(each for each in _UNITS if seconds >= each[0])
    return f"{short(seconds / (unit or 1e-9))} {name}"


def change(now: Benchmark, before: Benchmark | None) -> str:
    """Say how the code compares with that of the last run, on the median of the sizes that both have."""
    common = set(now.own) & set(before.own) if before else set()
    if not before or not common:
        return ""
    ratio = statistics.median(before.own[n] / now.own[n] for n in common)
    if 1 / _NOTABLE < ratio < _NOTABLE:
        return "As fast as in the last run."
    times, word = (ratio, "fast") if ratio > 1 else (1 / ratio, "slow")
    return f"{short(times)} times as {word} as in the last run."


def _drop_raw_data(path: Path) -> None:
    """Leave out each single time, which takes most of the file."""
    document: Any = json.loads(path.read_text(encoding="utf-8"))
    for each in document["benchmarks"]:
        each["stats"].pop("data", None)
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
