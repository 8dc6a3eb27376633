"""Tests of the outputs: JSON and its schema, GitHub's summary and annotations, the table."""

import html
import json as plain_json
import random
import re
from itertools import pairwise
from pathlib import Path

import jsonschema
import msgspec
import pytest
from markdown_it import MarkdownIt  # comes with rich

from dojo.curriculum import Curriculum, Kata, Topic
from dojo.outputs import github, json, table
from dojo.report import CheckResult, KataResult, Mistake, Report
from dojo.score import Score, score

ROOT = Path(__file__).parents[2]
SCHEMA_FILE = ROOT / "docs" / "score.schema.json"
REGENERATE = (
    'python -c "import json; from dojo.outputs.json import schema; print(json.dumps(schema(), indent=2))"'
    " > docs/score.schema.json"
)
OUTCOMES = ("passed", "failed", "timeout", "crashed", "skipped", "missing")

EXAMPLE = CheckResult("test_example", "Adds three numbers.", "passed", seconds=0.25)
FAILING = CheckResult(
    "test_few",
    "Adds no numbers, one, and negative ones.",
    "failed",
    (("call", "total([])"), ("returned", "None"), ("expected", "0 ± 1.0e-12")),
    line=7,
    seconds=0.5,
)
UNTOUCHED = CheckResult(
    "test_example", "Finds the largest of three.", "missing", (("problem", "not started"),)
)
REPORT = Report(
    (
        KataResult("first", "total", False, (EXAMPLE, FAILING), Mistake("wrong_mean", "You divide.")),
        KataResult("first", "scale", False, (EXAMPLE,)),
        KataResult("second", "largest", True, (UNTOUCHED,)),
    ),
    seed=3,
    seconds=1.5,
)


def curriculum(root: Path, names: list[tuple[str, str]], difficulties: list[int] | None = None) -> Curriculum:
    """Return a curriculum of katas by topic and id, all of one difficulty where none is given."""
    katas = [
        Kata(topic, name, "A task", difficulty, 5, ())
        for (topic, name), difficulty in zip(names, difficulties or [1] * len(names), strict=True)
    ]
    topics = dict.fromkeys(kata.topic for kata in katas)
    return Curriculum(
        root, tuple(Topic(name, name, "A", tuple(k for k in katas if k.topic == name)) for name in topics)
    )


def failing(topic: str, name: str, *checks: CheckResult) -> KataResult:
    """Return a kata that was started."""
    return KataResult(topic, name, False, checks or (FAILING,))


def annotations(root: Path, *katas: KataResult) -> list[str]:
    """Return the annotations of some katas."""
    report = Report(katas, 0, 1.0)
    return list(github.annotations(report, curriculum(root, [(kata.topic, kata.id) for kata in katas])))


def generated(seed: int) -> tuple[Report, Score]:
    """Return any report, and its score."""
    pick = random.Random(seed)
    names = [
        (f"topic_{t}", f"kata_{k}") for t in range(pick.randint(1, 4)) for k in range(pick.randint(1, 5))
    ]
    places = curriculum(Path("nowhere"), names, [pick.randint(1, 5) for _ in names])
    luck = pick.random()

    def check(name: str) -> CheckResult:
        outcome = "passed" if pick.random() < luck else pick.choice(OUTCOMES)
        return CheckResult(
            name, "Does so.", outcome, earns_points=name == "test_example" or pick.random() < 0.8
        )

    results = tuple(
        KataResult(
            topic,
            name,
            pick.random() < 0.2,
            tuple(check(f"test_{n}" if n else "test_example") for n in range(pick.randint(1, 9))),
        )
        for topic, name in names
    )
    report = Report(results, seed, pick.random())
    return report, score(report, places)


def test_schema_file_is_that_of_the_code():
    """Whoever reads our JSON finds its schema in the docs as the code has it."""
    expected = plain_json.loads(plain_json.dumps(json.schema()))
    written = plain_json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    assert expected == written, f"docs/score.schema.json is out of date. Write it anew: {REGENERATE}"


@pytest.fixture(scope="module")
def validator():
    """Return what holds documents against the schema."""
    schema = plain_json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_json_follows_its_schema(house, validator):
    """What is written is what the schema says."""
    text = json.dump(REPORT, score(REPORT, house.curriculum))
    validator.validate(plain_json.loads(text))
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["version"], "1"),
        (["score", "points"], 1.5),
        (["score", "katas", 0, "state"], "finished"),
        (["report", "katas", 0, "checks", 0, "outcome"], "ok"),
        (["report", "katas", 0, "checks", 1, "facts", 0], ["call"]),
        (["report", "katas", 0, "mistake"], "You divide."),
    ],
)
def test_schema_refuses(house, validator, path, value):
    """A document that holds something else is refused."""
    document = plain_json.loads(json.dump(REPORT, score(REPORT, house.curriculum)))
    *parents, last = path
    place = document
    for key in parents:
        place = place[key]
    place[last] = value
    assert not validator.is_valid(document)


