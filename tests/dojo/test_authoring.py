"""Tests of what `dojo check` and `dojo new` stand on: each rule complains about a planted fault."""

from pathlib import Path

import pytest

from dojo.authoring import mutation, reading
from dojo.authoring.examine import examine, mutate
from dojo.runner import Runner

from .conftest import House


def replace(path: Path, old: str, new: str) -> None:
    """Plant a fault."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def files(house: House, name: str) -> dict[str, Path]:
    """Return where a kata's files are."""
    curriculum, kata = house.curriculum, house.kata(name)
    topic = house.root / "katas" / kata.topic
    return {
        "solution": curriculum.solution(kata),
        "checks": curriculum.checks(kata),
        "answers": curriculum.answers(kata),
        "stub": curriculum.stub(kata),
        "facts": topic / "topic.toml",
        "page": topic / "README.md",
    }


def test_good_katas_pass(house):
    """The samples are good: nothing is said against them."""
    done = house.dojo("check")
    assert done.status == 0 and "3 katas: nothing to complain about." in done.out


@pytest.mark.parametrize(
    ("rule", "file", "old", "new", "line"),
    [
        ("files", "checks", "def test_many", "def test_many(", 19),
        ("unfinished", "answers", "import math", "import math  # TODO", 3),
        ("hints", "facts", '"Keep a running total.", ', "", 5),
        ("requires", "facts", 'requires = ["total"]', 'requires = ["largest"]', 13),
        ("page", "page", "[total](total.py)", "total", 1),
        ("solution", "solution", "def total", "def sums", 1),
        ("docstring", "solution", "Examples", "Instances", 6),
        ("forbids", "solution", "result = 0.0", "result = sum([])", 24),
        ("stub", "stub", "0 for none", "nothing for none", 1),
        ("example", "checks", "test_example", "test_instance", 8),
        ("sentence", "checks", "Adds three numbers.", "three numbers", 8),
        ("sentence", "checks", "Adds a hundred numbers.", "Adds three numbers.", 19),
        ("checks", "checks", "def test_many", "class TestOthers:\n    pass\n\n\ndef test_many", 19),
        ("judgeable", "checks", "def test_many(rng)", "def test_many(rng, capsys)", 19),
        ("judgeable", "checks", "import pytest", "import inspect\nimport pytest", 3),
        ("judgeable", "checks", "== pytest.approx(7)", "is expected", 10),
        ("judgeable", "checks", "total([1, 2, 4]) ==", "repr(total([1, 2, 4])) ==", 10),
        ("alone", "checks", "import pytest", "import pytest\nfrom katas.first.scale import scale", 4),
        ("network", "checks", "import pytest", "import urllib.request\nimport pytest", 3),
        ("comparison", "checks", "== pytest.approx(7)", "and np.allclose(7, 7)", 10),
        ("tolerance", "checks", "pytest.approx(7)", "pytest.approx(7, 1e-3)", 10),
        ("answers", "answers", "def right_exact", "def another", 1),
        ("answers", "answers", "def wrong_mean", "def another", 1),
        ("words", "answers", '    """You leave out the first number: begin at index 0."""\n', "", 14),
    ],
)
def test_rule_of_reading(house, rule, file, old, new, line):
    """What is written wrong is complained of at its line."""
    path = files(house, "total")[file]
    replace(path, old, new)
    kata = house.kata("scale" if rule == "requires" else "total")
    said = {(each.rule, each.path, each.line) for each in reading.complaints(house.curriculum, kata)}
    assert (rule, path, line) in said


def test_class_that_helps(house):
    """A class that is no check may help the checks, as a function that counts its calls does."""
    replace(files(house, "total")["checks"], "def test_many", "class Counted:\n    pass\n\n\ndef test_many")
    assert list(reading.complaints(house.curriculum, house.kata("total"))) == []


def complaints(house: House, name: str) -> list[tuple[str, str]]:
    """Examine a kata and return rules and texts."""
    curriculum = house.curriculum
    runner = Runner(curriculum, processes=2)
    said = dict(examine(curriculum, [curriculum.kata(name)], lambda jobs, label: runner.run(jobs)))
    return [(each.rule, each.text) for each in said[curriculum.kata(name)]]


@pytest.mark.parametrize(
    ("rule", "file", "old", "new", "said"),
    [
        (
            "stub",
            "checks",
            "    with pytest.raises(ValueError):",
            "    with pytest.raises(Exception):",
            "test_not_a_matrix accepts the stub",
        ),
        (
            "fake",
            "checks",
            "    assert scale(x, factor=-1.5) ==",
            "    assert scale(x, factor=0) == pytest.approx(x * 0) or scale(x) ==",
            "test_factor accepts an answer that returns zeros",
        ),
        (
            "fake",
            "checks",
            "pytest.approx(expected)\n\n\ndef test_factor",
            "pytest.approx(expected, nan_ok=True, abs=1e9)\n\n\ndef test_factor",
            "test_example accepts an answer that returns zeros",
        ),
        ("reference", "checks", "x * -1.5", "x * (-1.5 + rng.choice([0, 1], p=[0.9, 0.1]))", "with seed"),
        (
            "right",
            "answers",
            "return np.multiply(_matrix(x), factor)",
            "return None",
            "refuses right_multiply",
        ),
        (
            "wrong",
            "answers",
            "return _matrix(x) * 2",
            "return _matrix(x) * factor",
            "accept wrong_ignores_factor",
        ),
        (
            "named",
            "answers",
            "return _matrix(x) + factor",
            "return _matrix(x) * 2",
            "is taken for wrong_ignores_factor",
        ),
        ("data", "checks", "size=(4, 3)", "size=(3, 3)", "never all differ"),
        ("data", "checks", "rng.normal(size=(4, 3))", "np.ones((4, 3))", "x is all ones in a call"),
    ],
)
def test_rule_of_trying(house, rule, file, old, new, said):
    """Checks that accept or refuse the wrong thing are complained of."""
    replace(files(house, "scale")[file], old, new)
    if said == "never all differ":
        replace(
            files(house, "scale")[file], "[[2.0, 4.0], [6.0, 9.0], [1.0, 3.0]]", "[[2.0, 4.0], [6.0, 9.0]]"
        )
        replace(files(house, "scale")[file], "[[1, 2], [3, 4.5], [0.5, 1.5]]", "[[1, 2], [3, 4.5]]")
    assert any(rule == found and said in text for found, text in complaints(house, "scale"))


