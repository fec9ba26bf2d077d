"""Litter in whole sentences: a page speaks of itself, or to its reader."""

from .litter_lines import rule

SITE = r"(?:this|our) (?:web ?)?site"

NOTICE_RULES = (
    rule(
        "page furniture",
        90,
        r"(?=.{0,400}\b(?:privacy policy|user agreement|terms of (?:use|service)|terms (?:and|&) conditions|"
        r"cookie (?:policy|statement)|community (?:rules|guidelines|standards))\b)"
        r"(?=.{0,400}\b(?:you|your|we|our|acceptance)\b).{0,600}",
        rf".{{0,200}}\b{SITE}\b.{{0,200}}\b(?:constitutes|acceptance|recaptcha|akismet|affiliate|personali[sz]e)\b.{{0,300}}",
        r"(?:the )?(?:material|content) on (?:this|our) (?:web ?)?site may not be\b.{0,200}",
        r"[^.]{2,120}\b(?:is|are) (?:a )?registered trademarks?\b.{0,200}",
        r".{0,200}\b(?:affiliate (?:links|advertising|commissions?)|(?:may|might) earn (?:a |an )?(?:affiliate )?commission)\b.{0,300}",
        r"(?:all systems operational|check out our|browse our|visit our|stay up to date with)\b.{0,80}",
        r"(?:necessary|functional|performance|analytics|marketing|third[ -]party) cookies\b.{0,400}",
        r"(?:the )?(?:opinions|views)(?: and opinions)? expressed\b.{0,150}\b(?:own|authors?|not necessarily)\b.{0,150}",
        r".{2,60}\bis not responsible for the content of external (?:web ?)?sites\b.{0,120}",
        r"(?:all )?(?:quotes|market data) (?:is |are )?delayed\b.{0,200}",
        r"(?:please,? )?(?:fill|complete) (?:in |out )?(?:the|this) .{0,40}\b(?:form|fields?)\b.{0,80}",
        r"(?:you have succ?essfully|you are now) (?:subscribed|signed up|registered)\b.{0,80}",
        r"(?:an?|the) (?:confirmation )?e-?mail with .{0,40}\blink\b.{0,100}\byour\b.{0,200}",
        r"there was an error (?:processing|submitting|sending) your\b.{0,60}",
        r"thank(?:s| you) for (?:stopping by|visiting|your (?:comment|feedback|interest))\b.{0,300}",
    ),
    rule(
        "safe harbour",
        400,
        r"(?=.{0,400}\bforward-looking (?:information|statements?)\b)"
        r"(?=.{0,3000}\b(?:differ materially|(?:duty|intention|obligation) to (?:publicly )?(?:revise|update)|safe harbou?r)\b)"
        r".{0,3000}",
        r"(?:cautionary (?:note|statement)s? (?:about|concerning|on|regarding) |note on )?"
        r"forward-looking (?:information|statements?)(?: disclaimer)?|safe harbou?r(?: statement)?",
    ),
    rule(
        "reporting credit",
        60,
        r"\(?(?:additional )?reporting by (?-i:[A-Z]).{2,300}\bediting by (?-i:[A-Z]).{2,200}",
    ),
)  # fmt: skip
"""Tried behind the rules of single lines."""
