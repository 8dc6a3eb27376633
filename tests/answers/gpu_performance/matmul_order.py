"""Answers to `matmul_order`: its checks accept every right_ one and refuse every wrong_ one."""

import functools
import math

import torch

EQUIVALENT = {
    "if j <= i + 1:": "no chain has fewer than one matrix",
    "if j is i + 1:": "small numbers are one object each, and a chain is short",
    "return min(zip(costs, cuts, strict=False), default=(0, i))": "there is a cost for each cut",
    "return min(zip(costs, cuts, strict=True), default=( 1, i))": "it is the same for all orders",
    "return min(zip(costs, cuts, strict=True), default=( -1, i))": "it is the same for all orders",
}


def _held(matrices):
    if len(matrices) == 0 or not all(each.ndim == 2 for each in matrices):
        raise ValueError("no matrices")
    if any(one.shape[1] != other.shape[0] for one, other in zip(matrices, matrices[1:])):
        raise ValueError("matrices that do not fit")
    return [matrices[0].shape[0]] + [each.shape[1] for each in matrices]


def _cuts(sizes, cost=lambda n, k, m: n * k * m):
    """Fill a table of costs from short chains to long ones, and one of where to cut."""
    n = len(sizes) - 1
    costs, cuts = [[0] * (n + 1) for _ in range(n)], [[0] * (n + 1) for _ in range(n)]
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j, least = i + length, math.inf
            for k in range(i + 1, j):
                found = costs[i][k] + costs[k][j] + cost(sizes[i], sizes[k], sizes[j])
                if found < least:
                    least, cuts[i][j] = found, k
            costs[i][j] = least
    return cuts


def _multiply(matrices, cuts):
    def product(i, j):
        return matrices[i] if j - i == 1 else torch.mm(product(i, cuts[i][j]), product(cuts[i][j], j))

    return product(0, len(matrices))


def right_table(matrices):
    return _multiply(matrices, _cuts(_held(matrices)))


def right_operation_by_operation(matrices):
    """Find the cheapest tree as nested pairs, then fold it."""
    sizes = _held(matrices)

    @functools.lru_cache(None)
    def tree(i, j):
        if j - i == 1:
            return 0, i
        return min(
            ((tree(i, k)[0] + tree(k, j)[0] + sizes[i] * sizes[k] * sizes[j], (tree(i, k)[1], tree(k, j)[1]))
             for k in range(i + 1, j)),
            key=lambda found: found[0],
        )  # fmt: skip

    def fold(node):
        return matrices[node] if isinstance(node, int) else fold(node[0]).matmul(fold(node[1]))

    return fold(tree(0, len(matrices))[1])


def slow_table_of_products(matrices):
    """You multiply all parts of the chain and use few of them: the sizes alone tell which order is the
    cheapest, so find it first, and multiply then."""
    sizes = _held(matrices)
    n = len(matrices)
    cuts = _cuts(sizes)
    products = {(i, i + 1): matrix for i, matrix in enumerate(matrices)}
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            cut = cuts[i][i + length]
            products[i, i + length] = products[i, cut] @ products[cut, i + length]
    return products[0, n]


def wrong_left_to_right(matrices):
    """You multiply from left to right: which order is the cheapest depends on the sizes."""
    _held(matrices)
    return functools.reduce(torch.matmul, matrices)


def wrong_right_to_left(matrices):
    """You multiply from right to left: which order is the cheapest depends on the sizes."""
    _held(matrices)
    return functools.reduce(lambda product, matrix: matrix @ product, reversed(matrices))


def wrong_halves(matrices):
    """You cut the chain in the middle: try every cut, and take the cheapest."""
    _held(matrices)

    def product(part):
        half = len(part) // 2
        return part[0] if len(part) == 1 else product(part[:half]) @ product(part[half:])

    return product(matrices)


def _greedy(matrices, key):
    _held(matrices)
    chain = list(matrices)
    while len(chain) > 1:
        i = min(range(len(chain) - 1), key=lambda i: key(chain[i], chain[i + 1]))
        chain[i : i + 2] = [chain[i] @ chain[i + 1]]
    return chain[0]


def wrong_greedy_cheapest_pair(matrices):
    """You always multiply the cheapest two neighbours first. What is cheap now may make all that follows
    dear: compare whole orders."""
    return _greedy(matrices, lambda a, b: a.shape[0] * a.shape[1] * b.shape[1])


def wrong_greedy_largest_inner_size(matrices):
    """You always do away with the largest inner size first, which is often good and not always: compare
    whole orders."""
    return _greedy(matrices, lambda a, b: -a.shape[1])


def wrong_cost_is_a_sum(matrices):
    """You add up the three sizes of a product: multiply them."""
    return _multiply(matrices, _cuts(_held(matrices), lambda n, k, m: n + k + m))


def wrong_dearest(matrices):
    """You take the dearest order: take the least of the costs."""
    return _multiply(matrices, _cuts(_held(matrices), lambda n, k, m: -n * k * m))


def wrong_exchanged(matrices):
    """You multiply the parts in the wrong order: what stands on the left in the chain comes first."""
    _held(matrices)
    return functools.reduce(lambda product, matrix: matrix.mT @ product, matrices[1:], matrices[0].mT)


def wrong_last_left_out(matrices):
    """You leave out the last matrix: as many sizes as matrices are one too few."""
    _held(matrices)
    return right_table(matrices[:-1] if len(matrices) > 1 else matrices)


def wrong_needs_two(matrices):
    """You fail for a chain of one matrix, whose product is that matrix."""
    if len(matrices) == 1:
        raise ValueError("nothing to multiply")
    return right_table(matrices)


def wrong_dtype(matrices):
    """You calculate in float64 whatever you are given: keep the dtype of the chain."""
    _held(matrices)
    return right_table([each.double() for each in matrices])


def wrong_torch_error(matrices):
    """You leave it to torch to complain of matrices that do not fit, which raises RuntimeError: raise
    ValueError."""
    sizes = [each.shape[0] for each in matrices] + [matrices[-1].shape[-1]] if matrices else _held(matrices)
    return _multiply(matrices, _cuts(sizes))


def wrong_vectors(matrices):
    """You take a vector for a matrix, as @ does: refuse what has not two axes."""
    sizes = [size for each in matrices for size in (each.shape[0], each.shape[-1])]
    if not matrices or sizes[1:-1:2] != sizes[2::2]:
        raise ValueError("matrices that do not fit")
    product = functools.reduce(torch.matmul, matrices)
    return product if matrices[0].dim() != 2 or matrices[-1].dim() != 2 else right_table(matrices)
