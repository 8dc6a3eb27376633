"""The checks that a kata has, read from the trusted file without running it."""

import ast
from dataclasses import dataclass
from pathlib import Path

MARKS = ("perf", "gpu")
EXAMPLE = "test_example"


@dataclass(frozen=True)
class Check:
    """One test function with all its cases.

    `sentence` completes "<kata> …" and is what the learner reads.
    """

    name: str
    sentence: str
    line: int
    marks: frozenset[str] = frozenset()

    @property
    def earns_points(self) -> bool:
        """Whether it counts for the score: what measures speed earns stars instead."""
        return not self.marks


def expected_checks(path: Path) -> tuple[Check, ...]:
    """Return the checks that a file defines, in its order."""
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    return tuple(_check(node) for node in functions if node.name.startswith("test_"))


def _check(node: ast.FunctionDef) -> Check:
    sentence = " ".join((ast.get_docstring(node) or "").split())
    return Check(node.name, sentence, node.lineno, frozenset(filter(None, map(_mark, node.decorator_list))))


def _mark(decorator: ast.expr) -> str | None:
    """Return `perf` or `gpu` where the decorator is that mark of pytest's."""
    if isinstance(decorator, ast.Call):
        decorator = decorator.func
    if isinstance(decorator, ast.Attribute) and decorator.attr in MARKS:
        return decorator.attr
    return None
