"""Tests of stars, through pytest and the command line: when speed is measured, and what is told of it."""

import json
import re

import pytest

from .measured import append

GPU = '''

@pytest.mark.perf
@pytest.mark.gpu
def test_device(perf, device):
    """Is fast on a GPU."""
    raise AssertionError("it ran")
'''

TENSORS = '''

def draw(rng, n):
    """Return some numbers."""
    return (torch.tensor(rng.normal(size=n), dtype=torch.float32),)


@pytest.mark.perf
def test_moves(perf, rng):
    """Reads and writes each number once."""
    perf.moves("slow_steps", lambda n: draw(rng, n), 1000, stars=(4, 2, 1), floor=2 * 4 * 1000)


@pytest.mark.perf
def test_launches(perf, rng):
    """Is one operation."""
    perf.launches("slow_steps", lambda n: draw(rng, n), 1000, stars=(4, 2, 1))


@pytest.mark.perf
def test_calculates(perf, rng):
    """Calculates no more of a product than there is."""
    perf.calculates(
        "slow_steps",
        lambda n: draw(rng, n),
        6,
        stars=(3, 2, 1),
        floor=2 * 6 * 6,
        use=lambda kata, x: kata(x[:, None] @ x[None]),
    )
'''
SHARE = '''

@pytest.mark.perf
@pytest.mark.gpu
def test_share(perf, device):
    """Is as fast as the memory."""
    perf.share_of_roof(
        "right_library", lambda n: (torch.randn(n, device=device),), 2**24, stars=(0.2, 0.4, 0.6), moved=2**27
    )
'''
FUSED = """import torch


def softplus(x, beta=1.0, dtype=None):
    return torch.nn.functional.softplus(x, beta=beta).to(dtype or x.dtype)
"""
STEPS = '''

def slow_steps(x, beta=1.0, dtype=None):
    """You take one step after the other: there is one function that takes them all."""
    scaled = beta * x
    found = (torch.log1p(torch.exp(-torch.abs(scaled))) + torch.relu(scaled)) / beta
    return found.to(dtype or x.dtype)
'''


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "15 passed, 2 deselected"),
        (["-m", "perf"], "2 passed"),
        (["--perf"], "17 passed"),
        (["tests/katas/second/test_largest.py::test_speed"], "1 passed"),
        (["--isolated", "-m", "perf"], "2 skipped"),
    ],
)
def test_speed_is_measured_where_asked_for(fast_house, options, told):
    """Plain pytest measures nothing; a mark, an option or a check's name asks for it."""
    done = fast_house.pytest("-q", "--solutions", "-rs", *options)
    assert (0, True) == (done.status, told in done.out), done.out
    assert ("★★★  second/largest  takes 1 times the steps" in done.out) == (told in ("2 passed", "17 passed"))
    assert ("is not measured where code is isolated" in done.out) == ("--isolated" in options)


def test_files_without_such_checks_are_not_read(fast_house):
    """Who asks for speed alone does not wait for the import of other checks."""
    append(fast_house.curriculum.checks(fast_house.kata("total")), "\n\nraise RuntimeError('read')\n")
    assert "2 passed" in fast_house.pytest("-q", "--solutions", "-m", "perf").out
    assert "RuntimeError: read" in fast_house.pytest("-q", "--solutions", "-m", "not perf").out


def test_stars_of_the_reference(fast_house):
    """`dojo test --perf` tells what was measured and what it earns; without it, there is no word of it."""
    fast_house.solve("largest")
    done = fast_house.dojo("test", "largest", "--perf")
    assert 0 == done.status
    assert (
        "  ★★★ Takes no step of Python for each number.\n      takes 1 times the steps of Python" in done.out
    )
    assert re.search(r"★★★ Does not doze\.\n +\d+ times as fast as a nap\n", done.out)
    assert "3 of 3 checks passed, 20 of 20 points, 3 of 3 stars." in done.out
    done = fast_house.dojo("test", "largest")
    assert (0, False) == (done.status, "star" in done.out or "doze" in done.out)


def test_a_slow_answer_is_solved_without_a_star(fast_house):
    """Speed is no matter of points: a slow answer is solved, and told what makes it slow."""
    fast_house.write(
        "largest", "import time\n\ndef largest(xs):\n    time.sleep(0.005)\n    return max(xs)\n"
    )
    done = fast_house.dojo("test", "largest", "--perf")
    assert 0 == done.status
    told = (
        r"☆☆☆ Does not doze\.\n +1 times as fast as a nap; 5 for the first star\n +You sleep: nobody has to\."
    )
    assert re.search(told, done.out), done.out
    assert "3 of 3 checks passed, 20 of 20 points, 0 of 3 stars." in done.out
    assert "Solved." in done.out


