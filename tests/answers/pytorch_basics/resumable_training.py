"""Answers to `resumable_training`: its checks accept every right_ one and refuse every wrong_ one."""

import json
import math
import tempfile
from pathlib import Path

import torch
from torch import nn

EQUIVALENT = {
    "squares = (model(x[batch]).squeeze(1) + y[batch]) ** 2": "from zeros, it learns -y just as well",
    "state = torch.load(checkpoint, weights_only=False)": "what it wrote itself it reads in either way",
}


def right_rate_by_hand(x, y, epochs, checkpoint, seed):
    model = nn.Sequential(nn.Linear(x.shape[1], 1).to(x.dtype), nn.Flatten(0))
    model.load_state_dict({name: torch.zeros_like(value) for name, value in model.state_dict().items()})
    optimizer = torch.optim.AdamW(model.parameters())
    generator, first = torch.Generator(), 0
    generator.manual_seed(seed)
    try:
        weights, moments, random, first = torch.load(checkpoint)
        model.load_state_dict(weights)
        optimizer.load_state_dict(moments)
        generator.set_state(random)
    except FileNotFoundError:
        pass
    losses = []
    for epoch in range(first, first + epochs):
        for group in optimizer.param_groups:
            group["lr"] = 0.05 * (1 + math.cos(math.pi * epoch / 20))
        total = 0.0
        for batch in torch.randperm(len(x), generator=generator).split(4):
            loss = nn.functional.mse_loss(model(x[batch]), y[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / len(x))
        kept = [model.state_dict(), optimizer.state_dict(), generator.get_state(), epoch + 1]
        with tempfile.NamedTemporaryFile(dir=checkpoint.parent, delete=False) as file:
            torch.save(kept, file)
        Path(file.name).replace(checkpoint)
    return losses


def right_replays_the_shuffles(x, y, epochs, checkpoint, seed):
    """Adam by hand, and a text file; the shuffles of earlier epochs are drawn once more."""
    ones = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    w, m, v = torch.zeros(3, ones.shape[1], dtype=x.dtype)
    first = t = 0
    if checkpoint.is_file():
        kept = json.loads(checkpoint.read_text())
        w, m, v = torch.tensor(kept["numbers"], dtype=x.dtype)
        first, t = kept["epoch"], kept["step"]
    generator = torch.Generator().manual_seed(seed)
    for _ in range(first):
        torch.randperm(len(y), generator=generator)
    losses = []
    for epoch in range(first, first + epochs):
        lr, squares = 0.05 * (1 + math.cos(math.pi * epoch / 20)), 0.0
        order = torch.randperm(len(y), generator=generator)
        for i in range(0, len(y), 4):
            rows, targets = ones[order[i : i + 4]], y[order[i : i + 4]]
            error = rows @ w - targets
            squares += error.square().sum().item()
            gradient, t = 2 * error @ rows / len(targets), t + 1
            m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient**2
            w = w * (1 - lr * 0.01) - lr * (m / (1 - 0.9**t)) / ((v / (1 - 0.999**t)).sqrt() + 1e-8)
        losses.append(squares / len(y))
        kept = {"numbers": torch.stack([w, m, v]).tolist(), "epoch": epoch + 1, "step": t}
        unfinished = checkpoint.parent / "unfinished.json"
        unfinished.write_text(json.dumps(kept))
        unfinished.replace(checkpoint)
    return losses


def right_global_generator(x, y, epochs, checkpoint, seed):
    def order(generator):
        return torch.randperm(len(y))

    torch.manual_seed(seed)
    return _train(
        x, y, epochs, checkpoint, seed, order=order, random=(torch.get_rng_state, torch.set_rng_state)
    )


def _epoch(model, optimizer, x, y, order, *, size=4, drop=False, stepped=None):
    total = samples = 0
    for batch in order.split(size):
        if drop and len(batch) < size:
            continue
        squares = (model(x[batch])[:, 0] - y[batch]) ** 2
        optimizer.zero_grad()
        squares.mean().backward()
        optimizer.step()
        if stepped:
            stepped()
        total += squares.sum().item()
        samples += len(batch)
    return total / max(samples, 1)


def _save_by_renaming(state, checkpoint):
    torch.save(state, checkpoint.parent / "unfinished")
    (checkpoint.parent / "unfinished").replace(checkpoint)


def _train(
    x,
    y,
    epochs,
    checkpoint,
    seed,
    *,
    forget=(),
    optimizer_of=torch.optim.AdamW,
    schedule_of=torch.optim.lr_scheduler.CosineAnnealingLR,
    order=None,
    random=None,
    save=_save_by_renaming,
    epoch_of=_epoch,
    per_batch=False,
    half_cycle=20,
    step_first=False,
):
    model = nn.Linear(x.shape[1], 1, dtype=x.dtype)
    for parameter in model.parameters():
        nn.init.zeros_(parameter)
    if random:
        torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    get, put = random or (generator.get_state, generator.set_state)
    order = order or (lambda generator: torch.randperm(len(y), generator=generator))
    optimizer = optimizer_of(model.parameters(), lr=0.1)
    schedule = schedule_of(optimizer, half_cycle)
    parts = {"model": model, "optimizer": optimizer, "schedule": schedule}
    done = []
    if checkpoint.exists():
        state = torch.load(checkpoint)
        done = state["losses"]
        for name, part in parts.items():
            if name not in forget:
                part.load_state_dict(state[name])
        if "generator" not in forget:
            put(state["generator"])
    losses = []
    for _ in range(epochs):
        if step_first:
            schedule.step()
        stepped = {"stepped": schedule.step} if per_batch else {}
        losses.append(epoch_of(model, optimizer, x, y, order(generator), **stepped))
        if not (per_batch or step_first):
            schedule.step()
        state = {name: part.state_dict() for name, part in parts.items()}
        save({**state, "generator": get(), "losses": done + losses}, checkpoint)
    return losses


def wrong_starts_anew(x, y, epochs, checkpoint, seed):
    """You never read the checkpoint, and start anew in each call: load it where it exists."""
    return _train(x, y, epochs, checkpoint, seed, forget=("model", "optimizer", "schedule", "generator"))


def wrong_weights_alone(x, y, epochs, checkpoint, seed):
    """You keep the weights alone: the optimizer's averages, the schedule and the generator start anew. Keep
    all that the next epoch depends on."""
    return _train(x, y, epochs, checkpoint, seed, forget=("optimizer", "schedule", "generator"))


def wrong_weights_lost(x, y, epochs, checkpoint, seed):
    """You keep everything but the weights: load the model's state too."""
    return _train(x, y, epochs, checkpoint, seed, forget=("model",))


def wrong_moments_lost(x, y, epochs, checkpoint, seed):
    """You lose the optimizer's averages, and AdamW's first steps are as long as those of a fresh start: keep
    optimizer.state_dict() too."""

    class Forgetful(torch.optim.AdamW):
        def load_state_dict(self, state):
            super().load_state_dict({**state, "state": {}})

    return _train(x, y, epochs, checkpoint, seed, optimizer_of=Forgetful)


def wrong_schedule_restarted(x, y, epochs, checkpoint, seed):
    """You start the schedule anew in each call, and the learning rate jumps back up: keep
    schedule.state_dict() too, or count the epochs."""

    class Forgetful(torch.optim.AdamW):
        def load_state_dict(self, state):
            super().load_state_dict(state)
            for group in self.param_groups:
                group["lr"] = 0.1

    return _train(x, y, epochs, checkpoint, seed, forget=("schedule",), optimizer_of=Forgetful)


def wrong_shuffles_repeated(x, y, epochs, checkpoint, seed):
    """You seed the generator anew in each call, and the epochs go through the batches of the first ones once
    more: keep generator.get_state() too."""
    return _train(x, y, epochs, checkpoint, seed, forget=("generator",))


def wrong_total_of_epochs(x, y, epochs, checkpoint, seed):
    """You take epochs for the number of all epochs, and train only those that are lacking: train as many in
    each call."""
    done = len(torch.load(checkpoint)["losses"]) if checkpoint.exists() else 0
    return _train(x, y, max(epochs - done, 0), checkpoint, seed)


def wrong_all_losses(x, y, epochs, checkpoint, seed):
    """You return the losses of all epochs so far: return those of this call."""
    _train(x, y, epochs, checkpoint, seed)
    return torch.load(checkpoint)["losses"]


def wrong_last_epoch_repeated(x, y, epochs, checkpoint, seed):
    """You write the checkpoint before the epoch, not after it, and the next call trains the last epoch once
    more."""
    kept = []

    def save(state, checkpoint):
        kept.append(state)
        _save_by_renaming(kept[-2] if len(kept) > 1 else state, checkpoint)

    import copy

    return _train(x, y, epochs, checkpoint, seed, save=lambda s, c: save(copy.deepcopy(s), c))


def wrong_written_in_place(x, y, epochs, checkpoint, seed):
    """You write into the checkpoint itself. If that is cut short, half of it is new and nothing of the old
    one left: write another file, and put it in its place by os.replace."""
    return _train(x, y, epochs, checkpoint, seed, save=torch.save)


def wrong_whole_module(x, y, epochs, checkpoint, seed):
    """You pickle the whole module, by the path of its class: where its code is another, the file is of no
    use. Keep model.state_dict()."""

    def save(state, checkpoint):
        module = nn.Linear(x.shape[1], 1, dtype=x.dtype)
        module.load_state_dict(state["model"])
        _save_by_renaming({**state, "module": module}, checkpoint)

    with torch.serialization.safe_globals([nn.Linear]):
        return _train(x, y, epochs, checkpoint, seed, save=save)


def wrong_no_schedule(x, y, epochs, checkpoint, seed):
    """You train with one learning rate throughout: let it follow the cosine."""
    return _train(
        x, y, epochs, checkpoint, seed, schedule_of=lambda o, n: torch.optim.lr_scheduler.ConstantLR(o, 1.0)
    )


def wrong_schedule_of_this_call(x, y, epochs, checkpoint, seed):
    """You let the cosine come down to zero in the epochs of each call: it takes 20 epochs, over all
    calls."""
    return _train(x, y, epochs, checkpoint, seed, half_cycle=epochs)


def wrong_schedule_per_batch(x, y, epochs, checkpoint, seed):
    """You let the schedule step for each batch: let it step once an epoch."""
    return _train(x, y, epochs, checkpoint, seed, per_batch=True)


def wrong_schedule_one_ahead(x, y, epochs, checkpoint, seed):
    """You let the schedule step before the epoch, and the first one misses the full rate: let it step
    behind."""
    return _train(x, y, epochs, checkpoint, seed, step_first=True)


def wrong_not_shuffled(x, y, epochs, checkpoint, seed):
    """You take the samples in their order: shuffle them in each epoch."""
    return _train(x, y, epochs, checkpoint, seed, order=lambda generator: torch.arange(len(y)))


def wrong_shuffled_once(x, y, epochs, checkpoint, seed):
    """You shuffle the samples once, and go through the same batches in each epoch: shuffle them anew."""

    def order(generator):
        return torch.randperm(len(y), generator=torch.Generator().manual_seed(seed))

    return _train(x, y, epochs, checkpoint, seed, order=order)


def wrong_last_batch_dropped(x, y, epochs, checkpoint, seed):
    """You leave out the last batch where it is smaller than the others: every sample counts."""

    def epoch_of(*args):
        return _epoch(*args, drop=True)

    return _train(x, y, epochs, checkpoint, seed, epoch_of=epoch_of)


def wrong_batch_size(x, y, epochs, checkpoint, seed):
    """You take all samples as one batch: take 4 at a time."""

    def epoch_of(*args):
        return _epoch(*args, size=len(y))

    return _train(x, y, epochs, checkpoint, seed, epoch_of=epoch_of)


def wrong_adam(x, y, epochs, checkpoint, seed):
    """You use Adam, which has no weight decay: use AdamW."""
    return _train(x, y, epochs, checkpoint, seed, optimizer_of=torch.optim.Adam)


def wrong_sgd(x, y, epochs, checkpoint, seed):
    """You use plain gradient descent: use AdamW."""
    return _train(x, y, epochs, checkpoint, seed, optimizer_of=torch.optim.SGD)


def wrong_loss_after_the_epoch(x, y, epochs, checkpoint, seed):
    """You measure the loss when the epoch is over: take the mean of the losses that were met on the way."""

    def epoch_of(model, optimizer, x, y, order):
        _epoch(model, optimizer, x, y, order)
        with torch.no_grad():
            return nn.functional.mse_loss(model(x)[:, 0], y).item()

    return _train(x, y, epochs, checkpoint, seed, epoch_of=epoch_of)


def wrong_columns_minus_rows(x, y, epochs, checkpoint, seed):
    """You subtract targets of shape (n,) from predictions of shape (n, 1), which gives an n by n table of all
    differences: bring both to one shape first."""

    def epoch_of(model, optimizer, x, y, order):
        total = 0.0
        for batch in order.split(4):
            loss = ((model(x[batch]) - y[batch]) ** 2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        return total / len(y)

    return _train(x, y, epochs, checkpoint, seed, epoch_of=epoch_of)
