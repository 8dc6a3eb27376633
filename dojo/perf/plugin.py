"""The pytest plugin for what is measured: which checks run, where, and what they tell."""

import ctypes.util
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from _pytest.mark.expression import Expression

from dojo.checks import EXAMPLE, MARKS, Check, expected_checks, without_case
from dojo.perf.stars import drawn
from dojo.unavailable import UnavailableChecks

if TYPE_CHECKING:
    from dojo.perf.fixture import Perf

PERF = pytest.StashKey["Perf"]()
NO_CUDA = "needs a CUDA device, and this machine shows none"
ISOLATED = "is not measured where code is isolated: a process that cheats says what it likes"
_SECONDS = 60  # Three attempts at a slow kata, on a busy machine.


@pytest.fixture
def perf(request: pytest.FixtureRequest) -> "Perf":
    """Return what measures the kata of this check: see `dojo.perf.fixture`."""
    from dojo.perf.fixture import Perf
    from dojo.plugin import DOJO

    dojo = request.config.stash[DOJO]
    kata = dojo.kata_at(request.path)
    if kata is None:
        raise pytest.UsageError("the fixture perf measures katas, and this is no check of one")
    made = request.node.stash[PERF] = Perf(dojo, kata)
    return made


@pytest.fixture
def device(request: pytest.FixtureRequest) -> Any:
    """Return torch's device for this check: a CUDA one where it is marked `gpu`, else the CPU."""
    import torch

    if request.node.get_closest_marker("gpu") is None:
        return torch.device("cpu")
    if not torch.cuda.is_available():
        _lacks_cuda(request.config, "needs a CUDA device, of which torch finds none that it can use")
    return torch.device("cuda")


def measured(item: pytest.Item) -> dict[str, Any]:
    """Return what a check's record says of its stars."""
    perf = item.stash.get(PERF, None)
    if perf is None or perf.verdict is None:
        return {"facts": []}
    return {"stars": perf.verdict.stars, "facts": [("measured", perf.verdict.words)]}


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> UnavailableChecks | None:
    """Leave a file unread of which no check is wanted, or only such as need a device that is not there."""
    from dojo.plugin import DOJO

    if parent.config.stash[DOJO].kata_at(module_path) is None:
        return None
    wanted = _wanted(parent.config, module_path)
    if wanted is None or not all("gpu" in check.marks for check in wanted) or (wanted and has_cuda()):
        return None
    return UnavailableChecks.of(parent, module_path, NO_CUDA, wanted)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what measures, unless somebody asks for it."""
    from dojo.plugin import DOJO

    measuring = [item for item in items if any(item.get_closest_marker(mark) for mark in MARKS)]
    measuring = [item for item in measuring if config.stash[DOJO].kata_at(item.path)]
    if unasked := [item for item in measuring if not _is_asked_for(config, item)]:
        config.hook.pytest_deselected(items=unasked)
        items[:] = [item for item in items if item not in set(unasked)]
    for item in set(measuring).difference(unasked):
        # They take the clocks, before any kata is loaded.
        importlib.import_module("dojo.perf.fixture")
        if item.get_closest_marker("gpu") and has_cuda():
            importlib.import_module("dojo.perf.roofline")
        if config.getoption("--isolated"):
            item.add_marker(pytest.mark.skip(reason=ISOLATED))
        elif item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(_SECONDS))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs CUDA where there is none."""
    if item.get_closest_marker("gpu") and not has_cuda():
        _lacks_cuda(item.config, NO_CUDA)


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, str] | None:
    """Show stars, and under `pytest -v` what was measured."""
    said = getattr(report, "dojo", {})
    if "stars" not in said or report.when != "call":
        return None
    letter = str(said["stars"]) if report.passed else "F"
    return report.outcome, letter, f"{drawn(said['stars'])}  {said['sentence']} {_measured(said)}."


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what each kata has earned."""
    reports = [each for kind in ("passed", "failed") for each in terminalreporter.stats.get(kind, [])]
    lines = {
        f"{drawn(report.dojo['stars'])}  {report.dojo['kata']}  {_measured(report.dojo)}": None
        for report in reports
        if "stars" in getattr(report, "dojo", {})
    }
    if lines:
        terminalreporter.section("stars")
    for line in lines:
        terminalreporter.write_line(line)


def has_cuda() -> bool:
    """Say whether there is a driver for CUDA. To ask torch would take seconds, and could not be undone."""
    if sys.platform == "win32":
        return ctypes.util.find_library("nvcuda") is not None
    return any(Path(place).exists() for place in ("/dev/nvidiactl", "/dev/dxg"))


def _lacks_cuda(config: pytest.Config, reason: str) -> None:
    if config.getoption("--gpu") == "require":
        pytest.fail(f"--gpu=require: {reason}", pytrace=False)
    pytest.skip(reason)


def _wanted(config: pytest.Config, path: Path) -> Sequence[Check] | None:
    """Return the checks that a file's marks choose, or None where only running pytest tells."""
    if not (text := config.getoption("markexpr")):
        return None
    expression = Expression.compile(text)
    unknown: set[str] = set()

    def chosen(check: Check) -> bool:
        def has(name: str, /, **_: str | int | bool | None) -> bool:
            unknown.update({name}.difference(MARKS))
            return name in check.marks

        return expression.evaluate(has)

    unmarked = chosen(Check(EXAMPLE, "", 1))
    if unknown:
        return None
    code = path.read_text(encoding="utf-8")
    if not unmarked and not any(mark in code for mark in MARKS):
        return ()  # To read all of it takes longer.
    wanted = [check for check in expected_checks(path) if chosen(check)]
    return None if unknown else wanted


def _is_asked_for(config: pytest.Config, item: pytest.Item) -> bool:
    """Say whether somebody wants a check that measures: by an option, by its mark or by its name."""
    if config.getoption("--perf") or any(mark in config.getoption("markexpr") for mark in MARKS):
        return True
    return any(f"::{without_case(item.name)}" in argument for argument in config.args)


def _measured(said: dict[str, Any]) -> Any:
    return next((text for label, text in said["facts"] if label == "measured"), "")
