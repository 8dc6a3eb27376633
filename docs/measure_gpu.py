"""How near the reference solutions come to what a GPU can do: `python docs/measure_gpu.py [KATA ...]`.

It runs the checks marked `gpu` of every kata, or of those named, with the reference solutions, and prints a
table: what was measured, and the stars that this earns; `--json FILE` writes the same to a file. Instead of
the references, `--compile` measures what torch.compile makes of them, and `--katas DIR` a folder laid out as
katas/ is: `tests/kernels` has answers in Triton. This project need not be installed, only torch, numpy,
scipy, threadpoolctl, pytest and pytest-timeout, in whatever versions there are. Where torch finds no GPU, it
says so and ends with 3.
"""

import argparse
import contextlib
import json
import platform
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
NO_GPU = 3


class Kept:
    """A plugin of pytest that keeps what each check tells."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Keep the report of a check that ran, or could not."""
        if report.when != "call" and report.outcome == "passed":
            return
        said = getattr(report, "dojo", {})
        facts = dict(said.get("facts", ()))
        row = {
            "check": report.nodeid.rpartition("/")[2],
            "outcome": report.outcome,
            "stars": said.get("stars"),
            "measured": facts.get("measured") or "; ".join(facts.values()) or str(report.longrepr or ""),
            "seconds": round(report.duration, 1),
        }
        if report.when != "teardown":
            self.rows.append(row)
            sys.stderr.write(f"{row['check']}: {row['outcome']}\n")


def main() -> int:
    """Measure, print and write; return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("katas", nargs="*", metavar="KATA", help="measure these alone")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write what was measured to a file")
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument(
        "--katas",
        dest="place",
        type=Path,
        metavar="DIR",
        default=ROOT / "solutions",
        help="measure a folder's answers",
    )
    whose.add_argument("--compile", action="store_true", help="measure the references as torch compiles them")
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    import pytest
    import torch

    if not torch.cuda.is_available():
        sys.stderr.write(f"torch {torch.__version__} finds no CUDA device here: nothing to measure.\n")
        return NO_GPU
    files = [path for path in ROOT.glob("tests/katas/*/test_*.py") if "mark.gpu" in path.read_text("utf-8")]
    there = [path for path in files if answer(options.place, path).is_file()]
    chosen = [path for path in there if not options.katas or path.stem.removeprefix("test_") in options.katas]
    if not chosen:
        parser.error(f"{options.place} has no such kata with a check for a GPU: {' '.join(options.katas)}")
    with tempfile.TemporaryDirectory() as folder:
        place = compiled(chosen, Path(folder)) if options.compile else options.place
        kept, begin = Kept(), time.time()
        line = ["-q", "-p", "no:cacheprovider", "--no-header", "--tb=no", "--rootdir", str(ROOT)]
        line += ["-c", str(ROOT / "tox.ini"), "--katas", str(place), "-m", "gpu", "--gpu=require"]
        with contextlib.redirect_stdout(sys.stderr):
            status = pytest.main([*line, *map(str, sorted(chosen))], plugins=[kept])
    found = {**machine(torch), "seconds": round(time.time() - begin), "checks": kept.rows}
    sys.stdout.write(table(found))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return int(status)


def answer(place: Path, checks: Path) -> Path:
    """Return the file that some checks are of, in a folder laid out as katas/ is."""
    return place / checks.parent.name / checks.name.removeprefix("test_")


def compiled(chosen: list[Path], place: Path) -> Path:
    """Write the references once more, each to be compiled by torch where it is called."""
    for checks in chosen:
        path = answer(place, checks)
        path.parent.mkdir(exist_ok=True)
        code = answer(ROOT / "solutions", checks).read_text(encoding="utf-8")
        path.write_text(f"{code}\n\n{path.stem} = torch.compile({path.stem})\n", encoding="utf-8")
    return place


def machine(torch: Any) -> dict[str, Any]:
    """Return what the figures depend on: the device, and how fast it copies and multiplies."""
    from dojo.perf import roofline

    device = torch.device("cuda")
    timer = roofline.cuda_timer(device)
    source = torch.ones(roofline.COPIED_BYTES, dtype=torch.uint8, device=device)
    target = torch.empty_like(source)
    copied = min(timer(lambda: target.copy_(source)) for _ in range(20))
    rates = {
        str(dtype).partition(".")[2]: round(roofline.matmul_rate(device, dtype, timer) / 1e12, 1)
        for dtype in (torch.float16, torch.float32)
    }
    return {
        "device": torch.cuda.get_device_name(device),
        "torch": torch.__version__,
        "cuda": torch.version.cuda,
        "python": platform.python_version(),
        "copy_gigabytes_per_second": round(2 * roofline.COPIED_BYTES / copied / 1e9),
        "matmul_teraflops": rates,
    }


def table(found: dict[str, Any]) -> str:
    """Write what was measured as a table in Markdown."""
    rates = ", ".join(f"{rate:g} TFLOP/s in {dtype}" for dtype, rate in found["matmul_teraflops"].items())
    lines = [
        f"{found['device']}, torch {found['torch']}, CUDA {found['cuda']}, Python {found['python']}:",
        f"copies {found['copy_gigabytes_per_second']} GB/s, multiplies {rates}.",
        "",
        "| check | stars | measured |",
        "|---|---|---|",
    ]
    for row in found["checks"]:
        stars = "–" if row["stars"] is None else "★" * row["stars"] or "none"
        lines.append(f"| {row['check']} | {stars} | {' '.join(row['measured'].split())} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
