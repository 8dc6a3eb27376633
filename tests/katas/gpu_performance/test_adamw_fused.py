"""Checks of `adamw_fused`."""

import pytest
import torch

from katas.gpu_performance.adamw_fused import adamw_fused


def given(rng, n, dtype=torch.float64):
    """Return random parameters, gradient and means."""
    p, g, m, v = (torch.tensor(rng.normal(size=n), dtype=dtype) for _ in range(4))
    return p, g, m / 2, v.square() / 2


def stepped(p, g, m, v, t, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, decay=0.01):
    """Return what torch.optim.AdamW makes of copies in float64: parameters and means, as arrays."""
    p, g, m, v = (each.double().clone() for each in (p, g, m, v))
    parameter = torch.nn.Parameter(p)
    parameter.grad = g
    optimizer = torch.optim.AdamW([parameter], lr, betas, eps, decay, foreach=False)
    optimizer.state[parameter] = {"step": torch.tensor(t - 1.0), "exp_avg": m, "exp_avg_sq": v}
    optimizer.step()
    return [each.detach().numpy() for each in (parameter, m, v)]


def assert_stepped(tensors, expected, rel=1e-9):
    """Hold parameters and means to be what is expected."""
    for found, wanted in zip((tensors[0], tensors[2], tensors[3]), expected, strict=True):
        assert found.double().numpy() == pytest.approx(wanted, rel=rel, abs=rel / 1000)


def changed(kata, *args):
    """Take a step, and return what it has changed."""
    kata(*args)
    return [args[0], args[2], args[3]]


def test_example():
    """Goes a tenth of a tenth back for decay, and a tenth down the gradient."""
    p, g, m, v = torch.tensor([2.0]), torch.tensor([0.5]), torch.zeros(1), torch.zeros(1)
    adamw_fused(p, g, m, v, 1, lr=0.1, decay=0.5)
    assert p.tolist() == pytest.approx([1.8], rel=1e-5)
    assert [*m.tolist(), *v.tolist()] == pytest.approx([0.05, 0.00025], rel=1e-4)


@pytest.mark.parametrize(("n", "t"), [(1, 1), (6, 2), (9, 3), (500, 40)])
def test_random(rng, n, t):
    """Does what torch.optim.AdamW does, at any step."""
    tensors = given(rng, n)
    expected = stepped(*tensors, t)
    adamw_fused(*tensors, t)
    assert_stepped(tensors, expected)


@pytest.mark.parametrize(
    ("lr", "betas", "eps", "decay"),
    [
        (0.3, (0.8, 0.95), 0.1, 0.4),
        (0.05, (0.0, 0.5), 1e-6, 0.0),
        (0.1, (0.5, 0.0), 0.5, 1.5),
        (1.0, (0.9, 0.8), 0.2, 0.2),
    ],
)
@pytest.mark.parametrize("t", [1, 4])
def test_settings(rng, lr, betas, eps, decay, t):
    """Takes any learning rate, shares, eps and decay."""
    tensors = given(rng, 7)
    expected = stepped(*tensors, t, lr, betas, eps, decay)
    adamw_fused(*tensors, t, lr, betas, eps, decay)
    assert_stepped(tensors, expected)


def test_defaults(rng):
    """Has a learning rate of 0.001, shares of 0.9 and 0.999, an eps of 1e-8 and a decay of 0.01."""
    p, g, m, v = given(rng, 5)
    p, g, m, v = 100 * p, g * 1e-8, m * 1e-8, v * 1e-16
    expected = stepped(p, g, m, v, 3, 1e-3, (0.9, 0.999), 1e-8, 0.01)
    adamw_fused(p, g, m, v, 3)
    assert_stepped((p, g, m, v), expected)
    assert (m * 1e8).tolist() == pytest.approx((expected[1] * 1e8).tolist())
    assert (v * 1e16).tolist() == pytest.approx((expected[2] * 1e16).tolist())


def test_first_steps(rng):
    """Goes about as far as the learning rate in the first steps, though the means begin at zero."""
    p, g, _, _ = given(rng, 6)
    m, v = torch.zeros_like(p), torch.zeros_like(p)
    for t in (1, 2, 3):
        expected = stepped(p, g, m, v, t, 0.01, decay=0.1)
        adamw_fused(p, g, m, v, t, lr=0.01, decay=0.1)
        assert_stepped((p, g, m, v), expected)
        g = g + torch.tensor(rng.normal(size=6))


def test_no_gradient(rng):
    """Shrinks the parameters as much as ever where there is no gradient."""
    p, _, _, _ = given(rng, 5)
    zeros = [torch.zeros_like(p) for _ in range(3)]
    expected = 0.9 * p.numpy()
    adamw_fused(p, *zeros, 1, lr=0.2, decay=0.5)
    assert p.numpy() == pytest.approx(expected)


def test_single(rng):
    """Works in float32, which parameters usually are."""
    tensors = given(rng, 8, torch.float32)
    expected = stepped(*tensors, 5, 0.1)
    adamw_fused(*tensors, 5, 0.1)
    assert tensors[0].dtype == torch.float32
    assert_stepped(tensors, expected, rel=1e-4)


def test_views(rng):
    """Writes where the tensors are, which may be parts of larger ones, and leaves the other parts alone."""
    whole = [torch.tensor(rng.uniform(0.5, 1, size=12)) for _ in range(4)]
    before = [each.clone() for each in whole]
    expected = stepped(*(each[2:9] for each in before), 3, 0.1)
    adamw_fused(*(each[2:9] for each in whole), 3, 0.1)
    assert_stepped([each[2:9] for each in whole], expected)
    for each, old in zip(whole, before, strict=True):
        each[2:9] = old[2:9]
        assert each.numpy() == pytest.approx(old.numpy(), rel=1e-12)


@pytest.mark.perf
def test_traffic(perf, rng):
    """Passes over the parameters few times."""
    # Exact: the reference 2.6, fast_library 1.1, slow_as_written 6.6.
    perf.moves(
        "slow_as_written",
        lambda n: (*given(rng, n), 3),
        1000,
        stars=(4, 2.6, 1.2),
        floor=7 * 8 * 1000,
        use=changed,
    )


@pytest.mark.perf
def test_memory(perf, rng):
    """Holds no more than one more tensor beside those that there are."""
    # Exact: the reference 0.25, fast_library 0, slow_as_written 1.5.
    perf.holds("slow_as_written", lambda n: (*given(rng, n), 3), 1000, stars=(0.45, 0.3, 0.2))


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Takes the time of reading four tensors and writing three."""

    def given_there(n):
        p, g, m, v = (torch.randn(n, device=device) for _ in range(4))
        return p, g, m, v.square_(), 3

    n = 2**25
    # H100, torch 2.11, 2026-11-26: the reference 0.39, compiled 1.0, in Triton 1.0, fast_library 0.84.
    perf.share_of_roof(
        "fast_library", given_there, n, stars=(0.15, 0.35, 0.75), moved=28 * n, use=changed, tolerance=1e-4
    )
