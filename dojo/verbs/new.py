"""`dojo new`: the files of a new kata. For authors."""

import click

from dojo.cli import examples
from dojo.curriculum import load_curriculum
from dojo.outputs.terminal import place
from dojo.session import Session
from dojo.verbs.reset import reset


@click.command(epilog=examples("dojo new statistics skewness", "dojo check skewness"))
@click.argument("topic")
@click.argument("kata")
@click.option("--yes", is_flag=True, help="Do not ask before making a new topic.")
@click.pass_obj
def command(session: Session, topic: str, kata: str, yes: bool) -> None:
    """For authors: write the files of a new kata, with TODO wherever there is something to think about."""
    from dojo.authoring.scaffold import scaffold

    root = session.curriculum.root
    if topic not in [each.id for each in session.curriculum.topics] and not yes:
        click.confirm(f"There is no topic {topic!r}. Make it?", abort=True)
    written = scaffold(session.curriculum, topic, kata)
    renewed = load_curriculum(root)
    reset(renewed, renewed.kata(f"{topic}/{kata}"))
    for path in [*written, renewed.stub(renewed.kata(f"{topic}/{kata}"))]:
        click.echo(f"  {place(path, root)}")
    click.echo(f"\nFill in what says TODO, until this is content: dojo check {kata}")
