"""Tests of the doctor: the machine against what the katas need."""

import os
import platform
import shutil
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from packaging.specifiers import SpecifierSet

from dojo import doctor
from dojo.doctor import GIB, Finding, examine

ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(os.name != "posix", reason="a script without an ending is a program on POSIX only")


def finding(root: Path, subject: str) -> Finding:
    """Return what is found of one subject."""
    return next(found for found in examine(root) if found.subject == subject)


def put_project(root: Path, dependencies: list[str], torch: str = "torch==2.13.0") -> Path:
    """Give a folder a project that needs these packages."""
    text = (
        f"[project]\ndependencies = {dependencies}\n\n[project.optional-dependencies]\ntorch = ['{torch}']\n"
    )
    (root / "pyproject.toml").write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Leave no program on the path but those that a test puts into this folder, and no torch."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setitem(sys.modules, "torch", None)
    return folder


def put_program(folder: Path, name: str, script: str) -> None:
    """Put a shell script onto the path."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def test_python():
    """The Python that runs the tests is one that the katas run on."""
    expected = Finding("Python", "good", f"{platform.python_version()} ({sys.executable})")
    assert expected == finding(ROOT, "Python")


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 14, 0), (4, 0, 0)])
def test_other_python(monkeypatch, version):
    """An older or newer Python is short, and the advice says which will do."""
    monkeypatch.setattr(doctor, "sys", SimpleNamespace(version_info=version, executable="python"))
    found = finding(ROOT, "Python")
    assert found.state == "short"
    assert "3.11 to 3.13" in found.advice


def test_pythons_are_those_of_the_project():
    """The doctor and `pyproject.toml` agree on the Pythons."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = SpecifierSet(project["requires-python"])
    minors = [(3, minor) for minor in range(8, 20) if f"3.{minor}" in wanted]
    assert (doctor.OLDEST_PYTHON, doctor.NEWEST_PYTHON) == (minors[0], minors[-1])


def test_subjects(tmp_path, programs):
    """Every package of the project is looked at, and the machine around it."""
    put_project(tmp_path, ["numpy>=1", "pytest>=8"])
    expected = ["Python", "numpy", "pytest", "torch", "cores", "memory", "disk", "git", "GPU"]
    assert expected == [found.subject for found in examine(tmp_path)]


def test_advice_where_something_lacks(tmp_path, programs):
    """Whatever is not good comes with what to do about it, and nothing else does."""
    put_project(tmp_path, ["numpy>=1", "numpy>=999", "no-such-package-at-all"], torch="torch==999")
    assert all((found.state == "good") == (not found.advice) for found in examine(tmp_path))


