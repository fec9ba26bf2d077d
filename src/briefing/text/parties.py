"""Party and state behind a name, as American texts give them: “(D-Mass.)”, “, R-Ky.,”."""

import re

from .roles import Role, parse

TAG = re.compile(
    r"(?:[ \u00a0]\(|,[ \u00a0])(?P<party>[DRI])[-–](?P<state>(?:[A-Z]\.?|[A-Z][a-z]+)(?:[ \u00a0]?[A-Z][a-z]*)*\.?)(?=[,)]|[ \u00a0])"
)
PARTIES = {"D": "Democrat", "R": "Republican", "I": "independent"}
STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois",
    "Ind": "Indiana", "Kan": "Kansas", "Ky": "Kentucky", "La": "Louisiana", "Md": "Maryland",
    "Mass": "Massachusetts", "Mich": "Michigan", "Minn": "Minnesota", "Miss": "Mississippi",
    "Mo": "Missouri", "Mont": "Montana", "Neb": "Nebraska", "Nev": "Nevada", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina",
    "ND": "North Dakota", "Okla": "Oklahoma", "Ore": "Oregon", "Pa": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "Tenn": "Tennessee",
    "Tex": "Texas", "Vt": "Vermont", "Va": "Virginia", "Wash": "Washington",
    "WVa": "West Virginia", "Wis": "Wisconsin", "Wyo": "Wyoming",
}  # fmt: skip
"""The abbreviations of the AP Stylebook, without their dots."""


def party(text: str, end: int) -> Role | None:
    """Return the role that the tag behind a name gives: “Massachusetts Democrat”.

    Args:
        text: the text of a document.
        end: one past the name, in code points.

    """
    tag = TAG.match(text, end)
    if tag is None:
        return None
    state = re.sub(r"[.\s]", "", tag["state"])
    return parse(f"{STATES.get(state, tag['state'])} {PARTIES[tag['party']]}")
