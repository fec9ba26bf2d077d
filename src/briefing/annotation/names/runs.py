"""Runs of capitalised words, each parted from its title and with what stands around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ...text import bodies, people, speech
from ...text.roles import is_rank
from ..attributions.words import CLASSES, NAMESAKES
from .roles import STYLES, apposed, apposition, role_before

CAPITAL = "[A-ZÀ-ÖØ-ÞŁŚŞŠŽĆČĐİŻ]"
WORD = (
    rf"(?:(?:Mrs?|Ms|Dr|Profs?|Sens?|Reps?|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Rev|Adm|St)\."
    rf"|(?:{CAPITAL}\.)+"
    rf"|(?:Children|Men|People|Women|Workers)['’]s(?=[ \u00a0]{CAPITAL})"
    r"|(?:Sheriff|Attorney|General|Prosecutor|Governor|Mayor|Coroner|Marshal|Examiner)['’]s(?=[ \u00a0]Office\b)"
    rf"|(?:(?:[ae][dlnrst]|a[sz]h)-)?{CAPITAL}\w*(?:-\w+|['’](?!s\b)\w+)*)"
)
PARTICLES = "al|el|bin|ibn|bint|abu|de|da|del|della|der|den|di|dos|du|la|van|von|of"
NICKNAME = rf"(?:[\"“'‘(](?:[Tt]he[ \u00a0])?{CAPITAL}\w+[\"”'’)])"
"""What somebody is called, inside a name: “Karl (Kalle) Lund”."""
RUN = re.compile(
    rf"(?<![\w.@#/]){WORD}(?:[ \u00a0](?:&[ \u00a0])?(?:(?:{PARTICLES})[ \u00a0]|{NICKNAME}[ \u00a0])?{WORD}){{0,7}}"
)
PART = re.compile(rf"{NICKNAME}|{WORD}|(?<=[ \u00a0])[a-z]+(?=[ \u00a0])")
QUOTES = frozenset("\"“'‘(")
AGED = re.compile(r"\b\d{1,3} ?- ?year ?- ?old[ \u00a0]\Z")
FURTHER = re.compile(
    rf"[ \u00a0](?:for|of|on)[ \u00a0](?:the[ \u00a0])?{WORD}(?:[ \u00a0](?:and[ \u00a0])?{WORD}){{0,4}}"
)
"""The rest of a body's name: “for Strategic Studies”."""
JOINED = re.compile(
    rf"[ \u00a0]and[ \u00a0](?:{WORD}[ \u00a0]){{1,3}}(?:Committee|Commission|Department|Council|Service)\b"
)
"""The same, joined: “House Ways and Means Committee”."""
DATED = re.compile(
    r"[ \u00a0]on[ \u00a0](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[ \u00a0](?:on|of)[ \u00a0]"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""A day behind a body's name: “the Supreme Court on Wednesday”."""
NEXT = re.compile(r",?[ \u00a0](?P<word>[a-z]+)|,[ \u00a0](?P<age>\d\d),")
SAID_BEFORE = re.compile(r"[,\"”’'?!][ \u00a0](?:said|says|added|asked|wrote|replied)[ \u00a0]$")
FIRMS = frozenset(("Inc", "Corp", "Ltd", "LLC", "Co", "Plc", "PLC"))
FIRM = re.compile(
    r",[ \u00a0](?:which\b|(?:an?|the|its)[ \u00a0](?:[\w'’-]+[ \u00a0]){0,6}"
    r"(?:company|firm|maker|manufacturer|retailer|bank|airline|giant|agency|newspaper|charity)[,.])"
)
THE = re.compile(r"\bthe[ \u00a0]\Z", re.IGNORECASE)
LOCATED = re.compile(
    r"\b(?:in|at|near|across|around|outside|throughout|since|until|last|next|this)[ \u00a0]\Z",
    re.IGNORECASE,
)
PLACE_OPENS = frozenset(("New", "North", "South", "East", "West", "San", "Los", "Fort", "Saint"))
"""Words that open the name of a place: “Governor of New Jersey”."""
PREFIX = re.compile(r"^(?:[ae][dlnrst]|a[sz]h)-", re.IGNORECASE)
NO_NAME = frozenset("DPTWpucXmnrtd")
"""Classes of words that have a capital at the beginning of a sentence only."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words without its title."""

    start: int
    end: int
    parts: tuple[str, ...]
    core: tuple[str, ...]
    """The parts without particles."""
    places: tuple[tuple[int, int], ...]
    """Where each of the parts stands."""
    role: tuple[int, int] | None
    """Place of the title before it, or of the description after it."""
    titled: bool
    """Whether a title or role stands before it."""
    speaks: bool
    """Whether a verb of saying stands beside it."""
    shown: bool
    """Whether what stands beside it shows a person: an age, or “who”."""
    determined: bool
    """Whether “the” stands right before it: “the Jets”, “the Vatican”."""
    located: bool
    """Whether “in” or another word of place or time stands right before it: “in Georgia”."""
    firm: bool
    """Whether what follows shows a body: “Inc.”, “which”, “, the ferry company,”."""
    styled: bool
    """Whether its own words show a firm: “Lund & Berg”, “Halden Plc”."""

    def cut(self, first: int) -> "Run":
        """Return the run that has two of the parts only."""
        places = self.places[first : first + 2]
        return replace(
            self,
            start=places[0][0],
            end=places[1][1],
            parts=self.parts[first : first + 2],
            core=core(self.parts[first : first + 2]),
            places=places,
        )


@lru_cache(maxsize=50_000)
def core(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a name without particles: (“Ahmed”, “Sharaa”) of “Ahmed al-Sharaa”."""
    bare = (PREFIX.sub("", part) for part in parts)
    return tuple(part for part in bare if part.lower() not in people.PARTICLES) or parts


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Yield the runs between two code points, in order; each ends where a word is part of no name."""
    reach = start
    for run in _all(text, start, end):
        if run.start >= reach:  # and not within the rest of a body's name
            yield run
            reach = run.end


def _all(text: str, start: int, end: int) -> Iterator[Run]:
    for match in RUN.finditer(text, start, end):
        parts: list[re.Match[str]] = []
        for part in PART.finditer(text, match.start(), match.end()):
            if part[0][0] in QUOTES:
                continue
            titled = parts and parts[-1][0].lower().rstrip(".") in people.TITLES
            named = titled and part[0].lower() in NAMESAKES  # “Rep. Will Lund”
            if not named and _no_name(part[0], first=not parts):
                yield from _run(text, start, parts)
                parts = []
            else:
                parts.append(part)
        yield from _run(text, start, parts)


def _no_name(written: str, *, first: bool) -> bool:
    """Whether a word with a capital is no part of a name: “The”, “On”, “Choosing”."""
    word = written.lower().rstrip(".")
    if word in people.PARTICLES or (len(written) == 2 and written[1] == "."):
        return False
    opening = first and word.endswith("ing") and len(word) > 6 and "-" not in word
    return opening or CLASSES.get(word, "x") in NO_NAME


def body(words: Sequence[str]) -> bool:
    """Whether the words of a name show an organisation."""
    if len(words) > 2 and words[1] == "of" and words[0] in bodies.BODY_NAMES:
        return True  # “Office of Legal Counsel”
    outlet = people.FIRST_NAMES.isdisjoint(words[:-1])
    return any(w in bodies.BODY_NAMES or (outlet and w in bodies.MEDIA) for w in words[-2:])


def _run(text: str, floor: int, parts: list[re.Match[str]]) -> Iterator[Run]:
    while parts and parts[-1][0].islower():
        parts = parts[:-1]
    if not parts:
        return
    words = [part[0] for part in parts]
    paired = "&" in text[parts[0].start() : parts[-1].end()]  # “Lund & Berg”
    organised = paired or (body(words[: _origin(words)]) and not _employed(text, floor, parts))
    titled = 0 if organised else _titled(words)
    if titled == len(words):
        return  # “Governor of New Jersey”
    determined = bool(THE.search(text[max(floor, parts[0].start() - 5) : parts[0].start()]))
    office = all(word.lower().rstrip(".") in people.TITLES for word in words)
    if office and (determined or text.startswith(" of ", parts[-1].end())):
        return  # “the President”, “Secretary of the Treasury”
    last = words[-1].lower()
    if len(words) == titled + 1 and (last in people.OFFICES or (titled and last == "general")):
        return  # “the Iranian Foreign Minister”, before a comma and the name; “the Attorney General”
    if titled and words[titled] == "of":
        return  # “the California Secretary of State”
    land = _placed(words[titled:])
    name = _without_place(parts[titled + land :], titled=bool(titled))
    begin, end = name[0].start(), name[-1].end()
    end = _whole(text, end, parts[-1][0]) if organised else end
    title = (parts[0].start(), parts[titled - 1].end()) if titled else None
    before = role_before(text, floor, begin, title)
    if before is None and not organised and len(name) > 1:
        before = apposed(text, floor, begin, end)
    rank = before if before and is_rank(text[slice(*before)]) else None
    plain = before is None or rank or text[slice(*before)].lower().rstrip(".") in STYLES
    following = NEXT.match(text, end)
    word = following["word"] if following else None
    written = tuple(part[0] for part in name)
    yield Run(
        begin,
        end,
        written,
        core(written),
        tuple(part.span() for part in name),
        (apposition(text, end) or rank) if plain else before,
        before is not None,
        _says(word) or _said_before(text, floor, begin, end),
        word == "who"
        or bool(following and following["age"])
        or bool(AGED.search(text[max(floor, begin - 20) : begin])),
        determined and not titled and not land,
        bool(LOCATED.search(text[max(floor, begin - 12) : begin])),
        words[-1] in FIRMS or bool(FIRM.match(text, end)),
        paired or (len(words) > 1 and words[-1] in FIRMS),
    )


def _employed(text: str, floor: int, parts: Sequence[re.Match[str]]) -> bool:
    """Whether two words that may name an outlet are somebody's: “mission scientist Ada Fox”."""
    first, last = parts[0][0], parts[-1][0]
    outlet = last in bodies.MEDIA - bodies.BODY_NAMES and first not in bodies.MEDIA
    if len(parts) != 2 or not outlet:
        return False
    before = role_before(text, floor, parts[0].start(), None)
    *_, noun = text[slice(*before)].split() if before else [""]
    return noun in people.PEOPLE


def _whole(text: str, end: int, last: str) -> int:
    """Return where a body's name ends: behind “for Strategic Studies” or “and Means Committee”."""
    further = None if DATED.match(text, end) else FURTHER.match(text, end)
    joined = None if last in bodies.BODY_NAMES else JOINED.match(text, end)
    return max(match.end() if match else end for match in (further, joined))


def _said_before(text: str, floor: int, begin: int, end: int) -> bool:
    """Whether a verb of saying stands before a name: ““…,” said Lund”, not “said Lund’s aide”."""
    owns = text.startswith(("’s", "'s"), end)
    return not owns and SAID_BEFORE.search(text[max(floor, begin - 24) : begin]) is not None


def _without_place(name: list[re.Match[str]], *, titled: bool) -> list[re.Match[str]]:
    """Return the name of a person without where they are from: “Sen. Ada Lund of Norland”."""
    person = titled or name[0][0] in people.FIRST_NAMES
    place = next((n for n, part in enumerate(name) if part[0] == "of"), 0)
    words = [part[0] for part in name]
    apart = words[3:4] and words[3] in people.FIRST_NAMES  # “said Ole Lund of Ada Brandt”
    apart = apart or " ".join(words[3:]) in bodies.PLACES_OF_POWER
    land = place == 2 and apart and not body(words[:2])
    return name[:place] if (person or land) and place > 1 else name


def _placed(words: Sequence[str]) -> int:
    """Return how many words before a name are a country: “of the United Kingdom Tony Lund”."""
    found = (
        n
        for n in range(1, len(words) - 1)
        if words[n] in people.FIRST_NAMES and " ".join(words[:n]) in bodies.PLACES_OF_POWER
    )
    return next(found, 0)


def _origin(words: Sequence[str]) -> int | None:
    """Return where it begins what a person is of: at “of” in “Minister Ada Lund of Alliance”."""
    places = (n for n, word in enumerate(words) if word == "of" and n > 1)
    return next((n for n in places if words[n - 2] in people.FIRST_NAMES), None)


def _titled(words: Sequence[str]) -> int:
    """Return how many words before a name are its title: two of “Foreign Minister Lavrov”."""
    titled = 0
    if words[0] not in people.FIRST_NAMES:
        for place, word in enumerate(words[:-1], 1):
            plain = word.lower().rstrip(".").removesuffix("-elect")
            if plain in people.TITLES or plain in people.PEOPLE:
                titled = place
    if titled and words[titled] == "of" and len(words) > titled + 2:
        titled += 2 + (words[titled + 1] in PLACE_OPENS)  # “Secretary of State John Kerry”
    shouted = titled == 0 and len(words) > 2 and words[0].isupper() and len(words[0]) in (2, 3)
    return 1 if shouted and "." not in words[0] else titled


def _says(word: str | None) -> bool:
    base, form = speech.FORMS.get(word or "", ("", ""))
    return form in ("s", "d") and base in speech.SAY | speech.TELL and word not in speech.NOUNS_TOO