@pytest.mark.parametrize("name", ["memoize", "vector"])
def test_words_need_values(isolated_house, name):
    """No words can be asked for where calls give functions or objects, which nobody can compare."""
    assert "named" not in {rule for rule, _ in complaints(isolated_house, name)}


def test_words_need_fitted_estimators(isolated_house):
    """Nor where they give pipelines, which have learnt nothing yet that could be compared."""
    replace(files(isolated_house, "memoize")["solution"], "-> Callable[..., Any]:", '-> "Pipeline":')
    assert "named" not in {rule for rule, _ in complaints(isolated_house, "memoize")}


def test_rule_about_time(house, monkeypatch):
    """Checks that together take longer than they may are complained of."""
    monkeypatch.setattr("dojo.authoring.trials._MOST_SECONDS", 0.0)
    assert any(rule == "time" for rule, _ in complaints(house, "scale"))


def test_time_that_a_check_says(house, monkeypatch):
    """Checks that say themselves how long they may take are left out of account."""
    monkeypatch.setattr("dojo.authoring.trials._MOST_SECONDS", 0.0)
    checks = files(house, "scale")["checks"]
    marked = checks.read_text().replace("\ndef test_", "\n@pytest.mark.timeout(30)\ndef test_")
    checks.write_text(marked)
    assert not any(rule == "time" for rule, _ in complaints(house, "scale"))


def test_rule_about_changed_inputs(house):
    """A reference that changes its argument without saying so is refused."""
    replace(files(house, "largest")["solution"], "return sorted(xs)[-1]", "xs.sort()\n    return xs[-1]")
    assert any(
        rule == "reference" and "changes its argument xs" in text
        for rule, text in complaints(house, "largest")
    )


def test_rule_about_the_network(house):
    """A check that dials out is refused, whatever it imported for that."""
    dial = "import socket\n    socket.socket().connect(('127.0.0.1', 9))\n    assert total([1, 2, 4])"
    replace(files(house, "total")["checks"], "assert total([1, 2, 4])", dial)
    assert ("data", "connects to the network") in complaints(house, "total")


def mutants_of(house: House, name: str):
    """Judge the mutants of a kata."""
    curriculum = house.curriculum
    runner = Runner(curriculum, processes=2)
    (verdict,) = mutate(curriculum, [curriculum.kata(name)], lambda jobs, label: runner.run(jobs))
    return verdict, [each.text for each in mutation.complaints(curriculum, verdict)]


def test_mutants_of_a_good_kata_are_noticed(house):
    """All of them, and there are some."""
    verdict, said = mutants_of(house, "scale")
    assert verdict.killed == verdict.total > 10
    assert said == []


def test_rule_about_mutants(house):
    """A mutant that survives has to be explained, and an explanation has to explain one."""
    replace(files(house, "scale")["checks"], "[3.0, [1.0, 2.0], [[[1.0]]]]", "[3.0, [1.0, 2.0]]")
    verdict, said = mutants_of(house, "scale")
    (survivor,) = {each.text for each in verdict.survivors}
    assert survivor == "if matrix.ndim < 2:"
    assert any(survivor in text for text in said)
    answers = files(house, "scale")["answers"]
    reasons = f'\nEQUIVALENT = {{\n    "{survivor}": "a reason",\n    "if False:": "another",\n}}\n'
    answers.write_text(answers.read_text() + reasons)
    _, said = mutants_of(house, "scale")
    assert said == ["EQUIVALENT explains `if False:`, which no mutant that survives says"]


def test_new_kata_is_complained_of_until_it_is_good(house):
    """What `dojo new` writes is found unfinished."""
    done = house.dojo("new", "first", "product")
    assert done.status == 0 and "solutions/first/product.py" in done.out.replace("\\", "/")
    checked = house.dojo("check", "product")
    assert checked.status == 1
    for rule in ("unfinished", "answers"):
        assert f": {rule}: " in checked.out


def test_new_topic(house):
    """A topic that is not there is made when asked for, and only then."""
    assert house.dojo("new", "third", "product").status == 130
    done = house.dojo("new", "third", "product", "--yes")
    assert done.status == 0
    assert [topic.id for topic in house.curriculum.topics] == ["first", "second", "third"]
    assert house.pytest("-q", "--solutions", "-k", "product").status == 0


@pytest.mark.parametrize(("kata", "said"), [("total", "is there already"), ("2d", "cannot be a name")])
def test_new_refuses(house, kata, said):
    """Nothing is overwritten, and a name is a name."""
    done = house.dojo("new", "first", kata)
    assert done.status == 2 and said in done.err
