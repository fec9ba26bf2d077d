"""What one speaker says in one run of sentences, as a statement."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

from ..model import Actor, Attribution, Omitted, Passage, Run, Slice, Span, Statement
from ..text.quotation import quotations
from .evidence import Evidence

LEAST = 5
"""Words of the shortest quotation that is a statement, and of the shortest report of one."""
LISTED, LONGEST = 3, 60
"""Paragraphs of a list after a colon, and words of it that are shown."""


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


def said_in(evidence: Evidence, scope: Span, attributions: Sequence[Attribution]) -> Said:
    """Return what the attributions of one speaker in one run of sentences say."""
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