def test_a_slow_answer_to_plain_pytest(fast_house):
    """Plain pytest says the same of it."""
    done = fast_house.pytest("-q", "--answer", "slow_loop_over_numbers", "-m", "perf")
    assert 1 == done.status
    assert re.search(
        r"☆☆☆  second/largest  takes [34][.\d]* times the steps.*; 3 for the first star", done.out
    )
    assert re.search(r"★★★  second/largest  \d+ times as fast as a nap", done.out)


def test_what_is_wrong_is_not_measured(fast_house):
    """A wrong answer earns no star, however fast it is."""
    done = fast_house.pytest("-q", "--answer", "wrong_last", "-m", "perf")
    assert "is wrong on the data that its speed is measured on: pass the other checks first" in done.out
    assert "2 failed" in done.out and "★" not in done.out


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("time.perf_counter = lambda: 0.0\ntime.sleep(0.005)\nreturn max(xs)", "1 times as fast as a nap; 5"),
        ("xs.sort()\nreturn xs[-1]", "changes its argument"),
        ("return KEPT.setdefault(id(xs), max(xs))", "is a result kept"),
        ("KEPT[len(KEPT)] = max(xs)\nreturn KEPT[min(len(KEPT) - 1, 20)]", "is a result kept"),
        ("class Later(float): pass\nreturn Later(max(xs))", "returns a Later"),
        ("raise RuntimeError('slow day')", "raised    RuntimeError: slow day"),
    ],
)
def test_cheats(fast_house, body, said):
    """Who only looks fast is told so: by a clock of one's own, kept results, and the like."""
    lines = "\n    ".join(body.splitlines())
    fast_house.write("largest", f"import time\nKEPT = {{}}\n\n\ndef largest(xs):\n    {lines}\n")
    done = fast_house.pytest("-q", "-k", "largest and test_speed", "--perf")
    assert (1, True) == (done.status, said in done.out), done.out


def test_a_forbidden_library_is_no_faster(fast_house):
    """What a kata forbids earns no star either."""
    append(fast_house.root / "katas" / "second" / "topic.toml", '\nforbids = ["numpy"]\n')
    fast_house.write("largest", "import numpy as np\n\n\ndef largest(xs):\n    return float(np.max(xs))\n")
    done = fast_house.dojo("test", "largest", "--perf")
    assert re.search(r"uses numpy.*, which this kata asks you to do\s+without", done.out)
    assert "★" not in done.out


def test_a_noisy_machine_is_no_failure(fast_house):
    """Where the control fails three times, the check is skipped and says why."""
    (fast_house.root / "noise.py").write_text(
        "from dojo.perf import pairing\n"
        "pairing.contest = lambda *_, **__: pairing.Contest([1.0], [0.5], [9.0])\n",
        encoding="utf-8",
    )
    done = fast_house.pytest("-q", "-rs", "-p", "noise", "--solutions", "--perf", "-k", "test_speed")
    assert 0 == done.status
    assert "this machine is too noisy: the same function took 0.5 times its own time" in done.out


def test_score(fast_house):
    """A score has stars where it was asked for them, and the same points in any case."""
    fast_house.solve("largest")
    plain = json.loads(fast_house.dojo("score", "largest", "--as", "json").out)
    fast = json.loads(fast_house.dojo("score", "largest", "--as", "json", "--perf").out)
    assert (20, 3, None) == tuple(
        plain["score"]["katas"][0][key] for key in ("points", "all_checks", "stars")
    )
    assert (20, 3, 3) == tuple(fast["score"]["katas"][0][key] for key in ("points", "all_checks", "stars"))
    assert [None, None, None, 3, 3] == [check["stars"] for check in fast["report"]["katas"][0]["checks"]]
    assert "3 of 3 checks  ★★★" in fast_house.dojo("score", "largest", "--perf").out
    assert 2 == fast_house.dojo("score", "--perf", "--isolated").status


def test_show(fast_house):
    """What earns stars says so."""
    out = fast_house.dojo("show", "largest").out
    assert "  Does not doze.  (earns stars: dojo test --perf)\n" in out
    assert "  Finds the largest of three.\n" in out


