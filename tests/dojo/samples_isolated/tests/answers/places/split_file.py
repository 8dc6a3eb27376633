"""Answers to `split_file`: its checks accept every right_ one and refuse every wrong_ one."""


def right_stream(path, size):
    parts = []
    with path.open("rb") as file:
        while data := file.read(size):
            parts.append(path.parent / f"{path.name}.{len(parts)}")
            parts[-1].write_bytes(data)
    return parts


def wrong_loses_rest(path, size):
    """You leave out the last part where it is smaller: it belongs to the file too."""
    return [part for part in right_stream(path, size) if part.stat().st_size == size or part.unlink()]


def wrong_counts_from_one(path, size):
    """You count from 1: the first part is .0."""
    parts = right_stream(path, size)
    return [part.rename(part.with_suffix(f".{n + 1}")) for n, part in reversed([*enumerate(parts)])][::-1]


def wrong_removes(path, size):
    """You remove the file that you were given: leave it as it is."""
    parts = right_stream(path, size)
    path.unlink()
    return parts
