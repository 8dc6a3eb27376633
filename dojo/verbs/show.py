"""`dojo show`: what a kata asks."""

import ast

import click

from dojo.checks import expected_checks
from dojo.cli import examples
from dojo.outputs.terminal import kata_heading, place
from dojo.session import Session


@click.command(epilog=examples("dojo show variance", "dojo show statistics/variance"))
@click.argument("kata")
@click.pass_obj
def command(session: Session, kata: str) -> None:
    """Show what a kata asks: its text, its checks, and what it does without."""
    curriculum = session.curriculum
    chosen = curriculum.kata(kata)
    click.echo(f"{kata_heading(chosen)}\n{place(curriculum.stub(chosen), curriculum.root)}\n")
    solution = ast.parse(curriculum.outline(chosen).read_text(encoding="utf-8"))
    for node in solution.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in chosen.public_names:
            click.echo(f"{ast.get_docstring(node)}\n")
    click.echo("Checks:")
    for check in expected_checks(curriculum.checks(chosen)):
        click.echo(f"  {check.sentence}{'' if check.earns_points else '  (earns stars: dojo test --perf)'}")
    facts = (("Needs", chosen.needs), ("Solve first", chosen.requires), ("Do without", chosen.forbids))
    for label, names in facts:
        if names:
            click.echo(f"{label}: {', '.join(names)}")
