"""Documents to a corpus: equal texts merged, all in order, each with its id."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from ..model import Document, Notice, Source
from . import dates, undated

FIRST_KNOWN = (
    "key", "title", "publisher", "author", "url", "retrieved", "kind", "agency", "handling",
    "keep",
)  # fmt: skip
"""What a merged source takes from the first of its copies that knows it."""


def arrange(documents: Iterable[Document]) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """Return the documents with ids `S1` and up, and all notices with the source they are about.

    They stand by date of publication, undated last, then by `text_sha256`. Equal texts without a
    differing publisher or address are one source with several paths; with one they are several
    sources. Neither the order of the input nor the names of files matter, except that names are
    shown. A guessed date (`Source.inferred`) moves no source: an undated one stays among the last.
    """
    merged = [_merge(copies) for copies in _copies(documents)]
    placed: list[Document] = []
    for number, (document, notices) in enumerate(sorted(merged, key=_place), 1):
        source = replace(document.source, id=f"S{number}")
        about = tuple(
            replace(notice, where=source.id)
            for notice in dict.fromkeys((*document.notices, *notices))
        )
        placed.append(replace(document, source=source, notices=about))
    dated = undated.infer(placed)
    return dated, tuple(notice for document in dated for notice in document.notices)


def _place(merged: tuple[Document, Sequence[Notice]]) -> tuple[Any, ...]:
    source = merged[0].source
    date = dates.order(source.published)
    return (*date, source.text_sha256, source.publisher or "", source.url or "", source.sha256)


def _copies(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Yield the documents that are one source, the one that stands for them first.

    A copy that names no publisher and no address may be a copy of any; it goes to the first that
    it does not differ from, so those that name both are sorted out first.
    """
    groups: list[list[Document]] = []
    of_text: dict[str, list[list[Document]]] = defaultdict(list)
    for document in sorted(documents, key=_distinct):
        known = of_text[document.source.text_sha256]
        for group in known:
            if all(_same(document.source, other.source) for other in group):
                group.append(document)
                break
        else:
            groups.append([document])
            known.append(groups[-1])
    for group in groups:
        yield sorted(group, key=lambda document: (document.source.sha256, *_distinct(document)))


def _distinct(document: Document) -> tuple[Any, ...]:
    source = document.source
    known = [(value is None, value or "") for value in (source.publisher, source.url)]
    others = [repr(getattr(source, name)) for name in FIRST_KNOWN]
    return (source.text_sha256, *known, source.sha256, source.published or "", *others, source.path)


def _same(one: Source, other: Source) -> bool:
    """Whether two sources of one text can be copies of one source."""
    return all(
        None in (mine, yours) or mine == yours
        for mine, yours in ((one.publisher, other.publisher), (one.url, other.url))
    )


def _merge(copies: Sequence[Document]) -> tuple[Document, tuple[Notice, ...]]:
    """Return one document for copies of the same text, and a notice if there are several."""
    first = copies[0]
    if len(copies) == 1:
        return first, ()
    sources = [copy.source for copy in copies]
    paths = [source.path for source in sources]
    known: dict[str, Any] = {
        name: next(filter(None, (getattr(source, name) for source in sources)), None)
        for name in FIRST_KNOWN
    }
    source = replace(
        first.source,
        **{**known, "author": known["author"] or ()},
        published=min((source.published for source in sources), key=dates.order),
        also=tuple(sorted({*paths} - {first.source.path})),
    )
    names = ", ".join(sorted(paths))
    notice = Notice("duplicate-source", f"The same text was given {len(paths)} times: {names}.")
    notices = tuple(notice for copy in copies[1:] for notice in copy.notices)
    return replace(first, source=source), (*notices, notice)
