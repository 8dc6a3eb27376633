"""Checks of `invert_dict`."""

from katas.python_basics.invert_dict import invert_dict


def test_example():
    """Lists two animals and a tree."""
    expected = {"animal": ["cat", "dog"], "tree": ["oak"]}
    assert invert_dict({"dog": "animal", "oak": "tree", "cat": "animal"}) == expected


def test_random(rng):
    """Lists all keys of each value."""
    keys, values = rng.permutation(30)[:20].tolist(), rng.integers(6, size=20).tolist()
    expected = {value: [] for value in values}
    for key, value in sorted(zip(keys, values, strict=True)):
        expected[value].append(key)
    assert invert_dict(dict(zip(keys, values, strict=True))) == expected


def test_single():
    """Lists a key that is alone too."""
    assert invert_dict({"lr": 0.1, "batch": 32}) == {0.1: ["lr"], 32: ["batch"]}


def test_sorted():
    """Sorts keys as what they are: numbers by size, tuples by their items."""
    assert invert_dict({10: "even", 9: "odd", 2: "even", -4: "even"}) == {"even": [-4, 2, 10], "odd": [9]}
    assert invert_dict({(2, 0): 1, (1, 7): 1, (1, 5): 1}) == {1: [(1, 5), (1, 7), (2, 0)]}
    assert invert_dict({"b": 7, "B": 7, "a": 7, "aa": 7}) == {7: ["B", "a", "aa", "b"]}


def test_false():
    """Keeps keys and values that are not true."""
    assert invert_dict({0: "x", 3: "", 1: "x", 2: None}) == {"x": [0, 1], "": [3], None: [2]}
    assert invert_dict({"": 0, "a": 0, "b": (), "c": 5}) == {0: ["", "a"], (): ["b"], 5: ["c"]}


def test_text_values():
    """Takes a text or a tuple as one value."""
    assert invert_dict({"x": "ab", "y": "a", "z": "ab"}) == {"ab": ["x", "z"], "a": ["y"]}
    assert invert_dict({"x": (1, 2), "y": 1, "z": (1, 2)}) == {(1, 2): ["x", "z"], 1: ["y"]}


def test_again():
    """Remembers nothing of the dictionary before."""
    assert invert_dict({"a": 1, "b": 1}) == {1: ["a", "b"]}
    assert invert_dict({"c": 1}) == {1: ["c"]}
    assert invert_dict({}) == {}
