"""`dojo practice`: solve a kata against the clock."""

import contextlib
import sys
import time

import click

from dojo.attempts import Attempt, attempts, open_attempt
from dojo.checks import expected_checks
from dojo.cli import examples
from dojo.curriculum import Kata
from dojo.editing import open_editor
from dojo.errors import DojoError
from dojo.journal import Journal
from dojo.needs import lacking
from dojo.outputs.terminal import kata_heading, place
from dojo.practising import clock, summary, when_due
from dojo.session import Session
from dojo.sitting import Sitting
from dojo.verbs.reset import reset
from dojo.verbs.watch import Timed, TimedScreen
from dojo.watching import Watch

_IDLE_SECONDS = 600.0
_KEYS = "p pause   h hint   g give up   q quit, and go on later"


@click.command(
    epilog=examples("dojo practice", "dojo practice variance --edit", "dojo practice variance --anew")
)
@click.argument("kata", required=False)
@click.option("--edit", is_flag=True, help="Open the kata in $VISUAL or $EDITOR.")
@click.option("--anew", is_flag=True, help="Begin again, though you have left an attempt half done.")
@click.option("--plain", is_flag=True, help="Print one result below the other, and take no keys.")
@click.pass_obj
def command(session: Session, kata: str | None, edit: bool, anew: bool, plain: bool) -> None:
    """Solve a kata against the clock, from the stub; without a name, the one that is next.

    Your code is kept under .dojo/attempts/. The clock stops when the last check passes, when you pause, and
    after ten minutes without a sign of you. Ctrl-C leaves: the same command goes on from there.
    """
    chosen = session.curriculum.kata(kata) if kata else session.next_kata()
    if chosen is None:
        raise DojoError("All katas are solved: say which one to practise.")
    if missing := lacking(chosen):
        raise DojoError(f"{chosen.name} {missing}")
    journal = session.journal
    attempt = _begin(session, journal, chosen, anew=anew)
    if edit:
        open_editor(session.curriculum, chosen)
    screen = not plain and sys.stdin.isatty() and sys.stdout.isatty()
    with contextlib.closing(Watch(session.curriculum, keys=screen)) as watch:
        page = (_OnScreen if screen else _Practice)(session, watch, chosen)
        page.begin(attempt)
        try:
            page.run()
        except KeyboardInterrupt:
            page.leave()
            raise
    page.conclude()


def _begin(session: Session, journal: Journal, kata: Kata, *, anew: bool) -> Attempt:
    """Go on with the attempt that was left, or begin one at the stub."""
    left = open_attempt(attempts(journal.events(kata)), kata.name)
    if left is not None and anew:
        journal.record(kata, "gave_up", left.uid)
        left = None
    if left is not None:
        journal.record(kata, "resume", left.uid)
        click.echo(f"You left {kata.name} at {clock(left.seconds)}: the clock goes on from there.")
        return left
    if said := reset(session.curriculum, kata):
        click.echo(said)
    event = journal.record(kata, "start", par=60 * kata.minutes)
    click.echo(kata_heading(kata))
    click.echo(f"Edit {place(session.curriculum.stub(kata), session.curriculum.root)}. The clock runs.")
    return Attempt(event.uid, kata.name, event.at)


class _Practice(Timed):
    """The clock of an attempt, and what is noted of it."""

    def begin(self, attempt: Attempt) -> None:
        """Let the clock run."""
        self.sitting = Sitting(self.session.journal, self.kata, attempt, runs=True)
        self.seen = time.monotonic()

    def saved(self, kata: Kata) -> None:
        self.seen = time.monotonic()
        self.sitting.go_on()
        super().saved(kata)

    def waiting(self) -> None:
        if time.monotonic() - self.seen > _IDLE_SECONDS:
            self.sitting.pause()

    def is_done(self) -> bool:
        """Note what the checks said; say whether they have all passed."""
        assert self.result is not None
        self.sitting.judged(self.result, self.session.text(self.kata))
        return self.sitting.outcome != ""

    def leave(self) -> None:
        """Stop the clock, to go on later."""
        self.sitting.pause()
        left = f"Left at {clock(self.sitting.elapsed())}"
        click.echo(f"\n{left}. Go on with: dojo practice {self.kata.id}", err=True)

    def conclude(self) -> None:
        """Say how it went."""
        if not self.sitting.outcome:
            self.leave()
            return
        checks = expected_checks(self.session.curriculum.checks(self.kata), perf=False)
        click.echo()
        journal = self.session.journal
        for line in summary(self.kata, checks, attempts(journal.events(self.kata))):
            click.echo(f"  {line}")
        click.echo(f"\n  {when_due(self.session.curriculum, journal, self.kata)}")
        click.echo(f"  You see it otherwise? dojo rate {self.kata.id} easy (or good, hard, again)\n")

    def time(self) -> str:
        """Write the clock beside par."""
        paused = "" if self.sitting.runs else ", paused"
        return f"{clock(self.sitting.elapsed())} of {clock(60 * self.kata.minutes)}{paused}"


class _OnScreen(_Practice, TimedScreen):
    """Practice at a terminal, with keys."""

    keys = _KEYS

    def waiting(self) -> None:
        super().waiting()
        self.tick()

    def press(self, key: str) -> bool:
        self.seen = time.monotonic()
        if self.asks:
            self.asks = False
            if key.lower() == "y":
                self.sitting.give_up()
                return True
            self.say("The clock runs on.")
            return False
        match key.lower():
            case "q" | "\x04":
                return True
            case "p" if not self.sitting.runs:
                self.sitting.go_on()
                self.say("The clock runs.")
            case "p":
                self.sitting.pause()
                self.say("Paused. p goes on, and so does a save.")
            case "h":
                self.say(self.hint())
            case "g":
                self.asks = True
                self.say("Give up, and see the kata again soon? y: yes, any other key: no")
        return False
