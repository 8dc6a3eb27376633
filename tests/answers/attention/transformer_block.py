"""Answers to `TransformerBlock`: its checks accept every right_ one and refuse every wrong_ one."""

import torch
from torch import nn
from torch.nn import functional as F

EQUIVALENT = {
    "x = x + self.attention(normed, normed, normed, attn_mask=later, need_weights=True)[0]": "slower only",
}


class _Base(nn.Module):
    """What is right, to be spoilt in one place."""

    width = 4
    eps = 1e-5

    def __init__(self, d, heads):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(d, self.eps), nn.LayerNorm(d, self.eps)
        self.attention = nn.MultiheadAttention(d, heads, batch_first=True)
        self.linear1, self.linear2 = nn.Linear(d, self.width * d), nn.Linear(self.width * d, d)

    def hidden(self, n):
        return torch.ones(n, n, dtype=torch.bool).triu(1)

    def look(self, x):
        return self.attention(x, x, x, attn_mask=self.hidden(x.shape[1]))[0]

    def think(self, x):
        return self.linear2(F.relu(self.linear1(x)))

    def forward(self, x):
        x = x + self.look(self.norm1(x))
        return x + self.think(self.norm2(x))


class right_float_mask(_Base):
    def look(self, x):
        later = nn.Transformer.generate_square_subsequent_mask(x.shape[1])
        return self.attention(x, x, x, attn_mask=later, is_causal=True, need_weights=False)[0]


class right_fused(_Base):
    def look(self, x):
        packed = F.linear(x, self.attention.in_proj_weight, self.attention.in_proj_bias)
        q, k, v = packed.unflatten(2, (3, self.attention.num_heads, -1)).permute(2, 0, 3, 1, 4)
        found = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.attention.out_proj(found.transpose(1, 2).flatten(2))


class right_token_by_token(_Base):
    def forward(self, x):
        normed = self.norm1(x)
        rows = [self.attention(normed[:, i : i + 1], *[normed[:, : i + 1]] * 2)[0] for i in range(x.shape[1])]
        x = torch.cat(rows, dim=1) + x
        return torch.stack([row + self.think(self.norm2(row)) for row in x])


class wrong_post_norm(_Base):
    """You normalise the sum behind each part, as the first transformers did: normalise what goes into the
    part, and leave the residual as it is."""

    def forward(self, x):
        x = self.norm1(x + self.look(x))
        return self.norm2(x + self.think(x))


class wrong_residual_normalised(_Base):
    """You add the part to the normalised tokens: add it to the tokens as they were."""

    def forward(self, x):
        x = self.norm1(x)
        x = x + self.look(x)
        x = self.norm2(x)
        return x + self.think(x)


class wrong_residual_subtracted(_Base):
    """You subtract what the parts give: add it to the tokens."""

    def forward(self, x):
        x = x - self.look(self.norm1(x))
        return x - self.think(self.norm2(x))


class wrong_tokens_subtracted(_Base):
    """You subtract the tokens from what the second part gives: add them."""

    def forward(self, x):
        x = x + self.look(self.norm1(x))
        return self.think(self.norm2(x)) - x


class wrong_first_residual_subtracted(_Base):
    """You subtract what attention gives: add it to the tokens."""

    def forward(self, x):
        x = x - self.look(self.norm1(x))
        return x + self.think(self.norm2(x))


class wrong_without_residuals(_Base):
    """You leave out the residuals: add the tokens to what each part gives."""

    def forward(self, x):
        return self.think(self.norm2(self.look(self.norm1(x))))


class wrong_first_residual_left_out(_Base):
    """You leave out the residual past attention: add the tokens to what it gives."""

    def forward(self, x):
        x = self.look(self.norm1(x))
        return x + self.think(self.norm2(x))


class wrong_second_residual_left_out(_Base):
    """You leave out the residual past the feed-forward network: add the tokens to what it gives."""

    def forward(self, x):
        x = x + self.look(self.norm1(x))
        return self.think(self.norm2(x))


class wrong_second_residual_of_the_input(_Base):
    """You add the block's input to what the second part gives: add the tokens as they are after attention."""

    def forward(self, x):
        after = x + self.look(self.norm1(x))
        return x + self.think(self.norm2(after))


class wrong_sees_the_future(_Base):
    """You use no mask, and tokens look at those that come later, which they are to predict one day: hide
    them."""

    def hidden(self, n):
        return None


class wrong_sees_one_ahead(_Base):
    """You let each token look one position ahead, at the very token that it is to predict: hide what is
    above the diagonal, from the first on."""

    def hidden(self, n):
        return torch.ones(n, n, dtype=torch.bool).triu(2)


class wrong_mask_inverted(_Base):
    """You hide what comes before: in nn.MultiheadAttention, True is where a token may not look."""

    def hidden(self, n):
        return torch.ones(n, n, dtype=torch.bool).tril(-1)


class wrong_blind_to_itself(_Base):
    """You hide each token from itself, and the first sees nothing at all, which gives nan: hide only what is
    above the diagonal."""

    def hidden(self, n):
        return torch.ones(n, n, dtype=torch.bool).triu(0)


