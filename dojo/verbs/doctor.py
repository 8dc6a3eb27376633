"""`dojo doctor`: what the machine lacks, and what to do about it."""

import click

from dojo.cli import FAILED, examples
from dojo.outputs.terminal import mark
from dojo.report import State
from dojo.session import Session

_STATES: dict[str, State] = {"good": "solved", "short": "started", "optional": "untouched"}


@click.command(epilog=examples("dojo doctor"))
@click.pass_context
def command(ctx: click.Context) -> None:
    """Hold Python, packages, cores, memory, disk, git and GPU against what the katas need.

    The exit code is 1 if something is lacking that every kata needs.
    """
    from dojo.doctor import examine

    session: Session = ctx.obj
    findings = list(examine(session.curriculum.root))
    width = max(len(finding.subject) for finding in findings)
    for finding in findings:
        click.echo(f"  {mark(_STATES[finding.state])} {finding.subject:<{width}}  {finding.found}")
        if finding.advice:
            click.echo(f"    {'':<{width}}  {finding.advice}")
    short = [finding.subject for finding in findings if finding.state == "short"]
    click.echo(f"\n  To put right: {', '.join(short)}." if short else "\n  All that the katas need is here.")
    if short:
        ctx.exit(FAILED)
