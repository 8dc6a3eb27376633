"""Tests of `dojo grade`: a class from submissions of every kind to its gradebook."""

import csv
import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import jsonschema
import psutil
import pytest

from dojo.curriculum import load_curriculum
from dojo.grading import disk
from dojo.grading.assignment import read
from dojo.grading.core import Core
from dojo.grading.gradebook import schema
from dojo.grading.station import Station, Task
from dojo.grading.submissions import match
from dojo.isolation.confinement import strongest
from dojo.provenance import packages, tree_hash

from . import submissions
from .conftest import ROOT, House, build
from .watched import Watched

SCHEMA_FILE = ROOT / "docs" / "gradebook.schema.json"
REGENERATE = (
    'python -c "import json; from dojo.grading.gradebook import schema; '
    'print(json.dumps(schema(), indent=2))" '
    "> docs/gradebook.schema.json"
)
SECONDS = 100
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts processor time so")


class Classroom:
    """A house of katas, a class of submissions beside it, and what grading them gives."""

    def __init__(self, place: Path, count: int, *options: str) -> None:
        self.place, self._options = place, ("--seed", "1", *options)
        self.house: House = build("samples", place / "house")
        self.made = submissions.make(place, count, slow=False)
        self.roster = place / "roster.csv"
        students = sorted(self.made.expected, reverse=True)
        self.roster.write_text("student,name\n" + "".join(f"{each},Nobody\n" for each in students))

    def grade(self, *args: str | Path, out: str = "grades"):
        """Grade the class, or what is named."""
        places = args or (self.made.folder, "--roster", self.roster)
        return self.house.dojo("grade", *map(str, places), *self._options, "--out", out)

    def book(self, out: str = "grades") -> dict:
        """Return a gradebook."""
        return json.loads((self.house.root / out / "gradebook.json").read_text(encoding="utf-8"))

    def rows(self, out: str = "grades") -> dict[str, dict]:
        """Return its rows by student."""
        return {row["student"]: row for row in self.book(out)["rows"]}

    def text(self, out: str = "grades") -> str:
        """Return all that a gradebook says."""
        return "".join((self.house.root / out / f"gradebook.{kind}").read_text() for kind in ("csv", "json"))


@pytest.fixture(scope="module")
def classroom(tmp_path_factory):
    """Return a class that has been graded once."""
    made = Classroom(tmp_path_factory.mktemp("class"), 14)
    done = made.grade()
    assert 0 == done.status, done.err
    return made


@pytest.fixture
def one(tmp_path):
    """Return a house beside an empty class."""
    return Classroom(tmp_path, 0, "--jobs", "1")  # To start a pool takes longer than what there is to judge.


def test_totals_are_what_the_generator_knows(classroom):
    """Right, wrong, hostile and broken submissions earn what they should, and git obeys none of them."""
    assert [] == submissions.differences(classroom.made.expected, classroom.book())
    assert not (classroom.place / submissions.CANARY).exists()
    assert len({row["points"] for row in classroom.book()["rows"]}) > 4


def test_what_cannot_be_read_has_a_line(classroom):
    """A submission of which nothing can be read costs only itself, and its row says why."""
    unread = [row for row in classroom.book()["rows"] if row["status"] == "unreadable"]
    assert len(submissions.BROKEN) <= len(unread)
    said = " ".join(row["flags"][0] for row in unread)
    for words in (
        "no folder katas",
        "git cannot read it",
        "no zip file",
        "outside of it",
        "unpack to more than",
    ):
        assert words in said


