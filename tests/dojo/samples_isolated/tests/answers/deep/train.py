"""Answers to `train`: its checks accept every right_ one and refuse every wrong_ one."""

import torch


def _train(model, x, y, lr, steps, mode=True, clear=True, sign=1):
    model.train(mode)
    wanted = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.SGD(wanted, lr=lr * sign, maximize=sign < 0)
    errors = []
    for _ in range(steps):
        if clear:
            optimizer.zero_grad()
        error = torch.nn.functional.mse_loss(model(x), y)
        error.backward()
        optimizer.step()
        errors.append(error.item())
    optimizer.zero_grad()
    model.eval()
    return errors


def right_optimizer(model, x, y, lr, steps):
    return _train(model, x, y, lr, steps)


def wrong_adds_up(model, x, y, lr, steps):
    """You let gradients add up from step to step: clear them before each."""
    return _train(model, x, y, lr, steps, clear=False)


def wrong_mode(model, x, y, lr, steps):
    """You train in evaluation mode, in which batch norm learns nothing of the batch."""
    return _train(model, x, y, lr, steps, mode=False)


def wrong_copy(model, x, y, lr, steps):
    """You train a copy: change the model that you were given."""
    import copy

    return _train(copy.deepcopy(model), x, y, lr, steps)
