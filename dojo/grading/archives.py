"""Submissions in zip files: the katas are read out of them, and nothing is ever unpacked."""

import stat
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from dojo.executing import MOST_BYTES
from dojo.grading.gathered import CannotReadError, Found

_MOST_ZIPPED = 64 << 20
_MOST_UNZIPPED = 1 << 30
_MOST_MEMBERS = 50_000
_IS_ENCRYPTED = 0x1


def read(path: Path, names: Iterable[str]) -> Found:
    """Return what a zip file has of the files `katas/<name>.py`, in whichever folder of it the katas are.

    Raises
    ------
    CannotReadError
        If it is no zip file, or one that is meant to do harm.
    """
    try:
        if path.stat().st_size > _MOST_ZIPPED:
            raise CannotReadError(f"the zip is larger than {_MOST_ZIPPED >> 20} MiB")
        with zipfile.ZipFile(path) as archive:
            _refuse_harm(archive.infolist())
            return _read(archive, list(names))
    except OSError as error:
        raise CannotReadError(f"the zip cannot be read: {error.strerror}") from None
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise CannotReadError(f"it is no zip file that could be read: {error}") from None


def _refuse_harm(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > _MOST_MEMBERS:
        raise CannotReadError(f"the zip has more than {_MOST_MEMBERS} files")
    for member in members:
        place = PurePosixPath(member.orig_filename.replace("\\", "/"))
        if place.is_absolute() or ".." in place.parts or ":" in (place.parts or ("",))[0]:
            raise CannotReadError(f"the zip has a file that would lie outside of it: {member.filename[:100]}")
        if member.flag_bits & _IS_ENCRYPTED:
            raise CannotReadError("the zip has a password")
    if sum(member.file_size for member in members) > _MOST_UNZIPPED:
        raise CannotReadError(f"the zip would unpack to more than {_MOST_UNZIPPED >> 20} MiB")


def _read(archive: zipfile.ZipFile, names: list[str]) -> Found:
    found = Found()
    members = {member.filename: member for member in archive.infolist() if not member.is_dir()}
    place = _place_of_katas(members, names)
    for name in names:
        member = members.get(f"{place}katas/{name}.py")
        if member is None:
            continue
        if stat.S_ISLNK(member.external_attr >> 16):
            found.leave_out(name, "is a link")
            continue
        with archive.open(member) as file:  # No more of it is unpacked than is read.
            found.take(name, file.read(MOST_BYTES + 1))
    return found


def _place_of_katas(members: Iterable[str], names: list[str]) -> str:
    """Return the folder in which the katas lie, the outermost where there are several."""
    wanted = tuple(f"katas/{name}.py" for name in names)
    places = {member[: -len(end)] for member in members for end in wanted if f"/{member}".endswith(f"/{end}")}
    return min(places, key=lambda place: (place.count("/"), place), default="")
