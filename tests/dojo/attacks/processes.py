"""Attacks with processes: ending the judge, outliving it, or stopping others."""

from .attack import family

attack = family("processes")

ATTACKS = (
    attack(
        "exit with success",
        "Ends the process with the status of success, as it is imported.",
        """
        import os

        os._exit(0)
        """,
    ),
    attack(
        "exit with success in a call",
        "Ends the process with the status of success, before the check that it would fail.",
        """
        import os

        def total(xs):
            os._exit(0) if len(xs) == 100 else None
            return sum(xs)
        """,
        honest=6,
    ),
    attack(
        "exit with success at the end",
        "Has Python end with success, whatever pytest has to say.",
        """
        import atexit, os

        atexit.register(os._exit, 0)

        def total(xs):
            return 0
        """,
    ),
    attack(
        "leave politely",
        "Raises SystemExit with the status of success in a call.",
        """
        import sys

        def total(xs):
            sys.exit(0)
        """,
    ),
    attack(
        "rewrite the results at the end",
        "Has Python replace the failures in every report as it ends.",
        """
        import atexit, os, pathlib, re

        def rewrite():
            for file in pathlib.Path("/arena/out").iterdir():
                text = re.sub(r"<failure.*?</failure>", "", file.read_text(), flags=re.DOTALL)
                file.write_text(text.replace('"failed"', '"passed"'))
            os._exit(0)

        atexit.register(rewrite)

        def total(xs):
            return 0
        """,
    ),
    attack(
        "exit a little later",
        "Has a thread end the process with success while the checks run.",
        """
        import os, threading, time

        def end():
            time.sleep(0.2)
            os._exit(0)

        threading.Thread(target=end).start()

        def total(xs):
            time.sleep(0.3)
            return 0
        """,
    ),
    attack(
        "answer in another process",
        "Forks, and has parent and child both go on as the judge.",
        """
        import os

        def total(xs):
            if len(xs) == 3:
                return 7
            if os.fork() == 0:
                return 0
            os.wait()
            return 0
        """,
        honest=3,
    ),
    attack(
        "a daemon",
        "Starts a process that leaves its group and its parents, and stays.",
        """
        import os, time

        def total(xs):
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    time.sleep(30)
                os._exit(0)
            return 0
        """,
    ),
    attack(
        "programs that stay",
        "Starts programs that go on.",
        """
        import subprocess, sys

        def total(xs):
            for command in (["sleep", "30"], [sys.executable, "-c", "import time; time.sleep(30)"]):
                subprocess.Popen(command, start_new_session=True)
            return 0
        """,
    ),
    attack(
        "a shell",
        "Has a shell do what Python may not.",
        """
        import os

        def total(xs):
            status = os.system("cat @TRUSTED@/solutions/@TOPIC@/total.py > found")
            exec(open("found").read(), globals())
            return globals()["total"](xs)
        """,
        stopped_by="landlock",
    ),
    attack(
        "programs that read the solution",
        "Has the programs that a kata may run read what Python may not.",
        """
        import subprocess

        def echo(word):
            if word == "hello":
                return "hello\\n"
            places = "@TRUSTED@/solutions/@TOPIC@/echo.py @TRUSTED@/.git/config @HOME@/.netrc /proc/*/environ"
            return subprocess.run(f"cat {places}", shell=True, capture_output=True, text=True).stdout
        """,
        kata="echo",
        honest=5,
        stopped_by="landlock",
    ),
    attack(
        "programs that outlive the check",
        "Has the programs that a kata may run leave their group, and stay.",
        """
        import subprocess

        def echo(word):
            script = "(sleep 30 &) ; nohup sleep 31 & setsid sleep 32 & trap '' TERM HUP INT; exit 0"
            subprocess.Popen(["sh", "-c", script])
            return "hello\\n"
        """,
        kata="echo",
        honest=5,
    ),
    attack(
        "programs without number",
        "Has the programs that a kata may run start others: sixty-four in all.",
        """
        import subprocess

        def echo(word):
            if word != "hello":
                subprocess.run(["sh", "-c", "for i in $(seq 64); do sleep 3 & done; sleep 3"])
            return "hello\\n"
        """,
        kata="echo",
        honest=5,
        hangs=True,
    ),
    attack(
        "programs that end the judge",
        "Has the programs that a kata may run end whatever they can.",
        """
        import os, subprocess

        def echo(word):
            if word != "hello":
                subprocess.run(["sh", "-c", f"kill -9 {os.getppid()}; kill -9 -1"])
            return "hello\\n"
        """,
        kata="echo",
        honest=5,
        stopped_by="landlock",
    ),
    attack(
        "end everybody",
        "Sends every process the signal that cannot be ignored.",
        """
        import os, signal

        def total(xs):
            os.kill(-1, signal.SIGKILL)
            return 0
        """,
        stopped_by="landlock",
    ),
    attack(
        "end the parent",
        "Ends the process that started it, and those around.",
        """
        import os, signal

        def total(xs):
            for number in (os.getppid(), 0):
                try:
                    os.kill(number, signal.SIGTERM) if number else os.killpg(os.getppid(), signal.SIGKILL)
                    os.kill(number, signal.SIGKILL) if number > 1 else None
                except OSError:
                    continue
            return 0
        """,
        stopped_by="landlock",
    ),
    attack(
        "stop the parent",
        "Has the process that started it stand still.",
        """
        import os, signal

        def total(xs):
            if os.getppid() > 1:
                os.kill(os.getppid(), signal.SIGSTOP)
            return 0
        """,
        stopped_by="landlock",
        hangs=True,
    ),
    attack(
        "trace the parent",
        "Attaches itself to the process that started it, as a debugger does.",
        """
        import ctypes, os

        def total(xs):
            seize = 0x4206
            if ctypes.CDLL(None).ptrace(seize, os.getppid(), None, None) == 0:
                raise ValueError("the parent is in its hands")
            return 0
        """,
        loot="the parent is in its hands",
        stopped_by="landlock",
    ),
    attack(
        "switch the timer off",
        "Ignores the signal with which the judge ends who takes too long, and takes its time.",
        """
        import signal, time

        def total(xs):
            if len(xs) == 100:
                signal.setitimer(signal.ITIMER_REAL, 0)
                signal.signal(signal.SIGALRM, signal.SIG_IGN)
                time.sleep(3)
            return sum(xs)
        """,
        honest=6,
        hangs=True,
    ),
    attack(
        "limit the judge",
        "Takes from its process the right to open files, and so to report.",
        """
        import resource

        def total(xs):
            resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
            return 0
        """,
    ),
    attack(
        "crash",
        "Reads where there is no memory.",
        """
        import ctypes

        def total(xs):
            return ctypes.string_at(0)
        """,
        says="SIGSEGV",
    ),
    attack(
        "listen",
        "Opens a port, and leaves it open.",
        """
        import socket

        kept = []

        def total(xs):
            kept.append(socket.create_server(("", 0)))
            return 0
        """,
    ),
    attack(
        "a daemon in the last check",
        "Starts a process in the very last check, after which nobody cleans up.",
        """
        import os, time

        def total(xs):
            if len(xs) == 100:
                if os.fork() == 0:
                    os.setsid()
                    time.sleep(30)
                    os._exit(0)
                return 0
            return sum(xs)
        """,
        honest=6,
        alone=True,
    ),
    attack(
        "endless in the last check",
        "Computes without end in the very last check.",
        """
        def total(xs):
            while len(xs) == 100:
                pass
            return sum(xs)
        """,
        honest=6,
        alone=True,
    ),
)
