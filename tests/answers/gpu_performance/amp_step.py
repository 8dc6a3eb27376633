"""Answers to `amp_step`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import torch
from torch import nn
from torch.nn import functional as F

EQUIVALENT = {
    "for parameter, gradient in zip(parameters, gradients, strict=False):": "each parameter has a gradient",
}


def right_grad_scaler(model, x, y, lr, scale):
    parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.SGD(parameters, lr)
    optimizer.zero_grad()
    scaler = torch.amp.GradScaler(x.device.type, init_scale=scale)
    with torch.autocast(x.device.type, dtype=torch.float16):
        loss = F.mse_loss(model(x).float(), y)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    nn.utils.clip_grad_norm_(parameters, 1.0)
    scaler.step(optimizer)
    return loss.item()


def right_by_hand(model, x, y, lr, scale):
    model.zero_grad()
    with torch.autocast(x.device.type, torch.float16):
        outputs = model(x)
    loss = (outputs.float() - y).square().mean()
    (scale * loss).backward()
    wanted = [parameter for parameter in model.parameters() if parameter.grad is not None]
    squares = sum(float((parameter.grad.double() / scale).square().sum()) for parameter in wanted)
    if math.isfinite(squares):
        for parameter in wanted:
            parameter.data.add_(parameter.grad, alpha=-lr / scale / max(1.0, math.sqrt(squares)))
    return float(loss)


def slow_second_forward(model, x, y, lr, scale):
    """You run the model once more to see its loss: it is the one that you have scaled, before that."""
    loss = _loss(model, x, y)
    right_by_hand(model, x, y, lr, scale)
    return loss


def _loss(model, x, y):
    with torch.no_grad(), torch.autocast(x.device.type, torch.float16):
        outputs = model(x)
    return float(F.mse_loss(outputs.float(), y))


def _step(
    model, x, y, lr, scale, *, dtype=torch.float16, unscale=True, clip="after", skip="all", leftovers=False,
    returned="loss", half_loss=False,
):  # fmt: skip
    with torch.autocast(x.device.type, dtype=dtype, enabled=dtype != torch.float32):
        outputs = model(x)
    if half_loss:
        loss = F.mse_loss(outputs.half(), y.half()).float()
    else:
        loss = F.mse_loss(outputs.float(), y)
    parameters = [each for each in model.parameters() if each.requires_grad]
    gradients = list(torch.autograd.grad(loss * scale, parameters))
    if leftovers:
        gradients = [g + (0 if p.grad is None else p.grad * scale) for p, g in zip(parameters, gradients)]
    if clip == "before":
        gradients = _clipped(gradients)
    if unscale:
        gradients = [gradient / scale for gradient in gradients]
    finite = [bool(gradient.isfinite().all()) for gradient in gradients]
    if clip == "after" and all(finite):
        gradients = _clipped(gradients)
    if clip == "each":
        gradients = [_clipped([gradient])[0] for gradient in gradients]
    if clip == "values":
        gradients = [gradient.clamp(-1, 1) for gradient in gradients]
    with torch.no_grad():
        for parameter, gradient, fine in zip(parameters, gradients, finite):
            if skip == "none" or all(finite) or (skip == "each" and fine):
                parameter -= lr * (torch.nan_to_num(gradient, 0, 0, 0) if skip == "zero" else gradient)
            elif skip == "zero":
                parameter -= lr * torch.nan_to_num(gradient, 0, 0, 0)
    return {"loss": loss.item(), "scaled": (loss * scale).item()}[returned]


def _clipped(gradients):
    norm = torch.cat([gradient.flatten() for gradient in gradients]).norm()
    return [gradient / norm.clamp(min=1) for gradient in gradients]


def wrong_clipped_before_unscaling(model, x, y, lr, scale):
    """You shorten the gradients while they are scaled, and then divide by the scale what is short already:
    divide first."""
    return _step(model, x, y, lr, scale, clip="before")


def wrong_not_clipped(model, x, y, lr, scale):
    """You do not shorten long gradients: their common norm is to be at most 1."""
    return _step(model, x, y, lr, scale, clip="")


def wrong_each_clipped(model, x, y, lr, scale):
    """You shorten each parameter's gradient by itself, which turns the direction: it is their common norm
    that is to be at most 1."""
    return _step(model, x, y, lr, scale, clip="each")


def wrong_values_clipped(model, x, y, lr, scale):
    """You cut each number at 1: shorten all gradients by one factor."""
    return _step(model, x, y, lr, scale, clip="values")


def wrong_not_unscaled(model, x, y, lr, scale):
    """You leave the gradients scaled: divide them by the scale."""
    return _step(model, x, y, lr, scale, unscale=False)


def wrong_step_on_infinity(model, x, y, lr, scale):
    """You take the step though gradients are infinite or nan, and so are the parameters then: take none."""
    return _step(model, x, y, lr, scale, skip="none")


def wrong_skips_single_parameters(model, x, y, lr, scale):
    """You skip the parameters whose gradient is infinite, and move the others: none is to move."""
    return _step(model, x, y, lr, scale, skip="each")


def wrong_infinity_is_zero(model, x, y, lr, scale):
    """You put zero for what is infinite, and move by the rest: none is to move."""
    return _step(model, x, y, lr, scale, skip="zero")


def wrong_loss_returned_scaled(model, x, y, lr, scale):
    """You return the loss as it is scaled: return it as it was before."""
    return _step(model, x, y, lr, scale, returned="scaled")


def wrong_no_scale(model, x, y, lr, scale):
    """You do not scale the loss, and float16 has nothing as small as some gradients: multiply it."""
    return _step(model, x, y, lr, 1.0)


def wrong_full_precision(model, x, y, lr, scale):
    """You calculate in float32: run the model under torch.autocast, in float16."""
    return _step(model, x, y, lr, scale, dtype=torch.float32)


def wrong_bfloat16(model, x, y, lr, scale):
    """You calculate in bfloat16, which has a digit less: it is float16 that is asked for."""
    return _step(model, x, y, lr, scale, dtype=torch.bfloat16)


def wrong_loss_in_half_precision(model, x, y, lr, scale):
    """You calculate the loss in float16, in which squares overflow: go back to float32 for it."""
    return _step(model, x, y, lr, scale, half_loss=True)


def wrong_leftovers(model, x, y, lr, scale):
    """You add to gradients that are there from before: clear them first."""
    return _step(model, x, y, lr, scale, leftovers=True)


def wrong_upwards(model, x, y, lr, scale):
    """You go up the gradient: subtract."""
    return _step(model, x, y, -lr, scale)


def wrong_no_step(model, x, y, lr, scale):
    """You calculate gradients and move nothing."""
    return _step(model, x, y, 0.0, scale)


def wrong_sum_of_squares(model, x, y, lr, scale):
    """You add up the squared errors: take their mean."""
    with torch.autocast(x.device.type, torch.float16):
        outputs = model(x)
    loss = F.mse_loss(outputs.float(), y, reduction="sum")
    parameters = [each for each in model.parameters() if each.requires_grad]
    gradients = [gradient / scale for gradient in torch.autograd.grad(loss * scale, parameters)]
    if all(gradient.isfinite().all() for gradient in gradients):
        with torch.no_grad():
            for parameter, gradient in zip(parameters, _clipped(gradients)):
                parameter -= lr * gradient
    return loss.item()


def wrong_half_model(model, x, y, lr, scale):
    """You turn the model itself to float16, and its parameters lose their digits: autocast leaves them in
    float32."""
    loss = _step(model, x, y, lr, scale)
    model.half()
    return loss


def wrong_mode_of_training(model, x, y, lr, scale):
    """You put the model into the mode of training: leave it in whatever mode it is."""
    model.train()
    return _step(model, x, y, lr, scale)
