"""Wordings of one utterance side by side: what is cut and what is changed beside the longest one.

Words are compared by the longest common subsequence (Ratcliff and Metzener 1988, as in `difflib`).
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ..text.words import fold, words

Run = dict[str, str]


def compared(whole: str, other: str) -> list[Run]:
    """Return a wording as runs: `words` both have, `changed` ones, and where it is `omitted`.

    Args:
        whole: the longest wording.
        other: the one to show.

    """
    places = words(other)
    ours = [fold(other[a:b]) for a, b in places]
    theirs = [fold(whole[a:b]) for a, b in words(whole)]
    if not places or ours == theirs:
        return [{"kind": "words", "text": other}]
    return list(_runs(other, places, SequenceMatcher(None, theirs, ours, autojunk=False)))


def _runs(
    text: str, places: Sequence[tuple[int, int]], matcher: "SequenceMatcher[str]"
) -> Iterator[Run]:
    at = 0
    for kind, _, _, _, last in matcher.get_opcodes():
        if kind == "delete":
            yield {"kind": "omitted", "text": " […]" if at == len(text) else "[…] "}
            continue
        end = places[last][0] if last < len(places) else len(text)
        shown = text[at:end]
        if kind == "equal":
            yield {"kind": "words", "text": shown}
        else:
            changed = shown.rstrip()
            yield {"kind": "changed", "text": changed}
            yield {"kind": "words", "text": shown[len(changed) :]}
        at = end
