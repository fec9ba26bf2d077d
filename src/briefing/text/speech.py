"""Words by which English texts say who says what: plain data, by what the word does in a sentence.

Verbs stand as base forms; `FORMS` holds every inflected form. The lists follow the verbs and nouns
that annotators of news attributions mark as cues and sources (Pareti 2015, PARC; Newell et al.
2018, PolNeAR), cut down to words whose reading is plain without a parser.
"""

from .word_sets import word_set

SAY = word_set(
    """
    say add note state claim argue announce insist warn explain report declare assert reiterate
    stress emphasize emphasise suggest acknowledge admit confirm reply respond write tweet remark
    comment concede contend maintain complain joke recall predict quip continue conclude testify
    allege observe reveal disclose mention indicate caution agree estimate boast lament repeat
    retort counter recount muse shout yell exclaim vow pledge promise proclaim signal hint imply
    speculate reason grumble fume gush scoff snap bemoan post elaborate clarify affirm reaffirm
    attest swear ask wonder answer deny opine mutter whisper murmur confide enthuse underline underscore urge advise propose recommend
    rule decide learn find show concur forecast project demand threaten point fret caution interject
    """
)
"""A clause or a quotation follows, or stands before."""

TELL = word_set("tell inform remind assure notify warn advise ask brief promise")
"""The person spoken to follows."""

OBJECT_FIRST = word_set("tell inform remind assure notify brief")
"""Of these, the verbs that before a preposition are participles: “somebody briefed on it”."""

DEEM = word_set(
    """
    call describe hail praise condemn criticize criticise blast slam tout dismiss accuse denounce
    characterize characterise depict portray label dub brand term decry deride mock ridicule
    applaud laud commend cite highlight express voice question deny thank congratulate
    rebuke castigate lambaste liken reject urge propose emphasize emphasise stress underline
    underscore demand acknowledge warn blame predict discuss defend offer vow promise pledge
    threaten outline
    """
)
"""What is spoken about follows, with or without words of the speaker's own."""

JUDGE = word_set(
    """
    describe hail praise condemn criticize criticise blast slam tout denounce characterize
    characterise depict portray label dub brand decry deride mock ridicule applaud laud commend
    rebuke castigate lambaste liken
    """
)
"""Of these, the verbs that judge what is spoken about."""

DEEDS = word_set("call question dismiss")
"""With somebody alone as object they are deeds: “Police questioned the teen and let him go”."""

NAME = word_set("call dub label brand term")
"""Right before a quotation they only name something: “a story called “…””."""

QUOTING = word_set(
    """
    attack back compare dispute endorse oppose read refer regard resist sing slur
    support treat view see recite chant scream cry welcome sign greet face present mark
    """
)
"""Verbs that say something only where a quotation follows."""

STANCE = word_set(
    """
    want hope fear believe think expect feel doubt wish plan intend seek favor favour prefer worry
    regret suspect consider view aim support oppose back endorse
    """
)
"""Wanting, fearing, holding to be so: reported as a position, not as words said."""

HELD = word_set("believe think suspect consider")
"""Verbs that before “to” are passive: “a writer believed to have links”."""

OWN_PREPOSITIONS = {
    "agree": ("with", "on"),
    "argue": ("against", "for"),
    "call": ("for", "on"),
    "complain": ("of", "about"),
    "hope": ("for",),
    "point": ("to",),
    "refer": ("to",),
    "speak": ("of", "about"),
    "talk": ("of", "about"),
    "warn": ("of", "about", "against"),
    "worry": ("about",),
}
"""Prepositions that belong to the verb: what follows is what was spoken about."""

SHOWING = word_set("show find suggest indicate reveal estimate project forecast conclude")
"""Verbs that take a document as subject as easily as a person."""

NEED_TO = word_set("seek aim plan intend")
"""Verbs that are of stance only before an infinitive."""

NEED_THAT = word_set(
    "answer ask continue counter decide feel find forecast learn point post project recall reply respond rule show snap speak talk"
)
"""Verbs that say something only with “that” or a quotation."""

