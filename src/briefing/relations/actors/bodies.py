"""Bodies: one holder for every spelling of the name of an organisation or government.

“The Justice Department” and “the Department of Justice” are one, “the FTC” is the body whose name
has these initials, or behind which they stand in brackets; where several have them, it stays apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ...model import Annotated
from ...text.agencies import AGENCIES
from ...text.bodies import ABBREVIATIONS
from ...text.words import fold
from .drafts import Draft, Mention

SAME = "same agency or body"
LETTERS = "initials of one body"
LABELS = {fold(name): label for label, names in AGENCIES for name in names}
TURNED = re.compile(r"(?P<what>department|ministry|office) of (?:the )?(?P<of>[\w ]+)")
NATION = re.compile(r"(?:u\.?s\.?|united states) ")
INITIALS = re.compile(r"(?:[A-Z]\.?){2,6}")
FIRM = re.compile(r",? (?:inc|corp|corporation|ltd|limited|llc|plc|co|company|ag|gmbh|nv|se)\Z")
"""The form of a company: “Halden Plc” is Halden."""
BRACKET = re.compile(r"[ \u00a0]\((?:the[ \u00a0])?(?P<letters>(?:[A-Z]\.?){2,6})\)")
SMALL = frozenset(("of", "the", "and", "for", "on", "in", "to"))


def bodies(corpus: Sequence[Annotated], mentions: Iterable[Mention]) -> list[Draft]:
    """Return organisations and governments: the same name is the same holder."""
    named = [mention for mention in mentions if mention.kind != "person"]
    keys = {mention.span: _key(mention.text) for mention in named}
    whole = _whole_names(corpus, named, frozenset(keys.values()))
    drafts: dict[tuple[str, str], Draft] = {}
    # Names in full come first, so that a holder goes by one.
    for mention in sorted(named, key=lambda m: initials(m.text)):
        key = keys[mention.span]
        known = whole.get(key, key)
        rule = SAME if known == key else LETTERS
        drafts.setdefault((mention.kind, known), Draft(mention.kind)).take([mention], rule)
    return list(drafts.values())


def _key(text: str) -> str:
    """Return what spellings of one name share: without article, nation and “Plc”, “department of” turned."""
    name = re.sub(r"['’]s?\Z", "", fold(text)).removeprefix("the ").rstrip(".")
    if name in LABELS:
        return LABELS[name]
    bare = NATION.sub("", name, count=1)
    name = bare if " " in bare else name
    name = FIRM.sub("", name) or name
    turned = TURNED.fullmatch(name)
    return f"{turned['of']} {turned['what']}" if turned else name


def _whole_names(
    corpus: Sequence[Annotated], mentions: Sequence[Mention], names: frozenset[str]
) -> Mapping[str, str]:
    """Return the key of the one body that initials stand for."""
    found: dict[str, set[str]] = defaultdict(set)
    texts = {annotated.document.source.id: annotated.document.text for annotated in corpus}
    for mention in mentions:
        key = _key(mention.text)
        bracket = BRACKET.match(texts[mention.span.source], mention.span.end)
        if bracket:
            found[_letters(bracket["letters"])].add(key)
        words = [
            word for word in re.split(r"[\s-]+", fold(mention.text).removeprefix("the ")) if word
        ]
        large = [word for word in words if word not in SMALL]
        if len(large) > 1:
            for kept in (large, words):
                found["".join(word[0] for word in kept)].add(key)
    for letters, name in ABBREVIATIONS.items():
        if name in names:
            found[letters] = {name}
    return {
        letters: min(keys)
        for letters, keys in found.items()
        if len(keys) == 1 and letters not in keys
    }


def initials(text: str) -> bool:
    """Whether words are initials, with or without an article: “the FTC”."""
    return INITIALS.fullmatch(re.sub(r"\A[Tt]he\s", "", text)) is not None


def _letters(text: str) -> str:
    return fold(text).replace(".", "")
