"""Step 6: from evidence to a `Brief`: its masthead, its sections, and the seal."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import get_args

from . import __version__
from .brief_file import seal
from .editing import acts
from .model import (
    Annotated,
    Brief,
    Event,
    Handling,
    LeftOut,
    Notice,
    Provenance,
    Quote,
    Source,
    Span,
    Title,
)
from .options import Options
from .sections import SECTIONS, Evidence
from .sections.evidence import number
from .text.words import STOP_STEMS, stems

SENTENCES = 12
"""Passages that may stand for a headline, the best of all."""
TITLE = 130
"""Code points of the longest of them."""


def compose(
    evidence: Evidence,
    notices: Sequence[Notice],
    left_out: Sequence[LeftOut],
    options: Options,
    *,
    parser: str | None = None,
) -> Brief:
    """Return the sealed brief of a corpus.

    Args:
        evidence: what steps 1 to 5 found.
        notices: what step 1 has to say about the sources.
        left_out: the sources that could not be used.
        options: all that the user chose; recorded in the provenance.
        parser: name and version of the model that parsed, if one did; recorded too.

    """
    chosen = options.compose
    used = tuple(annotated.document.source for annotated in evidence.corpus)
    sources = tuple(sorted((*used, *evidence.aside), key=lambda source: number(source.id)))
    brief = Brief(
        title=Title(chosen.title, None) if chosen.title else _headline(evidence),
        event=_event(evidence),
        as_of=chosen.as_of or _newest(used),
        handling=chosen.handling or _strictest(sources, chosen.least),
        sources=sources,
        keyphrases=evidence.relations.keyphrases[: chosen.caps.keyphrases],
        notices=(
            *notices,
            *evidence.doubts,
            *asked(evidence, options.rank.focus),
            *acts(options.edit, evidence.hand, chosen.title),
        ),
        provenance=Provenance(
            tool="briefing",
            version=__version__,
            style=options.render.style,
            options=options.recorded(),
            parser=parser,
            corpus=_corpus(sources),
        ),
    )
    for _, section in SECTIONS:
        brief = section(brief, evidence)
    if not any(True for _ in brief.passages()):
        empty = Notice(
            "nothing-to-quote", "No sentence of the sources can stand alone; nothing is quoted."
        )
        brief = replace(brief, notices=(*brief.notices, empty))
    brief = replace(brief, sources=tuple(_with_origins(brief)))
    return seal(replace(brief, quotes=tuple(_quotes(brief, evidence))))


def asked(evidence: Evidence, focus: str | None) -> Iterator[Notice]:
    """Yield what the question of the user did to the brief."""
    if focus is None:
        return
    if evidence.ranking.near:
        yield Notice(
            "focus", f"What is about “{focus}” comes first; the rest has what room is left."
        )
    else:
        yield Notice(
            "focus", f"No source speaks of “{focus}”; all was ranked as without a question."
        )


def _headline(evidence: Evidence) -> Title:
    """Return the headline that shares most words with all the sources, or what may stand for one.

    A headline is the title of a source, with its place where it opens the readable text. Too short
    a one, or one that its own text does not speak of, is no headline, nor are words that the maker
    dropped. Without any, the best passage that is short enough stands for it, without that the best
    keyphrase or the first sentence, and where all of them are dropped the path of the first source.
    """
    drops = evidence.hand.drops_any
    dropped = {evidence.text(span).rstrip(".") for span in evidence.hand.drops}
    frequency = Counter(
        stem for a in evidence.corpus for s in a.sentences for stem in frozenset(s.stems)
    )
    best: tuple[float, Title] | None = None
    for annotated in evidence.corpus:
        title = _title(annotated)
        if title and title.text.rstrip(".") in dropped:
            continue
        words = frozenset(stems(title.text)) - STOP_STEMS if title else frozenset()
        body = {w for s in annotated.sentences if s.kind != "heading" for w in s.stems}
        if title and len(words) >= 3 and 2 * len(words & body) >= len(words):
            weight = round(sum(frequency[word] for word in words) / len(words), 9)
            if best is None or weight > best[0]:
                best = (weight, title)
    if best is not None:
        return best[1]
    for candidate in evidence.ranking.candidates[:SENTENCES]:
        text = evidence.text(candidate.span).rstrip(".")
        if drops(candidate.span):
            continue
        if len(text) <= TITLE and text[:1].isalnum() and "“" not in text and '"' not in text:
            start = candidate.span.start
            return Title(text, Span(candidate.span.source, start, start + len(text)))
    phrases = sorted(evidence.relations.keyphrases, key=lambda phrase: " " not in phrase.text)
    firsts = (sentence.span for sentence in evidence.corpus[0].sentences)
    places = chain((place for phrase in phrases for place in phrase.mentions), firsts)
    place = next((place for place in places if not drops(place)), None)
    if place is None:
        return Title(evidence.corpus[0].document.source.path, None)
    return Title(evidence.text(place), place)


def _title(annotated: Annotated) -> Title | None:
    """Return the title of a source, with its place where a heading at the beginning has it."""
    given = annotated.document.source.title
    first = next(iter(annotated.sentences), None)
    if first is not None and first.kind == "heading":
        text = annotated.document.slice(first.span)
        if given is None or given == text:
            return Title(text, first.span)
    return Title(given, None) if given else None


def _event(evidence: Evidence) -> Event | None:
    """Return the day that most dated sources speak of; none when no day has most of them.

    A day that is still ahead of a source is not what it reports on.
    """
    dated = [a for a in evidence.corpus if a.document.source.published]
    days: dict[str, list[Span]] = {}
    for annotated in dated:
        firsts: dict[str, Span] = {}
        published = (annotated.document.source.published or "").rstrip("~")
        for mention in annotated.annotations.dates:
            whole = len(mention.value) == len("2025-10-15")
            whole = whole and mention.value.replace("-", "").isdigit()
            if whole and mention.value[: len(published)] <= published:
                firsts.setdefault(mention.value, mention.span)
        for day, span in firsts.items():
            days.setdefault(day, []).append(span)
    if not days:
        return None
    day = min(days, key=lambda d: (-len(days[d]), [-int(part) for part in d.split("-")]))
    if 2 * len(days[day]) <= len(dated):
        return None
    return Event(day, min(days[day], key=lambda span: (evidence.hand.drops_any(span), span)))


def _newest(sources: Sequence[Source]) -> str | None:
    """Return the latest date of publication; a guessed one stands for the day it guesses."""
    dates = (source.published for source in sources if source.published)
    return max(dates, key=lambda date: (date.rstrip("~"), date), default=None)


def _strictest(sources: Sequence[Source], least: Handling | None) -> Handling | None:
    """Return the strictest label that the user gave a source, or the house style all its briefs."""
    order = get_args(Handling)
    labels = [label for label in (least, *(source.handling for source in sources)) if label]
    return max(labels, key=order.index, default=None)


def _corpus(sources: Sequence[Source]) -> str:
    texts = "\n".join(sorted(source.text_sha256 for source in sources))
    return "sha256:" + hashlib.sha256(texts.encode()).hexdigest()


def _with_origins(brief: Brief) -> Iterator[Source]:
    """Yield the sources with the origins of what the brief shows of them."""
    for source in brief.sources:
        shown = {
            origin
            for passage in brief.passages()
            if passage.span.source == source.id
            for origin in passage.origins
        }
        yield replace(source, origins=tuple(sorted(shown, key=number)))


def _quotes(brief: Brief, evidence: Evidence) -> Iterator[Quote]:
    """Yield the words of each place that is shown and that no passage covers."""
    covered = [passage.span for passage in brief.passages()]
    places = {p.holder.role for p in brief.positions if p.holder and p.holder.role}
    places |= {run[0] for run in brief.sourcing.shared}
    places |= {span for each in brief.sourcing.concordance for span in each.variants}
    for unnamed in brief.sourcing.unnamed:
        places |= {span for span in (unnamed.description, unnamed.reason) if span}
        places |= set(unnamed.also)
    places |= {side[0] for one in brief.sourcing.disagreements for side in one.sides}
    for place in sorted(places):
        if not any(span.covers(place) for span in covered):
            yield Quote(place, evidence.text(place))
