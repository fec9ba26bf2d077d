"""Checks: what the standards of sourcing ask for, rule by rule, of a brief that is finished.

A profile is one standard and the ordered table of its rules, each a file of its own. A rule takes
the brief and nothing else: what it looks at stands in `brief.json`. It changes nothing; what it
finds is for whoever passes the brief on.
"""

from collections.abc import Mapping

from ..errors import UnknownName
from ..model import Brief
from . import ap, bbc, icd206, reuters
from .finding import Finding, Rule

__all__ = ["PROFILES", "Finding", "check"]

PROFILES: Mapping[str, tuple[Rule, ...]] = {
    "icd206": icd206.RULES,
    "ap": ap.RULES,
    "reuters": reuters.RULES,
    "bbc": bbc.RULES,
}
"""Name of each profile to its rules, in order."""


def check(brief: Brief, *profiles: str) -> tuple[Finding, ...]:
    """Return what the rules of the profiles find in a brief, in order of the rules.

    Args:
        brief: the brief; it is not changed.
        profiles: names of `PROFILES`; all of them if none is named.

    Raises:
        UnknownName: a profile does not exist.

    """
    for name in profiles:
        if name not in PROFILES:
            raise UnknownName("profile", name, PROFILES)
    chosen = profiles or tuple(PROFILES)
    return tuple(found for name in chosen for rule in PROFILES[name] for found in rule(brief))
