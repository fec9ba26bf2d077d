"""Short forms of given names: plain data.

Only forms that stand for one name, or for spellings of one, are here: “Bill” is William; “Sandy” may
be anybody.
"""

from collections import defaultdict
from collections.abc import Mapping

FORMS = """
abraham abe | albert al bert | alexander alex | alfred alf alfie fred | andrew andy drew
anthony tony | arthur art | barbara barb | benjamin ben benny | bernard bernie | bradley brad
catherine katherine kathryn cathy kathy kate katie | charles charlie chuck | christina chris christy
christopher chris | clifford cliff | cynthia cindy | daniel dan danny | david dave | deborah debra debbie deb
dennis denny | donald don donnie | dorothy dot dottie | douglas doug | edward ed eddie ted
eleanor ellie nell | elizabeth liz lizzie beth betty betsy bettie | emanuel manny | emily em | eugene gene
francis frank | franklin frank | frederick fredrick fred freddie | gabriel gabe | gerald gerry jerry | geoffrey geoff
jeffrey jeff | gregory greg | harold hal harry | henry hank harry | herbert herb | jacob jake | jacqueline jackie
james jim jimmy jamie | janet jan | jennifer jen jenny | jessica jess jessie | john johnny jack
jonathan jon | joseph joe joey | joshua josh | judith judy | kenneth ken kenny | kimberly kim | lawrence laurence larry
leonard len lenny | leroy roy | lewis lou | louis lou louie | lucas luke | margaret maggie meg peggy | martha marty
martin marty | matthew matt | maurice mo | melvin mel | michael mike mick mickey mikey | mitchell mitch | nathan nate
nathaniel nate | nicholas nick | norman norm | pamela pam | patricia pat patty tricia | patrick pat paddy
peter pete | philip phillip phil | randall randy | raymond ray | rebecca becky | reginald reggie | richard rick rich dick ricky
robert rob bob bobby robbie bert | rodney rod | ronald ron ronnie | russell russ | samantha sam | samuel sam sammy
sandra sandy | stanley stan | stephen steven steve | stuart stewart stu | susan susie sue | suzanne sue | terence terrence terry
theodore ted teddy theo | theresa teresa terry | thomas tom tommy | timothy tim | valerie val | victor vic | victoria vicky
vincent vince vinny | virginia ginny | walter walt | william will bill billy willie | zachary zach zack
"""


def _names() -> Mapping[str, frozenset[str]]:
    """Return the names that each form stands for."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in FORMS.replace("\n", "|").split("|"):
        for form in group.split():
            found[form].add(group.split()[0])
    return {form: frozenset(names) for form, names in found.items()}


NAMES = _names()


def one_name(a: str, b: str) -> bool:
    """Whether two given names in small letters are forms of one: “bill” and “william”.

    “Bob” and “Robbie” are, too; “Harry” and “Hank” only through Henry, and so are.
    """
    return bool(NAMES.get(a, frozenset()) & NAMES.get(b, frozenset()))
