"""Who the maker of a brief says is one person, or two: it wins over every rule.

Names are kept apart first and taken for one afterwards. Whoever goes by several spellings is meant
by each of them; a surname alone goes with one of those kept apart only where its source names no other.
"""

import difflib
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...edits import EditOptions
from ...errors import BadSetting
from ...model import Merge
from ...text.words import fold
from .drafts import Draft, Mention
from .spelling import alike, name_key

RULE = "by the editor"
IN_SOURCE = "surname alone, one bearer in the source"
SPELLING = "spelling of the same name"


def by_hand(drafts: Sequence[Draft], wanted: EditOptions) -> list[Draft]:
    """Return the holders with names kept apart, and then taken for one.

    Raises:
        BadSetting: nobody, or more than one holder, goes by a name; or two names are to be the
            same and different.

    """
    for same in wanted.same:
        for names in wanted.different:
            if len(both := sorted(set(map(fold, same)) & set(map(fold, names)))) > 1:
                listed = " and ".join(f"“{name}”" for name in both)
                raise BadSetting(wanted.where, f"{listed} are to be the same, and different")
    made = list(drafts)
    for names in wanted.different:
        for name in names:
            _meant(made, "different", name, wanted.where)
        made = [part for draft in made for part in _parted(draft, names)]
    for names in wanted.same:
        meant = [_meant(made, "same", name, wanted.where) for name in names]
        joined = [draft for group in meant for draft in group]
        first, *others = sorted(
            {id(draft): draft for draft in joined}.values(),
            key=lambda draft: min(mention.span for mention in draft.mentions),
        )
        for other in others:
            _join(first, other)
        gone = {id(other) for other in others}
        made = [draft for draft in made if id(draft) not in gone]
    return made


def _meant(drafts: Sequence[Draft], key: str, name: str, where: str) -> list[Draft]:
    """Return those who go by a name: all of whom it is the fullest, else the one who has it."""
    held = {id(draft): {fold(m.text) for m in draft.mentions} for draft in drafts}
    having = [draft for draft in drafts if fold(name) in held[id(draft)]]
    fullest = [draft for draft in having if _fullest(draft) == fold(name)]
    if fullest or len(having) == 1:
        return fullest or having
    spellings = {fold(m.text): m.text for draft in drafts for m in draft.mentions}
    if having:
        names = sorted({max((m.text for m in draft.mentions), key=_fullness) for draft in having})
        hint = f"give one of them in full: {', '.join(f'“{each}”' for each in names)}"
        raise BadSetting(where, f"{key}: several go by “{name}”", hint=hint)
    near = difflib.get_close_matches(fold(name), sorted(spellings), n=1, cutoff=0.0)
    hint = f"the nearest name is “{spellings[near[0]]}”" if near else "give it as a source has it"
    raise BadSetting(where, f"{key}: nobody in the sources is named “{name}”", hint=hint)


def _fullness(text: str) -> tuple[int, int, str]:
    return len(name_key(text)), len(text), text


def _fullest(draft: Draft) -> str:
    return fold(max((mention.text for mention in draft.mentions), key=_fullness))


def _join(first: Draft, other: Draft) -> None:
    """Give a holder all that is another's."""
    a, b = (min(draft.mentions, key=lambda m: m.span) for draft in (first, other))
    first.merges = [Merge(a.span, b.span, RULE), *first.merges, *other.merges]
    first.mentions += other.mentions
    first.speakers += other.speakers


def _parted(draft: Draft, names: Sequence[str]) -> Iterator[Draft]:
    """Yield a holder as it is, or one holder for each of the names that it goes by, and the rest."""
    held = {fold(mention.text) for mention in draft.mentions}
    apart = [fold(name) for name in names if fold(name) in held]
    if len(apart) < 2:
        yield draft
        return
    parts = {name: Draft(draft.kind) for name in apart}
    rest: list[Mention] = []
    for mention in draft.mentions:
        part = parts.get(fold(mention.text))
        if part is not None:
            part.take([mention], "same name")
        else:
            rest.append(mention)
    alone: dict[tuple[str, str], Draft] = defaultdict(lambda: Draft(draft.kind))
    here = {
        name: frozenset(mention.span.source for mention in part.mentions)
        for name, part in parts.items()
    }
    for mention in rest:
        whole = len(name_key(mention.text)) > 1
        fitting = [name for name in parts if whole and name_key(name) == name_key(mention.text)]
        if len(fitting) != 1:
            fitting = [name for name in parts if _fits(mention, name, here[name])]
        if len(fitting) == 1:
            parts[fitting[0]].take([mention], SPELLING if whole else IN_SOURCE)
        else:
            alone[fold(mention.text), mention.span.source].take([mention], "same name")
    yield from parts.values()
    yield from alone.values()


def _fits(mention: Mention, name: str, sources: frozenset[str]) -> bool:
    """Whether a further spelling may be that of somebody who was kept apart."""
    key, known = name_key(mention.text), name_key(name)
    if len(key) == 2:
        return len(known) == 2 and (key == known or alike(key, known, same_role=True))
    return mention.span.source in sources
