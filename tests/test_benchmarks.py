"""What the benchmarks measure with: the score of our own, the corpora that are made, the marks."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import product
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
Load = Callable[[str], ModuleType]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Iterator[Load]:
    """Return a function from a name to a benchmark; none stays loaded."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    before = set(sys.modules)
    yield import_module
    for name in set(sys.modules) - before:
        if name.split(".")[0] in {"evals", *(path.stem for path in BENCHMARKS.glob("*.py"))}:
            del sys.modules[name]


def test_rouge_su4_by_hand(load: Load) -> None:
    """Four words in another order share all four and one pair: 5 of 10 on either side (Lin 2004)."""
    su4 = load("rouge").su4
    assert su4("the gunman kills police", "police killed the gunman") == pytest.approx(0.5)
    assert su4("Police kill the gunman.", "police killed the gunman") == 1
    assert su4("", "police killed the gunman") == 0


def test_pairs_have_four_words_between_at_most(load: Load) -> None:
    """Of seven words 20 pairs count, and not the first with the last."""
    units = load("rouge").units("abcdefg")
    assert units.total() == 20 + 7
    assert units["a", "f"] == 1
    assert units["a", "g"] == 0


def pool(corpora: ModuleType) -> object:
    """Return a pool of three clusters, in which Xanadu is a name and every other word an “a”."""
    text = "A " + "a " * 19 + "Xanadu a."
    return corpora.pooled([tuple(corpora.sentences(f"{text} {text}")) * 6] * 3)


def test_a_corpus_is_the_same_each_time_and_begins_with_the_smaller_one(
    load: Load, tmp_path: Path
) -> None:
    """Documents depend on their number alone."""
    corpora = load("recombined")
    written = []
    for size in (12, 30, 30):
        words = corpora.write(pool(corpora), size, tmp_path)
        written.append((tmp_path / "000.jsonl").read_text(encoding="utf-8"))
        assert 120 * size < words < 500 * size
    small, large, again = written
    assert large == again
    assert large.startswith(small)
    assert small.count("\n") == 12


def test_names_are_varied_by_story(load: Load) -> None:
    """A name is one name throughout a story; over many stories half keep it, and others differ."""
    corpora = load("recombined")
    made = pool(corpora)
    assert made.names == {"Xanadu"}
    found = []
    for story in range(40):
        texts = [corpora.document(made, story * corpora.STORY + place) for place in range(10)]
        names = {word for text in texts for word in text.split() if word.istitle()} - {"A"}
        assert len(names) == 1
        found += names
    assert 10 <= found.count("Xanadu") <= 30
    assert len(set(found)) > 8


def test_six_words_in_a_hundred_are_replaced(load: Load) -> None:
    """About 6 % of the words that are no names are replaced."""
    corpora = load("recombined")
    made = corpora.Pool(pool(corpora).clusters, ("z",), frozenset(("Xanadu",)))
    words = " ".join(corpora.document(made, number) for number in range(50)).lower().split()
    assert 0.05 < words.count("z") / len(words) < 0.07


def test_two_in_ten_are_near_copies(load: Load) -> None:
    """The fifth and the tenth of a story have nine tenths of the sentences of one before them."""
    corpora = load("recombined")
    names = ("".join(pair) for pair in product("bcdfghjklmnpqrstvwxz", repeat=2))
    cluster = tuple(s for name in names for s in corpora.sentences(f"The {name} met the {name}s."))
    made = corpora.Pool((cluster,), ("z",), frozenset())

    def near(number: int) -> float:
        own, *others = (
            set(corpora.document(made, other).split())
            for other in (number, *range(number - 4, number))
        )
        return max(len(own & other) / len(own) for other in others)

    copies = [near(number) for number in (4, 9, 14, 19, 24, 29)]
    rest = [near(number) for number in (8, 18, 28)]
    assert min(copies) > 0.6
    assert max(rest) < 0.4


def test_a_figure_over_its_bar_is_marked(load: Load) -> None:
    """CPU, memory and growth of ranking are each marked when over their bars, and else not."""
    scale = load("scale")
    before = scale.Figures(1_000, {"rank": 1.0}, {"rank": 100.0})
    over = scale.Figures(100_000, {"rank": 300.0}, {"rank": 1_200.0})
    good = scale.Figures(100_000, {"rank": 20.0}, {"rank": 500.0})
    _, row, _ = scale.lines(50_000, scale.RANK, over, (500, before))
    assert row.endswith("over the bar: CPU, 25 s; memory, 1000 MB; exponent, 1.15")
    assert "1.24" in row
    assert not any("over" in row for row in scale.lines(50_000, scale.RANK, good, (500, before)))


def test_a_peer_that_is_missing_is_named(
    load: Load, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A peer that is not installed is no error."""

    def absent() -> object:
        raise ImportError

    peers = load("peers")
    monkeypatch.setattr(peers, "PEERS", (("nobody", absent),))
    assert [name for name, _ in peers.systems()] == [peers.OURS, peers.BARE, peers.LEAD]
    assert "nobody is not installed" in capsys.readouterr().out


def test_passages_are_slices_of_the_texts(load: Load) -> None:
    """Texts without annotations are ranked: whole sentences come out, what two tell among them."""
    told = "The council closed the old harbour bridge on Monday after a long inspection."
    texts = [
        f"{told} Nobody was hurt in the town, the mayor said.\n\nRepairs will take two years.",
        f"{told}\n\nShip owners had asked for another crossing since the last winter storm.",
    ]
    seconds: dict[str, float] = {}
    found = load("passages").passages(texts, 220, seconds)
    assert told in found
    assert all(any(passage in text for text in texts) for passage in found)
    assert {"document", "segment", "relate", "rank"} <= set(seconds)
