"""The checks that a kata has, read from the trusted file without running it."""

import ast
from collections.abc import Iterable
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


def without_case(name: str) -> str:
    """Return the name of the check that a test belongs to, which may be one case of it."""
    return name.partition("[")[0]


def expected_checks(path: Path) -> tuple[Check, ...]:
    """Return the checks that a file defines, in its order."""
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    shared = _marks(_marks_of_all(tree))
    return tuple(_check(node, shared) for node in functions if node.name.startswith("test_"))


def _check(node: ast.FunctionDef, shared: frozenset[str]) -> Check:
    sentence = " ".join((ast.get_docstring(node) or "").split())
    return Check(node.name, sentence, node.lineno, shared | _marks(node.decorator_list))


def _marks_of_all(tree: ast.Module) -> list[ast.expr]:
    """Return what `pytestmark` gives to every check of a file, one mark or a list of them."""
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="pytestmark")], value=value):
                return value.elts if isinstance(value, ast.List | ast.Tuple) else [value]
    return []


def _marks(expressions: Iterable[ast.expr]) -> frozenset[str]:
    """Return which of pytest's marks `perf` and `gpu` are among decorators."""
    functions = [node.func if isinstance(node, ast.Call) else node for node in expressions]
    return frozenset(node.attr for node in functions if isinstance(node, ast.Attribute)) & set(MARKS)
