"""Step 6: small dossiers, and what the sections make of them."""

from pathlib import Path

import pytest

from briefing import Brief
from briefing.model import Insert, Slice
from briefing.options import Options, apply
from briefing.pipeline import brief_of
from briefing.rendering.passages import Lookup
from briefing.rendering.register import register

OPENING = "The council of Tallow voted on 3 May 2024 to close the old bridge over the river Ash."
MAYOR = '"We cannot keep a bridge open that may fall any day," Mayor Ann Hale told the council.'


def made(folder: Path, *texts: str, **choices: object) -> Brief:
    """Return the brief of the texts, each a file."""
    for number, text in enumerate(texts, start=1):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    brief, _ = brief_of(folder, options=apply(Options(), choices, where="test"))
    return brief


def said(brief: Brief) -> dict[str | None, list[str]]:
    """Return the statements by name of their holder."""
    return {
        position.holder.name if position.holder else None: [s.text for s in position.statements]
        for position in brief.positions
    }


def test_a_quotation_stands_under_its_speaker(tmp_path) -> None:
    """A quotation whose sentence names the speaker stands under that name, with the role given."""
    brief = made(tmp_path, f"{OPENING}\n\n{MAYOR}\n")
    (position,) = brief.positions

    assert said(brief) == {"Ann Hale": [MAYOR]}
    assert position.holder is not None
    assert position.holder.role is not None


def test_a_quotation_by_a_pronoun_has_a_bracket(tmp_path) -> None:
    """A quotation by “she” stands under the one woman named before, with her name in a bracket."""
    quotation = '"The engineers have told us for years that it must go," she said.'
    brief = made(tmp_path, f"{OPENING}\n\nMayor Ann Hale came late.\n\n{quotation}\n")
    (statement,) = brief.positions[0].statements
    (bracket,) = [run for run in statement.display if isinstance(run, Insert)]

    assert said(brief) == {"Ann Hale": [quotation]}
    assert ("Ann Hale", "only person of the sentence before") == (bracket.insert, bracket.rule)


def test_a_quotation_by_a_doubtful_pronoun_has_no_holder(tmp_path) -> None:
    """A quotation by “she” stands as unattributed where two women may be meant."""
    quotation = '"The engineers have told us for years that it must go," she said.'
    both = "Mayor Ann Hale met the deputy mayor Jane Moor."
    brief = made(tmp_path, f"{OPENING}\n\n{both}\n\n{quotation}\n")

    assert said(brief) == {None: [quotation]}


DENIAL = "The builder, Rob Stoke, replied: “My company left no cracks in the bridge.”"
RAIN = "The builder, Rob Stoke, replied: “It has rained on all of us since the spring.”"
OTHER = "Work on the bridge stopped in June, and a ferry now takes people across the river."
CHARGE = "“Rob Stoke and his company left cracks in the bridge,” Mayor Ann Hale said."


@pytest.mark.parametrize(
    ("texts", "tied"),
    [
        ((f"{OPENING}\n\n{CHARGE}\n\n{DENIAL}\n",), True),
        ((f"{OPENING}\n\n{CHARGE}\n", f"{OTHER}\n\n{DENIAL}\n"), True),
        (
            (f"{OPENING}\n\n{CHARGE}\n", f"{OTHER}\n\n{RAIN}\n"),
            False,
        ),
        ((f"{OPENING}\n\n{CHARGE}\n\n{DENIAL.replace('replied', 'added')}\n",), False),
    ],
    ids=["right behind", "another source", "other words", "no reply"],
)
def test_a_denial_stands_beside_what_it_answers(tmp_path, texts, tied) -> None:
    """A denial that the text ties to a statement tells whom it answers, and stands right behind it."""
    brief = made(tmp_path, *texts)
    by_name = {p.holder.name: p for p in brief.positions if p.holder}
    charge, denial = by_name["Ann Hale"].statements[0], by_name["Rob Stoke"].statements[0]

    assert denial.answers == (charge.id if tied else None)
    assert charge.answers is None
    if tied:
        assert [*by_name].index("Rob Stoke") - [*by_name].index("Ann Hale") in (1, -1)


