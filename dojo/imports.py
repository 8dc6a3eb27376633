"""Which modules a trusted file imports: what is worth importing before its checks run."""

import ast
import re
from collections.abc import Iterable
from pathlib import Path

# What torch imports when something is done for the first time, up to a thousand modules: more time than a
# check has. Each with the words by which a file shows that it does that.
_LATE = {
    "torch._dynamo": re.compile(r"\boptim\b|\btorch\.compile\b"),
    "torch.fx.experimental.symbolic_shapes": re.compile(r"\bautograd\.grad\(|\.backward\([^)\s]"),
}
_IMPORTS_TORCH = re.compile(r"^\s*(import|from) torch\b", re.MULTILINE)
_OURS = {"dojo", "katas", "solutions", "tests"}


def imported_modules(paths: Iterable[Path]) -> list[str]:
    """Return the names of the modules that files import, without our own; missing files import nothing."""
    found: set[str] = set()
    for path in paths:
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            found.update(late_imports(text))
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Import):
                    found.update(alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    found.add(node.module)
    return sorted(name for name in found if name.partition(".")[0] not in _OURS)


def late_imports(text: str) -> list[str]:
    """Return what some code has libraries import when it runs, and would take longer than a check may."""
    if not _IMPORTS_TORCH.search(text):
        return []
    return [module for module, shown in _LATE.items() if shown.search(text)]