class wrong_mask_of_fixed_length(_Base):
    """You make a mask for 5 tokens, but sequences may be of any length: make it by the input's."""

    def hidden(self, n):
        return super().hidden(5)


class wrong_looks_at_itself_only(_Base):
    """You hide everything but the token itself: it may look at all that come before, too."""

    def hidden(self, n):
        return ~torch.eye(n, dtype=torch.bool)


class wrong_norm_shared(_Base):
    """You use the first norm in both places: each part has its own."""

    def forward(self, x):
        x = x + self.look(self.norm1(x))
        return x + self.think(self.norm1(x)) + 0 * self.norm2(x)


class wrong_norm_for_queries_only(_Base):
    """You normalise the queries only: keys and values are made of the normalised tokens too."""

    def forward(self, x):
        later = self.hidden(x.shape[1])
        x = x + self.attention(self.norm1(x), x, x, attn_mask=later)[0]
        return x + self.think(self.norm2(x))


class wrong_values_not_normalised(_Base):
    """You normalise queries and keys, but not the values: they are made of the normalised tokens too."""

    def forward(self, x):
        normed = self.norm1(x)
        x = x + self.attention(normed, normed, x, attn_mask=self.hidden(x.shape[1]))[0]
        return x + self.think(self.norm2(x))


class wrong_second_part_not_normalised(_Base):
    """You give the feed-forward network the tokens as they are: normalise them by norm2 first."""

    def forward(self, x):
        x = x + self.look(self.norm1(x))
        return x + self.think(x) + 0 * self.norm2(x)


class wrong_parts_side_by_side(_Base):
    """You let both parts see the block's input: the second one sees what the first has made of it."""

    def forward(self, x):
        return x + self.look(self.norm1(x)) + self.think(self.norm2(x))


class wrong_order(_Base):
    """You let tokens think before they look around: attention comes first."""

    def forward(self, x):
        x = x + self.think(self.norm2(x))
        return x + self.look(self.norm1(x))


class wrong_without_relu(_Base):
    """You leave out the relu, and two linear layers in a row are but one: put it between them."""

    def think(self, x):
        return self.linear2(self.linear1(x))


class wrong_gelu(_Base):
    """You use gelu, as many models do: here it is relu."""

    def think(self, x):
        return self.linear2(F.gelu(self.linear1(x)))


class wrong_relu_at_the_end(_Base):
    """You apply relu once more to what the network gives, which can then only add: apply it between its
    layers."""

    def think(self, x):
        return F.relu(self.linear2(F.relu(self.linear1(x))))


class wrong_batch_second(_Base):
    """You leave out batch_first=True, and sequences look at each other in place of tokens: say it, or
    transpose."""

    def __init__(self, d, heads):
        super().__init__(d, heads)
        self.attention = nn.MultiheadAttention(d, heads)

    def hidden(self, n):
        return None


class wrong_dropout(_Base):
    """You drop some of what the network gives, in training mode: this block knows no dropout."""

    def think(self, x):
        return F.dropout(super().think(x), 0.1, self.training)


class wrong_width(_Base):
    """You make the network as wide as it is deep, d or 2d: its inner layer has 4d numbers."""

    width = 2


class wrong_one_head(_Base):
    """You make attention with one head, whatever heads says: pass it on."""

    def __init__(self, d, heads):
        super().__init__(d, 1)


class wrong_extra_buffer(_Base):
    """You keep the mask as a buffer, which is in the state_dict then: make it where you need it, or register
    it with persistent=False."""

    def __init__(self, d, heads):
        super().__init__(d, heads)
        self.register_buffer("later", self.hidden(16))


class wrong_large_eps(_Base):
    """You divide by the deviation plus much more than a hundred-thousandth: leave eps of the norms as it
    is."""

    eps = 0.1


class wrong_norm_without_weights(_Base):
    """You normalise without weights and biases: a LayerNorm learns both."""

    def __init__(self, d, heads):
        super().__init__(d, heads)
        self.norm2 = nn.LayerNorm(d, elementwise_affine=False)


class right_torch_inside(_Base):
    def forward(self, x):
        d, heads = x.shape[-1], self.attention.num_heads
        layer = nn.TransformerEncoderLayer(d, heads, 4 * d, dropout=0.0, batch_first=True, norm_first=True)
        values = {name.replace("attention", "self_attn"): each for name, each in self.named_parameters()}
        later = nn.Transformer.generate_square_subsequent_mask(x.shape[1])
        return torch.func.functional_call(layer, values, (x,), {"src_mask": later})


class wrong_residual_halved(_Base):
    """You scale the tokens that go past a part: let them past as they are."""

    def forward(self, x):
        x = 0.7 * x + self.look(self.norm1(x))
        return 0.7 * x + self.think(self.norm2(x))


class wrong_normed_once_more(_Base):
    """You normalise the tokens at the end of the block: a pre-norm block leaves that
    to whoever comes behind."""

    def forward(self, x):
        return F.layer_norm(super().forward(x), x.shape[-1:])
