"""Merging: two lines of work become one, and one of them wins where they contradict each other."""

from pathlib import Path


def merge_branch(repo: Path, branch: str) -> None:
    """Merge a branch of a git repository into the one that is checked out.

    The result is always a merge: a new commit with two parents, first the commit that was checked out,
    second that of `branch`, even where git could just move forward. What only one side has changed is kept.
    A file may be in conflict, because both have changed the same lines of it: then `branch` is right, as to
    those lines or to the whole file.

    Afterwards the repository is on the branch that it was on, and its files are those of the new commit.
    `branch` itself stays where it is, and files that git does not track are none of its business.

    Parameters
    ----------
    repo : Path
        The folder of the repository, which has no changes to commit. It knows whose commit it will be.
    branch : str
        The other branch, which has commits that the present one has not.

    Returns
    -------
    None

    Raises
    ------
    subprocess.CalledProcessError
        If git fails, as where there is no such branch.

    Examples
    --------
    >>> import tempfile
    >>> repo = Path(tempfile.mkdtemp())
    >>> def git(*args):
    ...     return subprocess.run(["git", *args], cwd=repo, check=True, capture_output=True, text=True).stdout
    >>> _ = git("init", "--initial-branch=main")
    >>> _ = git("config", "user.name", "Somebody"), git("config", "user.email", "somebody@example.org")
    >>> _ = git("commit", "--allow-empty", "--message=Begin"), git("checkout", "-b", "idea")
    >>> _ = git("commit", "--allow-empty", "--message=Think"), git("checkout", "main")
    >>> merge_branch(repo, "idea")
    >>> len(git("rev-list", "--parents", "--max-count=1", "HEAD").split())
    3
    """
    raise NotImplementedError
