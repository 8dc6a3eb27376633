"""Tests of the curriculum: what its files say, what is wrong with them, and how a kata is found."""

from dataclasses import replace
from pathlib import Path

import pytest

from dojo.curriculum import Curriculum, Kata, Topic, find_root, load_curriculum
from dojo.errors import DojoError

TOPIC_FILE = Path("katas", "first", "topic.toml")
INDEX_FILE = Path("katas", "curriculum.toml")


def refusal(root: Path) -> str:
    """Return what is said of a curriculum that cannot be read."""
    with pytest.raises(DojoError) as caught:
        load_curriculum(root)
    return str(caught.value)


def rewrite(path: Path, old: str, new: str) -> Path:
    """Put something else in the place of what a file says."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def kata(topic: str, name: str, difficulty: int = 1) -> Kata:
    """Return a kata of which only the name matters."""
    return Kata(topic, name, "A task", difficulty, 5, ("a", "b", "c"))


def curriculum(*topics: Topic) -> Curriculum:
    """Return a curriculum without files."""
    return Curriculum(Path("nowhere"), topics)


def test_topics(house):
    """Topics and katas come in the order of the files, with all that these say."""
    first, second = house.curriculum.topics
    expected = ("first", "First samples", "Small katas that the tool is tried on.", ())
    assert expected == (first.id, first.title, first.about, first.requires)
    assert ("first",) == second.requires
    assert ["first/total", "first/scale", "second/largest"] == [one.name for one in house.curriculum]
    assert len(house.curriculum) == 3


def test_kata_facts(house):
    """A kata has what its entry says, and nothing where that says nothing."""
    total, scale, _ = house.curriculum
    expected = Kata(
        topic="first",
        id="total",
        task="Sum of some numbers",
        difficulty=1,
        minutes=3,
        hints=(
            "What is the sum of no numbers?",
            "Keep a running total.",
            "Start at 0 and add each number to it.",
        ),
        forbids=("sum", "numpy.sum", "math"),
    )
    assert expected == total
    assert ("total",) == scale.requires
    assert () == scale.forbids == scale.mutates


@pytest.mark.parametrize(("difficulty", "expected"), [(1, 10), (3, 30), (5, 50)])
def test_points(difficulty, expected):
    """A kata is worth ten points for each degree of difficulty."""
    assert expected == kata("a", "b", difficulty).points


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("mean", ("mean", "Mean")),
        ("k_means", ("k_means", "KMeans")),
        ("two_layer_network", ("two_layer_network", "TwoLayerNetwork")),
        ("f1_score", ("f1_score", "F1Score")),
    ],
)
def test_public_names(name, expected):
    """A kata is a function of its name, or a class of it in CamelCase."""
    assert expected == kata("a", name).public_names


def test_paths(house):
    """Every file of a kata mirrors the one that the learner edits."""
    found = house.curriculum
    paths = [
        place(found.kata("scale")) for place in (found.stub, found.solution, found.checks, found.answers)
    ]
    expected = [
        "katas/first/scale.py",
        "solutions/first/scale.py",
        "tests/katas/first/test_scale.py",
        "tests/answers/first/scale.py",
    ]
    assert expected == [path.relative_to(house.root).as_posix() for path in paths]
    assert all(path.is_file() for path in paths)


@pytest.mark.parametrize("file", [INDEX_FILE, TOPIC_FILE], ids=str)
def test_missing_file(house, file):
    """A missing file is named, with the command that brings it back."""
    (house.root / file).unlink()
    said = refusal(house.root)
    assert f"{house.root / file} is missing" in said
    assert "git checkout" in said


@pytest.mark.parametrize("file", [INDEX_FILE, TOPIC_FILE], ids=str)
@pytest.mark.parametrize("content", [b"title = \n", b"[[kata\n", b'title = "\xff"\n'])
def test_bad_syntax(house, file, content):
    """What is not TOML, or not UTF-8, is said of the file that it stands in."""
    (house.root / file).write_bytes(content)
    assert f"{house.root / file} cannot be read as TOML" in refusal(house.root)


@pytest.mark.parametrize(
    ("new", "key"),
    [
        ("", "'topics' is missing"),
        ("topic = ['first']", "'topics' is missing"),
        ("topics = 'first'", "'topics' is 'first'"),
        ("topics = [1]", "'topics'"),
        ("topics = ['first', 'first']", "first"),
    ],
)
def test_bad_index(house, new, key):
    """The list of topics has to be one, of names that differ."""
    path = rewrite(house.root / INDEX_FILE, 'topics = ["first", "second"]', new)
    said = refusal(house.root)
    assert str(path) in said
    assert key in said


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('title = "First samples"\n', "", "'title' is missing"),
        ('title = "First samples"', "title = 1", "'title' is 1"),
        ("about =", "abut =", "'about' is missing"),
        ("\n[[kata]]", 'requires = "second"\n\n[[kata]]', "'requires'"),
        ("\n[[kata]]", "requires = 2\n\n[[kata]]", "'requires'"),
        ("\n[[kata]]", "requires = [2]\n\n[[kata]]", "'requires'"),
        ("\n[[kata]]", 'requries = ["second"]\n\n[[kata]]', "'requries'"),
        ("[[kata]]", "[[katas]]", "'katas'"),
    ],
)
def test_bad_topic(house, old, new, key):
    """What is wrong with a topic is said with its file and the key."""
    path = rewrite(house.root / TOPIC_FILE, old, new)
    said = refusal(house.root)
    assert str(path) in said
    assert key in said


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "'kata' is missing"),
        ('kata = "total"\n', "'kata' is 'total'"),
        ("kata = [1]\n", "'kata'"),
        ('[kata]\nid = "total"\n', "'kata'"),
    ],
)
def test_katas_that_are_none(house, text, key):
    """A topic's katas are a list of tables."""
    path = house.root / TOPIC_FILE
    path.write_text(f'title = "First"\nabout = "Samples."\n{text}', encoding="utf-8")
    said = refusal(house.root)
    assert str(path) in said
    assert key in said


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('task = "Sum of some numbers"\n', "", "'task' is missing"),
        ('task = "Sum of some numbers"', "task = 3", "'task' is 3"),
        ("difficulty = 1\n", "", "'difficulty' is missing"),
        ("difficulty = 1\n", 'difficulty = "1"\n', "'difficulty' is '1'"),
        ("difficulty = 1\n", "difficulty = true\n", "'difficulty' is True"),
        ("difficulty = 1\n", "difficulty = 1.5\n", "'difficulty' is 1.5"),
        ("difficulty = 1\n", "difficulty = 0\n", "difficulty is 0, not between 1 and 5"),
        ("difficulty = 1\n", "difficulty = 6\n", "difficulty is 6, not between 1 and 5"),
        ("minutes = 3\n", "", "'minutes' is missing"),
        ("minutes = 3\n", "minutes = [3]\n", "'minutes' is [3]"),
        ("hints =", "hint =", "unknown key 'hint'"),
        ("minutes = 3\n", "minutes = 3\nmodel = 'x'\n", "unknown key 'model'"),
        ("minutes = 3\n", "minutes = 3\nrequires = 'scale'\n", "'requires'"),
        ("minutes = 3\n", "minutes = 3\nmutates = 'xs'\n", "'mutates'"),
        ('forbids = ["sum", "numpy.sum", "math"]', 'forbids = "numpy.sum"', "'forbids'"),
        ('forbids = ["sum", "numpy.sum", "math"]', "forbids = [1]", "'forbids'"),
        ('hints = ["What is the sum of no numbers?",', "hints = [1,", "'hints'"),
    ],
)
def test_bad_kata(house, old, new, key):
    """What is wrong with a kata is said with its file, its id and the key."""
    path = rewrite(house.root / TOPIC_FILE, old, new)
    said = refusal(house.root)
    assert f"{path}, kata 'total'" in said
    assert key in said


