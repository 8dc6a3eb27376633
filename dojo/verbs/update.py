"""`dojo update`: newer katas and a newer tool."""

import click

from dojo.cli import examples
from dojo.session import Session
from dojo.updating import tell, update


@click.command(epilog=examples("dojo update", "dojo update --from https://github.com/OWNER/REPOSITORY.git"))
@click.option("--from", "source", metavar="URL|PATH", help="Where from; else from the remote `upstream`.")
@click.pass_obj
def command(session: Session, source: str | None) -> None:
    """Bring new katas, mended checks and a newer tool from the repository that you forked.

    Stubs are renewed. What you have written is yours: where a stub has changed under it, git merges the two,
    and where that cannot be done your code stays as it is, with the new stub beside it.
    """
    came = update(session.curriculum, source)
    for line in tell(came):
        click.echo(line)
    if came.commit:
        click.echo("The tool may need other packages now: python -m pip install -e .")
