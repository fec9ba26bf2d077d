"""Hedges: words that leave something open, each with the kind of open question it is a cue of.

A table of cues; the kinds are the questions that an editor asks, the hedging words some of those
that CoNLL-2010 marks as uncertain (Farkas et al. 2010). `qualifiers` has an index of them all, which
opens no question. Precision goes before recall: what is shown under “Open questions” must leave
something open. What stands inside quotation marks is a speaker's doubt, not the report's, and is
passed over; so is a question put in a quotation.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..model import Annotated, Hedge, QuestionKind, Span
from .quoted import quoted

BE = r"(?:is|are|was|were|be|been|being|remains?|remained|[Ii]t['’]s)"
HAVE = r"(?:has|have|had)"
NOT_YET = r"(?:n['’]t|\snot)\s(?:immediately\s|yet\s|publicly\s|been\s){0,2}"
ADVERBS = r"(?:\w{2,12}ly\s|also\s|now\s|still\s|yet\s|far\sfrom\s){0,2}"
WHETHER = r"(?:whether|if|when|how|what|who|whom|where|why|which)"
MODAL = r"(?:will|would|could|might|may)"
NOBODY = (
    r"(?:[Nn]either\s(?:[\w'’]+\s){0,5}?|[Nn]obody\s|[Nn]o\sone\s(?:\w+\s){0,3}?|[Nn]one\s(?:\w+\s){1,4}?"
    r"|[Nn]o\s(?:\w+\s){0,4}?(?:side|part(?:y|ies)|leader|official|minister|government|countr(?:y|ies)"
    rf"|group|company|agency|spokes\w+|authorit(?:y|ies))s?\s)(?:{HAVE}\s)?(?:yet\s|publicly\s)?"
)
"""A subject that denies its verb: “neither side”, “no Russian or Syrian leader had publicly”."""
RELEASE = r"release(?=\s(?:\w+\s){0,2}(?:names?|identit\w+|details?|information|figures|results|video|footage)\b)"
"""To release what tells something, and nobody."""
SAYING = (
    rf"(?:{RELEASE}|say|comment|answer|respond|reply|confirm|deny|discuss|disclose|speak|elaborate|specify|explain"
    r"|give(?!\s(?:his|her|their)\b)|provide|speculate|address|reveal|talk|take\squestions|be\sdrawn"
    r"|(?:identify|name)(?!\s(?:him|her|them)sel))"
)

NO_PHRASE = r"(?!(?:you|I|we|not|any|only|so|necessary|needed|possible|applicable)\b)"
"""After “if”: not a set phrase, and no condition that the reader is to meet."""

NOT_SO = r"(?![^,.;?!]{1,60}\shad\s(?:not\s|never\s)?\w+[^.;?!]{1,140}\s(?:would|could|might)\s(?:not\s)?have\s)"
"""No condition that was not so: “if he had died, they would have been left”."""

CUES: tuple[tuple[QuestionKind, tuple[str, ...]], ...] = (
    (
        "undecided",
        (
            rf"{NOBODY}(?:announced|agreed|decided|reached|committed)",
            r"[Nn]o\s(?:\w+\s)?(?:decisions?|agreement|deal|breakthrough|consensus|timetable|timeline|date)"
            r"\s(?:\w+\s){0,3}?(?:has|had|was|is|yet|been|reached|made|set)",
            r"(?:made|took|reached|announced)\sno\s(?:\w+\s)?(?:decisions?|agreement|deal|breakthrough)",
            r"[Ww]ithout\s(?:an?\s|any\s)?(?:\w+\s)?(?:decision|agreement|deal|breakthrough|resolution)",
            rf"{BE}\s{ADVERBS}(?:unclear|uncertain|unsure|unresolved|undecided|unsettled|unknown|at\sstake"
            r"|pending|not\ssure"
            r"|in\s(?:doubt|limbo|question|the\sbalance)|up\sin\sthe\sair|an\sopen\squestion|to\sbe\sseen"
            r"|under\s(?:review|discussion|consideration|negotiation|investigation))",
            r"\w+\sunder\sreview$",
            rf"(?:{HAVE}|{BE})\s(?:yet|still)\sto\s\w+",
            rf"{BE}\snot\s(?:yet\s|immediately\s|entirely\s)?(?:clear|known)\s{WHETHER}",
            rf"(?:{HAVE}|{BE}){NOT_YET}(?:clear|known|decided|determined|announced|confirmed|scheduled|settled"
            r"|established)",
            r"(?:not|n['’]t)\s(?:yet\s)?(?:been\s)?(?:ruling|ruled?)\sout",
            r"faces?\suncertainty|[Uu]ncertainty\s(?:has\s|have\s)?(?:over|about|surround\w{1,3}|cloud\w{1,2}"
            r"|remains?|hangs?)",
            r"fail(?:s|ed)\sto\s(?:agree|reach|resolve|settle)|(?:did|does|do|could|can|has|have)(?:n['’]t|\snot)"
            r"\s(?:yet\s)?(?:determined?|establish(?:ed)?|resolved?|settled?|reached?\san?\s(?:deal|agreement|decision|verdict))",
            rf"(?:investigating|trying\sto\s(?:determine|establish|learn|find\sout)|looking\sinto)\s{WHETHER}\b",
            rf"{HAVE}\sno\s(?:information|knowledge|record|way\sof\sknowing)\s(?:about\s|as\sto\s|of\s|on\s)?{WHETHER}",
            r"(?:divided|split|deadlocked)\s(?:on|over|about)|inconclusive|stalemate",
            r"agreed\sto\scontinue\s(?:\w+\s)?(?:dialogue|talks|discussions|negotiations)",
            r"(?:talks|negotiations|investigation|probe)\s(?:is|are|was|were)\s(?:still\s)?(?:ongoing"
            r"|continuing|under\sway)",
            r"await(?:s|ing)\s(?:an?\s|the\s)?(?:\w+\s)?(?:decision|approval|ruling|verdict|answer)",
            r"sticking\spoints?|questions?\sremains?|no\sword\s(?:on|about)",
            r"too\s(?:early|soon|close)\sto\s(?:say|know|tell|call)",
            r"(?:decide|decision|questions?|debate|doubts?)\s(?:on\s|about\s|over\s|of\s|as\sto\s)?whether",
        ),
    ),
    (
        "unanswered",
        (
            rf"{NOBODY}(?:mentioned|addressed|commented|responded|replied|claimed\sresponsibility)",
            rf"(?:did|does|has|have|had){NOT_YET}(?:respond|reply|comment|elaborate|return|address|mention"
            r"|disclose|specify|explain)(?:ed)?",
            rf"(?:did|does|has|have|had|would){NOT_YET}sa(?:y|id)\s{WHETHER}",
            r"could\snot\s(?:immediately\s)?be\s(?:\w+ly\s)?(?:reached|confirmed|verified|determined)",
            r"not\s(?:been\s)?(?:independently|immediately)\s(?:been\s)?(?:verified|confirmed|available)",
            r"(?:ga?ve|given|issued|made|offered)\sno\s(?:\w+\s)?(?:answer|comment|details?|explanation|reply|response)",
            r"(?:went|remains?)\sunanswered|without\s(?:elaborating|specifying|giving\s(?:\w+\s)?details)",
        ),
    ),
    (
        "declined",
        (
            rf"(?:declin|refus)(?:e|es|ed|ing)\s(?:\w+ly\s)?to\s{SAYING}",
            r"refrain(?:s|ed|ing)?\sfrom\s(?:\w+ly\s)?(?:addressing|answering|commenting|saying|mentioning)",
            rf"(?:w|c)ould(?:n['’]t|\snot)\s(?:say|comment|confirm|elaborate|discuss|disclose|{RELEASE}|specify|be\sdrawn)",
            r"(?:sidestepped|dodged|evaded|deflected|avoided)\s(?:answering|(?:the\s|an?\s)?questions?)",
        ),
    ),
    (
        "expected",
        (
            rf"{BE}\s{ADVERBS}(?:expected|scheduled|slated|poised|set)\s(?:to|for)",
            rf"{BE}\s{ADVERBS}(?:expected|scheduled|due)\s(?:on|in|by|next|later)",
            rf"{BE}\s{ADVERBS}due\sto\s(?:be|begin|start|meet|hold|take|visit|arrive|go|open|return|end|expire"
            r"|vote|appear|report|decide|speak|make|sign|leave|come|face|stand|run|publish|rule)",
            r"(?<!no )(?<!ing )(?<![Tt]he )(?<![Hh]is )(?<![Hh]er )(?<![Ii]ts )(?<![Tt]heir )(?<!any )(?<!of )(?<!['’]s )"
            r"(?:plans|planned|planning)\sto\s\w+|intends?\sto\s\w+",
        ),
    ),
    (
        "conditional",
        (
            rf"(?<!\bas )(?<!ven )(?<!what )(?<!What )[Ii]f\s{NO_PHRASE}{NOT_SO}\w+(?=[^.;?!]{{0,160}}\b{MODAL}\b)",
            rf"{MODAL}\s(?!have\b)(?:[\w'’,]+\s){{1,12}}?(?:(?<!\bas )(?<!ven )if|unless)\s{NO_PHRASE}\w+",
            r"[Uu]nless|subject\sto\s(?:\w+\s)?(?:approval|review|conditions?|negotiations?|agreement)",
            rf"(?:contingent|conditional|hinges?)\s(?:up)?on|depends?\s(?:up)?on\s(?:{WHETHER}|the\soutcome)",
            r"\bassuming\s(?:that\s)?(?:an?|the|[A-Z]\w+)\b|[Pp]rovided\sthat|on\s(?:the\s)?condition\sthat|pending\s(?:(?:an?|the)\s\w+|approval|review)",
        ),
    ),
    (
        "disputed",
        (
            r"disput(?:es|ed|ing)\s(?:that|the|this|those|these|his|her|their|claims?|reports?|accounts?)",
            r"(?<!be )(?<!been )(?<!was )(?<!were )den(?:y|ies|ied|ying)\s(?:that|any|all|it|being|having"
            r"|involvement|wrongdoing|responsibility|(?:the\s|those\s)?(?:\w+\s)?(?:reports?|claims?|charges?"
            r"|accusations?|allegations?))",
            r"(?:reject|dismiss)(?:s|es|ed|ing)\s(?:\w+\s){0,2}?(?:claims?|accusations?|allegations?|reports?"
            r"|charges?|suggestions?)",
            r"contradict(?:s|ed)\s(?:\w+\s){0,2}?(?:claims?|accounts?|statements?|versions?|reports?)",
            r"conflicting\s(?:reports?|accounts?|claims?|versions?)",
        ),
    ),
    (
        "hedged",
        (
            r"may|might(?!\s(?:of|and)\b|[.,;:)—]|$)|could",
            r"[Rr]eportedly|[Aa]llegedly|[Aa]pparently|[Ss]upposedly|[Pp]urportedly|[Pp]resumably",
            r"[Pp]ossibly|[Pp]robably|[Pp]erhaps|(?<!more )(?<!less )(?<!\bas )(?:[Uu]n)?likely|Likely",
            r"(?:appear|seem)(?:s|ed)?\sto|suggest(?:s|ed)?\sthat|(?<!to )believe[sd]?|thought\sto",
            r"accus(?:e|es|ed|ing)\s(?:[\w'’-]+\s){0,6}?of",
            r"suspected\s(?:of|to)|suspects?\sthat|rumou?r(?:s|ed)|unconfirmed|speculation",
        ),
    ),
    ("asked", (r"\w+\?(?=\s|$|[)\]”\"’'])",)),
)
"""In order: where two kinds begin at one place, the first has it."""

UNLESS: dict[str, re.Pattern[str]] = {
    "conditional": re.compile(
        r"\b(?:[Aa]sk(?:s|ed|ing)?|wonder(?:s|ed|ing)?|kn[eo]w|see|tell|told|say|sure|check|learn|determine|find\sout)"
        r"\s(?:[\w'’.-]+\s){0,4}$"
    ),
    "unanswered": re.compile(r"\w\swho\s(?:[\w'’]+\s){1,8}$"),
    "disputed": re.compile(r"\b(?:never|not|n['’]t|without)\s(?:\w+\s){0,2}$"),
    "expected": re.compile(r"\b(?:never|not|n['’]t)\s(?:\w+\s){0,3}$"),
    "hedged": re.compile(r"\b(?:never|not)\s(?:\w+\s){0,2}$"),
    "undecided": re.compile(r"\b(?:if|unless)\s$"),
}
"""By kind, what right before a cue says that it leaves nothing open: “asked her if”, “never accused”,
“people who had left and could not be reached”."""
CLOSED = (
    # It dates something else: “a day before he was due to report”.
    (("was ", "were "), re.compile(r"\b(?:after|before|when)\s(?:[\w'’]+\s){1,4}$")),
    # It is told to be untrue: “to defuse speculation about a run”.
    (
        ("speculation", "rumo"),
        re.compile(r"\b(?:defuse|dismiss|dispel|quash|quell|reject|squelch)\w*\s(?:\w+\s){0,2}$"),
    ),
)
"""By how a cue begins, what right before it says that it leaves nothing open."""
NEAR = 60
"""Code points before a cue that are looked at."""

KINDS = "|".join(f"(?P<{kind}>{'|'.join(cues)})" for kind, cues in CUES)
ANY = re.compile(rf"(?<!\w)(?:{KINDS})(?!\w)")


def hedges(annotated: Annotated) -> Annotated:
    """Return the document with its hedges, in order of place, not overlapping."""
    found = tuple(_found(annotated))
    return replace(annotated, annotations=replace(annotated.annotations, hedges=found))


def _found(annotated: Annotated) -> Iterator[Hedge]:
    document = annotated.document
    inside = quoted(document)
    for sentence in annotated.sentences:
        for match in ANY.finditer(document.text, sentence.span.start, sentence.span.end):
            kind = match.lastgroup or "hedged"
            before = document.text[max(sentence.span.start, match.start() - NEAR) : match.start()]
            if (
                not inside(match.start())
                and not inside(match.end() - 1)
                and not (kind in UNLESS and UNLESS[kind].search(before))
                and not any(
                    match[0].startswith(cue) and said.search(before) for cue, said in CLOSED
                )
            ):
                yield Hedge(Span(document.source.id, *match.span()), kind)
