"""Answers to `merge_config`: its checks accept every right_ one and refuse every wrong_ one."""

import copy


def _merge(defaults, overrides, merge, replace=lambda default, value: value):
    """Merge dictionaries by `merge`, and choose between other settings by `replace`."""
    merged = dict(defaults)
    for key, value in overrides.items():
        if key not in merged:
            merged[key] = value
        elif isinstance(merged[key], dict) and isinstance(value, dict):
            merged[key] = merge(merged[key], value)
        else:
            merged[key] = replace(merged[key], value)
    return merged


def right_deep_copy(defaults, overrides):
    merged = copy.deepcopy(defaults)
    waiting = [(merged, overrides)]
    while waiting:
        into, settings = waiting.pop()
        for key, value in settings.items():
            if isinstance(value, dict) and isinstance(into.get(key), dict):
                waiting.append((into[key], value))
            else:
                into[key] = copy.deepcopy(value)
    return merged


def right_union(defaults, overrides):
    both = {
        key: right_union(defaults[key], overrides[key])
        for key in defaults.keys() & overrides.keys()
        if isinstance(defaults[key], dict) and isinstance(overrides[key], dict)
    }
    return defaults | overrides | both


def right_match(defaults, overrides):
    match defaults, overrides:
        case dict(), dict():
            both = {**defaults, **overrides}
            return {
                key: right_match(defaults[key], value) if key in defaults and key in overrides else value
                for key, value in both.items()
            }
    return overrides


def right_by_keys(defaults, overrides):
    merged = {}
    for key in [*defaults, *overrides]:
        if key not in overrides:
            merged[key] = defaults[key]
        elif key not in defaults:
            merged[key] = overrides[key]
        else:
            old, new = defaults[key], overrides[key]
            merged[key] = right_by_keys(old, new) if type(old) is type(new) is dict else new
    return merged


def wrong_empty_replaces(defaults, overrides):
    """You let an empty dictionary replace the settings of the defaults: merging nothing changes nothing."""
    return _merge(defaults, overrides, lambda old, new: wrong_empty_replaces(old, new) if new else new)


def wrong_shallow(defaults, overrides):
    """You merge the first level only: a dictionary within replaces the whole of the other, with all
    settings that it does not name. Merge the two."""
    return {**defaults, **overrides}


def wrong_empty_stays_empty(defaults, overrides):
    """You leave an empty dictionary of the defaults empty, because it is not true: what the overrides say
    under its key belongs into it."""
    merged = dict(defaults)
    for key, value in overrides.items():
        if isinstance(value, dict) and key in defaults and isinstance(defaults[key], dict):
            if not defaults[key]:
                continue
            merged[key] = wrong_empty_stays_empty(defaults[key], value)
        else:
            merged[key] = value
    return merged


def wrong_forgets_the_inner(defaults, overrides):
    """You call the function for two dictionaries and do nothing with what it returns: assign that."""
    merged = dict(defaults)
    for key, value in overrides.items():
        if isinstance(merged.get(key), dict) and isinstance(value, dict):
            wrong_forgets_the_inner(merged[key], value)
        else:
            merged[key] = value
    return merged


def wrong_two_levels(defaults, overrides):
    """You merge two levels: there may be dictionaries within at any depth. Let the function call itself."""
    return _merge(defaults, overrides, wrong_shallow)


def wrong_updates_the_defaults(defaults, overrides):
    """You write the overrides into the defaults, and whoever needs those again finds them changed. Work on
    a copy."""
    for key, value in overrides.items():
        if isinstance(value, dict) and isinstance(defaults.get(key), dict):
            wrong_updates_the_defaults(defaults[key], value)
        else:
            defaults[key] = value
    return defaults


def wrong_copies_one_level(defaults, overrides):
    """You copy the defaults, but the dictionaries in the copy are the same as before, and you write into
    those. Make a new one at every level."""
    merged = dict(defaults)
    for key, value in overrides.items():
        if isinstance(value, dict) and isinstance(merged.get(key), dict):
            wrong_updates_the_defaults(merged[key], value)
        else:
            merged[key] = value
    return merged


