"""What belongs together because it is tied, one tie after the other."""

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Joined(Generic[Item]):
    """Items in groups that grow together (Tarjan 1975): nearly linear, however they are tied."""

    def __init__(self) -> None:
        self._above: dict[Item, Item] = {}

    def head(self, item: Item) -> Item:
        """Return the item that stands for the group of another one."""
        at = self._above.setdefault(item, item)
        while self._above[at] != at:
            self._above[at] = at = self._above[self._above[at]]
        return at

    def join(self, one: Item, other: Item) -> None:
        """Make one group of the groups of two items."""
        self._above[self.head(other)] = self.head(one)

    def groups(self) -> Iterator[list[Item]]:
        """Yield the groups, in the order in which their first items came, as the items do."""
        found: dict[Item, list[Item]] = {}
        for item in self._above:
            found.setdefault(self.head(item), []).append(item)
        yield from found.values()
