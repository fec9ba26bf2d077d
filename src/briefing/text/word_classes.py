"""Words by their class in English sentences, whatever these tell: plain data."""

from .word_sets import word_set

MODALS = word_set(
    """
    would could may might should must can will shall 'd 'll cannot wouldn't couldn't won't
    """
)
"""Before a cue they leave open whether anything was said."""
AUXILIARIES = word_set("has have had is are was were be been being do does did 've 's 're 'm")
PASSIVE = word_set("is are was were be been being gets got")
NEGATIONS = word_set(
    """
    not never n't cannot nor neither didn't doesn't don't hasn't haven't hadn't isn't wasn't
    aren't weren't won't wouldn't couldn't can't refused refuses refuse failed fails
    """
)
PRONOUNS = word_set("he she they we i you it")
OBJECT_PRONOUNS = word_set("him her them me us you it himself herself themselves")
DETERMINERS = word_set(
    """
    a an the this these those his her its their our my your some many several most all no both each
    every another any one two three four five six seven eight nine ten dozens hundreds thousands
    few other others
    """
)
RELATIVES = word_set("who which")
SUBORDINATORS = word_set(
    """
    while because if when after before as since although though whether where until unless once
    what how why whose whom so than whenever however meanwhile instead despite whereas amid whilst
    """
)
HYPOTHETICAL = word_set("if whether unless")
PREPOSITIONS = word_set(
    """
    in on at from for with by about during over under into against among between through near
    without outside inside via per toward towards across behind beyond within alongside including
    upon like
    """
)
CONJUNCTIONS = word_set("and but or then yet")
ADVERBS = word_set(
    """
    also later then now once long again still even just often soon already ever always sometimes too
    first further thus perhaps earlier recently famously simply only flatly previously reportedly
    instead though however meanwhile himself herself themselves there here today yesterday
    """
)
TIMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow week
    month year morning afternoon evening night january february march april may june july august
    september october november december last earlier late ago weekend mon tue wed thu fri sat sun
    midday noon midnight hour hours day days weeks months years
    """
)
PAST = word_set(
    """
    took gave went came saw became began ran chose drew fell flew grew knew rose threw wore goes
    comes makes takes gives gets keeps remains seems appears
    """
)
"""Irregular verbs that are no cues and never participles: “the call came from a nurse”."""
FINITE = PAST | word_set(
    """
    met won made kept held left led got lost sent built brought bought caught hit lay let paid put
    sat set spent stood struck swept
    """
)
"""Irregular verbs that are no cues, to tell a clause from a phrase."""
