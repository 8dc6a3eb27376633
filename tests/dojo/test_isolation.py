"""Tests of isolated judging: it says of every kata and every answer what judging in one process says."""

import importlib.util
import itertools
import json
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType

import pytest

from dojo.checks import expected_checks
from dojo.isolation.confinement import strongest
from dojo.isolation.shapes import shape_of
from dojo.jobs import LEARNER, Job, isolated
from dojo.launching import Call, Launcher, launcher
from dojo.report import CheckResult, KataResult, shared_mistake
from dojo.runner import Runner
from dojo.score import score_kata
from dojo.sources import load_answers

from .conftest import ROOT, House, build

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")
HAS_TORCH = importlib.util.find_spec("torch") is not None
SAMPLES = ROOT / "tests" / "dojo" / "samples_isolated" / "solutions"
KATAS = [
    pytest.param(
        path.stem,
        marks=pytest.mark.skipif(
            path.parent.name == "deep" and not HAS_TORCH, reason="torch is not installed"
        ),
    )
    for path in sorted(SAMPLES.glob("*/*.py"))
]
PROCESS = isolated("process")
# What differs from run to run, or says where the code ran: addresses, hashes, folders.
_PASSING = re.compile(r" at 0x[0-9a-f]+|\b[0-9a-f]{7,40}\b|(?<=')/[^']*/|PosixPath\('[^']*'?")


@dataclass
class Told:
    """What came of one kata's checks."""

    result: KataResult
    facts: list[tuple[object, ...]] = field(default_factory=list)


class Verdicts:
    """What came of judging every answer of every sample in every mode.

    One run judges all katas, each with one answer of its own: the first, the second, and so on.
    """

    def __init__(self, house: House) -> None:
        self.house = house
        self.katas = {kata.id: kata for kata in house.curriculum if HAS_TORCH or kata.topic != "deep"}
        self.answers = {name: list(load_answers(house.curriculum, kata)) for name, kata in self.katas.items()}
        self.modes = {"here": "", "process": "process", "strongest": strongest().name}
        self._told: dict[tuple[str, str, str], Told] = {}

    def run(self) -> "Verdicts":
        """Judge them all."""
        columns = list(itertools.zip_longest(*self.answers.values()))
        runs = [dict(zip(self.answers, column, strict=True)) for column in columns]
        runs += [dict.fromkeys(self.answers, whose) for whose in ("solution", "stub")]
        with ThreadPoolExecutor(len(self.modes)) as pool:
            jobs = {"here": runs, "process": runs, "strongest": runs[-2:-1]}
            list(pool.map(self._judge, jobs.keys(), jobs.values()))
        return self

    def _judge(self, mode: str, runs: list[dict[str, str | None]]) -> None:
        launched = launcher(self.house.root, ["numpy", "pandas"], self.modes[mode])
        try:
            for number, run in enumerate(runs):
                folder = self.house.root / f"{mode} {number}"
                for name, whose in run.items():
                    path = folder / self.katas[name].topic / f"{name}.py"
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(self._code(name, whose), encoding="utf-8")
                events = self._events(launched, mode, folder)
                for name, whose in run.items():
                    of_kata = [event for event in events if event.get("kata") == self.katas[name].name]
                    self._told[name, str(whose), mode] = self._gather(name, of_kata)
        finally:
            launched.close()

    def _events(self, launched: Launcher, mode: str, folder: Path) -> list[dict]:
        walls = isolated(self.modes[mode]) if self.modes[mode] else ()
        topics = {f"tests/katas/{kata.topic}" for kata in self.katas.values()}
        options = ["-q", "-p", "pytest_timeout", "-p", "no:cacheprovider", f"--records={folder / 'records'}"]
        call = Call("", (), (*options, f"--katas={folder}", *walls, *sorted(topics)))
        child = launched.start(call, folder / "output")
        while (status := child.wait(0.1)) is None:
            continue
        assert status in (0, 1), (folder / "output").read_text(encoding="utf-8")
        return [json.loads(line) for line in (folder / "records").read_text(encoding="utf-8").splitlines()]

    def _code(self, name: str, whose: str | None) -> str:
        kata, curriculum = self.katas[name], self.house.curriculum
        if whose == "solution":
            return curriculum.solution(kata).read_text(encoding="utf-8")
        if whose in ("stub", None):
            return curriculum.stub(kata).read_text(encoding="utf-8")
        names = "".join(f"{public} = {whose}\n" for public in kata.public_names)
        return f"{curriculum.answers(kata).read_text(encoding='utf-8')}\n{names}"

    def _gather(self, name: str, events: list[dict]) -> Told:
        kata = self.katas[name]
        worst = {event["check"]: event for event in events if event["outcome"] == "passed"}
        worst |= {event["check"]: event for event in reversed(events) if event["outcome"] != "passed"}
        checks = tuple(
            CheckResult(
                check.name, check.sentence, worst[check.name]["outcome"] if check.name in worst else "missing"
            )
            for check in expected_checks(self.house.curriculum.checks(kata))
        )
        failures = [event for event in events if event["outcome"] != "passed"]
        mistake = shared_mistake([event.get("agrees") for event in failures])
        untouched = any(event.get("untouched") for event in failures)
        facts = [
            (event["check"], event["outcome"], event.get("line"), list(map(_plain, event["facts"])))
            for event in failures
        ]
        return Told(KataResult(kata.topic, kata.id, untouched, checks, mistake), facts)

    def of(self, name: str, whose: str, mode: str) -> Told:
        """Return what came of an answer to a kata."""
        return self._told[name, whose, mode]


