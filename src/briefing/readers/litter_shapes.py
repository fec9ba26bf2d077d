"""Litter that is told by the shape of a line rather than by what it says."""

from .litter_lines import NETWORK, rule

SHARE = rf"(?:{NETWORK}|e-?mail|print|copy(?: link)?|share|tweet|messenger|tumblr|link|more|save|like|line)"

SHAPE_RULES = (
    rule(
        "page furniture",
        8,
        r"[a-z]+(?:-[a-z]+){2,8}",  # names of a layout: portrait-tablet-and-below
        r"\d{1,3}",  # counts of shares and comments
        r"(?:new, )?\d[\d,.]*k? ?(?:comments?|shares?|views?|likes?|diggs?|replies|retweets?|followers?)",
        r"\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}",
        r"(?:see|view|browse|show|load|read|find)(?: all| more| our| today['’]s| full| latest)\b.{0,60}",
        r"(?:more|all|latest|top|trending|popular|featured|related|recommended|sponsored|our)(?: [\w'’&-]+){0,3}"
        r" (?:news|stories|videos?|articles?|posts?|headlines|topics|newsletters|episodes|shows?|blogs?|photos?"
        r"|galler(?:y|ies)|podcasts?|events?|jobs|sites?|searches|links)",
        r"(?:don['’]t miss|read this next|you might also like|up next|editors['’]? picks?|must reads?"
        r"|most (?:read|watched|popular|viewed|shared|commented)|trending(?: now)?|what['’]s (?:hot|new|trending))",
        r"(?:[\w.'’-]+ ){1,4}\(?@\w{2,20}\)?",
        rf"(?:{SHARE}[ ,|/•·]{{0,3}}){{3,14}}",
        r"(?:medically |fact[- ]?)?(?:reviewed|checked|researched|edited|written) by:? (?-i:[A-Z]).{1,80}",
    ),
    rule(
        "page furniture",
        10,  # the path of a page: News > Courts
        r"(?-i:[A-Z])[\w&’'-]{1,20}(?: [\w&’'-]{1,20}){0,2}(?: ?[>»›] ?(?-i:[A-Z])[\w&’'-]{1,20}(?: [\w&’'-]{1,20}){0,2}){1,5}",
    ),
    rule(
        "score bar",
        16,
        r"(?:full[ -]?time|half[ -]?time|ft|ht|aet|final score)\b[\w .:'’–-]{0,60}\b\d{1,3} ?[-–:] ?\d{1,3}\b"
        r"(?:[\w ():+'’–-]{0,60}[\w)'’])?",
        r"(?=.{0,60}(?:\d\+\d|yellow|red|cards?|goals?|subs?|pens?|ht|ft))(?:(?:yellow|red|cards?|goals?|subs?|pens?|ht|ft)[ :]{1,2}|\d{1,3}(?:\+\d{1,2})?['’′]?[ ,;]{0,3}){3,20}",
    ),
    rule("read more", 30, r".{10,160}\[(?-i:[A-Z]{4,14}(?: [A-Z]{2,14}){0,2})\]"),
    rule("page furniture", 40, r"share all sharing options\b.{0,200}", r"media caption ?(?-i:[A-Z]).{0,200}"),
)  # fmt: skip
"""Tried behind the rules of words."""
