"""The share of what a device can do that a function reaches, by the roof of memory and of arithmetic.

No work that moves so many bytes and calculates so many FLOPs can take less time than the device takes to copy
the bytes, or to multiply matrices of as many FLOPs. Both are measured on the same device, in the same run.
"""

import random
import statistics
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from dojo.perf import honesty
from dojo.perf.quiet import no_garbage
from dojo.perf.stars import RefusedError
from dojo.perf.traffic import watched
from dojo.trained import deepcopy

Timer = Callable[[Callable[[], Any]], float]
# Taken before any kata is imported, as `dojo.perf.honesty` does.
_EVENT = torch.cuda.Event
_RECORD, _WAIT, _ELAPSED = _EVENT.record, _EVENT.synchronize, _EVENT.elapsed_time
COPIED_BYTES = 2**28  # More than any cache holds.
ROUNDS = 50
_CHECKED = 4
_SETS = 4  # As many inputs are alive at a time, so that none lies where the one before did.
_WARM_SECONDS = 0.3
_SIDE = 8192
_MULTIPLIED = 10
_MOST_SHARE = 1.1


@dataclass(frozen=True)
class Roof:
    """What a device can do: bytes read and written in a second, and FLOPs of a dtype in a second."""

    bandwidth: float
    rate: float

    def seconds(self, moved: int, flops: int) -> float:
        """Return the least time that work can take."""
        return max(moved / self.bandwidth, flops / self.rate)


@dataclass
class Triples:
    """The seconds of a copy, of the learner's function and of a library's, round by round."""

    copy: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)
    library: list[float] = field(default_factory=list)


def cuda_timer(device: torch.device) -> Timer:
    """Return what times work on a CUDA device: by its own clock, with nothing of the inputs in its cache."""
    cache = torch.cuda.get_device_properties(device).L2_cache_size
    flushed = torch.empty(2 * cache, dtype=torch.uint8, device=device)

    def seconds(work: Callable[[], Any]) -> float:
        start, end = (_EVENT(enable_timing=True) for _ in range(2))
        flushed.zero_()  # While the device does this, the work is queued.
        _RECORD(start)
        work()
        _RECORD(end)
        _WAIT(end)
        return float(_ELAPSED(start, end)) / 1000

    return seconds


def matmul_rate(device: torch.device, dtype: torch.dtype, timer: Timer, side: int = _SIDE) -> float:
    """Return the FLOPs in a second of a product of matrices: of random data, for zeros take less power."""
    a, b = (torch.randn(side, side, device=device).to(dtype) for _ in range(2))
    times = [timer(lambda: a @ b) for _ in range(_MULTIPLIED + 1)]
    return float(2 * side**3 / statistics.median(times[1:]))


def triples(
    own: Callable[..., Any],
    library: Callable[..., Any],
    draw: Callable[[], tuple[Any, ...]],
    device: torch.device,
    timer: Timer,
    *,
    tolerance: float | None = None,
    changes: bool = False,
    rounds: int = ROUNDS,
    copied: int = COPIED_BYTES,
    warm_seconds: float = _WARM_SECONDS,
) -> Triples:
    """Time a copy, a function and a library's in shuffled turns, each with inputs that none has seen.

    In some rounds, of which the function cannot know, what it gave is held to be right as it was when its
    time was over, which what another stream still writes is not, and to be left as it is by its next call.
    Its arguments are as before, but for one that `changes` them.

    Raises
    ------
    RefusedError
        If the function only looks fast.
    """
    source = torch.ones(copied, dtype=torch.uint8, device=device)
    target = torch.empty_like(source)
    chance = random.SystemRandom()
    checked = set(chance.sample(range(rounds), min(_CHECKED, rounds)))
    found, alive = Triples(), deque[tuple[Any, ...]](maxlen=_SETS)
    given: tuple[Any, Any] | None = None  # A result and a copy of it, until the next.
    hold_one_stream(own, draw())
    warm = 0.0
    while warm < warm_seconds:
        arguments = draw()
        warm += timer(lambda: own(*arguments)) + timer(lambda: target.copy_(source))  # noqa: B023
    with no_garbage():
        for number in range(rounds):
            turns = ["copy", "own", "library"]
            chance.shuffle(turns)
            for turn in turns:
                if turn == "copy":
                    found.copy.append(timer(lambda: target.copy_(source)))
                    continue
                alive.append(draw())
                kept = deepcopy(alive[-1]) if number in checked else None
                results: list[Any] = []
                function = own if turn == "own" else library
                work = _call(function, alive[-1], results)
                getattr(found, turn).append(timer(work))
                if given and turn == "own":
                    honesty.hold_right(*given, tolerance=0)
                    given = None
                if kept is not None and turn == "own":
                    given = results[0], _snapshot(results[0])
                    if not changes:
                        honesty.hold_unchanged(alive[-1], kept)
                    honesty.hold_right(given[1], library(*kept), tolerance)
    return found


def share(times: Triples, rate: float, moved: int, flops: int, copied: int = COPIED_BYTES) -> float:
    """Return the share of the roof that the function reached.

    Raises
    ------
    RefusedError
        If that is more than there can be.
    """
    roof = Roof(2 * copied / statistics.median(times.copy), rate)
    reached = roof.seconds(moved, flops) / statistics.median(times.own)
    if reached > _MOST_SHARE:
        raise RefusedError(
            f"reaches {reached:.2f} of what the device can do: that is a broken measurement, and no star"
        )
    return reached


def ratio(times: Triples) -> float:
    """Return how many times as fast as the library the function is."""
    return statistics.median(times.library) / statistics.median(times.own)


def hold_one_stream(function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    """Refuse a function that launches work where the clock does not look: on another stream."""
    with watched(_Streams()) as mode:
        function(*arguments)
    if len(mode.seen) > 1:
        raise RefusedError("works on another stream: all of the work has to be done on the current one")


class _Streams(TorchDispatchMode):
    """Notes the streams that operations are launched on; the first is the one it begins with."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = {_stream()}

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        self.seen.add(_stream())
        return func(*args, **(kwargs or {}))


def _stream() -> int:
    return int(torch.cuda.current_stream().cuda_stream) if torch.cuda.is_available() else 0


def _call(function: Callable[..., Any], arguments: tuple[Any, ...], results: list[Any]) -> Callable[[], None]:
    return lambda: results.append(function(*arguments))


def _snapshot(result: Any) -> Any:
    """Copy what there is of a result by now, without waiting for more."""
    honesty.hold_plain(result)
    if isinstance(result, list | tuple):
        return type(result)(map(_snapshot, result))
    return result.detach().clone() if isinstance(result, torch.Tensor) else result
