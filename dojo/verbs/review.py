"""`dojo review`: practise what is due."""

import click

from dojo.attempts import attempts
from dojo.cli import examples
from dojo.journal import now
from dojo.outputs.terminal import count
from dojo.practising import span
from dojo.session import Session


@click.command(epilog=examples("dojo review", "dojo review --list"))
@click.option("--list", "listed", is_flag=True, help="Only say what is due, and when the others are.")
@click.option("--edit", is_flag=True, help="Open the kata in $VISUAL or $EDITOR.")
@click.option("--plain", is_flag=True, help="Print one result below the other, and take no keys.")
@click.pass_context
def command(ctx: click.Context, listed: bool, edit: bool, plain: bool) -> None:
    """Practise the kata that has been due for longest.

    Whatever you solve by `dojo practice` comes back: soon if you gave up, later each time that it went well.
    """
    from dojo.review import Schedule

    session: Session = ctx.obj
    curriculum = session.curriculum
    schedule = Schedule.replay(curriculum, attempts(session.journal.events()))
    due = schedule.due(now())
    if listed:
        for name, card in sorted(schedule.cards.items(), key=lambda item: item[1].due):
            click.echo(f"  {'due' if name in due else 'in ' + span(card.due - now()):>12}  {name}")
    if not due:
        first = min((card.due for card in schedule.cards.values()), default=None)
        later = f" The next is in {span(first - now())}." if first else " Begin with: dojo practice KATA"
        click.echo(f"Nothing is due.{later}")
        return
    click.echo(f"{count(len(due), 'kata')} due.")
    if not listed:
        from dojo.verbs import practice

        ctx.invoke(practice.command, kata=due[0], edit=edit, anew=False, plain=plain)
