"""Committing: every change of a repository, recorded under one hash."""

import subprocess
from pathlib import Path


def commit_all(repo: Path, message: str) -> str:
    """Commit every change in a git repository.

    Files that are new, changed or gone are all part of it, in every folder and with names that begin with
    a dot, but for those that the repository ignores. Whose commit it is, the repository is configured to
    know: no configuration is changed, neither its own nor the user's.

    Parameters
    ----------
    repo : Path
        The folder of the repository, on a branch. It need not be the folder in which Python runs.
    message : str
        The commit's message, of one line.

    Returns
    -------
    str
        The new commit's hash, of 40 hexadecimal digits.

    Raises
    ------
    subprocess.CalledProcessError
        If there is nothing to commit, and git ends with an exit code that says so.

    Examples
    --------
    >>> import tempfile
    >>> repo = Path(tempfile.mkdtemp())
    >>> for args in (
    ...     ["init", "--quiet", "--initial-branch=main"],
    ...     ["config", "user.name", "Somebody"],
    ...     ["config", "user.email", "somebody@example.org"],
    ... ):
    ...     _ = subprocess.run(["git", *args], cwd=repo, check=True)
    >>> _ = (repo / "train.py").write_text("print('hello')")
    >>> len(commit_all(repo, "Begin"))
    40
    """

    def git(*args: str) -> str:
        done = subprocess.run(["git", *args], cwd=repo, check=True, stdout=subprocess.PIPE, text=True)
        return done.stdout.strip()

    git("add", "--all")
    git("commit", "--quiet", "--message", message)
    return git("rev-parse", "HEAD")
