"""No rule fits only the seeds: under other names and in other years they give the same brief."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from renamed import choices, renamed

from briefing.model import Annotated, Span
from briefing.options import Options
from briefing.pipeline import annotated, brief_of

TEXTS = {
    path.name: path.read_text(encoding="utf-8") for path in sorted(Path("seeds").glob("*.txt"))
}
Place = tuple[str, int, int]
"""Name of a source, and numbers of the first and the last sentence."""


def outline(texts: dict[str, str]) -> dict[str, list[object]]:
    """Return which sentences of which file stand in each section, and under whom they stand."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        brief, reading = brief_of(folder, options=Options())
    whole = {one.document.source.id: one for one in annotated(reading)}

    def place(span: Span) -> Place:
        one: Annotated = whole[span.source]
        inside = [s.index for s in one.sentences if span.touches(s.span)]
        return Path(one.document.source.path).name, inside[0], inside[-1]

    def places(passages: Iterable[object]) -> list[Place]:
        return [place(passage.span) for passage in passages]

    return {
        "summary": places(brief.summary),
        "context": places(brief.background.context),
        "timeline": [(e.when, *places(e.passages)) for e in brief.background.timeline],
        "positions": sorted(
            [
                (len(p.holder.aliases) if p.holder else 0, *places(p.statements))
                for p in brief.positions
            ]
        ),
        "open": sorted((q.kind, *places(q.passages)) for q in brief.open_questions),
        "unnamed": sorted(place(u.description) for u in brief.sourcing.unnamed),
        "origins": sorted((o.kind, len(o.sources)) for o in brief.sourcing.origins),
    }


def later(when: str) -> str:
    return "/".join(str(int(part[:4]) + 6) + part[4:] for part in when.split("/"))


@pytest.fixture(scope="module")
def seeds() -> dict[str, list[object]]:
    found = outline(TEXTS)
    return {**found, "timeline": [(later(when), *rest) for when, *rest in found["timeline"]]}


@settings(max_examples=6)
@given(chosen=choices)
def test_other_names_and_years_give_the_same_passages(chosen, seeds) -> None:
    """Under other names and six years on, the same sentences stand in the same places."""
    assert seeds == outline({name: renamed(text, chosen) for name, text in TEXTS.items()})
