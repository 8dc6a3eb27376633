"""What the judge of a process of its own costs: `python docs/measure_isolation.py`.

For a small number and for arrays of 1 and 8 MB, sent over and sent back, it prints the median time that a
call takes longer than in this process; then, what a check takes that has a fresh worker. Each level of
confinement that holds here is tried.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
KATA = "arrays/standardize"  # Any with one argument: what runs is this.
CODE = "def standardize(x):\n    return -x\n"
TIMES = 50


def main() -> None:
    """Measure and print."""
    from dojo.curriculum import load_curriculum
    from dojo.errors import CannotJudge
    from dojo.isolation.confinement import strongest
    from dojo.isolation.source import WorkerSource
    from dojo.sources import FolderSource

    curriculum = load_curriculum(ROOT)
    kata = curriculum.kata(KATA)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, f"{KATA}.py")
        path.parent.mkdir()
        path.write_text(CODE, encoding="utf-8")
        folder = FolderSource(Path(place), Path(place))
        for level in ("bubblewrap", "landlock", "process"):
            try:
                source = WorkerSource(curriculum, folder, strongest(level))
            except CannotJudge as error:
                sys.stdout.write(f"{level}: {error}\n")
                continue
            told = measured(source, kata, folder.load(kata))
            source.close()
            sys.stdout.write(f"{level}: {', '.join(told)}\n")


def measured(source: Any, kata: Any, here: Callable[[Any], Any]) -> list[str]:
    """Return what a source's calls take longer than those of a function in this process."""
    import numpy as np

    values: dict[str, Any] = {"a number": 0.5, "1 MB": np.ones(125_000), "8 MB": np.ones(1_000_000)}
    source.expect(kata)
    source.ready()
    far = source.load(kata)
    told = []
    for name, value in values.items():
        source.renew()  # A worker may send only so much.
        extra = median(far, value) - median(here, value)
        told.append(f"{1000 * extra:.2f} ms more for {name}")

    def check() -> None:
        source.renew()
        far(0.5)

    return [*told, f"{1000 * median(check):.1f} ms for a check with a fresh worker"]


def median(do: Callable[..., Any], *args: Any) -> float:
    """Return the median of the seconds that calls take."""
    taken = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        do(*args)
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
