"""Sequences of unequal length as one batch: padded, with a mask that says what is real."""

import torch


def pad_collate(
    batch: list[tuple[torch.Tensor, int]],
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return sequences of unequal length as one tensor, with a mask and their labels.

    Sequences begin at the left, and what is too short is filled up with zeros. Zero may be a token like
    any other, so which are real is for the mask to say alone. This is what `collate_fn` of a `DataLoader`
    does.

    Parameters
    ----------
    batch : list of (Tensor of int64 of shape (t_i,), int)
        At least one sequence, each with its label. Some, and even all, may have no tokens at all.

    Returns
    -------
    padded : Tensor of int64, shape (b, t)
        The b sequences in their order, as long as the longest.
    mask : Tensor of bool, shape (b, t)
        True where a token is real, False where it fills up.
    labels : Tensor of int64, shape (b,)
        The labels.

    Examples
    --------
    >>> padded, mask, labels = pad_collate([(torch.tensor([5, 0]), 1), (torch.tensor([7, 8, 9]), 0)])
    >>> padded
    tensor([[5, 0, 0],
            [7, 8, 9]])
    >>> mask
    tensor([[ True,  True, False],
            [ True,  True,  True]])
    >>> labels
    tensor([1, 0])
    """
    lengths = [len(tokens) for tokens, _ in batch]
    padded = torch.zeros(len(batch), max(lengths), dtype=torch.int64)
    for row, (tokens, _) in enumerate(batch):
        padded[row, : len(tokens)] = tokens
    mask = torch.arange(max(lengths)) < torch.tensor(lengths)[:, None]
    return padded, mask, torch.tensor([label for _, label in batch])
