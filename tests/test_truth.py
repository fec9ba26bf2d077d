"""Truth under change: what a changed source must change in the brief, and what it must not."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Brief
from briefing.options import Caps, Options
from briefing.pipeline import brief_of

SEEDS = {
    path.name: path.read_text(encoding="utf-8") for path in sorted(Path("seeds").glob("*.txt"))
}
QUOTED = "we are trying to restore and redefine in a new way the nature of these relations"
ROOM = replace(
    Options(),
    compose=replace(Options().compose, caps=Caps(holders=99, statements=99, unattributed=99)),
)
"""Room for every statement: here it matters who says what, not what is shown of it."""
PAIRS = (
    ("Alexander Novak", "Sergei Lavrov"),
    ("Irina Petrov", "Sergei Lavrov"),
)


def made(folder: Path, texts: Mapping[str, str], encoding: str = "utf-8") -> Brief:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding=encoding)
    return brief_of(folder, options=ROOM)[0]


def holders(brief: Brief) -> dict[str, set[str]]:
    """Return the statements of each holder, by the last word of the holder's name."""
    return {
        position.holder.name.split()[-1] if position.holder else "": {
            statement.text for statement in position.statements
        }
        for position in brief.positions
    }


def swapped(text: str, one: str, other: str) -> str:
    """Return a text with two people in each other's place, given names and surnames alike."""
    for a, b in zip(one.split(), other.split(), strict=True):
        text = text.replace(a, "\0").replace(b, a).replace("\0", b)
    return text


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_swapped_names_swap_the_attributions(one: str, other: str, tmp_path: Path) -> None:
    """Two people who change places in all sources change statements, and nobody else does."""
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    ours = holders(made(before, SEEDS))
    theirs = holders(made(after, {name: swapped(t, one, other) for name, t in SEEDS.items()}))
    back = {
        holder: {swapped(statement, one, other) for statement in statements}
        for holder, statements in theirs.items()
    }
    names = {one.split()[-1]: other.split()[-1], other.split()[-1]: one.split()[-1]}

    assert ours == {names.get(holder, holder): statements for holder, statements in back.items()}


def sources_of(brief: Brief, words: str) -> set[str]:
    """Return the files of the sources that carry the utterance with these words."""
    path = {source.id: source.path.rpartition("/")[2] for source in brief.sources}
    statements = [s for position in brief.positions for s in position.statements]
    return {path[source] for s in statements if words in s.text.lower() for source in s.sources}


def test_a_planted_not_unmerges(tmp_path: Path) -> None:
    """A source whose wording denies what the others quote is no longer counted with them."""
    name = "000_7d8a2d5c1a743a3b.txt"
    planted = SEEDS[name].replace("We are trying to restore", "We are not trying to restore")
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()

    assert name in sources_of(made(before, SEEDS), QUOTED)
    assert name not in sources_of(made(after, {**SEEDS, name: planted}), QUOTED)


PLANTED = (
    "the council will{} close the road to the harbour before the end of the winter",
    "our soldiers did{} fire on the ferry that left the island on Sunday night",
    "every family of the valley has{} been paid for the land under the new dam",
)


@pytest.mark.parametrize("words", PLANTED)
def test_a_not_keeps_two_quotations_apart(words: str, tmp_path: Path) -> None:
    """Two sources quote one speaker alike; with a “not” in one of them it is no longer one."""

    def told(folder: str, planted: str) -> list[set[str]]:
        (tmp_path / folder).mkdir()
        texts = {
            "one.txt": f"“I tell you that {words.format('')},” said Ana Ruiz, the minister.\n",
            "two.txt": f"Speaking in Lima, Ana Ruiz said: “Now {words.format(planted)}.”\n",
        }
        brief = made(tmp_path / folder, texts)
        statements = [s for position in brief.positions for s in position.statements]
        return [set(s.sources) for s in statements if words.partition("{")[0] in s.text.lower()]

    assert told("before", "") == [{"S1", "S2"}]
    assert sorted(told("after", " not"), key=sorted) == [{"S1"}, {"S2"}]


@settings(max_examples=4)
@given(
    name=st.sampled_from(sorted(SEEDS)), encoding=st.sampled_from(("utf-8-sig", "utf-16", "cp1252"))
)
def test_a_copy_raises_no_origin(
    name: str, encoding: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A source given again, in another encoding, or reprinted elsewhere, raises no origin."""
    plain = tmp_path_factory.mktemp("plain")
    again = tmp_path_factory.mktemp("again")
    ours = made(plain, SEEDS)
    (again / "copy.txt").write_bytes(SEEDS[name].encode(encoding, errors="replace"))
    reprint = '[[source]]\npath = "reprint.txt"\npublisher = "Another Paper"\n'
    (again / "sources.toml").write_text(reprint, encoding="utf-8")
    theirs = made(again, {**SEEDS, "reprint.txt": SEEDS[name]})

    assert origins(ours) == origins(theirs)


def origins(brief: Brief) -> dict[str, int]:
    """Return the words of each passage with the number of its origins."""
    return {passage.text: len(passage.origins) for passage in brief.passages()}
