"""Checks of `parse_gpu_query`."""

import pytest

from katas.getting_ready.parse_gpu_query import parse_gpu_query

HEADER = "index, name, memory.total [MiB], memory.used [MiB]"


def gpu(index, name, total, used):
    """Return a GPU as it is expected."""
    return {"index": index, "name": name, "memory_total_mib": total, "memory_used_mib": used}


def test_example():
    """Reads what a machine of one GPU says."""
    text = f"{HEADER}\n0, NVIDIA H200, 143771 MiB, 1 MiB\n"
    assert parse_gpu_query(text) == [gpu(0, "NVIDIA H200", 143771, 1)]


def test_two():
    """Reads what a machine of two GPUs says."""
    name = "Tesla V100-SXM2-32GB"
    text = f"{HEADER}\n0, {name}, 32768 MiB, 4 MiB\n1, {name}, 32768 MiB, 30112 MiB\n"
    assert parse_gpu_query(text) == [gpu(0, name, 32768, 4), gpu(1, name, 32768, 30112)]


@pytest.mark.parametrize("n", [3, 12])
def test_many(rng, n):
    """Reads any numbers, with more than one digit in each."""
    indices = (7 + rng.permutation(n)).tolist()
    totals, useds = rng.integers(8_000, 200_000, size=n).tolist(), rng.integers(7_000, size=n).tolist()
    expected = [
        gpu(index, f"NVIDIA RTX {index}000 Ada Generation", total, used)
        for index, total, used in zip(indices, totals, useds, strict=True)
    ]
    lines = [
        f"{each['index']}, {each['name']}, {each['memory_total_mib']} MiB, {each['memory_used_mib']} MiB"
        for each in expected
    ]
    assert parse_gpu_query("\n".join([HEADER, *lines, ""])) == expected


@pytest.mark.parametrize("name", ["NVIDIA A100, 80GB PCIe", "Grid, M60, 2Q", "Quadro 4000 MiB", "1, 2, 3"])
def test_names(name):
    """Keeps a name as it is, with commas and units in it."""
    text = f"{HEADER}\n0, {name}, 81920 MiB, 0 MiB\n1, {name}, 81920 MiB, 512 MiB\n"
    assert parse_gpu_query(text) == [gpu(0, name, 81920, 0), gpu(1, name, 81920, 512)]


@pytest.mark.parametrize("unknown", ["[N/A]", "[Not Supported]", "[Unknown Error]"])
def test_unknown(unknown):
    """Has None for memory that is not known."""
    text = f"{HEADER}\n0, NVIDIA GB10, {unknown}, {unknown}\n1, GeForce 410M, 512 MiB, {unknown}\n"
    assert parse_gpu_query(text) == [gpu(0, "NVIDIA GB10", None, None), gpu(1, "GeForce 410M", 512, None)]


@pytest.mark.parametrize("text", ["", "\n", HEADER, f"{HEADER}\n", "No devices were found\n"])
def test_none(text):
    """Has an empty list for a machine without a GPU."""
    one = parse_gpu_query(f"{HEADER}\n0, NVIDIA L4, 23034 MiB, 412 MiB")
    assert one == [gpu(0, "NVIDIA L4", 23034, 412)]
    assert parse_gpu_query(text) == []
