"""`dojo solution`: the reference, once it gives nothing away."""

import click

from dojo.cli import FAILED, examples
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
    if not solved:
        session.journal.record(chosen, "reveal")
    click.echo(session.curriculum.solution(chosen).read_text(encoding="utf-8"), nl=False)
