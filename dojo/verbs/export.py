"""`dojo export`: the journal, to take it elsewhere."""

from typing import TextIO

import click

from dojo.cli import examples
from dojo.session import Session


@click.command(epilog=examples("dojo export", "dojo export --out journal.jsonl"))
@click.option("--out", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="Where to write.")
@click.pass_obj
def command(session: Session, out: TextIO) -> None:
    """Write the journal of your practice as lines of JSON; `dojo import` reads them, on any machine."""
    for line in session.journal.export():
        click.echo(line, file=out)
