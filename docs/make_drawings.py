"""Draw the pictures on the topics' pages, by the reference solutions.

Run `python docs/make_drawings.py` in the repository; it needs the extra `[draw]`.
"""

from pathlib import Path

from dojo.curriculum import load_curriculum
from dojo.drawings.picture import draw
from dojo.sources import load_solution

DOCS = Path(__file__).parent
NAMES = ("momentum_step", "bias_variance")


def main() -> None:
    """Draw each into a file of its name."""
    curriculum = load_curriculum(DOCS.parent)
    for name in NAMES:
        kata = curriculum.kata(name)
        draw(kata, load_solution(curriculum, kata), DOCS / f"{name}.svg")


if __name__ == "__main__":
    main()
