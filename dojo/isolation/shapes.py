"""What a kata's objects can do, read from the trusted reference and never from the worker."""

import ast
import inspect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType

from dojo.isolation.far import ARITHMETIC, COMPARISONS, PROTOCOLS

# Names in annotations of what crosses as a value; any other may be an object of the kata's.
_VALUES = (
    "None bool int float complex str bytes bytearray list tuple dict set frozenset deque Counter range "
    "Sequence Mapping Collection Literal Annotated Fraction Decimal Path date datetime time timedelta "
    "np numpy npt NDArray ArrayLike DTypeLike ndarray generic number integer floating inexact bool_ int8 "
    "int16 int32 int64 uint8 intp float16 float32 float64 complex128 str_ object_ random Generator "
    "pd pandas DataFrame Series Index torch Tensor dtype collections abc"
)


@dataclass(frozen=True)
class Shape:
    """What the objects of a kata's own classes can do.

    Parameters
    ----------
    operators : frozenset of str
        Those that some class of the reference has.
    names : frozenset of str or None
        The attributes that may be asked for; None for any.
    plain : frozenset of str
        The functions and methods that give values, by their annotation, and so no such objects.
    """

    operators: frozenset[str] = frozenset()
    names: frozenset[str] | None = None
    plain: frozenset[str] = frozenset()


def shape_of(reference: ModuleType, text: str, *, whole: bool = True) -> Shape:
    """Return what the objects of a reference's classes can do.

    Where they can be added or the like, what is expected could be given to one (`result - expected`) and
    be asked back in some shape; so then only the reference's own attributes are asked for. Of a stub these
    are not known: who has no more than that, and so not the `whole`, asks for any.
    """
    tree = ast.parse(text)
    classes = [kind for kind in vars(reference).values() if _is_defined_in(kind, reference)]
    operators = frozenset(name for kind in classes for name in _operators(kind))
    names = None
    if whole and operators & ARITHMETIC:
        public = {name for kind in classes for name in dir(kind) if not name.startswith("_")}
        names = frozenset(public | set(_stored(tree)))
    return Shape(operators, names, frozenset(_giving_values(tree)))


def _is_defined_in(kind: object, module: ModuleType) -> bool:
    return inspect.isclass(kind) and kind.__module__ == module.__name__


def _operators(kind: type) -> Iterator[str]:
    own = {name for base in kind.__mro__ if base is not object for name in vars(base)}
    for name in ARITHMETIC | PROTOCOLS | COMPARISONS:
        if {f"__{name}__", f"__r{name}__"} & own:
            yield name


def _stored(tree: ast.AST) -> Iterator[str]:
    """Yield the attributes that some code gives to something."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def _giving_values(tree: ast.AST) -> Iterable[str]:
    """Return the names of functions that are annotated to return values only."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    values = set(_VALUES.split()) - {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    plain = {function.name for function in functions if _is_plain(function.returns, values)}
    return plain - {function.name for function in functions if not _is_plain(function.returns, values)}


def _is_plain(annotation: ast.expr | None, values: set[str]) -> bool:
    if annotation is None:
        return False
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        annotation = ast.parse(annotation.value, mode="eval").body
    named = {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}
    named |= {node.attr for node in ast.walk(annotation) if isinstance(node, ast.Attribute)}
    return named <= values
