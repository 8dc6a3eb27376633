"""How many times as fast one function is as another, on a machine that has other things to do.

Both run in turns, in blocks of inputs of one kind; what disturbs one disturbs the other. Noise only ever adds
time, so the shortest block of each is what counts. A control, the first function against itself, tells
whether that has worked.
"""

import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dojo import trained
from dojo.perf import honesty
from dojo.perf.quiet import no_garbage

Clock = Callable[[], float]
CLOCK: Clock = time.perf_counter  # Taken before any kata is imported, as `dojo.perf.honesty` does.
PAIRS, LEAST_PAIRS = 100, 15
_SECONDS = 1.5  # After which those few will do, of functions that take milliseconds.
_BLOCK_SECONDS = 4e-4
_MOST_CALLS = 32  # None sees data that another has seen, and to draw them takes time as well.
HOPELESS_AFTER, HOPELESS = 10, 0.6
_FAIR = 0.1
_TURNS = list(itertools.permutations(range(3)))  # Each comes after each other equally often.
_TICK = 1e-9  # Less than any clock can tell.


@dataclass
class Contest:
    """The seconds that each call took, on the average of its block."""

    own: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    other: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """How many times as fast the function is as the other."""
        return min(self.other) / max(min(self.own + self.again), _TICK)

    @property
    def control(self) -> float:
        """How many times as fast it is as itself."""
        return min(self.again) / max(min(self.own), _TICK)

    @property
    def is_fair(self) -> bool:
        """Whether the machine was quiet enough, for long enough."""
        return 1 - _FAIR <= self.control <= 1 + _FAIR


def contest(
    function: Callable[..., Any],
    other: Callable[..., Any],
    draw: Callable[[], tuple[Any, ...]],
    *,
    least: float = 0.0,
    tolerance: float | None = None,
    changes: bool = False,
    pairs: int = PAIRS,
    clock: Clock = CLOCK,
) -> Contest:
    """Time a function and another that does the same, in turns.

    Parameters
    ----------
    function, other : callable
        The two.
    draw : callable
        Draws fresh arguments for a call.
    least : float
        Where the ratio is far below this after a few pairs, there are no more.
    tolerance : float, optional
        By how much the results may differ, beside the largest number in them; else by rounding.
    changes : bool
        Whether the function is meant to change its arguments.
    pairs : int
        How often each has its turn.
    clock : callable
        Returns the time in seconds.

    Raises
    ------
    RefusedError
        If the function only looks fast.
    """
    times = Contest()
    calls = _calls_per_block(function, draw, clock)
    held: list[tuple[Any, Any]] = []
    begin = clock()
    with no_garbage(), honesty.nothing_elsewhere():
        for pair in range(pairs):
            inputs = [draw() for _ in range(2 * calls)]
            kept = trained.deepcopy(inputs)
            blocks = [
                (function, inputs[:calls], times.own),
                (function, inputs[calls:], times.again),
                (other, trained.deepcopy(inputs[:1]), times.other),
            ]
            results = [(_time(blocks[turn], clock), turn) for turn in _TURNS[pair % len(_TURNS)]]
            by_turn = {turn: result for result, turn in results}
            if not changes:
                honesty.hold_unchanged(_arguments(inputs), _arguments(kept))
            held.append((by_turn[0], by_turn[2]))
            if len(held) > 1:  # By now there has been time to use its memory again.
                honesty.hold_right(*held.pop(0), tolerance)
            if pair + 1 >= HOPELESS_AFTER and times.ratio < HOPELESS * least:
                break
            if pair + 1 >= LEAST_PAIRS and clock() - begin > _SECONDS:
                break
        for actual, expected in held:
            honesty.hold_right(actual, expected, tolerance)
    return times


def _time(block: tuple[Callable[..., Any], list[tuple[Any, ...]], list[float]], clock: Clock) -> Any:
    """Run a block, note its time, and return the result of its first call."""
    function, inputs, times = block
    results = []
    begin = clock()
    for arguments in inputs:
        results.append(function(*arguments))
    times.append((clock() - begin) / len(inputs))
    return results[0]


def _arguments(inputs: list[tuple[Any, ...]]) -> list[Any]:
    return list(itertools.chain.from_iterable(inputs))


def _calls_per_block(function: Callable[..., Any], draw: Callable[[], tuple[Any, ...]], clock: Clock) -> int:
    """Return how many calls make a block that is too short to be often interrupted."""
    shortest = float("inf")
    for _ in range(3):
        arguments = draw()
        begin = clock()
        function(*arguments)
        shortest = min(shortest, clock() - begin)
    return max(1, min(_MOST_CALLS, int(_BLOCK_SECONDS / max(shortest, _TICK))))