def test_words_picked_out_are_no_statement(tmp_path) -> None:
    """A word or two in quotation marks is nobody's statement."""
    brief = made(tmp_path, f"{OPENING}\n\nThe mayor spoke of a “sad day” for the town of Tallow.\n")

    assert brief.positions == ()


def test_an_utterance_of_two_sources_is_shown_once(tmp_path) -> None:
    """One utterance in two sources is one statement, with both as sources and one origin."""
    brief = made(
        tmp_path,
        f"{OPENING}\n\n{MAYOR}\n",
        f"Tallow will lose its bridge.\n\n{MAYOR.replace('told the council', 'said on Friday')}\n",
    )
    (statement,) = [s for position in brief.positions for s in position.statements]

    assert statement.sources == ("S1", "S2")
    assert len(statement.origins) == 1
    assert statement.id in brief.sourcing.lone


def test_an_unnamed_speaker_is_listed_with_the_reason(tmp_path) -> None:
    """Who is not named is listed, with the reason and the agency spoken to."""
    words = (
        "An official of the council, speaking to Reuters on condition of anonymity, said: "
        "“The bridge will be closed long before the end of the summer.”"
    )
    brief = made(tmp_path, f"{OPENING}\n\n{words}\n")
    (unnamed,) = brief.sourcing.unnamed
    text = {quote.span: quote.text for quote in brief.quotes}
    for passage in brief.passages():
        for span in (unnamed.description, unnamed.reason):
            if span and passage.span.covers(span):
                start = passage.span.start
                text[span] = passage.text[span.start - start : span.end - start]

    assert text[unnamed.description].startswith("An official")
    assert unnamed.reason is not None
    assert text[unnamed.reason] == "on condition of anonymity"
    assert unnamed.via == "Reuters"


def test_people_who_are_described_are_listed_with_all_of_their_reason(tmp_path) -> None:
    """“People familiar with …” are unnamed sources; a reason goes on behind an abbreviation."""
    words = (
        "The bridge will be closed before the end of the summer, said two people familiar with the "
        "matter, who asked not to be named because the inquiry into the Nov. 1 collapse goes on."
    )
    brief = made(tmp_path, f"{OPENING}\n\n{words}\n")
    (unnamed,) = brief.sourcing.unnamed

    assert unnamed.reason is not None
    whole = (tmp_path / "1.txt").read_text(encoding="utf-8")
    assert whole[unnamed.reason.start : unnamed.reason.end] == (
        "who asked not to be named because the inquiry into the Nov. 1 collapse goes on"
    )


def test_a_reason_may_stand_in_the_sentence_behind(tmp_path) -> None:
    """“They did not want to be named because …” gives the reason of those who spoke right before."""
    words = (
        "The bridge will be closed before the end of the summer, two officials of the council said. "
        "They did not want to be named because the list of works is not public."
    )
    brief = made(tmp_path, f"{OPENING}\n\n{words}\n")
    (unnamed,) = brief.sourcing.unnamed

    assert unnamed.reason is not None
    whole = (tmp_path / "1.txt").read_text(encoding="utf-8")
    assert whole[unnamed.reason.start : unnamed.reason.end] == (
        "They did not want to be named because the list of works is not public"
    )


def test_what_is_plainly_undecided_comes_first(tmp_path) -> None:
    """That nothing was decided stands before what is only hedged."""
    brief = made(
        tmp_path,
        f"{OPENING}\n\nThe new bridge over the river Ash may cost the town four million crowns."
        "\n\nThe council made no decision on who will pay for the new bridge over the river.\n",
    )

    assert [q.kind for q in brief.open_questions][:1] == ["undecided"]
    assert "no decision" in brief.open_questions[0].passages[0].text


