"""The learner's progress: what each kata last came to, kept until something that it rests on changes."""

import hashlib
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from dojo.checks import expected_checks
from dojo.curriculum import Curriculum, Kata
from dojo.files import write_whole
from dojo.report import CheckResult, KataResult
from dojo.stubs import is_stub

_NOT_STARTED = (("problem", "not started"),)


class Progress:
    """Results by kata, in a file that may be lost at any time."""

    def __init__(self, curriculum: Curriculum) -> None:
        self.curriculum = curriculum
        self._file = curriculum.root / ".dojo" / "results.json"
        self._kept: dict[str, tuple[str, KataResult]] = {}
        self._tool = _stamp(sorted(Path(__file__).parent.rglob("*.py"))) + sys.version
        self._read()

    def result(self, kata: Kata) -> KataResult | None:
        """Return what is known of a kata as it stands, or None where its checks have to run."""
        digest, result = self._kept.get(kata.name, ("", None))
        return result if result is not None and digest == self._digest(kata) else self.if_untouched(kata)

    def keep(self, results: Iterable[tuple[Kata, KataResult]]) -> None:
        """Remember results."""
        for kata, result in results:
            self._kept[kata.name] = (self._digest(kata), result)
        self._write()

    def next_kata(self, results: Sequence[KataResult]) -> Kata | None:
        """Return the unsolved kata that was edited last, else the first that nobody has started."""
        unsolved = [self.curriculum.kata(result.name) for result in results if result.state != "solved"]
        started = [self.curriculum.kata(result.name) for result in results if result.state == "started"]
        edited = [kata for kata in started if self.curriculum.stub(kata).is_file()]
        latest = max(edited, key=lambda kata: self.curriculum.stub(kata).stat().st_mtime, default=None)
        return latest or next(iter(unsolved), None)

    def if_untouched(self, kata: Kata) -> KataResult | None:
        """Return the result of a kata that nobody has started, else None."""
        try:
            if not is_stub(self.curriculum.stub(kata).read_text(encoding="utf-8")):
                return None
        except (OSError, UnicodeDecodeError):
            return None
        return untouched_result(self.curriculum, kata)

    def _digest(self, kata: Kata) -> str:
        """Return what stays the same as long as a kata's result does."""
        stub = self.curriculum.stub(kata)
        code = stub.read_bytes() if stub.is_file() else b"missing"
        trusted = [
            self.curriculum.checks(kata),
            self.curriculum.outline(kata),
            self.curriculum.answers(kata),
        ]
        facts = self.curriculum.root / "katas" / kata.topic / "topic.toml"
        return hashlib.sha256(code + (_stamp([*trusted, facts]) + self._tool).encode()).hexdigest()

    def _read(self) -> None:
        if not self._file.is_file():
            return
        import msgspec

        try:
            kept = msgspec.json.decode(self._file.read_bytes(), type=dict[str, tuple[str, KataResult]])
        except (OSError, msgspec.MsgspecError):
            return
        self._kept = kept

    def _write(self) -> None:
        import msgspec

        self._file.parent.mkdir(exist_ok=True)
        write_whole(self._file, msgspec.json.encode(self._kept))


def untouched_result(curriculum: Curriculum, kata: Kata) -> KataResult:
    """Return the result of a stub, which fails every check: there is no need to run them."""
    return not_run(curriculum, kata, _NOT_STARTED, untouched=True)


def not_run(
    curriculum: Curriculum, kata: Kata, facts: tuple[tuple[str, str], ...], *, untouched: bool = False
) -> KataResult:
    """Return the result of a kata whose checks did not run."""
    checks = tuple(
        CheckResult(check.name, check.sentence, "missing", facts)
        for check in expected_checks(curriculum.checks(kata), perf=False)
    )
    return KataResult(kata.topic, kata.id, untouched=untouched, checks=checks)


def _stamp(paths: Iterable[Path]) -> str:
    stats = [path.stat() if path.is_file() else None for path in paths]
    return repr([(stat.st_size, stat.st_mtime_ns) if stat else None for stat in stats])
