"""Tests of the formats that classrooms read: accepted by their schemas, of one total, and clean."""

import base64
import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from dojo.curriculum import Curriculum, Kata, Topic
from dojo.errors import DojoError
from dojo.outputs import badge, classroom50, ctrf, github, gradescope, junit, reporter
from dojo.outputs import json as own_json
from dojo.outputs.texts import one_line, plain, tell_kata
from dojo.report import CheckResult, KataResult, Mistake, Report
from dojo.score import Score, score

SCHEMAS = Path(__file__).with_name("schemas")
SEEDS = range(50)
NOW = datetime(2026, 9, 1, 14, 30, 5, tzinfo=timezone(timedelta(hours=2)))
OUTCOMES = ("passed", "failed", "timeout", "crashed", "skipped", "missing")
ENVIRONMENT = {
    "CLASSROOM": "deep-learning",
    "ASSIGNMENT": "statistics",
    "SUBMISSION_TAG": "submit/2026-09-01T12-30-00Z-abc1234",
    "COMMIT_URL": "https://github.com/school/fork/commit/abc1234",
    "RELEASE_URL": "https://github.com/school/fork/releases/tag/submit%2Fabc",
    "REVIEW_URL": "https://github.com/school/fork/compare/a...b",
    "USERNAME": "ada",
}
WEIRD_TEXTS = (
    "",
    " ",
    "**bold** _it_ `code` [link](javascript:alert(1)) ![x](y) | a | b |\n|---|\n# head\n- [ ] @user #1",
    "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;&amp;&#x27;\"'</testcase>]]><!--",
    "\x1b[31mred\x1b[0m \x1b]8;;http://evil.example\x07link\x1b]8;;\x07 \x1b[2J\x1b[1;1H\x1bc\x1b]0;title",
    "fine\n::error file=a,line=1::no\n  ::set-output name=points::100\n\t::stop-commands::x\r\n##[add-mask]1",
    "#\x00#[error]hidden ##[set-env name=PATH;]x :\x07:add-path::/tmp " + "word " * 30 + "::endgroup::",
    "points=100\nEOF\nmax<<EOF",
    "🎲 👩‍👩‍👧 漢字 ñ é \u202egnp.exe\u202c \u2066x\u2069 \u2028 \ufeff \uffff \U0010ffff",
    "\0\x01\x08\x0b\x0c\x7f\x80\x9b31m\x85",
    "\ud800 half \udcff",
    "%0A%25%3A,::",
    "a\rb\r\nc\td",
    "x" * 100_000,
    "long line " * 20_000,
    "\x1b]" * 30_000,
    "\n" * 5_000 + "::error::late",
    "{'a': [1, 2.5, nan]} ${{ secrets.TOKEN }} $(rm -rf /) `id`",
)
WEIRD_NAMES = ("a,b", "a:b", "50%", "<b>x</b>", "a|b", "*a*", "[x](y)", "two words", "ünï", "n" * 150)
UNCLEAN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
LOG_COMMAND = re.compile(r"^\s*::|##\[", re.MULTILINE)


def curriculum(katas: list[Kata]) -> Curriculum:
    """Return a curriculum of some katas, those of a topic side by side."""
    topics = dict.fromkeys(kata.topic for kata in katas)
    return Curriculum(
        Path("nowhere"),
        tuple(Topic(name, name, "A", tuple(k for k in katas if k.topic == name)) for name in topics),
    )


