"""Tests of katas that need what is not installed: they say so in a line, and hold up no other kata."""

import os
import re

import pytest

from dojo.curriculum import load_curriculum
from dojo.errors import DojoError

from .conftest import ROOT
from .test_curriculum import rewrite

LINE = 'needs torch, which is not installed: python -m pip install -e ".[torch]"'


@pytest.fixture
def hidden(tmp_path_factory):
    """Return the environment of a machine without torch."""
    folder = tmp_path_factory.mktemp("hidden")
    (folder / "sitecustomize.py").write_text("import sys\nsys.modules['torch'] = None\n", encoding="utf-8")
    return {"PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}


def test_checks_are_skipped(isolated_house, hidden):
    """Plain pytest skips the checks of such a kata with the reason, and runs all others."""
    done = isolated_house.pytest(
        "--solutions", "-q", "-rs", "tests/katas/deep", "tests/katas/values", **hidden
    )
    assert 0 == done.status, done.out
    assert LINE in done.out
    assert re.search(r"\d+ passed, \d+ skipped", done.out)


def test_judged(isolated_house, hidden):
    """`dojo test` says in one line what to install, and earns nothing for what did not run."""
    isolated_house.solve("softplus")
    done = isolated_house.dojo("test", "softplus", **hidden)
    assert 1 == done.status
    assert 1 == done.out.count(LINE)
    assert "0 of 20 points" in done.out


def test_other_katas_are_judged(isolated_house, hidden):
    """What needs nothing is solved as ever beside it."""
    isolated_house.solve("rotate")
    assert 0 == isolated_house.dojo("test", "rotate", **hidden).status


@pytest.mark.parametrize("verb", [["list"], ["check", "softplus"]])
def test_told_in_a_line(isolated_house, hidden, verb):
    """The list says it once for a topic, and who checks the kata hears why it was not tried."""
    done = isolated_house.dojo(*verb, **hidden)
    assert 1 == done.out.count(LINE)


def test_next(isolated_house, hidden):
    """Where such a kata is next, so is what to install."""
    isolated_house.write("softplus", "def softplus(x):\n    return x\n")
    assert LINE in isolated_house.dojo(**hidden).out


def test_unknown_need(isolated_house):
    """A need that nobody can install is refused."""
    path = isolated_house.root / "katas" / "deep" / "topic.toml"
    rewrite(path, 'needs = ["torch"]', 'needs = ["jax"]')
    with pytest.raises(DojoError, match="'needs' has 'jax'; it can be torch"):
        load_curriculum(isolated_house.root)


def test_unsaid_need(isolated_house):
    """`dojo check` finds what a kata imports and does not say, and what it says in vain."""
    topics = isolated_house.root / "katas"
    rewrite(topics / "deep" / "topic.toml", 'needs = ["torch"]\n', "")
    rewrite(topics / "values" / "topic.toml", "[[kata]]", 'needs = ["torch"]\n\n[[kata]]')
    done = isolated_house.dojo("check", "softplus", "rotate")
    assert "needs: softplus does not say that it needs torch" in done.out
    assert "needs: rotate says that it needs, but never imports torch" in done.out
