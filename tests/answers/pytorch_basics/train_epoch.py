"""Answers to `train_epoch`: its checks accept every right_ one and refuse every wrong_ one."""

import copy

import torch
from torch import nn
from torch.nn import functional as F


def right_by_hand(model, batches, lr):
    model.train()
    losses = []
    for x, y in batches:
        model.zero_grad()
        each = nn.CrossEntropyLoss(reduction="none")(model(x), y)
        each.mean().backward()
        with torch.no_grad():
            for parameter in model.parameters():
                if parameter.grad is not None:
                    parameter -= lr * parameter.grad
        losses += each.tolist()
    return sum(losses) / len(losses)


def right_autograd(model, batches, lr):
    model.train()
    wanted = [parameter for parameter in model.parameters() if parameter.requires_grad]
    total = torch.zeros(())
    for x, y in batches:
        loss = -F.log_softmax(model(x), dim=-1)[torch.arange(len(y)), y].mean()
        for parameter, gradient in zip(wanted, torch.autograd.grad(loss, wanted), strict=True):
            parameter.data.add_(gradient, alpha=-lr)
        total = total + loss.detach() * len(y)
    return float(total) / sum(len(y) for _, y in batches)


def right_clears_behind(model, batches, lr):
    model.train(True)
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr)
    optimizer.zero_grad(set_to_none=False)
    total = 0.0
    for x, y in batches:
        loss = F.nll_loss(model(x).log_softmax(1), y, reduction="sum")
        (loss / y.shape[0]).backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=False)
        total += loss.item()
    return total / sum(y.shape[0] for _, y in batches)


def right_functional(model, batches, lr):
    model.train()
    losses = 0.0
    for x, y in batches:
        trained = {name: p.detach() for name, p in model.named_parameters() if p.requires_grad}

        def loss_of(trained, x=x, y=y):
            buffers = {name: buffer + 0 for name, buffer in model.named_buffers()}
            logits = torch.func.functional_call(model, {**trained, **buffers}, (x,))
            return F.cross_entropy(logits, y), buffers

        gradients, (loss, buffers) = torch.func.grad_and_value(loss_of, has_aux=True)(trained)
        state = {name: p - lr * gradients[name] for name, p in trained.items()}
        model.load_state_dict({**state, **buffers}, strict=False)
        losses += loss.item() * len(x)
    return losses / sum(len(x) for x, _ in batches)


def _train(model, batches, lr, *, mode=True, clear=True, loss_of=F.cross_entropy, step=None, momentum=0.0):
    model.train(mode)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    total, samples = 0.0, 0
    for x, y in batches:
        if clear:
            optimizer.zero_grad()
        loss = loss_of(model(x), y)
        loss.backward()
        (step or optimizer.step)()
        total += loss.item() * len(y)
        samples += len(y)
    return total / samples


def wrong_gradients_add_up(model, batches, lr):
    """You never clear the gradients, and backward adds the new ones to those of all batches before: call
    zero_grad for each batch."""
    return _train(model, batches, lr, clear=False)


def wrong_clears_once(model, batches, lr):
    """You clear the gradients once, at the beginning, but backward adds those of each batch to those of the
    batches before: clear them for each batch."""
    model.zero_grad()
    return _train(model, batches, lr, clear=False)


def wrong_clears_too_late(model, batches, lr):
    """You clear the gradients after each step, but not before the first: what the caller left in them has a
    part in it."""
    model.train()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    return _train(model, batches, lr, clear=False, step=lambda: (optimizer.step(), optimizer.zero_grad()))


def wrong_clears_before_the_step(model, batches, lr):
    """You clear the gradients between backward and the step, which then has none to go by: clear them before
    backward."""
    return _train(model, batches, lr, step=model.zero_grad)


def wrong_mean_of_batches(model, batches, lr):
    """You take the mean over the batches, in which a sample of a small batch counts more: weigh each
    batch's loss by its size."""
    model.train()
    return sum(_train(model, [batch], lr) for batch in batches) / len(batches)


def wrong_sum_of_losses(model, batches, lr):
    """You add up the batches' losses and divide by the number of samples, but each is a mean already: weigh
    it by its batch's size."""
    samples = sum(len(y) for _, y in batches)
    return sum(_train(model, [batch], lr) for batch in batches) / samples


def wrong_last_loss(model, batches, lr):
    """You return the loss of the last batch: return the mean over all samples."""
    return [_train(model, [batch], lr) for batch in batches][-1]


