"""Checks of `topological_order`."""

import pytest

from katas.autograd.topological_order import topological_order


class Graph:
    """A graph that gives up when it is asked for children far more often than it has nodes."""

    def __init__(self, children):
        self.made_of = children
        self.asked = 0

    def __repr__(self):
        return "children"

    def __call__(self, node):
        """Return the children of a node, each time afresh, and to be walked through once."""
        self.asked += 1
        if self.asked > 20 * len(self.made_of):
            raise RuntimeError(f"a graph of {len(self.made_of)} nodes was asked {self.asked} times")
        return iter(self.made_of[node])


def draw(rng, n, edges):
    """Return a graph in which a node has children of greater numbers only, with the numbers mixed up."""
    numbers = [int(number) for number in 10 * rng.permutation(n)]
    children = {number: [] for number in numbers}
    for _ in range(edges):
        parent, child = sorted(rng.choice(n, size=2, replace=False).tolist())
        children[numbers[parent]].append(numbers[child])
    return numbers[0], children


def reachable(root, children):
    """Return the nodes that a root is made of, itself among them."""
    found, new = {root}, [root]
    while new:
        new = sorted({child for node in new for child in children[node]} - found)
        found.update(new)
    return found


def assert_ordered(order, root, children):
    """Hold an order to have each node once, and children before parents."""
    assert sorted(order) == sorted(reachable(root, children))
    place = {node: number for number, node in enumerate(order)}
    assert [(p, c) for p in order for c in children[p] if place[c] >= place[p]] == []


def test_example():
    """Puts what an output is made of before it, and the output before the loss."""
    children = {"loss": ["output"], "output": ["weight", "input"], "weight": [], "input": []}
    order = list(topological_order("loss", lambda node: children[node]))
    assert order[2:] == ["output", "loss"]
    assert sorted(order[:2]) == ["input", "weight"]


@pytest.mark.parametrize(("n", "edges"), [(6, 9), (12, 20), (25, 80), (40, 50)])
def test_random_graphs(rng, n, edges):
    """Puts children before their parents in any graph without a cycle."""
    root, children = draw(rng, n, edges)
    children[root].extend(children)  # The root is made of all others, so that there is much to order.
    children[root].remove(root)
    assert_ordered(topological_order(root, Graph(children)), root, children)


def test_late_shortcut():
    """Waits for a node's children even where a shortcut led to the node before."""
    children = {"a": ["b", "d"], "b": ["c"], "c": ["d"], "d": ["e"], "e": []}
    assert list(topological_order("a", Graph(children))) == ["e", "d", "c", "b", "a"]
    children["a"].reverse()
    assert list(topological_order("a", Graph(children))) == ["e", "d", "c", "b", "a"]


def test_shared():
    """Lists a node once that several others, or one twice, are made of."""
    children = {8: [6, 6, 4, 2], 6: [2, 4], 4: [2, 2, 0], 2: [0], 0: []}
    order = list(topological_order(8, Graph(children)))
    assert order == [0, 2, 4, 6, 8]


def test_equal_nodes():
    """Takes nodes that are equal for the same node, though they are made anew each time."""

    def neighbours(cell):
        row, column = cell
        return [(row - 1, column)] * (row > 0) + [(row, column - 1)] * (column > 0)

    cells = {(row, column): neighbours((row, column)) for row in range(3) for column in range(4)}
    assert_ordered(topological_order((2, 3), neighbours), (2, 3), cells)


def test_unreachable(rng):
    """Leaves out what the root is not made of."""
    children = {1: [2, 3], 2: [3], 3: [], 4: [1, 5], 5: [], 6: [6]}
    assert list(topological_order(1, Graph(children))) == [3, 2, 1]
    assert list(topological_order(5, Graph(children))) == [5]


def test_deep():
    """Goes 5,000 nodes deep."""
    children = {n: [n - 1] if n else [] for n in range(5001)}
    assert list(topological_order(5000, lambda node: children[node])) == list(range(5001))


def test_many_ways():
    """Does not walk all the ways from the root, of which there may be billions."""
    children = {n: [n - 1, n - 2, n - 1] if n > 1 else [] for n in range(90)}
    children[1] = [0]
    assert list(topological_order(89, Graph(children))) == list(range(90))


@pytest.mark.parametrize(
    ("parent", "child"), [("d", "a"), ("d", "b"), ("c", "b"), ("d", "d"), ("a", "a"), ("e", "c")]
)
def test_cycle(parent, child):
    """Refuses a graph with a cycle, wherever it is, and takes the same one without it."""
    children = {"a": ["b", "e"], "b": ["c"], "c": ["d"], "d": [], "e": ["d"]}
    assert_ordered(topological_order("a", Graph(children)), "a", children)
    children["c"] = ["d", "e"] if parent == "e" else ["d"]
    children[parent] = [*children[parent], child]
    with pytest.raises(ValueError):
        topological_order("a", Graph(children))


def test_shared_is_no_cycle():
    """Does not take a node that two others are made of for a cycle."""
    children = {"z": ["x", "y"], "y": ["x", "w"], "x": ["w"], "w": []}
    assert list(topological_order("z", Graph(children))) == ["w", "x", "y", "z"]
