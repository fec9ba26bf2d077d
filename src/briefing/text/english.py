"""English words as data: what segmentation and word counting need to know of the language.

Abbreviations are written without their last full stop. A word written here with a capital is found
only with one (“Mass.”, not “mass”), or all in capitals; a word in small letters in any case.
"""

from .word_sets import word_set

# ------------------------------------------------------------------ function words

STOP_WORDS = word_set(
    """
    i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she
    her hers herself it its itself they them their theirs themselves what which who whom whose this
    that these those am is are was were be been being have has had having do does did doing will
    would shall should can could may might must ought cannot i'm you're he's she's it's we're
    they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll he'll she'll
    we'll they'll isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't
    wouldn't shan't shouldn't can't couldn't mustn't let's that's who's what's here's there's when's
    where's why's how's a an the and but if or because as until while of at by for with about
    against between into through during before after above below to from up down in out on off over
    under again further then once here there when where why how all any both each few more most
    other some such no nor not only own same so than too very also just since whether
    """
)
"""Function words: the Snowball English stop list, with the modal verbs and a few more. As there,
“us” is left out, because it may be the United States."""

STARTERS = STOP_WORDS - word_set("am can do may might must no own shall will") | word_set(
    """
    according additionally although another despite earlier even every everyone finally furthermore
    however indeed instead later likewise many meanwhile moreover nevertheless nobody now one others
    perhaps please several still though thus today together tomorrow unlike unless upon within
    without yes yesterday yet
    """
)
"""Words that, with a capital letter, open a sentence and are hardly ever part of a name."""

CROWDS = word_set(
    """
    analysts authorities critics dozens experts hundreds investigators lawmakers millions officials
    police prosecutors protesters researchers residents thousands witnesses
    """
)
"""Words for many people, which have a capital letter only where a sentence opens."""

# ------------------------------------------------------------------ abbreviations

TITLES = word_set(
    """
    Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Gen Gens Lt Col Cols Maj Capt Cmdr Cdr Adm Sgt Cpl
    Pvt Pfc Brig Sen Sens Rep Reps Gov Govs Rev Revs Hon Pres Supt Det Insp Amb Atty Msgr Fr Cllr
    Ald Mlle Mme Mgr Asst
    """
)
"""Titles: a name follows."""

INNER = word_set("v vs e.g i.e cf viz ca approx incl excl resp a.k.a n.b p.s ps")
"""Abbreviations that never end a sentence."""

BEFORE_NUMBERS = word_set(
    """
    no nos n° nº nr p pp pg pgs vol vols ch chap fig figs art Arts sec secs sect para paras Pt eq
    eqs ext tel apt est c al Rs Dh Dhs
    """
)
"""Abbreviations when a number follows, everyday words or letters otherwise."""

MONTHS = word_set(
    """
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    """
)
WEEKDAYS = word_set(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri
    """
)

SHORTENED = word_set(
    """
    Inc Ltd Corp Co Cos Bros Assn Assoc Dept Univ Inst Intl Natl Govt Jr Sr Esq Ph.D M.Sc B.Sc LL.B
    LL.M Ed.D St Ste Mt Mts Ft Ave Blvd Rd Hwy Pkwy Sq Bldg Ala Ariz Ark Calif Colo Conn Del Fla Ga
    Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa Penn Que Tenn Tex Va Vt
    Wash Wis Wyo Cir Ct Dist Supp Civ Crim Proc Pub Stat App Cal Sec Jan Feb Mar Apr Jun Jul Aug
    Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
    """
)
"""Abbreviations that end a sentence only when what follows plainly opens a new one."""

TIMES = word_set("a.m p.m")
"""Abbreviations after the hour."""

ZONES = word_set(
    """
    ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST JST AEST AEDT SGT HKT
    Eastern Central Mountain Pacific Greenwich Moscow
    """
)
"""Time zones, which follow the hour."""

TIME_OPENERS = word_set(
    """
    about after almost around at before between by early exactly from just late nearly on precisely
    shortly since sometime until
    """
)
"""Words that a phrase of time opens with: “Shortly after 5 a.m. Gen. Smith …”."""

LETTERED = word_set(
    """
    appendix category chapter class division exhibit grade group hepatitis option part phase plan
    point schedule section series tier type vitamin war
    """
)
"""Words that a single letter follows: “Plan B. Critics say …”."""

# ------------------------------------------------------------------ names and speech

EXCLAIMING = word_set("Yahoo Jeopardy Joomla Oklahoma Yum Mia Rouge E")
"""Names that end in an exclamation mark, by their last word."""

SPEECH_VERBS = word_set(
    """
    said say says replied replies added adds answered asserted called continued cried demanded exclaimed
    explained insisted inquired joked muttered quipped remarked responded screamed shouted snapped
    tweeted wondered wrote writes yelled
    """
)
"""Verbs that follow the name of a speaker whose words were quoted."""

ADDRESSING = word_set("asked ask asks told tell tells")
"""Verbs of speech that somebody spoken to may follow."""

AFTER_SPEECH = word_set(
    """
    about after again ahead aloud as at back before by during from in later of on over through to
    via when while with
    """
)
"""Words that follow such a verb when nothing more was said."""
