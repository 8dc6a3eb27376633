"""How long a check may take, and then its explanation: pytest-timeout's alarm, kept within bounds."""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest


class TooLongToExplainError(Exception):
    """What a check was given takes longer to show than the check itself may take."""


def seconds(item: pytest.Item) -> float | None:
    """Return how long a check may take: what its mark `timeout` says, an option, or `tox.ini`."""
    mark = item.get_closest_marker("timeout")
    if mark is not None:
        return float(mark.args[0] if mark.args else mark.kwargs["timeout"])
    option = item.config.getoption("timeout", None)
    return float(option if option is not None else item.config.getini("timeout") or 0) or None


def set_longer_timer(item: pytest.Item, settings: Any, times: int) -> bool:
    """Have pytest-timeout wait so many times as long."""
    longer = settings._replace(timeout=settings.timeout * times)
    return bool(importlib.import_module("pytest_timeout").pytest_timeout_set_timer(item, longer))


@contextmanager
def limited(item: pytest.Item, settings: Any) -> Iterator[None]:
    """Give what runs within it as long as the check had, then raise TooLongToExplainError.

    Parameters
    ----------
    item : pytest.Item
        The check.
    settings : object or None
        What pytest-timeout knows of it; None sets no limit.
    """
    if settings is None:
        yield
        return
    hooks = item.config.hook
    try:
        try:
            hooks.pytest_timeout_set_timer(item=item, settings=settings)
            yield
        finally:  # Should the alarm strike here, it has struck: there is no second one.
            hooks.pytest_timeout_cancel_timer(item=item)
    except pytest.fail.Exception as error:
        raise TooLongToExplainError from error
