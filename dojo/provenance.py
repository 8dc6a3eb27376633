"""Where a score comes from: whose checks judged which files, how, and with what."""

import hashlib
import importlib.metadata
import platform
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dojo.report import Provenance

if TYPE_CHECKING:
    from dojo.isolation.confinement import Confinement

_TRUSTED = (
    "conftest.py",
    "dojo",
    "katas",
    "pyproject.toml",
    "solutions",
    "tests/answers",
    "tests/katas",
    "tox.ini",
)
_NO_WALL = "the code ran in the judge's own process, where it can do whatever the judge can"
_PACKAGES = ("numpy", "pandas", "pytest", "scikit-learn", "scipy", "torch")


def provenance(
    root: Path, submission: Path, texts: dict[str, str], confinement: "Confinement | None"
) -> Provenance:
    """Say where a score comes from.

    Parameters
    ----------
    root, submission : Path
        The trusted tree, and the repository of the judged files.
    texts : dict of str to str
        What the judged files say, by their kata.
    confinement : Confinement or None
        How the code was kept in; None where it ran in the judge's own process.
    """
    return Provenance(
        commit=_commit(submission),
        trusted=tree_hash(root),
        files={name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()},
        confinement=confinement.name if confinement else "none",
        gaps=confinement.gaps if confinement else _NO_WALL,
        python=f"{platform.python_implementation()} {platform.python_version()} on {platform.platform()}",
        packages=packages(),
    )


def _commit(repository: Path) -> str | None:
    command = ["git", "-C", str(repository), "rev-parse", "--verify", "HEAD"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=10, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()


def tree_hash(root: Path) -> str:
    """Return a hash of every trusted file with its name; stubs do not matter, for the solutions give them."""
    whole = hashlib.sha256()
    for path in sorted(_trusted_files(root)):
        whole.update(f"{path.relative_to(root).as_posix()} {_file_hash(path)}\n".encode())
    return whole.hexdigest()


def _trusted_files(root: Path) -> Iterator[Path]:
    for name in _TRUSTED:
        place = root / name
        found = [place] if place.is_file() else place.rglob("*")
        is_stub_folder = name == "katas"
        for path in found:
            if path.is_file() and path.suffix != ".pyc" and not (is_stub_folder and path.suffix == ".py"):
                yield path


def _file_hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def packages() -> dict[str, str]:
    """Return the versions of the libraries that a verdict may depend on."""
    return dict(_versions(_PACKAGES))


def _versions(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        try:
            yield name, importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
