"""A step of AdamW, in place and in few passes over memory."""

import math

import torch


def adamw_fused(
    p: torch.Tensor,
    g: torch.Tensor,
    m: torch.Tensor,
    v: torch.Tensor,
    t: int,
    lr: float = 1e-3,
    betas: tuple[float, float] = (0.9, 0.999),
    eps: float = 1e-8,
    decay: float = 0.01,
) -> None:
    """Take a step of AdamW, and write parameters and both means where they are.

    The mean of gradients becomes β₁·m + (1 - β₁)·g, that of their squares β₂·v + (1 - β₂)·g². As both began
    at zero, they are too small by 1 - β₁ᵗ and 1 - β₂ᵗ; divided by that, they are m̂ and v̂. The parameters
    shrink to (1 - lr · decay) · p, whatever the gradient says, and then go on by -lr · m̂ / (√v̂ + eps).
    Seven passes over the parameters have to be: four tensors are read, and three written. (Loshchilov and
    Hutter, "Decoupled weight decay regularization", 2019; so does torch.optim.AdamW.)

    Parameters
    ----------
    p, g, m, v : Tensor, shape (n,)
        Parameters, their gradient, and both means after the step before, of one dtype and on one device.
        All but `g` are changed. None of them is in a graph of autograd.
    t : int
        The number of this step: 1 for the first.
    lr : float, default 1e-3
        The learning rate.
    betas : tuple of float, default (0.9, 0.999)
        The shares β₁ and β₂ of the means that are kept.
    eps : float, default 1e-8
        What is added to the root.
    decay : float, default 0.01
        The share of the parameters that a step with a learning rate of 1 would take away.

    Returns
    -------
    None

    Examples
    --------
    >>> p, g, m, v = torch.tensor([2.0]), torch.tensor([0.5]), torch.zeros(1), torch.zeros(1)
    >>> adamw_fused(p, g, m, v, 1, lr=0.1, decay=0.5)
    >>> p, m, v
    (tensor([1.8000]), tensor([0.0500]), tensor([0.0003]))
    """
    beta1, beta2 = betas
    m.lerp_(g, 1 - beta1)
    v.mul_(beta2).addcmul_(g, g, value=1 - beta2)
    root = math.sqrt(1 - beta2**t)
    step = -lr * root / (1 - beta1**t)
    p.mul_(1 - lr * decay).addcdiv_(m, v.sqrt().add_(eps * root), value=step)
