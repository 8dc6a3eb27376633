"""A ledger: entries by name, and blocks that are taken back when they fail."""


class Ledger:
    """Amounts by name.

    Used as a block, it forgets what was changed in it where the block is left by an error.

    Examples
    --------
    >>> ledger = Ledger()
    >>> ledger["rent"] = 700
    >>> ledger.total()
    700
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._amounts: dict[str, float] = {}
        self._before: list[dict[str, float]] = []

    def __getitem__(self, name: str) -> float:
        """Return an amount; KeyError where there is none."""
        return self._amounts[name]

    def __setitem__(self, name: str, amount: float) -> None:
        """Enter an amount."""
        if amount != amount:
            raise ValueError(f"{name} is no number")
        self._amounts[name] = amount

    def __delitem__(self, name: str) -> None:
        """Remove an amount."""
        del self._amounts[name]

    def __contains__(self, name: str) -> bool:
        """Say whether there is an amount."""
        return name in self._amounts

    def __len__(self) -> int:
        """Return how many amounts there are."""
        return len(self._amounts)

    def __enter__(self) -> "Ledger":
        """Begin a block."""
        self._before.append(dict(self._amounts))
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """End a block."""
        before = self._before.pop()
        if error is not None:
            self._amounts = before

    def total(self) -> float:
        """Return the sum of all amounts."""
        return sum(self._amounts.values())

    def items(self) -> list[tuple[str, float]]:
        """Return names and amounts in the order of the names."""
        return sorted(self._amounts.items())
