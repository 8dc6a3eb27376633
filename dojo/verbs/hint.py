"""`dojo hint`: one step further each time."""

import click

from dojo.cli import examples
from dojo.curriculum import Kata
from dojo.outputs.terminal import count
from dojo.session import Session


@click.command(epilog=examples("dojo hint variance"))
@click.argument("kata")
@click.pass_obj
def command(session: Session, kata: str) -> None:
    """Give the next hint for a kata, after those given before."""
    chosen = session.curriculum.kata(kata)
    click.echo("\n".join(give_hint(session, chosen)))


def give_hint(session: Session, kata: Kata) -> list[str]:
    """Return the hints given before and the next one, and note that it was given."""
    from dojo.exam import refuse_help

    refuse_help(session.curriculum.root, kata)
    if not kata.hints:
        return [f"{kata.name} has no hints."]
    given = min(session.journal.count(kata, "hint") + 1, len(kata.hints))
    session.journal.record(kata, "hint")
    left = len(kata.hints) - given
    said = [f"{number}. {text}" for number, text in enumerate(kata.hints[:given], start=1)]
    return [*said, "", f"{count(left, 'hint')} left." if left else "That was the last one."]
