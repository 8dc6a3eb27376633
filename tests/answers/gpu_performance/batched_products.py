"""Answers to `batched_products`: its checks accept every right_ one and refuse every wrong_ one."""

import torch


def _held(a, b):
    if a.ndim != 3 or b.ndim != 3 or len(a) != len(b) or a.size(2) != b.size(1):
        raise ValueError("batches that do not fit")


def right_einsum(a, b):
    _held(a, b)
    return torch.einsum("bnk,bkm->bnm", a, b)


def fast_library(a, b):
    _held(a, b)
    return torch.bmm(a, b)


def right_operator(a, b):
    _held(a, b)
    return a @ b


def slow_loop(a, b):
    """You launch a product for each pair, and each launch takes longer than the product: torch.bmm does the
    whole batch in one."""
    _held(a, b)
    return torch.stack([one @ other for one, other in zip(a, b)])


def slow_contiguous_copies(a, b):
    """You copy both batches before you multiply: torch.bmm takes them as they lie, transposed ones too."""
    _held(a, b)
    return torch.bmm(a.contiguous(), b.contiguous())


def slow_broadcast(a, b):
    """You write down all products of numbers before you add them up: a product of matrices does both at
    once, and writes the sums alone."""
    _held(a, b)
    return (a.unsqueeze(-1) * b.unsqueeze(1)).sum(2)


def wrong_transposed_result(a, b):
    """You return each product transposed: the rows of a's matrices come first."""
    _held(a, b)
    return torch.bmm(a, b).mT


def wrong_one_partner_for_all(a, b):
    """You multiply all of a's matrices by the first of b's: each has a partner of its own."""
    _held(a, b)
    return a @ b[0]


def wrong_partners_reversed(a, b):
    """You pair the first matrix of a with the last of b: each belongs to the one at its own place."""
    _held(a, b)
    return torch.bmm(a, b.flip(0))


def wrong_summed_over_batch(a, b):
    """You add up the products of the whole batch, as einsum does where the result has no b: return each."""
    _held(a, b)
    return torch.einsum("bnk,bkm->nm", a, b)


def wrong_all_pairs(a, b):
    """You multiply each matrix of a by each of b: only those at the same place are partners."""
    _held(a, b)
    return a.unsqueeze(1) @ b.unsqueeze(0)


def wrong_elementwise(a, b):
    """You multiply numbers at the same place: a product of matrices sums over the axis that both share."""
    _held(a, b)
    return a[:, :, :1] * b[:, :1]


def wrong_reshaped_for_transposed(a, b):
    """You turn matrices round by a reshape, which leaves numbers in their order and tears rows apart: to
    swap axes, take a transpose. Here not even that is needed."""
    _held(a, b)
    return torch.bmm(a.mT.reshape(a.shape), b)


def wrong_single_precision(a, b):
    """You calculate in float32 whatever you are given: a batch in float64 loses half of its digits."""
    _held(a, b)
    return torch.bmm(a.float(), b.float()).to(a.dtype)


def wrong_dtype(a, b):
    """You return float32 whatever you are given: return the dtype of a and b."""
    _held(a, b)
    return torch.bmm(a, b).float() if a.dtype != torch.float64 else torch.bmm(a, b)


def wrong_stretched(a, b):
    """You let a batch of one meet a batch of many, as matmul does: refuse batches of different size."""
    if a.dim() != 3 or b.dim() != 3 or a.shape[2] != b.shape[1] or 1 not in (len(a), len(b), len(a) / len(b)):
        raise ValueError("inner sizes differ")
    return torch.matmul(a, b)


def wrong_torch_error(a, b):
    """You leave it to torch to complain, which raises RuntimeError: raise ValueError."""
    return torch.bmm(a, b)
