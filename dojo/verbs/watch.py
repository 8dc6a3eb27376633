"""`dojo watch`: the checks run while you save."""

import contextlib
import queue
import sys
import time

import click

from dojo.cli import examples
from dojo.curriculum import Kata
from dojo.errors import DojoError
from dojo.launching import CAN_FORK
from dojo.needs import lacking
from dojo.outputs.terminal import kata_result, place
from dojo.report import KataResult
from dojo.score import score_kata
from dojo.session import Session
from dojo.verbs.hint import give_hint
from dojo.verbs.reset import reset
from dojo.verbs.solution import reference
from dojo.watching import Broken, Ended, Event, Judged, Pressed, Saved, Watch

_PATIENCE_SECONDS = 0.3
KEYS = "n next   p previous   h hint   s solution   r reset   q quit"


@click.command(epilog=examples("dojo watch", "dojo watch variance", "dojo watch variance --plain"))
@click.argument("kata", required=False)
@click.option("--plain", is_flag=True, help="Print one result below the other, and take no keys.")
@click.pass_obj
def command(session: Session, kata: str | None, plain: bool) -> None:
    """Run the checks of a kata whenever you save it; without a name, of the one that is next.

    Ctrl-C ends it.
    """
    chosen = session.curriculum.kata(kata) if kata else session.next_kata()
    if chosen is None:
        click.echo("All solved. Solve one again: dojo reset KATA")
        return
    screen = not plain and sys.stdin.isatty() and sys.stdout.isatty()
    if not CAN_FORK:
        click.echo("This system cannot fork: each run starts a new Python, which takes a moment.", err=True)
    with contextlib.closing(Watch(session.curriculum, keys=screen)) as watch:
        (Screen if screen else Page)(session, watch, chosen).run()


class Page:
    """Results one below the other, for whatever is no terminal."""

    def __init__(self, session: Session, watch: Watch, kata: Kata) -> None:
        self.session = session
        self.watch = watch
        self.kata = kata
        self.result: KataResult | None = None
        self.asked = time.monotonic()

    def run(self) -> None:
        """Follow the kata until something ends it."""
        self.follow(self.kata)
        while not self.is_over():
            try:
                event = self.watch.events.get(timeout=_PATIENCE_SECONDS)
            except queue.Empty:
                self.waiting()
                continue
            if self.is_end(event):
                return

    def is_over(self) -> bool:
        """Say whether time has ended it."""
        return False

    def follow(self, kata: Kata) -> None:
        """Turn to a kata."""
        path = self.session.curriculum.stub(kata)
        if not path.is_file():
            raise DojoError(f"{path} is missing: `dojo reset {kata.id}` brings it back.")
        self.watch.follow(kata)
        self.turn_to(kata)

    def turn_to(self, kata: Kata) -> None:
        """Run the checks of a kata, and show them from now on."""
        self.kata, self.result = kata, None
        self.asked = time.monotonic()
        self.watch.run(kata)

    def is_end(self, event: Event) -> bool:
        """Do what an event asks for; say whether that was the end."""
        match event:
            case Saved(kata):
                self.saved(kata)
            case Judged(kata, result) if self.watch.is_current(event):
                took = time.monotonic() - self.asked
                self.result = result
                self.session.progress.keep([(kata, result)])
                done = self.is_done()  # Noted before it is shown: what was seen has happened.
                self.show(took)
                return done
            case Pressed(key):
                return self.press(key)
            case Ended():
                click.echo("\nSomething has ended the process that ran the checks. Save again to try again.")
            case Broken(error):
                raise DojoError(f"the watch has ended: {error}") from error
        return False

    def is_done(self) -> bool:
        """Say whether the last result was all that was wanted."""
        return False

    def saved(self, kata: Kata) -> None:
        """Run the checks anew."""
        self.asked = time.monotonic()
        self.watch.run(kata)

    def lines(self, seconds: float) -> list[str]:
        """Return what there is to say of the last result."""
        assert self.result is not None
        path = place(self.session.curriculum.stub(self.kata), self.session.curriculum.root)
        said = list(kata_result(self.kata, self.result, score_kata(self.result, self.kata.points)))
        if missing := lacking(self.kata):
            said.append(f"\n  It {missing}")
        took = click.style(f"{path}, {seconds:.2f} s after the save", fg="bright_black")
        return [*said, "", f"  {took}"]

    def show(self, seconds: float) -> None:
        """Show the last result."""
        click.echo("\n".join(["", *self.lines(seconds)]))

    def waiting(self) -> None:
        """Nothing has happened for a while."""

    def press(self, key: str) -> bool:
        """Do what a key stands for; say whether that was the end."""
        return False


