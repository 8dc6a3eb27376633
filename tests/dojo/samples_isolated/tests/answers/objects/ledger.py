"""Answers to `Ledger`: its checks accept every right_ one and refuse every wrong_ one."""


class right_dict(dict):
    def __setitem__(self, name, amount):
        if not amount == amount:
            raise ValueError(name)
        super().__setitem__(name, amount)

    def __enter__(self):
        self.__dict__.setdefault("kept", []).append(dict(self))
        return self

    def __exit__(self, kind, error, trace):
        kept = self.kept.pop()
        if kind:
            self.clear()
            self.update(kept)

    def total(self):
        return sum(self.values())

    def items(self):
        return sorted(super().items())


class wrong_keeps_all(right_dict):
    """You keep what a failing block changed: take it back where __exit__ is told of an error."""

    def __exit__(self, kind, error, trace):
        self.kept.pop()


class wrong_forgets_all(right_dict):
    """You take back every block: only a failing one."""

    def __exit__(self, kind, error, trace):
        super().__exit__(KeyError, KeyError(), None)
