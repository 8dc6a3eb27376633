"""`dojo grade`: a whole class in one command."""

import datetime
import statistics
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dojo.cli import UNJUDGED, examples
from dojo.errors import DojoError
from dojo.files import write_whole
from dojo.needs import lacking
from dojo.outputs.bars import tracked
from dojo.outputs.terminal import count
from dojo.session import Session

if TYPE_CHECKING:
    from dojo.grading.assignment import Assignment
    from dojo.grading.gradebook import Gradebook
    from dojo.grading.grading import Grading

_IGNORED = "# Nobody's marks belong into a repository.\n*\n"


@click.command(
    epilog=examples(
        "dojo grade ../submissions",
        "dojo grade class.csv --due 2026-11-30T18:00:00+01:00",
        "dojo grade ../zips --roster roster.csv --out ../grades",
        "dojo grade class.csv --scheduler tcp://10.0.0.1:8786",
    )
)
@click.argument("places", nargs=-1, required=True, metavar="PATH|URL...")
@click.option(
    "--assignment",
    "assignment_file",
    type=click.Path(path_type=Path),
    help="Which katas, their points, and when they are due (default: assignment.toml, else all katas).",
)
@click.option(
    "--roster", type=click.Path(path_type=Path), help="A CSV file with a column `student`, in your order."
)
@click.option(
    "--due", metavar="WHEN", help="When it was due, like 2026-11-30T18:00:00+01:00; later work is not judged."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("grades"),
    show_default=True,
    help="The folder for the results.",
)
@click.option("--force", is_flag=True, help="Judge again what is known already.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many to judge at a time (default: what there is room for).",
)
@click.option("--scheduler", metavar="ADDRESS", help="Judge on the workers of this Dask scheduler.")
@click.option(
    "--confinement",
    type=click.Choice(["bubblewrap", "landlock", "process"]),
    help="How submitted code is confined (default: the strongest that holds here).",
)
@click.option(
    "--seed", type=int, help="Draw these random data for the checks (default: those of the last time)."
)
@click.pass_context
def command(
    ctx: click.Context,
    places: tuple[str, ...],
    assignment_file: Path | None,
    roster: Path | None,
    due: str | None,
    out: Path,
    force: bool,
    jobs: int | None,
    scheduler: str | None,
    confinement: str | None,
    seed: int | None,
) -> None:
    """Grade a whole class by the checks of this repository, and write a gradebook.

    A PATH is a clone, a zip file, a folder of those, or a CSV file with the columns `student` and `url`.
    Results are kept in the folder --out: a run that was stopped goes on where it was, and only what has
    changed is judged again.
    """
    from dojo.grading.grading import Grading, How
    from dojo.grading.submissions import find, has_students, read_roster
    from dojo.isolation.confinement import strongest

    session: Session = ctx.obj
    assignment = _assignment(session, assignment_file, due)
    submissions = find(places)
    lists = [roster] if roster else [Path(place) for place in places if has_students(Path(place))]
    students = [student for file in lists for student in read_roster(file)]
    _prepare(out)
    wall = strongest(confinement)
    if not wall.is_wall:
        _warn(f"submitted code is not confined here: {wall.gaps}.")
    how = How(wall.name, seed, force, jobs, scheduler)
    grading = Grading(session.curriculum, assignment, out, how, datetime.datetime.now(datetime.UTC))
    _drain(tracked(grading.gather(submissions), "Gathering", len(submissions), rate=True))
    if late := grading.fetched_late():
        _warn(
            f"{count(late, 'submission')} first fetched more than an hour after the due date: "
            "when they were pushed is what their commits say."
        )
    tasks = grading.tasks()
    try:
        for verdict in tracked(grading.judge(tasks, _warn), "Judging", len(tasks), rate=True):
            if verdict.problem:
                _warn(f"{verdict.submission}: {verdict.problem}")
    except KeyboardInterrupt:
        _warn("what was judged is kept: type the same again to go on.")
        raise
    book = grading.gradebook(students)
    _write(book, grading, out)
    _tell(book, len(tasks), out)
    if any(row.status == "unjudged" for row in book.rows):
        click.echo("dojo: not everything could be judged: type the same again.", err=True)
        ctx.exit(UNJUDGED)


def _assignment(session: Session, file: Path | None, due: str | None) -> "Assignment":
    from dojo.grading.assignment import FILE, moment, of_everything, read

    here = session.curriculum.root / FILE
    path = file or (here if here.is_file() else None)
    assignment = read(path, session.curriculum) if path else of_everything(session.curriculum)
    for kata in assignment.katas:
        if reason := lacking(kata):  # Else everybody's checks were skipped, which earns nothing.
            raise DojoError(f"{kata.name} cannot be judged here: it {reason}")
    return replace(assignment, due=moment(due)) if due else assignment


def _prepare(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / ".gitignore").write_text(_IGNORED, encoding="utf-8")
    except OSError as error:
        raise DojoError(f"cannot write to {out}: {error.strerror}. Say another folder: --out DIR") from None


def _drain(items: Iterable[object]) -> None:
    for _ in items:
        pass


def _warn(text: str) -> None:
    click.echo(f"dojo: {text}", err=True)


def _write(book: "Gradebook", grading: "Grading", out: Path) -> None:
    from dojo.grading.classpage import draw
    from dojo.grading.feedback import feedback
    from dojo.grading.gathering import file_name
    from dojo.grading.gradebook import to_csv, to_csv_of_pairs, to_json_text

    verdicts = grading.by_student
    pages = out / "feedback"
    pages.mkdir(exist_ok=True)
    for row in book.rows:
        text = feedback(row, verdicts.get(row.student), grading.assignment)
        write_whole(pages / f"{file_name(row.student)}.md", text.encode())
    write_whole(out / "class.html", draw(book, verdicts).encode())
    pairs = grading.similar()
    write_whole(out / "similar.csv", to_csv_of_pairs(pairs).encode())
    if pairs:
        told = f"{count(len(pairs), 'pair')} closer than chance"
        _warn(f"{told}: look at {out / 'similar.csv'}, and judge yourself.")
    write_whole(out / "gradebook.csv", to_csv(book).encode())
    write_whole(out / "gradebook.json", to_json_text(book).encode())


def _tell(book: "Gradebook", judged: int, out: Path) -> None:
    for row in book.rows:
        if row.status != "judged":
            click.echo(f"  {row.student}: {'; '.join(row.flags)}")
    points = [row.points for row in book.rows]
    middle = f", the middle one has {statistics.median_low(points)} of {book.out_of} points" if points else ""
    click.echo(f"{count(len(book.rows), 'student')}, {judged} judged now{middle}.")
    click.echo(f"The gradebook is {out / 'gradebook.csv'}, a page about the class {out / 'class.html'}.")
