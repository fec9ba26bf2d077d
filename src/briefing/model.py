"""Every value that passes between the steps: frozen, and nothing but data.

Read this first, `pipeline.py` second, and you know the product. The values from `Brief` down to
`Span` are also the contract of `brief.json` (`docs/brief.schema.json` is generated from them), so
their field names are its keys. Offsets are half-open and count Unicode code points of a source's
readable text, as W3C Web Annotation text positions do; dates are EDTF strings.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "paragraph", "list-item"]
HolderKind = Literal["person", "organisation", "government", "group", "unnamed"]
Mode = Literal["direct", "indirect", "mixed", "declined"]
OriginKind = Literal[
    "agency", "interview", "report", "broadcast", "survey", "release", "shared-copy", "document"
]
QuestionKind = Literal[
    "undecided", "unanswered", "declined", "expected", "conditional", "disputed", "hedged", "asked"
]
QualifierKind = Literal[
    "likelihood", "possibility", "appearance", "supposition", "attribution", "quantity", "frequency"
]
OvertakenRule = Literal["done", "decided", "concluded", "so-far", "count", "correction", "result"]
DisagreementKind = Literal["number", "date", "name", "claim", "reason", "list"]
PinSection = Literal["bottom_line", "summary", "background", "positions", "open_questions"]
Handling = Literal["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]

# ------------------------------------------------------------------ places and what is in them


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the readable text of one source."""

    source: str
    """Id of the source, `S1` and up."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""

    def __lt__(self, other: "Span") -> bool:
        """Order by number of the source (`S9` before `S10`), then by place."""
        return self._place < other._place

    @property
    def _place(self) -> tuple[int, str, int, int]:
        return len(self.source), self.source, self.start, self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.source == other.source and self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Whether the two spans share a code point."""
        return self.source == other.source and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Removed:
    """Litter that was left out of the readable text."""

    text: str
    """The words as they stood."""
    reason: str
    """The rule that took them out."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be careful about: doubt is data."""

    reference: str
    """A kebab-case slug that the docs explain."""
    message: str
    """One sentence for the reader of the brief."""
    where: str | None = None
    """Id of the source it is about, if it is about one."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A source that was given and could not be used."""

    path: str
    """Path as given."""
    reason: str
    """Why, in words."""


# ------------------------------------------------------------------ step 1: read


@dataclass(frozen=True, slots=True)
class Given:
    """What the user tells us about a source (`sources.toml`, or the keys of a `.jsonl` line)."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: tuple[str, ...] = ()
    url: str | None = None
    date: str | None = None
    retrieved: str | None = None
    language: str | None = None
    kind: str | None = None
    origin: str | None = None
    handling: Handling | None = None
    keep: bool | None = None


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one file, and what the user says about them."""

    path: str
    """Path as given."""
    data: bytes
    given: Given = Given()
    parts: Mapping[str, Given] = field(default_factory=dict)
    """What the user says about sources within it, by place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a document came from."""

    id: str
    """`S1` and up, in order of publication date, then of `text_sha256`."""
    key: str | None = None
    """The user's own id for it."""
    path: str
    """Path as given."""
    also: tuple[str, ...] = ()
    """Further paths with the same text."""
    sha256: str
    """Hash of the raw bytes, hexadecimal."""
    text_sha256: str
    """Hash of the readable text in UTF-8, hexadecimal; every offset means this text."""
    title: str | None = None
    publisher: str | None = None
    author: tuple[str, ...] = ()
    url: str | None = None
    published: str | None = None
    """EDTF, or null when nothing says."""
    inferred: str | None = None
    """EDTF with `~`: the day an undated source seems to be of; null when nothing tells it."""
    retrieved: str | None = None
    kind: str | None = None
    language: str = "en"
    media_type: str = "text/plain"
    words: int = 0
    """Words of the readable text, as `str.split` counts."""
    agency: str | None = None
    """The agency that the user names as origin."""
    handling: Handling | None = None
    keep: bool | None = None
    """Whether the user says that it belongs, whatever it seems to be about."""
    set_aside: Literal["off-topic"] | None = None
    """Why nothing of it is ranked or cited; null for what is."""
    origins: tuple[str, ...] = ()
    """Ids of the origins of what the brief shows of it."""
    removed: tuple[Removed, ...] = ()
    """Litter that was left out."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item of a document."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its readable text, fixed once."""

    source: Source
    text: str
    blocks: tuple[Block, ...]
    """In order, not overlapping; between them only white space."""
    notices: tuple[Notice, ...] = ()

    def slice(self, span: Span) -> str:
        """Return the words at `span`."""
        return self.text[span.start : span.end]


