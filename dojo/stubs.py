"""Stubs: a solution without its bodies, so that the reference alone owns signature and docstring."""

import ast
from collections.abc import Iterable, Iterator

_BODY = "raise NotImplementedError"
# Libraries that a stub imports whether or not its signature needs them: they give nothing away.
_LIBRARIES = {"numpy", "pandas", "torch"}

_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Definition = _Function | ast.ClassDef


def derive_stub(solution: str, public_names: Iterable[str]) -> str:
    """Return the stub of a solution.

    Kept are the module's docstring, the public function or class with signatures and docstrings
    (of a class, its public and special methods), the imports and constants that those need, and
    numpy, pandas and torch where the solution imports them.

    Raises
    ------
    ValueError
        If the solution defines none of `public_names`.
    """
    tree = ast.parse(solution)
    lines = solution.splitlines()
    public = _public_definition(tree, public_names)
    kept = "\n".join(_without_bodies(public, lines))
    needed = _names(ast.parse(kept))
    header = [_text(node, lines) for node in tree.body[:1] if _is_docstring(node)]
    imports = [text for node in tree.body if (text := _needed_import(node, needed))]
    constants = [_text(node, lines) for node in tree.body if _binds(node) & needed]
    parts = ["\n".join(header), "\n".join(imports), "\n".join(constants)]
    return "\n\n".join(part for part in parts if part) + "\n\n\n" + kept + "\n"


def is_stub(source: str) -> bool:
    """Say whether nothing was tried yet: every function still only raises NotImplementedError."""
    try:
        functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, _Function)]
    except (SyntaxError, ValueError):
        return False
    return bool(functions) and all(_is_empty(function) for function in functions)


def _is_empty(function: _Function) -> bool:
    body = function.body[1:] if _is_docstring(function.body[0]) else function.body
    return len(body) == 1 and ast.unparse(body[0]) in (_BODY, f"{_BODY}()")


def _public_definition(tree: ast.Module, names: Iterable[str]) -> _Definition:
    wanted = tuple(names)
    for node in tree.body:
        if isinstance(node, _Definition) and node.name in wanted:
            return node
    raise ValueError(f"the solution defines neither {' nor '.join(wanted)}")


def _without_bodies(node: _Definition, lines: list[str]) -> Iterator[str]:
    """Yield the lines of a definition, each body of a function in it replaced."""
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    body = node.body[1:] if _is_docstring(node.body[0]) else node.body
    header_end = (node.body[0].end_lineno or 0) if body != node.body else body[0].lineno - 1
    yield from lines[first - 1 : header_end]
    if isinstance(node, _Function):
        yield " " * (node.col_offset + 4) + _BODY
        return
    for member in body:
        if not isinstance(member, _Function):
            yield _text(member, lines)
        elif not member.name.startswith("_") or member.name.endswith("__"):
            yield ""
            yield from _without_bodies(member, lines)


def _needed_import(node: ast.stmt, needed: set[str]) -> str:
    """Return the import with those of its names that are needed, or nothing."""
    if not isinstance(node, (ast.Import, ast.ImportFrom)):
        return ""
    kept = [
        alias
        for alias in node.names
        if (alias.asname or alias.name.split(".")[0]) in needed
        or (isinstance(node, ast.Import) and alias.name in _LIBRARIES)
    ]
    if isinstance(node, ast.ImportFrom):
        return ast.unparse(ast.ImportFrom(node.module, kept, node.level)) if kept else ""
    return ast.unparse(ast.Import(kept)) if kept else ""


def _binds(node: ast.stmt) -> set[str]:
    """Return the names that an assignment at module level gives a value."""
    if isinstance(node, ast.AnnAssign):
        return _names(node.target)
    if isinstance(node, ast.Assign):
        return set().union(*map(_names, node.targets))
    return set()


def _names(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _is_docstring(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _text(node: ast.stmt, lines: list[str]) -> str:
    return "\n".join(lines[node.lineno - 1 : node.end_lineno])
