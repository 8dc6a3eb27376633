"""Answers to `Affine`: its checks accept every right_ one and refuse every wrong_ one."""

import torch


class _Base(torch.nn.Module):
    def __init__(self, size, noise=0.0):
        super().__init__()
        self.scale = torch.nn.Parameter(torch.full((size,), 1.0))
        self.shift = torch.nn.Parameter(torch.full((size,), 0.0))
        self.register_buffer("seen", torch.tensor(0))
        self.noise = noise

    def forward(self, x):
        if self.training:
            self.seen += x.shape[0]
            x = x + torch.randn(x.shape) * self.noise
        return torch.addcmul(self.shift, x, self.scale)


class right_addcmul(_Base):
    pass


class wrong_always_noisy(_Base):
    """You add noise when evaluating too: ask self.training."""

    def forward(self, x):
        return super().forward(x) + (0 if self.training else self.noise)


class wrong_detached(_Base):
    """You multiply by the parameter's data, which has no gradient: use the parameter."""

    def forward(self, x):
        return super().forward(x) * 0 + x * self.scale.data + self.shift


class wrong_no_buffer(_Base):
    """You keep the count as a plain attribute: a buffer belongs to the state."""

    def __init__(self, size, noise=0.0):
        super().__init__(size, noise)
        del self.seen
        self.seen = torch.tensor(0)
