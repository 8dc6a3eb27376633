"""Answers to `evaluate_model`: its checks accept every right_ one and refuse every wrong_ one."""

import copy

import numpy as np
import torch


def right_copy(model, batches):
    model = copy.deepcopy(model).eval()
    with torch.inference_mode():
        hits = torch.cat([model(x).argmax(-1) == y for x, y in batches])
    return hits.double().mean().item()


def right_finally(model, batches):
    modes = [(part, part.training) for part in model.modules()]
    correct = samples = 0
    try:
        model.train(False)
        for x, y in batches:
            with torch.set_grad_enabled(False):
                _, found = model(x).softmax(dim=1).max(dim=1)
            for one, other in zip(found.tolist(), y.tolist(), strict=True):
                correct += one == other
                samples += 1
    finally:
        for part, mode in modes:
            part.training = mode
    return correct / samples


@torch.no_grad()
def right_decorated(model, batches):
    modes = {name: part.training for name, part in model.named_modules()}
    model.eval()
    guesses = [model(x).numpy().argmax(axis=1) for x, _ in batches]
    for name, part in model.named_modules():
        part.training = modes[name]
    return np.mean(np.concatenate(guesses) == torch.cat([y for _, y in batches]).numpy())


def _evaluate(
    model, batches, *, mode=False, restore=True, record=False, pick=lambda logits: logits.argmax(1)
):
    modes = [part.training for part in model.modules()]
    if mode is not None:
        model.train(mode)
    with torch.set_grad_enabled(record):
        hits = [(pick(model(x)) == y).tolist() for x, y in batches]
    if restore:
        for part, training in zip(model.modules(), modes, strict=True):
            part.training = training
    return hits


def _mean(hits):
    return float(np.mean(np.concatenate(hits)))


def wrong_left_in_evaluation_mode(model, batches):
    """You put the model into evaluation mode and leave it there, and the next epoch trains without dropout:
    put it back as it was."""
    return _mean(_evaluate(model, batches, restore=False))


def wrong_left_in_training_mode(model, batches):
    """You put the model into training mode when you are done, but it may have been in evaluation mode: note
    the mode before you change it."""
    hits = _evaluate(model, batches, restore=False)
    model.train()
    return _mean(hits)


def wrong_one_mode_for_all_parts(model, batches):
    """You put all parts into the mode that the model as a whole was in, but they may differ, as where some
    are frozen: note the mode of each of model.modules()."""
    training = model.training
    hits = _evaluate(model, batches, restore=False)
    model.train(training)
    return _mean(hits)


def wrong_mode_as_it_is(model, batches):
    """You ask the model in whatever mode it is in: in training mode dropout drops at random, and batch norm
    goes by the batch at hand. Call model.eval()."""
    return _mean(_evaluate(model, batches, mode=None))


def wrong_training_mode(model, batches):
    """You ask the model in training mode, in which dropout drops at random, and batch norm goes by the batch
    at hand and even learns from it: call model.eval()."""
    return _mean(_evaluate(model, batches, mode=True))


def wrong_gradients_recorded(model, batches):
    """You let torch record all that is calculated for a backward pass that never comes. eval() does not stop
    that: use torch.no_grad()."""
    return _mean(_evaluate(model, batches, record=True))


def wrong_freezes(model, batches):
    """You stop the recording by requires_grad_(False), and the model can learn no more afterwards: use
    torch.no_grad()."""
    model.requires_grad_(False)
    return _mean(_evaluate(model, batches))


def wrong_clears_gradients(model, batches):
    """You clear the gradients, as for a step, but whoever called you may still need them: leave them
    alone."""
    model.zero_grad()
    return _mean(_evaluate(model, batches))


def wrong_mean_of_batches(model, batches):
    """You take the mean of the batches' accuracies, in which a sample of a small batch counts more: divide
    the number of right answers by that of all samples."""
    return float(np.mean([np.mean(hits) for hits in _evaluate(model, batches)]))


def wrong_last_batch(model, batches):
    """You return the accuracy on the last batch: count over all of them."""
    return float(np.mean(_evaluate(model, batches)[-1]))


def wrong_count(model, batches):
    """You return how many answers are right: divide by the number of samples."""
    return float(np.sum(np.concatenate(_evaluate(model, batches))))


def wrong_percent(model, batches):
    """You return per cent: return a share from 0 to 1."""
    return 100 * _mean(_evaluate(model, batches))


def wrong_error_rate(model, batches):
    """You return the share of wrong answers: return that of right ones."""
    return 1 - _mean(_evaluate(model, batches))


def wrong_along_the_batch(model, batches):
    """You look for the largest logit of each class along the batch: look along the classes, dim=1."""

    def pick(logits):
        found = logits.argmax(0)
        return torch.nn.functional.pad(found, (0, max(len(logits) - len(found), 0)), value=-1)[: len(logits)]

    return _mean(_evaluate(model, batches, pick=pick))


def wrong_smallest_logit(model, batches):
    """You take the class of the smallest logit: take that of the largest."""
    return _mean(_evaluate(model, batches, pick=lambda logits: logits.argmin(1)))


def wrong_threshold(model, batches):
    """You compare the logit of class 1 with zero, which does for two classes at most: take the class of the
    largest logit."""
    return _mean(_evaluate(model, batches, pick=lambda logits: (logits[:, 1] > 0).long()))


def wrong_divides_by_batches(model, batches):
    """You divide the number of right answers by that of the batches: divide by that of the samples."""
    return float(np.sum(np.concatenate(_evaluate(model, batches)))) / len(batches)


def right_ranked(model, batches):
    modes = [part.training for part in model.modules()]
    for part in model.modules():
        part.training = False
    hits = []
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            hits += (logits.gather(1, y[:, None]) >= logits.max(dim=1, keepdim=True).values)[:, 0].tolist()
    for part, mode in zip(model.modules(), modes, strict=True):
        part.training = mode
    return hits.count(True) / len(hits)


def wrong_second_guess_too(model, batches):
    """You count an answer as right where the class is among the two largest logits: only the
    largest counts."""
    hits = []
    modes = [part.training for part in model.modules()]
    model.eval()
    with torch.no_grad():
        for x, y in batches:
            hits += (model(x).topk(2, dim=1).indices == y[:, None]).any(dim=1).tolist()
    for part, mode in zip(model.modules(), modes, strict=True):
        part.training = mode
    return float(np.mean(hits))


def wrong_rounded(model, batches):
    """You round the accuracy to a whole number of per cent: return it as it is."""
    return round(_mean(_evaluate(model, batches)), 2)
