"""The editor's hand, as it is given: what is pinned, dropped, taken for one, kept apart, reordered.

These are keys of `briefing.toml` without a flag. What they mean in the sources is found by
`editing/` (passages) and `relations/actors/by_hand.py` (names).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, get_args

from .errors import BadSetting, UnknownName
from .model import PinSection, Setting

PAGE = (
    "bottom_line", "glance", "summary", "background", "positions", "open_questions",
    "sourcing", "notices", "method",
)  # fmt: skip
"""The sections of a page, by the names that house styles know them by."""

NOTICES = (
    "titled-by-hand", "pinned", "dropped", "merged-by-hand", "parted-by-hand", "reordered",
)  # fmt: skip
"""References of the notices that say what was done by hand."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A passage to be shown, and where."""

    words: str
    """Words of it, as they stand in a source, or its id."""
    section: PinSection = "summary"


@dataclass(frozen=True, slots=True)
class EditOptions:
    """What the maker of a brief does by hand."""

    pin: tuple[Pin, ...] = ()
    """Passages that are shown, whatever their salience."""
    drop: tuple[str, ...] = ()
    """Passages that are shown nowhere: words of each, or its id."""
    same: tuple[tuple[str, ...], ...] = ()
    """Names of one person."""
    different: tuple[tuple[str, ...], ...] = ()
    """Names of different people."""
    order: tuple[str, ...] = ()
    """Sections of the page that change places."""
    where: str = field(default="briefing.toml", compare=False, repr=False)
    """What to call the place of these keys in messages."""

    def recorded(self) -> dict[str, Setting]:
        """Return the keys as a brief records them."""
        return {
            "pin": tuple(asdict(pin) for pin in self.pin),
            "drop": self.drop,
            "same": self.same,
            "different": self.different,
            "order": self.order,
        }


def arranged(sections: Sequence[str], order: Sequence[str]) -> tuple[str, ...]:
    """Return sections with those that `order` names in its order, in the places that they have.

    What it does not name stays where it is, so that nothing can be left out by hand.
    """
    named = iter(name for name in order if name in sections)
    return tuple(next(named) if name in order else name for name in sections)


def _pins(key: str, value: Any, where: str) -> tuple[Pin, ...]:
    """Return pins, each given as words or as a table of words and section."""
    return tuple(_pin(each, where) for each in _listed(key, value, where, "passages", '["words"]'))


def _pin(value: Any, where: str) -> Pin:
    given: Any = {"words": value} if isinstance(value, str) else value
    if not isinstance(given, Mapping):
        shape = '{ words = "words of it", section = "positions" }'
        raise BadSetting(where, "a pin is words of a passage, or a table of them", hint=shape)
    for key in given:
        if key not in ("words", "section"):
            raise UnknownName("key of a pin", key, ("words", "section"), where=where)
    section = str(given.get("section", "summary")).replace("-", "_")
    if section not in get_args(PinSection):
        raise UnknownName("section to pin in", section, get_args(PinSection), where=where)
    return Pin(_text("pin", given.get("words"), where), section)  # type: ignore[arg-type]


def _drops(key: str, value: Any, where: str) -> tuple[str, ...]:
    given = _listed(key, value, where, "passages", '["words"]')
    return tuple(_text(key, each, where) for each in given)


def _names(key: str, value: Any, where: str) -> tuple[tuple[str, ...], ...]:
    """Return lists of names, each of two or more."""
    shape = '[["J. Lund", "Jon Lund"]]'
    groups = []
    for group in _listed(key, value, where, "lists of names", shape):
        if not isinstance(group, list | tuple):
            raise BadSetting(where, f"{key} is a list of lists of names, such as {shape}")
        names = tuple(_text(key, name, where) for name in group)
        if len(set(names)) < max(2, len(names)):
            raise BadSetting(where, f"each list of {key} has two names or more, each once")
        groups.append(names)
    return tuple(groups)


def _order(key: str, value: Any, where: str) -> tuple[str, ...]:
    given = _listed(key, value, where, "sections", '["positions", "background"]')
    names = tuple(_text(key, name, where).replace("-", "_") for name in given)
    for name in names:
        if name not in PAGE:
            raise UnknownName("section", name, PAGE, where=where)
    if len(names) == 1 or len(set(names)) < len(names):
        raise BadSetting(where, "order names two sections or more, each once; they change places")
    return names


def _listed(key: str, value: Any, where: str, what: str, shape: str) -> Sequence[Any]:
    if not isinstance(value, list | tuple):
        raise BadSetting(where, f"{key} is a list of {what}, such as {shape}")
    return value


def _text(key: str, value: Any, where: str) -> str:
    if not (isinstance(value, str) and value.strip()):
        raise BadSetting(where, f"{key} names something that is no text")
    return " ".join(value.split())


CHECKS: Mapping[str, Callable[[str, Any, str], Any]] = {
    "pin": _pins,
    "drop": _drops,
    "same": _names,
    "different": _names,
    "order": _order,
}
"""Key to what returns its value in the right type, or says what the key takes."""