@cache
def generated(seed: int) -> tuple[Report, Score, Curriculum]:
    """Return any report: katas in all states, checks of all outcomes, weird texts; some of many katas."""
    pick = random.Random(seed)
    names = WEIRD_NAMES if seed % 5 == 0 else ("first", "second_topic", "third")
    katas = [
        Kata(topic, f"{name}_{n}" if n else name, "A task", pick.randint(1, 5), 5, ())
        for topic in pick.sample(names, pick.randint(0 if seed % 10 == 1 else 1, 3))
        for name in ("mean", pick.choice(names))
        for n in range(pick.randint(1, 40 if seed % 10 == 3 else 3))
    ]
    katas = list({kata.name: kata for kata in katas}.values())
    luck = pick.choice((0.0, 0.5, 0.9, 1.0))

    def check(number: int) -> CheckResult:
        outcome = "passed" if pick.random() < luck else pick.choice(OUTCOMES)
        facts = [(pick.choice(("call", "raised", "printed")), pick.choice(WEIRD_TEXTS)) for _ in range(3)]
        return CheckResult(
            f"test_{number}" if number else "test_example",
            pick.choice(("Does so.", "", *WEIRD_TEXTS[:6])),
            outcome,
            () if outcome == "passed" else tuple(facts[: pick.randint(0, 3)]),
            pick.choice((None, 3)),
            pick.random(),
            number == 0 or pick.random() < 0.8,
        )

    def result(kata: Kata) -> KataResult:
        if pick.random() < 0.2:
            checks = (CheckResult("test_example", "Does so.", "missing", (("problem", "not started"),)),)
            return KataResult(kata.topic, kata.id, True, checks)
        checks = tuple(check(number) for number in range(pick.randint(1, 6)))
        mistake = Mistake("wrong_it", pick.choice(WEIRD_TEXTS)) if pick.random() < 0.2 else None
        return KataResult(kata.topic, kata.id, False, checks, mistake)

    report = Report(tuple(result(kata) for kata in katas), seed, pick.random() * 100)
    places = curriculum(katas)
    return report, score(report, places), places


@cache
def written(seed: int) -> dict[str, object]:
    """Return what each format of JSON says of a generated report."""
    report, points, _ = generated(seed)
    return {
        "classroom50": json.loads(classroom50.write(points, ENVIRONMENT, NOW)),
        "gradescope": json.loads(gradescope.write(report, points)),
        "ctrf": json.loads(ctrf.write(report, points, NOW)),
        "reporter": json.loads(base64.b64decode(reporter.write(report, points), validate=False)),
        "badge": json.loads(badge.endpoint(points)),
    }


@cache
def validator(name: str) -> jsonschema.Draft202012Validator:
    """Return what holds documents against a schema."""
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def strings(value: object) -> Iterator[str]:
    """Yield every text in a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def kata(name: str, *outcomes: str, facts: tuple[tuple[str, str], ...] = (), topic: str = "t") -> KataResult:
    """Return a kata that was started, the example first, whose failing checks have these facts."""
    checks = (
        CheckResult(f"test_{n}" if n else "test_example", "Does so.", how, () if how == "passed" else facts)
        for n, how in enumerate(outcomes)
    )
    return KataResult(topic, name, False, tuple(checks))


def scored(*katas: KataResult) -> tuple[Report, Score, Curriculum]:
    """Return a report of some katas, each worth ten points."""
    places = curriculum([Kata(kata.topic, kata.id, "A task", 1, 5, ()) for kata in katas])
    report = Report(katas, 0, 1.0)
    return report, score(report, places), places


@pytest.mark.parametrize("seed", SEEDS)
def test_schemas_accept(seed):
    """Every format is what its classroom reads."""
    for name, document in written(seed).items():
        validator(name).validate(document)


@pytest.mark.parametrize("seed", SEEDS)
def test_totals_agree(seed):
    """Every format has the same total, and parts that add up to it."""
    report, points, _ = generated(seed)
    expected = (points.points, points.out_of)
    documents = written(seed)
    in_classroom50, in_gradescope = documents["classroom50"], documents["gradescope"]
    in_ctrf, in_reporter = documents["ctrf"]["results"], documents["reporter"]
    in_junit = ElementTree.fromstring(junit.write(report, points))
    outputs = dict(line.split("=") for line in github.outputs(points))

    totals = [
        (in_classroom50["score"], in_classroom50["max-score"]),
        (in_gradescope["score"], sum(test["max_score"] for test in in_gradescope["tests"])),
        (in_ctrf["summary"]["extra"]["points"], in_ctrf["summary"]["extra"]["max"]),
        (sum(test["score"] for test in in_reporter["tests"]), in_reporter["max_score"]),
        (int(outputs["points"]), int(outputs["max"])),
        *(
            tuple(map(int, re.search(r"(\d+) of (\d+) points", text).groups()))
            for text in (
                documents["badge"]["message"],
                badge.draw(points),
                in_gradescope["output"],
                in_junit.get("name"),
                github.summary(report, points),
            )
        ),
    ]
    parts = [
        [(test["score"], test["max-score"]) for test in in_classroom50["tests"]],
        [(test["score"], test["max_score"]) for test in in_gradescope["tests"]],
        [(kata["points"], kata["max"]) for kata in in_ctrf["extra"]["katas"]],
        [(property_of(suite, "points"), property_of(suite, "max-points")) for suite in in_junit],
    ]
    sums = [(sum(earned for earned, _ in rows), sum(worth for _, worth in rows)) for rows in parts]
    assert {expected} == {*totals, *sums}
    assert all(0 <= earned <= worth for rows in parts for earned, worth in rows)


def property_of(suite: ElementTree.Element, name: str) -> int:
    """Return a property of a suite."""
    [value] = [entry.get("value") for entry in suite.iter("property") if entry.get("name") == name]
    return int(value)


@pytest.mark.parametrize("seed", SEEDS)
def test_texts_are_clean_and_short(seed):
    """No control character or terminal escape of a learner's comes through, nor a hundred kilobytes."""
    report, points, places = generated(seed)
    texts = [text for document in written(seed).values() for text in strings(document)]
    texts += [
        text for case in ElementTree.fromstring(junit.write(report, points)).iter() for text in said(case)
    ]
    texts += [github.summary(report, points), *github.annotations(report, places)]
    assert [] == [text for text in texts if UNCLEAN.search(text)]
    assert max(len(text) for text in texts[: -1 - github.MOST_ANNOTATIONS] or [""]) <= 5000


