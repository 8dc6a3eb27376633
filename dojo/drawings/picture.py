"""Draw one kata; run as `python -m dojo.drawings.picture ROOT KATA OUT`."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

from dojo.curriculum import Kata, load_curriculum
from dojo.sources import FolderSource

# Text stays text: small, legible at any size, and there for who has it read aloud.
STYLE: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "katas",
    "font.family": "sans-serif",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titleweight": "bold",
}
_INCHES = (7.5, 5.0)


def main(root: str, name: str, out: str) -> None:
    """Run the learner's kata, and draw it."""
    curriculum = load_curriculum(Path(root))
    kata = curriculum.kata(name)
    source = FolderSource(curriculum.root / "katas", curriculum.root)
    draw(kata, source.load(kata), Path(out))


def draw(kata: Kata, function: Callable[..., Any], out: Path) -> None:
    """Write the picture of a kata as an SVG file."""
    drawing = getattr(importlib.import_module(f"dojo.drawings.{kata.topic}"), kata.id)
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=_INCHES, layout="constrained")
        drawing(function, figure)
        figure.savefig(out, format="svg", metadata={"Date": None, "Title": kata.task, "Creator": None})


if __name__ == "__main__":
    main(*sys.argv[1:])
