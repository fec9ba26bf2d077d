"""Who said what: speaker, cue and content, by rules on the classes of words.

RULES run in order on each stretch of sentences, the surest first; ACROSS (in `threads`)
then ties what goes on from sentence to sentence. Method: cue verbs and the phrases around them, as in
rule-based quotation extraction (Krestel, Bergler & Witte 2008; Pareti et al. 2013), on a finite-state
cascade (Abney 1996) instead of a parser. A quotation that no rule ties to a speaker keeps none.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from ...model import Annotated, Attribution, Mode, Span
from ..quotations import quotations
from .according import according
from .closing import closing
from .declined import declined
from .described import described
from .estimates import estimates
from .first_person import first_person
from .frames import Frame, Rule
from .labels import labels, transcript
from .nouns import nouns
from .phrases import Range
from .quoted import quoted
from .reported import reported
from .threads import ACROSS, Thread
from .via import via
from .words import Stretch, stretches

RULES: tuple[Rule, ...] = (
    quoted,
    described,
    closing,
    reported,
    declined,
    according,
    estimates,
    nouns,
    labels,
)
LEAST = 4
"""Words of a quotation that counts without a speaker; shorter ones only set a word apart."""
TURNS = 2
"""Paragraphs with a label that make a transcript; one may be a dateline."""
LONGEST = 500
"""Words of a stretch that the rules look at; what has no full stop for longer is no prose."""
STOPS = ",;:.-?!…"
DOTTED = frozenset(("jr", "sr", "corp", "inc", "co", "ltd"))
"""Abbreviations at the end of a name."""


Parser = Callable[[Sequence[Stretch]], Sequence[Stretch]]
"""Returns stretches with their trees."""


def attributions(annotated: Annotated) -> Annotated:
    """Return the document with its attributions, in order of place.

    The content of a direct quotation is what stands between its marks; a mixed one is a slice of
    the sentence, marks included. Speaker and cue are None for a quotation without a clear speaker.
    """
    return attributed(annotated)


def attributed(annotated: Annotated, parser: Parser | None = None) -> Annotated:
    """Return the document with its attributions; a parser tells the rules what depends on what."""
    blocks = stretches(annotated, quotations(annotated.document))
    if parser:
        blocks = tuple(map(tuple, map(parser, blocks)))
    labelled = sum(any(transcript(block[0], ())) for block in blocks if block)
    rules = (transcript, *RULES) if labelled >= TURNS else RULES
    threads: list[Thread] = []
    before: Stretch | None = None
    for s in (s for block in blocks for s in block):
        if before and threads and any(rule(threads[-1], before, s) for rule in ACROSS):
            threads[-1] = threads[-1].going_on(s)
        else:
            threads += _threads(s, rules)
        before = s
    starts = [sentence.span.start for sentence in annotated.sentences]
    found = tuple(_attribution(annotated, starts, thread) for thread in threads if thread.said())
    if own := first_person(annotated, found):
        found = tuple(sorted((*found, *own), key=_place))
    return replace(annotated, annotations=replace(annotated.annotations, attributions=found))


def _place(attribution: Attribution) -> int:
    return min(span.start for span in (*attribution.content, attribution.speaker) if span)


def _threads(s: Stretch, rules: Iterable[Rule]) -> Iterator[Thread]:
    """Yield what the rules find in a stretch, then the quotations that they leave."""
    frames: list[Frame] = []
    for rule in rules if len(s.classes) <= LONGEST else ():
        frames += rule(s, frames)
        if frames and frames[-1].verbatim:
            break
    for place, quote in s.quotes.items():
        if quote.words >= LEAST and not any(frame.holds(place) for frame in frames):
            frames.append(Frame(None, (place, place), ((place, place + 1),)))
    yield from (Thread(s, frame) for frame in sorted(frames, key=lambda frame: frame.region))


def _attribution(annotated: Annotated, starts: list[int], thread: Thread) -> Attribution:
    """Return a thread as spans of the text."""
    s, frame = thread.stretch, thread.frame
    source = annotated.document.source.id
    parts = thread.said()
    if not frame.verbatim:
        parts = tuple((stretch, _trimmed(stretch, part)) for stretch, part in parts)
    content = tuple(_content(source, stretch, part) for stretch, part in parts)
    speaker = _speaker(annotated, s, frame.speaker) if frame.speaker else None
    cue = _span(source, s, frame.cue) if frame.speaker else None
    held = [span for span in (speaker, cue, *content) if span]
    return Attribution(
        speaker,
        cue,
        content,
        _mode(frame, parts),
        via(s, frame) if frame.speaker else None,
        _scope(annotated, starts, min(p.start for p in held), max(p.end for p in held)),
        frame.stance,
    )


def _speaker(annotated: Annotated, s: Stretch, part: Range) -> Span:
    """Return a speaker with all of its name: “Halden Corp.”, “Centers for Control and Prevention”."""
    span = _span(annotated.document.source.id, s, part)
    if part[1] == part[0] + 1 and part[0] in s.quotes:
        return replace(span, start=s.quotes[part[0]].inside[0], end=s.quotes[part[0]].inside[1])
    names = annotated.annotations.names
    at = bisect_right(names, span.end - 1, key=lambda name: name.span.start) - 1
    longer = at >= 0 and names[at].kind != "person" and names[at].span.end > span.end
    if longer and names[at].span.start >= span.start:
        return replace(span, end=names[at].span.end)
    dotted = s.text[span.end : span.end + 1] == "." and s.words[part[1] - 1] in DOTTED
    return replace(span, end=span.end + dotted)


def _trimmed(s: Stretch, part: Range) -> Range:
    """Return a part of what was said without the stops at its end."""
    start, end = part
    while end > start + 1 and s.classes[end - 1] in STOPS:
        end -= 1
    return start, end


def _content(source: str, s: Stretch, part: Range) -> Span:
    """Return words as a span; a quotation alone without its marks."""
    if part[1] == part[0] + 1 and part[0] in s.quotes:
        return Span(source, *s.quotes[part[0]].inside)
    return _span(source, s, part)


def _span(source: str, s: Stretch, part: Range) -> Span:
    return Span(source, s.starts[part[0]], s.ends[part[1] - 1])


def _mode(frame: Frame, parts: Iterable[tuple[Stretch, Range]]) -> Mode:
    """Return how it was said: all of it quoted, part of it, or none."""
    if frame.declined:
        return "declined"
    said = "".join(s.classes[a:b] for s, (a, b) in parts)
    if frame.verbatim or set(said) <= set("Q" + STOPS):
        return "direct"
    return "mixed" if "Q" in said else "indirect"


def _scope(annotated: Annotated, starts: list[int], start: int, end: int) -> Span:
    """Return the smallest run of whole sentences that holds a stretch of text."""
    sentences = annotated.sentences
    first = sentences[max(0, bisect_right(starts, start) - 1)].span
    last = sentences[max(0, bisect_right(starts, end - 1) - 1)].span
    return Span(first.source, min(first.start, start), max(last.end, end))