def wrong_evaluation_mode(model, batches, lr):
    """You leave the model in the mode that it is in, which may be that of evaluation: call model.train()
    first."""
    return _train(model, batches, lr, mode=model.training)


def wrong_eval_at_the_end(model, batches, lr):
    """You put the model into evaluation mode when the epoch is over: it should stay in training mode."""
    loss = _train(model, batches, lr)
    model.eval()
    return loss


def wrong_graph_kept(model, batches, lr):
    """You add up the losses as tensors, each of which keeps its whole graph in memory until the epoch is
    over: take loss.item()."""
    losses = []

    def loss_of(logits, y):
        losses.append(F.cross_entropy(logits, y) * len(y))
        return losses[-1] / len(y)

    _train(model, batches, lr, loss_of=loss_of)
    return sum(losses) / sum(len(y) for _, y in batches)


def wrong_sum_over_the_batch(model, batches, lr):
    """You go down the sum of the losses, so that large batches take long steps: average over the batch."""
    samples = sum(len(y) for _, y in batches)
    return (
        sum(
            _train(model, [batch], lr, loss_of=lambda logits, y: F.cross_entropy(logits, y, reduction="sum"))
            for batch in batches
        )
        / samples
    )


def wrong_softmax_before_the_loss(model, batches, lr):
    """You apply softmax before cross_entropy, which does that itself: give it the logits."""
    return _train(model, batches, lr, loss_of=lambda logits, y: F.cross_entropy(logits.softmax(-1), y))


def wrong_squared_error(model, batches, lr):
    """You use the squared error to one-hot labels: the loss is the cross-entropy."""

    def loss_of(logits, y):
        return F.mse_loss(logits, F.one_hot(y, logits.shape[1]).to(logits.dtype))

    return _train(model, batches, lr, loss_of=loss_of)


def wrong_one_step_for_all(model, batches, lr):
    """You let the gradients of all batches add up, and take a single step at the end: take one for each
    batch."""
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    optimizer.zero_grad()
    loss = _train(model, batches, lr, clear=False, step=lambda: None)
    optimizer.step()
    return loss


def wrong_loss_after_the_step(model, batches, lr):
    """You measure the loss once more after each step: it is meant as it was before, which costs nothing."""
    total = 0.0
    for x, y in batches:
        _train(model, [(x, y)], lr)
        with torch.no_grad():
            total += F.cross_entropy(model(x), y).item() * len(y)
    return total / sum(len(y) for _, y in batches)


def wrong_momentum(model, batches, lr):
    """You give the optimizer a momentum: plain gradient descent has none."""
    return _train(model, batches, lr, momentum=0.9)


def wrong_adam(model, batches, lr):
    """You use Adam: plain gradient descent was asked for, torch.optim.SGD."""
    model.zero_grad()
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    return _train(model, batches, lr, step=optimizer.step)


def wrong_fixed_rate(model, batches, lr):
    """You take a learning rate of your own, 0.1: use lr."""
    return _train(model, batches, 0.1)


def wrong_uphill(model, batches, lr):
    """You add the gradient, which leads uphill: subtract it."""
    return _train(
        model, batches, lr, step=lambda: torch.optim.SGD(model.parameters(), lr, maximize=True).step()
    )


def wrong_trains_a_copy(model, batches, lr):
    """You train a copy, and the model itself learns nothing: change its own parameters."""
    model.train()
    return _train(copy.deepcopy(model), batches, lr)


def wrong_without_a_step(model, batches, lr):
    """You calculate gradients, but never go: call the optimizer's step after backward."""
    return _train(model, batches, lr, step=lambda: None)


def wrong_frozen_too(model, batches, lr):
    """You unfreeze all parameters: leave alone those whose requires_grad is False."""
    model.requires_grad_(True)
    return _train(model, batches, lr)


def wrong_last_batch_dropped(model, batches, lr):
    """You leave out the last batch where it is smaller than the others: every sample counts."""
    full = [batch for batch in batches if len(batch[1]) == len(batches[0][1])]
    return _train(model, full, lr)


def wrong_weight_decay(model, batches, lr):
    """You let the weights decay: plain gradient descent does not."""
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, weight_decay=0.01)
    model.zero_grad()
    return _train(model, batches, lr, step=optimizer.step)


def wrong_gradients_clipped(model, batches, lr):
    """You clip the gradients to a norm of a tenth: take the step that they ask for."""

    def step():
        torch.nn.utils.clip_grad_norm_(model.parameters(), 0.1)
        torch.optim.SGD(model.parameters(), lr=lr).step()

    return _train(model, batches, lr, step=step)
