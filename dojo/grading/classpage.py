"""A page about the class: who earned what, what was hard, and which mistakes were made."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dojo.grading.gradebook import Gradebook, Row
from dojo.grading.station import Verdict
from dojo.outputs.html import render
from dojo.outputs.texts import check_name, one_line
from dojo.report import KataResult

_STEPS = 10  # colours of the heat map beyond "nothing"
_BINS = 10
_LONGEST_LIST = 12


@dataclass(frozen=True)
class Hard:
    """A check, and how many of those who began its kata passed it."""

    kata: str
    sentence: str
    passed: int
    tried: int

    @property
    def percent(self) -> int:
        """The share that passed."""
        return 100 * self.passed // self.tried


def draw(book: Gradebook, verdicts: Mapping[str, Verdict]) -> str:
    """Write the page.

    Parameters
    ----------
    book : Gradebook
        What the class earned.
    verdicts : mapping of str to Verdict
        What each student's submission came to, by the student.
    """
    begun = [kata for verdict in verdicts.values() for kata in verdict.katas if kata.state != "untouched"]
    return render(
        "class",
        book=book,
        step=step,
        hardest=hardest(begun),
        mistakes=mistakes(begun),
        bins=distribution(book.rows, book.out_of),
        late=sum(row.late for row in book.rows),
        unjudged=[row for row in book.rows if row.status != "judged"],
        middle=sorted(row.points for row in book.rows)[(len(book.rows) - 1) // 2] if book.rows else 0,
    )


def step(points: int, out_of: int) -> int:
    """Return which colour a share has: 0 for nothing, the last for all and nothing less."""
    return _STEPS * points // out_of if out_of else 0


def hardest(begun: Iterable[KataResult]) -> list[Hard]:
    """Return the checks that the fewest passed, the hardest first."""
    counts: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for kata in begun:
        for check in kata.counted:
            counts[kata.name, check_name(check)].append(check.passed)
    found = [Hard(kata, sentence, sum(passed), len(passed)) for (kata, sentence), passed in counts.items()]
    failed = [hard for hard in found if hard.passed < hard.tried]
    return sorted(failed, key=lambda hard: (hard.percent, -hard.tried, hard.kata))[:_LONGEST_LIST]


def mistakes(begun: Iterable[KataResult]) -> list[tuple[str, str, int]]:
    """Return the mistakes that were recognised most often: the kata, the words, and how often."""
    found = Counter((kata.name, one_line(kata.mistake.words)) for kata in begun if kata.mistake)
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return [(kata, words, times) for (kata, words), times in ordered[:_LONGEST_LIST]]


def distribution(rows: Iterable[Row], out_of: int) -> list[tuple[str, int]]:
    """Return how many students are in each tenth of the points; those who have all are in the last."""
    counts = Counter(min(_BINS * row.points // out_of, _BINS - 1) if out_of else 0 for row in rows)
    names = [f"{100 // _BINS * number}–{100 // _BINS * (number + 1)} %" for number in range(_BINS)]
    return [(name, counts[number]) for number, name in enumerate(names)]