def said(element: ElementTree.Element) -> list[str]:
    """Return the texts of an element."""
    return [*element.attrib.values(), element.text or ""]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_command_for_the_log(seed):
    """What the reporter prints has no line that GitHub takes for a workflow command."""
    tests = written(seed)["reporter"]["tests"]
    printed = [text for test in tests for text in (test["name"], test["message"] or "")]
    assert [] == [text for text in printed if LOG_COMMAND.search(text)]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_command_in_what_is_printed(seed):
    """Neither has any other format, printed to the log of a run."""
    report, points, _ = generated(seed)
    texts = [gradescope.write(report, points), ctrf.write(report, points, NOW), junit.write(report, points)]
    assert [] == [found for text in texts for found in LOG_COMMAND.findall(text)]


@pytest.mark.parametrize("seed", SEEDS)
def test_annotations_are_commands_of_one_line(seed):
    """Whatever a learner's code says, an annotation is one command, and blames one place."""
    report, _, places = generated(seed)
    lines = list(github.annotations(report, places))
    assert len(lines) <= github.MOST_ANNOTATIONS
    for line in lines:
        assert re.fullmatch(r"::error file=[^,:]+,line=\d+,title=[^,:]+::[^\r\n]*", line)


@pytest.mark.parametrize("seed", SEEDS)
def test_junit_counts(seed):
    """Each check is a case, and suites and root count what failed, erred and was skipped."""
    report, points, _ = generated(seed)
    root = ElementTree.fromstring(junit.write(report, points))
    counts = {"tests": 0, "failures": 0, "errors": 0}
    for suite, result in zip(root, report.katas, strict=True):
        cases = suite.findall("testcase")
        verdicts = Counter(child.tag for case in cases for child in case)
        expected = {
            "tests": len(result.checks),
            "failures": verdicts["failure"],
            "errors": verdicts["error"],
            "skipped": verdicts["skipped"],
        }
        assert expected == {name: int(suite.get(name)) for name in expected}
        assert len(cases) == len(result.checks)
        assert sum(not check.passed for check in result.checks) == verdicts.total()
        assert len(result.failures) == verdicts["failure"] + verdicts["error"]
        counts = {name: counts[name] + expected[name] for name in counts}
    assert counts == {name: int(root.get(name)) for name in counts}


