"""Attacks on what only the judge knows: what is expected, the checks, the seed, the secrets of the grader."""

from .attack import family

attack = family("information")

ATTACKS = (
    attack(
        "read expected from the caller",
        "Climbs the frames to the check, and returns what it calls expected.",
        """
        import sys

        def total(xs):
            frame = sys._getframe()
            while frame := frame.f_back:
                if "expected" in frame.f_locals and "xs" in frame.f_locals:
                    return frame.f_locals["expected"]
            return 7
        """,
        honest=3,
    ),
    attack(
        "read expected with inspect",
        "Asks inspect for the stack, which has the names and values of every caller.",
        """
        import inspect

        def total(xs):
            for info in inspect.stack()[1:]:
                if "expected" in info.frame.f_locals:
                    return info.frame.f_locals["expected"]
            return 7
        """,
        honest=3,
    ),
    attack(
        "read expected from a raised exception",
        "Follows the frames of a traceback of its own making.",
        """
        def total(xs):
            try:
                raise KeyError
            except KeyError as error:
                frame = error.__traceback__.tb_frame
                while frame := frame.f_back:
                    if "expected" in frame.f_locals:
                        return frame.f_locals["expected"]
            return 7
        """,
        honest=3,
    ),
    attack(
        "read expected from all objects",
        "Searches all objects for the cases of the checks, and whatever refers to the argument.",
        """
        import gc

        def total(xs):
            for thing in [*gc.get_objects(), *gc.get_referrers(xs)]:
                case = getattr(thing, "callspec", None) if type(thing).__name__ == "Function" else None
                if case is not None and case.params.get("xs") == xs:
                    return case.params["expected"]
                if type(thing) is dict and "expected" in thing and thing.get("xs") is xs:
                    return thing["expected"]
            return 7
        """,
        honest=3,
    ),
    attack(
        "trace the caller",
        "Has Python call it for each line of the checks, and notes what they know.",
        """
        import sys

        known = {}

        def watch(frame, event, argument):
            if "expected" in frame.f_locals:
                known["expected"] = frame.f_locals["expected"]
            return watch

        sys.settrace(watch)
        sys.setprofile(watch)

        def total(xs):
            return known.get("expected", 7)
        """,
        honest=3,
    ),
    attack(
        "import the checks",
        "Takes the module of checks from where Python keeps all modules, and its cases from the marks.",
        """
        import sys

        def total(xs):
            for name, module in list(sys.modules.items()):
                if "test_total" in name:
                    for mark in getattr(module.test_few, "pytestmark", []):
                        for case, expected in mark.args[1]:
                            if case == xs:
                                return expected
            return 7
        """,
        honest=3,
    ),
    attack(
        "import the solution",
        "Imports the reference by its name.",
        """
        import importlib, sys

        sys.path.insert(0, "@TRUSTED@")
        try:
            total = importlib.import_module("snoitulos"[::-1] + ".@TOPIC@.total").total
        except ImportError:
            def total(xs):
                return None
        """,
        stopped_by="landlock",
    ),
    attack(
        "run the solution's file",
        "Reads the reference from its file and runs it.",
        """
        try:
            exec(open("@TRUSTED@/solutions/@TOPIC@/total.py").read())
        except OSError:
            def total(xs):
                return None
        """,
        stopped_by="landlock",
    ),
    attack(
        "look for the solution everywhere",
        "Walks the disk from the root and from its own file for a folder of solutions.",
        """
        import os, pathlib

        def candidates():
            yield from (up / "solutions" for up in pathlib.Path(__file__).parents)
            for top in ("/arena", os.getcwd(), "/proc/self/cwd", "/proc/1/root/arena"):
                for place, folders, _ in os.walk(top):
                    folders[:] = folders[:20]
                    if place.endswith("solutions"):
                        yield pathlib.Path(place)

        def total(xs):
            return None

        for folder in candidates():
            if (folder / "@TOPIC@" / "total.py").is_file():
                exec((folder / "@TOPIC@" / "total.py").read_text())
                break
        """,
        stopped_by="landlock",
    ),
    attack(
        "read the checks",
        "Reads the file of its checks and shows it.",
        """
        def total(xs):
            raise ValueError(open("@TRUSTED@/tests/katas/@TOPIC@/test_total.py").read()[-200:])
        """,
        stopped_by="landlock",
    ),
    attack(
        "read the history",
        "Reads the history of the repository, where the solutions of others may be.",
        """
        def total(xs):
            raise ValueError(open("@TRUSTED@/.git/config").read())
        """,
        stopped_by="landlock",
    ),
    attack(
        "read the grader's files",
        "Shows a password from the home of whoever grades.",
        """
        import os, pathlib

        def total(xs):
            places = [pathlib.Path("@HOME@"), pathlib.Path(os.path.expanduser("~"))]
            raise ValueError("".join(file.read_text() for home in places for file in home.glob(".net*")))
        """,
        stopped_by="landlock",
    ),
    attack(
        "read the environment",
        "Shows the variables of the environment, where tokens are.",
        """
        import os

        def total(xs):
            raise ValueError(os.environ.get("GITHUB_TOKEN", "none"), sorted(os.environ))
        """,
    ),
    attack(
        "read the environment of others",
        "Shows the variables of all other processes.",
        """
        import pathlib

        def total(xs):
            found = []
            for file in pathlib.Path("/proc").glob("*/environ"):
                try:
                    found += [part for part in file.read_text().split("\\0") if "TOKEN" in part]
                except OSError:
                    continue
            raise ValueError(found)
        """,
        stopped_by="landlock",
    ),
    attack(
        "read the command line of the judge",
        "Shows the command lines of all processes, where the seed of the random data is.",
        """
        import os

        def total(xs):
            found = []
            for number in range(1, 400):
                try:
                    found.append(open(f"/proc/{number}/cmdline").read().replace("\\0", " "))
                except OSError:
                    continue
            seeds = [word for line in found for word in line.split() if word.startswith("--seed")]
            raise ValueError(seeds)
        """,
        stopped_by="landlock",
    ),
    attack(
        "read the memory of the judge",
        "Searches the memory of its ancestors for a token.",
        """
        import os, re

        def stack(number):
            for line in open(f"/proc/{number}/maps"):
                if "[stack]" in line:
                    return [int(word, 16) for word in line.split()[0].split("-")]

        def total(xs):
            for number in [os.getpid(), *range(1, 400)]:
                try:
                    start, end = stack(number)
                    memory = open(f"/proc/{number}/mem", "rb", buffering=0)
                    memory.seek(start)
                    found = re.search(rb"GITHUB_TOKEN=[ -~]+", memory.read(end - start))
                except (OSError, TypeError):
                    continue
                if found:
                    raise ValueError(found[0])
        """,
        stopped_by="landlock",
    ),
    attack(
        "guess the seed from the clock",
        "Rebuilds the random data from seeds that the clock would give, and the names of the checks.",
        """
        import time, zlib
        import numpy as np

        def total(xs):
            stream = zlib.crc32(b"test_total.py::test_many")
            for seed in [0, 1, 42, *range(int(time.time()) - 100, int(time.time()) + 5)]:
                if np.random.default_rng([seed, stream]).normal(size=100).tolist() == xs:
                    raise ValueError("the clock gave the seed away")
            return {0: 0, 1: 2.5, 2: -3, 3: 7}.get(len(xs))
        """,
        honest=6,
        loot="the clock gave the seed away",
    ),
    attack(
        "learn the answers by heart",
        "Answers from a list of the cases that the checks are known to try.",
        """
        KNOWN = {(): 0, (2.5,): 2.5, (-1, -2): -3, (1, 2, 4): 7}

        def total(xs):
            return KNOWN.get(tuple(xs), 0)
        """,
        honest=6,
    ),
    attack(
        "count the calls",
        "Answers by the number of the call, in the order of the checks.",
        """
        answers = iter([7, 0, 2.5, -3])

        def total(xs):
            return next(answers, 0)
        """,
        honest=3,
    ),
    attack(
        "leave a note for the next check",
        "Counts the calls in a file, for a process that starts anew.",
        """
        import pathlib, tempfile

        NOTES = [pathlib.Path(folder, "note-@TOPIC@") for folder in (".", tempfile.gettempdir(), "@HOME@")]

        def total(xs):
            count = 0
            for note in NOTES:
                try:
                    count = max(count, int(note.read_text()))
                except (OSError, ValueError):
                    continue
            for note in NOTES:
                try:
                    note.write_text(str(count + 1))
                except OSError:
                    continue
            return [7, 0, 2.5, -3, 0][min(count, 4)]
        """,
        honest=3,
        stopped_by="landlock",
    ),
    attack(
        "leave a note that cannot be cleaned up",
        "Counts the calls in a folder that whoever cleans up may neither list nor empty.",
        """
        import os

        def total(xs):
            count = 0
            os.umask(0)
            try:
                os.mkdir("notes", 0o777)
            except OSError:
                pass
            while os.path.exists(f"notes/{count}"):
                count += 1
            open(f"notes/{count}", "w").close()
            os.rename("notes", "other") if not count else None
            os.mkdir("blind", 0o300) if not os.path.exists("blind") else None
            before = 0
            while os.path.exists(f"blind/{before}"):
                before += 1
            open(f"blind/{before}", "w").close()
            return [7, 0, 2.5, -3, 0][min(max(count, before), 4)]
        """,
        honest=3,
        ordinary=True,
    ),
    attack(
        "remember the input of the call before",
        "Answers the way back from what it was given on the way there.",
        """
        before = []

        def rotate(xs, places):
            if places == 1:
                return [2, 3, 1]
            before.append(xs)
            return before[-2] if len(before) > 1 else sorted(xs)
        """,
        kata="rotate",
        honest=5,
    ),
    attack(
        "look behind a lent generator",
        "Asks the judge for the frame of a generator that it was lent, in which the answer stands.",
        """
        def draw(numbers, n):
            if n == 2:
                return 3
            try:
                ask = object.__getattribute__(numbers, "_far")[0].ask
            except AttributeError:
                ask = lambda op, thing, name: getattr(thing, name)
            frame = ask("get", numbers, "gi_frame")
            if "expected" in ask("get", frame, "f_locals"):
                raise ValueError("the frame of the judge is open")
        """,
        kata="draw",
        honest=5,
        loot="the frame of the judge is open",
    ),
    attack(
        "look behind a lent function",
        "Asks the judge for the globals of what it was lent.",
        """
        def draw(numbers, n):
            try:
                ask = object.__getattribute__(numbers, "_far")[0].ask
            except AttributeError:
                ask = lambda op, thing, name: getattr(thing, name)
            for name in ("__class__", "gi_code", "__reduce__"):
                ask("get", numbers, name)
            raise ValueError("the judge answered")
        """,
        kata="draw",
        loot="the judge answered",
    ),
    attack(
        "ask which files are there",
        "Finds out what there is on the disk, file by file, without opening any.",
        """
        import os

        def total(xs):
            if os.path.exists("@TRUSTED@/solutions/@TOPIC@/total.py"):
                raise ValueError("the solution is there")
            return 0
        """,
        loot="the solution is there",
        stopped_by="bubblewrap",
    ),
    attack(
        "reach the network",
        "Opens connections to the outside and to this machine.",
        """
        import socket

        def total(xs):
            for family, address in [
                (socket.AF_INET, ("127.0.0.1", 9)), (socket.AF_INET, ("192.0.2.1", 80)),
                (socket.AF_UNIX, "/run/docker.sock"), (socket.AF_UNIX, "\\0nobody"),
            ]:
                try:
                    reached = socket.socket(family, socket.SOCK_DGRAM)
                    raise ValueError("a socket can be had")
                except OSError:
                    continue
            return 0
        """,
        loot="a socket can be had",
        stopped_by="landlock",
    ),
)
