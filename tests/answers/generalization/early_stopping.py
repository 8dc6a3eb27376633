"""Answers to `early_stopping`: its checks accept every right_ one and refuse every wrong_ one."""

import math

EQUIVALENT = {
    "if waited >= patience:": "it is counted up one by one, and training stops when it is there",
}


def right_distance_to_the_best(val, patience, min_delta=0.0):
    best, since = None, -1
    for epoch, error in enumerate(val):
        if math.isfinite(error) and (best is None or best[0] - error > min_delta):
            best, since = (error, epoch), epoch
        if epoch - since >= patience:
            break
    if best is None:
        raise ValueError("no epoch")
    return best[1]


def right_iterator_by_hand(val, patience, min_delta=0.0):
    errors, epoch, left = iter(val), 0, patience
    best, lowest = -1, math.inf
    while left:
        try:
            error = next(errors)
        except StopIteration:
            break
        left -= 1
        if lowest > error + min_delta:
            best, lowest, left = epoch, error, patience
        epoch += 1
    if best < 0:
        raise ValueError("no epoch")
    return best


def right_list_of_progress(val, patience, min_delta=0):
    progress, seen = [], []
    for error in val:
        seen.append(error)
        if abs(error) < math.inf and (not progress or error < seen[progress[-1]] - min_delta):
            progress.append(len(seen) - 1)
        if len(seen) - 1 - (progress[-1] if progress else -1) == patience:
            break
    try:
        return progress[-1]
    except IndexError:
        raise ValueError("no epoch") from None


def right_two_lists(val, patience, min_delta=0):
    lowest, best, quiet = [math.inf], [None], []
    for epoch, error in enumerate(val):
        if not error < lowest[-1] - min_delta:
            quiet.append(epoch)
            if len(quiet) == patience:
                break
            continue
        lowest.append(error)
        best.append(epoch)
        quiet.clear()
    if len(best) == 1:
        raise ValueError("no epoch")
    return best.pop()


def _stop(val, patience, min_delta, is_progress=None, keeps=None, returns=None, first=1):
    """Stop as the reference does, but for what is given."""
    is_progress = is_progress or (lambda error, lowest, before: error < lowest - min_delta)
    best, lowest, before, waited, epoch, seen = None, math.inf, math.inf, 0, -1, []
    for epoch, error in enumerate(val):
        seen.append(error)
        if is_progress(error, lowest, before):
            best, waited = epoch, 0
            lowest = error if keeps is None else keeps(error, lowest)
        else:
            waited += 1
        before = error
        if waited >= patience + first - 1:
            break
    if best is None:
        raise ValueError("no epoch")
    return best if returns is None else returns(best, epoch, seen)


def wrong_reads_on(val, patience, min_delta=0):
    """You draw the next error before you stop, and an epoch is trained for nothing: stop as soon as patience
    has run out."""
    errors = iter(val)
    drawn = []

    def until_the_stop():
        for error in errors:
            drawn.append(error)
            yield error

    best = _stop(until_the_stop(), patience, min_delta)
    if len(drawn) - 1 - best >= patience:
        next(errors, None)
    return best


def wrong_reads_all(val, patience, min_delta=0):
    """You read all errors before you look at the first. Each costs an epoch of training, and there may be no
    end of them: draw one after the other."""
    return _stop(list(val), patience, min_delta)


def wrong_skips_nan(val, patience, min_delta=0):
    """You leave out epochs with an error of nan: they count, as epochs without progress."""
    numbered = ((epoch, error) for epoch, error in enumerate(val) if not math.isnan(error))
    best, lowest, waited = None, math.inf, 0
    for epoch, error in numbered:
        if error < lowest - min_delta:
            best, lowest, waited = epoch, error, 0
        else:
            waited += 1
        if waited >= patience:
            break
    if best is None:
        raise ValueError("no epoch")
    return best


def wrong_ends_with_nan(val, patience, min_delta=0):
    """You stop at the first nan: it is an epoch without progress, and patience decides."""
    best, lowest, waited = None, math.inf, 0
    for epoch, error in enumerate(val):
        if math.isnan(error):
            break
        if error < lowest - min_delta:
            best, lowest, waited = epoch, error, 0
        else:
            waited += 1
        if waited >= patience:
            break
    if best is None:
        raise ValueError("no epoch")
    return best


def wrong_equal_is_progress(val, patience, min_delta=0):
    """You count an error as progress that is lower by exactly min_delta, or only as low: it must be lower
    by more."""

    def is_progress(error, lowest, before):
        return error <= lowest - min_delta and error < math.inf

    return _stop(val, patience, min_delta, is_progress=is_progress)


def wrong_lowest_moves_on(val, patience, min_delta=0):
    """You let the best error follow each little gain, so that many of them together are never progress:
    it is that of the last epoch which was progress."""
    best, lowest, waited = None, math.inf, 0
    for epoch, error in enumerate(val):
        if error < lowest - min_delta:
            best, waited = epoch, 0
        else:
            waited += 1
        lowest = min(lowest, error)
        if waited >= patience:
            break
    if best is None:
        raise ValueError("no epoch")
    return best


