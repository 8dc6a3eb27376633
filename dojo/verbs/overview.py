"""`dojo` alone: where am I, what is next, what do I type."""

import click

from dojo.curriculum import Kata
from dojo.needs import lacking
from dojo.outputs.terminal import bar, count, kata_heading, place
from dojo.report import KataResult
from dojo.score import Score, score_kata, total
from dojo.session import Session


def overview(session: Session) -> None:
    """Show progress by topic, the next kata, and what to type."""
    curriculum = session.curriculum
    results = session.results(list(curriculum))
    scores = {kata: score_kata(result, kata.points) for kata, result in results.items()}
    width = max((len(topic.id) for topic in curriculum.topics), default=0)
    click.echo()
    for topic in curriculum.topics:
        click.echo(f"  {topic.id:<{width}}  {_tally(total(scores[kata] for kata in topic.katas))}")
    all_of_it = total(scores.values())
    out_of = count(all_of_it.out_of, "point")
    click.echo(f"\n  {all_of_it.solved} of {len(curriculum)} solved, {all_of_it.points} of {out_of}.\n")
    _show_next(session, results)


def _tally(score: Score) -> str:
    katas = len(score.katas)
    solved = f"{bar(score.solved, katas)}  {score.solved:>2} of {katas:>2} solved"
    return f"{solved}  {score.points:>3} of {score.out_of} points"


def _show_next(session: Session, results: dict[Kata, KataResult]) -> None:
    kata = session.progress.next_kata(list(results.values()))
    if kata is None:
        click.echo("  All solved. Solve one again: dojo reset KATA")
        return
    path = place(session.curriculum.stub(kata), session.curriculum.root)
    click.echo(f"  Next: {kata_heading(kata)}\n")
    if results[kata].state == "started":
        counted = results[kata].counted
        passed = sum(check.passed for check in counted)
        click.echo(f"    You have started it: {passed} of {count(len(counted), 'check')} passed.\n")
    if missing := lacking(kata):
        click.echo(f"    It {missing}\n")
    click.echo(f"    1. Edit  {click.style(path, fg='cyan')}")
    click.echo(f"    2. Type  {click.style('dojo test', fg='cyan')}\n")
    click.echo(f"  Stuck? dojo hint {kata.id}     All katas: dojo list     Help: dojo --help\n")
