"""Checks of `distinct_pairs`."""

from dataclasses import dataclass

from katas.values.distinct_pairs import distinct_pairs


@dataclass
class Card:
    """Something with a rank, that counts how often it is compared."""

    rank: int
    name: str
    compared = 0

    def __lt__(self, other):
        """Compare by rank."""
        Card.compared += 1
        return self.rank < other.rank

    def __gt__(self, other):
        """Refuse."""
        raise TypeError("only < is known")


def test_example():
    """Sorts numbers."""
    assert distinct_pairs([3, 1, 2]) == [1, 2, 3]


def test_cards():
    """Gives back the very same cards, in a stable order."""
    cards = [Card(2, "a"), Card(1, "b"), Card(2, "c"), Card(1, "d")]
    found = distinct_pairs(cards)
    assert [card.name for card in found] == ["b", "d", "a", "c"]
    assert all(any(card is one for one in cards) for card in found)


def test_few_comparisons():
    """Compares sorted cards once with their neighbour."""
    Card.compared = 0
    distinct_pairs([Card(rank, "") for rank in range(9)])
    assert Card.compared <= 16
