"""Background: what came before, as a dated timeline and as context without a date of its own."""

from dataclasses import replace

from ..model import Background, Brief, Notice
from .context import context
from .evidence import Evidence
from .timeline import in_order, timeline


def background(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with its background.

    The timeline shows the entries that weigh most, in order of time; a notice counts the others.
    """
    day = brief.event.date if brief.event else None
    told = set(evidence.told(brief))
    for span in evidence.hand.pinned("background"):
        told |= evidence.twins(span)
    entries = timeline(evidence, day, told)
    entries.sort(key=lambda entry: (-entry[0], entry[1].passages[0].span))
    room = evidence.caps.timeline
    shown = tuple(in_order(entry for _, entry in entries[:room]))
    for entry in shown:
        told |= evidence.twins(entry.passages[0].span)
    brief = replace(brief, background=Background(timeline=shown))
    brief = replace(brief, background=Background(tuple(context(brief, evidence, told)), shown))
    if len(entries) <= room:
        return brief
    cut = ", ".join(entry.when for entry in in_order(entry for _, entry in entries[room:]))
    message = f"The timeline shows {room} of {len(entries)} dates; there was no room for {cut}."
    return replace(brief, notices=(*brief.notices, Notice("shortened", message)))
