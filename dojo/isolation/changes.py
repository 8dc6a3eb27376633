"""Changes in place: what a call did to the arguments that it was given."""

import copy
from collections import deque
from collections.abc import Iterator
from typing import Any

import numpy as np

from dojo.errors import Breach


class Snapshot:
    """The content of all that could be changed, before a call.

    Attributes
    ----------
    places : dict of int to int
        Where each object stood in the request, by its identity.
    """

    def __init__(self, objects: list[Any]) -> None:
        frozen = ((place, thing, freeze(thing)) for place, thing in enumerate(objects))
        self._kept = [(place, thing, content) for place, thing, content in frozen if content is not None]
        self.places = {id(thing): place for place, thing, _ in self._kept}

    def changed(self) -> Iterator[tuple[int, Any]]:
        """Yield the place and a copy of the content of whatever is no longer what it was."""
        for place, thing, content in self._kept:
            if freeze(thing) != content:
                yield place, content_of(thing)


def freeze(thing: Any) -> Any:
    """Return what stays equal as long as a thing's own content does, or None where it cannot change."""
    kind = type(thing)
    if kind in (list, deque):
        return [_Same(item) for item in thing]
    if kind is dict:
        return [(_Same(key), _Same(item)) for key, item in thing.items()]
    if kind in (set, bytearray):
        return kind(thing)
    if kind is np.ndarray:
        content = list(map(_Same, thing.ravel().tolist())) if thing.dtype.kind == "O" else thing.tobytes()
        return thing.shape, thing.dtype, content
    if kind is np.random.Generator:
        return repr(thing.bit_generator.state)
    if extension := _extension(kind):
        return extension.freeze(thing)
    return None


class _Same:
    """An item of a collection, equal only to itself; it is kept, so that nothing else takes its identity."""

    def __init__(self, item: Any) -> None:
        self._item = item

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self._item is other._item

    __hash__ = None  # type: ignore[assignment]  # It is compared, never looked up.


def content_of(thing: Any) -> Any:
    """Return a copy of a changed thing, or of what is to be put into the other side's."""
    if extension := _extension(type(thing)):
        return extension.content_of(thing)
    return copy.deepcopy(thing) if isinstance(thing, np.random.Generator) else copy.copy(thing)


def put_content(thing: Any, content: Any) -> None:
    """Make a thing on this side what its copy on the other side became."""
    kind = type(thing)
    if extension := _extension(kind):
        extension.put_content(thing, content)
    elif kind is not type(content):
        raise Breach("it changed an argument into something else")
    elif kind in (list, deque, bytearray, set, dict):
        thing.clear()
        thing.update(content) if kind in (set, dict) else thing.extend(content)
    elif kind is np.ndarray:
        if thing.shape != content.shape or thing.dtype != content.dtype:
            raise Breach("it changed an array's shape")
        thing[...] = content
    elif kind is np.random.Generator:
        thing.bit_generator.state = content.bit_generator.state
    else:
        raise Breach("it changed what cannot change")


def _extension(kind: type) -> Any:
    """Return the module that knows the kinds of a library."""
    libraries = {base.__module__.partition(".")[0] for base in kind.__mro__}
    if "pandas" in libraries:
        from dojo.isolation import tables

        return tables
    if "torch" in libraries:
        from dojo.isolation import tensors

        return tensors
    return None
