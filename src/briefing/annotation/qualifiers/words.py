"""The words by which a source says how likely, how many, how often, or by whose word: plain data.

Likelihood follows Kent's words of estimative probability (1964) and the two scales of ICD 203; the
other kinds follow Hyland's hedges (1998: modal verbs, verbs of judgement and of evidence, adjectives
and adverbs of doubt) and the weasel words of CoNLL-2010 (Farkas et al. 2010; Vincze 2013: sources and
amounts that are left vague). What a named speaker believes or claims is none of these.

A cue is written as its words: `a/b` is either word, `[a/b]` may be missing, and a word in capitals
stands for its list in `CLASSES`.
"""

from typing import NamedTuple

from ...model import QualifierKind


class Row(NamedTuple):
    """Cues of one kind, and what beside them makes them something else."""

    kind: QualifierKind
    cues: tuple[str, ...]
    before: str = ""
    """A pattern: where it matches right before, none of the cues is one."""
    after: str = ""
    """A pattern: where it matches right behind, none of the cues is one."""


CLASSES: dict[str, str] = {
    "BE": "is/are/was/were/be/been",
    "HAVE": "have/has/had",
    "ADVERB": "widely/generally/often/commonly/usually/sometimes/also/now/still/long/variously/popularly"
    "/largely/frequently/universally/traditionally/typically/occasionally/not/once/mostly/currently",
    "HOW": "very/quite/highly/rather/fairly/increasingly/equally/most/extremely/somewhat/not",
    "THOUGHT": "believed/thought/considered/regarded/deemed/perceived/assumed/presumed/alleged/claimed/argued"
    "/suggested/said/rumoured/rumored/reputed/speculated/hypothesised/hypothesized/theorised/theorized"
    "/suspected/criticised/criticized/estimated/feared",
    "TOLD": "seen/viewed/held/described/accepted/reported/noted/proposed/felt/judged/characterised/characterized"
    "/shown/agreed/hoped/interpreted/remembered/mentioned/contended/asserted/understood/recognised"
    "/recognized/acknowledged/credited/hailed",
    "OPINE": "say/says/said/claim/claims/claimed/argue/argues/argued/believe/believes/believed/think/thinks"
    "/thought/suggest/suggests/suggested/agree/agrees/agreed/consider/considers/considered/feel/felt/regard"
    "/regarded/view/viewed/maintain/maintained/assert/asserted/contend/contended/warn/warned/fear/feared"
    "/assume/assumed/speculate/speculated/doubt/doubted/question/questioned/dispute/disputed/criticise"
    "/criticised/criticize/criticized/see/hold/note/noted/expect/expected/describe/described/show/showed",
    "PEOPLE": "people/critics/experts/analysts/observers/scholars/historians/scientists/researchers"
    "/commentators/economists/academics/specialists/supporters/opponents/proponents/advocates/sceptics"
    "/skeptics/detractors/insiders/officials/diplomats/sources/witnesses/authors/theorists/philosophers"
    "/reviewers/fans/studies/reports",
    "SOME": "some/many/most/several/numerous/various/other/few/certain",
    "NUMBER": r"\d[\d,.]*%?/half/two/three/four/five/six/seven/eight/nine/ten/twenty/thirty/forty/fifty"
    "/a\\shundred/a\\sthousand/a\\smillion/a\\sdozen/a\\sthird/a\\squarter/one\\sthird/one\\smillion",
    "ALL": "all/every/always/everyone/everything/any/no/none/nothing/never/entirely",
}

ONES_OWN = r"(?:the|its|his|her|their|our|my|your|all|with|of|and|military|sheer|full|['’]s)\s"
PERSON = r"(?:\b(?:[Hh]e|[Ss]he|I|[Ww]e|[Yy]ou|[Tt]hey|who)|\s[A-Z][\w'’-]*)\s(?:\w+ly\s|also\s|has\s|had\s|have\s)*"
"""A speaker; a capital at the head of a sentence may be any noun's (“Studies suggest”)."""
KNOWN = r"(?:[Tt]he|[Tt]hese|[Tt]hose|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Bb]oth|[Tt]wo|[Tt]hree|['’]s)\s(?:[\w-]+\s)?"
NO_PLURAL = r"(?!\s(?:[\w-]+\s)?[\w-]+[^\Wsui]s\b|\speople\b)"

