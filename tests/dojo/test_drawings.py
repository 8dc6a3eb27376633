"""Tests of pictures: there is one of each kata that says so, drawn by the learner's own code."""

import importlib
import shutil
import xml.etree.ElementTree as ElementTree

import pytest

from dojo.curriculum import load_curriculum
from dojo.drawings import drawn
from dojo.sources import load_solution

from .conftest import ROOT, House

CURRICULUM = load_curriculum(ROOT)
KATAS = drawn(CURRICULUM)


@pytest.fixture(scope="module")
def fork(tmp_path_factory) -> House:
    """Return a copy of this repository, in which nothing is solved."""
    root = tmp_path_factory.mktemp("fork")
    for name in ("katas", "solutions", "tests"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("dojo", "__pycache__"))
    for name in ("conftest.py", "tox.ini", "pyproject.toml"):
        shutil.copy(ROOT / name, root / name)
    return House(root)


def texts(path) -> str:
    """Return what an SVG file says in words."""
    return " ".join("".join(ElementTree.parse(path).getroot().itertext()).split())


@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.id)
def test_pictures(kata, tmp_path):
    """Each picture is a well-formed file with its words as text, and not large."""
    mpl = pytest.importorskip("matplotlib")
    picture = importlib.import_module("dojo.drawings.picture")
    out = tmp_path / "picture.svg"
    picture.draw(kata, load_solution(CURRICULUM, kata), out)
    assert mpl
    assert kata.task in texts(out)
    assert 5_000 < out.stat().st_size < 300_000


def test_there_are_enough():
    """At least a dozen katas can be drawn."""
    assert len(KATAS) >= 12


def test_solved_kata_is_drawn(fork, tmp_path):
    """A solved kata is drawn into the file that is named, the same each time."""
    pytest.importorskip("matplotlib")
    fork.solve("gradient_descent")
    outs = [tmp_path / "one.svg", tmp_path / "two.svg"]
    for out in outs:
        done = fork.dojo("draw", "gradient_descent", "--out", str(out))
        assert 0 == done.status, done.err
        assert out.as_uri() in done.out
    assert outs[0].read_bytes() == outs[1].read_bytes()


def test_it_is_the_learners_own_code(fork, tmp_path):
    """What is drawn is what the learner's code does, where there is more than one right way."""
    pytest.importorskip("matplotlib")
    fork.solve("gradient_descent")
    fork.dojo("draw", "gradient_descent", "--out", str(tmp_path / "reference.svg"))
    code = fork.curriculum.stub(fork.kata("gradient_descent")).read_text(encoding="utf-8")
    fork.write(
        "gradient_descent",
        f"{code}\n_right = gradient_descent\n\n\n"
        "def gradient_descent(grad, x0, lr, steps):\n    if lr == 0.16:\n        return x0\n"
        "    return _right(grad, x0, lr, steps)\n",
    )
    fork.dojo("draw", "gradient_descent", "--out", str(tmp_path / "own.svg"))
    assert (tmp_path / "reference.svg").read_bytes() != (tmp_path / "own.svg").read_bytes()


@pytest.mark.parametrize("code", [None, "def k_means(x, centers, steps):\n    return centers\n"])
def test_unsolved_kata_draws_nothing(fork, tmp_path, code):
    """A kata that is not solved draws nothing, and says so."""
    if code:
        fork.write("k_means", code)
    done = fork.dojo("draw", "k_means", "--out", str(tmp_path / "out.svg"))
    assert 1 == done.status
    assert "There is nothing to draw yet: unsupervised_learning/k_means is not solved." in done.out
    assert not (tmp_path / "out.svg").exists()


def test_list(fork):
    """Without a name, the katas that can be drawn are listed."""
    done = fork.dojo("draw")
    assert [kata.id for kata in KATAS] == [line.split()[0] for line in done.out.splitlines()]


def test_no_picture(fork):
    """A kata without a picture is refused in words."""
    done = fork.dojo("draw", "variance")
    assert 2 == done.status
    assert "There is no picture of statistics/variance" in done.err


def test_without_matplotlib(fork, tmp_path):
    """Where matplotlib is missing, one line says what to install."""
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['matplotlib'] = None\n")
    done = fork.dojo("draw", "k_means", PYTHONPATH=f"{tmp_path}:{ROOT}")
    assert 2 == done.status
    assert 'python -m pip install -e ".[draw]"' in done.err
