"""Stubs: a solution without its bodies, so that the reference alone owns signature and docstring."""

import ast
import contextlib
from collections.abc import Iterable, Iterator

_BODY = "raise NotImplementedError"
# Libraries that a stub imports whether or not its signature needs them: they give nothing away.
_LIBRARIES = {"numpy", "pandas", "torch"}
_MOST_BLANK_LINES = 2

_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Definition = _Function | ast.ClassDef
_Import = ast.Import | ast.ImportFrom
# The lines that a stub has of each statement.
_Kept = dict[ast.stmt, list[str]]


def derive_stub(solution: str, public_names: Iterable[str]) -> str:
    """Return the stub of a solution.

    Kept are the module's docstring, the public function or class with signatures and docstrings
    (of a class, its public and special methods), the imports, constants and classes that those
    need, and numpy, pandas and torch where the solution imports them.

    Raises
    ------
    ValueError
        If the solution defines none of `public_names`, or its stub could not be imported, as where
        a default or a decorator is made by a function of the solution's.
    """
    tree = ast.parse(solution)
    lines = solution.split("\n")  # As `ast` counts them: a form feed ends none.
    public = _public_definition(tree, public_names)
    kept: _Kept = {public: list(_without_bodies(public, lines))}
    others = [node for node in tree.body if not isinstance(node, _Function | _Import)]
    while new := [node for node in others if node not in kept and _binds(node) & _names_in(kept)]:
        kept.update((node, list(_without_bodies(node, lines))) for node in new)
    needed = _names_in(kept)
    for node in tree.body:
        if isinstance(node, _Import) and (text := _needed_import(node, needed, lines)):
            kept[node] = text
    if _is_docstring(tree.body[0]):
        kept[tree.body[0]] = _lines_of(tree.body[0], lines)
    stub = "\n".join(_apart_as_before(tree.body, kept, lines)).strip("\n") + "\n"
    _verify(stub, tree)
    return stub


def is_stub(source: str) -> bool:
    """Say whether nothing was tried yet: every function still only raises NotImplementedError."""
    try:
        functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, _Function)]
        return bool(functions) and all(_is_empty(function) for function in functions)
    except (SyntaxError, ValueError, MemoryError, RecursionError):  # The last two where it is too deep.
        return False


def _is_empty(function: _Function) -> bool:
    body = function.body[1:] if _is_docstring(function.body[0]) else function.body
    return len(body) == 1 and ast.unparse(body[0]) in (_BODY, f"{_BODY}()")


def _public_definition(tree: ast.Module, names: Iterable[str]) -> _Definition:
    wanted = tuple(names)
    for node in tree.body:
        if isinstance(node, _Definition) and node.name in wanted:
            return node
    raise ValueError(f"the solution defines neither {' nor '.join(wanted)}")


def _without_bodies(node: ast.stmt, lines: list[str], indent: str = "") -> Iterator[str]:
    """Yield the lines of a statement, each body of a function in it replaced."""
    if not isinstance(node, _Definition):
        yield from _lines_of(node, lines, indent)
        return
    yield from _header(node, lines)
    indent = _before(node.body[0], lines)
    if indent.strip():  # The body stands on the line of `def`.
        indent = " " * (node.col_offset + 4)
    if documented := _is_docstring(node.body[0]):
        yield from _lines_of(node.body[0], lines, indent)
    if isinstance(node, _Function):
        yield indent + _BODY
        return
    members = [member for member in node.body[documented:] if not _is_private(member)]
    kept = {member: list(_without_bodies(member, lines, indent)) for member in members}
    yield from _apart_as_before(node.body, kept, lines)
    if not members and not documented:
        yield indent + "pass"


def _header(node: _Definition, lines: list[str]) -> list[str]:
    """Return the lines of a definition up to its colon, and no comment that stands below."""
    body, before = node.body[0], _before(node.body[0], lines)
    if before.strip():
        return [*lines[_first_line(node) - 1 : body.lineno - 1], before.rstrip()]
    header = lines[_first_line(node) - 1 : _first_line(body) - 1]
    while header[-1].strip() == "" or header[-1].lstrip().startswith("#"):
        header.pop()
    return header


