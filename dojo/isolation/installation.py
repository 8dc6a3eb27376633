"""What a worker may read of the machine, and its environment: what Python needs, and nothing of anybody's."""

import functools
import mimetypes
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import dojo

# The system's libraries, not all of /usr: people keep their work in /usr/src and /usr/local/src.
_SYSTEM = [
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/nix/store",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    *mimetypes.knownfiles,
]
_PROGRAMS = ["/bin", "/usr/bin", "/usr/libexec", "/usr/share/git-core", "/etc/alternatives"]
_FACTS = ["/proc/cpuinfo", "/proc/meminfo", "/proc/self/maps", "/sys/devices/system/cpu"]
DEVICES = [Path("/dev/null"), Path("/dev/urandom"), Path("/dev/random")]


def environment(scratch: Path) -> dict[str, str]:
    """Return all that a worker may find in its environment."""
    return _of_system(scratch) | {
        "GIT_CEILING_DIRECTORIES": str(scratch.parent),
        "GIT_CONFIG_NOSYSTEM": "1",
        "HOME": str(scratch),
        "JOBLIB_MULTIPROCESSING": "0",  # n_jobs=-1 then means one, where it would start processes.
        "LC_ALL": "C.UTF-8",
        "LOGNAME": "worker",
        # One thread each: workers run beside each other, and a thread pool does not survive a fork.
        "MKL_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(Path(dojo.__file__).parents[1]),
        "PYTHONUTF8": "1",
    }


def _of_system(scratch: Path) -> dict[str, str]:
    """Return what the system's own libraries look for."""
    if sys.platform != "win32":
        return {"PATH": "/usr/bin:/bin", "TMPDIR": str(scratch)}
    kept = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "PATHEXT", "COMSPEC")
    found = {name: os.environ[name] for name in kept if name in os.environ}
    return found | {"TEMP": str(scratch), "TMP": str(scratch), "USERPROFILE": str(scratch)}


@functools.cache
def readable() -> tuple[Path, ...]:
    """Return what Python and its packages are made of, where that is on this machine."""
    places = [Path(place) for place in _SYSTEM]
    for prefix in {Path(sys.prefix), Path(sys.base_prefix)}:
        places += [prefix / "lib", prefix / "lib64", prefix / "pyvenv.cfg"]
    # Not the whole of sys.path, which may hold the repository.
    places += [Path(entry) for entry in sys.path if Path(entry).name in ("site-packages", "dist-packages")]
    places += [Path(os.__file__).parent, Path(sys.executable), Path(sys.executable).resolve()]
    return _there(places)


def programs() -> tuple[Path, ...]:
    """Return where the system's programs are."""
    return _there(Path(place) for place in _PROGRAMS)


def facts() -> tuple[Path, ...]:
    """Return what numerical libraries ask about the processor, the memory and this process."""
    return _there(Path(place) for place in _FACTS)


def _there(places: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(place for place in places if place.exists()))
