"""The wall around a worker: what it stops is really tried, by processes that are bounded and harmless."""

import ctypes
import json
import os
import platform
import select
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

import pytest

import dojo
from dojo.errors import DojoError
from dojo.isolation import attempts, bubblewrap, confinement, landlock, probes, seccomp
from dojo.isolation.confinement import LEVELS, Limits, named, probe, strongest

PACKAGE = Path(dojo.__file__).parent
WALLS = LEVELS[:2]
NOBODY = 65534
# No processor and no kernel here is made to allow these.
NOT_EVERYWHERE = {"use the calls of x32 programs", "use the calls of 32-bit programs"}
# What an ordinary user may not do even without any wall.
NOT_FOR_USERS = {"write into the installation", "hold rights of the administrator", "read the kernel's log"}
NOT_FOR_USERS |= {"load BPF", "use io_uring", "handle page faults", "measure the processor"}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the walls are Linux's")


def faults(level: str) -> list[str]:
    """Return why a level cannot be had here."""
    confinement = named(level)
    return [missing] if (missing := confinement.missing()) else probe(confinement)


@pytest.fixture(scope="session")
def available():
    """Return what each level of the machine lacks: a wall that has nothing to stand on proves nothing."""
    return {level: faults(level) for level in LEVELS}


@pytest.fixture(params=WALLS)
def wall(request, available):
    """Return the name of a level that is a wall, where the machine has it."""
    lacking = [fault for fault in available[request.param] if fault not in attempts.ATTEMPTS]
    if lacking:
        pytest.skip(f"{request.param}: {lacking[0]}")
    return request.param


