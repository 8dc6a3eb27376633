"""Tests of what teachers take along: the autograders in `docs/classroom/`."""

import importlib.util
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from .conftest import ROOT
from .test_formats import ENVIRONMENT, validator

CLASSROOM = ROOT / "docs" / "classroom"


def load(path: str) -> ModuleType:
    """Import a script."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, CLASSROOM / path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody."""
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    done = subprocess.run(
        ["git", *author, *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


@pytest.fixture
def committed(house):
    """Return a house in which everything is committed."""
    git(house.root, "init", "--quiet")
    git(house.root, "add", ".")
    git(house.root, "commit", "--quiet", "-m", "Lay the house")
    return house


@pytest.fixture
def submission(house, tmp_path_factory):
    """Return a student's clone in which one kata is solved, and which plants modules that Python may find."""
    place = tmp_path_factory.mktemp("submission")
    shutil.copytree(house.root / "katas", place / "katas")
    solution = house.curriculum.solution(house.kata("total"))
    shutil.copy(solution, place / "katas" / "first" / "total.py")
    for name in ("dojo", "pytest", "click"):
        (place / f"{name}.py").write_text("open('planted', 'w').close()\n", encoding="utf-8")
    return place


def test_autograder_fetches_the_commit_that_it_names(committed, tmp_path_factory):
    """What was pushed since is not judged by."""
    commit = git(committed.root, "rev-parse", "HEAD")
    (committed.root / "later").touch()
    git(committed.root, "add", "later")
    git(committed.root, "commit", "--quiet", "-m", "Go on")
    tree = tmp_path_factory.mktemp("place") / "tree"
    load("classroom50/autograder.py").fetch(str(committed.root), commit, tree)
    assert commit == git(tree, "rev-parse", "HEAD")
    assert (tree / "tox.ini").is_file() and not (tree / "later").exists()


def test_autograder_leaves_a_result_and_a_summary(house, submission, monkeypatch, tmp_path_factory):
    """The result is the runner's format, the run's page shows what fails, and nothing planted is imported."""
    page = tmp_path_factory.mktemp("page") / "summary.md"
    for name, value in {**ENVIRONMENT, "GITHUB_STEP_SUMMARY": str(page), "PYTHONPATH": str(ROOT)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GITHUB_OUTPUT", raising=False)
    load("classroom50/autograder.py").judge(house.root, Path(sys.executable), submission)
    result = json.loads((submission / "result.json").read_text(encoding="utf-8"))
    validator("classroom50").validate(result)
    assert (10, 60, 3) == (result["score"], result["max-score"], len(result["tests"]))
    assert page.read_text(encoding="utf-8").startswith("## 10 of 60 points, 1 of 3 katas solved")
    assert not (submission / "planted").exists() and not (house.root / "planted").exists()


def test_autograder_that_cannot_judge(house, submission, monkeypatch):
    """Where no mark comes about there is no result, and the status tells the runner."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    grader = load("classroom50/autograder.py")
    grader.KATAS = ("nonsense",)
    with pytest.raises(subprocess.CalledProcessError):
        grader.judge(house.root, Path(sys.executable), submission)
    assert not (submission / "result.json").exists()


def test_autograder_without_a_commit():
    """Who has not filled in the constants is told so."""
    done = subprocess.run(
        [sys.executable, CLASSROOM / "classroom50" / "autograder.py"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert 1 == done.returncode and "names no COMMIT" in done.stderr


@pytest.fixture
def gradescope(committed, submission, tmp_path_factory):
    """Return the folder that Gradescope lays out for a submission, `setup.sh` apart."""
    (committed.root / "draft").touch()
    place = tmp_path_factory.mktemp("autograder")
    load("gradescope/make_zip.py").build(committed.root, place / "a.zip", ["first"])
    with zipfile.ZipFile(place / "a.zip") as made:
        made.extractall(place / "source")
        assert [0o755] * 2 == [
            made.getinfo(name).external_attr >> 16 for name in ("setup.sh", "run_autograder")
        ]
    (place / "results").mkdir()
    shutil.copytree(submission, place / "submission")
    shutil.copy(place / "source" / "run_autograder", place / "run_autograder")
    python = place / "source" / "venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    return place


@pytest.mark.skipif(sys.platform != "linux", reason="Gradescope runs on Linux")
def test_gradescope_zip_judges(gradescope):
    """The zip has what is committed, and its script turns a submission into results."""
    assert not (gradescope / "source" / "trusted" / "draft").exists()
    subprocess.run(["bash", gradescope / "run_autograder"], check=True, stdout=subprocess.PIPE)
    results = json.loads((gradescope / "results" / "results.json").read_text(encoding="utf-8"))
    validator("gradescope").validate(results)
    assert (10, [10, 0]) == (results["score"], [test["score"] for test in results["tests"]])


@pytest.mark.skipif(sys.platform != "linux", reason="Gradescope runs on Linux")
def test_gradescope_that_cannot_judge(gradescope):
    """Without a mark there are no results, not even old ones."""
    (gradescope / "source" / "katas").write_text("nonsense\n", encoding="utf-8")
    results = gradescope / "results" / "results.json"
    results.write_text("{}", encoding="utf-8")
    done = subprocess.run(
        ["bash", gradescope / "run_autograder"], check=False, capture_output=True, text=True
    )
    assert 2 == done.returncode and "no kata 'nonsense'" in done.stderr and not results.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="Gradescope runs on Linux")
@pytest.mark.parametrize("script", ["setup.sh", "run_autograder"])
def test_gradescope_scripts_are_bash(script):
    """What Gradescope starts is executable, and bash reads it."""
    path = CLASSROOM / "gradescope" / script
    assert path.stat().st_mode & 0o100
    subprocess.run(["bash", "-n", path], check=True)


def test_gradescope_zip_of_no_kata(tmp_path):
    """A misspelt kata is found as the zip is built, not as students are marked."""
    done = subprocess.run(
        [sys.executable, CLASSROOM / "gradescope" / "make_zip.py", "varianc", "--out", tmp_path / "a.zip"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert 2 == done.returncode and "did you mean variance" in done.stderr
