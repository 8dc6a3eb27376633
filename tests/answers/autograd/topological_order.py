"""Answers to `topological_order`: its checks accept every right_ one and refuse every wrong_ one."""

from collections import Counter, deque
from graphlib import TopologicalSorter


def right_graphlib(root, children):
    graph, new = {}, [root]
    while new:
        node = new.pop()
        if node not in graph:
            graph[node] = list(children(node))
            new.extend(graph[node])
    return list(TopologicalSorter(graph).static_order())


def right_parents_counted(root, children):
    """Take away the root, then whatever has no parent left, and turn the list round."""
    graph, new = {}, deque([root])
    while new:
        node = new.popleft()
        if node not in graph:
            graph[node] = set(children(node))
            new.extend(graph[node])
    parents = Counter(child for nodes in graph.values() for child in nodes)
    if parents[root]:
        raise ValueError("cycle through the root")
    order, ready = [], [root]
    while ready:
        order.append(ready.pop())
        for child in graph[order[-1]]:
            parents[child] -= 1
            if parents[child] == 0:
                ready.append(child)
    if len(order) < len(graph):
        raise ValueError("cycle")
    return order[::-1]


def right_twice_on_the_stack(root, children):
    order, open_, done, stack = [], set(), set(), [(root, False)]
    while stack:
        node, left = stack.pop()
        if left:
            open_.discard(node)
            done.add(node)
            order.append(node)
        elif node in open_:
            raise ValueError("cycle")
        elif node not in done:
            open_.add(node)
            stack.append((node, True))
            for child in children(node):
                if child in open_:
                    raise ValueError("cycle")
                stack.append((child, False))
    return tuple(order)


def right_levels(root, children):
    """Sort by height: that of a leaf is 0, that of a parent one more than its highest child's."""
    nodes, heights = right_parents_counted(root, children), {}
    for node in nodes:
        heights[node] = 1 + max((heights[child] for child in children(node)), default=-1)
    return sorted(nodes, key=heights.get)


def _reached(root, children):
    """Return the graph, and refuse a cycle, without recursion."""
    graph, new = {}, [root]
    while new:
        node = new.pop()
        if node not in graph:
            graph[node] = list(children(node))
            new.extend(reversed(graph[node]))
    list(TopologicalSorter(graph).static_order())
    return graph


def wrong_parents_first(root, children):
    """You list parents before their children: turn the list round."""
    return right_parents_counted(root, children)[::-1]


def wrong_order_of_discovery(root, children):
    """You list nodes as you come to them, so that parents precede their children: list a node when all
    its children are listed."""
    return list(_reached(root, children))


def wrong_discovery_turned_round(root, children):
    """You list nodes as you come to them and turn the list round. A node that is also a child of one
    that you come to later then follows it: list a node when all its children are listed."""
    return list(_reached(root, children))[::-1]


def wrong_breadth_first_turned_round(root, children):
    """You list nodes by their shortest way from the root, the farthest first. What counts is the longest
    way: a node must wait until all its children are listed."""
    graph, order, new = _reached(root, children), {}, deque([root])
    while new:
        node = new.popleft()
        if node not in order:
            order[node] = None
            new.extend(graph[node])
    return list(order)[::-1]


def wrong_marked_too_early(root, children):
    """You mark a node as seen when you put it on the stack, not when you come to it, and a node that
    should go before another one waits below it: mark a node when you take it off."""
    graph, order, seen, stack = _reached(root, children), [], {root}, [(root, False)]
    while stack:
        node, left = stack.pop()
        if left:
            order.append(node)
            continue
        stack.append((node, True))
        for child in graph[node]:
            if child not in seen:
                seen.add(child)
                stack.append((child, False))
    return order


def wrong_told_apart_by_id(root, children):
    """You tell nodes apart by their id. The same node may be made anew each time that somebody asks for
    it: compare nodes themselves."""
    order, seen, stack = [], set(), [(root, False)]
    _reached(root, children)
    while stack:
        node, left = stack.pop()
        if left:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(list(children(node))))
    return order


def wrong_repeated(root, children):
    """You list a node as often as there are ways to it: list it once, and remember which are listed."""
    graph, order, stack = _reached(root, children), [], [(root, False)]
    while stack:
        if len(order) > 1000:
            raise RuntimeError("the list has no end")
        node, left = stack.pop()
        if left:
            order.append(node)
        else:
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(graph[node]))
    return order


