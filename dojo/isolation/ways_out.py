"""What a confined process must not be able to do, where that takes more than a line: bounded and harmless."""

import ctypes
import errno
import mmap
import os
import platform
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path

from dojo.isolation import privileges, seccomp
from dojo.isolation.limits import Limits

# Small, so that whatever is not limited costs the machine little.
TIGHT = Limits(memory_bytes=256 << 20, cpu_seconds=10, file_bytes=1 << 20, tasks=8, open_files=32)
TOO_MANY = 64
TOO_MUCH_MEMORY = 512 << 20  # asked for, never touched
_REFUSALS = {errno.EPERM, errno.EACCES, errno.ENOSYS}


@dataclass(frozen=True)
class Place:
    """Where it is tried.

    Parameters
    ----------
    outside : Path
        A folder that is out of bounds, with a file `canary` in it.
    scratch : Path
        The folder that is not, with a link `link` to the canary.
    forbidden : list of Path
        Folders of the repository that no worker may look into.
    parent : int
        The process that started this one.
    """

    outside: Path
    scratch: Path
    forbidden: list[Path]
    parent: int


def call(name: str, *arguments: int | bytes | None) -> bool:
    """Make a system call that cannot do anything as it is meant; return whether the kernel would have it."""
    number = seccomp.number(name)
    if number < 0:
        return False
    typed = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    return (
        privileges.libc().syscall(ctypes.c_long(number), *typed) >= 0 or ctypes.get_errno() not in _REFUSALS
    )


def look_into_forbidden(place: Place) -> bool:
    """Look for a file in the folders of the repository."""
    for folder in place.forbidden:
        try:
            if any(folder.iterdir()):
                return True
        except OSError:
            continue
    return False


def empty_while_reading(place: Place) -> bool:
    """Empty a file by opening it for reading."""
    os.close(os.open(place.outside / "canary", os.O_RDONLY | os.O_TRUNC))
    return (place.outside / "canary").stat().st_size == 0


def change_permissions(place: Place) -> bool:
    """Change who may read a file."""
    (place.outside / "canary").chmod(0o640)
    return (place.outside / "canary").stat().st_mode & 0o777 == 0o640


def change_times(place: Place) -> bool:
    """Change when a file was written."""
    os.utime(place.outside / "canary", (1, 1))
    return (place.outside / "canary").stat().st_mtime == 1


def nameless_file(place: Place) -> bool:
    """Fill the disk of a folder without leaving a name there."""
    return os.write(os.open(place.outside, os.O_TMPFILE | os.O_RDWR), b"x") == 1


def see_processes(place: Place) -> bool:
    """List the processes in view but this one."""
    return bool({path.name for path in Path("/proc").glob("[0-9]*")} - {str(os.getpid())})


def trace(place: Place) -> bool:
    """Trace the parent; that does not stop it, and ends with this process."""
    seize = 0x4206
    return call("ptrace", seize, place.parent, 0, 0)


def own_signals(place: Place) -> None:
    """Have the kernel send the signals of a pipe to the parent."""
    import fcntl

    reading, _ = os.pipe()
    fcntl.fcntl(reading, fcntl.F_SETOWN, place.parent)


def hold_rights(place: Place) -> bool:
    """Hold a capability besides the one that a worker keeps."""
    return bool(privileges.held_capabilities() & ~(1 << privileges.CAP_DAC_OVERRIDE))


def fork(place: Place) -> None:
    """Start a process."""
    if (child := os.fork()) == 0:
        os._exit(0)
    os.waitpid(child, 0)


def many_threads(place: Place) -> None:
    """Start many threads."""
    threading.stack_size(64 << 10)  # It is not memory that shall be short.
    enough = threading.Event()
    threads = [threading.Thread(target=enough.wait, daemon=True) for _ in range(TOO_MANY)]
    try:
        for thread in threads:
            thread.start()
    finally:
        enough.set()


def many_processes(place: Place) -> None:
    """Start many processes, which end with this one."""
    reading, writing = os.pipe()
    for _ in range(TOO_MANY):
        if os.fork() == 0:
            os.close(writing)
            os.read(reading, 1)
            os._exit(0)


def stack_memory(place: Place) -> None:
    """Ask for memory that the kernel counts as a stack."""
    grows_down = 0x100
    mmap.mmap(-1, TOO_MUCH_MEMORY, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | grows_down)


def large_file(place: Place) -> None:
    """Write past the largest size."""
    with (place.scratch / "large").open("wb") as file:
        file.seek(TIGHT.file_bytes)
        file.write(b"x")


def many_files(place: Place) -> None:
    """Open many files."""
    for _ in range(TOO_MANY):
        os.open(os.devnull, os.O_RDONLY)


def endless_time(place: Place) -> bool:
    """Find the processor time unlimited."""
    import resource

    return resource.getrlimit(resource.RLIMIT_CPU)[1] != TIGHT.cpu_seconds


def foreign_entry(place: Place) -> bool:
    """Ask for getpid as a 32-bit program does: another list of numbers, past a careless filter."""
    if platform.machine() != "x86_64":
        return False
    code = mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=7)
    code.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")  # mov eax, 20; int 0x80; ret
    address = ctypes.addressof(ctypes.c_char.from_buffer(code))
    return bool(ctypes.CFUNCTYPE(ctypes.c_int)(address)() == os.getpid())


def x32_entry(place: Place) -> bool:
    """Ask for a process's number as a program with short pointers does."""
    if platform.machine() != "x86_64":
        return False
    x32, getpid = 0x40000000, 39
    return bool(privileges.libc().syscall(ctypes.c_long(x32 | getpid)) != -1)


def set_id(place: Place) -> bool:
    """Leave a file behind that runs with the rights of its owner."""
    (place.scratch / "set-id").touch()
    (place.scratch / "set-id").chmod(0o4755)
    return bool((place.scratch / "set-id").stat().st_mode & 0o4000)


def leave_group(place: Place) -> bool:
    """Leave the group of processes that is ended as a whole."""
    if (child := os.fork()) == 0:
        try:
            os.setsid()
            os._exit(0)
        except OSError:
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0


def shell(script: str, place: Place) -> bool:
    """Run a program; return whether it went well."""
    values = {**os.environ, "OUTSIDE": str(place.outside), "PARENT": str(place.parent)}
    return subprocess.run(["/bin/sh", "-c", script], env=values, capture_output=True).returncode == 0
