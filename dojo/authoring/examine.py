"""Examining katas: read their files, try their checks, and plant faults in their references."""

from collections.abc import Callable, Sequence

from dojo.authoring import mutation, reading
from dojo.authoring.complaint import Complaint
from dojo.authoring.trials import SEEDS, Trials, trial_folder
from dojo.curriculum import Curriculum, Kata
from dojo.jobs import Job
from dojo.needs import lacking
from dojo.report import KataResult

Run = Callable[[Sequence[Job], str], list[tuple[Job, KataResult]]]


def examine(
    curriculum: Curriculum,
    katas: Sequence[Kata],
    run: Run,
    seeds: Sequence[int] = SEEDS,
    walls: tuple[str, ...] = (),
) -> dict[Kata, list[Complaint]]:
    """Return what is to be said against each kata; what cannot be read, or run here, is not tried."""
    said = {kata: list(reading.complaints(curriculum, kata)) for kata in katas}
    unreadable = ("files", "solution", "needs")
    readable = [kata for kata in katas if not any(each.rule in unreadable for each in said[kata])]
    readable = [kata for kata in readable if not lacking(kata)]
    with trial_folder() as folder:
        trials = {kata: Trials(curriculum, kata, folder, seeds, walls) for kata in readable}
        planned = [(kata, trial) for kata in readable for trial in trials[kata].trials()]
        results = dict(run([trial.job for _, trial in planned], "Trying the checks"))
        for kata in readable:
            tried = [(trial, results[trial.job]) for owner, trial in planned if owner is kata]
            said[kata].extend(trials[kata].complaints(tried))
    return said


def mutate(curriculum: Curriculum, katas: Sequence[Kata], run: Run) -> list[mutation.Verdict]:
    """Return how the mutants of each kata's reference fared."""
    with trial_folder() as folder:
        able = [kata for kata in katas if not lacking(kata)]
        mutants = [mutant for kata in able for mutant in mutation.mutants(curriculum, kata)]
        jobs = {mutation.job(each, folder / str(number)): each for number, each in enumerate(mutants)}
        results = run(list(jobs), "Judging mutants")
    fared = [(jobs[job], result) for job, result in results]
    return [mutation.verdict(kata, [each for each in fared if each[0].kata is kata]) for kata in able]
