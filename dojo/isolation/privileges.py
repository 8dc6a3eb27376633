"""Rights that a worker gives up for good, and the user that it becomes (Linux)."""

import ctypes
import errno
import functools
import os
import secrets

_PR_SET_SECUREBITS = 28
_NO_SETUID_FIXUP = 1 << 2
_PR_SET_NO_NEW_PRIVS = 38
_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_RAISE = 47, 2
_CAPABILITY_VERSION = 0x20080522
CAP_DAC_OVERRIDE = 1
# Numbers that no system gives to a person; the second range for containers that know only 65536 of them.
_USERS, _FEW_USERS = (1 << 30, 1 << 22), (40_000, 20_000)


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Capabilities(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


@functools.cache
def libc() -> ctypes.CDLL:
    """Return the C library."""
    return ctypes.CDLL(None, use_errno=True)


def failure(what: str) -> OSError:
    """Return the error of the last call into the C library."""
    number = ctypes.get_errno()
    return OSError(number, f"{what}: {os.strerror(number)}")


def prctl(option: int, *arguments: int) -> None:
    """Change a property of this process."""
    padded = [ctypes.c_ulong(argument) for argument in (*arguments, 0, 0, 0, 0)[:4]]
    if libc().prctl(ctypes.c_int(option), *padded) < 0:
        raise failure(f"prctl({option})")


def become_nobody() -> bool:
    """Stop being root: become a user that owns nothing and that nobody else is; return whether it could.

    Root is exempt from the limit on tasks, may signal anybody, and owns the system's files. The new user
    keeps a single right, to pass by the permissions of files, for the installation and the scratch folder
    may be root's own (`/root/.pyenv`); which files those are is then for Landlock and for the mounts to say.
    """
    if os.geteuid() != 0 or not _change_user():
        _keep_capabilities(0)
        return False
    _keep_capabilities(1 << CAP_DAC_OVERRIDE)
    prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_RAISE, CAP_DAC_OVERRIDE)  # Else a program would lose it.
    return True


def _change_user() -> bool:
    """Change user and group; return False where the user namespace knows root alone."""
    # Keep the capabilities until they are given up one by one, and let access(2) heed the one that is left.
    prctl(_PR_SET_SECUREBITS, _NO_SETUID_FIXUP)
    for start, count in (_USERS, _FEW_USERS):
        number = start + secrets.randbelow(count)
        try:
            os.setresgid(number, number, number)
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            continue
        os.setgroups([])
        os.setresuid(number, number, number)
        return True
    return False


def _keep_capabilities(kept: int) -> None:
    """Give up all capabilities but these, a set of bits below 32."""
    sets = (_Capabilities * 2)(_Capabilities(kept, kept, kept), _Capabilities(0, 0, 0))
    if libc().capset(ctypes.byref(_Header(_CAPABILITY_VERSION, 0)), sets) < 0:
        raise failure("capset")


def gain_nothing() -> None:
    """See to it that no program run from here has more rights than this process."""
    prctl(_PR_SET_NO_NEW_PRIVS, 1)


def held_capabilities() -> int:
    """Return the capabilities below 64 that this process may use, as bits."""
    sets = (_Capabilities * 2)()
    if libc().capget(ctypes.byref(_Header(_CAPABILITY_VERSION, 0)), sets) < 0:
        raise failure("capget")
    return int(sets[0].permitted | sets[1].permitted << 32)
