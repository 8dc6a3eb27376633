"""The table of docs/attacks.md: which attacks work, against plain pytest and at each level.

`python -m tests.dojo.attacks.table` tries all attacks and writes it, in some minutes.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import jail, trial
from .attack import Attack
from .suite import ATTACKS, FAMILIES

PAGE = Path(__file__).parents[3] / "docs" / "attacks.md"
BEGIN = "<!-- The table is written by `python -m tests.dojo.attacks.table`. -->"
END = "<!-- The end of the table. -->"
_WORKS, _STOPPED, _OUT_OF_SCOPE = "**works**", "–", "works"
_COLUMNS = ("plain pytest", *trial.LEVELS)


def listed(text: str) -> list[str]:
    """Return the names of the attacks in the table of a page."""
    table = text.partition(BEGIN)[2].partition(END)[0]
    return re.findall(r"^\| ([^|]+?) \| [^|]+ \|(?: (?:–|[*]*works[*]*) \|){4}$", table, flags=re.MULTILINE)


def measure(attacks: Sequence[Attack]) -> dict[str, dict[str, list[str]]]:
    """Return what each attack got, by column and name."""
    with ThreadPoolExecutor(2) as pool:
        plain = pool.map(trial.plainly, attacks)
        levels = [pool.submit(trial.isolated, attacks, level) for level in trial.LEVELS]
        found = {"plain pytest": {attack.name: got for attack, got in zip(attacks, plain, strict=True)}}
        return found | {level: future.result() for level, future in zip(trial.LEVELS, levels, strict=True)}


def draw(attacks: Sequence[Attack], got: dict[str, dict[str, list[str]]]) -> Iterator[str]:
    """Yield the table's lines: one for each attack, by family, and how many work."""
    for family in FAMILIES:
        own = [attack for attack in attacks if attack.family == family]
        yield f"### {family[0].upper()}{family[1:]}"
        yield ""
        yield f"| attack | what it tries | {' | '.join(_COLUMNS)} |"
        yield f"|---|---|{':-:|' * len(_COLUMNS)}"
        for attack in own:
            cells = [_cell(attack, column, got[column].get(attack.name)) for column in _COLUMNS]
            yield f"| {attack.name} | {attack.tries} | {' | '.join(cells)} |"
        yield ""
    yield "### All of them"
    yield ""
    yield f"| | of | {' | '.join(_COLUMNS)} |"
    yield f"|---|--:|{'--:|' * len(_COLUMNS)}"
    for family in (*FAMILIES, None):
        own = [attack for attack in attacks if family in (attack.family, None)]
        counts = [str(sum(bool(got[column].get(attack.name)) for attack in own)) for column in _COLUMNS]
        yield f"| {family or '**all**'} | {len(own)} | {' | '.join(counts)} |"


def _cell(attack: Attack, column: str, problems: list[str] | None) -> str:
    if not problems:
        return _STOPPED
    return _OUT_OF_SCOPE if column == "plain pytest" or not trial.claimed(attack, column) else _WORKS


def main() -> None:
    """Measure, and write the table into the page."""
    if reason := jail.missing():
        sys.exit(f"What cannot be jailed is not run: {reason}.")
    got = measure(ATTACKS)
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    table = "\n".join(draw(ATTACKS, got))
    PAGE.write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    for column, found in got.items():
        for name, problems in found.items():
            if column != "plain pytest" and problems:
                sys.stderr.write(f"{column}: {name}: {'; '.join(problems)}\n")


if __name__ == "__main__":
    main()
