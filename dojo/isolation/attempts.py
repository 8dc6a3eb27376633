"""Ways out that a confined process must not find: each one bounded and harmless, also where it succeeds."""

import mmap
import os
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dojo.isolation import ways_out
from dojo.isolation.ways_out import TOO_MUCH_MEMORY, Place


@dataclass(frozen=True)
class Attempt:
    """One way out; it got through unless it raises an error or returns False."""

    do: Callable[[Place], object]
    is_limit: bool = False
    programs: bool = False


def _calls(name: str, *arguments: int | bytes | None) -> Attempt:
    return Attempt(lambda place: ways_out.call(name, *arguments))


def _opens_socket(family: str, kind: int) -> Attempt:
    return Attempt(lambda place: socket.socket(getattr(socket, family), kind))


def _shell(script: str) -> Attempt:
    return Attempt(lambda place: ways_out.shell(script, place), programs=True)


_CANARY = "canary"
ATTEMPTS: dict[str, Attempt] = {
    "use more memory than allowed": Attempt(lambda place: bytearray(TOO_MUCH_MEMORY), is_limit=True),
    "write a larger file than allowed": Attempt(ways_out.large_file, is_limit=True),
    "open more files than allowed": Attempt(ways_out.many_files, is_limit=True),
    "compute without end": Attempt(ways_out.endless_time, is_limit=True),
    "use shared memory past the limit": Attempt(lambda place: mmap.mmap(-1, TOO_MUCH_MEMORY)),
    "use a stack past the limit": Attempt(ways_out.stack_memory),
    "start more threads than allowed": Attempt(ways_out.many_threads),
    "start more processes than allowed": Attempt(ways_out.many_processes, programs=True),
    "open a TCP socket": _opens_socket("AF_INET", socket.SOCK_STREAM),
    "open a UDP socket": _opens_socket("AF_INET", socket.SOCK_DGRAM),
    "open a Unix socket": _opens_socket("AF_UNIX", socket.SOCK_STREAM),
    "open a kernel socket": _opens_socket("AF_NETLINK", socket.SOCK_RAW),
    "open a pair of sockets": Attempt(lambda place: socket.socketpair()),
    "read a file outside": Attempt(lambda place: (place.outside / _CANARY).read_bytes()),
    "read a file outside by a link": Attempt(lambda place: (place.scratch / "link").read_bytes()),
    "list a folder outside": Attempt(lambda place: list(place.outside.iterdir())),
    "look into solutions, checks or history": Attempt(ways_out.look_into_forbidden),
    "read the list of users": Attempt(lambda place: Path("/etc/passwd").read_bytes()),
    "write a file outside": Attempt(lambda place: (place.outside / "new").write_text("x")),
    "write a nameless file outside": Attempt(ways_out.nameless_file),
    "change a file outside": Attempt(lambda place: (place.outside / _CANARY).write_text("changed")),
    "cut a file outside": Attempt(lambda place: os.truncate(place.outside / _CANARY, 1)),
    "empty a file outside by reading it": Attempt(ways_out.empty_while_reading),
    "move a file outside": Attempt(lambda place: (place.outside / "a").rename(place.scratch / "a")),
    "remove a file outside": Attempt(lambda place: (place.outside / "b").unlink()),
    "link to a file outside": Attempt(lambda place: (place.scratch / "c").hardlink_to(place.outside / "c")),
    "change permissions outside": Attempt(ways_out.change_permissions),
    "change times outside": Attempt(ways_out.change_times),
    "watch files change": _calls("inotify_init1", 0),
    "write into the installation": Attempt(lambda place: Path(os.__file__).open("ab").close()),
    "leave a link behind": Attempt(lambda place: (place.scratch / "symlink").symlink_to("/")),
    "leave a pipe behind": Attempt(lambda place: os.mkfifo(place.scratch / "pipe")),
    "leave a program that runs as its owner": Attempt(ways_out.set_id),
    "list other processes": Attempt(ways_out.see_processes),
    "read the parent's status": Attempt(lambda place: Path(f"/proc/{place.parent}/status").read_bytes()),
    "read the parent's memory file": Attempt(
        lambda place: Path(f"/proc/{place.parent}/mem").open("rb").close()
    ),
    "read the parent's memory": Attempt(
        lambda place: ways_out.call("process_vm_readv", place.parent, None, 0, None, 0, 0)
    ),
    "trace the parent": Attempt(ways_out.trace),
    "signal the parent": Attempt(lambda place: os.kill(place.parent, 0)),
    "signal everybody": Attempt(lambda place: os.kill(-1, 0)),
    "have the parent signalled": Attempt(ways_out.own_signals),
    "get hold of the parent": Attempt(lambda place: os.pidfd_open(place.parent)),
    "limit the parent": Attempt(lambda place: ways_out.call("prlimit64", place.parent, 7, None, None)),
    "slow the parent down": Attempt(lambda place: os.setpriority(os.PRIO_PROCESS, place.parent, 0)),
    "hold rights of the administrator": Attempt(ways_out.hold_rights),
    "start a process": Attempt(ways_out.fork),
    "run a program": Attempt(lambda place: os.execv(sys.executable, [sys.executable, "-ISc", ""])),
    "make a program in memory": _calls("memfd_create", b"x", 0),
    "become another user": _calls("setresuid", -1, -1, -1),
    "use the calls of 32-bit programs": Attempt(ways_out.foreign_entry),
    "use the calls of x32 programs": Attempt(ways_out.x32_entry),
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
    "leave the group of processes": Attempt(ways_out.leave_group, programs=True),
}