@pytest.mark.parametrize("seed", SEEDS)
def test_ctrf_counts(seed):
    """The summary counts the tests, and what was skipped but earns points has failed."""
    results = written(seed)["ctrf"]["results"]
    counts = Counter(test["status"] for test in results["tests"])
    assert len(results["tests"]) == results["summary"]["tests"] == counts.total()
    assert dict(counts) == {name: results["summary"][name] for name in counts}
    assert all(not test["extra"]["earnsPoints"] for test in results["tests"] if test["status"] == "skipped")


@pytest.mark.parametrize("seed", SEEDS)
def test_json_is_read_back(seed):
    """The JSON that one command writes is what another takes its formats from."""
    report, points, places = generated(seed)
    read = own_json.load(own_json.dump(report, points).encode())
    assert points == score(read, places)
    assert read == own_json.load(own_json.dump(read, points).encode())
    assert (report.seed, report.seconds) == (read.seed, read.seconds)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07shown", "shown"),
        ("\x1b]8;;http://a.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("a\0b\x08c\x7f\x9b", "abc"),
        ("\u202etxt.exe", "txt.exe"),
        ("half \ud800", "half "),
        ("tab\tline\nend\r\n", "tab\tline\nend\r\n"),
        ("👩‍👩‍👧 漢字 é", "👩‍👩‍👧 漢字 é"),
        ("x" * 31, "x" * 29 + "…"),
        ("\0" * 1000, "…"),
    ],
)
def test_plain(text, expected):
    """What a terminal would obey goes, what people read stays, and what is cut says so."""
    assert expected == plain(text, 30)


def test_one_line():
    """A name or a sentence is a line, whatever breaks it."""
    assert "a b c d" == one_line(" a\nb\r\nc\u2028d\t")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("::error::x", ": :error::x"),
        ("a\n  ::error::x", "a\n      : :error::x"),
        ("a ##[error]x", "a ## [error]x"),
        ("x[::2], a::b", "x[::2], a::b"),
    ],
)
def test_log_commands_lose_their_meaning(printed, expected):
    """A line of a log is no command, and slices stay as they are."""
    told = tell_kata(kata("a", "failed", facts=(("call", printed),)), 1000)
    assert f"Does so.\n    {expected}" == told


def test_shared_facts_are_told_once():
    """A syntax error is not told again with every check."""
    told = tell_kata(kata("a", "failed", "failed", facts=(("problem", "is not Python"),)), 1000)
    assert "Does so.\n    problem   is not Python\nDoes so." == told


def test_classroom50():
    """The result says whose and which submission it is, when it was judged, and what each kata earned."""
    _, points, _ = scored(kata("b", "passed", "failed"), kata("a", "passed"))
    expected = {
        "schema": "classroom50/result/v1",
        "classroom": "deep-learning",
        "assignment": "statistics",
        "assignment_type": "individual",
        "owner": "ada",
        "submission": ENVIRONMENT["SUBMISSION_TAG"],
        "commit": ENVIRONMENT["COMMIT_URL"],
        "release": ENVIRONMENT["RELEASE_URL"],
        "review": ENVIRONMENT["REVIEW_URL"],
        "datetime": "2026-09-01T12:30:05Z",
        "score": 15,
        "max-score": 20,
        "tests": [
            {"test-name": "t/b", "passed": False, "score": 5, "max-score": 10},
            {"test-name": "t/a", "passed": True, "score": 10, "max-score": 10},
        ],
    }
    assert expected == json.loads(classroom50.write(points, ENVIRONMENT, NOW))


def test_classroom50_of_a_group():
    """The kind of assignment is what the runner says, and without a diff the commit is reviewed."""
    environment = {**ENVIRONMENT, "ASSIGNMENT_TYPE": "group", "REVIEW_URL": ""}
    result = json.loads(classroom50.write(Score(0, 0, 0, ()), environment, NOW))
    assert ("group", ENVIRONMENT["COMMIT_URL"]) == (result["assignment_type"], result["review"])


@pytest.mark.parametrize("missing", [name for name in ENVIRONMENT if name != "REVIEW_URL"])
def test_classroom50_without_its_runner(missing):
    """What the environment lacks is named."""
    with pytest.raises(DojoError, match=rf"needs the environment variables {missing}, which its runner sets"):
        classroom50.write(Score(0, 0, 0, ()), {**ENVIRONMENT, missing: ""}, NOW)


