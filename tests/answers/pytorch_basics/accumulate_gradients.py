"""Answers to `accumulate_gradients`: its checks accept every right_ one and refuse every wrong_ one."""

import torch
from torch import nn
from torch.nn import functional as F


def right_split(model, x, y, micro):
    total = 0.0
    for inputs, classes in zip(x.split(micro), y.split(micro), strict=True):
        loss = F.cross_entropy(model(inputs), classes) * (len(classes) / len(y))
        loss.backward()
        total += loss.item()
    return total


def right_upstream_gradient(model, x, y, micro):
    loss_of, losses = nn.CrossEntropyLoss(reduction="none"), []
    for i in range(0, y.shape[0], micro):
        each = loss_of(model(x[i : i + micro]), y[i : i + micro])
        each.backward(torch.full_like(each, 1 / y.shape[0]))
        losses += each.tolist()
    return sum(losses) / len(losses)


def right_sample_by_sample(model, x, y, micro):
    parameters, total = [p for p in model.parameters() if p.requires_grad], 0.0
    for row, label in zip(x, y, strict=True):
        loss = -F.log_softmax(model(row[None])[0], dim=0)[label] / len(y)
        for parameter, gradient in zip(parameters, torch.autograd.grad(loss, parameters), strict=True):
            parameter.grad = gradient if parameter.grad is None else parameter.grad + gradient
        total += float(loss)
    return total


def _accumulate(model, x, y, micro, scale=lambda part, n: part / n):
    """Go backward from each part's mean loss, scaled; return the means and the sizes."""
    means, sizes = [], []
    for i in range(0, len(y), micro):
        loss = F.cross_entropy(model(x[i : i + micro]), y[i : i + micro])
        sizes.append(len(y[i : i + micro]))
        (loss * scale(sizes[-1], len(y))).backward()
        means.append(loss.item())
    return means, sizes


def _mean(means, sizes):
    return sum(mean * size for mean, size in zip(means, sizes, strict=True)) / sum(sizes)


