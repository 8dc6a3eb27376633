"""Answers to `describe_type`: its checks accept every right_ one and refuse every wrong_ one."""

import functools

NAMES = {bool: "bool", int: "int", float: "float", str: "str", type(None): "none"}


def right_match(value):
    match value:
        case None:
            return "none"
        case bool():
            return "bool"
        case int():
            return "int"
        case float():
            return "float"
        case str():
            return "str"
        case _:
            return "other"


@functools.singledispatch
def right_dispatch(value):
    return "other"


for kind in NAMES:
    right_dispatch.register(kind, lambda value, kind=kind: NAMES[kind])


def right_ancestors(value):
    return next((NAMES[kind] for kind in type(value).__mro__ if kind in NAMES), "other")


def right_questions(value):
    if isinstance(value, str):
        return "str"
    if isinstance(value, float):
        return "float"
    if isinstance(value, int):
        return "bool" if value is True or value is False else "int"
    return "none" if value is None else "other"


def wrong_bool_is_int(value):
    """You ask for int before bool: bool is a subclass of int, so True and False are ints too. Ask for
    bool first."""
    for kind in (int, float, str, bool):
        if isinstance(value, kind):
            return kind.__name__
    return "none" if value is None else "other"


def wrong_equals_true(value):
    """You ask whether the value equals True or False, and 1, 0.0 and their like do. Ask for its type."""
    try:
        if value in (True, False):
            return "bool"
    except ValueError:
        return "other"
    return right_ancestors(value)


def wrong_exact_type(value):
    """You compare types, and a value of a derived type has another one: isinstance knows what is derived
    from what."""
    return NAMES.get(type(value), "other")


def wrong_own_name_of_others(value):
    """You return the name of a type that is none of the basic ones: those are all "other"."""
    name = right_ancestors(value)
    return type(value).__name__ if name == "other" else name


def wrong_own_name(value):
    """You return the name that Python has for the type: None has "none", and all types but the basic ones
    have "other"."""
    return type(value).__name__


def wrong_name_in_lower_case(value):
    """You return the name that Python has for the type, in lower case: None has "none", and all types
    but the basic ones have "other"."""
    return type(value).__name__.lower()


def wrong_key_error(value):
    """You look the type up in a dictionary and leave it to a KeyError where it is not there: get has a
    second argument for that."""
    return NAMES[type(value)]


def wrong_none_is_other(value):
    """You forget None, which has the name "none"."""
    return "other" if value is None else right_ancestors(value)


def wrong_equals_none(value):
    """You compare with None by ==, which an array answers number by number, and then is neither true nor
    false. Write `value is None`."""
    if value == None:  # noqa: E711
        return "none"
    return right_ancestors(value)


def wrong_false_is_none(value):
    """You ask whether the value is true, and 0, "" and [] are not either. Ask whether it is None."""
    if not value:
        return "none"
    return right_ancestors(value)


def wrong_reads_text(value):
    """You look at what a text says, and take "42" for a number. A str is a str."""
    name = right_ancestors(value)
    if name == "str":
        for kind in (int, float):
            try:
                kind(value)
                return kind.__name__
            except ValueError:
                pass
    return name


def wrong_whole_is_int(value):
    """You take a float without a fraction for an int: 1.0 is a float, whatever its value."""
    name = right_ancestors(value)
    return "int" if name == "float" and value.is_integer() else name


def wrong_numpy_by_kind(value):
    """You name numpy's numbers by the kind of number that they are, but int64 and float32 are derived
    from no basic type, so that isinstance is no: they are "other"."""
    return right_ancestors(value.item() if hasattr(value, "item") and value.shape == () else value)
