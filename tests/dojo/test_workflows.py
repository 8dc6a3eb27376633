"""Tests of the workflows: their steps run here, on a fork made with git, from push to summary."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import ROOT, House

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the workflows run on Ubuntu")

_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}")


def git(*args: str | Path, folder: Path) -> str:
    """Run git as somebody."""
    identity = ["-c", "user.name=Learner", "-c", "user.email=learner@example.org"]
    command = ["git", *identity, *map(str, args)]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@dataclass
class Runner:
    """As much of GitHub's runner as the workflows need: expressions, checkouts, outputs, artifacts."""

    place: Path
    repositories: dict[str, Path]
    values: dict[str, str]
    artifacts: dict[str, Path] = field(default_factory=dict)
    summary: str = ""
    log: str = ""

    def job(self, workflow: str, name: str) -> dict[str, str]:
        """Run a job in a workspace of its own and return its outputs."""
        text = (ROOT / ".github" / "workflows" / workflow).read_text(encoding="utf-8")
        parsed = yaml.safe_load(text)
        self.values["env.KATAS_TAG"] = self.expand(str(parsed.get("env", {}).get("KATAS_TAG", "")))
        workspace = self.place / name
        workspace.mkdir(parents=True)
        for step in parsed["jobs"][name]["steps"]:
            if self._wanted(step):
                self._step(step, workspace)
        outputs = parsed["jobs"][name].get("outputs", {})
        return {key: self.expand(value) for key, value in outputs.items()}

    def expand(self, text: str) -> str:
        """Put in the values of expressions."""
        return _EXPRESSION.sub(lambda found: self._value(found[1].strip()), text)

    def _value(self, expression: str) -> str:
        if "format(" in expression:
            upstream, _, otherwise = re.split(r" && | \|\| ", expression)
            tag = self.values["needs.judge.outputs.tag"]
            return f"refs/tags/{tag}" if self._value(upstream) else self._value(otherwise)
        for part in expression.split(" || "):
            found = part[1:-1] if part.startswith("'") else self.values.get(part, "")
            if found:
                return found
        return ""

    def _wanted(self, step: dict[str, Any]) -> bool:
        if "if" not in step:
            return True
        name, sign, _ = re.fullmatch(r"\$\{\{ (\S+) (==|!=) ('') \}\}", step["if"]).groups()
        return bool(self.values.get(name, "")) == (sign == "!=")

    def _step(self, step: dict[str, Any], workspace: Path) -> None:
        given = {key: self.expand(str(value)) for key, value in step.get("with", {}).items()}
        action = step.get("uses", "").partition("@")[0]
        if action == "actions/checkout":
            source = self.repositories[given.get("repository", "learner/katas")]
            git("clone", "-q", source, workspace / given["path"], folder=workspace)
            if "ref" in given:
                git(
                    "checkout",
                    "-q",
                    given["ref"].removeprefix("refs/tags/"),
                    folder=workspace / given["path"],
                )
        elif action == "actions/upload-artifact":
            self.artifacts[given["name"]] = workspace / given["path"]
        elif action == "actions/download-artifact":
            shutil.copy(self.artifacts[given["name"]], workspace)
        elif "run" in step:
            self._run(step, workspace)

    def _run(self, step: dict[str, Any], workspace: Path) -> None:
        files = {name: workspace / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for path in files.values():
            path.write_text("")
        environment = {key: self.expand(str(value)) for key, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", self.expand(step["run"])],
            cwd=workspace / step.get("working-directory", ""),
            env={
                "PATH": f"{self.place / 'bin'}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(ROOT),
                "GITHUB_REPOSITORY": "learner/katas",
                "GITHUB_SERVER_URL": str(self.place / "server"),
                "KATAS_TAG": self.values["env.KATAS_TAG"],
                **{name: str(path) for name, path in files.items()},
                **environment,
            },
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        self.log += done.stdout
        self.summary += files["GITHUB_STEP_SUMMARY"].read_text()
        for line in files["GITHUB_OUTPUT"].read_text().splitlines():
            key, _, value = line.partition("=")
            self.values[f"steps.{step.get('id', '')}.outputs.{key}"] = value


@pytest.fixture
def runner(house: House, tmp_path_factory) -> Runner:
    """Return a runner whose upstream is the house, and whose fork has one kata right and one wrong."""
    place = tmp_path_factory.mktemp("runner")
    git("init", "-q", "-b", "main", folder=house.root)
    git("add", "-A", folder=house.root)
    git("commit", "-q", "-m", "Begin", folder=house.root)
    git("tag", "v0.1.0", folder=house.root)
    server = place / "server" / "upstream" / "katas"
    git("clone", "-q", "--bare", house.root, server, folder=place)
    fork = place / "fork"
    git("clone", "-q", server, fork, folder=place)
    learner = House(fork)
    learner.solve("total")
    learner.answer("largest", "wrong_last")
    (fork / "conftest.py").write_text("raise SystemExit('planted')\n")
    (fork / "solutions" / "first" / "total.py").write_text("planted = True\n")
    git("commit", "-q", "-a", "-m", "Solve", folder=fork)
    _tools(place / "bin")
    repositories = {"learner/katas": fork, "upstream/katas": server}
    return Runner(place, repositories, {"github.token": "t", "github.repository": "learner/katas"})


def _tools(place: Path) -> None:
    """Put `dojo`, and a pip and a gh that need no network, where the steps find them."""
    place.mkdir()
    tools = {
        "dojo": f'exec "{sys.executable}" -P -m dojo "$@"',
        "python": "exit 0  # only ever installs",
        "gh": "echo upstream/katas",
    }
    for name, line in tools.items():
        (place / name).write_text(f"#!/bin/sh\n{line}\n")
        (place / name).chmod(0o755)


def needs(runner: Runner, outputs: dict[str, str]) -> None:
    """Give the outputs of the first job to the second."""
    runner.values.update({f"needs.judge.outputs.{key}": value for key, value in outputs.items()})


def test_push_of_a_fork_is_scored_by_the_upstream_checks(runner):
    """Points, the failing sentences and the annotation come out; what the fork planted is not used."""
    needs(runner, runner.job("score.yml", "judge"))
    runner.job("score.yml", "publish")
    assert "## 10 of 60 points, 1 of 3 katas solved" in runner.summary
    assert "Finds the largest of three" in runner.summary and "look at all of them" in runner.summary
    assert "Judged by its own checks" not in runner.summary
    assert "::error file=katas/second/largest.py,line=" in runner.log


def test_fork_without_an_upstream_judges_itself_and_says_so(runner):
    """Where no trusted tree is found, the summary begins with that."""
    runner.values["env.KATAS_TAG"] = runner.values["vars.KATAS_TAG"] = "v9.9.9"
    fork = runner.repositories["learner/katas"]
    git("reset", "-q", "--hard", "HEAD~1", folder=fork)
    House(fork).solve("total")
    git("commit", "-q", "-a", "-m", "Solve", folder=fork)
    runner.values["github.sha"] = git("rev-parse", "HEAD", folder=fork)
    needs(runner, runner.job("score.yml", "judge"))
    runner.job("score.yml", "publish")
    assert runner.summary.startswith("> Judged by its own checks")
    assert "10 of 60 points" in runner.summary


@pytest.mark.parametrize(
    ("due", "late"), [("2000-01-01T00:00:00Z", "true"), ("2999-01-01T00:00:00Z", "false")]
)
def test_grading_for_a_classroom(runner, due, late):
    """The trusted tree is named by its commit, the katas are chosen, and points come out."""
    upstream = runner.repositories["upstream/katas"]
    commit = git("rev-parse", "v0.1.0", folder=upstream)
    inputs = {"trusted": "upstream/katas", "commit": commit, "katas": "total second", "due": due}
    runner.values.update({f"inputs.{key}": value for key, value in inputs.items()})
    runner.job("grade.yml", "judge")
    outputs = runner.job("grade.yml", "publish")
    assert outputs == {"points": "10", "max": "30", "late": late}
    assert ("after the due date" in runner.summary) == (late == "true")
