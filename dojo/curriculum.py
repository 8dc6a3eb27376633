"""The curriculum: topics and katas in the order in which they are learnt, and where their files lie."""

import difflib
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from dojo.errors import DojoError
from dojo.needs import OPTIONAL

POINTS_PER_DIFFICULTY = 10


@dataclass(frozen=True)
class Kata:
    """One exercise, as its topic's `topic.toml` states it.

    `requires` names katas to solve before, `needs` packages beyond the plain installation (its topic's
    too, see `dojo.needs`), `forbids` dotted names that an answer may not use
    (see `dojo.forbidden`), and `mutates` the parameters that the kata is meant to change in place.
    Where it is judged in a process of its own, `programs` lets it run others there (git, sh), and
    `fresh` says how often that process is a new one: for each "check", or for each "call", where an
    answer could be remembered from another. `worth` are its points where a handout gives it others.
    """

    topic: str
    id: str
    task: str
    difficulty: int
    minutes: int
    hints: tuple[str, ...]
    requires: tuple[str, ...] = ()
    forbids: tuple[str, ...] = ()
    mutates: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    programs: bool = False
    fresh: str = "check"
    worth: int | None = None

    @property
    def name(self) -> str:
        """Topic and id, which together are unique."""
        return f"{self.topic}/{self.id}"

    @property
    def points(self) -> int:
        """What the kata is worth."""
        return POINTS_PER_DIFFICULTY * self.difficulty if self.worth is None else self.worth

    @property
    def public_names(self) -> tuple[str, str]:
        """What its file defines: a function of the kata's name, or a class of it in CamelCase."""
        return self.id, "".join(part.capitalize() for part in self.id.split("_"))


@dataclass(frozen=True)
class Topic:
    """A folder of katas with one theme."""

    id: str
    title: str
    about: str
    katas: tuple[Kata, ...]
    requires: tuple[str, ...] = ()


