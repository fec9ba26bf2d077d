"""How English verbs are inflected: by rule, and those of saying that follow none."""

from collections.abc import Iterable

from .word_sets import word_set

IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "find": ("finds", "found", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "seek": ("seeks", "sought", "sought", "seeking"),
    "read": ("reads", "read", "read", "reading"),
    "see": ("sees", "saw", "seen", "seeing"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "sing": ("sings", "sang", "sung", "singing"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
}
"""Third person, past, participle and -ing form."""
DOUBLING = word_set("quip snap admit slam dub refer regret plan concur")
"""Verbs that double their last letter: “quipped”."""


def forms(verbs: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return each inflected form of verbs: its base form, and `s`, `d`, `n`, `g` or `b`.

    `s` is the third person, `d` the past (and participle, where they are alike), `n` a participle
    of its own, `g` the form in -ing, `b` the base form.
    """
    found: dict[str, tuple[str, str]] = {}
    for base in sorted(verbs):
        third, past, participle, ing = IRREGULAR.get(base) or _regular(base)
        for form, kind in ((participle, "n"), (base, "b"), (third, "s"), (past, "d"), (ing, "g")):
            found[form] = (base, kind)
    return found


def _regular(base: str) -> tuple[str, str, str, str]:
    """Return the third person, past, participle and -ing form of a regular verb."""
    stem = base + base[-1] if base in DOUBLING else base
    if base.endswith("e"):
        return base + "s", base + "d", base + "d", base[:-1] + "ing"
    if base[-1] == "y" and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    return third, stem + "ed", stem + "ed", stem + "ing"
