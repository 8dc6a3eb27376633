"""The named mistake where calls cannot be compared: the wrong answers that fail a whole check just so.

What a class makes equals nothing but itself. So the check runs again with each wrong answer in the learner's
place: who fails at the same line, by the same kind of error and with the same values compared, and passes
what the learner's passes, did the same.
"""

import sys
import traceback
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dojo.diagnosis import alike, error_kind
from dojo.explaining import Comparison, is_timeout

_QUICK_SECONDS = 0.5


@dataclass(frozen=True)
class Failure:
    """How a check failed: by which kind of error, at which of its lines, and on which two values."""

    kind: str
    lines: tuple[int, ...]
    sides: tuple[str, Any, Any] | None

    @classmethod
    def of(cls, error: BaseException, comparison: Comparison, checks: Path) -> "Failure":
        """Return what is known of an error that left a check."""
        frames = traceback.walk_tb(error.__traceback__)
        lines = tuple(line for frame, line in frames if frame.f_code.co_filename == str(checks))
        return cls(error_kind(error), lines, comparison.sides)

    def is_like(self, other: "Failure") -> bool:
        """Say whether two failures are the same but for rounding; any two objects that do not compare are."""
        if (self.kind, self.lines) != (other.kind, other.lines):
            return False
        if self.sides is None or other.sides is None:
            return self.sides is other.sides
        try:
            return alike(*([side[0], *map(_plain, side[1:])] for side in (self.sides, other.sides)))
        except Exception:  # Values that cannot be compared.
            return False


def can_rerun(item: pytest.Item, seconds: float) -> bool:
    """Say whether a check can run again and again: it is quick, and all that it needs can be had anew."""
    if not isinstance(item, pytest.Function) or seconds > _QUICK_SECONDS:
        return False
    return set(item._fixtureinfo.argnames) <= {*_parameters(item), "rng"}


def rerun(item: pytest.Item, comparison: Comparison) -> Failure | None:
    """Run a check again, by whatever stands behind its kata now; return how it fails.

    Parameters
    ----------
    item : Item
        A check that `can_rerun`.
    comparison : Comparison
        Where pytest's hook writes what was compared.
    """
    assert isinstance(item, pytest.Function)
    known = {**_parameters(item), "rng": random_numbers(item)}
    arguments = {name: known[name] for name in item._fixtureinfo.argnames}
    comparison.sides = None
    seed_what_is_shared(item)
    try:
        item.obj(**arguments)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        if is_timeout(error):
            raise
        return Failure.of(error, comparison, item.path)
    return None


def random_numbers(item: pytest.Item) -> np.random.Generator:
    """Return the random numbers of a check's case alone, the same in any order of running."""
    stream = zlib.crc32(f"{item.path.name}::{item.name}".encode())
    return np.random.default_rng([item.config.getoption("--seed"), stream])


def seed_what_is_shared(item: pytest.Item) -> None:
    """Have torch's own generator begin alike whenever a check runs, for answers that draw from it."""
    if torch := sys.modules.get("torch"):
        torch.manual_seed(int(random_numbers(item).integers(2**32)))


def _parameters(item: pytest.Function) -> dict[str, Any]:
    return dict(item.callspec.params) if hasattr(item, "callspec") else {}


def _plain(side: Any) -> Any:
    """Return what pytest's `approx` expects, or a value as it is; of an object, that it is one."""
    if type(side).__name__.startswith("Approx"):
        return side.expected
    compares = getattr(type(side), "__eq__", None) is not object.__eq__
    return side if side is None or compares else "an object"
