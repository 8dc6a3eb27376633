"""Tests of what becomes of marks where the machine fails: right ones, or none; never wrong ones."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from .attacks import jail
from .conftest import ROOT, House

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")
STEPS = 12
# In each check something is ended before another step of the protocol: in the first check before the first.
FAULTS = """
import os
import signal

from dojo.isolation import channel, nursery

state = {"step": 0, "check": -1, "workers": []}


def step():
    if state["step"] == state["check"]:
        if os.environ["FAULT"] == "zygote":
            os.kill(state["zygote"].pid, signal.SIGKILL)
        elif state["workers"] and state["workers"][-1].handle is not None:
            signal.pidfd_send_signal(state["workers"][-1].handle, signal.SIGKILL)
    state["step"] += 1


def stepping(cls, name):
    method = getattr(cls, name)

    def stepped(self, *args, **kwargs):
        step()
        return method(self, *args, **kwargs)

    setattr(cls, name, stepped)


def remembering(cls, name, key):
    method = getattr(cls, name)

    def remembered(self, *args, **kwargs):
        found = method(self, *args, **kwargs)
        if key == "zygote":
            state[key] = self._process
        else:
            state[key].append(found)
        return found

    setattr(cls, name, remembered)


stepping(channel.Channel, "send")
stepping(channel.Channel, "receive")
stepping(nursery._Zygote, "ask")
stepping(nursery._Zygote, "wait")
remembering(nursery._Zygote, "__init__", "zygote")
remembering(nursery.Nursery, "start", "workers")


def pytest_runtest_setup(item):
    state.update(step=0, check=state["check"] + 1, workers=[])
"""
RIGHT = "def total(xs):\n    found = 0\n    for x in xs:\n        found += x\n    return found\n"
WRONG = "def total(xs):\n    return 3\n"
EXCUSE = "was killed|could not be judged"


def run(house: House, fault: str) -> list[tuple[str, str]]:
    """Judge a kata by a check for each step, at which something is ended; return outcomes and problems."""
    (house.root / "faults.py").write_text(FAULTS, encoding="utf-8")
    body = '    """Adds up, after step {}."""\n    assert total([1, 2]) == 3\n    assert total([4]) == 4\n'
    checks = "".join(f"\n\ndef test_{n}():\n{body.format(n)}" for n in range(STEPS))
    path = house.curriculum.checks(house.kata("total"))
    path.write_text(f"from katas.first.total import total\n{checks}", encoding="utf-8")
    records = house.root / "records"
    records.unlink(missing_ok=True)
    walls = ["-p", "faults", "--isolated", "--confinement", "process", f"--records={records}"]
    there = {"PYTHONPATH": os.pathsep.join([str(house.root), str(ROOT)]), "FAULT": fault}
    done = house.pytest("-q", *walls, "--timeout", "60", str(path), **there)
    assert "INTERNALERROR" not in done.out, done.out
    events = [json.loads(line) for line in records.read_text(encoding="utf-8").splitlines()]
    return [
        (event["outcome"], " ".join(text for _, text in event["facts"]))
        for event in events
        if event["event"] == "finish"
    ]


@pytest.mark.parametrize("fault", ["worker", "zygote"])
def test_right_answer(house, fault):
    """A right answer passes, or it is said that something was ended; what comes later is judged as ever."""
    house.write("total", RIGHT)
    found = run(house, fault)
    assert STEPS == len(found)
    assert [] == [said for outcome, said in found if outcome != "passed" and not re.search(EXCUSE, said)]
    assert "passed" == found[-1][0]


@pytest.mark.parametrize("fault", ["worker", "zygote"])
def test_wrong_answer(house, fault):
    """A wrong answer never passes, whatever is ended when."""
    house.write("total", WRONG)
    found = run(house, fault)
    assert STEPS == len(found)
    assert not [said for outcome, said in found if outcome == "passed"]


@pytest.mark.skipif(bool(jail.missing()), reason="a disk is filled in a jail only")
@pytest.mark.parametrize("kib", [4, 8, 12, 20, 64])
def test_full_disk(house, kib, tmp_path_factory):
    """Where the disk for temporary files fills up, the mark is right, or it is said that there is none."""
    house.solve("total")
    disk = tmp_path_factory.mktemp("disk")
    score = f"{sys.executable} -m dojo score total --isolated --confinement process"
    script = f"mount -t tmpfs -o size={kib}k none {disk} && export TMPDIR={disk} && {score}"
    done = subprocess.run(
        [shutil.which("unshare") or "unshare", *jail.options(), "sh", "-c", script],
        cwd=house.root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )
    said = done.stdout + done.stderr
    assert "Traceback" not in said, said
    if "10 of 10 points" in done.stdout:
        assert 0 == done.returncode
    else:
        assert done.returncode in (2, 3), said
        assert re.search("could not be judged|No space left", said), said
