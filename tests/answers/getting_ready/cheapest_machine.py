"""Answers to `cheapest_machine`: its checks accept every right_ one and refuse every wrong_ one."""


def _chosen(offers, memory_gib, hours, budget, allow_spot=False):
    chosen = offers[offers["gpu_memory_gib"] >= memory_gib]
    chosen = chosen[chosen["usd_per_hour"] * hours <= budget]
    return chosen if allow_spot else chosen[~chosen["spot"].astype(bool)]


def _first(chosen, by=("usd_per_hour", "name"), ascending=True):
    names = chosen.sort_values(list(by), ascending=ascending, kind="stable")["name"].tolist()
    return names[0] if names else None


def right_plain_python(offers, memory_gib, hours, budget, allow_spot=False):
    best = None
    for offer in offers.to_dict("records"):
        if offer["gpu_memory_gib"] < memory_gib or (offer["spot"] and not allow_spot):
            continue
        if offer["usd_per_hour"] * hours > budget:
            continue
        key = (offer["usd_per_hour"], offer["name"])
        best = key if best is None else min(best, key)
    return best[1] if best else None


def right_sorted_first(offers, memory_gib, hours, budget, allow_spot=False):
    for offer in offers.sort_values("name").sort_values("usd_per_hour", kind="stable").itertuples():
        good = offer.gpu_memory_gib >= memory_gib and offer.usd_per_hour * hours <= budget
        if good and (allow_spot or not offer.spot):
            return offer.name
    return None


def right_minimum(offers, memory_gib, hours, budget, allow_spot=False):
    chosen = _chosen(offers, memory_gib, hours, budget, allow_spot)
    if chosen.empty:
        return None
    return chosen.loc[chosen["usd_per_hour"] == chosen["usd_per_hour"].min(), "name"].min()


def right_query(offers, memory_gib, hours, budget, allow_spot=False):
    chosen = offers.query("gpu_memory_gib >= @memory_gib and usd_per_hour * @hours <= @budget")
    chosen = chosen[chosen["spot"].eq(False) | allow_spot]
    return next(iter(chosen.sort_values(["usd_per_hour", "name"])["name"]), None)


def wrong_below_budget(offers, memory_gib, hours, budget, allow_spot=False):
    """You refuse a job that costs just the budget: it may (<=)."""
    offers = offers[offers["usd_per_hour"] * hours < budget]
    return _first(_chosen(offers, memory_gib, hours, budget, allow_spot))


def wrong_ties_by_row(offers, memory_gib, hours, budget, allow_spot=False):
    """You take the first row of several of one price: take the first by name, wherever it stands."""
    return _first(_chosen(offers, memory_gib, hours, budget, allow_spot), by=["usd_per_hour"])


def wrong_ties_by_last_name(offers, memory_gib, hours, budget, allow_spot=False):
    """You take the last by name of several of one price: take the first."""
    return _first(_chosen(offers, memory_gib, hours, budget, allow_spot), ascending=[True, False])


def wrong_ties_by_memory(offers, memory_gib, hours, budget, allow_spot=False):
    """You prefer more memory among several of one price: take the first by name."""
    chosen = _chosen(offers, memory_gib, hours, budget, allow_spot)
    return _first(chosen, by=["usd_per_hour", "gpu_memory_gib", "name"], ascending=[True, False, True])


def wrong_memory_of_all_gpus(offers, memory_gib, hours, budget, allow_spot=False):
    """You add up the memory of all GPUs of a machine: the job runs on one, and must fit into that."""
    memory = offers["gpu_memory_gib"] * offers["gpus"]
    return _first(_chosen(offers.assign(gpu_memory_gib=memory), memory_gib, hours, budget, allow_spot))


def wrong_memory_of_a_share(offers, memory_gib, hours, budget, allow_spot=False):
    """You divide the memory by the number of GPUs: gpu_memory_gib is the memory of each already."""
    memory = offers["gpu_memory_gib"] / offers["gpus"]
    return _first(_chosen(offers.assign(gpu_memory_gib=memory), memory_gib, hours, budget, allow_spot))


def wrong_more_memory(offers, memory_gib, hours, budget, allow_spot=False):
    """You want more memory than the job needs: just enough is enough (>=)."""
    offers = offers[offers["gpu_memory_gib"] > memory_gib]
    return _first(_chosen(offers, memory_gib, hours, budget, allow_spot))


def wrong_any_memory(offers, memory_gib, hours, budget, allow_spot=False):
    """You do not look at the memory: the job must fit into that of one GPU."""
    return _first(_chosen(offers, 0, hours, budget, allow_spot))


