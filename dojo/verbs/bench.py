"""`dojo bench`: how fast is it, and how does its time grow."""

import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path

import click

from dojo.cli import FAILED, examples
from dojo.curriculum import Kata
from dojo.jobs import LEARNER, SOLUTIONS, Job
from dojo.needs import INSTALL_DRAW, lacking
from dojo.outputs.bars import tracked
from dojo.outputs.terminal import count, kata_heading, measured
from dojo.perf import benchmarks
from dojo.session import Session


@click.command(
    epilog=examples("dojo bench", "dojo bench pairwise_distances", "dojo bench arrays", "dojo bench --all")
)
@click.argument("names", nargs=-1, metavar="[KATA|TOPIC]...")
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Measure all that you have solved; goes on where it was stopped.",
)
@click.option("--solutions", is_flag=True, help="Measure the references instead of your own code.")
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...], everything: bool, solutions: bool) -> None:
    """Measure how fast your code is: against a slow answer and a library's, at growing sizes.

    Shows its stars and what the next one asks, the times, and what has changed since the last run; draws time
    against size. Without a name, lists what can be measured.
    """
    session: Session = ctx.obj
    source = SOLUTIONS if solutions else LEARNER
    if everything and names:
        raise click.UsageError("--all measures everything: name no katas, or leave it out.")
    katas = [kata for kata in session.select(names) if benchmarks.speedy(session.curriculum, kata)]
    if not (names or everything):
        for kata in katas:
            click.echo(f"  {kata.id:<24}{kata.task}")
        return
    if not katas:
        raise click.UsageError(f"Nothing is measured of {', '.join(names)}; `dojo bench` lists what is.")
    sweep = _Sweep(session, source) if everything else None
    if sweep and sweep.done:
        click.echo(f"Going on: {count(len(sweep.done), 'kata')} measured before this was stopped.\n")
        katas = [kata for kata in katas if kata.name not in sweep.done]
    able = _able(session, katas, solutions)
    for kata in tracked(able, "Measuring", len(able) if len(able) > 1 else 0):
        said = _bench(session, kata, source)
        if sweep:
            sweep.note(kata)  # Before it is shown: what was seen has been noted.
        click.echo(said)
    if sweep:
        sweep.end()
    if unsolved := [kata for kata in katas if kata not in able]:
        _tell_unsolved(unsolved)
        if names:
            ctx.exit(FAILED)


class _Sweep:
    """Which katas `dojo bench --all` has measured, in a file that is there until it has come to its end."""

    def __init__(self, session: Session, source: tuple[str, ...]) -> None:
        self._file = benchmarks.folder(session.curriculum, source) / "sweep.json"
        self.done: list[str] = self._read()

    def note(self, kata: Kata) -> None:
        """Remember a kata that was measured."""
        self.done.append(kata.name)
        self._file.write_text(json.dumps(self.done), encoding="utf-8")

    def end(self) -> None:
        """Begin anew the next time."""
        self._file.unlink(missing_ok=True)

    def _read(self) -> list[str]:
        try:
            return [str(name) for name in json.loads(self._file.read_text(encoding="utf-8"))]
        except (OSError, ValueError):
            return []


def _able(session: Session, katas: Sequence[Kata], solutions: bool) -> list[Kata]:
    """Return the katas that can be measured: what is wrong cannot."""
    here = [kata for kata in katas if not lacking(kata)]
    if solutions:
        return here
    results = session.results(here)
    return [kata for kata in here if results[kata].state == "solved"]


def _bench(session: Session, kata: Kata, source: tuple[str, ...]) -> str:
    """Measure a kata, and return what there is to say of it."""
    curriculum = session.curriculum
    own = "reference" if source else "yours"
    kept = benchmarks.place(curriculum, kata, source)
    before = benchmarks.read(kept)
    job = Job(kata, source, order=benchmarks.speedy(curriculum, kata), perf=True)
    ((_, result),) = session.run([job], kata.id)
    now = benchmarks.run(curriculum, kata, source)
    lines = [f"{kata_heading(kata)}\n", *(f"  {line}" for line in benchmarks.table(now, own)), ""]
    lines += measured(result)
    if said := benchmarks.change(now, before):
        lines.append(f"  {said}")
    return "\n".join([*lines, f"  {_picture(kata, now, before, own, kept.with_suffix('.svg'))}\n"])


def _picture(
    kata: Kata, now: benchmarks.Benchmark, before: benchmarks.Benchmark | None, own: str, out: Path
) -> str:
    if importlib.util.find_spec("matplotlib") is None:
        return f"A picture needs matplotlib, which is not installed: {INSTALL_DRAW}"
    from dojo.perf import chart

    chart.draw(kata, now, before, own, out)
    return f"Picture: {out.absolute().as_uri()}"


def _tell_unsolved(katas: Sequence[Kata]) -> None:
    for kata in katas:
        missing = lacking(kata)
        click.echo(
            f"{kata.name}: {f'it {missing}' if missing else 'not solved yet, so there is nothing to measure'}"
        )
