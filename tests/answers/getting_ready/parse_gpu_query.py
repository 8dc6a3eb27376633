"""Answers to `parse_gpu_query`: its checks accept every right_ one and refuse every wrong_ one."""

import csv
import io
import re

_NAMES = ["index", "name", "memory_total_mib", "memory_used_mib"]


def _mib(text):
    return None if text.startswith("[") else int(text.split()[0])


def _lines(text):
    return [line for line in text.splitlines()[1:] if line.strip()]


def _values(line):
    index, *name, total, used = line.split(", ")
    return index, ", ".join(name), total, used


def _gpus(text, lines=_lines, values=_values, mib=_mib):
    gpus = []
    for line in lines(text):
        index, name, total, used = values(line)
        gpus.append(dict(zip(_NAMES, (int(index), name, mib(total), mib(used)), strict=True)))
    return gpus


def right_split(text):
    return _gpus(text)


def right_regular_expression(text):
    pattern = r"^(\d+), (.*), (?:(\d+) MiB|\[.*\]), (?:(\d+) MiB|\[.*\])$"
    return [
        {
            "index": int(index),
            "name": name,
            "memory_total_mib": int(total) if total else None,
            "memory_used_mib": int(used) if used else None,
        }
        for index, name, total, used in re.findall(pattern, text, re.MULTILINE)
    ]


def right_partition(text):
    gpus = []
    for line in text.split("\n"):
        index, _, rest = line.partition(",")
        if not index.isdigit():
            continue
        rest, _, used = rest.rpartition(",")
        name, _, total = rest.rpartition(",")
        numbers = [int(memory.strip()[:-4]) if memory.endswith("MiB") else None for memory in (total, used)]
        gpus.append(dict(zip(_NAMES, [int(index), name.strip(), *numbers], strict=True)))
    return gpus


def wrong_units(text):
    """You leave the unit behind the numbers, and a text with it: take MiB off, and turn the rest into an
    int."""
    return _gpus(text, mib=lambda memory: None if memory.startswith("[") else memory)


def wrong_numbers_as_text(text):
    """You take the unit off, but leave the numbers text: turn them into int."""
    return _gpus(text, mib=lambda memory: None if memory.startswith("[") else memory.removesuffix(" MiB"))


def wrong_index_as_text(text):
    """You leave the index text: turn it into an int."""
    return [{**gpu, "index": str(gpu["index"])} for gpu in _gpus(text)]


def wrong_memory_in_bytes(text):
    """You turn memory into bytes: leave it in MiB."""
    return _gpus(text, mib=lambda memory: _mib(memory) and _mib(memory) * 2**20)


def wrong_commas_in_names(text):
    """You split at every comma, and a name with one in it falls apart: one value stands before the name,
    and two behind it."""
    return _gpus(text, values=lambda line: line.split(", "))


def wrong_one_word_for_unknown(text):
    """You know [N/A] alone: nvidia-smi has other words for what is not known, all of them in brackets."""
    return _gpus(text, mib=lambda memory: None if memory == "[N/A]" else int(memory.removesuffix(" MiB")))


def wrong_unknown_fails(text):
    """You turn every value into a number, and [N/A] is none: it means None."""
    return _gpus(text, mib=lambda memory: int(memory.removesuffix(" MiB")))


def wrong_header_as_gpu(text):
    """You take the line of names for a GPU: leave out the first line."""
    return _gpus(text, lines=lambda text: text.splitlines())


def wrong_header_without_gpus(text):
    """You count on a line of names, but where there is no GPU there may be no line at all."""
    _, *lines = text.strip().splitlines()
    return _gpus(text, lines=lambda text: lines)


def wrong_no_devices(text):
    """You take "No devices were found" for a GPU: it means that there is none."""
    return _gpus(
        text, lines=lambda text: [line for line in text.splitlines() if line and "memory" not in line]
    )


def wrong_empty_lines(text):
    """You take what follows the last line end for a GPU: pass over a line that is empty."""
    return _gpus(text, lines=lambda text: text.split("\n")[1:])


def wrong_last_gpu_missing(text):
    """You drop the last line, which need not be empty: it is a GPU."""
    return _gpus(text, lines=lambda text: text.split("\n")[1:-1])


def wrong_one_gpu(text):
    """You read the first GPU alone: there may be several."""
    return _gpus(text)[:1]


def wrong_none_for_nothing(text):
    """You return None where there is no GPU: return an empty list."""
    return _gpus(text) or None


def wrong_cuts_names(text):
    """You take the first four values, and a name with a comma loses the rest: the two numbers are the last
    two values."""

    def values(line):
        parts = line.split(", ")
        return parts[0], parts[1], parts[-2], parts[-1]

    return _gpus(text, values=values)


def wrong_joins_names(text):
    """You put a name with commas together without them: keep it as it is."""

    def values(line):
        index, *name, total, used = line.split(", ")
        return index, " ".join(name), total, used

    return _gpus(text, values=values)


def wrong_unit_in_names(text):
    """You take MiB out of the whole line, and out of a name too: take it off the two numbers."""
    return _gpus(text.replace(" MiB", ""))


def wrong_unknown_is_zero(text):
    """You take 0 for memory that is not known, as if there were none: None says that it is not known."""
    return _gpus(text, mib=lambda memory: _mib(memory) or 0)


def wrong_unknown_as_text(text):
    """You leave [N/A] as it is: memory that is not known is None."""
    return _gpus(text, mib=lambda memory: memory if memory.startswith("[") else int(memory.split()[0]))


def wrong_leaves_unknown_out(text):
    """You leave out a GPU of which something is not known: it is there, with None for that."""
    return [gpu for gpu in _gpus(text) if None not in gpu.values()]


def wrong_spaces(text):
    """You split at commas, and the space behind each stays with the value: strip it."""
    rows = [line.split(",") for line in _lines(text)]
    return [
        {
            "index": int(row[0]),
            "name": ",".join(row[1:-2]),
            "memory_total_mib": _mib(row[-2].strip()),
            "memory_used_mib": _mib(row[-1].strip()),
        }
        for row in rows
    ]


def wrong_names_of_the_header(text):
    """You take the keys from the line of names: they are index, name, memory_total_mib and
    memory_used_mib."""
    header = next(csv.reader(io.StringIO(text), skipinitialspace=True), [])
    return [dict(zip(header, gpu.values(), strict=True)) for gpu in _gpus(text)]


def wrong_exchanged(text):
    """You exchange the memory that there is and the memory that is used: the first is the total."""
    return [
        {**gpu, "memory_total_mib": gpu["memory_used_mib"], "memory_used_mib": gpu["memory_total_mib"]}
        for gpu in _gpus(text)
    ]


def wrong_counts_itself(text):
    """You number the GPUs yourself: nvidia-smi says the index, which need not begin with 0."""
    return [{**gpu, "index": number} for number, gpu in enumerate(_gpus(text))]


def right_csv_module(text):
    gpus = []
    for index, *name in csv.reader(io.StringIO(text.strip())):
        if index.isdigit():
            *name, total, used = name
            memory = {"memory_total_mib": _mib(total.strip()), "memory_used_mib": _mib(used.strip())}
            gpus.append({"index": int(index), "name": ",".join(name).strip(), **memory})
    return gpus


def wrong_sorts(text):
    """You sort the GPUs: keep them in the order in which nvidia-smi tells them."""
    return sorted(_gpus(text), key=lambda gpu: gpu["index"])


def wrong_short_names(text):
    """You leave out who made the GPU: keep the name as it is."""
    return [{**gpu, "name": gpu["name"].removeprefix("NVIDIA ")} for gpu in _gpus(text)]
