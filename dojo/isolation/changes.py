"""Changes in place: what a call did to the arguments that it was given."""

import copy
import operator
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from dojo.errors import Breach

_DICTS = (dict, OrderedDict, defaultdict, Counter)


class Snapshot:
    """The content of all that could be changed, before a call.

    Parameters
    ----------
    objects : iterable of (int, object)
        What was sent, with its places.

    Attributes
    ----------
    places : dict of int to int
        Where each object stood in the request, by its identity.
    """

    def __init__(self, objects: Iterable[tuple[int, Any]]) -> None:
        frozen = ((place, thing, freeze(thing)) for place, thing in objects)
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
        return _Same(thing)
    if kind in _DICTS:
        return _Same(thing.keys()), _Same(thing.values())
    if kind in (set, bytearray):
        return kind(thing)
    if kind is np.ndarray:
        return _freeze_array(thing)
    if kind is np.random.Generator:
        return repr(thing.bit_generator.state)
    extension = _extension(kind)
    return extension.freeze(thing) if extension else None


def _freeze_array(array: "np.ndarray[Any, Any]") -> Any:
    if array.dtype.kind == "O":
        return array.shape, _Same(array.ravel().tolist())
    return array.shape, array.dtype, array.tobytes()


class _Same:
    """Items, equal only to the very same; they are kept, so that nothing else takes their identity."""

    def __init__(self, items: Any) -> None:
        self._items = list(items)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Same) or len(self._items) != len(other._items):
            return False
        return all(map(operator.is_, self._items, other._items))

    __hash__ = None  # type: ignore[assignment]  # It is compared, never looked up.


def content_of(thing: Any) -> Any:
    """Return a copy of a changed thing, or of what is to be put into the other side's."""
    if extension := _extension(type(thing)):
        return extension.content_of(thing)
    return copy.deepcopy(thing) if isinstance(thing, np.random.Generator) else copy.copy(thing)


def put_content(thing: Any, content: Any) -> None:
    """Make a thing on this side what its copy on the other side became.

    Raises
    ------
    Breach
        If it cannot become that.
    """
    kind: Any = type(thing)
    if extension := _extension(kind):
        extension.put_content(thing, content)
    elif type(content) is not _plain(kind):
        raise Breach("it changed an argument into something else")
    elif kind in (list, deque, bytearray):
        thing.clear()
        thing.extend(content)
    elif kind is set:
        thing.clear()
        thing.update(content)
    elif kind in _DICTS:
        thing.clear()
        dict.update(thing, content)
    elif kind is np.ndarray:
        if thing.shape != content.shape or thing.dtype != content.dtype or not thing.flags.writeable:
            raise Breach("it changed an array into something else")
        thing[...] = content
    elif kind is np.random.Generator:
        thing.bit_generator.state = content.bit_generator.state
    else:
        raise Breach("it changed what cannot change")


def _plain(kind: Any) -> Any:
    """Return what comes back of a kind that went over."""
    return dict if kind in _DICTS else kind


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
