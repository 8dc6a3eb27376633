"""Mark a submission to Classroom 50 with the deep learning katas.

Fill in the constants, and put this file into your configuration repository as
CLASSROOM/autograders/ASSIGNMENT/autograder.py. Classroom 50 runs it in the student's checkout; it fetches the
katas at the commit that you name, judges the student's by their checks, and leaves result.json behind. It
exits with 0 whenever it came to a mark, and with something else where it could not judge.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

REPOSITORY = "https://github.com/OWNER/REPOSITORY.git"  # the katas: the original, not a student's fork
COMMIT = ""  # all 40 digits of the commit to judge by, so that every student is judged by the same checks
KATAS = ()  # names of katas and topics; all of them where there is none
EXTRAS = ""  # "[torch]" where a topic needs it


def main() -> None:
    """Judge the checkout around us."""
    if len(COMMIT) != 40:
        sys.exit("autograder.py names no COMMIT: say by which commit of the katas to judge.")
    with tempfile.TemporaryDirectory(dir=os.environ.get("RUNNER_TEMP")) as place:
        tree = Path(place, "katas")
        fetch(REPOSITORY, COMMIT, tree)
        judge(tree, install(tree, Path(place, "venv")), Path.cwd())


def fetch(repository: str, commit: str, tree: Path) -> None:
    """Bring a commit of a repository, and nothing else of it, into a new folder."""
    tree.mkdir()
    for arguments in (
        ("init", "--quiet"),
        ("fetch", "--quiet", "--depth=1", repository, commit),
        ("checkout", "--quiet", "--detach", "FETCH_HEAD"),
    ):
        subprocess.run(["git", *arguments], cwd=tree, check=True)


def install(tree: Path, place: Path) -> Path:
    """Install the katas into a virtual environment, and return its Python."""
    venv.create(place, with_pip=True)
    python = place / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [python, "-P", "-m", "pip", "install", "--quiet", "--editable", f".{EXTRAS}"]
    subprocess.run(pip, cwd=tree, check=True)
    return python


def judge(tree: Path, python: Path, checkout: Path) -> None:
    """Judge a checkout once; write the mark for Classroom 50, then what fails for the run's summary.

    Everything runs in the trusted tree: Python would import from the checkout if it ran there.
    """
    report = tree / "score.json"
    for arguments in (
        (*KATAS, "--isolated", "--submission", checkout, "--json", report),
        ("--from", report, "--as", "classroom50", "--out", checkout / "result.json"),
        ("--from", report, "--as", "github"),
    ):
        subprocess.run([python, "-P", "-m", "dojo", "score", *arguments], cwd=tree, check=True)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"could not judge: {error}")
