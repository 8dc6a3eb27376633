"""The machine against what the katas need."""

import importlib.metadata
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from dojo.needs import INSTALL_TORCH

if TYPE_CHECKING:
    from packaging.requirements import Requirement

GIB = 2**30
OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 13)
LEAST_MEMORY_GIB = 2  # scikit-learn and torch imported, and a small network in training
LEAST_DISK_GIB = 2  # a CPU build of torch, installed
OLDEST_GIT = (2, 28)  # the first that names a new repository's branch
_INSTALL = "python -m pip install -e ."
_SECONDS = 10


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whether it will do, what it is, and what to do about it where it will not.

    `short` is in the way of every kata, `optional` only of some.
    """

    subject: str
    state: Literal["good", "short", "optional"]
    found: str
    advice: str = ""


def examine(root: Path) -> Iterator[Finding]:
    """Yield what the machine has."""
    yield _python()
    yield from _packages(root)
    yield _cores()
    yield _memory()
    yield _disk(root)
    yield _git()
    yield _gpu()


def _python() -> Finding:
    found = f"{platform.python_version()} ({sys.executable})"
    if OLDEST_PYTHON <= sys.version_info[:2] <= NEWEST_PYTHON:
        return Finding("Python", "good", found)
    oldest, newest = (".".join(map(str, version)) for version in (OLDEST_PYTHON, NEWEST_PYTHON))
    return Finding("Python", "short", found, f"make a virtual environment with Python {oldest} to {newest}")


def _packages(root: Path) -> Iterator[Finding]:
    """Hold what is installed against `pyproject.toml`."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for wanted in _requirements(project["dependencies"]):
        yield _package(wanted, "short", _INSTALL)
    for wanted in _requirements(project["optional-dependencies"]["torch"]):
        advice = f"for the topics that need torch: {INSTALL_TORCH}"
        yield _package(wanted, "optional", advice)


def _requirements(lines: list[str]) -> "Iterator[Requirement]":
    """Yield what is required here: a marker may ask for another system or another Python."""
    from packaging.requirements import Requirement

    for wanted in map(Requirement, lines):
        if wanted.marker is None or wanted.marker.evaluate():
            yield wanted


def _package(wanted: "Requirement", lacking: Literal["short", "optional"], advice: str) -> Finding:
    try:
        version = importlib.metadata.version(wanted.name)
    except importlib.metadata.PackageNotFoundError:
        return Finding(wanted.name, lacking, "not installed", advice)
    if wanted.specifier.contains(version.partition("+")[0], prereleases=True):
        return Finding(wanted.name, "good", version)
    return Finding(wanted.name, lacking, f"{version}, not {wanted.specifier}", advice)


def _cores() -> Finding:
    return Finding("cores", "good", str(os.cpu_count() or "unknown"))


def _memory() -> Finding:
    import psutil

    memory = psutil.virtual_memory()
    found = f"{memory.available / GIB:.1f} GiB free of {memory.total / GIB:.1f} GiB"
    if memory.available >= LEAST_MEMORY_GIB * GIB:
        return Finding("memory", "good", found)
    return Finding("memory", "short", found, f"close other programs: {LEAST_MEMORY_GIB} GiB should be free")


def _disk(root: Path) -> Finding:
    free = shutil.disk_usage(root).free
    if free >= LEAST_DISK_GIB * GIB:
        return Finding("disk", "good", f"{free / GIB:.1f} GiB free")
    return Finding(
        "disk", "short", f"{free / GIB:.1f} GiB free", f"make room: {LEAST_DISK_GIB} GiB are needed"
    )


def _git() -> Finding:
    said = _output("git", "--version")
    if said is None:
        return Finding("git", "short", "not found", "install git: https://git-scm.com/downloads")
    version = said.split()[2]
    if tuple(int(part) for part in version.split(".")[:2]) >= OLDEST_GIT:
        return Finding("git", "good", version)
    return Finding("git", "short", version, f"update git to {'.'.join(map(str, OLDEST_GIT))} or newer")


def _gpu() -> Finding:
    """Ask the driver, which answers at once; torch only where there is no driver's tool."""
    said = _output("nvidia-smi", "--query-gpu=name,memory.total", "--format=csv,noheader")
    if said:
        return Finding("GPU", "good", "; ".join(said.splitlines()))
    if importlib.util.find_spec("torch"):
        import torch

        if torch.cuda.is_available():
            return Finding("GPU", "good", torch.cuda.get_device_name())
        if torch.backends.mps.is_available():
            return Finding("GPU", "good", "Apple (mps)")
    return Finding(
        "GPU", "optional", "none found", "nothing to do: it earns stars, and every point is had without"
    )


def _output(*command: str) -> str | None:
    """Return what a program prints, or None where there is no such program or it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()
