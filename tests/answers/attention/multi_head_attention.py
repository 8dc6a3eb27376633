"""Answers to `MultiHeadAttention`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import torch
from torch import nn
from torch.nn import functional as F

EQUIVALENT = {
    "if mask is not None and mask.dim() != 2:": "a mask has two axes or three",
}


class right_head_by_head(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        if d % heads != 0:
            raise ValueError("heads must divide d")
        self.width = d // heads
        self.query = nn.Linear(d, d)
        self.key = nn.Linear(d, d)
        self.value = nn.Linear(d, d)
        self.out = nn.Linear(d, d)

    def forward(self, x, mask=None):
        found = []
        q, k, v = (layer(x).split(self.width, dim=-1) for layer in (self.query, self.key, self.value))
        for query, key, value in zip(q, k, v, strict=True):
            scores = query @ key.mT / math.sqrt(self.width)
            if mask is not None:
                scores = scores.masked_fill(~mask, -math.inf)
            found.append(scores.softmax(-1) @ value)
        return self.out(torch.cat(found, dim=-1))


class right_torch_inside(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        if d % heads:
            raise ValueError("heads must divide d")
        self.heads = heads
        for name in ("query", "key", "value", "out"):
            setattr(self, name, nn.Linear(d, d))

    def forward(self, x, mask=None):
        layers = [self.query, self.key, self.value]
        if mask is not None:
            mask = ~mask if mask.dim() == 2 else (~mask).repeat_interleave(self.heads, dim=0)
        x = x.transpose(0, 1)
        found, _ = F.multi_head_attention_forward(
            x,
            x,
            x,
            x.shape[-1],
            self.heads,
            torch.cat([layer.weight for layer in layers]),
            torch.cat([layer.bias for layer in layers]),
            None,
            None,
            False,
            0.0,
            self.out.weight,
            self.out.bias,
            need_weights=False,
            attn_mask=mask,
        )
        return found.transpose(0, 1)


class _Base(nn.Module):
    """What is right, to be spoilt in one place."""

    def __init__(self, d, heads):
        super().__init__()
        if d % heads:
            raise ValueError("heads must divide d")
        self.d, self.heads = d, heads
        self.query, self.key, self.value, self.out = (nn.Linear(d, d) for _ in range(4))

    def forward(self, x, mask=None):
        q, k, v = (self.split(layer(x)) for layer in (self.query, self.key, self.value))
        scores = self.scores(q, k)
        if mask is not None:
            scores = scores.masked_fill(self.hidden(mask), self.low)
        return self.join(self.weights(scores) @ v)

    low = -math.inf

    def split(self, x):
        b, n, d = x.shape
        return x.view(b, n, self.heads, d // self.heads).transpose(1, 2)

    def scores(self, q, k):
        return q @ k.transpose(-1, -2) * q.shape[-1] ** -0.5

    def hidden(self, mask):
        return ~(mask if mask.dim() == 2 else mask.unsqueeze(1))

    def weights(self, scores):
        return scores.softmax(dim=-1)

    def join(self, found):
        b, _, n, _ = found.shape
        return self.out(found.transpose(1, 2).reshape(b, n, self.d))


class right_einsum(_Base):
    def scores(self, q, k):
        return torch.einsum("bhid,bhjd->bhij", q, k) / math.sqrt(self.d / self.heads)

    def weights(self, scores):
        weights = (scores - scores.amax(dim=-1, keepdim=True)).exp()
        return weights / weights.sum(dim=-1, keepdim=True)


class wrong_view_without_transpose(_Base):
    """You view (b, n, d) as (b, h, n, d/h), which leaves all numbers in their old order and mixes tokens with
    heads: view as (b, n, h, d/h), then transpose."""

    def split(self, x):
        return x.view(len(x), self.heads, -1, self.d // self.heads)


class wrong_joined_without_transpose(_Base):
    """You bring what the heads found back to (b, n, d) without a transpose, which mixes tokens with heads:
    transpose first."""

    def join(self, found):
        return self.out(found.reshape(len(found), -1, self.d))


class wrong_heads_take_turns(_Base):
    """You give each head every h-th number: head i gets those from i·d/h on, side by side."""

    def split(self, x):
        return x.unflatten(2, (-1, self.heads)).permute(0, 3, 1, 2)

    def join(self, found):
        return self.out(found.permute(0, 2, 3, 1).flatten(2))


class wrong_scaled_by_d(_Base):
    """You divide by the root of d, but each dot product has d / h terms only: divide by the root of that."""

    def scores(self, q, k):
        return q @ k.transpose(-1, -2) / math.sqrt(self.d)


class wrong_not_scaled(_Base):
    """You take the dot products as they are: divide them by the root of d / h."""

    def scores(self, q, k):
        return q @ k.transpose(-1, -2)


class wrong_multiplied_by_the_root(_Base):
    """You multiply the dot products by the root of d / h: divide by it."""

    def scores(self, q, k):
        return q @ k.transpose(-1, -2) * math.sqrt(q.shape[-1])


class wrong_scaled_by_heads(_Base):
    """You divide by the root of the number of heads: divide by that of the numbers of each, d / h."""

    def scores(self, q, k):
        return q @ k.transpose(-1, -2) / math.sqrt(self.heads)


class wrong_softmax_over_queries(_Base):
    """You let the weights of each key sum to 1, over the queries: take the softmax over the keys, the last
    axis."""

    def weights(self, scores):
        return scores.softmax(dim=-2).nan_to_num()


class wrong_softmax_over_heads(_Base):
    """You take the softmax over the heads: take it over the keys, the last axis."""

    def weights(self, scores):
        return scores.softmax(dim=1).nan_to_num()


class wrong_mask_inverted(_Base):
    """You hide where the mask is true. nn.MultiheadAttention means it so, but here True is where a token may
    look."""

    low = -1e9

    def hidden(self, mask):
        return ~super().hidden(mask)


class wrong_mask_ignored(_Base):
    """You do nothing with the mask: hide what it hides."""

    def hidden(self, mask):
        return torch.zeros_like(mask).any()


class wrong_mask_of_heads(_Base):
    """You stretch a mask of (b, n, n) over (b, h, n, n) from the right, so that it is taken for one of each
    head, or does not fit: give it an axis for the heads."""

    def hidden(self, mask):
        return ~mask


class wrong_mask_of_the_first(_Base):
    """You take the mask of the first sequence for all: each has its own."""

    def hidden(self, mask):
        return ~(mask if mask.dim() == 2 else mask[0])


class wrong_mask_transposed(_Base):
    """You take the mask's rows for keys: rows are those who look, columns what they look at."""

    low = -1e9

    def hidden(self, mask):
        return super().hidden(mask).transpose(-1, -2)


