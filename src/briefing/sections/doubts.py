"""What the sources leave open, passage by passage, each with its kind, topic and weight."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..model import Brief, Hedge, Keyphrase, Passage, QuestionKind, Span
from ..text.words import stems
from .evidence import Evidence
from .pinning import marked

WEIGHTS: dict[QuestionKind, float] = {
    "undecided": 2.0,
    "unanswered": 1.9,
    "declined": 1.7,
    "disputed": 1.3,
    "expected": 1.3,
    "asked": 0.9,
    "conditional": 0.8,
    "hedged": 0.4,
}
"""How plainly each kind leaves something open."""
TOPIC = 0.4
"""What it gains when it has a topic, and for each source that speaks of the topic a share of that."""
OUTCOME = 0.6
"""What it gains as the newest outcome of the event: that nothing was decided comes first."""
PAST = 1.2
"""What it loses when it is dated before the year of the event: history is seldom open."""
OVERTAKEN = 0.5
"""What it loses when another source has overtaken it."""
BESIDE = 1.5
"""What it loses when it has nothing to do with the question of the user."""
WAS = 0.6
"""What an expectation loses that is told in the past: it has come to pass, or has not."""
PRESENT = re.compile(r"(?:is|are|remains?|has|have|does|do)\b")
"""How a cue begins that leaves something open now, whatever the sentence is dated."""
DEPENDS = re.compile(r"(?:depends?|hinges?|contingent|conditional|If|Unless)\b")
"""Cues of a condition that is the matter of its sentence, or opens it."""
PLAINLY = 0.3
"""What such a cue gains."""
HAD = re.compile(r"\bhad\s(?!to\b)\w+")
MAYBE = re.compile(
    r"may|might|(?:un)?likely|possibly|perhaps|rumou?red|unconfirmed|speculation", re.IGNORECASE
)
"""Hedges of what nobody knows yet; the others tell whose word something is."""
POINTING = re.compile(
    r"\b(?:the|this|that|these|those)\s(?:issue|matter|question|request|demand|proposal|allegation"
    r"|claim|report|incident|subject|charge)s?\b(?!\s(?:about|against|by|for|of|on|over|that|to|whether)\b)"
)
"""Nouns that stand for what was told before."""
LEAST_SAID = 6
"""Words of a sentence that says what is open."""
SILENT = ("declined", "unanswered")
"""Kinds of which a shorter one stands with the sentence before: “Its managers declined to comment.”"""
SHORT = 8
"""Words below which a sentence does not stand alone."""
PRONOUN = re.compile(r"\b(?:its|their|they|them)\b")
OPENS_BACK = re.compile(
    r"[“\"'(]|(?:And|Both|But|He|Her|His|It|Its|Neither|Or|Others|She|So|Some|Such|That|Their|There|These"
    r"|They|This|Those|We|Yet|You|I)\b"
)
"""How a short sentence begins that needs the one before it."""
NAMED = re.compile(r"\b[A-Z]\w")
LABEL = re.compile(r"[A-Z]{2,4}:\s")
"""What a transcript sets before the words of a speaker."""
ASKED = re.compile(
    r"(?!.*\b(?:I|we|us|our|you|your)\b)(?:Who|What|When|Where|Why|How|Which|Whose|Will|Did|Does|Do|Is|Are|Was"
    r"|Were|Has|Have|Can|Should|Would)\s(?:\S{1,40}\s){4,40}\S{1,40}\?"
)
"""A whole question in the third person."""


ANSWER = re.compile(
    r"\s+(?:Absolutely|Certainly|Hardly|Maybe|No|Nobody|Not|Of course|Perhaps|Possibly|Probably|Yes)\b(?!\s\w+\s\w+\s\w+\?)"
)
"""How the writer answers the question just asked: “Not necessarily.”"""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A passage that leaves something open."""

    passage: Passage
    kind: QuestionKind
    topic: Keyphrase | None
    head: str | None
    """Stem of the last word of the topic: “air base” and “bases” are one."""
    by: tuple[Span, ...]
    """Sentences of other sources that overtake it."""
    weight: float
    cue: Span
    """The words that leave it open."""


def doubts(brief: Brief, evidence: Evidence) -> Iterator[Doubt]:
    """Yield all that is left open, one a claim, of the plainest kind that it has cues of."""
    kinds: dict[Span, tuple[QuestionKind, Span]] = {}
    pins = evidence.hand.pinned("open_questions")
    for annotated in evidence.corpus:
        for hedge in annotated.annotations.hedges:
            place = next((pin for pin in pins if pin.covers(hedge.span)), None)
            if place is None and not _is_aside(evidence, hedge):
                place = _passage(evidence, hedge)
            kind = next((kind for kind in WEIGHTS if kind == hedge.cue), None)
            if place is not None and kind is not None:
                known = kinds.get(place, (kind, hedge.span))
                kinds[place] = max((kind, hedge.span), known, key=lambda k: WEIGHTS[k[0]])
    told: set[Span] = set()

    def order(place: Span) -> tuple[bool, float, float, Span]:
        return place not in pins, -WEIGHTS[kinds[place][0]], -evidence.salience(place), place

    for place in sorted(kinds, key=order):
        kind, cue = kinds[place]
        dropped = evidence.hand.drops_any(place)
        if place in pins or not (dropped or evidence.tells(evidence.whole(cue), told)):
            told |= evidence.twins(place)
            doubt = _doubt(brief, evidence, place, kind, cue)
            left = tuple(span for span in doubt.by if not evidence.hand.drops_any(span))
            # What is overtaken must not look open because what overtakes it was dropped.
            if place in pins or left or not doubt.by:
                yield replace(doubt, by=left, passage=marked(doubt.passage, pins))


