"""Checks that cannot run on this machine: they are collected without importing their file, and skipped."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from dojo.checks import Check, expected_checks


class UnavailableChecks(pytest.File):
    """The checks of a kata that needs what is not there."""

    reason = ""
    checks: Sequence[Check] = ()

    @classmethod
    def of(
        cls, parent: pytest.Collector, path: Path, reason: str, checks: Sequence[Check] | None = None
    ) -> "UnavailableChecks":
        """Return the checks of a file, all or some, each of which is skipped for a reason."""
        made = cls.from_parent(parent, path=path)
        made.reason = reason
        made.checks = expected_checks(path) if checks is None else checks
        return made

    def collect(self) -> Iterator[pytest.Item]:
        for check in self.checks:
            item = _Unavailable.from_parent(self, name=check.name)
            item.line = check.line
            item.add_marker(pytest.mark.skip(reason=self.reason))
            for mark in check.marks:
                item.add_marker(mark)
            yield item


class _Unavailable(pytest.Item):
    line = 1

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.line - 1, self.name

    def runtest(self) -> None:
        """Never runs."""