@pytest.mark.parametrize("key", ["version", "score", "report"])
def test_schema_requires(house, validator, key):
    """A document that lacks a part is refused."""
    document = plain_json.loads(json.dump(REPORT, score(REPORT, house.curriculum)))
    del document[key]
    assert not validator.is_valid(document)


def test_json_round_trip(house):
    """What is read back is what was written."""
    expected = json.Document(1, score(REPORT, house.curriculum), REPORT)
    text = json.dump(expected.report, expected.score)
    assert expected == msgspec.json.decode(text, type=json.Document)


@pytest.mark.parametrize("said", ["\0\x1b[31m", "\u2028", "é 漢字 🎲", '"\\"', "a\r\nb", "\udcff"])
def test_json_of_any_text(house, validator, said):
    """Whatever a learner's code says, it can be written."""
    report = Report(
        (failing("first", "total", CheckResult("test_a", "A.", "failed", (("raised", said),))),), 0, 1
    )
    document = plain_json.loads(json.dump(report, score(report, house.curriculum)))
    validator.validate(document)


def test_summary(house):
    """The summary has a table for each topic, then the failing sentences of what was started."""
    expected = """\
## 35 of 60 points, 1 of 3 katas solved

### first: 35 of 40 points

| | kata | points | checks |
|---|---|---:|---:|
| ❌ | total | 5 of 10 | 1 of 2 |
| ✅ | scale | 30 of 30 | 1 of 1 |

### second: 0 of 20 points

| | kata | points | checks |
|---|---|---:|---:|
| ▫️ | largest | 0 of 20 | 0 of 1 |

### What fails

**first/total**

- Adds no numbers, one, and negative ones.

> You divide.

"""
    assert expected == github.summary(REPORT, score(REPORT, house.curriculum))


def test_summary_where_nothing_fails(house):
    """Where all is solved or untouched, the tables are all."""
    report = Report(REPORT.katas[1:], 0, 1.0)
    assert "What fails" not in github.summary(report, score(report, house.curriculum))


@pytest.mark.parametrize(
    "sentence",
    [
        "Keeps <b>tags</b> & <script>alert(1)</script> as they are.",
        "Takes x_i * y_i and **kwargs, not _x_ or __x__.",
        "Returns `None` | raises [ValueError](http://example.org) ![x](y).",
        r"Joins \ and \\ and \n, # and {x}.",
        "Reads &lt; and &amp; as they stand.",
        "Rounds ~~up~~ to ~2.",
        "- 1 is refused.",
        "1. is not a list.",
        "> 0 is refused.",
        "+ is not a list.",
    ],
)
def test_summary_escapes(house, sentence):
    """A sentence is read as it was written, whatever Markdown or HTML would make of it."""
    words = f"You wrote it: {sentence}"
    check = CheckResult("test_a", sentence, "failed")
    report = Report((KataResult("first", "total", False, (check,), Mistake("wrong_a", words)),), 0, 1.0)
    page = MarkdownIt("gfm-like", {"linkify": False}).render(
        github.summary(report, score(report, house.curriculum))
    )
    [item] = re.findall(r"<ul>\s*<li>(.*?)</li>\s*</ul>", page, re.DOTALL)
    [quote] = re.findall(r"<blockquote>\s*<p>(.*?)</p>\s*</blockquote>", page, re.DOTALL)
    assert (sentence, words) == (html.unescape(item), html.unescape(quote))
    assert not re.search("<(?!/?(ul|li|p|h2|h3|strong|blockquote|table|t[rhd]|thead|tbody)[ >])", page)


def test_annotation(tmp_path):
    """An annotation stands at the line to blame, and says what a learner would read."""
    expected = (
        "::error file=katas/first/total.py,line=7,title=first/total::Adds no numbers, one, and negative ones."
        " | call: total([]) | returned: None | expected: 0 ± 1.0e-12"
    )
    assert [expected] == annotations(tmp_path, REPORT.katas[0])


def test_no_annotation_where_nothing_was_tried(tmp_path):
    """Only what was started and fails is annotated."""
    assert [] == annotations(tmp_path, *REPORT.katas[1:])


@pytest.mark.parametrize(("failures", "expected"), [(9, 9), (10, 10), (11, 10), (30, 10)])
def test_most_annotations(tmp_path, failures, expected):
    """GitHub shows ten annotations of a step: the first ten katas have one each."""
    said = annotations(tmp_path, *(failing("first", f"kata_{n}") for n in range(failures)))
    assert [f"title=first/kata_{n}" for n in range(expected)] == [
        line.split("::")[1].split(",")[-1] for line in said
    ]