def test_packages_of_this_project_are_here():
    """The tests run in an environment that has what every kata needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = doctor._packages(ROOT)
    assert {"good"} == {next(found).state for _ in project["dependencies"]}


@pytest.mark.parametrize("requirement", ["numpy", "numpy>=1", "numpy>=1,<999", "NumPy!=0.1"])
def test_good_package(tmp_path, requirement):
    """A package of a version that will do is good."""
    import numpy as np

    name = requirement[:5]
    assert Finding(name, "good", np.__version__) == finding(put_project(tmp_path, [requirement]), name)


def test_package_too_old(tmp_path):
    """A package that is too old is short, with both versions and the command that mends it."""
    import numpy as np

    expected = Finding("numpy", "short", f"{np.__version__}, not >=999", "python -m pip install -e .")
    assert expected == finding(put_project(tmp_path, ["numpy>=999"]), "numpy")


def test_package_not_installed(tmp_path):
    """A package that is not there is short."""
    expected = Finding("no-such-package-at-all", "short", "not installed", "python -m pip install -e .")
    root = put_project(tmp_path, ["no-such-package-at-all>=1"])
    assert expected == finding(root, "no-such-package-at-all")


def test_package_for_another_system(tmp_path):
    """A package that is not needed here is not asked for."""
    root = put_project(tmp_path, ["no-such-package-at-all>=1; sys_platform == 'nowhere'"])
    assert "short" not in {found.state for found in doctor._packages(root)}


@pytest.mark.parametrize(
    ("torch", "found"), [("no-such-torch==1", "not installed"), ("numpy==999", ", not ==999")]
)
def test_torch_is_optional(tmp_path, torch, found):
    """Without torch, or with another, only some topics are out of reach."""
    *_, last = doctor._packages(put_project(tmp_path, [], torch=torch))
    assert last.state == "optional"
    assert found in last.found
    assert 'python -m pip install -e ".[torch]"' in last.advice


@pytest.mark.parametrize("build", ["2.13.0", "2.13.0+cpu", "2.13.0+cu130"])
def test_torch_of_any_build(tmp_path, monkeypatch, build):
    """A build for a CPU is as good as one for a GPU."""
    monkeypatch.setattr(doctor.importlib.metadata, "version", lambda name: build)
    assert Finding("torch", "good", build) == finding(put_project(tmp_path, []), "torch")


@pytest.mark.parametrize(("free", "expected"), [(3, "good"), (2, "good"), (1.5, "short")])
def test_memory(tmp_path, monkeypatch, free, expected):
    """Two GiB of memory will do."""
    monkeypatch.setattr(
        psutil, "virtual_memory", lambda: SimpleNamespace(available=free * GIB, total=8 * GIB)
    )
    found = finding(put_project(tmp_path, []), "memory")
    assert (expected, f"{free:.1f} GiB free of 8.0 GiB") == (found.state, found.found)


@pytest.mark.parametrize(("free", "expected"), [(3, "good"), (2, "good"), (1.5, "short")])
def test_disk(tmp_path, monkeypatch, free, expected):
    """So will two GiB of disk."""
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=free * GIB))
    found = finding(put_project(tmp_path, []), "disk")
    assert (expected, f"{free:.1f} GiB free") == (found.state, found.found)


def test_git_missing(tmp_path, programs):
    """Without git, the finding says where to get it."""
    expected = Finding("git", "short", "not found", "install git: https://git-scm.com/downloads")
    assert expected == finding(put_project(tmp_path, []), "git")


@posix
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("git version 2.28.0", Finding("git", "good", "2.28.0")),
        ("git version 2.39.3 (Apple Git-146)", Finding("git", "good", "2.39.3")),
        ("git version 2.45.1.windows.1", Finding("git", "good", "2.45.1.windows.1")),
        ("git version 3.0.0", Finding("git", "good", "3.0.0")),
        ("git version 2.9.5", Finding("git", "short", "2.9.5", "update git to 2.28 or newer")),
        ("git version 1.99", Finding("git", "short", "1.99", "update git to 2.28 or newer")),
    ],
)
def test_git_versions(tmp_path, programs, said, expected):
    """A git is judged by its version, number by number."""
    put_program(programs, "git", f"echo '{said}'")
    assert expected == finding(put_project(tmp_path, []), "git")


@posix
def test_git_broken(tmp_path, programs):
    """A git that fails, as macOS's does before its tools are installed, is none."""
    put_program(programs, "git", "echo 'xcrun: error' >&2; exit 1")
    assert finding(put_project(tmp_path, []), "git").found == "not found"


@posix
def test_gpu(tmp_path, programs):
    """A GPU is named as the driver names it."""
    put_program(programs, "nvidia-smi", 'test "$1" = --query-gpu=name,memory.total && echo "H100, 81559 MiB"')
    assert Finding("GPU", "good", "H100, 81559 MiB") == finding(put_project(tmp_path, []), "GPU")


@posix
def test_several_gpus(tmp_path, programs):
    """Several GPUs are named on one line."""
    put_program(programs, "nvidia-smi", "echo 'A, 1 MiB'; echo 'B, 2 MiB'")
    assert Finding("GPU", "good", "A, 1 MiB; B, 2 MiB") == finding(put_project(tmp_path, []), "GPU")


@posix
@pytest.mark.parametrize("script", ["echo 'NVIDIA-SMI has failed'; exit 9", "true"])
def test_gpu_out_of_order(tmp_path, programs, script):
    """A driver that finds none is as good as no driver."""
    put_program(programs, "nvidia-smi", script)
    assert finding(put_project(tmp_path, []), "GPU").state == "optional"


def test_no_gpu(tmp_path, programs):
    """A machine without a GPU lacks nothing that earns points."""
    found = finding(put_project(tmp_path, []), "GPU")
    assert ("optional", "none found") == (found.state, found.found)
    assert "every point is had without" in found.advice
