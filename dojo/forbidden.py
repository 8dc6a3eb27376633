"""Names that a kata asks its learner to do without, found by reading the code, never by running it."""

import ast
import builtins
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# What a kata may never import: it stands alone, and the judge's own code is out of bounds.
_PRIVATE = ("katas", "solutions", "tests", "dojo")
_MATRIX_PRODUCTS = {"numpy.matmul", "torch.matmul", "operator.matmul"}


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
    """
    tree = ast.parse(source)
    rules = _Rules(tree, tuple(forbids))
    uses = {use for node in ast.walk(tree) for use in rules.uses(node)}
    return sorted(uses, key=lambda use: (use.line, use.name))


class _Rules:
    """What is forbidden, and what each name in the module stands for."""

    def __init__(self, tree: ast.Module, forbids: tuple[str, ...]) -> None:
        self.attributes = {name for name in forbids if name.startswith(".")}
        self.names = set(forbids) - self.attributes
        self.methods = {name.rpartition(".")[2] for name in self.names if "." in name}
        self.builtins = self.names & set(dir(builtins)) - _bound_names(tree)
        self.imported = dict(_imported_names(tree))
        self.star_modules = list(_star_modules(tree))

    def uses(self, node: ast.AST) -> Iterator[Use]:
        for name in self._found(node):
            yield Use(name, getattr(node, "lineno", 1))

    def _found(self, node: ast.AST) -> Iterator[str]:
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names if self._is_out_of_bounds(alias.name))
            case ast.ImportFrom(module=module, names=names):
                dotted = [f"{module or 'katas'}.{alias.name}" for alias in names]
                yield from (name for name in dotted if self._is_out_of_bounds(name))
            case ast.Name(id=name, ctx=ast.Load()):
                meanings = [self.imported.get(name, ""), *(f"{star}.{name}" for star in self.star_modules)]
                yield from (meaning for meaning in meanings if self._matches(meaning))
                if name in self.builtins and name not in self.imported:
                    yield name
            case ast.Attribute(attr=attr):
                full_name = self._resolve(node)
                if self._matches(full_name):
                    yield full_name
                elif f".{attr}" in self.attributes:
                    yield f".{attr}"
            case ast.Call(func=ast.Attribute(value=owner, attr=attr)) if attr in self.methods:
                if not self._resolve(owner) and not _is_self(owner):
                    yield f".{attr}()"
            case ast.Call(func=ast.Name(id="getattr"), args=[owner, ast.Constant(value=str(attr)), *_]):
                full_name = f"{self._resolve(owner)}.{attr}"
                if self._matches(full_name):
                    yield full_name
            case ast.BinOp(op=ast.MatMult()) | ast.AugAssign(op=ast.MatMult()):
                if self.names & _MATRIX_PRODUCTS:
                    yield "@"

    def _is_out_of_bounds(self, name: str) -> bool:
        return name.split(".")[0] in _PRIVATE or self._matches(name)

    def _matches(self, full_name: str) -> bool:
        """Say whether a full dotted name, or a module around it, is forbidden."""
        parts = full_name.split(".")
        return any(".".join(parts[: length + 1]) in self.names for length in range(len(parts)))

    def _resolve(self, node: ast.AST) -> str:
        """Return the dotted name that an expression stands for, or "" where it is no imported one."""
        if isinstance(node, ast.Name):
            return self.imported.get(node.id, "")
        if isinstance(node, ast.Attribute):
            owner = self._resolve(node.value)
            return f"{owner}.{node.attr}" if owner else ""
        return ""


def _imported_names(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each name that an import binds, with the dotted name that it stands for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield (alias.asname, alias.name) if alias.asname else (alias.name.split(".")[0],) * 2
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def _star_modules(tree: ast.Module) -> Iterator[str]:
    """Yield each module of which everything is imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.names[0].name == "*":
            yield node.module


def _bound_names(tree: ast.Module) -> set[str]:
    """Return every name to which the module gives a meaning of its own."""
    bound: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                bound.add(name)
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                bound.add(name)
    return bound


def _is_self(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"
