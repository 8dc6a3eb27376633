"""A pytest plugin: collect checks once, then fork a child for each answer that they judge.

To start pytest and to collect takes several times as long as most checks do. Whoever tries the same checks
on a hundred answers, as `dojo check` does, has it done once: a stage is pytest stopped just before the
first check, a forked copy of which goes on for each request, with the options and the checks that it names.
"""

import copy
import gc
import os
from typing import Any

import pytest

from dojo.checks import without_case
from dojo.plugin import DOJO
from dojo.warm import Control, detach


class Stage:
    """Serves requests where pytest would run what it has collected."""

    def __init__(self, control: Control) -> None:
        self._control = control
        self._parser: pytest.Parser | None = None

    def pytest_addoption(self, parser: pytest.Parser) -> None:
        """Keep what reads options."""
        self._parser = parser

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Fork a child for each request; in the child, let pytest go on."""
        if session.testsfailed:
            return None  # pytest says what it could not collect, and ends; so does the stage.
        gc.freeze()
        self._control.say(ready=True)
        for request in self._control.requests():
            if "leave" in request:
                break
            pid = os.fork()
            if pid == 0:
                self._control.close()
                self._go_on(session, request["run"], request["output"])
                return None
            self._control.say(pid=pid)
            self._control.say(status=self._control.wait(pid))
        return True

    def _go_on(self, session: pytest.Session, argv: list[str], output: str) -> None:
        """Become the pytest that would have been started with these arguments too."""
        capture: Any = session.config.pluginmanager.getplugin("capturemanager")
        capture.stop_global_capturing()  # It holds the output of before.
        detach(output)
        capture.start_global_capturing()
        capture.suspend_global_capture()
        assert self._parser is not None
        known = self._parser.parse_known_args(argv, copy.copy(session.config.option))
        vars(session.config.option).update(vars(known))
        by_name: dict[str, list[pytest.Item]] = {}
        for item in session.items:
            by_name.setdefault(without_case(item.name), []).append(item)
        names = [name.partition("::")[2] for name in known.file_or_dir]
        session.items = [item for name in names for item in by_name.get(name, [])]
        session.testscollected = len(session.items)
        session.config.stash[DOJO].begin_again()
