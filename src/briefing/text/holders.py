"""Words by which English texts name and describe those who speak: plain data.

Nouns stand in the singular. Names are given as texts write them, with their capitals.
"""

from .word_sets import name_set, word_set

TITLES = word_set(
    """
    mr mrs ms miss mullah maulvi maulana hajji dr prof professor sir dame lord lady president premier chancellor king queen
    prince princess sheikh sheik emir sultan ayatollah imam rabbi pope cardinal archbishop bishop
    rev reverend father sister pastor general gen colonel col major maj captain capt lieutenant lt
    sergeant sgt admiral adm commander marshal brigadier corporal officer detective inspector
    superintendent sheriff judge justice senator sen representative rep congressman congresswoman
    governor gov mayor minister secretary ambassador envoy deputy vice chief chairman chairwoman
    chair speaker director commissioner attorney prosecutor spokesman spokeswoman spokesperson
    leader coach manager supervisor cvp svp evp vp cto cfo coo dci insp ch foreign defense defence prime interior finance constable det con dc pc
    inspector-general director-general secretary-general attorney-general major-general
    lieutenant-general brigadier-general vice-president co-founder
    """
)
"""Capitalised before a name they are its title, not part of it."""

OFFICES = word_set(
    """
    minister president chancellor premier secretary ambassador senator governor mayor spokesman
    spokeswoman spokesperson director chairman chairwoman commissioner prosecutor attorney deputy leader
    """
)
"""Titles that are nobody's surname."""