def _plain(fact):
    label, text = fact
    return label, _PASSING.sub("", text)


def _assert_alike(here, away):
    """Compare facts, but for objects: those of another process say nothing of themselves."""
    assert [each[:3] for each in here] == [each[:3] for each in away]
    for (*_, facts), (*_, others) in zip(here, away, strict=True):
        stand_ins = [fact for fact in others if fact[0] == "returned" and fact[1].startswith("<")]
        told = [fact for fact in others if fact not in stand_ins]
        shows = any(label == "returned" for label, _ in told)
        assert told == [fact for fact in facts if shows or fact[0] != "returned"]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory):
    """Return what came of judging every answer in every mode."""
    return Verdicts(build("samples_isolated", tmp_path_factory.mktemp("samples"))).run()


@pytest.mark.parametrize("name", KATAS)
@pytest.mark.parametrize("mode", ["here", "process", "strongest"])
def test_solutions(verdicts, name, mode):
    """Every sample's solution earns all points, in every mode."""
    told, worth = verdicts.of(name, "solution", mode), verdicts.katas[name].points
    assert [] == told.facts
    assert worth == score_kata(told.result, worth).points


@pytest.mark.parametrize("name", KATAS)
def test_stubs(verdicts, name):
    """Every check of a stub fails, in either mode, and with the same words."""
    here, away = (verdicts.of(name, "stub", mode) for mode in ("here", "process"))
    assert here.result.untouched and away.result.untouched
    assert not any(check.passed for check in (*here.result.checks, *away.result.checks))
    _assert_alike(here.facts, away.facts)


@pytest.mark.parametrize("name", KATAS)
def test_right_answers(verdicts, name):
    """Every right answer earns all points in a process of its own too."""
    for each in verdicts.answers[name]:
        if each.startswith("right_"):
            for mode in ("here", "process"):
                assert [] == verdicts.of(name, each, mode).facts, (each, mode)


@pytest.mark.parametrize("name", KATAS)
def test_wrong_answers(verdicts, name):
    """Every wrong answer fails in both modes: the same checks, with the same facts and mistake."""
    for each in verdicts.answers[name]:
        if each.startswith("wrong_"):
            here, away = (verdicts.of(name, each, mode) for mode in ("here", "process"))
            assert here.facts, each
            mistake = here.result.mistake
            if verdicts.katas[name].topic == "places":  # What a worker leaves on disk is not looked into.
                mistake = away.result.mistake and mistake
            assert replace(here.result, mistake=mistake) == away.result, each
            _assert_alike(here.facts, away.facts)
            assert here.result.mistake is None or each == here.result.mistake.name


