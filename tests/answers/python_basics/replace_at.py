"""Answers to `replace_at`: its checks accept every right_ one and refuse every wrong_ one."""


def _position(items, index):
    position = index + len(items) if index < 0 else index
    if not 0 <= position < len(items):
        raise IndexError("no item there")
    return position


def right_slices(items, index, value):
    position = _position(items, index)
    return items[:position] + (value,) + items[position + 1 :]


def right_choice(items, index, value):
    items[index]
    return tuple(value if i == index % len(items) else item for i, item in enumerate(items))


def right_insert_and_delete(items, index, value):
    items[index]
    replaced = [*items]
    replaced.insert(index, value)
    del replaced[index + 1 if index >= 0 else index]
    return tuple(replaced)


def wrong_slices_of_negative(items, index, value):
    """You take what comes after the item from index + 1 on, and for -1 that is 0: the whole tuple again.
    Turn a negative index into one that counts from the start."""
    items[index]
    return items[:index] + (value,) + items[index + 1 :]


def wrong_no_lower_end(items, index, value):
    """You ask whether the index is too large, and not whether it is too small: -4 is no item of three."""
    if index >= len(items):
        raise IndexError("no item there")
    return right_slices(items, max(index, -len(items)), value) if items else (value,)


def wrong_slices_go_past_the_end(items, index, value):
    """You cut the tuple with slices, which forgive an index that is too large, and the tuple grows. Raise
    an IndexError."""
    position = index + len(items) if index < 0 else index
    return items[: max(position, 0)] + (value,) + items[max(position, 0) + 1 :]


def wrong_slices(items, index, value):
    """You cut the tuple with slices at the index as it is. From -1 + 1 on they take the whole tuple
    again, and they forgive an index that is too large. Make a list, and assign."""
    return items[:index] + (value,) + items[index + 1 :]


def wrong_refuses_negative(items, index, value):
    """You refuse a negative index: it counts from the end."""
    if index < 0:
        raise IndexError("negative")
    return right_slices(items, index, value)


def wrong_negative_finds_nothing(items, index, value):
    """You compare the index with 0, 1, 2 and so on, and a negative one is never found. It counts from the
    end."""
    items[index]
    return tuple(value if i == index else item for i, item in enumerate(items))


def wrong_no_such_item_is_nothing(items, index, value):
    """You return the tuple as it is where it has no item at the index: raise an IndexError."""
    if not -len(items) <= index < len(items):
        return items
    return right_slices(items, index, value)


def wrong_index_round_and_round(items, index, value):
    """You count on from the start where the index is past the end: raise an IndexError."""
    if not items:
        raise IndexError("no items")
    return right_slices(items, index % len(items), value)


def wrong_value_error(items, index, value):
    """You raise a ValueError where there is no item: an index that leads nowhere is an IndexError."""
    try:
        return right_slices(items, index, value)
    except IndexError:
        raise ValueError("no item there") from None


def wrong_list(items, index, value):
    """You return a list: make a tuple of it."""
    return list(right_slices(items, index, value))


def wrong_assigns(items, index, value):
    """You assign to an item of the tuple, which cannot change: make a list of it, and of that a tuple."""
    items[index] = value
    return items


def wrong_value_unpacked(items, index, value):
    """You put in the items of the new value, where that has some: it is one item, whatever it is."""
    position = _position(items, index)
    new = value if isinstance(value, tuple) else (value,)
    return items[:position] + new + items[position + 1 :]


def wrong_tuple_of_value(items, index, value):
    """You make a tuple of the new value, which takes it apart or fails. (value,) is the tuple that has
    it as its item."""
    position = _position(items, index)
    return items[:position] + tuple(value) + items[position + 1 :]


def wrong_overwrites_the_list(items, index, value):
    """You write into the list that is the item, and whoever holds that list sees it change. Put the new
    one in its place."""
    if isinstance(items[index], list) and isinstance(value, list):
        items[index][:] = value
        return items
    return right_slices(items, index, value)


def wrong_all_equal_items(items, index, value):
    """You replace every item that equals the one at the index: replace that one alone."""
    return tuple(value if item == items[index] else item for item in items)


def wrong_first_equal_item(items, index, value):
    """You look up the item, and find the first that equals it: replace the one at the index."""
    return right_slices(items, items.index(items[index]), value)


def wrong_inserts(items, index, value):
    """You put the new item before the old one: put it in its place."""
    position = _position(items, index)
    return items[:position] + (value,) + items[position:]


def wrong_counts_from_one(items, index, value):
    """You count from 1: the first item is at index 0."""
    return right_slices(items, index - 1 if index > 0 else index, value)
