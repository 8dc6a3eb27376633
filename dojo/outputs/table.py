"""The score as a table for a terminal."""

from itertools import groupby

from dojo.outputs.terminal import count, mark, stars
from dojo.score import KataScore, Score


def draw(score: Score) -> str:
    """Write a line for each kata that was started, and one for each topic."""
    lines = []
    for topic, group in groupby(score.katas, key=lambda kata: kata.topic):
        katas = list(group)
        lines.append(f"{topic:<40} {_points(katas)}")
        lines.extend(_line(kata) for kata in katas if kata.state != "untouched")
    lines.append("")
    lines.append(f"{score.solved} of {len(score.katas)} solved, {score.points} of {score.out_of} points.")
    return "\n".join(lines) + "\n"


def _line(kata: KataScore) -> str:
    checks = f"{kata.passed_checks} of {count(kata.all_checks, 'check')}"
    fast = "" if kata.stars is None else f"  {stars(kata.stars)}"
    return f"  {mark(kata.state)} {kata.id:<36} {_points([kata])}  {checks}{fast}"


def _points(katas: list[KataScore]) -> str:
    return f"{sum(kata.points for kata in katas):>4} of {sum(kata.out_of for kata in katas):>4} points"
