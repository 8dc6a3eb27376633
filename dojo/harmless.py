"""Text of a learner's, made fit to be shown: neither a terminal nor a workflow obeys it."""


def harmless(text: str) -> str:
    """Return text without what a terminal obeys, and without lines that GitHub's runner takes for commands.

    The runner obeys a line that begins with `::`, white space aside, or holds `##[`.
    """
    shown = "".join(letter if letter.isprintable() or letter in "\n\t" else "�" for letter in text)
    return "\n".join(map(_no_command, shown.split("\n"))).replace("##[", "## [")


def _no_command(line: str) -> str:
    words = line.lstrip()
    return line.replace("::", ": :", 1) if words.startswith("::") else line
