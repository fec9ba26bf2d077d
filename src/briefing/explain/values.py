"""What `briefing explain` finds out, as plain values.

They are the JSON that `--json` prints, so their field names are its keys; `docs/explain.md` lists
them. Nothing here is new: all of it stands in the brief, or at a place that the brief names.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..model import HolderKind, Mode, OriginKind, QualifierKind, QuestionKind, Source

Section = Literal["summary", "context", "timeline", "positions", "open_questions"]


@dataclass(frozen=True, slots=True)
class Words:
    """A place, and the words that stand there."""

    source: str
    start: int
    end: int
    text: str | None
    """Null where neither the brief nor a text at hand has them."""


@dataclass(frozen=True, slots=True)
class Beaten:
    """A passage that another one beat."""

    place: Words
    salience: float


@dataclass(frozen=True, slots=True)
class Bracket:
    """An editorial bracket: what it says, where that stands, and the rule that found it."""

    insert: str
    place: Words | None
    """Null for what was computed, such as a date."""
    rule: str


@dataclass(frozen=True, slots=True)
class Qualified:
    """The source's own word for how likely, how many, how often, or by whose word."""

    kind: QualifierKind
    place: Words
    quoted: bool
    """Whether it stands in quotation marks."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Two spellings that a rule took for one holder."""

    a: Words
    b: Words
    rule: str


@dataclass(frozen=True, slots=True)
class Held:
    """The holder of a position, and why its spellings are one."""

    id: str
    name: str
    kind: HolderKind
    role: Words | None
    aliases: tuple[str, ...]
    merges: tuple[Merged, ...]


@dataclass(frozen=True, slots=True)
class From:
    """An origin, and the words that name it."""

    id: str
    label: str
    kind: OriginKind
    via: tuple[str, ...]
    sources: tuple[str, ...]
    evidence: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Why a statement is somebody's."""

    mode: Mode
    stance: bool
    speaker: Words | None
    cue: Words | None
    content: tuple[Words, ...]
    via: str | None
    answers: str | None
    when: str | None
    holder: Held | None


@dataclass(frozen=True, slots=True)
class Dated:
    """Why a passage stands under its date."""

    when: str
    expression: Words


@dataclass(frozen=True, slots=True)
class Open:
    """Why a passage is an open question."""

    kind: QuestionKind
    cue: Words | None
    topic: str | None
    as_of: str | None
    overtaken_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why one passage stands where it stands."""

    id: str
    section: Section
    number: int
    """Its number in that section, from 1."""
    place: Words
    path: str
    """Path of its source."""
    shown: str
    """What the brief shows of it, with […] and brackets."""
    salience: float
    features: Mapping[str, float]
    dated: Dated | None = None
    said: Said | None = None
    open: Open | None = None
    sources: tuple[str, ...]
    origins: tuple[From, ...]
    """Without their evidence, which the explanation of an origin has."""
    same: tuple[Words, ...]
    close: tuple[Words, ...]
    rivals: tuple[Beaten, ...]
    brackets: tuple[Bracket, ...]
    qualifiers: tuple[Qualified, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """Passages and their reasons, and what they were asked for by."""

    holder: Held | None = None
    source: Source | None = None
    origin: From | None = None
    passages: tuple[Reason, ...]
