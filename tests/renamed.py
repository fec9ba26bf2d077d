"""The seeds with other names: every person, place and agency replaced, and all years six later.

A word is replaced wherever it stands, so that variants stay variants: two spellings of one name
become two spellings of another. Six years on, every date falls on the same weekday.
"""

import re
from collections.abc import Sequence

from hypothesis import strategies as st

GROUPS: tuple[dict[str, tuple[str, ...]], ...] = (
    # countries with their capitals and adjectives
    {"Syria": ("Yemen", "Libya"), "Syrian": ("Yemeni", "Libyan"), "Syrians": ("Yemenis", "Libyans"),
     "Damascus": ("Sanaa", "Tripoli")},
    {"Russia": ("Serbia", "Turkey"), "Russian": ("Serbian", "Turkish"), "Moscow": ("Belgrade", "Ankara"),
     "Kremlin": ("Pentagon", "Treasury")},
    # places and bodies
    {"Tartus": ("Mukalla", "Misrata"), "Tartous": ("Mukallah", "Misratah")},
    {"Hmeimim": ("Rayyan", "Jufra")}, {"Latakia": ("Hadramawt", "Benghazi")},
    {"Idlib": ("Marib", "Sirte")}, {"Qamishli": ("Ataq", "Kufra")},
    {"Mediterranean": ("Adriatic", "Atlantic")}, {"Middle East": ("Far East", "Near East")},
    {"Africa": ("Asia", "Europe")}, {"Israeli": ("Omani", "Egyptian")}, {"British": ("Danish", "Irish")},
    {"Hayat Tahrir": ("Harakat Ansar", "Jabhat Nusra"), "HTS": ("HAS", "JNS"), "Sham": ("Jund", "Sahel")},
    {"al-Qaeda": ("al-Nusra", "al-Shabaab")}, {"USSR": ("SFRY", "GDR")},
    # people, in each spelling
    {"Ahmed": ("Hassan", "Mohamed"), "Ahmad": ("Hasan", "Mohammed"), "Sharaa": ("Mashat", "Menfi")},
    {"Bashar": ("Khalid", "Omar")},
    # a surname that is another man's given name
    {"Assad": ("Saleh", "Hamid"), "Asaad": ("Salleh", "Hameid")},
    {"Shaibani": ("Thawadi", "Barasi"), "Shibani": ("Thwadi", "Brasi")},
    {"Vladimir": ("Ivan", "Mehmet"), "Putin": ("Vucic", "Demir")},
    {"Sergei": ("Igor", "Oleg"), "Lavrov": ("Dacic", "Fidan")},
    {"Alexander": ("Nikolai", "Mustafa"), "Novak": ("Stanic", "Kaya")},
    {"Mikhail": ("Victor", "Yusuf"), "Bogdanov": ("Markov", "Aksoy")},
    {"Irina": ("Elena", "Fatima"), "Petrov": ("Jovanov", "Yilmaz")},
    {"Marhaf": ("Faisal", "Nasser"), "Qasra": ("Ghanem", "Zubair")}, {"Asma": ("Aisha", "Sonia")},
    {"Donald": ("Ronald", "Arnold"), "Trump": ("Brant", "Krull")},
    # agencies and programmes
    {"AFP": ("UPI", "AAP")}, {"RIA Novosti": ("Kyodo News", "Bloomberg News")},
    {"SANA": ("KUNA", "IRNA")}, {"CBS": ("NBC", "ABC")},
)  # fmt: skip
"""Words that go together, each with what may stand for it."""
NAMES = {word: group for group in GROUPS for word in group}
WORD = re.compile(r"\b(?:" + "|".join(sorted(NAMES, key=lambda w: (-len(w), w))) + r")\b")
YEAR = re.compile(r"\b20\d\d\b")
LATER = 6

choices = st.tuples(*(st.sampled_from((0, 1)) for _ in GROUPS))
"""Which of its names each group takes."""


def renamed(text: str, chosen: Sequence[int]) -> str:
    """Return a text with other names and later years."""
    number = {id(group): at for group, at in zip(GROUPS, chosen, strict=True)}
    text = WORD.sub(lambda m: NAMES[m[0]][m[0]][number[id(NAMES[m[0]])]], text)
    return YEAR.sub(lambda match: str(int(match[0]) + LATER), text)
