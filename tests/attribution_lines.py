"""Attributions as lines, for case files: `mode | speaker | cue | content | via`."""

from briefing.model import Annotated, Attribution


def listed(annotated: Annotated) -> str:
    """Return a line for each attribution; a dash stands for nothing, a slash parts the contents."""
    return "".join(f"{line(annotated, a)}\n" for a in annotated.annotations.attributions)


def line(annotated: Annotated, attribution: Attribution) -> str:
    """Return one attribution as a line; `(stance)` follows the mode of wanting and the like."""
    words = annotated.document.slice
    speaker, cue = attribution.speaker, attribution.cue
    fields = (
        attribution.mode + (" (stance)" if attribution.stance else ""),
        words(speaker) if speaker else "-",
        words(cue) if cue else "-",
        " / ".join(words(span) for span in attribution.content),
        attribution.via or "-",
    )
    return " | ".join(fields)