def wrong_last_epoch(val, patience, min_delta=0):
    """You return the epoch at which training stops: return the best one, whose weights are to be kept."""
    return _stop(val, patience, min_delta, returns=lambda best, epoch, seen: epoch)


def wrong_patience_ago(val, patience, min_delta=0):
    """You go back by patience from the last epoch, which is wrong where the errors end first: remember the
    best epoch itself."""
    return _stop(val, patience, min_delta, returns=lambda best, epoch, seen: max(epoch - patience, 0))


def wrong_waits_too_long(val, patience, min_delta=0):
    """You wait for one epoch too many: stop as soon as patience epochs in a row were no progress."""
    return _stop(val, patience, min_delta, first=2)


def wrong_waits_too_short(val, patience, min_delta=0):
    """You stop one epoch too early, perhaps because you count an epoch of progress as one of waiting: wait
    until patience epochs in a row were no progress."""
    return _stop(val, max(patience - 1, 1), min_delta)


def wrong_lowest_of_all(val, patience, min_delta=0):
    """You return the epoch with the lowest error of all, even of those after the stop: training never comes
    to these."""
    errors = [error if math.isfinite(error) else math.inf for error in val]
    if not errors or min(errors) == math.inf:
        raise ValueError("no epoch")
    return errors.index(min(errors))


def wrong_patience_in_all(val, patience, min_delta=0):
    """You count all epochs without progress: count those in a row, and begin anew with each progress."""
    best, lowest, waited = None, math.inf, 0
    for epoch, error in enumerate(val):
        if error < lowest - min_delta:
            best, lowest = epoch, error
        else:
            waited += 1
        if waited >= patience:
            break
    if best is None:
        raise ValueError("no epoch")
    return best


def wrong_epoch_before(val, patience, min_delta=0):
    """You compare each error with the one before: compare it with the best so far."""
    return _stop(val, patience, min_delta, is_progress=lambda error, _, before: error < before - min_delta)


def wrong_no_min_delta(val, patience, min_delta=0):
    """You leave min_delta out: only what is lower by more than that is progress."""
    return _stop(val, patience, 0)


def wrong_min_delta_added(val, patience, min_delta=0):
    """You add min_delta to the best error, so that a higher one is progress: subtract it."""
    return _stop(val, patience, -min_delta, is_progress=lambda e, lowest, _: e < lowest + min_delta)


def wrong_share_for_min_delta(val, patience, min_delta=0):
    """You take min_delta for a share of the best error: it is a difference of errors."""

    def is_progress(error, lowest, before):
        return error < (lowest * (1 - min_delta) if lowest < math.inf else lowest)

    return _stop(val, patience, min_delta, is_progress=is_progress)


def wrong_nan_is_progress(val, patience, min_delta=0):
    """You count an epoch as progress unless its error is at least as high, and nan never is: ask whether it
    is lower."""

    def is_progress(error, lowest, before):
        return not error >= lowest - min_delta

    return _stop(val, patience, min_delta, is_progress=is_progress)


def wrong_begins_with_nan(val, patience, min_delta=0):
    """You take the first error for the best without a look at it: if it is nan, none is ever lower. Begin
    with infinity."""
    errors = iter(val)
    lowest = next(errors, None)
    if lowest is None:
        raise ValueError("no epoch")
    best = waited = 0
    for epoch, error in enumerate(errors, start=1):
        if error < lowest - min_delta:
            best, lowest, waited = epoch, error, 0
        else:
            waited += 1
        if waited >= patience:
            break
    return best


def wrong_counts_from_one(val, patience, min_delta=0):
    """You count the epochs from 1: the first one is epoch 0."""
    return _stop(val, patience, min_delta, returns=lambda best, epoch, seen: best + 1)


def wrong_lowest_error(val, patience, min_delta=0):
    """You return the lowest error: return the number of its epoch."""
    return _stop(val, patience, min_delta, returns=lambda best, epoch, seen: seen[best])


def wrong_largest(val, patience, min_delta=0):
    """You look for the highest value, as for an accuracy: these are errors, and the lowest is best."""
    return _stop((-error for error in val), patience, min_delta)


def wrong_no_epoch(val, patience, min_delta=0):
    """You return a number where no epoch has an error: there is no best one, so raise a ValueError."""
    try:
        return _stop(val, patience, min_delta)
    except ValueError:
        return 0


def wrong_mean_of_the_last(val, patience, min_delta=0):
    """You compare with the mean of all errors so far: compare with the best."""
    best, seen, waited = None, [], 0
    for epoch, error in enumerate(val):
        if math.isfinite(error):
            progress = not seen or error < sum(seen) / len(seen) - min_delta
            seen.append(error)
        else:
            progress = False
        if progress:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited >= patience:
            break
    if best is None:
        raise ValueError("no epoch")
    return best
