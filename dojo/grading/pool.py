"""Judging on many processors, here or on a cluster: the same code, by joblib, which knows both."""

import contextlib
import functools
import importlib
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from dojo.errors import DojoError
from dojo.grading.station import Station, Task, Verdict
from dojo.isolation.limits import Limits

_JUDGE_BYTES = 1 << 30  # A judge and what it has warmed up; its worker may take as much as its limits allow.
_BREAKS_TOGETHER = 2
_BREAKS_ALONE = 2
_ENDED = "could not be judged: whatever judges it is ended each time"
INSTALL_CLUSTER = 'python -m pip install -e ".[cluster]"'


def processes() -> int:
    """Return how many submissions can be judged at a time here: by cores, and by memory."""
    import psutil

    room = psutil.virtual_memory().available // (Limits.memory_bytes + _JUDGE_BYTES)
    return max(1, min(_cores(), int(room)))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def judge_all(
    tasks: Sequence[Task], jobs: int | None, scheduler: str | None, say: Callable[[str], None]
) -> Iterator[Verdict]:
    """Yield what each task comes to, as it comes in.

    A process that is lost, or a machine, costs nothing but time: what it had not returned is judged again,
    after some losses one at a time, so that it shows which submission brings them about.

    Parameters
    ----------
    tasks : sequence of Task
        What to judge.
    jobs : int or None
        How many at a time; as many as there is room for where None. A cluster says it itself.
    scheduler : str or None
        The address of a Dask scheduler; this machine alone where None.
    say : callable
        Tells somebody what is amiss.
    """
    left = {task.submission: task for task in tasks}
    with _backend(jobs or processes(), scheduler) as run:
        for _ in range(_BREAKS_TOGETHER):
            if not left:
                return
            try:
                for verdict in run(list(left.values())):
                    del left[verdict.submission]
                    yield verdict
            except Exception as error:
                _raise_what_is_no_loss(error)
                say(f"A judging process was lost ({type(error).__name__}); going on with {len(left)} left.")
        for task in list(left.values()):
            yield _alone(task, run)


def _alone(task: Task, run: Callable[[list[Task]], Iterator[Verdict]]) -> Verdict:
    for _ in range(_BREAKS_ALONE):
        try:
            return next(run([task]))
        except Exception as error:
            _raise_what_is_no_loss(error)
    return Verdict(task.submission, problem=_ENDED)


def _raise_what_is_no_loss(error: Exception) -> None:
    """Raise again what would come each time, and is nobody's submission's fault."""
    if isinstance(error, DojoError):
        raise error
    if isinstance(error, TimeoutError):  # Of joblib, after ten seconds.
        raise DojoError("the Dask scheduler has no workers: start some, then again.") from None


@contextlib.contextmanager
def _backend(jobs: int, scheduler: str | None) -> Iterator[Callable[[list[Task]], Iterator[Verdict]]]:
    """Yield what judges tasks, on this machine or on a cluster."""
    import joblib

    with contextlib.ExitStack() as stack:
        if scheduler:
            options: dict[str, Any] = {"backend": "dask", "client": stack.enter_context(_client(scheduler))}
        else:
            options = {"backend": "loky", "n_jobs": jobs}
            stack.callback(_close_pool)
        parent = None if scheduler else os.getpid()

        def run(tasks: list[Task]) -> Iterator[Verdict]:
            with joblib.parallel_config(**options):
                parallel = joblib.Parallel(
                    return_as="generator_unordered", batch_size=1, pre_dispatch="2*n_jobs"
                )
                # As bytes: what is larger than a thousand, a cluster would lay down on one of its machines.
                for said in parallel(
                    joblib.delayed(_judge)(msgspec.msgpack.encode(task), parent) for task in tasks
                ):
                    yield msgspec.msgpack.decode(said, type=Verdict)

        yield run


def _judge(encoded: bytes, parent: int | None) -> bytes:
    """Judge a task, in whichever process this is; where a parent is named, no longer than that lives."""
    if parent is not None and parent != os.getpid():
        _end_with(parent)
    task = msgspec.msgpack.decode(encoded, type=Task)
    return msgspec.msgpack.encode(Station.here(task.root, task.level).judge(task))


@functools.cache
def _end_with(parent: int) -> None:
    """Have this process end when its parent has, which may be killed without a word."""
    import psutil

    def wait() -> None:
        with contextlib.suppress(psutil.NoSuchProcess):
            psutil.Process(parent).wait()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _close_pool() -> None:
    """Have the pool's processes end by themselves, so that they clean up."""
    from joblib.externals.loky import get_reusable_executor

    get_reusable_executor().shutdown(wait=True)


def _client(scheduler: str) -> Any:
    try:
        distributed = importlib.import_module("distributed")
    except ImportError:
        raise DojoError(f"A cluster needs Dask, which is not installed: {INSTALL_CLUSTER}") from None
    try:
        return distributed.Client(scheduler, timeout="5s", set_as_default=False)
    except (OSError, ValueError) as error:
        raise DojoError(f"there is no Dask scheduler at {scheduler}: {error}.") from None
