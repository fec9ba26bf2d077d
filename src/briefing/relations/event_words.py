"""Words by which news looks ahead to an act, tells it as done, and counts: plain data."""

from ..text.words import STOP_STEMS, stems


def _stems(words: str) -> frozenset[str]:
    """Return the stems of a list of words."""
    return frozenset(stem for word in words.split() for stem in stems(word))


ADVERB = r"(?:(?:\w{2,14}ly|also|now|still|then|soon|again|today|later|first)\s){0,2}"
BE = r"(?:is|are|was|were|['’]s|['’]re)"
AHEAD = (
    rf"(?:will|['’]ll|shall)\s{ADVERB}"
    rf"|{BE}\s{ADVERB}(?:(?:expected|due|set|scheduled|slated|poised|about|going|likely|planning"
    rf"|preparing|hoping)\s)?to\s{ADVERB}"
    rf"|(?:plans?|planned|intends?|intended|hopes?|hoped|prepares?|wants?|wanted)\sto\s{ADVERB}"
)
"""What stands right before the verb of an act that is still to come."""
REPORTED = rf"would\s{ADVERB}"
"""The same in what somebody was reported to say; elsewhere it is a condition."""

FAR = (
    r"\b(?:next|the\s(?:coming|following)|in\sthe\s(?:coming|near|next)|later\sthis\s(?:week|month|year|summer"
    r"|autumn|fall|winter|spring)|by\sthe\send\sof|tomorrow|eventually|someday|one\sday)\b"
)
"""Words for a time well after the report, which may have no date that can be computed."""

IRREGULAR_PAST = {
    "met": "meet", "held": "hold", "gave": "give", "took": "take", "made": "make", "went": "go",
    "came": "come", "left": "leave", "led": "lead", "sent": "send", "spoke": "speak", "told": "tell",
    "began": "begin", "won": "win", "lost": "lose", "struck": "strike", "hit": "hit", "flew": "fly",
    "fought": "fight", "found": "find", "bought": "buy", "sold": "sell", "paid": "pay", "quit": "quit",
    "withdrew": "withdraw", "drew": "draw", "fell": "fall", "rose": "rise", "upheld": "uphold",
    "overthrew": "overthrow", "swore": "swear", "sworn": "swear", "broke": "break", "brought": "bring",
    "built": "build", "chose": "choose", "chosen": "choose", "drove": "drive", "freed": "free",
    "shot": "shoot", "sought": "seek", "stood": "stand", "pled": "plead", "wed": "wed", "wore": "wear",
    "wrote": "write", "written": "write", "ran": "run", "laid": "lay", "caught": "catch",
    "spent": "spend", "beat": "beat", "threw": "throw", "taught": "teach", "saw": "see",
}  # fmt: skip

ACTS: tuple[tuple[str, ...], ...] = tuple(
    stems(words)
    for words in (
        "meet talk host",
        "vote approve pass reject adopt elect",
        "rule uphold overturn acquit convict sentence",
        "ask request urge demand press",
        "visit travel arrive fly",
        "announce unveil publish",
        "launch blast lift",
        "land dock",
        "reach",
        "resign quit step retire",
        "begin start open resume kick",
        "buy acquire purchase",
        "release free",
        "speak address testify",
        "extradite deport",
        "charge indict", "arraign",
        "marry wed",
        "fire sack dismiss oust",
        "appoint name nominate",
        "sign", "plead", "execute", "sell", "merge", "evacuate", "bury", "arrest", "withdraw", "impose",
        "suspend", "cancel", "file", "sue", "appeal", "award", "honor", "deploy", "surrender",
        "inaugurate", "debate", "discuss", "convene", "debut", "perform", "close", "trial", "contest",
    )
)  # fmt: skip
"""What an event is made of: verbs of one act, or of what it comes to, for who will vote has passed or
rejected. The first stands for all."""

TALKING = _stems(
    "ask request discuss raise press push urge demand address propose seek cover talk speak include"
)
"""What is done in the course of a meeting."""

OCCASIONS: tuple[tuple[str, str], ...] = (
    (
        "meeting",
        r"(?:meetings?|talks|discussions|summit|negotiations|(?<!press\s)(?<!news\s)conference|session"
        r"|visit|trip)",
    ),
    ("trial", r"(?:trial|hearing|arraignment|sentencing|court\sappearance)"),
    ("vote", r"(?:vote|voting|election|elections|referendum|ballot|primary|runoff|poll)"),
    ("contest", r"(?:game|match|race|final|fight|bout|tournament|debate)"),
    ("launch", r"(?:launch|lift-?off|landing|flight|mission)"),
)
"""Kinds of occasion that acts belong to, with their nouns."""
ACT_OF = {"meet": "meeting", "vote": "vote", "launch": "launch"}
"""Stems of verbs that are the occasion itself."""

OWN = r"(?:the|his|her|their|its|this|today['’]s|\w{1,9}day['’]s)\s(?:[\w-]+\s){0,2}?"
"""What marks an occasion as the known one: “the talks”, “his first official visit”."""

