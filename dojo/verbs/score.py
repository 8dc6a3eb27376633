"""`dojo score`: points, for people and for machines."""

from pathlib import Path

import click

from dojo.cli import examples
from dojo.curriculum import Curriculum
from dojo.errors import DojoError
from dojo.report import Report
from dojo.session import Session

FORMATS = ("terminal", "json", "github")


@click.command(
    epilog=examples(
        "dojo score", "dojo score statistics", "dojo score --json score.json", "dojo score --as github"
    )
)
@click.argument("names", nargs=-1, metavar="[KATA|TOPIC]...")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write the score as JSON too.")
@click.option("--as", "format_", type=click.Choice(FORMATS), default="terminal", help="What to print.")
@click.option("--seed", default=0, show_default=True, help="Draw other random data for the checks.")
@click.pass_obj
def command(
    session: Session, names: tuple[str, ...], json_file: Path | None, format_: str, seed: int
) -> None:
    """Run all checks anew and count the points.

    A kata earns points x passed checks // all checks, and nothing unless its example passes. The exit
    code is 0 whatever the score is.
    """
    report = session.report(session.select(names), seed)
    if json_file:
        _write(json_file, _text("json", report, session.curriculum))
    click.echo(_text(format_, report, session.curriculum), nl=False)


def _text(format_: str, report: Report, curriculum: Curriculum) -> str:
    from dojo.outputs import github, json, table
    from dojo.score import score

    scored = score(report, curriculum)
    if format_ == "json":
        return json.dump(report, scored)
    if format_ == "github":
        return github.write(report, scored, curriculum)
    return table.draw(scored)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DojoError(f"cannot write {path}: {error.strerror}. Say another file.") from None
