"""One epoch of training: every batch once, a step downhill for each."""

import torch


def train_epoch(model: torch.nn.Module, batches: list[tuple[torch.Tensor, torch.Tensor]], lr: float) -> float:
    """Train a model on each batch once, and return the mean loss.

    For each batch in turn, the model's parameters take a step of plain gradient descent, of the learning
    rate `lr`, down the cross-entropy of its logits, averaged over the batch. Gradients from before, of
    another batch or of the caller's, have no part in it.

    The model is trained in training mode, whatever mode it is in, and stays in it. Parameters that are
    frozen (`requires_grad` is False) are left alone.

    Parameters
    ----------
    model : Module
        Maps a batch of inputs to logits, shape (b, k). Its parameters are changed in place.
    batches : list of (Tensor of shape (b, …), Tensor of int64 of shape (b,))
        Inputs and classes, from 0 to less than k. Batches may differ in size. They lie on the device of
        the model.
    lr : float
        The learning rate.

    Returns
    -------
    float
        The mean over all samples of their losses, each as it was before its batch's step: a plain number,
        which keeps no graph in memory.

    Examples
    --------
    >>> model = torch.nn.Linear(1, 2, bias=False)
    >>> _ = torch.nn.init.zeros_(model.weight)
    >>> round(train_epoch(model, [(torch.tensor([[4.0]]), torch.tensor([1]))], lr=0.5), 4)
    0.6931
    >>> model.weight.tolist()
    [[-1.0], [1.0]]
    """
    raise NotImplementedError
