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

    `sentence` completes "<kata> …" and is what the learner reads. `says_its_time` where a mark `timeout` says
    how long it may take, as one that trains a model does.
    """

    name: str
    sentence: str
    line: int
    marks: frozenset[str] = frozenset()
    says_its_time: bool = False

    @property
    def earns_points(self) -> bool:
        """Whether it counts for the score: what measures speed earns stars instead."""
        return not self.marks


def without_case(name: str) -> str:
    """Return the name of the check that a test belongs to, which may be one case of it."""
    return name.partition("[")[0]


def expected_checks(path: Path, *, perf: bool = True) -> tuple[Check, ...]:
    """Return the checks that a file defines, in its order; without `perf`, those that earn points."""
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    shared = _attributes(_marks_of_all(tree))
    checks = [_check(node, shared) for node in functions if node.name.startswith("test_")]
    return tuple(check for check in checks if perf or check.earns_points)


def _check(node: ast.FunctionDef, shared: frozenset[str]) -> Check:
    sentence = " ".join((ast.get_docstring(node) or "").split())
    named = shared | _attributes(node.decorator_list)
    return Check(node.name, sentence, node.lineno, named & set(MARKS), "timeout" in named)


def _marks_of_all(tree: ast.Module) -> list[ast.expr]:
    """Return what `pytestmark` gives to every check of a file, one mark or a list of them."""
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="pytestmark")], value=value):
                return value.elts if isinstance(value, ast.List | ast.Tuple) else [value]
    return []


def _attributes(expressions: Iterable[ast.expr]) -> frozenset[str]:
    """Return the last names of decorators: those of pytest's marks."""
    functions = [node.func if isinstance(node, ast.Call) else node for node in expressions]
    return frozenset(node.attr for node in functions if isinstance(node, ast.Attribute))
