"""What `dojo check` has to say against a kata."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Complaint:
    """A broken rule, where, and what to do about it."""

    rule: str
    path: Path
    line: int
    text: str

    def relative_to(self, root: Path) -> str:
        """Write it as compilers do, so that editors can jump to it."""
        path = self.path.relative_to(root) if self.path.is_relative_to(root) else self.path
        return f"{path}:{self.line}: {self.rule}: {self.text}"
