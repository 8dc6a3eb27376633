"""What keeps a worker in: the strongest wall that the machine has, proven before it is trusted."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from dojo.errors import DojoError
from dojo.isolation import bubblewrap, installation, landlock, privileges, seccomp
from dojo.isolation.limits import Limits, limit, limit_tasks

__all__ = ["LEVELS", "Confinement", "Limits", "named", "probe", "strongest"]


class Confinement:
    """A way to keep a worker in; this is the weakest, a process of its own, with limits where there are any.

    The judge starts the zygote by `command`, with `environment` and nothing else as its environment; each
    worker calls `enter` before it reads a learner's code. What is open by then stays open: a worker must
    hold its channel and nothing else.
    """

    name = "process"
    promises = "the judge's own objects are out of reach; memory, time and file size are limited on Linux"
    gaps = (
        "a submission can read and change every file of the user who grades it (solutions and checks too), "
        "use the network, start programs, and end other processes"
    )
    is_wall = False

    def missing(self) -> str:
        """Return why it cannot be had here, as far as that shows without trying; nothing if it may be."""
        return ""

    def environment(self, scratch: Path) -> dict[str, str]:
        """Return the environment to start the zygote with; nothing of the judge's own is in it."""
        return installation.environment(scratch)

    def command(self, argv: Sequence[str], scratch: Path, readable: Sequence[Path]) -> list[str]:
        """Return the command line that starts the zygote.

        Parameters
        ----------
        argv : sequence of str
            What the zygote is started with, without confinement.
        scratch : Path
            The folder that it and its workers may write to.
        readable : sequence of Path
            What it may read besides the Python installation: the package `dojo`.
        """
        return list(argv)

    def prepare(self) -> None:
        """Do once in the zygote what every worker would have to do."""

    def enter(self, limits: Limits, scratch: Path, readable: Sequence[Path] = ()) -> None:
        """Confine this process and all that it starts, for good.

        Parameters
        ----------
        limits : Limits
            How much it may take.
        scratch : Path
            The folder that it may write to; it becomes its working folder.
        readable : sequence of Path
            What it may read besides the Python installation.

        Raises
        ------
        OSError, RuntimeError
            If any part of it cannot be had; then no learner's code may run.
        """
        if sys.platform != "win32" and os.getsid(0) != os.getpid():
            os.setsid()  # No terminal, and a group that can be ended as a whole.
        os.chdir(scratch)
        self._bound(limits)

    def _bound(self, limits: Limits) -> None:
        limit(limits)


class Landlock(Confinement):
    """Landlock and seccomp, which need no right at all: also where namespaces are forbidden."""

    name = "landlock"
    promises = (
        "no file but Python's and the scratch folder can be read or changed; no network and no other process "
        "can be reached; no program is started unless the kata declares it; memory, time, threads and file "
        "size are limited"
    )
    gaps = (
        "names, sizes and dates of files outside can be asked for, one by one; chmod does nothing; many "
        "files may fill the disk of the scratch folder; programs that a kata declares may each use the "
        "memory allowed"
    )
    is_wall = True
    _others_read_only = False

    def missing(self) -> str:
        if sys.platform != "linux":
            return "it needs Linux"
        if not landlock.version():
            return "this kernel has no Landlock (Linux 5.13, with landlock among its security modules)"
        return seccomp.missing()

    def prepare(self) -> None:
        installation.readable()
        for programs in (False, True):
            seccomp.compiled(programs, self._others_read_only)

    def enter(self, limits: Limits, scratch: Path, readable: Sequence[Path] = ()) -> None:
        super().enter(limits, scratch)
        self._lower_rights(limits)
        self._hide_files(limits, scratch, readable)
        self._refuse_calls(limits)

    def _lower_rights(self, limits: Limits) -> None:
        limit_tasks(limits.tasks, alone=privileges.become_nobody())
        privileges.gain_nothing()

    def _hide_files(self, limits: Limits, scratch: Path, readable: Sequence[Path]) -> None:
        execute = landlock.EXECUTE if limits.programs else 0
        places = [*installation.readable(), *installation.facts(), *readable]
        if limits.programs:
            places += installation.programs()
        rules = [(place, landlock.READ | execute) for place in places]
        rules += [(device, landlock.READ) for device in installation.DEVICES]
        rules += [(Path(os.devnull), landlock.WRITE), (scratch, landlock.WRITE | execute)]
        landlock.restrict(rules)

    def _refuse_calls(self, limits: Limits) -> None:
        seccomp.restrict(
            programs=limits.programs,
            attributes=self._others_read_only,
            signals=limits.programs and landlock.version() >= landlock.SCOPES_SIGNALS,
        )


class Bubblewrap(Landlock):
    """Namespaces for the zygote, and in them the walls of `Landlock` for each worker."""

    name = "bubblewrap"
    promises = (
        "as landlock, and files, processes and network of the machine are not even in view; whatever is "
        "started ends with the judge"
    )
    gaps = (
        "many files may fill the disk of the scratch folder; programs that a kata declares may each use the "
        "memory allowed"
    )
    _others_read_only = True

    def missing(self) -> str:
        found = super().missing()
        if not found and bubblewrap.program() is None:
            return "bwrap is not on PATH (Debian and Ubuntu: apt install bubblewrap)"
        return found

    def command(self, argv: Sequence[str], scratch: Path, readable: Sequence[Path]) -> list[str]:
        bwrap = bubblewrap.program()
        if bwrap is None:
            raise DojoError(f"Confinement by bubblewrap is not possible here: {self.missing()}.")
        return bubblewrap.command(
            bwrap,
            argv,
            scratch,
            readable,
            environment=self.environment(scratch),
        )


_KINDS: dict[str, type[Confinement]] = {kind.name: kind for kind in (Bubblewrap, Landlock, Confinement)}
LEVELS = tuple(_KINDS)


def named(level: str) -> Confinement:
    """Return a level of confinement without asking whether it works here: for the zygote, which is told.

    Raises
    ------
    DojoError
        If there is no such level.
    """
    if level not in _KINDS:
        raise DojoError(f"There is no confinement {level!r}; there are {', '.join(LEVELS)}.")
    return _KINDS[level]()


def strongest(wanted: str | None = None) -> Confinement:
    """Return the strongest confinement that is proven on this machine, or the wanted one.

    Raises
    ------
    DojoError
        If the wanted one is not known, cannot be had here or does not hold.
    """
    for level in [wanted] if wanted else LEVELS:
        confinement = named(level)
        faults = [missing] if (missing := confinement.missing()) else probe(confinement)
        if not faults:
            return confinement
    if wanted:
        others = " or ".join(level for level in LEVELS if level != wanted)
        raise DojoError(
            f"Confinement by {wanted} does not hold on this machine: {'; '.join(faults)}. "
            f"Put that right, or choose {others}."
        )
    raise DojoError(
        "No confinement holds on this machine, not even a process of its own: " + "; ".join(faults)
    )


def probe(confinement: Confinement) -> list[str]:
    """Try to break out of a really confined process; return what succeeded though it must not.

    Everything that is tried is bounded and harmless, and aims at a folder made for it.
    """
    from dojo.isolation import probes  # It starts confinements by itself.

    return probes.run(confinement, probes.promised(confinement))