class Screen(Page):
    """The last result alone, and the keys below it."""

    keys = KEYS

    def __init__(self, session: Session, watch: Watch, kata: Kata) -> None:
        super().__init__(session, watch, kata)
        self.seconds = 0.0
        self.note = ""
        self.asks = False  # Whether a question is open, which the next key answers.
        self.shows_waiting = False

    def turn_to(self, kata: Kata) -> None:
        self.note, self.asks, self.shows_waiting = "", False, False
        super().turn_to(kata)

    def show(self, seconds: float) -> None:
        self.seconds, self.shows_waiting = seconds, False
        self.draw()

    def saved(self, kata: Kata) -> None:
        self.note, self.asks = "", False
        super().saved(kata)

    def waiting(self) -> None:
        if self.result is None and not self.shows_waiting:
            self.shows_waiting = True
            click.clear()
            click.echo(f"\n{self.kata.name}: its checks are running …\n\n  {self.keys}")

    def draw(self) -> None:
        """Draw all of it anew."""
        click.clear()
        below = ["", self.note] if self.note else []
        solved = self.result is not None and self.result.state == "solved"
        keys = f"Solved.   {self.keys}" if solved else self.keys
        click.echo(
            "\n".join(["", *self.lines(self.seconds), *below, "", f"  {click.style(keys, bold=True)}"])
        )

    def press(self, key: str) -> bool:
        if self.asks:
            self.answer(key)
            return False
        curriculum = self.session.curriculum
        katas = list(curriculum)
        place = katas.index(self.kata)
        match key.lower():
            case "q" | "\x04":
                return True
            case "n" if place + 1 < len(katas):
                self.follow(katas[place + 1])
            case "p" if place:
                self.follow(katas[place - 1])
            case "n" | "p":
                self.say("There is no other on that side.")
            case "h":
                self.say(self.hint())
            case "s":
                self.say(self.solution())
            case "r":
                self.asks = True
                self.say("Back to the stub? Your code is kept. y: yes, any other key: no")
        return False

    def say(self, text: str) -> None:
        """Put something below the result."""
        self.note = "\n".join(f"  {line}" if line else "" for line in text.splitlines())
        if self.result is not None:
            self.draw()

    def hint(self) -> str:
        """Return the next hint, or why there is none now."""
        try:
            return "\n".join(give_hint(self.session, self.kata))
        except DojoError as error:
            return str(error)

    def answer(self, key: str) -> None:
        """Reset, if that was meant."""
        self.asks = False
        if key.lower() == "y":
            self.say(reset(self.session.curriculum, self.kata) or "It is a stub already.")
        else:
            self.say("Nothing was changed.")

    def solution(self) -> str:
        """Return the reference, once it gives nothing away."""
        if self.result is None or self.result.state != "solved":
            return f"Solve it first, or type: dojo solution {self.kata.id} --reveal"
        try:
            return reference(self.session.curriculum, self.kata)
        except DojoError as error:
            return str(error)


class Timed(Page):
    """A page with a clock below the result."""

    def lines(self, seconds: float) -> list[str]:
        return [*super().lines(seconds)[:-1], f"  {self.time()}"]

    def time(self) -> str:
        """Write what the clock says."""
        raise NotImplementedError


class TimedScreen(Timed, Screen):
    """The same with keys, where the clock is written anew in the last line."""

    def tick(self) -> None:
        """Write the clock anew."""
        if self.result is not None:
            click.echo(f"\r\x1b[K  {click.style(self.time(), bold=True)}", nl=False)

    def draw(self) -> None:
        super().draw()
        click.echo(f"  {click.style(self.time(), bold=True)}", nl=False)

    def lines(self, seconds: float) -> list[str]:
        return super().lines(seconds)[:-2]