OVER = (
    r"(?:(?:[Aa]s|[Ww]hen|[Oo]nce|[Aa]fter)\s{own}{noun}\s(?:had\s)?(?:concluded|ended|finished|closed"
    r"|wrapped\sup|broke\sup)"
    r"|(?:[Aa]fter|[Ff]ollowing|[Aa]t\sthe\s(?:end|close|conclusion)\sof|emerg(?:ed|ing)\sfrom)\s{own}{noun}"
    r"(?=,|\s(?:with|of|between|in|at|on|that|which)\b)"
    r"|(?:{own}|\b){noun}\s(?:\w+\s){{0,3}}?(?:concluded|ended|lasted|broke\s(?:up|down)|wrapped\sup|collapsed"
    r"|(?:was|were)\s(?:called\soff|cancell?ed|postponed|adjourned)))"
)
"""Words that tell an occasion as over; `own` and `noun` are put in."""
VERDICT = (
    r"\b(?:(?:was|were)\s(?:\w+\s)?(?:acquitted|convicted|cleared\sof|found\s(?:not\s)?guilty)"
    r"|(?:court|jury|jurors)\s(?:[\w()-]+\s){0,6}?(?:acquitted|convicted|found))\b"
)
"""Words of a verdict: it ends a trial."""
OVER_ON_ITS_DAY = r"[Aa]fter\san?\s(?:[\w-]+\s){{0,2}}?{noun}\s(?:early\s|late\s)?on\s"
"""The same of any occasion: its day shows which one it is."""

TO_DECIDE = (
    r"\b(?:will|would|is\sto|are\sto|(?:is|are)\s(?:due|set|expected)\sto)\s(?:soon\s|now\s)?"
    r"(?:learn|say|decide|announce|hear|find\sout|rule|determine|tell)\b[^.;]{0,60}?\b(?:whether|if)\b"
)
"""Words that look ahead to a decision."""
DECIDED = (
    r"\b(?:sentenced|approved|ruled|accepted|rejected|convicted|acquitted|granted|upheld|struck\sdown"
    r"|voted\s(?:for|against|to)|found\s(?:\w+\s){0,3}?guilty)\b"
)
"""Words that tell a decision as made."""
SO_FAR = (
    r"\b(?:[Ss]o\sfar|[Tt]hus\sfar|[Uu]ntil\snow|[Uu]p\sto\snow|[Tt]o\sdate|[Aa]s\sof\s(?:this\s)?(?:\d|now|morning"
    r"|midday|noon|press\stime|\w+day)|[Aa]t\sthe\stime\sof\s(?:writing|publication)|[Aa]t\spress\stime)\b"
)
"""Words that bind a report to the hour at which it was written."""

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        (
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen", "twenty",
        )
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
       "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}  # fmt: skip
NUMBER = rf"(?<!no\s)(?<!no-)(?<!-\s)(?<!of\s)(?<!of\sthe\s)(?<!,\s)(?<![-,.\d])(\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?![\d%]|[.,]\d)|{'|'.join(NUMBER_WORDS)})"
PEOPLE = r"(?:people|persons|others|victims|passengers|residents|civilians)"
ABOUT = r"(?:(?:at\sleast|more\sthan|nearly|about|around|some|over|almost|as\smany\sas|up\sto)\s)?"
PASSED = r"(?:exceed(?:s|ed|ing)|pass(?:es|ed|ing)|surpass(?:es|ed|ing)|topp(?:ed|ing))"
"""What a count does to a number that it has grown beyond."""
COUNTED: tuple[tuple[str, str, str], ...] = (
    (
        "dead",
        r"(?:killed|killing|dead|died|deaths|fatalities|perished)",
        r"(?:death\s(?:toll|count)|toll)",
    ),
    ("injured", r"(?:injured|injuring|wounded|wounding|hurt|injuries)", r"(?:injury\s)toll"),
    ("missing", r"(?:missing|unaccounted\sfor)", r"(?!)"),
    ("arrested", r"(?:arrested|detained|arrests)", r"(?!)"),
    ("displaced", r"(?:displaced|evacuated|homeless)", r"(?!)"),
)
"""What is counted while an event goes on: its name, the words for it, and for its toll."""
FALLING = frozenset(("missing",))
"""Of these, what grows fewer as the days go by: people are found."""
TOLL = r"(?:toll|number|count|total|figure|tally)"
RISEN = (
    rf"\b{TOLL}\s(?:\w+\s){{0,8}}?(?:rose|risen|rises|climbed|climbs|grew|grown|jumped|increased|reached)\b"
    rf"|\b(?:raised|increased|updated)\s(?:\w+\s){{0,3}}?{TOLL}\b|\bup\sfrom\b"
)
"""Words by which a text says that a number went up."""
REVISED = (
    r"\b(?:corrects?|corrected|correction|revised|lowered|mistakenly|erroneously|retracted"
    r"|(?:earlier|initial(?:ly)?|previous(?:ly)?|first)\s(?:had\s)?(?:reported|said|put|counted|report|reports"
    r"|count|toll|figure|estimate))\b"
)
"""Words by which a text takes an earlier report back."""
EMPTY = STOP_STEMS | _stems(
    """
    go come get make take give say said tell told know think made took gave
    president minister leader official government talks meeting discussions visit year month week day
    time new first two three
    monday tuesday wednesday thursday friday saturday sunday mr mrs
    """
)
"""Stems that are no common ground of two sentences by themselves."""
COUNTING = _stems(
    """
    kill dead die death fatality perish toll injure injury wound hurt missing arrest detain displace
    evacuate homeless people person victim passenger resident civilian other least report
    """
)
"""Stems that every count of its kind has."""
