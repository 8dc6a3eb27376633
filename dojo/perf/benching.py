"""A pytest plugin that has pytest-benchmark time checks' data at growing sizes, rather than judge them.

Each version of a kata (the chosen code, and the answers `slow_…` and `fast_…`) is timed at each size. What a
version takes too long for is skipped, and so are larger sizes. As a roof, a copy of as many bytes as
arguments and result have is timed too: code that has to look at all of its data takes hardly less.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dojo.perf import counting
from dojo.perf.benchmarks import OWN, ROOF
from dojo.perf.fixture import Draw, Perf, Use, call
from dojo.perf.quiet import one_thread
from dojo.plugin import DOJO
from dojo.sources import load_answers, load_solution
from dojo.trained import deepcopy

VERSIONS = ("slow_", "fast_")
_FACTORS = (1, 2, 4, 8, 16)
_MOST_SECONDS = 0.05


def pytest_sessionstart(session: pytest.Session) -> None:
    """Put another `perf` in the place of the one that judges: the last to come is the one that counts."""
    session.config.pluginmanager.register(_Benches(session.config.stash[DOJO]), "dojo-benches")


class _Bench(Perf):
    """Times one version of a kata at one size."""

    def __init__(self, benches: "_Benches", kata: Any, version: str, factor: int, benchmark: Any) -> None:
        super().__init__(benches.dojo, kata)
        self._benches = benches
        self._version = version
        self._factor = factor
        self._benchmark = benchmark

    def _time(self, slow: str, draw: Draw, n: int, *_: Any, use: Use = call, **__: Any) -> None:
        if self._version in self._benches.too_slow:
            pytest.skip("takes too long")
        size = self._factor * n
        self._benchmark.extra_info.update(version=self._version, n=size)
        with one_thread():
            if self._version == ROOF:
                self._benchmark(np.copyto, *self._buffers(draw(size), use))
                return
            kata = self._dojo.seam.load(self._kata) if self._version == OWN else self._answer(self._version)
            self._benchmark(use, kata, *draw(size))
        if self._benchmark.stats.stats.min > _MOST_SECONDS:
            self._benches.too_slow.add(self._version)

    def _buffers(self, arguments: tuple[Any, ...], use: Use) -> tuple[np.ndarray, np.ndarray]:
        """Return where to copy to, and from: both together have the bytes of arguments and result."""
        result = use(load_solution(self._dojo.curriculum, self._kata), *deepcopy(arguments))
        source = np.ones(counting.size([*arguments, result]) // 2, np.uint8)
        return np.empty_like(source), source

    faster_than = steps_grow = memory = holds = moves = launches = calculates = _time


class _Benches:
    """What the versions have come to."""

    def __init__(self, dojo: Any) -> None:
        self.dojo = dojo
        self.too_slow: set[str] = set()

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Have a check run once for each version and size."""
        kata = self.dojo.kata_at(metafunc.definition.path)
        if kata and "perf" in metafunc.fixturenames:
            answers = load_answers(self.dojo.curriculum, kata)
            versions = [OWN, *(name for name in answers if name.startswith(VERSIONS)), ROOF]
            cases = [(version, factor) for version in versions for factor in _FACTORS]
            metafunc.parametrize("perf", cases, indirect=True, ids=[f"{v}-{f}" for v, f in cases])

    @pytest.fixture
    def perf(self, request: pytest.FixtureRequest, benchmark: Callable[..., Any]) -> _Bench:
        """Return what times the version and size of this case."""
        version, factor = request.param
        return _Bench(self, self.dojo.kata_at(request.path), version, factor, benchmark)
