"""Checks of `change_directory`."""

import shutil
import subprocess

import pytest

from katas.getting_ready.change_directory import change_directory


def draw(rng, n):
    """Draw commands that never lead above /, and the folders that they lead to."""
    commands, visited = [], [["data"]]
    for _ in range(n):
        folder, before = visited[-1], visited[-2] if len(visited) > 1 else visited[-1]
        names = rng.choice(["a", "b", "c.d"], size=rng.integers(1, 4)).tolist()
        up = int(rng.integers(len(folder) + 1))
        kind = rng.choice(["home", "back", "home/x", "/x", "x", "../x"], p=[0.05, 0.2, 0.1, 0.15, 0.25, 0.25])
        path = "/".join(names)
        command, leads = {
            "home": (str(rng.choice(["cd", "cd ~", "cd ~/"])), ["home", "learner"]),
            "back": ("cd -", before),
            "home/x": (f"cd ~/{path}", ["home", "learner", *names]),
            "/x": (f"cd /{path}/", names),
            "x": (f"cd ./{path}", [*folder, *names]),
            "../x": (f"cd {'../' * up}{path}", [*folder[: len(folder) - up], *names]),
        }[str(kind)]
        commands.append(command)
        visited.append(leads)
    return commands, ["/" + "/".join(folder) for folder in visited]


def shell(world, commands, folders):
    """Return where a real shell is after some commands, where / is a folder and has these in it."""
    for folder in ["/home/learner", *folders]:
        world.joinpath(folder[1:]).mkdir(parents=True, exist_ok=True)
    lines = [f"HOME='{world}/home/learner'", f"cd '{world}{folders[0]}'", "OLDPWD=$PWD"]
    for command in commands:
        line = command.replace("cd /", f"cd {world}/")
        lines.append(f"{line} > /dev/null")
    done = subprocess.run(
        ["sh", "-e"], input="\n".join([*lines, "pwd"]), capture_output=True, text=True, check=True
    )
    return done.stdout.strip().removeprefix(str(world)) or "/"


def test_example():
    """Follows four commands."""
    commands = ["cd images/", "cd ../labels", "cd -", "cd ./train"]
    assert change_directory("/data", commands) == "/data/images/train"


@pytest.mark.parametrize("n", [1, 6, 20, 40])
def test_shell(rng, scratch, n):
    """Ends where a real shell does."""
    commands, folders = draw(rng, n)
    expected = shell(scratch, commands, folders) if shutil.which("sh") else folders[-1]
    assert change_directory("/data", commands) == expected


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        (["cd"], "/home/learner"),
        (["cd ~"], "/home/learner"),
        (["cd ~/"], "/home/learner"),
        (["cd ~/runs/3"], "/home/learner/runs/3"),
        (["cd ~/../x"], "/home/x"),
    ],
)
def test_home(commands, expected):
    """Knows the way home, and on from there."""
    assert change_directory("/data/images", commands) == expected


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        (["cd .."], "/data"),
        (["cd ../.."], "/"),
        (["cd ../../.."], "/"),
        (["cd ../../../../x"], "/x"),
        (["cd /..", "cd .."], "/"),
        (["cd /", "cd x"], "/x"),
        (["cd .", "cd ./", "cd ./."], "/data/images"),
        (["cd a/../b/./c/.."], "/data/images/b"),
        (["cd a//b///"], "/data/images/a/b"),
        (["cd /x/y/"], "/x/y"),
    ],
)
def test_paths(commands, expected):
    """Goes up as far as /, takes a dot for the folder itself, and leaves no slashes over."""
    assert change_directory("/data/images", commands) == expected


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        (["cd a", "cd -"], "/data"),
        (["cd a", "cd -", "cd -"], "/data/a"),
        (["cd a", "cd b", "cd -", "cd -", "cd -"], "/data/a"),
        (["cd a", "cd .", "cd -"], "/data/a"),
        (["cd a", "cd", "cd -"], "/data/a"),
        (["cd -"], "/data"),
        (["cd -", "cd a", "cd -"], "/data"),
    ],
)
def test_back(commands, expected):
    """Goes back to the folder before the last command, and from there back again."""
    assert change_directory("/data", commands) == expected


@pytest.mark.parametrize(
    "name", ["cd", "abcd", "...", "..a", ".git", "a.b", "a..", "a-b", "x~", "a b", "(old)", "über"]
)
def test_names(name):
    """Takes a name for a name, whatever signs are in it."""
    assert change_directory("/data", [f"cd {name}", "cd x"]) == f"/data/{name}/x"
    assert change_directory("/data", [f"cd /{name}/x", "cd .."]) == f"/{name}"


@pytest.mark.parametrize("start", ["/", "/data", "/home/learner/runs"])
def test_no_commands(start):
    """Stays where it is without a command."""
    assert change_directory(start, []) == start
    assert change_directory(start, ["cd x"]) == f"{start.rstrip('/')}/x"