def test_the_timeline_is_dated_by_words(tmp_path) -> None:
    """Dated history makes entries, in order of time; the words that date them lie inside."""
    brief = made(
        tmp_path,
        f"{OPENING}\n\nThe bridge was badly damaged by a flood in June 2013 and then repaired."
        "\n\nThe stone bridge over the river Ash at Tallow was built in 1871 by prisoners.\n",
        length=20,
    )

    assert [entry.when for entry in brief.background.timeline] == ["1871", "2013-06"]
    for entry in brief.background.timeline:
        assert entry.passages[0].span.covers(entry.expression)


def test_nothing_is_told_twice(tmp_path) -> None:
    """What the summary tells is not told again in the background."""
    brief = made(tmp_path, f"{OPENING}\n\nThe bridge was built in 1871.\n", f"{OPENING}\n")
    summary = {passage.id for passage in brief.summary}
    background = {p.id for entry in brief.background.timeline for p in entry.passages}

    assert not summary & background


def test_what_has_no_room_is_said(tmp_path) -> None:
    """Where quotations have no room, a notice says how many are shown of how many."""
    holders = [
        f"{first} {last}"
        for first in ("Ann", "Bob", "Cid")
        for last in ("Hale", "Moor", "Pike", "Rook", "Sand")
    ]
    statements = [
        f'"The number {n} bus must not go through our street ever again," {holder} said.'
        for n, holder in enumerate(holders)
    ]
    brief = made(tmp_path, "\n\n".join([OPENING, *statements]) + "\n")
    shown = sum(len(position.statements) for position in brief.positions)

    assert shown < len(statements)
    assert any(
        n.reference == "shortened" and f"{shown} of {len(statements)}" in n.message
        for n in brief.notices
    )


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        (
            (f"Tallow votes to close its old bridge\n\n{OPENING}\n",),
            "Tallow votes to close its old bridge",
        ),
        ((f"Play\n\n{OPENING} The old bridge is the oldest in the land.\n",), None),
    ],
)
def test_the_title_is_a_headline(texts, title, tmp_path) -> None:
    """The title is a headline that its text speaks of; without one it is still words of a source."""
    brief = made(tmp_path, *texts)

    assert brief.title.span is not None
    if title:
        assert brief.title.text == title
    else:
        assert brief.title.text != "Play"
        assert brief.title.text in texts[0]


def test_the_strictest_label_counts(tmp_path) -> None:
    """Without a label of the user's the brief takes the strictest of its sources."""
    (tmp_path / "sources.toml").write_text(
        '[[source]]\npath = "1.txt"\nhandling = "TLP:GREEN"\ndate = 2024-05-04\n'
        '[[source]]\npath = "2.txt"\nhandling = "TLP:AMBER"\n',
        encoding="utf-8",
    )
    brief = made(tmp_path, OPENING + "\n", MAYOR + "\n")

    assert (brief.handling, brief.as_of) == ("TLP:AMBER", "2024-05-04")
    assert made(tmp_path, OPENING, MAYOR, handling="TLP:CLEAR").handling == "TLP:CLEAR"


def test_a_matter_without_a_day_has_no_event(tmp_path) -> None:
    """Where no day is named in a dated source, the brief has no event."""
    brief = made(tmp_path, "Bridges are expensive, and the council of Tallow is poor.\n")

    assert brief.event is None
    assert brief.as_of is None


def test_a_day_that_is_ahead_of_the_sources_is_no_event(tmp_path) -> None:
    """The day of a hearing that both sources look ahead to is not the day they report on."""
    ahead = "Date: 2 May 2024\n\nJudge Ann Hale will sentence the captain of the ferry on 10 July 2024.\n"
    brief = made(tmp_path, ahead, ahead.replace("will sentence", "is to judge"))

    assert brief.event is None


