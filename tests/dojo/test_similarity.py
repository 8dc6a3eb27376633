"""Tests of similarity: copies are found whatever their names are, and nobody is named for a few lines."""

import random

import pytest

from dojo.grading.similarity import SHORT, compare, runs, similar, tokens

CLASS = 30


def program(rng: random.Random, lines: int) -> str:
    """Return a program as one of a class might write it: one of many ways, in any order."""
    said = ["def solve(x, y):", '    """Solve it."""', "    total = 0.0"]
    for _ in range(lines):
        left, right = rng.choice(["x", "y", "total"]), rng.choice(["x", "y", "total", str(rng.randrange(9))])
        sign = rng.choice(["+", "-", "*", "/", "//", "%", "**", "@"])
        call = rng.choice(["abs", "float", "int", "round", "min", "max", "sum", "len"])
        kind = rng.randrange(4)
        said += [
            [f"    total = {call}({left} {sign} {right})"],
            [f"    if {left} > {right}:", f"        total += {call}({right})"],
            [f"    for k in range({call}({left})):", f"        total = total {sign} k"],
            [f"    total = [{left} {sign} k for k in {right}]"],
        ][kind]
    return "\n".join([*said, "    return total", ""])


@pytest.fixture
def long_house(house):
    """Return a house whose first kata has a long reference."""
    text = program(random.Random(1), 30).replace("solve", "total")
    house.curriculum.solution(house.kata("total")).write_text(text, encoding="utf-8")
    return house


def classroom(lines: int) -> dict[str, dict[str, str]]:
    """Return what a class hands in, each for himself."""
    rng = random.Random(2)
    return {f"student{n:02}": {"first/total": program(rng, lines)} for n in range(CLASS)}


def copied(text: str) -> str:
    """Return a copy by somebody who renames, comments and spaces things anew."""
    text = text.replace("total", "acc").replace("(k", "(idx").replace(" k", " idx").replace("x,", "x , ")
    return "# My own work.\n" + text.replace('"""Solve it."""', '"""I did it."""').replace(
        "\n    ", "\n\n    "
    )


def test_copy_is_found(long_house):
    """Two who share most of a long answer are named, and nobody else is."""
    texts = classroom(25)
    texts["student07"] = {"first/total": copied(texts["student03"]["first/total"])}
    assert tokens(texts["student03"]["first/total"]) == tokens(texts["student07"]["first/total"])
    found = similar(long_house.curriculum, [long_house.kata("total")], texts)
    assert [("student03", "student07")] == [pair.students for pair in found]
    assert (("first/total", 100),) == found[0].katas and found[0].bits > 30


def test_nobody_is_named_without_a_reason(long_house):
    """Where each has worked for himself, there are no pairs."""
    assert [] == similar(long_house.curriculum, [long_house.kata("total")], classroom(25))


def test_what_many_have_is_no_reason(long_house):
    """The most common answer says nothing of those who have it, nor does the reference, or a rival answer."""
    texts, usual = classroom(25), program(random.Random(3), 25)
    curriculum, kata = long_house.curriculum, long_house.kata("total")
    for number in range(0, CLASS, 2):
        texts[f"student{number:02}"] = {"first/total": usual}
    assert [] == similar(curriculum, [kata], texts)
    reference = curriculum.solution(kata).read_text(encoding="utf-8")
    texts |= {name: {"first/total": copied(reference)} for name in ("student01", "student03")}
    assert [] == similar(curriculum, [kata], texts)


def test_short_kata_never_accuses(house):
    """A kata that is done in a few lines says nothing, not even of equal answers of however many katas."""
    names = ["first/total", "first/scale", "second/largest"]
    rng = random.Random(2)
    texts = {f"student{n:02}": {name: program(rng, 25) for name in names} for n in range(CLASS)}
    texts["student01"] = dict(texts["student02"])
    curriculum = house.curriculum
    assert max(len(runs(curriculum.solution(kata).read_text("utf-8"))) for kata in curriculum) < SHORT
    assert [] == similar(curriculum, list(curriculum), texts)


@pytest.mark.parametrize("code", ["def f(:", "x = '", "\0", "x = " + "-" * 50_000 + "1", ""])
def test_what_is_no_python_shares_nothing(code):
    """Broken code is compared with nothing."""
    assert set() == runs(code) and [] == list(compare({"ada": code, "bob": code}, []))
