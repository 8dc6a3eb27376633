"""Checks of `merge_config`."""

import pytest

from katas.python_basics.merge_config import merge_config


def test_example():
    """Overrides the width of a model, and keeps its number of layers."""
    defaults = {"lr": 0.1, "model": {"layers": 2, "width": 64}}
    expected = {"lr": 0.1, "model": {"layers": 2, "width": 128}}
    assert merge_config(defaults, {"model": {"width": 128}}) == expected


def test_flat():
    """Prefers the overrides, and keeps what only one of the two says."""
    expected = {"lr": 0.01, "epochs": 5, "seed": 3}
    assert merge_config({"lr": 0.1, "epochs": 5}, {"seed": 3, "lr": 0.01}) == expected


@pytest.mark.parametrize("depth", [1, 2, 3, 12])
def test_depth(rng, depth):
    """Merges dictionaries at any depth."""
    low, high, other = rng.integers(1, 1000, size=3).tolist()
    defaults, overrides, expected = {"x": low, "y": other}, {"x": high}, {"x": high, "y": other}
    for level in range(depth):
        defaults = {"inner": defaults, "level": level, "kept": other}
        overrides = {"inner": overrides, "level": high + level}
        expected = {"inner": expected, "level": high + level, "kept": other}
    assert merge_config(defaults, overrides) == expected


def test_several():
    """Merges several dictionaries side by side."""
    defaults = {"data": {"batch": 32, "shuffle": True}, "optimizer": {"name": "sgd", "lr": 0.1}, "seed": 1}
    overrides = {"optimizer": {"lr": 0.2, "momentum": 0.9}, "data": {"batch": 8}}
    expected = {
        "data": {"batch": 8, "shuffle": True},
        "optimizer": {"name": "sgd", "lr": 0.2, "momentum": 0.9},
        "seed": 1,
    }
    assert merge_config(defaults, overrides) == expected


def test_new_dictionary():
    """Takes over a dictionary that the defaults lack."""
    expected = {"a": {"b": 1, "c": {"d": 2}}, "e": {"f": 3}}
    assert merge_config({"a": {"b": 1}}, {"a": {"c": {"d": 2}}, "e": {"f": 3}}) == expected


@pytest.mark.parametrize("value", [None, 0, False, "", []])
def test_false(value):
    """Lets an override that is not true replace a setting, and the other way round."""
    assert merge_config({"a": 5, "b": {"c": 6}}, {"a": value, "b": {"c": value}}) == {
        "a": value,
        "b": {"c": value},
    }
    assert merge_config({"a": value, "b": {"c": value}}, {"a": 5, "b": {"c": 6}}) == {"a": 5, "b": {"c": 6}}


@pytest.mark.parametrize("value", [None, False, 7, "adam", [4]])
def test_dictionary_and_other(value):
    """Replaces a dictionary by something else, and something else by a dictionary."""
    assert merge_config({"a": {"b": 1, "c": 2}, "d": 3}, {"a": value}) == {"a": value, "d": 3}
    assert merge_config({"a": value, "d": 3}, {"a": {"b": 1}}) == {"a": {"b": 1}, "d": 3}


def test_lists():
    """Replaces a list as a whole."""
    defaults = {"layers": [64, 32, 16], "tags": ["a", "b"], "steps": [{"lr": 0.1, "n": 2}, {"lr": 0.2}]}
    overrides = {"layers": [128], "steps": [{"lr": 0.3}]}
    expected = {"layers": [128], "tags": ["a", "b"], "steps": [{"lr": 0.3}]}
    assert merge_config(defaults, overrides) == expected


def test_empty():
    """Keeps the defaults where nothing is overridden, and takes the overrides where there are no defaults."""
    assert merge_config({"a": {"b": 1}, "c": 2}, {"a": {}}) == {"a": {"b": 1}, "c": 2}
    assert merge_config({"a": {}, "c": 2}, {"a": {"b": 1}}) == {"a": {"b": 1}, "c": 2}
    assert merge_config({}, {"a": {"b": 1}}) == {"a": {"b": 1}}
    assert merge_config({}, {}) == {}
