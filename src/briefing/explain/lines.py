"""Explanations as lines for a terminal.

Every number in them is one of the values; only an excerpt is shortened, with […]. The caller takes
out what a terminal would obey.
"""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from ..rendering.passages import excerpt
from .values import (
    Bracket,
    Explained,
    From,
    Held,
    Open,
    Qualified,
    Reason,
    Said,
    Section,
    Words,
)

WIDTH = 88
LABEL = 9
"""Letters of the longest label."""

SECTIONS: dict[Section, tuple[str, str, str]] = {
    "summary": (
        "SUMMARY",
        "chosen among all candidates for what it adds to those before it",
        "alike in words, and fit to stand in its place",
    ),
    "context": (
        "BACKGROUND",
        "speaks of earlier times and names no date; taken in order of salience",
        "",
    ),
    "timeline": ("TIMELINE", "the fittest of its date", "of the same date, and less fit"),
    "positions": (
        "POSITIONS",
        "quotations come before reports, then those that more sources carry",
        "other wordings of the same utterance",
    ),
    "open_questions": (
        "OPEN QUESTIONS",
        "taken for its kind and its salience; a kind or topic that had room before counts less",
        "of the same kind or topic, without room",
    ),
}
"""Heading of each section, why a passage stands in it, and what its rivals are."""

FEATURES = {
    "coverage": "how much it holds of what several origins share",
    "centrality": "how near it is to what the sources tell first",
    "lead": "how early it stands in its source",
    "brevity": "how little of the summary it takes up",
    "currency": "less where another source has overtaken it, or where it or its source is long past",
    "named": "less where somebody without a name says it",
    "focus": "how near it is to what the user asks about; 1 without a question",
    "outcome": "no part of it; tells the newest outcome of the event",
    "pinned": "no part of it; the maker of the brief put the passage here",
}
"""What each feature says; `docs/methods.md` has the formulas."""

PINNED = "pinned here by the maker of the brief"
OUTCOME = "has the place that the newest outcome of the event is given"
MODES = {
    "direct": "what was said stands in quotation marks",
    "indirect": "what was said is reported",
    "mixed": "what was said is reported, and part of it stands in quotation marks",
    "declined": "somebody would not say",
}


def to_text(explained: Explained) -> str:
    """Return explanations for people, as lines of at most 88 columns where words allow it."""
    parts = [*_asked_for(explained)]
    section = None
    known = {explained.holder.id} if explained.holder else set()
    for reason in explained.passages:
        if reason.section != section:
            section = reason.section
            parts.append(SECTIONS[section][0])
        parts.append("\n".join(_reason(reason, known)))
        if reason.said and reason.said.holder:
            known.add(reason.said.holder.id)
    return "\n\n".join(parts if explained.passages else [*parts, "no passages"])


def _asked_for(explained: Explained) -> Iterator[str]:
    if explained.holder:
        yield "\n".join(_row("HOLDER", _holder(explained.holder)))
    if explained.source:
        source = explained.source
        rows = [f"{source.id} {source.path}", *(f"also {path}" for path in source.also)]
        rows += [f"title: {source.title}"] if source.title else []
        rows += [f"published {source.published or 'on a day that it does not give'}"]
        rows += [f"words: {source.words}", f"hash of its text: {source.text_sha256}"]
        yield "\n".join(_row("SOURCE", rows))
    if explained.origin:
        evidence = [f"named by {_placed(words)}" for words in explained.origin.evidence]
        rows = [_origin(explained.origin), f"in {', '.join(explained.origin.sources)}", *evidence]
        yield "\n".join(_row("ORIGIN", rows))


def _reason(reason: Reason, known: set[str]) -> Iterator[str]:
    first = "the bottom line" if (reason.section, reason.number) == ("summary", 1) else ""
    heading = SECTIONS[reason.section][0].lower()
    yield f"{reason.id}  {first or f'{heading}, number {reason.number}'}"
    yield from _wrapped(f"{_at(reason.place)} of {reason.path}", "  ")
    yield from _wrapped(reason.shown, "    ")
    yield from _row("WHY", _why(reason))
    yield from _row("WHO ELSE", _who_else(reason))
    beaten = [f"{rival.salience}: {_placed(rival.place)}" for rival in reason.rivals]
    meaning = SECTIONS[reason.section][2]
    if meaning:
        yield from _row("RIVALS", [f"{meaning}; with salience:", *beaten] if beaten else ["none"])
    yield from _row("WORDING", _wording(reason.qualifiers))
    yield from _row("BRACKETS", map(_bracket, reason.brackets))
    if reason.said:
        yield from _row("HOLDER", _whose(reason.said, known))