@pytest.fixture
def folder():
    """Return a folder that every user can reach."""
    with tempfile.TemporaryDirectory(prefix="dojo-test-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def scratch(folder):
    """Return a worker's folder."""
    made = folder / "scratch"
    made.mkdir(mode=0o700)
    return made


ZYGOTE = """
import os, sys, traceback
from pathlib import Path
from dojo.isolation.confinement import Limits, named

{before}
confinement = named({level!r})
confinement.prepare()
scratch, statuses = Path({scratch!r}), []
for body in {bodies!r}:
    pid = os.fork()
    if pid == 0:
        status = 70
        try:
            confinement.enter(Limits(**{limits!r}), scratch)
            exec(body, {{"scratch": scratch, "parent": os.getppid()}})
            status = 0
        except BaseException as error:
            sys.stderr.write(f"{{type(error).__name__}}: {{error}}")
            sys.stderr.flush()
        os._exit(status)
    statuses.append(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
print(statuses)
"""


def work(level, scratch, *bodies, before="", **limits):
    """Run code in workers of one zygote, one after the other; return their statuses and their last words."""
    script = ZYGOTE.format(before=before, level=level, scratch=str(scratch), bodies=bodies, limits=limits)
    confinement = named(level)
    done = subprocess.run(
        confinement.command([sys.executable, "-c", script], scratch, [PACKAGE]),
        cwd=scratch,
        env=confinement.environment(scratch),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


UNSHARE = ["unshare", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child"]


def apart(*argv, **options):
    """Run a command, as root where it sees no mount and no process but its own."""
    prefix = []
    if os.geteuid() == 0:
        if not _can(*UNSHARE):
            pytest.skip("root may not have namespaces of its own here, and nothing is tried without")
        prefix = UNSHARE
    return subprocess.run(
        [*prefix, *argv], capture_output=True, encoding="utf-8", timeout=100, check=False, **options
    )


def _can(*argv):
    try:
        return subprocess.run([*argv, "true"], capture_output=True, timeout=10, check=False).returncode == 0
    except OSError:
        return False


PROBE = """
import json, sys
sys.path[:0] = {paths!r}
from dojo.isolation import attempts, probes
from {module} import {kind} as Kind
print(json.dumps(probes.run(Kind(), {names} )))
"""


def probed(kind, *, module="dojo.isolation.confinement", names="probes.promised(Kind())", paths=()):
    """Return what a kind of confinement lets through, asked in a process of its own."""
    script = PROBE.format(module=module, kind=kind, names=names, paths=[str(path) for path in paths])
    done = apart(sys.executable, "-c", script, cwd=PACKAGE.parent)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


# The levels


def test_walls_are_proven(wall, available):
    """A wall that this machine has lets nothing through."""
    assert [] == available[wall]


def test_limits_are_proven(available):
    """A process of its own is held to its limits."""
    assert [] == available["process"]


@pytest.mark.parametrize("level", WALLS)
def test_ordinary_user(level, folder):
    """A wall stands for an ordinary user as it does for root."""
    if os.geteuid() != 0:
        pytest.skip("the tests run as an ordinary user: the test above has shown it")
    if not shutil.which("setpriv"):
        pytest.skip("changing the user needs setpriv")
    if lacking := named(level).missing():
        pytest.skip(lacking)
    if sysconfig.get_config_var("Py_ENABLE_SHARED") and Path(sys.base_prefix).is_relative_to("/root"):
        pytest.skip("this Python looks for its library where root alone can read")
    # Root's Python may lie where nobody else can reach it, so it is shown where all can, in private mounts.
    show = 'mount --bind "$1" "$2" && mount -o remount,bind,ro "$2" && shift 2 && exec "$@"'
    installation, python = Path(sys.base_prefix).resolve(), folder / "python"
    python.mkdir()
    binary = python / Path(sys.executable).resolve().relative_to(installation)
    script = (
        "import json; from dojo.isolation.confinement import named, probe; "
        f"print(json.dumps(probe(named({level!r}))))"
    )
    become = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    done = apart(
        *["sh", "-c", show, "sh", str(installation), str(python), *become, str(binary), "-c", script],
        cwd="/",
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{PACKAGE.parent}:{sysconfig.get_path('purelib')}"},
    )
    if level == "bubblewrap" and "could not be tried: bwrap" in done.stdout:
        pytest.skip(f"ordinary users have no namespaces here: {done.stdout}")
    assert (0, "[]\n") == (done.returncode, done.stdout), done.stderr


def test_process_says_what_it_does_not_stop():
    """A process of its own stops little, and says so."""
    found = probed("Confinement", names="attempts.ATTEMPTS")
    assert {"read a file outside", "open a TCP socket", "run a program", "signal the parent"} <= set(found)
    gaps = named("process").gaps
    assert "read" in gaps and "network" in gaps and "programs" in gaps


# The probes notice


SABOTAGE = """
from dojo.isolation import installation, landlock, privileges
from dojo.isolation.confinement import Bubblewrap, Confinement, Landlock


class Sabotaged:
    is_wall = True

    def environment(self, scratch):
        known = installation.environment(scratch)
        return {**known, "PYTHONPATH": known["PYTHONPATH"] + ":" + __file__.rpartition("/")[0]}


class NoWall(Sabotaged, Confinement):
    def enter(self, limits, scratch, readable=()):
        pass


class NoLimits(Sabotaged, Landlock):
    def _bound(self, limits):
        pass


class NoRightsLowered(Sabotaged, Landlock):
    def _lower_rights(self, limits):
        privileges.gain_nothing()


class NoFilesHidden(Sabotaged, Landlock):
    def _hide_files(self, limits, scratch, readable):
        pass


class NoCallsRefused(Sabotaged, Landlock):
    def _refuse_calls(self, limits):
        pass


class OnlyBubblewrap(Sabotaged, Bubblewrap):
    def enter(self, limits, scratch, readable=()):
        pass


class OldKernel(Sabotaged, Landlock):
    def prepare(self):
        super().prepare()
        landlock.version = lambda: self.offered


class Kernel5(OldKernel):  # 5.13: neither cutting files nor network, devices, signals
    offered = 1


class Kernel6(OldKernel):  # 6.2: all about files
    offered = 3


class Broken(Sabotaged, Landlock):
    def _refuse_calls(self, limits):
        raise OSError("the kernel will not have it")
"""


@pytest.fixture
def sabotaged(folder):
    """Return a function that tells what a sabotaged confinement lets through."""
    (folder / "sabotage.py").write_text(SABOTAGE, encoding="utf-8")

    def ask(kind):
        return set(probed(kind, module="sabotage", paths=[folder]))

    return ask


def test_probes_can_succeed(sabotaged):
    """Each way out leads out where there is no wall, so none is refused for another reason."""
    excused = NOT_EVERYWHERE | (NOT_FOR_USERS if os.geteuid() != 0 else set())
    assert set(attempts.ATTEMPTS) - excused <= sabotaged("NoWall")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "NoLimits",
            {"use more memory than allowed", "write a larger file than allowed", "compute without end"},
        ),
        ("NoRightsLowered", {"start more threads than allowed", "start more processes than allowed"}),
        (
            "NoFilesHidden",
            {
                "read a file outside",
                "read a file outside by a link",
                "look into solutions, checks or history",
                "change a file outside",
                "list other processes",
                "read a file outside through a program",
            },
        ),
        (
            "NoCallsRefused",
            {
                "open a TCP socket",
                "open a Unix socket",
                "start a process",
                "make a program in memory",
                "use shared memory past the limit",
                "share memory with others",
            },
        ),
    ],
)
def test_missing_wall_is_noticed(kind, expected, sabotaged, available):
    """Where one wall is left out, the probes say what now gets through."""
    if available["landlock"]:
        pytest.skip(available["landlock"][0])
    assert expected <= sabotaged(kind)


