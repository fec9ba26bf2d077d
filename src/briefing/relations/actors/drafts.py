"""Holders while their mentions are gathered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...model import HolderKind, Merge, Span

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands."""

    span: Span
    text: str
    kind: HolderKind
    role: Span | None = None
    role_text: str = ""
    honorific: str = ""
    """`he` or `she`, where Mr or Mrs stands before it."""
    around: Span | None = None
    """The name with words beside it that are none: “Forward Ole Lund”."""


@dataclass(slots=True)
class Draft:
    """A holder while its mentions are gathered."""

    kind: HolderKind
    mentions: list[Mention] = field(default_factory=list)
    speakers: list[Span] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)

    def take(self, mentions: Sequence[Mention], rule: str) -> None:
        """Add mentions that a rule takes for the same holder."""
        if self.mentions and mentions[0].text != self.mentions[0].text:
            self.merges.append(Merge(self.mentions[0].span, mentions[0].span, rule))
        self.mentions += mentions


@dataclass(frozen=True, slots=True)
class Known:
    """What the sources tell of a full name."""

    starts: Mapping[str, list[int]]
    """Id of each source that has it to where it stands there."""
    office: frozenset[str]
    """Words of the roles that stand with it."""

    def first(self, source: str) -> int:
        """Return where a source has it first."""
        return min(self.starts.get(source, ()), default=1 << 60)