def judge(house, name, code, *walls, seconds=3.0):
    """Judge some code as the answer to a kata."""
    house.write(name, code)
    job = Job(house.kata(name), (*LEARNER, *(walls or PROCESS)), check_seconds=seconds)
    return dict(Runner(house.curriculum, 1).run([job]))[job]


def check(house, name, *lines):
    """Let a kata have one check."""
    path = house.curriculum.checks(house.kata(name))
    body = "".join(f"    {line}\n" for line in lines)
    words = f"from katas.{path.parent.name}.{name} import {name}\n"
    path.write_text(f'import os\n{words}\n\ndef test_example():\n    """Holds."""\n{body}', encoding="utf-8")


SWALLOWS = ("try:", "    rotate([1])", "except BaseException:", "    pass")


def several(house, name, code, *checks):
    """Judge some code by several checks, each of one statement; return how they ended and the problems."""
    path = house.curriculum.checks(house.kata(name))
    kata = house.kata(name).public_names[name == "vector"]
    bodies = [f'def test_{n}():\n    """Holds."""\n    {line}\n' for n, line in enumerate(checks)]
    words = f"import numpy as np\nimport pytest\nfrom katas.{path.parent.name}.{name} import {kata}\n"
    path.write_text("\n\n".join([words, *bodies]), encoding="utf-8")
    return [(each.outcome, dict(each.facts).get("problem", "")) for each in judge(house, name, code).checks]


@pytest.mark.parametrize(
    ("code", "outcome", "said"),
    [
        ("import os\nos._exit(3)\n", "crashed", "ended the Python that ran it"),
        ("while True:\n    pass\n", "timeout", "did not finish in time"),
        ("def rotate(xs)\n", "failed", "is not Python: expected ':'."),
        ("exit()\n", "failed", "ends Python as it is imported"),
        ("1 / 0\n", "failed", ":1 fails as it is imported: ZeroDivisionError: division by zero."),
    ],
)
def test_what_does_not_load_sticks(isolated_house, code, outcome, said):
    """A file that does not load fails a check that swallows every error."""
    check(isolated_house, "rotate", *SWALLOWS)
    (found,) = judge(isolated_house, "rotate", code).checks
    assert outcome == found.outcome
    assert said in dict(found.facts)["problem"]


def test_function_of_a_check_is_inspected(isolated_house):
    """What a check lends for calling can be wrapped and inspected, and only lacks attributes."""
    check(isolated_house, "rotate", "assert [3, False, 'args', 'kwargs'] == rotate(lambda x: x + 1)")
    code = (
        "import functools, inspect\n\ndef rotate(f):\n"
        "    wrapped = functools.wraps(f)(lambda *args: f(*args))\n"
        "    return [wrapped(2), hasattr(f, 'misses'), *inspect.signature(f).parameters]\n"
    )
    assert [] == [each.facts for each in judge(isolated_house, "rotate", code).checks if not each.passed]


def test_function_of_a_check_is_copied(isolated_house):
    """What a check lends for calling is copied as functions are: it stays the same."""
    check(isolated_house, "rotate", "assert [[1, 2], 3] == rotate([[1, 2], lambda x: x + 1])")
    code = "import copy\n\ndef rotate(xs):\n    numbers, f = copy.deepcopy(xs)\n    return [numbers, f(2)]\n"
    assert [] == [each.facts for each in judge(isolated_house, "rotate", code).checks if not each.passed]


def test_dictionaries_of_a_library(isolated_house):
    """What a library derives from a dictionary goes over as what it is."""
    kinds = ("collections.Counter", "collections.OrderedDict", "http.cookies.SimpleCookie")
    asserts = [f"assert rotate({kind}()) == {kind.rpartition('.')[2]!r}" for kind in kinds]
    check(
        isolated_house, "rotate", "import collections, http.cookies", *asserts, "assert rotate({}) == 'dict'"
    )
    (found,) = judge(isolated_house, "rotate", "def rotate(xs):\n    return type(xs).__name__\n").checks
    assert ("passed", ()) == (found.outcome, found.facts)


