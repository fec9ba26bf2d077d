"""Step 4: who else says it, where they have it from, what it is about."""

from collections.abc import Sequence

import pytest
from corpora import corpus, place, with_keyphrases
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation import annotate
from briefing.annotation.attributions import attributions
from briefing.annotation.names import names
from briefing.model import Span
from briefing.relations import relate
from briefing.relations.claims import claims
from briefing.relations.grams import row
from briefing.relations.keyphrases import fold
from briefing.relations.origins import origins
from briefing.relations.shared import copies, runs
from briefing.relations.similarity import pairs

BASE = (
    "The ministry closed the northern harbour on Friday after a heavy storm damaged its main pier."
)


def same(a: str, b: str) -> bool:
    return any(is_same for *_, is_same in pairs(corpus(a, b)))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (BASE, BASE, True),
        (
            BASE,
            "On Friday the ministry closed the northern harbour after a storm damaged its pier.",
            True,
        ),
        (BASE, BASE.replace("closed", "has not closed"), False),
        (
            "The flood killed 12 people in the valley.",
            "The flood killed 21 people in the valley.",
            False,
        ),
        (
            "The flood killed two people in the valley.",
            "The flood killed ten people in the valley.",
            False,
        ),
        (
            "In the end Putin invited Sharaa to visit the new northern harbour.",
            "In the end Sharaa invited Putin to visit the new northern harbour.",
            False,
        ),
        (
            "Last week Brazil beat Spain in the final of the northern cup.",
            "Last week Brazil beat Italy in the final of the northern cup.",
            False,
        ),
        (BASE, "The orchestra played the symphony to a full house on Sunday evening.", False),
    ],
)
def test_only_what_says_the_same_is_the_same(a: str, b: str, expected: bool) -> None:
    """Alike wording is the same only if numbers, names, their order and negation agree."""
    assert same(a, b) is expected


def test_mirror_images_are_not_the_same() -> None:
    """Sentences that open on different names say different things, however alike they read."""
    ours = "Ostranan losses were 9 killed on the hill. No Velmian came back."
    theirs = "Velmian losses were 9 killed on the hill. No Ostranan came back."

    assert not same(ours, theirs)
    assert same(ours, "All Ostranan losses were 9 killed on the hill.")


def test_sentences_of_one_source_are_never_paired() -> None:
    """A source does not corroborate itself."""
    assert list(pairs(corpus(f"{BASE}\n\n{BASE}"))) == []


def test_similarity_is_the_weighted_jaccard_coefficient() -> None:
    """Three shared stems of weight w and one of each alone: 3 w / (3 w + 2 v), computed by hand."""
    ((_, _, similarity, _),) = pairs(corpus("Red boats sail north.", "Red boats sail south."))
    # Two sentences: shared stems have df 2, log(1 + 2/2); the others df 1, log(1 + 2/1).
    shared, alone = 0.6931471805599453, 1.0986122886681098

    assert similarity == round(3 * shared / (3 * shared + 2 * alone), 9)


def test_every_sentence_stands_in_one_claim() -> None:
    """Claims part the sentences, and a claim has the origins of its sentences."""
    made = corpus(BASE + " Nobody was hurt.", BASE, "Something else altogether happened in town.")
    found = claims(made, {s.span: a.document.source.id for a in made for s in a.sentences})
    spans = [span for claim in found for span in claim.sentences]

    assert sorted(spans) == sorted(s.span for a in made for s in a.sentences)
    assert [claim.origins for claim in found if len(claim.sentences) > 1] == [("S1", "S2")]


RUN = "the northern harbour was closed on friday after a heavy storm damaged its main pier and two cranes"


def test_a_shared_run_is_found_to_its_full_length() -> None:
    """The longest run of shared words is found, whatever the case and punctuation."""
    a, b = corpus(f"Officials say {RUN}, they added.", f"It is true: “{RUN.upper()}”. The end.")
    (group,) = runs(row((a, b)))

    assert [place(a, RUN), place(b, RUN.upper())] == list(group)


@given(st.integers(min_value=1, max_value=len(RUN.split())))
def test_a_run_shorter_than_the_least_is_none(length: int) -> None:
    """Exactly the runs of at least twelve words are shared."""
    words = " ".join(RUN.split()[:length])
    found = runs(row(corpus(f"Alpha {words} beta.", f"Gamma {words} delta.")))

    assert len(found) == (1 if length >= 12 else 0)


def test_a_reprint_with_edits_is_one_copy() -> None:
    """A reprint with every tenth word changed is the same copy; another report is not."""
    words = [f"word{n}" for n in range(200)]
    edited = [f"edit{n}" if n % 10 == 0 else word for n, word in enumerate(words)]
    other = [f"other{n}" for n in range(200)]
    made = corpus(*(" ".join(each) + "." for each in (words, edited, other)))

    assert set(copies(row(made))) == {frozenset({"S1", "S2"}), frozenset({"S3"})}


