"""The first files of a new house style."""

from ..errors import BadSetting
from ..model import Rendering
from ..rendering.house_style import HouseStyle
from ..rendering.house_style.lookup import BUILT_IN, MANIFEST, NAME

SETTINGS = """\
# The house style “{name}”. What is not set here is as in “{parent}”.
# docs/house-styles.md lists every setting; `briefing style check {name}` tries the style.
extends = "{parent}"

[color]
# The colour of rules and headings, and that of the box of the bottom line.
accent = "{accent}"
box = "{box}"

[labels]
# The words at the top of the page.
masthead = "{masthead}"
series = "{series}"
"""
SHEET = """\
/* Comes after the CSS of “{parent}”. Colours and type are var(--accent), var(--quoted) and so on. */
"""


def starter(name: str, parent: HouseStyle) -> tuple[Rendering, ...]:
    """Return the files of a new style that looks as its parent; raises BadSetting for the name."""
    if not NAME.fullmatch(name):
        raise BadSetting(
            name or "the name", "a style is named with a-z, 0-9, - and _, from a letter or digit"
        )
    if (BUILT_IN / name / MANIFEST).is_file():
        raise BadSetting(name, "this is the name of a built-in style", hint="choose another name")
    words = {
        "name": name,
        "parent": parent.name,
        "accent": parent.look["color"]["accent"],
        "box": parent.look["color"]["box"],
        "masthead": parent.labels["masthead"],
        "series": parent.labels["series"],
    }
    return (
        Rendering(MANIFEST, SETTINGS.format_map(words).encode("utf-8")),
        Rendering("style.css", SHEET.format_map(words).encode("utf-8")),
    )
