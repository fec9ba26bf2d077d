"""Events: which sentences a later source has overtaken.

Three kinds of sentence grow old: what looks ahead to an act (“will request”), what is bound to its
hour (“so far, neither mentioned …”), and a count that is still rising. One of them is overtaken by
a sentence of another source that tells the act as done, or the occasion of it as over, or counts
anew. Later is what was published later, or, on the same day or undated, what the text tells as
past. Precision goes before recall: in doubt a sentence stands. Sentences of one source never
overtake one another, for its author knew both; what a source looks ahead to after it told the
occasion as over lies beyond that occasion, and is not overtaken by it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from ..model import Annotated, Overtaken, OvertakenRule, Span
from . import tellings
from .event_words import COUNTING, FALLING
from .figures import figures
from .results import results
from .taken_back import harmed, taken_back
from .telling import COMMON, Telling, end, week_before
from .tellings import DECIDED, FAR, REVISED, RISEN, SO_FAR, TO_DECIDE, Act, Names

LEADS = 3
"""Sentences with names at the top of a document: they say who it is about."""
MOST = 3
"""Sentences that are kept of those that overtake one, the nearest in content first."""


def overtaken(corpus: Sequence[Annotated]) -> tuple[Overtaken, ...]:
    """Return what is overtaken in a corpus, by which sentences and which rule, in order of place."""
    names, newest = Names(corpus), _newest(corpus)
    told = [t for annotated in corpus for t in _tellings(annotated, names, newest)]
    rules = (taken_back, harmed, figures, results)
    found = {*_acts(told, names), *_counts(told), *chain.from_iterable(r(told) for r in rules)}
    by_span: dict[Span, list[tuple[int, Overtaken]]] = defaultdict(list)
    at = {telling.span: telling for telling in told}
    for one in found:
        by_span[one.span].append((-at[one.span].common(at[one.by]), one))
    return tuple(
        one
        for span in sorted(by_span)
        for _, one in sorted(by_span[span], key=lambda p: (p[0], p[1].by, p[1].rule))[:MOST]
    )


def _tellings(annotated: Annotated, names: Names, newest: str) -> Iterator[Telling]:
    document = annotated.document
    if document.source.language != "en":
        return
    running = [s for s in annotated.sentences if s.kind != "heading"]
    texts = [document.slice(sentence.span) for sentence in running]
    named = islice(filter(None, map(names.within, texts)), LEADS)
    lead = frozenset(chain.from_iterable(named))
    published = (document.source.published or "").rstrip("~?%")
    dates: dict[int, list[str]] = defaultdict(list)
    mentions = iter(annotated.annotations.dates)
    mention = next(mentions, None)
    for number, sentence in enumerate(running):
        while mention and mention.span.start < sentence.span.end:
            if sentence.span.covers(mention.span):
                dates[number].append(mention.value)
            mention = next(mentions, None)
    for number, (sentence, text) in enumerate(zip(running, texts, strict=True)):
        yield Telling(
            sentence.span,
            text,
            names.within(text),
            tellings.common_words(text),
            tuple(dates[number]),
            published or newest,
            bool(published),
            lead,
        )


# ------------------------------------------------------------------ acts and occasions


@dataclass(frozen=True, slots=True)
class Deed:
    """An act that a sentence tells as done."""

    telling: Telling
    doers: frozenset[str]
    """Names before the verb in its clause."""
    subject: frozenset[str]
    """Stems of the other words there."""


def _acts(told: Sequence[Telling], names: Names) -> Iterator[Overtaken]:
    """Yield what looks ahead to an act, or is bound to its hour, and what tells the end of it."""
    done: dict[str, list[Deed]] = defaultdict(list)
    over: dict[str, list[Telling]] = defaultdict(list)
    some: dict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        for verb, clause in tellings.done(telling.text):
            deed = Deed(telling, names.doers(clause), tellings.common_words(clause))
            done[verb].append(deed)
        known, that_day = tellings.over(telling.text)
        for kind in known:
            over[kind].append(telling)
        for kind in that_day:
            some[kind].append(telling)
    decided = [t for t in told if DECIDED.search(t.text) and not TO_DECIDE.search(t.text)]
    closed = {(t.span.source, kind) for kind, endings in over.items() for t in endings}
    for telling in told:
        for act in tellings.ahead(telling.text, names):
            for deed in done.get(act.verb, ()):
                if _is_done(telling, act, deed):
                    yield Overtaken(telling.span, deed.telling.span, "done")
            if act.occasion and (telling.span.source, act.occasion) not in closed:
                dated = [e for e in some[act.occasion] if set(e.dates) & set(telling.dates)]
                yield from _concluded(telling, over[act.occasion] + dated, "concluded")
        if TO_DECIDE.search(telling.text):
            yield from _concluded(telling, decided, "decided")
        if SO_FAR.search(telling.text):
            for kind, endings in over.items():
                if (telling.span.source, kind) not in closed:
                    yield from _concluded(telling, endings, "so-far")


def _is_done(telling: Telling, act: Act, deed: Deed) -> bool:
    """Whether a deed is the act that a sentence looks ahead to: by the same, to the same, and later.

    Who does it must be named in the clause of the verb, or what it is must stand there; all to whom
    it is done must be named in the sentence. Without names, more of the matter must be shared.
    """
    subject = len(act.subject & deed.subject)
    same = bool(deed.doers & (act.doers | act.objects))
    same = same or subject >= (COMMON if act.doers else 1)
    enough = COMMON if act.doers and act.objects else COMMON + 1
    return (
        same
        and act.objects <= deed.telling.names
        and telling.common(deed.telling) >= enough
        and _is_later(telling, deed.telling)
    )


def _concluded(
    telling: Telling, endings: Sequence[Telling], rule: OvertakenRule
) -> Iterator[Overtaken]:
    """Yield the endings that tell the occasion of an act as over: same people, same matter.

    For a sentence that names nobody the tops of the documents must name more in common.
    """
    for ending in endings:
        top = len(telling.lead & ending.lead)
        named = telling.names & ending.names and telling.common(ending) >= COMMON
        same = named or (not telling.names and top > COMMON)
        if top >= COMMON and same and _is_later(telling, ending):
            yield Overtaken(telling.span, ending.span, rule)


def _is_later(telling: Telling, ending: Telling) -> bool:
    """Whether what an ending tells can lie after the time at which the other sentence was written.

    The source must not be older, and no day that the act is to be on may lie after it; the ending
    must not be dated before the other source, or a week before its own.
    """
    if telling.span.source == ending.span.source:
        return False
    if telling.dated and ending.dated and ending.published < telling.published:
        return False
    if any(_start(value) > ending.published[: len(_start(value))] for value in telling.dates):
        return False
    if not telling.dates and FAR.search(telling.text):
        return False
    since = telling.published if telling.dated else week_before(ending.published)
    if not ending.dates:
        return True
    days = [end(value) for value in ending.dates]
    planned = {value for value in telling.dates if len(value) == len("2025-10-15")}
    exact = {value for value in ending.dates if len(value) == len("2025-10-15")}
    if planned and exact and not planned & exact:
        return False
    return any(not since or day >= since[: len(day)] for day in days)


# ------------------------------------------------------------------ counts


def _counts(told: Sequence[Telling]) -> Iterator[Overtaken]:
    """Yield each count with a newer one of the same things in the same place."""
    counted: dict[str, list[tuple[Telling, int]]] = defaultdict(list)
    for telling in told:
        for what, number in tellings.counts(telling.text).items():
            if telling.is_recent():
                counted[what].append((telling, number))
    for what, counts in counted.items():
        for telling, number in counts:
            for newer, other in counts:
                rule = _recounted(telling, number, newer, other, falls=what in FALLING)
                if rule and _same_place(telling, newer):
                    yield Overtaken(telling.span, newer.span, rule)


def _recounted(
    telling: Telling, number: int, newer: Telling, other: int, *, falls: bool
) -> OvertakenRule | None:
    """Return the rule by which one count overtakes another, if one does.

    A higher one does when it says that the number rose, or when its source was published later, in
    the same week, on the same matter; a lower one only when it takes an earlier one back, or where
    what is counted grows fewer by itself (`falls`).
    """
    if telling.span.source == newer.span.source or number == other:
        return None
    both = telling.dated and newer.dated
    if both and newer.published < telling.published:
        return None
    later = both and newer.published > telling.published
    if REVISED.search(newer.text) and (later or _has_number(newer.text, number)):
        return "correction"
    told = RISEN.search(newer.text) is not None
    more = other > number
    fell = falls and later and len(telling.lead & newer.lead) > COMMON
    if (more and told) or fell or ((more or falls) and later and _one_matter(telling, newer)):
        return "count"
    return None


def _one_matter(telling: Telling, newer: Telling) -> bool:
    """Whether two counts of different days are of one event: a week at most, and words in common."""
    recent = telling.published >= week_before(newer.published)
    return recent and len(_matter(telling, newer)) >= COMMON


def _matter(telling: Telling, newer: Telling) -> frozenset[str]:
    """Return the words that two counts share, but for those that every count of its kind has."""
    return (telling.content & newer.content) - COUNTING


def _has_number(text: str, number: int) -> bool:
    return f"{number:,}" in text or str(number) in text


def _same_place(telling: Telling, newer: Telling) -> bool:
    """Whether two counts are of one event: the same names at the top, and none that differ below.

    Of short texts, whose tops name little, a name and the matter in the sentences themselves do: of
    a name that stands at the top of both, one word of it.
    """
    names = telling.names & newer.names
    if len(telling.lead & newer.lead) < COMMON:
        top = names & telling.lead & newer.lead
        return bool(names) and len(_matter(telling, newer)) >= (1 if top else COMMON)
    return bool(names) or not (telling.names and newer.names)


# ------------------------------------------------------------------ days


def _newest(corpus: Sequence[Annotated]) -> str:
    dates = (annotated.document.source.published for annotated in corpus)
    return max((value.rstrip("~?%") for value in dates if value), default="")


def _start(value: str) -> str:
    return value.split("/")[0].rstrip("~?%.")
