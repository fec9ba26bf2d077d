"""What made dossiers tell of: events, each with what is told, and what is said, of it.

In what is said `{not}` marks where a “not” would deny it. All is made up.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scene:
    """An event, and the ways to tell of it."""

    place: str
    titles: tuple[str, ...]
    leads: tuple[str, ...]
    """Openings of a report; `{number}` and `{day}` are the same in all reports of a dossier."""
    facts: tuple[tuple[str, str], ...]
    """Each in two wordings."""
    history: tuple[tuple[str, str], ...]
    """What was before, with its date, in two wordings."""
    said: tuple[tuple[str, str], ...]
    """A clause that somebody may say, and a second one."""
    denied: tuple[str, ...]
    """Clauses that somebody may deny."""
    offices: tuple[tuple[str, str], ...]
    """Titles before a name, and roles behind one."""
    unnamed: tuple[str, ...]
    """Who speaks without a name."""

    nameless: tuple[str, ...]
    """What they say."""


FERRY = Scene(
    place="Brenna",
    titles=(
        "Ferry runs aground off Brenna with {number} on board",
        "Passengers taken off stranded ferry near Brenna",
        "Brenna ferry: questions after grounding",
        "Inquiry opens into Brenna ferry grounding",
    ),
    leads=(
        "A ferry with {number} people on board ran aground near the harbour of Brenna on {day}, and everybody was taken ashore by lifeboat.",
        "All {number} people on board a ferry were brought to land on {day} after the ship struck rocks outside Brenna harbour.",
        "Lifeboats took {number} passengers and crew off a stranded ferry near Brenna on {day}.",
    ),
    facts=(
        ("The ship had left the island of Stroma at noon in heavy rain.", "In heavy rain the ship had set out from Stroma island at noon."),
        ("Divers found a hole of two metres in the hull.", "A hole two metres long was found in the hull by divers."),
        ("The ferry line serves nine islands along the coast.", "Nine islands on the coast are served by the ferry line."),
        ("Two crew members were treated for bruises in the clinic of Brenna.", "The clinic in Brenna treated two of the crew for bruises."),
    ),
    history=(
        ("In March 2019, another ship of the line sank at its moorings.", "Another of its ships sank at the quay in March 2019."),
        ("The harbour of Brenna was dredged in 2022.", "In 2022 the harbour at Brenna was dredged."),
    ),
    said=(
        ("the engine did{not} stop before the ship met the rocks", "the crew reacted at once"),
        ("the lighthouse at the point was{not} working on that night", "three captains told us the same"),
        ("we will{not} run the line with fewer than four ships this winter", "the islands depend on it"),
        ("the passengers have{not} been told what happened on the bridge", "they deserve a clear answer"),
        ("the pilot had{not} slept for more than thirty hours", "the log leaves no doubt about it"),
    ),
    denied=(
        "the company had saved on repairs of the hull",
        "the captain was drunk at the wheel",
        "the ship carried more people than the law allows",
    ),
    offices=(
        ("Transport Minister", "the transport minister"),
        ("Harbour Master", "the harbour master of Brenna"),
        ("Coastguard Commander", "the commander of the coastguard"),
        ("Mayor", "the mayor of Brenna"),
    ),
    unnamed=("a member of the crew", "a senior official at the transport ministry"),
    nameless=("it was a miracle that nobody drowned", "the alarm on board was broken for weeks"),
)  # fmt: skip

STRIKE = Scene(
    place="Kelvar",
    titles=(
        "Strike shuts Kelvar steel works",
        "Thousands walk out at Kelvar",
        "Kelvar strike enters its second day",
        "Talks fail at Kelvar steel works",
    ),
    leads=(
        "About {number} workers walked out of the steel works in Kelvar on {day} in a dispute over pay and night shifts.",
        "The steel works of Kelvar stood still on {day} as {number} workers began a strike over pay and night shifts.",
        "A strike by {number} workers over pay and night shifts closed the Kelvar steel works on {day}.",
    ),
    facts=(
        ("The works make a third of the country's rails.", "A third of the rails in the country come from the works."),
        ("Pickets stood at all five gates from dawn.", "From dawn there were pickets at all five gates."),
        ("The company offered a rise of four percent in July.", "In July the company had offered four percent more pay."),
        ("Two furnaces were kept warm by a small crew.", "A small crew kept two of the furnaces warm."),
    ),
    history=(
        ("The last strike at the works lasted eleven weeks in 1998.", "In 1998 a strike at the works went on for eleven weeks."),
        ("The state sold its share of the company in May 2014.", "In May 2014 the state sold its share in the company."),
    ),
    said=(
        ("the offer on the table does{not} cover the cost of bread and rent", "everybody in this town can do the sum"),
        ("the furnaces will{not} be lit again before there is a contract", "the gates stay shut until then"),
        ("we have{not} received a single answer to our letter of June", "silence is also a kind of answer"),
        ("the works can{not} survive another winter without new orders", "the books are open to anyone"),
        ("the government should{not} send mediators to the town this week", "both sides know each other well"),
    ),
    denied=(
        "the company had hired guards from abroad",
        "any worker was threatened at the gates",
        "the works would be sold to a rival",
    ),
    offices=(
        ("Labour Minister", "the labour minister"),
        ("Union Leader", "the leader of the steel union"),
        ("Chief Executive", "the chief executive of the company"),
        ("Governor", "the governor of the province"),
    ),
    unnamed=("a foreman at the works", "a senior official at the labour ministry"),
    nameless=("nobody wants to be the first to go back", "the orders have been shifted to another town"),
)  # fmt: skip

FLOOD = Scene(
    place="Velim",
    titles=(
        "River Ostra floods {number} homes",
        "Dam at Velim holds as flood peaks",
        "Villages on the Ostra under water",
        "Anger after the flood on the Ostra",
    ),
    leads=(
        "The river Ostra burst its banks on {day} and flooded {number} homes below the dam of Velim.",
        "Some {number} homes below the Velim dam were under water on {day} after the river Ostra rose overnight.",
        "Water from the river Ostra flooded {number} homes in the valley below Velim on {day}.",
    ),
    facts=(
        ("Soldiers laid sandbags around the hospital through the night.", "Through the night sandbags were laid around the hospital by soldiers."),
        ("The road to the north was cut at three places.", "At three places the road to the north was cut."),
        ("Schools in the valley stay closed for the week.", "For the week all schools of the valley stay closed."),
        ("More rain is forecast for the mountains.", "Forecasters expect more rain in the mountains."),
    ),
    history=(
        ("The dam was built in 1967 for a paper mill.", "For a paper mill the dam had been built in 1967."),
        ("In August 2005 a smaller flood killed four people.", "Four people died in a smaller flood in August 2005."),
    ),
    said=(
        ("the gates of the dam were{not} opened in time on that evening", "the records show every minute"),
        ("the families of the valley will{not} be paid before the spring", "there is a law for such cases"),
        ("the old levee has{not} been repaired since the last flood", "we asked for it every single year"),
        ("the warning did{not} reach the villages on the eastern bank", "the sirens were heard only in town"),
        ("the water will{not} fall below the mark within three days", "everyone has to be patient"),
    ),
    denied=(
        "the engineers had ignored an alarm",
        "money for the levee was spent on a stadium",
        "anybody had been left behind in the valley",
    ),
    offices=(
        ("Interior Minister", "the interior minister"),
        ("Fire Chief", "the fire chief of Velim"),
        ("Mayor", "the mayor of Velim"),
        ("Professor", "a professor of hydrology"),
    ),
    unnamed=("an engineer at the dam", "a senior official at the interior ministry"),
    nameless=("the sensors had been dead for months", "it is not over yet by a long way"),
)  # fmt: skip

TALKS = Scene(
    place="Sorrel",
    titles=(
        "Ministers meet in Sorrel over border river",
        "Border talks in Sorrel end after {number} hours",
        "Two neighbours discuss river in Sorrel",
        "After Sorrel, a pause in the quarrel over the river",
    ),
    leads=(
        "Ministers of Tarvia and Ketland met in Sorrel on {day} and talked for {number} hours about the river on their border.",
        "Tarvia and Ketland held talks of {number} hours about their border river in Sorrel on {day}.",
        "The border river was the matter of {number} hours of talks between Tarvia and Ketland in Sorrel on {day}.",
    ),
    facts=(
        ("A bridge over the river has been closed for a year.", "For a year a bridge across the river has been closed."),
        ("Farmers on both banks use the water for rice.", "The water is used for rice by farmers on both banks."),
        ("The delegations left without a common statement.", "Without a common statement the delegations went home."),
        ("The next round is planned for the autumn.", "In the autumn the next round is to be held."),
    ),
    history=(
        ("The treaty on the river was signed in 1954.", "In 1954 the two countries signed a treaty on the river."),
        ("In November 2021 shots were fired near the bridge.", "Shots fell near the bridge in November 2021."),
    ),
    said=(
        ("the treaty does{not} allow a dam above the bridge", "every child can read that in it"),
        ("our engineers have{not} seen the plans for the canal", "we asked for them in the spring"),
        ("the bridge will{not} be opened to lorries this summer", "the pillars need to be repaired"),
        ("both countries can{not} live with a quarrel over water", "there are older things to settle"),
        ("our soldiers did{not} cross the river in the last month", "the maps of the observers prove it"),
    ),
    denied=(
        "a secret paper had been signed in Sorrel",
        "the talks were about a railway as well",
        "soldiers would be sent to the bridge",
    ),
    offices=(
        ("Foreign Minister", "the foreign minister of Tarvia"),
        ("Water Minister", "the water minister of Ketland"),
        ("Ambassador", "the ambassador of Ketland"),
        ("Governor", "the governor of the border province"),
    ),
    unnamed=("a diplomat at the talks", "a senior official at the water ministry"),
    nameless=("the paper on the table is worth nothing at all", "they shouted at each other for an hour"),
)  # fmt: skip

SCENES = (FERRY, STRIKE, FLOOD, TALKS)