def wrong_every_way_walked(root, children):
    """You go through a node's children each time that you come to it. With a few dozen nodes there may be
    billions of ways: skip a node that you have been at."""
    order, path, stack = {}, [], [(root, False)]
    while stack:
        node, left = stack.pop()
        if left:
            path.pop()
            order.setdefault(node)
        elif node in path:
            raise ValueError("cycle")
        else:
            path.append(node)
            stack.append((node, True))
            stack.extend((child, False) for child in children(node))
    return list(order)


def wrong_recursion(root, children):
    """You call yourself for each child, and Python stops you at a depth of about 1,000: keep the path in
    a list of your own."""
    order, path = {}, set()

    def visit(node, depth):
        if depth > 900:
            raise RecursionError("maximum recursion depth exceeded")
        if node in path:
            raise ValueError("cycle")
        if node not in order:
            path.add(node)
            for child in children(node):
                visit(child, depth + 1)
            path.remove(node)
            order[node] = None

    visit(root, 0)
    return list(order)


def _without_cycles(root, children, closes=lambda path, child: False):
    """Return the order, where an edge back to the path is passed over but where it `closes`."""
    order, path = {}, {root: iter(children(root))}
    while path:
        node, rest = next(reversed(path.items()))
        for child in rest:
            if closes(list(path), child):
                raise ValueError("cycle")
            if child not in order and child not in path:
                path[child] = iter(children(child))
                break
        else:
            path.popitem()
            order[node] = None
    return list(order)


def wrong_cycle_through_the_root_alone(root, children):
    """You look only whether the root is reached again. A cycle may be anywhere: look whether a child is on
    the path from the root to where you are."""
    return _without_cycles(root, children, lambda path, child: child == root)


def wrong_node_its_own_child(root, children):
    """You overlook a node that is its own child: that is a cycle too."""
    return _without_cycles(root, children, lambda path, child: child in path[:-1])


def wrong_cycle_not_raised(root, children):
    """You skip a node that you have been at, even where it is one that you are still within: that is a
    cycle, so raise a ValueError."""
    return _without_cycles(root, children)


def wrong_shared_taken_for_a_cycle(root, children):
    """You raise an error when you come to a node for the second time. Two nodes may be made of the same
    one: only a node that is on the path from the root to where you are closes a cycle."""
    order, path, seen = [], {root: iter(children(root))}, {root}
    while path:
        node, rest = next(reversed(path.items()))
        for child in rest:
            if child in seen:
                raise ValueError("cycle")
            seen.add(child)
            path[child] = iter(children(child))
            break
        else:
            path.popitem()
            order.append(node)
    return order


def wrong_another_error(root, children):
    """You tell of a cycle by another error: raise a ValueError."""
    try:
        return right_parents_counted(root, children)
    except ValueError:
        raise RecursionError("cycle") from None


def wrong_empty_for_a_cycle(root, children):
    """You return an empty list where there is a cycle, and the caller believes that nothing is to be done:
    raise a ValueError."""
    try:
        return right_parents_counted(root, children)
    except ValueError:
        return []


def wrong_root_left_out(root, children):
    """You leave the root out: it comes last."""
    return right_parents_counted(root, children)[:-1]


def wrong_leaves_left_out(root, children):
    """You leave out nodes without children: they come first."""
    graph = _reached(root, children)
    return [node for node in TopologicalSorter(graph).static_order() if graph[node]]


def wrong_sorted(root, children):
    """You sort the nodes by their names, which say nothing about what they are made of."""
    return sorted(_reached(root, children))


def wrong_children_counted_first(root, children):
    """You ask how many children there are. They may come from a generator, which has no length: go
    through them in a for loop."""
    if not len(children(root)) >= 0:
        return []
    return right_parents_counted(root, children)


def right_colours(root, children):
    colours, order, stack = {}, deque(), [root]
    while stack:
        node = stack[-1]
        if colours.get(node) == "black":
            stack.pop()
        elif colours.get(node) == "grey":
            colours[stack.pop()] = "black"
            order.append(node)
        else:
            colours[node] = "grey"
            for child in children(node):
                if colours.get(child) == "grey":
                    raise ValueError(f"{child} is within itself")
                stack.append(child)
    return list(order)


def wrong_zero_taken_for_nothing(root, children):
    """You pass over nodes that count as false, such as 0: whether there is a node is another question
    than what it is."""
    return [node for node in right_parents_counted(root, children) if node]


def wrong_two_children_only(root, children):
    """You follow the first child and the last one: a node may have more."""

    def two(node):
        found = list(children(node))
        return [*found[:1], *found[-1:]]

    return right_parents_counted(root, two)
