"""`dojo reset`: back to the stub, and nothing lost."""

import datetime
from pathlib import Path

import click

from dojo.cli import examples
from dojo.curriculum import Curriculum, Kata
from dojo.errors import DojoError
from dojo.outputs.terminal import place
from dojo.session import Session
from dojo.stubs import derive_stub


@click.command(epilog=examples("dojo reset variance", "dojo reset statistics", "dojo reset --all --yes"))
@click.argument("names", nargs=-1, metavar="[KATA|TOPIC]...")
@click.option("--all", "everything", is_flag=True, help="Reset every kata.")
@click.option("--yes", is_flag=True, help="Do not ask before --all.")
@click.pass_obj
def command(session: Session, names: tuple[str, ...], everything: bool, yes: bool) -> None:
    """Put katas back to their stubs. Your code is kept under .dojo/attempts/."""
    if bool(names) == everything:
        raise click.UsageError("Say which kata or topic to reset, or --all.")
    if everything and not yes:
        click.confirm("Reset every kata? Your code is kept under .dojo/attempts/", abort=True)
    done = [said for kata in session.select(names) if (said := reset(session.curriculum, kata))]
    click.echo("\n".join(done) or "Nothing to reset: these are stubs already.")


def reset(curriculum: Curriculum, kata: Kata) -> str | None:
    """Put a kata back to its stub, keep what was there, and say so; None where there is nothing to do."""
    path = curriculum.stub(kata)
    stub = stub_of(curriculum, kata).encode()
    old = path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else None
    if old == stub:
        return None
    said = f"{kata.name} is a stub again."
    if old is not None:
        kept = _keep(curriculum.root / ".dojo" / "attempts" / kata.topic / kata.id, path.read_bytes())
        said += f" Your code is kept in {place(kept, curriculum.root)}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(stub)
    return said


def stub_of(curriculum: Curriculum, kata: Kata) -> str:
    """Return the stub that a kata's solution gives."""
    outline = curriculum.outline(kata)
    try:
        return derive_stub(outline.read_text(encoding="utf-8"), kata.public_names)
    except FileNotFoundError:
        raise DojoError(f"{curriculum.solution(kata)} is missing: a stub is derived from it.") from None
    except ValueError as error:
        raise DojoError(f"no stub can be derived from {outline}: {error}.") from None


def _keep(folder: Path, code: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{datetime.datetime.now():%Y-%m-%dT%H-%M-%S.%f}.py"
    kept.write_bytes(code)
    return kept
