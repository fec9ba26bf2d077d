"""Litter that is told by the words of a single line: menus, calls to subscribe, credits.

A rule is a name, the most words that such a line has, and a pattern for the whole line; plain data,
so that a rule can be added without reading code. Patterns disregard case unless they say otherwise.
"""

import re
from typing import NamedTuple

NETWORK = (
    r"(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|tiktok|threads|pinterest|"
    r"flipboard|google(?: ?\+| news)|bluesky|mastodon|reddit|snapchat|rss|social media|online|viber)"
)
CAMERA = r"(?:photo(?:graph|s|graphs)?|images?|pictures?|illustration)"
LABEL = r"(?-i:(?:Photo|Photograph|Image|Picture|Illustration|Credit|PHOTO|IMAGE|CREDIT)[sS]?)"
PICTURE_AGENCY = (
    r"(?:getty(?: images)?|shutterstock|alamy|corbis|istock|epa(?:-efe)?|invision|nurphoto)"
)
AGENCY = (
    rf"(?:{PICTURE_AGENCY}|reuters|afp|ap|pa(?: wire| media)?|xinhua|tass|anadolu(?: agency)?|"
    r"bloomberg|zuma(?: press)?|ians|pti|ani)"
)
NAME = r"(?:[A-Z0-9©@][\w.’'&@]*|of|for|the|and|de|del|la|van|von|via|et|al\.)"
NAMES = rf"(?-i:{NAME}(?:[ ,/|–-]{{1,3}}{NAME}){{0,11}})"
BEFORE = r"(?:.{0,400}[.!?”\"’)\]] ?)?"
"""What may stand before a credit: a caption that ends like a sentence."""
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
STORY = r"(?:story|article|post|piece|report|column|interview|essay|page|video|news)"
MAIL = r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}"


class LineRule(NamedTuple):
    """A kind of litter that a single line shows."""

    name: str
    words: int
    pattern: re.Pattern[str]


def rule(name: str, words: int, *patterns: str, flags: int = re.IGNORECASE) -> LineRule:
    """Return a rule for lines that match one of the patterns from end to end."""
    return LineRule(name, words, re.compile("|".join(f"(?:{p})" for p in patterns), flags))