class wrong_hidden_scores_are_zero(_Base):
    """You set hidden scores to zero, but exp(0) is 1: set them to minus infinity."""

    low = 0.0


class wrong_without_out(_Base):
    """You return what the heads found side by side: apply the layer out to it."""

    def join(self, found):
        return found.transpose(1, 2).flatten(2) + 0 * self.out.weight.sum() + 0 * self.out.bias.sum()


class wrong_residual(_Base):
    """You add the tokens to what was found: that is for the block around it."""

    def forward(self, x, mask=None):
        return x + super().forward(x, mask)


class wrong_one_layer_for_all(_Base):
    """You use one layer for queries and keys: each has its own."""

    def forward(self, x, mask=None):
        key, self.key = self.key, self.query
        try:
            return super().forward(x, mask)
        finally:
            self.key = key


class wrong_values_are_keys(_Base):
    """You take the mean of the keys: take that of the values."""

    def forward(self, x, mask=None):
        value, self.value = self.value, self.key
        try:
            return super().forward(x, mask)
        finally:
            self.value = value


class wrong_dropout(_Base):
    """You drop some of the weights at random: this kata knows no dropout."""

    def weights(self, scores):
        return F.dropout(scores.softmax(-1), 0.1)


class wrong_names(_Base):
    """You give the layers other names, and nobody can load the weights: query, key, value and out."""

    def __init__(self, d, heads):
        super().__init__(d, heads)
        self.q_proj, self.query = self.query, None

    def forward(self, x, mask=None):
        self.query = self.q_proj
        try:
            return super().forward(x, mask)
        finally:
            self.query = None


