"""Text in Confluence's storage format, which is XML.

https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html.
"""

from . import folded

_SIGNS = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}


def escape(text: str) -> str:
    """Return XML that reads as `text`, in an element or an attribute."""
    return folded(text).translate(_SIGNS)
