"""Answers to `train_cnn`: its checks accept every right_ one and refuse every wrong_ one."""

import torch
from torch import nn
from torch.nn import functional


def _network(*, flatten=None, last=10):
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        flatten or nn.Flatten(),
        nn.Linear(128, last),
    )


def _train(
    x,
    y,
    seed,
    network=None,
    *,
    epochs=10,
    batch=64,
    shuffle=True,
    zero=True,
    loss=functional.cross_entropy,
    lr=0.01,
):
    if seed is not None:
        torch.manual_seed(seed)
    network = network() if network else _network()
    optimizer = torch.optim.Adam(network.parameters(), lr=lr)
    for _ in range(epochs):
        order = torch.randperm(len(x)) if shuffle else torch.arange(len(x))
        for rows in order.split(batch):
            if zero:
                optimizer.zero_grad()
            loss(network(x[rows]), y[rows]).backward()
            optimizer.step()
    return network


def right_plain(x, y, seed):
    network = _train(x, y, seed).eval()

    def answer(images):
        with torch.no_grad():
            return network(images)

    return answer


def right_batch_norm_and_dropout(x, y, seed):
    def network():
        return nn.Sequential(
            nn.Conv2d(1, 16, 3, padding=1),
            nn.BatchNorm2d(16),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding=1),
            nn.BatchNorm2d(32),
            nn.ReLU(),
            nn.Flatten(),
            nn.Dropout(0.25),
            nn.Linear(512, 10),
        )

    return _train(x, y, seed, network, lr=0.004).eval()


class _Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(1, 12, (3, 3))
        self.second = nn.Conv2d(12, 24, (3, 3), stride=(2, 2))
        self.read = nn.Linear(24 * 2 * 2, 10)

    def forward(self, x):
        x = self.second(self.first(2 * x - 1).relu()).relu()
        return self.read(x.flatten(start_dim=1))


def right_momentum(x, y, seed):
    generator = torch.Generator().manual_seed(seed)
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        network = _Reader()
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    for _ in range(20):
        for rows in torch.randperm(len(x), generator=generator).split(32):
            optimizer.zero_grad(set_to_none=True)
            functional.nll_loss(network(x[rows]).log_softmax(dim=1), y[rows]).backward()
            optimizer.step()
    return network.requires_grad_(False)


def wrong_softmax_in_the_network(x, y, seed):
    """You end the network with softmax, and cross_entropy takes it once more: return logits, from which it
    takes the softmax itself."""
    return _train(x, y, seed, lambda: _network().append(nn.Softmax(dim=1))).eval()


def wrong_softmax_in_the_loss(x, y, seed):
    """You give cross_entropy the softmax of the logits: it takes that itself, and twice is once too often."""
    return _train(x, y, seed, loss=lambda z, y: functional.cross_entropy(z.softmax(dim=1), y)).eval()


def wrong_probabilities(x, y, seed):
    """You return chances: logits are asked for, of which the caller takes the softmax."""
    network = _train(x, y, seed).eval()
    return lambda images: network(images).softmax(dim=1)


class _Mixed(nn.Module):
    def forward(self, x):
        return x.transpose(0, 1).reshape(len(x), -1)


def wrong_flattened(x, y, seed):
    """You flatten with the channels in front, and pixels of several images end up in one row: the batch is
    the first axis, and stays so."""
    return _train(x, y, seed, lambda: _network(flatten=_Mixed())).eval()


class _Unregistered(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Conv2d(1, 16, 3), nn.ReLU(), nn.Flatten(), nn.Linear(576, 10)]
        self.scale = nn.Parameter(torch.ones(()))

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x * self.scale


def wrong_not_registered(x, y, seed):
    """You keep the layers in a plain list, of which the network's parameters() know nothing, and the
    optimizer trains none of them: use nn.ModuleList, or an attribute for each."""
    return _train(x, y, seed, _Unregistered)


