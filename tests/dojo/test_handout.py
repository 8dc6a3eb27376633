"""Tests of `dojo handout`: a repository for a class, in which nothing gives a solution away."""

import shutil
import subprocess

import pytest

from dojo.curriculum import load_curriculum
from dojo.grading.assignment import of_everything
from dojo.grading.handout import hand_out

from . import submissions
from .conftest import ROOT, House

ASSIGNMENT = 'title = "Week 1"\nkatas = ["first"]\ndue = 2026-11-30T18:00:00+01:00\n\n[points]\ntotal = 7\n'


@pytest.fixture
def teacher(house):
    """Return a house under git, with an assignment, and katas that its owner has solved."""
    (house.root / "dojo").mkdir()  # The tool, of which nothing is needed here.
    (house.root / "dojo" / "part.py").write_text("PART = 1\n")
    house.solve("total")
    submissions.git(house.root, "init", "--quiet")
    submissions.git(house.root, "add", ".")
    submissions.git(house.root, "commit", "--quiet", "-m", "Lay the house, and solve a kata")
    (house.root / "notes.py").write_text("answer = 42\n")
    (house.root / "assignment.toml").write_text(ASSIGNMENT)
    return house


@pytest.fixture
def handed(teacher, tmp_path_factory):
    """Return what is handed out, as a student has cloned it."""
    place = tmp_path_factory.mktemp("handout") / "made"
    done = teacher.dojo("handout", "assignment.toml", str(place))
    assert (0, "") == (done.status, done.err)
    assert "none is there" in done.out
    clone = place.with_name("clone")
    subprocess.run(["git", "clone", "--quiet", place, clone], check=True)
    shutil.rmtree(clone / "dojo")  # Else it would be imported instead of the one that is tested.
    return House(clone)


def objects(house: House) -> str:
    """Return all that a repository holds, in any commit or none."""
    line = ["git", "cat-file", "--batch", "--batch-all-objects"]
    done = subprocess.run(line, cwd=house.root, check=True, capture_output=True)
    return " ".join(done.stdout.decode(errors="replace").split())


def test_nothing_gives_a_solution_away(teacher, handed):
    """No object has the body of a solution or an answer; there is one commit, and only what git knows."""
    everything = objects(handed)
    for kata in teacher.curriculum:
        solution = teacher.curriculum.solution(kata).read_text(encoding="utf-8")
        body = solution.rpartition('"""')[2].split()
        assert len(body) > 5 and " ".join(body) not in everything
        answers = teacher.curriculum.answers(kata).read_text(encoding="utf-8")
        for answer in answers.split("def ")[1:]:
            assert " ".join(answer.split()) not in everything
    assert "1" == submissions.git(handed.root, "rev-list", "--all", "--count")
    there = {path.relative_to(handed.root).parts[0] for path in handed.root.rglob("*")}
    assert {"katas", "stubs", "tests"} < there and not {"solutions", "notes.py"} & there
    assert (
        not (handed.root / "katas" / "second").exists() and not (handed.root / "tests" / "answers").exists()
    )


def test_planted_solution_is_found(teacher, tmp_path):
    """Where a file that is handed out has a solution in it, nothing is."""
    solution = teacher.curriculum.solution(teacher.kata("scale")).read_text(encoding="utf-8")
    helper = teacher.root / "tests" / "katas" / "first" / "helper.py"
    helper.write_text("\n".join(f"        {line}" for line in solution.splitlines()))
    submissions.git(teacher.root, "add", ".")
    done = teacher.dojo("handout", "assignment.toml", str(tmp_path / "handout"))
    assert 2 == done.status and "a solution would be handed out" in done.err
    assert not (tmp_path / "handout").exists() and not list(tmp_path.glob(".handout*"))


