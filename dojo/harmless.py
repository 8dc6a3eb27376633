"""Text of a learner's, made fit to be shown: neither a terminal nor a workflow obeys it."""

import re

_TERMINAL_ESCAPE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, and moves of the cursor
    r"|\x1b[]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?"  # titles, links, and the like
    r"|\x1b[ -/]*[0-~]"
)
# What no text shows: controls other than tab and line ends, halves of characters, what XML has no place
# for, and what turns the direction of reading.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
# GitHub's runner takes a line of a log for a command where it begins so, blanks apart, or has `##[`.
_LOG_COMMAND = re.compile(r"^([^\S\n]*:)(?=:)|(##)(?=\[)", re.MULTILINE)


def visible(text: str) -> str:
    """Return a text without terminal escapes and control characters."""
    return _INVISIBLE.sub("", _TERMINAL_ESCAPE.sub("", text))


def no_command(text: str) -> str:
    """Return a text in which no line is a command of a workflow's log."""
    return _LOG_COMMAND.sub(r"\1\2 ", text)


def harmless(text: str) -> str:
    """Return a text that neither a terminal nor a workflow obeys."""
    return no_command(visible(text))
