"""Tests of `dojo bench`, as a process: times at growing sizes, kept, compared and drawn."""

import json
import os
import re
import signal
import xml.etree.ElementTree as ElementTree

import pytest

from dojo.perf.benchmarks import Benchmark, change, table, written

from .measured import append

KEPT = ".dojo/bench/own"
TOTAL = '''

@pytest.mark.perf
def test_steps(perf, rng):
    """Takes no step of Python for each number."""
    perf.steps_grow("slow_loop", lambda n: (rng.normal(size=n).tolist(),), 50, stars=(3, 2, 1.5))
'''
LOOP = '''

def slow_loop(xs):
    """You add one number after the other."""
    result = 0
    for x in xs:
        result += x
    return result
'''


@pytest.fixture
def solved_house(fast_house):
    """Return a house in which two katas are measured, and all are solved."""
    append(fast_house.curriculum.checks(fast_house.kata("total")), TOTAL)
    append(fast_house.curriculum.answers(fast_house.kata("total")), LOOP)
    for name in ("total", "scale", "largest"):
        fast_house.solve(name)
    return fast_house


def test_without_a_name(fast_house):
    """What can be measured is listed."""
    done = fast_house.dojo("bench")
    assert (0, "  largest                 Largest of some numbers\n") == (done.status, done.out)


def test_what_is_not_solved(fast_house):
    """What is wrong is not measured, nor what has no check of speed."""
    done = fast_house.dojo("bench", "largest")
    assert 1 == done.status
    assert "second/largest: not solved yet, so there is nothing to measure" in done.out
    done = fast_house.dojo("bench", "total")
    assert (2, True) == (done.status, "Nothing is measured of total" in done.err)
    assert 2 == fast_house.dojo("bench", "largest", "--all").status


def test_measured(solved_house):
    """A solved kata has a table, its stars, a file of pytest-benchmark's, and a picture."""
    pytest.importorskip("matplotlib")
    done = solved_house.dojo("bench", "largest")
    assert 0 == done.status, done.err
    assert re.search(r"  n +50 +100 +200 +400 +800\n  yours( +[\d.]+ [nµm]?s){5}\n  nap +[\d.]+ ms", done.out)
    assert re.search(r"\n  copy of the data( +[\d.]+ [nµm]?s){5}\n", done.out)
    assert "★★★ Takes no step of Python for each number." in done.out
    assert "last run" not in done.out
    kept = solved_house.root / KEPT / "second"
    document = json.loads((kept / "largest.json").read_text(encoding="utf-8"))
    assert {"machine_info", "benchmarks", "version"} <= document.keys()
    assert {"slow_nap", "slow_loop_over_numbers", "own", "roof_copy_of_the_data"} == {
        each["extra_info"]["version"] for each in document["benchmarks"]
    }
    picture = ElementTree.parse(kept / "largest.svg").getroot()
    words = " ".join("".join(picture.itertext()).split())
    assert all(
        word in words for word in ("Largest of some numbers", "yours", "nap", "roof:", "seconds for a call")
    )
    assert (kept / "largest.svg").as_uri() in done.out
    assert re.search(
        r"  (As fast|[\d.]+ times as (fast|slow)) as in the last run\.",
        solved_house.dojo("bench", "largest").out,
    )


def test_references(fast_house):
    """The references are measured in their own name, though nothing is solved."""
    done = fast_house.dojo("bench", "largest", "--solutions")
    assert (0, True) == (done.status, "  reference " in done.out)
    assert not (fast_house.root / KEPT).exists()


def test_stopped_and_gone_on_with(solved_house, running):
    """Ctrl-C keeps what was measured; the next time goes on with the rest, and the time after begins anew."""
    sweep = running("bench", "--all")
    sweep.until("Picture:")
    sweep.until("\n\n")
    os.killpg(sweep.process.pid, signal.SIGINT)
    assert sweep.process.wait(60) == 130
    done = solved_house.dojo("bench", "--all")
    assert 0 == done.status
    assert "Going on: 1 kata measured before this was stopped." in done.out
    assert "second/largest" in done.out and "first/total" not in done.out
    assert sorted(path.name for path in (solved_house.root / KEPT).rglob("*.json")) == [
        "largest.json",
        "total.json",
    ]


def test_a_picture_needs_matplotlib(solved_house, tmp_path_factory):
    """Where it is missing, a line says what to install, and all else is as ever."""
    folder = tmp_path_factory.mktemp("hidden")
    (folder / "sitecustomize.py").write_text(
        "import sys\nsys.modules['matplotlib'] = None\n", encoding="utf-8"
    )
    path = os.pathsep.join([str(folder), os.fspath(pytest.importorskip("dojo").__path__[0] + "/..")])
    done = solved_house.dojo("bench", "total", PYTHONPATH=path)
    assert 0 == done.status, done.err
    assert (
        'A picture needs matplotlib, which is not installed: python -m pip install -e ".[draw]"' in done.out
    )


def test_a_spoilt_file_is_no_last_run(solved_house):
    """What cannot be read is forgotten."""
    kept = solved_house.root / KEPT / "first"
    kept.mkdir(parents=True)
    (kept / "total.json").write_text("{", encoding="utf-8")
    (kept.parent / "sweep.json").write_text("{", encoding="utf-8")
    done = solved_house.dojo("bench", "total")
    assert (0, False) == (done.status, "last run" in done.out)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (None, ""),
        ({1: 1.0}, ""),
        ({10: 2e-3, 20: 4.1e-3, 40: 9.0}, "As fast as in the last run."),
        ({10: 4e-3, 20: 8e-3, 40: 8e-3}, "2 times as fast as in the last run."),
        ({10: 1e-3, 20: 1e-3}, "2.7 times as slow as in the last run."),
    ],
)
def test_change(before, said):
    """The median over all sizes tells whether something has changed."""
    now = Benchmark({"own": {10: 2e-3, 20: 4e-3, 40: 8e-3}})
    assert said == change(now, Benchmark({"own": before}) if before else None)


def test_table():
    """A version that was too slow for a size has a dash there."""
    found = Benchmark({"own": {10: 2e-6, 100: 2.5e-3}, "slow_long_loop": {10: 1.25}})
    expected = ["n               10      100", "yours         2 µs   2.5 ms", "long loop    1.2 s        –"]
    assert expected == table(found, "yours")
    assert ["3 ns", "12 µs", "1 s"] == [written(seconds) for seconds in (3e-9, 1.2e-5, 1)]