def test_annotated_check_is_one_with_a_line(tmp_path):
    """Of several failing checks, the first that blames a line is told."""
    without = CheckResult("test_a", "Is told nothing of.", "failed")
    [said] = annotations(tmp_path, failing("first", "total", without, FAILING))
    assert "line=7," in said
    assert "Adds no numbers" in said


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import math\n\n\ndef total(xs):\n    return 0\n", 4),
        ('"""D."""\nclass Total:\n    pass\n', 2),
        ("x = 1\n", 1),
        ("", 1),
        (b"\xff\ndef total(xs):\n", 1),
        (None, 1),
    ],
)
def test_annotated_line_where_none_is_to_blame(tmp_path, code, expected):
    """Without a line to blame the annotation stands at the definition, else at the top."""
    path = tmp_path / "katas" / "first" / "total.py"
    path.parent.mkdir(parents=True)
    if code is not None:
        path.write_bytes(code if isinstance(code, bytes) else code.encode())
    [said] = annotations(tmp_path, failing("first", "total", CheckResult("test_a", "Adds.", "failed")))
    assert said == f"::error file=katas/first/total.py,line={expected},title=first/total::Adds."


def test_prints_are_not_annotated(tmp_path):
    """What a learner's code printed stays out of the annotation."""
    check = CheckResult("test_a", "Adds.", "failed", (("returned", "0"), ("printed", "noise")), 1)
    [said] = annotations(tmp_path, failing("first", "total", check))
    assert said.endswith("::Adds. | returned: 0")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100 %", "100 %25"),
        ("%0A", "%250A"),
        ("a\nb", "a%0Ab"),
        ("a\r\nb", "a%0D%0Ab"),
        ("a\n::error::b", "a%0A::error::b"),
        ("a, b: c", "a, b: c"),
    ],
)
def test_annotations_escape_their_text(tmp_path, text, expected):
    """No text ends a workflow command early or begins another, and the rest stays readable."""
    check = CheckResult("test_a", "Adds.", "failed", (("raised", text),), 1)
    [said] = annotations(tmp_path, failing("first", "total", check))
    assert said.endswith(f"::Adds. | raised: {expected}")
    assert not set(said) & {"\r", "\n"}


@pytest.mark.parametrize(("name", "expected"), [("a,b", "a%2Cb"), ("a:b", "a%3Ab"), ("50%", "50%25")])
def test_annotations_escape_their_properties(tmp_path, name, expected):
    """A name with a comma or a colon is neither cut nor taken for another property."""
    [said] = annotations(tmp_path, failing(name, "total"))
    assert said.startswith(f"::error file=katas/{expected}/total.py,line=7,title={expected}/total::")


def test_write_without_a_summary_file(house, monkeypatch):
    """Outside GitHub, summary and annotations are printed."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    points = score(REPORT, house.curriculum)
    notes = "".join(f"{line}\n" for line in github.annotations(REPORT, house.curriculum))
    assert github.summary(REPORT, points) + notes == github.write(REPORT, points, house.curriculum)


def test_write_with_a_summary_file(house, monkeypatch):
    """On GitHub the summary goes to the end of the step's file, and only annotations are printed."""
    path = house.root / "summary.md"
    path.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    points = score(REPORT, house.curriculum)
    said = github.write(REPORT, points, house.curriculum)
    assert list(github.annotations(REPORT, house.curriculum)) == said.splitlines()
    assert f"# Before\n{github.summary(REPORT, points)}" == path.read_text(encoding="utf-8")


def test_table(house):
    """The table has a line for each topic and each kata that was started, and the total."""
    lines = [
        re.sub(r"\x1b\[\d+m", "", line) for line in table.draw(score(REPORT, house.curriculum)).splitlines()
    ]
    assert ["first", "total", "scale", "second", "", "1 of 3 solved, 35 of 60 points."] == [
        re.sub(r"^(?:  \S)? *(\w+)  .*", r"\1", line) for line in lines
    ]
    assert lines[1].endswith("   5 of   10 points  1 of 2 checks")
    assert lines[2].endswith("  30 of   30 points  1 of 1 check")


@pytest.mark.parametrize("seed", range(50))
def test_totals_agree(seed):
    """Every output shows the same total, and topics that add up to it."""
    report, points = generated(seed)
    expected = (points.points, points.out_of, points.solved, len(points.katas))
    assert expected[:2] == tuple(
        sum(pair) for pair in zip(*((k.points, k.out_of) for k in points.katas), strict=True)
    )

    document = plain_json.loads(json.dump(report, points))["score"]
    in_json = (document["points"], document["out_of"], document["solved"], len(document["katas"]))
    summary = github.summary(report, points)
    heading = re.match(r"## (\d+) of (\d+) points, (\d+) of (\d+) katas solved\n", summary)
    drawn = table.draw(points)
    closing = re.search(r"\n(\d+) of (\d+) solved, (\d+) of (\d+) points\.\n$", drawn)
    solved, of_katas, earned, out_of = map(int, closing.groups())
    assert expected == in_json == tuple(map(int, heading.groups())) == (earned, out_of, solved, of_katas)

    topics = [re.findall(r"^### \w+: (\d+) of (\d+) points$", summary, re.MULTILINE)]
    topics.append(re.findall(r"^\w+ +(\d+) of +(\d+) points$", drawn, re.MULTILINE))
    assert all(before == after for before, after in pairwise(topics))
    assert expected[:2] == tuple(sum(map(int, column)) for column in zip(*topics[0], strict=True))
