"""Tests of the pytest plugin, through pytest itself."""

import re

import pytest


def closing_line(out: str) -> str:
    """Return the line that pytest closes with."""
    return out.strip().splitlines()[-1]


def test_every_check_of_a_stub_fails_without_errors(house):
    """A fresh fork fails every check, and none while collecting."""
    done = house.pytest("-q")
    assert done.status == 1
    assert re.fullmatch(r"15 failed in [\d.]+s", closing_line(done.out))


def test_untouched_katas_take_a_line_each(house):
    """Nobody who has not started reads tracebacks."""
    done = house.pytest("-q")
    lines = [line for line in done.out.splitlines() if "not started" in line]
    expected = ["first/total: not started", "first/scale: not started", "second/largest: not started"]
    assert lines == expected
    assert "Traceback" not in done.out and "FAILURES" not in done.out and len(done.out.splitlines()) < 12


def test_solutions_pass(house):
    """The reference is judged with --solutions."""
    done = house.pytest("-q", "--solutions")
    assert done.status == 0
    assert closing_line(done.out).startswith("15 passed")


@pytest.mark.parametrize("options", [["-n", "2"], ["-k", "largest"], ["tests/katas/second/test_largest.py"]])
def test_plain_pytest_options_work(house, options):
    """Parallel runs, selections and single files judge the same code."""
    house.solve("largest")
    done = house.pytest("-q", "--solutions", *options)
    assert done.status == 0
    done = house.pytest("-q", *options)
    assert ("5 passed" in done.out) and (done.status == (1 if "-n" in options else 0))


def test_sentences_under_verbose(house):
    """`pytest -v` shows what each check asks."""
    done = house.pytest("-v", "--solutions", "-k", "total")
    assert "PASSED  Adds a hundred numbers." in done.out


def test_failure_shows_sentence_call_returned_and_expected(house):
    """A failure on real code teaches."""
    house.write("total", "def total(xs):\n    return 5\n")
    done = house.pytest("-q", "-k", "test_example and total")
    expected = "Adds three numbers.\n    total([1, 2, 4])\n    returned  5\n    expected  7 ± 7.0e-06"
    assert expected in done.out


def test_failure_shows_how_arrays_differ(house):
    """Shapes, or the largest error and its place."""
    house.write("scale", "import numpy as np\ndef scale(x, factor=2.0):\n    return np.asarray(x) * 2.0\n")
    done = house.pytest("-q", "-k", "scale")
    assert re.search(r"differs   largest error [\d.]+ at \[\d, \d\]", done.out)
    house.write(
        "scale", "import numpy as np\ndef scale(x, factor=2.0):\n    return np.asarray(x).T * factor\n"
    )
    done = house.pytest("-q", "-k", "scale")
    assert "differs   shape (3, 4) instead of (4, 3)" in done.out


def test_failure_shows_the_learners_line(house):
    """An error in the learner's code names its line, and nothing of the tool."""
    house.write("total", "def total(xs):\n    return xs.nothing\n")
    done = house.pytest("-q", "-k", "test_example and total")
    assert "raised    AttributeError: 'list' object has no attribute 'nothing'" in done.out
    assert "at        line 2: return xs.nothing" in done.out
    assert "dojo/" not in done.out


def test_failure_to_raise(house):
    """What should have been refused is shown with what came back."""
    house.write("largest", "def largest(xs):\n    return max(xs, default=None)\n")
    done = house.pytest("-q", "-k", "largest")
    assert "largest([])\n    returned  None\n    expected  to raise ValueError" in done.out


def test_prints_are_shown_but_not_at_length(house):
    """Print debugging works, and ten megabytes of it do not drown the message."""
    house.write("total", "def total(xs):\n    print('noise ' * 2_000_000)\n    print('seen', xs)\n")
    done = house.pytest("-q", "-k", "test_example and total")
    assert "seen [1, 2, 4]" in done.out
    assert len(done.out) < 10_000


@pytest.mark.parametrize("options", [[], ["-n", "2"]])
def test_known_mistake_is_named(house, options):
    """An answer that does what a wrong one does is told so in that one's words, also by parallel runs."""
    house.answer("largest", "wrong_starts_at_zero")
    done = house.pytest("-q", "-k", "largest", *options)
    assert "You start from 0, which is larger than any negative number" in done.out
    assert "You return the last number" not in done.out


