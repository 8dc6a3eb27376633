"""Progress bars, for whoever waits at a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

_T = TypeVar("_T")


def tracked(items: Iterable[_T], label: str, total: int | None, *, rate: bool = False) -> Iterator[_T]:
    """Yield items while a bar fills, if someone watches.

    Parameters
    ----------
    items : iterable
        What takes its time.
    label : str
        What is done.
    total : int or None
        How many there are; the bar pulses where None.
    rate : bool, default False
        Whether to show how many there were, and how fast they come.
    """
    if total == 0 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, ProgressColumn, Task
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{60 * task.speed:.0f}/min" if task.speed else "")

    columns = [*Progress.get_default_columns(), *((MofNCompleteColumn(), Rate()) if rate else ())]
    # What is printed meanwhile goes above the bar, unless it goes elsewhere than the bar.
    above = sys.stdout.isatty()
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=above) as progress:
        yield from progress.track(items, total, description=label)
