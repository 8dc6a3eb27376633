"""Answers to `pad_collate`: its checks accept every right_ one and refuse every wrong_ one."""

from itertools import zip_longest

import torch
from torch.nn import functional as F
from torch.nn.utils.rnn import pad_sequence


def right_pad_sequence(batch):
    sequences, labels = zip(*batch, strict=True)
    padded = pad_sequence(list(sequences), batch_first=True)
    lengths = torch.tensor([len(tokens) for tokens in sequences])
    mask = torch.arange(padded.shape[1]).expand(padded.shape) < lengths.unsqueeze(1)
    return padded, mask, torch.tensor(labels)


def right_lists(batch):
    length = max(tokens.numel() for tokens, _ in batch)
    padded = [tokens.tolist() + [0] * (length - len(tokens)) for tokens, _ in batch]
    mask = [[i < len(tokens) for i in range(length)] for tokens, _ in batch]
    labels = torch.as_tensor([label for _, label in batch])
    return [torch.tensor(padded, dtype=torch.int64), torch.tensor(mask, dtype=torch.bool), labels]


def right_pads_ones_too(batch):
    sequences = [tokens for tokens, _ in batch]
    mask = pad_sequence([torch.ones_like(tokens, dtype=torch.bool) for tokens in sequences], batch_first=True)
    return pad_sequence(sequences, batch_first=True), mask, torch.LongTensor([label for _, label in batch])


def right_stacked(batch):
    length = max(len(tokens) for tokens, _ in batch)
    padded = [torch.cat([each, each.new_zeros(length - len(each))]) for each, _ in batch]
    mask = torch.full((len(batch), length), False)
    for i, (each, _) in enumerate(batch):
        mask[i, range(len(each))] = True
    return torch.stack(padded), mask, torch.tensor([label for _, label in batch])


def _collate(batch, fill=0, left=False):
    sequences = [tokens for tokens, _ in batch]
    side = "left" if left else "right"
    padded = pad_sequence(sequences, batch_first=True, padding_value=fill, padding_side=side)
    masks = [torch.ones_like(tokens, dtype=torch.bool) for tokens in sequences]
    mask = pad_sequence(masks, batch_first=True, padding_side=side)
    return padded, mask, torch.tensor([label for _, label in batch])


def wrong_left_padding(batch):
    """You fill up on the left: sequences begin at the left, and zeros come behind them."""
    return _collate(batch, left=True)


def wrong_mask_inverted(batch):
    """Your mask is true where there is padding. torch's own modules want it so in places, but here True is
    for real tokens."""
    padded, mask, labels = _collate(batch)
    return padded, ~mask, labels


def wrong_mask_of_nonzero(batch):
    """You take each zero for padding, but zero may be a token like any other: make the mask of the lengths,
    not of the numbers."""
    padded, _, labels = _collate(batch)
    return padded, padded != 0, labels


def wrong_mask_up_to_the_last_nonzero(batch):
    """You take zeros at the end for padding, but they may be tokens: make the mask of the lengths, not of
    the numbers."""
    padded, _, labels = _collate(batch)
    return padded, (padded != 0).flip(1).cumsum(1).flip(1) > 0, labels


def wrong_mask_without_the_last(batch):
    """Your mask leaves out the last token of each sequence: position i is real as long as i is less than
    the length."""
    padded, mask, labels = _collate(batch)
    lengths = mask.sum(1, keepdim=True)
    return padded, torch.arange(mask.shape[1]) < lengths - 1, labels


def wrong_mask_one_too_long(batch):
    """Your mask takes the first zero behind each sequence for real: position i is real as long as i is
    less than the length, not where they are equal."""
    padded, mask, labels = _collate(batch)
    lengths = mask.sum(1, keepdim=True)
    return padded, torch.arange(mask.shape[1]) <= lengths, labels


def wrong_mask_without_batch(batch):
    """Your mask is that of the longest sequence for all: each has its own length."""
    padded, mask, labels = _collate(batch)
    return padded, torch.ones_like(mask), labels


