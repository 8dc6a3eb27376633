"""`dojo check`: is a kata good enough? For authors."""

import random

import click

from dojo.cli import FAILED, examples
from dojo.curriculum import Kata
from dojo.jobs import MOST_SEEDS, isolated
from dojo.needs import lacking
from dojo.outputs.terminal import count, mark
from dojo.session import Session


@click.command(
    epilog=examples(
        "dojo check", "dojo check variance", "dojo check statistics --mutate", "dojo check --seeds 100"
    )
)
@click.argument("names", nargs=-1, metavar="[KATA|TOPIC]...")
@click.option("--mutate", is_flag=True, help="Plant small faults in the references: are they noticed?")
@click.option(
    "--seeds",
    type=click.IntRange(min=1),
    help="Try so many fresh seeds on what must pass, instead of five fixed ones.",
)
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...], mutate: bool, seeds: int | None) -> None:
    """For authors: hold katas to the rules of docs/authoring.md.

    The exit code is 1 if there is anything to say against them.
    """
    session: Session = ctx.obj
    katas = session.select(names)
    faults = _examine(session, katas, seeds)
    if mutate:
        faults += _mutate(session, katas)
    if faults:
        click.echo(f"\n{count(faults, 'complaint')}.")
        ctx.exit(FAILED)
    click.echo(f"\n{count(len(katas), 'kata')}: nothing to complain about.")


def _examine(session: Session, katas: list[Kata], seeds: int | None) -> int:
    from dojo.authoring.examine import examine
    from dojo.authoring.trials import SEEDS
    from dojo.isolation.confinement import strongest

    tried = random.SystemRandom().sample(range(MOST_SEEDS), seeds) if seeds else SEEDS
    walls = isolated(strongest().name)
    faults = 0
    for kata, complaints in examine(session.curriculum, katas, session.run, tried, walls):
        missing = lacking(kata)
        sign = mark("started") if complaints else mark("untouched") if missing else mark("solved")
        click.echo(f"{sign} {kata.name}{f': not tried, it {missing}' if missing else ''}")
        for complaint in complaints:
            click.echo(f"    {complaint.relative_to(session.curriculum.root)}")
        faults += len(complaints)
    return faults


def _mutate(session: Session, katas: list[Kata]) -> int:
    from dojo.authoring.examine import mutate
    from dojo.authoring.mutation import FEW_SURVIVORS, LEAST_KILLED, complaints

    faults = 0
    verdicts = mutate(session.curriculum, katas, session.run)
    click.echo("\nMutants noticed:")
    for verdict in verdicts:
        click.echo(f"  {verdict.kata.name}: {verdict.killed} of {verdict.total}")
        for complaint in complaints(session.curriculum, verdict):
            faults += 1
            click.echo(f"    {complaint.relative_to(session.curriculum.root)}")
    killed, total = sum(each.killed for each in verdicts), sum(each.total for each in verdicts)
    click.echo(f"  in all: {killed} of {total}, {killed / max(total, 1):.1%}")
    if total - killed > max(FEW_SURVIVORS, (1 - LEAST_KILLED) * total):
        faults += 1
        click.echo(f"  that is less than {LEAST_KILLED:.0%}")
    return faults
