"""Checks of `top_sellers`."""

import numpy as np
import pandas as pd

from katas.values.top_sellers import top_sellers


def table():
    """Return sales of three shops."""
    rows = [("b", "tea", 5), ("a", "tea", 2), ("b", "jam", 7), ("a", "jam", 2), ("c", "oil", 0)]
    return pd.DataFrame(rows, columns=["shop", "product", "sold"])


def test_example():
    """Finds the best product of three shops."""
    expected = pd.DataFrame(
        {"product": ["tea", "jam", "oil"], "sold": [2, 7, 0]}, index=pd.Index(list("abc"), name="shop")
    )
    pd.testing.assert_frame_equal(top_sellers(table()), expected)


def test_numbers():
    """Works for numbers of any kind."""
    for dtype in ("float64", "Int64", "int8"):
        found = top_sellers(table().astype({"sold": dtype}))
        assert str(found["sold"].dtype) == dtype
        assert found["sold"].tolist() == [2, 7, 0]


def test_kinds():
    """Keeps categories, times and gaps."""
    sales = table().astype({"product": "category"})
    sales["sold"] = pd.to_datetime("2024-01-01") + pd.to_timedelta(sales["sold"], unit="D")
    found = top_sellers(sales)
    assert found["product"].tolist() == ["tea", "jam", "oil"]
    assert found["product"].cat.categories.tolist() == ["jam", "oil", "tea"]
    assert found.loc["b", "sold"] == pd.Timestamp("2024-01-08")
    sales["product"] = [None, "x", "y", "z", None]
    assert top_sellers(sales)["product"].isna().tolist() == [False, False, True]
    moment = pd.Timestamp("2024-01-01T10:20:30.123456")
    sales["product"] = pd.Series([None, 1, moment, "x", "y"], dtype=object)
    assert top_sellers(sales)["product"].tolist() == [1, moment, "y"]


def test_untouched(rng):
    """Leaves the table alone, whatever its index."""
    sales = table()
    sales.index = pd.date_range("2024-01-01", periods=5, freq="D", tz="Europe/Berlin")
    before = sales.copy()
    top_sellers(sales)
    pd.testing.assert_frame_equal(sales, before)


def test_empty():
    """Has no rows where there are none."""
    assert top_sellers(table().iloc[:0]).shape == (0, 2)


def test_ties():
    """Takes the first row of several that sold most."""
    sales = pd.DataFrame({"shop": ["s"] * 40, "product": np.arange(40), "sold": 1})
    assert top_sellers(sales)["product"].tolist() == [0]