class wrong_packed(nn.Module):
    """You pack queries, keys and values into one layer, which is faster, but the state_dict is then another:
    four layers, query, key, value and out."""

    def __init__(self, d, heads):
        super().__init__()
        if d % heads:
            raise ValueError("heads must divide d")
        self.heads = heads
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)

    def forward(self, x, mask=None):
        q, k, v = (each.unflatten(2, (self.heads, -1)).transpose(1, 2) for each in self.qkv(x).chunk(3, -1))
        mask = mask if mask is None or mask.dim() == 2 else mask[:, None]
        return self.out(F.scaled_dot_product_attention(q, k, v, mask).transpose(1, 2).flatten(2))


class wrong_without_biases(_Base):
    """You leave out the biases: each of the four layers has one."""

    def __init__(self, d, heads):
        super().__init__(d, heads)
        self.query, self.key, self.value = (nn.Linear(d, d, bias=False) for _ in range(3))


class wrong_extra_buffer(_Base):
    """You keep a mask as a buffer, which is in the state_dict then: make it where you need it, or register it
    with persistent=False."""

    def __init__(self, d, heads):
        super().__init__(d, heads)
        self.register_buffer("triangle", torch.ones(8, 8).tril())


class wrong_one_start_for_all(_Base):
    """You make one layer and copy it, so that queries, keys and values start alike: make four."""

    def __init__(self, d, heads):
        super().__init__(d, heads)
        self.key.load_state_dict(self.query.state_dict())
        self.value.load_state_dict(self.query.state_dict())


class wrong_uneven_heads(nn.Module):
    """You let heads that cannot share the numbers evenly have fewer: raise a ValueError."""

    def __new__(cls, d, heads):
        return _Base(d, heads if d % heads == 0 else 1)


class wrong_assertion(nn.Module):
    """You assert that heads divide d, which raises an AssertionError, and with python -O nothing at all:
    raise a ValueError."""

    def __new__(cls, d, heads):
        assert d % heads == 0
        return _Base(d, heads)


class right_module_inside(_Base):
    def forward(self, x, mask=None):
        layers = [self.query, self.key, self.value]
        values = {"out_proj.weight": self.out.weight, "out_proj.bias": self.out.bias}
        values["in_proj_weight"] = torch.cat([layer.weight for layer in layers])
        values["in_proj_bias"] = torch.cat([layer.bias for layer in layers])
        if mask is not None:
            mask = ~(mask if mask.dim() == 2 else mask.repeat_interleave(self.heads, dim=0))
        torchs = nn.MultiheadAttention(self.d, self.heads, batch_first=True)
        options = {"attn_mask": mask, "need_weights": False}
        return torch.func.functional_call(torchs, values, (x, x, x), options)[0]


class wrong_heads_in_reverse(_Base):
    """You put what the heads found side by side in reverse order: head 0 comes first."""

    def join(self, found):
        return super().join(found.flip(1))


class wrong_mask_of_the_first_head(_Base):
    """You hide keys from the first head only: the mask is the same for all."""

    def hidden(self, mask):
        hidden = super().hidden(mask)
        hidden = hidden.expand(len(mask) if mask.dim() > 2 else 1, self.heads, *mask.shape[-2:]).clone()
        hidden[:, 1:] = False
        return hidden
