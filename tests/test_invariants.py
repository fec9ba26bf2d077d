"""What holds of every brief: its words are slices, its cuts are shown, its speakers and counts are true.

The dossiers are made, so who said what, what was denied and whose copy a source is, is known.
"""

import json
import re
import tempfile
from pathlib import Path

from dossier_maker import Dossier, dossiers
from hypothesis import given
from metamorphic import ROOM, examples, files_of, put

from briefing import brief_file
from briefing.model import Brief, Document, Passage, Slice
from briefing.pipeline import brief_of
from briefing.verify.contract import check_slices, check_speakers

DENIES = re.compile(r"\b(?:denied|rejected claims) that\b")


@examples(15)
@given(dossier=dossiers)
def test_a_brief_says_only_what_its_sources_say(dossier: Dossier) -> None:
    """Slices, cuts, attributions, denials, counts, citations and dates are as they should be."""
    with tempfile.TemporaryDirectory() as folder:
        put(files_of(dossier.reports), folder)
        brief, reading = brief_of(folder, options=ROOM)
    documents = {document.source.id: document for document in reading.documents}

    assert [] == list(check_slices(json.loads(brief_file.dump(brief)), reading.documents))
    assert [] == list(check_speakers(brief))
    for passage in brief.passages():
        stands_in_one_paragraph(passage, documents[passage.span.source])
        is_cut_between_words(passage, documents[passage.span.source])
        is_cited(passage, brief)
        counts_no_copy(passage, brief, dossier)
        denies_what_its_source_denies(passage, dossier)
    nobody_has_words_of_another(brief, dossier)
    for entry in brief.background.timeline:
        dated = documents[entry.expression.source].slice(entry.expression)
        assert any(passage.span.covers(entry.expression) for passage in entry.passages)
        assert entry.when[:4] in dated or not re.search(r"\d{4}", dated)


def stands_in_one_paragraph(passage: Passage, document: Document) -> None:
    """Assert I2."""
    start, end = passage.span.start, passage.span.end
    blocks = [b for b in document.blocks if b.start < end and start < b.end]
    # Only a quotation that goes on in the next paragraph is shown with it.
    assert len(blocks) == 1 or getattr(passage, "content", ())


def is_cut_between_words(passage: Passage, document: Document) -> None:
    """Assert I3: each part that is shown lies in the passage and begins and ends between words."""
    for part in passage.display:
        if isinstance(part, Slice):
            assert passage.span.start <= part.start < part.end <= passage.span.end
            for at in (part.start, part.end):
                around = document.text[max(0, at - 1) : at + 1]
                assert not re.fullmatch(r"[^\W_]{2}", around)


def is_cited(passage: Passage, brief: Brief) -> None:
    """Assert I7: sources and origins are listed, and each source is one of a slice that says so."""
    assert {*passage.sources} <= {source.id for source in brief.sources}
    assert {*passage.origins} <= {origin.id for origin in brief.sourcing.origins}
    same = {each.span.source for each in passage.support if each.relation == "same"}
    assert {*passage.sources} == same | {passage.span.source}


def counts_no_copy(passage: Passage, brief: Brief, dossier: Dossier) -> None:
    """Assert I6: a reprint is no origin of its own."""
    report = {f"{each.name}.json": each for each in dossier.reports}
    name = {source.id: Path(source.path).name for source in brief.sources}
    own = {report[name[source]].copy_of or report[name[source]].name for source in passage.sources}
    assert len(passage.origins) <= len(own)


def denies_what_its_source_denies(passage: Passage, dossier: Dossier) -> None:
    """Assert I5: what somebody denies is shown with the denial."""
    for clause in dossier.scene.denied:
        assert clause not in passage.text or DENIES.search(passage.text)


def nobody_has_words_of_another(brief: Brief, dossier: Dossier) -> None:
    """Assert I4: whoever holds a statement said it in the source that it is shown from."""
    report = {f"{each.name}.json": each for each in dossier.reports}
    name = {source.id: Path(source.path).name for source in brief.sources}
    for position in brief.positions:
        for statement in position.statements if position.holder else ():
            text = report[name[statement.span.source]].said
            told = [said for said in text if said.words in statement.text]
            if told and position.holder.kind != "unnamed":
                assert position.holder.name.split()[-1] in {
                    said.speaker.last for said in told if said.speaker
                }