def test_bubblewrap_alone(sabotaged, available):
    """Namespaces alone hide files and the machine's processes, and let through what only the others stop."""
    if available["bubblewrap"]:
        pytest.skip(available["bubblewrap"][0])
    found = sabotaged("OnlyBubblewrap")
    assert {"start a process", "open a Unix socket", "signal the parent"} <= found
    assert not {name for name in found if "outside" in name or "solutions" in name or "users" in name}


@pytest.mark.parametrize("kind", ["Kernel5", "Kernel6"])
def test_older_kernels(kind, sabotaged, available):
    """What the first versions of Landlock leave open, seccomp closes."""
    if available["landlock"]:
        pytest.skip(available["landlock"][0])
    assert set() == sabotaged(kind)


def test_failing_wall_is_noticed(sabotaged, available):
    """Where a wall cannot be put up, nothing runs, and that is no proof."""
    if available["landlock"]:
        pytest.skip(available["landlock"][0])
    assert {"it could not be tried: OSError: the kernel will not have it"} == sabotaged("Broken")


# What works inside

NUMBERS = """
import numpy as np, pandas as pd, scipy.linalg, scipy.optimize, scipy.stats
from sklearn.cluster import KMeans
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
"""
CALCULATIONS = [
    """
import numpy as np, scipy.linalg, scipy.optimize, scipy.stats
x = np.random.default_rng(0).normal(size=(300, 300))
assert np.allclose(np.linalg.solve(x, x @ x), x)
np.save("x.npy", x)
assert np.array_equal(np.load("x.npy", mmap_mode="r"), x)
assert scipy.optimize.minimize(lambda v: ((v - 1) ** 2).sum(), np.zeros(3)).success
assert scipy.linalg.expm(np.zeros((3, 3))).trace() == 3 and scipy.stats.norm.cdf(0) == 0.5
""",
    """
import pandas as pd
frame = pd.DataFrame({"a": range(9), "t": pd.date_range("2024", periods=9, tz="Europe/Berlin")})
frame.to_csv("frame.csv")
assert pd.read_csv("frame.csv").a.sum() == frame.groupby("a").a.sum().sum() == 36
""",
    """
import warnings; warnings.simplefilter("error")
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
x, y = load_iris(return_X_y=True)
assert KMeans(3, n_init=1).fit(x).inertia_ < 150
assert RandomForestClassifier(5, n_jobs=-1).fit(x, y).score(x, y) > 0.9
assert LogisticRegression(max_iter=1000).fit(x, y).score(x, y) > 0.9
""",
    """
import concurrent.futures, shutil, tempfile, time
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    assert list(pool.map(abs, [-1, -2])) == [1, 2]
with tempfile.TemporaryDirectory() as name:
    (scratch / name / "a").write_text("a")
    shutil.copy2(scratch / name / "a", "b")
assert (scratch / "b").rename(scratch / "c").read_text() == "a"
time.sleep(0.001)
""",
]
TRAINING = """
import torch
model = torch.nn.Sequential(torch.nn.Linear(4, 8), torch.nn.ReLU(), torch.nn.Linear(8, 1))
optimizer = torch.optim.Adam(model.parameters())
before = model[0].weight.detach().clone()
model(torch.randn(16, 4)).pow(2).mean().backward()
optimizer.step()
assert not torch.equal(model[0].weight, before)
"""


