"""`dojo score`: points, for people and for machines."""

import os
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from dojo.cli import UNJUDGED, examples
from dojo.curriculum import Curriculum
from dojo.errors import DojoError
from dojo.jobs import MOST_SEEDS
from dojo.report import Report
from dojo.session import Session

FORMATS = (
    "terminal",
    "json",
    "github",
    "classroom50",
    "gradescope",
    "ctrf",
    "junit",
    "reporter",
    "badge",
    "badge-svg",
)


@click.command(
    epilog=examples(
        "dojo score",
        "dojo score statistics",
        "dojo score --as junit --out score.xml",
        "dojo score --isolated --submission ../fork --json score.json",
        "dojo score --from score.json --as gradescope",
    )
)
@click.argument("names", nargs=-1, metavar="[KATA|TOPIC]...")
@click.option("--as", "format_", type=click.Choice(FORMATS), default="terminal", help="What to write.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to, if not to standard output.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write the score as JSON too.")
@click.option(
    "--from", "scored", type=click.Path(path_type=Path), help="Take a score that --json wrote; run nothing."
)
@click.option(
    "--submission",
    type=click.Path(path_type=Path),
    help="Judge the katas of this clone by the checks of ours.",
)
@click.option("--isolated", is_flag=True, help="Run the code in confined processes, as for marks.")
@click.option(
    "--confinement",
    type=click.Choice(["bubblewrap", "landlock", "process"]),
    help="How they are confined; the strongest that holds here where not said.",
)
@click.option(
    "--seed",
    type=int,
    help="Draw these random data for the checks; 0 where not said, and fresh ones where --isolated.",
)
@click.option("--perf", is_flag=True, help="Measure speed and memory too: stars, which are no points.")
@click.pass_context
def command(
    ctx: click.Context,
    names: tuple[str, ...],
    format_: str,
    out: Path | None,
    json_file: Path | None,
    scored: Path | None,
    submission: Path | None,
    isolated: bool,
    confinement: str | None,
    seed: int | None,
    perf: bool,
) -> None:
    """Run all checks anew and count the points.

    A kata earns points x passed checks // all checks, and nothing unless its example passes. The exit
    code is 0 whatever the score is, and 3 where the machine failed, so that something could not be judged.
    """
    session: Session = ctx.obj
    if scored:
        if names or submission or isolated or confinement or perf:
            raise click.UsageError("--from takes the score as it is: name no katas and no way to judge.")
        report = _read(scored)
    else:
        graded = isolated or confinement is not None
        if graded and perf:
            raise click.UsageError(
                "--perf measures no isolated code: what it says of its own speed proves nothing."
            )
        if seed is None:
            seed = secrets.randbelow(MOST_SEEDS) if graded else 0
        report = _judge(session, names, submission, isolated, confinement, seed, perf)
    if json_file:
        _write(json_file, _text("json", report, session.curriculum))
    text = _text(format_, report, session.curriculum)
    if out:
        _write(out, click.unstyle(text))
    else:
        click.echo(text, nl=False)
    if unjudged := ", ".join(kata.name for kata in report.unjudged):
        click.echo(f"dojo: the machine failed; could not be judged: {unjudged}. Judge again.", err=True)
        ctx.exit(UNJUDGED)


def _judge(
    session: Session,
    names: Sequence[str],
    submission: Path | None,
    isolated: bool,
    level: str | None,
    seed: int,
    perf: bool,
) -> Report:
    """Judge our own katas or those of another clone."""
    if submission and not (submission / "katas").is_dir():
        raise DojoError(f"{submission} has no folder katas: say a clone of the katas.")
    confinement = None
    if isolated or level:
        from dojo.isolation.confinement import strongest

        confinement = strongest(level)
    return session.report(session.select(names), seed, submission, confinement, perf=perf)


def _text(format_: str, report: Report, curriculum: Curriculum) -> str:
    from dojo.outputs import badge, classroom50, ctrf, github, gradescope, json, junit, reporter, table
    from dojo.score import score

    points = score(report, curriculum)
    match format_:
        case "json":
            return json.dump(report, points)
        case "github":
            return github.write(report, points, curriculum)
        case "classroom50":
            return classroom50.write(points, os.environ, datetime.now(UTC))
        case "gradescope":
            return gradescope.write(report, points)
        case "ctrf":
            return ctrf.write(report, points, datetime.now(UTC))
        case "junit":
            return junit.write(report, points)
        case "reporter":
            return reporter.write(report, points)
        case "badge":
            return badge.endpoint(points)
        case "badge-svg":
            return badge.draw(points)
    return table.draw(points)


def _read(path: Path) -> Report:
    from dojo.outputs import json

    try:
        return json.load(path.read_bytes())
    except OSError as error:
        raise DojoError(f"cannot read {path}: {error.strerror}.") from None


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DojoError(f"cannot write {path}: {error.strerror}. Say another file.") from None
