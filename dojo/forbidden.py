"""Names that a kata asks its learner to do without, found by reading the code, never by running it."""

import ast
import builtins
from collections import ChainMap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# What a kata may never import: it stands alone, and the judge's own code is out of bounds.
_PRIVATE = ("katas", "solutions", "tests", "dojo")
_MATRIX_PRODUCTS = {"numpy.matmul", "torch.matmul", "operator.matmul"}
_IMPORTERS = {"builtins.__import__", "importlib.__import__", "importlib.import_module"}

_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
# What each name may stand for where it is read: full dotted names, none for something of the module's own.
# `*` has what is imported with a star.
_Names = ChainMap[str, set[str]]


@dataclass(frozen=True)
class Use:
    """A forbidden name and the line that uses it."""

    name: str
    line: int


def forbidden_uses(source: str, forbids: Iterable[str]) -> list[Use]:
    """Return where code uses a name that it may not, in the order of its lines.

    An entry of `forbids` is a dotted name (`numpy.var`: the function, and a call of a method
    `.var`; a module stands for all that is in it), a builtin (`sum`), or an attribute of
    anything (`.T`). Whoever forbids a matrix product forbids the operator `@` too.

    A name counts as whatever an import in reach may have made it. What only running the code would
    tell goes unseen: better that than to accuse the innocent.

    Raises
    ------
    SyntaxError
        If the code is no Python.
    """
    try:
        tree = ast.parse(source)
    except (MemoryError, RecursionError):
        raise SyntaxError("too deeply nested") from None
    rules = _Rules(forbids)
    uses = {use for node, names in _nodes(tree) for use in rules.uses(node, names)}
    return sorted(uses, key=lambda use: (use.line, use.name))


class _Rules:
    """What is forbidden."""

    def __init__(self, forbids: Iterable[str]) -> None:
        self.names = {f"builtins.{name}" if hasattr(builtins, name) else name for name in forbids}
        dotted = {name for name in self.names if not name.startswith((".", "builtins."))}
        self.methods = {name.rpartition(".")[2] for name in dotted if "." in name}

    def uses(self, node: ast.AST, names: _Names) -> Iterator[Use]:
        for name in self._found(node, names):
            yield Use(name.removeprefix("builtins."), getattr(node, "lineno", 1))

    def _found(self, node: ast.AST, names: _Names) -> Iterator[str]:
        match node:
            case ast.Import(names=aliases):
                yield from (alias.name for alias in aliases if self._is_out_of_bounds(alias.name))
            case ast.ImportFrom(names=aliases):
                dotted = [f"{_module(node)}.{alias.name}" for alias in aliases]
                yield from (name for name in dotted if self._is_out_of_bounds(name))
            case ast.Name(ctx=ast.Load()):
                yield from filter(self._matches, _meanings(node, names))
            case ast.BinOp(op=ast.MatMult()) | ast.AugAssign(op=ast.MatMult()):
                if self.names & _MATRIX_PRODUCTS:
                    yield "@"
            case ast.Call(func=func):
                if (module := _imported_by_call(node, names)) and self._is_out_of_bounds(module):
                    yield module
                yield from self._called_methods(func, names)
        if taken := _taken(node, names):
            matches = list(filter(self._matches, _meanings(node, names)))
            yield from matches or ({f".{taken.attribute}"} & self.names)

    def _called_methods(self, func: ast.expr, names: _Names) -> Iterator[str]:
        """Yield the method that is called, where it is a forbidden one of some value."""
        taken = _taken(func, names)
        if taken is None or taken.attribute not in self.methods:
            return
        if not _meanings(taken.owner, names) and not _is_self(taken.owner):
            yield f".{taken.attribute}()"

    def _is_out_of_bounds(self, name: str) -> bool:
        return name.split(".")[0] in _PRIVATE or self._matches(name)

    def _matches(self, full_name: str) -> bool:
        """Say whether a full dotted name, or a module around it, is forbidden."""
        parts = full_name.split(".")
        return any(".".join(parts[: length + 1]) in self.names for length in range(len(parts)))


