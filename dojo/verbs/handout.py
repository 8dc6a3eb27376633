"""`dojo handout`: a repository for a class, without solutions."""

from pathlib import Path

import click

from dojo.cli import examples
from dojo.outputs.terminal import count
from dojo.session import Session


@click.command(epilog=examples("dojo handout assignment.toml ../week-3"))
@click.argument("assignment", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.pass_obj
def command(session: Session, assignment: Path, folder: Path) -> None:
    """Make a git repository of an assignment's katas to give to a class.

    It has stubs, checks, hints and the tool, and neither solutions nor rival answers: every object in it is
    looked through for their lines. Its history is new.
    """
    from dojo.grading.assignment import read
    from dojo.grading.handout import hand_out

    wanted = read(assignment, session.curriculum)
    looked = hand_out(session.curriculum, wanted, folder)
    click.echo(f"{folder} has {count(len(wanted.katas), 'kata')} for {count(wanted.out_of, 'point')}.")
    click.echo(
        f"{count(looked.objects, 'object')} in {count(looked.commits, 'commit')} were looked through for "
        f"{looked.telltales} lines and files that give a solution or an answer away: none is there."
    )
    click.echo(f"Give it to your class: cd {folder} && git push URL main")
