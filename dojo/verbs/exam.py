"""`dojo exam`: some katas, some time, and no help."""

import contextlib
import secrets
import sys
from collections.abc import Sequence

import click

from dojo.attempts import Attempt, attempts
from dojo.cli import examples
from dojo.curriculum import Kata
from dojo.editing import open_editor
from dojo.errors import DojoError
from dojo.exam import REPORT, Exam, Facts, choose, minutes_of, open_exam
from dojo.jobs import MOST_SEEDS
from dojo.journal import now
from dojo.needs import lacking
from dojo.outputs.terminal import count, mark, place
from dojo.practising import clock
from dojo.report import KataResult
from dojo.score import score
from dojo.session import Session
from dojo.sitting import Sitting
from dojo.verbs.reset import reset
from dojo.verbs.watch import Timed, TimedScreen
from dojo.watching import Watch

_MINUTES = 45.0


@click.command(
    epilog=examples(
        "dojo exam", "dojo exam --minutes 90 --topic statistics --topic calculus", "dojo exam --hand-in"
    )
)
@click.option(
    "--minutes",
    type=click.FloatRange(0, min_open=True),
    help=f"How long it takes; {_MINUTES:.0f} unless said.",
)
@click.option("--topic", "topics", multiple=True, help="Take katas of this topic; may be said again.")
@click.option(
    "--seed", type=click.IntRange(0, MOST_SEEDS - 1), help="Draw the same katas as another exam did."
)
@click.option("--hand-in", is_flag=True, help="End the exam that is open, before the bell.")
@click.option("--edit", is_flag=True, help="Open the katas in $VISUAL or $EDITOR.")
@click.option("--plain", is_flag=True, help="Print one result below the other, and take no keys.")
@click.pass_obj
def command(
    session: Session,
    minutes: float | None,
    topics: tuple[str, ...],
    seed: int | None,
    hand_in: bool,
    edit: bool,
    plain: bool,
) -> None:
    """Solve unsolved katas, and some that are due, before the bell rings; hints and solutions are hidden.

    The katas are put back to their stubs (your code is kept under .dojo/attempts/), and their checks run at
    each save. Ctrl-C leaves, but the clock runs on: the same command goes back. At the bell what you have
    saved is scored, and a report is left under .dojo/exams/.
    """
    exam = open_exam(session.curriculum.root)
    if exam is not None and (minutes or topics or seed is not None):
        raise DojoError(
            f"An exam is open until {exam.ends}: `dojo exam` goes back, `dojo exam --hand-in` ends it."
        )
    if hand_in and exam is None:
        raise DojoError("No exam is open. Begin one with: dojo exam")
    if exam is None:
        exam = _begin(session, minutes or _MINUTES, topics, seed)
    katas = exam.katas(session.curriculum)
    if not hand_in and exam.left(now()) > 0:
        if edit:
            for kata in katas:
                open_editor(session.curriculum, kata)
        if not _sit(session, exam, katas, plain=plain):
            return
    elif not hand_in:
        click.echo(f"The bell rang at {exam.ends}: what you had saved by then counts.")
    _conclude(session, exam, katas)


def _begin(session: Session, minutes: float, topics: Sequence[str], seed: int | None) -> Exam:
    """Choose katas, put them back to their stubs, and let the clock run."""
    seed = secrets.randbelow(MOST_SEEDS) if seed is None else seed
    wanted = _candidates(session, [session.curriculum.topic(name).id for name in topics])
    katas = choose(wanted, minutes, seed)
    if not wanted:
        raise DojoError("All of that is solved, and nothing is due: name other topics, or practise a kata.")
    if not katas:
        shortest = min(kata.minutes for kata in wanted)
        raise DojoError(f"No kata fits: the shortest takes {count(shortest, 'minute')}. Give more --minutes.")
    for kata in katas:
        reset(session.curriculum, kata)
    exam = Exam.begin(
        session.curriculum.root,
        Facts(now().replace(microsecond=0), minutes, seed, [kata.name for kata in katas]),
    )
    for kata in katas:
        exam.hand_in(kata, session.curriculum.stub(kata))
    par = f"par {count(minutes_of(katas), 'minute')} together"
    click.echo(f"{count(len(katas), 'kata')}, {par}, until {exam.ends} (seed {seed}):\n")
    for kata in katas:
        path = place(session.curriculum.stub(kata), session.curriculum.root)
        click.echo(f"  {path}  {kata.task}  {count(kata.minutes, 'minute')}, {count(kata.points, 'point')}")
    return exam


def _candidates(session: Session, topics: Sequence[str]) -> list[Kata]:
    """Return what is unsolved or due in some topics; where none is named, in those that were begun."""
    from dojo.review import Schedule

    curriculum = session.curriculum
    results = session.results(list(curriculum))
    begun = [kata.topic for kata, result in results.items() if result.state != "untouched"]
    among = set(topics or begun or [topic.id for topic in curriculum.topics])
    due = set(Schedule.replay(curriculum, attempts(session.journal.events())).due(now()))
    return [
        kata
        for kata in curriculum
        if not lacking(kata)
        and (kata.topic in among or (kata.name in due and not topics))
        and (results[kata].state != "solved" or kata.name in due)
    ]