def test_all_that_a_learner_does_works(teacher, handed):
    """Without solutions, katas are shown, tested, solved, reset and scored; what cannot be had is said."""
    assert "0 of 2 solved, 0 of 37 points." in handed.dojo().out
    assert "Return the sum of some numbers" in handed.dojo("show", "total").out
    assert "running total" in handed.dojo("hint", "total").out + handed.dojo("hint", "total").out
    stub = handed.curriculum.stub(handed.kata("total")).read_text(encoding="utf-8")
    handed.write("total", "def total(xs):\n    return 7.0\n")
    done = handed.dojo("test", "total")
    assert 1 == done.status and "1 of 3 checks passed, 2 of 7 points." in done.out
    handed.write("total", submissions.TOTALS["loop"][0])
    done = handed.dojo("test", "total")
    assert 0 == done.status and "dojo solution" not in done.out
    assert "7 of   37 points" in handed.dojo("score").out
    assert "1 of 2 solved, 7 of 37 points." in handed.dojo("score", "--isolated").out
    for verb in ("solution", "check"):
        done = handed.dojo(verb, "total")
        assert "Traceback" not in done.out + done.err and done.status in (1, 2)
    assert "not part of this repository" in handed.dojo("solution", "total").err
    assert "is a stub again" in handed.dojo("reset", "total").out
    assert stub == handed.curriculum.stub(handed.kata("total")).read_text(encoding="utf-8")


def test_student_sees_the_points_of_the_gradebook(teacher, handed):
    """What `dojo score` says in the handout is what `dojo grade` says in the teacher's repository."""
    handed.write("total", submissions.TOTALS["first ten"][0])
    handed.write("scale", submissions.SCALES["of any shape"][0])
    assert "0 of 2 solved, 24 of 37 points." in handed.dojo("score").out
    submissions.git(handed.root, "commit", "--quiet", "-a", "-m", "My work")
    done = teacher.dojo("grade", str(handed.root))
    assert 0 == done.status and "has 24 of 37 points" in done.out


def test_page_says_what_is_asked(handed):
    """The first page has the katas with their points, and no page leads to what is not there."""
    page = (handed.root / "README.md").read_text(encoding="utf-8")
    assert "# Week 1" in page and "Monday, 30 November 2026, 18:00" in page
    assert "| [first/total](katas/first/total.py) | Sum of some numbers | 7 |" in page
    assert "second" not in page


def test_folder_that_is_there(teacher, handed):
    """Nothing is overwritten; and who has no solutions can hand out none."""
    done = teacher.dojo("handout", "assignment.toml", str(handed.root))
    assert 2 == done.status and "is there already" in done.err
    (handed.root / "assignment.toml").write_text(ASSIGNMENT)
    done = handed.dojo("handout", "assignment.toml", str(handed.root / "again"))
    assert 2 == done.status and "solutions/first/total.py is missing" in done.err


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="handouts are made of what git knows")
def test_every_kata_can_be_handed_out(tmp_path):
    """No check, page or part of the tool has lines of a solution or an answer; all topics can be read."""
    curriculum = load_curriculum(ROOT)
    looked = hand_out(curriculum, of_everything(curriculum), tmp_path / "all")
    assert 1 == looked.commits and 500 < looked.objects and 20_000 < looked.telltales
    handed = load_curriculum(tmp_path / "all")
    assert [kata.name for kata in curriculum] == [kata.name for kata in handed]
    assert all(handed.outline(kata).read_text() == handed.stub(kata).read_text() for kata in handed)
    assert [kata.requires for kata in curriculum] == [kata.requires for kata in handed]


def test_nothing_is_required_that_is_not_there(teacher, tmp_path):
    """Of the katas to solve before, only those are named that are handed out too."""
    (teacher.root / "assignment.toml").write_text('katas = ["scale"]\n')
    assert 0 == teacher.dojo("handout", "assignment.toml", str(tmp_path / "made")).status
    assert ("total",) == teacher.kata("scale").requires
    assert [()] == [kata.requires for kata in load_curriculum(tmp_path / "made")]
