"""Seccomp: which calls into the kernel a process may make (Linux, with libseccomp).

An allow-list: what is not named here is refused, also what a later kernel adds. libseccomp knows the
numbers of each processor; it is spoken to directly, for its Python binding finds it by running `ldconfig`,
which a sandbox does not have.
"""

import ctypes
import errno
import functools
import os
import platform

from dojo.isolation.privileges import prctl

PROCESSORS = ("x86_64", "aarch64")  # where the numbers of flags below were checked

_FREE = """
    read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 lseek sendfile copy_file_range
    close close_range dup dup2 dup3 pipe pipe2 fsync fdatasync ftruncate fallocate fadvise64 flock
    stat fstat lstat newfstatat statx statfs fstatfs access faccessat faccessat2 readlink readlinkat
    getdents getdents64 getcwd chdir fchdir mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2
    umask getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr
    brk munmap mremap mprotect madvise msync membarrier
    clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times getrusage
    getitimer setitimer alarm timer_create timer_settime timer_gettime timer_getoverrun timer_delete
    poll ppoll select pselect6 pause eventfd eventfd2
    epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2
    futex set_robust_list set_tid_address rseq arch_prctl exit exit_group restart_syscall wait4 waitid
    sched_yield sched_getaffinity sched_getparam sched_getscheduler sched_get_priority_min
    sched_get_priority_max getcpu getpriority getrlimit
    rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigsuspend rt_sigtimedwait sigaltstack
    kill tgkill
    getpid gettid getppid getpgid getpgrp getsid getuid geteuid getgid getegid getresuid getresgid getgroups
    capget uname sysinfo getrandom
    recvfrom recvmsg sendmsg shutdown getsockopt getsockname getpeername
"""
_OF_PROGRAMS = "fork vfork execve"
# Done on files that may only be read too, where no mount forbids it: permissions and times.
_ATTRIBUTES = "chmod fchmod fchmodat fchmodat2 utime utimes futimesat utimensat"
# The C library has another way where these are not there, and gives up where they are refused.
_ABSENT = "clone3 openat2"
_UNSUPPORTED = "setxattr lsetxattr fsetxattr"  # The same, of programs that copy files.

_DUP_AND_LOCK = [*range(8), 1030, 36, 37, 38, 1032]  # fcntl, but not who gets which signal
_TERMINAL_OR_NOT = [0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451]  # TCGETS … FIOCLEX
_NAME_AND_ASK = [3, 15, 16, 51, 64, 0x53564D41]  # PR_GET_DUMPABLE … PR_SET_VMA
_MAP_SHARED, _MAP_ANONYMOUS, _MAP_GROWSDOWN = 0x01, 0x20, 0x100
_O_ACCMODE, _O_WRONLY, _O_RDWR, _O_TRUNC = 0o3, 0o1, 0o2, 0o1000
_SET_ID_BITS = 0o6000
_CLONE_THREAD, _CLONE_PARENT = 0x10000, 0x8000
_CLONE_NAMESPACES = 0x7E020000

_ALLOW, _KILL_PROCESS = 0x7FFF0000, 0x80000000
_NOT_EQUAL, _MASKED_EQUAL = 1, 7
_ALL_BITS = (1 << 64) - 1
_BAD_ARCHITECTURE, _OPTIMIZE = 2, 8
_MOST_BYTES = 8 * 4096
_PR_SET_SECCOMP, _MODE_FILTER = 22, 2


class _Comparison(ctypes.Structure):
    _fields_ = (
        ("argument", ctypes.c_uint),
        ("operator", ctypes.c_int),
        ("mask", ctypes.c_uint64),
        ("value", ctypes.c_uint64),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))


@functools.cache
def library() -> ctypes.CDLL | None:
    """Return libseccomp, or None where it is not installed."""
    try:
        found = ctypes.CDLL("libseccomp.so.2")
    except OSError:
        return None
    found.seccomp_init.restype = ctypes.c_void_p
    found.seccomp_init.argtypes = [ctypes.c_uint32]
    found.seccomp_attr_set.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32]
    found.seccomp_rule_add_array.argtypes = [
        ctypes.c_void_p,
        ctypes.c_uint32,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.c_void_p,
    ]
    found.seccomp_export_bpf.argtypes = [ctypes.c_void_p, ctypes.c_int]
    found.seccomp_release.argtypes = [ctypes.c_void_p]
    return found


def missing() -> str:
    """Return what is missing for this wall; nothing where it can stand."""
    if platform.machine() not in PROCESSORS:
        return f"the list of allowed system calls is not made for {platform.machine()}"
    return (
        "" if library() else "libseccomp.so.2 is not installed (Debian and Ubuntu: apt install libseccomp2)"
    )


def number(name: str) -> int:
    """Return the number of a system call on this processor; negative where it has none."""
    found = library()
    return int(found.seccomp_syscall_resolve_name(name.encode())) if found else -1


