"""Keeping still what would disturb a measurement: the collector of garbage, and threads."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def no_garbage() -> Iterator[None]:
    """Collect garbage now, and not again before this ends."""
    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def one_thread() -> Iterator[None]:
    """Have numpy and torch calculate in one thread."""
    from threadpoolctl import threadpool_limits

    torch: Any = sys.modules.get("torch")
    threads = torch.get_num_threads() if torch else 0
    with threadpool_limits(limits=1):
        try:
            if torch:
                torch.set_num_threads(1)
            yield
        finally:
            if torch:
                torch.set_num_threads(threads)
