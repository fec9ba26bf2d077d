"""People for made dossiers: names that no list of the product knows together, with an office."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

FIRST = {
    "she": ("Ana", "Maria", "Elena", "Fatima", "Ingrid", "Nadia", "Helen", "Grace"),
    "he": ("Peter", "David", "Omar", "Viktor", "Samuel", "Thomas", "Karim", "Daniel"),
}
LAST = (
    *("Okafor", "Lindholm", "Haddad", "Ferreira", "Kowalczyk", "Banerjee", "Moretti", "Castellano"),
    *("Novotny", "Adeyemi", "Brandvold", "Echeverria", "Tamura", "Gallagher", "Petrescu", "Vandermeer"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks in a dossier."""

    first: str
    last: str
    pronoun: str
    title: str
    """Before the name: “Transport Minister”."""
    role: str
    """Behind the name, between commas: “the transport minister”."""

    @property
    def name(self) -> str:
        """The name in full."""
        return f"{self.first} {self.last}"


def people(random: Random, offices: Sequence[tuple[str, str]]) -> tuple[Person, ...]:
    """Return somebody for each office, given as title and role; no two share a name."""
    lasts = random.sample(LAST, len(offices))
    pronouns = [random.choice(("she", "he")) for _ in offices]
    firsts = {each: random.sample(FIRST[each], len(offices)) for each in FIRST}
    return tuple(
        Person(firsts[pronoun][at], last, pronoun, *office)
        for at, (last, pronoun, office) in enumerate(zip(lasts, pronouns, offices, strict=True))
    )
