"""Glued headings: a scraper set them on one line with the sentence after them.

“Assad's extradition An official said …” is a heading and a sentence. The rules are few and strict:
a heading that stays glued costs a clumsy sentence, a wrongly parted sentence costs its meaning.
"""

import re
from dataclasses import replace

from .draft import Draft, DraftBlock
from .headings import OPENS, OPENS_PROSE
from .normalize import word_set

GLUED_WORDS = 9
"""Words of a heading that is parted from the sentence it was glued to."""
SENTENCE_WORDS = 6
"""Words that must follow it."""
PLAIN_WORD = re.compile(r"(?:[$£€]?\w[\w'’&/%-]*[,:]?|(?:[A-Z]\.){2,})")

DETERMINERS = "The An This These Those His Her Their Its Our Some Many Several Both Each Another"
PRONOUNS = "He She It They We You There"
CONJUNCTIONS = "But While When If Although Though Because Since Until Unless Whether Once As"
ADVERBS = "However Meanwhile Nevertheless Moreover Still Despite According Instead Earlier Later"
PREPOSITIONS = "In On At During After Before Following Under From With Among Amid For By Over To"
OPENERS = word_set(f"{DETERMINERS} {PRONOUNS} {CONJUNCTIONS} {ADVERBS} A")
"""Words that, capitalised, open a sentence: names hardly hold them before a lower-case word."""
BEFORE_NAMES = word_set(PREPOSITIONS)
"""Openers that a name may follow."""
AFTER_A_NAME = word_set(
    f"{PRONOUNS} {ADVERBS} The An This These When Although In On At After During Since"
)
"""Openers that prove a border even behind a capitalised word."""
BEFORE_A = word_set(
    """
    appendix category class grade group hepatitis influenza level model part plan schedule
    section series side stage step team tier type unit version vitamin zone
    """
)
"""Words behind which “A” is a name, as in “hepatitis A”."""
INSTITUTIONS = word_set(
    """
    Cabinet Commission Commons Congress Council Defence Defense Democratic Department
    European Federal Foreign Government House Interior Justice Kremlin Ministry National
    Parliament Pentagon Republican Security Senate State Supreme Taliban Treasury UN US EU
    UK U.S. U.N. United White
    """
)
"""Names that sentences open with behind “The”; other names have the “The” within a sentence."""
FINITE = word_set(
    """
    am are be been can cannot could did do does had has have is may might must said say says
    shall should told was were will would isn't aren't wasn't weren't don't doesn't didn't
    won't can't added announced asked called declared insisted noted reported stated thinks
    warned wrote
    """
)
"""Verbs of sentences: words before them are no heading."""
UNFINISHED = word_set(
    """
    a about after against all also an and any are as at be because before but by called
    during each every for from had has have her his if in into is it its like my no nor not
    of off on or our over per since so some than that the their then these this those
    through titled to under until upon was were when where which while who whose will with
    without within your
    """
)
"""Words that no heading ends with."""
SECTION_NAMES = word_set(
    """
    Analysis Background Conclusion Context Findings History Impact Introduction Methods
    Outlook Overview Reaction Reactions Recommendations Results Summary Timeline
    """
)
"""Headings of a single word that are told from a sentence."""
SUBJECTS = word_set(
    """
    Abstract Aftermath Arrest Awards Biography Career Casualties Causes Conclusions Controversy
    Criticism Culture Damage Death Demographics Description Development Discussion Economy Education
    Etymology Evacuation Geography Implications Interview Investigation Legacy Legislation Life
    Methodology Motive Negotiations Origins Personal Politics Production Reception Recovery Rescue
    Response Responses Sentencing Trial Verdict Victims Voting Works
    """
)
"""Headings of a single word that titles begin with, too, as in “Life On Mars”."""


def part(draft: Draft) -> Draft:
    """Return the draft with glued headings as blocks of their own.

    A glued heading is two to nine words without a finite verb, before a capitalised word that opens
    sentences and a lower-case word; behind “In” and its like, a name may follow too.
    """
    parted: list[DraftBlock] = []
    for block in draft.blocks:
        end = glued(block.text) if block.kind == "paragraph" else 0
        if end:
            parted.append(DraftBlock("heading", block.text[:end]))
        parted.append(DraftBlock(block.kind, block.text[end:].strip()))
    return replace(draft, blocks=tuple(parted))


def glued(text: str) -> int:
    """Return the length of the heading that is glued to the start of a paragraph, or 0."""
    words = text.split(" ", GLUED_WORDS + SENTENCE_WORDS + 1)
    if not OPENS.match(text) or words[0] in OPENS_PROSE:
        return 0
    for count in range(1, min(GLUED_WORDS, len(words) - SENTENCE_WORDS) + 1):
        before = words[count - 1]
        if not PLAIN_WORD.fullmatch(before) or before.lower().replace("’", "'") in FINITE:
            return 0
        if _parts(words[:count], words[count].rstrip(","), words[count + 1]):
            return len(" ".join(words[:count]))
    return 0


def _parts(heading: list[str], opener: str, following: str) -> bool:
    """Whether a heading ends before `opener`, the capitalised word that a sentence opens with."""
    last = heading[-1]
    goes_on = following[:1].islower() or following[:1].isdigit()
    if len(heading) == 1:
        if last in SUBJECTS:
            return opener in OPENERS or (opener in BEFORE_NAMES and goes_on)
        return last in SECTION_NAMES and opener in OPENERS | BEFORE_NAMES
    if last[-1] in ",:" or last.lower() in UNFINISHED:
        return False
    if opener == "A" and last.lower() in BEFORE_A:
        return False
    if not last[0].islower():
        return opener in AFTER_A_NAME and goes_on
    if opener in BEFORE_NAMES or (opener == "The" and following in INSTITUTIONS):
        return True
    return opener in OPENERS and goes_on