def test_tables_are_expected(isolated_house):
    """A kata that imports no pandas has it ready where its checks send tables."""
    lines = ("import sys, pandas", "assert rotate(1) == [True]")
    check(isolated_house, "rotate", *lines)
    code = "import sys\nloaded = 'pandas' in sys.modules\n\ndef rotate(xs):\n    return [loaded]\n"
    (found,) = judge(isolated_house, "rotate", code, seconds=5).checks
    assert ("passed", ()) == (found.outcome, found.facts)


STICKING = {
    "rotate('os._exit(0)')": ("crashed", "ended the Python that ran it"),
    "rotate('os.abort()')": ("crashed", "ended the Python that ran it: SIGABRT"),
    "rotate('while True: pass')": ("timeout", "did not finish in time: is there an endless loop?"),
    "rotate('time.sleep(99)')": ("timeout", "did not finish in time: is there an endless loop?"),
    "rotate('raise KeyboardInterrupt')": (
        "failed",
        "the kata's process was given up: it ended with KeyboardInterrupt",
    ),
    "list(rotate('yield 1; os._exit(1)'))": ("crashed", "ended the Python that ran it"),
    "rotate('return lambda: os._exit(1)')()": ("crashed", "ended the Python that ran it"),
    "rotate('n(); os._exit(1)', n=int)": ("crashed", "ended the Python that ran it"),
    "rotate('return n(rotate)', n=lambda back: back('os._exit(1)'))": (
        "crashed",
        "ended the Python that ran it",
    ),
}


def test_what_is_no_answer_sticks(isolated_house):
    """A crash, a timeout and a breach fail a check that swallows every error, wherever they happen."""
    code = (
        "import os, time\n\ndef rotate(lines, n=1):\n    made = {'os': os, 'time': time, 'rotate': rotate}\n"
        "    exec(f'def run(n):\\n    {lines}', made)\n    return made['run'](n)\n"
    )
    checks = [f"with pytest.raises(BaseException): {line}" for line in STICKING]
    assert list(STICKING.values()) == several(isolated_house, "rotate", code, *checks)


def test_a_breach_sticks(isolated_house):
    """So does what is written into the channel."""
    code = "import os\ndef rotate(xs):\n    os.write(3, b'x' * 99)\n"
    (found,) = several(isolated_house, "rotate", code, "with pytest.raises(BaseException): rotate([1])")
    assert "failed" == found[0] and found[1].startswith("the kata's process was given up: it sent")


def test_a_swallowed_error_sticks(isolated_house):
    """So does an object of the kata that swallows the error of a block, be it the check's own."""
    code = (
        "class Ledger:\n    def __enter__(self): return self\n    def __exit__(self, *error): return True\n"
        "    def total(self): return 0\n"
    )
    path = isolated_house.curriculum.checks(isolated_house.kata("ledger"))
    path.write_text(
        "from katas.objects.ledger import Ledger\n\n\ndef test_example():\n"
        '    """Adds up."""\n    with Ledger() as ledger:\n        assert ledger.total() == 1\n',
        encoding="utf-8",
    )
    (found,) = judge(isolated_house, "ledger", code).checks
    assert "swallows the error of a block" in dict(found.facts)["problem"]


def test_nothing_is_asked_after_a_crash(isolated_house):
    """A worker that has crashed is not replaced within its check."""
    check(isolated_house, "rotate", *SWALLOWS, "assert rotate([2]) == [2]")
    code = "import os\ndef rotate(xs):\n    return xs if xs == [2] else os._exit(0)\n"
    (found,) = judge(isolated_house, "rotate", code).checks
    assert "crashed" == found.outcome


COUNTER = "calls = []\ndef rotate(xs, n=1):\n    calls.append(1)\n    print('call', len(calls))\n"


