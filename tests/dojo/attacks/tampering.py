"""Attacks with what is handed in: tests, configuration, plugins, git, and files that are no kata."""

from .attack import LEARNER, Folder, Large, Link, Pipe, family

attack = family("tampering")
_NOTHING = "def total(xs):\n    return 0\n"
_ALL_PASS = """
import pytest

@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    if "@TOPIC@" in item.nodeid:
        report.outcome, report.longrepr = "passed", None
"""
_FAKE = """
class Anything:
    def __getattr__(self, name):
        return self

    def __call__(self, *args, **options):
        return self

    __mul__ = __rmul__ = __eq__ = __call__

def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Anything()
"""

ATTACKS = (
    attack(
        "hand in a conftest",
        "Hands in a conftest.py that turns failures into successes.",
        _NOTHING,
        files={"conftest.py": _ALL_PASS, "tests/katas/@TOPIC@/conftest.py": _ALL_PASS},
    ),
    attack(
        "hand in a conftest beside the kata",
        "Hands in a conftest.py in the folders of katas.",
        _NOTHING,
        files={"katas/conftest.py": _ALL_PASS, "katas/@TOPIC@/conftest.py": _ALL_PASS},
    ),
    attack(
        "hand in a configuration",
        "Hands in a tox.ini that has pytest run one check of its own.",
        _NOTHING,
        files={
            "tox.ini": "[pytest]\naddopts = -k nothing --co --import-mode=importlib\npythonpath = .\n",
            "pytest.ini": "[pytest]\naddopts = --co --import-mode=importlib\npythonpath = .\n",
            "katas/pytest.ini": "[pytest]\naddopts = --co\n",
        },
    ),
    attack(
        "hand in a plugin",
        "Hands in a package that its configuration names as a plugin of pytest.",
        _NOTHING,
        files={
            "allpass.py": _ALL_PASS,
            "pyproject.toml": '[tool.pytest.ini_options]\naddopts = "-p allpass"\npythonpath = "."\n',
            "setup.cfg": "[tool:pytest]\naddopts = -p allpass\n",
            ".pytest.ini": "[pytest]\naddopts = -p allpass --import-mode=importlib\npythonpath = .\n",
            "tox.ini": "[pytest]\naddopts = -p allpass --import-mode=importlib\npythonpath = .\n",
        },
    ),
    attack(
        "hand in numpy",
        "Hands in modules with the names of libraries, for whoever imports them from this folder.",
        "def halve(x):\n    return 0\n",
        files=dict.fromkeys(("numpy.py", "msgspec.py", "katas/numpy.py", "katas/@TOPIC@/numpy.py"), _FAKE),
        kata="halve",
    ),
    attack(
        "hand in pytest",
        "Hands in a module with the name of the judge, and one of the tool.",
        _NOTHING,
        files={
            "pytest.py": "import sys\nsys.exit(0)\n",
            "dojo/__init__.py": "import sys\nsys.exit(0)\n",
            "katas/@TOPIC@/pytest.py": _FAKE,
        },
    ),
    attack(
        "hand in what Python runs at its start",
        "Hands in sitecustomize.py, usercustomize.py and a .pth file.",
        _NOTHING,
        files={
            "sitecustomize.py": "import os\nos._exit(0)\n",
            "usercustomize.py": "import os\nos._exit(0)\n",
            "katas/sitecustomize.py": "import os\nos._exit(0)\n",
            "attack.pth": "import os; os._exit(0)\n",
        },
    ),
    attack(
        "hand in checks",
        "Hands in checks that check nothing.",
        _NOTHING,
        files={"tests/katas/@TOPIC@/test_total.py": "def test_example():\n    pass\n"},
    ),
    attack(
        "hand in a solution",
        "Hands in a reference and a curriculum that ask for nothing.",
        _NOTHING,
        files={
            "solutions/@TOPIC@/total.py": _NOTHING,
            "katas/@TOPIC@/topic.toml": 'title = "Easy"\nabout = "Easy."\nkata = []\n',
        },
    ),
    attack(
        "hand in a package",
        "Hands in a package that is run before the kata is.",
        _NOTHING,
        files={
            "katas/__init__.py": "import os\nos._exit(0)\n",
            "katas/@TOPIC@/__init__.py": "import os\nos._exit(0)\n",
        },
    ),
    attack(
        "hand in a folder",
        "Hands in a folder, with a package in it, in the place of the kata's file.",
        files={LEARNER: Folder(), "katas/@TOPIC@/total/__init__.py": "def total(xs):\n    return sum(xs)\n"},
        says="no regular file",
    ),
    attack(
        "rename the kata",
        "Hands in the kata under other names, and compiled.",
        files={
            LEARNER: None,
            "katas/@TOPIC@/Total.py": _NOTHING,
            "katas/@TOPIC@/total.PY": _NOTHING,
            "katas/@TOPIC@/total.pyc": b"\xa7\r\r\n" + bytes(12),
        },
        says="missing",
    ),
    attack(
        "link to the solution",
        "Hands in a link to the reference in the place of the kata's file.",
        files={LEARNER: Link("@TRUSTED@/solutions/@TOPIC@/total.py")},
        says="link",
    ),
    attack(
        "link to the folder of solutions",
        "Hands in a link to the folder of references in the place of the topic.",
        files={"katas/@TOPIC@": Link("@TRUSTED@/solutions/@TOPIC@")},
        says="link",
    ),
    attack(
        "link to a secret",
        "Hands in a link to a password, which a message would show.",
        files={LEARNER: Link("@HOME@/.netrc")},
        says="link",
    ),
    attack(
        "link to what never ends",
        "Hands in a link to a device without end.",
        files={LEARNER: Link("/dev/zero")},
        says="link",
    ),
    attack(
        "link to itself",
        "Hands in a link to itself.",
        files={LEARNER: Link("total.py")},
        says="link",
    ),
    attack(
        "hand in a pipe",
        "Hands in a pipe, which whoever reads it waits for.",
        files={LEARNER: Pipe()},
        says="no regular file",
    ),
    attack(
        "hand in a hundred megabytes",
        "Hands in a file of a hundred megabytes.",
        files={LEARNER: Large(100 * 2**20)},
        says="more than",
    ),
    attack(
        "hand in no text",
        "Hands in bytes that are no text.",
        files={LEARNER: b"def total(xs):\n    return '\xff\xfe\x80'\n"},
        says="UTF-8",
    ),
    attack(
        "hand in zeros",
        "Hands in a text with characters that no code has.",
        files={LEARNER: b"def total(xs):\n    return 0 \x00\x1b[2J\n"},
    ),
    attack(
        "speak another encoding",
        "Hands in code that says it is written in an encoding that hides what it does.",
        "# -*- coding: utf-7 -*-\ndef total(xs):\n    return 0 #+AAo-import os+AAo-os._exit(0)\n",
    ),
    attack(
        "hand in a history",
        "Hands in hooks and settings of git that run programs.",
        _NOTHING,
        files={
            ".git/hooks/post-checkout": "#!/bin/sh\ntouch /arena/out/attack\n",
            ".git/config": "[core]\n\tfsmonitor = touch /arena/out/attack\n\tpager = touch /arena/out/a\n",
            ".gitattributes": "* filter=attack\n",
        },
    ),
    attack(
        "hand in results",
        "Hands in results of its own, where the tool keeps them.",
        _NOTHING,
        files={
            ".dojo/results.json": '{"katas": [{"name": "total", "passed": true}]}',
            "score.json": '{"points": 99}',
            "junit.xml": "<testsuites/>",
            ".pytest_cache/v/cache/lastfailed": "{}",
        },
    ),
    attack(
        "link to all solutions",
        "Hands in a link to all references in the place of the folder of katas.",
        files={"katas": Link("@TRUSTED@/solutions")},
        says="link",
        alone=True,
        whole=True,
    ),
)
