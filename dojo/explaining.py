"""Why a check failed, in the learner's terms: the call, what came back, what was expected."""

import ast
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from dojo.comparing import ApproximateTable
from dojo.errors import Breach
from dojo.executing import CannotLoad
from dojo.perf.stars import NoStarError, RefusedError
from dojo.recording import Call, Recorder
from dojo.values import differences, same, says_nothing, show, show_call


class InputChangedError(AssertionError):
    """A call changed an argument that it should have left alone."""

    def __init__(self, call: Call) -> None:
        super().__init__(f"{call.name} changes its argument {call.changed[0]}")
        self.call = call


@dataclass(frozen=True)
class Explanation:
    """What to tell: labelled lines in the order of reading, and the learner's line where one is to blame."""

    facts: tuple[tuple[str, str], ...]
    line: int | None = None


@dataclass
class Comparison:
    """The comparison that failed last in the running check."""

    sides: tuple[str, Any, Any] | None = field(default=None)


def explain(
    error: BaseException, recorder: Recorder, comparison: Comparison, checks: Path, kata_file: Path
) -> Explanation:
    """Explain what a check raised.

    Parameters
    ----------
    error : BaseException
        What the check raised.
    recorder : Recorder
        The calls that it made.
    comparison : Comparison
        What it compared, where an `assert` failed.
    checks, kata_file : Path
        The file of the check and that of the learner.
    """
    if isinstance(error, CannotLoad):
        return Explanation((("problem", error.message),), error.line)
    if isinstance(error, InputChangedError):
        return Explanation((_called(error.call), ("problem", f"{error}: work on a copy")))
    call = recorder.calls[-1] if recorder.calls else None
    if isinstance(error, NoStarError):
        advice = (("problem", error.advice),) if error.advice else ()
        return Explanation((("measured", error.words), *advice))
    if isinstance(error, Breach | RefusedError):
        return Explanation((*([_called(call)] if call else []), ("problem", str(error))))
    if is_timeout(error):
        called = [_called(call)] if call else []
        return Explanation((*called, ("problem", "did not finish in time: is there an endless loop?")))
    if call is not None and call.raised is error:
        return _explain_raised(call, error, kata_file)
    if type(error).__name__ == "Failed":
        return Explanation((*_outcome(call), ("expected", _wanted_exception(str(error)))))
    statement = _failed_assert(error.__traceback__, checks)
    if isinstance(error, AssertionError) and statement is not None:
        return Explanation(tuple(_explain_assert(error, statement, recorder, comparison)))
    said = f"{type(error).__name__}: {error}"
    return Explanation((*_outcome(call), ("problem", f"the check cannot use that: {said}")))


def is_timeout(error: BaseException) -> bool:
    """Say whether pytest-timeout stopped the check."""
    return type(error).__name__ == "Failed" and "pytest-timeout" in str(error)


def _explain_raised(call: Call, error: BaseException, kata_file: Path) -> Explanation:
    """Explain an error that the learner's code raised: where in it, and none of the tool's own frames."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == str(kata_file)]
    here = (frames[-1].lineno, frames[-1].line) if frames else (None, None)
    line, code = getattr(error, "kata_line", here)  # A worker says it, where the code ran in one.
    facts = [_called(call), ("raised", f"{type(error).__name__}: {error}".rstrip(": "))]
    if line is None:
        return Explanation(tuple(facts))
    return Explanation((*facts, ("at", f"line {line}: {code}")), line)


def _explain_assert(
    error: AssertionError, statement: ast.Assert, recorder: Recorder, comparison: Comparison
) -> list[tuple[str, str]]:
    calls = list(recorder.calls)
    if statement.msg is not None:
        said = str(error).partition("\nassert ")[0]
        return [*_outcome(calls[-1] if calls else None), ("expected", said)]
    if comparison.sides is None:
        return [*_outcome(calls[-1] if calls else None), ("expected", ast.unparse(statement.test))]
    operator, left, right = comparison.sides
    call = _call_that_returned(calls, left)
    if call is None and operator == "==" and (swapped := _call_that_returned(calls, right)):
        call, left, right = swapped, right, left
    facts = _outcome(call or (calls[-1] if calls else None))
    if call is None and isinstance(statement.test, ast.Compare):
        facts.append(("so that", f"{ast.unparse(statement.test.left)} is {show(left)}"))
    prefix = "" if operator == "==" else f"{operator} "
    facts.append(("expected", prefix + _show_expected(right)))
    facts.extend(("differs", said) for said in _differences(left, right))
    return facts


def _differences(left: Any, right: Any) -> list[str]:
    if isinstance(right, ApproximateTable):
        return right.differences(left)
    return differences(left, getattr(right, "expected", right))


def _call_that_returned(calls: list[Call], value: Any) -> Call | None:
    """Return the last call whose result a check compared."""
    return next((call for call in reversed(calls) if call.finished and _is_result(call, value)), None)


def _is_result(call: Call, value: Any) -> bool:
    return call.raised is None and same(call.returned, value)


def _show_expected(value: Any) -> str:
    """Write what was expected; pytest's `approx` writes a number with its tolerance, but arrays at length."""
    expected = getattr(value, "expected", None)
    if type(value).__name__ == "ApproxScalar":
        return str(value)
    return show(value if expected is None else expected)


def _outcome(call: Call | None) -> list[tuple[str, str]]:
    if call is None:
        return []
    if call.raised is not None:
        return [_called(call), ("raised", f"{type(call.raised).__name__}: {call.raised}")]
    shown = show(call.returned)
    return [_called(call), *([] if says_nothing(shown) else [("returned", shown)])]


def _called(call: Call) -> tuple[str, str]:
    return ("call", show_call(call.name, call.args, call.kwargs))


def _wanted_exception(said: str) -> str:
    """Turn pytest's "DID NOT RAISE ValueError", of which older ones show the class, into words."""
    name = said.removeprefix("DID NOT RAISE ").removeprefix("<class '").removesuffix("'>")
    return f"to raise {name}" if name != said else said


def _failed_assert(trace: TracebackType | None, checks: Path) -> ast.Assert | None:
    """Return the `assert` of the check that failed."""
    lines = [frame.lineno for frame in traceback.extract_tb(trace) if frame.filename == str(checks)]
    if not lines or lines[-1] is None:
        return None
    tree = ast.parse(checks.read_text(encoding="utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    return next((node for node in found if node.lineno <= lines[-1] <= (node.end_lineno or 0)), None)
