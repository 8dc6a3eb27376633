"""`dojo solution`: the reference, once it gives nothing away."""

import click

from dojo.cli import FAILED, examples
from dojo.curriculum import Curriculum, Kata
from dojo.errors import DojoError
from dojo.session import Session


@click.command(epilog=examples("dojo solution variance", "dojo solution variance --reveal"))
@click.argument("kata")
@click.option("--reveal", is_flag=True, help="Show it although the kata is not solved yet.")
@click.pass_context
def command(ctx: click.Context, kata: str, reveal: bool) -> None:
    """Show the reference solution of a kata that you have solved."""
    session: Session = ctx.obj
    chosen = session.curriculum.kata(kata)
    solved = session.results([chosen])[chosen].state == "solved"
    if not solved:
        from dojo.exam import refuse_help

        refuse_help(session.curriculum.root, chosen)
    if not solved and not reveal:
        click.echo(f"{chosen.name} is not solved yet. Take a hint: dojo hint {chosen.id}", err=True)
        click.echo(f"To see the solution all the same: dojo solution {chosen.id} --reveal", err=True)
        ctx.exit(FAILED)
    text = reference(session.curriculum, chosen)
    if not solved:
        session.journal.record(chosen, "reveal")
    click.echo(text, nl=False)


def reference(curriculum: Curriculum, kata: Kata) -> str:
    """Return the reference solution's text."""
    try:
        return curriculum.solution(kata).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise DojoError("The solutions are not part of this repository: ask whoever handed it out.") from None
