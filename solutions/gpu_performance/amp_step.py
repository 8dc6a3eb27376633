"""A step of training in mixed precision, with a scaled loss."""

import torch
from torch import nn
from torch.nn import functional as F


def amp_step(model: nn.Module, x: torch.Tensor, y: torch.Tensor, lr: float, scale: float) -> float:
    """Take a step of gradient descent whose products are calculated in float16.

    The model runs under autocast, which calculates products in float16; parameters, loss and step stay in
    float32. Gradients below 6e-8 would be zero in float16: so the loss is multiplied by a scale before they
    are calculated, and they are divided by it after. If one of them is infinite or nan then, the scale was
    too large for this batch, and no parameter moves. Else they are shortened so that their common norm is at
    most 1, and each parameter goes down its own by the learning rate. (Micikevicius et al., "Mixed precision
    training", 2018.)

    Parameters
    ----------
    model : Module
        In float32, on any device, in whatever mode. Its trainable parameters all take part in what it gives,
        and are changed; gradients that they have from before are of no use.
    x : Tensor
        A batch of inputs, on the same device.
    y : Tensor
        What the model should give, in float32 and of the shape that it gives.
    lr : float
        The learning rate.
    scale : float
        What the loss is multiplied by.

    Returns
    -------
    float
        The mean squared error before the step, not scaled.

    Examples
    --------
    >>> model = nn.Linear(1, 1, bias=False)
    >>> _ = nn.init.constant_(model.weight, 0.5)
    >>> amp_step(model, torch.tensor([[1.0], [1.0]]), torch.tensor([[1.0], [0.5]]), 0.5, 1024.0)
    0.125
    >>> model.weight.item()
    0.75
    """
    with torch.autocast(x.device.type, dtype=torch.float16):
        predictions = model(x)
    loss = F.mse_loss(predictions.float(), y)
    parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
    gradients = [gradient / scale for gradient in torch.autograd.grad(loss * scale, parameters)]
    norm = torch.linalg.vector_norm(torch.cat([gradient.flatten() for gradient in gradients]))
    if norm.isfinite():
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients, strict=True):
                parameter -= lr * gradient / norm.clamp(min=1)
    return loss.item()