def test_each_check_has_a_fresh_worker(isolated_house):
    """What a call leaves in a module is there in the next, and gone in the next check."""
    printed = [
        dict(each.facts).get("printed")
        for each in judge(isolated_house, "rotate", COUNTER).checks
        if each.name in ("test_example", "test_many", "test_deep")
    ]
    assert ["call 1", "call 1", "call 1"] == printed
    check(isolated_house, "rotate", "rotate([])", "rotate([])", "assert rotate([]) == 1")
    (found,) = judge(isolated_house, "rotate", COUNTER).checks
    assert "call 1\ncall 2\ncall 3" == dict(found.facts)["printed"]


def test_each_call_may_have_a_fresh_worker(isolated_house):
    """Where a kata asks for it, nothing is left of the call before, in memory or on disk."""
    check(isolated_house, "scramble", "scramble('', 0)", "assert scramble('', 0) == 1")
    code = (
        "import pathlib\ncalls = []\ndef scramble(text, key):\n    calls.append(1)\n"
        "    left = list(pathlib.Path('.').iterdir())\n    pathlib.Path('left').touch()\n"
        "    print('call', len(calls), left)\n"
    )
    (found,) = judge(isolated_house, "scramble", code).checks
    assert "call 1 []\ncall 1 []" == dict(found.facts)["printed"]


def test_fresh_workers_and_what_they_lend(isolated_house):
    """A function that came back works on while others are called anew."""
    code = "def scramble(text, key):\n    made = []\n    return lambda: made.append(key) or made\n"
    check(
        isolated_house,
        "scramble",
        "first, second = scramble('', 1), scramble('', 2)",
        "assert [first(), second(), first()] == [[1], [2], [1, 1]]",
    )
    (found,) = judge(isolated_house, "scramble", code).checks
    assert () == found.facts


def test_a_memory_of_answers_does_not_help(isolated_house):
    """A round trip cannot be answered from memory."""
    code = (
        "kept = {}\ndef scramble(text, key):\n    if text == 'HAL': return 'IBM'\n"
        "    if text in kept: return kept[text]\n    kept['x'] = text\n    return 'x'\n"
    )
    outcomes = [each.outcome for each in judge(isolated_house, "scramble", code).checks]
    assert ["passed", "failed", "failed"] == outcomes


def test_each_check_has_an_empty_folder(isolated_house):
    """What a check and its kata leave in `scratch` is gone in the next, however deep and closed it is."""
    path = isolated_house.curriculum.checks(isolated_house.kata("split_file"))
    path.write_text(
        "import pytest\nfrom katas.places.split_file import split_file\n\n\n"
        "@pytest.mark.parametrize('n', [1, 2])\n"
        "def test_example(scratch, n):\n"
        '    """Is empty."""\n'
        "    assert list(scratch.iterdir()) == []\n"
        "    (scratch / 'from the check').touch()\n"
        "    assert split_file(scratch, n) == ['from the check']\n",
        encoding="utf-8",
    )
    code = (
        "import os\ndef split_file(folder, n):\n    found = os.listdir(folder)\n    os.chdir(folder)\n"
        "    for _ in range(1100):\n        os.mkdir('d')\n        os.chdir('d')\n"
        "    os.chdir(folder)\n    os.mkdir('closed')\n    open('closed/file', 'w').close()\n"
        "    os.chmod('closed', 0)\n    return found\n"
    )
    for walls in (PROCESS, isolated(strongest().name)):
        (found,) = judge(isolated_house, "split_file", code, *walls, seconds=5.0).checks
        assert () == found.facts


@pytest.mark.parametrize(
    ("returned", "problem"),
    [
        ("[xs] * 3 + [sys]", "what was returned cannot be judged: a module stays where it is"),
        ("np.ma.array(xs)", "what was returned cannot be judged: a masked array stays where it is"),
        ("np.array([(1, 2.0)], dtype='i4,f8')", "what was returned cannot be judged: an array of"),
        ("bytes(200 * 2**20)", "what was returned cannot be judged: it is too large"),
        ("around", "what was returned cannot be judged: it contains itself"),
    ],
)
def test_what_cannot_be_judged(isolated_house, returned, problem):
    """A value that does not cross is refused in words."""
    check(isolated_house, "rotate", "assert rotate([1]) == [1]")
    around = "around = []\naround.append(around)\n"
    code = f"import sys\nimport numpy as np\n{around}def rotate(xs):\n    return {returned}\n"
    (found,) = judge(isolated_house, "rotate", code).checks
    assert problem in dict(found.facts)["raised"]


