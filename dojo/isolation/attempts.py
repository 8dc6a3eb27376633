"""Ways out that a confined process must not find: each one bounded and harmless, also where it succeeds."""

import ctypes
import errno
import mmap
import os
import platform
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dojo.isolation import privileges, seccomp
from dojo.isolation.limits import Limits

# Small, so that whatever is not limited costs the machine little.
TIGHT = Limits(memory_bytes=256 << 20, cpu_seconds=10, file_bytes=1 << 20, tasks=8, open_files=32)
TOO_MANY = 64
_TOO_MUCH_MEMORY = 512 << 20  # asked for, never touched
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


@dataclass(frozen=True)
class Attempt:
    """One way out; it got through unless it raises an error or returns False."""

    do: Callable[[Place], object]
    is_limit: bool = False
    programs: bool = False


def _call(name: str, *arguments: int | bytes | None) -> bool:
    """Make a system call that cannot do anything as it is meant; return whether the kernel would have it."""
    number = seccomp.number(name)
    if number < 0:
        return False
    typed = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    return (
        privileges.libc().syscall(ctypes.c_long(number), *typed) >= 0 or ctypes.get_errno() not in _REFUSALS
    )


def _calls(name: str, *arguments: int | bytes | None) -> Attempt:
    return Attempt(lambda place: _call(name, *arguments))


def _opens_socket(family: str, kind: int) -> Attempt:
    return Attempt(lambda place: socket.socket(getattr(socket, family), kind))


def _look_into_forbidden(place: Place) -> bool:
    for folder in place.forbidden:
        try:
            if any(folder.iterdir()):
                return True
        except OSError:
            continue
    return False


def _empty_while_reading(place: Place) -> bool:
    os.close(os.open(place.outside / "canary", os.O_RDONLY | os.O_TRUNC))
    return (place.outside / "canary").stat().st_size == 0


def _change_permissions(place: Place) -> bool:
    (place.outside / "canary").chmod(0o640)
    return (place.outside / "canary").stat().st_mode & 0o777 == 0o640


def _change_times(place: Place) -> bool:
    os.utime(place.outside / "canary", (1, 1))
    return (place.outside / "canary").stat().st_mtime == 1


def _nameless_file(place: Place) -> bool:
    return os.write(os.open(place.outside, os.O_TMPFILE | os.O_RDWR), b"x") == 1


def _see_processes(place: Place) -> bool:
    return bool({path.name for path in Path("/proc").glob("[0-9]*")} - {str(os.getpid())})


def _trace(place: Place) -> bool:
    seize = 0x4206  # It does not stop the other, and ends with this process.
    return _call("ptrace", seize, place.parent, 0, 0)


def _own_signals(place: Place) -> None:
    import fcntl

    reading, _ = os.pipe()
    fcntl.fcntl(reading, fcntl.F_SETOWN, place.parent)


def _hold_rights(place: Place) -> bool:
    return bool(privileges.held_capabilities() & ~(1 << privileges.CAP_DAC_OVERRIDE))


def _fork(place: Place) -> None:
    if (child := os.fork()) == 0:
        os._exit(0)
    os.waitpid(child, 0)


def _many_threads(place: Place) -> None:
    threading.stack_size(64 << 10)  # It is not memory that shall be short.
    enough = threading.Event()
    threads = [threading.Thread(target=enough.wait, daemon=True) for _ in range(TOO_MANY)]
    try:
        for thread in threads:
            thread.start()
    finally:
        enough.set()


def _many_processes(place: Place) -> None:
    children: list[int] = []
    try:
        for _ in range(TOO_MANY):
            if (child := os.fork()) == 0:
                time.sleep(5)
                os._exit(0)
            children.append(child)
    finally:
        for child in children:
            os.kill(child, 9)
            os.waitpid(child, 0)


def _stack_memory(place: Place) -> None:
    grows_down = 0x100
    mmap.mmap(-1, _TOO_MUCH_MEMORY, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | grows_down)


def _large_file(place: Place) -> None:
    with (place.scratch / "large").open("wb") as file:
        file.seek(TIGHT.file_bytes)
        file.write(b"x")


def _many_files(place: Place) -> None:
    for _ in range(TOO_MANY):
        os.open(os.devnull, os.O_RDONLY)


def _endless_time(place: Place) -> bool:
    import resource

    return resource.getrlimit(resource.RLIMIT_CPU)[1] != TIGHT.cpu_seconds


def _foreign_entry(place: Place) -> bool:
    """Ask for getpid as a 32-bit program does: another list of numbers, past a careless filter."""
    if platform.machine() != "x86_64":
        return False
    code = mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=7)
    code.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")  # mov eax, 20; int 0x80; ret
    address = ctypes.addressof(ctypes.c_char.from_buffer(code))
    return bool(ctypes.CFUNCTYPE(ctypes.c_int)(address)() == os.getpid())


def _x32_entry(place: Place) -> bool:
    if platform.machine() != "x86_64":
        return False
    x32, getpid = 0x40000000, 39
    return bool(privileges.libc().syscall(ctypes.c_long(x32 | getpid)) != -1)


def _set_id(place: Place) -> bool:
    (place.scratch / "set-id").touch()
    (place.scratch / "set-id").chmod(0o4755)
    return bool((place.scratch / "set-id").stat().st_mode & 0o4000)


def _leave_group(place: Place) -> bool:
    if (child := os.fork()) == 0:
        try:
            os.setsid()
            os._exit(0)
        except OSError:
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0


def _shell(script: str) -> Attempt:
    def do(place: Place) -> bool:
        values = {**os.environ, "OUTSIDE": str(place.outside), "PARENT": str(place.parent)}
        return subprocess.run(["/bin/sh", "-c", script], env=values, capture_output=True).returncode == 0

    return Attempt(do, programs=True)


