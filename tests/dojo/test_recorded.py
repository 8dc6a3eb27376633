"""Tests of recorded values: the script that recorded them gives them again."""

import importlib.util

import numpy as np
import pytest

from .conftest import ROOT

SCRIPTS = sorted((ROOT / "tests" / "katas").glob("*/record.py"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.parent.name)
def test_recorded_values(script):
    """The file has what the library computes today, to within rounding."""
    pytest.importorskip("torch", reason="the values are recorded from torch, which is not installed")
    spec = importlib.util.spec_from_file_location("record", script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    expected = module.record()
    with np.load(module.FILE) as recorded:
        assert sorted(expected) == sorted(recorded)
        for name, values in expected.items():
            assert recorded[name] == pytest.approx(values, rel=1e-9), name
