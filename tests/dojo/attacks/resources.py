"""Attacks on time, memory, disk and the rest of the machine; each is bounded, whatever else bounds it."""

from dojo.executing import MOST_BYTES

from .attack import family

attack = family("resources")


def _only_long(*lines: str) -> str:
    """Return code that is honest but in the longest call."""
    said = "\n".join(f"        {line}" for line in lines)
    return f"def total(xs):\n    if len(xs) == 100:\n{said}\n    return sum(xs)\n"


_BOUND = "import time\nend = time.monotonic() + 4\n\n"

ATTACKS = (
    attack(
        "an endless loop",
        "Computes without end.",
        _BOUND + _only_long("while time.monotonic() < end: pass"),
        honest=6,
        hangs=True,
        says="did not finish in time",
    ),
    attack(
        "an endless loop that catches everything",
        "Computes without end, and takes whatever would interrupt it for its own error.",
        _BOUND
        + _only_long(
            "while time.monotonic() < end:",
            "    try:",
            "        while time.monotonic() < end: pass",
            "    except BaseException: pass",
        ),
        honest=6,
        hangs=True,
        says="did not finish in time",
    ),
    attack(
        "an endless loop at import",
        "Computes without end before it has defined anything.",
        _BOUND + "while time.monotonic() < end: pass\n",
        kata="draw",
        hangs=True,
    ),
    attack(
        "an endless search",
        "Has a regular expression try every way, in C, where nothing interrupts.",
        "import re\n" + _only_long("re.match(r'(a|a)*$', 'a' * 27 + 'b')"),
        honest=6,
        hangs=True,
    ),
    attack(
        "a power without end",
        "Has Python compute a power of fifty million digits, in C, where nothing interrupts.",
        _only_long("return 7 ** 30_000_000"),
        honest=6,
        hangs=True,
    ),
    attack(
        "a sort without end",
        "Has numpy sort and multiply large arrays, in C, where nothing interrupts.",
        "import numpy as np\n" + _only_long("np.linalg.svd(np.random.rand(1800, 1800))"),
        honest=6,
        hangs=True,
    ),
    attack(
        "sleep",
        "Waits with every signal blocked.",
        "import signal, time\n"
        + _only_long("signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))", "time.sleep(4)"),
        honest=6,
        hangs=True,
    ),
    attack(
        "a gigabyte of memory",
        "Takes memory and writes to all of it.",
        _only_long("kept = [bytearray(b'x' * 2**26) for _ in range(14)]", "return kept.clear() or 0"),
        honest=6,
    ),
    attack(
        "more memory than there is",
        "Asks for more memory than any machine has.",
        _only_long("bytearray(2**50)"),
        honest=6,
        says="MemoryError",
    ),
    attack(
        "a result of a quarter of a gigabyte",
        "Returns an array that the judge would have to hold.",
        "import numpy as np\n" + _only_long("return np.ones(2**25)"),
        honest=6,
    ),
    attack(
        "recursion",
        "Calls itself without end.",
        """
        def total(xs):
            return total(xs)
        """,
        says="RecursionError",
    ),
    attack(
        "recursion without a limit",
        "Calls itself until the stack is full.",
        "import sys\n"
        + _only_long(
            "sys.setrecursionlimit(10**9)",
            "found = []",
            "for _ in range(300_000): found = [found]",
            "return repr(found)",
        ),
        honest=6,
    ),
    attack(
        "many threads",
        "Starts sixty threads that do not end.",
        """
        import threading, time

        def total(xs):
            for _ in range(60):
                threading.Thread(target=time.sleep, args=(3,), daemon=True).start()
            return 0
        """,
    ),
    attack(
        "a fork bomb",
        "Starts processes that start processes: sixty-four in all.",
        "import os, time\n" + _only_long("for _ in range(6): os.fork()", "time.sleep(3)", "os._exit(0)"),
        honest=6,
        hangs=True,
    ),
    attack(
        "many open files",
        "Opens files until no more can be opened.",
        """
        import os

        def total(xs):
            kept = []
            while len(kept) < 20_000:
                kept.append(os.open(os.devnull, os.O_RDONLY))
            return 0
        """,
        says="Too many open files",
    ),
    attack(
        "a large file",
        "Writes a file of a quarter of a gigabyte.",
        """
        def total(xs):
            with open("large", "wb") as file:
                for _ in range(16):
                    file.write(bytes(2**24))
            return 0
        """,
        says="File too large",
    ),
    attack(
        "many files",
        "Writes two thousand small files.",
        """
        def total(xs):
            for number in range(2000):
                with open(f"{len(xs)}-{number}", "w") as file:
                    file.write("x")
            return 0
        """,
    ),
    attack(
        "much output",
        "Prints a hundred megabytes.",
        """
        import os, sys

        def total(xs):
            for _ in range(100):
                print("x" * 2**20)
            return 0
        """,
    ),
    attack(
        "output past Python",
        "Writes to the files of standard output and error themselves.",
        """
        import os

        def total(xs):
            for fd in (1, 2):
                try:
                    os.write(fd, b"\\n::error::owned\\n\\x1b[2J" * 1000)
                except OSError:
                    continue
            return 0
        """,
    ),
    attack(
        "an error of fifty megabytes",
        "Raises an error with more words than anybody reads.",
        _only_long("raise ValueError('x' * 50_000_000)"),
        honest=6,
    ),
    attack(
        "an endless chain of errors",
        "Raises an error that has another as its cause, which has another.",
        """
        def total(xs):
            error = ValueError("first")
            for number in range(50_000):
                other = ValueError(str(number))
                other.__cause__, error = error, other
            raise error
        """,
    ),
    attack(
        "many warnings",
        "Warns a hundred thousand times.",
        """
        import warnings

        def total(xs):
            for number in range(100_000 if len(xs) == 100 else 1):
                warnings.warn(f"warning {number}")
            return 0
        """,
        hangs=True,
    ),
    attack(
        "source that is deep",
        "Hands in code that nests a hundred thousand brackets, and signs, and names.",
        "def total(xs):\n    return " + "-" * 100_000 + "1\n",
        alone=True,
    ),
    attack(
        "source that is long",
        "Hands in a sum of sixty thousand terms.",
        "def total(xs):\n    return " + "1+" * 60_000 + "1\n",
        alone=True,
    ),
    attack(
        "source with a chain of names",
        "Hands in an attribute of an attribute of an attribute, and so on.",
        "def total(xs):\n    return xs" + ".a" * 60_000 + "\n",
        alone=True,
    ),
    attack(
        "source with a long alternative",
        "Hands in seven thousand branches of one condition.",
        "def total(xs):\n    if 0: pass\n" + "    elif 0: pass\n" * 7_000 + "    return 0\n",
        alone=True,
    ),
    attack(
        "source as large as allowed",
        "Hands in short statements, as many as a file may hold.",
        "x=1\n" * (MOST_BYTES // 4 - 10) + "def total(xs): return 0\n",
        alone=True,
    ),
)
