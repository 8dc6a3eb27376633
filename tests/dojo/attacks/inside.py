"""The first process of a jail: closes it behind itself, then does what it is told.

Run by `jail` as `python -m tests.dojo.attacks.inside FOLDER` in new namespaces, with an order in JSON on
standard input; the answer is JSON on standard output.
"""

import ctypes
import json
import os
import sys
from pathlib import Path
from typing import Any

_LIBC = ctypes.CDLL(None, use_errno=True)
_READ_ONLY, _NO_SUID, _NO_DEVICES, _REMOUNT, _BIND, _RECURSIVE = 1, 2, 4, 32, 4096, 16384
_DETACH = 2
_PR_CAPBSET_DROP = 24
_DISK = "size=2g,mode=755"
_DEVICES = ("null", "zero", "full", "random", "urandom")
_MASKED = ("sys", "sysrq-trigger", "irq", "bus", "kcore", "kmsg")
# What an administrator could do to the machine from within any namespace: set its clock, restart it, load
# modules, touch its hardware and devices, read its log, trace its kernel.
_RIGHTS_OVER_THE_MACHINE = (16, 17, 22, 25, 27, 34, 35, 38, 39, 40)


def close(folder: Path, *, for_root: bool) -> int:
    """Move into a copy of the machine's files that lives in memory; return a descriptor of what is changed.

    Parameters
    ----------
    folder : Path
        An empty folder of the machine, over which the copy is mounted.
    for_root : bool
        Whether root is to act in it, whom only mounts keep from the kernel's settings. An ordinary user
        cannot change those, and can mount a /proc of his own only where nothing hides a part of it.
    """
    if os.getpid() != 1:
        raise RuntimeError("a jail is closed by its first process")
    _mount("tmpfs", folder, "tmpfs", _NO_SUID | _NO_DEVICES, _DISK)
    upper, work, root = (folder / name for name in ("upper", "work", "root"))
    for made in (upper, work, root):
        made.mkdir()
    options = f"lowerdir=/,upperdir={upper},workdir={work}"
    _mount("overlay", root, "overlay", 0, options if _is_machine_root() else f"{options},userxattr")
    for place in _other_file_systems():
        _mount(str(place), root / place.relative_to("/"), "", _BIND)
        _mount("none", root / place.relative_to("/"), "", _BIND | _REMOUNT | _READ_ONLY)
    _mount("/proc", root / "proc", "", _BIND | _RECURSIVE)
    _mount_devices(root / "dev")
    for name in ("run", "sys"):
        if (root / name).is_dir():
            _mount("tmpfs", root / name, "tmpfs", _NO_SUID | _NO_DEVICES, "size=16m,mode=755")
    changed = os.open(upper, os.O_RDONLY | os.O_DIRECTORY)
    os.chdir(root)
    _check(_LIBC.pivot_root(b".", b"."), "pivot_root")
    _check(_LIBC.umount2(b".", _DETACH), "umount")
    os.chdir("/")
    if _is_machine_root():
        _lower_rights()
        if for_root:
            _hide_settings()
    return changed


def _is_machine_root() -> bool:
    """Say whether root here is root of the machine, and not of a user namespace only."""
    return Path("/proc/self/uid_map").read_text().split() == ["0", "0", "4294967295"]


def _other_file_systems() -> list[Path]:
    """Return where Python and the repository are mounted, if not at the root."""
    needed = {Path(sys.prefix), Path(sys.base_prefix), Path(__file__).resolve().parent}
    found = {next(up for up in (place, *place.parents) if up.is_mount()) for place in needed}
    return sorted(found - {Path("/")})


def _mount_devices(folder: Path) -> None:
    """Mount a folder with the harmless devices, and none of the machine's disks."""
    _mount("tmpfs", folder, "tmpfs", _NO_SUID, "size=64m,mode=755")
    for name in _DEVICES:
        (folder / name).touch()
        _mount(f"/dev/{name}", folder / name, "", _BIND)
    (folder / "shm").mkdir()
    (folder / "shm").chmod(0o1777)
    (folder / "fd").symlink_to("/proc/self/fd")


def _lower_rights() -> None:
    for right in _RIGHTS_OVER_THE_MACHINE:
        _LIBC.prctl(_PR_CAPBSET_DROP, ctypes.c_ulong(right), 0, 0, 0)


def _hide_settings() -> None:
    for name in _MASKED:
        path = Path("/proc", name)
        if path.exists():
            _mount(str(path), path, "", _BIND)
            _mount("none", path, "", _BIND | _REMOUNT | _READ_ONLY)


def _mount(source: str, target: Path, kind: str, flags: int, options: str = "") -> None:
    done = _LIBC.mount(
        source.encode(), os.fsencode(target), kind.encode(), ctypes.c_ulong(flags), options.encode()
    )
    _check(done, f"mounting {target}")


def _check(result: int, what: str) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def main(folder: str) -> None:
    """Close the jail, and carry out the order."""
    order = json.loads(sys.stdin.read())
    answers = os.dup(1)
    os.dup2(2, 1)
    changed = close(Path(folder), for_root=order.get("user") is None)
    answer: dict[str, Any] = {}
    if order["do"] != "nothing":
        from . import arena

        answer = arena.carry_out(order, changed)
    os.write(answers, json.dumps(answer).encode())
    os._exit(0)  # Whatever still runs inside ends with this process.


if __name__ == "__main__":
    main(sys.argv[1])
