"""Who said what in sentences made of parts: whatever stands around them, each is found where it is.

A sentence is an opening, a speaker, a verb and what was said, in one of the orders that English has. All of
them are combined, so that every part stands behind and before every other one.
"""

from collections.abc import Iterator
from itertools import cycle, product

from attribution_lines import line
from corpora import document

from briefing.annotation.attributions import attributions
from briefing.annotation.names import names
from briefing.model import Annotated
from briefing.text.segment import segment

OPENINGS = (
    "",
    "On Monday, ",
    "But ",
    "In Halden, ",
    "After the vote, ",
    "Yet in May, ",
    "However, ",
)
SPEAKERS = {
    "Ada Lund": "Ada Lund",
    "he": "he",
    "the mayor of Halden": "the mayor of Halden",
    "Ada Lund, the mayor,": "Ada Lund",
    "the mayor, Ada Lund,": "Ada Lund",
    "the agency (NWA)": "the agency",
    "officials in Halden": "officials in Halden",
    "two of the guards": "two of the guards",
    "Ada Lund, who left in May,": "Ada Lund",
    "an aide who asked not to be named": "an aide",
    "Norland’s new minister": "Norland’s new minister",
    "Ursula van der Meer": "Ursula van der Meer",
    "Halden Corp.": "Halden Corp.",
    "Cruz, Rubio and Lee": "Cruz, Rubio and Lee",
    "people familiar with the plan": "people familiar with the plan",
    "Ada Lund of the Norland Union": "Ada Lund of the Norland Union",
    "the Commission on Dams": "the Commission on Dams",
    "Professor Ada Lund and her colleagues": "Professor Ada Lund and her colleagues",
    "Ada Lund – a nurse from Halden –": "Ada Lund",
}
"""A speaker with what stands between it and the verb, and the speaker alone."""
TIMES = ("", "also ", "on Monday ", "later ", "last week ", "then ")
VERBS = {
    "said that": "said",
    "said": "said",
    "told reporters in Halden that": "told",
    "warned on Sunday that": "warned",
    "told him": "told",
    "insisted": "insisted",
    "claimed in a letter that": "claimed",
    "said during a visit to the lake that": "said",
}
"""A verb with what stands between it and what was said, and the verb alone."""
BEHIND = {
    "Ada Lund": "Ada Lund",
    "the mayor of Halden": "the mayor of Halden",
    "Ada Lund, the mayor": "Ada Lund",
    "the mayor of Halden, Ada Lund": "Ada Lund",
    "officials": "officials",
    "Ada Lund, who left in May": "Ada Lund",
    "an aide who asked not to be named": "an aide",
    "Norland’s new minister": "Norland’s new minister",
    "Ursula van der Meer": "Ursula van der Meer",
    "a spokesman for the union": "a spokesman for the union",
    "the head of the union": "the head of the union",
}
"""A speaker behind a verb with what stands behind it, and the speaker alone."""
ENDS = ("", " on Monday", " at a meeting in Halden", " last week")
SAID = (
    "the dam was old",
    "nobody would pay for the road",
    "it had rained in the hills for two days",
)

