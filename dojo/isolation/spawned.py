"""A worker in a Python of its own; run as `python -m dojo.isolation.spawned LEVEL FACTS`."""

import json
import os
import sys
import threading
import time
from io import FileIO
from pathlib import Path
from typing import NoReturn

import dojo
from dojo.isolation import worker
from dojo.isolation.channel import Channel
from dojo.isolation.confinement import Limits, named
from dojo.isolation.zygote import warm

_POLL_SECONDS = 1.0


def main(level: str, facts: str) -> None:
    """Take the channel out of everybody's way, confine this process, and answer the judge."""
    reader, writer = (FileIO(_kept(fd), mode) for fd, mode in ((0, "r"), (1, "w")))
    told = json.loads(facts)
    _end_with(os.getppid())
    warm(told["modules"])
    channel = Channel(reader, writer, trusts=True)
    try:
        named(level).enter(Limits(**told["limits"]), Path(told["scratch"]), [Path(dojo.__file__).parent])
    except Exception as error:
        worker.refuse(channel, error)
    else:
        worker.serve(channel)
    os._exit(0)


def _kept(fd: int) -> int:
    """Return another number for a standard stream, in whose place nothing is left to read or to hear."""
    kept = os.dup(fd)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(kept, os.O_BINARY)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, fd)
    os.close(nothing)
    return kept


def _end_with(parent: int) -> None:
    """End soon after the judge does, however that is ended and whatever the kata does by then."""

    def watch() -> NoReturn:
        import psutil

        while psutil.pid_exists(parent):
            time.sleep(_POLL_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


if __name__ == "__main__":
    main(*sys.argv[1:])
