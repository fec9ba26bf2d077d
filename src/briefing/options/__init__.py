"""What the user may choose: one frozen record a step, from `briefing.toml` and flags.

A key of `briefing.toml` is the name of a flag without its dashes (`as-of = "2025-10-15"`), or one of
the editor's hand (`edits.py`), which has no flags; unknown keys are refused with the nearest right one.
What the value of a key may be is said by `CHECKS`, with the checks of `values.py`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Literal, get_args

from .. import edits
from ..edits import EditOptions
from ..errors import BadSetting, UnknownName
from ..limits import LIMITS, Limits
from ..model import Handling, Setting
from .values import Check, day, flag, length, limits, one_of, some_of, text

FORMATS = ("pdf", "md", "html", "docx", "json", "csl", "sources")
UNASKED = ("pdf", "md", "html", "json")
"""Formats that are written unless others are asked for."""
PROFILES = ("icd206", "ap", "reuters", "bbc")
"""Standards of sourcing that a brief can be checked against."""
Phrases = Literal["fused", "yake"]
"""How keyphrases are found."""
Engine = Literal["rules", "parse"]
"""What tells who says what."""
OffTopic = Literal["set-aside", "keep"]
"""What is done with sources that share nearly nothing with the others."""
Wiki = Literal[
    "gfm", "github-wiki", "gitlab", "mediawiki", "dokuwiki", "confluence", "obsidian", "mkdocs"
]
"""Wikis whose language the text of a brief can be written in."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Step 1."""

    plain: bool = False
    """Take UTF-8 text as it is: nothing folded, no litter removed."""
    limit: Limits = LIMITS
    """How much is read."""


@dataclass(frozen=True, slots=True)
class AnnotateOptions:
    """Step 3."""

    keyphrases: Phrases = "fused"
    """By our own chunks, fused with YAKE's; or YAKE's alone."""
    engine: Engine = "rules"
    """Who says what: by rules alone, or by rules that a parser helps."""


@dataclass(frozen=True, slots=True)
class RelateOptions:
    """Step 4."""

    off_topic: OffTopic = "set-aside"
    """Whether sources that share nearly nothing with the others are set aside, or used all the same."""


@dataclass(frozen=True, slots=True)
class RankOptions:
    """Step 5."""

    length: int = 150
    """Words of the summary, as `str.split` counts."""
    focus: str | None = None
    """Words of a question: what is about them comes first."""


@dataclass(frozen=True, slots=True)
class Caps:
    """How much of each section a house style has room for."""

    context: int = 4
    """Passages of background."""
    timeline: int = 9
    """Dates of the timeline."""
    holders: int = 12
    """Holders of positions."""
    statements: int = 3
    """Statements a holder."""
    unattributed: int = 4
    """Quotations without a clear speaker."""
    questions: int = 6
    """Open questions."""
    keyphrases: int = 12
    coverage: int = 12
    """Rows of the coverage table."""
    concordance: int = 1
    """Utterances in several wordings."""
    disagreements: int = 6
    """What the sources tell differently."""


@dataclass(frozen=True, slots=True)
class ComposeOptions:
    """Step 6."""

    title: str | None = None
    """The user's own title; otherwise a headline of the sources."""
    as_of: str | None = None
    """EDTF date that the brief is made for; otherwise that of the newest source."""
    handling: Handling | None = None
    """TLP 2.0 label."""
    caps: Caps = Caps()
    """Set by the house style."""
    least: Handling | None = None
    """TLP label of a brief that nobody labels stricter; set by the house style."""


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """Step 7."""

    style: str = "plain"
    """Name of a house style."""
    language: str | None = None
    """Of the labels, such as `fr`; otherwise that of the house style."""
    to: tuple[str, ...] = UNASKED
    """Formats to write; `json` is always written, and `html` where `sources` is."""
    wiki: Wiki | None = None
    """Whose language the text is written in; otherwise Markdown that works everywhere."""

    @property
    def formats(self) -> tuple[str, ...]:
        """What is written: that of `to`, and the text where it is for a wiki."""
        asked = {*self.to, *(("md",) if self.wiki else ())}
        return tuple(name for name in FORMATS if name in asked)


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """After step 7: what looks at the finished brief, and changes nothing in it."""

    check: tuple[str, ...] = ()
    """Profiles to check it against."""


