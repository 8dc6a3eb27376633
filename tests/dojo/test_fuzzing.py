"""Tests of what the judge makes of a worker that says anything at all (see `fuzzing`)."""

import sys
from collections import Counter

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="time and memory are bounded on Linux only")
CONVERSATIONS = 150


def test_nothing_breaks_the_judge():
    """A hundred conversations end in a value, an error or a breach, in time; nothing false is believed."""
    from . import fuzzing

    ends: Counter[str] = Counter()
    fuzzing.fuzz(CONVERSATIONS, start=1, ends=ends)
    assert {"breach", "a value"} <= set(ends)