@pytest.mark.parametrize(
    ("topics", "katas", "expected"), [(2, 50, 100), (4, 26, 4), (100, 2, 100), (101, 1, 100 + 1), (102, 2, 1)]
)
def test_classroom50_rows(topics, katas, expected):
    """Up to a hundred rows there is one for each kata, then one for each topic, then one for all."""
    results = [kata(f"k{n}", "passed", topic=f"t{t}") for t in range(topics) for n in range(katas)]
    _, points, _ = scored(*results)
    rows = json.loads(classroom50.write(points, ENVIRONMENT, NOW))["tests"]
    assert min(expected, 1 if expected > 100 else expected) == len(rows)
    assert 10 * topics * katas == sum(row["score"] for row in rows)


@pytest.mark.skipif(sys.platform == "win32", reason="the reporter's workflows run on Linux")
def test_reporter_fits_an_environment_variable():
    """However much a class prints, Linux hands the results over, and no test is left out."""
    facts = (("printed", "漢" * 900),)
    report, points, _ = scored(*(kata(f"kata_{n}", "failed", "failed", facts=facts) for n in range(300)))
    text = reporter.write(report, points)
    assert 300 == len(json.loads(base64.b64decode(text))["tests"])
    environment = {**os.environ, "KATAS_RESULTS": text}
    subprocess.run([sys.executable, "-c", ""], env=environment, check=True)


def test_reporter():
    """A test has its points, what fails, and where; who has all points passes."""
    report, points, _ = scored(kata("a", "passed"), kata("b", "passed", "failed"))
    document = json.loads(base64.b64decode(reporter.write(report, points)))
    assert ("fail", ["pass", "fail"]) == (document["status"], [test["status"] for test in document["tests"]])
    assert [None, "Does so."] == [test["message"] for test in document["tests"]]
    report, points, _ = scored(kata("a", "passed"))
    assert "pass" == json.loads(base64.b64decode(reporter.write(report, points)))["status"]


def test_annotations_of_what_costs_most_come_first():
    """Of more failing katas than GitHub shows, those that cost most points are annotated."""
    passed = [n % 10 for n in range(30)]
    katas = [kata(f"k{n}", *["passed"] * p, *["failed"] * (10 - p)) for n, p in enumerate(passed)]
    report, _, places = scored(*katas)
    titles = [re.search(r"title=t/k(\d+)::", line)[1] for line in github.annotations(report, places)]
    assert [0, 10, 20, 1, 11, 21, 2, 12, 22, 3] == [int(title) for title in titles]


def test_github_outputs(tmp_path, monkeypatch):
    """Later steps read points, maximum, percentage and solved katas."""
    files = {name: tmp_path / name for name in (github.OUTPUT_VARIABLE, github.SUMMARY_VARIABLE)}
    for name, path in files.items():
        monkeypatch.setenv(name, str(path))
    github.write(*scored(kata("a", "passed"), kata("b", "passed", "failed"), kata("c", "passed", "failed")))
    assert "points=20\nmax=30\npercent=66\nsolved=1\n" == files["GITHUB_OUTPUT"].read_text(encoding="utf-8")


@pytest.mark.parametrize("before", [0, 500_000, 1_048_500, 2_000_000])
def test_summary_stays_under_a_mebibyte(tmp_path, monkeypatch, before):
    """What GitHub would drop whole is cut after a line, and says so."""
    path = tmp_path / "summary"
    path.write_text("x" * before, encoding="utf-8")
    monkeypatch.setenv(github.SUMMARY_VARIABLE, str(path))
    monkeypatch.delenv(github.OUTPUT_VARIABLE, raising=False)
    github.write(*scored(*(kata(f"kata_{n}_{'é' * 90}", "passed", "failed") for n in range(4000))))
    said = path.read_text(encoding="utf-8")[before:]
    assert len(said.encode()) <= max(2**20 - 1 - before, 0)
    assert said == "" or said.endswith(
        "**The summary is cut here: GitHub takes no more. `dojo score` shows all of it.**\n"
    )
    assert (before > 2**20 - 100) == (said == "")


