"""Landlock: which files a process may see, and that it reaches no other process (Linux from 5.13).

These are its three calls (https://docs.kernel.org/userspace-api/landlock.html): the package `landlock` knows
neither the network nor other processes, and takes an old error number for a new failure.
"""

import ctypes
import functools
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from dojo.isolation.privileges import failure, libc

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every processor
_ASK_VERSION = 1
_PATH_BENEATH = 1
SCOPES_SIGNALS = 6  # the first version that keeps signals in

EXECUTE = 1 << 0
_WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 1, 1 << 2, 1 << 3
_REMOVE_DIR, _REMOVE_FILE, _MAKE_DIR, _MAKE_REGULAR = 1 << 4, 1 << 5, 1 << 7, 1 << 8
_MOVE, _TRUNCATE = 1 << 13, 1 << 14

READ = _READ_FILE | _READ_DIR
# No devices, pipes, sockets or links: the judge reads what a worker leaves in the scratch folder.
WRITE = READ | _WRITE_FILE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_DIR | _MAKE_REGULAR | _MOVE | _TRUNCATE
_OF_FILES = EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scopes", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("rights", ctypes.c_uint64), ("folder", ctypes.c_int32))


@functools.cache
def version() -> int:
    """Return the version that the kernel offers; 0 where it offers none."""
    found = libc().syscall(
        ctypes.c_long(_CREATE_RULESET), None, ctypes.c_size_t(0), ctypes.c_uint32(_ASK_VERSION)
    )
    return max(int(found), 0)


def restrict(rules: Iterable[tuple[Path, int]]) -> None:
    """Let this process and its children use these files and folders only, as the rights say.

    Raises
    ------
    RuntimeError
        If another thread is running: it would stay free.
    OSError
        If the kernel refuses.
    """
    if len(list(Path("/proc/self/task").iterdir())) != 1:
        raise RuntimeError("a process with several threads cannot be confined")
    handled = _handled(version())
    size = 8 if version() < 4 else 16 if version() < SCOPES_SIGNALS else 24
    ruleset = _call(_CREATE_RULESET, ctypes.byref(handled), ctypes.c_size_t(size), ctypes.c_uint32(0))
    try:
        for path, rights in rules:
            _allow(ruleset, path, rights & handled.files)
        _call(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)


def _handled(version: int) -> _Ruleset:
    """Return all that this version can refuse."""
    files = 13 if version < 2 else 14 if version < 3 else 15 if version < 5 else 16
    return _Ruleset((1 << files) - 1, 0b11 if version >= 4 else 0, 0b11 if version >= SCOPES_SIGNALS else 0)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    try:
        file = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(file).st_mode):
            rights &= _OF_FILES
        rule = _PathBeneath(rights, file)
        _call(
            _ADD_RULE,
            ctypes.c_int(ruleset),
            ctypes.c_int(_PATH_BENEATH),
            ctypes.byref(rule),
            ctypes.c_uint32(0),
        )
    finally:
        os.close(file)


def _call(number: int, *arguments: object) -> int:
    result = int(libc().syscall(ctypes.c_long(number), *arguments))
    if result < 0:
        raise failure("landlock")
    return result
