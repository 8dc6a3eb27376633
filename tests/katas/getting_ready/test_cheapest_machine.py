"""Checks of `cheapest_machine`."""

import pandas as pd
import pytest

from katas.getting_ready.cheapest_machine import cheapest_machine

COLUMNS = ["name", "gpu_memory_gib", "gpus", "usd_per_hour", "spot"]


def table(*rows, index=None):
    """Return offers."""
    return pd.DataFrame(list(rows), columns=COLUMNS, index=index)


def test_example():
    """Takes the one machine of three that has the memory and stays."""
    offers = table(("big", 80, 1, 3.0, False), ("small", 24, 4, 2.0, False), ("spot", 80, 1, 1.0, True))
    assert cheapest_machine(offers, memory_gib=40, hours=10, budget=50) == "big"


@pytest.mark.parametrize("allow_spot", [False, True])
@pytest.mark.parametrize("n", [3, 10, 60])
def test_values(rng, n, allow_spot):
    """Takes the cheapest of the machines that do."""
    names = [f"m{number}" for number in rng.permutation(n)]
    memory, gpus = rng.choice([16, 24, 48, 80], size=n).tolist(), rng.choice([1, 2, 8], size=n).tolist()
    prices, spot = (rng.integers(2, 40, size=n) / 4).tolist(), (rng.random(n) < 0.5).tolist()
    rows = list(zip(names, memory, gpus, prices, spot, strict=True))
    good = [row for row in rows if row[1] >= 24 and row[3] * 8 <= 50 and (allow_spot or not row[4])]
    expected = min([(row[3], row[0]) for row in good], default=(0, None))[1]
    assert cheapest_machine(table(*rows), 24, 8, 50, allow_spot=allow_spot) == expected
    assert cheapest_machine(table(("a", 24, 1, 2.5, False)), 24, 8, 50, allow_spot=allow_spot) == "a"


def test_memory():
    """Looks at the memory of one GPU, however many there are, and takes just enough for enough."""
    offers = table(("many", 16, 8, 1.0, False), ("one", 40, 1, 2.0, False), ("more", 80, 1, 3.0, False))
    assert cheapest_machine(offers, 40, 1, 10) == "one"
    assert cheapest_machine(offers, 40.5, 1, 10) == "more"
    assert cheapest_machine(offers, 81, 1, 10) is None


@pytest.mark.parametrize(
    ("hours", "budget", "expected"),
    [(10, 40, "eight"), (10, 39, None), (10, 3, None), (0.5, 3, "eight"), (0.5, 1.5, None)],
)
def test_budget(hours, budget, expected):
    """Keeps to the budget for all the hours, and takes the price of the whole machine for what it is."""
    offers = table(("eight", 80, 8, 4.0, False), ("one", 80, 1, 5.0, False))
    assert cheapest_machine(offers, 60, hours, budget) == expected


def test_spot():
    """Takes a spot offer only where that is allowed."""
    offers = table(("stays", 80, 1, 4.0, False), ("goes", 80, 1, 1.5, True), ("dear", 80, 1, 6.0, True))
    assert cheapest_machine(offers, 80, 2, 20) == "stays"
    assert cheapest_machine(offers, 80, 2, 20, allow_spot=True) == "goes"
    assert cheapest_machine(offers.iloc[1:], 80, 2, 20) is None
    offers = table(("stays", 80, 1, 1.0, False), ("goes", 80, 1, 1.5, True))
    assert cheapest_machine(offers, 80, 2, 20, allow_spot=True) == "stays"


@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]], ids=str)
def test_ties(order):
    """Takes the first by name of several of one price, wherever it stands."""
    rows = [
        ("b", 80, 1, 2.0, False),
        ("c", 24, 1, 2.0, False),
        ("a", 48, 2, 2.0, False),
        ("A", 16, 1, 1.0, False),
    ]
    offers = table(*(rows[place] for place in order))
    assert cheapest_machine(offers, 20, 3, 100) == "a"


@pytest.mark.parametrize("labels", [[5, 5, 5], [2, 0, 1], list("xyz")], ids=str)
def test_index(labels):
    """Does not care how the rows are labelled."""
    rows = [("p", 80, 1, 3.0, False), ("q", 80, 1, 2.0, False), ("r", 24, 1, 1.0, False)]
    assert cheapest_machine(table(*rows, index=labels), 40, 1, 10) == "q"


def test_nothing():
    """Has None for no offers at all, and for none that does."""
    offers = table(("a", 24, 1, 2.0, False), ("b", 80, 1, 1.0, True))
    assert cheapest_machine(offers, 20, 1, 10) == "a"
    assert cheapest_machine(offers, 40, 1, 10) is None
    assert cheapest_machine(offers.iloc[:0], 40, 1, 10) is None
    assert cheapest_machine(offers.iloc[:0], 40, 1, 10, allow_spot=True) is None
