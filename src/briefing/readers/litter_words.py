"""Words that rows of links are made of; plain data, all in small letters."""

from .normalize import word_set

SITE = word_set(
    """
    about accessibility account adchoices ads advertise advertisement advertising advisory
    affiliate alert alerts app apps archive archives blog blogroll blogs bookmark bookmarks
    brandvoice browse bulletin calculator calculators calendar careers cartoons categories
    category channel channels chat classified classifieds click close columnists comment
    comments community complaints connect contact contacts contests contribute contributors
    cookie cookies copyright corrections coupons crossword crosswords customer deals delivery
    desktop directory disclaimer disclosure discounts donate download downloads e-edition
    e-paper edition editions editorials email emails epaper episodes events explainers explore
    facebook fanposts fanshots faq faqs featured feed feedback feeds flipboard follow follower
    followers footer forum forums fulltext galleries gallery glossary guide guidelines guides
    header help home homepage horoscope horoscopes index instagram jobs join latest legal
    letters licensing linkedin links listen listings live livestream log login logout magazine
    main manage map maps masthead media member members membership menu messenger mobile more
    multimedia myaccount navigation network newsletter newsletters newspaper newsroom newswire
    next notice notices notifications obits obituaries office online options order pages partner
    partners password permissions personalize photos picks pictures pinterest playlist playlists
    pocket podcast podcasts policies policy popular post posts preferences premium press
    previous print privacy products profile promo promos promoted puzzle puzzles quiz quizzes
    ratings recaptcha recipes recommended reddit register related releases rentals reply
    reprints reset reviews rights rss save scoreboard scores search section sections send
    settings share shares shop shopping show showbiz sidebar sign signup site sitemap skip
    slideshow slideshows snapchat social sponsor sponsored sponsors spotlight staff standings
    stats store stories storify stream streaming submit subscribe subscriber subscribers
    subscription subscriptions suggestions support syndication tags team telegram terms tickets
    tip tips today toggle toolkit tools top topic topics trailers trending tweet tweets twitter
    unsubscribe upcoming us user users videos view vouchers watch watchlist webinars website
    weekly whatsapp widget widgets youtube
    """
)
"""Words of a page about itself."""

SURE = word_set(
    """
    adchoices advertise archive archives bookmark careers classifieds comments connect contact
    cookie cookies copyright crosswords donate e-paper editions epaper facebook faq faqs
    feedback flipboard follow galleries gallery highlights home homepage horoscope horoscopes
    instagram linkedin login logout masthead menu more multimedia newsletter newsletters
    obituaries photos pinterest podcasts popular privacy reddit rss sections share sitemap
    slideshow slideshows snapchat subscribe subscriptions tags telegram topics trending twitter
    video videos webinars whatsapp youtube
    """
)
"""Words of a page that are hardly ever a heading of a text, even alone."""

SUBJECTS = word_set(
    """
    aerospace africa agriculture america americas analysis animals apartments archaeology art
    articles arts asia astronomy athletics australia auto automotive autos aviation awards baby
    banking bars baseball basketball beauty biking biology boats bonds books boxing brexit
    budget business buying california cannabis cars cats celebrities celebrity chemistry china
    cities city climate college colleges comics commercial commodities companies conditions
    congress consumer cooking corporate country county courts crafts cricket crime crypto
    cryptocurrency culture currencies cycling daily data decor defense dental diet diets dining
    disasters districts documentaries dogs downtown drinks earnings earth east economics economy
    education elections electronics emmys energy engagements engineering enterprise
    entertainment entrepreneurs environment esports essays ethics europe exclusive expert
    experts f1 family fantasy fashion features festivals film finance fitness fixtures food
    football foreclosures foreign france free funds gadgets games gaming garden gardening gear
    germany gifts global golf government hardware headlines health healthcare highlights history
    hockey holidays hollywood homes hotels house housing humor immigration india indices
    industries industry infrastructure innovation insider insights insurance international
    interviews investigations investing investment ipo italy japan kids kitchen landmines
    leadership leisure life lifestyle list lists local luxury management market marketing
    markets marvel math medical medicine men metro military mlb mls mma mobility money mortgage
    motoring motors movie movies music mutual nanotechnology nascar nation national nature nba
    ncaa news nfl nhl night north nutrition olympics opinion opinions other our outdoors
    parenting parents parks people performance personal pets pga phones photo photography
    physics places planet planning police politics polls portfolio pregnancy property psychology
    racing radio rankings realestate recipe regional relationships religion research restaurants
    results retail retirement roster royal royals rugby rumors russia scandals schedule
    schedules school schools sci-tech science sciences security seniors services sex shows
    skiing smartphones soccer society software south special specials sport sports standard
    startups state states stocks strategy style subjects summit supermarkets sustainability tax
    taxes tech technology television tennis theater theatre toys trade traffic transfers
    transport transportation travel tv u.s. ufc uk universities usa vacations vehicles venture
    video war wealth wearables weather web weddings wellbeing wellness west wildlife windows
    wine winter wnba women work world wwe xfl yoga
    """
)
"""Words for what pages are about, as sections name them."""

JOINING = word_set(
    "& + / | – - a all and at best by for from in my new of on or our the to with your"
)
"""Words between them."""
