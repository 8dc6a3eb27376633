"""How fast `dojo watch` answers a save, beside a cold pytest: `python docs/measure_watch.py [KATA ...]`.

For each kata (by default one of numpy and, where torch is installed, one of torch) its solution is saved
again and again while a watch runs, in turn with `pytest` on the same file. It works on a copy of the
repository's files, and prints medians.
"""

import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
TIMES = 30
SETTLED = 0.3  # Seconds between two saves: nobody saves faster, and the last one's processes have ended.


def main(names: list[str]) -> None:
    """Measure and print."""
    torch = importlib.util.find_spec("torch") is not None
    names = names or ["variance", *(["straight_through_round"] if torch else [])]
    with tempfile.TemporaryDirectory() as place:
        root = Path(place, "katas")
        kept = shutil.ignore_patterns(".git", ".dojo", ".tox", "__pycache__", ".*_cache")
        shutil.copytree(ROOT, root, ignore=kept)
        for name in names:
            warm, cold = measure(root, name)
            told = f"{1000 * warm:.0f} ms after the save, {1000 * cold:.0f} ms by pytest: {cold / warm:.1f}x"
            sys.stdout.write(f"{name}: {told}\n")


def measure(root: Path, name: str) -> tuple[float, float]:
    """Return the median seconds from a save to its verdict, and those of pytest, measured in turn."""
    [solution] = root.glob(f"solutions/*/{name}.py")
    stub = root / "katas" / solution.parent.name / solution.name
    checks = f"tests/katas/{solution.parent.name}/test_{solution.name}"
    code = solution.read_text(encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1", "OMP_NUM_THREADS": "1"}
    watch = subprocess.Popen(
        [sys.executable, "-u", "-m", "dojo", "watch", name, "--plain"],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    told = threading.Semaphore(0)

    def listen() -> None:
        for line in watch.stdout or ():
            if "after the save" in line:
                told.release()

    threading.Thread(target=listen, daemon=True).start()
    try:
        told.acquire()
        warm, cold = [], []
        for number in range(TIMES):
            time.sleep(SETTLED)
            started = time.perf_counter()
            stub.write_text(f"{code}# {number}\n", encoding="utf-8")
            told.acquire()
            warm.append(time.perf_counter() - started)
            started = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "pytest", "-q", checks],
                cwd=root,
                env=environment,
                stdout=subprocess.DEVNULL,
                check=True,
            )
            cold.append(time.perf_counter() - started)
        return statistics.median(warm), statistics.median(cold)
    finally:
        watch.terminate()
        watch.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
