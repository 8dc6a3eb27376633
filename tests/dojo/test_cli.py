"""Tests of the command line, as a process in a repository."""

import json
import signal
import subprocess
import sys
import time

import pytest

from .conftest import ROOT

HEAVY = {"numpy", "pandas", "sklearn", "scipy", "torch", "pytest", "rich"}
VERBS = ("list", "show", "test", "hint", "solution", "reset", "draw", "score", "doctor", "check", "new")


def test_overview_of_a_fresh_fork(house):
    """Where am I, what is next, and what do I type?"""
    done = house.dojo()
    assert done.status == 0
    assert "0 of 3 solved, 0 of 60 points." in done.out
    assert "Next: first/total" in done.out
    assert "Type  dojo test" in done.out


def test_overview_follows_what_is_edited(house):
    """Solved katas count, and the kata that was begun comes next."""
    house.solve("total")
    house.write("largest", "def largest(xs):\n    return 4\n")
    done = house.dojo()
    assert "1 of 3 solved, 16 of 60 points." in done.out
    assert "Next: second/largest" in done.out
    assert "You have started it: 1 of 3 checks passed." in done.out


def test_overview_when_all_is_solved(house):
    """There is nothing left to do, and it says so."""
    for name in ("total", "scale", "largest"):
        house.solve(name)
    done = house.dojo()
    assert "3 of 3 solved, 60 of 60 points." in done.out
    assert "All solved." in done.out


def test_results_are_kept_until_something_changes(house):
    """A kata is judged again only where its file or its checks are others."""
    house.solve("largest")
    house.dojo()
    kept = (house.root / ".dojo" / "results.json").read_bytes()
    assert "1 of 3 solved" in house.dojo().out
    assert kept == (house.root / ".dojo" / "results.json").read_bytes()
    house.write("largest", "def largest(xs):\n    return 4\n")
    assert "0 of 3 solved" in house.dojo().out


def test_damaged_results_are_no_trouble(house):
    """What was kept may be lost at any time."""
    house.solve("largest")
    house.dojo()
    (house.root / ".dojo" / "results.json").write_bytes(b'{"half')
    assert "1 of 3 solved" in house.dojo().out


def test_list(house):
    """All topics, or one."""
    done = house.dojo("list")
    assert ["First samples", "Second samples"] == [
        line.split(" (")[0] for line in done.out.splitlines() if " (" in line
    ]
    assert "scale" in house.dojo("list", "first").out
    assert "scale" not in house.dojo("list", "second").out


def test_show(house):
    """What a kata asks, and what it does without."""
    done = house.dojo("show", "total")
    for said in ("katas/first/total.py", "Return the sum of some numbers", "Adds a hundred numbers.", "sum"):
        assert said in done.out


def test_test_of_the_next_kata(house):
    """Without a name, the kata that was edited last; the status says whether it is solved."""
    house.write("scale", "def scale(x, factor=2.0):\n    return x\n")
    done = house.dojo("test")
    assert done.status == 1 and "first/scale" in done.out
    house.solve("scale")
    done = house.dojo("test")
    assert done.status == 0 and "Solved." in done.out


def test_test_shows_the_failure_and_names_the_mistake(house):
    """Sentence, call, returned, expected; then the words of the wrong answer."""
    house.answer("largest", "wrong_last")
    done = house.dojo("test", "largest")
    lines = [line.strip() for line in done.out.splitlines()]
    start = lines.index("✗ Finds the largest of three.")
    assert ["largest([1, 4, 2])", "returned  2", "expected  4"] == lines[start + 1 : start + 4]
    assert "You return the last number: look at all of them." in done.out
    assert "1 of 3 checks passed, 0 of 20 points." in done.out


def test_test_says_once_what_stops_every_check(house):
    """A syntax error is one message."""
    house.write("total", "def total(xs)\n")
    done = house.dojo("test", "total")
    assert 1 == done.out.count("is not Python")


def test_test_of_a_topic(house):
    """Katas that nobody has started take a line."""
    house.solve("total")
    done = house.dojo("test", "first")
    assert "first/scale: not started" in done.out and done.status == 1


def test_hints_go_one_step_further_each_time(house):
    """The first, then the first two, and at the end all."""
    told = [house.dojo("hint", "total").out.count("\n") for _ in range(4)]
    assert [3, 4, 5, 5] == told
    assert "That was the last one." in house.dojo("hint", "total").out


def test_solution_only_once_solved(house):
    """It is refused before, shown after, and shown at any time with --reveal."""
    refused = house.dojo("solution", "total")
    assert refused.status == 1 and refused.out == "" and "dojo hint total" in refused.err
    reference = (house.root / "solutions" / "first" / "total.py").read_text()
    assert reference == house.dojo("solution", "total", "--reveal").out
    house.solve("total")
    assert reference == house.dojo("solution", "total").out


