"""Words that a phrase does not hold, or not at its ends: plain data."""

import re

from ...text import speech, word_classes
from ...text.english import MONTHS, STARTERS, STOP_WORDS, WEEKDAYS, ZONES
from ...text.word_sets import word_set

JOINING = word_set("of and the for")
"""Function words that a phrase may hold between its words."""
WHEN = frozenset(word.lower() for word in MONTHS | WEEKDAYS | {z for z in ZONES if z.isupper()})
PAST = re.compile(r"[a-z]+[^e]ed")
"""What after the first word is hardly an adjective: “Sharaa assumed office”."""
_ACTS = word_set(
    """
    include become make take give get go come keep let seem bring begin allow follow create provide
    consider require continue involve try put happen receive remain appear produce serve occur lose
    pay meet learn understand stand buy sell send build spend reach kill raise pull choose die enter
    gain obtain perform achieve reduce improve apply know arrive carry describe enable introduce
    lead hold seek identify investigate determine evaluate compare explain explore exploit derive
    """
)
_PAST_FORMS = word_set(
    """
    bought fought quit led sold withdrew rose upheld overthrew broke broken built chosen drove driven
    freed shot pled taught hung bore fled spun drank ate sang woke forgot froze hid rode shook stole
    swam tore woken given taken known seen done gone come become
    """
)
NUMBERS = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million billion trillion dozen dozens hundreds thousands millions billions half
    """
)


def _forms(base: str) -> tuple[str, ...]:
    """Return the regular forms of a verb."""
    stem = base.removesuffix("e")
    ending = "es" if base.endswith(("s", "sh", "ch", "x")) else "s"
    third = base[:-1] + "ies" if base.endswith(("py", "fy", "ly", "ry")) else base + ending
    past = base[:-1] + "ied" if base.endswith(("py", "fy", "ly", "ry")) else stem + "ed"
    return base, third, past, stem + "ing"


VERBS = (
    (frozenset(speech.FORMS) - speech.NOUNS_TOO)
    | word_classes.FINITE
    | _PAST_FORMS
    | {form for base in _ACTS for form in _forms(base)}
)
"""Forms of verbs that are hardly nouns."""
EMPTY = (
    STOP_WORDS
    | STARTERS
    | word_classes.PREPOSITIONS
    | word_classes.DETERMINERS
    | word_classes.PRONOUNS
    | word_classes.OBJECT_PRONOUNS
    | word_classes.SUBORDINATORS
    | word_classes.CONJUNCTIONS
    | word_classes.ADVERBS
    | word_classes.MODALS
    | word_classes.NEGATIONS
    | word_classes.AUXILIARIES
    | NUMBERS
    | word_set("atop amid alongside versus vs onto throughout")
)
"""Function words, adverbs and numbers."""
TIMES = word_classes.TIMES
BEFORE_PARTICIPLES = word_classes.DETERMINERS | word_set("my your our own no of by with and for in")
"""Words before a participle that is an adjective: “the wounded soldiers”."""
BEFORE_VERBS = word_classes.MODALS | word_set("to who which he she they we i it not")
"""Words before a verb: “to face trial”."""
BEFORE_NOUNS = word_classes.DETERMINERS | word_set(
    "my your our own no of in on for with at from by into over about against under between after"
)
"""Words before a noun that stands alone."""
NO_ADVERBS = word_set(
    "family supply assembly anomaly ally rally bully reply monopoly butterfly jelly belly"
)
"""Nouns in -ly."""
PLAIN = word_set(
    """
    new old main major key former late latest recent current previous first second third last next
    big large small great huge good bad best worst well-known so-called several various
    certain specific particular possible potential likely able least due dead interim back backward
    forward ahead hard away early prominent top leading
    high full same different similar important significant entire whole actual
    """
)
"""Adjectives that a phrase may lose: “the main mosque”, “a so-called breakthrough”."""
HARDLY_NOUN = re.compile(r"[a-z-]+(?:ly|[^e]ed|ous|ful|less|able|ible|ical|ing)")
"""What is hardly the last word of a phrase."""
