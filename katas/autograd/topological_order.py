"""Topological order: each node of a graph after all that it is made of."""

from collections.abc import Callable, Hashable, Iterable


def topological_order(root: Hashable, children: Callable[[Hashable], Iterable[Hashable]]) -> list[Hashable]:
    """Return the nodes of a graph in an order in which children precede their parents.

    The graph is what can be reached from the root, by going from parents to children. Each of its
    nodes is listed once, by however many ways it can be reached, and the root comes last. Where
    several orders do, any of them will.

    So a calculation goes forward, from what is given to the result, and backpropagation goes the
    same list backward. Graphs may be deep, as a loop of 5,000 steps makes them, and two nodes may
    be joined by more ways than could ever be walked.

    Parameters
    ----------
    root : hashable
        The node to begin at. Nodes that are equal are the same node.
    children : callable
        Takes a node and returns an iterable of its children, empty for a leaf. A child may be
        among them twice.

    Returns
    -------
    list
        The nodes.

    Raises
    ------
    ValueError
        If a node can be reached from itself, so that there is no such order.

    Examples
    --------
    >>> made_of = {"loss": ["error", "error"], "error": ["output", "y"], "output": ["w", "x"]}
    >>> topological_order("loss", lambda node: made_of.get(node, []))
    ['w', 'x', 'output', 'y', 'error', 'loss']
    """
    raise NotImplementedError
