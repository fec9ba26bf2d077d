"""Pronouns and descriptions: whom they stand for, and that nobody is taken in doubt."""

import pytest
from case_files import Case, load
from corpora import corpus

from briefing.annotation import annotate
from briefing.model import Annotated, Relations
from briefing.relations import relate


def related(*texts: str) -> tuple[tuple[Annotated, ...], Relations]:
    whole = tuple(annotate(one) for one in corpus(*texts))
    return whole, relate(whole)


def listed(whole: tuple[Annotated, ...], relations: Relations) -> str:
    """Return a line for each reference: source and words | whom they stand for | the rule."""
    names = {actor.holder.id: actor.holder.name for actor in relations.actors}
    meant = {resolution.span: resolution for resolution in relations.resolutions}
    lines = []
    for one in whole:
        for reference in one.annotations.references:
            found = meant.get(reference.span)
            name = f"{names[found.holder]} | {found.rule}" if found else "- | -"
            lines.append(f"{reference.span.source} {one.document.slice(reference.span)} | {name}\n")
    return "".join(lines)


@pytest.mark.parametrize("case", load("references"), ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    """Each case file lists the references of its sources; all of their places are slices."""
    whole, relations = related(*case.input.split("\n---\n"))
    texts = {one.document.source.id: one.document.text for one in whole}

    assert case.output == listed(whole, relations)
    for resolution in relations.resolutions:
        for span in (resolution.span, resolution.antecedent):
            assert 0 <= span.start < span.end <= len(texts[span.source])


def test_every_holder_that_is_meant_is_known() -> None:
    """A pronoun for an unnamed official goes with the holder that all descriptions make."""
    _, relations = related(
        "A senior official told AFP that the road to the old harbour would be closed on Friday. "
        "He said that nobody had been told of it.",
        "An official told AFP that the road to the old harbour would be closed on Friday.",
    )
    (official,) = [a for a in relations.actors if a.holder.kind == "unnamed"]

    assert "A senior official" == official.holder.name
    assert [official.holder.id] == [r.holder for r in relations.resolutions]
