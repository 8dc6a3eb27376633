"""The named mistake: which wrong answer a learner's resembles, on every input where it failed."""

import inspect
import math
import warnings
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np

from dojo import folders, tables, trained
from dojo.recording import Call, Drawn, Recorder
from dojo.values import is_table, same

# What a sum may lose to rounding where its terms cancel: another order of adding loses another part.
_ROUNDING = 1e-12
# And numbers of half the width: of those, the same answer calculated in another order keeps five digits.
_BYTES = 8
_DIGITS, _DIGITS_OF_SINGLES, _ROUNDING_OF_SINGLES = 1e-9, 1e-5, 1e-6


def agreeing_mistakes(
    solution: Any, wrong: Mapping[str, Any], calls: Iterable[Call], mutates: Collection[str]
) -> list[str] | None:
    """Return the names of the wrong answers that did what the learner's did on all calls of a failing check.

    None where the calls cannot tell: there are none, they cannot be made again, or the learner's did on all
    of them what the reference does. Lists, tuples and arrays count as the same, unless nothing else tells the
    learner's from the reference; nor does it count what a call makes of arguments that it is meant to change
    (`mutates`), unless that tells them, or the wrong answers, apart.
    """
    replayed = [call for call in calls if call.finished]
    if not replayed or not all(call.replayable for call in replayed):
        return None
    if any(callable(call.returned) for call in replayed):
        return []  # A function equals none but itself, and to make another may take as long as a training.
    if not all(map(inspect.isfunction, [solution, *wrong.values()])):
        return None
    theirs = [_result(call, mutates) for call in replayed]

    def agrees(answer: Any, yardstick: Callable[[Any, Any], bool]) -> bool:
        pairs = zip(replayed, theirs, strict=True)
        return all(yardstick(_result(_replay(answer, call), mutates), result) for call, result in pairs)

    ladder = [*([_alike_but_for_changes] if mutates else []), alike, _alike_in_kind]
    yardstick = next((each for each in ladder if not agrees(solution, each)), None)
    if yardstick is None:
        return None
    agreeing = [name for name, answer in wrong.items() if agrees(answer, yardstick)]
    if yardstick is _alike_but_for_changes:
        agreeing = [name for name in agreeing if agrees(wrong[name], alike)] or agreeing
    return None if not agreeing and yardstick is _alike_in_kind else agreeing


def _result(call: Call, mutates: Collection[str]) -> Any:
    """Return what came of a call: a value or an error, and what it changed, drew from, trained and left.

    Of what it is meant to change, that is what it made of it; of anything else, that it did.
    """
    returned = call.returned if call.raised is None else error_kind(call.raised)
    if isinstance(returned, Drawn):
        returned = ["iterator", returned.items, error_kind(returned.end) if returned.end else ""]
    left = {name: value for name, value in call.left.items() if name in mutates}
    beside = [call.drew, call.modules, call.gradients, folders.outcome(call.after)]
    return [returned, len(left) < len(call.left), left, *beside]


def error_kind(error: BaseException) -> str:
    """Return the nearest kind of error that Python itself knows: a worker sends back no other."""
    return next(kind.__name__ for kind in type(error).__mro__ if kind.__module__ == "builtins")


def _replay(answer: Any, call: Call) -> Call:
    """Give an answer the arguments of a call, and return what is known of that."""
    args, kwargs = call.copy_arguments()
    recorder = Recorder(folder=call.folder)
    if call.folder is not None and call.before is not None:
        folders.restore(call.folder, call.before)
    try:
        with _as_strict_as_at(call):
            returned = recorder.call(answer, call.name, args, kwargs)
            if isinstance(returned, Drawn) and isinstance(call.returned, Drawn):
                returned.draw_like(call.returned)
    except KeyboardInterrupt:
        raise
    except BaseException:  # A timeout that strikes here must end the replay, not the session.
        pass
    return recorder.calls[-1]


@contextmanager
def _as_strict_as_at(call: Call) -> Iterator[None]:
    """Take warnings for errors where the check did so, else be silent about numbers."""
    if isinstance(call.raised, Warning):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            yield
    else:
        with np.errstate(all="ignore"):
            yield


def _alike_but_for_changes(a: Any, b: Any) -> bool:
    """Say whether two results are the same, whatever was made of what was meant to be changed."""
    return alike([*a[:2], *a[3:]], [*b[:2], *b[3:]])


def alike(a: Any, b: Any) -> bool:
    """Say whether two results are the same but for rounding, beside the largest number in them."""
    plain = _plain([a, b])
    largest = max((abs(number) for number in _numbers(plain) if math.isfinite(number)), default=0.0)
    if _has_singles([a, b]):
        return same(*plain, tolerance=_DIGITS_OF_SINGLES, absolute=_ROUNDING_OF_SINGLES * largest)
    return same(*plain, tolerance=_DIGITS, absolute=_ROUNDING * largest)


def _has_singles(value: Any) -> bool:
    """Say whether some of a result's numbers are tensors of a float type narrower than Python's own."""
    if isinstance(value, list | tuple):
        return any(map(_has_singles, value))
    if isinstance(value, dict):
        return any(map(_has_singles, value.values()))
    return trained.is_tensor(value) and value.is_floating_point() and value.dtype.itemsize < _BYTES


def _alike_in_kind(a: Any, b: Any) -> bool:
    """Say whether two results are the same, and what holds their items is of the same kinds."""
    return _kinds(a) == _kinds(b) and alike(a, b)


def _kinds(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [type(value), *map(_kinds, value)]
    return np.ndarray if isinstance(value, np.ndarray) else None


def _numbers(plain: Any) -> Iterator[float]:
    if isinstance(plain, list):
        for item in plain:
            yield from _numbers(item)
    elif type(plain) is float:
        yield plain


def _plain(value: Any) -> Any:
    """Drop what a learner is free to choose: list, tuple or array, the type of its numbers, that of text."""
    if isinstance(value, np.ndarray | np.generic):
        return _plain(value.tolist())
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if trained.is_tensor(value):  # Its type is no matter of taste: one layer takes only what another gives.
        numbers = value.detach().cpu()
        return [
            "tensor",
            str(value.dtype),
            _plain((numbers.double() if numbers.is_floating_point() else numbers).tolist()),
        ]
    if is_table(value):
        return _plain(tables.plain(value))
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if type(value).__module__.startswith("sklearn."):
        return [type(value).__name__, *_plain(_state(value))]
    return float(value) if type(value) is int and abs(value) < 2**53 else value


def _state(estimator: Any) -> list[tuple[str, Any]]:
    """Return what one of scikit-learn's estimators has been told and has learnt, but for the time it took."""
    attributes = sorted(getattr(estimator, "__dict__", {}).items())
    return [
        (name, value) for name, value in attributes if not name.startswith("_") and not _is_time(name, value)
    ]


def _is_time(name: str, value: Any) -> bool:
    return "time" in name or (isinstance(value, dict) and any("time" in str(key) for key in value))
