"""Which modules a trusted file imports: what is worth importing before its checks run."""

import ast
from collections.abc import Iterable
from pathlib import Path

_OURS = {"dojo", "katas", "solutions", "tests"}


def imported_modules(paths: Iterable[Path]) -> list[str]:
    """Return the names of the modules that files import, without our own; missing files import nothing."""
    found: set[str] = set()
    for path in paths:
        if path.is_file():
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    found.update(alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    found.add(node.module)
    return sorted(name for name in found if name.partition(".")[0] not in _OURS)
