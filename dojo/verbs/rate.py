"""`dojo rate`: say for yourself how well it went."""

import click

from dojo.attempts import RATINGS, attempts
from dojo.cli import examples
from dojo.errors import DojoError
from dojo.session import Session


@click.command(epilog=examples("dojo rate variance easy", "dojo rate variance again"))
@click.argument("kata")
@click.argument("rating", type=click.Choice(RATINGS))
@click.pass_obj
def command(session: Session, kata: str, rating: str) -> None:
    """Change how well your last attempt at a kata went, which decides when it is due again."""
    chosen = session.curriculum.kata(kata)
    journal = session.journal
    ended = [each for each in attempts(journal.events(chosen)) if each.ended is not None]
    if not ended:
        raise DojoError(f"You have not practised {chosen.name} to the end yet: dojo practice {chosen.id}")
    journal.record(chosen, "rating", ended[-1].uid, rating=rating)
    from dojo.practising import when_due

    click.echo(f"Rated {rating}. {when_due(session.curriculum, journal, chosen)}")
