"""A repository to hand out: the katas of an assignment, without solutions, in a history of its own."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from dojo.curriculum import Curriculum, Kata, load_curriculum
from dojo.errors import DojoError
from dojo.grading.assignment import Assignment
from dojo.grading.telltales import Looked, Telltales
from dojo.outputs.terminal import count
from dojo.stubs import derive_stub
from dojo.updating import Git

_WHOLE = {"conftest.py", "tox.ini", "pyproject.toml", "LICENSE", ".gitignore", ".gitattributes"}
_WHOLE |= {".github/workflows/score.yml", "docs/practising.md"}
_LINK = re.compile(r"!?\[([^\]]*)\]\(([^)#:\s]+)(?:#[^)]*)?\)")
_KATA_LINE = re.compile(r"^- \[(\w+)\]\(\1\.py\)")
_REQUIRES = re.compile(r"^requires = (\[[^\]]*\])\n", re.MULTILINE)
_NOBODY = "Katas"


def hand_out(curriculum: Curriculum, assignment: Assignment, place: Path) -> Looked:
    """Make a repository that has the assignment's katas as stubs, and prove that no solution is in it.

    Parameters
    ----------
    curriculum : Curriculum
        The repository that has the solutions; only what git knows of it is handed out.
    assignment : Assignment
        Which katas.
    place : Path
        The folder to make.

    Returns
    -------
    Looked
        What was looked through for the proof.

    Raises
    ------
    DojoError
        If the folder is there already, or something gives a solution away; nothing is left of it then.
    """
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise DojoError(f"{place} is there already: say a new folder.")
    for kata in curriculum:
        if not curriculum.solution(kata).is_file():
            path = curriculum.solution(kata).relative_to(curriculum.root).as_posix()
            raise DojoError(f"{path} is missing: what is handed out is made from the solutions.")
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=".handout-") as folder:
        made = Path(folder, "made")
        for path, data in _files(curriculum, assignment):
            file = made / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        _unlink_what_is_not_there(made)
        load_curriculum(made)  # It says what is wrong before anybody else finds out.
        _commit(made, assignment.title)
        looked, found = Telltales.of(curriculum).look_through(made)
        if found:
            raise DojoError("a solution would be handed out: " + "; ".join(found[:3]))
        if place.is_dir():
            place.rmdir()
        shutil.move(made, place)
    return looked


def _files(curriculum: Curriculum, assignment: Assignment) -> Iterator[tuple[str, bytes]]:
    """Yield what is handed out: each file's path, and what is in it."""
    topics = list(dict.fromkeys(kata.topic for kata in assignment.katas))
    chosen = {f"tests/katas/{kata.topic}/test_{kata.id}.py" for kata in assignment.katas}
    for path in _tracked(curriculum.root):
        place, data = PurePosixPath(path), curriculum.root / path
        match place.parts:
            case ("dojo", *_):
                yield path, data.read_bytes()
            case ("katas", name) if name != "curriculum.toml":
                yield path, data.read_bytes()
            case ("katas", topic, *_) if topic in topics and place.suffix != ".py":
                yield path, _only(assignment, topic, data)
            case ("tests", "katas", topic, name) if topic in topics:
                if path in chosen or not name.startswith("test_"):
                    yield path, data.read_bytes()
            case _ if path in _WHOLE:
                yield path, data.read_bytes()
    for kata in assignment.katas:
        stub = derive_stub(curriculum.outline(kata).read_text(encoding="utf-8"), kata.public_names).encode()
        for folder in ("katas", "stubs"):
            yield f"{folder}/{kata.topic}/{kata.id}.py", stub
    listed = "".join(f'    "{topic}",\n' for topic in topics)
    yield "katas/curriculum.toml", f"topics = [\n{listed}]\n".encode()
    yield "README.md", _page(curriculum, assignment).encode()


def _tracked(root: Path) -> list[str]:
    return [path for path in Git(root)("ls-files", "-z").split("\0") if (root / path).is_file()]


