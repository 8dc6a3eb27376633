"""Answers to `flatten`: its checks accept every right_ one and refuse every wrong_ one."""

import itertools
from collections.abc import Iterable


def right_generator(nested):
    def items(part):
        for item in part:
            if isinstance(item, list):
                yield from items(item)
            else:
                yield item

    return list(items(nested))


def right_stack(nested):
    flat, waiting = [], [nested]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        else:
            flat.append(item)
    return flat


def right_open_in_place(nested):
    flat = list(nested)
    i = 0
    while i < len(flat):
        if isinstance(flat[i], list):
            flat[i : i + 1] = flat[i]
        else:
            i += 1
    return flat


def right_level_by_level(nested):
    flat = list(nested)
    while any(isinstance(item, list) for item in flat):
        flat = list(
            itertools.chain.from_iterable(item if isinstance(item, list) else [item] for item in flat)
        )
    return flat


def right_sum(nested):
    return sum((right_sum(item) if isinstance(item, list) else [item] for item in nested), [])


def _flatten(nested, kinds):
    return [
        part for item in nested for part in (_flatten(item, kinds) if isinstance(item, kinds) else [item])
    ]


def wrong_one_level(nested):
    """You open the lists of the first level only: there may be lists in them again, at any depth."""
    return [part for item in nested for part in (item if isinstance(item, list) else [item])]


def wrong_two_levels(nested):
    """You open two levels of lists: there may be lists within at any depth. Let the function call
    itself."""
    return wrong_one_level(wrong_one_level(nested))


def wrong_opens_tuples(nested):
    """You open tuples too: a tuple is an item, and stays whole."""
    return _flatten(nested, (list, tuple))


def wrong_splits_texts(nested):
    """You split texts into letters, as everything is split that one can iterate over: open lists
    only."""
    flat = []
    for item in nested:
        flat.extend(
            item if isinstance(item, str) else wrong_splits_texts(item) if isinstance(item, list) else [item]
        )
    return flat


def wrong_opens_texts_for_ever(nested):
    """You open whatever can be iterated over, and the letter of a text is a text of a letter again, for
    ever. Open lists only."""
    flat = []
    for item in nested:
        if isinstance(item, Iterable):
            flat.extend(wrong_opens_texts_for_ever(item))
        else:
            flat.append(item)
    return flat


def wrong_opens_all_but_texts(nested):
    """You open whatever can be iterated over but a text: of tuples, dictionaries and sets, only their
    items are left. Open lists only."""
    flat = []
    for item in nested:
        if isinstance(item, Iterable) and not isinstance(item, str):
            flat.extend(wrong_opens_all_but_texts(item))
        else:
            flat.append(item)
    return flat


def wrong_drops_the_false(nested):
    """You drop items that are not true: 0, None and "" are items too."""
    return [item for item in right_stack(nested) if item]


def wrong_drops_tuples(nested):
    """You drop what is neither a list nor a number nor a text: everything that is no list is an item."""
    return [item for item in right_stack(nested) if item is None or isinstance(item, int | float | str)]


def wrong_level_by_level(nested):
    """You take the items of one level after those of another: keep them in the order in which they are
    written down."""
    flat, waiting = [], list(nested)
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item)
        else:
            flat.append(item)
    return flat


def wrong_backwards(nested):
    """You take the items from a stack, where the last one comes first: turn them round."""
    flat, waiting = [], [nested]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(item)
        else:
            flat.append(item)
    return flat


def wrong_takes_from_the_list(nested):
    """You take the items out of the list itself, and whoever called you finds it empty. Work on a
    copy."""
    flat = []
    while nested:
        item = nested.pop(0)
        if isinstance(item, list):
            nested[:0] = item
        else:
            flat.append(item)
    return flat


def wrong_appends_lists(nested):
    """You append the flattened inner list as one item: extend adds its items one by one."""
    return [wrong_appends_lists(item) if isinstance(item, list) else item for item in nested]


def wrong_cuts_brackets_from_text(nested):
    """You write the list as a text and cut the brackets from that: a tuple's own lists lose theirs too.
    Open the lists themselves."""
    return list(eval("(" + str(nested).replace("[", "").replace("]", "") + ",)"))


def wrong_forgets_the_inner(nested):
    """You call the function for an inner list and do nothing with what it returns: extend your list with
    that."""
    flat = []
    for item in nested:
        if isinstance(item, list):
            wrong_forgets_the_inner(item)
        else:
            flat.append(item)
    return flat


def wrong_returns_too_early(nested):
    """You return as soon as you meet an inner list, and lose what comes after it."""
    flat = []
    for item in nested:
        if isinstance(item, list):
            return flat + wrong_returns_too_early(item)
        flat.append(item)
    return flat


def wrong_each_once(nested):
    """You keep each item once: repeated ones come as often as they are written."""
    flat = []
    for item in right_stack(nested):
        if item not in flat:
            flat.append(item)
    return flat


def wrong_keeps_empty_lists(nested):
    """You keep empty lists as items: they have no items, so nothing is left of them."""
    if not nested:
        return [[]]
    return [
        part
        for item in nested
        for part in (wrong_keeps_empty_lists(item) if isinstance(item, list) else [item])
    ]


def wrong_generator(nested):
    """You return a generator: make a list of it."""
    return (item for item in right_stack(nested))
