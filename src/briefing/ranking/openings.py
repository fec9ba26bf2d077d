"""Words on which a sentence leans: plain data, in lower case."""

CONNECTIVES = (
    "accordingly", "additionally", "afterward", "afterwards", "all the same", "also",
    "alternatively", "and", "apart from that", "as a consequence", "as a result", "as such", "as well",
    "at any rate", "at the same time", "at the time,", "at that point", "at that time", "at this point",
    "besides", "but",
    "by comparison", "by contrast", "consequently", "conversely", "either way", "equally", "even so",
    "even then", "eventually,", "finally,", "first,", "firstly", "for example", "for her part",
    "for his part", "for its part", "for instance", "for that reason", "for their part",
    "for this reason", "further,", "furthermore", "hence", "here", "however", "in addition",
    "in any case", "in brief", "in comparison", "in conclusion", "in contrast", "in fact",
    "in other words", "in particular", "in response", "in short", "in spite of this", "in the end",
    "in the meantime", "in the process", "in turn", "indeed", "instead", "just as", "lastly",
    "later,", "likewise", "meantime", "meanwhile", "more importantly", "moreover", "namely",
    "nevertheless", "next,", "nonetheless", "nor", "not only that", "notably,", "of course",
    "on the contrary", "on the one hand", "on the other hand", "or", "otherwise", "plus", "rather",
    "regardless", "second,", "secondly", "separately", "similarly", "since then", "so",
    "specifically", "still,", "subsequently", "that being said", "that said", "then", "there,",
    "thereafter", "therefore", "third,", "thirdly", "thus", "to that end", "too", "until then",
    "what is more", "what's more", "whereas", "yet",
)  # fmt: skip

COMPLETE = (
    "also known", "and/or", "as a consequence of", "as a result of", "as well as", "besides the",
    "in addition to", "in comparison with", "in contrast to", "in contrast with", "in response to",
    "in the end zone", "in the process of", "instead of", "rather than", "regardless of",
    "separately from", "similarly to", "so far", "so long as", "so many", "so much", "then-",
)  # fmt: skip
"""Openings that begin like a connective and lean on nothing."""

SHELLS = (
    "announcement", "comment", "comments", "development", "developments", "duo", "former and",
    "former is", "former was", "gesture", "latter", "move", "moves", "news", "pair", "remark",
    "remarks", "same", "statement", "step", "steps", "suggestion", "trio",
)  # fmt: skip
"""Nouns that, with “the” and without a complement, stand for something said before."""

PREPOSITIONS = (
    "according to", "across", "addressing", "ahead of", "amid", "among", "around", "as of",
    "as part of", "asked", "at", "because of", "between", "beyond", "by", "citing", "despite", "due to",
    "during", "earlier", "following", "for", "from", "given", "in", "instead of", "last", "later",
    "like", "on", "on top of", "over", "speaking", "thanks to", "through", "throughout", "under",
    "unlike", "upon", "via", "with", "within", "without",
)  # fmt: skip
"""Words that open a phrase without a subject of its own."""

SUBORDINATORS = (
    "after", "although", "as", "before", "even if", "even though", "if", "once", "since", "though",
    "unless", "until", "when", "where", "while",
)  # fmt: skip
"""Words that open a clause, which may have its own subject."""

ADVERBIALS = (
    "at first", "at the time", "by then", "currently", "for now", "now", "once", "previously",
    "recently", "so far", "sometimes", "soon", "this week", "this month", "this year", "today",
    "tonight", "tomorrow", "yesterday",
)  # fmt: skip
"""Words that a pronoun may follow without a comma."""

VERBS = (
    "are", "began", "came", "can", "could", "did", "do", "fell", "gave", "got", "had", "has", "have",
    "held", "is", "made", "may", "met", "might", "must", "said", "saw", "say", "says", "should",
    "spoke", "told", "took", "was", "went", "were", "will", "would",
)  # fmt: skip
"""Finite verbs that do not end in -ed: after “neither” they show that no noun follows."""

TITLES = ("Eminence", "Excellency", "Highness", "Holiness", "Honor", "Honour", "Majesty", "Royal")
"""Titles that a possessive is part of: “His Holiness”."""

TIMES = (
    "afternoon", "autumn", "century", "day", "decade", "evening", "fall", "month", "morning", "night",
    "quarter", "season", "spring", "summer", "time", "week", "weekend", "winter", "year",
)  # fmt: skip
"""Nouns that, with “this”, name a time and do not point back."""
