"""Checks of `commit_all`."""

import subprocess

import pytest

from katas.getting_ready.commit_all import commit_all

BEGINNING = {"train.py": "print('train')\n", "old.py": "print('old')\n", "data/labels.csv": "id,label\n"}


def test_example(repository):
    """Commits the first file of a repository."""
    repository.put({"train.py": "print('hello')\n"})
    commit = commit_all(repository.path, "Begin")
    head = repository.head()
    assert commit == head.commit
    assert head.files == {"train.py": "print('hello')\n"}


@pytest.mark.parametrize(
    "changes",
    [
        {"new.py": "1\n", "models/deep/net.py": "2\n", "data/more.csv": "3\n"},
        {"train.py": "4\n", "data/labels.csv": "5\n"},
        {"old.py": None, "data/labels.csv": None},
        {".env": "6\n", "data/.hidden": "7\n", ".github/ci.yml": "8\n"},
        {"two words.txt": "9\n", "-n": "10\n", "größe.txt": "11\n"},
        {"new.py": "12\n", "train.py": "13\n", "old.py": None},
    ],
    ids=["new", "changed", "gone", "dotfiles", "names", "all"],
)
def test_changes(repository, changes):
    """Commits at once what is new, changed or gone, in every folder and of every name."""
    first = repository.commit("Begin", BEGINNING)
    repository.put(changes)
    expected = {name: text for name, text in {**BEGINNING, **changes}.items() if text is not None}
    commit_all(repository.path, "Go on")
    head = repository.head()
    assert head.files == expected
    assert head.parents == [first]
    assert repository.files() == expected


def test_staged(repository):
    """Commits what a file says now, though it said something else when it was staged."""
    repository.commit("Begin", BEGINNING)
    repository.put({"train.py": "print('staged')\n", "staged.py": "1\n"})
    repository.git("add", "train.py", "staged.py")
    repository.put({"train.py": "print('now')\n"})
    expected = {**BEGINNING, "train.py": "print('now')\n", "staged.py": "1\n"}
    commit_all(repository.path, "Go on")
    assert repository.head().files == expected


def test_ignored(repository):
    """Leaves out what the repository ignores."""
    repository.put({".gitignore": "*.log\ndata/\n", "train.py": "1\n", "run.log": "2\n", "data/large": "3\n"})
    commit_all(repository.path, "Begin")
    assert repository.head().files == {".gitignore": "*.log\ndata/\n", "train.py": "1\n"}
    assert list(repository.files()) == [".gitignore", "data/large", "run.log", "train.py"]


@pytest.mark.parametrize("message", ["Fix", 'Don\'t log "loss"; keep $HOME & `pwd`', "Größe 3 -m"])
def test_message(repository, message):
    """Gives the commit the message, letter by letter."""
    repository.commit("Begin", BEGINNING)
    repository.put({"train.py": "2\n"})
    commit_all(repository.path, message)
    assert repository.head().message == message


def test_history(repository):
    """Adds one commit to the branch, on top of the last, and returns its whole hash."""
    repository.commit("Begin", BEGINNING)
    second = repository.commit("Go on", {"train.py": "2\n"})
    repository.put({"train.py": "3\n"})
    commit = commit_all(repository.path, "Finish")
    head = repository.head()
    assert commit == head.commit
    assert head.parents == [second]


def test_nothing(repository):
    """Fails where there is nothing to commit, and commits nothing."""
    commit = repository.commit("Begin", BEGINNING)
    with pytest.raises(subprocess.CalledProcessError):
        commit_all(repository.path, "Nothing")
    assert repository.tip() == commit


def test_configuration(repository, scratch):
    """Changes no configuration, neither the repository's nor the user's."""
    repository.put({"train.py": "1\n"})
    configuration = repository.path / ".git" / "config"
    before = configuration.read_text()
    commit_all(repository.path, "Begin")
    assert repository.head().files == {"train.py": "1\n"}
    assert configuration.read_text() == before
    assert sorted(path.name for path in scratch.iterdir()) == ["elsewhere", "repo"]