def test_a_short_sentence_can_be_an_open_question(tmp_path) -> None:
    """A sentence of six or seven words that leaves something open is one, if it leans on nothing."""
    brief = made(
        tmp_path,
        f"{OPENING}\n\nThe claims could not be independently verified.\n\nHe could not be reached for comment.\n",
    )
    found = [passage.text for question in brief.open_questions for passage in question.passages]

    assert found == ["The claims could not be independently verified."]


def test_a_source_in_another_language_is_listed_and_kept_out(tmp_path) -> None:
    """A source in another language is listed with a notice, and nothing is quoted from it."""
    german = (
        "Der Rat der Stadt hat am Freitag beschlossen, die alte Brücke über den Fluss zu schließen, "
        "weil sie nach Ansicht der Ingenieure jederzeit einstürzen kann und niemand mehr bereit ist, "
        "für die Reparatur zu zahlen, die nach den letzten Schätzungen mehrere Millionen kosten würde, "
        "während die neue Brücke schon im nächsten Jahr für alle offen sein soll, wie der Bürgermeister sagt.\n"
    )
    brief = made(tmp_path, OPENING + "\n", german)
    (foreign,) = [source for source in brief.sources if source.language != "en"]

    assert any(n.where == foreign.id for n in brief.notices)
    assert all(passage.span.source != foreign.id for passage in brief.passages())


def test_single_marks_quote_too(tmp_path) -> None:
    """A quotation in single marks is a statement as one in double marks is."""
    words = "Mayor Ann Hale said the town ‘cannot keep a bridge open that may fall’ on its people."
    brief = made(tmp_path, f"{OPENING}\n\n{words}\n")

    assert said(brief) == {"Ann Hale": [words]}


