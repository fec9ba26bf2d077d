"""Origins: where information came from, which is not the same as which files carry it.

A sentence comes from the agency, interview, broadcast or survey that its own words name; else from
the shared copy that it is part of; else from its document. Shared copy inside quotation marks
counts too: two sources with the same translation of a remark have it from one place. What an agency's
story has from another agency came through the first: the chain is kept.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from ..model import Annotated, Origin, OriginKind, Sentence, Span
from ..text import outlets
from ..text.agencies import LABELS
from ..text.places import Places
from .joined import Joined
from .reprinted import reprinted

Key = tuple[OriginKind, str]
"""What makes two origins one: kind and label."""

NAME = "|".join(re.escape(name) for name in sorted(LABELS, key=len, reverse=True))
AGENCY = re.compile(rf"(?<!\w)(?:{NAME})(?!\w)")
BEFORE = re.compile(
    r"\b(?:told|tell|telling|to|with|by|according|agency|service|citing|cites|cited|quoting|quoted"
    r"|via|per|from)(?: (?:the|news|state|official|national|agency|broadcaster|to|state-run)){0,3} $",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"^(?: (?:news )?agency)?,? (?:reported|reports|reporting|said|says|quoted|cited|wrote|added)\b"
)
CREDIT = re.compile(rf"^[^\n.!?]{{0,80}}\(({NAME})\)\s?[-–—:]?")
DATELINE = re.compile(rf"^[A-Z][A-Z .,’'-]{{2,40}}[^\n.!?]{{0,40}}\(({NAME})\)\s?[-–—:]")
"""A credit line that may stand further down: captions and summaries stand before it."""
BROADCAST = re.compile(
    r"\b(?:broadcast|aired|televised)(?: live)? (?:by|on) "
    r"((?:[A-Z][\w.&’'-]*|state|public|national|television|radio|TV)(?: (?:[A-Z][\w.&’'-]*|state|public"
    r"|national|television|radio|TV)){0,4}(?<!\.))"
)
WHO = r"([A-Z][\w&-]*(?: (?:[A-Z][\w&-]*|for [A-Z]\w*|of [A-Z]\w*|and [A-Z]\w*)){0,4})"
SURVEY = re.compile(
    rf"\b(?:[Pp]oll|[Ss]urvey)s? (?:(?:carried out|conducted|made|published|released|taken) )?(?:by|from|of)"
    rf" (?:the )?(?:(?:polling )?(?:company|firm|institute|pollster) )?{WHO}"
)
"""A survey with whoever made it; what others tell of it they have from there."""
THE_SURVEY = re.compile(r"(?:The|This) (?:exit |opinion )?(?:poll|survey)\b")
"""How a sentence opens that goes on about the survey before it."""
BYLINE = re.compile(rf"^(?:By [^\n.!?]{{0,60}}[,|] )?({NAME})$")
SPOKEN = re.compile(
    r"\b(?:t(?:old|ell(?:s|ing)?)|sp(?:oke|eaks?|eaking)|talk(?:s|ed|ing)|interview\w*|said|says|confirmed|remarks?"
    r"|comments?|appear(?:s|ed|ing|ance))\b[^.;:“”\"]{0,40}$"
)
"""What stands before the name of an outlet that somebody spoke to, and did not only stand in."""
FIRST, OPENING = 3, 10
"""Sentences in which a credit line counts, and one with a place in capitals before it."""
MOSTLY = 0.35
"""Share of a sentence that a shared run must cover for the sentence to be shared copy."""


def origins(
    corpus: Sequence[Annotated],
    shared: Sequence[tuple[Span, ...]],
    copies: Sequence[frozenset[str]],
) -> tuple[tuple[Origin, ...], Mapping[Span, str]]:
    """Return the origins, by first place, and the id of the origin of every sentence."""
    keys: dict[Span, Key] = {}
    evidence: dict[Key, list[Span]] = defaultdict(list)
    passed: dict[Key, set[Key]] = defaultdict(set)
    copied: dict[str, str] = {}
    for group in copies:
        if len(group) > 1:
            copied.update(dict.fromkeys(group, _label(group)))
    for annotated in corpus:
        whole, credit = _of_document(annotated, copied)
        keys.update((sentence.span, whole) for sentence in annotated.sentences)
        if credit is not None:
            evidence[whole].append(credit)
        for sentence, key, words in _named(annotated):
            keys[sentence.span] = key
            evidence[key].append(words)
            if whole[0] != "document" and whole != key:
                passed[key].add(whole)
    _spread(corpus, shared, copies, keys, evidence)
    return _numbered(keys, evidence, passed)


def _of_document(annotated: Annotated, copied: Mapping[str, str]) -> tuple[Key, Span | None]:
    """Return the origin of a whole document, and the credit line that names it, if one does.

    Args:
        annotated: the document.
        copied: the sources that are copy, with the label of the copy.

    """
    source = annotated.document.source
    if source.agency:
        return ("agency", LABELS.get(source.agency, source.agency)), None
    last = len(annotated.sentences) - 1
    for number, sentence in enumerate(annotated.sentences):
        text = annotated.document.slice(sentence.span)
        forms = (
            (DATELINE, number < OPENING),
            (CREDIT, number < FIRST),
            (BYLINE, number < FIRST or number == last),
        )
        match = next(filter(None, (form.match(text) for form, here in forms if here)), None)
        if match:
            start = sentence.span.start
            span = Span(source.id, start + match.start(1), start + match.end(1))
            return ("agency", LABELS[match[1]]), span
    if source.kind == "press release":
        return ("release", source.publisher or source.id), None
    if source.id in copied:
        return ("shared-copy", copied[source.id]), None
    return ("document", source.id), None


def _named(annotated: Annotated) -> Iterator[tuple[Sentence, Key, Span]]:
    """Yield the sentences whose own words name where they come from, with those words."""
    document = annotated.document
    yield from _reports(annotated)
    yield from _surveys(annotated)
    for sentence in annotated.sentences:
        text = document.slice(sentence.span)
        for match in AGENCY.finditer(text):
            if BEFORE.search(text[: match.start()]) or AFTER.search(text[match.end() :]):
                start = sentence.span.start
                words = Span(document.source.id, start + match.start(), start + match.end())
                yield sentence, ("agency", LABELS[match[0]]), words
                break
        else:
            if aired := BROADCAST.search(text):
                start = sentence.span.start
                words = Span(document.source.id, start + aired.start(1), start + aired.end(1))
                yield sentence, ("broadcast", aired[1]), words
    for attribution in annotated.annotations.attributions:
        if attribution.via is None or attribution.scope is None:
            continue
        key = _through(attribution.via, document.slice(attribution.scope))
        for sentence in annotated.sentences:
            if attribution.scope.covers(sentence.span):
                yield sentence, key, attribution.cue or sentence.span


def _reports(annotated: Annotated) -> Iterator[tuple[Sentence, Key, Span]]:
    """Yield the sentences that say which outlet reported what they tell."""
    for sentence in annotated.sentences:
        for told in outlets.reporting(annotated.document.slice(sentence.span)):
            start, source = sentence.span.start, sentence.span.source
            yield (
                sentence,
                ("report", told.name),
                Span(source, start + told.start, start + told.end),
            )
            break


def _surveys(annotated: Annotated) -> Iterator[tuple[Sentence, Key, Span]]:
    """Yield the sentences that tell of a survey by somebody, and those right behind on “the poll”."""
    told: tuple[Key, Span] | None = None
    for sentence in annotated.sentences:
        text = annotated.document.slice(sentence.span)
        if made := SURVEY.search(text):
            start = sentence.span.start
            words = Span(sentence.span.source, start + made.start(1), start + made.end(1))
            told = ("survey", made[1]), words
        elif not THE_SURVEY.match(text):
            told = None
        if told:
            yield sentence, *told


def _through(name: str, text: str) -> Key:
    """Return the origin that a statement came through: an agency, or an outlet spoken to or not."""
    if label := LABELS.get(name):
        return "agency", label
    spoken = SPOKEN.search(text[: max(0, text.find(name))])
    return "interview" if spoken else "report", name.removeprefix("the ").removeprefix("The ")


def _spread(
    corpus: Sequence[Annotated],
    shared: Sequence[tuple[Span, ...]],
    copies: Sequence[frozenset[str]],
    keys: dict[Span, Key],
    evidence: dict[Key, list[Span]],
) -> None:
    """Give the sentences that shared runs, or edited prints of one copy, tie together one origin.

    That is the agency or interview that one of them names, or else the shared copy itself.
    """
    at = Places(sentence.span for annotated in corpus for sentence in annotated.sentences)
    tied = Joined[Span]()
    for run in shared:
        carriers = [
            sentence
            for place in run
            for sentence in at.touching(place)
            if _overlap(sentence, place) >= MOSTLY * (sentence.end - sentence.start)
        ]
        for sentence in carriers:
            tied.join(carriers[0], sentence)
    for sentence, edited in reprinted(corpus, copies):
        tied.join(sentence, edited)
    places: dict[Span, list[Span]] = defaultdict(list)
    for place in chain.from_iterable(shared):
        for sentence in at.touching(place):
            places[sentence].append(place)
    for group in tied.groups():
        sources = {sentence.source for sentence in group}
        if len(sources) > 1:
            named = min(
                (keys[s] for s in group if keys[s][0] not in ("document", "shared-copy")),
                default=None,
            )
            whole = {keys[s] for s in group}  # one, when all are of one piece of copy already
            copy = whole.pop() if len(whole) == 1 else ("shared-copy", _label(sources))
            key = named or copy
            evidence[key].extend(chain.from_iterable(places[s] for s in group))
            keys.update(dict.fromkeys(group, key))


def _numbered(
    keys: Mapping[Span, Key],
    evidence: Mapping[Key, list[Span]],
    passed: Mapping[Key, set[Key]],
) -> tuple[tuple[Origin, ...], Mapping[Span, str]]:
    """Give ids to the origins in use."""
    sources: dict[Key, set[str]] = defaultdict(set)
    for span, key in keys.items():
        sources[key].add(span.source)
    ids = {key: f"O{number}" for number, key in enumerate(sources, start=1)}
    found = tuple(
        Origin(
            id=ids[key],
            label=key[1],
            kind=key[0],
            via=tuple(sorted(ids[way] for way in passed.get(key, ()) if way in ids)),
            sources=tuple(sorted(carriers, key=_number)),
            evidence=tuple(sorted(set(evidence.get(key, ())))),
        )
        for key, carriers in sources.items()
    )
    return found, {span: ids[key] for span, key in keys.items()}


def _overlap(a: Span, b: Span) -> int:
    """Return how much two places that touch share."""
    return min(a.end, b.end) - max(a.start, b.start)


def _label(sources: set[str] | frozenset[str]) -> str:
    return ", ".join(sorted(sources, key=_number))


def _number(source: str) -> int:
    return int(source.removeprefix("S"))
