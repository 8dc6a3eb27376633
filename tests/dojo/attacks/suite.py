"""All attacks, by family."""

from . import (
    channel,
    files,
    information,
    judge_objects,
    processes,
    resources,
    tampering,
    values,
    workflow,
)
from .attack import Attack

_MODULES = (judge_objects, values, information, files, processes, channel, resources, workflow, tampering)
ATTACKS: tuple[Attack, ...] = tuple(attack for module in _MODULES for attack in module.ATTACKS)
FAMILIES = tuple(dict.fromkeys(attack.family for attack in ATTACKS))
_BY_NAME = {attack.name: attack for attack in ATTACKS}


def named(name: str) -> Attack:
    """Return the attack of this name."""
    return _BY_NAME[name]