def test_in_ascii(fast_house):
    """A terminal without stars shows asterisks."""
    fast_house.solve("largest")
    done = fast_house.dojo("test", "largest", "--perf", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "*** Does not doze." in done.out


@pytest.fixture
def gpu_house(fast_house):
    """Return a house with a check that needs CUDA, on a machine that has none and whose torch is broken."""
    append(fast_house.curriculum.checks(fast_house.kata("largest")), GPU)
    checks = fast_house.curriculum.checks(fast_house.kata("scale"))
    checks.write_text(
        f"{checks.read_text('utf-8')}\nimport torch\n\nOPTIMIZER = torch.optim.SGD\n{GPU}", "utf-8"
    )
    (fast_house.root / "bare.py").write_text(
        "import sys\n"
        "from dojo.perf import plugin\n"
        "plugin.has_cuda = lambda: False\n"
        "class Broken:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'torch':\n"
        "            raise RuntimeError('torch was imported')\n"
        "sys.meta_path.insert(0, Broken())\n",
        encoding="utf-8",
    )
    return fast_house


def test_without_cuda(gpu_house):
    """What needs CUDA is skipped with one reason, and torch is not imported for that."""
    done = gpu_house.pytest("-q", "-rs", "-p", "bare", "-m", "gpu", "--solutions")
    assert (0, True) == (done.status, "2 skipped" in done.out), done.out
    assert done.out.count("needs a CUDA device, and this machine shows none") == 1


def test_with_cuda_required(gpu_house):
    """Who requires CUDA is told that there is none."""
    done = gpu_house.pytest("-q", "-p", "bare", "-m", "gpu", "--gpu=require", "--solutions")
    assert 1 == done.status
    assert "--gpu=require: needs a CUDA device" in done.out


def test_authors_hear_of_checks_that_prove_nothing(fast_house):
    """`dojo check` holds the reference to earn a star, and some slow answer to earn none."""
    assert 0 == (done := fast_house.dojo("check", "largest", "--seeds", "1")).status, done.out
    checks = fast_house.curriculum.checks(fast_house.kata("largest"))
    text = checks.read_text(encoding="utf-8")
    checks.write_text(
        text.replace("(3, 2, 1.5)", "(9, 8, 1.5)").replace("(5, 10, 20)", "(1e9, 2e9, 3e9)"), "utf-8"
    )
    out = fast_house.dojo("check", "largest", "--seeds", "1").out
    assert "slow: test_steps gives a star to every answer slow_…" in out
    assert re.search(r"fast: test_speed gives the reference no star: measured \d+ times", out)
    assert "2 complaints." in out


def test_authors_hear_of_what_is_missing(fast_house):
    """A check of speed needs a slow answer, and that needs words."""
    rivals = fast_house.curriculum.answers(fast_house.kata("largest"))
    text = rivals.read_text(encoding="utf-8")
    rivals.write_text(text.replace('    """You sleep: nobody has to."""\n', ""), "utf-8")
    assert "words: slow_nap has no words" in fast_house.dojo("check", "largest", "--seeds", "1").out


@pytest.fixture
def tensor_house(isolated_house):
    """Return a house with a kata of tensors that is measured, and solved well."""
    pytest.importorskip("torch")
    softplus = isolated_house.kata("softplus")
    append(isolated_house.curriculum.checks(softplus), TENSORS + SHARE)
    append(isolated_house.curriculum.answers(softplus), STEPS)
    isolated_house.write("softplus", FUSED)
    return isolated_house


def test_tensors(tensor_house):
    """Bytes, launches and FLOPs of tensors earn stars too."""
    done = tensor_house.pytest("-q", "-m", "perf and not gpu", "-k", "softplus")
    assert 0 == done.status, done.out
    for words in ("moves 1 times the bytes", "launches 1 operations", "calculates 1 times what it has to"):
        assert f"★★★  deep/softplus  {words}" in done.out
    done = tensor_house.pytest("-q", "-m", "perf and not gpu", "-k", "softplus", "--answer", "slow_steps")
    assert re.search(
        r"☆☆☆  deep/softplus  moves [\d.]+ times the bytes that it has to; 4 for the first star", done.out
    )
    assert re.search(r"☆☆☆  deep/softplus  launches \d+ operations; 4 for the first star", done.out)
    assert "one function that takes them all" in done.out


@pytest.mark.gpu
def test_share_of_the_roof(tensor_house):
    """On a device, what is as fast as its memory earns stars."""
    done = tensor_house.pytest("-q", "-m", "gpu", "--gpu=require", "-k", "softplus")
    assert 0 == done.status, done.out
    assert re.search(r"★★★  deep/softplus  reaches [\d.]+ of what the device can do", done.out)
