"""Answers to `train_mlp`: its checks accept every right_ one and refuse every wrong_ one."""

import copy

import numpy as np
from sklearn.datasets import load_digits

EQUIVALENT = {
    "_EPOCHS = 41": "how many epochs is left open, as long as they are enough",
    "_EPOCHS = 39": "how many epochs is left open, as long as they are enough",
    "hidden = np.maximum(images @ w1 - b1, 0)": (
        "the hidden neurons' biases go uphill then, which the other parameters make up for"
    ),
    "hidden = np.maximum(images @ w1 + b1, -1)": "a network whose neurons give -1 and more learns as well",
    "return images, hidden, hidden @ w2 - b2": (
        "the outputs' biases go uphill then, which the other parameters make up for"
    ),
}


class _Network:
    """A network with a hidden layer, and one step of its training."""

    def __init__(self, rng, hidden=64):
        self.params = [
            rng.normal(scale=np.sqrt(2 / 64), size=(64, hidden)),
            np.zeros(hidden),
            rng.normal(scale=np.sqrt(2 / hidden), size=(hidden, 10)),
            np.zeros(10),
        ]
        self.memory = [np.zeros_like(each) for each in self.params]

    def logits(self, x):
        w1, b1, w2, b2 = self.params
        return np.maximum(x @ w1 + b1, 0) @ w2 + b2

    def step(self, x, y, lr, beta=0.0):
        w1, b1, w2, b2 = self.params
        hidden = np.maximum(x @ w1 + b1, 0)
        logits = hidden @ w2 + b2
        g = np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))
        g[np.arange(len(y)), y] -= 1
        g /= len(y)
        by_hidden = g @ w2.T * (hidden > 0)
        for each, memory, gradient in zip(
            self.params,
            self.memory,
            (x.T @ by_hidden, by_hidden.sum(0), hidden.T @ g, g.sum(0)),
            strict=True,
        ):
            memory *= beta
            memory += gradient
            each -= lr * memory

    def classify(self, images):
        return self.logits(np.asarray(images, dtype=float) / 16).argmax(axis=1)


def _trained(x, y, rng, epochs=30, size=32, lr=0.3, beta=0.0, shuffled=True, network=None):
    network = network or _Network(rng)
    x = np.asarray(x, dtype=float) / 16
    for _ in range(epochs):
        order = rng.permutation(len(x)) if shuffled else np.arange(len(x))
        for start in range(0, len(x), size):
            batch = order[start : start + size]
            network.step(x[batch], y[batch], lr, beta)
    return network


def right_momentum(x, y, rng):
    return _trained(x, y, rng, lr=0.05, beta=0.9).classify


def right_decreasing_rate(x, y, rng):
    network = _Network(rng, hidden=48)
    for epoch in range(25):
        _trained(x, y, rng, epochs=1, lr=0.5 * (1 - epoch / 25), network=network)
    return network.classify


def right_list_of_labels(x, y, rng):
    network = _trained(x, y, rng, size=20, lr=0.2)
    return lambda images: [int(np.argmax(network.logits(row / 16))) for row in images.astype(float)]


def right_adam(x, y, rng):
    x, targets = x / x.max(), np.eye(10)[y]
    w = [rng.normal(size=(64, 40)) / 6, np.zeros(40), rng.normal(size=(40, 10)) / 5, np.zeros(10)]
    m, v, t = [0.0] * 4, [0.0] * 4, 0
    for _ in range(30):
        order = rng.permutation(len(x))
        for start in range(0, len(x), 50):
            t, batch = t + 1, order[start : start + 50]
            a = np.tanh(x[batch] @ w[0] + w[1])
            logits = a @ w[2] + w[3]
            e = np.exp(logits - logits.max(axis=1)[:, None])
            g = (e / e.sum(axis=1)[:, None] - targets[batch]) / len(batch)
            h = g @ w[2].T * (1 - a**2)
            for i, grad in enumerate((x[batch].T @ h, h.sum(0), a.T @ g, g.sum(0))):
                m[i], v[i] = 0.9 * m[i] + 0.1 * grad, 0.99 * v[i] + 0.01 * grad**2
                w[i] = w[i] - 0.005 * m[i] / (1 - 0.9**t) / (np.sqrt(v[i] / (1 - 0.99**t)) + 1e-8)
    return lambda images: (np.tanh(images / 16 @ w[0] + w[1]) @ w[2] + w[3]).argmax(axis=-1)


def wrong_knows_the_digits(x, y, rng):
    """You look the labels up in scikit-learn's copy of the digits, those that are held out too: that is no
    learning, and wrong wherever labels mean something else. Learn from x and y alone."""
    rng.random()
    images, digits = load_digits(return_X_y=True)

    def classify(asked):
        return np.array([digits[np.argmin(np.sum((images - row) ** 2, axis=1))] for row in asked])

    return classify


def wrong_trains_on_all_digits(x, y, rng):
    """You train on all of scikit-learn's digits, those that are held out among them, so that the accuracy
    says nothing about new ones: train on x and y alone."""
    images, digits = load_digits(return_X_y=True)
    return _trained(np.vstack([x, images]), np.append(y, digits), rng, epochs=15).classify


def wrong_unshuffled(x, y, rng):
    """You take the examples in the order in which they come. If that is by label, every batch is of one
    digit, and the network forgets the others: shuffle them in each epoch."""
    return _trained(x, y, rng, lr=0.05, beta=0.9, shuffled=False).classify