_CANARY = "canary"
ATTEMPTS: dict[str, Attempt] = {
    "use more memory than allowed": Attempt(lambda place: bytearray(_TOO_MUCH_MEMORY), is_limit=True),
    "write a larger file than allowed": Attempt(_large_file, is_limit=True),
    "open more files than allowed": Attempt(_many_files, is_limit=True),
    "compute without end": Attempt(_endless_time, is_limit=True),
    "use shared memory past the limit": Attempt(lambda place: mmap.mmap(-1, _TOO_MUCH_MEMORY)),
    "use a stack past the limit": Attempt(_stack_memory),
    "start more threads than allowed": Attempt(_many_threads),
    "start more processes than allowed": Attempt(_many_processes, programs=True),
    "open a TCP socket": _opens_socket("AF_INET", socket.SOCK_STREAM),
    "open a UDP socket": _opens_socket("AF_INET", socket.SOCK_DGRAM),
    "open a Unix socket": _opens_socket("AF_UNIX", socket.SOCK_STREAM),
    "open a kernel socket": _opens_socket("AF_NETLINK", socket.SOCK_RAW),
    "open a pair of sockets": Attempt(lambda place: socket.socketpair()),
    "read a file outside": Attempt(lambda place: (place.outside / _CANARY).read_bytes()),
    "read a file outside by a link": Attempt(lambda place: (place.scratch / "link").read_bytes()),
    "list a folder outside": Attempt(lambda place: list(place.outside.iterdir())),
    "look into solutions, checks or history": Attempt(_look_into_forbidden),
    "read the list of users": Attempt(lambda place: Path("/etc/passwd").read_bytes()),
    "write a file outside": Attempt(lambda place: (place.outside / "new").write_text("x")),
    "write a nameless file outside": Attempt(_nameless_file),
    "change a file outside": Attempt(lambda place: (place.outside / _CANARY).write_text("changed")),
    "cut a file outside": Attempt(lambda place: os.truncate(place.outside / _CANARY, 1)),
    "empty a file outside by reading it": Attempt(_empty_while_reading),
    "move a file outside": Attempt(lambda place: (place.outside / "a").rename(place.scratch / "a")),
    "remove a file outside": Attempt(lambda place: (place.outside / "b").unlink()),
    "link to a file outside": Attempt(
        lambda place: os.link(place.outside / "c", place.scratch / "c") is None
    ),
    "change permissions outside": Attempt(_change_permissions),
    "change times outside": Attempt(_change_times),
    "watch a folder outside": _calls("inotify_init1", 0),
    "write into the installation": Attempt(lambda place: Path(os.__file__).open("ab").close()),
    "leave a link behind": Attempt(lambda place: (place.scratch / "symlink").symlink_to("/")),
    "leave a pipe behind": Attempt(lambda place: os.mkfifo(place.scratch / "pipe")),
    "leave a program that runs as its owner": Attempt(_set_id),
    "list other processes": Attempt(_see_processes),
    "read the parent's status": Attempt(lambda place: Path(f"/proc/{place.parent}/status").read_bytes()),
    "read the parent's memory file": Attempt(
        lambda place: Path(f"/proc/{place.parent}/mem").open("rb").close()
    ),
    "read the parent's memory": Attempt(
        lambda place: _call("process_vm_readv", place.parent, None, 0, None, 0, 0)
    ),
    "trace the parent": Attempt(_trace),
    "signal the parent": Attempt(lambda place: os.kill(place.parent, 0)),
    "signal everybody": Attempt(lambda place: os.kill(-1, 0)),
    "have the parent signalled": Attempt(_own_signals),
    "get hold of the parent": Attempt(lambda place: os.pidfd_open(place.parent)),
    "limit the parent": Attempt(lambda place: _call("prlimit64", place.parent, 7, None, None)),
    "slow the parent down": Attempt(lambda place: os.setpriority(os.PRIO_PROCESS, place.parent, 0)),
    "hold rights of the administrator": Attempt(_hold_rights),
    "start a process": Attempt(_fork),
    "run a program": Attempt(lambda place: os.execv(sys.executable, [sys.executable, "-ISc", ""])),
    "make a program in memory": _calls("memfd_create", b"x", 0),
    "become another user": _calls("setresuid", -1, -1, -1),
    "use the calls of 32-bit programs": Attempt(_foreign_entry),
    "use the calls of x32 programs": Attempt(_x32_entry),
    "mount": _calls("mount", b"none", b"/nonexistent", b"no such type", 0, None),
    "unshare namespaces": _calls("unshare", 0),
    "join namespaces": _calls("setns", -1, 0),
    "change the root": _calls("chroot", b"/nonexistent"),
    "load BPF": _calls("bpf", 0, None, 0),
    "use io_uring": _calls("io_uring_setup", 1, None),
    "handle page faults": _calls("userfaultfd", -1),
    "use the keyring": _calls("keyctl", 0, -3, 0),
    "measure the processor": _calls("perf_event_open", None, 0, -1, -1, 0),
    "open files by handle": _calls("open_by_handle_at", -1, None, 0),
    "change the personality": _calls("personality", -1),
    "share memory with others": _calls("shmget", 0, 4096, 0o1600),
    "read the kernel's log": _calls("syslog", 10, None, 0),
    "read a file outside through a program": _shell('cat "$OUTSIDE/canary"'),
    "signal the parent through a program": _shell('kill -0 "$PARENT"'),
    "leave the group of processes": Attempt(_leave_group, programs=True),
}