@dataclass(frozen=True, slots=True)
class Options:
    """All that the user may choose."""

    read: ReadOptions = field(default_factory=ReadOptions)
    annotate: AnnotateOptions = field(default_factory=AnnotateOptions)
    edit: EditOptions = field(default_factory=EditOptions)
    relate: RelateOptions = field(default_factory=RelateOptions)
    rank: RankOptions = field(default_factory=RankOptions)
    compose: ComposeOptions = field(default_factory=ComposeOptions)
    render: RenderOptions = field(default_factory=RenderOptions)
    check: CheckOptions = field(default_factory=CheckOptions)

    def recorded(self) -> dict[str, Setting]:
        """Return what changes content or rendering, for the provenance of a brief."""
        compose = asdict(self.compose)
        del compose["caps"], compose["least"]  # these follow from the style
        raised = self.read.limit.set()
        return {
            "plain": self.read.plain,
            **({"limit": raised} if raised else {}),
            **asdict(self.annotate),
            **asdict(self.relate),
            **asdict(self.rank),
            **compose,
            "language": self.render.language,
            "wiki": self.render.wiki,
            **self.edit.recorded(),
        }


NO_DOUBT = frozenset(("shortened", "focus", *edits.NOTICES))
"""References of notices that are no doubt about the sources: `--strict` lets them pass."""
STEPS = ("read", "annotate", "edit", "relate", "rank", "compose", "render", "check")
INNER = ("caps", "least", "where")
"""Fields that nobody sets by name."""


def _formats(key: str, value: Any, where: str) -> tuple[str, ...]:
    """Check a list of formats, and add those that are always written."""
    chosen = some_of("format", FORMATS)(key, value, where)
    always = ("json", "html") if "sources" in chosen else ("json",)
    return tuple(name for name in FORMATS if name in chosen or name in always)


CHECKS: Mapping[str, Check] = {
    "plain": flag,
    "limit": limits,
    "keyphrases": one_of("way to find keyphrases", get_args(Phrases)),
    "engine": one_of("engine", get_args(Engine)),
    **edits.CHECKS,
    "off_topic": one_of("way with off-topic sources", get_args(OffTopic)),
    "length": length,
    "focus": text,
    "title": text,
    "as_of": day,
    "handling": one_of("handling label", get_args(Handling)),
    "style": text,
    "language": text,
    "to": _formats,
    "wiki": one_of("wiki", get_args(Wiki)),
    "check": some_of("profile", PROFILES),
}
"""Key to what returns its value in the right type, or says what the key takes; in the order of the steps."""


def settings() -> dict[str, str]:
    """Return every key that may be set, and the step that it belongs to."""
    return {
        key.name: step
        for step in STEPS
        for key in fields(getattr(Options(), step))
        if key.name not in INNER
    }


def apply(options: Options, chosen: Mapping[str, Any], *, where: str) -> Options:
    """Lay chosen values over options.

    Args:
        options: what was chosen so far.
        chosen: key to value; a value of None chooses nothing. Dashes stand for underscores.
        where: what to call the place in messages, such as the path of a `briefing.toml`.

    Raises:
        UnknownName: a key does not exist.
        BadSetting: a value is not one that the key can have.

    """
    known = settings()
    for name, value in chosen.items():
        key = name.replace("-", "_")
        if key not in known:
            raise UnknownName("setting", name, (k.replace("_", "-") for k in known), where=where)
        if value is not None:
            record = getattr(options, known[key])
            record = replace(record, **{key: CHECKS[key](key, value, where)})
            if isinstance(record, EditOptions):
                record = replace(record, where=where)
            options = replace(options, **{known[key]: record})
    return options


def parse(data: bytes, *, where: str, options: Options) -> Options:
    """Lay the keys of a `briefing.toml` over options; raises as `apply`, and on broken TOML."""
    return apply(options, toml(data, where), where=where)


def toml(data: bytes, where: str) -> dict[str, Any]:
    """Return the tables of a TOML file; raises BadSetting with the place where it is broken."""
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSetting(where, f"not valid TOML: {error}") from None
    except RecursionError:
        raise BadSetting(where, "not valid TOML: nested too deep") from None