def _is_aside(evidence: Evidence, hedge: Hedge) -> bool:
    """Whether a hedge is a speaker's own, or only tells whose word something is."""
    spoken = any(place.covers(hedge.span) for place in evidence.found.quoted.touching(hedge.span))
    label = LABEL.match(evidence.text(evidence.whole(hedge.span))) is not None
    words = evidence.text(hedge.span)
    return spoken or label or (hedge.cue == "hedged" and not MAYBE.fullmatch(words))


def _passage(evidence: Evidence, hedge: Hedge) -> Span | None:
    """Return the shortest passage that holds a hedge and can stand alone, or None.

    A sentence that speaks of “the issue” or of “its use”, or that has too few words to stand alone,
    stands with the one before it.
    """
    said = len(evidence.text(evidence.whole(hedge.span)).split())
    if said < LEAST_SAID and hedge.cue not in SILENT:
        return None  # “Details were not clear.”
    if hedge.cue == "asked":
        sentence = evidence.whole(hedge.span)
        return sentence if _asks(evidence, sentence) else None
    candidate = evidence.standing(hedge.span)
    place = candidate.span if candidate else evidence.whole(hedge.span)
    sentences = evidence.sentences(place)
    text = evidence.text(place)
    if len(sentences) > 1 or not (_leans(text) or len(text.split()) < SHORT):
        return candidate.span if candidate else None
    number = sentences[0].index
    before = evidence.by_source[place.source].sentences[number - 1] if number else None
    if before and before.block == sentences[0].block and before.span in evidence.candidates:
        return Span(place.source, before.span.start, place.end)
    if said < LEAST_SAID:
        return None
    if candidate is None and not (_leans(text) or OPENS_BACK.match(text)):
        return place  # “A hearing has not been scheduled.”
    return candidate.span if candidate else None


def _asks(evidence: Evidence, sentence: Span) -> bool:
    """Whether a sentence is a whole question that the next one does not answer at once."""
    text = evidence.by_source[sentence.source].document.text
    asked = ASKED.fullmatch(evidence.text(sentence)) is not None
    return asked and ANSWER.match(text, sentence.end) is None


def _leans(text: str) -> bool:
    """Whether a sentence needs the one before it: “the issue”, or “its use” without a name before."""
    return bool(POINTING.search(text)) or any(
        not NAMED.search(text, 1, match.start()) for match in PRONOUN.finditer(text)
    )


def _doubt(brief: Brief, evidence: Evidence, place: Span, kind: QuestionKind, cue: Span) -> Doubt:
    passage = evidence.passage(place, evidence.candidates.get(place))
    sentence = evidence.whole(cue)
    topic = _topic(brief, evidence, sentence) or _topic(brief, evidence, place)
    by = tuple(evidence.overtaken.get(sentence, ()))
    weight = WEIGHTS[kind] + passage.salience
    weight += OUTCOME * passage.features.get("outcome", 0.0)
    weight += TOPIC * topic.salience if topic else 0.0
    weight -= BESIDE * (1 - evidence.near(place))
    weight -= OVERTAKEN if by else 0.0
    weight -= WAS if _is_past(evidence, sentence, kind, cue) else 0.0
    dates = [
        mention.value
        for mention in evidence.found.dates.within(sentence)
        if not mention.value.endswith("/..")
    ]
    day = (brief.event.date if brief.event else brief.as_of) or ""
    words = evidence.text(cue)
    if dates and all(value < day[:4] for value in dates) and not PRESENT.match(words):
        weight -= PAST
    weight += PLAINLY if DEPENDS.match(words) else 0.0
    head = stems(topic.text)[-1] if topic else None
    return Doubt(passage, kind, topic, head, by, round(weight, 9), cue)


def _is_past(evidence: Evidence, sentence: Span, kind: QuestionKind, cue: Span) -> bool:
    """Whether what was expected or depended on something is told as past: “had held it pending …”."""
    before = evidence.text(Span(sentence.source, sentence.start, max(cue.start, sentence.start)))
    told = kind == "conditional" and HAD.search(before) is not None
    return told or (kind == "expected" and evidence.text(cue).startswith(("was ", "were ")))


def _topic(brief: Brief, evidence: Evidence, span: Span) -> Keyphrase | None:
    """Return the phrase in a passage that most sources share, but for the words of the title.

    Of two phrases with one last word the longer one says more.
    """
    place = brief.title.span
    headline = place is None or evidence.standing(place) is None
    title = frozenset(stems(brief.title.text)) if headline else frozenset()
    inside = [
        phrase for phrase in evidence.topics(span) if not frozenset(stems(phrase.text)) <= title
    ]
    if not inside:
        return None
    head = stems(inside[0].text)[-1]
    return max(
        (phrase for phrase in inside if stems(phrase.text)[-1] == head),
        key=lambda phrase: (len(phrase.text.split()), phrase.salience),
    )
