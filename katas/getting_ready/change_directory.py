"""Changing directory: where a shell is after a few `cd`, without asking one."""


def change_directory(start: str, commands: list[str]) -> str:
    """Return the folder in which a shell is after some `cd` commands.

    ``cd`` and ``cd ~`` lead home, which is ``/home/learner``, and ``cd ~/x`` to what is there; ``cd -`` leads
    back to the folder before the last command, and stays where it is if there was none. Any other path
    leads there from ``/`` where it begins with one, else from the present folder. In it, ``.`` is the
    folder itself and ``..`` the one around it; around ``/`` there is ``/`` again.

    Parameters
    ----------
    start : str
        The folder at the beginning: from ``/`` on, without ``.`` or ``..``.
    commands : list of str
        Each is ``cd``, or ``cd``, a space and a path. All folders exist, none is a link, and no path begins
        with two slashes or with a ``-`` or ``~`` that means anything else.

    Returns
    -------
    str
        The folder at the end: from ``/`` on, without ``.`` or ``..``, and without a slash at its end or
        two in a row.

    Examples
    --------
    >>> change_directory("/data", ["cd images/", "cd ../labels", "cd -", "cd ./train"])
    '/data/images/train'
    """
    raise NotImplementedError