def wrong_spot(offers, memory_gib, hours, budget, allow_spot=False):
    """You take spot offers though they are not allowed, and the machine is taken away at any time."""
    return _first(_chosen(offers, memory_gib, hours, budget, allow_spot=True))


def wrong_never_spot(offers, memory_gib, hours, budget, allow_spot=False):
    """You never take a spot offer, even where that is allowed."""
    return _first(_chosen(offers, memory_gib, hours, budget))


def wrong_spot_alone(offers, memory_gib, hours, budget, allow_spot=False):
    """You take nothing but spot offers where they are allowed: any other will do too."""
    return _first(_chosen(offers[offers["spot"] == allow_spot], memory_gib, hours, budget, allow_spot))


def wrong_budget_per_hour(offers, memory_gib, hours, budget, allow_spot=False):
    """You compare the budget with the price of one hour: it is for all of them."""
    return _first(_chosen(offers, memory_gib, 1, budget, allow_spot))


def wrong_over_budget(offers, memory_gib, hours, budget, allow_spot=False):
    """You do not look at the budget: where even the cheapest machine costs more, there is none."""
    return _first(_chosen(offers, memory_gib, 0, 0, allow_spot))


def wrong_price_per_gpu(offers, memory_gib, hours, budget, allow_spot=False):
    """You multiply the price by the number of GPUs: it is the price of the whole machine."""
    prices = offers["usd_per_hour"] * offers["gpus"]
    return _first(_chosen(offers.assign(usd_per_hour=prices), memory_gib, hours, budget, allow_spot))


def wrong_price_of_one_gpu(offers, memory_gib, hours, budget, allow_spot=False):
    """You divide the price by the number of GPUs: the whole machine is paid for, whatever is used of it."""
    prices = offers["usd_per_hour"] / offers["gpus"]
    return _first(_chosen(offers.assign(usd_per_hour=prices), memory_gib, hours, budget, allow_spot))


def wrong_dearest(offers, memory_gib, hours, budget, allow_spot=False):
    """You take the dearest machine that does: take the cheapest."""
    return _first(_chosen(offers, memory_gib, hours, budget, allow_spot), ascending=[False, True])


def wrong_first_that_does(offers, memory_gib, hours, budget, allow_spot=False):
    """You take the first row that does: take the cheapest."""
    return next(iter(_chosen(offers, memory_gib, hours, budget, allow_spot)["name"]), None)


def wrong_smallest_memory(offers, memory_gib, hours, budget, allow_spot=False):
    """You take the machine with the least memory that does: take the cheapest."""
    chosen = _chosen(offers, memory_gib, hours, budget, allow_spot)
    return _first(chosen, by=["gpu_memory_gib", "usd_per_hour", "name"])


def wrong_must_exist(offers, memory_gib, hours, budget, allow_spot=False):
    """You take the first of no rows where no machine does, and an error is the end of it: return None."""
    chosen = _chosen(offers, memory_gib, hours, budget, allow_spot)
    return chosen.sort_values(["usd_per_hour", "name"])["name"].iloc[0]


def wrong_empty_text(offers, memory_gib, hours, budget, allow_spot=False):
    """You return an empty text where no machine does: return None."""
    return _first(_chosen(offers, memory_gib, hours, budget, allow_spot)) or ""


def wrong_by_label(offers, memory_gib, hours, budget, allow_spot=False):
    """You find the row by its label, and several may have the same, or one that is no place: take the first
    after sorting (iloc)."""
    chosen = _chosen(offers, memory_gib, hours, budget, allow_spot).sort_values(["usd_per_hour", "name"])
    return None if chosen.empty else chosen["name"].loc[chosen.index[0]]


def wrong_row(offers, memory_gib, hours, budget, allow_spot=False):
    """You return the whole row: return the name alone."""
    chosen = _chosen(offers, memory_gib, hours, budget, allow_spot).sort_values(["usd_per_hour", "name"])
    return None if chosen.empty else chosen.iloc[0].tolist()


def wrong_cost(offers, memory_gib, hours, budget, allow_spot=False):
    """You return what the job costs: return the name of the machine."""
    chosen = _chosen(offers, memory_gib, hours, budget, allow_spot)
    return None if chosen.empty else float(chosen["usd_per_hour"].min() * hours)


EQUIVALENT = {
    'allowed = ~offers["spot"] + allow_spot': "a sum of truth values is true where one of them is",
    'chosen = offers[fits * affordable & allowed].sort_values(["usd_per_hour", "name"])': (
        "a product of truth values is true where both are"
    ),
    'chosen = offers[fits & affordable * allowed].sort_values(["usd_per_hour", "name"])': (
        "a product of truth values is true where both are"
    ),
    'allowed = -offers["spot"] | allow_spot': "pandas takes minus a truth value for its opposite",
}
