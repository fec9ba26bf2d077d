"""Where information came from: which words say so, how far they reach, what has them in common."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from corpora import corpus, place

from briefing.model import Annotated, Annotations, Attribution, Origin, Span
from briefing.relations.grams import row
from briefing.relations.origins import origins
from briefing.relations.shared import copies, runs


def found(*made: Annotated) -> tuple[tuple[Origin, ...], Mapping[Span, str]]:
    return origins(made, runs(row(made)), copies(row(made)))


def keys(*made: Annotated) -> list[list[tuple[str, str]]]:
    """Return kind and label of the origin of each sentence, by document."""
    named, of = found(*made)
    by_id = {origin.id: (origin.kind, origin.label) for origin in named}
    return [[by_id[of[sentence.span]] for sentence in each.sentences] for each in made]


def words(made: Annotated, span: Span) -> str:
    return made.document.slice(span)


DOCUMENT = ("document", "S1")


@pytest.mark.parametrize(
    ("sentence", "kind", "label", "evidence"),
    [
        ("Ole told the AFP agency of rain.", "agency", "AFP", "AFP"),
        ("Ole told RIA Novosti of rain.", "agency", "RIA Novosti", "RIA Novosti"),
        ("It rains, Reuters said, citing AFP.", "agency", "Reuters", "Reuters"),
        ("Reuters burned, AFP said.", "agency", "AFP", "AFP"),
        ("Ole told AFP in remarks aired by Zed TV.", "agency", "AFP", "AFP"),
        ("It rains, he said in remarks aired live by Zed TV.", "broadcast", "Zed TV", "Zed TV"),
        ("So says a poll made by Sondara in May.", "survey", "Sondara", "Sondara"),
        ("It rains, the Norlander newspaper reported.", "report", "Norlander", "Norlander"),
        ("NORTH (AFP) - It rains.", "agency", "AFP", "AFP"),
        ("Rain on the coast (AFP) It rains.", "agency", "AFP", "AFP"),
        ("By Ole Lund, AFP", "agency", "AFP", "AFP"),
    ],
)
def test_the_words_that_name_an_origin_are_its_evidence(sentence, kind, label, evidence) -> None:
    """The first agency or outlet that is named as a source is the origin, and its name the evidence."""
    made = corpus(f"It is cold.\n\n{sentence}\n\nIt is warm.")[0]
    named, of = found(made)
    (origin,) = (o for o in named if o.id == of[made.sentences[1].span])

    assert (origin.kind, origin.label) == (kind, label)
    assert [words(made, span) for span in origin.evidence] == [evidence]


def test_origins_are_numbered_from_one_by_first_place() -> None:
    """The ids of origins tell the order in which they come."""
    named, _ = found(corpus("Ole told AFP of rain. It rains. So says a poll by Sondara.")[0])

    assert [(o.id, o.label) for o in named] == [("O1", "AFP"), ("O2", "S1"), ("O3", "Sondara")]


@pytest.mark.parametrize(
    ("line", "before", "behind", "whole"),
    [
        ("Rain on the coast (AFP)", 2, 1, True),
        ("Rain on the coast (AFP)", 3, 1, False),
        ("NORTH (AFP) - It rains.", 9, 1, True),
        ("NORTH (AFP) - It rains.", 10, 1, False),
        ("AFP", 2, 2, True),
        ("AFP", 3, 1, False),
        ("AFP", 3, 2, False),
        ("AFP", 3, 0, True),
        ("AFP", 12, 0, True),
    ],
)
def test_a_credit_counts_where_credits_stand(line, before, behind, whole) -> None:
    """A credit is one of the first three lines, a dateline of the first ten, a name alone the last, too."""
    lines = [*["It is cold."] * before, line, *["It is warm."] * behind]
    (found,) = keys(*corpus("\n\n".join(lines)))

    assert set(found) == {("agency", "AFP") if whole else DOCUMENT}


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({"agency": "AFP", "kind": "press release"}, ("agency", "AFP")),
        ({"kind": "press release", "publisher": "Port of Ulm"}, ("release", "Port of Ulm")),
        ({"kind": "press release"}, ("release", "S1")),
        ({"kind": "article", "publisher": "Port of Ulm"}, DOCUMENT),
        ({"kind": "transcript", "publisher": "Port of Ulm"}, DOCUMENT),
        ({}, DOCUMENT),
    ],
)
def test_a_document_has_the_origin_that_is_known_of_it(facts, key) -> None:
    """The agency of a source is its origin, else the publisher of a release, else itself."""
    assert keys(*corpus("It rains.", **facts)) == [[key]]


@pytest.mark.parametrize(
    ("facts", "ways"),
    [
        ({"agency": "AFP"}, [("Interfax", ["AFP"])]),
        ({"agency": "Reuters"}, [("Interfax", ["Reuters"])]),
        ({"agency": "Interfax"}, [("Interfax", [])]),
        ({"kind": "press release", "publisher": "Port"}, [("Interfax", ["Port"])]),
        ({}, [("Interfax", [])]),
    ],
)
def test_only_what_came_through_another_one_has_a_way(facts, ways) -> None:
    """An agency quoted by another or by a release came through it; not through itself or a document."""
    named, _ = found(*corpus("It rains. Ole told Interfax of snow.", **facts))
    labels = {origin.id: origin.label for origin in named}

    assert [
        (o.label, [labels[way] for way in o.via]) for o in named if o.label == "Interfax"
    ] == ways


def test_the_poll_is_the_one_before_it() -> None:
    """“The poll” goes on about a survey only right behind what tells of it."""
    survey = "A poll by Sondara is out."
    (first,) = keys(*corpus(f"The poll is new. {survey} The poll is old. The survey is good."))
    (second,) = keys(*corpus(f"{survey} It rains. The poll is old. {survey} The poll is old."))
    sondara = ("survey", "Sondara")

    assert first == [DOCUMENT, sondara, sondara, sondara]
    assert second == [sondara, DOCUMENT, DOCUMENT, sondara, sondara]


def test_a_statement_through_an_outlet_names_it_in_all_its_sentences() -> None:
    """What was said to an outlet has it as origin in each sentence of the statement, and no others."""
    (made,) = corpus("It rains. Ole Lund told CNN so. “It will,” he said. Snow fell.")
    text = made.document.text
    scope = place(made, "Ole Lund told CNN so. “It will,” he said.")
    said = Attribution(None, place(made, "told"), (place(made, "so"),), "indirect", "CNN", scope)
    others = (replace(said, via=None), replace(said, scope=None, via="BBC"))
    told = replace(made, annotations=Annotations(attributions=(*others, said, *others)))
    named, of = origins((told,), (), ())
    by_id = {origin.id: origin for origin in named}
    cnn = ("interview", "CNN")

    assert keys(told) == [[DOCUMENT, cnn, cnn, DOCUMENT]]
    assert [text[s.start : s.end] for s in by_id[of[made.sentences[1].span]].evidence] == ["told"]
    bare = replace(told, annotations=Annotations(attributions=(replace(said, cue=None),)))
    assert len(origins((bare,), (), ())[0][1].evidence) == 2


RUN = "the northern harbour was closed on friday after a heavy storm damaged its main pier and two cranes"


def filled(text: str, word: str) -> str:
    """Return a text among many words of its own, so that no two are copies as a whole."""
    return f"{text}\n\n" + " ".join(f"{word}{n}" for n in range(60)) + "."


@pytest.mark.parametrize(("more", "shared"), [(182, True), (183, False)])
def test_a_run_makes_a_sentence_shared_that_it_is_a_third_of(more: int, shared: bool) -> None:
    """A run of 98 characters is the origin of a sentence of 280, and not of one that is longer."""
    assert len(RUN) == 98
    one = f"{RUN} {'a' * (more - 2)}."
    other = f"{RUN} {'b' * (more - 2)}."
    ((first, _), (second, _)) = keys(*corpus(filled(one, "one"), filled(other, "other")))

    assert first == (("shared-copy", "S1, S2") if shared else DOCUMENT)
    assert second == (("shared-copy", "S1, S2") if shared else ("document", "S2"))


def test_only_the_sentences_of_a_run_are_shared() -> None:
    """A sentence that a run only touches keeps its own origin, and the run is the evidence."""
    made = corpus(
        filled(f"They say {RUN}.", "one"),
        filled(f"We hear {RUN}.", "two"),
        filled(f"So {RUN}, {'c' * 300}.", "three"),
    )
    named, of = found(*made)
    by_id = {origin.id: origin for origin in named}
    shared = by_id[of[made[0].sentences[0].span]]

    assert [row[0] for row in keys(*made)] == [("shared-copy", "S1, S2")] * 2 + [("document", "S3")]
    assert list(shared.evidence) == [place(each, RUN) for each in made[:2]]


def test_what_one_source_tells_twice_is_its_own() -> None:
    """Two sentences of one source with a run that another source has in passing are no shared copy."""
    passing = f"{'c' * 150} {RUN} {'d' * 150}."
    made = corpus(filled(f"So {RUN}. Yes, {RUN}.", "one"), filled(passing, "two"))

    assert keys(*made)[0] == [DOCUMENT] * 3


def test_a_run_of_copy_and_of_another_source_is_of_all_of_them() -> None:
    """A sentence of two copies that a third source has word for word is shared by three."""
    copy = filled(f"They say {RUN}.", "one")
    ((first, rest), _, (third, own)) = keys(*corpus(copy, copy, filled(f"So {RUN}.", "two")))

    assert first == third == ("shared-copy", "S1, S2, S3")
    assert (rest, own) == (("shared-copy", "S1, S2"), ("document", "S3"))


def test_of_several_agencies_of_one_run_it_is_the_first_by_name() -> None:
    """Where sources name two agencies for one run, all have the origin whose name comes first."""
    made = corpus(
        filled(f"Ole told Reuters {RUN}.", "one"),
        filled(f"Ole told AFP {RUN}.", "two"),
        filled(f"So {RUN}.", "three"),
    )

    assert [row[0] for row in keys(*made)] == [("agency", "AFP")] * 3