ROWS: tuple[Row, ...] = (
    # how likely
    Row(
        "likelihood",
        (
            "almost/nearly/virtually certain/certainly",
            "[HOW] probably/presumably/probable/improbable/unlikely/doubtful/uncertain",
            "more likely/probable than not",
            "[HOW] likely",
            "not certain/sure/clear/known",
            "unclear/unsure/unknown/doubtless",
            "in all likelihood/probability",
            "likelihood/probability/uncertainty",
            "[the] chance/chances/odds of/that/is/are/was/were",
            "a/little/some/any/no/almost [no] [good/fair/slim/strong/real/remote/outside/even/high/low/small]"
            " chance/chances/odds/possibility/prospect",
            "roughly/about even chance/odds",
            "BE [ADVERB] expected to",
        ),
        before=r"\b(?:[Mm]ore|[Ll]ess|[Aa]s)\s",
    ),
    # what may be so
    Row("possibility", ("may",), before=r"\b(?:[Ii]n|[Ll]ast|[Nn]ext|\d+)\s"),
    Row("possibility", ("might",), before=rf"\b{ONES_OWN}|['’]s\s", after=r"\sof\b"),
    Row("possibility", ("could",), after=r"\s(?:not|never|hardly)\b"),
    Row(
        "possibility",
        (
            "cannot/could [not] be ruled/excluded [out]",
            "possibly/perhaps/maybe/potentially/conceivably/plausibly",
            "possibility/prospect that/of",
        ),
    ),
    Row(
        "possibility",
        ("possible/conceivable/plausible",),
        before=r"\b(?:as|if|[Ww]here|when|it|best|all|every|not|\w+est)\s",
        after=r"\s(?:to|for|by|only|with|through)\b",
    ),
    Row(
        "possibility",
        ("potential",),
        before=rf"\b{ONES_OWN}|['’]s\s",
        after=r"[^\w\s]|\s(?:to|for|of|as|in|and|is|was)\b",
    ),
    # what it looks like
    Row(
        "appearance",
        (
            "seem/seems/seemed/seeming/seemingly",
            "appear/appears/appeared [HOW] to/that/as/likely/unlikely",
            "apparent/apparently/evidently/ostensibly/outwardly",
            "look/looks/looked/sound/sounds/sounded like/set/likely/as",
            "as if/though",
        ),
        before=r"\bheir\s",
        after=r"\sheirs?\b",
    ),
    Row(
        "appearance",
        (
            "suggest/suggests/suggested/suggesting",
            "indicate/indicates/indicated/indicating",
            "imply/implies/implied/implying",
        ),
        before=rf"{PERSON}|\b(?:is|are|was|were|be|been)\s(?:\w+ly\s)?",
    ),
    # what is only supposed
    Row(
        "supposition",
        (
            "assume/assumes/assumed/presume/presumed/suppose/supposed",
            "suspect/suspects/suspected/speculate/speculated/speculation",
            "hypothesis/hypothesised/hypothesized/theorised/theorized/arguably",
            "estimate/estimates/estimated",
        ),
        before=PERSON,
        after=r"\s(?:to|control|office|responsibility|command|power|the)\b",
    ),
    # by whose word is not said
    Row(
        "attribution",
        (
            "reportedly/allegedly/supposedly/purportedly/reputedly/alleged/purported",
            "rumour/rumours/rumor/rumors/rumoured/rumored/unconfirmed/so-called",
            "according to some/many/most/several/various/legend/tradition/reports/rumours/rumors",
            "legend/tradition/rumour/rumor has it",
        ),
    ),
    Row(
        "attribution",
        ("BE [ADVERB] THOUGHT", "HAVE been [ADVERB] THOUGHT"),
        after=r"\s(?:by|for|of)\s(?!(?:some|many|most|several)\b)",
    ),
    Row(
        "attribution",
        (
            "BE [ADVERB] TOLD to/as/that/with",
            "HAVE been [ADVERB] TOLD to/as/that/with",
            "BE [ADVERB] known to have/be",
            "BE [ADVERB] referred to",
            "widely/generally/commonly/popularly THOUGHT/TOLD/known",
            "well/best/better known/respected/regarded/received",
            "well-known/best-known/well-regarded/well-respected",
            "some/many/others/most/few [HAVE] [ADVERB] OPINE",
        ),
    ),
    Row("attribution", ("[SOME] PEOPLE [HAVE] [ADVERB] OPINE",), before=KNOWN),
    # how many, how much
    Row(
        "quantity",
        (
            "some/several/numerous/countless/multiple",
            "[a] few",
            "some/about/around/approximately/roughly/nearly/almost NUMBER",
            "as many/much as NUMBER",
            "almost/nearly/virtually/practically ALL",
            "a/an [large/small/great/growing/increasing/vast/wide/considerable/significant/good/limited]"
            " number/variety/range/host/handful/lot/proportion/amount/portion of",
            "[the/a] [vast/great/large/overwhelming] majority of",
            "large/small/growing/great/huge numbers of",
            "[tens/hundreds of] lots/plenty/dozens/hundreds/thousands/scores/millions of",
            "some/other/any/various kind/sort/type/form/kinds/sorts/types/forms of",
            "one of the most/best/largest/biggest/greatest/leading/few/oldest/earliest/finest/highest",
            "to some/a/an [certain/large/great] extent/degree",
            "more or less",
            "much of",
        ),
    ),
    Row("quantity", ("many",), before=r"\b(?:[Hh]ow|[Aa]s)\s"),
    Row("quantity", ("various/others",), before=r"\b(?:[Tt]he|these|each)\s"),
    Row(
        "quantity",
        ("certain",),
        before=r"\b(?:is|are|was|were|be|not|almost|quite|absolutely|so|for|made?|far)\s",
        after=r"[^\w\s]|\s*$|\s(?:that|to|of|about|if|whether)\b",
    ),
    Row("quantity", ("most of",)),
    Row(
        "quantity",
        ("most",),
        before=r"\b(?:[Tt]he|[Aa]t|its|his|her|their|our|second|and|is|are|was|were|be|an?|ever)\s|['’]s\s",
        after=NO_PLURAL,
    ),
    # how often
    Row(
        "frequency",
        (
            "often/usually/generally/sometimes/typically/commonly/frequently/normally/occasionally",
            "rarely/seldom/mostly/mainly/largely/traditionally/popularly",
            "in some/many/most/certain cases/instances/ways/places/areas/parts/respects",
            "in general",
            "at times",
            "tend/tends/tended to",
            "more often than not",
            "for the most part",
            "from time to time",
        ),
        before=r"\b(?:[Hh]ow|[Aa]s|too)\s",
    ),
)
"""Where two cues begin at one place the longer one has it, and of two alike the first."""

NEVER_FIRST = frozenset(("May", "Might", "Could"))
"""At the head of a sentence these ask, or name a month or a person."""
