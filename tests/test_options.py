"""What the user may choose."""

import pytest

from briefing.errors import BadSetting, UnknownName
from briefing.options import CHECKS, UNASKED, Options, apply, parse, settings


def test_later_choices_lie_over_earlier_ones() -> None:
    """A value that is given wins; None chooses nothing."""
    options = apply(Options(), {"length": 99, "title": "One"}, where="a file")
    options = apply(options, {"length": None, "title": "Two"}, where="flags")

    assert (options.rank.length, options.compose.title) == (99, "Two")


def test_json_is_always_written() -> None:
    """Whatever formats are chosen, `brief.json` is among them, in the order of the table."""
    assert apply(Options(), {"to": "html, md"}, where="flags").render.to == ("md", "html", "json")
    assert Options().render.to == UNASKED


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("length", "many"),
        ("length", True),
        ("length", 0),
        ("length", 2001),
        ("plain", "yes"),
        ("title", " "),
        ("title", 5),
        ("keyphrases", True),
        ("engine", 1),
        ("as-of", "15/10/2025"),
        ("as-of", "2025-13"),
        ("to", 3),
    ],
)
def test_a_value_that_cannot_be_is_refused(key: str, value: object) -> None:
    """A value of the wrong type or range is refused with what the key takes."""
    with pytest.raises(BadSetting, match=key):
        apply(Options(), {key: value}, where="briefing.toml")


@pytest.mark.parametrize("key", sorted(settings()))
def test_a_misspelt_key_names_the_right_one(key: str) -> None:
    """Every key is proposed for its own misspelling."""
    with pytest.raises(UnknownName) as error:
        apply(Options(), {key.replace("_", "-") + "x": 1}, where="briefing.toml")

    assert key.replace("_", "-") in str(error.value.hint)


def test_every_key_has_a_check() -> None:
    """The table of checks has the keys that may be set, in the order of the steps, and no other."""
    assert list(settings()) == list(CHECKS)


def test_a_way_to_find_keyphrases_that_does_not_exist_is_refused() -> None:
    """The nearest way that does exist is named."""
    with pytest.raises(UnknownName, match="fuse") as error:
        apply(Options(), {"keyphrases": "fuse"}, where="briefing.toml")

    assert "fused" in str(error.value.hint)


def test_an_engine_that_does_not_exist_is_refused() -> None:
    """The nearest engine that does exist is named."""
    with pytest.raises(UnknownName, match="parser") as error:
        apply(Options(), {"engine": "parser"}, where="briefing.toml")

    assert "parse" in str(error.value.hint)


def test_broken_toml_is_refused_with_its_file() -> None:
    """A file that is no TOML is refused by name."""
    with pytest.raises(BadSetting, match=r"folder/briefing\.toml: not valid TOML"):
        parse(b"length = ", where="folder/briefing.toml", options=Options())


def test_what_is_recorded_can_be_applied_again() -> None:
    """The options in a brief's provenance give the same options again."""
    options = apply(
        Options(), {"length": 80, "title": "T", "plain": True, "keyphrases": "yake"}, where="flags"
    )

    assert apply(Options(), options.recorded(), where="provenance") == options
