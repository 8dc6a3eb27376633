"""What must hold of every attack, and whether it did."""

import re
from collections.abc import Iterator
from typing import Any

from .attack import Attack
from .grounds import CANARIES
from .samples import HONEST

_MOST_MEMORY = 2**30
_LONGEST_FACT = 5000
_MOST_SECONDS = 30.0  # Of a case of a check, on a busy machine.
_SCORED_SECONDS = (30.0, 15.0)  # To begin with, and for each kata, on a busy machine.
_PLAIN_SECONDS = 3.5  # Of all checks, where only one may take a second.
# What a terminal obeys, and does not show; GitHub's runner takes a line for a command that begins so.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_COMMAND = re.compile(r"^\s*::[a-z]|##\[", re.MULTILINE)
_OF_THE_TOOL = re.compile(r'INTERNALERROR|File "[^"]*/(dojo|_pytest|pluggy)/')


def of_one(attack: Attack, answer: dict[str, Any]) -> list[str]:
    """Return what does not hold of one attack among those that were judged, and is its own doing."""
    told = answer["attacks"].get(attack.name)
    if told is None:
        return ["it was not judged"]
    if told["died"]:
        return [f"it ended the judge: {answer['ended']}: {answer['output'][-500:]!r}"]
    found = list(_points(attack, told))
    if told["seconds"] > _MOST_SECONDS:
        found.append(f"a check took {told['seconds']:.1f} seconds")
    if told["memory"] > _MOST_MEMORY > told["memory_before"]:
        found.append(f"the judge took {told['memory'] >> 20} MiB of memory")
    facts = [(label, text) for label, text in told["facts"] if label != "call"]
    if told["points"] == 0 and not facts:
        found.append("no message says why it failed")
    words = "\n".join(text for _, text in facts)
    found += _shown(attack, words, answer["seed"])
    if attack.says and not re.search(attack.says, words):
        found.append(f"its message does not say {attack.says!r}: {words[:200]!r}")
    if any(len(text) > _LONGEST_FACT for _, text in facts):
        found.append("its message is longer than anybody reads")
    if (traces := _OF_THE_TOOL.search(words)) is not None:
        found.append(f"its message shows the tool's own code: {words[traces.start() :][:200]!r}")
    return found + list(_commands(told["words"]))


def of_all(attacks: list[Attack], answer: dict[str, Any], known: str) -> list[str]:
    """Return what does not hold of the attacks together: whose doing it is, only another judging can say.

    Parameters
    ----------
    attacks : list of Attack
        Those that were judged together.
    answer : dict
        What came of it.
    known : str
        What is said of single ones of them already.
    """
    found = []
    if answer["ended"] not in ("0", "1") or not answer["same"]:
        found.append(f"the judge did not end as it should: {answer['ended']}: {answer['output'][-300:]!r}")
    worth = 0 if any(attack.whole for attack in attacks) else HONEST.points
    if lost := [topic for topic, points in answer["honest"].items() if points != worth]:
        found.append(f"the marks of {len(lost)} others changed")
    found += [f"left behind: {trace}" for trace in answer["left"]]
    if answer["memory"] > _MOST_MEMORY and "of memory" not in known:
        found.append(f"the judge took {answer['memory'] >> 20} MiB of memory")
    if attacks[0].alone and answer["seconds"] > _SCORED_SECONDS[0] + _SCORED_SECONDS[1] * len(attacks):
        found.append(f"judging took {answer['seconds']:.0f} seconds")
    output = answer["output"]
    shown = [said for attack in attacks for said in _shown(attack, output, answer["seed"])]
    if (traces := _OF_THE_TOOL.search(output)) is not None:
        shown.append(f"the output shows the tool's own code: {output[traces.start() :][:200]!r}")
    shown += _commands(output)
    return found if known else found + shown


def of_log(text: str) -> list[str]:
    """Return what a log, a terminal or a page should not be shown, other than the tool's own annotations."""
    ours = re.compile(r"^::error file=katas/[\w/]+\.py,line=\d+,title=[\w/%]+::[^\x00-\x1f]*$", re.MULTILINE)
    return list(_commands(ours.sub("", text)))


def of_plain(attack: Attack, answer: dict[str, Any]) -> list[str]:
    """Return what an attack got from plain pytest."""
    found = [f"earned {points}" for points in _too_much(attack, answer["attacks"][attack.name])]
    if answer["honest"] != {"honest_0": HONEST.points} and not attack.whole:
        found.append("the marks of others changed")
    found += [f"left behind: {trace}" for trace in answer["left"]]
    found += _shown(attack, answer["output"], answer["seed"])
    if answer["memory"] > _MOST_MEMORY:
        found.append("memory")
    if attack.hangs and answer["seconds"] > _PLAIN_SECONDS:
        found.append(f"took {answer['seconds']:.1f} seconds")
    return found + list(_commands(answer["output"]))


def _points(attack: Attack, told: dict[str, Any]) -> Iterator[str]:
    for points in _too_much(attack, told):
        yield f"it earned {points} points, its honest part {attack.honest}"
    if told["points"] < attack.honest:
        yield f"its honest part earned {told['points']} points of {attack.honest}: {told['facts']}"[:1000]


def _too_much(attack: Attack, told: dict[str, Any]) -> Iterator[int]:
    if told["points"] > attack.honest:
        yield told["points"]


def _shown(attack: Attack, text: str, seed: int) -> list[str]:
    """Return the secrets that a text gives away."""
    secrets = {name: canary for name, canary in CANARIES.items() if canary in text}
    if f"--seed={seed}" in text:
        secrets["seed"] = str(seed)
    found = [f"it shows a secret: the {name}" for name in secrets]
    quoted = r"(?<![\"'])\b"  # As where a message quotes the line of code.
    if attack.loot and re.search(quoted + re.escape(attack.loot), text):
        found.append(f"it got what it wanted: {attack.loot}")
    return found


def _commands(output: str) -> Iterator[str]:
    if (control := _CONTROL.search(output)) is not None:
        yield f"it shows what a terminal obeys: {output[max(control.start() - 40, 0) :][:80]!r}"
    if (command := _COMMAND.search(output)) is not None:
        yield f"it shows a workflow's command: {output[max(command.start() - 40, 0) :][:80]!r}"
