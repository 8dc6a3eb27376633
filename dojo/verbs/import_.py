"""`dojo import`: bring the journals of two machines together."""

from typing import TextIO

import click

from dojo.cli import examples
from dojo.outputs.terminal import count
from dojo.session import Session


@click.command(
    "import", epilog=examples("dojo import journal.jsonl", "dojo export | ssh laptop dojo import -")
)
@click.argument("file", type=click.File(encoding="utf-8"))
@click.pass_obj
def command(session: Session, file: TextIO) -> None:
    """Add to the journal what `dojo export` wrote elsewhere; what is known already is left as it is."""
    came, new = session.journal.merge(file)
    click.echo(f"{count(came, 'event')} read, {new} of them new.")
