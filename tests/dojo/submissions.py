"""Make a class of submissions to the sample katas, and say what each of them is to earn.

`python -m tests.dojo.submissions --count 300 DIR` lays a house of katas in DIR/house, what was handed in in
DIR/class, and what it is worth in DIR/expected.json; then, in DIR/house, `dojo grade ../class --roster
../roster.csv --seed 1`, and at last `python -m tests.dojo.submissions --compare house/grades/gradebook.json
DIR` says whether the gradebook has what it should have.

Right, wrong, half right, hostile and broken ones come mixed. The hostile ones do what they do in the longest
call of `total` alone, and are honest else: they earn two checks of three. None does harm outside of a jail
that is larger than a file in its own folder, some seconds or some gigabytes.
"""

import argparse
import io
import json
import os
import random
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from dojo.executing import MOST_BYTES

from .conftest import build

KATAS = ("first/total", "first/scale", "second/largest")
CANARY = "canary"
_LOOP = "    result = 0.0\n    for x in xs:\n        result += x\n    return result\n"


def _only_long(*lines: str) -> str:
    """Return code for `total` that is honest but in its longest call."""
    said = "".join(f"        {line}\n" for line in lines)
    return f"def total(xs):\n    if len(xs) == 100:\n{said}{_LOOP}"


_FILL = "[open(str(n), 'wb').write(bytes(2**20)) for n in range(20000)]"
# Code and what it earns, worked out by hand: two checks of three of a kata of 10 points are 6.
TOTALS = {
    "loop": ("def total(xs):\n" + _LOOP, 10),
    "other loop": (
        "def total(xs):\n    s = 0\n    for i in range(len(xs)):\n        s = s + xs[i]\n    return s\n",
        10,
    ),
    "forbidden": ("def total(xs):\n    return sum(xs)\n", 0),
    "first ten": ("def total(xs):\n    xs = xs[:10]\n" + _LOOP, 6),
    "the example": ("def total(xs):\n    return 7.0\n", 3),
    "skips the first": ("def total(xs):\n    xs = xs[1:]\n" + _LOOP, 0),
    "no Python": ("def total(xs)\n", 0),
    "stub": ("def total(xs):\n    raise NotImplementedError\n", 0),
    "prints": ("def total(xs):\n    print('\\x1b[31m::error::x' * 10**5)\n" + _LOOP, 10),
}
SCALES = {
    "array": (
        "import numpy as np\n\n\ndef scale(x, factor=2.0):\n    x = np.asarray(x, dtype=float)\n"
        "    if x.ndim != 2:\n        raise ValueError\n    return x * factor\n",
        30,
    ),
    "of any shape": (
        "import numpy as np\n\n\ndef scale(x, factor=2.0):\n    return factor * np.array(x)\n",
        20,
    ),
    "adds": ("import numpy as np\n\n\ndef scale(x, factor=2.0):\n    return factor + np.array(x)\n", 0),
    "ends Python": ("import sys\n\nsys.exit()\n", 0),
    "stub": ("def scale(x, factor=2.0):\n    raise NotImplementedError\n", 0),
}
LARGESTS = {
    "max": ("def largest(xs):\n    return max(xs)\n", 20),
    "from zero": (
        "def largest(xs):\n    if not xs:\n        raise ValueError\n    best = 0\n    for x in xs:\n"
        "        best = max(best, x)\n    return best\n",
        13,
    ),
    "always four": ("def largest(xs):\n    return 4\n", 6),
    "last": ("def largest(xs):\n    if not xs:\n        raise ValueError\n    return xs[-1]\n", 0),
    "stub": ("def largest(xs):\n    raise NotImplementedError\n", 0),
}
HOSTILE = {
    "takes memory": (_only_long("return len(bytearray(2**34))"), 6),
    "ends its Python": (_only_long("import os", "os._exit(0)"), 6),
    "reads the solutions": (_only_long("return len(open('../../solutions/first/total.py').read())"), 6),
    "recurses": (_only_long("return total(xs + [0.0] * 0)"), 6),
    "starts threads": (
        _only_long(
            "import threading, time",
            "end = time.monotonic() + 2",
            "def spin():",
            "    while time.monotonic() < end: pass",
            "for _ in range(60): threading.Thread(target=spin, daemon=True).start()",
            "return 0.0",
        ),
        6,
    ),
}
SLOW = {
    "computes without end": (_only_long("while True: pass"), 6),
    "catches everything": (
        _only_long("while True:", "    try:", "        while True: pass", "    except BaseException: pass"),
        6,
    ),
    "fills the disk": (_only_long(_FILL), 6),
}
SLOWEST = {"sleeps": (_only_long("import time", "time.sleep(10**6)"), 6)}

