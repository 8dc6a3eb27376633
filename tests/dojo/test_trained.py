"""Tests of what is noted of torch: modules that a call trains, gradients that flow through it."""

import pytest

from dojo import trained
from dojo.diagnosis import alike
from dojo.imports import imported_modules
from dojo.values import same

torch = pytest.importorskip("torch", reason="torch is not installed")


def test_states():
    """A module's state changes with its parameters, gradients, buffers and modes, and is a copy."""
    model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3))
    (before,) = trained.states([model, torch.ones(2), 3])
    assert same(trained.states([model]), [before])
    changes = [
        lambda: model[0].weight.data.add_(1),
        lambda: model(torch.ones(4, 2)).sum().backward(),
        lambda: model[1].eval(),
        lambda: model[0].requires_grad_(False),
    ]
    for change in changes:
        change()
        (after,) = trained.states([model])
        assert not same(before, after)
        before = after


def test_deepcopy():
    """A copy of a model has the gradients too."""
    model = torch.nn.Linear(2, 3)
    model(torch.ones(4, 2)).sum().backward()
    ((copied, _), keywords) = trained.deepcopy(((model, 3), {"other": model}))
    assert copied is not model and keywords["other"] is copied
    assert same(trained.states([model]), trained.states([copied]))
    model.weight.grad.add_(1)
    assert not same(trained.states([model]), trained.states([copied]))


def test_late_imports_are_known_before(tmp_path):
    """What torch imports at the first optimizer or gradient is known beforehand, from the file that asks."""
    path = tmp_path / "file.py"
    for text, expected in (
        ("import torch\n\ntorch.optim.SGD", ["torch", "torch._dynamo"]),
        ("from torch import optim", ["torch", "torch._dynamo"]),
        ("import torch\n\nx.backward()", ["torch"]),
        ("import torch\n\nx.backward(y)", ["torch", "torch.fx.experimental.symbolic_shapes"]),
        ('"""So does torch.optim."""', []),
    ):
        path.write_text(text)
        assert imported_modules([path]) == expected


def test_gradients():
    """Gradients are those by the arguments that want some, as long as there is a graph."""
    x, y = torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([3.0, 4.0])
    found, *others = trained.gradients(x * y, [x, y, "text"])
    assert found.tolist() == pytest.approx([-1.7 * 3, 2.3 * 4])
    assert others == []
    assert trained.gradients(x.detach(), [x]) == []
    assert trained.gradients(x * y, [y]) is None
    assert trained.gradients(3.0, [x]) is None
    used = x**2
    used.sum().backward()
    assert trained.gradients(used, [x]) == ["RuntimeError"]


def test_rounding_of_singles():
    """Tensors of float32 are alike to five digits, others to nine; their types are never mixed up."""
    x = torch.tensor([1.0, -2.0], dtype=torch.float64)
    assert alike(x.float(), x.float() * (1 + 1e-6)) and not alike(x.float(), x.float() * (1 + 1e-4))
    assert not alike(x, x * (1 + 1e-6))
    assert not alike(x, x.float())


@pytest.mark.parametrize("name", ["wrong_copy", "wrong_mode", "wrong_adds_up"])
def test_mistake_in_training_is_named(isolated_house, name):
    """Answers that return the same, but leave the model in another state, are told apart."""
    isolated_house.answer("train", name)
    words = {
        "wrong_copy": "You train a copy",
        "wrong_mode": "You train in evaluation mode",
        "wrong_adds_up": "You let gradients add up",
    }
    out = isolated_house.pytest("-q", "-k", "deep and train").out
    assert words.pop(name) in out
    assert not any(others in out for others in words.values())


@pytest.mark.parametrize("name", ["zeros", "nan"])
def test_fake_tensors(name):
    """A fake tensor has the shape of the true one, and its type where that can hold the number."""
    from dojo.authoring.fakes import _NUMBERS, _replace

    fake = _replace((torch.ones(2, 3), torch.tensor([1, 2])), _NUMBERS[name])
    assert [tuple(each.shape) for each in fake] == [(2, 3), (2,)]
    assert not any(each.any() if name == "zeros" else not each.isnan().all() for each in fake)