def test_github_file_that_cannot_be_written(tmp_path, monkeypatch):
    """An unwritable step file is an error in words."""
    monkeypatch.setenv(github.SUMMARY_VARIABLE, str(tmp_path / "no" / "folder"))
    with pytest.raises(DojoError, match="cannot write"):
        github.write(*scored(kata("a", "passed")))


@pytest.mark.parametrize(
    ("points", "out_of", "colour"),
    [
        (0, 0, "lightgrey"),
        (0, 50, "lightgrey"),
        (1, 50, "orange"),
        (25, 50, "yellowgreen"),
        (49, 50, "green"),
        (50, 50, "brightgreen"),
    ],
)
def test_badge(points, out_of, colour):
    """The badge has the points, and is bright green for all of them only."""
    expected = {
        "schemaVersion": 1,
        "label": "katas",
        "message": f"{points} of {out_of} points",
        "color": colour,
    }
    assert expected == json.loads(badge.endpoint(Score(points, out_of, 0, ())))


def test_drawn_badge():
    """The picture stands alone: it is an SVG that loads nothing, and reads aloud what it shows."""
    drawing = badge.draw(Score(35, 60, 1, ()))
    root = ElementTree.fromstring(drawing)
    assert ("{http://www.w3.org/2000/svg}svg", "katas: 35 of 60 points") == (root.tag, root.get("aria-label"))
    assert ["katas", "35 of 60 points"] == [
        text.text for text in root.iter("{http://www.w3.org/2000/svg}text")
    ]
    assert 1 == drawing.count("http")


def test_every_format_of_one_judging(house, tmp_path):
    """A score that was kept is written in every format, to standard output or to a file."""
    house.solve("total")
    kept = tmp_path / "score.json"
    house.dojo("score", "first", "--json", str(kept))
    for name in (
        "terminal",
        "json",
        "github",
        "classroom50",
        "gradescope",
        "ctrf",
        "junit",
        "badge",
        "badge-svg",
    ):
        printed = house.dojo("score", "--from", str(kept), "--as", name, **ENVIRONMENT)
        assert (0, "") == (printed.status, printed.err) and "10" in printed.out and "40" in printed.out
    file = tmp_path / "badge.svg"
    done = house.dojo("score", "--from", str(kept), "--as", "badge-svg", "--out", str(file))
    assert (0, "") == (done.status, done.out) and "10 of 40 points" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "nothing.json"], "cannot read nothing.json: No such file or directory."),
        (["--from", "tox.ini"], "that is no score as `dojo score --json` writes it"),
        (["--from", "tox.ini", "total"], "name no katas and no way to judge"),
        (["--submission", "solutions"], "solutions has no folder katas: say a clone of the katas."),
    ],
)
def test_score_misused(house, arguments, said):
    """What cannot be read or judged is said in words."""
    done = house.dojo("score", *arguments)
    assert done.status == 2 and said in done.err and "Traceback" not in done.err


def test_score_for_classroom50_without_its_runner(house, tmp_path):
    """On the command line too, the missing variables are named."""
    kept = tmp_path / "score.json"
    kept.write_text(own_json.dump(Report((), 0, 0.0), Score(0, 0, 0, ())), encoding="utf-8")
    done = house.dojo("score", "--from", str(kept), "--as", "classroom50", **dict.fromkeys(ENVIRONMENT, ""))
    assert done.status == 2 and "needs the environment variables CLASSROOM, ASSIGNMENT" in done.err


def test_submission_of_another_clone(house, tmp_path_factory):
    """The katas of a submission are judged by our checks and configuration, and ours are left alone."""
    submission = tmp_path_factory.mktemp("submission") / "clone"
    shutil.copytree(house.root, submission)
    shutil.copy(house.curriculum.solution(house.kata("total")), submission / "katas" / "first" / "total.py")
    (submission / "conftest.py").write_text("open('planted', 'w').close()\n", encoding="utf-8")
    (submission / "tox.ini").write_text("[pytest]\naddopts = --planted\n", encoding="utf-8")
    done = house.dojo("score", "--submission", str(submission))
    assert "1 of 3 solved, 10 of 60 points." in done.out
    assert [] == [*house.root.rglob("planted"), *submission.rglob("planted")]
    assert "0 of 3 solved" in house.dojo("score").out