COMPARISONS = (
    "rotate([1]) == [1]",
    "[1] == rotate([1])",
    "rotate([1]) in ([1], [2])",
    "rotate([1])",
    "not rotate([1])",
    "abs(rotate([1]) - 1) < 1e-9",
    "(rotate([1]) - 1).max() < 1e-9",
    "np.allclose(rotate([1]), [1])",
    "np.abs(rotate([1]) - np.array([1])).max() < 1",
    "np.max(np.array([1]) - rotate([1])) == 0",
    "pytest.approx(1) == rotate([1])",
    "rotate([1]) == pytest.approx([1])",
    "np.testing.assert_array_equal(rotate([1]), [1]) is None",
    "len(rotate([1])) == 1",
    "1 in rotate([1])",
    "float(rotate([1])) == 1",
    "str(rotate([1])) == '[1]'",
    "isinstance(rotate([1]), list)",
    "sum(rotate([1])) == 1",
    "sorted(rotate([1])) == [1]",
)


def test_no_object_passes_for_a_value(isolated_house):
    """An object that agrees with everything agrees with nothing here."""
    code = """
class Anything:
    def _(self, *other): return self
    def yes(self, *other): return True
    __sub__ = __rsub__ = __abs__ = __getattr__ = __call__ = _
    __eq__ = __lt__ = __gt__ = __contains__ = __bool__ = yes
    def __ne__(self, other): return False
    def __hash__(self): return 1
    def __len__(self): return 1
    def __iter__(self): return iter([1])
    def __getitem__(self, place): return 1
    def __float__(self): return 1.0
    def __str__(self): return "[1]"
    def __array__(self, *given, **more):
        import numpy as np
        return np.array([1])

def rotate(xs):
    return Anything()
"""
    found = several(isolated_house, "rotate", code, *(f"assert {line}" for line in COMPARISONS))
    assert ["failed"] * len(COMPARISONS) == [outcome for outcome, _ in found]


OF_A_CLASS = (
    "abs(vector.dot(vector) - 5) < 1e-9",
    "(-vector.dot(vector)) < 1e-9",
    "(vector.dot(vector) + -5) == 0.0",
    "(vector.dot(vector) - 5).max() == 0",
    "5 in vector.dot(vector)",
    "len(vector.dot(vector)) == 3",
    "sum(vector.dot(vector)) == 0",
    "(vector + vector) == 0.0",
    "-vector == 0.0",
    "vector.dot(vector).norm() == 0",
)


def test_own_class_is_no_value():
    """A method gives an object where the kata's own class has the name of a library's, such as Tensor."""
    text = 'class Tensor:\n    def sum(self) -> "Tensor": ...\n    def item(self) -> float: ...\n'
    assert {"item"} == shape_of(ModuleType("tensor"), text).plain
    assert {"sum", "item"} == shape_of(ModuleType("tensor"), text.replace("class Tensor", "class Own")).plain


def test_no_object_of_a_class_passes_for_a_value(isolated_house):
    """Nor where the kata is a class, whose objects have operators."""
    code = (
        "class Vector:\n    def __init__(self, *parts): self.parts = list(parts)\n"
        "    def __add__(self, other): return 0.0\n    def __mul__(self, other): return Vector(0)\n"
        "    __sub__ = __rsub__ = __abs__ = __rmul__ = __add__\n    def __neg__(self): return 0.0\n"
        "    def __len__(self): return 3\n    def __iter__(self): return iter([0.0] * 3)\n"
        "    def __getitem__(self, place): return 0.0\n    def __contains__(self, item): return True\n"
        "    def dot(self, other): return Vector(1)\n    def max(self): return 0.0\n    length = norm = max\n"
    )
    checks = (f"vector = Vector(1, 2); assert {line}" for line in OF_A_CLASS)
    found = several(isolated_house, "vector", code, *checks)
    assert ["failed"] * len(OF_A_CLASS) == [outcome for outcome, _ in found]
