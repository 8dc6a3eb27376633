"""Rules that a kata's files keep or break by what is written in them."""

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from dojo.authoring.complaint import Complaint
from dojo.checks import EXAMPLE, expected_checks
from dojo.curriculum import Curriculum, Kata
from dojo.forbidden import forbidden_uses
from dojo.imports import imported_modules
from dojo.needs import OPTIONAL
from dojo.sources import RIGHT
from dojo.stubs import derive_stub, is_stub

_LEAST_WRONG, _LEAST_RIGHT, _LEAST_HINTS = 3, 2, 3
_SECTIONS = ("Parameters", "Returns", "Examples")
_NETWORK = {"ftplib", "http", "httpx", "requests", "smtplib", "socket", "socketserver", "ssl", "urllib"}
_OUT_OF_BOUNDS = {"dojo", "inspect", "solutions", "tests"}
_PRIVATE_VIEWS = {"dir", "id", "isinstance", "repr", "type", "vars"}
_FIXTURES = {"caplog", "capfd", "capsys", "monkeypatch", "recwarn"}
# Comparisons that take NaN for equal, stretch one shape over another, or explain nothing.
_LAX = {"allclose", "isclose", "assert_allclose", "assert_almost_equal", "assert_array_almost_equal"}
_TOLERANT = {"approx": 1, "raises": 1}
_PLACEHOLDER = re.compile(r"\bTODO\b")


def complaints(curriculum: Curriculum, kata: Kata) -> Iterator[Complaint]:
    """Yield what is wrong with a kata's files, as far as reading them tells."""
    files = (curriculum.solution(kata), curriculum.checks(kata), curriculum.answers(kata))
    unreadable = [complaint for path in files for complaint in _unreadable(path)]
    yield from unreadable
    if unreadable:
        return
    for path in files:
        yield from _placeholders(path)
    yield from _facts(curriculum, kata)
    yield from _needs(files, kata)
    yield from _solution(curriculum, kata)
    yield from _stub(curriculum, kata)
    yield from _check_file(curriculum.checks(kata), kata)
    yield from _answers(curriculum.answers(kata))


def _unreadable(path: Path) -> Iterator[Complaint]:
    try:
        ast.parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        yield Complaint("files", path, 1, "is missing")
    except (SyntaxError, UnicodeDecodeError) as error:
        yield Complaint("files", path, getattr(error, "lineno", None) or 1, f"is not Python: {error}")


def _placeholders(path: Path) -> Iterator[Complaint]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if _PLACEHOLDER.search(line):
            yield Complaint("unfinished", path, number, "still says TODO")


def _facts(curriculum: Curriculum, kata: Kata) -> Iterator[Complaint]:
    """Hold `topic.toml` and the topic's page against the curriculum."""
    path = curriculum.root / "katas" / kata.topic / "topic.toml"
    text = path.read_text(encoding="utf-8")
    line = text[: text.find(f'id = "{kata.id}"')].count("\n") + 1
    if len(kata.hints) < _LEAST_HINTS:
        yield Complaint("hints", path, line, f"{kata.id} has {len(kata.hints)} hints, not {_LEAST_HINTS}")
    if _PLACEHOLDER.search(" ".join((kata.task, *kata.hints))):
        yield Complaint("unfinished", path, line, f"{kata.id} still says TODO")
    known = [other.id for other in curriculum]
    for name in kata.requires:
        if name not in known[: known.index(kata.id)]:
            yield Complaint(
                "requires", path, line, f"{kata.id} requires {name}, which does not come before it"
            )
    page = path.with_name("README.md")
    wanted = f"[{kata.id}]({kata.id}.py): {kata.task}"
    if not page.is_file() or wanted not in page.read_text(encoding="utf-8"):
        yield Complaint("page", page, 1, f"should list the kata as `- {wanted}`")


def _needs(files: Sequence[Path], kata: Kata) -> Iterator[Complaint]:
    """Hold what the kata says it needs against what its files import."""
    imported = {module.partition(".")[0] for module in imported_modules(files)} & set(OPTIONAL)
    for name in sorted(imported ^ set(kata.needs)):
        said = "does not say that it needs" if name in imported else "says that it needs, but never imports"
        yield Complaint("needs", files[0], 1, f"{kata.id} {said} {name} (`needs` in topic.toml)")


