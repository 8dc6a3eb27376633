"""Mutants of a reference: small faults planted in it, each of which its checks should notice."""

import ast
import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dojo.authoring.complaint import Complaint
from dojo.curriculum import Curriculum, Kata
from dojo.errors import DojoError
from dojo.jobs import Job, folder
from dojo.report import KataResult

LEAST_KILLED = 0.95
FEW_SURVIVORS = 2  # So many may be left of however few.
_CHECK_SECONDS = 2.0
_REASONS = "EQUIVALENT"  # Mutants that are right, by their changed line.
_CHOICES = "CHOICE"  # Lines of the reference in place of which many others are as right: of no use to change.


@dataclass(frozen=True)
class Mutant:
    """A reference with one fault: its source, and the line that differs."""

    kata: Kata
    source: str
    line: int
    text: str


@dataclass(frozen=True)
class Verdict:
    """How the mutants of one kata fared."""

    kata: Kata
    killed: int
    total: int
    survivors: tuple[Mutant, ...]


def mutants(curriculum: Curriculum, kata: Kata) -> list[Mutant]:
    """Return every mutant of a kata's reference that differs from it in what runs."""
    if importlib.util.find_spec("cosmic_ray") is None:
        raise DojoError('mutation needs cosmic-ray: python -m pip install -e ".[author]"')
    source = curriculum.solution(kata).read_text(encoding="utf-8")
    choices = _explained(curriculum.answers(kata), _CHOICES)
    found = {_running_code(source): None}
    unique: list[Mutant] = []
    for mutated in _mutations(source):
        try:
            code = _running_code(mutated)
        except SyntaxError:
            continue
        if code not in found:
            found[code] = None
            mutant = _mutant(kata, source, mutated)
            if source.splitlines()[mutant.line - 1].strip() not in choices:
                unique.append(mutant)
    return unique


def _mutations(source: str) -> Iterator[str]:
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator, operator_names

    for operator in map(get_operator, operator_names()):
        if operator.arguments():
            continue  # It replaces variables, and asks which.
        occurrence = 0
        while (mutated := mutate_code(source.encode(), operator(), occurrence)) is not None:
            yield mutated if isinstance(mutated, str) else mutated.decode()
            occurrence += 1


def _running_code(source: str) -> str:
    """Return code without what does nothing when it runs: annotations and docstrings."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        if isinstance(node, ast.arg):
            node.annotation = None
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node):
            node.body[0] = ast.Pass()
    return ast.dump(tree)


def _mutant(kata: Kata, source: str, mutated: str) -> Mutant:
    pairs = zip(source.splitlines(), mutated.splitlines(), strict=False)
    line, text = next((number, new) for number, (old, new) in enumerate(pairs, start=1) if old != new)
    return Mutant(kata, mutated, line, text.strip())


def job(mutant: Mutant, place: Path) -> Job:
    """Write a mutant into a folder of its own and return the job that judges it."""
    path = place / mutant.kata.topic / f"{mutant.kata.id}.py"
    path.parent.mkdir(parents=True)
    path.write_text(mutant.source, encoding="utf-8")
    return Job(mutant.kata, folder(place), check_seconds=_CHECK_SECONDS, stop_at_failure=True)


def verdict(kata: Kata, results: list[tuple[Mutant, KataResult]]) -> Verdict:
    """Count the dead."""
    survivors = tuple(mutant for mutant, result in results if result.state == "solved")
    return Verdict(kata, len(results) - len(survivors), len(results), survivors)


def complaints(curriculum: Curriculum, verdict: Verdict) -> Iterator[Complaint]:
    """Yield each survivor that nobody has explained, and each explanation that explains none."""
    reasons = _explained(curriculum.answers(verdict.kata), _REASONS)
    for survivor in verdict.survivors:
        if survivor.text not in reasons:
            text = f"the checks accept `{survivor.text}`; refuse it, or say in {_REASONS} why it is right"
            yield Complaint("mutant", curriculum.solution(verdict.kata), survivor.line, text)
    solution = curriculum.solution(verdict.kata).read_text(encoding="utf-8")
    lines = {line.strip() for line in solution.splitlines()}
    for text, line in _explained(curriculum.answers(verdict.kata), _CHOICES).items():
        if text not in lines:
            said = f"{_CHOICES} explains `{text}`, which the solution does not say"
            yield Complaint("mutant", curriculum.answers(verdict.kata), line, said)
    alive = {survivor.text for survivor in verdict.survivors}
    for text, line in reasons.items():
        if text not in alive:
            said = f"{_REASONS} explains `{text}`, which no mutant that survives says"
            yield Complaint("mutant", curriculum.answers(verdict.kata), line, said)


def _explained(path: Path, table: str) -> dict[str, int]:
    """Return the lines that a table in the file of answers explains, with their place in it."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict(keys=keys)) if name == table:
                constants = [key for key in keys if isinstance(key, ast.Constant)]
                return {str(constant.value): constant.lineno for constant in constants}
    return {}
