"""Answers to `top_sellers`: its checks accept every right_ one and refuse every wrong_ one."""


def right_groups(sales):
    places = {}
    sold = sales["sold"].tolist()
    for place, shop in enumerate(sales["shop"]):
        if shop not in places or sold[place] > sold[places[shop]]:
            places[shop] = place
    return sales.iloc[[places[shop] for shop in sorted(places)]].set_index("shop")[["product", "sold"]]


def wrong_last_of_ties(sales):
    """You take the last row of those that sold most: the first is wanted."""
    return right_groups(sales.iloc[::-1])


def wrong_sorts_the_table(sales):
    """You sort the table that you were given: sort a copy."""
    result = right_groups(sales)
    sales.sort_values("sold", ascending=False, kind="stable", inplace=True)
    return result


def wrong_least(sales):
    """You take what sold least: the other end is wanted."""
    best = sales.sort_values("sold", kind="stable").drop_duplicates("shop")
    return best.set_index("shop").sort_index()[["product", "sold"]]
