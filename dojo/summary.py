"""A pytest plugin: what pytest itself prints of checks, in their own words."""

from collections.abc import Iterator
from typing import Any

import pytest

from dojo.curriculum import Curriculum
from dojo.report import shared_mistake


class Summary:
    """Shows sentences for names, a line for what nobody has started, and the mistakes behind failures."""

    def __init__(self, curriculum: Curriculum) -> None:
        self._curriculum = curriculum

    def pytest_report_teststatus(self, report: pytest.TestReport) -> tuple[str, str, str] | None:
        """Show the sentence of a check under `pytest -v`, and a quiet mark where nothing was tried."""
        told = getattr(report, "dojo", None)
        if told is None or report.skipped or (report.when != "call" and report.passed):
            return None
        if told.get("untouched"):
            return report.outcome, "-", f"NOT STARTED  {told['sentence']}"
        letter = "." if report.passed else "F"
        return report.outcome, letter, f"{report.outcome.upper()}  {told['sentence']}"

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
        """Name the mistakes, and give a kata that nobody has started a line rather than a page."""
        failed = terminalreporter.stats.get("failed", [])
        untouched = [report for report in failed if getattr(report, "dojo", {}).get("untouched")]
        shown = [report for report in failed if report not in untouched]
        passed = terminalreporter.stats.get("passed", [])
        _name_mistakes([report for report in (*shown, *passed) if hasattr(report, "dojo")])
        terminalreporter.stats["failed"] = shown
        yield
        terminalreporter.stats["failed"] = failed
        names = {report.dojo["kata"] for report in untouched}
        for name in (kata.name for kata in self._curriculum if kata.name in names):
            terminalreporter.write_line(f"{name}: not started")
        if untouched:
            terminalreporter.write_line("Say `dojo` to see where you are and what is next.")


def _name_mistakes(reports: list[Any]) -> None:
    """Add to each failing check the words of the mistake that explains all of its kata's."""
    by_kata: dict[str, list[Any]] = {}
    for report in reports:
        by_kata.setdefault(report.dojo["kata"], []).append(report)
    for checks in by_kata.values():
        if mistake := shared_mistake([report.dojo.get("agrees") for report in checks]):
            for report in checks:
                if report.failed:
                    report.longrepr += f"\n\n{mistake.words}"
