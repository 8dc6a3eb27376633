"""`dojo stats`: what your practice comes to."""

import click

from dojo.attempts import Attempt, attempts, best
from dojo.cli import examples
from dojo.journal import now
from dojo.outputs.terminal import count
from dojo.practising import clock, span
from dojo.session import Session


@click.command(epilog=examples("dojo stats", "dojo stats statistics"))
@click.argument("names", nargs=-1, metavar="[KATA|TOPIC]...")
@click.pass_obj
def command(session: Session, names: tuple[str, ...]) -> None:
    """Show your attempts: how many, the best and the last time beside par, and when each kata is due."""
    from dojo.review import Schedule

    curriculum = session.curriculum
    found = attempts(session.journal.events())
    schedule = Schedule.replay(curriculum, found)
    ended = [each for each in found if each.ended is not None]
    chosen = [kata for kata in session.select(names) if any(each.kata == kata.name for each in ended)]
    if not chosen:
        click.echo("No attempts yet. Begin with: dojo practice KATA")
        return
    width = max(len(kata.name) for kata in chosen)
    click.echo(f"  {'kata':<{width}}  attempts  solved     best     last      par  due")
    for kata in chosen:
        own = [each for each in ended if each.kata == kata.name]
        solved = sum(each.outcome == "solved" for each in own)
        shortest = best(own, kata.name)
        times = [_time(shortest), _time(own[-1].seconds), clock(60 * kata.minutes)]
        card = schedule.cards[kata.name]
        due = "now" if card.due <= now() else f"in {span(card.due - now())}"
        columns = "  ".join(f"{time:>7}" for time in times)
        click.echo(f"  {kata.name:<{width}}  {len(own):>8}  {solved:>6}  {columns}  {due}")
    click.echo(f"\n  {_in_all(ended)}")


def _time(seconds: float | None) -> str:
    return "" if seconds is None else clock(seconds)


def _in_all(ended: list[Attempt]) -> str:
    days = {each.ended.astimezone().date() for each in ended if each.ended}
    total = sum(each.seconds for each in ended)
    return f"{count(len(ended), 'attempt')} on {count(len(days), 'day')}, {clock(total)} in all."