@pytest.mark.parametrize("options", [[], ["--isolated"]])
def test_mistake_of_an_iterator_is_named(isolated_house, options):
    """What a check draws from an iterator is compared with what wrong ones give, and shown."""
    isolated_house.answer("pairwise_sums", "wrong_every_second")
    done = isolated_house.pytest("-q", "-k", "pairwise_sums", *options)
    assert "You take two new numbers for each sum" in done.out
    assert "returned  <iterator that gave [3]>" in done.out


def test_kind_of_a_list_is_named(isolated_house):
    """Where nothing but the kind of what is returned is wrong, a wrong answer that returns it speaks."""
    answers = isolated_house.curriculum.answers(isolated_house.kata("rotate"))
    words = "You return a tuple: return a list."
    code = f'def wrong_tuple(values, n=1):\n    """{words}"""\n    return tuple(right_loop(values, n))\n'
    answers.write_text(f"{answers.read_text()}\n\n{code}")
    isolated_house.answer("rotate", "wrong_tuple")
    assert words in isolated_house.pytest("-q", "-k", "rotate and (example or many)").out


def test_generator_left_alone_is_named(isolated_house):
    """An answer that gives the right result, but does not draw from the generator, is told so."""
    code = isolated_house.solve("shuffle_rows").read_text(encoding="utf-8")
    code = code.replace("    for last in", "    import copy\n    rng = copy.deepcopy(rng)\n    for last in")
    isolated_house.write("shuffle_rows", code)
    done = isolated_house.pytest("-q", "-k", "shuffle_rows")
    assert "You make a generator of your own: draw from the one that you are given." in done.out


def test_mistake_of_an_estimator_is_named(house):
    """Estimators are compared by what they were told and have learnt: they never equal each other."""
    fit = "from sklearn.linear_model import LinearRegression\n\n\ndef {}(x):\n    {}\n    return {}\n"
    right, wrong = (f"LinearRegression({how}).fit(x, [1, 3, 5])" for how in ("", "fit_intercept=False"))
    curriculum, kata = house.curriculum, house.kata("largest")
    curriculum.solution(kata).write_text(fit.format("largest", "...", right), encoding="utf-8")
    words = '"""You leave out the constant."""'
    curriculum.answers(kata).write_text(fit.format("wrong_origin", words, wrong), encoding="utf-8")
    curriculum.checks(kata).write_text(
        "import sklearn.linear_model\nfrom katas.second.largest import largest\n\n\ndef test_example():\n"
        '    """Fits a line."""\n    assert largest([[0], [1], [2]]).predict([[3]]).round(6) == [7]\n',
        encoding="utf-8",
    )
    house.answer("largest", "wrong_origin")
    assert "You leave out the constant." in house.pytest("-q", "-k", "largest").out


@pytest.mark.parametrize("options", [[], ["--isolated"]])
def test_mistake_of_a_class_is_named(isolated_house, options):
    """Where objects are made, a wrong answer that fails the check just so speaks, and no address is shown."""
    isolated_house.answer("ledger", "wrong_forgets_all")
    done = isolated_house.pytest("-q", "-k", "ledger", *options)
    assert "You take back every block: only a failing one." in done.out
    assert "You keep what a failing block changed" not in done.out
    assert " object at 0x" not in done.out and "<object" not in done.out


CLASS = """class {}:
    \"\"\"{}\"\"\"

    def __init__(self, xs):
        self._xs = xs

    def top(self):
        return {}

    def size(self):
        return {}


"""
CLASS_CHECKS = {
    "example": '    """Knows the largest."""\n    assert Largest([1, 3, 2]).top() == 3\n',
    "size": '    """Knows how many there are."""\n    assert Largest([1, 3, 2, 0]).size() == 4\n',
}


