"""Metamorphic relations: what changed words must change in a brief, and what they must not.

M3 and so on are the numbers that `docs/methods.md` names them by. The same is asked of the samples and of
`tests/dossiers/` in `test_truth.py`, `test_changed_sources.py` and `test_renamed.py`.
"""

import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from dossier_maker import Dossier, Report, dossiers
from dossier_maker.wordings import Paragraph
from hypothesis import assume, given
from hypothesis import strategies as st
from metamorphic import (
    TEXT,
    Files,
    brief,
    counts,
    examples,
    file_of,
    files_of,
    outline,
    put,
    stated,
)

from briefing import brief_file, build
from briefing.model import Span
from briefing.pipeline import annotated, read, who
from briefing.verify import verify
from briefing.verify.contract import check_slices


@examples(5)
@given(dossier=dossiers, copies=st.integers(1, 4), data=st.data())
def test_a_copy_counts_for_nothing(dossier: Dossier, copies: int, data: st.DataObject) -> None:
    """M3: a source given several times over changes no point and raises no count."""
    again = data.draw(st.sampled_from(dossier.reports))
    files = files_of(dossier.reports)
    more = {f"copy-{number}.json": files[f"{again.name}.json"] for number in range(copies)}
    one, two = brief(files), brief({**files, **more})

    assert outline(one) == outline(two)
    assert counts(one) == counts(two)


@examples(6)
@given(dossier=dossiers, other=dossiers, data=st.data())
def test_a_stranger_changes_no_word_of_the_others(
    dossier: Dossier, other: Dossier, data: st.DataObject
) -> None:
    """M4: a source about something else is set aside and changes nothing, or counts with no other."""
    assume(dossier.scene != other.scene)
    assume({p.last for p in dossier.people}.isdisjoint(p.last for p in other.people))
    stranger = replace(data.draw(st.sampled_from(other.reports)), name="stranger")
    one = brief(files_of(dossier.reports))
    two = brief(files_of([*dossier.reports, stranger]))
    (found,) = [s for s in two.sources if s.path.endswith("stranger.json")]
    if found.set_aside:
        assert outline(one) == outline(two)
        assert counts(one) == counts(two)
    else:
        # It shifts how much words weigh, so of two wordings that are hardly alike one may count now.
        assert all({*p.sources} == {found.id} for p in two.passages() if found.id in p.sources)


@examples(4)
@given(dossier=dossiers, data=st.data())
def test_what_holds_of_a_part_holds_of_the_whole(dossier: Dossier, data: st.DataObject) -> None:
    """M7: of a dossier parted in two each brief is proved, and every quotation of it by the whole."""
    at = data.draw(st.integers(1, len(dossier.reports) - 1))
    files = files_of(dossier.reports)
    with tempfile.TemporaryDirectory() as folder:
        paths = put(files, folder)
        whole = read(folder).documents
        for part in (paths[:at], paths[at:]):
            contract = Path(folder, "brief.json")
            contract.write_bytes(brief_file.dump(build(*part, options=TEXT).brief))
            proof = verify(contract, *part)
            assert ((), True) == (proof.findings, proof.whole)
            assert [] == list(check_slices(json.loads(contract.read_bytes()), whole))
            contract.unlink()


def renamed(text: str, names: Mapping[str, str]) -> str:
    """Return a text with each name in place of another, all at once."""
    for at, old in enumerate(names):
        text = text.replace(old, f"\0{at}\0")
    for at, new in enumerate(names.values()):
        text = text.replace(f"\0{at}\0", new)
    return text


def with_names(report: Report, names: Mapping[str, str]) -> Report:
    """Return a report under other names."""
    paragraphs = tuple(replace(each, text=renamed(each.text, names)) for each in report.paragraphs)
    return replace(report, paragraphs=paragraphs, title=renamed(report.title, names))


NEW = {"she": ("Harriet", "Judith"), "he": ("Edwin", "Martin")}


@examples(8)
@given(
    dossier=dossiers,
    at=st.integers(0, 3),
    first=st.integers(0, 1),
    last=st.sampled_from(("Quayle", "Szabo", "Whitlock")),
)
def test_another_name_renames_and_does_no_more(
    dossier: Dossier, at: int, first: int, last: str
) -> None:
    """M8: a speaker under another name has the same statements, and nothing else changes."""
    person = dossier.people[at]
    names = {person.last: last, person.first: NEW[person.pronoun][first]}
    reports = dossier.day_by_day().reports
    one = brief(files_of(reports))
    two = brief(files_of(with_names(report, names) for report in reports))

    def ours(text: str) -> str:
        return renamed(text, names)

    assert outline(one, ours) == outline(two)


def speakers(files: Files, name: str) -> dict[int, tuple[str | None, list[str]]]:
    """Return who says what in a file: the last name of the speaker, by number of sentence."""
    with tempfile.TemporaryDirectory() as folder:
        put(files, folder)
        corpus = annotated(read(folder))
    actors = who(corpus)

    def said_by(speaker: Span | None) -> str | None:
        actor = actors.get(speaker) if speaker else None
        return actor and actor.holder.name

    (one,) = [a for a in corpus if a.document.source.path.endswith(name)]
    return [
        (said_by(each.speaker), [one.document.slice(span) for span in each.content])
        for each in one.annotations.attributions
    ]