FORMS = {
    "{o}{s} {t}wanted the dam to be shut{e}.": ["{a} | wanted | the dam to be shut{e}"],
    "{o}{s} {t}left the room, saying {w}.": ["{a} | saying | {w}"],
    "{o}{s} {t}left the room, adding that {w}.": ["{a} | adding | {w}"],
    "{o}{s} {t}met Brandt and said {w}.": ["{a} | said | {w}"],
    "{o}{s} {t}met Brandt{e}, and then said {w}.": ["{a} | said | {w}"],
    "{o}{s} {t}declined to comment on the dam.": ["{a} | declined | to comment on the dam"],
    "{o}{s} {t}refused to say whether {w}.": ["{a} | refused | to say whether {w}"],
    "{o}{s} {t}put the cost at 12 million euros.": ["{a} | put | the cost at 12 million euros"],
    "{o}{s} {t}was quoted by Reuters as saying {w}.": ["{a} | quoted | {w}"],
    "{o}{s} {t}was quoted as saying that {w}.": ["{a} | quoted | {w}"],
    "{o}{s} {t}said {w}, Reuters reported.": ["{a} | said | {w}"],
    "{o}{s} {t}said {w}{e}; the road had been shut in May.": ["{a} | said | {w}{e}"],
    "{o}{s} {t}said: “The road is shut for good.”": ["{a} | said | The road is shut for good."],
    "{o}{s} {t}said{e}, “The road is shut for good.”": ["{a} | said | The road is shut for good."],
    "{o}{s} {t}asked: “Who has paid?” Brandt replied “All of us.”": [
        "{a} | asked | Who has paid?",
        "Brandt | replied | All of us.",
    ],
    "{o}{s} {t}called the plan “a gift to the few”.": [
        "{a} | called | the plan “a gift to the few”"
    ],
    "{o}{s} {t}said “the road is shut,” but Brandt left.": ["{a} | said | the road is shut,"],
    "{o}{s} {t}said “the road is shut,” adding that {w}.": [
        "{a} | said | the road is shut,",
        "{a} | adding | {w}",
    ],
    "{o}as {s} {t}put it, “the road is shut.”": ["{b} | put | the road is shut."],
    "“The road is shut,” as {s} {t}put it.": ["{b} | put | The road is shut,"],
    "The road, as {s} {t}said, had been shut.": ["{b} | said | The road / had been shut"],
    "“The road is shut,” {s} {t}said, adding that {w}.": [
        "{b} | said | The road is shut,",
        "{b} | adding | {w}",
    ],
    "“The road,” {s} {t}said{e}, “is shut for good.”": [
        "{b} | said | The road, / is shut for good."
    ],
    "When {s} {t}said that {w}, the guards left.": ["{b} | said | {w}"],
    "{o}{s} {t}denied that {w}.": ["{a} | denied | {w}"],
    "{o}{s} {t}said the road “was shut for good” by the guards.": [
        "{a} | said | the road “was shut for good” by the guards"
    ],
    "{o}{s} {t}wrote to Brandt that {w}.": ["{a} | wrote | {w}"],
    "{o}{s} {t}wrote “The road is shut for good” on the door.": [
        "{a} | wrote | “The road is shut for good” on the door"
    ],
    "{o}Brandt said that {s} {t}said that {w}.": ["Brandt | said | {s} {t}said that {w}"],
    "{o}{s} {t}feared a flood{e}, but the guards stayed.": ["{a} | feared | a flood{e}"],
    "{o}{s} {t}told him to leave and went home.": ["{a} | told | to leave"],
    "{o}{s} {t}went on to say that {w}.": ["{a} | say | {w}"],
    "{o}Brandt went home, and {s} {t}said that {w}.": ["{b} | said | {w}"],
    "{o}{s} {t}was accused of theft{e}.": [],
    "{o}{s} {t}called the police{e}.": [],
    "{o}{s} {t}said nothing{e}.": [],
    "{o}{s} {t}was told that {w}.": [],
    "{o}{s} {t}did not say that {w}.": [],
    "{o}{s} {t}left without saying that {w}.": [],
    "If {s} {t}said that {w}, nobody heard it.": [],
    "There was no evidence that {s} {t}said that {w}.": [],
}
"""Orders of a sentence with who says what in it: opening, speaker, time, end and what was said; the speaker alone
as it opens, and within."""


def found(texts: list[str]) -> list[list[str]]:
    """Return speaker, cue and content of all that is said in each of some texts, a paragraph each."""
    whole = document(1, "\n\n".join(texts))
    annotated = attributions(names(Annotated(whole, segment(whole))))
    lines: list[list[str]] = [[] for _ in texts]
    for attribution in annotated.annotations.attributions:
        assert attribution.scope is not None
        at = next(n for n, b in enumerate(whole.blocks) if attribution.scope.start < b.end)
        lines[at].append(" | ".join(line(annotated, attribution).split(" | ")[1:4]))
    return lines


def opened(opening: str, rest: str) -> str:
    return opening + rest if opening else rest[0].upper() + rest[1:]


def shown(opening: str, speaker: str) -> str:
    return speaker if opening else speaker[0].upper() + speaker[1:]


def before_what_is_said() -> Iterator[tuple[str, list[str]]]:
    times, said = cycle(TIMES), cycle(SAID)
    for opening, (speaker, alone), (verb, cue) in product(
        OPENINGS, SPEAKERS.items(), VERBS.items()
    ):
        time, what = next(times), next(said)
        text = opened(opening, f"{speaker} {time}{verb} {what}.")
        yield text, [f"{shown(opening, alone)} | {cue} | {what}"]


