"""Pairs of submissions that are closer than chance: what they share of what hardly anybody else has.

Code is compared by its shape: without comments and docstrings, and with one name for all of its own. Shared
are runs of tokens, as winnowing (Schleimer, Wilkerson and Aiken, 2003) and its descendants compare them. A
run that the stub, the reference or a rival answer has too says nothing, and any other says the less the more
of the class have it: one of `d` in `n` students says log2(n / d) bits, shared out over the tokens of the run,
for runs overlap. Chance alone has two submissions share b bits about once in 2 to the b pairs.
"""

import ast
import io
import math
import tokenize
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dojo import files
from dojo.curriculum import Curriculum, Kata
from dojo.stubs import derive_stub

RUN = 8
# A kata whose reference has fewer runs than that beyond its stub's is short: anybody comes to the same lines.
SHORT = 80
# Of so many classes without any copying, one has a pair that is named.
_CLASSES = 2**20
_LAYOUT = {tokenize.NL, tokenize.COMMENT, tokenize.ENCODING, tokenize.ENDMARKER}


@dataclass(frozen=True)
class Pair:
    """Two students who share more than chance explains: how many bits, and in which katas how much.

    `katas` has each kata with the share, in percent, of the smaller one's own runs that the other has too.
    """

    students: tuple[str, str]
    bits: float
    katas: tuple[tuple[str, int], ...]


def similar(
    curriculum: Curriculum, katas: Iterable[Kata], texts: Mapping[str, Mapping[str, str]]
) -> list[Pair]:
    """Return the pairs that are closer than chance, the closest first.

    Parameters
    ----------
    curriculum : Curriculum
        The trusted tree.
    katas : iterable of Kata
        Which to compare.
    texts : mapping of str to mapping
        Each student's code by the names of the katas.
    """
    bits: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    shares: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for kata in katas:
        reference, stub, *rivals = _known(curriculum, kata)
        if len(runs(reference) - runs(stub)) < SHORT:
            continue
        handed_in = {student: code[kata.name] for student, code in texts.items() if kata.name in code}
        for pair, evidence, share in compare(handed_in, [reference, stub, *rivals]):
            bits[pair][kata.name] = evidence
            shares[pair][kata.name] = share
    needed = math.log2(_CLASSES) + math.log2(max(1, math.comb(len(texts), 2)))
    found = [
        Pair(pair, round(sum(each.values()), 1), tuple(shares[pair].items()))
        for pair, each in bits.items()
        if sum(each.values()) >= needed
    ]
    return sorted(found, key=lambda pair: (-pair.bits, pair.students))


def compare(
    handed_in: Mapping[str, str], known: Iterable[str]
) -> Iterator[tuple[tuple[str, str], float, int]]:
    """Yield pairs of students who share something in a kata, the bits that says, and its share in percent."""
    from scipy.sparse import triu
    from sklearn.feature_extraction.text import CountVectorizer

    innocent = {run for text in known for run in runs(text)}
    own = {student: runs(text) - innocent for student, text in handed_in.items()}
    students = sorted(student for student, found in own.items() if found)
    if len(students) < 2:
        return
    table: Any = CountVectorizer(analyzer=lambda student: own[student], binary=True).fit_transform(students)
    table = table.astype(float)
    told = [math.log2(len(handed_in) / count) / RUN for count in table.sum(axis=0).A1]
    evidence, common = triu(table.multiply(told) @ table.T, k=1).tocoo(), (table @ table.T).tocsr()
    for one, other, bits in zip(evidence.row, evidence.col, evidence.data, strict=True):
        pair = students[one], students[other]
        smaller = min(len(own[student]) for student in pair)
        yield pair, float(bits), round(100 * common[one, other] / smaller)


def runs(text: str) -> set[tuple[str, ...]]:
    """Return the runs of tokens in some code; none where it is no Python."""
    found = tokens(text) or []
    return {tuple(found[start : start + RUN]) for start in range(len(found) - RUN + 1)}


def tokens(text: str) -> list[str] | None:
    """Return the tokens of some code with one name for all its own, or None where it is no Python."""
    try:
        tree = _Anonymous.of(ast.parse(text))
        lines = io.StringIO(ast.unparse(tree))
        found = tokenize.generate_tokens(lines.readline)
        return [token.string for token in found if token.type not in _LAYOUT]
    except (SyntaxError, ValueError, MemoryError, RecursionError, tokenize.TokenError):
        return None


def _known(curriculum: Curriculum, kata: Kata) -> Iterator[str]:
    """Yield the reference, its stub and the rival answers: what they have is nobody's own."""
    outline = curriculum.outline(kata).read_text(encoding="utf-8")
    yield outline
    yield derive_stub(outline, kata.public_names)
    yield from files.texts(curriculum.answers(kata), curriculum.kernel(kata))


class _Anonymous(ast.NodeTransformer):
    """Takes away docstrings and annotations, and gives one name to whatever a piece of code names itself."""

    def __init__(self, own: set[str]) -> None:
        self._own = own

    @classmethod
    def of(cls, tree: ast.Module) -> ast.Module:
        stored = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        arguments = {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}
        functions = {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef)}
        made: ast.Module = cls(stored | arguments | functions).visit(tree)
        return made

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name("v", node.ctx) if node.id in self._own else node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        return ast.arg("v")

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        self.generic_visit(node)
        node.name, node.returns = "v", None
        if ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
        return node
