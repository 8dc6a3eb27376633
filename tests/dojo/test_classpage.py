"""Tests of what is written about a class and to its students: the page, and the feedback."""

import datetime
import re
import subprocess
from html.parser import HTMLParser

import matplotlib.image
import pytest
from markdown_it import MarkdownIt  # comes with rich

from dojo.curriculum import Kata
from dojo.grading.assignment import Assignment
from dojo.grading.classpage import distribution, draw, hardest, mistakes, step
from dojo.grading.feedback import feedback
from dojo.grading.gathered import Gathered
from dojo.grading.gradebook import Gradebook, row
from dojo.grading.station import Verdict
from dojo.grading.submissions import Student
from dojo.report import CheckResult, KataResult, Mistake

from .browser import BROWSER

EVIL = "<script>document.title = 'obeyed'</script> ``` [x](javascript:0) \x1b[31m"
KATAS = tuple(Kata("first", name, "A task", 2, 5, ()) for name in ("total", "scale"))
DUE = datetime.datetime(2026, 11, 30, 18, tzinfo=datetime.UTC)
ASSIGNMENT = Assignment("Week 1 & more", KATAS, {"first/total": 20, "first/scale": 10}, DUE)
MISTAKE = Mistake("wrong_last", "You return the last number: look at all of them.")


def result(kata: str, *passed: bool, mistake: Mistake | None = None, untouched: bool = False) -> KataResult:
    """Return a kata of which these checks passed, the example first."""
    names = ["test_example", *(f"test_{number}" for number in range(1, len(passed)))]
    checks = [
        CheckResult(
            name, f"Does {name}.", "passed" if good else "failed", () if good else (("printed", EVIL),)
        )
        for name, good in zip(names, passed, strict=True)
    ]
    return KataResult("first", kata, untouched, tuple(checks), mistake)


VERDICTS = {
    "ada": Verdict("ada", (result("total", True, True), result("scale", True, True))),
    "bob": Verdict("bob", (result("total", True, False, mistake=MISTAKE), result("scale", False, False))),
    EVIL: Verdict(
        EVIL, (result("total", False, False, mistake=MISTAKE), result("scale", False, False, untouched=True))
    ),
}


def book() -> Gradebook:
    """Return the gradebook of three who handed something in, and one who did not."""
    rows = [
        row(
            Student(name, name),
            ASSIGNMENT,
            Gathered(name, {}, (EVIL,), "c0ffee", late=name == "bob"),
            verdict,
            "g",
        )
        for name, verdict in VERDICTS.items()
    ]
    rows.append(row(Student("eve"), ASSIGNMENT, None, None, "g"))
    return Gradebook(1, ASSIGNMENT.title, DUE.isoformat(), 30, 1, "bubblewrap", "g", tuple(rows))


def test_hardest_checks_come_first():
    """Those are the checks that the fewest passed of those who began the kata."""
    begun = [kata for verdict in VERDICTS.values() for kata in verdict.katas if kata.state != "untouched"]
    found = [(hard.kata, hard.sentence, hard.passed, hard.tried) for hard in hardest(begun)]
    expected = [
        ("first/total", "Does test_1.", 1, 3),
        ("first/scale", "Does test_example.", 1, 2),
        ("first/scale", "Does test_1.", 1, 2),
        ("first/total", "Does test_example.", 2, 3),
    ]
    assert expected == found
    assert [("first/total", MISTAKE.words, 2)] == mistakes(begun)


def test_distribution():
    """Each is in one tenth, who has all in the last."""
    counts = [number for _, number in distribution(book().rows, 30)]
    assert [2, 0, 0, 1, 0, 0, 0, 0, 0, 1] == counts
    assert [4, *[0] * 9] == [number for _, number in distribution(book().rows, 0)]


@pytest.mark.parametrize(("points", "out_of", "expected"), [(0, 30, 0), (29, 30, 9), (30, 30, 10), (0, 0, 0)])
def test_only_all_points_have_the_last_colour(points, out_of, expected):
    """A share is rounded down."""
    assert expected == step(points, out_of)


class Page(HTMLParser):
    """A page as its reader finds it: rows of tables, and what it would load."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.loads: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Take a new row or cell."""
        self.tags.append(tag)
        self.loads += [value for name, value in attrs if name in ("src", "href", "srcset")]
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data):
        """Add to the cell."""
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip()


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
def test_page_in_a_browser(tmp_path):
    """Each student has a row, with a coloured cell for each kata; nothing is loaded, and nothing runs."""
    page = tmp_path / "class.html"
    page.write_text(draw(book(), VERDICTS), encoding="utf-8")
    line = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    done = subprocess.run(
        [*line, "--dump-dom", page.as_uri()], capture_output=True, encoding="utf-8", check=True
    )
    seen = Page(done.stdout)
    assert (
        [] == seen.loads and "script" not in seen.tags and "<title>Week 1 &amp; more</title>" in done.stdout
    )
    cells = {row[0]: row[1:4] for row in seen.rows}
    assert (["30", "20", "10"], ["10", "10", "0"], ["0", "", ""]) == tuple(
        cells[name] for name in ("ada", "bob", "eve")
    )
    assert "document.title" in "".join(cells)
    shot = tmp_path / "shot.png"
    subprocess.run(
        [*line, f"--screenshot={shot}", "--window-size=1200,900", page.as_uri()],
        capture_output=True,
        check=True,
    )
    pixels = (matplotlib.image.imread(shot)[..., :3] * 255).round().astype(int)
    for colour in ((0x17, 0x51, 0x7F), (0x8F, 0xBD, 0xE2), (0xEE, 0xF1, 0xF4)):  # all, half, nothing
        assert (abs(pixels - colour).max(axis=-1) <= 2).sum() > 300


def test_feedback_can_be_sent_as_it_is():
    """It says points, what fails and why, and that there was late work; nothing in it is obeyed."""
    text = feedback(book().rows[1], VERDICTS["bob"], ASSIGNMENT)
    assert "bob: **10 of 30 points**" in text and "after the due date (30 November 2026, 18:00 UTC)" in text
    assert "| first/total | 10 of 20 | 1 of 2 |" in text and MISTAKE.words in text
    rendered = MarkdownIt("commonmark").enable("table").render(text)
    assert "<script" not in rendered and "href" not in rendered and "\x1b" not in text
    assert ["first/total", "first/scale"] == re.findall(r"<h2>(.*?)</h2>", rendered)
    assert 2 == rendered.count("<pre>")


@pytest.mark.parametrize(("number", "said"), [(0, "ada: **30 of 30 points**"), (3, "Nothing was handed in.")])
def test_feedback_to_everybody(number, said):
    """Who solved all has no failures to read, and who handed in nothing reads that."""
    one = book().rows[number]
    text = feedback(one, VERDICTS.get(one.student), ASSIGNMENT)
    assert said in text and "##" not in text