def test_csv_has_what_the_json_has(classroom):
    """Both have a row for each student, in the order of the roster."""
    text = (classroom.house.root / "grades" / "gradebook.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    book = classroom.book()["rows"]
    assert sorted(classroom.made.expected, reverse=True) == [row["student"] for row in rows]
    assert [(row["student"], str(row["points"])) for row in book] == [
        (row["student"], row["points"]) for row in rows
    ]
    assert all(int(row["points"]) == sum(int(row[name]) for name in submissions.KATAS) for row in rows)


def test_json_follows_its_schema(classroom):
    """What is written is what the schema in the docs says, which is the code's."""
    written = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    assert json.loads(json.dumps(schema())) == written, f"It is out of date. Write it anew: {REGENERATE}"
    jsonschema.Draft202012Validator(written).validate(classroom.book())


def test_grading_again_judges_nothing(classroom):
    """What is known is not judged again, and the gradebook stays the same to the last byte."""
    before = classroom.text()
    done = classroom.grade()
    assert "0 judged now" in done.out and before == classroom.text()


def test_alone_as_among_others(classroom):
    """A submission's row does not depend on its neighbours."""
    among = classroom.rows()
    place = classroom.made.folder / "student006"
    place = place if place.exists() else place.with_suffix(".zip")
    assert 0 == classroom.grade(place, out="alone").status
    assert {"student006": {**among["student006"], "name": ""}} == classroom.rows("alone")


def test_killed_grader_goes_on(classroom):
    """After `kill -9` in the middle, the same command judges what is left, and the gradebook is the same."""
    out = classroom.house.root / "killed"
    line = [sys.executable, "-m", "dojo", "grade", classroom.made.folder, "--roster", classroom.roster]
    command = subprocess.Popen(
        [*map(str, line), "--seed", "1", "--out", "killed"],
        cwd=classroom.house.root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    deadline = time.monotonic() + SECONDS
    while known(out) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    command.kill()
    assert -signal.SIGKILL == command.wait()
    before = known(out)
    done = classroom.grade(classroom.made.folder, "--roster", classroom.roster, out="killed")
    judged = sum(row["status"] == "judged" for row in classroom.book("killed")["rows"])
    assert 2 <= before < judged and f"{judged - before} judged now" in done.out
    assert classroom.text() == classroom.text("killed")


@pytest.mark.skipif(sys.platform == "win32", reason="it needs a terminal of its own")
def test_stopped_grader_goes_on(classroom):
    """A bar shows how far it is; Ctrl-C ends all that was begun, and says that nothing is lost."""
    args = ["grade", str(classroom.made.folder), "--roster", str(classroom.roster), "--seed", "1"]
    command = Watched(classroom.house, *args, "--out", "stopped", terminal=True)
    out = classroom.house.root / "stopped"
    shown = command.until("Judging") + command.until("/min")
    begun = psutil.Process(command.process.pid).children(recursive=True)
    assert 130 == command.interrupt()
    _, alive = psutil.wait_procs(begun, timeout=20)
    assert [] == alive and "━" in shown and "type the same again to go on" in command.rest()
    assert 1 <= known(out) < known(classroom.house.root / "grades")


def test_traps_would_catch_somebody(tmp_path):
    """What the hostile repositories hold is obeyed by a git that trusts them."""
    submissions.as_trap(tmp_path / "class" / "eve", right())
    assert not (tmp_path / submissions.CANARY).exists()
    subprocess.run(["git", "status"], cwd=tmp_path / "class" / "eve", check=False, capture_output=True)
    assert (tmp_path / submissions.CANARY).exists()


def known(out: Path) -> int:
    """Return how many verdicts are kept."""
    if not (out / "grades.db").is_file():
        return 0
    with sqlite3.connect(out / "grades.db") as db:
        try:
            return db.execute("SELECT count(*) FROM verdict").fetchone()[0]
        except sqlite3.OperationalError:  # It is being made.
            return 0


def right() -> dict[str, str]:
    """Return the files of a submission that earns all points."""
    texts = (submissions.TOTALS["loop"], submissions.SCALES["array"], submissions.LARGESTS["max"])
    return submissions.files_of(*(text for text, _ in texts))


def test_only_what_has_changed_is_judged_again(one):
    """Another answer is judged; so is everything where the checks are others, or --force says so."""
    for student in ("ada", "bob"):
        submissions.as_folder(one.made.folder / student, right())
    assert "2 judged now" in one.grade(one.made.folder).out
    (one.made.folder / "bob" / "katas" / "first" / "total.py").write_text("def total(xs):\n    return 7.0\n")
    assert "1 judged now" in one.grade(one.made.folder).out
    assert [60, 53] == [row["points"] for row in one.book()["rows"]]
    assert "2 judged now" in one.grade(one.made.folder, "--force").out
    with (one.house.root / "tests" / "katas" / "first" / "test_total.py").open("a") as file:
        file.write("\n\ndef test_none():\n    '''Adds none.'''\n    assert total([]) == 0\n")
    assert "2 judged now" in one.grade(one.made.folder).out
    assert [60, 52] == [row["points"] for row in one.book()["rows"]]


def test_assignment_says_katas_and_points(one):
    """Only the assignment's katas count, each for what it says."""
    submissions.as_folder(one.made.folder / "ada", right())
    (one.house.root / "assignment.toml").write_text(
        'title = "Week 1"\nkatas = ["total", "second"]\n\n[points]\ntotal = 4\n', encoding="utf-8"
    )
    assert 0 == one.grade(one.made.folder).status
    book = one.book()
    assert ("Week 1", 24) == (book["title"], book["out_of"])
    assert [("first/total", 4), ("second/largest", 20)] == [
        (kata["name"], kata["points"]) for kata in book["rows"][0]["katas"]
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("katas = [", "cannot be read as TOML"),
        ("", "'katas' should be a list"),
        ('katas = ["totl"]', "did you mean total?"),
        ('katas = ["total"]\ndeu = 1', "unknown key 'deu'"),
        ('katas = ["total"]\ndue = "soon"', "'due' is soon; it should be like"),
        ('katas = ["total"]\ndue = 2026-11-30T18:00:00', "it should be like 2026"),
        ('katas = ["total"]\n[points]\nscale = 3', "first/scale is not among the katas"),
        ('katas = ["total"]\n[points]\ntotal = -3', "should be a whole number"),
    ],
)
def test_assignment_that_makes_no_sense(one, text, said):
    """What an assignment cannot mean is refused in words."""
    path = one.house.root / "assignment.toml"
    path.write_text(text, encoding="utf-8")
    done = one.grade(one.made.folder)
    assert 2 == done.status and said in done.err and "assignment.toml" in done.err


def test_places_that_are_no_submissions(one):
    """Places where there is nothing to grade, and two submissions of one student, are refused in words."""
    assert "is no submission" in one.grade("nowhere").err
    assert "has no folders and no zip files" in one.grade(one.made.folder).err
    for folder in ("a", "b"):
        submissions.as_folder(one.place / folder / "ada", right())
    assert "are both of ada" in one.grade(one.place / "a", one.place / "b").err
    (one.place / "class.csv").write_text("student\nada\n")
    assert "has no column 'url'" in one.grade(one.place / "class.csv").err
    (one.place / "roster.csv").write_text("student\nada\nAda\n")
    assert "has ada more than once" in one.grade(one.place / "a", "--roster", one.place / "roster.csv").err
    (one.place / "roster.csv").write_text("who\nada\n")
    assert "has no column 'student'" in one.grade(one.place / "a", "--roster", one.place / "roster.csv").err


def test_list_of_repositories(one):
    """A CSV file of URLs is the roster too; who handed in nothing stays in it, and no name is a formula."""
    submissions.as_clone(one.place / "elsewhere", right())
    url = (one.place / "elsewhere").as_uri()
    gone = (one.place / "gone").as_uri()
    (one.place / "class.csv").write_text(f"Student,Name,URL\nzoe,=1+1,{url}\neve,Eve,\nada,Ada,{gone}\n")
    assert 0 == one.grade(one.place / "class.csv").status
    assert [("zoe", "judged", 60), ("eve", "missing", 0), ("ada", "unreadable", 0)] == [
        (row["student"], row["status"], row["points"]) for row in one.book()["rows"]
    ]
    assert "zoe,'=1+1,60" in one.text()
    shutil.rmtree(one.place / "elsewhere")
    assert 0 == one.grade(one.place / "class.csv").status
    again = one.rows()["zoe"]
    assert 60 == again["points"] and "as it was fetched before" in again["flags"][0]


def test_who_is_not_in_the_roster_comes_last(one):
    """Nobody is left out; how GitHub Classroom names repositories is known."""
    for name in ("week-1-ada", "bob"):
        submissions.as_folder(one.made.folder / name, right())
    one.roster.write_text("student\nada\n")
    one.grade()
    assert [("ada", []), ("bob", ["not in the roster"])] == [
        (row["student"], row["flags"]) for row in one.book()["rows"]
    ]


def test_no_wall_is_told(one):
    """Who grades without a wall reads what submitted code can do."""
    submissions.as_folder(one.made.folder / "ada", right())
    done = one.grade(one.made.folder, "--confinement", "process")
    assert (0, 60) == (done.status, one.rows()["ada"]["points"])
    assert "is not confined here: a submission can read and change every file" in done.err


@pytest.mark.parametrize(
    ("students", "handed_in", "expected"),
    [
        (["ada"], ["week-1-ada"], {"ada": "week-1-ada"}),
        (["ada", "mary-ada"], ["week-1-mary-ada"], {"mary-ada": "week-1-mary-ada"}),
        (["Ada"], ["w-ada", "ada"], {"Ada": "ada"}),
        (["ada"], ["w-ada", "v-ada"], {"ada": "w-ada"}),
        (["da"], ["ada", "w_da"], {}),
    ],
)
def test_whose_submission_it_is(students, handed_in, expected):
    """Nobody gets another's, and nobody's goes to two."""
    assert expected == match(students, handed_in)


DUE = "2026-11-25T18:00:00+00:00"


def commit(place: Path, points: int, at: str) -> str:
    """Commit an answer that earns so many points, dated at some time."""
    texts = [text for text, worth in submissions.TOTALS.values() if worth == points]
    submissions.as_clone(place, {"katas/first/total.py": texts[0]}, at=at)
    return submissions.git(place, "rev-parse", "HEAD")


def test_what_came_late_is_marked_and_not_judged(one):
    """The newest commit before the due date counts."""
    place = one.made.folder / "ada"
    in_time = commit(place, 6, "2026-11-25T17:59:59+00:00")
    commit(place, 10, "2026-11-25T18:00:01+00:00")
    one.grade(one.made.folder, "--due", DUE)
    row = one.rows()["ada"]
    assert (6, True, in_time) == (row["points"], row["late"], row["commit"])
    one.grade(one.made.folder, out="later")
    assert (10, False) == tuple(one.rows("later")["ada"][key] for key in ("points", "late"))


def test_dates_that_are_told_afterwards_do_not_count(one):
    """A commit that was not there at the first fetch after the due date is late, whatever date it claims."""
    place = one.made.folder / "ada"
    commit(place, 6, "2026-11-25T12:00:00+00:00")
    one.grade(one.made.folder, "--due", DUE)
    time.sleep(1)  # Fetches are told apart by the second.
    commit(place, 10, "2026-11-25T13:00:00+00:00")
    one.grade(one.made.folder, "--due", DUE)
    row = one.rows()["ada"]
    assert (6, True) == (row["points"], row["late"])


def test_nothing_in_time(one):
    """Where all came late, nothing is judged, and the row says so."""
    commit(one.made.folder / "ada", 10, "2026-11-26T12:00:00+00:00")
    one.grade(one.made.folder, "--due", DUE)
    row = one.rows()["ada"]
    assert (0, True, ["nothing was handed in by the due date"]) == (row["points"], row["late"], row["flags"])


@needs_linux
def test_disk_is_bounded(one, monkeypatch):
    """Who fills the disk with small files loses that check, and the room is given back."""
    monkeypatch.setattr(disk, "MOST_BYTES", 4 << 20)
    code = submissions._only_long(
        "n = 0", "while True:", "    open(str(n), 'wb').write(bytes(2**19)); n += 1"
    )
    root, level = one.house.root, strongest().name
    station = Station(root, level)
    try:
        katas = ("first/total", "second/largest")
        texts = {"first/total": code, "second/largest": submissions.LARGESTS["max"][0]}
        verdict = station.judge(Task("ada", texts, katas, str(root), tree_hash(root), packages(), level, 1))
        left = disk.exceeds(station._place.path, disk.MOST_BYTES, disk.MOST_FILES)
    finally:
        station.close()
    total, largest = verdict.katas
    assert ["passed", "passed", "crashed"] == [check.outcome for check in total.checks]
    assert "filled the disk" in total.checks[2].facts[0][1]
    assert "solved" == largest.state and not left and not verdict.problem


@needs_linux
@pytest.mark.parametrize(
    ("line", "passes"), [("import time; time.sleep(1.5)", True), ("while True: pass", False)]
)
def test_patience_counts_processor_time(house, line, passes):
    """With patience a check may wait for longer than its time, but not compute for longer."""
    house.write("total", submissions._only_long(line))
    done = house.pytest(
        "-k", "test_many", "--isolated", "--patience=30", "--timeout=1", "tests/katas/first/test_total.py"
    )
    assert passes == (done.status == 0), done.out
    assert passes or "took more memory or time than it may" in done.out


@needs_linux
@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="there is one core")
def test_each_station_has_a_core_of_its_own(tmp_path, monkeypatch):
    """Two that judge beside each other keep to different cores, and give them back."""
    code = (
        "import os; from dojo.grading.core import Core; c = Core(); print(*os.sched_getaffinity(0)); input()"
    )
    here = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "TMPDIR": str(tmp_path),
    }  # Others may grade on this machine.
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    both = [subprocess.Popen([sys.executable, "-c", code], env=here, **pipes) for _ in range(2)]
    cores = [process.stdout.readline().split() for process in both]
    for process in both:
        process.communicate("\n")
    assert [1, 1] == [len(each) for each in cores] and cores[0] != cores[1]
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before, core = os.sched_getaffinity(0), Core()
    assert 1 == len(os.sched_getaffinity(0))
    core.close()
    assert before == os.sched_getaffinity(0)