def make_class(house, answers, order):
    """Make a class of the kata `largest`, with some wrong answers, and two checks in some order."""
    curriculum, kata = house.curriculum, house.kata("largest")
    solution = CLASS.format("Largest", "Some numbers.", "max(self._xs)", "len(self._xs)")
    curriculum.solution(kata).write_text(solution, encoding="utf-8")
    curriculum.answers(kata).write_text(answers, encoding="utf-8")
    checks = "".join(f"\n\ndef test_{name}():\n{CLASS_CHECKS[name]}" for name in order)
    imported = "from katas.second.largest import Largest\n"
    curriculum.checks(kata).write_text(imported + checks, encoding="utf-8")


@pytest.mark.parametrize("order", [("example", "size"), ("size", "example")])
def test_who_fails_more_is_another(house, order):
    """A wrong answer that fails what the learner's passes, before or after, did something else."""
    both = CLASS.format("wrong_both", "You get both wrong.", "self._xs[-1]", "0")
    one = CLASS.format("wrong_one", "You take the last.", "self._xs[-1]", "len(self._xs)")
    make_class(house, both + one, order)
    house.write("largest", one.replace("wrong_one", "Largest"))
    done = house.pytest("-q", "-k", "largest")
    assert "1 failed, 1 passed" in done.out
    assert "You take the last." in done.out and "both" not in done.out


@pytest.mark.parametrize("order", [("example", "size"), ("size", "example")])
def test_wrong_answer_without_end(house, order):
    """Where a wrong answer takes all of the time, none speaks, and what is known of the failure is told."""
    endless = CLASS.format("wrong_endless", "You never end.", "[1 for _ in iter(int, 1)]", "len(self._xs)")
    make_class(house, endless, order)
    house.write("largest", CLASS.format("Largest", "Some numbers.", "self._xs[-1]", "len(self._xs)"))
    done = house.pytest("-q", "-k", "largest", "--timeout=1")
    assert "1 failed, 1 passed" in done.out
    assert "so that   Largest([1, 3, 2]).top() is 2" in done.out and "You never end." not in done.out


def test_mistakes_ruled_out_are_not_tried_again(house, tmp_path):
    """Of the wrong answers only those are tried at a failure that agreed at each one before."""
    tried = tmp_path / "tried"
    house.curriculum.answers(house.kata("total")).write_text(
        f"def wrong_five(xs):\n"
        f'    """You say five."""\n'
        f"    return 5\n\n\n"
        f"def wrong_notes(xs):\n"
        f'    """You make notes."""\n'
        f"    with open({str(tried)!r}, 'a') as file:\n"
        f"        file.write('x')\n"
    )
    house.write("total", "def total(xs):\n    return 5\n")
    done = house.pytest("-q", "-k", "total")
    assert "5 failed" in done.out and "You say five." in done.out
    assert tried.read_text() == "x"


def test_makers_of_functions_are_not_tried(house, tmp_path):
    """No wrong answer is tried where a function came back, which equals none but itself."""
    tried = tmp_path / "tried"
    house.curriculum.answers(house.kata("total")).write_text(
        f"def wrong_notes(xs):\n"
        f'    """You make notes."""\n'
        f"    open({str(tried)!r}, 'a').close()\n"
        f"    return lambda: 0\n"
    )
    house.write("total", "def total(xs):\n    return lambda: 0\n")
    done = house.pytest("-q", "-k", "total")
    assert "5 failed" in done.out and "You make notes." not in done.out
    assert not tried.exists()


def double_in_file(house):
    """Make a kata of one that changes a file."""
    house.curriculum.checks(house.kata("total")).write_text(
        "from katas.first.total import total\n\n\n"
        "def test_example(scratch):\n"
        '    """Doubles a number in a file."""\n'
        '    path = scratch / "number"\n'
        '    path.write_text("3")\n'
        "    total(path)\n"
        '    assert path.read_text() == "6"\n'
    )
    solution = "def total(path):\n    path.write_text(str(int(path.read_text()) * 2))\n"
    house.curriculum.solution(house.kata("total")).write_text(solution)