def _why(reason: Reason) -> Iterator[str]:
    outcome = reason.section == "summary" and reason.number == 2 and "outcome" in reason.features
    if "pinned" in reason.features:
        yield PINNED
    else:
        yield OUTCOME if outcome else SECTIONS[reason.section][1]
    if reason.dated:
        yield f"dated {reason.dated.when} by {_quoted(reason.dated.expression)}"
    if reason.said:
        yield from _said(reason.said)
    if reason.open:
        yield from _open(reason.open)
    if reason.features.keys() - {"pinned"}:
        yield f"salience {reason.salience}, which comes from:"
        for name, value in reason.features.items():
            yield f"{name} {value}{': ' + FEATURES[name] if name in FEATURES else ''}"
    else:
        yield f"salience {reason.salience}, that of the best candidate that it shares words with"


def _said(said: Said) -> Iterator[str]:
    speaker = f"speaker {_quoted(said.speaker)}" if said.speaker else "no speaker"
    cue = f"cue {_quoted(said.cue)}" if said.cue else "no cue"
    yield f"{speaker}, {cue}"
    yield f"{said.mode}: {MODES[said.mode]}{'; a stance, such as wanting' if said.stance else ''}"
    yield from (f"said: {_at(part)}" for part in said.content)
    for label, value in (
        ("said to", said.via),
        ("answers", said.answers),
        ("said on", said.when),
    ):
        if value:
            yield f"{label} {value}"


def _open(question: Open) -> Iterator[str]:
    yield f"{question.kind}{', by ' + _quoted(question.cue) if question.cue else ''}"
    for label, value in (
        ("topic", question.topic),
        ("as of", question.as_of),
        ("overtaken by", question.overtaken_by),
    ):
        if value:
            yield f"{label}: {value}"


def _who_else(reason: Reason) -> Iterator[str]:
    yield f"carried by {', '.join(reason.sources)}" + ("" if reason.same else " alone")
    yield from (f"the same: {_placed(words)}" for words in reason.same)
    yield from (f"close, not counted: {_placed(words)}" for words in reason.close)
    yield from (f"from {_origin(origin)}" for origin in reason.origins)


def _wording(qualifiers: Sequence[Qualified]) -> Iterator[str]:
    """Yield the words of each kind, in the order in which the kinds stand in the passage."""
    for kind in dict.fromkeys(each.kind for each in qualifiers):
        words = (
            _quoted(each.place) + (" in quotation marks" if each.quoted else "")
            for each in qualifiers
            if each.kind == kind
        )
        yield f"{kind}: {', '.join(words)}"


def _origin(origin: From) -> str:
    through = f", through {', '.join(origin.via)}" if origin.via else ""
    return f"{origin.id}: {origin.kind.replace('-', ' ')} {origin.label}{through}"


def _bracket(bracket: Bracket) -> str:
    stands = f"stands at {_placed(bracket.place)}" if bracket.place else "computed"
    return f"[{bracket.insert}] {stands}; rule: {bracket.rule}"


def _whose(said: Said, known: set[str]) -> Iterable[str]:
    if said.holder is None:
        return ["none: its words do not say clearly who speaks"]
    if said.holder.id in known:
        return [f"{said.holder.id} {said.holder.name}, explained above"]
    return _holder(said.holder)


def _holder(holder: Held) -> Iterator[str]:
    yield f"{holder.id} {holder.name}, {holder.kind}"
    if holder.role:
        yield f"role {_quoted(holder.role)}, {_at(holder.role)}"
    others = [alias for alias in holder.aliases if alias != holder.name]
    if others:
        yield f"also written {' · '.join(others)}"
    for merged in holder.merges:
        both = f"{_quoted(merged.a)}, {_at(merged.a)}, and {_quoted(merged.b)}, {_at(merged.b)}"
        yield f"one holder: {both}; rule: {merged.rule}"


def _at(words: Words) -> str:
    return f"{words.source} {words.start} to {words.end}"


def _placed(words: Words) -> str:
    """Return a place with the first words that stand there."""
    return f"{_at(words)}: {_short(words.text)}" if words.text else _at(words)


def _quoted(words: Words) -> str:
    return f"“{_short(words.text)}”" if words.text else f"the words at {_at(words)}"


def _short(text: str) -> str:
    first, more = excerpt(" ".join(text.split()))
    return f"{first} […]" if more else first


def _row(label: str, items: Iterable[str]) -> Iterator[str]:
    """Yield a label and what stands beside it, one item a line or more."""
    for number, item in enumerate(items):
        head = f"  {'' if number else label:<{LABEL}} "
        yield from _wrapped(item, head, " " * (LABEL + 5))


def _wrapped(text: str, head: str, rest: str | None = None) -> list[str]:
    """Return a text in lines; a word is never parted."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=head,
        subsequent_indent=head if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
