"""A house style: a folder of settings, templates, CSS, fonts and pictures, laid over its parents.

`style.toml` says what the style sets and which style it extends; `fr.toml` and the like have its
words in another language; `*.j2` are templates, found in the style first and in its parents after
it; `style.css` follows the parents' CSS. A style can set what its parents set, and nothing else,
so that a misspelt key is an error and not silence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...options import Caps
from .faces import Font, fonts
from .lookup import BUILT_IN, find, folders, is_built_in, names
from .manifest import ROOT, chain, merged, spoken
from .parts import Logo, Template, css, logo, properties, reference, templates

__all__ = [
    "BUILT_IN", "ROOT", "Font", "HouseStyle", "Logo", "Template", "find", "folders", "load", "names",
]  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class HouseStyle:
    """All that the renderings take from a style and its parents; each loading is a value of its own."""

    name: str
    """Name of its folder."""
    folders: tuple[Path, ...]
    """Its own and those of its parents in turn."""
    language: str
    """The language of its words, such as `en`."""
    labels: Mapping[str, str]
    """Key to fixed words: all that the brief says of its own."""
    words: Mapping[str, str]
    """The same, of the style's own templates alone."""
    dates: Mapping[str, Any]
    """How dates are written: months and patterns."""
    sections: tuple[str, ...]
    """Names of the sections, in the order of the page."""
    caps: Caps
    """How much of each section there is room for."""
    handling: str
    """TLP label of a brief that nobody labels stricter; empty for none."""
    look: Mapping[str, Mapping[str, str]]
    """The tables `color`, `dark`, `type` and `page`, for formats that have no CSS."""
    logo: Logo | None
    fonts: tuple[Font, ...]
    """Those that lie in the folders `fonts/` of the style and of its parents."""
    templates: Mapping[str, Template]
    """By file name, and by folder and file name: `brief.html.j2`, `plain/brief.html.j2`."""
    css: str
    """Settings as custom properties, then every `style.css`, parents' first."""
    print_css: str
    """Every `print.css`, parents' first: what only a PDF needs."""
    reference: bytes | None
    """The nearest `reference.docx`: what a DOCX is dressed in."""

    @property
    def built_in(self) -> bool:
        """Whether the style and all its parents come with the program."""
        return all(map(is_built_in, self.folders))


def load(name: str, folders: Sequence[Path] = (), language: str | None = None) -> HouseStyle:
    """Return the style of that name, laid over the styles that it extends.

    Args:
        name: name of a style, or path of its folder (a path has a slash in it).
        folders: where to look for it, before those built in.
        language: of the labels, such as `fr`; otherwise the one that the style names, or English.

    Raises:
        UnknownName: no style of that name is known, or a key of `style.toml` is not, or the
            language is one that no style of them has words in.
        BadSetting: a `style.toml` is broken, a value is none that its key can have, or a file of
            the style names an address or leads out of its folder.
        UnreadableSource: a file of the style cannot be read.
        MissingLibrary: it has a `_brand.yml`, and PyYAML is not installed.

    """
    manifests = chain(name, folders)
    own = tuple(manifest.folder for manifest in manifests)
    speaks = spoken(manifests, language)
    settings = merged(manifests, speaks)
    return HouseStyle(
        name=own[0].resolve().name,
        folders=own,
        language=speaks,
        labels=settings["labels"],
        words=settings["words"],
        dates=settings["dates"],
        sections=tuple(settings["sections"]["order"]),
        caps=Caps(**settings["caps"]),
        handling=settings["handling"]["label"],
        look={table: settings[table] for table in ("color", "dark", "type", "page")},
        logo=logo(own, settings["logo"]),
        fonts=fonts(own),
        templates=templates(own),
        css="\n".join([properties(settings), *css(own, "style.css")]),
        print_css="\n".join(css(own, "print.css")),
        reference=reference(own),
    )
