"""Step 6: from evidence to a `Brief`: its masthead, its sections, and the seal."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from . import __version__
from .brief_file import seal
from .editing import acts
from .model import (
    Brief,
    Handling,
    LeftOut,
    Notice,
    Provenance,
    Quote,
    Source,
    Title,
)
from .options import Options
from .sections import SECTIONS, Evidence
from .sections.event import event
from .sections.evidence import number
from .sections.headline import headline


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
        title=Title(chosen.title, None) if chosen.title else headline(evidence),
        event=event(evidence),
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
