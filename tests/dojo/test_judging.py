"""Tests of judging: whatever a kata does, it costs that kata only."""

import os
import sys
import time
from pathlib import Path

import msgspec
import pytest

from dojo.jobs import SOLUTIONS, Job, answer, folder
from dojo.launching import CAN_FORK
from dojo.report import KataResult
from dojo.runner import Runner

from .conftest import House

SUM = "def total(xs):\n    result = 0\n    for x in xs:\n        result += x\n    return result\n"


def judge(house: House, *names: str, **options: object) -> dict[str, KataResult]:
    """Judge katas, all of them where none is named."""
    curriculum = house.curriculum
    katas = curriculum.select(names) if names else list(curriculum)
    jobs = [Job(kata, **options) for kata in katas]
    return {result.id: result for _, result in Runner(curriculum, processes=2).run(jobs)}


def outcomes(result: KataResult) -> list[str]:
    """Return how each check of a kata ended."""
    return [check.outcome for check in result.checks]


def test_sources(house):
    """Stubs, solutions, a rival answer and another folder are told apart."""
    assert {"untouched"} == {result.state for result in judge(house).values()}
    assert {"solved"} == {result.state for result in judge(house, source=SOLUTIONS).values()}
    assert judge(house, "largest", source=answer("right_loop"))["largest"].state == "solved"
    assert judge(house, "largest", source=answer("wrong_last"))["largest"].mistake.name == "wrong_last"
    assert judge(house, "scale", source=folder(house.root / "solutions"))["scale"].state == "solved"


def test_a_check_is_all_its_cases(house):
    """One failing case fails the check, and speaks for it."""
    house.write("total", SUM.replace("return result", "return abs(result)"))
    result = judge(house, "total")["total"]
    assert outcomes(result)[:2] == ["passed", "failed"]
    assert result.checks[1].facts[0] == ("call", "total([-1, -2])")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("import os\nos._exit(0)\n", "crashed", id="exit at import"),
        pytest.param("exit()\n", "failed", id="polite exit at import"),
        pytest.param("def total(xs)\n", "failed", id="syntax error"),
        pytest.param("while True:\n    pass\n", "timeout", id="endless loop at import"),
        pytest.param("import os\ndef total(xs):\n    os._exit(0)\n", "crashed", id="exit"),
        pytest.param("import os\ndef total(xs):\n    os.abort()\n", "crashed", id="abort"),
        pytest.param("def total(xs):\n    print('x' * 10_000_000)\n", "failed", id="loud"),
        pytest.param(
            "import re\ndef total(xs):\n    re.match(r'(a|a)*$', 'a' * 60 + 'b')\n",
            "timeout",
            id="endless loop in C",
        ),
        pytest.param(
            "def total(xs):\n    while True:\n        try:\n            while True:\n                pass\n"
            "        except BaseException:\n            pass\n",
            "timeout",
            id="endless loop that catches everything",
        ),
    ],
)
def test_a_broken_kata_costs_itself_only(house, code, expected):
    """Every check of it fails, and the others' marks stand."""
    house.write("total", code)
    house.solve("largest")
    results = judge(house, check_seconds=2.0)
    assert expected == outcomes(results["total"])[0]
    assert "passed" not in outcomes(results["total"])
    assert results["largest"].state == "solved"


def test_missing_file(house):
    """A deleted kata fails and says how to bring it back."""
    house.curriculum.stub(house.kata("total")).unlink()
    house.solve("largest")
    results = judge(house)
    assert results["largest"].state == "solved"
    assert "`dojo reset total` brings it back" in results["total"].checks[0].facts[0][1]


def test_halves_of_characters(house):
    """Whatever a kata says can be kept and written."""
    house.write("total", "def total(xs):\n    raise ValueError('\\udcff')\n")
    result = judge(house, "total")["total"]
    assert ("raised", "ValueError: \\udcff") in result.checks[0].facts
    assert msgspec.json.encode(result)


def test_kata_that_deletes_itself(house):
    """It is judged by what was loaded, and the next run says that it is gone."""
    path = house.write("total", f"import pathlib\npathlib.Path(__file__).unlink()\n{SUM}")
    house.solve("largest")
    assert judge(house)["largest"].state == "solved"
    assert not path.exists()
    assert "missing" in judge(house, "total")["total"].checks[0].facts[0][1]


def test_one_check_that_ends_its_process_costs_one_check(house):
    """The others run in another process."""
    house.write(
        "total", f"import os\n{SUM}".replace("result = 0\n", "if len(xs) > 9: os._exit(1)\n    result = 0\n")
    )
    result = judge(house, "total")["total"]
    assert ["passed", "passed", "crashed"] == outcomes(result)
    assert "ended the Python that ran it" in result.checks[2].facts[0][1]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are counted with POSIX signals")
