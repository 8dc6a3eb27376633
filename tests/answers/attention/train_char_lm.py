"""Answers to `train_char_lm`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import torch
from torch import nn
from torch.nn import functional as F


class _Net(nn.Module):
    """A small transformer by hand, whose parts can be left out."""

    def __init__(
        self, v, length, *, causal=True, ahead=0, looks=True, tokens=True, dropout=0.0, batch_norm=False
    ):
        super().__init__()
        self.causal, self.ahead, self.looks, self.uses_tokens = causal, ahead, looks, tokens
        self.embed, self.place = nn.Embedding(v, 32), nn.Parameter(0.1 * torch.randn(length, 32))
        self.norm1, self.norm2, self.norm = nn.LayerNorm(32), nn.LayerNorm(32), nn.LayerNorm(32)
        self.qkv, self.back = nn.Linear(32, 96), nn.Linear(32, 32)
        self.up, self.down, self.out = nn.Linear(32, 128), nn.Linear(128, 32), nn.Linear(32, v)
        self.dropout, self.batch_norm = nn.Dropout(dropout), nn.BatchNorm1d(32) if batch_norm else None

    def attend(self, x):
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, 4, 8).permute(2, 0, 3, 1, 4)
        scores = q @ k.mT / math.sqrt(8)
        if self.causal:
            hidden = torch.ones(n, n, dtype=torch.bool).triu(1 + self.ahead)
            scores = scores.masked_fill(hidden, -math.inf)
        return self.back((scores.softmax(-1) @ v).transpose(1, 2).reshape(b, n, d))

    def forward(self, tokens):
        x = self.place[: tokens.shape[1]].expand(len(tokens), -1, -1)
        if self.uses_tokens:
            x = x + self.embed(tokens)
        if self.looks:
            x = x + self.attend(self.norm1(x))
        x = x + self.dropout(self.down(F.gelu(self.up(self.norm2(x)))))
        if self.batch_norm:
            x = self.batch_norm(x.transpose(1, 2)).transpose(1, 2)
        return self.out(self.norm(x))


def _tokens(text):
    characters = sorted(set(text))
    return torch.tensor([[characters.index(character) for character in text]])


def _train(model, inputs, targets, *, lr=0.01, steps=1000, enough=0.005, optimizer_of=torch.optim.Adam):
    optimizer = optimizer_of(model.parameters(), lr=lr)
    for _ in range(steps):
        loss = F.cross_entropy(model(inputs).flatten(0, 1), targets.flatten())
        if loss.item() < enough:
            break
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model


def right_by_hand(text, seed):
    torch.manual_seed(seed)
    tokens = _tokens(text)
    model = _train(_Net(len(set(text)), len(text)), tokens[:, :-1], tokens[:, 1:])
    return lambda tokens: model(tokens)


def right_gru(text, seed):
    torch.manual_seed(seed)
    tokens, v = _tokens(text), len(set(text))
    parts = nn.ModuleDict(
        {"in": nn.Embedding(v, 32), "gru": nn.GRU(32, 64, batch_first=True), "out": nn.Linear(64, v)}
    )

    def model(tokens):
        return parts["out"](parts["gru"](parts["in"](tokens))[0])

    optimizer = torch.optim.Adam(parts.parameters(), lr=0.01)
    for _ in range(1500):
        loss = F.cross_entropy(model(tokens[:, :-1])[0], tokens[0, 1:])
        if loss < 0.005:
            break
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return torch.no_grad()(model)


def right_momentum(text, seed):
    torch.manual_seed(seed)
    tokens = _tokens(text)

    def sgd(parameters, lr):
        return torch.optim.SGD(parameters, lr=0.1, momentum=0.9)

    model = _Net(len(set(text)), len(text), dropout=0.0)
    return _train(model, tokens[:, :-1], tokens[:, 1:], optimizer_of=sgd, steps=3000).eval()


def right_dropout_switched_off(text, seed):
    torch.manual_seed(seed)
    tokens = _tokens(text)
    model = _Net(len(set(text)), len(text), dropout=0.1)
    return _train(model, tokens[:, :-1], tokens[:, 1:]).eval()


def _answer(text, seed, *, targets=1, steps=400, **parts):
    torch.manual_seed(seed)
    tokens = _tokens(text)
    model = _Net(len(set(text)), len(text) + 1, **parts)
    inputs = tokens[:, : len(text) - 1]
    return _train(model, inputs, tokens.roll(-targets, dims=1)[:, : len(text) - 1], steps=steps)


def wrong_targets_not_shifted(text, seed):
    """You have the model predict the very character that it is given: what it is to predict is the next one,
    text[1:]."""
    return _answer(text, seed, targets=0)


def wrong_targets_shifted_back(text, seed):
    """You have the model predict the character before: shift the targets the other way, text[1:]."""
    return _answer(text, seed, targets=-1)


def wrong_mask_missing(text, seed):
    """You let the model look at what comes later, the very characters that it is to predict. Its loss falls
    soon, and on its own it can say nothing: mask what is above the diagonal."""
    return _answer(text, seed, causal=False)


def wrong_sees_one_ahead(text, seed):
    """You let the model look one place ahead, at the very character that it is to predict: begin to mask
    right above the diagonal."""
    return _answer(text, seed, ahead=1)


def wrong_places_alone(text, seed):
    """Your model knows where it is, but not what it has read: embed the characters too."""
    return _answer(text, seed, tokens=False)


def wrong_looks_at_itself_only(text, seed):
    """Your model sees its place and the character there, but nothing before: let it attend."""
    return _answer(text, seed, looks=False)


def wrong_too_few_steps(text, seed):
    """You stop too early: go on until the loss is well below 0.1."""
    return _answer(text, seed, steps=5)


def wrong_dropout_left_on(text, seed):
    """You return the model in training mode, in which dropout drops at random: call eval()."""
    return _answer(text, seed, dropout=0.2).train()


def wrong_batch_norm(text, seed):
    """Your model normalises over all places and sequences, so that each knows something of the others, also
    of those that come later: use a layer norm."""
    return _answer(text, seed, batch_norm=True).train()


def wrong_chances(text, seed):
    """You return chances, whose softmax is nearly flat: return logits."""
    model = _answer(text, seed)
    return lambda tokens: model(tokens).softmax(dim=-1)


def wrong_last_place_only(text, seed):
    """You return logits for the last place only: return them for each."""
    model = _answer(text, seed)
    return lambda tokens: model(tokens)[:, -1]


def wrong_first_sequence_only(text, seed):
    """You return logits for the first sequence of a batch only: return them for each."""
    model = _answer(text, seed)
    return lambda tokens: model(tokens[:1])


def wrong_classes_second(text, seed):
    """You return logits of shape (b, v, t), as cross_entropy takes them: v comes last."""
    model = _answer(text, seed)
    return lambda tokens: model(tokens).transpose(1, 2)


def wrong_order_of_appearance(text, seed):
    """You number characters in the order in which they appear: number them in that of sorted(set(text))."""
    torch.manual_seed(seed)
    characters = list(dict.fromkeys(text))
    tokens = torch.tensor([[characters.index(character) for character in text]])
    return _train(_Net(len(characters), len(text)), tokens[:, :-1], tokens[:, 1:])


def wrong_seed_ignored(text, seed):
    """You train with a seed of your own: use the one that is given."""
    return _answer(text, 0)


def wrong_seed_unused(text, seed):
    """You never set the seed, and each training goes another way: call torch.manual_seed first."""
    return _answer(text, torch.seed())


def wrong_predictions(text, seed):
    """You return the likeliest characters: return logits."""
    model = _answer(text, seed)
    return lambda tokens: model(tokens).argmax(dim=-1)


_SIZE = "Models of many sizes, and trainings of many lengths, learn a sentence by heart"

CHOICE = {
    "_WIDTH = 32": _SIZE,
    "_HEADS = 4": _SIZE,
    "_MOST_STEPS = 1000": _SIZE,
    "_ENOUGH = 0.005  # So little that each of a hundred characters is likelier than all others together.": (
        "Less, or somewhat more, will do as well"
    ),
    "_WIDTH, _HEADS, dim_feedforward=4 * _WIDTH, dropout=0.0, batch_first=True, norm_first=True": _SIZE,
    "if loss < _ENOUGH:": "It only ends training early",
    "break": "It only ends training early",
    "x = self.tokens(tokens) + self.places(torch.arange(n, device=tokens.device))": (
        "Embeddings are learnt, whichever way places come into them"
    ),
}

EQUIVALENT = {
    "return model.eval().requires_grad_(True)": "Whoever asks the model asks for no gradients",
}