# ------------------------------------------------------------------ step 2: segment


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or list item without a full stop."""

    span: Span
    index: int
    """Its number in the document, from 0."""
    block: int
    """Number of the block it stands in, from 0."""
    kind: BlockKind
    """Kind of that block."""
    stems: tuple[str, ...]
    """Its words, lower-cased and stemmed, in order."""


# ------------------------------------------------------------------ step 3: annotate


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that date something."""

    span: Span
    value: str
    """EDTF."""


@dataclass(frozen=True, slots=True)
class NameMention:
    """Words that name a person, organisation, government or group."""

    span: Span
    kind: HolderKind
    role: Span | None = None
    """The title or description that stands with the name."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what, and by which words: speaker, cue, content."""

    speaker: Span | None
    """The words that name or describe the speaker; null when no words do."""
    cue: Span | None
    """The words that say that something was said."""
    content: tuple[Span, ...]
    """What was said."""
    mode: Mode
    via: str | None = None
    """Agency or programme that it was said to."""
    scope: Span | None = None
    """The whole run of sentences that holds speaker, cue and content."""
    stance: bool = False
    """Whether the cue is one of wanting, fearing and the like."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that stand for somebody who is named elsewhere: “he”, “the Russian leader”."""

    span: Span
    kind: Literal["pronoun", "description"]
    antecedent: Span | None = None
    """What a pronoun stands for in its document: a name, a speaker or a description."""
    rule: str | None = None
    """The rule that found the antecedent."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that leave something open."""

    span: Span
    cue: str
    """Kind of open question that it is a cue of."""


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A source's own word for how likely, how many, how often, or by whose word something is so."""

    span: Span
    kind: QualifierKind
    quoted: bool = False
    """Whether it stands in quotation marks: then it is the speaker's word, not the source's."""


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """A phrase that says what the text is about, with the places where it stands."""

    text: str
    """Its most frequent spelling."""
    salience: float
    """0 to 1, higher is better."""
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Annotations:
    """The stand-off findings of one document."""

    dates: tuple[DateMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    references: tuple[Reference, ...] = ()
    keyphrases: tuple[Keyphrase, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    qualifiers: tuple[Qualifier, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotated:
    """One document with all that steps 2 and 3 found in it."""

    document: Document
    sentences: tuple[Sentence, ...]
    annotations: Annotations = Annotations()


# ------------------------------------------------------------------ the editor's hand


@dataclass(frozen=True, slots=True)
class Pinned:
    """A passage that the maker of a brief wants to be shown, and where."""

    span: Span
    section: PinSection


@dataclass(frozen=True, slots=True)
class Hand:
    """What the maker of a brief does to passages by hand."""

    pins: tuple[Pinned, ...] = ()
    """In the order in which they were given."""
    drops: tuple[Span, ...] = ()
    """Whole sentences that are shown nowhere."""

    def pinned(self, *sections: PinSection) -> tuple[Span, ...]:
        """Return what is pinned in these sections, in the order given."""
        return tuple(pin.span for pin in self.pins if pin.section in sections)

    def drops_any(self, span: Span) -> bool:
        """Whether a place shares words with something that is shown nowhere."""
        return any(drop.touches(span) for drop in self.drops)


# ------------------------------------------------------------------ step 4: relate


@dataclass(frozen=True, slots=True)
class Told:
    """One of several events that the sources tell of."""

    sources: tuple[str, ...]
    """Ids of the sources."""
    names: tuple[str, ...]
    """Names that most of them have, and those of the other events have not."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What the sources are about."""

    off_topic: tuple[str, ...] = ()
    """Ids of the sources that share nearly nothing with the others."""
    events: tuple[Told, ...] = ()
    """The events, that of most sources first; empty where they tell of one."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where information came from: an agency, an outlet, shared copy, or a document itself."""

    id: str
    """`O1` and up."""
    label: str
    """An agency's name, or the ids of the sources that share the copy."""
    kind: OriginKind
    via: tuple[str, ...]
    """Ids of the origins it passed through."""
    sources: tuple[str, ...]
    """Ids of the sources that carry it."""
    evidence: tuple[Span, ...]
    """The words that name it, or the shared runs."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two spellings were taken for one holder."""

    a: Span
    b: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a position: one entry, whatever the spelling."""

    id: str
    """`H1` and up."""
    name: str
    """The fullest spelling found."""
    aliases: tuple[str, ...]
    """Every spelling merged."""
    role: Span | None
    """The role as a source gives it."""
    kind: HolderKind
    merges: tuple[Merge, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """A holder and the places that name it."""

    holder: Holder
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom a pronoun or a description stands for."""

    span: Span
    holder: str
    """Id of the holder."""
    antecedent: Span
    """Where the sources name that holder."""
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Sentences of several sources that say the same, and where they have it from."""

    sentences: tuple[Span, ...]
    """They say the same; one or more."""
    close: tuple[Span, ...]
    """They say something near; shown, never counted."""
    origins: tuple[str, ...]
    """Ids of the distinct origins of `sentences`."""


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A sentence that looks ahead to, or counts, what another source tells as done or newer."""

    span: Span
    """The sentence that is overtaken."""
    by: Span
    """The sentence of another source that overtakes it."""
    rule: OvertakenRule


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What the sources tell differently."""

    kind: DisagreementKind
    about: str | None
    """Text of a keyphrase."""
    sides: tuple[tuple[Span, ...], ...]
    """The sentences of each side, one a source; the first is the shortest, and is shown."""
    words: tuple[tuple[Span, ...], ...] = ()
    """The words of each side that differ."""


@dataclass(frozen=True, slots=True)
class Relations:
    """What holds between the documents."""

    claims: tuple[Claim, ...]
    """Every sentence stands in exactly one."""
    origins: tuple[Origin, ...]
    actors: tuple[Actor, ...]
    keyphrases: tuple[Keyphrase, ...]
    shared: tuple[tuple[Span, ...], ...]
    """Runs of words that several sources carry word for word."""
    sentence_origins: Mapping[Span, str]
    """Id of the origin of each sentence."""
    resolutions: tuple[Resolution, ...] = ()
    """Whom pronouns and descriptions stand for, in order of place."""
    utterances: tuple[tuple[Span, ...], ...] = ()
    """Each in its several wordings: from the first to the last of the words that were said."""
    overtaken: tuple[Overtaken, ...] = ()
    """In order of place; where several overtake one sentence, the nearest in content first."""
    topics: tuple[Keyphrase, ...] = ()
    """Noun phrases that sources share and that are no names: what a question can be about."""
    disagreements: tuple[Disagreement, ...] = ()
    """What sources tell differently, those of most sources first."""


# ------------------------------------------------------------------ step 5: rank


@dataclass(frozen=True, slots=True)
class Rival:
    """A passage that another one beat."""

    span: Span
    salience: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that could stand alone, with the reasons for its salience."""

    span: Span
    salience: float
    """0 to 1, higher is better."""
    features: Mapping[str, float]
    """Name of the feature to its value."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A candidate that was chosen, and what it beat."""

    candidate: Candidate
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """The candidates, best first, and the extract chosen from them."""

    candidates: tuple[Candidate, ...]
    extract: tuple[Pick, ...]
    """In the order in which they were chosen."""
    near: Mapping[Span, float] = field(default_factory=dict)
    """How near each sentence is to the question of the user, 0 to 1; empty without one."""


# ------------------------------------------------------------------ step 6: compose; `brief.json`


@dataclass(frozen=True, slots=True)
class Slice:
    """Part of a passage that is shown."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Omitted:
    """Part of a passage that is not shown: […]."""

    omitted: int
    """Code points left out."""


@dataclass(frozen=True, slots=True)
class Insert:
    """An editorial bracket, set after what it explains."""

    insert: str
    """The name or date it stands for."""
    span: Span | None
    """Where that stands in the sources; null for a computed date, and for an author whom no text names."""
    rule: str
    """The rule that found it."""


Run = Slice | Omitted | Insert


@dataclass(frozen=True, slots=True)
class Support:
    """Another sentence that says the same, or something close."""

    span: Span
    relation: Literal["same", "close"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Contiguous whole sentences of one source, word for word."""

    id: str
    """Short hash of text hash and offsets."""
    span: Span
    text: str
    """Exactly the slice."""
    display: tuple[Run, ...]
    """What is shown of it, in order."""
    support: tuple[Support, ...] = ()
    sources: tuple[str, ...] = ()
    """Ids of the sources of itself and of its `same` support."""
    origins: tuple[str, ...] = ()
    """Ids of the origins of itself and of its `same` support."""
    salience: float = 0.0
    """0 to 1, higher is better."""
    features: Mapping[str, float] = field(default_factory=dict)
    """Why it was chosen: feature to value."""
    rivals: tuple[Rival, ...] = ()
    """What it beat."""
    qualifiers: tuple[Qualifier, ...] = ()
    """Its words for how likely, how many, how often, or by whose word: as they stand, not judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Passage):
    """A passage in which somebody says something."""

    mode: Mode
    stance: bool = False
    """Whether it tells of wanting, fearing and the like."""
    speaker: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    """What was said."""
    via: str | None = None
    """Agency or programme it was said to."""
    answers: str | None = None
    """Id of the passage it replies to."""
    when: str | None = None
    """EDTF."""


@dataclass(frozen=True, slots=True)
class Position:
    """What one holder says; the holder is null for quotations without a clear speaker."""

    holder: Holder | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Passages about one date."""

    when: str
    """EDTF."""
    expression: Span
    """The words that date it."""
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Background:
    """What came before."""

    context: tuple[Passage, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What the sources leave open, in their own words."""

    kind: QuestionKind
    topic: str | None
    """Text of a keyphrase."""
    as_of: str | None
    """EDTF: the date of the newest source among the passages."""
    overtaken_by: str | None
    """Id of a later passage that answers it."""
    passages: tuple[Passage, ...]
    cue: Span | None = None
    """The first words that leave it open."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A speaker whom a source does not name."""

    description: Span
    reason: Span | None
    """Why, where the source says so."""
    via: str | None
    """Agency or programme spoken to."""
    sources: tuple[str, ...]
    also: tuple[Span, ...] = ()
    """The other words by which sources describe the same speaker, each once."""
    holder: str | None = None
    """Id of the holder."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One utterance, quoted in different words."""

    variants: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which source carries a passage that the brief shows."""

    passage: str
    """Id of the passage."""
    sources: Mapping[str, Span | None]
    """Id of each source to the place where it says so, or null."""


@dataclass(frozen=True, slots=True)
class Sourcing:
    """What the brief rests on."""

    origins: tuple[Origin, ...] = ()
    shared: tuple[tuple[Span, ...], ...] = ()
    """Runs of words that several sources carry word for word."""
    unnamed: tuple[Unnamed, ...] = ()
    concordance: tuple[Utterance, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    lone: tuple[str, ...] = ()
    """Ids of shown passages that only one source or one origin carries."""
    coverage: tuple[Coverage, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the brief shows outside of a passage, such as a role."""

    span: Span
    text: str
    """Exactly the slice."""


@dataclass(frozen=True, slots=True)
class Title:
    """A headline taken from a source, or the user's own words."""

    text: str
    span: Span | None
    """Where it stands; null for the user's words, and for a source's title that is not in its text."""


@dataclass(frozen=True, slots=True)
class Event:
    """The day that most of the reporting is about."""

    date: str
    """EDTF."""
    span: Span
    """Words that date it."""


Setting = (
    str | int | bool | None | tuple[str, ...] | tuple[tuple[str, ...] | Mapping[str, str], ...]
)
"""A value that the user chose; of the editor's hand a list."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """How to make the brief again."""

    tool: str
    version: str
    style: str
    options: Mapping[str, Setting]
    """What changes content or rendering; no paths."""
    corpus: str
    """`sha256:` and the hash of the hashes of all readable texts."""
    parser: str | None = None
    """Name and version of the model that parsed the sources; null where none did."""
    seal: str = ""
    """`sha256:` and the hash of the canonical JSON without this key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The product: what every rendering, `verify` and other programs read."""

    schema: Literal["briefing/1"] = "briefing/1"
    title: Title
    event: Event | None
    as_of: str | None
    """EDTF: newest source date, or the user's; never the clock."""
    handling: Handling | None
    language: str = "en"
    sources: tuple[Source, ...]
    keyphrases: tuple[Keyphrase, ...] = ()
    summary: tuple[Passage, ...] = ()
    """The bottom line is the first."""
    background: Background = Background()
    positions: tuple[Position, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    sourcing: Sourcing = Sourcing()
    quotes: tuple[Quote, ...] = ()
    """Words of every span that is shown and that no passage covers, in order of place."""
    notices: tuple[Notice, ...] = ()
    provenance: Provenance

    def passages(self) -> Iterator[Passage]:
        """Yield every passage that the brief shows, in the order of its sections."""
        yield from self.summary
        yield from self.background.context
        for entry in self.background.timeline:
            yield from entry.passages
        for position in self.positions:
            yield from position.statements
        for question in self.open_questions:
            yield from question.passages


# ------------------------------------------------------------------ step 7: render


@dataclass(frozen=True, slots=True)
class Rendering:
    """One file of a brief, ready to be written."""

    name: str
    """File name, such as `brief.md`."""
    data: bytes
