"""Examining katas: read their files, try their checks, and plant faults in their references."""

from collections.abc import Callable, Iterator, Sequence

from dojo.authoring import mutation, reading
from dojo.authoring.complaint import Complaint
from dojo.authoring.trials import SEEDS, Trials, trial_folder
from dojo.curriculum import Curriculum, Kata
from dojo.jobs import Job
from dojo.needs import lacking
from dojo.report import KataResult

Run = Callable[[Sequence[Job], str], Iterator[tuple[Job, KataResult]]]
_NOT_TO_TRY = {"files", "solution", "needs"}  # Rules without which no check can run.


def examine(
    curriculum: Curriculum,
    katas: Sequence[Kata],
    run: Run,
    seeds: Sequence[int] = SEEDS,
    walls: tuple[str, ...] = (),
) -> Iterator[tuple[Kata, list[Complaint]]]:
    """Yield each kata with what is to be said against it, as soon as all of it has been tried.

    What cannot be read, or run here, is not tried.
    """
    with trial_folder() as folder:
        said, trials, planned = {}, {}, {}
        for kata in katas:
            said[kata] = list(reading.complaints(curriculum, kata))
            if lacking(kata) or _NOT_TO_TRY & {each.rule for each in said[kata]}:
                yield kata, said[kata]
            else:
                trials[kata] = Trials(curriculum, kata, folder, seeds, walls)
                planned[kata] = list(trials[kata].trials())
        results: dict[Kata, dict[Job, KataResult]] = {kata: {} for kata in planned}
        jobs = dict.fromkeys(trial.job for each in planned.values() for trial in each)
        for job, result in run(list(jobs), "Trying the checks"):
            kata = job.kata
            results[kata][job] = result
            if all(trial.job in results[kata] for trial in planned[kata]):
                tried = [(trial, results[kata][trial.job]) for trial in planned[kata]]
                yield kata, [*said[kata], *trials[kata].complaints(tried)]


def mutate(curriculum: Curriculum, katas: Sequence[Kata], run: Run) -> list[mutation.Verdict]:
    """Return how the mutants of each kata's reference fared."""
    with trial_folder() as folder:
        able = [kata for kata in katas if not lacking(kata)]
        mutants = [mutant for kata in able for mutant in mutation.mutants(curriculum, kata)]
        jobs = {mutation.job(each, folder / str(number)): each for number, each in enumerate(mutants)}
        fared = [(jobs[job], result) for job, result in run(list(jobs), "Judging mutants")]
    return [mutation.verdict(kata, [each for each in fared if each[0].kata is kata]) for kata in able]
