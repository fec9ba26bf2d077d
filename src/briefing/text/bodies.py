"""Words by which English texts name and describe what speaks and is nobody: plain data.

That is bodies, seats of power, outlets, and documents. Nouns stand in the singular. Names are given as
texts write them, with their capitals.
"""

from .word_sets import name_set, word_set

BODIES = word_set(
    """
    ministry government administration agency office department police authority court council
    commission committee parliament congress senate house party campaign group organization
    organisation union association federation foundation institute center centre university
    company firm corporation bank board army military navy force command embassy consulate
    delegation team club league newspaper paper magazine network website outlet broadcaster
    station media press coalition alliance movement faction regime presidency kremlin watchdog
    regulator panel inquiry tribunal charity hospital school airline maker manufacturer retailer
    operator bureau cabinet opposition leadership industry crowd audience public camp
    establishment side family community publication journal daily service fraternity sorority clinic store
    hotel chain laboratory observatory assembly legislature city town county state country nation
    defense defence prosecution jury band gang squad chamber giant startup
    """
)
"""Nouns for something that speaks through people."""

GOVERNING = word_set(
    "government administration ministry kremlin regime cabinet parliament presidency authority"
)
"""Bodies that are a government or part of one."""

DOCUMENTS = word_set(
    """
    report statement poll survey study analysis article editorial letter memo email document
    filing complaint lawsuit indictment affidavit ruling opinion transcript release communique
    communiqué resolution bill law text note tweet post message book ad advertisement video column
    filing blog figures data results findings research paper review account papers records sign headline
    message statistic statistics suit petition decision judgment judgement database assessment audit investigation probe census estimate projection footage
    photograph photo image picture dossier memorandum circular bulletin
    """
)
"""Nouns for something that is written or recorded; what it says its author says."""

RECORDS = word_set(
    """
    video footage photograph photo image picture data database statistic statistics figure figures result results record records
    hat sign column account
    """
)
"""Of these, what shows something and holds no position: “surveillance video shows …”."""

SEATS = name_set(
    """
    Kremlin, White House, Pentagon, Downing Street, Whitehall, State Department, Foreign Office,
    Treasury, Foggy Bottom, Zhongnanhai, Blue House, Foreign Ministry, Defense Ministry, Defence
    Ministry, Interior Ministry, Élysée, Elysee, Elysée
    """
)
"""Names that mean a government wherever they stand."""

BODIES_BY_NAME = name_set(
    """
    UN, U.N., United Nations, EU, European Union, European Commission, NATO, Nato, IMF, World Bank,
    WHO, Bundestag, Knesset, Duma, Congress, Senate, Parliament, Taliban, Hamas, Hezbollah, Fatah,
    Republicans, Democrats, Labour, Tories
    """
)
"""Organisations whose names do not show it."""

ABBREVIATIONS = {
    "cdc": "centers for disease control and prevention",
    "who": "world health organization",
    "un": "united nations",
    "eu": "european union",
    "imf": "international monetary fund",
    "nato": "north atlantic treaty organization",
    "nih": "national institutes of health",
    "nasa": "national aeronautics and space administration",
    "usda": "agriculture department",
    "dhs": "homeland security department",
    "doj": "justice department",
    "ec": "european commission",
}
"""Initials of bodies that are not those of their names as texts give them, with the names in small letters."""

