"""Checks of `embedding_gather`."""

import numpy as np
import pytest
import torch

from katas.gpu_performance.embedding_gather import embedding_gather


def draw(rng, v, d):
    """Return a random table."""
    return torch.tensor(rng.normal(size=(v, d)))


def wanted(rng, v, t):
    """Return random ids."""
    return torch.tensor(rng.integers(v, size=t))


def sequence(rng, n):
    """Return a table of 40 rows, and n ids."""
    return draw(rng, 40, 16), wanted(rng, 40, n)


def test_example():
    """Takes the last row, the first, and the last again."""
    table = torch.tensor([[1.0, 2], [3, 4], [5, 6]])
    assert embedding_gather(table, torch.tensor([2, 0, 2])).numpy() == pytest.approx(
        np.array([[5.0, 6], [1, 2], [5, 6]])
    )


@pytest.mark.parametrize(("v", "d", "t"), [(5, 3, 8), (9, 4, 2), (3, 7, 3), (4, 4, 4), (2, 1, 6)])
def test_random(rng, v, d, t):
    """Takes the row of each id, in the order of the ids."""
    table, ids = draw(rng, v, d), wanted(rng, v, t)
    expected = np.array([table.numpy()[i] for i in ids.tolist()])
    assert embedding_gather(table, ids).numpy() == pytest.approx(expected)


def test_repeated(rng):
    """Takes a row as often as it is named."""
    table, ids = draw(rng, 6, 3), torch.tensor([4, 4, 1, 4, 0, 1])
    expected = table.numpy()[[4, 4, 1, 4, 0, 1]]
    assert embedding_gather(table, ids).numpy() == pytest.approx(expected)


def test_ends(rng):
    """Counts rows from zero, and knows the last."""
    table = draw(rng, 5, 2)
    expected = table.numpy()[[0, 4]]
    assert embedding_gather(table, torch.tensor([0, 4])).numpy() == pytest.approx(expected)


def test_infinite(rng):
    """Takes nothing from rows that are not named, whatever stands in them."""
    table, ids = draw(rng, 5, 3), torch.tensor([0, 3, 1])
    expected = table.numpy()[[0, 3, 1]]
    table[2], table[4, 1] = torch.inf, torch.nan
    assert embedding_gather(table, ids).numpy() == pytest.approx(expected)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float32])
def test_dtype(rng, dtype):
    """Gives the numbers as they are, in the table's dtype."""
    table, ids = draw(rng, 6, 4).to(dtype), wanted(rng, 6, 3)
    expected = table.double().numpy()[ids.numpy()]
    result = embedding_gather(table, ids)
    assert result.dtype == dtype
    assert result.double().numpy() == pytest.approx(expected, rel=1e-12)


def test_integers(rng):
    """Takes a table of large integers, of which no digit may be lost."""
    numbers = rng.integers(2**60, 2**62, size=(5, 3))
    expected = numbers[[3, 0, 3, 2]].tolist()
    result = embedding_gather(torch.tensor(numbers), torch.tensor([3, 0, 3, 2]))
    assert result.tolist() == expected


def test_short_ids(rng):
    """Takes ids in int32."""
    table, ids = draw(rng, 6, 4), wanted(rng, 6, 5)
    expected = table.numpy()[ids.numpy()]
    assert embedding_gather(table, ids.int()).numpy() == pytest.approx(expected)


def test_strided(rng):
    """Takes a table that lies transposed in memory."""
    table, ids = draw(rng, 4, 7).mT, wanted(rng, 7, 5)
    expected = table.numpy()[ids.numpy()]
    assert embedding_gather(table, ids).numpy() == pytest.approx(expected)


@pytest.mark.parametrize("ids", [[5], [0, 2, 7], [-1], [3, -5, 0], [1, -6], [2**40]])
def test_out_of_range(rng, ids):
    """Refuses ids beyond the table, and negative ones."""
    with pytest.raises(IndexError):
        embedding_gather(draw(rng, 5, 3), torch.tensor(ids))


@pytest.mark.parametrize("t", [0, 1, 2])
def test_few(rng, t):
    """Gives no rows for no ids, and one for one."""
    table, ids = draw(rng, 5, 3), wanted(rng, 5, t)
    expected = table.numpy()[ids.numpy()]
    assert embedding_gather(table, ids).numpy() == pytest.approx(expected)
    assert embedding_gather(table, torch.tensor([3])).numpy() == pytest.approx(table.numpy()[[3]])


@pytest.mark.perf
def test_traffic(perf, rng):
    """Moves nothing but rows."""
    # Exact: the reference 1, slow_one_hot 10.
    moved = 8 * (40 * 16 + 500 + 500 * 16)
    perf.moves("slow_one_hot", lambda n: sequence(rng, n), 500, stars=(3, 1.5, 1.05), floor=moved)


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Takes the time of reading and writing each row once."""
    v, d, t = 50_000, 512, 2**17
    # H100, torch 2.11, 2026-11-26: the reference 1.0.
    perf.share_of_roof(
        "right_embedding",
        lambda n: (torch.randn(v, d, device=device), torch.randint(v, (n,), device=device)),
        t,
        stars=(0.5, 0.65, 0.8),
        moved=2 * 4 * t * d + 8 * t,
    )