LINE_RULES = (
    rule("marks only", 99, r"[\W_]+"),
    rule(
        "follow us",
        30,
        rf"(?:please |you can |for [^.]{{3,80}}, )?follow\b.{{1,80}} (?:on|at) (?:our )?{NETWORK}\b.{{0,120}}",
        rf"(?:like|join|find|visit|connect with|add) (?:us|our)\b.{{0,60}}\b{NETWORK}\b.{{0,80}}",
        rf"follow (?:us|me|@\w+|our [\w ]{{2,40}})(?: on| here| at)?(?: ?{NETWORK}[ ,|/&]*){{0,9}}\W*",
        r"(?:follow|join) (?:us|our [\w ]{2,30}channel)\b.{0,30}[:!.]?\W*",
        rf"(?:reach|contact|e-?mail) [^,]{{2,40}} (?:at|on) .{{0,60}}\b(?:on {NETWORK}|follow)\b.{{0,80}}",
        rf"[\w .'’]{{2,40}} on {NETWORK} ?:? ?(?:@\w+|: ?https?://\S+)",
    ),
    rule(
        "newsletter",
        45,
        r"(?:please )?(?:sign[ -]?up|log in|sign in|register)\b.{0,80}\b(?:newsletters?|e-?mails?|inbox|alerts|"
        r"updates|headlines|scoops|briefing|free account|for free)\b.{0,160}",
        r"(?:please )?subscribe (?:to|now|here|today|for|and)\b.{0,160}",
        r"(?:get|receive|want|enjoy|never miss|don['’]t miss|stay|enter|have)\b.{0,120}"
        r"\b(?:inbox|newsletters?|e-?mail alerts?|your e-?mail(?: address)?)\b.{0,120}",
        r"by (?:signing up|subscribing|registering|submitting|clicking [\w ]{2,20}),? (?:you|i) (?:agree|accept|consent|confirm|"
        r"acknowledge|are agreeing)\b.{0,200}",
        r"(?:you can )?unsubscribe (?:at any time|anytime|here)\b.{0,80}",
        r"(?:.{2,40} )?newsletter privacy policy\b.{0,120}|please check the opt-in box\b.{0,120}|i (?:agree|consent) that\b.{0,160}|"
        r"(?:get|receive|keep) .{2,80}\b(?:newsletters?|delivered (?:to|through) your)\b.{0,160}|keep an eye on your inbox\b.{0,80}",
        r"(?:already|not yet|become) a (?:subscriber|member|supporter)\b.{0,80}",
        r"(?:to continue reading|continue reading with|this (?:article|story) is (?:only )?for subscribers|"
        r"you have (?:\d|read|reached|used) .{0,30}(?:free )?articles?)\b.{0,120}",
        r"(?:(?:our|daily|weekly|email|free|breaking news) ){0,4}(?:newsletters?|e-?mails)(?: sign[ -]?up)?\W*",
        r"thank(?:s| you) for (?:subscribing|signing up|registering).{0,60}",
        r"for more [\w ,]{2,60} you can sign up .{0,60}",
        r"breaking news e-?mails? get .{2,120}",
    ),
    rule(
        "disambiguation",
        40,
        r"[\"“'‘][^\"”'’]{1,60}[\"”'’] redirects here\..{0,200}",
        r"(?:for other uses|not to be confused with|this article is about)\b.{1,120}, see .{1,120}|for other uses, see .{1,120}",
    ),
    rule(
        "web archive",
        140,
        r"starting in \d{4}, alexa internet has been donating\b.{0,400}",
        r"(?:these crawls are part of an effort to archive pages|the goal is to fix all broken links on the web)\b.{0,1000}",
        r"crawls of supported .{2,40} sites\.?",
    ),
    rule(
        "app download",
        30,
        r"(?:click here to )?(?:get|download|install|try) (?:our|the [\w ]{2,30}) (?:mobile |free )?app\b"
        r"(?:|.{0,40}(?:app store|google play|ios|android|for free|now|today|here)\b.{0,60})\W*",
        r"(?:available|download)(?: now| it)? (?:on|from|for|in) (?:the |your )?(?:app ?store|google play|ios|"
        r"android|apple podcasts).{0,80}",
        r"download the .{2,60} (?:podcast|brochure)\b.{0,100}",
    ),
    rule(
        "read more",
        35,
        r"[\[(>* ]*(?:also|must|recommended|further|related)[ -]?(?:read|watch|see|reading)s?\b ?(?:[:|–—>-].{0,250})?",
        r"[\[(>* ]*(?:read|see|watch|look) also\b ?(?:[:|–—>-].{0,250})?",
        r"[\[(>* ]*(?:read (?:more|next|on|this|it here)|related|recommended|don['’]t miss|watch(?: now| live)?|see (?:also|more)|"
        r"more (?:on|from)(?: this)?(?: story| topic)?|gallery|storify|editor['’]?s['’]? picks?|must[ -]read|up next|next up)"
        r"(?: (?:story|stories|video|videos|articles?|news|content|posts|coverage|reading|topics|links))?"
        r" ?(?::|\||>|»)(?!\d).{0,250}",
        r"(?:related|similar|recommended|popular|trending|most read|most popular|latest)(?: (?:in|on) [\w ]{2,20}|"
        r" (?:story|stories|video|videos|articles?|news|content|posts|coverage|topics|links|reading)(?: on [\w ]{2,20})?)?\W*",
        r"(?:read|see|learn|find out) more(?: here| stories| details)?\W*",
        r"(?:>+ ?)?read more (?:about|from|on|trending|here|at|stories)\b[^.]{0,100}\.?",
        rf"read (?:the (?:full|original|rest|whole|entire|complete)|our full|the) (?:of (?:the|this) )?{STORY}\b.{{0,80}}",
        rf"(?:read|see|share)(?: or share)? this {STORY} ?:? ?(?:on|at|here|https?:).{{0,120}}",
        r"(?:you (?:may|might)(?: also)?|people also) (?:like|be interested in|enjoy|read)\b.{0,40}",
        r"(?-i:(?:More|MORE) (?:from|on|FROM|ON)(?: this| the| our| [A-Z0-9][\w&’']{0,20}){1,4}) ?[:»>]?",
        r"recommended for you\W*",
    ),
    rule(
        "read more",
        30,
        r"(?:Also Read|ALSO READ|Read Also|READ ALSO|Also read|Read also|Read more|READ MORE) ?[-–—:|]? ?"
        r"[\"'“‘]?[A-Z0-9].{8,200}[^.]",
        r"[\"'“‘]?[A-Z0-9].{10,160}[^.,;] (?:Read [Mm]ore|READ MORE)\W*",
        flags=0,
    ),
    rule(
        "cookies",
        80,
        r"(?:we (?:and our [\w ]{3,30} )?use|(?:this|our) (?:web)?site uses|by (?:continuing|using|clicking|closing|choosing)|"
        r"(?:accept|manage|reject|allow)(?: all)?|cookies? (?:policy|settings|notice|preferences|consent)|"
        r"cookies (?:help|enable|allow) us|your privacy)\b.{0,100}\bcookies?\b.{0,400}",
        r"(?:(?:accept|manage|reject|allow)(?: all)? )?cookies?(?: (?:policy|settings|notice|preferences|consent))?\W*",
    ),
    rule(
        "copyright",
        60,
        r"(?:copyright ?)?(?:©|ⓒ|\(c\)).{0,300}",
        r"copyright (?:19|20)\d\d\b.{0,200}",
        r".{0,250}\ball rights? reserved\W*",
        r"all rights? reserved\b.{0,80}",
        r"this material may not be (?:published|reproduced)\b.{0,200}",
        r"(?:reproduced|reprinted|republished) with permission\b.{0,80}",
    ),
    rule(
        "copyright",
        9,
        r"(?:Copyright|COPYRIGHT)(?: by| of)?(?: (?!Act\b|Law\b|Office\b|Reform\b|Case\b|Royalty\b)[A-Z][\w&.’'-]*| of| and){1,8}",
        flags=0,
    ),
    rule(
        "advertisement",
        14,
        r"\W*(?:advert(?:isement|isements|ising)?|sponsored(?: (?:content|links?|post|stories))?|promoted(?: content| stories)?|"
        r"paid (?:content|post|program)|partner content|ad|remove ads)(?:\W+advertisement){0,4}"
        r"(?:\W{1,4}continue reading(?: the main story| below)?)?\W*",
        r"(?:photo |video )?(?:advertisement )?continue reading(?: the main story| below)?\W*",
        rf"\W*(?:{STORY}|content|text) continues (?:below|after)\b.{{0,40}}",
        r"(?:scroll|swipe) (?:down |up )?(?:to|for) (?:continue|read|more|see)\b.{0,40}",
        r"(?:sponsored|presented|powered) by [^.,]{2,30}",
    ),
    rule(
        "page furniture",
        8,
        r"(?:skip|jump|back|go|return) to (?:the )?(?:main |page )?(?:content|navigation|article|footer|main|search|top|menu|"
        r"home ?page|homepage|site index|sidebar|page)\W*",
        r"loading(?: (?:comments|content|more|video|player|page))?\W*",
        r"please wait\W*",
        r"(?:listen to|play|watch|save|print|bookmark) (?:this|the) (?:article|story|video|audio|podcast|page)\b.{0,30}",
        r"(?:published |updated |posted )?~?(?:about )?(?:\d{1,3}|an?|one) (?:sec|second|min|minute|hour|hr|day|week|month|year)s? ago\W*",
        r"\d{1,3}[ -]?min(?:ute)?s?[ -]?read\W*",
        r"\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d",
        r"written by|posted in [\w &,]{2,40}|support our (?:journalism|work)\W*",
        r"(?:click|tap) to (?:tweet|expand|enlarge|share|play|view|copy|zoom|unmute)\W*",
        r"(?:play|pause|replay|close|mute|unmute) (?:facebook|twitter|x|video|player|full ?screen)\W*",
        r"tweet with a location\W*|add interest\W*",
        r"\W*(?:ends|end of (?:story|article|press release))\W*",
    ),
    rule(
        "page furniture",
        40,
        r"(?:please )?(?:enable|turn on|activate) javascript\b.{0,160}",
        r"(?:javascript|your browser|this browser|this video|this content)\b.{0,60}(?:javascript|not support|disabled|"
        r"cannot be played|can not be played|unavailable|not available)\b.{0,120}",
        r"(?:tags?|topics?|filed under|filed in|categor(?:y|ies)|keywords?) ?: ?[^.!?]{1,250}",
        r"filed under [^.!?]{1,250}",
        r"(?:you must |please )?(?:enter|type) the (?:characters|letters|words|text|code|digits)\b.{0,60}"
        r"\b(?:stand out from the other characters|in (?:the|this) (?:image|picture|box)|(?:shown|displayed) (?:above|below))\b.{0,60}",
        r"when you tweet with a location, twitter stores that location\b.{0,200}",
        r"(?:interested in .{2,80}\? )?add .{2,80} as an interest to stay up to date on the latest\b.{0,200}",
        r"(?:embed )?.{0,160}\bcopy this code to your (?:web ?site|blog|page)\b.{0,40}",
        r"(?:report (?:a|an) (?:typo|error|problem|mistake)|send (?:us )?(?:a )?(?:tips?|feedback)|got a (?:news )?tip|have a (?:news )?tip)\b.{0,160}",
    ),
    rule(
        "page furniture",
        14,
        r"back to (?:gallery|main menu|results|all|home|the top)\W*",
        r"(?:via|from|source:?) [\w-]{2,40}\.(?:com|info|org|net|co\.uk)",
        r"(?:your )?(?:e-?mail|name|zip code|message|first name|last name)(?: address)? ?(?:\(?required\)?|\*)",
        r"(?:previous|next) (?:post|article|story)\b.{0,90}",
        r"about (?:this|the) (?:article|statement|story|author|authors|site|website|project|writer)\W*",
        r"tell us what you think\W*|how to contact us|contact (?:editorial|the (?:newsroom|editors?|authors?))\W*",
        r"listen to (?:these|our) .{2,40} podcasts?\W*",
        r"\W*(?:\d[\d.,]*[km]? ?)(?:shares?|views?|likes?|retweets|followers|reactions|reads)\W*",
    ),
    rule(
        "comments",
        90,
        r"(?:save my name|notify me|e-?mail me|send me)\b.{0,160}\b(?:comments?|posts?|replies|replied|reply|browser)\b.{0,60}",
    ),
    rule(
        "comments",
        14,
        r"\(?\d{0,7}\)? ?comments?(?: ?\([\d+]*\))?\W*",
        r"(?:no|view|show|hide|see|read|load|all|post|add|leave|write)(?: all| a| your| more| the)? comments?(?: \(?\d{1,6}\)?)?(?: yet)?\W*",
        r"your e-?mail address will not be published\b.{0,60}|required fields are marked\W*|like this\W*",
        r"comments (?:are|have been|will be) (?:now )?(?:closed|disabled|off|turned off|moderated|subject to)\b.{0,60}",
        r"(?:join the (?:conversation|discussion)|have your say|be the first to comment|what do you think\?|leave a reply)\W*",
        r"(?:you must|please) (?:be logged in|log in|sign in|register) to .{0,20}(?:comment|reply|post)\b.{0,40}",
    ),
    rule(
        "click here",
        30,
        r"(?:please )?(?:click|tap)(?: (?:here|below|through)| on the (?:link|image|picture|button|video|photo|icon)\b)\b.{0,160}",
        r".{0,120}[, ]click here\W*",
    ),
    rule(
        "first published elsewhere",
        45,
        r"this (?:story|article|post|piece|column|essay|content)\b.{0,30}\b(?:(?:originally|first) (?:published|appeared|ran|posted)|"
        r"(?:is|was|has been) (?:republished|reposted|reprinted|re-published))\b.{0,250}",
        r"the (?:post|article|story) .{0,160}appeared first (?:on|in) .{0,80}",
    ),
    rule(
        "first published elsewhere",
        9,
        r"(?:originally|first) (?:published|appeared|posted)(?: (?:on|in|at|by))? (?-i:[A-Z\d])[^,]{0,60}",
    ),
    rule(
        "picture credit",
        75,
        r"(?:enlarge|expand|view)(?: this)? (?:image|photo|picture|gallery|fullscreen)(?:(?: toggle caption)?(?-i: [A-Z(]).{0,400}|\W*)",
        r"(?-i:Image (?:copyright|caption|source,?) [A-Z]).{0,400}",
        r"(?:hide|toggle|show) caption\W*",
        rf"(?:file )?{CAMERA} \d{{1,3}} (?:of|/) \d{{1,3}}\b.{{0,200}}",
        rf"(?:.{{0,400}}[\s.(\[|])?{LABEL}(?: credits?| courtesy)?(?: by| of)? ?[:/©] ?{NAMES}[.)\]\s]*",
        rf".{{0,400}}[a-z.]Credit: {NAMES}[.)\]\s]*",
        rf".{{0,400}}\({CAMERA}(?: credits?| courtesy)?(?: by| of)? ?[:/] ?[^()]{{2,80}}\)\W*",
        rf".{{0,400}}\({CAMERA} (?:by|courtesy|from|via|provided)\b[^()]{{1,90}}\)\W*",
        rf"{BEFORE}\[?{LABEL} (?:by|courtesy(?: of)?) {NAMES}[.)\]\s]*",
        rf".{{0,400}}\((?!with\b|inputs?\b|sources?\b|reporting\b|{AGENCY}[/ ,&])[^()]{{2,60}}(?:/|\bvia | \| ){AGENCY}"
        rf"(?:[,/ ]{{1,2}}(?:file|pool|wire|images|photo|handout)){{0,3}}\.?\)\W*",
        rf".{{0,400}}\w ?(?:/|\|) ?{AGENCY}(?: ?[,/] ?(?:file|pool))?",
        rf"{BEFORE}\(?(?-i:AP|Associated Press|Reuters|REUTERS|AFP|EPA|Getty) (?:file )?(?:photo|image)s?(?:/{NAMES})?[.)\]\s]*"
        r"(?:\(Associated Press\))?",
        rf"{BEFORE}\(?(?-i:REUTERS)/{NAMES}[.)\]\s]*",
        rf"{BEFORE}{NAMES} via {AGENCY}[.)\]\s]*",
        rf"(?-i:[^.!?]{{1,300}}\b(?:is|are) (?:pictured|shown|seen|photographed)\b.{{1,300}},? (?:on|in) (?:{MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {MONTH} \d{{4}})\.?)",
        r".{0,400}\([^()]{2,50}/ ?(?:staff (?:photographer|photo)|staff|file|handout|contributed)[^()]{0,30}\)\W*",
        r".{0,400}\((?:family|handout|courtesy|contributed|submitted|file|screenshot|screengrab)"
        r"(?: (?:photos?|images?|picture|handout))?(?: (?:via|from|of) [^()]{2,40})?\)\W*",
    ),
    rule(
        "picture credit",
        30,
        rf"[\[(]?(?:file |stock )?{CAMERA}(?: credits?| courtesy(?: of)?| by| source| via| copyright){{0,2}} ?[:/|©] ?.{{0,200}}",
        rf"[\[(]?{CAMERA} (?:via|–|-) {NAMES}\W*",
        rf"\(?(?:file|stock|handout|courtesy) (?:{CAMERA}|handout)\b[^.!?]{{0,150}}\W*",
        rf"\(?(?:representative|representational|illustrative) {CAMERA}\W*",
        rf"(?:cover|header|lead|listing|featured) {CAMERA}(?: by|:| via) .{{2,60}}",
        rf"(?:source|credits?) ?(?:by )?:? ?{PICTURE_AGENCY}\W*",
        r"credits? ?: ?[^.!?]{2,80}",
    ),
    rule(
        "picture credit",
        8,
        rf"(?:by )?{NAMES} ?(?:/| via ) ?{AGENCY}\W*",
        rf"{PICTURE_AGENCY}\W*",
    ),
    rule(
        "picture credit",
        90,
        r"FILE(?: PHOTO)? ?[-–—:]{1,2} ?.{5,600}",
        flags=0,
    ),
    rule(
        "bare address",
        9,
        r"(?:permalink|via|web(?:site)?)? ?:? ?<?(?:https?://|www\.)\S+>?",
        rf"(?:e-?mail ?:? ?|(?-i:[A-Z])[\w’' -]{{1,24}}: ?)?{MAIL}\W*",
        r"(?:tel|phone|telephone|fax|mobile)\.? ?:? ?[+\d(][\d ()+.-]{5,20}",
        r"(?:@\w{2,30}[ ,]*){1,5}",
        r"(?:#\w{2,40}[ ,]*){1,12}",
    ),
)  # fmt: skip
"""In the order in which they are tried."""