def test_nothing_is_left_running(house, tmp_path):
    """What a kata starts ends with its judging."""
    pid_file = tmp_path / "pid"
    code = (
        "import pathlib, subprocess, sys\n"
        "def total(xs):\n"
        "    child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"    pathlib.Path({str(pid_file)!r}).write_text(str(child.pid))\n"
        "    while True:\n        pass\n"
    )
    house.write("total", code)
    judge(house, "total", check_seconds=0.3, stop_at_failure=True)
    pid, deadline = int(pid_file.read_text()), time.monotonic() + 5
    while _is_running(pid):  # It has been told to end; the system may take a moment over it.
        assert time.monotonic() < deadline


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z" if sys.platform == "linux" else True


def test_order_and_seed_reach_the_checks(house):
    """Checks run in the order asked for, on the data of the seed."""
    house.write("total", "def total(xs):\n    print(len(xs), xs[:1])\n")
    order = ("test_many", "test_example")
    told = [judge(house, "total", seed=seed, order=order)["total"].checks for seed in (1, 1, 2)]
    printed = [dict(checks[2].facts)["printed"] for checks in told]
    assert printed[0] == printed[1] != printed[2]
    assert told[0][1].outcome == "missing"


def test_first_failure_is_enough(house):
    """A job may stop there."""
    house.write("total", "def total(xs):\n    return None\n")
    result = judge(house, "total", stop_at_failure=True)["total"]
    assert ["failed", "missing", "missing"] == outcomes(result)


def test_checks_come_from_the_trusted_tree(house):
    """A check that did not run counts as failed."""
    house.solve("total")
    result = judge(house, "total", order=("test_example",))["total"]
    assert ["passed", "missing", "missing"] == outcomes(result)
    assert result.state == "started"


def test_leaving_early_ends_what_runs(house):
    """Whoever takes one result and goes leaves no judging behind."""
    curriculum = house.curriculum
    jobs = [Job(kata, SOLUTIONS, seed) for kata in curriculum for seed in range(20)]
    results = Runner(curriculum, processes=2).run(jobs)
    next(results)
    results.close()


def test_warm_and_cold_agree(house):
    """A forked child and a new process come to the same."""
    house.answer("largest", "wrong_last")
    house.write("total", "def total(xs):\n    return 7.0\n")
    curriculum = house.curriculum
    cold = [dict(Runner(curriculum, 1).run([Job(kata)])) for kata in curriculum]
    warm = dict(Runner(curriculum, 1).run([Job(kata) for kata in curriculum]))
    strip = [
        (each.state, outcomes(each), each.mistake, [check.facts for check in each.checks])
        for each in (result for one in cold for result in one.values())
    ]
    assert strip == [
        (each.state, outcomes(each), each.mistake, [check.facts for check in each.checks])
        for each in (warm[Job(kata)] for kata in curriculum)
    ]


@pytest.mark.skipif(not CAN_FORK, reason="nothing is staged where nothing forks")
def test_many_answers_to_the_same_checks(house):
    """Each of many answers fares as it does alone, whatever those before it did to their process."""
    codes = {
        "right": "pass",
        "ends": "os._exit(0)",
        "hangs": "time.sleep(60)",
        "spoils": "sys.modules.clear()",
        "says": "print('How many!'), exit()",
    }
    jobs = {}
    for name in [*codes] * 2:
        path = house.root / f"{name}{len(jobs)}" / "first" / "total.py"
        path.parent.mkdir(parents=True)
        special = f"import os, sys, time\n{SUM}".replace(
            "result", f"if len(xs) > 9: {codes[name]}\n    result", 1
        )
        path.write_text(special)
        jobs[Job(house.kata("total"), folder(path.parents[1]), check_seconds=0.5)] = name
    staged = Runner(house.curriculum, processes=1).run(list(jobs))
    alone = {name: next(Runner(house.curriculum).run([job]))[1] for job, name in jobs.items()}
    assert {"timeout", "crashed", "failed", "passed"} == {outcomes(each)[2] for each in alone.values()}
    for job, result in staged:
        assert outcomes(result) == outcomes(alone[jobs[job]]), jobs[job]
        assert result.checks[2].facts == alone[jobs[job]].checks[2].facts, jobs[job]


@pytest.mark.skipif(not CAN_FORK, reason="nothing is staged where nothing forks")
def test_checks_that_cannot_be_collected(house):
    """Each answer is told why, as one alone is."""
    path = house.curriculum.checks(house.kata("total"))
    path.write_text(f"import nothing_of_this_name\n{path.read_text()}")
    jobs = [Job(house.kata("total"), SOLUTIONS, seed) for seed in range(4)]
    for _, result in Runner(house.curriculum, processes=1).run(jobs):
        assert set(outcomes(result)) == {"missing"}
        assert "nothing_of_this_name" in dict(result.checks[0].facts)["printed"]
