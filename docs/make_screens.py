"""Draw the pictures of the README: what the terminal shows of a failing and of a solved kata.

Run `python docs/make_screens.py` in the repository; it works in a copy and changes nothing but the pictures.
"""

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
KATA = Path("katas", "statistics", "variance.py")
WRONG_BODY = (
    "    values = np.asarray(x, dtype=float)\n    return float(np.mean((values - values.mean()) ** 2))\n"
)
COLUMNS = 100
# Rich's own picture without its web font: it draws with the fonts that are there, offline too.
FORMAT = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
    font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: arial, sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def main() -> None:
    """Draw both pictures."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "katas")
        ignored = shutil.ignore_patterns(".git", ".dojo", ".tox", ".venv", "__pycache__")
        shutil.copytree(ROOT, copy, ignore=ignored)
        stub = (copy / KATA).read_text(encoding="utf-8")
        (copy / KATA).write_text(
            stub.replace("    raise NotImplementedError\n", WRONG_BODY), encoding="utf-8"
        )
        _draw("failing", "dojo test variance", copy)
        shutil.copy(copy / "solutions" / "statistics" / "variance.py", copy / KATA)
        _draw("solved", "dojo test variance", copy)


def _draw(name: str, command: str, folder: Path) -> None:
    code = "import sys; sys.stdout.isatty = lambda: True; from dojo.cli import main; main()"
    args = [sys.executable, "-c", code, *command.split()[1:]]
    said = subprocess.run(args, cwd=folder, capture_output=True, encoding="utf-8", check=False).stdout
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    console.print(Text.from_ansi(f"$ {command}\n{said.rstrip()}"))
    picture = ROOT / "docs" / f"{name}.svg"
    svg = console.export_svg(title="", code_format=FORMAT, unique_id=name)
    picture.write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
