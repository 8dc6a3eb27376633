"""How much a worker may take: memory, time, files, threads and processes."""

import bisect
import os
import sys
from dataclasses import dataclass

if sys.platform != "win32":
    import resource  # Here, once in the zygote and not in every worker.

# What a worker may map beyond its memory, libraries and address space that it only reserves: generous,
# for torch maps gigabytes of libraries, and yet it keeps the kernel's own tables small.
_MAPPED_BYTES = 32 << 30
_STACK_BYTES = 64 << 20
_MOST_TASKS = 1 << 22  # the kernel's own bound


@dataclass(frozen=True)
class Limits:
    """How much one worker may take.

    Parameters
    ----------
    memory_bytes : int
        Memory of its own, what the libraries took at import included; each process that it starts may
        take as much again.
    cpu_seconds : int
        Processor time; it ends without warning when that is spent.
    file_bytes : int
        Size of each file.
    tasks : int
        Threads and processes together at one time, its first one included.
    open_files : int
        Open files, pipes and sockets.
    programs : bool
        Whether it may run programs (git, sh), and so start processes.
    """

    memory_bytes: int = 2 << 30
    cpu_seconds: int = 60
    file_bytes: int = 64 << 20
    tasks: int = 64
    open_files: int = 256
    programs: bool = False


def limit(limits: Limits) -> None:
    """Bound what this process takes, as far as the system can: all but the number of tasks."""
    if sys.platform == "win32":
        return
    bounds = {
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_FSIZE: limits.file_bytes,
        resource.RLIMIT_NOFILE: limits.open_files,
        resource.RLIMIT_CORE: 0,
    }
    if sys.platform == "linux":  # Elsewhere memory is not counted so.
        bounds[resource.RLIMIT_STACK] = _STACK_BYTES
        bounds[resource.RLIMIT_DATA] = limits.memory_bytes
        bounds[resource.RLIMIT_AS] = limits.memory_bytes + _MAPPED_BYTES
    for what, bound in bounds.items():
        already = [each for each in resource.getrlimit(what) if each != resource.RLIM_INFINITY]
        least = min([bound, *already])
        resource.setrlimit(what, (least, least))  # The hard one too: a soft limit can be raised again.


def limit_tasks(tasks: int, *, alone: bool) -> None:
    """Bound how many threads and processes there are at one time.

    The kernel counts all tasks of a user, so those that are there already are left out of account.

    Parameters
    ----------
    tasks : int
        How many this process and those that it starts may be.
    alone : bool
        Whether this process is the only one of its user.
    """
    if sys.platform == "win32":
        return
    others = 0 if alone else _tasks_of_this_user() - 1
    _, hard = resource.getrlimit(resource.RLIMIT_NPROC)
    bound = others + tasks if hard == resource.RLIM_INFINITY else min(others + tasks, hard)
    resource.setrlimit(resource.RLIMIT_NPROC, (bound, bound))


def _tasks_of_this_user() -> int:
    """Return how many tasks the kernel counts against this user.

    Nothing says so: /proc shows neither what runs in another container under the same number nor what
    counts in a user namespace. So this asks for one more under ever other limits.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_NPROC)
    most = _MOST_TASKS if hard == resource.RLIM_INFINITY else min(hard, _MOST_TASKS)

    def allows_one_more(bound: int) -> bool:
        resource.setrlimit(resource.RLIMIT_NPROC, (bound, hard))
        try:
            os.posix_spawn("", ["nothing"], {})
        except BlockingIOError:
            return False
        except FileNotFoundError:  # There is nothing to run, but there was a process to run it.
            return True
        raise AssertionError("a program without a name was run")

    try:
        return bisect.bisect_left(range(most), True, key=allows_one_more) - 1
    finally:
        resource.setrlimit(resource.RLIMIT_NPROC, (soft, hard))
