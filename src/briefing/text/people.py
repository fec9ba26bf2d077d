"""Words by which English texts name and describe people who speak: plain data.

Nouns stand in the singular. Names are given as texts write them, with their capitals.
"""

from .word_sets import word_set

TITLES = word_set(
    """
    mr mrs ms miss mullah maulvi maulana hajji dr prof professor sir dame lord lady president premier chancellor king queen
    prince princess sheikh sheik emir sultan ayatollah imam rabbi pope cardinal archbishop bishop
    rev reverend father sister pastor general gen colonel col major maj captain capt lieutenant lt
    sergeant sgt admiral adm commander marshal brigadier corporal officer detective inspector
    superintendent sheriff judge justice senator sen representative rep congressman congresswoman
    assemblyman assemblywoman councilman councilwoman alderman
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

FIELDS = word_set(
    """
    staff state research security operations communications policy marketing sales investigations
    engineering science sciences medicine surgery nursing education admissions athletics finance
    design production development programs programmes advocacy affairs relations resources
    economics history law psychology sociology physics chemistry biology philosophy journalism
    literature religion music theology geology astronomy anthropology archaeology epidemiology
    """
)
"""What an office may be of, which nobody is: “director of research”."""

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
