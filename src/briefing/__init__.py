"""briefing: from a stack of sources to a brief that you can check.

The public names are imported when they are first used, so that `import briefing` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .checks import Finding, check
    from .errors import BriefingError
    from .model import Brief, Document, Notice, Passage, Source, Span
    from .options import Options
    from .output import publish
    from .pipeline import annotate, build, read, summarize

__version__ = "0.1.0"

_HOMES = {
    "BriefingError": "errors",
    "publish": "output",
    "Brief": "model",
    "Document": "model",
    "Finding": "checks",
    "Notice": "model",
    "Passage": "model",
    "Source": "model",
    "Span": "model",
    "Options": "options",
    "annotate": "pipeline",
    "check": "checks",
    "build": "pipeline",
    "read": "pipeline",
    "summarize": "pipeline",
}

__all__ = [
    "Brief",
    "BriefingError",
    "Document",
    "Finding",
    "Notice",
    "Options",
    "Passage",
    "Source",
    "Span",
    "annotate",
    "build",
    "check",
    "publish",
    "read",
    "summarize",
]


def __getattr__(name: str) -> Any:
    """Import a public name from its module (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