def wrong_mean_of_means(model, x, y, micro):
    """You divide each part's mean loss by the number of parts, and so let the samples of a smaller last part
    count more: weigh each part by its share of the samples."""
    parts = -(-len(y) // micro)
    means, _ = _accumulate(model, x, y, micro, lambda part, n: 1 / parts)
    return sum(means) / len(means)


def wrong_loss_is_a_mean_of_means(model, x, y, micro):
    """Your gradients are right, but the loss that you return is the mean of the parts' means, in which the
    samples of a smaller last part count more: weigh each part by its size."""
    means, _ = _accumulate(model, x, y, micro)
    return sum(means) / len(means)


def wrong_divided_by_micro(model, x, y, micro):
    """You weigh each part by micro / n, also a smaller last one: weigh it by its own size."""
    means, sizes = _accumulate(model, x, y, micro, lambda part, n: micro / n)
    return sum(mean * micro for mean in means) / sum(sizes)


def wrong_not_scaled(model, x, y, micro):
    """You go backward from each part's mean loss as it is, and the gradients add up to as many times too much
    as there are parts: weigh each part by its share of the samples."""
    return _mean(*_accumulate(model, x, y, micro, lambda part, n: 1))


def wrong_scaled_twice(model, x, y, micro):
    """You divide a mean by n: a part's mean loss is divided by its size already. Divide the sum by n, or
    weigh the mean by the part's share."""
    means, sizes = _accumulate(model, x, y, micro, lambda part, n: 1 / n)
    return sum(means) / sum(sizes)


def wrong_gradients_twice_scaled(model, x, y, micro):
    """The loss that you return is right, but you go backward from a mean that is divided by n once more:
    divide the sum by n, or weigh the mean by the part's share."""
    return _mean(*_accumulate(model, x, y, micro, lambda part, n: 1 / n))


def wrong_sum(model, x, y, micro):
    """You take the sum of the losses: divide by the number of samples."""
    means, sizes = _accumulate(model, x, y, micro, lambda part, n: part)
    return _mean(means, sizes) * sum(sizes)


def wrong_cleared_before(model, x, y, micro):
    """You clear the gradients first, but those of the caller are to be added to: leave that to the caller."""
    model.zero_grad()
    return _mean(*_accumulate(model, x, y, micro))


def wrong_cleared_for_each_part(model, x, y, micro):
    """You clear the gradients for each part, and only those of the last one are left: let them add up."""
    means, sizes = [], []
    for i in range(0, len(y), micro):
        model.zero_grad()
        loss = F.cross_entropy(model(x[i : i + micro]), y[i : i + micro])
        sizes.append(len(y[i : i + micro]))
        (loss * sizes[-1] / len(y)).backward()
        means.append(loss.item())
    return _mean(means, sizes)


def wrong_number_of_parts(model, x, y, micro):
    """You count in parts of n / micro samples, as if micro were the number of parts: it is the size of
    each."""
    return _mean(*_accumulate(model, x, y, -(-len(y) // micro)))


def wrong_whole_batch(model, x, y, micro):
    """You show the model all samples at once, whose activations may not fit into memory: show it micro at a
    time."""
    return _mean(*_accumulate(model, x, y, len(y)))


def wrong_backward_at_the_end(model, x, y, micro):
    """You forget the gradients of all parts but the last: go backward from each part's loss."""
    means, sizes = [], []
    for i in range(0, len(y), micro):
        loss = F.cross_entropy(model(x[i : i + micro]), y[i : i + micro])
        sizes.append(len(y[i : i + micro]))
        means.append(loss.item())
    (loss * sizes[-1] / len(y)).backward()
    return _mean(means, sizes)


def wrong_last_part_dropped(model, x, y, micro):
    """You leave out the last part where it is smaller than the others: every sample counts."""
    n = max(len(y) // micro * micro, min(micro, len(y)))
    return _mean(*_accumulate(model, x[:n], y[:n], micro))


def wrong_takes_a_step(model, x, y, micro):
    """You take a step, but only the gradients were asked for: leave the step to the caller's optimizer."""
    loss = _mean(*_accumulate(model, x, y, micro))
    with torch.no_grad():
        for parameter in model.parameters():
            parameter -= 0.1 * parameter.grad
    return loss


def wrong_training_mode(model, x, y, micro):
    """You put the model into training mode: leave it in the mode that the caller chose."""
    model.train()
    return _mean(*_accumulate(model, x, y, micro))


def wrong_graph_kept(model, x, y, micro):
    """You return the loss as a tensor with its graph, which keeps the activations in memory: return
    loss.item()."""
    total = 0
    for i in range(0, len(y), micro):
        loss = F.cross_entropy(model(x[i : i + micro]), y[i : i + micro], reduction="sum") / len(y)
        loss.backward()
        total = total + loss
    return total


def wrong_last_loss(model, x, y, micro):
    """You return the loss of the last part: return the mean over all samples."""
    return _accumulate(model, x, y, micro)[0][-1]


def wrong_softmax_before_the_loss(model, x, y, micro):
    """You apply softmax before cross_entropy, which does that itself: give it the logits."""
    return _mean(*_accumulate(_WithSoftmax(model), x, y, micro))


class _WithSoftmax:
    def __init__(self, model):
        self._model = model

    def __call__(self, x):
        return self._model(x).softmax(1)


def right_weighted_by_hand(model, x, y, micro):
    total, start = 0.0, 0
    while start < len(y):
        some = range(start, min(start + micro, len(y)))
        logits = model(x[list(some)])
        loss = (logits.logsumexp(dim=1) - logits.gather(1, y[list(some)][:, None])[:, 0]).sum().div(len(y))
        loss.backward()
        total, start = total + loss.item(), start + micro
    return total


def wrong_first_part_only(model, x, y, micro):
    """You stop after the first part: go through all of them."""
    return _mean(*_accumulate(model, x[:micro], y[:micro], micro))


def wrong_last_part_only(model, x, y, micro):
    """You begin with the last samples and stop after one part: go through all of them."""
    return _mean(*_accumulate(model, x[-micro:], y[-micro:], micro))
