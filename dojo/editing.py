"""Opening a kata in an editor, at the line where there is something to write."""

import ast
import os
import shlex
import shutil
import subprocess
from pathlib import Path

from dojo.curriculum import Curriculum, Kata
from dojo.errors import DojoError

# How an editor is told the line, by the name of its program; the others are only told the file.
_AT_LINE = {
    **dict.fromkeys(
        ("vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "kak", "micro"), "+{line} {file}"
    ),
    **dict.fromkeys(("code", "codium", "code-insiders", "cursor"), "--goto {file}:{line}"),
    **dict.fromkeys(("hx", "helix", "subl", "zed"), "{file}:{line}"),
}
_TERMINAL = {"vi", "vim", "nvim", "view", "nano", "emacs", "kak", "micro", "hx", "helix"}


def open_editor(curriculum: Curriculum, kata: Kata) -> None:
    """Open a kata's file in $VISUAL, $EDITOR or VS Code.

    Raises
    ------
    DojoError
        If there is no editor, or it cannot be started.
    """
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("code" if shutil.which("code") else "")
    if not chosen:
        raise DojoError("Which editor? Set $VISUAL or $EDITOR, for instance: export VISUAL=nano")
    program, *options = shlex.split(chosen, posix=os.name != "nt")
    command = [program, *options, *_place(program, curriculum.stub(kata))]
    try:
        process = subprocess.Popen(command)
    except OSError as error:
        raise DojoError(f"The editor {chosen!r} cannot be started: {error.strerror}.") from None
    if Path(program).stem in _TERMINAL:
        process.wait()


def _place(program: str, file: Path) -> list[str]:
    form = _AT_LINE.get(Path(program).stem, "{file}")
    return [part.format(file=file, line=first_line(file)) for part in form.split()]


def first_line(file: Path) -> int:
    """Return the line on which the first body begins that is still to be written, else 1."""
    try:
        tree = ast.parse(file.read_text(encoding="utf-8"))
    except (OSError, SyntaxError, ValueError):
        return 1
    raised = (node for node in ast.walk(tree) if isinstance(node, ast.Raise) and node.exc)
    return min((node.lineno for node in raised if "NotImplementedError" in ast.unparse(node)), default=1)