def restrict(*, programs: bool, attributes: bool, signals: bool) -> None:
    """Let this process make the harmless calls only; others fail with PermissionError.

    Parameters
    ----------
    programs : bool
        Whether it may start programs.
    attributes : bool
        Whether it may set permissions and times of files, as it may where all others are mounted
        read-only. Else this changes nothing and reports success, for `shutil.copy` and git insist on it.
    signals : bool
        Whether it may signal others than itself, as it may where another wall says which.

    Raises
    ------
    OSError
        If it cannot be done.
    """
    if not signals:
        to_others = _Filter(_ALLOW)
        for name in ("kill", "tgkill"):
            to_others.add(_error(errno.EPERM), name, (0, _NOT_EQUAL, os.getpid(), 0))
        _load(to_others.compile())
    _load(compiled(programs, attributes))  # The last: it does not let another one in.


@functools.cache
def compiled(programs: bool, attributes: bool) -> bytes:
    """Return what the kernel runs before each call; made once in the zygote, for it touches much memory."""
    rules = _Filter(_error(errno.EPERM))
    for name in f"{_FREE} {_OF_PROGRAMS if programs else ''}".split():
        rules.allow(name)
    _files(rules, attributes)
    _processes(rules, programs)
    for name in _ABSENT.split():
        rules.add(_error(errno.ENOSYS), name)
    for name in _UNSUPPORTED.split():
        rules.add(_error(errno.ENOTSUP), name)
    return rules.compile()


def _load(program: bytes) -> None:
    instructions = ctypes.create_string_buffer(program, len(program))
    filter_ = _Program(len(program) // 8, ctypes.addressof(instructions))
    prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.addressof(filter_))


def _files(rules: "_Filter", attributes: bool) -> None:
    for name, flags in (("open", 1), ("openat", 2)):
        for sort in ((flags, _O_TRUNC, 0), (flags, _O_ACCMODE, _O_WRONLY), (flags, _O_ACCMODE, _O_RDWR)):
            # Emptying a file by opening it for reading gets past the first versions of Landlock.
            rules.allow(name, sort, (flags + 1, _SET_ID_BITS, 0))
    for name in _ATTRIBUTES.split():
        mode = {"chmod": 1, "fchmod": 1, "fchmodat": 2, "fchmodat2": 2}.get(name)
        if not attributes:
            rules.add(_error(0), name)
        elif mode is not None:
            rules.allow(name, (mode, _SET_ID_BITS, 0))
        else:
            rules.allow(name)
    for command in _DUP_AND_LOCK:
        rules.allow("fcntl", (1, _ALL_BITS, command))
    for command in _TERMINAL_OR_NOT:
        rules.allow("ioctl", (1, _ALL_BITS, command))
    # The limit on memory counts neither shared memory nor a stack.
    rules.allow("mmap", (3, _MAP_SHARED | _MAP_GROWSDOWN, 0))
    rules.allow("mmap", (3, _MAP_ANONYMOUS | _MAP_GROWSDOWN, 0))
    rules.allow("sendto", (4, _ALL_BITS, 0))  # To the other end of its own channel, no address.


def _processes(rules: "_Filter", programs: bool) -> None:
    kinds = _CLONE_NAMESPACES | _CLONE_PARENT
    if programs:
        rules.allow("clone", (0, kinds, 0))
    else:
        rules.allow("clone", (0, kinds | _CLONE_THREAD, _CLONE_THREAD))
    rules.allow("prlimit64", (0, _ALL_BITS, 0))
    for option in _NAME_AND_ASK:
        rules.allow("prctl", (0, _ALL_BITS, option))


class _Filter:
    """A list of rules, and what becomes of the calls that none of them names."""

    def __init__(self, otherwise: int) -> None:
        found = library()
        if found is None:
            raise OSError(errno.ENOENT, missing())
        self._library = found
        self._context = found.seccomp_init(otherwise)
        # Also the calls of 32-bit programs, which have other numbers.
        self._check(found.seccomp_attr_set(self._context, _BAD_ARCHITECTURE, _KILL_PROCESS))
        self._check(found.seccomp_attr_set(self._context, _OPTIMIZE, 2))

    def allow(self, name: str, *masked: tuple[int, int, int]) -> None:
        """Let a call through, where each of these arguments, masked, has the value."""
        self.add(_ALLOW, name, *((argument, _MASKED_EQUAL, mask, value) for argument, mask, value in masked))

    def add(self, action: int, name: str, *conditions: tuple[int, int, int, int]) -> None:
        """Do this where a call meets all these conditions: argument, operator and its two operands."""
        call = number(name)
        if call < 0:  # This processor or this libseccomp does not know it.
            return
        comparisons = (_Comparison * len(conditions))(*(_Comparison(*each) for each in conditions))
        self._check(
            self._library.seccomp_rule_add_array(self._context, action, call, len(conditions), comparisons)
        )

    def compile(self) -> bytes:
        """Return it as the kernel's instructions, and let go of it."""
        reading, writing = os.pipe()
        try:
            self._check(self._library.seccomp_export_bpf(self._context, writing))
            return os.read(reading, _MOST_BYTES)  # A pipe holds more than the kernel takes.
        finally:
            self._library.seccomp_release(self._context)
            os.close(reading)
            os.close(writing)

    def _check(self, result: int) -> None:
        if result:
            raise OSError(-result, f"seccomp: {os.strerror(-result)}")


def _error(number: int) -> int:
    return 0x00050000 | number
