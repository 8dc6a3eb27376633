"""A language model of one sentence: a transformer that learns to say it by heart."""

from collections.abc import Callable

import torch
from torch import nn
from torch.nn import functional as F

_WIDTH = 32
_HEADS = 4
_MOST_STEPS = 1000
_ENOUGH = 0.005  # So little that each of a hundred characters is likelier than all others together.


class _Model(nn.Module):
    """A transformer of one block."""

    def __init__(self, characters: int, length: int) -> None:
        super().__init__()
        self.tokens = nn.Embedding(characters, _WIDTH)
        self.places = nn.Embedding(length, _WIDTH)
        self.block = nn.TransformerEncoderLayer(
            _WIDTH, _HEADS, dim_feedforward=4 * _WIDTH, dropout=0.0, batch_first=True, norm_first=True
        )
        self.out = nn.Linear(_WIDTH, characters)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        x = self.tokens(tokens) + self.places(torch.arange(n, device=tokens.device))
        later = nn.Transformer.generate_square_subsequent_mask(n, device=tokens.device)
        return self.out(self.block(x, src_mask=later))


def train_char_lm(text: str, seed: int) -> Callable[[torch.Tensor], torch.Tensor]:
    """Train a causal language model on a text until it knows it by heart, and return the model.

    It is given the characters of the text but the last, and is to predict at each place the one that comes
    next: the text but its first. Training ends with a mean cross-entropy of less than 0.1 and the right
    character the likeliest at every place, and takes less than a minute on one CPU.

    What the model says at a place depends on the characters there and before, on all of them, and on none
    that come later; nor does it depend on the other sequences of a batch, or on chance. The seed
    decides how training goes: the same gives the same model, and another one another.

    Parameters
    ----------
    text : str
        A text of 2 to 100 characters, of which v differ.
    seed : int
        What all random numbers follow from.

    Returns
    -------
    callable
        The model: maps a Tensor of int64 of shape (b, t), with t at least 1 and less than the length of the
        text, to logits of shape (b, t, v). Characters are numbered from 0 in the order of
        ``sorted(set(text))``.

    Examples
    --------
    >>> model = train_char_lm("abba", seed=0)
    >>> model(torch.tensor([[0, 1, 1]])).argmax(-1)
    tensor([[1, 1, 0]])
    """
    torch.manual_seed(seed)
    characters = sorted(set(text))
    tokens = torch.tensor([characters.index(character) for character in text])
    model = _Model(len(characters), len(text))
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    for _ in range(_MOST_STEPS):
        loss = F.cross_entropy(model(tokens[None, :-1]).squeeze(0), tokens[1:])
        if loss < _ENOUGH:
            break
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model.eval().requires_grad_(False)
