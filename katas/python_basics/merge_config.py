"""Configurations: what a user says, laid over what is set by default."""

from typing import Any


def merge_config(defaults: dict[str, Any], overrides: dict[str, Any]) -> dict[str, Any]:
    """Return a nested configuration with some of its settings overridden.

    Where both have a dictionary under a key, the two are merged in the same way, at any depth. In every
    other case what `overrides` says under a key replaces what `defaults` says: a number, a list as a whole,
    None, a dictionary in the place of something else or something else in the place of a dictionary. Keys
    that only one of them has are kept.

    Parameters
    ----------
    defaults : dict
        All settings, of which some are dictionaries of settings again.
    overrides : dict
        Those that differ, nested in the same way.

    Returns
    -------
    dict
        A new dictionary with the keys of both, in any order. Whether it shares parts with the two is left
        open.

    Examples
    --------
    >>> merge_config({"lr": 0.1, "model": {"layers": 2, "width": 64}}, {"model": {"width": 128}})
    {'lr': 0.1, 'model': {'layers': 2, 'width': 128}}
    """
    raise NotImplementedError
