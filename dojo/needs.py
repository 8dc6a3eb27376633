"""What some katas need beyond the plain installation, and what to type where it is not there."""

import importlib.util
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dojo.curriculum import Kata

INSTALL_TORCH = 'python -m pip install -e ".[torch]"'
INSTALL_DRAW = 'python -m pip install -e ".[draw]"'
OPTIONAL = {"torch": INSTALL_TORCH}


def lacking(kata: "Kata") -> str:
    """Return in one line what a kata needs and this machine lacks; nothing where it has all."""
    for name in kata.needs:
        if importlib.util.find_spec(name) is None:
            return f"needs {name}, which is not installed: {OPTIONAL[name]}"
    return ""