def _solution(curriculum: Curriculum, kata: Kata) -> Iterator[Complaint]:
    path = curriculum.solution(kata)
    source = path.read_text(encoding="utf-8")
    public = [
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in kata.public_names
    ]
    if not public:
        return  # No stub can be derived from it, which has a complaint of its own.
    docstring = ast.get_docstring(public[0]) or ""
    for section in _SECTIONS if isinstance(public[0], ast.FunctionDef) else ("Examples",):
        if f"{section}\n---" not in docstring:
            yield Complaint("docstring", path, public[0].lineno, f"has no section {section}")
    for use in forbidden_uses(source, kata.forbids):
        yield Complaint("forbids", path, use.line, f"uses {use.name}, which the kata forbids")


def _stub(curriculum: Curriculum, kata: Kata) -> Iterator[Complaint]:
    """Hold the stub to its solution, unless someone is solving the kata in it."""
    path = curriculum.stub(kata)
    if not path.is_file():
        yield Complaint("stub", path, 1, f"is missing: dojo reset {kata.id}")
        return
    text = path.read_text(encoding="utf-8")
    try:
        derived = derive_stub(curriculum.solution(kata).read_text(encoding="utf-8"), kata.public_names)
    except ValueError as error:
        yield Complaint("solution", curriculum.solution(kata), 1, str(error))
        return
    if is_stub(text) and text != derived:
        yield Complaint("stub", path, 1, f"is not what the solution gives: dojo reset {kata.id}")


def _check_file(path: Path, kata: Kata) -> Iterator[Complaint]:
    checks = expected_checks(path)
    if not checks or checks[0].name != EXAMPLE:
        yield Complaint("example", path, checks[0].line if checks else 1, f"{EXAMPLE} should come first")
    sentences: set[str] = set()
    for check in checks:
        sentence = check.sentence
        if not (sentence[:1].isupper() and sentence.endswith(".") and sentence.count(". ") == 0):
            text = f"{check.name} needs a docstring of one sentence that completes “{kata.id} …”"
            yield Complaint("sentence", path, check.line, text)
        elif sentence in sentences:
            yield Complaint("sentence", path, check.line, f"{check.name} says what another check says")
        sentences.add(sentence)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        for rule, text in _node_complaints(node, kata):
            yield Complaint(rule, path, getattr(node, "lineno", 1), text)


def _node_complaints(node: ast.AST, kata: Kata) -> Iterator[tuple[str, str]]:
    match node:
        case ast.Import(names=names):
            for alias in names:
                yield from _import_complaints(alias.name, kata)
        case ast.ImportFrom(module=module):
            yield from _import_complaints(module or ".", kata)
        case ast.ClassDef(name=name) if name.startswith("Test"):
            yield "checks", f"{name}: a check is a function, not a class"
        case ast.arg(arg=name) if name in _FIXTURES:
            yield "judgeable", f"uses the fixture {name}: checks see nothing but what a kata takes and gives"
        case ast.Compare(ops=ops, comparators=others) if any(
            isinstance(op, ast.Is | ast.IsNot) for op in ops
        ):
            if not all(isinstance(other, ast.Constant) for other in others):
                yield "judgeable", "compares identity: what comes back from another process is a copy"
        case ast.Call(func=ast.Name(id=name)) if name in _PRIVATE_VIEWS:
            yield "judgeable", f"calls {name}: what comes back from another process has none of its own"
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args):
            if name in _LAX:
                yield "comparison", f"{name} hides NaN and stretches shapes: assert … == pytest.approx(…)"
            elif name in _TOLERANT and len(args) > _TOLERANT[name]:
                yield "tolerance", f"{name} takes its tolerance by keyword"


def _import_complaints(module: str, kata: Kata) -> Iterator[tuple[str, str]]:
    head = module.split(".")[0]
    if head in _NETWORK:
        yield "network", f"imports {module}: a check never needs the network"
    elif head in _OUT_OF_BOUNDS or module == ".":
        yield "judgeable", f"imports {module}: a check knows its kata and the libraries, nothing else"
    elif head == "katas" and module != f"katas.{kata.topic}.{kata.id}":
        yield "alone", f"imports {module}: a kata never needs another kata's code"


def _answers(path: Path) -> Iterator[Complaint]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    answers = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    for prefixes, least in ((("wrong_",), _LEAST_WRONG), (RIGHT, _LEAST_RIGHT)):
        found = [node for node in answers if node.name.startswith(prefixes)]
        if len(found) < least:
            yield Complaint("answers", path, 1, f"has {len(found)} answers {prefixes[0]}…, not {least}")
    for node in answers:
        if node.name.startswith(("wrong_", "slow_")) and not ast.get_docstring(node):
            yield Complaint("words", path, node.lineno, f"{node.name} has no words for who made the mistake")