def wrong_mask_of_one_at_least(batch):
    """Your mask takes a token for real in each sequence, even in one that has none."""
    padded, mask, labels = _collate(batch)
    lengths = mask.sum(1, keepdim=True).clamp(min=1)
    return padded, torch.arange(mask.shape[1]) < lengths, labels


def wrong_mask_of_numbers(batch):
    """Your mask has the numbers 1 and 0: as an index they would pick places. Make it bool."""
    padded, mask, labels = _collate(batch)
    return padded, mask.long(), labels


def wrong_repeats_the_last_token(batch):
    """You fill up with the last token of each sequence: fill up with zeros."""
    padded, mask, labels = _collate(batch)
    rows = [tokens if len(tokens) else torch.zeros(1, dtype=torch.int64) for tokens, _ in batch]
    for row, tokens in zip(padded, rows, strict=True):
        row[len(tokens) :] = tokens[-1]
    return padded, mask, labels


def wrong_fills_up_with_minus_1(batch):
    """You fill up with -1, which no embedding has a row for: fill up with zeros."""
    return _collate(batch, fill=-1)


def wrong_cut_to_the_shortest(batch):
    """You cut all sequences to the length of the shortest: fill up to that of the longest."""
    padded, mask, labels = _collate(batch)
    length = min(len(tokens) for tokens, _ in batch)
    return padded[:, :length], mask[:, :length], labels


def wrong_time_first(batch):
    """You have the time first and the batch second, as pad_sequence does by default: say batch_first=True."""
    padded, mask, labels = _collate(batch)
    return padded.T, mask.T, labels


def wrong_sorted_by_length(batch):
    """You sort the sequences by length: leave them in their order."""
    return _collate(sorted(batch, key=lambda each: -len(each[0])))


def wrong_labels_not_sorted_along(batch):
    """You sort the sequences by length, but not the labels, which now belong to others: leave both in their
    order."""
    padded, mask, _ = _collate(sorted(batch, key=lambda each: -len(each[0])))
    return padded, mask, torch.tensor([label for _, label in batch])


def wrong_labels_as_list(batch):
    """You return the labels as a list: make a tensor of them too."""
    padded, mask, labels = _collate(batch)
    return padded, mask, labels.tolist()


def wrong_floats(batch):
    """You return floats, which torch.zeros makes by default: tokens are integers, and an embedding takes no
    others. Say dtype=torch.int64."""
    padded, mask, labels = _collate(batch)
    return padded.double(), mask, labels


def wrong_int32(batch):
    """You return int32: labels of that type are refused by cross_entropy, and large tokens lost. Say
    dtype=torch.int64."""
    padded, mask, labels = _collate(batch)
    return padded.int(), mask, labels.int()


def wrong_labels_as_floats(batch):
    """You return the labels as floats: cross_entropy would take them for chances. Say dtype=torch.int64."""
    padded, mask, labels = _collate(batch)
    return padded, mask, labels.float()


def right_zip_longest(batch):
    columns = list(zip_longest(*(tokens.tolist() for tokens, _ in batch)))
    shape = len(columns), len(batch)
    padded = torch.tensor([[token or 0 for token in column] for column in columns], dtype=torch.int64)
    mask = torch.tensor([[token is not None for token in column] for column in columns], dtype=torch.bool)
    labels = torch.tensor([label for _, label in batch])
    return padded.reshape(shape).T, mask.reshape(shape).T, labels


def wrong_one_more_column(batch):
    """You add a column of padding that no sequence needs: the longest one sets the length."""
    padded, mask, labels = _collate(batch)
    return F.pad(padded, (0, 1)), F.pad(mask, (0, 1)), labels


def wrong_reversed(batch):
    """You turn the sequences round: keep their tokens in order."""
    return _collate([(tokens.flip(0), label) for tokens, label in batch])
