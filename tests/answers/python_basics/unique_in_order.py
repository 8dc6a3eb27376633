"""Answers to `unique_in_order`: its checks accept every right_ one and refuse every wrong_ one."""


def right_first_index(items):
    return [item for i, item in enumerate(items) if items.index(item) == i]


def right_slices(items):
    return [items[i] for i in range(len(items)) if items[i] not in items[:i]]


def right_set_and_list(items):
    seen, others, unique = set(), [], []
    for item in items:
        try:
            new = item not in seen
            seen.add(item)
        except TypeError:
            new = item not in others
            others.append(item)
        if new:
            unique.append(item)
    return unique


def wrong_types_apart(items):
    """You take items of different types for different: 1, 1.0 and True are equal, so they are the
    same."""
    unique = []
    for item in items:
        if not any(type(item) is type(each) and item == each for each in unique):
            unique.append(item)
    return unique


def wrong_compares_by_is(items):
    """You ask whether two items are the same object: two lists can be equal and still be two. Compare by
    ==."""
    unique = []
    for item in items:
        if not any(item is each for each in unique):
            unique.append(item)
    return unique


def wrong_unhashable(items):
    """You remember the items in a set or as keys of a dictionary, which takes no lists and no
    dictionaries: `in` finds an item in a list too."""
    return list(dict.fromkeys(items))


def wrong_set(items):
    """You make a set of the items, which has no order, and takes no lists."""
    return sorted(set(items), key=hash)


def wrong_sorted(items):
    """You sort the items: keep the order in which they appear."""
    return sorted(right_first_index(items))


def wrong_by_text(items):
    """You compare the items as texts, and 1 is the same as "1" then, but not as 1.0. Compare the items
    themselves."""
    seen, unique = set(), []
    for item in items:
        if str(item) not in seen:
            seen.add(str(item))
            unique.append(item)
    return unique


def wrong_by_written_form(items):
    """You compare what repr writes, and 1 is another item than 1.0 then, and a dictionary in another
    order. Compare the items themselves."""
    return list({repr(item): item for item in reversed(items)}.values())[::-1]


def wrong_by_first_written_form(items):
    """You compare what repr writes, and 1 is another item than 1.0 then. Compare the items
    themselves."""
    unique = {}
    for item in items:
        unique.setdefault(repr(item), item)
    return list(unique.values())


def wrong_neighbours(items):
    """You compare each item with the one before only: equal ones may stand far apart."""
    return [item for i, item in enumerate(items) if i == 0 or item != items[i - 1]]


def wrong_last_of_equal(items):
    """You keep the last of equal items in the place of the first: 1 and True are equal, and still not alike.
    Keep the first."""
    unique = []
    for item in items:
        if item in unique:
            unique[unique.index(item)] = item
        else:
            unique.append(item)
    return unique


def wrong_last_appearances(items):
    """You keep the order of the last appearances: keep that of the first."""
    return [item for i, item in enumerate(items) if item not in items[i + 1 :]]


def wrong_only_singles(items):
    """You drop all items that are repeated: keep the first of them."""
    return [item for item in items if items.count(item) == 1]


def wrong_only_repeated(items):
    """You keep what is repeated: keep what appears for the first time."""
    return [item for i, item in enumerate(items) if item in items[:i]]


def wrong_drops_the_false(items):
    """You drop items that are not true: 0, None and "" are items too."""
    return [item for item in right_first_index(items) if item]


def wrong_removes_while_looping(items):
    """You remove items from the list while you go through it: whoever called you finds them gone, and
    the loop leaps over others. Make a new list."""
    for item in items:
        if items.count(item) > 1:
            items.remove(item)
    return items


def wrong_deletes_in_place(items):
    """You delete the repeated items from the list itself, and whoever called you finds them gone. Make a
    new list."""
    for i in reversed(range(len(items))):
        if items[i] in items[:i]:
            del items[i]
    return items
