"""Front matter of a Markdown page: YAML that wikis read as the properties of the page."""

import json

from ..model import Brief
from .escape import folded, visible


def front_matter(brief: Brief) -> str:
    """Return title, dates and handling label between `---` and `---`, and a line end.

    Text stands in double quotes with the escapes of JSON, which YAML 1.2 has too (section 7.3.1).
    """
    facts = {
        "title": brief.title.text,
        "date": brief.as_of,
        "event": brief.event.date if brief.event else None,
        "handling": brief.handling,
        "generator": f"{brief.provenance.tool} {brief.provenance.version}",
    }
    lines = [
        f"{key}: {json.dumps(folded(visible(value)), ensure_ascii=False)}"
        for key, value in facts.items()
        if value
    ]
    return "\n".join(["---", *lines, "---", ""])
