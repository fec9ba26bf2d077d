"""What a passage rests on: how many sources and origins carry it, and whether the brief says so."""

from collections.abc import Iterable, Iterator

from ..model import Brief, Passage
from ..rendering.passages import excerpt

ONE_SOURCE = "the whole brief rests on this one source, and no passage is marked"


def once(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield passages, each once: one may stand in several sections."""
    yield from {passage.id: passage for passage in passages}.values()


def alone(passage: Passage) -> bool:
    """Whether one source or one origin alone carries a passage."""
    return 1 in (len(passage.sources), len(passage.origins))


def unmarked(brief: Brief, passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return the passages that rest on one source or origin and that the brief does not mark so."""
    lone = frozenset(brief.sourcing.lone)
    return tuple(p for p in once(passages) if alone(p) and p.id not in lone)


def origin(brief: Brief, passage: Passage) -> str:
    """Return what a passage that rests on one origin or source rests on, as words."""
    labels = {o.id: o for o in brief.sourcing.origins}
    found = labels.get(passage.origins[0]) if len(passage.origins) == 1 else None
    if found is None or found.kind == "document":
        return ", ".join(passage.sources)
    kind = found.kind.replace("-", " ")
    return f"{found.label} ({kind})"


def first_words(text: str) -> str:
    """Return the first words of a passage, with […] where there are more."""
    words, more = excerpt(" ".join(text.split()))
    return f"{words} […]" if more else words
