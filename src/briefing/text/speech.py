"""Words by which English texts say who says what: plain data, by what the word does in a sentence.

Verbs stand as base forms; `FORMS` holds every inflected form. The lists follow the verbs and nouns
that annotators of news attributions mark as cues and sources (Pareti 2015, PARC; Newell et al.
2018, PolNeAR), cut down to words whose reading is plain without a parser.
"""


def _words(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())


SAY = _words(
    """
    say add note state claim argue announce insist warn explain report declare assert reiterate
    stress emphasize emphasise suggest acknowledge admit confirm reply respond write tweet remark
    comment concede contend maintain complain joke recall predict quip continue conclude testify
    allege observe reveal disclose mention indicate caution agree estimate boast lament repeat
    retort counter recount muse shout yell exclaim vow pledge promise proclaim signal hint imply
    speculate reason grumble fume gush scoff snap bemoan post elaborate clarify affirm reaffirm
    attest swear ask wonder answer deny opine underline underscore urge advise propose recommend
    rule decide learn find show forecast project demand threaten point fret caution interject
    """
)
"""A clause or a quotation follows, or stands before."""

TELL = _words("tell inform remind assure notify warn advise ask brief promise")
"""The person spoken to follows."""

DEEM = _words(
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

QUOTING = _words(
    """
    attack back compare dispute endorse oppose quote read refer regard resist sing slur speak
    support talk treat view see recite chant scream cry welcome sign greet face present mark
    """
)
"""Verbs that say something only where a quotation follows."""

STANCE = _words(
    """
    want hope fear believe think expect feel doubt wish plan intend seek favor favour prefer worry
    regret suspect consider view aim support oppose back endorse
    """
)
"""Wanting, fearing, holding to be so: reported as a position, not as words said."""

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

SHOWING = _words("show find suggest indicate reveal estimate project forecast conclude")
"""Verbs that take a document as subject as easily as a person."""

IMPERSONAL = _words(
    """
    suggest show indicate underscore underline highlight signal reveal mark emphasize emphasise
    demand offer express reject confirm estimate reflect welcome find face present point
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
DOUBLING = _words("quip snap admit slam dub refer regret plan")

NOUNS_TOO = _words(
    """
    claim claims report reports state states note notes call calls comment comments remark remarks
    answer answers pledge pledges promise promises post posts demand demands signal signals hint
    hints project projects estimate estimates forecast forecasts rule rules plan plans hope hopes
    fear fears view views doubt doubts wish wishes point points question questions thanks label
    labels brand brands term terms mark marks counter counters support back backs face faces
    reason reasons present presents cry cries sign signs show shows find finds attack attacks vow
    vows threat voice voices praise blame answer charge joke jokes tweet tweets mock offer offers
    outline outlines aim aims favor favour favors dispute
    """
)
"""Forms that are as often nouns: cues only where a subject stands plainly before them."""

DIRECTIONS = _words("went go goes continued continues continue began begins proceeded")
"""“went on to say”: the infinitive after them is what was said."""

MODALS = _words(
    """
    would could may might should must can will shall 'd 'll cannot wouldn't couldn't won't
    """
)
"""Before a cue they leave open whether anything was said."""

AUXILIARIES = _words("has have had is are was were be been being do does did 've 's 're")
PASSIVE = _words("is are was were be been being gets got")
NEGATIONS = _words(
    """
    not never n't cannot nor neither didn't doesn't don't hasn't haven't hadn't isn't wasn't
    aren't weren't won't wouldn't couldn't can't refused refuses refuse failed fails
    """
)

PRONOUNS = _words("he she they we i you it")
OBJECT_PRONOUNS = _words("him her them me us you it himself herself themselves")
DETERMINERS = _words(
    """
    a an the this these those his her its their our my your some many several most all no both each
    every another any one two three four five six seven eight nine ten dozens hundreds thousands
    few other others
    """
)
RELATIVES = _words("who which")
SUBORDINATORS = _words(
    """
    while because if when after before as since although though whether where until unless once
    what how why whose whom so than whenever however meanwhile instead despite whereas amid
    """
)
DECLINABLE = _words(
    """
    comment say discuss answer respond reply elaborate confirm identify name give provide disclose
    speak talk specify address be explain reveal
    """
)
"""“declined to …”: not saying."""
HYPOTHETICAL = _words("if whether unless")
PREPOSITIONS = _words(
    """
    in on at from for with by about during over under into against among between through near
    without outside inside via per toward towards across behind beyond within alongside including
    upon like
    """
)
CONJUNCTIONS = _words("and but or then yet")
ADVERBS = _words(
    """
    also later then now once again still even just often soon already ever always sometimes too
    first further thus perhaps earlier recently famously simply only flatly previously reportedly
    instead though however meanwhile himself herself themselves there here today yesterday
    """
)
TIMES = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow week
    month year morning afternoon evening night january february march april may june july august
    september october november december last earlier late ago weekend mon tue wed thu fri sat sun
    midday noon midnight hour hours day days weeks months years
    """
)
DAYS = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december
    """
)
FINITE = _words(
    """
    met won made took gave went came saw kept held left led became began got ran lost sent built
    brought bought caught chose drew fell flew grew hit knew lay let paid put rose sat set spent
    stood struck swept threw wore goes comes makes takes gives gets keeps remains seems appears
    """
)
"""Irregular verbs that are no cues, to tell a clause from a phrase."""

TITLES = _words(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president premier chancellor king queen
    prince princess sheikh sheik emir sultan ayatollah imam rabbi pope cardinal archbishop bishop
    rev reverend father sister pastor general gen colonel col major maj captain capt lieutenant lt
    sergeant sgt admiral adm commander marshal brigadier corporal officer detective inspector
    superintendent sheriff judge justice senator sen representative rep congressman congresswoman
    governor gov mayor minister secretary ambassador envoy deputy vice chief chairman chairwoman
    chair speaker director commissioner attorney prosecutor spokesman spokeswoman spokesperson
    leader coach manager foreign defense defence prime interior finance
    """
)
"""Capitalised before a name they are its title, not part of it."""

