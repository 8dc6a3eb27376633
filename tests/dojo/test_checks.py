"""Tests of reading a kata's checks without running them."""

import pytest

from dojo.checks import expected_checks

CHECKS = '''"""Checks of `variance`."""

import numpy as np
import pytest

from katas.statistics.variance import variance


def oracle(x):
    """Is no check."""
    return np.var(x)


def _test_nothing():
    """Is none either."""


def test_example():
    """Measures the marks of four students."""

    def test_inside():
        """Is a part of it."""


@pytest.mark.parametrize("ddof", [0, 1, 3])
def test_divisor(rng, ddof):
    """Divides by n - ddof, whatever
    ddof is,

        also 3.
    """


@pytest.mark.perf
def test_fast(perf):
    """Takes no loop."""


@pytest.mark.gpu()
@pytest.mark.parametrize("n", [1])
def test_on_gpu(n):
    """Runs where the data are."""


@pytest.mark.gpu
@pytest.mark.perf(factor=3)
def test_both():
    """Is fast there."""


@pytest.mark.skip(reason="perf")
def test_without_words():
    pass


class TestOthers:
    """Is no function."""

    def test_method(self):
        """Is no check."""


test_variable = 1
raise RuntimeError("this file is never run")
'''


@pytest.fixture
def checks(tmp_path):
    """Return what is read from the file above."""
    path = tmp_path / "test_variance.py"
    path.write_text(CHECKS, encoding="utf-8")
    return expected_checks(path)


def test_order(checks):
    """Test functions at the top level are the checks, in the order of the file."""
    expected = ["test_example", "test_divisor", "test_fast", "test_on_gpu", "test_both", "test_without_words"]
    assert expected == [check.name for check in checks]


def test_sentences(checks):
    """A sentence stands on one line however the docstring is broken."""
    expected = [
        "Measures the marks of four students.",
        "Divides by n - ddof, whatever ddof is, also 3.",
        "Takes no loop.",
        "Runs where the data are.",
        "Is fast there.",
        "",
    ]
    assert expected == [check.sentence for check in checks]


def test_lines(checks):
    """A check's line is that of its `def`."""
    lines = CHECKS.splitlines()
    assert [f"def {check.name}" for check in checks] == [
        lines[check.line - 1].partition("(")[0] for check in checks
    ]


def test_marks(checks):
    """The marks perf and gpu are seen, called or not, and no others."""
    expected = [set(), set(), {"perf"}, {"gpu"}, {"perf", "gpu"}, set()]
    assert expected == [check.marks for check in checks]


def test_says_its_time(tmp_path):
    """A check that is marked with how long it may take says so, and no other."""
    path = tmp_path / "test_slow.py"
    path.write_text(
        "import pytest\n\n\ndef test_example():\n    pass\n\n\n"
        "@pytest.mark.timeout(30)\ndef test_slow():\n    pass\n",
        encoding="utf-8",
    )
    assert [False, True] == [check.says_its_time for check in expected_checks(path)]


def test_earns_points(checks):
    """What measures speed earns no points."""
    assert [True, True, False, False, False, True] == [check.earns_points for check in checks]


@pytest.mark.parametrize("marks", ["pytest.mark.gpu", "[pytest.mark.perf, pytest.mark.gpu()]"])
def test_marks_of_the_whole_file(tmp_path, marks):
    """A mark may be given to all checks of a file at once, as pytest has it."""
    path = tmp_path / "test_fast.py"
    path.write_text(
        f"import pytest\n\npytestmark = {marks}\n\n\ndef test_example():\n    pass\n", encoding="utf-8"
    )
    assert [False] == [check.earns_points for check in expected_checks(path)]


def test_no_checks(tmp_path):
    """A file without checks has none."""
    path = tmp_path / "test_none.py"
    path.write_text('"""Nothing."""\n', encoding="utf-8")
    assert () == expected_checks(path)


def test_sample_katas(house):
    """The samples' checks are read as their files have them."""
    read = {
        kata.id: [check.name for check in expected_checks(house.curriculum.checks(kata))]
        for kata in house.curriculum
    }
    expected = {
        "total": ["test_example", "test_few", "test_many"],
        "scale": ["test_example", "test_factor", "test_not_a_matrix"],
        "largest": ["test_example", "test_places", "test_none"],
    }
    assert expected == read