def test_assignment_in_the_docs_is_one(tmp_path):
    """The example of the docs can be read, and asks for katas that there are."""
    page = (ROOT / "docs" / "teaching.md").read_text(encoding="utf-8")
    text = page.partition("```toml\n")[2].partition("```")[0]
    path = tmp_path / "assignment.toml"
    path.write_text(text, encoding="utf-8")
    assignment = read(path, load_curriculum(ROOT))
    assert 10 == assignment.points["statistics/variance"] and assignment.due is not None


class Cluster:
    """A Dask scheduler with workers, each a process of its own."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._file = place / "scheduler.json"
        self._begun: list[subprocess.Popen] = []
        self._begin("dask_scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(self._file))
        self.workers = [self.worker() for _ in range(2)]

    @property
    def address(self) -> str:
        """Where the scheduler is, once it is there."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            if self._file.is_file() and self._file.stat().st_size:
                return json.loads(self._file.read_text())["address"]
            time.sleep(0.05)
        raise AssertionError("there is no scheduler")

    def worker(self) -> subprocess.Popen:
        """Begin one more worker."""
        return self._begin("dask_worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard")

    def _begin(self, module: str, *args: str) -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{module}", "--host", "127.0.0.1", *args],
            cwd=self._place,
            env={**os.environ, "PYTHONPATH": str(ROOT), "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "60s"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._begun.append(process)
        return process

    def close(self) -> None:
        """End what runs."""
        for process in reversed(self._begun):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(classroom, tmp_path):
    """Return a cluster."""
    pytest.importorskip("distributed", reason="Dask is not installed")
    made = Cluster(tmp_path)
    yield made
    made.close()


def test_cluster_that_loses_a_worker(classroom, cluster):
    """Workers elsewhere judge as this machine does, also where one is killed in the middle."""
    line = [sys.executable, "-m", "dojo", "grade", classroom.made.folder, "--roster", classroom.roster]
    command = subprocess.Popen(
        [*map(str, line), "--seed", "1", "--out", "cluster", "--scheduler", cluster.address],
        cwd=classroom.house.root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    deadline = time.monotonic() + SECONDS
    while known(classroom.house.root / "cluster") < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    cluster.workers[0].kill()
    assert 0 == command.wait(SECONDS)
    assert classroom.text() == classroom.text("cluster")


def test_no_scheduler(one):
    """Where there is no scheduler, or no Dask, that is said in words."""
    submissions.as_folder(one.made.folder / "ada", right())
    done = one.grade(one.made.folder, "--scheduler", "tcp://127.0.0.1:9")
    assert 2 == done.status and ("no Dask scheduler" in done.err or "not installed" in done.err)
