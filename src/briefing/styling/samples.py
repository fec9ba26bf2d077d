"""The fixed briefs that a house style is tried on: tiny, normal and huge.

They are made of four invented reports on a bridge, which lie beside this file, by the product
itself; the huge one repeats what the normal one has, beyond what any style has room for.
"""

from dataclasses import replace
from pathlib import Path

from .. import brief_file
from ..model import Brief, Document, LeftOut, Notice, Passage, Source
from ..options import Options
from ..pipeline import brief_of, read, styled
from ..rendering.house_style import HouseStyle

SOURCES = Path(__file__).parent / "sample"
NORMAL = "normal"
NAMES = ("tiny", NORMAL, "huge")
MANY = 60
"""Sources of the huge brief."""
TIMES = 4
"""How often what is in it is repeated."""
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
"""A word that no line of a narrow column holds."""


def samples(style: HouseStyle) -> dict[str, Brief]:
    """Return the sample briefs by name, with as much in them as a style has room for."""
    options = styled(Options(), style)
    made = {}
    for name, paths in (("tiny", [SOURCES / "4-norden-works.txt"]), (NORMAL, [SOURCES])):
        brief, _ = brief_of(*paths, options=options)
        origin = replace(brief.provenance, style=style.name)
        made[name] = replace(brief, sources=_named(brief), provenance=origin)
    made["huge"] = _huge(made[NORMAL])
    return {name: brief_file.seal(made[name]) for name in NAMES}


def documents() -> tuple[Document, ...]:
    """Return the sources of the normal brief as they were read."""
    return read(SOURCES).documents


def _named(brief: Brief) -> tuple[Source, ...]:
    """Return the sources of a sample without the folder that the program lies in."""
    return tuple(replace(source, path=Path(source.path).name) for source in brief.sources)


def _huge(brief: Brief) -> Brief:
    sources = tuple(
        replace(brief.sources[n % len(brief.sources)], id=f"S{n + 1}") for n in range(MANY)
    )
    everyone = tuple(source.id for source in sources)
    bottom, *rest = brief.summary
    summary = (_carried(bottom, everyone), *rest)
    sourcing = brief.sourcing
    return replace(
        brief,
        title=replace(brief.title, text=f"{LONG}: {brief.title.text}", span=None),
        sources=sources,
        summary=summary * 2,
        background=replace(
            brief.background,
            context=brief.background.context * TIMES,
            timeline=brief.background.timeline * TIMES,
        ),
        positions=brief.positions * TIMES,
        open_questions=brief.open_questions * TIMES,
        keyphrases=brief.keyphrases * TIMES,
        sourcing=replace(
            sourcing,
            coverage=sourcing.coverage * TIMES,
            unnamed=sourcing.unnamed * TIMES,
            concordance=sourcing.concordance * TIMES,
            disagreements=sourcing.disagreements * TIMES,
            left_out=tuple(LeftOut(f"{LONG}/{n}.txt", "not text") for n in range(TIMES)),
        ),
        notices=(*brief.notices, *(Notice("shortened", f"{n} {LONG}") for n in range(TIMES))),
    )


def _carried(passage: Passage, sources: tuple[str, ...]) -> Passage:
    """Return a passage that very many sources carry."""
    return replace(passage, sources=sources)
