"""`dojo hint`: one step further each time."""

import click

from dojo.cli import examples
from dojo.journal import Journal
from dojo.outputs.terminal import count
from dojo.session import Session


@click.command(epilog=examples("dojo hint variance"))
@click.argument("kata")
@click.pass_obj
def command(session: Session, kata: str) -> None:
    """Give the next hint for a kata, after those given before."""
    chosen = session.curriculum.kata(kata)
    if not chosen.hints:
        click.echo(f"{chosen.name} has no hints.")
        return
    journal = Journal(session.curriculum.root)
    given = min(journal.count(chosen, "hint") + 1, len(chosen.hints))
    journal.record(chosen, "hint")
    for number, text in enumerate(chosen.hints[:given], start=1):
        click.echo(f"{number}. {text}")
    left = len(chosen.hints) - given
    click.echo(f"\n{count(left, 'hint')} left." if left else "\nThat was the last one.")
