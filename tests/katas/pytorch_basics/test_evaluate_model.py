"""Checks of `evaluate_model`."""

import copy

import numpy as np
import pytest
import torch
from torch import nn

from katas.pytorch_basics.evaluate_model import evaluate_model


def tensor(rng, *shape):
    """Return random numbers."""
    return torch.tensor(rng.normal(size=shape), dtype=torch.float32)


def batches_of(x, y, *sizes):
    """Return samples and classes in batches."""
    return list(zip(x.split(sizes), y.split(sizes), strict=True))


def classified(rng, model, n, k, right, d=4):
    """Return random inputs, and classes of which the first `right` are those that the model gives."""
    x = tensor(rng, n, d)
    with torch.no_grad():
        y = copy.deepcopy(model).eval()(x).argmax(dim=1)
    y[right:] = (y[right:] + torch.tensor(rng.integers(1, k, size=n - right))) % k
    return x, y


def modes(model):
    """Return the mode of each part of a model."""
    return [part.training for part in model.modules()]


def frozen(model):
    """Return copies of all numbers of a model."""
    return {name: each.clone().numpy() for name, each in model.state_dict().items()}


def assert_untouched(model, before):
    """Hold a model's numbers to be what they were."""
    for name, each in model.state_dict().items():
        assert each.numpy() == pytest.approx(before[name])


def test_example():
    """Counts three of four logits that are largest in the right place."""
    x = torch.tensor([[2.0, 1.0, 0.0], [0.0, 3.0, -1.0], [5.0, 4.0, 9.0], [-3.0, -1.0, -2.0]])
    batches = batches_of(x, torch.tensor([0, 1, 0, 1]), 3, 1)
    assert evaluate_model(nn.Identity(), batches) == pytest.approx(0.75)


@pytest.mark.parametrize(("sizes", "k", "right"), [((8,), 3, 5), ((5, 5, 5), 4, 7), ((6, 6, 2), 2, 3)])
def test_accuracy(rng, sizes, k, right):
    """Divides the number of right answers by that of all samples."""
    model = nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, k))
    x, y = classified(rng, model, sum(sizes), k, right)
    assert evaluate_model(model, batches_of(x, y, *sizes)) == pytest.approx(right / sum(sizes))


def test_ragged(rng):
    """Takes the mean over the samples, not over batches of unequal size."""
    model = nn.Linear(4, 3)
    x, y = classified(rng, model, 11, 3, 9)
    assert evaluate_model(model, batches_of(x, y, 9, 2)) == pytest.approx(9 / 11)


def test_dropout(rng):
    """Asks a model in training mode without dropout."""
    model = nn.Sequential(nn.Dropout(1.0), nn.Linear(4, 3))
    with torch.no_grad():
        model[1].weight.copy_(5 * torch.eye(3, 4))
        model[1].bias.copy_(torch.tensor([0.3, 0.1, 0.0]))
    x, y = torch.eye(4)[[0, 1, 2, 1, 2, 1]] + 0.01 * tensor(rng, 6, 4), torch.tensor([0, 1, 2, 1, 2, 0])
    assert evaluate_model(model, batches_of(x, y, 4, 2)) == pytest.approx(5 / 6)


def test_batch_norm(rng):
    """Asks a model in training mode for what it has learnt of all batches, not for the batch at hand."""
    model = nn.Sequential(nn.BatchNorm1d(4, affine=False), nn.Linear(4, 2))
    with torch.no_grad():
        model[0].running_mean.copy_(torch.tensor([5.0, 5, 5, 5]))
        model[1].weight.copy_(torch.tensor([[1.0, 1, 1, 1], [-1, -1, -1, -1]]))
        model[1].bias.zero_()
    x, y = tensor(rng, 9, 4), torch.tensor([1] * 7 + [0] * 2)
    before = frozen(model)
    assert evaluate_model(model, batches_of(x, y, 6, 3)) == pytest.approx(7 / 9)
    assert_untouched(model, before)


@pytest.mark.parametrize("training", [True, False])
def test_mode(rng, training):
    """Leaves the model in the mode that it was in."""
    model = nn.Sequential(nn.Linear(4, 5), nn.BatchNorm1d(5), nn.Linear(5, 3))
    x, y = classified(rng, model, 8, 3, 3)
    model.train(training)
    assert evaluate_model(model, batches_of(x, y, 5, 3)) == pytest.approx(3 / 8)
    assert modes(model) == [training] * 4


@pytest.mark.parametrize("training", [True, False])
def test_modes_of_parts(rng, training):
    """Leaves each part in the mode that it was in, where they differ."""
    model = nn.Sequential(nn.Linear(4, 5), nn.BatchNorm1d(5), nn.Dropout(1.0), nn.Linear(5, 3))
    x, y = classified(rng, model, 7, 3, 5)
    model.train(training)
    model[1].train(not training)
    before = modes(model)
    assert evaluate_model(model, batches_of(x, y, 7)) == pytest.approx(5 / 7)
    assert modes(model) == before


def test_nothing_recorded(rng):
    """Has nothing recorded for a backward pass, which would take memory and time."""

    def refuse(part, given, output):
        if output.requires_grad:
            raise RuntimeError("what this model calculates is recorded for a backward pass")

    model = nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 3))
    x, y = classified(rng, model, 9, 3, 4)
    model.register_forward_hook(refuse)
    assert evaluate_model(model, batches_of(x, y, 4, 5)) == pytest.approx(4 / 9)


def test_untouched(rng):
    """Leaves parameters, gradients and what wants some as they are."""
    model = nn.Sequential(nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 3))
    x, y = classified(rng, model, 6, 3, 2)
    model[0].requires_grad_(False)
    gradients = [tensor(rng, *parameter.shape) for parameter in model[2].parameters()]
    for parameter, gradient in zip(model[2].parameters(), gradients, strict=True):
        parameter.grad = gradient.clone()
    before = frozen(model)
    assert evaluate_model(model, batches_of(x, y, 6)) == pytest.approx(2 / 6)
    assert_untouched(model, before)
    assert [parameter.requires_grad for parameter in model.parameters()] == [False, False, True, True]
    for parameter, gradient in zip(model[2].parameters(), gradients, strict=True):
        assert parameter.grad.numpy() == pytest.approx(gradient.numpy())


def test_images(rng):
    """Takes inputs of any shape, such as images."""
    model = nn.Sequential(nn.Conv2d(2, 3, 3), nn.Flatten(), nn.Linear(18, 4))
    x = tensor(rng, 8, 2, 4, 5)
    with torch.no_grad():
        y = model(x).argmax(dim=1)
    y[:3] = (y[:3] + 1) % 4
    assert evaluate_model(model, batches_of(x, y, 5, 3)) == pytest.approx(5 / 8)


def test_more_classes_than_samples(rng):
    """Looks for the largest logit of each sample, not for the sample with the largest of each class."""
    x = tensor(rng, 3, 7)
    y = x.argmax(dim=1)
    y[0] = (y[0] + 1) % 7
    assert evaluate_model(nn.Identity(), batches_of(x, y, 3)) == pytest.approx(np.float64(2 / 3))