@pytest.mark.parametrize(("new", "key"), [("", "'id' is missing"), ("id = 7", "'id' is 7")])
def test_kata_without_id(house, new, key):
    """An entry that cannot be named is told by its file."""
    path = rewrite(house.root / TOPIC_FILE, 'id = "total"', new)
    said = refusal(house.root)
    assert str(path) in said
    assert key in said


def test_kata_twice(house):
    """Two entries of one id would silently be one."""
    path = rewrite(house.root / TOPIC_FILE, 'id = "scale"', 'id = "total"')
    said = refusal(house.root)
    assert str(path) in said
    assert "total" in said


@pytest.mark.parametrize(
    "name",
    [
        "total",
        "first/total",
        "first/total/",
        "first\\total",
        "total.py",
        "katas/first/total.py",
        "katas\\first\\total.py",
        " total ",
    ],
)
def test_kata_by_name(house, name):
    """A kata answers to its id, to topic and id, and to the path of its file."""
    assert house.kata(name).name == "first/total"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("totl", "There is no kata 'totl'; did you mean total?"),
        ("first/totl", "There is no kata 'first/totl'; did you mean first/total or first/scale?"),
        ("katas/second/larges.py", "There is no kata 'katas/second/larges.py'; did you mean second/largest?"),
        ("secondd", "There is no kata 'secondd'; did you mean second?"),
        ("qqqq", "There is no kata 'qqqq'; `dojo list` shows them all."),
        ("", "There is no kata ''; `dojo list` shows them all."),
    ],
)
def test_misspelt_kata(house, name, expected):
    """A name that no kata has is answered with the nearest ones."""
    with pytest.raises(DojoError) as caught:
        house.kata(name)
    assert expected == str(caught.value)