def test_mistake_with_files_is_named(house):
    """An answer that changes files is known by what it leaves, each time from what the check had made."""
    double_in_file(house)
    answers = {
        "wrong_deletes": ("You delete the file.", "path.unlink()"),
        "wrong_leaves": ("You leave the number.", "pass"),
        "wrong_adds_one": ("You add one.", "path.write_text(str(int(path.read_text()) + 1))"),
        "wrong_another": ("You write beside it.", "path.with_name('other').write_text('6')"),
    }
    house.curriculum.answers(house.kata("total")).write_text(
        "\n\n".join(
            f'def {name}(path):\n    """{words}"""\n    {code}\n' for name, (words, code) in answers.items()
        )
    )
    for words, code in answers.values():
        house.write("total", f"def total(path):\n    {code}\n")
        out = house.pytest("-q", "-k", "total").out
        assert [said for said, _ in answers.values() if said in out] == [words]


def test_mistake_that_warns_is_named(house):
    """Where a check takes warnings for errors, so are they when wrong answers are tried."""
    body = "    with np.errstate(over='{}'):\n        return 1 / (1 + np.exp(-np.asarray(xs)))\n"
    kata = house.kata("total")
    code = "import numpy as np\n\n\ndef {}(xs):\n{}" + body
    house.curriculum.solution(kata).write_text(code.format("total", "", "ignore"))
    words = "You let exp overflow."
    house.curriculum.answers(kata).write_text(code.format("wrong_warns", f'    """{words}"""\n', "warn"))
    house.curriculum.checks(kata).write_text(
        "import warnings\nfrom katas.first.total import total\n\n\ndef test_example():\n"
        '    """Is small."""\n    with warnings.catch_warnings():\n        warnings.simplefilter("error")\n'
        "        assert total([-1000.0])[0] == 0\n"
    )
    house.write("total", code.format("total", "", "warn"))
    assert words in house.pytest("-q", "-k", "total").out


@pytest.mark.parametrize("fake", ["zeros", "nan"])
def test_fakes_change_no_files(house, fake):
    """A fake looks like the solution's result, but the solution's changes to files are taken back."""
    double_in_file(house)
    options = ["-q", "--fake", fake, "-k", "total"]
    assert "1 failed" in house.pytest(*options).out
    assert "1 passed" in house.pytest("-q", "--solutions", "-k", "total").out


def test_unknown_mistake_is_not_named(house):
    """An answer that agrees with no wrong one on all failing inputs is told nothing."""
    house.write("total", "def total(xs):\n    return sum(xs) + 1\n")
    done = house.pytest("-q", "-k", "total")
    assert "You " not in done.out


def test_changed_input_fails(house):
    """An answer that changes its argument is refused though its result is right, and named."""
    house.answer("largest", "wrong_sorts_in_place")
    done = house.pytest("-q", "-k", "largest")
    assert "largest changes its argument xs: work on a copy" in done.out
    assert "sort a copy" in done.out


def test_declared_change_is_allowed(house):
    """A kata may say that it changes an argument."""
    facts = house.root / "katas" / "second" / "topic.toml"
    facts.write_text(facts.read_text() + 'mutates = ["xs"]\n')
    house.answer("largest", "wrong_sorts_in_place")
    assert house.pytest("-q", "-k", "largest").status == 0


def test_declared_change_is_named(house):
    """Where a kata is meant to change an argument, wrong answers are told apart by what they make of it."""
    kata = house.kata("largest")
    facts = house.root / "katas" / "second" / "topic.toml"
    facts.write_text(facts.read_text() + 'mutates = ["xs"]\n')
    code = "def {}(xs):\n{}    xs.append(max(xs){})\n    return max(xs[:-1])\n\n\n"
    words = [f'    """You append {what}."""\n' for what in ("one more", "one less")]
    wrong = [
        code.format(*each) for each in (("wrong_more", words[0], " + 1"), ("wrong_less", words[1], " - 1"))
    ]
    house.curriculum.solution(kata).write_text(code.format("largest", "", ""))
    house.curriculum.answers(kata).write_text("".join(wrong))
    house.curriculum.checks(kata).write_text(
        "from katas.second.largest import largest\n\n\ndef test_example():\n"
        '    """Appends the largest."""\n    xs = [2, 5]\n    assert largest(xs) == 5\n'
        "    assert xs == [2, 5, 5]\n"
    )
    house.write("largest", code.format("largest", "", " - 1"))
    out = house.pytest("-q", "-k", "largest").out
    assert "You append one less." in out and "You append one more." not in out