def _only(assignment: Assignment, topic: str, file: Path) -> bytes:
    """Return a topic's facts or page with none but the assignment's katas; another file as it is."""
    if file.suffix not in (".toml", ".md"):
        return file.read_bytes()
    ids = {kata.id: kata for kata in assignment.katas if kata.topic == topic}
    lines = file.read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if not (found := _KATA_LINE.match(line)) or found[1] in ids]
    head, *blocks = re.split(r"^\[\[kata\]\]\n", "\n".join(kept), flags=re.MULTILINE)
    told = [head]
    for block in blocks:
        kata = ids.get(tomllib.loads(block)["id"])
        if kata:
            worth = assignment.points[kata.name]
            said = f"points = {worth}\n" if worth != kata.points else ""
            told.append(f"[[kata]]\n{said}{block}")
    known = {name for each in assignment.katas for name in (each.topic, each.id, each.name)}
    return _REQUIRES.sub(lambda found: _required(found[1], known), "".join(told)).encode()


def _required(names: str, known: set[str]) -> str:
    """Return the line that asks for what is handed out too, of all that are to be solved before."""
    kept = [name for name in re.findall(r'"([^"]+)"', names) if name in known]
    return f"requires = {json.dumps(kept)}\n" if kept else ""


def _page(curriculum: Curriculum, assignment: Assignment) -> str:
    """Return the page that a student reads first."""
    due = f"Due: {assignment.due:%A, %d %B %Y, %H:%M} ({assignment.due:%Z}).\n" if assignment.due else ""
    extras = "[torch]" if any("torch" in kata.needs for kata in assignment.katas) else ""
    rows = "\n".join(_row(kata, assignment) for kata in assignment.katas)
    return f"""\
# {assignment.title}

{count(len(assignment.katas), "kata")}, {count(assignment.out_of, "point")}. {due}
| kata | what to write | points |
|---|---|---:|
{rows}

You need Python 3.11 to 3.13 and git. Clone your copy of this repository, and in it:

```sh
python3 -m venv .venv && . .venv/bin/activate    # on Windows: py -m venv .venv && .venv\\Scripts\\activate
python -m pip install -e ".{extras}" && dojo
```

Then solve one: edit the file that it names, type `dojo test`, and read.

| to | type |
|---|---|
| see where you are and what is next | `dojo` |
| see what a kata asks | `dojo show {assignment.katas[0].id}` |
| run the checks of what is next, or of a kata | `dojo test`, `dojo test {assignment.katas[0].id}` |
| have the checks run at each save | `dojo watch` |
| get a hint, one step further each time | `dojo hint {assignment.katas[0].id}` |
| start a kata again (your code is kept) | `dojo reset {assignment.katas[0].id}` |
| count your points | `dojo score` |

A kata's points are shared out over its checks, and it earns nothing until its example passes. Hand in by
pushing: `git commit -am "My work" && git push`.
"""


def _row(kata: Kata, assignment: Assignment) -> str:
    path = f"katas/{kata.topic}/{kata.id}.py"
    return f"| [{kata.name}]({path}) | {kata.task} | {assignment.points[kata.name]} |"


def _unlink_what_is_not_there(root: Path) -> None:
    """Leave the words of a link that leads to what is not handed out."""
    for page in root.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_without_dead_links(text, page.parent), encoding="utf-8", newline="\n")


def _without_dead_links(text: str, folder: Path) -> str:
    return _LINK.sub(lambda found: found[0] if (folder / found[2]).exists() else found[1], text)


def _commit(root: Path, title: str) -> None:
    """Begin a history with all that is there."""
    identity = ["-c", f"user.name={_NOBODY}", "-c", "user.email=", "-c", "commit.gpgSign=false"]
    for args in (
        ("init", "--quiet", "--template=", "--initial-branch=main"),
        ("add", "--all", "--force"),
        ("commit", "--quiet", "--no-verify", "-m", title),
    ):
        done = subprocess.run(
            ["git", *identity, *args],
            cwd=root,
            env={**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise DojoError(f"git {args[0]} failed: {done.stderr.strip()}")
