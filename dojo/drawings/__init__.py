"""Pictures of what a learner's own code does: a module for each topic, in it a function for each kata.

Such a function is called as its kata is, takes the learner's function and a matplotlib figure, and draws.
Learners' code runs in `dojo.drawings.picture` alone, which is a process of its own.
"""

import ast
import functools
from pathlib import Path

from dojo.curriculum import Curriculum, Kata


def can_draw(kata: Kata) -> bool:
    """Say whether there is a picture of a kata."""
    return kata.id in _names(kata.topic)


def drawn(curriculum: Curriculum) -> list[Kata]:
    """Return the katas of which there is a picture, in learning order."""
    return [kata for kata in curriculum if can_draw(kata)]


@functools.cache
def _names(topic: str) -> frozenset[str]:
    """Return what a topic's module draws, read without importing it, or matplotlib with it."""
    path = Path(__file__).with_name(f"{topic}.py")
    if not path.is_file():
        return frozenset()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = (node.name for node in tree.body if isinstance(node, ast.FunctionDef))
    return frozenset(name for name in functions if not name.startswith("_"))
