"""Tests that hold the documentation to what it describes."""

import re
import runpy

import pytest

from dojo.cli import VERBS
from dojo.curriculum import load_curriculum

from .conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + [
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "katas").glob("*/README.md")),
]


def test_table_of_topics():
    """The README lists the topics as the curriculum has them."""
    expected = [
        f"| [{topic.title}](katas/{topic.id}/README.md) | {topic.about} | {len(topic.katas)} "
        f"| {sum(kata.minutes for kata in topic.katas)} |"
        for topic in load_curriculum(ROOT).topics
    ]
    assert expected == [line for line in README.splitlines() if line.startswith("| [")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    """No page links to a file that is not there."""
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [] == [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("topic", load_curriculum(ROOT).topics, ids=lambda topic: topic.id)
def test_topic_page_lists_its_katas(topic):
    """Each topic's page has its katas in order, and no other."""
    page = (ROOT / "katas" / topic.id / "README.md").read_text(encoding="utf-8")
    expected = [f"- [{kata.id}]({kata.id}.py): {kata.task}" for kata in topic.katas]
    assert expected == re.findall(r"^- \[\w+\]\(\w+\.py\).*$", page, flags=re.MULTILINE)


def test_commands_in_the_readme_exist():
    """Every `dojo` command that the README names is one."""
    named = set(re.findall(r"`dojo (\w+)", README))
    assert named <= set(VERBS) and len(named) >= 7


def test_ci_runs_the_command_of_the_readme():
    """`.ci/run` finds the command for all the tests in the README."""
    assert 1 == len(re.findall(r"^python -m pip install tox.*$", README, flags=re.MULTILINE))


def test_exam_marks_are_what_their_script_makes():
    """The shared data set is the one that its script writes."""
    script = runpy.run_path(str(ROOT / "docs" / "make_exam_marks.py"))
    expected = script["make"]().to_csv(index=False, lineterminator="\n")
    assert expected == script["PLACE"].read_text(encoding="utf-8")
