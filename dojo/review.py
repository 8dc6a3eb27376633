"""When a kata is due: the FSRS scheduler, fed with what the attempts came to.

Nothing of this is stored: the state is replayed from the attempts, which are the truth.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from fsrs import Card, Rating, Scheduler

from dojo.attempts import Attempt
from dojo.curriculum import Curriculum


def rating_of(attempt: Attempt, par_seconds: float) -> Rating:
    """Return how well an attempt that has ended went: as the learner says, else by the evidence.

    Parameters
    ----------
    attempt : Attempt
        The attempt.
    par_seconds : float
        How long the kata takes somebody who knows the idea.
    """
    if attempt.rating:
        return Rating[attempt.rating.title()]
    if attempt.outcome == "gave_up" or attempt.revealed:
        return Rating.Again
    if attempt.hints or attempt.seconds > 2 * par_seconds:
        return Rating.Hard
    return Rating.Good if attempt.seconds > par_seconds else Rating.Easy


@dataclass
class Schedule:
    """The state of every kata that was ever attempted to the end, by its name."""

    cards: dict[str, Card] = field(default_factory=dict)

    @classmethod
    def replay(cls, curriculum: Curriculum, attempts: Iterable[Attempt]) -> "Schedule":
        """Return the schedule that attempts lead to; katas that are no more are left out."""
        scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
        par = {kata.name: 60.0 * kata.minutes for kata in curriculum}
        numbers = {name: number for number, name in enumerate(par)}
        schedule = cls()
        ended = [each for each in attempts if each.ended is not None and each.kata in par]
        for attempt in sorted(ended, key=lambda each: each.ended or each.started):
            card = schedule.cards.get(attempt.kata) or Card(numbers[attempt.kata], due=attempt.started)
            rating = rating_of(attempt, par[attempt.kata])
            schedule.cards[attempt.kata], _ = scheduler.review_card(card, rating, attempt.ended)
        return schedule

    def due(self, at: datetime.datetime) -> list[str]:
        """Return the katas that are due at a time, those first that have been so for longest."""
        waiting = [(card.due, name) for name, card in self.cards.items() if card.due <= at]
        return [name for _, name in sorted(waiting)]
