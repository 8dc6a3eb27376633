"""Tables: the best row of each group."""

import pandas as pd


def top_sellers(sales: pd.DataFrame) -> pd.DataFrame:
    """Return the best product of each shop.

    Parameters
    ----------
    sales : DataFrame
        With columns `shop`, `product` and `sold`.

    Returns
    -------
    DataFrame
        One row for each shop, sorted by its name, which is the index: `product` and `sold` of the row in
        which it sold most, the first where there are several.

    Examples
    --------
    >>> sales = pd.DataFrame({"shop": ["a", "a"], "product": ["x", "y"], "sold": [1, 2]})
    >>> top_sellers(sales).loc["a"].tolist()
    ['y', 2]
    """
    best = sales.sort_values("sold", ascending=False, kind="stable").drop_duplicates("shop")
    return best.set_index("shop").sort_index()[["product", "sold"]]
