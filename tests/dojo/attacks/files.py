"""Attacks on files: those of the judge, of others, and of the machine."""

from .attack import family

attack = family("files")
_CODE = """
import os, pathlib

def harm():
%s

try:
    harm()
except OSError:
    pass

def total(xs):
    return None
"""


def _harm(*lines: str) -> str:
    return _CODE % "\n".join(f"    {line}" for line in lines)


ATTACKS = (
    attack(
        "solve the katas of others",
        "Writes into another kata of the submission.",
        _harm(
            "for file in pathlib.Path('@SUBMISSION@/katas').glob('honest_*/largest.py'):",
            "    file.write_text('largest = None')",
        ),
        stopped_by="landlock",
    ),
    attack(
        "copy the solution over the kata",
        "Writes the reference over its own file, for a judge that looks later.",
        _harm(
            'text = pathlib.Path("@TRUSTED@/solutions/@TOPIC@/total.py").read_text()',
            'pathlib.Path("@SUBMISSION@/katas/@TOPIC@/total.py").write_text(text)',
        ),
        stopped_by="landlock",
    ),
    attack(
        "weaken the checks",
        "Writes checks that check nothing over those of the trusted tree.",
        _harm(
            "for file in pathlib.Path('@TRUSTED@/tests/katas').glob('*/test_*.py'):",
            "    file.write_text('def test_example(): pass')",
        ),
        stopped_by="landlock",
    ),
    attack(
        "plant a conftest at run time",
        "Writes a conftest.py beside the checks, which turns every failure into a success.",
        _harm(
            "hook = 'def pytest_runtest_logreport(report): report.outcome = \"passed\"'",
            "pathlib.Path('@TRUSTED@/tests/conftest.py').write_text(hook)",
        ),
        stopped_by="landlock",
    ),
    attack(
        "plant code in the installation",
        "Leaves a .pth file and a sitecustomize.py, which every later Python runs.",
        _harm(
            "import site, sysconfig",
            "for folder in {sysconfig.get_path('purelib'), *site.getsitepackages()}:",
            "    for name in ('attack.pth', 'sitecustomize.py'):",
            "        pathlib.Path(folder, name).write_text('import os')",
        ),
        stopped_by="landlock",
    ),
    attack(
        "change a library",
        "Appends a line to the installed pytest.",
        _harm("import pytest", "with open(pytest.__file__, 'a') as file: file.write('approx = None')"),
        stopped_by="landlock",
    ),
    attack(
        "change the history",
        "Leaves a hook that git runs later, and another remote.",
        _harm(
            "pathlib.Path('@TRUSTED@/.git/hooks/post-checkout').write_text('#!/bin/sh')",
            "pathlib.Path('@TRUSTED@/.git/HEAD').write_text('ref: refs/heads/mine')",
        ),
        stopped_by="landlock",
    ),
    attack(
        "change the home of the grader",
        "Leaves lines in the files that a shell reads.",
        _harm("for name in ('.bashrc', '.profile'): pathlib.Path('@HOME@', name).write_text('echo')"),
        stopped_by="landlock",
    ),
    attack(
        "leave files all over",
        "Writes into every folder that everybody may write to.",
        _harm(
            "for folder in ('/tmp', '/var/tmp', '/dev/shm', '@HOME@', '/arena/tmp', '/arena/out'):",
            "    try:",
            "        pathlib.Path(folder, 'attack').write_text('here')",
            "    except OSError:",
            "        continue",
        ),
        stopped_by="landlock",
    ),
    attack(
        "delete what it can",
        "Removes the solutions, the checks and the other submissions.",
        _harm(
            "import shutil",
            "for folder in ('@TRUSTED@/solutions', '@SUBMISSION@/katas', '@TRUSTED@/tests'):",
            "    shutil.rmtree(folder, ignore_errors=True)",
        ),
        stopped_by="landlock",
    ),
    attack(
        "cut and empty files",
        "Empties what it may only read, and changes dates and permissions.",
        _harm(
            "for name in ('solutions/@TOPIC@/total.py', 'tox.ini', 'conftest.py'):",
            "    for harm in (lambda file: os.truncate(file, 0), lambda file: os.utime(file, (1, 1)),",
            "                 lambda file: os.chmod(file, 0), lambda file: os.unlink(file)):",
            "        try:",
            "            harm('@TRUSTED@/' + name)",
            "        except OSError:",
            "            continue",
        ),
        stopped_by="landlock",
    ),
    attack(
        "link to the judge's files",
        "Leaves links to the trusted tree where the judge cleans up.",
        _harm(
            "os.symlink('@TRUSTED@', 'trusted')",
            "os.symlink('@TRUSTED@/tox.ini', 'file')",
        ),
    ),
    attack(
        "share files with the judge",
        "Gives files of the trusted tree a second name, under which they could be changed.",
        _harm("os.link('@TRUSTED@/tox.ini', 'hard')", "open('hard', 'a').write('# changed')"),
        stopped_by="landlock",
    ),
    attack(
        "mount over everybody's folder",
        "Mounts an empty file system over the shared folder of temporary files.",
        """
        import ctypes

        def total(xs):
            return ctypes.CDLL(None).mount(b"none", b"/var/tmp", b"tmpfs", 0, None)
        """,
        stopped_by="landlock",
    ),
    attack(
        "lock the scratch folder",
        "Takes from the judge the right to clean up.",
        """
        import os

        def total(xs):
            os.makedirs("full/of/files")
            open("full/of/files/one", "w").close()
            for place, mode in [("full/of", 0), (".", 0o500), (".", 0), ("full", 0)]:
                try:
                    os.chmod(place, mode)
                except OSError:
                    continue
            return 0
        """,
        ordinary=True,
    ),
    attack(
        "a cellar without a floor",
        "Leaves folders in folders, deeper than whoever clears them away can go.",
        """
        import os

        def total(xs):
            for _ in range(3000 if len(xs) == 100 else 0):
                os.mkdir("down")
                os.chdir("down")
            return sum(xs) if len(xs) < 100 else 0
        """,
        honest=6,
        ordinary=True,
    ),
    attack(
        "file names that nobody can write",
        "Leaves files with names of control characters and of no encoding, and a name of 255 bytes.",
        """
        def total(xs):
            for name in (b"\\x1b[2J", b"\\xff\\xfe", b"\\n::error::", b"-rf", b"x" * 255):
                open(name, "wb").close()
            return 0
        """,
    ),
)
