"""A picture of a benchmark: time against size, both on logarithmic axes."""

from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from dojo.curriculum import Kata
from dojo.drawings.picture import STYLE
from dojo.perf.benchmarks import OWN, ROOF, Benchmark, label

_INCHES = (7.5, 5.0)


def draw(kata: Kata, now: Benchmark, before: Benchmark | None, own: str, out: Path) -> None:
    """Write the picture as an SVG file, with the last run in a lighter line, and the roof in a dashed one."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=_INCHES, layout="constrained")
        axes = figure.subplots()
        for version, times in now.versions.items():
            sizes = sorted(times)
            seconds = [times[n] for n in sizes]
            if version == ROOF:
                axes.loglog(sizes, seconds, "--", color="gray", lw=1.2, label=f"roof: {label(version, own)}")
                continue
            width = 2.5 if version == OWN else 1.2
            (line,) = axes.loglog(sizes, seconds, marker="o", lw=width, label=label(version, own))
            if version == OWN and before and before.own:
                earlier = sorted(before.own)
                times_before = [before.own[n] for n in earlier]
                axes.loglog(earlier, times_before, color=line.get_color(), lw=5, alpha=0.25, label="last run")
        axes.set(title=kata.task, xlabel="n", ylabel="seconds for a call")
        axes.set_xticks(now.sizes, [str(n) for n in now.sizes], minor=False)
        axes.minorticks_off()
        axes.grid(alpha=0.3)
        figure.legend(loc="outside lower center", ncols=3, frameon=False)
        figure.savefig(out, format="svg", metadata={"Date": None, "Title": kata.task, "Creator": None})
