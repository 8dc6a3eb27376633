"""Measure how fast the command line answers: `dojo list` beside a bare `python -c pass`, taken in turns.

Run `python docs/measure_start.py` in the repository.
"""

import statistics
import subprocess
import sys
import time

ROUNDS = 20
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "dojo list": [sys.executable, "-m", "dojo", "list"],
    "dojo --help": [sys.executable, "-m", "dojo", "--help"],
}


def main() -> None:
    """Print the median of each command, and its ratio to a bare Python."""
    seconds: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, command in COMMANDS.items():
            started = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            seconds[name].append(time.perf_counter() - started)
    bare = statistics.median(seconds["python -c pass"])
    for name, taken in seconds.items():
        median = statistics.median(taken)
        sys.stdout.write(f"{name:<16} {median * 1000:6.0f} ms  {median / bare:5.1f} x python -c pass\n")


if __name__ == "__main__":
    main()
