"""Actors: one holder for every spelling of one person, never two people in one.

Method: full names meet by the consonant skeleton of first and last name, particles and titles
dropped (transliterations of Arabic and Russian names differ mostly in vowels), and by short forms of
given names; a surname alone joins its one bearer, in its own document first, then in the corpus. What
one source shows to be a person's name is one in the others, too. Whatever is not plain stays apart. Who
is described and not named is a holder of that source alone; “a witness” is each time a new one,
“the witness” the last. A group (“Syrian officials”) is one holder wherever it goes by the same words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...edits import EditOptions
from ...model import Actor, Annotated, Holder, Merge, NameMention, Span
from ...text.authors import FIRST_PERSON, one_author
from ...text.places import Held
from ...text.roles import describes, is_rank, parse
from ...text.who import author_name, bare_name, described, head_name
from ...text.words import fold
from .bodies import bodies, initials
from .by_hand import by_hand
from .drafts import Draft, Mention
from .elsewhere import Evidence, again, trimmed
from .persons import persons
from .spelling import name_key, role_words

HONORIFICS = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she"}

UNEDITED = EditOptions()
DEFINITE = re.compile(r"[Tt]he\s")


def actors(corpus: Sequence[Annotated], wanted: EditOptions = UNEDITED) -> tuple[Actor, ...]:
    """Return the holders of a corpus in order of first place; ids are `H1` and up.

    The mentions of an actor are its name mentions and exactly those speakers of attributions that
    mean it. Pronouns, and speakers that are no holder, belong to none. What the maker says of names
    wins; `by_hand` raises BadSetting where nobody has one of them.
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
        speaking = sorted({a.speaker for a in found.attributions if a.speaker})
        named = Held((n.span, n) for n in (*found.names, *shown[document.source.id]))
        for speaker in speaking:
            text = document.slice(speaker)
            names = named.within(speaker)
            if text in FIRST_PERSON:
                if author := one_author(document):
                    mentions.append(Mention(speaker, author, "person"))
            elif name := head_name(document, speaker, names) or author_name(
                document, speaker, names
            ):
                speakers.append((speaker, name.span))
            elif kind := bare_name(document, speaker, surnames):
                mentions.append(Mention(speaker, text, kind))
            elif who := described(document, speaker):
                if who.kind == "organisation" and initials(text):
                    mentions.append(Mention(speaker, text, who.kind))
                    continue
                if _several(text, titled.get(speaker.source, ())):
                    continue  # “the minister”, where two are named
                # A crowd is called what each source calls it; somebody described is its own source's.
                where = "" if who.kind == "group" else speaker.source
                if who.new or (where, who.key) not in apart:
                    described_ones.append(Draft(who.kind))
                    apart[where, who.key] = described_ones[-1]
                draft = apart[where, who.key]
                draft.take([Mention(speaker, text, who.kind)], "same description of a group")
    drafts = [*persons([m for m in mentions if m.kind == "person"]), *bodies(corpus, mentions)]
    drafts = by_hand(drafts, wanted)
    owner = {mention.span: draft for draft in drafts for mention in draft.mentions}
    for draft in drafts:
        draft.speakers += (mention.around for mention in draft.mentions if mention.around)
        owner |= dict.fromkeys(draft.speakers, draft)
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


def _holder(draft: Draft) -> Holder:
    """Return the holder: its fullest and most frequent spelling, its most frequent role, an office before a rank."""
    spellings = Counter(mention.text for mention in draft.mentions)
    name = max(spellings, key=lambda text: (len(name_key(text)), spellings[text], len(text), text))
    roles = Counter(fold(mention.role_text) for mention in draft.mentions if mention.role)
    best = max(
        (mention for mention in draft.mentions if mention.role),
        key=lambda mention: (
            not is_rank(mention.role_text),
            roles[fold(mention.role_text)],
            len(role_words(mention.role_text)),
        ),
        default=None,
    )
    seen: dict[str, Merge] = {}
    texts = {mention.span: mention.text for mention in draft.mentions}
    for merge in draft.merges:
        seen.setdefault(texts[merge.b], merge)
    role = best.role if best else None
    return Holder("", name, tuple(sorted(spellings)), role, draft.kind, tuple(seen.values()))