PEOPLE = _words(
    """
    official source spokesman spokeswoman spokesperson diplomat aide adviser advisor analyst
    expert observer critic supporter opponent ally rival leader president premier chancellor
    minister secretary ambassador envoy senator lawmaker legislator congressman congresswoman
    representative governor mayor candidate nominee politician king queen prince princess pope
    bishop priest pastor commander general colonel captain officer soldier rebel militant fighter
    insurgent activist campaigner organizer organiser protester demonstrator doctor nurse
    physician surgeon scientist researcher professor lecturer economist historian author writer
    journalist reporter correspondent editor columnist commentator host anchor presenter
    broadcaster pollster strategist consultant lawyer attorney prosecutor judge justice sheriff
    detective investigator inspector policeman policewoman witness victim survivor resident
    neighbor neighbour villager local passenger driver pilot farmer worker employee employer owner
    founder chairman chairwoman chair chief director executive manager head boss ceo banker
    investor trader shareholder customer consumer coach player captain athlete striker goalkeeper
    defender midfielder actor actress singer musician artist filmmaker producer star celebrity
    model student teacher principal parent mother father son daughter brother sister wife husband
    widow uncle aunt cousin grandmother grandfather friend colleague man woman boy girl person
    people men women children official insider veteran expert specialist engineer designer
    developer architect donor voter delegate member fan citizen refugee migrant negotiator
    mediator deputy counterpart spokespeople others businessman businesswoman billionaire mogul
    tycoon entrepreneur vendor physicist biologist epidemiologist astronomer chemist psychologist
    psychiatrist dean fellow scholar academic defendant plaintiff suspect juror counsel barrister
    solicitor officials democrat republican conservative liberal progressive moderate evangelical
    american volunteer campaigner moderator publicist agent commissioner newcomer incumbent frontrunner
    front-runner advocate lobbyist economist theologian guest caller
    """
)
"""Nouns for somebody who can speak."""

BODIES = _words(
    """
    ministry government administration agency office department police authority court council
    commission committee parliament congress senate house party campaign group organization
    organisation union association federation foundation institute center centre university
    company firm corporation bank board army military navy force command embassy consulate
    delegation team club league newspaper paper magazine network website outlet broadcaster
    station media press coalition alliance movement faction regime presidency kremlin watchdog
    regulator panel inquiry tribunal charity hospital school airline maker manufacturer retailer
    operator bureau cabinet opposition leadership industry crowd audience public camp
    establishment side family community publication daily service
    """
)
"""Nouns for something that speaks through people."""

DOCUMENTS = _words(
    """
    report statement poll survey study analysis article editorial letter memo email document
    filing complaint lawsuit indictment affidavit ruling opinion transcript release communique
    communiqué resolution bill law text note tweet post message book ad advertisement video column
    figures data results findings research paper review account papers records sign headline
    message hat
    """
)
"""Nouns for something that is written; what it says its author says."""

AUDIENCES = _words(
    """
    reporters journalists supporters lawmakers media press crowd audience news conference agency
    newspaper parliament congress lawmakers court jurors judge investigators police viewers
    listeners
    """
)

