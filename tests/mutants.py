"""What the tests of `verify` share: changes of a text, and a memory for what is made again."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import strategies as st

from briefing import verify as proof
from briefing.model import Brief

CITATION = re.compile(r"\[\d+(?:, \d+)*[^\]\n]{0,60}\]")


@contextmanager
def remembered() -> Iterator[None]:
    """Read, make again and render once for the same call; all are pure, so nothing changes."""
    kept: dict[str, object] = {}
    pure = ("read", "brief_of", "render", "load", "folders", "_prove_brief")
    originals = {name: getattr(proof, name) for name in pure}

    def once(name):
        def call(*values, **keywords):
            shown = [v.provenance.seal if isinstance(v, Brief) else v for v in values]
            key = repr((name, shown, keywords))
            if key not in kept:
                kept[key] = originals[name](*values, **keywords)
            return kept[key]

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in originals:
            patch.setattr(proof, name, once(name))
        yield


def changed(text: str, data: st.DataObject) -> str:
    """Change, drop or swap one letter or digit of a text."""
    places = [m.start() for m in re.finditer(r"[^\W_]", text)]
    at = data.draw(st.sampled_from(places), label="place")
    how = data.draw(st.sampled_from(["change", "drop", "swap"]), label="how")
    if how == "swap" and at + 1 < len(text) and text[at + 1].isalnum() and text[at] != text[at + 1]:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if how == "drop":
        return text[:at] + text[at + 1 :]
    return text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1 :]