def test_several_nearest():
    """Where more than one is near, all are named, each once."""
    found = curriculum(Topic("a", "A", "a", (kata("a", "mean"), kata("a", "means"))))
    with pytest.raises(DojoError, match=r"did you mean mean or means\?|did you mean means or mean\?"):
        found.kata("meen")


def test_ambiguous_kata():
    """An id of two topics needs the topic."""
    found = curriculum(
        Topic("a", "A", "a", (kata("a", "mean"),)),
        Topic("b", "B", "b", (kata("b", "mean"), kata("b", "mode"))),
    )
    with pytest.raises(DojoError) as caught:
        found.kata("mean")
    assert str(caught.value) == "There is more than one kata 'mean': say a/mean or b/mean."
    assert ("b/mean", "b/mode") == (found.kata("b/mean").name, found.kata("mode").name)


@pytest.mark.parametrize("name", ["second", "second/", " second "])
def test_topic_by_name(house, name):
    """A topic answers to its id."""
    assert house.curriculum.topics[1] == house.curriculum.topic(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("secondd", "There is no topic 'secondd'; did you mean second?"),
        ("qqqq", "There is no topic 'qqqq'; `dojo list` shows them all."),
    ],
)
def test_misspelt_topic(house, name, expected):
    """A name that no topic has is answered with the nearest ones."""
    with pytest.raises(DojoError) as caught:
        house.curriculum.topic(name)
    assert expected == str(caught.value)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], []),
        (["first"], ["first/total", "first/scale"]),
        (["katas/first/"], ["first/total", "first/scale"]),
        (["katas\\first\\"], ["first/total", "first/scale"]),
        (["largest"], ["second/largest"]),
        (["largest", "scale"], ["first/scale", "second/largest"]),
        (["second", "katas/first/scale.py", "largest"], ["first/scale", "second/largest"]),
        (["scale", "first"], ["first/total", "first/scale"]),
    ],
)
def test_select(house, names, expected):
    """Names of katas and topics give katas in learning order, each once."""
    assert expected == [one.name for one in house.curriculum.select(names)]


def test_select_unknown(house):
    """One unknown name among known ones is refused."""
    with pytest.raises(DojoError, match="There is no kata 'thirdd'"):
        house.curriculum.select(["first", "thirdd"])


@pytest.mark.parametrize("folder", [".", "katas", "katas/first", "tests/answers/second"])
def test_find_root(house, folder):
    """The repository is found from any folder in it."""
    assert house.root == find_root(house.root / folder)


def test_find_root_relative(house, monkeypatch):
    """A relative folder will do."""
    monkeypatch.chdir(house.root)
    assert house.root == find_root(Path("katas/first")).resolve()


def test_find_root_outside(tmp_path):
    """Outside a repository the message says where one was looked for, and what to do."""
    (tmp_path / "katas").mkdir()
    with pytest.raises(DojoError) as caught:
        find_root(tmp_path / "katas")
    assert str(caught.value).startswith(f"{tmp_path / 'katas'} is not inside a clone of the katas: cd into")


def test_curriculum_is_a_value(house):
    """Reading twice gives equal curricula; a change gives another."""
    once, again = house.curriculum, house.curriculum
    assert once == again
    assert once != replace(again, topics=again.topics[:1])
