"""Whether the colours of a style can be told apart: the contrast ratio of WCAG 2.2, 1.4.3."""

from collections.abc import Iterator, Mapping
from typing import Any

LEAST = 4.5
"""For text of less than 18 pt; we ask it of all."""
PAIRS = (
    ("ink", "paper"),
    ("muted", "paper"),
    ("accent", "paper"),
    ("signal", "paper"),
    ("on_box", "box"),
    ("ink", "tint"),
    ("muted", "tint"),
    ("accent", "tint"),
    ("ink", "said"),
)
"""What stands on what."""

Rgb = tuple[float, float, float]


def too_faint(colors: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield a colour that cannot be read where it stands, or is none, and what is wrong with it."""
    known: dict[str, Rgb] = {}
    paper = _parsed(colors["paper"], (1.0, 1.0, 1.0))
    for name, value in colors.items():
        parsed = _parsed(value, paper or (1.0, 1.0, 1.0))
        if parsed is None:
            yield name, f"{name} is no colour: “{value}”"
        else:
            known[name] = parsed
    for ink, ground in PAIRS:
        if ink in known and ground in known:
            found = ratio(known[ink], known[ground])
            if found < LEAST:
                yield (
                    ink,
                    f"{ink} on {ground} has a contrast of {found:.1f}:1; {LEAST}:1 is needed",
                )


def ratio(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parsed(value: str, paper: Rgb | None) -> Rgb | None:
    """Return a colour of CSS in sRGB, laid over the paper where it is not opaque."""
    from tinycss2.color4 import parse_color

    colour: Any = parse_color(value)
    if colour is None or colour == "currentcolor":
        return None
    *parts, alpha = colour.to("srgb")
    ground = paper or (1.0, 1.0, 1.0)
    red, green, blue = (
        min(1.0, max(0.0, part)) * alpha + under * (1 - alpha)
        for part, under in zip(parts, ground, strict=True)
    )
    return red, green, blue
