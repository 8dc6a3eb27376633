"""Gradient descent on a module that one is given."""

import torch


def train(model: torch.nn.Module, x: torch.Tensor, y: torch.Tensor, lr: float, steps: int) -> list[float]:
    """Train a model in place by gradient descent on the mean squared error.

    Parameters
    ----------
    model : Module
        Changed; it is left in evaluation mode, without gradients.
    x : Tensor, shape (n, k)
        What it is given.
    y : Tensor, shape (n, m)
        What it should return.
    lr : float
        The learning rate.
    steps : int
        How many steps to take.

    Returns
    -------
    list of float
        The error before each step.

    Examples
    --------
    >>> len(train(torch.nn.Linear(1, 1), torch.ones(2, 1), torch.ones(2, 1), 0.1, 3))
    3
    """
    model.train()
    errors = []
    for _ in range(steps):
        error = ((model(x) - y) ** 2).mean()
        model.zero_grad()
        error.backward()
        with torch.no_grad():
            for parameter in model.parameters():
                if parameter.grad is not None:
                    parameter -= lr * parameter.grad
        errors.append(error.item())
    model.eval()
    model.zero_grad()
    return errors
