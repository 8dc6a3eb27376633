"""The pytest plugin: whose code the checks judge, and how a failing check explains itself."""

import contextlib
import importlib
import json
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, TextIO

import numpy as np
import pytest
from _pytest.doctest import DoctestModule

from dojo import comparing, limits, options
from dojo.checks import expected_checks, without_case
from dojo.curriculum import Curriculum, Kata, find_root, load_curriculum
from dojo.errors import DojoError
from dojo.explaining import Comparison, InputChangedError
from dojo.imports import late_imports
from dojo.loading import Seam
from dojo.needs import lacking
from dojo.perf import plugin as perf
from dojo.recording import Recorder
from dojo.report import fact_lines
from dojo.rerunning import random_numbers, seed_what_is_shared
from dojo.sources import Source
from dojo.summary import Summary
from dojo.telling import Failed, Telling
from dojo.unavailable import UnavailableChecks

DOJO = pytest.StashKey["Dojo"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of `dojo.options`, and where to say what happens."""
    options.add(parser)
    parser.getgroup("dojo").addoption(
        "--records", metavar="FILE", type=Path, help="append a line of JSON per event to a file"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Put the chosen code behind `katas.*`."""
    config.addinivalue_line("markers", "perf: measures speed or memory; earns stars, never points")
    config.addinivalue_line("markers", "gpu: needs a CUDA device; earns stars, never points")
    try:
        config.stash[DOJO] = Dojo(config, load_curriculum(find_root(config.rootpath)))
    except DojoError as error:
        raise pytest.UsageError(str(error)) from None
    config.pluginmanager.register(config.stash[DOJO], "dojo")
    config.pluginmanager.register(perf, "dojo-perf")
    config.pluginmanager.register(Summary(config.stash[DOJO].curriculum), "dojo-summary")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave imports as they were."""
    if dojo := config.stash.get(DOJO, None):
        dojo.close()


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> np.random.Generator:
    """Random numbers of this check and case alone, the same in any order of running."""
    return random_numbers(request.node)


@pytest.fixture
def scratch(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return an empty folder that the kata may read and write, wherever its code runs."""
    dojo = request.config.stash[DOJO]
    folder = dojo.seam.source.scratch(tmp_path)
    if folder == tmp_path:  # Any other is a worker's, and nothing in it can be trusted.
        dojo.recorder.folder = folder
    return folder


class Dojo:
    """What the plugin knows while a session runs."""

    def __init__(self, config: pytest.Config, curriculum: Curriculum) -> None:
        self._config = config
        self.curriculum = curriculum
        self.recorder = Recorder()
        self.comparison = Comparison()
        self.seam = Seam(curriculum, self._chosen_source(), self._call)
        self.seam.install()
        comparing.be_strict()
        self._katas = {curriculum.checks(kata): kata for kata in curriculum}
        needy = [kata for kata in curriculum if kata.needs]
        places = (curriculum.checks, curriculum.solution, curriculum.answers)
        self._needy = {place(kata): kata for kata in needy for place in places}
        self._sentences: dict[Path, dict[str, str]] = {}
        self.telling = Telling(curriculum, self.seam, self.recorder, self.comparison)
        self._settings: Any = None
        self._patience: int = config.getoption("--patience")
        self._records: TextIO | None = None
        self._open_records()

    def begin_again(self) -> None:
        """Take up what the options say by now: see `dojo.stage`."""
        self.seam.change(self._chosen_source())
        self.seam.source.ready()
        self._open_records()

    def _chosen_source(self) -> Source:
        return options.chosen_source(self._config, self.curriculum, self.recorder)

    def _open_records(self) -> None:
        path = self._config.getoption("--records")
        self._records = path.open("a", encoding="utf-8") if path else None

    def close(self) -> None:
        """Give back what was taken."""
        self.seam.remove()
        self.seam.source.close()
        comparing.be_lax()
        if self._records:
            self._records.close()

    def kata_at(self, path: Path) -> Kata | None:
        """Return the kata that a file checks."""
        return self._katas.get(path)

    def _call(self, kata: Kata, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        return self.recorder.call(self.seam.load(kata), name, args, kwargs)

    @pytest.hookimpl(wrapper=True)
    def pytest_collect_file(self, file_path: Path) -> Generator[None, list[Any], list[Any]]:
        """Leave out the examples of a kata that needs what is not installed."""
        found = yield
        kata = self._needy.get(file_path)
        if kata is None or not lacking(kata):
            return found
        return [each for each in found if not isinstance(each, DoctestModule)]

    def pytest_pycollect_makemodule(
        self, module_path: Path, parent: pytest.Collector
    ) -> UnavailableChecks | None:
        """Skip the checks of a kata that needs what is not installed."""
        kata = self.kata_at(module_path)
        reason = lacking(kata) if kata else ""
        return UnavailableChecks.of(parent, module_path, reason) if reason else None

    @pytest.hookimpl(optionalhook=True, tryfirst=True)
    def pytest_timeout_set_timer(self, item: pytest.Item, settings: Any) -> bool | None:
        """Note what pytest-timeout knows of the check, which patience gives more time."""
        self._settings = settings
        return None if self._patience == 1 else limits.set_longer_timer(item, settings, self._patience)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Prepare for what was found, before the time of the first check runs."""
        if not session.config.option.collectonly:
            self.seam.source.ready()
            if torch := sys.modules.get("torch"):
                torch.set_num_threads(1)  # As in the runner: on a busy machine, threads wait for each other.
            files = {item.path: None for item in session.items if isinstance(item, pytest.Function)}
            for kata in filter(None, map(self.kata_at, files)):  # Of what cannot run here, nothing is needed.
                self._import_late_ones(kata)

    def _import_late_ones(self, kata: Kata) -> None:
        """Import what a library would import while a check's time runs."""
        for path in (self.curriculum.outline(kata), self.curriculum.checks(kata)):
            with contextlib.suppress(OSError, ImportError):
                for module in late_imports(path.read_text(encoding="utf-8")):
                    importlib.import_module(module)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Forget the check before."""
        self.recorder.start()
        self.comparison.sides = None
        self._settings = None
        seconds = limits.seconds(item)
        self.seam.source.renew(seconds if self._patience > 1 else None)
        if self.kata_at(item.path):
            item.repr_failure = _no_traceback  # type: ignore[assignment,method-assign]
            longest = seconds and seconds * self._patience
            self._record(event="start", check=without_case(item.name), seconds=longest)

    @pytest.hookimpl(wrapper=True, trylast=True)  # Within the time that pytest-timeout gives.
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        """Load the kata within the check's time, and hold the check's inputs to be left alone."""
        kata = self.kata_at(item.path)
        try:
            if kata:
                self.seam.load(kata)
                seed_what_is_shared(item)
            yield
        finally:
            self.seam.source.finish()
            if self.seam.source.broken is not None:
                raise self.seam.source.broken
        for call in self.recorder.calls:
            if kata and set(call.changed) - set(kata.mutates):
                raise InputChangedError(call)

    def pytest_assertrepr_compare(self, op: str, left: object, right: object) -> None:
        """Keep the two sides of the comparison that failed."""
        self.comparison.sides = (op, left, right)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Explain a failing check in the learner's terms."""
        report = yield
        kata = self.kata_at(item.path)
        if kata is None or (call.when != "call" and report.passed):
            return report
        told: dict[str, Any] = {
            "kata": kata.name,
            "sentence": self._sentence(item),
            "outcome": report.outcome,
            **perf.measured(item),
        }
        if report.failed and call.excinfo is not None:
            failed = Failed(kata, item, call.excinfo.value, report.capstdout, call.duration)
            told |= self.telling.told(failed, self._settings)
            report.longrepr = "\n".join(fact_lines(told["sentence"], told["facts"]))
        elif report.skipped and call.excinfo is not None:
            told["facts"] = [("problem", str(call.excinfo.value))]
        elif report.passed:
            told |= self.telling.passed(kata, item, call.duration, self._settings)
        report.sections = []
        report.dojo = told  # type: ignore[attr-defined]  # travels with the report, also between processes
        self._record(**told, event="finish", check=without_case(item.name), seconds=call.duration)
        return report

    def _sentence(self, item: pytest.Item) -> str:
        if item.path not in self._sentences:
            found = expected_checks(item.path)
            self._sentences[item.path] = {check.name: check.sentence for check in found}
        return self._sentences[item.path].get(without_case(item.name), item.name)

    def _record(self, **event: Any) -> None:
        if self._records:
            self._records.write(json.dumps(event) + "\n")
            self._records.flush()


def _no_traceback(error: object, style: object = None) -> str:
    """Spare the time that it takes to write a traceback which nobody sees."""
    return ""