def wrong_writes_into_the_overrides(defaults, overrides):
    """You write the defaults into the overrides, which whoever called you finds changed. Work on a copy."""
    for key, value in defaults.items():
        if key not in overrides:
            overrides[key] = value
        elif isinstance(value, dict) and isinstance(overrides[key], dict):
            wrong_writes_into_the_overrides(value, overrides[key])
    return overrides


def wrong_drops_none(defaults, overrides):
    """You take an override of None for none at all. It is a setting too: it may switch something off."""
    return _merge(
        defaults, overrides, wrong_drops_none, lambda default, value: default if value is None else value
    )


def wrong_drops_false(defaults, overrides):
    """You take an override that is not true for none at all: 0, False and None are settings too."""
    return _merge(defaults, overrides, wrong_drops_false, lambda default, value: value or default)


def wrong_joins_lists(defaults, overrides):
    """You join two lists: the one in the overrides replaces the other."""

    def replace(default, value):
        return default + value if isinstance(default, list) and isinstance(value, list) else value

    return _merge(defaults, overrides, wrong_joins_lists, replace)


def wrong_lists_item_by_item(defaults, overrides):
    """You merge lists item by item, and what the shorter one lacks is kept of the other: a list in the
    overrides replaces the other as a whole."""

    def replace(default, value):
        if isinstance(default, list) and isinstance(value, list):
            return value + default[len(value) :]
        return value

    return _merge(defaults, overrides, wrong_lists_item_by_item, replace)


def wrong_dictionary_over_other_fails(defaults, overrides):
    """You ask only whether the override is a dictionary, and merge it into what is none: ask both."""
    merged = dict(defaults)
    for key, value in overrides.items():
        both = isinstance(value, dict)
        merged[key] = wrong_dictionary_over_other_fails(merged.get(key, {}), value) if both else value
    return merged


def wrong_other_over_dictionary_fails(defaults, overrides):
    """You ask only whether the default is a dictionary, and merge into it what is none: ask both."""
    merged = dict(defaults)
    for key, value in overrides.items():
        both = isinstance(merged.get(key), dict)
        merged[key] = wrong_other_over_dictionary_fails(merged[key], value) if both else value
    return merged


def wrong_protects_dictionaries(defaults, overrides):
    """You keep a dictionary of the defaults where the override is none: the override replaces it."""
    return _merge(
        defaults,
        overrides,
        wrong_protects_dictionaries,
        lambda default, value: default if isinstance(default, dict) else value,
    )


def wrong_protects_other_settings(defaults, overrides):
    """You keep a default that is no dictionary where the override is one: the override replaces it."""
    return _merge(
        defaults,
        overrides,
        wrong_protects_other_settings,
        lambda default, value: default if isinstance(value, dict) else value,
    )


def wrong_refuses_other_types(defaults, overrides):
    """You refuse an override of another type than the default: it may be of any."""

    def replace(default, value):
        if isinstance(default, dict) != isinstance(value, dict):
            raise ValueError("one is a dictionary, the other is none")
        return value

    return _merge(defaults, overrides, wrong_refuses_other_types, replace)


def wrong_known_keys_only(defaults, overrides):
    """You drop overrides whose keys the defaults lack: keep them."""
    known = {key: value for key, value in overrides.items() if key in defaults}
    return _merge(defaults, known, wrong_known_keys_only)


def wrong_overridden_keys_only(defaults, overrides):
    """You drop defaults that nobody overrides: keep them."""
    return {
        key: wrong_overridden_keys_only(defaults[key], value)
        if isinstance(value, dict) and isinstance(defaults.get(key), dict)
        else value
        for key, value in overrides.items()
    }


def wrong_defaults_win(defaults, overrides):
    """You let the defaults win: the overrides replace them."""
    return _merge(defaults, overrides, wrong_defaults_win, lambda default, value: default)