def test_nan_never_passes(house):
    """NaN is no number."""
    house.write("total", "def total(xs):\n    return float('nan')\n")
    assert "5 failed" in house.pytest("-q", "-k", "total").out


@pytest.mark.parametrize("returned", ["np.array([])", "np.array([7.0])", "[7.0]", "np.full((3, 1), 7.0)"])
def test_an_array_is_no_number(house, returned):
    """Where a number is expected, an array of it does not pass, though pytest's own comparison lets it."""
    house.write("total", f"import numpy as np\ndef total(xs):\n    return {returned}\n")
    assert "1 failed" in house.pytest("-q", "-k", "total and test_example").out


@pytest.mark.parametrize(
    ("returned", "said"),
    [("7.0", "1 failed"), ("np.float64(7)", "1 failed"), ("np.full((3, 2), 7.0)", "1 passed")],
)
def test_a_number_is_no_array(house, returned, said):
    """Where an array is expected, a number does not pass, though pytest's own comparison stretches it."""
    path = house.curriculum.checks(house.kata("scale"))
    old, new = "np.array([[2.0, 4.0], [6.0, 9.0], [1.0, 3.0]])", "np.full((3, 2), 7.0)"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    house.write("scale", f"import numpy as np\ndef scale(x, factor=2.0):\n    return {returned}\n")
    assert said in house.pytest("-q", "-k", "scale and test_example").out


def test_forbidden_name_fails_every_check_at_its_line(house):
    """A kata that may not use a name says which and where."""
    house.write("total", "def total(xs):\n    return sum(xs)\n")
    done = house.pytest("-q", "-k", "total")
    assert "5 failed" in done.out
    assert "katas/first/total.py:2 uses sum, which this kata asks you to do without." in done.out


def test_endless_loop_costs_one_check(house):
    """A timeout is said in words, and the other checks run."""
    loop = "def total(xs):\n    while len(xs) == 3:\n        pass\n    return __builtins__['sum'](xs)\n"
    house.write("total", loop)
    done = house.pytest("-q", "-k", "total", "--timeout=0.5")
    assert "did not finish in time" in done.out
    assert "1 failed, 4 passed" in done.out


def test_error_that_takes_too_long_to_show_costs_one_check(house):
    """A timeout is said in words too where it strikes while a failure is explained."""
    odd = "class Odd(Exception):\n    def __str__(self):\n        while True:\n            pass\n"
    total = "def total(xs):\n    if len(xs) == 3:\n        raise Odd\n    return __builtins__['sum'](xs)\n"
    house.write("total", odd + total)
    done = house.pytest("-q", "-k", "total", "--timeout=0.5")
    assert "takes too long to show" in done.out
    assert "1 failed, 4 passed" in done.out


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("def total(xs)\n", "katas/first/total.py:1 is not Python: expected ':'."),
        ("x = 1\nexit()\n", "katas/first/total.py:2 ends Python as it is imported."),
        ("import nothing\n", "katas/first/total.py:1 fails as it is imported: ModuleNotFoundError"),
        ("def sums(xs):\n    return 1\n", "katas/first/total.py defines no total"),
    ],
)
def test_what_cannot_be_loaded_fails_in_words(house, code, said):
    """A broken file fails its own checks and nobody else's."""
    house.write("total", code)
    house.solve("largest")
    done = house.pytest("-q")
    assert said in done.out
    assert "10 failed, 5 passed" in done.out


def test_seed_changes_data_but_not_order_dependence(house):
    """Random data depend on the seed and the check, not on what ran before."""
    house.write("total", "def total(xs):\n    print('drew', xs[:1])\n")
    drawn = [
        re.findall(r"drew .*", house.pytest("-q", "--seed", seed, "-k", pick).out)[-1]
        for seed, pick in [("0", "test_many"), ("0", "total"), ("1", "test_many")]
    ]
    assert drawn[0] == drawn[1] != drawn[2]


def test_collecting_runs_no_learners_code(house):
    """Code runs when a check runs, not when it is found."""
    house.write("total", "raise RuntimeError('ran')\n")
    done = house.pytest("-q", "--collect-only")
    assert done.status == 0 and "ran" not in done.out.replace("error", "")
