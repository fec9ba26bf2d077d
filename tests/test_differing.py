"""What sources tell differently, as a brief shows it: sides, citations, idle ends, caps and proof."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import Brief
from briefing.options import Caps, Options
from briefing.pipeline import annotate, build
from briefing.ranking import rank
from briefing.relations import relate
from briefing.rendering.differing import differing
from briefing.rendering.house_style import folders, load
from briefing.rendering.passages import Lookup
from briefing.sections import Evidence
from briefing.sections.differing import differing as chosen
from briefing.verify import verify

TO = Options(render=replace(Options().render, to=("md", "html", "json")))
FERRY = "The ferry Aurora left Tallow in Borland on its way to the islands."
ONE = f"{FERRY} At least 12 people were killed when the Aurora sank off Tallow."
OTHER = (
    "Divers looked for the Aurora of Borland.\n\nFifteen people died in Tallow when the Aurora went"
    " down, and that was the worst day of the year for the sailors."
)
THIRD = "Tallow mourns.\n\nOff Tallow the Aurora sank; doctors in Borland say 15 people died."
FINE = (
    "The court in Tallow ordered the harbour company to pay a fine of $2.5 million for the leak.",
    "The harbour company was ordered by the court in Tallow to pay a fine of $3.5 million for it.",
)


def written(folder: Path, *texts: str) -> list[Path]:
    paths = [folder / f"{number}.txt" for number in range(1, len(texts) + 1)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(f"{text}\n", encoding="utf-8")
    return paths


def made(folder: Path, *texts: str) -> Brief:
    return build(*written(folder, *texts), options=TO).brief


def sides(brief: Brief) -> list[list[tuple[str, list[int]]]]:
    """Return the sides of each disagreement as they are printed."""
    lookup, labels = Lookup.of(brief), load("plain", folders()).labels
    return [
        [(side["text"], side["numbers"]) for side in differing(one, lookup, labels)["sides"]]
        for one in brief.sourcing.disagreements
    ]


def test_sides_have_their_sources(tmp_path) -> None:
    """Each side is one sentence with the numbers of all sources that tell it so."""
    brief = made(tmp_path, ONE, OTHER, THIRD)
    (found,) = sides(brief)

    assert sorted(len(numbers) for _, numbers in found) == [1, 2]
    assert {number for _, numbers in found for number in numbers} == {1, 2, 3}
    assert "At least 12 people were killed when the Aurora sank off Tallow." in dict(found)


def test_an_idle_end_is_left_out(tmp_path) -> None:
    """What follows the words that differ, and has no word that turns them, is shown as […]."""
    (found,) = sides(made(tmp_path, ONE, OTHER))

    assert "Fifteen people died in Tallow when the Aurora went down […]" in dict(found)


@pytest.mark.parametrize(
    "end",
    ["said the police of the town", "which the police of the town denied", "if they are right"],
)
def test_an_end_that_turns_is_shown(tmp_path, end: str) -> None:
    """An end that says whose word it is, denies or doubts stays."""
    other = OTHER.replace("and that was the worst day of the year for the sailors", end)
    (found,) = sides(made(tmp_path, ONE, other)) or [[]]

    assert all("[…]" not in text for text, _ in found)


def test_every_format_tells_and_proves_it(tmp_path) -> None:
    """Markdown and HTML print both sides, and are proved against the sources."""
    sources = tmp_path / "sources"
    sources.mkdir()
    paths = written(sources, ONE, OTHER)
    for rendering in build(*paths, options=TO).renderings:
        (tmp_path / rendering.name).write_bytes(rendering.data)
    for name in ("brief.md", "brief.html"):
        text = (tmp_path / name).read_text(encoding="utf-8")

        assert "What the sources tell differently" in text
        assert "when the Aurora sank off Tallow." in text
    for name in ("brief.md", "brief.html", "brief.json"):
        assert verify(tmp_path / name, *paths).findings == ()


def test_words_that_are_shown_are_in_the_brief(tmp_path) -> None:
    """The sentence of each side is in `brief.json`, in a passage or among the quotes."""
    brief = made(tmp_path, ONE, OTHER)
    lookup = Lookup.of(brief)

    assert all(lookup.at(side[0]) for one in brief.sourcing.disagreements for side in one.sides)


def test_what_has_no_room_is_noticed(tmp_path) -> None:
    """A cap leaves out what fewer sources tell differently, and a notice says so."""
    texts = (f"{ONE}\n\n{FINE[0]}", f"{OTHER}\n\n{FINE[1]}", THIRD)
    paths = written(tmp_path, *texts)
    corpus = annotate(*paths)
    relations = relate(corpus)
    evidence = Evidence(corpus, relations, rank(corpus, relations, TO.rank), Caps(disagreements=1))
    brief, shown = chosen(build(*paths, options=TO).brief, evidence)

    assert len(relations.disagreements) == 2
    assert len({span.source for side in shown[0].sides for span in side}) == 3
    assert brief.notices[-1].message == (
        "What the sources tell differently shows 1 of 2; the others had no room."
    )
