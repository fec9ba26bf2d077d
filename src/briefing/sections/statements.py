"""Statements: the attributions of all sources as passages, each utterance once.

What one speaker says in one run of sentences is one statement. An utterance that several sources have
in several wordings is shown in one of them, and the others support it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

from ..model import (
    Actor,
    Attribution,
    Omitted,
    Passage,
    Rival,
    Run,
    Slice,
    Span,
    Statement,
    Support,
)
from ..text import bodies, speech
from ..text.agencies import LABELS
from ..text.quotation import quotations
from ..text.words import STOP_STEMS, stems
from .evidence import RIVALS, Evidence, number
from .no_holders import interviews, passes_on
from .pinning import marked, rank_of

LEAST = 5
"""Words of the shortest quotation that is a statement, and of the shortest report of one."""
LISTED, LONGEST = 3, 60
"""Paragraphs of a list after a colon, and words of it that are shown."""
HALF = 0.5
"""Share of the words of an utterance that another wording must have to count as the same."""
CARRIERS = bodies.MEDIA | {"media", "news", "reports", "outlets", "newspapers"}
"""Words of who passes on what others say: what they report is sourcing, not a position."""


ACTS = frozenset(
    [
        "agree",
        "rule",
        "decide",
        "learn",
        "find",
        "offer",
        "order",
        "show",
        "discuss",
        "question",
        "read",
        "continue",
        "describe",
        "depict",
        "portray",
        "label",
        "dub",
        "brand",
        "term",
        "present",
        "mark",
    ]
)
"""Verbs that as often tell an act as a saying: a report by them is no position."""


@dataclass(frozen=True)
class Said:
    """A statement, whose it is, and in how many of its words it quotes."""

    statement: Statement
    actor: Actor | None
    """None for a quotation without a clear speaker."""
    quoted: int
    """Words between quotation marks."""
    named: bool
    """Whether the speaker's own words name the holder: no pronoun, no description."""

    @cached_property
    def size(self) -> int:
        """Code points of what was said."""
        return sum(part.end - part.start for part in self.statement.content)


def statements(evidence: Evidence) -> tuple[Said, ...]:
    """Return every statement, each utterance in its best wording, in order of place.

    The best has a known speaker, is quoted, is the longest, names the speaker.
    """
    wordings: dict[object, list[Said]] = defaultdict(list)
    for said in _found(evidence):
        wordings[_utterance(evidence, said)].append(said)
    shown = (_best(evidence, same) for same in wordings.values())
    return tuple(sorted(filter(None, shown), key=lambda said: said.statement.span))


def _utterance(evidence: Evidence, said: Said) -> object:
    """Return what the wordings of one utterance have in common."""
    for part in said.statement.content:
        for place, utterance in evidence.utterances.get(part.source, ()):
            if place.start == part.start:
                return utterance
    words = tuple(s for part in said.statement.content for s in stems(evidence.text(part)))
    return (said.actor.holder.id if said.actor else None, words)


def _best(evidence: Evidence, same: Sequence[Said]) -> Said | None:
    """Return the best wording of an utterance, supported by the others.

    What the maker pinned is the best, and what was dropped only supports; None where all were.
    """
    pins = evidence.hand.pinned("positions")
    fit = [said for said in same if not evidence.hand.drops_any(said.statement.span)]
    best = min(
        fit,
        default=None,
        key=lambda said: (
            rank_of(said.statement.span, pins),
            said.actor is None,
            said.quoted < LEAST,
            -said.size,
            not said.named,
            -len(said.statement.sources),
            said.statement.span,
        ),
    )
    if best is None:
        return None
    statement = best.statement
    support = {one.span: one.relation for one in statement.support}
    wanted = _stems(evidence, statement)
    for other in same:
        held = _stems(evidence, other.statement)
        for sentence in evidence.sentences(other.statement.span):
            if other is not best and not statement.span.touches(sentence.span):
                carried = len(wanted & held) >= HALF * len(wanted)
                known = support.get(sentence.span)
                support[sentence.span] = "same" if carried or known == "same" else "close"
    counted = [statement.span, *(span for span, relation in support.items() if relation == "same")]
    origin_of = evidence.relations.sentence_origins
    origins = {origin_of[s.span] for span in counted for s in evidence.sentences(span)}
    others = sorted((other.statement for other in fit if other is not best), key=_standing)
    statement = replace(
        statement,
        rivals=tuple(Rival(each.span, each.salience) for each in others[:RIVALS]),
        support=tuple(Support(span, support[span]) for span in sorted(support)),
        sources=tuple(sorted({span.source for span in counted}, key=number)),
        origins=tuple(sorted(origins, key=number)),
    )
    return replace(best, statement=marked(statement, pins))


def _standing(statement: Statement) -> tuple[float, Span]:
    return -statement.salience, statement.span


def _stems(evidence: Evidence, statement: Statement) -> frozenset[str]:
    said = (stem for part in statement.content for stem in stems(evidence.text(part)))
    return frozenset(said) - STOP_STEMS