def wrong_until_perfect(x, y, rng):
    """You train until every example is answered as it is labelled. Where labels are wrong that may never
    be: stop after a fixed number of epochs."""
    network = _Network(rng)
    while np.any(network.classify(x) != y):
        _trained(x, y, rng, epochs=1, network=network)
    return network.classify


def wrong_one_epoch(x, y, rng):
    """You go through the examples once, and stop long before the network has learnt what it can: take some
    tens of epochs."""
    return _trained(x, y, rng, epochs=1).classify


def wrong_rate_too_large(x, y, rng):
    """Your learning rate is so large that the weights are thrown about, until all hidden neurons are asleep:
    try a third, and again, until the loss falls."""
    with np.errstate(all="ignore"):
        return _trained(x, y, rng, lr=30.0).classify


def wrong_rate_too_small(x, y, rng):
    """Your learning rate is so small that the network has hardly moved when the training ends: try three
    times as much, and again, until the loss falls no faster."""
    return _trained(x, y, rng, lr=0.001).classify


def wrong_zero_weights(x, y, rng):
    """You begin with weights of zero: all hidden neurons are the same then, and stay asleep. Draw the weights
    at random."""
    network = _Network(rng)
    for each in network.params:
        each[...] = 0
    return _trained(x, y, rng, network=network).classify


def wrong_no_biases(x, y, rng):
    """You have no biases: of a blank image the network can only say that all classes are equally likely. Add
    them to both layers, and train them."""
    network = _Network(rng)
    for _ in range(30):
        _trained(x, y, rng, epochs=1, network=network)
        network.params[1][:], network.params[3][:] = 0, 0
    return network.classify


def wrong_standardized_by_those_asked(x, y, rng):
    """You standardise the images that are asked by their own mean and deviation, so that the answer for one
    depends on the others, and a single one becomes zeros: use those of the training."""
    x = np.asarray(x, dtype=float)
    network = _trained(16 * (x - x.mean(axis=0)) / (x.std(axis=0) + 1), y, rng, lr=0.03)

    def classify(images):
        images = np.asarray(images, dtype=float)
        return network.classify(16 * (images - images.mean(axis=0)) / (images.std(axis=0) + 1))

    return classify


_SHARED = {}


def wrong_one_network_for_all(x, y, rng):
    """You keep the weights outside of the function, where the next training puts others in their place: let
    the classifier hold its own."""
    _SHARED["network"] = _trained(x, y, rng)
    return lambda images: _SHARED["network"].classify(images)


def wrong_goes_on_with_the_last(x, y, rng):
    """You go on with the weights of the training before, so that both networks change: begin anew each
    time."""
    network = _SHARED.setdefault("going on", _Network(rng))
    return _trained(x, y, rng, network=network).classify


def wrong_scales_x(x, y, rng):
    """You divide x in place, and whoever called you finds other images in it: make a new array."""
    classify = _trained(x, y, rng).classify
    x //= 16
    return classify


def wrong_own_generator(x, y, rng):
    """You make a generator of your own: draw weights and order with rng, so that another state leads to
    another network."""
    return _trained(x, y, np.random.default_rng(0)).classify


def wrong_copy_of_rng(x, y, rng):
    """You draw with a copy of rng, which itself stays where it was, so that the next network begins as this
    one did: draw with rng."""
    return _trained(x, y, copy.deepcopy(rng)).classify


def wrong_global_generator(x, y, rng):
    """You draw the weights with numpy's global generator, and nobody can repeat what you did: draw with
    rng."""
    network = _Network(np.random.default_rng(np.random.randint(2**31)))
    return _trained(x, y, rng, network=network).classify


def wrong_logits(x, y, rng):
    """Your classifier returns the logits: return the class of the largest in each row."""
    network = _trained(x, y, rng)
    return lambda images: network.logits(np.asarray(images, dtype=float) / 16)


def wrong_answers_in_float_shares(x, y, rng):
    """Your classifier returns how sure it is: return the class."""
    network = _trained(x, y, rng)
    return lambda images: network.logits(np.asarray(images, dtype=float) / 16).max(axis=1)


def wrong_one_image_at_a_time(x, y, rng):
    """Your classifier takes one image: it is asked for many, a row each."""
    network = _trained(x, y, rng)
    return lambda image: int(np.argmax(network.logits(np.asarray(image, dtype=float) / 16)))


def wrong_classes_counted(x, y, rng):
    """Your classifier says which of the labels that appear it is, by its number among them: return the label
    itself."""
    classes, numbers = np.unique(y, return_inverse=True)
    return _trained(x, numbers, rng).classify


def wrong_linear(x, y, rng):
    """You have no hidden layer: a linear model reads some digits wrong for ever. Put a layer with relu in
    front of it."""
    x = np.asarray(x, dtype=float) / 16
    w, b = rng.normal(size=(64, 10)) / 100, np.zeros(10)
    for _ in range(8):
        for start in range(0, len(x), 32):
            batch = rng.integers(len(x), size=32)
            logits = x[batch] @ w + b
            g = np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)) - np.eye(10)[y[batch]]
            w -= 0.1 / 32 * x[batch].T @ g
            b -= 0.1 / 32 * g.sum(axis=0)
    return lambda images: (images / 16 @ w + b).argmax(axis=1)
