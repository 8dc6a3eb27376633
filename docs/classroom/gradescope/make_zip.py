"""Build the autograder for Gradescope: `python docs/classroom/gradescope/make_zip.py [KATA|TOPIC]...`.

The zip holds the repository as of the commit that is checked out, and judges by it; what is not committed
stays out. Name the katas and topics of the assignment, or none for all.
"""

import argparse
import io
import subprocess
import zipfile
from pathlib import Path

from dojo.curriculum import load_curriculum
from dojo.errors import DojoError

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SCRIPTS = ("setup.sh", "run_autograder")


def main() -> None:
    """Read the command line and build the zip."""
    parser = argparse.ArgumentParser(description="Build the autograder for Gradescope.")
    parser.add_argument(
        "katas", nargs="*", help="katas and topics of the assignment; all where there is none"
    )
    parser.add_argument("--out", type=Path, default=Path("autograder.zip"), help="the zip to write")
    parser.add_argument("--extras", default="", help='"[torch]" where a topic needs it')
    arguments = parser.parse_args()
    try:
        load_curriculum(ROOT).select(arguments.katas)
    except DojoError as error:
        parser.error(str(error))
    build(ROOT, arguments.out, arguments.katas, arguments.extras)


def build(root: Path, out: Path, katas: list[str], extras: str = "") -> None:
    """Zip the commit that is checked out in a repository, with the scripts that Gradescope starts."""
    archive = subprocess.run(
        ["git", "archive", "--format=zip", "--prefix=trusted/", "HEAD"],
        cwd=root,
        stdout=subprocess.PIPE,
        check=True,
    ).stdout
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as tree,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for member in tree.infolist():
            made.writestr(member, tree.read(member))
        for name in SCRIPTS:
            _add(made, name, (HERE / name).read_text(encoding="utf-8"), 0o755)
        _add(made, "katas", "".join(f"{name}\n" for name in katas), 0o644)
        _add(made, "extras", extras, 0o644)


def _add(made: zipfile.ZipFile, name: str, text: str, mode: int) -> None:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    info.compress_type = zipfile.ZIP_DEFLATED
    made.writestr(info, text)


if __name__ == "__main__":
    main()
