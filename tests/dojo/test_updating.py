"""Tests of updating a fork: real repositories, a fork twenty commits behind."""

import subprocess
from pathlib import Path

import pytest

from dojo.curriculum import load_curriculum
from dojo.jobs import LEARNER, Job
from dojo.runner import Runner
from dojo.stubs import derive_stub

from .conftest import House, build

SOLVED = "def scale(xs, factor):\n    return [factor * x for x in xs]\n"


def git(place: Path, *args: str) -> str:
    """Run git as somebody."""
    who = ["-c", "user.name=Somebody", "-c", "user.email=s@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *who, *args], cwd=place, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(place: Path, message: str) -> None:
    """Commit all that is there."""
    git(place, "add", "-A")
    git(place, "commit", "-q", "-m", message)


def stub(house: House, name: str) -> Path:
    """Return a kata's file."""
    return house.root / "katas" / f"{name}.py"


def rewrite(path: Path, old: str, new: str) -> None:
    """Replace a text that is there."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


@pytest.fixture
def upstream(tmp_path):
    """Return the repository that is forked."""
    (tmp_path / "upstream").mkdir()
    house = build("samples", tmp_path / "upstream")
    (house.root / ".gitignore").write_text(".dojo/\n__pycache__/\n")
    git(house.root, "init", "-q")
    commit(house.root, "Begin")
    return house


@pytest.fixture
def fork(upstream, tmp_path):
    """Return a fork of it, in which somebody learns."""
    git(tmp_path, "clone", "-q", str(upstream.root), "fork")
    house = House(tmp_path / "fork")
    git(house.root, "config", "user.name", "Learner")
    git(house.root, "config", "user.email", "l@example.org")
    git(house.root, "remote", "rename", "origin", "upstream")
    return house


def move_on(upstream: House) -> None:
    """Add, change, rename and remove katas, and change the tool's side, in twenty commits."""
    root = upstream.root
    for number in range(16):
        (root / "notes.md").write_text(f"{number}\n")
        commit(root, f"Note {number}")
    for place in ("solutions", "katas"):
        rewrite(root / place / "first" / "total.py", '"""', '"""A new first line. ')
        rewrite(root / place / "first" / "scale.py", '"""', '"""A new first line. ')
    commit(root, "Say it better")
    for place, prefix in (("solutions", ""), ("katas", ""), ("tests/katas", "test_"), ("tests/answers", "")):
        folder = root / place / "second"
        (folder / f"{prefix}largest.py").rename(folder / f"{prefix}greatest.py")
        file = folder / f"{prefix}greatest.py"
        file.write_text(file.read_text().replace("largest", "greatest"))
    topic = root / "katas" / "second" / "topic.toml"
    topic.write_text(topic.read_text().replace('"largest"', '"greatest"'))
    index = root / "katas" / "curriculum.toml"
    index.write_text(f'{index.read_text()}\n[renamed]\n"second/largest" = "second/greatest"\n')
    commit(root, "Rename")
    solution = 'def twice(x):\n    """Return the double."""\n    return 2 * x\n'
    (root / "solutions" / "first" / "twice.py").write_text(solution)
    (root / "katas" / "first" / "twice.py").write_text(derive_stub(solution, ("twice",)))
    commit(root, "Add twice")
    (root / "notes.md").unlink()
    commit(root, "Remove the notes")


def test_a_fork_behind(upstream, fork):
    """New katas come, stubs are renewed, what was written stays, and all of it is one commit."""
    fork.write(
        "scale", stub(fork, "first/scale").read_text().replace("raise NotImplementedError", "return xs")
    )
    (fork.root / "mine.md").write_text("mine\n")
    commit(fork.root, "Work")
    fork.write("largest", "def largest(xs):\n    return max(xs)\n")
    commit(fork.root, "More work")
    fork.dojo("hint", "largest")
    move_on(upstream)
    assert git(upstream.root, "rev-list", "--count", "HEAD") == "21"
    done = fork.dojo("update")
    assert (done.status, done.err) == (0, "")
    assert "A new first line." in stub(fork, "first/total").read_text()
    merged = stub(fork, "first/scale").read_text()
    assert "A new first line." in merged
    assert "return xs" in merged
    assert stub(fork, "second/greatest").read_text() == "def largest(xs):\n    return max(xs)\n"
    assert not stub(fork, "second/largest").exists()
    assert stub(fork, "first/twice").exists()
    assert (fork.root / "mine.md").read_text() == "mine\n"
    assert not (fork.root / "notes.md").exists()
    for words in ("New:\n  first/twice", "second/largest is second/greatest now", "renewed:\n  first/total"):
        assert words in done.out
    # Its function has another name now, so that both sides have changed it.
    assert "second/greatest: the new stub is katas/second/greatest.py.new" in done.out
    assert git(fork.root, "status", "--porcelain") == "?? katas/second/greatest.py.new"
    assert "2. " in fork.dojo("hint", "greatest").out  # The hint of before counts.
    assert "You have the newest already" in fork.dojo("update").out


def test_conflict(upstream, fork):
    """Where both sides changed the same lines, the learner's file stays, with the new stub beside it."""
    mine = stub(fork, "first/scale").read_text().replace('"""', '"""My own first line. ', 1)
    fork.write("scale", mine.replace("raise NotImplementedError", "return xs"))
    mine = stub(fork, "first/scale").read_text()
    commit(fork.root, "Work")
    move_on(upstream)
    done = fork.dojo("update")
    assert "the new stub is katas/first/scale.py.new" in done.out
    assert stub(fork, "first/scale").read_text() == mine
    assert (
        stub(fork, "first/scale").with_name("scale.py.new").read_text()
        == stub(upstream, "first/scale").read_text()
    )


def test_removed(upstream, fork):
    """A kata that is no more goes; what was written is kept."""
    fork.write("total", "def total(xs):\n    return sum(xs)\n")
    commit(fork.root, "Work")
    for path in [*upstream.root.glob("*/first/total.py"), *upstream.root.glob("tests/*/first/*total.py")]:
        path.unlink()
    topic = upstream.root / "katas" / "first" / "topic.toml"
    head, _, rest = topic.read_text().partition("[[kata]]")
    katas = [each for each in rest.split("[[kata]]") if 'id = "total"' not in each]
    topic.write_text(head + "".join(f"[[kata]]{each}" for each in katas))
    commit(upstream.root, "Remove")
    done = fork.dojo("update")
    assert "first/total: your code is kept in .dojo/attempts/first/total.py" in done.out
    assert (fork.root / ".dojo/attempts/first/total.py").read_text() == "def total(xs):\n    return sum(xs)\n"
    assert not stub(fork, "first/total").exists()


def test_tool_is_replaced(upstream, fork):
    """Everything but katas is as it is there, and what was changed here is named."""
    for house, text in ((upstream, "# theirs\n"), (fork, "# mine\n")):
        path = house.root / "solutions" / "first" / "total.py"
        path.write_text(path.read_text() + text)
        commit(house.root, text)
    done = fork.dojo("update")
    assert "had changed them:\n  solutions/first/total.py" in done.out
    assert (fork.root / "solutions/first/total.py").read_text().endswith("# theirs\n")


def test_solved_katas_stay_solved(upstream, fork):
    """What was solved is solved afterwards."""
    fork.solve("total")
    commit(fork.root, "Solve")
    move_on(upstream)
    fork.dojo("update")
    kata = load_curriculum(fork.root).kata("total")
    [(_, result)] = Runner(load_curriculum(fork.root)).run([Job(kata, LEARNER)])
    assert result.state == "solved"


def test_unrelated_history(upstream, tmp_path):
    """A copy that shares no history, as a template makes one, is updated too."""
    (tmp_path / "copy").mkdir()
    copy = build("samples", tmp_path / "copy")
    git(copy.root, "init", "-q")
    git(copy.root, "config", "user.name", "Learner")
    git(copy.root, "config", "user.email", "l@example.org")
    copy.solve("total")
    commit(copy.root, "Begin elsewhere")
    mine = stub(copy, "first/total").read_text()
    move_on(upstream)
    done = copy.dojo("update", "--from", str(upstream.root))
    assert done.status == 0
    assert stub(copy, "first/total").read_text() == mine
    assert stub(copy, "first/twice").exists()


def test_uncommitted_work(upstream, fork):
    """Work that is not committed is refused, and nothing changes."""
    fork.write("total", "def total(xs):\n    return 1\n")
    move_on(upstream)
    done = fork.dojo("update")
    assert done.status == 2
    assert "not committed (katas/first/total.py)" in done.err
    assert stub(fork, "first/total").read_text() == "def total(xs):\n    return 1\n"


@pytest.mark.parametrize(
    ("source", "words"), [("nowhere", "git fetch failed"), ("elsewhere", "is no repository of katas")]
)
def test_nothing_to_take(fork, source, words):
    """What is no repository of katas is refused, and nothing changes."""
    (fork.root.parent / "elsewhere").mkdir()
    git(fork.root.parent / "elsewhere", "init", "-q")
    (fork.root.parent / "elsewhere" / "file").touch()
    commit(fork.root.parent / "elsewhere", "Begin")
    before = git(fork.root, "rev-parse", "HEAD")
    done = fork.dojo("update", "--from", str(fork.root.parent / source))
    assert done.status == 2
    assert words in done.err
    assert (git(fork.root, "rev-parse", "HEAD"), git(fork.root, "status", "--porcelain")) == (before, "")


def test_failure_in_the_middle(upstream, fork):
    """Where git fails, the fork is as it was."""
    move_on(upstream)
    before = git(fork.root, "rev-parse", "HEAD")
    git(fork.root, "config", "user.useConfigOnly", "true")
    git(fork.root, "config", "--unset", "user.email")
    done = fork.dojo("update", GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null")
    assert done.status == 2
    assert "failed: fatal: no email was given" in done.err
    assert (git(fork.root, "rev-parse", "HEAD"), git(fork.root, "status", "--porcelain")) == (before, "")


def test_no_remote(fork):
    """Without a place to take from, it says how to name one."""
    git(fork.root, "remote", "remove", "upstream")
    assert "git remote add upstream URL" in fork.dojo("update").err
