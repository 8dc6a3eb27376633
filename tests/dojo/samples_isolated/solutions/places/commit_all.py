"""git, from Python."""

import subprocess
from pathlib import Path


def commit_all(folder: Path, message: str) -> str:
    """Commit all files of a folder with git.

    Parameters
    ----------
    folder : Path
        A folder; it becomes a repository where it is none.
    message : str
        What the commit is called.

    Returns
    -------
    str
        The hash of the commit.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> (folder / "a").touch()
    >>> len(commit_all(folder, "begin"))
    40
    """

    def git(*args: str) -> str:
        who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
        done = subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "--message", message)
    return git("rev-parse", "HEAD")