PLACES_OF_POWER = name_set(
    """
    Moscow, Damascus, Washington, London, Paris, Berlin, Beijing, Tokyo, Brussels, Kyiv, Kiev,
    Tehran, Ankara, Riyadh, Cairo, Baghdad, Kabul, Islamabad, Delhi, New Delhi, Seoul, Pyongyang,
    Taipei, Hanoi, Jakarta, Manila, Canberra, Ottawa, Madrid, Rome, Lisbon, Athens, Warsaw, Prague,
    Budapest, Vienna, Bern, Stockholm, Oslo, Helsinki, Copenhagen, Dublin, Belgrade, Sofia,
    Bucharest, Minsk, Tbilisi, Yerevan, Baku, Astana, Tashkent, Amman, Beirut, Doha, Abu Dhabi,
    Muscat, Sanaa, Tripoli, Tunis, Algiers, Rabat, Khartoum, Addis Ababa, Nairobi, Mogadishu,
    Kinshasa, Kigali, Abuja, Accra, Pretoria, Harare, Lusaka, Caracas, Bogota, Bogotá, Lima, Quito,
    Santiago, Buenos Aires, Brasilia, Brasília, Havana, Mexico City, Jerusalem, Tel Aviv,
    Russia, Syria, Ukraine, Iran, Iraq, Israel, Turkey, Türkiye, China, Japan, India, Pakistan,
    Afghanistan, France, Germany, Britain, Italy, Spain, Portugal, Poland, Hungary, Greece, Sweden,
    Norway, Finland, Denmark, Ireland, Netherlands, Belgium, Austria, Switzerland, Canada, Mexico,
    Brazil, Argentina, Chile, Colombia, Venezuela, Cuba, Peru, Egypt, Libya, Tunisia, Algeria,
    Morocco, Sudan, South Sudan, Ethiopia, Eritrea, Somalia, Kenya, Uganda, Rwanda, Congo, Nigeria,
    Ghana, South Africa, Zimbabwe, Saudi Arabia, Qatar, Kuwait, Bahrain, Oman, Yemen, Jordan,
    Lebanon, North Korea, South Korea, Taiwan, Vietnam, Thailand, Indonesia, Malaysia, Singapore,
    Philippines, Myanmar, Bangladesh, Sri Lanka, Nepal, Australia, New Zealand, United States, US,
    U.S., USA, America, United Kingdom, UK, U.K., Soviet Union, Belarus, Georgia, Armenia,
    Azerbaijan, Kazakhstan, Serbia, Kosovo, Romania, Bulgaria, Croatia, Albania, Latvia, Lithuania,
    Estonia, Iceland, Europe
    """
)
"""Capitals and countries: governments where they speak, places elsewhere."""

BODY_NAMES = word_set(
    """
    Agency Ministry Department Office Bureau Commission Committee Council Court Party Union
    Association Federation Foundation Institute Institution Center Centre University College
    Centers School Hospital Bank Corporation Corp Inc Company Co Ltd LLC Group Army Navy Force Forces
    Police Guard Senate House Congress Parliament Assembly League Club Network News Times Post
    Journal Herald Tribune Guardian Telegraph Magazine Press Television TV Radio Services Service
    Society Alliance Coalition Front Movement Organization Organisation Nations Academy Board
    Authority Administration Survey Airlines Airways Motors Industries Holdings Partners Capital Fund
    Trust Church Command Embassy Observatory Watch International Media Broadcasting Campaign PAC
    Team United FC Conference Treatment Rehab Clinic Museum Theater Theatre Studios Pictures
    Records Entertainment Systems
    """
)
"""Capitalised words that make a name that of a body."""

PLACE_NAMES = word_set(
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

MEDIA = word_set(
    """
    BBC CNN CBS NBC ABC MSNBC CNBC Fox NPR PBS C-SPAN ITV Sky Channel Jazeera Arabiya Guardian
    Times Post Journal Herald Tribune Telegraph Independent Economist Spiegel Monde Figaro Bild
    Politico Axios Vox Breitbart HuffPost BuzzFeed Newsweek Time Variety TMZ Vogue Esquire
    Bloomberg News Radio TV Television Today Mail Mirror Sun Star Globe Gazette Chronicle Examiner
    Observer Inquirer Magazine Daily Weekly Netflix YouTube Podcast Sputnik RT Haaretz Press
    """
)
"""Capitalised words that make a name that of an outlet."""

MEDIA_KINDS = word_set("TV Television Radio News Magazine Press Channel Daily Weekly Podcast")
"""Of these, the words that alone are the name of none: “on TV”."""
