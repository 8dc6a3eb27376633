"""The fixture `perf`: what a check says to have its kata measured."""

import importlib
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dojo.curriculum import Kata
from dojo.perf import counting, honesty, pairing
from dojo.perf.quiet import one_thread
from dojo.perf.stars import NoStarError, RefusedError, Verdict, short, verdict
from dojo.plugin import Dojo
from dojo.sources import load_answers, load_solution
from dojo.trained import deepcopy, is_tensor

Draw = Callable[[int], tuple[Any, ...]]
Use = Callable[..., Any]
Stars = tuple[float, float, float]
ATTEMPTS = 3
_GROWTH = 4


def call(kata: Any, *args: Any) -> Any:
    """Do with a kata what most checks do."""
    return kata(*args)


class Perf:
    """Measures the kata of one check, and gives it stars.

    Each measure takes the name of a `slow` answer, which earns no star and has the words for who does the
    same; `draw`, which returns fresh arguments of a size; that size `n`; and what the three `stars` ask.
    `use` says what is done with the kata where that is more than to call it: it gets the kata, then the
    arguments. A check ends with one measure: it passes where that earns a star.
    """

    def __init__(self, dojo: Dojo, kata: Kata) -> None:
        self._dojo = dojo
        self._kata = kata
        self.verdict: Verdict | None = None

    def faster_than(
        self,
        slow: str,
        draw: Draw,
        n: int,
        stars: Stars,
        *,
        use: Use = call,
        tolerance: float | None = None,
    ) -> None:
        """Give stars by how many times as fast as a slow answer the kata is."""
        answer = self._answer(slow)
        function = self._function(draw, n, use, tolerance)
        best = None
        for _ in range(ATTEMPTS):
            with one_thread():
                tried = pairing.contest(
                    function,
                    lambda *args: use(answer, *args),
                    lambda: draw(n),
                    least=stars[0],
                    tolerance=tolerance,
                    changes=bool(self._kata.mutates),
                )
            if tried.ratio < pairing.HOPELESS * stars[0]:
                best = best or tried.ratio
                break
            if tried.is_fair:
                best = max(best or 0.0, tried.ratio)
                if best >= stars[-1]:
                    break
        if best is None:
            found = short(tried.control)
            pytest.skip(f"this machine is too noisy: the same function took {found} times its own time")
        rival = slow.removeprefix("slow_").replace("_", " ")
        self._earn(best, stars, f"{{}} times as fast as a {rival}", slow)

    def steps_grow(self, slow: str, draw: Draw, n: int, stars: Stars, *, use: Use = call) -> None:
        """Give stars by how the steps of Python grow with `n`: how many times as many for four times `n`."""
        function = self._function(draw, n, use)
        few = counting.python_steps(function, *draw(n))
        many = counting.python_steps(function, *draw(_GROWTH * n))
        self._earn(
            many / few, stars, f"takes {{}} times the steps of Python for {_GROWTH} times the data", slow
        )

    def memory(self, slow: str, draw: Draw, n: int, stars: Stars, *, use: Use = call) -> None:
        """Give stars by the most memory that is held at a time, in that of arguments and result."""
        function = self._function(draw, n, use)
        arguments = draw(n)
        with one_thread():
            needed = counting.peak_bytes(function, *arguments)
            given = counting.size([*arguments, function(*arguments)])
        self._earn(needed / given, stars, "holds {} times the memory of its arguments and its result", slow)

    def moves(self, slow: str, draw: Draw, n: int, stars: Stars, *, floor: int, use: Use = call) -> None:
        """Give stars by the bytes that tensors' operations move, in those that have to be moved."""
        from dojo.perf.traffic import traffic

        moved = traffic(self._function(draw, n, use), *draw(n)).bytes
        _hold_seen(moved, floor, "moves")
        self._earn(moved / floor, stars, "moves {} times the bytes that it has to", slow)

    def holds(self, slow: str, draw: Draw, n: int, stars: Stars, *, use: Use = call) -> None:
        """Give stars by the most memory that tensors hold at a time, in that of arguments and result."""
        from dojo.perf.traffic import peak_bytes

        function = self._function(draw, n, use)
        arguments = draw(n)
        held = peak_bytes(function, *arguments)
        given = counting.size([*arguments, function(*arguments)])
        self._earn(held / given, stars, "holds {} times the memory of its arguments and its result", slow)

    def launches(self, slow: str, draw: Draw, n: int, stars: Stars, *, use: Use = call) -> None:
        """Give stars by how many operations on tensors are launched."""
        from dojo.perf.traffic import traffic

        launched = traffic(self._function(draw, n, use), *draw(n)).launches
        _hold_seen(launched, 1, "launches")
        self._earn(launched, stars, "launches {} operations", slow)

    def calculates(self, slow: str, draw: Draw, n: int, stars: Stars, *, floor: int, use: Use = call) -> None:
        """Give stars by the FLOPs of products and convolutions, in those that there have to be."""
        from dojo.perf.traffic import flops

        done = flops(self._function(draw, n, use), *draw(n))
        _hold_seen(done, floor, "calculates")
        self._earn(done / floor, stars, "calculates {} times what it has to", slow)

    def share_of_roof(
        self,
        library: str,
        draw: Draw,
        n: int,
        stars: Stars,
        *,
        moved: int,
        flops: int = 0,
        use: Use = call,
        tolerance: float | None = None,
    ) -> None:
        """Give stars by the share of the roof that the kata reaches, on the device of what `draw` returns.

        `moved` are the bytes that have to be read and written, `flops` what has to be calculated, in the
        dtype of the first tensor; `library` is the answer that says what is right, and runs beside it.
        """
        from dojo.perf import roofline

        times, tensor, timer = self._triples(library, draw, n, use, tolerance)
        rate = roofline.matmul_rate(tensor.device, tensor.dtype, timer) if flops else float("inf")
        self._earn(roofline.share(times, rate, moved, flops), stars, "reaches {} of what the device can do")

    def share_of_library(
        self,
        library: str,
        draw: Draw,
        n: int,
        stars: Stars,
        *,
        use: Use = call,
        tolerance: float | None = None,
    ) -> None:
        """Give stars by how many times as fast as a library the kata is, where no roof says what can be."""
        from dojo.perf import roofline

        times = self._triples(library, draw, n, use, tolerance)[0]
        self._earn(roofline.ratio(times), stars, "{} times as fast as the library")

    def _triples(self, library: str, draw: Draw, n: int, use: Use, tolerance: float | None) -> Any:
        """Time the kata beside a library's answer; return the times, a tensor, and what timed it."""
        from dojo.perf import roofline

        function = self._function(draw, n, use, tolerance)
        answer = self._answer(library)
        tensor = next(each for each in draw(n) if is_tensor(each))
        timer = roofline.cuda_timer(tensor.device)
        times = roofline.triples(
            function,
            lambda *args: use(answer, *args),
            lambda: draw(n),
            tensor.device,
            timer,
            tolerance=tolerance,
            changes=bool(self._kata.mutates),
        )
        return times, tensor, timer

    def _function(self, draw: Draw, n: int, use: Use, tolerance: float | None = None) -> Use:
        """Return the kata as it is measured, once it has shown that it is right on such data.

        That first call goes the way of all checks, so that an error in it is explained as any other.
        """
        arguments = draw(n)
        solution = load_solution(self._dojo.curriculum, self._kata)
        expected = use(solution, *deepcopy(arguments))
        module = importlib.import_module(f"katas.{self._kata.topic}.{self._kata.id}")
        recorded = getattr(module, solution.__name__)
        if not honesty.agree(use(recorded, *arguments), expected, tolerance):
            raise RefusedError(
                "is wrong on the data that its speed is measured on: pass the other checks first"
            )
        kata = self._dojo.seam.load(self._kata)
        return lambda *args: use(kata, *args)

    def _answer(self, name: str) -> Any:
        return load_answers(self._dojo.curriculum, self._kata)[name]

    def _earn(self, figure: float, stars: Sequence[float], words: str, slow: str = "") -> None:
        self.verdict = verdict(figure, stars, words)
        if not self.verdict.stars:
            advice = self._answer(slow).__doc__ if slow else ""
            raise NoStarError(self.verdict.words, " ".join((advice or "").split()))


def _hold_seen(counted: int, least: int, what: str) -> None:
    """Refuse what does its work where the counter does not look, in numpy or in a compiled kernel."""
    if counted < least:
        raise RefusedError(
            f"{what} less than there has to be: only operations of torch are counted, so do it by those; "
            "kernels of your own are measured on a GPU"
        )
