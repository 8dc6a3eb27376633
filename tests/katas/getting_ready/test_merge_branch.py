"""Checks of `merge_branch`."""

import subprocess

import pytest

from katas.getting_ready.merge_branch import merge_branch

CODE = "import data\n\nepochs = 3\n\n\ndef train():\n    pass\n\n\ndef test():\n    pass\n"


def branched(repository, theirs, ours, *, branch="idea"):
    """Make two branches of one beginning, and return the hashes of both: ours is checked out."""
    repository.commit("Begin", {"train.py": CODE, "README": "Nets\n", "old.py": "1\n", "older.py": "2\n"})
    repository.git("checkout", "--quiet", "-b", branch)
    other = repository.commit("Have an idea", theirs)
    repository.git("checkout", "--quiet", "main")
    own = repository.commit("Go on", ours) if ours else repository.tip()
    return own, other


def test_example(repository):
    """Puts together what either branch has added."""
    own, other = branched(repository, {"idea.py": "3\n"}, {"more.py": "4\n"})
    merge_branch(repository.path, "idea")
    head = repository.head()
    assert head.parents == [own, other]
    assert {"idea.py", "more.py", "train.py"} <= set(head.files)


def test_conflict(repository):
    """Takes the branch's lines where both have changed the same, and keeps what only one has changed."""
    theirs, ours = CODE.replace("epochs = 3", "epochs = 50"), CODE.replace("epochs = 3", "epochs = 20")
    own, other = branched(
        repository,
        {"train.py": theirs, "idea.py": "3\n", "old.py": "their change\n"},
        {"train.py": ours, "README": "Better nets\n", "older.py": "our change\n"},
    )
    expected = {
        "README": "Better nets\n",
        "idea.py": "3\n",
        "old.py": "their change\n",
        "older.py": "our change\n",
        "train.py": theirs,
    }
    merge_branch(repository.path, "idea")
    head = repository.head()
    assert head.files == expected
    assert head.parents == [own, other]
    assert repository.files() == expected


def test_both_changed(repository):
    """Keeps both changes of a file where they are in different places."""
    theirs, ours = CODE.replace("epochs = 3", "epochs = 50"), f"{CODE}\n\ndef plot():\n    pass\n"
    branched(repository, {"train.py": theirs}, {"train.py": ours})
    merge_branch(repository.path, "idea")
    assert repository.head().files["train.py"] == ours.replace("epochs = 3", "epochs = 50")


def test_removed(repository):
    """Removes what only one branch has removed."""
    branched(repository, {"old.py": None, "train.py": "3\n"}, {"older.py": None, "train.py": "4\n"})
    merge_branch(repository.path, "idea")
    expected = {"README": "Nets\n", "train.py": "3\n"}
    assert repository.head().files == expected
    assert repository.files() == expected


def test_forward(repository):
    """Makes a commit of two parents even where git could just move forward."""
    own, other = branched(repository, {"idea.py": "3\n", "old.py": None}, {})
    merge_branch(repository.path, "idea")
    head = repository.head()
    assert head.parents == [own, other]
    assert head.files == {"README": "Nets\n", "idea.py": "3\n", "older.py": "2\n", "train.py": CODE}


@pytest.mark.parametrize("ours", [{"train.py": "4\n"}, {"more.py": "4\n"}], ids=["conflict", "none"])
def test_places(repository, ours):
    """Stays on its branch with the merge done, and leaves the other branch where it was."""
    branch = "feature/new-loss"
    own, other = branched(repository, {"train.py": "3\n"}, ours, branch=branch)
    merge_branch(repository.path, branch)
    folder = repository.path / ".git"
    assert (folder / "HEAD").read_text() == "ref: refs/heads/main\n"
    assert (folder / "refs" / "heads" / branch).read_text() == f"{other}\n"
    assert not (folder / "MERGE_HEAD").exists()
    assert repository.head().parents == [own, other]


@pytest.mark.parametrize("ours", [{"train.py": "4\n"}, {"more.py": "4\n"}], ids=["conflict", "none"])
def test_untracked(repository, ours):
    """Leaves alone what git does not track."""
    _, other = branched(repository, {"train.py": "3\n"}, {**ours, ".gitignore": "*.log\n"})
    repository.put({"notes.txt": "mine\n", "run.log": "5\n", "data/large": "6\n"})
    merge_branch(repository.path, "idea")
    head = repository.head()
    assert head.parents[1:] == [other]
    assert {"notes.txt", "run.log", "data/large"} & set(head.files) == set()
    assert {"notes.txt", "run.log", "data/large"} <= set(repository.files())


def test_no_branch(repository):
    """Fails where there is no such branch, and leaves everything as it was."""
    own, _ = branched(repository, {"idea.py": "3\n"}, {"more.py": "4\n"})
    before = repository.files()
    with pytest.raises(subprocess.CalledProcessError):
        merge_branch(repository.path, "ideas")
    assert repository.tip() == own
    assert repository.files() == before
