"""Pytest's options that say whose code the checks judge, and with which random data."""

from pathlib import Path

import pytest

from dojo.curriculum import Curriculum
from dojo.jobs import FAKES
from dojo.recording import Recorder
from dojo.sources import AnswerSource, FolderSource, Source, TextSource


def add(parser: pytest.Parser) -> None:
    """Add them."""
    group = parser.getgroup("dojo", "the katas")
    group.addoption("--solutions", action="store_true", help="judge the reference solutions")
    group.addoption("--katas", metavar="DIR", type=Path, help="judge another folder laid out as katas/ is")
    group.addoption("--answer", metavar="NAME", help="judge the rival answer of this name")
    group.addoption("--fake", choices=FAKES, help="judge an answer that knows nothing, and returns this")
    group.addoption("--isolated", action="store_true", help="run the code in confined processes of its own")
    group.addoption(
        "--confinement",
        metavar="LEVEL",
        help="how those are confined: bubblewrap, landlock or process (default: the strongest that holds)",
    )
    group.addoption("--proven", metavar="LEVEL", help="as --confinement, of a level that was proven just now")
    group.addoption("--nursery", metavar="ADDRESS", help="where workers come from, for a forked process")
    group.addoption("--perf", action="store_true", help="measure speed and memory too, as -m perf does alone")
    group.addoption(
        "--gpu", choices=("auto", "require"), default="auto", help="fail what needs CUDA where there is none"
    )
    group.addoption(
        "--patience",
        metavar="TIMES",
        type=int,
        default=1,
        help="where isolated: take a check's time for processor time, and give it as many times as much by "
        "the clock, so that no verdict rests on how busy the machine is (default: 1)",
    )
    group.addoption("--seed", type=int, default=0, help="the seed of the checks' random data (default: 0)")


def chosen_source(config: pytest.Config, curriculum: Curriculum, recorder: Recorder) -> Source:
    """Return whose code the options choose."""
    if fake := config.getoption("--fake"):
        from dojo.authoring.fakes import FakeSource

        return FakeSource(curriculum, recorder, fake)
    source = _chosen_text(config, curriculum)
    if not config.getoption("--isolated"):
        return source
    from dojo.isolation.confinement import named, strongest
    from dojo.isolation.nursery import Nursery
    from dojo.isolation.source import WorkerSource

    proven = config.getoption("--proven")
    confinement = named(proven) if proven else strongest(config.getoption("--confinement"))
    address = config.getoption("--nursery")
    return WorkerSource(curriculum, source, confinement, Nursery.take_up(address) if address else None)


def _chosen_text(config: pytest.Config, curriculum: Curriculum) -> TextSource:
    if answer := config.getoption("--answer"):
        return AnswerSource(curriculum, answer)
    folder = config.getoption("--katas") or curriculum.root / "katas"
    if config.getoption("--solutions"):
        folder = curriculum.root / "solutions"
    folder = folder.absolute()
    # Somebody else's file is called as they know it, and not by where it lies here.
    return FolderSource(folder, curriculum.root if folder.is_relative_to(curriculum.root) else folder.parent)
