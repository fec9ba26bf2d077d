"""Words by which news counts and measures: plain data."""

from ..event_words import NUMBER_WORDS

VAGUE = frozenset(("dozens", "scores", "hundreds", "thousands"))
ONES = {word: value for word, value in NUMBER_WORDS.items() if word not in VAGUE and value > 1}
"""Number words from two to ninety; “one” is seldom a count."""
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "m": 1_000_000, "bn": 1_000_000_000, "k": 1_000,
}  # fmt: skip
MONEY = {"$": "dollars", "US$": "dollars", "£": "pounds", "€": "euros", "¥": "yen", "₹": "rupees"}
CURRENCIES = frozenset(
    "dollars pounds euros yen rupees yuan rubles roubles pesos francs lira".split()  # noqa: SIM905
)

ABOVE = r"more\sthan|over|at\sleast|upwards?\sof|no\s(?:fewer|less)\sthan|in\sexcess\sof|above|exceed(?:s|ed|ing)?"
"""Before a number: it may be more."""
LEAST = r"at\sleast|no\s(?:fewer|less)\sthan"
"""Before a number of people: those that were counted so far."""
BELOW = (
    r"nearly|almost|close\sto|just\s(?:under|below|short\sof)|fewer\sthan|less\sthan|under|below"
    r"|up\sto|as\smany\sas|as\smuch\sas|at\smost|no\smore\sthan|a\smaximum\sof"
)
"""It may be less."""
ABOUT = (
    r"about|around|roughly|approximately|some|an\sestimated|estimated|approx\.|nearly|almost|close\sto"
    r"|or\sso|circa|in\sthe\sregion\sof|just\s(?:over|above)"
)
"""It may be a little more or less."""
VAGUELY = r"several|a\sfew|many|tens\sof|hundreds\sof|dozens\sof|scores\sof|half\sa|half"
"""Before a number that is none."""
ASIDE = (
    r"(?:(?:an(?:other)?|additional|extra|further|first|last|past|next|other|every|each|of\sthe|from|per"
    r"|than|initial(?:ly)?|previous(?:ly)?|earlier|remaining|the\sother|these|those|between|aged?|no\.?|number"
    r"|by|(?:\d|one|two|three|four|five|some|most|all|none|out|many|half)\sof)\s(?:US)?)"
)
"""Before a number that counts on from, or apart from, another one."""

SINCE = r"\s(?:[\w-]+\s){0,2}(?:ago|earlier|later|before|after|prior|from\snow|old|away|apart|more|fewer|less|in\sa\srow|each|apiece|per)\b"
"""After a number that is no count of what happened."""

PLURALS = frozenset(
    "people men women children police troops feet staff personnel crew cattle aircraft percent".split()  # noqa: SIM905
)
NO_UNIT = frozenset(
    [
        "times",
        "others",
        "things",
        "ways",
        "occasions",
        "points",
        "weeks'",
        "days'",
        "years'",
        "hours'",
        "months'",
        "minutes'",
        "its",
        "his",
        "is",
        "was",
        "has",
        "us",
        "this",
        "these",
        "those",
        "does",
        "goes",
        "says",
        "as",
        "plus",
        "across",
        "towards",
        "always",
        "perhaps",
        "thus",
    ]
)
"""Words on an s after a number that it does not count."""

SCOPE = (
    r"so\sfar|to\sdate|until\snow|total(?:s|ed)?|overall|altogether|combined|in\sall|on\saverage|average(?:s|d)?|median"
    r"|during|throughout|(?:first|second|third|fourth|last)\s(?:half|quarter|period|day|round)|separate(?:ly)?"
    r"|each|every|per|daily|weekly|monthly|yearly|annual(?:ly)?|a\s(?:day|week|month|year)|alone"
    r"|including|mostly|initial(?:ly)?|original(?:ly)?|previous(?:ly)?|earlier|maximum|minimum|would|could|may"
    r"|might|if|up\sto|record|another|additional|more|others?|nor?|not"
)
"""Words that say of how much of a matter a count is: in one sentence only, they are two counts."""

TIMES = frozenset("second minut hour day night week month year decad".split())  # noqa: SIM905
RUNNING = r"(?:after|for|in|within|over|last|past|next|than|since|almost|nearly|about|around|some|at\sleast)\s"
"""Before a stretch of time that grows with the hour of the report."""
