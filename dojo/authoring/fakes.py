"""Answers that know nothing, and must fail every check.

`zeros` and `nan` return what the reference does with every number replaced, so that shapes and types are
right; `none`, `empty`, `array` and `input` return None, an empty list or array, and the first argument.
"""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from dojo import folders
from dojo.curriculum import Curriculum, Kata
from dojo.recording import Recorder
from dojo.sources import LocalSource, load_solution
from dojo.trained import is_tensor
from dojo.values import is_table

_CONSTANTS: dict[str, Any] = {"none": None, "empty": [], "array": np.array([])}
_NUMBERS = {"zeros": 0.0, "nan": float("nan")}


class FakeSource(LocalSource):
    """A source whose every answer is the same fake."""

    def __init__(self, curriculum: Curriculum, recorder: Recorder, fake: str) -> None:
        self._curriculum = curriculum
        self._recorder = recorder
        self._fake = fake

    def path(self, kata: Kata) -> Path:
        return self._curriculum.solution(kata)

    def load(self, kata: Kata) -> Callable[..., Any]:
        if self._fake == "input":
            return lambda *args, **kwargs: next(iter([*args, *kwargs.values()]), None)
        if self._fake in _CONSTANTS:
            return lambda *args, **kwargs: copy.copy(_CONSTANTS[self._fake])
        number, solution = _NUMBERS[self._fake], load_solution(self._curriculum, kata)

        def alike(*args: Any, **kwargs: Any) -> Any:
            folder = self._recorder.folder
            before = folders.read(folder) if folder else None
            try:
                return _replace(solution(*copy.deepcopy(args), **copy.deepcopy(kwargs)), number)
            except Exception:
                return number
            finally:
                if folder and before is not None:
                    folders.restore(folder, before)  # A fake does nothing.

        return alike

    def untouched(self, kata: Kata) -> bool:
        return False


def _replace(value: Any, number: float) -> Any:
    """Return a value of the same build with every number replaced."""
    if isinstance(value, np.ndarray):
        return np.full(value.shape, number, dtype=float if number else value.dtype)
    if is_tensor(value):
        return value.detach() * number if number else value.new_zeros(value.shape)
    if is_table(value):
        return _replace_in_table(value.copy(), number)
    if isinstance(value, dict):
        return {key: _replace(item, number) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_replace(item, number) for item in value)
    if isinstance(value, str):
        return ""
    return number


def _replace_in_table(table: Any, number: float) -> Any:
    if table.ndim == 1:
        return _replace_in_table(table.to_frame(), number).iloc[:, 0]
    for place, dtype in enumerate(table.dtypes):
        kept = dtype if dtype.kind in "biuf" and isinstance(dtype, np.dtype) and not number else None
        table.isetitem(place, np.full(len(table), "" if dtype.kind == "O" else number, dtype=kept))
    return table
