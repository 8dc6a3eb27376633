"""Trying attacks: many at a time, and each one alone where it matters who did it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from . import jail, verdict
from .attack import Attack
from .grounds import clash

LEVELS = ("process", "landlock", "bubblewrap")


def claimed(attack: Attack, level: str) -> bool:
    """Say whether a level claims to stop an attack."""
    return LEVELS.index(attack.stopped_by) <= LEVELS.index(level)


def isolated(attacks: Sequence[Attack], level: str, user: str | None = None) -> dict[str, list[str]]:
    """Judge attacks at a level; return what does not hold of each, and nothing of those where all does.

    Those that a level does not claim to stop may do as they please, so that each has a jail of its own.

    Parameters
    ----------
    attacks : sequence of Attack
        Which.
    level : str
        How they are confined.
    user : str, optional
        Who judges: "nobody", or whoever runs this.
    """
    found: dict[str, list[str]] = {}
    for group in groups([attack for attack in attacks if claimed(attack, level)]):
        found |= _of_group(group, level, user)
    for attack in attacks:
        if not claimed(attack, level):
            found |= _of_group([attack], level, user)
    return {name: problems for name, problems in found.items() if problems}


def plainly(attack: Attack) -> list[str]:
    """Return what an attack gets from plain pytest."""
    answer = jail.run({"do": "plain", "names": [attack.name]})
    return verdict.of_plain(attack, answer)


def groups(attacks: Iterable[Attack]) -> Iterator[list[Attack]]:
    """Yield attacks that may be judged together: in the same way, and none in the place of another."""
    waiting = list(attacks)
    while waiting:
        group: list[Attack] = []
        later: list[Attack] = []
        for attack in waiting:
            first = group[0] if group else attack
            alike = attack.alone == first.alone and not (group and (attack.whole or first.whole))
            (group if alike and not clash([*group, attack]) else later).append(attack)
        yield group
        waiting = later


def _of_group(attacks: list[Attack], level: str, user: str | None) -> dict[str, list[str]]:
    """Judge attacks together; where it is not clear whose doing a problem is, judge them in halves."""
    way = "score" if attacks[0].alone else "pytest"
    order = {"do": way, "level": level, "user": user, "names": [attack.name for attack in attacks]}
    answer: dict[str, Any] = jail.run(order)
    found = {attack.name: verdict.of_one(attack, answer) for attack in attacks}
    died = [attack for attack in attacks if answer["attacks"].get(attack.name, {}).get("died")]
    if died and len(attacks) > 1:
        others = [attack for attack in attacks if attack not in died]
        return {attack.name: found[attack.name] for attack in died} | _of_group(others, level, user)
    known = " ".join(said for problems in found.values() for said in problems)
    common = verdict.of_all(attacks, answer, known)
    if common and len(attacks) > 1:
        middle = len(attacks) // 2
        halves = [_of_group(half, level, user) for half in (attacks[:middle], attacks[middle:])]
        found = halves[0] | halves[1]
        return found if any(found.values()) else {"all together": common}
    return {name: [*problems, *common] for name, problems in found.items()}