def _found(evidence: Evidence) -> Iterator[Said]:
    """Yield what each speaker says in each run of sentences, where it is a position or pinned as one."""
    pins = evidence.hand.pinned("positions")
    for annotated in evidence.corpus:
        groups: dict[tuple[Span, str | None], list[Attribution]] = defaultdict(list)
        for attribution in annotated.annotations.attributions:
            actor = evidence.actor_at(attribution.speaker)
            scope = evidence.whole(attribution.scope or attribution.content[0])
            groups[scope, actor.holder.id if actor else None].append(attribution)
        for (scope, _), attributions in groups.items():
            said = _said(evidence, scope, attributions)
            if rank_of(scope, pins) < len(pins):
                yield said
                continue
            if said.actor is None and (_entitles(evidence, said.statement) or _cut_off(said)):
                continue
            if passes_on(evidence, attributions) or interviews(evidence, said.actor, attributions):
                continue
            if said.quoted >= LEAST or _reports(evidence, said, attributions):
                yield said


def _entitles(evidence: Evidence, statement: Statement) -> bool:
    """Whether what stands in quotation marks is the title of a work: most words have a capital."""
    words = [word for part in statement.content for word in evidence.text(part).split()]
    long = [word.lstrip("“\"'‘") for word in words if len(word) > 3]
    return 2 * sum(word[:1].isupper() for word in long) > len(long) > 1


def _cut_off(said: Said) -> bool:
    """Whether the words end in the middle of a sentence, as an excerpt does."""
    return said.statement.text.endswith(("...", "…"))


def _said(evidence: Evidence, scope: Span, attributions: Sequence[Attribution]) -> Said:
    first = attributions[0]
    actor = evidence.actor_at(first.speaker)
    passage = evidence.passage(scope, evidence.candidates.get(scope))
    quoted = [_quoted(evidence, attribution) for attribution in attributions]
    # Without a clear speaker only the longest counts: words picked out here and there are nobody's.
    sizes = [size for each in quoted for size in each]
    named = actor is not None and evidence.names(first.speaker, actor)
    return Said(
        _statement(evidence, passage, attributions),
        actor,
        sum(sizes) if actor else max(sizes, default=0),
        named,
    )


def _quoted(evidence: Evidence, attribution: Attribution) -> list[int]:
    """Return the words of each quotation of an attribution."""
    said = [evidence.text(part) for part in attribution.content]
    if attribution.mode == "mixed":
        said = [quotation for text in said for quotation in quotations(text)]
    elif attribution.mode != "direct":
        return []
    return [len(text.split()) for text in said]


def _reports(evidence: Evidence, said: Said, attributions: Sequence[Attribution]) -> bool:
    """Whether a report without a quotation is a position: somebody's own, whole, standing alone."""
    actor, statement = said.actor, said.statement
    if actor is None:
        return False
    words = actor.holder.name.split()
    if actor.holder.name in LABELS or not CARRIERS.isdisjoint({*words, *map(str.lower, words)}):
        return False
    if any(attribution.mode == "declined" for attribution in attributions):
        return True
    size = sum(len(evidence.text(part).split()) for part in statement.content)
    blocks = {sentence.block for sentence in evidence.sentences(statement.span)}
    # A pronoun has its bracket; a list after a colon has its lead.
    stands = statement.span in evidence.candidates or not said.named or len(blocks) > 1
    return stands and size >= LEAST and any(tells(evidence, each) for each in attributions)


def tells(evidence: Evidence, attribution: Attribution) -> bool:
    """Whether the cue of an attribution is one of saying; “agreed to pay” and “ruled” are acts."""
    cue = evidence.text(attribution.cue).lower() if attribution.cue else ""
    base = speech.FORMS.get(cue, (cue,))[0]
    quotes = attribution.mode in ("direct", "mixed")
    acts = base in ACTS and not quotes
    said = base in speech.SAY | speech.TELL | speech.DEEM or cue.startswith("according")
    return quotes or (said and not acts)


def _statement(
    evidence: Evidence, passage: Passage, attributions: Sequence[Attribution]
) -> Statement:
    first = attributions[0]
    speaker = evidence.text(first.speaker) if first.speaker else ""
    content = tuple(part for attribution in attributions for part in attribution.content)
    modes = {attribution.mode for attribution in attributions}
    via = next((each.via for each in attributions if each.via), None)
    return Statement(
        **{field.name: getattr(passage, field.name) for field in fields(passage)}
        | {"display": _shortened(evidence, passage)},
        mode=first.mode if len(modes) == 1 else "mixed",
        stance=all(attribution.stance for attribution in attributions),
        speaker=first.speaker,
        cue=first.cue,
        content=content,
        # An agency that speaks for itself was not spoken to.
        via=None if via and via in speaker else via,
        when=_when(evidence, passage.span, content),
    )


def _shortened(evidence: Evidence, passage: Passage) -> tuple[Run, ...]:
    """Return the display of a list after a colon with as many whole items as there is room for."""
    blocks = {sentence.block: sentence for sentence in evidence.sentences(passage.span)}
    words, end = 0, passage.span.end
    for sentence in blocks.values():
        words += len(evidence.text(sentence.span).split())
        if words > LONGEST and sentence.span.start > passage.span.start:
            break
        end = sentence.span.end
    if len(blocks) < LISTED or end >= passage.span.end:
        return passage.display
    shown: list[Run] = []
    for run in passage.display:
        if isinstance(run, Slice):
            if run.start >= end:
                break
            run = replace(run, end=min(run.end, end))
        shown.append(run)
    return (*shown, Omitted(passage.span.end - end))


def _when(evidence: Evidence, span: Span, content: Sequence[Span]) -> str | None:
    """Return the day on which something was said, where the words around it name one."""
    for mention in evidence.found.dates.within(span):
        beside = not any(part.touches(mention.span) for part in content)
        if beside and len(mention.value.rstrip("~")) == len("2025-10-15"):
            return mention.value
    return None
