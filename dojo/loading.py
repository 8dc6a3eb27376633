"""The seam: whose code stands behind `katas.<topic>.<kata>`.

Checks always say `from katas.statistics.variance import variance`. What they get is a stand-in that
asks a *source* for the kata's module at the first call, so that collecting checks runs no learner's
code, and an endless loop at import costs no more than one in a function. Nothing else in the project
asks whose code it is.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from dojo.curriculum import Curriculum, Kata
from dojo.executing import CannotLoad, shown_path
from dojo.sources import PACKAGE, Source


class Seam(MetaPathFinder, Loader):
    """Python's import of `katas.*`, answered with stand-ins.

    `call` is what a stand-in does when it is called: it gets the kata, the name called and its arguments.
    """

    def __init__(self, curriculum: Curriculum, source: Source, call: Callable[..., Any]) -> None:
        self.curriculum = curriculum
        self.source = source
        self._call = call
        self._loaded: dict[Kata, Any] = {}
        self._imported: list[Kata] = []

    def change(self, source: Source) -> None:
        """Put another source behind what has been imported."""
        self.source = source
        self._loaded.clear()
        for kata in self._imported:
            source.expect(kata)

    def load(self, kata: Kata) -> Any:
        """Return the kata's function or class, or raise again what stopped it from loading."""
        if kata not in self._loaded:
            path = shown_path(self.source.path(kata), self.curriculum.root)
            # Stands only if loading is cut short, by a timeout or by Ctrl-C.
            self._loaded[kata] = CannotLoad(f"{path} did not finish loading.")
            try:
                self._loaded[kata] = self.source.load(kata)
            except CannotLoad as failure:
                self._loaded[kata] = failure
        if isinstance(self._loaded[kata], CannotLoad):
            raise self._loaded[kata]
        return self._loaded[kata]

    @contextmanager
    def lent(self, kata: Kata, answer: Any) -> Iterator[None]:
        """Have another function or class stand behind a kata for a while."""
        kept = self.load(kata)
        self._loaded[kata] = answer
        try:
            yield
        finally:
            self._loaded[kata] = kept

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        package, *rest = name.split(".")
        if package != PACKAGE or len(rest) > 2:
            return None
        return ModuleSpec(name, self, is_package=len(rest) < 2)

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        parts = module.__name__.split(".")
        if len(parts) == 3:
            kata = self.curriculum.kata("/".join(parts[1:]))
            self._imported.append(kata)
            self.source.expect(kata)
            module.__file__ = str(self.source.path(kata))
            vars(module).update((name, self._stand_in(kata, name)) for name in kata.public_names)

    def _stand_in(self, kata: Kata, name: str) -> Callable[..., Any]:
        def stand_in(*args: Any, **kwargs: Any) -> Any:
            return self._call(kata, name, args, kwargs)

        stand_in.__name__ = stand_in.__qualname__ = name
        stand_in.__module__ = f"{PACKAGE}.{kata.topic}.{kata.id}"
        return stand_in

    def install(self) -> None:
        """Answer imports of `katas.*` from now on."""
        _forget()
        sys.meta_path.insert(0, self)

    def remove(self) -> None:
        """Leave Python's imports as they were."""
        sys.meta_path.remove(self)
        _forget()


def _forget() -> None:
    for name in [name for name in sys.modules if name == PACKAGE or name.startswith(f"{PACKAGE}.")]:
        del sys.modules[name]
