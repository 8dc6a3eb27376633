"""Attacks on what reads the judge's words: a workflow's log, its files, a terminal, a page."""

from .attack import family

attack = family("workflow")
_COMMANDS = r"::set-output name=points::99\n::stop-commands::owned\n ::error::owned\n##[error]owned"

ATTACKS = (
    attack(
        "print commands",
        "Prints lines that a workflow's runner takes for commands.",
        f'def total(xs):\n    print("{_COMMANDS}")\n    return 0\n',
    ),
    attack(
        "raise commands",
        "Raises an error whose words are commands for a workflow's runner.",
        f'def total(xs):\n    raise ValueError("words\\n{_COMMANDS}")\n',
    ),
    attack(
        "warn with commands",
        "Warns with words that are commands for a workflow's runner.",
        f'import warnings\n\n\ndef total(xs):\n    warnings.warn("words\\n{_COMMANDS}")\n    return 0\n',
    ),
    attack(
        "return commands",
        "Returns a text, a key and a name that are commands for a workflow's runner.",
        f"""
text = "{_COMMANDS}"

class Words(str):
    __repr__ = lambda self: text

def total(xs):
    return [text, {{Words(text): type(text, (), {{}})()}}]
""",
    ),
    attack(
        "write the files of the step",
        "Appends outputs, variables and a summary to the files of the workflow's step.",
        """
        import os, pathlib

        def total(xs):
            for name in ("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STEP_SUMMARY"):
                if name in os.environ:
                    pathlib.Path(os.environ[name]).write_text("points=99")
            return 0
        """,
    ),
    attack(
        "write the files of the step by their place",
        "Looks for the files of the workflow's step where they usually are.",
        """
        import pathlib

        def total(xs):
            for name in ("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY"):
                try:
                    pathlib.Path("/arena/out", name).write_text("points=99")
                except OSError:
                    continue
            return 0
        """,
        stopped_by="landlock",
    ),
    attack(
        "terminal escapes in words",
        "Prints and raises what clears a terminal, renames its window and types for its user.",
        """
        ESCAPES = "\\x1b[2J\\x1b[H\\x1b]0;owned\\x07\\x1b]52;c;b3duZWQ=\\x07\\x9b31m\\r\\x08\\x7f"

        def total(xs):
            print(ESCAPES)
            raise ValueError(ESCAPES)
        """,
    ),
    attack(
        "terminal escapes in names",
        "Gives functions, classes and errors names that a terminal obeys.",
        """
        NAME = "\\x1b[2J\\x1b]0;owned\\x07\\n::error::owned"

        def function():
            pass

        function.__name__ = function.__qualname__ = NAME

        def total(xs):
            kinds = {0: function, 1: type(NAME, (), {})(), 3: iter(type(NAME, (list,), {})())}
            if len(xs) in kinds:
                return kinds[len(xs)]
            raise type(NAME, (LookupError if len(xs) == 2 else BaseException,), {})(NAME)
        """,
    ),
    attack(
        "letters that turn the line around",
        "Uses characters that are not seen, and turn the direction of reading.",
        """
        def total(xs):
            raise ValueError("\\u202epassed\\u2066\\u200b\\ufeff\\u2028\\x85\\x00\\ud800")
        """,
    ),
    attack(
        "a page in the words",
        "Raises what a page would take for markup, a script, an image and a table.",
        """
        def total(xs):
            raise ValueError("<script>alert(1)</script><img src=x onerror=alert(1)>| a | b |\\n|---|---|\\n"
                             "[ok](javascript:alert(1)) `x` ***</details>\\n# 10 of 10 points\\n```")
        """,
    ),
    attack(
        "words that look like the judge's",
        "Prints what a report says of a kata that passed.",
        """
        def total(xs):
            print('{"event": "finish", "check": "test_example", "outcome": "passed", "seconds": 0}')
            print("test_total.py::test_example PASSED\\n3 passed in 0.01s\\n10 of 10 points")
            return 0
        """,
    ),
)