@examples(8)
@given(dossier=dossiers, data=st.data())
def test_swapped_names_swap_what_is_attributed(dossier: Dossier, data: st.DataObject) -> None:
    """M9: where two people change places in one source, what is attributed to them does, too."""
    pairs = [
        (a, b)
        for a in dossier.people
        for b in dossier.people
        if a.last < b.last and a.pronoun == b.pronoun
    ]
    assume(pairs)
    a, b = data.draw(st.sampled_from(pairs))
    names = {a.last: b.last, b.last: a.last, a.first: b.first, b.first: a.first}
    report = data.draw(st.sampled_from(dossier.reports))
    others = [each for each in dossier.reports if each != report]
    one = speakers(files_of([report, *others]), f"{report.name}.json")
    two = speakers(files_of([with_names(report, names), *others]), f"{report.name}.json")

    assert renamed(repr(one), names) == repr(two)


@examples(5)
@given(dossier=dossiers, data=st.data())
def test_a_source_taken_away_takes_its_quotations_along(
    dossier: Dossier, data: st.DataObject
) -> None:
    """M10: without a source nothing that only it says is in the brief."""
    gone = data.draw(st.sampled_from(dossier.reports))
    others = [each for each in dossier.reports if each != gone]
    made = brief(files_of(others))
    shown = [p.text for p in made.passages()] + [quote.text for quote in made.quotes]

    assert all(any(text in other.text or text == other.title for other in others) for text in shown)


INVISIBLE = ("\u200b", "\u200d", "\u2060", "\u00ad")


@examples(8)
@given(dossier=dossiers, data=st.data(), sign=st.sampled_from(("", *INVISIBLE)))
def test_a_not_in_one_copy_parts_it_from_the_others(
    dossier: Dossier, data: st.DataObject, sign: str
) -> None:
    """M11: a copy with a “not” in its words no longer supports the others, whatever hides in it."""
    path = {f"{report.name}.json": report for report in dossier.reports}
    before = brief(files_of(dossier.reports))
    name = {source.id: Path(source.path).name for source in before.sources}
    statements = [s for position in before.positions for s in position.statements]
    shared = [
        (clause, name[source])
        for clause, _ in dossier.scene.said
        for statement in statements
        for source in statement.sources
        if len(statement.sources) > 1
        and as_told(clause) in statement.text
        and as_told(clause) in path[name[source]].text
    ]
    assume(shared)
    clause, changed = data.draw(st.sampled_from(shared))
    other = as_told(clause, f" n{sign}ot")
    files = files_of(dossier.reports)
    text = files[changed].decode().replace(as_told(clause), other)
    after = brief({**files, changed: text.encode()})
    (source,) = [s.id for s in after.sources if Path(s.path).name == changed]
    both = (as_told(clause), as_told(clause, " not"))
    told = [p for p in after.passages() if any(words in p.text for words in both)]

    assert told
    assert all(p.sources == (source,) or source not in p.sources for p in told)


def as_told(clause: str, no: str = "") -> str:
    """Return a clause without its first letter, which may be a capital."""
    return clause.format(**{"not": no})[1:]


@examples(4)
@given(dossier=dossiers, data=st.data(), sign=st.sampled_from(INVISIBLE))
def test_what_nobody_sees_changes_nothing(dossier: Dossier, data: st.DataObject, sign: str) -> None:
    """M11: a copy with invisible signs between its letters says what it said."""
    report = data.draw(st.sampled_from(dossier.reports))
    many = data.draw(st.integers(1, 9))
    paragraphs = tuple(
        replace(each, text=re.sub(rf"([a-z]{{{many}}})(?=[a-z])", rf"\1{sign}", each.text))
        for each in report.paragraphs
    )
    files = files_of(dossier.reports)
    signed = file_of(replace(report, paragraphs=paragraphs))
    one, two = brief(files), brief({**files, f"{report.name}.json": signed})

    assert [s.text_sha256 for s in one.sources] == [s.text_sha256 for s in two.sources]
    assert outline(one) == outline(two)


SUBJECTS = ("the wind", "the market square", "the old road", "a small garden", "the evening bus")
DOES = (
    "was quiet",
    "looked as it always does",
    "lay in the shade",
    "changed little",
    "seemed empty",
)
WHERE = ("at noon", "behind the station", "for most of the week", "in the late light")


@examples(3)
@given(dossier=dossiers, random=st.randoms(use_true_random=True))
def test_filler_drowns_nothing(dossier: Dossier, random) -> None:
    """M14: a hundred paragraphs that say nothing, behind a source, leave all that was said."""
    lines = [
        f"{subject.capitalize()} {does} {where}."
        for subject in SUBJECTS
        for does in DOES
        for where in WHERE
    ]

    def filled(report: Report) -> Report:
        paragraphs = [Paragraph(" ".join(random.sample(lines, 3))) for _ in range(100)]
        return replace(report, paragraphs=(*report.paragraphs, *paragraphs))

    reports = dossier.day_by_day().reports
    long = random.choice(reports)
    fuller = [filled(report) if report is long else report for report in reports]
    one, two = brief(files_of(reports)), brief(files_of(fuller))

    # What the summary shows is not said again under its holder, so either place will do.
    for before, after in ((one, two), (two, one)):
        shown = {passage.text for passage in after.passages()}
        assert {words for _, said in stated(before) for words in said} <= shown
    assert [e.when for e in one.background.timeline] == [e.when for e in two.background.timeline]
    assert one.title.text == two.title.text
    assert not any(line in two.summary[0].text for line in lines)
