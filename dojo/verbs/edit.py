"""`dojo edit`: open a kata in your editor."""

import click

from dojo.cli import examples
from dojo.editing import open_editor
from dojo.errors import DojoError
from dojo.session import Session


@click.command(epilog=examples("dojo edit", "dojo edit variance"))
@click.argument("kata", required=False)
@click.pass_obj
def command(session: Session, kata: str | None) -> None:
    """Open a kata in $VISUAL, $EDITOR or VS Code, at the line to write; without a name, the next one."""
    chosen = session.curriculum.kata(kata) if kata else session.next_kata()
    if chosen is None:
        raise DojoError("All katas are solved: say which one to open.")
    open_editor(session.curriculum, chosen)
