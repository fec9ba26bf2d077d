"""What the passages of a brief beat, and the words that leave a question open."""

from pathlib import Path

from test_sections import OPENING, made

from briefing.model import Brief, Passage


def beaten(folder: Path, passage: Passage, brief: Brief) -> list[str]:
    """Return the words of the rivals of a passage."""
    texts = {
        source.id: (folder / Path(source.path).name).read_text(encoding="utf-8")
        for source in brief.sources
    }
    return [texts[r.span.source][r.span.start : r.span.end] for r in passage.rivals]


def test_a_date_keeps_what_it_passed_over(tmp_path) -> None:
    """The rivals of an entry of the timeline are the other passages of its date."""
    built = "The old bridge of Tallow over the river Ash was built by the council in 1921."
    flood = "The river Ash took the mill and the tannery in the great flood of 1921."
    brief = made(tmp_path, f"{OPENING}\n\n{built}\n\n{flood}\n", length=20)
    (entry,) = [e for e in brief.background.timeline if e.when == "1921"]
    (passage,) = entry.passages

    assert {built, flood} == {passage.text, *beaten(tmp_path, passage, brief)}


def test_an_utterance_keeps_its_other_wordings(tmp_path) -> None:
    """The rivals of a statement are the shorter wordings of the same utterance."""
    start = "We cannot keep a bridge open that may fall any day while children cross it to school"
    short = f'"{start}," Mayor Ann Hale said.'
    brief = made(
        tmp_path,
        f"{OPENING}\n\n{short}\n",
        f'The bridge is old.\n\n"{start}, and I will not sign for it," Mayor Ann Hale said.\n',
    )
    (statement,) = brief.positions[0].statements

    assert [short] == beaten(tmp_path, statement, brief)


def test_a_question_keeps_those_without_room(tmp_path) -> None:
    """The rivals of an open question are those of its kind that had no room; its cue is a place."""
    things = ("toll", "road", "mill", "ferry", "school", "quay", "market", "well", "fair")
    asked = [
        f"The council of Tallow has not yet decided on the old {it} of the town." for it in things
    ]
    brief = made(tmp_path, "\n\n".join([OPENING, *asked]) + "\n", length=20)
    shown = [p for question in brief.open_questions for p in question.passages]
    rivals = {words for p in shown for words in beaten(tmp_path, p, brief)}

    assert 3 == len(rivals)
    assert rivals <= {*asked} - {p.text for p in shown}
    for question in brief.open_questions:
        assert question.cue is not None
        assert question.passages[0].span.covers(question.cue)