def labels(*texts: str, **facts: object) -> list[list[str]]:
    """Return the label of the origin of each sentence, by document."""
    made = corpus(*texts, **facts)
    found, of = origins(made, runs(row(made)), copies(row(made)))
    by_id = {origin.id: origin.label for origin in found}
    return [[by_id[of[s.span]] for s in a.sentences] for a in made]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("An official told AFP that the harbour would open again.", "AFP"),
        ("The harbour will open, according to news agency Reuters.", "Reuters"),
        ("“We are ready,” he said, quoted by the RIA Novosti agency.", "RIA Novosti"),
        ("Syria’s state news agency SANA reported that he had arrived.", "SANA"),
        (
            "“Welcome,” he said in remarks broadcast by Russian state television.",
            "Russian state television",
        ),
        ("The harbour will open, reports KOIN, a TV news channel in Norland.", "KOIN"),
        ("The harbour will open, reports the Norlander newspaper.", "Norlander"),
        ("The New York Times reported that the harbour would open.", "New York Times"),
        ("According to Norse news channel TV 2 News, the harbour will open.", "TV 2 News"),
        ("The harbour will open, according to CNN meteorologist Ole Lund.", "S1"),
        ("The newspaper reported that the harbour would open.", "S1"),
        ("The building of Reuters was damaged by the storm.", "S1"),
        ("The MAP of the harbour was drawn again.", "S1"),
    ],
)
def test_a_sentence_has_the_agency_that_it_names(sentence: str, label: str) -> None:
    """An agency or outlet is the origin where it told or was told, not where it is met."""
    assert labels(sentence) == [[label]]


def test_a_survey_is_the_origin_of_what_is_told_of_it() -> None:
    """What two sources tell of one survey comes from whoever made it, “the poll” right behind too."""
    found = labels(
        "Reyes leads, an exit poll by the institute Sondara says. The poll gave her 52 percent. It rains.",
        "A survey conducted by Sondara for the Herald asked 900 voters.",
        "The Poll Tax was cut by Reyes.",
    )

    assert found == [["Sondara", "Sondara", "S1"], ["Sondara"], ["S3"]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“The harbour is open,” Ole Lund told CNN.", ("interview", "CNN")),
        (
            "“The harbour is open,” Ole Lund told CNN affiliate WZZ.",
            ("interview", "CNN affiliate WZZ"),
        ),
        ("Ole Lund was quoted by the Guardian as saying it was open.", ("report", "Guardian")),
        ("Ole Lund said it was open, Reuters reported.", ("agency", "Reuters")),
    ],
)
def test_only_who_was_spoken_to_gave_an_interview(sentence: str, expected: tuple[str, str]) -> None:
    """An outlet that somebody spoke to is told from one that only reports, and from an affiliate."""
    made = tuple(map(attributions, map(names, corpus(sentence))))
    found, of = origins(made, (), ())
    (named,) = (o for o in found if o.id == of[made[0].sentences[0].span])
    assert (named.kind, named.label) == expected


def test_a_credit_line_names_the_origin_of_the_whole() -> None:
    """The agency of a dateline is the origin of every sentence of the document."""
    assert labels("MOSCOW (Reuters) - The harbour is shut. It rains.") == [["Reuters", "Reuters"]]


def test_a_credit_line_may_stand_below_captions() -> None:
    """A place in capitals, an agency and a dash name the origin further down too."""
    lines = ["A harbour in rain.", "Boats at sea.", "A crane.", "MOSCOW (AP) — It rains."]

    assert labels("\n\n".join(lines)) == [["AP"] * 4]


def test_what_passed_through_an_agency_keeps_its_way() -> None:
    """What an agency's story quotes from another agency has the first on its way."""
    made = corpus(
        "MOSCOW (AFP) - It rains. “We are ready,” he said, quoted by the Interfax agency."
    )
    found, _ = origins(made, runs(row(made)), copies(row(made)))
    by_label = {origin.label: origin for origin in found}

    assert by_label["Interfax"].via == (by_label["AFP"].id,)


def test_copy_of_an_agency_is_one_origin() -> None:
    """A sentence that shares its run with one that names an agency has that agency as origin."""
    found = labels(f"An official told AFP that {RUN}.", f"The official said {RUN}.", "It rains.")

    assert found == [["AFP"], ["AFP"], ["S3"]]


def test_shared_copy_without_an_agency_is_one_origin() -> None:
    """Sentences that are mostly one run are one origin, named by the sources that share it."""
    assert labels(f"They say {RUN}.", f"We hear {RUN}.") == [["S1, S2"], ["S1, S2"]]


