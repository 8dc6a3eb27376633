"""Tests of the answers in Triton: by its interpreter, and on a GPU where there is one."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dojo.curriculum import load_curriculum
from dojo.sources import FolderSource, load_solution

ROOT = Path(__file__).parents[2]
KERNELS = ROOT / "tests" / "kernels"
NAMES = sorted(path.stem for path in KERNELS.glob("*/*.py"))
needs_triton = pytest.mark.skipif(
    importlib.util.find_spec("triton") is None, reason="Triton is not installed"
)


def test_each_is_of_a_kata_that_a_gpu_measures():
    """What stands in the folder is an answer to a kata of `gpu_performance`."""
    assert len(NAMES) == 8
    for name in NAMES:
        checks = ROOT / "tests" / "katas" / "gpu_performance" / f"test_{name}.py"
        assert "pytest.mark.gpu" in checks.read_text(encoding="utf-8")


@needs_triton
@pytest.mark.parametrize("name", NAMES)
def test_interpreted(name):
    """Each kernel passes its kata's checks on the CPU, but for bfloat16: the interpreter's is wrong."""
    pytest.importorskip("torch")
    checks = f"tests/katas/gpu_performance/test_{name}.py"
    line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--timeout=100"]
    line += ["--katas", str(KERNELS), "-m", "not perf", "--deselect", f"{checks}::test_half[dtype1]", checks]
    environment = {**os.environ, "TRITON_INTERPRET": "1"}
    done = subprocess.run(
        line, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout


def sizes(name, dtype):
    """Yield arguments of a kata on the device, in sizes that are no multiple of any block's."""
    import torch

    def draw(*shape):
        return torch.randn(*shape, device="cuda").to(dtype)

    if name == "axpby":
        yield 1.5, draw(5003), -0.7, draw(10006)[::2]
    elif name in ("gelu_fused", "column_sum", "softmax_rows"):
        shapes = [(5003,)] if name == "gelu_fused" else [(3, 77), (1030, 129), (2, 20_000)]
        yield from ((draw(*shape),) for shape in shapes)
        if len(shapes) > 1:
            yield (draw(129, 1030).mT,)
    elif name == "layer_norm_fused":
        yield from ((draw(2, 3, d), draw(d), draw(d)) for d in (1, 77, 1030, 20_000))
    elif name == "adamw_fused":
        yield draw(5003), draw(5003), draw(5003), draw(5003).square(), 3
    elif name == "tiled_matmul":
        yield from ((draw(n, k), draw(m, k).mT) for n, k, m in [(1, 1, 1), (130, 77, 300), (520, 1030, 257)])
    else:
        assert name == "causal_attention"
        for b, h, t, d in [(1, 1, 1, 4), (2, 3, 70, 48), (1, 2, 300, 64)]:
            yield tuple(draw(b, t, h, d).transpose(1, 2) for _ in range(3))


@pytest.mark.gpu
@needs_triton
@pytest.mark.parametrize("dtype", ["float32", "float16", "bfloat16"])
@pytest.mark.parametrize("name", NAMES)
def test_on_a_device(name, dtype):
    """Each kernel gives what the reference gives in float64, to the digits of its dtype."""
    torch = pytest.importorskip("torch")
    if not torch.cuda.is_available():
        pytest.skip("needs a CUDA device")
    curriculum = load_curriculum(ROOT)
    kata = curriculum.kata(name)
    own, reference = FolderSource(KERNELS, ROOT).load(kata), load_solution(curriculum, kata)
    for arguments in sizes(name, getattr(torch, dtype)):
        wide = [each.double() if torch.is_tensor(each) else each for each in arguments]
        result, expected = own(*arguments), reference(*wide)
        if name == "adamw_fused":
            result, expected = torch.stack(arguments[:4]), torch.stack(wide[:4])
        close = 8 * torch.finfo(result.dtype).eps
        largest = float(expected.abs().max())
        assert result.is_cuda and result.dtype == getattr(torch, dtype)
        torch.testing.assert_close(result.double(), expected, rtol=close, atol=close * largest)