LATE = SAY | TELL | word_set("think believe hope fear expect")
"""Verbs that may stand after what is said."""

IMPERSONAL = word_set(
    """
    suggest show indicate underscore underline highlight signal reveal mark emphasize emphasise
    demand offer express reject confirm estimate reflect welcome find face present point threaten
    """
)
"""Verbs that events and things have as subjects too: cues only with a speaker as subject."""

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
DOUBLING = word_set("quip snap admit slam dub refer regret plan concur")

NOUNS_TOO = word_set(
    """
    claim claims report reports state states note notes call calls comment comments remark remarks
    answer answers pledge pledges promise promises post posts demand demands signal signals hint
    hints project projects estimate estimates forecast forecasts rule rules plan plans hope hopes
    fear fears view views doubt doubts wish wishes point points question questions thanks label
    labels brand brands term terms mark marks counter counters support back backs face faces
    reason reasons present presents cry cries sign signs show shows find finds attack attacks vow
    vows threat voice voices praise blame answer charge joke jokes tweet tweets mock offer offers
    outline outlines aim aims favor favour favors dispute talk talks treat treats suspect suspects
    """
)
"""Forms that are as often nouns: cues only where a subject stands plainly before them."""

HELD_NOUNS = word_set(
    "belief beliefs fear fears hope hopes view views opinion opinions concern concerns conviction suspicion expectation"
)
"""Nouns for what somebody holds to be so: “Lund’s fear that …”."""

NOUNS = HELD_NOUNS | word_set(
    """
    claim claims statement statements assertion assertions warning warnings argument arguments
    contention complaint complaints allegation allegations announcement announcements comment
    comments remark remarks suggestion suggestions admission insistence accusation accusations
    prediction predictions conclusion conclusions acknowledgement acknowledgment observation
    testimony declaration charge charges idea notion theory promise promises pledge pledges vow assurance assurances denial
    """
)
"""Nouns for what somebody said: “Lund’s claim that …”."""

DIRECTIONS = word_set(
    "went go goes continued continues continue began begins proceeded likes liked loves loved used"
)
"""“went on to say”, “likes to say”: the infinitive after them is what was said."""

NOTHING = word_set("nothing little less enough goodbye hello")
"""“said nothing”: what follows shows that nothing was said, or not what."""

CONSENT = word_set("yes no")
"""“say no”: before a mark an answer to something that is not told."""

MEANS = word_set("e-mail email fax letter phone radio satellite telephone telex text video way")
"""“confirmed by phone”: after “by” they are how it was said, not who said it."""

PARTICLES = {
    "call": ("off", "up", "in"),
    "read": ("out",),
    "report": ("missing", "dead", "injured"),
}
"""Words that make another verb of one of saying: “called off”."""

LIGHT = word_set("add observe maintain write conclude claim offer")
"""Verbs that say something only where a clause follows: “added height”, “claimed the title”."""

TOOK = word_set("took takes taking turned turns")
"""“took to Twitter to say”."""

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
NO_SPEAKER = word_set(
    """
    photo photos image video audio update watch related breaking exclusive opinion analysis
    correction source sources location date time where when what who contact editor editors
    """
)
"""Labels in capitals before a colon that name nobody."""

DECLINABLE = word_set(
    """
    comment say discuss answer respond reply elaborate confirm identify name give provide disclose
    speak talk specify address be explain reveal release
    """
)
"""“declined to …”: not saying."""
RELEASED = word_set(
    "name names identity identities detail details information figures results statement video footage"
)
"""What somebody who declines to release it declines to say: not hostages."""
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


def forms() -> dict[str, tuple[str, str]]:
    """Return each inflected form of a cue: its base form, and `s`, `d`, `n`, `g` or `b`.

    `s` is the third person, `d` the past (and participle, where they are alike), `n` a participle
    of its own, `g` the form in -ing, `b` the base form.
    """
    found: dict[str, tuple[str, str]] = {}
    for base in sorted(SAY | TELL | DEEM | QUOTING | STANCE | NEED_THAT):
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


FORMS = forms()
"""Inflected form to base form and kind."""
