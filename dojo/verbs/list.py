"""`dojo list`: the katas, without running any."""

import click

from dojo.cli import examples
from dojo.needs import lacking
from dojo.outputs.terminal import count, mark
from dojo.session import Session


@click.command(epilog=examples("dojo list", "dojo list statistics"))
@click.argument("topic", required=False)
@click.pass_obj
def command(session: Session, topic: str | None) -> None:
    """List the katas, with what was last known of each."""
    topics = [session.curriculum.topic(topic)] if topic else session.curriculum.topics
    width = max((len(kata.id) for each in topics for kata in each.katas), default=0)
    task_width = max((len(kata.task) for each in topics for kata in each.katas), default=0)
    for each in topics:
        click.echo(f"{click.style(each.title, bold=True)} ({each.id}): {each.about}\n")
        for missing in dict.fromkeys(filter(None, map(lacking, each.katas))):
            click.echo(f"  {'The topic' if all(map(lacking, each.katas)) else 'Some of it'} {missing}\n")
        for kata in each.katas:
            result = session.progress.result(kata)
            state = result.state if result else "started"
            facts = f"{count(kata.points, 'point'):>9}  {kata.minutes:>2} min"
            click.echo(f"  {mark(state)} {kata.id:<{width}}  {kata.task:<{task_width}}  {facts}")
        click.echo()
