"""Words by which English texts say who says what: plain data, by what the word does in a sentence.

Verbs stand as base forms; `FORMS` holds every inflected form. The lists follow the verbs and nouns
that annotators of news attributions mark as cues and sources (Pareti 2015, PARC; Newell et al.
2018, PolNeAR), cut down to words whose reading is plain without a parser.
"""

from .inflection import forms
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
    "call": ("off", "up", "in", "back"),
    "read": ("out",),
    "report": ("missing", "dead", "injured"),
}
"""Words that make another verb of one of saying: “called off”."""

LIGHT = word_set("add observe maintain write conclude claim offer")
"""Verbs that say something only where a clause follows: “added height”, “claimed the title”."""

TOOK = word_set("took takes taking turned turns")
"""“took to Twitter to say”."""

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

FORMS = forms(SAY | TELL | DEEM | QUOTING | STANCE | NEED_THAT)
"""Inflected form of a cue to its base form and kind."""
