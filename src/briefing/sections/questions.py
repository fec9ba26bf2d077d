"""Open questions: what the sources leave open, in their own words, one question a topic."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..model import Brief, Keyphrase, Notice, OpenQuestion, Passage, Rival
from .doubts import WEIGHTS, Doubt, doubts
from .evidence import RIVALS, Evidence
from .pinning import rank_of

LEAST = 0.9
"""Weight below which a passage leaves too little open to be shown."""
PLAIN = 1.2
"""Weight from which a kind is plain enough to stand second under a topic."""
AGAIN = 0.3
"""What a question loses for each one of its kind that already has room."""
ALIKE = 0.5
"""Share of the words of a passage from which another one asks the same again."""


def questions(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with its open questions: what stands before what is overtaken.

    Each passage is weighed by the kind of its cue, its topic and its salience; the heaviest asks
    first, and one more that is open of its topic stands with it. A topic is asked about once, unless
    only a hedge asked, and so is what two sources leave open in other words. What the maker pinned stands before all that.
    """
    pins = evidence.hand.pinned("open_questions")

    def rank(doubt: Doubt) -> int:
        return rank_of(doubt.passage.span, pins)

    found = sorted(
        (d for d in doubts(brief, evidence) if d.weight >= LEAST or rank(d) < len(pins)),
        key=lambda d: (rank(d), -d.weight, d.passage.span),
    )
    room = max(evidence.caps.questions, len(pins))
    free = list(found)
    count = len(free)
    kinds: Counter[str] = Counter()
    chosen: list[tuple[OpenQuestion, tuple[Passage, ...]]] = []
    topics: list[Keyphrase] = []
    seen = list(brief.passages())
    firsts: list[Doubt] = []
    while free and len(chosen) < room:
        first = max(free, key=lambda d: (-rank(d), round(d.weight - AGAIN * kinds[d.kind], 9)))
        company = _company(first, [d for d in free if rank(d) == len(pins)], evidence)
        free = [
            d
            for d in free
            if d is not first
            and not d.passage.span.touches(first.passage.span)
            and (rank(d) < len(pins) or not _one_topic(first, d) or _is_plainer(d, first))
            and (rank(d) < len(pins) or not _asks_again(first, d, evidence))
        ]
        kinds[first.kind] += 1
        asked = (first.passage, *(d.passage for d in company))
        question = _question(evidence, first, asked, seen)
        seen += question.passages
        firsts.append(first)
        chosen.append((question, asked))
        topics += [first.topic] if first.topic else []
    asked_all = {p.id for _, asked in chosen for p in asked}
    left = [d for d in found if d.passage.id not in asked_all]
    chosen = [
        (_with_rivals(question, first, left), asked)
        for (question, asked), first in zip(chosen, firsts, strict=True)
    ]
    chosen.sort(
        key=lambda pair: (
            rank_of(pair[1][0].span, pins),
            pair[0].overtaken_by is not None,
        )
    )
    known = {phrase.text for phrase in brief.keyphrases}
    brief = replace(
        brief,
        open_questions=tuple(question for question, _ in chosen),
        keyphrases=(*brief.keyphrases, *(t for t in topics if t.text not in known)),
    )
    shown = sum(len(asked) for _, asked in chosen)
    if shown == count:
        return brief
    message = f"Open questions shows {shown} of {count} passages; the others had no room."
    return replace(brief, notices=(*brief.notices, Notice("shortened", message)))


def _company(first: Doubt, free: Sequence[Doubt], evidence: Evidence) -> list[Doubt]:
    """Return the other passage of a topic that another source leaves plainly open, if there is one.

    One with a cue of another kind says more; then comes the heavier.
    """
    told = evidence.twins(first.passage.span)
    others = [
        d
        for d in free
        if _one_topic(first, d)
        and d.passage.span.source != first.passage.span.source
        and WEIGHTS[d.kind] >= PLAIN
        and not evidence.tells(d.passage.span, told)
        and evidence.share(d.passage.span, first.passage.span) < ALIKE
    ]
    return sorted(others, key=lambda d: d.kind == first.kind)[:1]


def _one_topic(first: Doubt, other: Doubt) -> bool:
    """Whether two passages are about one topic, and both stand or both are overtaken."""
    same = first.head is not None and first.head == other.head
    return other is not first and same and bool(first.by) == bool(other.by)


def _is_plainer(other: Doubt, first: Doubt) -> bool:
    """Whether a hedge stands first on a topic that another passage plainly leaves open."""
    return WEIGHTS[first.kind] < PLAIN <= WEIGHTS[other.kind]


def _asks_again(first: Doubt, other: Doubt, evidence: Evidence) -> bool:
    """Whether a passage of the same kind leaves open in other words what the first one does."""
    if first.kind != other.kind or bool(first.by) != bool(other.by):
        return False
    return evidence.share(other.passage.span, first.passage.span) >= ALIKE


def _with_rivals(question: OpenQuestion, first: Doubt, left: Sequence[Doubt]) -> OpenQuestion:
    """Return a question with the first passages of its kind or topic that had no room."""
    alike = (d.passage for d in left if d.kind == first.kind or _one_topic(first, d))
    rivals = tuple(Rival(passage.span, passage.salience) for passage in alike)[:RIVALS]
    asked, *others = question.passages
    return replace(question, passages=(replace(asked, rivals=rivals), *others))


def _question(
    evidence: Evidence,
    first: Doubt,
    asked: tuple[Passage, ...],
    seen: Sequence[Passage],
) -> OpenQuestion:
    """Return a question; what overtakes it stands with it, unless the brief shows that elsewhere."""
    by = next((p for span in first.by for p in seen if p.span.covers(span)), None)
    if first.by and by is None:
        answer = evidence.standing(first.by[0])
        by = evidence.passage(answer.span if answer else first.by[0], answer)
        asked = (first.passage, by)
    published = [
        evidence.by_source[source].document.source.published
        for passage in asked[:1]
        for source in passage.sources
    ]
    return OpenQuestion(
        kind=first.kind,
        topic=first.topic.text if first.topic else None,
        as_of=max((date for date in published if date), default=None),
        overtaken_by=by.id if by else None,
        passages=asked,
        cue=first.cue,
    )