@pytest.mark.parametrize("limits", [{}, {"tasks": 8, "memory_bytes": 1 << 30}], ids=["defaults", "tighter"])
def test_calculations(wall, limits, scratch):
    """What katas calculate with works inside."""
    statuses, said = work(wall, scratch, *CALCULATIONS, before=NUMBERS, **limits)
    assert [0] * len(CALCULATIONS) == statuses, said


def test_training(wall, scratch):
    """A model can be trained inside."""
    pytest.importorskip("torch")
    statuses, said = work(wall, scratch, TRAINING, before="import torch; torch.set_num_threads(1)")
    assert [0] == statuses, said


GIT = """
import subprocess, sys
def run(*argv):
    return subprocess.run(argv, capture_output=True, encoding="utf-8")
who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
assert run("git", "init", "-q", "house").returncode == 0
(scratch / "house" / "file").write_text("one")
assert run("git", "-C", "house", "add", "file").returncode == 0
done = run("git", "-C", "house", *who, "commit", "-qm", "one")
assert done.returncode == 0, done.stderr
assert run("git", "-C", "house", "log", "--format=%s").stdout == "one\\n"
assert run("git", "clone", "-q", "house", "copy").returncode == 0
assert run("sh", "-c", "cat copy/file | tr a-z A-Z").stdout == "ONE"
"""
PRYING = """
import subprocess
for script in ("cat /etc/passwd", f"ls {outside}", f"echo x > {outside}/new", f"kill -9 {parent}"):
    assert subprocess.run(["sh", "-c", script], capture_output=True).returncode != 0, script
"""


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_programs(wall, scratch, folder):
    """Programs that a kata declares, git and sh, work in the scratch folder and reach nothing else."""
    outside = folder / "outside"
    outside.mkdir()
    prying = f"outside = {str(outside)!r}\n{PRYING}"
    statuses, said = work(wall, scratch, GIT, prying, programs=True)
    assert ([0, 0], []) == (statuses, list(outside.iterdir())), said


def test_environment(wall, scratch, monkeypatch):
    """Nothing of the judge's environment is in a worker's."""
    monkeypatch.setenv("TOKEN", "secret")
    body = "import os; assert 'secret' not in str(os.environ), os.environ; assert os.getcwd() == str(scratch)"
    statuses, said = work(wall, scratch, body)
    assert [0] == statuses, said


def test_bubblewrap_clears_the_environment(scratch, available):
    """Under bubblewrap the zygote starts with an environment of its own, whatever it was given."""
    if available["bubblewrap"]:
        pytest.skip(available["bubblewrap"][0])
    argv = [sys.executable, "-c", "import os; print('TOKEN' in os.environ, os.environ['HOME'])"]
    command = named("bubblewrap").command(argv, scratch, [])
    done = subprocess.run(command, env={"TOKEN": "secret"}, capture_output=True, encoding="utf-8", check=True)
    assert f"False {scratch}\n" == done.stdout


# Limits