def test_a_manifest_speaks_of_folders_below_it(tmp_path) -> None:
    """A `sources.toml` in the folder given speaks of files below it; one that is not there is named."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(OPENING + "\n", encoding="utf-8")
    (tmp_path / "sources.toml").write_text(
        '[[source]]\npath = "sub/a.txt"\npublisher = "The Ash"\n[[source]]\npath = "typo.txt"\n',
        encoding="utf-8",
    )
    brief = made(tmp_path)

    assert [source.publisher for source in brief.sources] == ["The Ash"]
    assert [Path(left.path).name for left in brief.sourcing.left_out] == ["typo.txt"]
    assert made(tmp_path / "sources.toml").sources[0].publisher == "The Ash"


def test_the_longest_wording_of_an_utterance_is_kept(tmp_path) -> None:
    """A quotation that another source carries at greater length is shown once, at that length."""
    start = "We cannot keep a bridge open that may fall any day while children cross it to school"
    brief = made(
        tmp_path,
        f'{OPENING}\n\n"{start}," Mayor Ann Hale said.\n',
        f'The bridge is old.\n\n"{start}, and I will not sign for it," Mayor Ann Hale said.\n',
    )

    assert said(brief) == {
        "Ann Hale": [f'"{start}, and I will not sign for it," Mayor Ann Hale said.']
    }


def test_the_same_few_words_of_one_holder_are_shown_once(tmp_path) -> None:
    """A holder's few words in two sources are one statement; another holder's same words are not."""
    brief = made(
        tmp_path,
        f'{OPENING}\n\n"The old bridge must be closed," Mayor Ann Hale told reporters.\n',
        'The bridge is old.\n\n"The old bridge must be closed," Mayor Ann Hale said on Friday.'
        '\n\n"The old bridge must be closed," engineer Bob Moor said.\n',
    )

    assert sorted((name, len(found)) for name, found in said(brief).items() if name) == [
        ("Ann Hale", 1),
        ("Bob Moor", 1),
    ]


def test_a_question_is_no_longer_than_it_must_be(tmp_path) -> None:
    """An open question shows the shortest passage that stands alone, without the sentence after."""
    words = "The mayor of Tallow declined to say who will pay for the new bridge."
    brief = made(
        tmp_path, f"{OPENING}\n\n{words} He praised the engineers for their work.\n", length=20
    )

    assert words in [p.text for q in brief.open_questions for p in q.passages]


BEFORE = (
    "Premier Reyes of Arland arrives in Tallow on 3 May 2024 to speak of the harbour."
    "\n\nReyes will ask President Oyelaran of Borland to hand over the old harbour of Tallow.\n"
)
AFTER = (
    "Premier Reyes of Arland met President Oyelaran of Borland in Tallow on 3 May 2024."
    "\n\nAs the talks concluded, neither Reyes nor Oyelaran announced a decision on the harbour.\n"
)


def test_what_is_overtaken_is_marked_and_stands_last(tmp_path) -> None:
    """An expectation that another source tells the end of comes last, with the passage that does."""
    brief = made(tmp_path, BEFORE.replace("will", "is expected to"), AFTER)
    (ended,) = [p for p in brief.summary if p.text.startswith("As the talks concluded")]
    kinds = [(question.kind, question.overtaken_by) for question in brief.open_questions]

    assert kinds == [("undecided", None), ("expected", ended.id)]


def test_the_bottom_line_is_not_overtaken(tmp_path) -> None:
    """What looks ahead does not open the summary when another source tells how it went."""
    brief = made(tmp_path, *[BEFORE.replace("arrives", word) for word in ("is", "lands")], AFTER)

    assert brief.summary[0].features["currency"] == 1.0
    assert not any("will ask" in passage.text for passage in brief.summary[:2])


def test_what_overtakes_is_always_shown(tmp_path) -> None:
    """The passage that overtakes a question is in the brief, in the summary or with the question."""
    brief = made(tmp_path, BEFORE.replace("will", "is expected to"), AFTER, length=20)
    shown = {passage.id for passage in brief.passages()}
    (by,) = {q.overtaken_by for q in brief.open_questions if q.overtaken_by}

    assert by in shown


@pytest.mark.parametrize(
    "words",
    [
        "The cause of the fall of the old bridge, which was opened in 1919, is under investigation.",
        "The price of the new bridge depends on whether the town builds it alone.",
        "If the court lifts the order, the town could open the bridge in June.",
        "The yard of Tallow, which was closed in 2019, built it. Its administrators declined to comment.",
    ],
)
def test_what_is_open_now_is_asked(words, tmp_path) -> None:
    """An old date by the way, few words and a mere condition do not close what a sentence leaves open."""
    brief = made(tmp_path, f"Date: 4 May 2024\n\n{OPENING}\n\n{words}\n")

    assert words in [p.text for q in brief.open_questions for p in q.passages]


def test_a_topic_is_asked_about_once(tmp_path) -> None:
    """Two passages on one topic are one question, and its topic is a keyphrase of the brief."""
    brief = made(
        tmp_path,
        f"{OPENING}\n\nIt remains unclear who will pay the builders of the tunnel in Tallow.\n",
        "Tallow is poor.\n\nEngineer Bob Moor declined to say when work on the tunnel could start.\n",
        "The tunnel is to be long.\n",
    )
    (question,) = [q for q in brief.open_questions if q.topic == "tunnel"]

    assert len({passage.span.source for passage in question.passages}) == 2
    assert "tunnel" in {phrase.text for phrase in brief.keyphrases}


def test_the_issue_is_named(tmp_path) -> None:
    """A sentence about “the issue” stands with the sentence that names it."""
    named = "The council of Tallow wants to know who will pay for the new bridge."
    brief = made(tmp_path, f"{OPENING}\n\n{named} No official has publicly addressed the issue.\n")

    assert f"{named} No official has publicly addressed the issue." in [
        passage.text for question in brief.open_questions for passage in question.passages
    ]


def test_whose_word_it_is_is_no_question(tmp_path) -> None:
    """A claim that is only marked as somebody's word, and an accusation, are no open questions."""
    brief = made(
        tmp_path,
        f"{OPENING}\n\nThe builder reportedly lives in a small house near the river Ash."
        "\n\nThe council accused the builder of the bridge of wasting the money of the town.\n",
    )

    assert brief.open_questions == ()


