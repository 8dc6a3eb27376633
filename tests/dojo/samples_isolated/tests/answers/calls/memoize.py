"""Answers to `memoize`: its checks accept every right_ one and refuse every wrong_ one."""

import functools


class right_class:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.known, self.misses, self.function = {}, 0, function

    def __call__(self, *args):
        if args not in self.known:
            self.misses += 1
            self.known[args] = self.function(*args)
        return self.known[args]


def _remembering(function, known, forget_none=False, metadata=True):
    def remembering(*args):
        if args not in known or (forget_none and known[args] is None):
            remembering.misses += 1
            known[args] = function(*args)
        return known[args]

    remembering.misses = 0
    return functools.wraps(function)(remembering) if metadata else remembering


def wrong_forgets_none(function):
    """You take None for "not known yet": ask whether the arguments are a key."""
    return _remembering(function, {}, forget_none=True)


def wrong_no_metadata(function):
    """You lose name and docstring: functools.wraps keeps them."""
    return _remembering(function, {}, metadata=False)


class _Last(dict):
    def __setitem__(self, key, value):
        self.clear()
        super().__setitem__(key, value)


def wrong_forgets(function):
    """You remember the last call only: keep them all."""
    return _remembering(function, _Last())