def behind_what_is_said() -> Iterator[tuple[str, list[str]]]:
    times, said, ends = cycle(TIMES), cycle(SAID), cycle(ENDS)
    for speaker, alone in SPEAKERS.items():
        for opening, verb in product(
            ("", "After the vote, "), ("said", "told reporters", "warned")
        ):
            what, time, end = next(said), next(times), next(ends)
            cue = verb.split()[0]
            whole = opened(opening, what)
            yield f"{whole}, {speaker} {time}{verb}{end}.", [f"{alone} | {cue} | {whole}"]
            yield f"“{whole},” {speaker} {time}{verb}{end}.", [f"{alone} | {cue} | {whole},"]
            more = next(said)
            yield (
                f"“{whole},” {speaker} {time}{verb}{end}. “And {more}.”",
                [f"{alone} | {cue} | {whole}, / And {more}."],
            )
            yield (
                f"“{whole},” {speaker} {time}{verb}{end}, “and {more}.”",
                [f"{alone} | {cue} | {whole}, / and {more}."],
            )
            yield (
                f"{opened(opening, 'the road')}, {speaker} {time}{verb}, would be shut{end}.",
                [f"{alone} | {cue} | {opened(opening, 'the road')} / would be shut{end}"],
            )


def inverted_or_credited() -> Iterator[tuple[str, list[str]]]:
    said, ends = cycle(SAID), cycle(ENDS)
    for speaker, alone in BEHIND.items():
        for _ in range(3):
            what, more, end = next(said), next(said), next(ends)
            whole = opened("", what)
            yield f"“{whole},” said {speaker}.", [f"{alone} | said | {whole},"]
            yield (
                f"“{whole},” said {speaker}. “And {more}.”",
                [f"{alone} | said | {whole}, / And {more}."],
            )
            if "who" not in speaker:
                yield (
                    f"“{whole},” said {speaker}, “and {more}.”",
                    [f"{alone} | said | {whole}, / and {more}."],
                )
            if "," not in speaker and "who" not in speaker:
                yield (
                    f"It was announced by {speaker} that {what}.",
                    [f"{alone} | announced | {what}"],
                )
            yield f"{whole}{end}, said {speaker}.", [f"{alone} | said | {whole}{end}"]
            yield (
                f"{whole}{end}, according to {speaker}.",
                [f"{alone} | according to | {whole}{end}"],
            )
            yield f"According to {speaker}, {what}{end}.", [f"{alone} | According to | {what}{end}"]
            yield (
                f"But according to {speaker}, {what}{end}.",
                [f"{alone} | according to | {what}{end}"],
            )
            yield (
                f"The road, according to {speaker}, was shut{end}.",
                [f"{alone} | according to | The road / was shut{end}"],
            )


def in_other_forms() -> Iterator[tuple[str, list[str]]]:
    openings, times, said, ends = cycle(OPENINGS), cycle(TIMES), cycle(SAID), cycle(ENDS)
    for (form, expected), (speaker, alone) in product(FORMS.items(), SPEAKERS.items()):
        parts = {
            "s": speaker,
            "t": next(times),
            "w": next(said),
            "e": next(ends),
            "o": next(openings),
        }
        text = form.format(**parts)
        first = shown(parts["o"] if form.startswith("{o}") else "x", alone)
        yield (
            text[0].upper() + text[1:],
            [each.format(**parts, a=first, b=alone) for each in expected],
        )


def said_by_two() -> Iterator[tuple[str, list[str]]]:
    firsts, verbs, said = cycle(SPEAKERS.items()), cycle(VERBS.items()), cycle(SAID)
    for (other, alone), joint in product(
        SPEAKERS.items(), (", and ", ", but ", "; ", ", while ", " while ")
    ):
        (speaker, mine), (verb, cue), one, two = next(firsts), next(verbs), next(said), next(said)
        text = opened("", f"{speaker} {verb} {one}{joint}{other} said that {two}.")
        yield text, [f"{shown('', mine)} | {cue} | {one}", f"{alone} | said | {two}"]


def check(cases: Iterator[tuple[str, list[str]]]) -> None:
    """Assert that what is said in each text is found, and nothing else."""
    texts, expected = zip(*cases, strict=True)
    wrong = [
        (text, one, other)
        for text, one, other in zip(texts, expected, found(list(texts)), strict=True)
        if one != other
    ]
    assert wrong == []


def test_a_speaker_before_what_is_said() -> None:
    """Speaker, verb and what was said are told from the words before, between and behind them."""
    check(before_what_is_said())


def test_a_speaker_behind_what_is_said() -> None:
    """Who said what stands before is told, and what goes on behind."""
    check(behind_what_is_said())


def test_a_speaker_behind_the_verb() -> None:
    """A speaker behind “said” or “according to” is told, and what is theirs."""
    check(inverted_or_credited())


def test_two_speakers_in_a_sentence() -> None:
    """Of two who speak in a sentence each has what is theirs."""
    check(said_by_two())


def test_a_speaker_in_other_forms() -> None:
    """Wanting, refusing, quoting and the like are told with whose they are, and what is not said is not."""
    check(in_other_forms())
