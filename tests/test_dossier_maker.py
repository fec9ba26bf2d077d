"""What is known of made dossiers is found in them: every quotation whole, and nobody's in another mouth."""

import tempfile
from pathlib import Path
from random import Random

from dossier_maker import Dossier, dossiers, made
from dossier_maker.wordings import Said
from hypothesis import given
from metamorphic import examples

from briefing.model import Annotated, Attribution, Span
from briefing.pipeline import annotate, who


def found(annotated: Annotated, said: Said) -> list[Attribution]:
    """Return what is attributed of something that is said in a text."""
    start = annotated.document.text.index(said.words)
    place = Span(annotated.document.source.id, start, start + len(said.words))
    return [
        each
        for each in annotated.annotations.attributions
        if any(content.touches(place) for content in each.content)
    ]


@examples(30)
@given(dossier=dossiers)
def test_what_is_said_is_found_whole_and_in_no_other_mouth(dossier: Dossier) -> None:
    """Each quotation stands whole in one attribution; its speaker is who said it, or nobody."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = annotate(dossier.write(Path(folder)))
    actors = who(corpus)
    texts = {each.document.source.path.rpartition("#")[2]: each for each in corpus}
    for report in dossier.reports:
        annotated = texts[report.name]
        for said in report.said:
            attributions = found(annotated, said)
            if said.direct:
                (one,) = attributions
                assert any(said.words in annotated.document.slice(part) for part in one.content)
            for each in attributions:
                actor = actors.get(each.speaker) if each.speaker else None
                if actor and actor.holder.kind != "unnamed":
                    assert said.speaker
                    assert actor.holder.name.split()[-1] == said.speaker.last


def test_a_dossier_is_the_same_every_time() -> None:
    """One seed makes one dossier, and others make others."""
    texts = {repr(made(Random(seed))) for seed in range(50)}

    assert repr(made(Random(7))) == repr(made(Random(7)))
    assert len(texts) == 50