def _apart_as_before(body: list[ast.stmt], kept: _Kept, lines: list[str]) -> Iterator[str]:
    """Yield what is kept of a body, with as many blank lines between as the solution has."""
    blank, end = 0, _first_line(body[0]) - 1
    for node in body:
        gap = sum(not line.strip() for line in lines[end : _first_line(node) - 1])
        blank, end = max(blank, min(gap, _MOST_BLANK_LINES)), node.end_lineno or 0
        if node in kept:
            yield from [""] * blank
            yield from kept[node]
            blank = 0


def _needed_import(node: _Import, needed: set[str], lines: list[str]) -> list[str]:
    """Return the lines of an import with those of its names that are needed, if any."""
    if isinstance(node, ast.ImportFrom) and node.module == "__future__":
        return _lines_of(node, lines)
    kept = [
        alias
        for alias in node.names
        if (alias.asname or alias.name.split(".")[0]) in needed
        or (isinstance(node, ast.Import) and alias.name in _LIBRARIES)
    ]
    if not kept or kept == node.names:
        return _lines_of(node, lines) if kept else []
    if isinstance(node, ast.ImportFrom):
        return [ast.unparse(ast.ImportFrom(node.module, kept, node.level))]
    return [ast.unparse(ast.Import(kept))]


def _verify(stub: str, solution: ast.Module) -> None:
    """Raise ValueError for a stub that cannot be imported, or that still has a body."""
    tree = _parse(stub)
    bound = set().union(*(_binds(node) for node in ast.walk(tree) if isinstance(node, ast.stmt)))
    defined = {node.name for node in ast.walk(solution) if isinstance(node, _Definition)}
    if gone := sorted(defined & _names(tree) - bound):
        raise ValueError(f"the stub needs {', '.join(gone)}, which goes with the solution's bodies")
    if not is_stub(stub):
        raise ValueError("the stub has no function to write, or one that is written already")


def _parse(text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except SyntaxError as error:
        raise ValueError(f"the stub would not be Python: {error}") from None


def _binds(node: ast.stmt) -> set[str]:
    """Return the names to which a statement gives a meaning where it stands."""
    if isinstance(node, _Definition):
        return {node.name}
    bound = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    aliases = [n for n in ast.walk(node) if isinstance(n, ast.alias)]
    return bound | {alias.asname or alias.name.split(".")[0] for alias in aliases}


def _names_in(kept: _Kept) -> set[str]:
    return set().union(*(_names(_parse("\n".join(lines))) for lines in kept.values()))


def _names(tree: ast.AST) -> set[str]:
    """Return the names that code asks for, also in annotations written as strings."""
    found = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
    for node in ast.walk(tree):
        for annotation in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
                with contextlib.suppress(SyntaxError):
                    found |= _names(ast.parse(annotation.value, mode="eval"))
    return found


def _is_docstring(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _is_private(node: ast.stmt) -> bool:
    return isinstance(node, _Definition) and node.name.startswith("_") and not node.name.endswith("__")


def _first_line(node: ast.stmt) -> int:
    """Return the line on which a statement begins, with its decorators."""
    decorators = node.decorator_list if isinstance(node, _Definition) else []
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _before(node: ast.stmt, lines: list[str]) -> str:
    """Return what stands before a statement on its first line; `ast` counts in bytes of UTF-8."""
    return lines[node.lineno - 1].encode()[: node.col_offset].decode()


def _lines_of(node: ast.stmt, lines: list[str], indent: str = "") -> list[str]:
    """Return the lines of a statement; `indent` is for one that began on the line of another."""
    first, *rest = lines[node.lineno - 1 : node.end_lineno]
    before = _before(node, lines)
    return [indent + first.removeprefix(before) if before.strip() else first, *rest]
