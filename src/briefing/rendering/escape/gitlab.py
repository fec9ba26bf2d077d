"""Text as GitLab's Markdown: as CommonMark, and with its own references escaped.

GitLab takes a sign after a backslash for text even where it looks for references later:
https://docs.gitlab.com/user/markdown/#gitlab-specific-references.
"""

import re

from . import commonmark, remembered

_REFERENCES = re.compile(r"""(?<!\\)(?:[!&$](?=\d)|%(?=[\w"]))""")
"""Merge requests, epics, snippets and milestones, in text that is escaped as CommonMark."""


@remembered
def escape(text: str) -> str:
    r"""Return Markdown that GitLab shows as `text`: `!12`, `&3`, `$4` and `%5` get a backslash too."""
    return _REFERENCES.sub(r"\\\g<0>", commonmark.escape(text))
