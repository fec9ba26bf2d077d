"""Actors: one holder for every spelling of one person, never two people in one.

Method: full names meet by the consonant skeleton of first and last name, particles and titles
dropped (transliterations of Arabic and Russian names differ mostly in vowels); a surname alone joins
its one bearer, in its own document first, then in the corpus. Whatever is not plain stays apart. Who
is described and not named is a holder of that source alone; “a witness” is each time a new one,
“the witness” the last. A group (“Syrian officials”) is one holder wherever it goes by the same words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...model import Actor, Annotated, Holder, Merge, NameMention, Span
from ...text.agencies import AGENCIES
from ...text.genders import of_name
from ...text.roles import describes, parse
from ...text.who import bare_name, described, head_name
from ...text.words import fold
from .drafts import Draft, Key, Known, Mention
from .elsewhere import Evidence, again, trimmed
from .spelling import name_key, role_words
from .variants import variants

LABELS = {fold(name): label for label, names in AGENCIES for name in names}
HONORIFICS = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she"}

OFFICES = frozenset(("judge", "justice", "governor", "mayor", "sheriff"))
"""Offices that whoever has one is called by: “Judge Lund” of another source is no minister."""
OTHER_OFFICE = "surname with an office that no bearer has"

MOST = 3
"""Sources that must name in full whom a surname means in others."""
NEAR = 300
"""Code points within which a full name may still be meant by its surname."""
DEFINITE = re.compile(r"[Tt]he\s")


def actors(corpus: Sequence[Annotated]) -> tuple[Actor, ...]:
    """Return the holders of a corpus in order of first place; ids are `H1` and up.

    The mentions of an actor are its name mentions and exactly those speakers of attributions that
    mean it. Pronouns, and speakers that are no holder, belong to none.
    """
    order = {annotated.document.source.id: n for n, annotated in enumerate(corpus)}
    mentions: list[Mention] = []
    speakers: list[tuple[Span, Span]] = []
    apart: dict[tuple[str, str], Draft] = {}
    described_ones: list[Draft] = []
    for annotated in corpus:
        mentions += (_mention(annotated, name) for name in annotated.annotations.names)
    evidence = Evidence.of(corpus, mentions)
    mentions = trimmed(corpus, mentions, evidence)
    shown = again(corpus, mentions, evidence)
    for annotated in corpus:
        source = annotated.document.source.id
        mentions += (_mention(annotated, name) for name in shown[source])
    keys = (name_key(mention.text) for mention in mentions if mention.kind == "person")
    surnames = {key[-1] for key in keys if len(key) > 1}
    titled: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind == "person" and mention.role_text:
            titled[mention.span.source].append(mention)
    for annotated in corpus:
        document, found = annotated.document, annotated.annotations
        for speaker in sorted({a.speaker for a in found.attributions if a.speaker}):
            text = document.slice(speaker)
            names = (*found.names, *shown[speaker.source])
            if name := head_name(document, speaker, names):
                speakers.append((speaker, name.span))
            elif kind := bare_name(document, speaker, surnames):
                mentions.append(Mention(speaker, text, kind))
            elif who := described(document, speaker):
                if _several(text, titled.get(speaker.source, ())):
                    continue  # “the minister”, where two are named
                # A crowd is called what each source calls it; somebody described is its own source's.
                where = "" if who.kind == "group" else speaker.source
                if who.new or (where, who.key) not in apart:
                    described_ones.append(Draft(who.kind))
                    apart[where, who.key] = described_ones[-1]
                draft = apart[where, who.key]
                draft.take([Mention(speaker, text, who.kind)], "same description of a group")
    drafts = [*_persons([m for m in mentions if m.kind == "person"]), *_bodies(mentions)]
    owner = {mention.span: draft for draft in drafts for mention in draft.mentions}
    for speaker, name_span in speakers:
        owner[name_span].speakers.append(speaker)

    def place(span: Span) -> tuple[int, int, int]:
        return order[span.source], span.start, span.end

    made = []
    for draft in (*drafts, *described_ones):
        draft.mentions.sort(key=lambda mention: place(mention.span))
        spans = {mention.span for mention in draft.mentions} | set(draft.speakers)
        made.append(Actor(_holder(draft), tuple(sorted(spans, key=place))))
    made.sort(key=lambda actor: place(actor.mentions[0]))
    return tuple(
        replace(actor, holder=replace(actor.holder, id=f"H{n}")) for n, actor in enumerate(made, 1)
    )


def _several(description: str, titled: Iterable[Mention]) -> bool:
    """Whether a source names two or more people whom a definite description may mean.

    Args:
        description: what it says.
        titled: the people whom it names with a role.

    """
    role = parse(description) if DEFINITE.match(description) else None
    if role is None:
        return False
    bearers = {
        name_key(m.text)
        for m in titled
        if (held := parse(m.role_text)) is not None and describes(role, held)
    }
    return len({key[-1:] for key in bearers}) > 1


def _mention(annotated: Annotated, name: NameMention) -> Mention:
    document = annotated.document
    before = document.text[max(0, name.span.start - 6) : name.span.start].split()
    honorific = HONORIFICS.get(before[-1].lower().rstrip("."), "") if before else ""
    role = document.slice(name.role) if name.role else ""
    return Mention(name.span, document.slice(name.span), name.kind, name.role, role, honorific)


def _bodies(mentions: Iterable[Mention]) -> list[Draft]:
    """Return organisations and governments: the same name is the same holder."""
    drafts: dict[tuple[str, str], Draft] = {}
    for mention in mentions:
        if mention.kind != "person":
            name = fold(mention.text).removeprefix("the ")
            drafts.setdefault((mention.kind, LABELS.get(name, name)), Draft(mention.kind)).take(
                [mention], "same agency or body"
            )
    return list(drafts.values())


def _persons(mentions: Sequence[Mention]) -> list[Draft]:
    """Return persons: full names first, then the surnames that have one bearer."""
    groups: dict[Key, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[name_key(mention.text)].append(mention)
    full: dict[Key, list[Mention]] = {key: group for key, group in groups.items() if len(key) == 2}
    drafts = variants(full)
    bearers: dict[str, set[Key]] = defaultdict(set)
    given: dict[str, set[Key]] = defaultdict(set)
    heads: dict[int, Key] = {}
    for key in full:
        head = heads.setdefault(id(drafts[key]), key)
        bearers[key[-1]].add(head)
        given[key[0]].add(head)
    known = {key: _known(drafts[key].mentions) for key in heads.values()}
    singles: dict[Key, Draft] = {}
    for (name, *_), group in ((k, g) for k, g in groups.items() if len(k) == 1):
        titles: dict[str, set[str]] = defaultdict(set)
        for mention in group:
            if mention.honorific:
                titles[mention.span.source].add(mention.honorific)
        both = len(set().union(*titles.values())) > 1
        for mention in group:
            keys, rule = _bearers(mention, name, bearers, given, known)
            couple = len(titles[mention.span.source]) > 1
            if mention.honorific and both:
                couple = not any(of_name(key[0].title()) for key in keys)
            if len(keys) == 1 and (not couple or "Mr" in rule):
                drafts[min(keys)].take([mention], rule)
            else:
                apart = mention.span.source if len(bearers[name]) > 1 else ""
                if rule == OTHER_OFFICE:
                    apart = " ".join(sorted(role_words(mention.role_text)))
                singles.setdefault(
                    (name, mention.honorific if both else "", apart), Draft("person")
                ).take([mention], "same name")
    unique = {id(draft): draft for draft in drafts.values()}
    return [*unique.values(), *singles.values()]


def _known(mentions: Iterable[Mention]) -> Known:
    starts: dict[str, list[int]] = defaultdict(list)
    office: set[str] = set()
    for mention in mentions:
        starts[mention.span.source].append(mention.span.start)
        office |= role_words(mention.role_text)
    return Known(dict(starts), frozenset(office))


def _bearers(
    mention: Mention,
    name: str,
    bearers: Mapping[str, set[Key]],
    given: Mapping[str, set[Key]],
    full: Mapping[Key, Known],
) -> tuple[set[Key], str]:
    """Return the full names that a name alone may stand for, and the rule that finds them.

    Those of its own source come first; Mr and Mrs tell husband from wife, an office the judge from the
    chairman; a given name alone is that
    of somebody whom its own source names in full, where nobody has it as a surname.
    """
    source = mention.span.source

    def here(keys: set[Key]) -> set[Key]:
        return {k for k in keys if source in full[k].starts}

    everywhere = bearers.get(name, set())
    if not everywhere:
        return here(given.get(name, set())), "given name alone, one bearer in the source"
    found = here(everywhere) or everywhere
    if len(everywhere) > 1 and found < everywhere:
        # Whoever is named in full further down need not be meant above.
        found = {k for k in found if full[k].first(source) <= mention.span.start}
        if not found and len(here(everywhere)) == 1:
            found = here(everywhere) & {_foremost(everywhere, full)}
    if mention.honorific:
        for keys in (found, everywhere):
            fitting = {k for k in keys if of_name(k[0].title()) == mention.honorific}
            if len(everywhere) > 1 and len(fitting) == 1:
                return fitting, "surname with Mr or Mrs, one bearer"
        found = {k for k in found if of_name(k[0].title()) in (None, mention.honorific)}
    office = role_words(mention.role_text)
    holding = {k for k in everywhere if office & full[k].office}
    if len(everywhere) > 1 and len(holding) == 1:
        return holding, "surname with the office of one bearer"
    offices = {word for k in found for word in full[k].office}
    if office & OFFICES and offices and not holding and not here(everywhere):
        return set(), OTHER_OFFICE
    if found and len(here(everywhere)) > 1 and (first := _leading(mention.span, found, full)):
        return {first}, "surname alone, of the bearer whom the source names first and most"
    if len(found) > 1 and not here(everywhere) and (first := _foremost(found, full)):
        return {first}, "surname alone, of the bearer whom most sources name in full"
    return found, "surname alone, one bearer in the " + (
        "source" if here(everywhere) else "sources"
    )


def _leading(place: Span, keys: Iterable[Key], full: Mapping[Key, Known]) -> Key | None:
    """Return the full name that a source gives first, and at least twice as often as any other.

    Whom most sources name must only be first, where nobody else was named just before.
    """
    source = place.source
    first, *others = sorted(keys, key=lambda k: (full[k].first(source), k))
    times = {k: len(full[k].starts.get(source, ())) for k in keys}
    if all(times[first] >= 2 * times[k] for k in others):
        return first
    near = any(
        0 < place.start - start < NEAR for k in others for start in full[k].starts.get(source, ())
    )
    return first if not near and first == _foremost(keys, full) else None


def _foremost(keys: Iterable[Key], full: Mapping[Key, Known]) -> Key | None:
    """Return the full name that three sources have, and at least twice as many as have any other."""
    first, *others = sorted(keys, key=lambda k: (-len(full[k].starts), k))
    count = len(full[first].starts)
    most = count >= MOST and all(count >= 2 * len(full[k].starts) for k in others)
    return first if most else None


def _holder(draft: Draft) -> Holder:
    """Return the holder: its fullest and most frequent spelling, its most frequent role."""
    spellings = Counter(mention.text for mention in draft.mentions)
    name = max(spellings, key=lambda text: (len(name_key(text)), spellings[text], len(text), text))
    roles = Counter(fold(mention.role_text) for mention in draft.mentions if mention.role)
    best = max(
        (mention for mention in draft.mentions if mention.role),
        key=lambda mention: (roles[fold(mention.role_text)], len(role_words(mention.role_text))),
        default=None,
    )
    seen: dict[str, Merge] = {}
    texts = {mention.span: mention.text for mention in draft.mentions}
    for merge in draft.merges:
        seen.setdefault(texts[merge.b], merge)
    role = best.role if best else None
    return Holder("", name, tuple(sorted(spellings)), role, draft.kind, tuple(seen.values()))
