"""What a tree tells the rules of who said what, with trees as a parser gave them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from attribution_lines import listed
from case_files import Case, load
from corpora import document

from briefing.annotation.attributions import attributed
from briefing.annotation.attributions.subjects import parsed
from briefing.annotation.attributions.tree import Tree
from briefing.annotation.attributions.words import Stretch
from briefing.annotation.names import names
from briefing.model import Annotated
from briefing.text.segment import segment


def tree(case: Case) -> Tree:
    """Return the tree of a case: a line a word, with its number, head, label and tag."""
    rows = [line.split(" ") for line in case.blocks["tree"].splitlines()]
    heads = [int(head) for _, _, head, _, _ in rows]
    reach = []
    for place in range(len(heads)):
        below = [place]
        for word in below:
            below += [at for at, head in enumerate(heads) if head == word != at]
        reach.append((min(below), max(below) + 1))
    labels, tags = ((*(row[column] for row in rows),) for column in (3, 4))
    return Tree(tuple(heads), labels, tags, tuple(reach))


def subjects(s: Stretch) -> Iterator[str]:
    """Yield a line for each word that may be a verb of saying: its subject, and where that stands."""
    for place, kind in enumerate(s.classes):
        if kind in "VABG":
            told = parsed(s, place)
            fields = (
                s.words[place],
                s.written(*told.subject) if told else "-",
                *(["shared"] if told and told.inherits else []),
                *(["behind"] if told and told.inverted else []),
            )
            yield " | ".join(fields) + "\n"


@pytest.mark.parametrize("case", load("trees"), ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    """Each case file has a tree, whose verbs it is, and who says what by it."""
    seen: list[Stretch] = []

    def parser(stretches: Sequence[Stretch]) -> Sequence[Stretch]:
        seen.extend(replace(s, tree=tree(case)) for s in stretches)
        return seen

    whole = document(1, case.input)
    found = attributed(names(Annotated(whole, segment(whole))), parser)
    (stretch,) = seen
    assert case.blocks["subjects"] == "".join(subjects(stretch))
    assert case.output == listed(found)
