"""Words in which news reports how something ended, or that it did not: plain data."""

import re

FEW = r"(?:[\w'’-]{1,20} ){0,3}"
"""Up to three words between."""
RESULT = (
    r"(?:agreements?|announcements?|breakthroughs?|ceasefires?|compromises?|concessions?|consensus"
    r"|deals?|decisions?|headway|outcomes?|pacts?|progress|resolutions?|results?|settlements?"
    r"|solutions?|treaty|truces?|verdicts?)"
)
MEASURE = r"(?:amendment|bill|budget|law|measure|motion|plan|proposal|reform|resolution|treaty)"
PRIZE = (
    r"(?:cup|championship|election|final|game|majority|match|medal|primary|prize|race|runoff|seat"
    r"|title|tournament|vote)"
)
BE = r"(?:was|were|been)"
JUDGES = r"(?:commission|court|judge|judges|jurors|jury|panel|regulator|tribunal)"

CUES: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    (
        "nothing-decided",
        0.25,
        (
            r"[Nn]either (?:country|government|leader|of|party|side|team)\b[^.,;]{0,60}"
            r"(?:agreed|announced|committed|decided|made|offered|reached|signed)",
            rf"[Nn]o {FEW}{RESULT} [^.,;]{{0,60}}(?:agreed|announced|made|reached|signed|struck|taken)",
            rf"without {FEW}{RESULT}",
            r"(?:did not|didn['’]t|fail(?:ed|s|ing)? to|unable to)"
            rf" (?:agree|announce|find|make|produce|reach|sign|strike|yield) {FEW}{RESULT}",
            r"(?:broke down|broke up|closed|collapsed|concluded|ended)"
            r" (?:in deadlock|in disarray|in failure|inconclusively)",
        ),
    ),
    (
        "agreed",
        0.5,
        (
            r"(?:agreed (?:on|that|to)|signed (?:a|an|several|the|three|two))",
            rf"(?:announced|brokered|clinched|reached|sealed|struck) (?:a|an|the) {FEW}{RESULT}",
        ),
    ),
    (
        "ruled",
        0.5,
        (
            rf"{BE} (?:acquitted|arrested|charged with|cleared of|convicted|fined|found guilty"
            r"|found not guilty|jailed for|sentenced)",
            rf"{JUDGES} {FEW}(?:acquitted|approved|convicted|dismissed|found|ordered|overturned"
            r"|rejected|ruled|sentenced|upheld)",
            r"(?:pleaded|pled) (?:guilty|not guilty|no contest)",
        ),
    ),
    (
        "voted",
        0.5,
        (
            rf"voted {FEW}(?:against|down|for|in favou?r|to)",
            rf"{BE} (?:elected|re-elected|(?:declared|proclaimed) (?:\w{{1,20}} )?(?:president|victor|winner))",
            rf"(?:adopted|approved|passed|rejected|vetoed) (?:a|an|the) {FEW}{MEASURE}",
            rf"(?:conceded defeat|declared victory|won (?:a|the) {FEW}{PRIZE})",
        ),
    ),
    (
        "ended",
        0.5,
        (
            rf"{BE} (?:called off|cancell?ed|lifted|postponed|suspended|withdrawn)",
            r"(?:called off the|resigned (?:as|from|on)|stepped down (?:as|from|on))",
        ),
    ),
)  # fmt: skip
"""Name, share of the greatest centrality that such a sentence must reach to be about the event, and
the patterns of its words. That nothing was decided is told in words that hardly mean another thing,
and often by one source in passing; the others are also words of background."""

OUTCOMES = tuple(
    (share, re.compile(rf"\b(?:{'|'.join(patterns)})(?!\w)")) for _, share, patterns in CUES
)
ASIDE = re.compile(
    r"\b(?:(?:after|before|if|once|since|unless|until|when|whether|which|while|who)"
    rf"|not|n['’]t|(?:to|could|may|might|should|would) be) {FEW}$"
)
"""What stands before a cue of a subordinate clause, or of what did not happen."""
