"""`dojo report`: your practice on a page."""

import webbrowser
from pathlib import Path

import click

from dojo.attempts import attempts
from dojo.cli import examples
from dojo.errors import DojoError
from dojo.journal import now
from dojo.outputs.terminal import place
from dojo.session import Session


@click.command(epilog=examples("dojo report", "dojo report --open", "dojo report --out practice.html"))
@click.option(
    "--out", type=click.Path(path_type=Path), help="Where to write it, if not to .dojo/report.html."
)
@click.option("--open", "opens", is_flag=True, help="Show it in the browser.")
@click.pass_obj
def command(session: Session, out: Path | None, opens: bool) -> None:
    """Write a page about your practice: progress, days, times against par, what is due, what holds you up.

    It is one file, which needs no network.
    """
    from dojo.outputs.practice import page

    root = session.curriculum.root
    results = session.results(list(session.curriculum))
    text = page(session.curriculum, results, attempts(session.journal.events()), now())
    path = out or root / ".dojo" / "report.html"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DojoError(f"cannot write {path}: {error.strerror}. Say another file.") from None
    click.echo(place(path, root))
    if opens:
        webbrowser.open(path.absolute().as_uri())