GOVERNMENTS = frozenset(
    """
    Kremlin|White House|Pentagon|Downing Street|Whitehall|Capitol Hill|Élysée|Elysee|State Department|
    Foreign Office|Treasury|Foggy Bottom|Zhongnanhai|Blue House|Bundestag|Knesset|Duma|
    European Commission|European Union|United Nations|UN|U.N.|EU|NATO|
    Moscow|Damascus|Washington|London|Paris|Berlin|Beijing|Tokyo|Brussels|Kyiv|Kiev|Tehran|Ankara|
    Riyadh|Cairo|Baghdad|Kabul|Islamabad|Delhi|New Delhi|Seoul|Pyongyang|Taipei|Hanoi|Jakarta|
    Manila|Canberra|Ottawa|Madrid|Rome|Lisbon|Athens|Warsaw|Prague|Budapest|Vienna|Bern|Stockholm|
    Oslo|Helsinki|Copenhagen|Dublin|Belgrade|Sofia|Bucharest|Minsk|Tbilisi|Yerevan|Baku|Astana|
    Tashkent|Amman|Beirut|Doha|Abu Dhabi|Muscat|Sanaa|Tripoli|Tunis|Algiers|Rabat|Khartoum|
    Addis Ababa|Nairobi|Mogadishu|Kinshasa|Kigali|Abuja|Accra|Pretoria|Harare|Lusaka|Caracas|Bogota|
    Bogotá|Lima|Quito|Santiago|Buenos Aires|Brasilia|Brasília|Havana|Mexico City|Jerusalem|Tel Aviv|
    Russia|Syria|Ukraine|Iran|Iraq|Israel|Turkey|Türkiye|China|Japan|India|Pakistan|Afghanistan|
    France|Germany|Britain|Italy|Spain|Portugal|Poland|Hungary|Greece|Sweden|Norway|Finland|Denmark|
    Ireland|Canada|Mexico|Brazil|Argentina|Chile|Colombia|Venezuela|Cuba|Peru|Egypt|Libya|Tunisia|
    Algeria|Morocco|Sudan|South Sudan|Ethiopia|Eritrea|Somalia|Kenya|Uganda|Rwanda|Congo|Nigeria|
    Ghana|South Africa|Zimbabwe|Saudi Arabia|Qatar|Kuwait|Bahrain|Oman|Yemen|Jordan|Lebanon|
    North Korea|South Korea|Taiwan|Vietnam|Thailand|Indonesia|Malaysia|Singapore|Philippines|
    Myanmar|Bangladesh|Sri Lanka|Nepal|Australia|New Zealand|United States|US|U.S.|USA|
    United Kingdom|UK|U.K.|Soviet Union|Belarus|Georgia|Armenia|Azerbaijan|Kazakhstan|Serbia|Kosovo
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Capitals, countries and seats of power: governments where they speak."""

BODY_NAMES = _words(
    """
    Agency Ministry Department Office Bureau Commission Committee Council Court Party Union
    Association Federation Foundation Institute Institution Center Centre University College
    School Hospital Bank Corporation Corp Inc Company Co Ltd LLC Group Army Navy Force Forces
    Police Guard Senate House Congress Parliament Assembly League Club Network News Times Post
    Journal Herald Tribune Guardian Telegraph Magazine Press Television TV Radio Services Service
    Society Alliance Coalition Front Movement Organization Organisation Nations Academy Board
    Authority Administration Airlines Airways Motors Industries Holdings Partners Capital Fund
    Trust Church Command Embassy Observatory Watch International Media Broadcasting Campaign PAC
    Team United FC Conference Treatment Rehab Clinic Museum Theater Theatre Studios Pictures
    Records Entertainment Systems
    """
)
"""Capitalised words that make a name that of a body."""

PLACE_NAMES = _words(
    """
    East West North South Street Avenue Road Square Park River Sea Ocean Mountain Mountains Island
    Islands City County State States Province Region Valley Bay Gulf Coast Bridge Airport Station
    Base Port District Hall Tower Building Palace Beach Lake Hill Hills Highway War Day Act Award
    Awards Cup Olympics Games Series Bowl Championship Prize Summit Accord Agreement Treaty Plan
    Amendment Constitution Declaration Revolution Election Elections Week Month Year Festival Show
    Security Rights Affairs Project Program Programme Operation Initiative Report Bill Law Code
    Deal Fair Hotel Mall Store Stadium Arena Center Field Line Metro Trail Desert Peninsula
    """
)
"""Capitalised words that make a name that of a place, event or thing."""

MEDIA = _words(
    """
    BBC CNN CBS NBC ABC MSNBC CNBC Fox NPR PBS C-SPAN ITV Sky Channel Jazeera Arabiya Guardian
    Times Post Journal Herald Tribune Telegraph Independent Economist Spiegel Monde Figaro Bild
    Politico Axios Vox Breitbart HuffPost BuzzFeed Newsweek Time Variety TMZ Vogue Esquire
    Bloomberg News Radio TV Television Today Mail Mirror Sun Star Globe Gazette Chronicle Examiner
    Observer Inquirer Magazine Daily Weekly Netflix YouTube Podcast Sputnik RT Haaretz Press
    """
)
"""Capitalised words that make a name that of an outlet."""

PARTICLES = _words(
    """
    al el bin ibn abu de da del della der den di du la le van von ter dos y st
    """
)
"""Words inside a name that are not part of its key."""


def forms() -> dict[str, tuple[str, str]]:
    """Return each inflected form of a cue: its base form, and `s`, `d`, `n`, `g` or `b`.

    `s` is the third person, `d` the past (and participle, where they are alike), `n` a participle
    of its own, `g` the form in -ing, `b` the base form.
    """
    found: dict[str, tuple[str, str]] = {}
    for base in sorted(SAY | TELL | DEEM | QUOTING | STANCE):
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