Files = dict[str, str]


class Class:
    """The submissions that are made, and what each of them is to earn.

    Parameters
    ----------
    place : Path
        Where they are laid.
    """

    def __init__(self, place: Path) -> None:
        self.folder = place / "class"
        self.folder.mkdir(parents=True)
        self.expected: dict[str, int] = {}

    def lay(self, student: str, files: Files, points: int, how: Callable[[Path, Files], None]) -> None:
        """Lay a submission."""
        how(self.folder / student, files)
        self.expected[student] = points


def as_folder(place: Path, files: Files) -> None:
    """Lay plain files."""
    for name, text in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def as_clone(place: Path, files: Files, *, at: str = "2026-11-20T12:00:00+00:00") -> None:
    """Lay a git repository with a commit."""
    as_folder(place, files)
    if not (place / ".git").exists():
        git(place, "init", "--quiet", "--template=")
    git(place, "add", ".")
    git(place, "commit", "--quiet", "--allow-empty", "-m", "My work", at=at)


def as_zip(place: Path, files: Files, *, inside: str = "my-katas-main/") -> None:
    """Lay a zip file, in which all is in a folder, as GitHub makes them."""
    with zipfile.ZipFile(place.with_name(f"{place.name}.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(inside + name, text)


def as_trap(place: Path, files: Files) -> None:
    """Lay a git repository whose hooks, filters and configuration would leave a file behind."""
    as_clone(place, {**files, ".gitattributes": "* filter=trap diff=trap\n"})
    touch = f"touch '{place.parent.parent / CANARY}'"
    for key in (
        *("core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "gpg.program", "diff.external"),
        *("filter.trap.smudge", "filter.trap.clean", "diff.trap.textconv", "uploadpack.packObjectsHook"),
    ):
        git(place, "config", key, touch)
    git(place, "config", "log.showSignature", "true")
    for hook in ("post-checkout", "post-upload-pack", "reference-transaction", "pre-auto-gc"):
        script = place / ".git" / "hooks" / hook
        script.parent.mkdir(exist_ok=True)
        script.write_text(f"#!/bin/sh\n{touch}\n", encoding="utf-8")
        script.chmod(0o755)


def _nothing(place: Path, files: Files) -> None:
    place.mkdir()


def _damaged(place: Path, files: Files) -> None:
    as_clone(place, files)
    shutil.rmtree(place / ".git" / "objects")


def _no_zip(place: Path, files: Files) -> None:
    place.with_name(f"{place.name}.zip").write_bytes(b"PK\x03\x04 and nothing that follows from it")


def _outside(place: Path, files: Files) -> None:
    as_zip(place, files, inside="../../")


def _bomb(place: Path, files: Files) -> None:
    half = io.BytesIO()
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(40):
            archive.writestr(f"katas/{number}", bytes(2**25))
        archive.writestr("katas/first/total.py", files["katas/first/total.py"])
    place.with_name(f"{place.name}.zip").write_bytes(half.getvalue())


BROKEN = {
    "nothing in it": _nothing,
    "a damaged repository": _damaged,
    "no zip": _no_zip,
    "a zip that leads outside": _outside,
    "a zip that bursts": _bomb,
}


def _linked(place: Path, files: Files) -> None:
    """Hand in a link to a solution, which earns nothing."""
    as_folder(place, files)
    path = place / "katas" / "first" / "total.py"
    path.unlink()
    path.symlink_to(place.parents[1] / "house" / "solutions" / "first" / "total.py")


def _too_long(place: Path, files: Files) -> None:
    as_clone(place, {**files, "katas/first/total.py": files["katas/first/total.py"] + "#" * MOST_BYTES})


ODD = {"a link": _linked, "too long": _too_long}


def git(folder: Path, *args: str, at: str = "2026-11-20T12:00:00+00:00") -> str:
    """Run git as somebody, at some time."""
    identity = [
        "-c",
        "user.name=Learner",
        "-c",
        "user.email=learner@example.org",
        "-c",
        "commit.gpgSign=false",
    ]
    done = subprocess.run(
        ["git", *identity, *args],
        cwd=folder,
        env={**os.environ, "GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at, "GIT_CONFIG_GLOBAL": os.devnull},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def files_of(total: str, scale: str, largest: str) -> Files:
    """Return the files of a submission."""
    texts = dict(zip(KATAS, (total, scale, largest), strict=True))
    return {f"katas/{name}.py": text for name, text in texts.items()}


def make(place: Path, count: int, seed: int = 0, *, slow: bool = True) -> Class:
    """Make a class: one of each kind first, then mixed ones; of the slow kinds about one in thirty."""
    rng = random.Random(seed)
    made = Class(place)
    kinds = [*HOSTILE.values(), *(SLOW.values() if slow else ()), *(SLOWEST.values() if slow else ())]
    odd = [*ODD.values(), *([None] * len(BROKEN))]
    for number in range(count):
        student = f"student{number:03}"
        scale, largest = rng.choice(list(SCALES.values())), rng.choice(list(LARGESTS.values()))
        total = kinds[number] if number < len(kinds) else rng.choice(list(TOTALS.values()))
        how = rng.choice([as_folder, as_clone, as_zip, as_trap])
        if slow and number >= len(kinds) and rng.random() < 1 / 30:
            total = rng.choice(list(SLOW.values()))
        place_of_odd = number - len(kinds)
        files = files_of(total[0], scale[0], largest[0])
        points = total[1] + scale[1] + largest[1]
        if 0 <= place_of_odd < len(ODD):
            how, points = odd[place_of_odd], points - total[1]
        elif len(ODD) <= place_of_odd < len(odd) or rng.random() < 1 / 20:
            how, points = list(BROKEN.values())[number % len(BROKEN)], 0
        made.lay(student, files, points, how)
    return made


def differences(expected: dict[str, int], gradebook: dict) -> list[str]:
    """Say what a gradebook has otherwise than it should."""
    given = {row["student"]: row["points"] for row in gradebook["rows"]}
    wrong = {
        name: (points, given.get(name)) for name, points in expected.items() if given.get(name) != points
    }
    return [f"{name}: {points} points expected, {found} given" for name, (points, found) in wrong.items()]


def main() -> None:
    """Make a class, or compare a gradebook with what it should have."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--compare", type=Path, metavar="GRADEBOOK")
    parser.add_argument("place", type=Path, metavar="DIR")
    options = parser.parse_args()
    told = options.place / "expected.json"
    if options.compare:
        expected = json.loads(told.read_text(encoding="utf-8"))
        wrong = differences(expected, json.loads(options.compare.read_text(encoding="utf-8")))
        canary = [f"{CANARY} is there: git did what a submission told it"] * (options.place / CANARY).exists()
        sys.stdout.write(
            "\n".join([*wrong, *canary, f"{len(expected) - len(wrong)} of {len(expected)} as expected\n"])
        )
        sys.exit(bool(wrong or canary))
    build("samples", options.place / "house")
    made = make(options.place.absolute(), options.count, options.seed)
    told.write_text(json.dumps(made.expected), encoding="utf-8")
    lines = "".join(f"{student}\n" for student in made.expected)
    (options.place / "roster.csv").write_text(f"student\n{lines}", encoding="utf-8")
    sys.stdout.write(f"{len(made.expected)} submissions lie in {made.folder}.\n")


if __name__ == "__main__":
    main()
