"""What the maker of a brief did by hand, as notices: said, and no doubt about the sources."""

from collections.abc import Iterator

from ..edits import EditOptions
from ..model import Hand, Notice

SECTIONS = {
    "bottom_line": "as the bottom line",
    "summary": "to the summary",
    "background": "to the background",
    "positions": "to the positions",
    "open_questions": "to the open questions",
}
"""How a notice says where a passage is pinned."""


def acts(wanted: EditOptions, hand: Hand, title: str | None = None) -> Iterator[Notice]:
    """Yield a notice for each thing that was done by hand.

    What was dropped is named by its place, not by its words, which are shown nowhere.
    """
    if title is not None:
        yield Notice("titled-by-hand", "The title is the maker’s own.")
    for pin, pinned in zip(wanted.pin, hand.pins, strict=True):
        message = f"Pinned {SECTIONS[pin.section]} by the maker: “{pin.words}”."
        yield Notice("pinned", message, pinned.span.source)
    for span in hand.drops:
        message = f"A passage was left out by the maker, at {span.start} to {span.end}."
        yield Notice("dropped", message, span.source)
    for names in wanted.same:
        yield Notice("merged-by-hand", f"Taken for one person by the maker: {_listed(names)}.")
    for names in wanted.different:
        yield Notice("parted-by-hand", f"Kept apart by the maker: {_listed(names)}.")
    if wanted.order:
        order = ", ".join(name.replace("_", " ") for name in wanted.order)
        yield Notice("reordered", f"The maker put sections in this order: {order}.")


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"“{name}”" for name in names)
