"""Words by which a text says that somebody is not named, and why."""

ASKED = (
    r"(?:requested|asked\sfor|insisted\son|(?:was|were)\sgranted)\sanonymity"
    r"|(?:is|are|was|were)\snot\s(?:allowed|authori[sz]ed|cleared|permitted)"
    r"\sto\s(?:brief|comment|discuss|speak|talk)"
    r"|(?:asked|declined|wished|preferred|did\snot\s(?:want|wish))\s(?:not\s)?to\sbe\s(?:named|identified)"
    r"|(?:spoke|were\sspeaking|was\sspeaking)\son\s(?:the\s)?condition\sof\s(?:anonymity|not\sbeing\s(?:named|identified))"
)
"""What follows “who”, or “they” in a sentence of its own."""
WHY = (
    r"(?:,?\s(?:as|because|since|for\sfear\sof|due\sto|citing|in\sorder\sto)\b"
    r"(?:[^.,;:“”\"]|\.(?=\w|\s[\da-z])){0,90})?"
)
"""The reason, if one is given."""