def _sit(session: Session, exam: Exam, katas: list[Kata], *, plain: bool) -> bool:
    """Have the learner solve the katas; return whether that is over."""
    screen = not plain and sys.stdin.isatty() and sys.stdout.isatty()
    with contextlib.closing(Watch(session.curriculum, keys=screen)) as watch:
        page = (_OnScreen if screen else _Sat)(session, watch, katas[0])
        page.begin(exam, katas)
        try:
            page.run()
        finally:
            page.pause()
            over = page.over or page.is_over()
            if not over:
                page.leave()
    return over


class _Sat(Timed):
    """The katas of an exam, the last that was saved in front."""

    def begin(self, exam: Exam, katas: list[Kata]) -> None:
        """Take up the exam."""
        self.exam, self.katas = exam, katas
        self.over = False
        self.results: dict[Kata, KataResult] = {}
        self.sittings: dict[Kata, Sitting] = {}

    def is_over(self) -> bool:
        return self.exam.left(now()) <= 0

    def follow(self, kata: Kata) -> None:
        self.watch.follow(*self.katas)
        self.turn_to(kata)

    def turn_to(self, kata: Kata) -> None:
        """Let the clock of a kata run, and that of none other."""
        self.pause(but=kata)
        if kata not in self.sittings:
            self.sittings[kata] = _sitting(self.session, self.exam, kata)
        self.sittings[kata].go_on()
        super().turn_to(kata)

    def pause(self, but: Kata | None = None) -> None:
        """Let the clocks stand."""
        for kata, each in self.sittings.items():
            if kata is not but:
                each.pause()

    def leave(self) -> None:
        """Say how to go back."""
        click.echo(f"\nThe clock runs on until {self.exam.ends}. Go back with: dojo exam", err=True)
        click.echo("To end it before: dojo exam --hand-in", err=True)

    def saved(self, kata: Kata) -> None:
        self.exam.hand_in(kata, self.session.curriculum.stub(kata))
        if kata != self.kata:
            self.turn_to(kata)
        else:
            super().saved(kata)

    def is_done(self) -> bool:
        """Note what the checks said; all solved is the end."""
        assert self.result is not None
        self.results[self.kata] = self.result
        self.sittings[self.kata].judged(self.result, self.session.text(self.kata))
        self.over = all(kata in self.results and self.results[kata].state == "solved" for kata in self.katas)
        return self.over

    def lines(self, seconds: float) -> list[str]:
        return [*self.table(), "", *super().lines(seconds)]

    def table(self) -> list[str]:
        """Write a line for each kata."""
        width = max(len(kata.name) for kata in self.katas)
        return [f"  {self.sign(kata)} {kata.name:<{width}}  {kata.task}" for kata in self.katas]

    def sign(self, kata: Kata) -> str:
        """Return the sign of how far a kata is."""
        return mark(self.results[kata].state if kata in self.results else "untouched")

    def time(self) -> str:
        """Write how long there is still."""
        return f"{clock(max(0.0, self.exam.left(now())))} left, until {self.exam.ends}"


class _OnScreen(_Sat, TimedScreen):
    """An exam at a terminal, with keys."""

    keys = "n next   p previous   f hand in   q leave, the clock runs on"

    def waiting(self) -> None:
        super().waiting()
        self.tick()

    def press(self, key: str) -> bool:
        if self.asks:
            self.asks = False
            self.over = key.lower() == "y"
            if not self.over:
                self.say("The clock runs on.")
            return self.over
        place = self.katas.index(self.kata)
        match key.lower():
            case "q" | "\x04":
                return True
            case "n":
                self.turn_to(self.katas[(place + 1) % len(self.katas)])
            case "p":
                self.turn_to(self.katas[place - 1])
            case "f":
                self.asks = True
                self.say("Hand in what you have saved, and end the exam? y: yes, any other key: no")
        return False


def _attempt(session: Session, exam: Exam, kata: Kata) -> Attempt | None:
    """Return the attempt at a kata in an exam."""
    events = session.journal.events(kata)
    ours = {event.uid for event in events if event.facts.get("exam") == exam.folder.name}
    return next((each for each in attempts(events) if each.uid in ours), None)


def _sitting(session: Session, exam: Exam, kata: Kata) -> Sitting:
    """Take up the attempt at a kata in an exam, or begin it; its clock stands."""
    attempt = _attempt(session, exam, kata)
    if attempt is None:
        event = session.journal.record(kata, "start", exam=exam.folder.name)
        session.journal.record(kata, "pause", event.uid)
        attempt = Attempt(event.uid, kata.name, event.at)
    return Sitting(session.journal, kata, attempt, runs=False)


def _conclude(session: Session, exam: Exam, katas: list[Kata]) -> None:
    """Score what was handed in, and leave the report."""
    from dojo.outputs import json, table
    from dojo.outputs.exam import page

    for kata in katas:
        exam.hand_in(kata, session.curriculum.stub(kata))
    report = session.report(katas, exam.facts.seed, exam.folder, None)
    points = score(report, session.curriculum)
    seconds = {}
    for kata in katas:
        if attempt := _attempt(session, exam, kata):
            Sitting(session.journal, kata, attempt, runs=False).give_up()
            seconds[kata] = attempt.seconds
    html = exam.keep("report.html", page(exam, report, points, session.curriculum, seconds))
    exam.keep(REPORT, json.dump(report, points))
    click.echo(f"\n{table.draw(points)}")
    click.echo(f"The report: {place(html, session.curriculum.root)}")