def test_a_surname_that_two_bear_is_noticed(tmp_path) -> None:
    """Who is shown under a surname alone that two people bear is shown as neither, with a notice."""
    two = "Ann Hale sued the council. Ann Hale met Joan Hale, and Joan Hale left."
    words = "“Nobody has asked our family about any of this,” Hale said."
    brief = made(tmp_path, f"{OPENING}\n\n{two}\n", f"{OTHER}\n\n{words}\n")

    assert said(brief) == {"Hale": [words]}
    (notice,) = [notice for notice in brief.notices if notice.reference == "unmerged"]
    assert notice.message == "“Hale” may be Ann Hale or Joan Hale, and is shown as neither."


def test_an_interviewer_who_asks_holds_nothing(tmp_path) -> None:
    """What an interviewer asks is no position; what anybody else asks may be one."""
    asked = "“Is this the kind of bridge that a town like Tallow keeps?” co-anchor Joan Moor asked."
    doubt = "“What has the council ever done for the people of the river?” Bob Stoke asked."
    brief = made(tmp_path, f"{OPENING}\n\n{asked}\n\n{doubt}\n")

    assert said(brief) == {"Bob Stoke": [doubt]}


def test_an_outlet_that_reports_holds_nothing(tmp_path) -> None:
    """What an outlet reports is no position of the outlet, and the outlet is where it comes from."""
    reported = "The bridge had cracks in all of its seven arches, reports KOIN, a TV news channel in Norland."
    brief = made(tmp_path, f"{OPENING}\n\n{reported}\n")

    assert said(brief) == {}


def test_a_question_answered_at_once_is_not_open(tmp_path) -> None:
    """A question of the writer is open, unless the next sentence answers it."""
    question = "Does the vote mean that the old bridge will be gone by the spring of the year?"
    brief = made(tmp_path, f"{OPENING}\n\n{question} Not necessarily.\n")
    left = made(tmp_path, f"{OPENING}\n\n{question} The council went home.\n")

    assert brief.open_questions == ()
    assert [p.text for q in left.open_questions for p in q.passages] == [question]


def test_a_passage_is_shown_without_its_dateline(tmp_path) -> None:
    """The place and agency before a report stand in its text, and are not shown with it."""
    brief = made(tmp_path, f"TALLOW, Norland (Reuters) - {OPENING}\n\n{MAYOR}\n")
    (first,) = [p for p in brief.summary if p.text.endswith(OPENING)]
    (run,) = first.display

    assert first.text.startswith("TALLOW")
    assert isinstance(run, Slice)
    assert run.start - first.span.start == len("TALLOW, Norland (Reuters) - ")


def test_a_passage_that_two_sources_carry_anywhere_is_not_lone(tmp_path) -> None:
    """A passage shown twice is lone only where nobody else carries it at either place."""
    brief = made(tmp_path, f"{OPENING}\n\n{MAYOR}\n", f"{OTHER}\n\n{MAYOR}\n")
    carried = {p.id for p in brief.passages() if 1 not in (len(p.sources), len(p.origins))}

    assert carried.isdisjoint(brief.sourcing.lone)


def test_who_is_described_alike_stands_once_a_source(tmp_path) -> None:
    """The register shows unnamed speakers of one source in the same words as one row, with their number."""
    said = [
        f'"{each} of the bridge was never once inspected," one observer said.'
        for each in ("The north", "A pier", "The rail")
    ]
    brief = made(
        tmp_path,
        "\n\n".join(
            [
                OPENING,
                said[0],
                OPENING.replace("bridge", "mill"),
                said[1],
                "The river rose again.",
                said[2],
            ]
        )
        + "\n",
    )
    rows = register(brief, Lookup.of(brief))

    assert len(brief.sourcing.unnamed) > 1
    assert [row.count for row in rows] == [len(brief.sourcing.unnamed)]
    assert set(rows[0].places) == {one.description for one in brief.sourcing.unnamed}
