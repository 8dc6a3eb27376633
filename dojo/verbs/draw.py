"""`dojo draw`: a picture of what the learner's own code does."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import click

from dojo.cli import FAILED, examples
from dojo.curriculum import Kata
from dojo.drawings import can_draw, drawn
from dojo.errors import DojoError
from dojo.needs import INSTALL_DRAW
from dojo.session import Session

_SECONDS = 120


@click.command(epilog=examples("dojo draw", "dojo draw k_means", "dojo draw roc_curve --out roc.svg"))
@click.argument("kata", required=False)
@click.option("--out", type=click.Path(path_type=Path), help="The SVG file to write (default: in .dojo).")
@click.pass_context
def command(ctx: click.Context, kata: str | None, out: Path | None) -> None:
    """Draw what your own code does; without a name, list what can be drawn.

    The picture is an SVG file for the browser. An unsolved kata draws nothing.
    """
    session: Session = ctx.obj
    if kata is None:
        for each in drawn(session.curriculum):
            click.echo(f"  {each.id:<24}{each.task}")
        return
    chosen = session.curriculum.kata(kata)
    _refuse_what_cannot_be_drawn(session, chosen)
    if session.results([chosen])[chosen].state != "solved":
        click.echo(f"There is nothing to draw yet: {chosen.name} is not solved. Type: dojo test {chosen.id}")
        ctx.exit(FAILED)
    place = out or session.curriculum.root / ".dojo" / "drawings" / f"{chosen.id}.svg"
    place.parent.mkdir(parents=True, exist_ok=True)
    _draw(session, chosen, place)
    click.echo(f"Drawn. Open it in a browser: {place.absolute().as_uri()}")


def _refuse_what_cannot_be_drawn(session: Session, kata: Kata) -> None:
    if not can_draw(kata):
        raise DojoError(f"There is no picture of {kata.name}; `dojo draw` lists those that there are.")
    if importlib.util.find_spec("matplotlib") is None:
        raise DojoError(f"Pictures need matplotlib, which is not installed: {INSTALL_DRAW}")


def _draw(session: Session, kata: Kata, place: Path) -> None:
    """Run the learner's code in a process of its own, which may end or hang as it likes."""
    line = [sys.executable, "-m", "dojo.drawings.picture", str(session.curriculum.root), kata.name]
    half = place.with_name(f"{place.name}.half")
    try:
        done = subprocess.run(
            [*line, str(half)], capture_output=True, encoding="utf-8", timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise DojoError(f"{kata.name} took more than {_SECONDS} seconds to draw, and was stopped.") from None
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        raise DojoError(f"{kata.name} could not be drawn: {said[-1] if said else 'its process ended'}")
    half.replace(place)