OFFENCES = {
    "memory": ("held = bytearray(1 << 30)", {"memory_bytes": 512 << 20}, 70, "MemoryError"),
    "file": (
        "(scratch / 'large').write_bytes(bytes(2 << 20))",
        {"file_bytes": 1 << 20},
        70,
        "File too large",
    ),
    "files": (
        "held = [open('/dev/null') for _ in range(100)]",
        {"open_files": 64},
        70,
        "Too many open files",
    ),
    "threads": (
        "import threading, time; threading.stack_size(1 << 16)\n"
        "for _ in range(64): threading.Thread(target=time.sleep, args=[1], daemon=True).start()",
        {"tasks": 8},
        70,
        "can't start new thread",
    ),
    "processes": (
        "import os, time\nfor _ in range(64):\n    if os.fork() == 0: time.sleep(0.1); os._exit(0)",
        {"tasks": 8, "programs": True},
        70,
        "Resource temporarily unavailable",
    ),
    "time": ("while True: pass", {"cpu_seconds": 1}, -signal.SIGKILL, ""),
}


@pytest.mark.parametrize("offence", OFFENCES)
def test_limits_end_the_offender(offence, wall, scratch):
    """Who takes too much is refused or ended; the next worker of the same zygote knows nothing of it."""
    body, limits, status, words = OFFENCES[offence]
    statuses, said = work(wall, scratch, body, "print", **limits)
    assert [status, 0] == statuses
    assert words in said


def test_session_ends_as_a_whole(wall, scratch):
    """What a worker's programs leave running is in one group with it, and cannot leave."""
    body = (
        "import os, subprocess, time\n"
        "left = subprocess.Popen(['sh', '-c', 'trap \"\" TERM HUP; sleep 60 & sleep 60'])\n"
        "assert os.getpgid(left.pid) == os.getpgid(0) == os.getpid()\n"
        "os.killpg(0, 9)"
    )
    began = time.monotonic()
    statuses, said = work(wall, scratch, body, programs=True)
    assert [-signal.SIGKILL] == statuses, said
    assert time.monotonic() - began < 30


def test_zygote_ends_a_worker(wall, scratch):
    """A zygote may end its worker, also where root's worker has become somebody else."""
    before = (
        "import signal\n"
        "signal.signal(signal.SIGALRM, lambda *_: os.kill(pid, 9))\n"
        "signal.setitimer(signal.ITIMER_REAL, 0.3)"
    )
    statuses, said = work(wall, scratch, "import time; time.sleep(30)", before=before)
    assert [-signal.SIGKILL] == statuses, said


def test_ends_with_the_judge(scratch, available):
    """Whatever runs under bubblewrap ends with the process that started it."""
    if available["bubblewrap"]:
        pytest.skip(available["bubblewrap"][0])
    argv = [sys.executable, "-c", "import time; print('up', flush=True); time.sleep(60)"]
    command = named("bubblewrap").command(argv, scratch, [])
    judge = (
        f"import subprocess, sys, time; child = subprocess.Popen({command!r}, stdout=subprocess.PIPE); "
        "child.stdout.readline(); print(child.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", judge], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        child = os.pidfd_open(int(process.stdout.readline()))
        process.kill()
    try:
        assert select.select([child], [], [], 10)[0]
    finally:
        os.close(child)


# Failing closed


def test_second_thread(scratch, available):
    """A process with another thread, which would stay free, is not confined at all."""
    if available["landlock"]:
        pytest.skip(available["landlock"][0])
    body = "raise SystemExit"
    before = (
        "import threading, time\n"
        "linger = lambda: threading.Thread(target=time.sleep, args=[9], daemon=True).start()\n"
        "os.register_at_fork(after_in_child=linger)"
    )
    statuses, said = work("landlock", scratch, body, before=before)
    assert [70] == statuses
    assert "several threads" in said


def test_strongest_is_first(available):
    """The strongest level that holds is chosen."""
    expected = next(level for level in LEVELS if not available[level])
    assert expected == strongest().name