def test_reset_keeps_the_old_code(house):
    """The stub comes back, and the message says where the code went."""
    path = house.curriculum.stub(house.kata("total"))
    stub = path.read_text()
    house.write("total", "def total(xs):\n    return 7\n")
    done = house.dojo("reset", "total")
    assert stub == path.read_text()
    kept = house.root / done.out.strip().rpartition(" ")[2]
    assert kept.is_relative_to(house.root / ".dojo" / "attempts" / "first" / "total")
    assert "return 7" in kept.read_text()
    assert "Nothing to reset" in house.dojo("reset", "total").out


def test_reset_brings_back_a_missing_file(house):
    """A deleted stub is derived anew."""
    path = house.curriculum.stub(house.kata("total"))
    path.unlink()
    assert house.dojo("reset", "first").status == 0
    assert path.is_file()


def test_reset_of_everything_asks_first(house):
    """Without an answer nothing happens."""
    house.solve("total")
    assert house.dojo("reset", "--all").status == 130
    assert house.dojo("score").out.strip().endswith("1 of 3 solved, 10 of 60 points.")
    assert house.dojo("reset", "--all", "--yes").status == 0
    assert house.dojo("score").out.strip().endswith("0 of 3 solved, 0 of 60 points.")


def test_score_for_machines(house, tmp_path):
    """The same points in the terminal, in JSON and for GitHub."""
    house.solve("total")
    house.answer("largest", "wrong_starts_at_zero")
    done = house.dojo("score", "--json", "score.json")
    document = json.loads((house.root / "score.json").read_text())
    assert done.status == 0 and "1 of 3 solved, 23 of 60 points." in done.out
    assert (23, 60) == (document["score"]["points"], document["score"]["out_of"])
    summary = tmp_path / "summary.md"
    said = house.dojo("score", "--as", "github", GITHUB_STEP_SUMMARY=str(summary)).out
    assert "## 23 of 60 points, 1 of 3 katas solved" in summary.read_text()
    assert said.startswith("::error file=katas/second/largest.py,line=")


def test_score_into_a_folder_that_is_not_there(house):
    """The message says what to do."""
    done = house.dojo("score", "--json", "no/such/folder/score.json")
    assert done.status == 2 and "cannot write" in done.err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["show", "totl"], "did you mean total?"),
        (["list", "ffirst"], "did you mean first?"),
        (["test", "first/totel"], "did you mean first/total"),
        (["tset"], "No such command"),
        (["reset"], "Say which kata or topic to reset, or --all."),
    ],
)
def test_misspelt_words(house, args, said):
    """The nearest names are offered, and the status is 2."""
    done = house.dojo(*args)
    assert done.status == 2 and said in done.err and "Traceback" not in done.err


def test_outside_a_clone(tmp_path):
    """The message says where to go."""
    done = subprocess.run(
        [sys.executable, "-m", "dojo"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2 and "cd into yours" in done.stderr


@pytest.mark.parametrize("verb", VERBS)
def test_help_has_examples(house, verb):
    """Every verb shows how it is used."""
    done = house.dojo(verb, "--help")
    assert done.status == 0 and f"  dojo {verb}" in done.out.partition("Examples:")[2]


def test_colours(house):
    """None into a pipe, none where NO_COLOR is set."""
    assert "\x1b" not in house.dojo("list").out
    code = "import sys; sys.stdout.isatty = lambda: True; from dojo.cli import main; main()"
    for environment, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        done = subprocess.run(
            [sys.executable, "-c", code, "list"],
            cwd=house.root,
            env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert coloured == ("\x1b[" in done.stdout)


def test_plain_signs_where_the_terminal_has_no_others(house):
    """A console that knows only ASCII gets ASCII."""
    done = house.dojo("list", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.status == 0 and ". total" in done.out


@pytest.mark.parametrize("args", [["list"], ["show", "total"], ["hint", "total"], ["--help"]])
def test_no_heavy_import_on_start(house, args):
    """What answers at once imports no library that takes its time."""
    code = (
        "import sys, dojo.cli\n"
        f"sys.argv = ['dojo', *{args!r}]\n"
        "try:\n    dojo.cli.main()\nexcept SystemExit:\n    pass\n"
        "print('IMPORTED', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=house.root,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    imported = done.stdout.partition("IMPORTED ")[2].split()
    assert not HEAVY & {name.partition(".")[0] for name in imported}


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent as a POSIX signal")
def test_ctrl_c_leaves_nothing_broken(house):
    """The status says so, and the next command works."""
    house.write("total", "open('begun', 'w').close()\nwhile True:\n    pass\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "dojo", "score"],
        cwd=house.root,
        env={"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not (house.root / "begun").exists() and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130 and said.strip() == "Stopped."
    house.solve("total")
    assert "1 of 3 solved" in house.dojo().out