def wrong_training_mode(x, y, seed):
    """You leave the network in training mode, in which dropout goes on dropping: call eval() when it is
    trained."""
    return _train(x, y, seed, lambda: _network(flatten=nn.Sequential(nn.Flatten(), nn.Dropout(0.2)))).train()


class _Normalised(nn.Module):
    def forward(self, x):
        return functional.batch_norm(x, None, None, training=True)


def wrong_batch_normalised(x, y, seed):
    """You normalise by the mean of whatever batch the network is asked with, and an image's answer depends on
    the others: after training, use the averages that batch norm has kept, as eval() makes it do."""
    return _train(x, y, seed, lambda: nn.Sequential(_Normalised(), *_network()))


def wrong_scaled_by_the_batch(x, y, seed):
    """You scale the pixels by the largest one of the batch, and an image's answer depends on the others: use
    a constant, or what the training images say."""
    network = _train(x, y, seed).eval()
    return lambda images: network(images / images.abs().max())


def wrong_not_shuffled(x, y, seed):
    """You take the images in the order in which they come. Where they are sorted, each batch teaches one
    digit, and the last one is remembered best: shuffle them in each epoch."""
    return _train(x, y, seed, shuffle=False).eval()


def wrong_gradients_kept(x, y, seed):
    """You never set the gradients to zero, and each step follows the sum of all gradients so far: call
    zero_grad() before backward()."""
    return _train(x, y, seed, zero=False).eval()


def wrong_one_step(x, y, seed):
    """You take one step with all images: take many, with batches of some dozens, over several epochs."""
    return _train(x, y, seed, epochs=1, batch=len(x)).eval()


def wrong_rate_too_large(x, y, seed):
    """You take steps so long that the loss does not fall: with Adam, begin with 0.001 to 0.01."""
    return _train(x, y, seed, lr=1.0).eval()


def wrong_not_trained(x, y, seed):
    """You return the network as it was made: train it."""
    torch.manual_seed(seed)
    return _network().eval()


def wrong_no_seed(x, y, seed):
    """You leave the seed unused, and no training can be repeated: torch.manual_seed(seed) before the network
    is made."""
    torch.seed()
    return _train(x, y, None).eval()


def wrong_seed_for_the_weights_alone(x, y, seed):
    """You draw the weights by the seed, but not the order of the batches: all chance depends on it."""
    torch.manual_seed(seed)
    network = _network()
    torch.seed()
    return _train(x, y, None, lambda: network).eval()


def wrong_same_seed(x, y, seed):
    """You use a seed of your own: another seed should make another network."""
    return _train(x, y, 42).eval()


def wrong_labels_that_appear(x, y, seed):
    """You make as many logits as there are labels among the images: there are ten digits, seen or not."""
    labels = y.unique()
    network = lambda: _network(last=len(labels))  # noqa: E731
    return _train(x, torch.searchsorted(labels, y), seed, network).eval()


_SHARED = []


def wrong_one_network(x, y, seed):
    """You train the same network each time: make a new one in each call."""
    torch.manual_seed(seed)
    if not _SHARED:
        _SHARED.append(_network())
    return _train(x, y, seed, lambda: _SHARED[0]).eval()


def wrong_goes_on_learning(x, y, seed):
    """You train on while the network is asked, by guesses of its own: it should say the same each time."""
    network = _train(x, y, seed).eval()
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)

    def answer(images):
        logits = network(images)
        optimizer.zero_grad()
        functional.cross_entropy(logits, logits.argmax(dim=1)).backward()
        optimizer.step()
        return logits.detach()

    return answer


_SIZE = "Networks of many sizes, and trainings of many lengths, learn to read digits"

CHOICE = {
    "_EPOCHS = 10": _SIZE,
    "_BATCH = 64": _SIZE,
    "nn.Conv2d(1, 16, kernel_size=3, padding=1),": _SIZE,
    "nn.Conv2d(16, 32, kernel_size=3, padding=1),": _SIZE,
}

EQUIVALENT = {
    "nn.Linear(32 * 2 ** 2, 10),": "Two times two is two to the power of two",
}