def test_a_part_of_shared_copy_is_no_origin_of_its_own() -> None:
    """Of three prints of one release, what only two carry has the origin of the release."""
    words = " ".join(f"word{n}" for n in range(30))
    more = " ".join(f"more{n}" for n in range(14))
    (first, *_), (second, *_), (third, *_) = found = labels(
        f"{words}.\n\nSo {more}.", f"{words}.\n\nSo {more}.", f"{words}.\n\nIt rains."
    )

    assert first == second == third
    assert found[0] == found[1] == [first, first]


def test_folded_keyphrases_prefer_what_several_sources_share() -> None:
    """A phrase of two sources is above one of a single source; salience is 1 for the best."""
    one, two = corpus("naval base and wheat deals", "naval base again")
    found = fold(
        (
            with_keyphrases(one, naval_base=0.8, wheat_deals=0.9),
            with_keyphrases(two, naval_base=0.6),
        )
    )

    assert [(p.text, p.salience) for p in found] == [("naval base", 1.0), ("wheat deals", 0.454569)]


def test_a_keyphrase_inside_a_better_one_is_dropped() -> None:
    """A phrase that mostly stands inside a longer one is not listed again."""
    (one,) = corpus("The naval base. A naval base.")
    found = fold((with_keyphrases(one, naval_base=0.5, naval=0.9),))

    assert [p.text for p in found] == ["naval base"]


def folded(*texts: str) -> list[str]:
    """Return the keyphrases of sources by their chunks, folded."""
    found = tuple(map(annotate, corpus(*texts)))
    return [phrase.text for phrase in relate(found).keyphrases]


def test_copy_of_one_origin_counts_once() -> None:
    """A phrase of two sources is no better for it where both have it from one agency."""
    agency = "The naval base in the old port was closed at noon, AFP reported."
    own = "They closed the grain terminal."
    texts = (agency, agency, f"It rained. {own}", f"It snowed. {own}")
    found = tuple(map(annotate, corpus(*texts)))
    salience = {phrase.text: phrase.salience for phrase in relate(found).keyphrases}
    assert salience["grain terminal"] == 1.0
    assert salience["naval base"] < 0.6


@pytest.mark.parametrize(
    ("texts", "kept", "left_out"),
    [
        (
            (
                "They saw Bahaddin Tartus.",
                "In Bahaddin Tartous.",
                "Near Bahaddin Tartus it burned.",
            ),
            ["Bahaddin Tartus"],
            ["Bahaddin Tartous"],
        ),
        (
            ("It hit the Eid Gah Mosque.", "Near the Eidgah mosque it burned.", "The main mosque."),
            ["Eid Gah Mosque"],
            ["Eidgah mosque", "mosque"],
        ),
        (
            (
                "Syrian leader Ahmed al-Sharaa said so.",
                "They met al-Sharaa and Sharaa’s foes there.",
            ),
            ["Ahmed al-Sharaa"],
            ["Syrian leader", "al-Sharaa", "Sharaa"],
        ),
        (
            ("They fled from the Afghan capital.", "He is in the Afghan capital of Kabul."),
            ["Kabul"],
            ["Afghan capital", "capital"],
        ),
        (
            ("The real estate heir pleaded.", "A real estate scion from New York City spoke."),
            ["New York City"],
            ["real estate heir", "real estate scion", "heir", "York City"],
        ),
        (("The nerve agent.", "A nerve agent. The toxic nerve agent."), ["nerve agent"], ["toxic"]),
        (("They told AFP of the wheat deals.",), ["wheat deals"], ["AFP"]),
        (
            (
                "The Transportation Security Administration found it. Guards of the TSA saw it.",
                "The Transportation Security Administration took it.",
            ),
            ["Transportation Security Administration"],
            ["TSA"],
        ),
        (
            ("He left the Northern Rail Association.", "The National Rifle Association, or NRA."),
            ["Northern Rail Association", "National Rifle Association", "NRA"],
            [],
        ),
    ],
)
def test_keyphrases_read_like_an_index(
    texts: Sequence[str], kept: Sequence[str], left_out: Sequence[str]
) -> None:
    """One thing under several spellings is one phrase; offices and descriptions are none."""
    found = folded(*texts)
    assert set(kept) <= set(found)
    assert not set(left_out) & set(found)


def test_a_phrase_has_its_places_in_all_sources() -> None:
    """The places of a phrase are found in every source, also where it is none of its best."""
    found = tuple(map(annotate, corpus("The naval base.", "Grain. Naval bases, it is said.")))
    (phrase,) = (p for p in relate(found).keyphrases if p.text == "naval base")
    assert [span.source for span in phrase.mentions] == ["S1", "S2"]


def test_spans_are_ordered_by_number_of_the_source() -> None:
    """S9 stands before S10."""
    assert sorted([Span("S10", 0, 1), Span("S9", 5, 6)]) == [Span("S9", 5, 6), Span("S10", 0, 1)]
