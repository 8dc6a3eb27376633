"""How much disk a submission takes while it is judged: nothing else bounds many small files."""

import os
import time
from pathlib import Path

MOST_BYTES = 1 << 30
MOST_FILES = 20_000
_LOOK_SECONDS = 0.2
_REST_SECONDS = 5.0  # What was taken too much is given back by whatever is started next.
_WORDS = f"filled the disk: more than {MOST_BYTES >> 20} MiB, or {MOST_FILES} files"


class TooMuchDisk:
    """Says, when it is asked, whether what lies in a folder is too much; it looks now and then."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._next = 0.0

    def __call__(self) -> str:
        """Return what to say of it; nothing where all is well."""
        if time.monotonic() < self._next:
            return ""
        too_much = exceeds(self._folder, MOST_BYTES, MOST_FILES)
        self._next = time.monotonic() + (_REST_SECONDS if too_much else _LOOK_SECONDS)
        return _WORDS if too_much else ""


def exceeds(folder: Path, most_bytes: int, most_files: int) -> bool:
    """Say whether a folder holds more than so many bytes or files; it stops counting when it does."""
    size = count = 0
    left = [str(folder)]
    while left:
        try:
            with os.scandir(left.pop()) as entries:
                for entry in entries:
                    count += 1
                    if entry.is_dir(follow_symlinks=False):
                        left.append(entry.path)
                    else:
                        size += entry.stat(follow_symlinks=False).st_size
                    if size > most_bytes or count > most_files:
                        return True
        except PermissionError:
            return True  # A folder that hides what is in it.
        except OSError:
            continue  # It has just been removed.
    return False
