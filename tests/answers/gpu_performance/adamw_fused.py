"""Answers to `adamw_fused`: its checks accept every right_ one and refuse every wrong_ one."""

import torch

LR, BETAS, EPS, DECAY = 1e-3, (0.9, 0.999), 1e-8, 0.01


def fast_library(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    steps = [torch.tensor(float(t), device=p.device)]
    torch._fused_adamw_(
        [p], [g], [m], [v], [], steps, lr=lr, beta1=betas[0], beta2=betas[1], weight_decay=decay, eps=eps,
        amsgrad=False, maximize=False,
    )  # fmt: skip


def right_optimizer(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    parameter = torch.nn.Parameter(p)
    parameter.grad = g
    optimizer = torch.optim.AdamW([parameter], lr, betas, eps, decay)
    optimizer.state[parameter] = {"step": torch.tensor(t - 1.0), "exp_avg": m, "exp_avg_sq": v}
    optimizer.step()


def slow_as_written(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You write the formulas down term by term, and each term is a tensor of its own: let methods that end in
    _ multiply and add at once, where the numbers are."""
    m.copy_(betas[0] * m + (1 - betas[0]) * g)
    v.copy_(betas[1] * v + (1 - betas[1]) * g**2)
    m_hat, v_hat = m / (1 - betas[0] ** t), v / (1 - betas[1] ** t)
    p.copy_(p - lr * decay * p - lr * m_hat / (torch.sqrt(v_hat) + eps))


def right_in_chunks(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    for part in zip(*(each.split(4) for each in (p, g, m, v))):
        _step(*part, t, lr, betas, eps, decay)


def _step(p, g, m, v, t, lr, betas, eps, decay, *, correct=(True, True), inside=False, late=False):
    beta1, beta2 = betas
    m.mul_(beta1).add_(g, alpha=1 - beta1)
    v.mul_(beta2).add_(g * g, alpha=1 - beta2)
    m_hat = m / (1 - beta1**t) if correct[0] else m
    v_hat = v / (1 - beta2**t) if correct[1] else v
    step = lr * m_hat / ((v_hat + eps).sqrt() if inside else v_hat.sqrt() + eps)
    if late:
        p.sub_(step).mul_(1 - lr * decay)
    else:
        p.mul_(1 - lr * decay).sub_(step)


def wrong_l2(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You add the decay to the gradient, as L2 does, and it goes into both means: AdamW shrinks the
    parameters by themselves."""
    _step(p, g + decay * p, m, v, t, lr, betas, eps, 0.0)


def wrong_no_decay(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You leave out the decay: that is Adam."""
    _step(p, g, m, v, t, lr, betas, eps, 0.0)


def wrong_decay_without_learning_rate(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You shrink the parameters by 1 - decay: it is 1 - lr · decay."""
    p.mul_(1 - decay)
    _step(p, g, m, v, t, lr, betas, eps, 0.0)


def wrong_decay_after_the_step(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You shrink the parameters after the step, and the step with them: shrink them first."""
    _step(p, g, m, v, t, lr, betas, eps, decay, late=True)


def wrong_not_corrected(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You take both means as they are. They began at zero, and are too small in the first steps: divide by 1
    - β to the power of t."""
    _step(p, g, m, v, t, lr, betas, eps, decay, correct=(False, False))


def wrong_only_mean_corrected(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You correct the mean of the gradients, and not that of their squares."""
    _step(p, g, m, v, t, lr, betas, eps, decay, correct=(True, False))


def wrong_only_squares_corrected(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You correct the mean of the squares, and not that of the gradients."""
    _step(p, g, m, v, t, lr, betas, eps, decay, correct=(False, True))


def wrong_corrected_for_ever(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You divide by 1 - β at every step: it is by 1 - β to the power of t."""
    kept = m, v
    m, v = m.clone(), v.clone()
    _step(p, g, m, v, 1, lr, betas, eps, decay)
    kept[0].copy_(m)
    kept[1].copy_(v)


def wrong_steps_from_zero(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You add 1 to t, which counts from 1 already."""
    _step(p, g, m, v, t + 1, lr, betas, eps, decay)


def wrong_keeps_corrected_means(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You write the corrected means where the others are, and the next step corrects them again: only the
    step takes them."""
    _step(p, g, m, v, t, lr, betas, eps, decay)
    m.div_(1 - betas[0] ** t)
    v.div_(1 - betas[1] ** t)


def wrong_eps_inside_the_root(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You add eps below the root: add it to the root."""
    _step(p, g, m, v, t, lr, betas, eps, decay, inside=True)


def wrong_eps_before_correction(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You add eps to the root of the mean before it is corrected: correct first."""
    _step(p, g, m, v, t, lr, betas, eps / (1 - betas[1] ** t) ** 0.5, decay)


def wrong_betas_exchanged(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You take β₁ for the squares and β₂ for the gradients: it is the other way round."""
    _step(p, g, m, v, t, lr, betas[::-1], eps, decay)


def wrong_shares_exchanged(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You keep 1 - β of the means: keep β."""
    m.lerp_(g, betas[0])
    v.lerp_(g * g, betas[1])
    p.mul_(1 - lr * decay).sub_(lr * m / (1 - betas[0] ** t) / ((v / (1 - betas[1] ** t)).sqrt() + eps))


def wrong_not_squared(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You take the mean of absolute gradients where that of their squares is asked for."""
    kept = g.abs().sqrt()
    m.lerp_(g, 1 - betas[0])
    v.lerp_(kept * kept, 1 - betas[1])
    p.mul_(1 - lr * decay).sub_(lr * m / (1 - betas[0] ** t) / ((v / (1 - betas[1] ** t)).sqrt() + eps))


def wrong_upwards(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You go up the gradient: subtract the step."""
    before = p * (1 - lr * decay)
    _step(p, g, m, v, t, lr, betas, eps, decay)
    p.copy_(2 * before - p)


def wrong_not_in_place(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You calculate new tensors and give them the old names, of which the caller sees nothing: write where
    the old ones are."""
    _step(p.clone(), g, m.clone(), v.clone(), t, lr, betas, eps, decay)


def wrong_means_not_kept(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You change the parameters and leave both means as they were, so that the next step knows nothing of
    this one: write them too."""
    _step(p, g, m.clone(), v.clone(), t, lr, betas, eps, decay)


def wrong_old_means(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You take the step by the means as they were before this gradient: bring them up to date first."""
    before = m.clone(), v.clone()
    step = before[0] / (1 - betas[0] ** t) / ((before[1] / (1 - betas[1] ** t)).sqrt() + eps)
    _step(p.clone(), g, m, v, t, lr, betas, eps, decay)
    p.mul_(1 - lr * decay).sub_(lr * step)


def wrong_changes_gradient(p, g, m, v, t, lr=LR, betas=BETAS, eps=EPS, decay=DECAY):
    """You change the gradient too, which is not yours to change."""
    g.add_(decay * p)
    _step(p, g - decay * p, m, v, t, lr, betas, eps, decay)
