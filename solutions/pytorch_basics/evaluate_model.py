"""Accuracy of a model on data that it is not trained on, without touching the model."""

import torch


def evaluate_model(model: torch.nn.Module, batches: list[tuple[torch.Tensor, torch.Tensor]]) -> float:
    """Return the share of samples to which a model gives the largest logit for the right class.

    The model is asked in evaluation mode, in which dropout drops nothing and batch norm goes by what it
    has learnt, and without recording anything for a backward pass. Afterwards everything is as it was:
    parameters, gradients, and the mode of each of its parts. A network that is fine-tuned may well have parts
    in evaluation mode while the others train.

    Parameters
    ----------
    model : Module
        Maps a batch of inputs to logits, shape (b, k).
    batches : list of (Tensor of shape (b, …), Tensor of int64 of shape (b,))
        Inputs and classes, from 0 to less than k. Batches may differ in size. They lie on the device of
        the model.

    Returns
    -------
    float
        The accuracy over all samples, from 0 to 1.

    Examples
    --------
    >>> batches = [(torch.eye(3), torch.tensor([0, 1, 1])), (torch.eye(3)[:1], torch.tensor([0]))]
    >>> evaluate_model(torch.nn.Identity(), batches)
    0.75
    """
    modes = {part: part.training for part in model.modules()}
    model.eval()
    with torch.no_grad():
        correct = sum((model(x).argmax(dim=1) == y).sum().item() for x, y in batches)
    for part, training in modes.items():
        part.training = training
    return correct / sum(len(y) for _, y in batches)