PEOPLE = word_set(
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
    model student pupil classmate schoolgirl schoolboy teacher principal parent mother father son daughter brother sister wife husband
    widow uncle aunt cousin grandmother grandfather friend colleague man woman boy girl person
    people men women children official insider veteran expert specialist engineer designer
    developer architect donor voter delegate member fan citizen refugee migrant negotiator
    mediator deputy counterpart spokespeople others businessman businesswoman billionaire mogul
    tycoon entrepreneur vendor physicist biologist epidemiologist astronomer chemist psychologist
    psychiatrist dean fellow scholar academic defendant plaintiff suspect juror counsel barrister
    solicitor officials democrat republican conservative liberal progressive moderate evangelical
    american volunteer campaigner moderator publicist agent commissioner newcomer incumbent frontrunner
    front-runner advocate lobbyist economist theologian guest caller comedian comic relative
    bystander rep companion mate cop clerk guy kid teen youth monk nun cto cfo coo councilman
    councilwoman secretary-general individual couple gm nephew niece someone somebody everyone
    another user supervisor foreman ruler dictator strongman unionist nationalist socialist communist islamist centrist
    campaigner peer backbencher frontbencher prefect narrator abbot abbess magistrate bailiff
    campaigner peer backbencher frontbencher coroner receptionist bartender firefighter paramedic
    champion co-anchor co-host medalist medallist finalist runner-up undersecretary under-secretary
    stepmother stepfather stepson stepdaughter grandson granddaughter fiance fiancee roommate
    englishman englishwoman frenchman frenchwoman irishman irishwoman scotsman welshman dutchman
    """
)
"""Nouns for somebody who can speak."""

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

SOMEBODY = ("er", "or", "ist", "ian", "man", "woman", "ant", "eer", "crat")
"""Endings of nouns for somebody who can speak."""

THINGS = word_set(
    """
    number order letter matter power factor error sensor charter banner sticker poster
    marker weather computer server paper answer offer tower border river water winter summer murder
    disorder disaster newsletter chapter character counter trailer folder layer order plant grant
    restaurant floor door error mirror color colour behavior behaviour labor labour vapor vapour
    motor reactor tractor corridor terror horror helicopter cancer fever laser
    """
)
"""Nouns that end so and are nobody."""

MANY = word_set(
    "people police others many some most both men women dozens hundreds thousands scores lot"
)
"""Words for several people that do not end in -s."""

ROLE_WORDS = word_set(
    """
    former interim acting deputy senior longtime long-time veteran prime foreign vice late current
    outgoing new co-founder state chief key top lead national presidential campaign party
    """
)
"""Words that stand before a title and belong to it."""

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

ASKERS = word_set(
    "anchor co-anchor co-host correspondent host interviewer journalist moderator presenter reporter"
)
"""Roles of those who ask for a living: what they ask is no position."""

PARTICLES = word_set(
    """
    al el bin ibn abu de da del della der den di du la le van von ter dos y st
    """
)
"""Words inside a name that are not part of its key."""

FIRST_NAMES = word_set(
    """
    Aaron Abdul Abdullah Adam Adrian Ahmad Ahmed Aisha Alan Albert Alejandro Alex Alexander Alexandra
    Alexei Alfred Ali Alice Alison Amanda Amir Amy Ana Anderson Andre Andrea Andrei Andrew Andy
    Angela Angelina Anita Ann Anna Anne Annie Anthony Antonio Arnold Arthur Asad Ashley Asma Barack
    Barbara Barry Bashar Ben Benedict Benjamin Bernard Bernie Beth Betty Bill Billy Bob Bobby Boris
    Brad Bradley Brandon Brenda Brett Brian Bruce Bryan Caitlin Cameron Carl Carlos Carmen Carol
    Caroline Carolyn Catherine Cathy Charles Charlie Charlotte Chelsea Cheryl Chris Christian
    Christina Christine Christopher Cindy Claire Clara Claudia Colin Condoleezza Connor Craig
    Cristina Cynthia Daisy Dan Daniel Danielle Danny David Dean Deborah Debra Denis Dennis Derek
    Diana Diane Dick Dimitri Dmitri Dmitry Don Donald Donna Doris Dorothy Doug Douglas Duncan Dylan
    Ed Eddie Edgar Edith Edward Edwin Eileen Elaine Elena Elizabeth Ellen Emily Emma Emmanuel Eric
    Erica Erik Erin Ernest Ethan Eugene Eva Evan Evelyn Fatima Felix Fernando Fiona Florence Frances
    Francesco Francis Francisco Francois François Frank Franklin Fred Frederick Gabriel Gary Gavin
    Gennady Geoffrey George Gerald Gerard Gina Giovanni Giuseppe Glenn Gordon Grace Graham Greg
    Gregory Guy Hannah Harold Harriet Harry Harvey Hasan Hassan Heather Hector Heidi Helen Helena
    Henry Herbert Hillary Holly Howard Hugh Hugo Hussein Ian Ibrahim Igor Irene Irina Isaac Isabel
    Ivan Ivanka Jack Jackie Jacob Jacqueline Jacques James Jamie Jan Jane Janet Jason Javier Jay
    Jean Jeb Jeff Jeffrey Jennifer Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joe
    Joel John Johnny Jon Jonathan Jordan Jorge Jose José Joseph Josh Joshua Juan Juanita Judith Judy
    Julia Julian Julie Justin Karen Karl Kate Katherine Kathleen Kathryn Kathy Katie Keith Kelly Ken
    Kenneth Kerry Kevin Khalid Kim Kimberly Kirsten Kristen Kyle Larry Laura Lauren Lawrence Leo Leon
    Leonard Leslie Lewis Liam Linda Lindsay Lindsey Lisa Liz Lloyd Loretta Louis Louise Lucas Lucy
    Luis Luke Lynn Madeleine Malcolm Manuel Marc Marco Marcus Margaret Maria María Marian Marie Marina
    Mario Marjorie Mark Marsha Martha Martin Mary Matt Matteo Matthew Maureen Maurice Max Megan
    Mehmet Melanie Melania Melissa Michael Michel Michele Michelle Miguel Mike Mikhail Milton Miriam
    Mitch Mitt Mohamed Mohammad Mohammed Moira Molly Monica Muhammad Mustafa Nancy Naomi Natalia
    Natalie Nathan Neil Nicholas Nick Nicola Nicolas Nicole Nigel Nikolai Nina Noah Nora Norman Oleg Oliver
    Olivia Omar Oscar Pablo Pamela Pat Patricia Patrick Paul Paula Pauline Pedro Peggy Penny Peter
    Phil Philip Phillip Pierre Rachel Rafael Ralph Ramzan Randy Raul Ray Raymond Rebecca Recep
    Reince Rex Ricardo Richard Rick Rita Rob Robert Roberto Robin Rodney Rodrigo Roger Roland Ron
    Ronald Rosa Rose Rosemary Ross Roy Rudy Rupert Russell Ruth Ryan Sally Salman Sam Samantha Samuel
    Sandra Sara Sarah Scott Sean Sebastian Sergei Sergey Sharon Sheila Shinzo Shirley Silvia Simon
    Sofia Sonia Sophie Stacy Stanley Stefan Stella Stephanie Stephen Steve Steven Stuart Sue Susan
    Suzanne Sylvia Tamara Tanya Tara Ted Teresa Terry Thabo Theodore Theresa Thomas Tim Timothy Tina
    Todd Tom Tommy Tony Tracy Tyler Valentina Valerie Vanessa Vera Veronica Victor Victoria Vincent
    Virginia Vladimir Volodymyr Walter Warren Wayne Wendy William Xavier Xi Yasmin Yasser Yuri Yusuf
    Yvonne Zachary Zoe
    Agnieszka Aleksandar Aleksander Alexandru Amina Amit Anastasia Anders Andreea Andrej Andrzej
    Anil Anjali Antoine Arjun Arne Arturo Astrid Beata Birgit Bjorn Björn Bogdan Bohdan Boubacar
    Camila Carmela Chiara Chidi Chidinma Christophe Corina Cristian Dagmar Damir Daniela Dariusz
    Didier Dmytro Dorota Dragan Ebba Emeka Emil Enrique Erling Esteban Ewa Ezra Fabio Fatou
    Federico Ferenc Filip Florian Fredrik Gabor Gabriela Galina Gavriil Georgi Gerhard Giorgi
    Giulia Goran Greta Guillermo Gustav Halyna Hamid Hanna Hanne Hans Henrik Hiroshi Ignacio
    Ilona Ilya Inga Ingrid Ioan Ioana Ivana Ivo Jakob Jana Janos Jelena Jens Jiri Joao Johan
    Johanna Jorg Josef Jozef João Jörg Jürgen Kaja Kamil Karel Katarina Katja Kenji Kofi
    Kristian Kwame Larisa Lars Laszlo Leila Lena Lev Luca Lucia Ludmila Ludwig Lukas Magda
    Magdalena Maja Maksim Malgorzata Marcin Marek Marta Mateusz Mei Mihai Milan Milos Ming-Na
    Mirela Mirko Nadia Nadine Ngozi Niels Nikola Nikos Oksana Olaf Ole Oleh Olena Olga Ondrej
    Otto Pavel Pavol Per Petr Petra Piotr Priya Radek Radu Rafał Rajesh Ramon Rasmus Ravi Renata
    Roman Rune Ruslan Salvatore Sandor Sanjay Sanna Sekou Sergio Serhiy Signe Sigurd Silvie
    Slobodan Solveig Stanislav Sunita Sven Svetlana Takashi Tamar Taras Tatiana Tomas Tomasz
    Tomáš Tunde Tuva Vaclav Vasile Vasyl Vikram Viktor Vincenzo Vitali Vlad Wangari Wojciech
    Yana Yevgeny Yulia Zainab Zofia Zoltan Zoran
    Abigail Agnes Alec Alfredo Alicia Allan Allen Alvin Amelia Angelo Arlene Armando Arnaud
    Audrey Bart Beatrice Bella Bertha Bettie Beverly Bonnie Bret Bridget Byron Caleb Candice
    Carla Carrie Casey Cecilia Celia Chad Chuck Clarence Clark Clayton Clifford Clint Clyde
    Connie Corey Curtis Cyril Darren Darryl Dave Debbie Denise Desmond Dominic Dominique Dwayne
    Dwight Earl Eduardo Eleanor Eli Elias Elijah Ella Ellie Elliott Elvis Enrico Ernesto Esther
    Ezekiel Faye Fidel Francine Fritz Gabrielle Gareth Geoff Geraldine Gilbert Gladys Gloria
    Graeme Guido Gwen Hank Hilary Ida Imran Irving Isabella Isaiah Jake Janice Jasmine Jeanne
    Jed Jeremiah Jermaine Jo Joanne Jocelyn Jody Josephine Joyce Julio Julius Katrina Kelvin
    Kenny Kristin Kurt Lance Leah Leonardo Leroy Lester Lorenzo Lorraine Lucille Luigi Luther
    Lydia Mabel Mandy Marilyn Marlene Marvin Maxine Maya Melvin Meredith Michaela Mildred Minnie
    Mohamad Morris Muriel Myra Nathaniel Ned Nelson Noel Owen Pete Peyton Phyllis Preston
    Priscilla Quentin Ramona Reggie Regina Reginald Rhonda Ricky Roberta Rodolfo Ronnie Roxanne
    Ruben Rufus Sabrina Saul Seamus Serena Seth Shane Shannon Shaun Sheryl Sidney Spencer Stan
    Stewart Sylvester Tabitha Tamika Tessa Timmy Toby Trevor Tristan Troy Valeria Vernon Vicky
    Violet Vivian Wallace Wanda Wesley Wilbur Wilfred Willie Winston Yolanda Zack
    """
)
"""Given names that show a run of capitalised words to be a person."""

ANONYMOUS = word_set(
    """
    official source diplomat aide adviser advisor analyst observer expert insider witness witnesse
    resident critic investigator lawmaker commander
    """
)
"""Nouns for those whom news reports quote without a name, in the singular."""
