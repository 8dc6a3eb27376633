"""A new kata's files, with TODO wherever the author has to think."""

import re
import tomllib
from pathlib import Path
from string import Template

from dojo.curriculum import Curriculum
from dojo.errors import DojoError

_SOLUTION = '''"""$title: TODO what it is, in a few words."""

import numpy as np
from numpy.typing import ArrayLike


def $kata(x: ArrayLike) -> float:
    """Return TODO.

    TODO the definition, and what the edge cases give.

    Parameters
    ----------
    x : array_like, shape (n,)
        TODO

    Returns
    -------
    float
        TODO

    Raises
    ------
    ValueError
        TODO

    Examples
    --------
    >>> $kata([1, 2, 4])
    7.0
    """
    return float(np.sum(x))  # TODO
'''

_CHECKS = '''"""Checks of `$kata`."""

import pytest

from katas.$topic.$kata import $kata


def test_example():
    """TODO completes "$kata …" for a small example."""
    assert $kata([1, 2, 4]) == pytest.approx(7)
'''

_ANSWERS = '''"""Answers to `$kata`: its checks accept every right_ one and refuse every wrong_ one."""


def right_plain_python(x):
    return sum(x)  # TODO a loop, and another that is vectorised


def wrong_todo(x):
    """TODO what you did, and what to do instead."""
    return x[0]  # TODO the typical mistakes, three at least
'''

_ENTRY = """
[[kata]]
id = "$kata"
task = "TODO what it does, in a line"
difficulty = 1
minutes = 5
hints = [
    "TODO a question",
    "TODO a step further",
    "TODO nearly there",
]
"""

_TOPIC = """title = "$title"
about = "TODO what the topic is for, in a line."
"""

_PAGE = """# $title

TODO the idea in a few lines, the formulas, and where deep learning uses it.

## Katas

"""


def scaffold(curriculum: Curriculum, topic: str, kata: str) -> list[Path]:
    """Write the files of a new kata, and of its topic where that is new too; return what was written.

    Raises
    ------
    DojoError
        If a name is not a Python identifier in lower case, or a file is there already.
    """
    for name in (topic, kata):
        if not name.isidentifier() or name != name.lower():
            raise DojoError(
                f"{name!r} cannot be a name: use lower-case words joined by _, as in moving_average."
            )
    root = curriculum.root
    new = {
        root / "solutions" / topic / f"{kata}.py": _SOLUTION,
        root / "tests" / "katas" / topic / f"test_{kata}.py": _CHECKS,
        root / "tests" / "answers" / topic / f"{kata}.py": _ANSWERS,
    }
    if there := [path for path in new if path.exists()]:
        raise DojoError(f"{there[0].relative_to(root)} is there already.")
    facts, page = root / "katas" / topic / "topic.toml", root / "katas" / topic / "README.md"
    written = [_append(path, template, topic, kata) for path, template in new.items()]
    if not facts.exists():
        _append(facts, _TOPIC, topic, kata)
        _append(page, _PAGE, topic, kata)
        written += [page, _enter(root / "katas" / "curriculum.toml", topic)]
    _append(page, "- [$kata]($kata.py): TODO what it does, in a line\n", topic, kata)
    return [*written, _append(facts, _ENTRY, topic, kata)]


def _append(path: Path, template: str, topic: str, kata: str) -> Path:
    title = kata if path.stem == kata else topic
    text = Template(template).substitute(topic=topic, kata=kata, title=title.replace("_", " ").capitalize())
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path


def _enter(index: Path, topic: str) -> Path:
    """Put a topic at the end of the curriculum."""
    text = index.read_text(encoding="utf-8")
    names = "".join(f'    "{name}",\n' for name in [*tomllib.loads(text)["topics"], topic])
    renewed = re.sub(r"topics = \[.*?\]", f"topics = [\n{names}]", text, flags=re.DOTALL)
    index.write_text(renewed, encoding="utf-8", newline="\n")
    return index