@dataclass(frozen=True)
class Curriculum:
    """All topics, and the repository they live in; `renamed` has the new name of each kata that has one."""

    root: Path
    topics: tuple[Topic, ...]
    renamed: dict[str, str] = field(default_factory=dict)
    _by_name: dict[str, Kata] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name = {kata.name: kata for topic in self.topics for kata in topic.katas}
        object.__setattr__(self, "_by_name", by_name)

    def __iter__(self) -> Iterator[Kata]:
        return iter(self._by_name.values())

    def __len__(self) -> int:
        return len(self._by_name)

    def kata(self, name: str) -> Kata:
        """Return the kata called `topic/id`, or `id` alone where only one topic has it."""
        wanted = name.strip().rstrip("/").removesuffix(".py").replace("\\", "/").removeprefix("katas/")
        if wanted in self._by_name:
            return self._by_name[wanted]
        found = [kata for kata in self if kata.id == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            names = " or ".join(kata.name for kata in found)
            raise DojoError(f"There is more than one kata {wanted!r}: say {names}.")
        raise DojoError(f"There is no kata {name!r}{self._nearest(wanted)}")

    def topic(self, name: str) -> Topic:
        """Return the topic of this id."""
        for topic in self.topics:
            if topic.id == name.strip().rstrip("/"):
                return topic
        nearest = _nearest(name, [topic.id for topic in self.topics])
        raise DojoError(f"There is no topic {name!r}{nearest}")

    def select(self, names: Sequence[str]) -> list[Kata]:
        """Return the katas that these names of katas and topics stand for, in learning order."""
        topics = {topic.id: topic for topic in self.topics}
        chosen: set[str] = set()
        for name in names:
            topic = topics.get(name.strip().rstrip("/\\").replace("\\", "/").removeprefix("katas/"))
            chosen.update(kata.name for kata in (topic.katas if topic else [self.kata(name)]))
        return [kata for kata in self if kata.name in chosen]

    def _nearest(self, wanted: str) -> str:
        ids = [kata.id for kata in self] + [topic.id for topic in self.topics]
        return _nearest(wanted, list(self._by_name) if "/" in wanted else ids)

    def stub(self, kata: Kata) -> Path:
        """Return the file that a learner edits."""
        return self.root / "katas" / kata.topic / f"{kata.id}.py"

    def solution(self, kata: Kata) -> Path:
        """Return the reference's file."""
        return self.root / "solutions" / kata.topic / f"{kata.id}.py"

    def outline(self, kata: Kata) -> Path:
        """Return the file that says signature and docstring: the reference's.

        Where a class was handed katas without solutions, it is a stub that nobody edits (see
        `dojo.grading.handout`).
        """
        solution = self.solution(kata)
        return solution if solution.is_file() else self.root / "stubs" / kata.topic / f"{kata.id}.py"

    def checks(self, kata: Kata) -> Path:
        """Return the file of the kata's checks."""
        return self.root / "tests" / "katas" / kata.topic / f"test_{kata.id}.py"

    def answers(self, kata: Kata) -> Path:
        """Return the file of rival answers, right and wrong."""
        return self.root / "tests" / "answers" / kata.topic / f"{kata.id}.py"

    def kernel(self, kata: Kata) -> Path:
        """Return the file of an answer in Triton, which few katas have."""
        return self.root / "tests" / "kernels" / kata.topic / f"{kata.id}.py"


def find_root(start: Path) -> Path:
    """Return the repository around a folder: the nearest one above that has a curriculum."""
    for folder in (start, *start.parents):
        if (folder / "katas" / "curriculum.toml").is_file():
            return folder
    raise DojoError(f"{start} is not inside a clone of the katas: cd into yours and try again.")


def load_curriculum(root: Path) -> Curriculum:
    """Read `curriculum.toml` and every topic that it names."""
    index = root / "katas" / "curriculum.toml"
    names = _take_list(_read(index), "topics", str, index)
    _refuse_repeated(names, index, "topic")
    renamed = _take({"renamed": {}, **_read(index)}, "renamed", dict, index)
    return Curriculum(root, tuple(_load_topic(root, name) for name in names), renamed)


_TOPIC_KEYS = {"title", "about", "requires", "needs", "kata"}
_KATA_KEYS = {"id", "task", "difficulty", "minutes", "hints", "requires", "needs", "forbids", "mutates"}
_KATA_KEYS |= {"programs", "fresh", "points"}
_NOTHING: dict[str, Any] = {key: [] for key in ("requires", "needs", "forbids", "mutates")}
_FRESH = ("check", "call")


def _load_topic(root: Path, name: str) -> Topic:
    path = root / "katas" / name / "topic.toml"
    facts = _read(path)
    needs = _take_list({**_NOTHING, **facts}, "needs", str, path)
    katas = [_load_kata(name, needs, entry, path) for entry in _take_list(facts, "kata", dict, path)]
    topic = Topic(
        id=name,
        title=_take(facts, "title", str, path),
        about=_take(facts, "about", str, path),
        requires=_take_list({**_NOTHING, **facts}, "requires", str, path),
        katas=tuple(katas),
    )
    _refuse_unknown(facts, _TOPIC_KEYS, path)
    _refuse_repeated([kata.id for kata in katas], path, "kata")
    return topic


def _load_kata(topic: str, needs: tuple[str, ...], entry: dict[str, Any], path: Path) -> Kata:
    name = _take(entry, "id", str, path)
    where = f"{path}, kata {name!r}"
    _refuse_unknown(entry, _KATA_KEYS, where)
    facts = {**_NOTHING, "programs": False, "fresh": "check", **entry}
    kata = Kata(
        topic=topic,
        id=name,
        task=_take(facts, "task", str, where),
        difficulty=_take(facts, "difficulty", int, where),
        minutes=_take(facts, "minutes", int, where),
        hints=_take_list(facts, "hints", str, where),
        requires=_take_list(facts, "requires", str, where),
        needs=(*needs, *_take_list(facts, "needs", str, where)),
        forbids=_take_list(facts, "forbids", str, where),
        mutates=_take_list(facts, "mutates", str, where),
        programs=_take(facts, "programs", bool, where),
        fresh=_take(facts, "fresh", str, where),
        worth=_take(facts, "points", int, where) if "points" in facts else None,
    )
    if not 1 <= kata.difficulty <= 5:
        raise DojoError(f"{where}: difficulty is {kata.difficulty}, not between 1 and 5.")
    if unknown := sorted(set(kata.needs) - set(OPTIONAL)):
        raise DojoError(f"{where}: 'needs' has {unknown[0]!r}; it can be {' or '.join(OPTIONAL)}.")
    if kata.fresh not in _FRESH:
        raise DojoError(f"{where}: 'fresh' is {kata.fresh!r}; it should be {' or '.join(_FRESH)}.")
    return kata


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DojoError(f"{path} is missing: restore it with `git checkout -- {path}`.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DojoError(f"{path} cannot be read as TOML: {error}.") from None


_T = TypeVar("_T")
_WORDS: dict[type, str] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
}


def _take(facts: dict[str, Any], key: str, kind: type[_T], where: object) -> _T:
    value = facts.get(key)
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        found = "is missing" if value is None else f"is {value!r}"
        raise DojoError(f"{where}: {key!r} {found}; it should be {_WORDS[kind]}.")
    return value


def _take_list(facts: dict[str, Any], key: str, kind: type[_T], where: object) -> tuple[_T, ...]:
    values = _take(facts, key, list, where)
    for value in values:
        if not isinstance(value, kind):
            raise DojoError(f"{where}: {key!r} has the item {value!r}, which should be {_WORDS[kind]}.")
    return tuple(values)


def _refuse_unknown(facts: dict[str, Any], known: set[str], where: object) -> None:
    if unknown := sorted(set(facts) - known):
        raise DojoError(f"{where}: unknown key {unknown[0]!r}.")


def _refuse_repeated(names: Sequence[str], where: object, what: str) -> None:
    if repeated := [name for name in names if names.count(name) > 1]:
        raise DojoError(f"{where}: there is more than one {what} {repeated[0]!r}.")


def _nearest(wanted: str, names: list[str]) -> str:
    matches = dict.fromkeys(difflib.get_close_matches(wanted, names, n=3, cutoff=0.5))
    return f"; did you mean {' or '.join(matches)}?" if matches else "; `dojo list` shows them all."
