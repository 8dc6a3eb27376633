"""`dojo test`: run checks and say what is wrong."""

import click

from dojo.cli import FAILED, examples
from dojo.curriculum import Kata
from dojo.outputs.terminal import kata_result, mark, place
from dojo.report import KataResult
from dojo.score import score_kata
from dojo.session import Session


@click.command(
    epilog=examples("dojo test", "dojo test variance", "dojo test statistics", "dojo test one_hot --perf")
)
@click.argument("names", nargs=-1, metavar="[KATA|TOPIC]...")
@click.option("--seed", default=0, show_default=True, help="Draw other random data for the checks.")
@click.option("--perf", is_flag=True, help="Measure speed and memory too, which earns stars.")
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...], seed: int, perf: bool) -> None:
    """Run the checks of katas; without a name, of the one that is next.

    The exit code is 0 if all of them are solved, else 1.
    """
    session: Session = ctx.obj
    katas = session.curriculum.select(names) if names else _next_kata(session)
    results = session.results(katas, anew=True, seed=seed, perf=perf)
    for kata, result in results.items():
        if len(katas) > 1 and result.state == "untouched":
            click.echo(f"{mark('untouched')} {kata.name}: not started")
        else:
            _show(session, kata, result)
    if any(result.state != "solved" for result in results.values()):
        ctx.exit(FAILED)


def _next_kata(session: Session) -> list[Kata]:
    kata = session.next_kata()
    if kata is None:
        click.echo("All solved. Solve one again: dojo reset KATA")
    return [kata] if kata else []


def _show(session: Session, kata: Kata, result: KataResult) -> None:
    click.echo()
    for line in kata_result(kata, result, score_kata(result, kata.points)):
        click.echo(line)
    if result.state == "solved":
        compare = f"Compare with the reference: dojo solution {kata.id}     "
        has_reference = session.curriculum.solution(kata).is_file()
        click.echo(f"\n  Solved. {compare * has_reference}Go on: dojo\n")
    else:
        path = place(session.curriculum.stub(kata), session.curriculum.root)
        click.echo(f"\n  Edit {path}     Stuck? dojo hint {kata.id}\n")