def _nodes(tree: ast.Module) -> Iterator[tuple[ast.AST, _Names]]:
    """Yield every node with what names stand for where it is, by Python's rules of scope."""
    module: _Names = ChainMap(_bindings(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            module.update((name, set()) for name in node.names if name not in module)
    todo: list[tuple[ast.AST, _Names, _Names]] = [(tree, module, module)]
    while todo:
        node, here, around = todo.pop()
        yield node, here
        body = _body(node)
        inside = around.new_child(_bindings(node)) if body else here
        # What a class binds, its methods do not see.
        around_inside = inside if isinstance(node, _Function) else around
        for child in ast.iter_child_nodes(node):
            todo.append((child, inside, around_inside) if child in body else (child, here, around))


def _body(node: ast.AST) -> Sequence[ast.AST]:
    """Return the nodes that see the names of the scope that a node opens, where it opens one."""
    match node:
        case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body) | ast.ClassDef(body=body):
            return body
        case ast.Lambda(body=expression):
            return (expression,)
    return ()


def _bindings(scope: ast.AST) -> dict[str, set[str]]:
    """Return the names that a module, class or function binds, with what imports make of each."""
    bound: dict[str, set[str]] = {}
    todo = [scope]
    while todo:
        for node in ast.iter_child_nodes(todo.pop()):
            for name, meanings in _bound(node):
                bound.setdefault(name, set()).update(meanings)
            if not isinstance(node, _Function | ast.ClassDef):
                todo.append(node)
    return bound


def _bound(node: ast.AST) -> Iterator[tuple[str, set[str]]]:
    match node:
        case ast.Import(names=aliases):
            for alias in aliases:
                head = alias.name.split(".")[0]
                yield (alias.asname, {alias.name}) if alias.asname else (head, {head})
        case ast.ImportFrom(names=aliases):
            for alias in aliases:
                yield alias.asname or alias.name, {f"{_module(node)}.{alias.name}"}
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name, set()
        case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name) | ast.ExceptHandler(name=str(name)):
            yield name, set()
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
            yield name, set()


def _meanings(node: ast.AST, names: _Names) -> set[str]:
    """Return the dotted names that an expression may stand for, none where it is nothing imported."""
    attributes: list[str] = []
    while taken := _taken(node, names):
        attributes.insert(0, taken.attribute)
        node = taken.owner
    if isinstance(node, ast.Name):
        owners = _meanings_of_name(node.id, names)
    else:
        module = _imported_by_call(node, names)
        owners = {module, module.split(".")[0]} - {""}
    return {".".join([owner, *attributes]) for owner in owners}


def _meanings_of_name(name: str, names: _Names) -> set[str]:
    if name in names:
        return names[name]
    found = {star.removesuffix("*") + name for star in names.get("*", ())}
    return found | {f"builtins.{name}"} if hasattr(builtins, name) else found


class _Taken(NamedTuple):
    """An attribute, and the expression that it is taken from."""

    owner: ast.expr
    attribute: str


def _taken(node: ast.AST, names: _Names) -> _Taken | None:
    """Return the attribute that a node takes, as `x.T` and `getattr(x, "T")` do."""
    match node:
        case ast.Attribute(value=owner, attr=attribute):
            return _Taken(owner, attribute)
        case ast.Call(func=ast.Name(id=name), args=[owner, ast.Constant(value=str(attribute)), *_]):
            if "builtins.getattr" in _meanings_of_name(name, names):
                return _Taken(owner, attribute)
    return None


def _imported_by_call(node: ast.AST, names: _Names) -> str:
    """Return the module that a call like `__import__("math")` imports, or "" where it imports none."""
    match node:
        case ast.Call(
            func=ast.Name() | ast.Attribute(value=ast.Name()) as func,
            args=[ast.Constant(value=str(module)), *_],
        ) if _meanings(func, names) & _IMPORTERS:
            return module
    return ""


def _module(node: ast.ImportFrom) -> str:
    """Return the module that something is imported from; a relative one is another kata's."""
    return ".".join(filter(None, ["katas" if node.level else "", node.module]))


def _is_self(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"