def test_missing_bubblewrap(monkeypatch, available):
    """Without bwrap the next level is chosen; who wants bubblewrap is told how to get it."""
    if available["landlock"]:
        pytest.skip(available["landlock"][0])
    monkeypatch.setattr(bubblewrap, "program", lambda: None)
    assert "landlock" == strongest().name
    with pytest.raises(DojoError, match="apt install bubblewrap"):
        strongest("bubblewrap")


@pytest.mark.parametrize(
    ("module", "function", "lacking", "words"),
    [
        (landlock, "version", 0, "no Landlock"),
        (seccomp, "library", None, "libseccomp"),
        (platform, "machine", "riscv64", "riscv64"),
    ],
)
def test_missing_wall(module, function, lacking, words, monkeypatch):
    """Without Landlock or seccomp only a process of its own is left, and who wants more is told why not."""
    monkeypatch.setattr(module, function, lambda: lacking)
    assert "process" == strongest().name
    for level in WALLS:
        with pytest.raises(DojoError, match=words):
            strongest(level)


def test_leaky_level(monkeypatch):
    """A level through which something gets is not chosen, and who wants it is told what got through."""
    monkeypatch.setattr(confinement, "probe", lambda tried: ["mount"] if tried.is_wall else [])
    monkeypatch.setattr(confinement.Landlock, "missing", lambda self: "")
    monkeypatch.setattr(confinement.Bubblewrap, "missing", lambda self: "")
    assert "process" == strongest().name
    with pytest.raises(DojoError, match="landlock does not hold on this machine: mount"):
        strongest("landlock")


def test_unknown_level():
    """A level that does not exist is refused with those that do."""
    with pytest.raises(DojoError, match="bubblewrap, landlock, process"):
        strongest("moat")


def test_bwrap_that_fails(monkeypatch, tmp_path):
    """A bwrap that is forbidden to make namespaces proves nothing."""
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setattr(bubblewrap, "program", lambda: str(fake))
    assert ["it could not be tried: bwrap: setting up uid map: Permission denied"] == probe(
        named("bubblewrap")
    )


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems(system):
    """Elsewhere everything imports, and a process of its own is what there is."""
    lacking = ["resource", "fcntl"] if system == "win32" else []
    script = (
        # What the standard library chooses by the system, it shall choose before.
        "import ctypes, mimetypes, mmap, multiprocessing, pathlib, subprocess, sys, tempfile\n"
        f"sys.platform = {system!r}; sys.modules.update(dict.fromkeys({lacking!r}))\n"
        "from dojo.isolation import probes\n"
        "from dojo.isolation.confinement import strongest\n"
        "print(strongest().name)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", cwd=PACKAGE.parent, check=False
    )
    assert "process\n" == done.stdout, done.stderr


# The list of calls


def test_names_are_known():
    """Each call that is named is one that libseccomp knows on some processor, so none is misspelt."""
    library = seccomp.library()
    if library is None:
        pytest.skip("libseccomp is not installed")
    resolve = library.seccomp_syscall_resolve_name_arch
    resolve.argtypes = [ctypes.c_uint32, ctypes.c_char_p]
    processors = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
    newer = {"fchmodat2"}  # than the libseccomp of a stable system
    names = " ".join(
        [seccomp._FREE, seccomp._OF_PROGRAMS, seccomp._ATTRIBUTES, seccomp._ABSENT, seccomp._UNSUPPORTED]
    ).split()
    assert sorted(set(names)) == sorted(names)
    for name in set(names) - newer:
        assert any(resolve(processor, name.encode()) >= 0 for processor in processors.values()), name
    for name in (
        "openat",
        "mmap",
        "clone",
        "read",
        "write",
        "futex",
        "kill",
        "tgkill",
        "prlimit64",
        "execve",
    ):
        assert all(resolve(processor, name.encode()) >= 0 for processor in processors.values()), name


def test_promised_to_each():
    """Walls promise to stop everything that is tried, a process of its own to keep the limits."""
    assert list(attempts.ATTEMPTS) == probes.promised(named("landlock"))
    assert 4 == len(probes.promised(named("process")))
    assert Limits() == Limits(programs=False)
