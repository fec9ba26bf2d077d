"""Patterns of sentences that lean on what stood before them.

They are matched from the first word on, whose first letter was put in lower case, so that “It” is
a pronoun and “IT” or “US” is not. All are bounded: they take time in proportion to the text.
"""

import re

from .openings import (
    ADVERBIALS,
    COMPLETE,
    CONNECTIVES,
    PREPOSITIONS,
    SHELLS,
    SUBORDINATORS,
    TIMES,
    TITLES,
    VERBS,
)


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


WORD = r"[^\s“”\"]{1,30}"
EXPLETIVE = (
    r"(?: is| was| remains| remained| seems| appears| has been|['’]s)"
    r"(?: (?:also|as|far|immediately|not|now|so|still|widely|yet)){0,3}"
    r" (?:believed|certain|clear|doubtful|estimated|feared|hoped|known|likely|possible|reported"
    r"|thought|uncertain|unclear|understood|unknown|unlikely)"
    r" (?:how|if|that|what|when|where|whether|who|why)\b"
)
"""After “it”: “it is unclear whether …” leans on nothing."""
NOMINATIVE = rf"(?:he|she|they|it(?!{EXPLETIVE}))"
POSSESSIVE = rf"(?:his|her|their|its)(?! (?:{_any(TITLES)})\b)"
THIS = rf"(?:this(?! (?:\w{{1,12}} )?(?:{_any(TIMES)})\b)|these(?! days)|those(?! who| whose))"
DEMONSTRATIVE = rf"(?:{THIS}|that|such|so doing|doing so)"
HEADLESS = (
    rf"(?:neither|both|either|the two|the three|the four)(?: also)? (?:{_any(VERBS)}|\w{{2,20}}ed)"
)
SUBJECT = rf"(?:{NOMINATIVE}|{POSSESSIVE}|{DEMONSTRATIVE}|{HEADLESS})\b"
PREPOSITION = rf"(?:{_any(PREPOSITIONS)}|\w{{3,20}}ing)"
SUBORDINATOR = rf"(?:{_any(SUBORDINATORS)})"
PHRASES = r"(?: (?:after|amid|at|before|by|despite|during|for|from|in|on|with)\b[^,]{0,60},){0,2}"

CONNECTIVE = re.compile(
    rf"(?!(?:{_any(COMPLETE)}))(?:{_any(CONNECTIVES)})(?!\w)"
    r"|[^\n]{0,80}, (?:however|instead|in turn|meanwhile|therefore|though|too),"
)
PRONOUN = re.compile(rf"{SUBJECT}|(?:him|them|which|who|whose)\b")
CROWD_AND_PRONOUN = re.compile(
    r"(?:the )?(?:police|\w{2,20}s)\b(?P<between>[^“”\"]{0,120}?) (?:he|she|his|her|him)\b"
)
"""“Police believe he …”."""
FIRST_PERSON = re.compile(r"(?:i|we|my|our|you|your)\b(?!\.)")
SPEAKING = re.compile(
    r"(?:^|[^\w\s.]\s?|[a-z\d][.]\s|\b[a-z][\w'’]{0,20}\s)I(?:['’](?:m|ve|d|ll)\b| (?:am|was|have|had|did|didn|do|don|think|thought|know|knew|want|wanted"
    r"|would|will|can|could|never|just|always|believe|feel|felt|saw|hope|guess|mean|love|went|say|said)\b)"
    r"|\b(?:me|myself)\b"
)
"""An “I” outside of quotation marks: the author's, or words of somebody who is not named."""
SHELL = re.compile(
    rf"the (?:{_any(SHELLS)})\b(?! (?:by|from|in|of|that|to)\b)|(?:another|others?|the others?)\b"
)
PRONOUN_SUBJECTS = (
    # “Despite this, …”, “After that …”
    re.compile(
        rf"{PREPOSITION} (?:{DEMONSTRATIVE}|it|him|them)\b|{SUBORDINATOR} {DEMONSTRATIVE}\b"
    ),
    # “In remarks at the start of the meeting, he …”
    re.compile(rf"{PREPOSITION}\b[^,]{{0,120}},{PHRASES} {SUBJECT}"),
    # “When the war began, he …”, but not “When Assad fled, he …”
    re.compile(rf"{SUBORDINATOR} (?![A-Z])[^,]{{0,120}},{PHRASES} {SUBJECT}"),
    # “At the time he …”, “So far, neither mentioned …”, “On Monday he …”
    re.compile(
        rf"(?:{_any(ADVERBIALS)}),? {SUBJECT}|{PREPOSITION}(?: {WORD}){{1,4}} {NOMINATIVE}\b"
    ),
)
POINTING = re.compile(
    rf"(?:{WORD} ){{1,7}}{THIS} "
    # “The meeting, their first since …”
    r"|the (?:\w{1,20} ){0,2}\w{1,20}[^\Ws], their\b"
)
PLACE = re.compile(
    r"\b(?:this|that|these|those) (?:area|region|city|town|village|province|district|country|state"
    r"|territory|stronghold|site|island)s?\b"
)
"""A place that stands for one named before."""
ENDS_POINTING = re.compile(r"\b(?!at )\w{2,20} (?:this|these|those)[.!]?\Z")
"""“A number of words come to mind to describe … this.”"""
OBJECT = re.compile(rf"(?P<before>(?:{WORD} ){{1,7}})(?:him|them)\b")
NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z]|al-|bin |de |van |von )[\w.'’-]*)*")
