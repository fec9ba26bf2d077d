"""Step 5: what stands alone, how much it matters, and which of it makes the summary."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from corpora import corpus, place
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation.attributions import attributions
from briefing.annotation.names import names
from briefing.model import Annotated, Claim, DateMention, Overtaken, Ranking, Relations, Rival, Span
from briefing.options import RankOptions
from briefing.ranking import FEATURES, LEAST, rank
from briefing.ranking.brevity import brevity
from briefing.ranking.candidates import candidates
from briefing.ranking.centrality import centrality
from briefing.ranking.concepts import concepts
from briefing.ranking.coverage import coverage
from briefing.ranking.currency import currency
from briefing.ranking.excerpts import Excerpt, excerpts
from briefing.ranking.lead import lead
from briefing.ranking.named import named
from briefing.ranking.outcome import _is_past, outcome
from briefing.ranking.sieve import sieve
from briefing.ranking.standing import RULES, objection
from briefing.ranking.terms import Terms, terms
from briefing.ranking.vocabulary import Vocabulary
from briefing.relations import people

A = "The ministry closed the northern harbour after a storm damaged its main pier."
B = "Ships are turned away to the port of Tallow, forty miles to the south."
C = "The ministry closed the northern harbour because the main pier is unsafe."


def relations(
    documents: Sequence[Annotated],
    origins: dict[str, str] | None = None,
    same: Sequence[tuple[Span, ...]] = (),
    close: Sequence[tuple[Span, Span]] = (),
) -> Relations:
    """Return relations in which each source is an origin and each sentence a claim, but for these."""
    spans = [sentence.span for annotated in documents for sentence in annotated.sentences]
    grouped = {span for group in same for span in group}
    groups = [*same, *((span,) for span in spans if span not in grouped)]
    near = dict(close) | {b: a for a, b in close}
    claims = tuple(
        Claim(group, tuple(near[span] for span in group if span in near), ("O1",))
        for group in groups
    )
    of = {span: (origins or {}).get(span.source, span.source) for span in spans}
    return Relations(claims, (), (), (), (), of)


def ranked(documents: Sequence[Annotated], length: int = 150) -> Ranking:
    return rank(documents, relations(documents), RankOptions(length=length))


def shown(documents: Sequence[Annotated], ranking: Ranking) -> list[str]:
    texts = {annotated.document.source.id: annotated.document for annotated in documents}
    spans = (pick.candidate.span for pick in ranking.extract)
    return [texts[span.source].slice(span) for span in spans]


# ------------------------------------------------------------------ what stands alone


def first_objection(text: str, **facts: object) -> str | None:
    (annotated,) = corpus(text, **facts)
    return objection(next(excerpts(annotated)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (A, None),
        ("The ministry closed the harbour today.", "short"),
        ("Word " * 60 + "word.", "long"),
        ("Will the ministry open the northern harbour again this year?", "question"),
        ("“Will the harbour open again this year?” the mayor asked.", None),
        ("The ministry of transport and of the northern harbours said:", "unfinished"),
        ("Northern harbour closed after storm, ministry of transport says", "unfinished"),
        ("The ministry closed the northern harbour after the storm...", "unfinished"),
        ("and closed the northern harbour after a storm damaged its pier.", "midway"),
        ("3,000 people left the northern harbour after the storm on Friday.", None),
        ("FILE - The northern harbour is seen from above in a picture.", "caption"),
        ("Mayor Oyelaran speaks to crews in Tallow, Friday, May 2, 2014.", "caption"),
        ("Mayor Oyelaran spoke to all crews in Tallow on Friday, May 2.", None),
        ("(See the ten best pictures of the northern harbour of Tallow.)", "caption"),
        ("Write to the editors at desk@harbour.example about the northern harbour.", "address"),
        ("“We closed the northern harbour because the main pier is unsafe.”", "no-speaker"),
        ("We closed the northern harbour because the main pier is unsafe.", "no-speaker"),
        ("US officials closed the northern harbour because the pier is unsafe.", None),
        ("However, the ministry closed the northern harbour on Friday morning.", "connective"),
        ("But the ministry closed the northern harbour on Friday morning.", "connective"),
        ("In addition, the ministry closed the northern harbour on Friday.", "connective"),
        ("In addition to the pier, the ministry closed the whole harbour.", None),
        ("Instead of the pier, the ministry closed the whole harbour.", None),
        ("So far the ministry has closed only the pier of the harbour.", None),
        ("Putin, in turn, praised the historic ties between the two nations.", "connective"),
        ("“But we go on,” the mayor of Tallow told the crew on Friday.", None),
        ("He closed the northern harbour after a storm damaged the pier.", "pronoun"),
        ("His administration closed the northern harbour after a storm.", "pronoun"),
        ("His Holiness prayed for the crews of the northern harbour.", None),
        ("IT systems of the northern harbour failed after a storm on Friday.", None),
        ("It failed again in the northern harbour after a storm on Friday.", "pronoun"),
        ("It is unclear whether the northern harbour will open again.", None),
        ("It was not immediately clear why the northern harbour was closed.", None),
        ("It's still unknown who closed the northern harbour on Friday.", None),
        ("This closed the northern harbour to all ships for a whole week.", "pronoun"),
        ("This week the ministry closed the northern harbour to all ships.", None),
        ("Those who left the northern harbour on Friday went to Tallow.", None),
        ("Both said that the northern harbour would be closed for a week.", "pronoun"),
        ("Both leaders said that the harbour would be closed for a week.", None),
        ("The two agreed that the northern harbour must stay closed.", "pronoun"),
        ("The two leaders agreed that the northern harbour must stay closed.", None),
        ("“The northern harbour is closed for good,” he said on Friday.", "pronoun"),
        ("“The northern harbour is closed for good,” Ms Oyelaran said.", None),
        ("“They are closing the northern harbour,” Ms Oyelaran said.", "pronoun"),
        ("The move closed the northern harbour to all ships for a week.", "shell-noun"),
        ("The announcement of the ministry closed the harbour for a week.", None),
        ("Another issue is the main pier of the northern harbour.", "shell-noun"),
        ("At the time, he was the head of the northern harbour's office.", "connective"),
        ("In remarks at the start of the meeting, he closed the harbour.", "pronoun-subject"),
        ("Speaking in Tallow, she said that the harbour would be closed.", "pronoun-subject"),
        ("When the storm came, they closed the northern harbour at once.", "pronoun-subject"),
        ("When Oyelaran took office, she closed the northern harbour.", None),
        ("During his visit to Tallow, President Reyes closed the harbour.", None),
        ("Despite this, the ministry closed the northern harbour on Friday.", "pronoun-subject"),
        ("So far, neither mentioned the pier or the northern harbour.", "pronoun-subject"),
        ("So far, neither side mentioned the pier or the northern harbour.", None),
        ("On Friday he closed the northern harbour to all large ships.", "pronoun-subject"),
        ("Tallow owns these piers in the northern harbour since the war.", "points-back"),
        ("Tallow closed its harbour earlier this year after a heavy storm.", None),
        ("Mayor Oyelaran met him in the northern harbour after the storm.", "points-back"),
        ("A number of words come to mind in Tallow to describe this.", "points-back"),
        ("The politicians of Tallow have lost their power to frighten me.", "no-speaker"),
        ("Police believe he fled from the northern harbour after the storm.", "names-nobody"),
        ("THE MINISTRY CLOSED THE NORTHERN HARBOUR AFTER A STORM ON FRIDAY.", "capitals"),
        ("The old meeting, their first in the northern harbour, lasted two hours.", "points-back"),
        ("The two mayors, their aides and the captain met in the northern harbour.", None),
        ("The thing in the northern harbour, I don’t know all the details.", "no-speaker"),
        ("The harbour of King Henry I was closed after a heavy storm on Friday.", None),
        ("Mayor Oyelaran asked Captain Brand to help him in the harbour.", None),
    ],
)
def test_rules_of_standing_alone(text: str, expected: str | None) -> None:
    """An excerpt that leans on what stood before it is passed over, by the first rule that says so."""
    assert first_objection(text) == expected


def test_other_languages_give_no_candidates() -> None:
    """A document in another language gives no candidates."""
    assert first_objection(A, language="de") == "foreign"
    assert ranked(corpus(A, language="de")) == Ranking((), ())


def test_every_rule_has_a_case() -> None:
    """Each rule of the table is the reason in some case."""
    marks = test_rules_of_standing_alone.pytestmark  # type: ignore[attr-defined]
    reasons = {case[1] for case in marks[0].args[1]}
    elsewhere = {"foreign", "broken-quotation", "list-item", None}
    assert reasons | elsewhere == {name for name, _ in RULES} | {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One is here. Two is there.", ["One is here.", "Two is there."]),
        ("“One is here. Two is there,” he said. Three.", ["“One is here. Two is there,” he said.", "Three."]),
        ('He said: "One is here. Two." Three.', ['He said: "One is here. Two."', "Three."]),
        ('The 5\'10" man left. Two.', ['The 5\'10" man left.', "Two."]),
    ],
)  # fmt: skip
def test_a_quotation_is_not_cut(text: str, expected: list[str]) -> None:
    """An excerpt is the smallest run of sentences in which the quotation marks balance."""
    assert [excerpt.text for excerpt in excerpts(corpus(text)[0])] == expected


@pytest.mark.parametrize(
    "text",
    ["“One is open and has no end. Two follows it here.", "One has a stray end” in its middle."],
)
def test_half_a_quotation_is_no_candidate(text: str) -> None:
    """Where quotation marks of a paragraph do not balance, the run is passed over."""
    assert first_objection(text) == "broken-quotation"


def test_items_of_a_list_are_no_candidates() -> None:
    """Items without a verb, in a list that a colon introduces, do not stand alone; sentences do."""
    (annotated,) = corpus(
        "The delegations will also talk about these three matters:\n\n"
        "The future of the northern harbour, with its pier and its lighthouse.\n\n"
        "Wheat for the southern islands, and the price that they will pay.\n\n"
        "On Monday, the ministry closed the northern harbour to all large ships."
    )
    reasons = [objection(excerpt) for excerpt in excerpts(annotated)]
    assert reasons == ["unfinished", "list-item", "list-item", None]


def test_what_leans_is_completed_by_what_stands_before() -> None:
    """A leaning sentence and the one it leans on are a candidate together, in one paragraph."""
    leaning = "It also sent a boat with engineers to look at the lighthouse of the island."
    (annotated,) = corpus(f"{A} {leaning}\n\n{leaning}")
    assert [c.text for c in candidates(annotated)] == [A, f"{A} {leaning}"]


def test_what_is_taken_back_never_stands_alone() -> None:
    """A sentence that the next one calls wrong is a candidate with that one only."""
    back = "That was wrong."
    (annotated,) = corpus(f"{A} {back}\n\n{B}")
    assert [c.text for c in candidates(annotated)] == [f"{A} {back}", B]


# ------------------------------------------------------------------ features, by hand

RAIN = "Rain flooded the harbour."
SNOW = "Rain flooded the market."


def counted(
    *texts: str, origins: dict[str, str] | None = None
) -> tuple[Terms, tuple[Annotated, ...]]:
    """Return the arrays of texts whose every excerpt is taken for a candidate."""
    documents = corpus(*texts)
    found: list[Excerpt] = [e for annotated in documents for e in excerpts(annotated)]
    return terms(documents, found, relations(documents, origins)), documents


def test_concepts_weigh_what_origins_share() -> None:
    """Two origins that lead with a concept weigh it 1 + 1 + 1; what only one holds weighs nothing.

    Stems by themselves weigh 0.3 log(1 + n) more.
    """
    held = concepts(counted(RAIN, SNOW)[0])
    shared = 3 + 0.3 * math.log(3)
    lone = 0.3 * math.log(2)
    # rain, flood, harbour; market; then rain+flood, flood+the, the+harbour, the+market
    expected = [shared, shared, lone, lone, 3, 3, 0, 0]
    assert sorted(held.weights.tolist()) == pytest.approx(sorted(expected))


def test_concepts_weigh_less_the_later_they_stand() -> None:
    """An origin that comes to a concept in its third sentence adds a third instead of one."""
    late = "Snow fell. Snow melted. Rain flooded the market."
    held = concepts(counted(RAIN, late)[0])
    assert max(held.weights) == pytest.approx(1 + 1 + 1 / 3 + 0.3 * math.log(3))


def test_one_origin_in_two_sources_is_no_witness() -> None:
    """What two sources have from one origin weighs as if one source said it."""
    held = concepts(counted(RAIN, SNOW, origins={"S1": "O1", "S2": "O1"})[0])
    assert max(held.weights) == pytest.approx(0.3 * math.log(3))


def test_coverage_is_the_sum_of_concepts() -> None:
    """Coverage adds up the weights of the concepts that a candidate holds."""
    arrays, _ = counted(RAIN, SNOW)
    value = 2 * (3 + 0.3 * math.log(3)) + 0.3 * math.log(2) + 3 + 3
    assert coverage(arrays, concepts(arrays)).tolist() == pytest.approx([value, value])


def test_centrality_is_the_cosine_with_the_centroid() -> None:
    """Stems in one of two sentences weigh log 3, those in both log 2; the centroid adds them up."""
    arrays, _ = counted(RAIN, SNOW)
    both, one = math.log(2), math.log(3)
    product = 2 * both * 2 * both + one * one
    length = math.sqrt(2 * both**2 + one**2) * math.sqrt(2 * (2 * both) ** 2 + 2 * one**2)
    expected = [product / length] * 2
    assert centrality(arrays, concepts(arrays)).tolist() == pytest.approx(expected)


def test_centrality_is_about_the_tops_of_reports() -> None:
    """In the centroid the second sentence of a document weighs half as much as the first.

    Both stems of each sentence stand in one of the two and weigh log 3, so that the centroid is
    (1, 1, 1/2, 1/2) times log 3.
    """
    arrays, _ = counted("Rain falls. Snow melts.")
    length = math.sqrt(2) * math.sqrt(2 * 1**2 + 2 * 0.5**2)
    expected = [2 / length, 1 / length]
    assert centrality(arrays, concepts(arrays)).tolist() == pytest.approx(expected)


def test_lead_halves_its_surplus() -> None:
    """The first sentences of a document have 1.5, 1.25 and 1.167."""
    arrays, _ = counted("One falls. Two falls. Three falls.", "One rises.")
    assert lead(arrays, concepts(arrays)).tolist() == pytest.approx([1.5, 1.25, 7 / 6, 1.5])


def test_a_nameless_word_counts_half() -> None:
    """What somebody without a name says has 0.5, anything else 1."""
    said = "A diplomat said that the harbour was closed. The harbour is closed."
    (document,) = (attributions(names(annotated)) for annotated in corpus(said))
    who = people((document,)).actors
    found = list(excerpts(document))
    arrays = terms((document,), found, replace(relations((document,)), actors=who))
    assert named(arrays, concepts(arrays)).tolist() == [0.5, 1]


def test_brevity_is_a_power_of_the_length() -> None:
    """A candidate of four words has 4 to the power of -0.9."""
    arrays, _ = counted(RAIN)
    assert brevity(arrays, concepts(arrays)).tolist() == pytest.approx([4**-0.9])


def test_what_is_overtaken_loses_most() -> None:
    """An overtaken candidate keeps a tenth of its salience, one that stands all of it."""
    documents = corpus(A, B)
    old, new = (annotated.sentences[0].span for annotated in documents)
    known = replace(relations(documents), overtaken=(Overtaken(old, new, "done"),))
    arrays = terms(documents, [c for a in documents for c in candidates(a)], known)
    assert currency(arrays, concepts(arrays)).tolist() == pytest.approx([0.1, 1])


def test_what_overtakes_stands_where_the_other_did() -> None:
    """The newest telling has the coverage and the lead of what it overtakes, which gets no place."""
    documents = corpus(A, f"{B} {C}")
    old, new = documents[0].sentences[0].span, documents[1].sentences[1].span
    known = replace(relations(documents), overtaken=(Overtaken(old, new, "count"),))
    arrays = terms(documents, [c for a in documents for c in candidates(a)], known)
    held = concepts(arrays)
    chosen = rank(documents, known, RankOptions()).extract

    assert [lead(arrays, held)[n] for n in (0, 2)] == [1.5, 1.5]
    assert coverage(arrays, held)[2] >= coverage(arrays, held)[0]
    assert old not in [pick.candidate.span for pick in chosen]
    assert new in [pick.candidate.span for pick in chosen]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2025-05-06", "2025-06-17", "2025-06-17", "2025-06-18"), [0.1, 1, 1, 1]),
        (("2025-05-06", "2025-05-07", "2025-06-17", "2025-06-18"), [1, 1, 1, 1]),
        (("2025-06-06", "2025-06-17", "2025-06-17", "2025-06-18"), [1, 1, 1, 1]),
        (("2025-05-06", "2025-06-17", "2025-06-18"), [1, 1, 1]),
    ],
)
def test_a_report_from_long_before_the_others_tells_what_came_before(
    days: tuple[str, ...], expected: list[float]
) -> None:
    """A quarter of the sources at most, a month before all others, keeps a tenth."""
    texts = [f"The ministry closed the harbour number {n} after the storm." for n in range(9)]
    documents = [
        replace(a, document=replace(a.document, source=replace(a.document.source, published=day)))
        for a, day in zip(corpus(*texts[: len(days)]), days, strict=True)
    ]
    found = [c for a in documents for c in candidates(a)]
    arrays = terms(documents, found, relations(documents))
    assert currency(arrays, concepts(arrays)).tolist() == pytest.approx(expected)


@pytest.mark.parametrize(
    ("values", "expected"),
    [((), 1), (("2015",), 0.5), (("2025-06",), 0.5), (("2015", "2025-10-15"), 1), (("2025",), 1)],
)
def test_history_loses_half(values: tuple[str, ...], expected: float) -> None:
    """A candidate whose dates all lie more than ninety days before its source keeps half."""
    text = f"The harbour of Tallow was closed {' and '.join(values)} for repairs of the main pier."
    (annotated,) = corpus(text, published="2025-10-16")
    mentions = tuple(DateMention(place(annotated, value), value) for value in values)
    dated = replace(annotated, annotations=replace(annotated.annotations, dates=mentions))
    arrays = terms([dated], candidates(dated), relations([dated]))
    assert currency(arrays, concepts(arrays)).tolist() == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1994 the harbour of Tallow was closed for repairs of the main pier.", 0.5),
        ("In 2009 the harbour of Tallow was closed for repairs of the main pier.", 1),
        ("The harbour of Tallow was closed for repairs of the main pier in 1994.", 1),
    ],
)
def test_history_without_a_dated_source(text: str, expected: float) -> None:
    """Where no source is dated, what opens on a date ten years before the newest one is history."""
    documents = corpus(text, "The harbour of Tallow was opened again for all ships in 2014.")
    dated = [
        replace(a, annotations=replace(a.annotations, dates=(DateMention(place(a, year), year),)))
        for a, year in zip(documents, (*re.findall(r"\d{4}", text), "2014"), strict=True)
    ]
    arrays = terms(dated, [c for a in dated for c in candidates(a)], relations(dated))
    assert currency(arrays, concepts(arrays)).tolist() == [expected, 1]


def test_salience_is_the_product_of_the_features() -> None:
    """Salience is the product of the named features, scaled so that the best candidate has 1."""
    ranking = ranked(corpus(f"{A} {B}", C))
    names = [name for name, _ in FEATURES]
    assert all(list(candidate.features) == names for candidate in ranking.candidates)
    products = [math.prod(candidate.features.values()) for candidate in ranking.candidates]
    expected = [product / products[0] for product in products]
    assert [c.salience for c in ranking.candidates] == pytest.approx(expected, abs=1e-4)


def test_focus_puts_the_question_first() -> None:
    """What holds the word of the question is best, and what is like it comes before the rest."""
    documents = corpus(
        A, B, C, "Sailors of Arland held a feast in the town hall on the hill today."
    )
    ranking = rank(documents, relations(documents), RankOptions(focus="ships"))
    held = [c.features["focus"] for c in ranking.candidates]

    assert ranking.candidates[0].span == documents[1].sentences[0].span
    assert held == [1.0, *([0.001] * 3)]
    assert ranking.near[documents[1].sentences[0].span] == 1


def test_focus_on_what_nobody_speaks_of_changes_nothing() -> None:
    """A question whose words no source has leaves every figure as it is."""
    documents = corpus(A, B, C)
    asked = rank(documents, relations(documents), RankOptions(focus="Did the zebra laugh?"))

    assert asked == ranked(documents)
    assert not asked.near


def test_the_sieve_keeps_whole_paragraphs_of_the_best_sentences() -> None:
    """Of a large corpus the paragraphs of the best sentences stay, at the positions they had."""
    feast = "Sailors of Arland held a feast in the town hall on the hill last night."
    documents = corpus(A, f"# Harbour\n\n{A} {B}\n\n{feast}", f"{A}\n\n{feast}\n\n{C}")
    whole = relations(documents)

    kept = sieve(documents, whole, None, most=4)

    texts = [[a.document.slice(s.span) for s in a.sentences] for a in kept]
    assert texts == [[A], ["Harbour", A, B], [A, C]]
    assert terms(kept, (), whole).positions.tolist() == [0, 0, 1, 0, 2]
    assert sieve(documents, whole, None) == list(documents)


# ------------------------------------------------------------------ the extract


def test_a_claim_is_made_once() -> None:
    """A candidate that makes a claim which was made is not chosen; one that is only near may be."""
    documents = corpus(A, B)
    a, c = place(documents[0], A), place(documents[1], B)
    free = rank(documents, relations(documents), RankOptions())
    assert len(free.extract) == 2
    same, close = relations(documents, same=[(a, c)]), relations(documents, close=[(a, c)])
    assert len(rank(documents, same, RankOptions()).extract) == 1
    assert len(rank(documents, close, RankOptions()).extract) == 2


def test_what_was_said_is_not_said_again() -> None:
    """A candidate of which one chosen sentence holds more than half is not chosen."""
    again = "After a storm the ministry closed the harbour and its northern market."
    ranking = ranked(corpus(A, again))
    assert len(ranking.extract) == 1
    assert ranking.candidates[1].salience > 0.9
    assert len(ranked(corpus(A, B)).extract) == 2


def test_rivals_are_what_was_beaten() -> None:
    """A choice names the candidates about the same that it beat, with their salience."""
    documents = corpus(f"{A} {B}", C)
    ranking = ranked(documents)
    first, second = place(documents[1], C), place(documents[0], A)
    assert [candidate.span for candidate in ranking.candidates[:2]] == [first, second]
    salience = ranking.candidates[1].salience
    assert ranking.extract[0].candidate.span == first
    assert ranking.extract[0].rivals == (Rival(second, salience),)


def test_sources_are_counted_in_numbers() -> None:
    """Equal candidates stand in the order of their sources, the tenth after the ninth."""
    ranking = ranked(corpus(*[A] * 11))
    assert [c.span.source for c in ranking.candidates] == [f"S{n}" for n in range(1, 12)]


def test_trifles_get_no_place() -> None:
    """A candidate far below the best stays out, though words are left."""
    trifle = "Nobody knows anything about seventeen purple umbrellas found in Quito."
    filler = " ".join(f"{C.replace('main', f'pier number {n}')}" for n in range(12))
    documents = corpus(f"{A} {filler} {trifle}", A, A, A, A, A)
    ranking = ranked(documents, length=2000)
    span = place(documents[0], trifle)
    assert next(c.salience for c in ranking.candidates if c.span == span) < LEAST
    assert trifle not in shown(documents, ranking)


# ------------------------------------------------------------------ the outcome

TALKS = "Delegations of Arland and Borland met in Tallow on Friday for talks about the harbour."


def told(*texts: str, published: str | None = None) -> str | None:
    """Return the candidate that tells the outcome."""
    documents = corpus(*texts, published=published)
    found = [c for annotated in documents for c in candidates(annotated)]
    arrays = terms(documents, found, relations(documents))
    values = centrality(arrays, concepts(arrays))
    chosen = outcome(documents, found, values, [0.5] * len(found))
    return None if chosen is None else found[chosen].text


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Neither side of the talks in Tallow announced a decision about the harbour.", True),
        ("No agreement about the harbour was reached by Arland and Borland in Tallow.", True),
        ("The talks of Arland and Borland about the harbour ended without a deal.", True),
        ("Arland and Borland agreed to meet again in Tallow about the harbour.", True),
        ("Arland and Borland signed a treaty about the harbour in Tallow on Friday.", True),
        ("A court in Tallow ruled that the harbour belongs to Arland and Borland.", True),
        ("The captain of the harbour in Tallow was sentenced to ten years on Friday.", True),
        ("The mayor of Tallow was declared the winner in the harbour town on Friday.", True),
        ("The talks of Arland and Borland about the harbour were called off on Friday.", True),
        ("Arland and Borland talked about the harbour of Tallow all of Friday.", False),
        ("Arland will talk about the harbour of Tallow if Borland agreed to come.", False),
        ("Talks in Tallow stop unless a treaty about the harbour could be signed.", False),
        ("The captain, who was sentenced in Tallow, met the delegations on Friday.", False),
    ],
)
def test_outcomes_are_told_by_cues(text: str, tells: bool) -> None:
    """An outcome, or that there is none, is told in the main clause by words of the table."""
    assert told(TALKS, text) == (text if tells else None)


def test_an_old_outcome_is_none() -> None:
    """What is dated well before its source was published is not the outcome of the event."""
    old = "Arland and Borland signed a treaty about the harbour of Tallow in 2015."
    documents = corpus(TALKS, old, published="2025-10-15")
    dated = DateMention(place(documents[1], "2015"), "2015")
    marked = replace(documents[1].annotations, dates=(dated,))
    with_date = (documents[0], replace(documents[1], annotations=marked))
    assert told(TALKS, old, published="2025-10-15") == old
    found = [c for annotated in with_date for c in candidates(annotated)]
    assert outcome(with_date, found, np.ones(len(found)), [0.5] * len(found)) is None


@pytest.mark.parametrize(
    ("published", "value", "is_past"),
    [
        ("2025-10-15", "2025-10-08", False),
        ("2025-10-15", "2025-10-07", True),
        ("2025-10-15", "2025-10", False),
        ("2025-10-02", "2025-09", False),
        ("2025-10-15", "2025-09", True),
        ("2025-10-15", "2015~", True),
        ("2025-10-15", "2015/2025", False),
        ("2025-10", "2025-09", True),
        ("2025-02-31", "2025-02-30", True),
        ("", "2015", False),
    ],
)
def test_past_is_more_than_a_week_before(published: str, value: str, is_past: bool) -> None:
    """A date is past when it ends more than a week before the day of publication."""
    (annotated,) = corpus(f"It was so in {value} there.")
    mention = DateMention(place(annotated, value), value)
    dated = replace(annotated, annotations=replace(annotated.annotations, dates=(mention,)))
    excerpt = next(excerpts(dated))
    assert _is_past(dated, excerpt, excerpt.span.start, published) is is_past


def test_the_newest_outcome_counts() -> None:
    """Of two outcomes the one that was published later is told."""
    early = "No agreement about the harbour was reached by Arland and Borland in Tallow."
    late = "Arland and Borland signed a treaty about the harbour in Tallow on Sunday."
    older = corpus(late, early)
    dates = ("2025-10-19", "2025-10-17")
    documents = tuple(
        replace(a, document=replace(d, source=replace(d.source, published=date)))
        for a, d, date in zip(older, (a.document for a in older), dates, strict=True)
    )
    found = [c for annotated in documents for c in candidates(annotated)]
    chosen = outcome(documents, found, np.ones(len(found)), [0.1, 0.9])
    assert chosen is not None
    assert found[chosen].text == late


def test_the_outcome_has_a_place() -> None:
    """The outcome is chosen second, though it is not the second most salient, and marked."""
    end = "Neither side announced a decision about the harbour or about the lighthouse."
    texts = [f"{TALKS} {A} {B}", f"{TALKS} {C}", f"{TALKS} {B} {end}"]
    documents = corpus(*texts)
    ranking = ranked(documents)
    assert shown(documents, ranking)[1] == end
    assert ranking.extract[1].candidate.features["outcome"] == 1.0
    assert "outcome" not in ranking.extract[0].candidate.features


# ------------------------------------------------------------------ what always holds

NOUNS = ["Arland", "Borland", "Tallow", "Oyelaran", "Reyes", "Brand"]
VERBS = ["closed", "opened", "praised", "left", "saw", "bought"]
REST = ["harbour", "pier", "ships", "storm", "market", "bridge", "the", "of", "with", "old", "new"]
SENTENCES = st.builds(
    lambda noun, verb, rest: f"{noun} {verb} {' '.join(rest)}.",
    st.sampled_from(NOUNS),
    st.sampled_from(VERBS),
    st.lists(st.sampled_from(REST), min_size=6, max_size=12),
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=4)


@given(texts=TEXTS, length=st.integers(20, 120))
def test_the_budget_is_kept(texts: list[str], length: int) -> None:
    """The extract never has more words than were asked for, and salience lies from 0 to 1."""
    documents = corpus(*texts)
    ranking = ranked(documents, length)
    assert sum(len(text.split()) for text in shown(documents, ranking)) <= length
    assert all(0 <= candidate.salience <= 1 for candidate in ranking.candidates)
    assert ranking.candidates[0].salience == 1
    chosen = {pick.candidate.span for pick in ranking.extract}
    assert chosen <= {candidate.span for candidate in ranking.candidates}
    assert len(chosen) == len(ranking.extract)


@given(texts=TEXTS, seed=st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(texts: list[str], seed: st.DataObject) -> None:
    """The same documents in any order have the same ranking."""
    documents = list(corpus(*texts))
    known = relations(documents)
    expected = rank(documents, known, RankOptions())
    seed.shuffle(documents)  # type: ignore[attr-defined]
    assert rank(documents, known, RankOptions()) == expected


@given(texts=TEXTS)
def test_a_copy_raises_no_salience(texts: list[str]) -> None:
    """A source that prints what another one has from the same origin changes no salience."""
    once = corpus(*texts)
    twice = corpus(*texts, texts[0])
    copy = twice[-1]
    same = [(a.span, b.span) for a, b in zip(twice[0].sentences, copy.sentences, strict=True)]
    origins = {copy.document.source.id: "S1"}
    before = rank(once, relations(once), RankOptions())
    after = rank(twice, relations(twice, origins, same), RankOptions())
    known = {candidate.span: candidate.salience for candidate in after.candidates}
    assert {c.span: c.salience for c in before.candidates} == {
        c.span: pytest.approx(known[c.span], abs=2e-6) for c in before.candidates
    }


def test_nothing_comes_of_nothing() -> None:
    """A corpus without candidates has no extract; a budget that nothing fits leaves it empty."""
    assert ranked(corpus("Yes.", "# A heading")) == Ranking((), ())
    assert ranked(corpus(A), length=5).extract == ()


def test_the_seeds_summary_tells_the_event() -> None:
    """The summary of the seeds has the meeting, the new ties, the request, the bases and the end."""
    from briefing import summarize

    texts = [passage.text for passage in summarize("seeds")]
    whole = " ".join(texts)
    assert "Sharaa" in texts[0]
    assert "redefine" in whole
    assert "hand over" in whole or "extradit" in whole
    assert "military bases" in whole or "naval base" in whole
    assert "neither side announced concrete decisions" in whole
    assert len(whole.split()) <= 150


def test_spellings_in_a_circle_are_counted() -> None:
    """Two names of which each is taken for a spelling of the other still have their numbers."""
    numbers = Vocabulary({"ali": "aly", "aly": "ali"})
    assert [numbers[stem] for stem in ("ali", "aly", "harbour", "ali")] == [0, 1, 2, 0]


def test_a_place_that_must_stay_passes_the_sieve() -> None:
    """A paragraph that somebody wants to be shown stays, however little it promises."""
    documents = corpus(
        "Zebras rule the city of Tallow.\n\nZebras rule the city again.\n\nIt rained in June.",
        "Zebras rule the city of Tallow today.",
    )
    known = relations(documents)
    rain = documents[0].sentences[-1].span
    texts = [
        [s.span for a in sieve(documents, known, None, 1, staying=staying) for s in a.sentences]
        for staying in ((), (rain,))
    ]

    assert [rain in spans for spans in texts] == [False, True]
