"""`dojo` alone: where am I, what is next, what do I type."""

import click

from dojo.curriculum import Kata
from dojo.needs import lacking
from dojo.outputs.terminal import bar, count, kata_heading, place
from dojo.report import KataResult
from dojo.score import KataScore, score_kata
from dojo.session import Session


def overview(session: Session) -> None:
    """Show progress by topic, the next kata, and what to type."""
    curriculum = session.curriculum
    results = session.results(list(curriculum))
    scores = {kata: score_kata(result, kata.points) for kata, result in results.items()}
    width = max((len(topic.id) for topic in curriculum.topics), default=0)
    click.echo()
    for topic in curriculum.topics:
        click.echo(f"  {topic.id:<{width}}  {_tally([scores[kata] for kata in topic.katas])}")
    solved = sum(each.state == "solved" for each in scores.values())
    points, out_of = sum(each.points for each in scores.values()), sum(kata.points for kata in curriculum)
    click.echo(f"\n  {solved} of {len(curriculum)} solved, {points} of {count(out_of, 'point')}.\n")
    _show_next(session, results)


def _tally(scores: list[KataScore]) -> str:
    solved = sum(each.state == "solved" for each in scores)
    points, out_of = sum(each.points for each in scores), sum(each.out_of for each in scores)
    return (
        f"{bar(solved, len(scores))}  {solved:>2} of {len(scores):>2} solved  {points:>3} of {out_of} points"
    )


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
