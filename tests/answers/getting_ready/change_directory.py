"""Answers to `change_directory`: its checks accept every right_ one and refuse every wrong_ one."""

import posixpath
from pathlib import PurePosixPath

_HOME = "/home/learner"


def _follow(start, commands, home=_HOME, tidy=posixpath.normpath, remember=True):
    folder = before = start
    for command in commands:
        target = command[2:].strip() or "~"
        if target == "-":
            folder, before = before, folder
            continue
        if target == "~" or target.startswith("~/"):
            target = home + target[1:]
        if remember:
            before = folder
        folder = tidy(posixpath.join(folder, target))
    return folder


def right_stack(start, commands):
    def parts_of(path, parts):
        for part in path.split("/"):
            if part == "..":
                parts = parts[:-1]
            elif part not in ("", "."):
                parts = [*parts, part]
        return parts

    folder = before = parts_of(start, [])
    for command in commands:
        _, _, path = command.partition(" ")
        if path == "-":
            folder, before = before, folder
            continue
        before = folder
        match path[:1]:
            case "" | "~":
                folder = parts_of(path[1:], parts_of(_HOME, []))
            case "/":
                folder = parts_of(path, [])
            case _:
                folder = parts_of(path, folder)
    return "/" + "/".join(folder)


def right_pathlib(start, commands):
    visited = [PurePosixPath(start)]
    for command in commands:
        target = command.removeprefix("cd").lstrip()
        if target == "-":
            visited.append(visited[-2] if len(visited) > 1 else visited[-1])
            continue
        home = target in ("", "~") or target.startswith("~/")
        here = PurePosixPath(_HOME) if home else visited[-1]
        for part in PurePosixPath(target.removeprefix("~/").replace("~", ".") if home else target).parts:
            here = here.parent if part == ".." else here / part
        visited.append(here)
    return str(visited[-1])


def right_normpath(start, commands):
    return _follow(start, commands)


def wrong_above_the_root(start, commands):
    """You go up from /, and .. stays in the path: around / there is / again."""

    def tidy(path):
        parts = []
        for part in path.split("/"):
            if part == ".." and parts and parts[-1] != "..":
                parts.pop()
            elif part not in ("", "."):
                parts.append(part)
        return "/" + "/".join(parts)

    return _follow(start, commands, tidy=tidy)


def wrong_empty_at_the_root(start, commands):
    """You return an empty text for the folder around all others: it is called /."""
    return _follow(start, commands).rstrip("/")


def wrong_same_folder_does_not_count(start, commands):
    """You do not count a command that stays where it is, such as cd . : afterwards, the folder before is
    the same folder."""
    folder = before = start
    for command in commands:
        target = before if command == "cd -" else _follow(folder, [command])
        if target != folder:
            folder, before = target, folder
    return folder


def wrong_forgets_where_it_was(start, commands):
    """You take cd - for the beginning, or for no move at all: remember the folder before each command."""
    return _follow(start, commands, remember=False)


def wrong_back_for_up(start, commands):
    """You take cd - for cd ..: it goes back to where you were before, wherever that was."""
    return _follow(start, [".." if command == "cd -" else command[3:] for command in commands])


def wrong_back_does_not_count(start, commands):
    """You do not count cd - as a command itself: after it, the folder before is the one that you have just
    left, and a second cd - leads there again."""
    folder, visited = start, [start]
    for command in commands:
        if command == "cd -":
            folder = visited.pop()
            visited = visited or [start]
        else:
            visited.append(folder)
            folder = _follow(folder, [command])
    return folder


def wrong_home_alone(start, commands):
    """You know ~ only when it stands alone: in ~/x it is home too."""
    return _follow(start, [command.replace("cd ~/", "cd ./~/") for command in commands])


def wrong_without_a_path(start, commands):
    """You stay where you are at cd without a path: it leads home."""
    return _follow(start, ["cd ." if command == "cd" else command for command in commands])


def wrong_home_of_somebody_else(start, commands):
    """You ask Python for the home of whoever runs it: here it is /home/learner."""
    return _follow(start, commands, home=posixpath.expanduser("~"))


def wrong_never_from_the_root(start, commands):
    """You put every path behind the present folder: one that begins with / starts from there."""
    return _follow(start, [command.replace("cd /", "cd ./") for command in commands])


def wrong_slash_at_the_end(start, commands):
    """You leave the slash at the end, or two in a row: /x/ is called /x."""

    def tidy(path):
        tidied = posixpath.normpath(path)
        return f"{tidied}/" if path.endswith("/") and tidied != "/" else tidied

    return _follow(start, commands, tidy=tidy)


def wrong_keeps_dots(start, commands):
    """You leave . in the path: it is the folder itself, and adds nothing."""

    def tidy(path):
        parts = []
        for part in path.split("/"):
            if part == "..":
                del parts[-1:]
            elif part:
                parts.append(part)
        return "/" + "/".join(parts)

    return _follow(start, commands, tidy=tidy)


def wrong_one_step_up(start, commands):
    """You know .. only when it stands alone: it may appear anywhere in a path, and several times."""
    folder = before = start
    for command in commands:
        target = command[2:].strip() or "~"
        if target == "-":
            folder, before = before, folder
            continue
        before = folder
        if target == "..":
            folder = posixpath.dirname(folder)
        elif target[0] in "/~":
            folder = _follow(folder, [command])
        else:
            folder = posixpath.join(folder, *(part for part in target.split("/") if part not in ("", ".")))
    return folder


def wrong_any_dots(start, commands):
    """You take every name that begins with two dots for a step up: only .. is one, and ..a is a name."""

    def tidy(path):
        return posixpath.normpath("/".join(".." if p.startswith("..") else p for p in path.split("/")))

    return _follow(start, commands, tidy=tidy)


def wrong_strips_dots(start, commands):
    """You strip dots off a name: .git is another folder than git."""

    def tidy(path):
        parts = [p if p in ("", "..") else p.strip(".") for p in path.split("/")]
        return posixpath.normpath("/".join(parts))

    return _follow(start, commands, tidy=tidy)


def wrong_cut_at_spaces(start, commands):
    """You split the command at every space, and a name with a space in it is cut off: all after the first
    space is the path."""
    return _follow(start, [" ".join(command.split()[:2]) for command in commands])


def wrong_replaces_every_cd(start, commands):
    """You remove cd wherever it stands, also from names: it is the command only at the beginning."""
    return _follow(start, [f"cd {command.replace('cd', '').strip()}".strip() for command in commands])


def wrong_last_command_alone(start, commands):
    """You begin each command from the start: it goes on from where the last one led."""
    return _follow(start, commands[-1:])


EQUIVALENT = {
    'if target is "-":': "Python keeps one object for each string of one such character",
    'elif target.partition("/")[0] is "~":': "Python keeps one object for each string of one such character",
}
