"""The whole product: seven steps, each taking what the one before made.

paths -> 1 read -> Document -> 2 segment -> Sentences -> 3 annotate -> Annotations -> 4 relate ->
Claims, Origins, Actors -> 5 rank -> salience -> 6 compose -> Brief -> 7 render -> files.
"""

import json
import pickle
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from . import worker
from .annotation import annotate as add_layers
from .annotation.keyphrases import with_yake
from .annotation.parsing.model import load as load_parser
from .annotation.parsing.model import parser
from .compose import asked, compose
from .editing import acts, placed
from .errors import BriefingError, NoSources
from .gather import gather
from .model import (
    Actor,
    Annotated,
    Brief,
    Document,
    Handling,
    LeftOut,
    Notice,
    Passage,
    Rendering,
    Source,
    Span,
)
from .options import Engine, Options
from .ranking import rank
from .readers.arrange import arrange
from .readers.contents import BROKEN
from .readers.walled import read_each
from .relations import people, relate
from .relations.matter import matter
from .relations.matter.doubts import doubts
from .rendering import render
from .rendering.house_style import HouseStyle, folders, load
from .sections import Evidence
from .sections.summary import extract
from .text.segment import segment

STEPS = ("read", "segment", "annotate", "relate", "rank", "compose", "render")
MANY = 100
"""Documents from which on they are annotated in several processes."""
Progress = Callable[[str], None]
"""Called with the name of each step as it begins."""


def silent(step: str) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What step 1 made of the paths."""

    documents: tuple[Document, ...]
    left_out: tuple[LeftOut, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Build:
    """A brief and its files, ready to be written."""

    brief: Brief
    renderings: tuple[Rendering, ...]
    failures: tuple[BriefingError, ...]
    """Why a format is missing."""

    @property
    def name(self) -> str:
        """The folder that the brief goes into: its date and the slug of its title."""
        date = self.brief.event.date if self.brief.event else self.brief.as_of
        day = re.sub(r"[^0-9-]", "", date or "") or "undated"
        return f"{day}-{slug(self.brief.title.text)}"


def build(*paths: str | Path, options: Options | None = None, progress: Progress = silent) -> Build:
    """Return the brief of the sources at the paths, rendered in the formats of the options.

    Raises:
        NoSources: none of the sources can be used.
        UnknownName: the house style does not exist.
        BadSetting: what the maker wants by hand is not in the sources, or cannot be done.
        MissingLibrary: the engine parses, and spaCy or a model for it is not installed.

    """
    options = options or Options()
    style = load(options.render.style, folders(), options.render.language)
    brief, reading = brief_of(*paths, options=styled(options, style), progress=progress)
    progress("render")
    renderings, failures = render(brief, style, options.render.formats, reading.documents)
    return Build(brief, (*renderings, _texts(reading.documents)), failures)


def brief_of(
    *paths: str | Path, options: Options, progress: Progress = silent
) -> tuple[Brief, Reading]:
    """Return the brief of the sources at the paths, and what was read: steps 1 to 6."""
    reading = read(*paths, options=options, progress=progress)
    evidence = ranked(reading, options, progress)
    progress("compose")
    parsed_by = parser() if options.annotate.engine == "parse" else None
    brief = compose(evidence, reading.notices, reading.left_out, options, parser=parsed_by)
    return brief, reading


def styled(options: Options, style: HouseStyle) -> Options:
    """Return the options with the caps and the handling label of a house style."""
    least = cast("Handling | None", style.handling or None)
    return replace(options, compose=replace(options.compose, caps=style.caps, least=least))


def read(
    *paths: str | Path, options: Options | None = None, progress: Progress = silent
) -> Reading:
    """Return the readable text of every source at the paths: step 1.

    A source that cannot be used is left out and named; the others go on.

    Raises:
        NoSources: none of the sources can be used.

    """
    progress("read")
    chosen = (options or Options()).read
    raws, refused = gather(paths, chosen.limit)
    documents: list[Document] = []
    left_out = list(refused)
    for raw, made in zip(raws, read_each(raws, chosen), strict=True):
        if isinstance(made, LeftOut):
            left_out.append(made)
            continue
        documents += made
        # A broken part of a file is a source that was given and could not be used.
        broken = [n for each in made for n in each.notices if n.reference == BROKEN]
        left_out += [
            LeftOut(n.where or raw.path, n.message.removeprefix(f"{n.where}: ")) for n in broken
        ]
    if not documents:
        raise NoSources(f"{left.path}: {left.reason}" for left in left_out)
    arranged, notices = arrange(documents)
    return Reading(
        arranged,
        tuple(sorted(set(left_out), key=lambda left: (left.path, left.reason))),
        tuple(notice for notice in notices if notice.reference != BROKEN),
    )


def annotate(
    *paths: str | Path, options: Options | None = None, progress: Progress = silent
) -> tuple[Annotated, ...]:
    """Return every document with its sentences and stand-off layers: steps 1 to 3."""
    return annotated(read(*paths, options=options, progress=progress), options, progress)


def summarize(
    *paths: str | Path, options: Options | None = None, progress: Progress = silent
) -> tuple[Passage, ...]:
    """Return the extract of `options.rank.length` words, the bottom line first: steps 1 to 5."""
    options = options or Options()
    passages, _ = extracted(read(*paths, options=options, progress=progress), options, progress)
    return passages


def annotated(
    reading: Reading,
    options: Options | None = None,
    progress: Progress = silent,
    *,
    at_once: int | None = None,
) -> tuple[Annotated, ...]:
    """Return what was read with its sentences and stand-off layers: steps 2 and 3.

    Args:
        reading: what was read.
        options: how keyphrases are found, and what tells who says what.
        progress: called with the name of each step.
        at_once: in how many processes; by default one a processor where there are `MANY` documents.
            However many, the result is the same.

    Raises:
        MissingLibrary: a parser is asked for and is not installed.

    """
    chosen = (options or Options()).annotate
    return with_yake(_layered(reading, chosen.engine, progress, at_once), chosen.keyphrases)


def _layered(
    reading: Reading, engine: Engine, progress: Progress, at_once: int | None = None
) -> tuple[Annotated, ...]:
    """Return what was read with all layers that a document alone gives."""
    if engine == "parse":
        load_parser()  # once, before any other process begins
    progress("segment")
    segmented = [Annotated(document, segment(document)) for document in reading.documents]
    progress("annotate")
    if at_once is None:
        at_once = worker.processors() if len(segmented) >= MANY else 1
    if at_once < 2:
        return tuple(add_layers(each, engine) for each in segmented)
    answers = worker.each(partial(_layers, engine), segmented, at_once)
    return tuple(
        replace(each, annotations=pickle.loads(answer))
        if isinstance(answer, bytes)
        else add_layers(each, engine)  # the child died, or the system had none to give
        for each, answer in zip(segmented, answers, strict=True)
    )


def _layers(engine: Engine, annotated: Annotated) -> bytes:
    return pickle.dumps(add_layers(annotated, engine).annotations, pickle.HIGHEST_PROTOCOL)


def who(corpus: Sequence[Annotated], options: Options | None = None) -> Mapping[Span, Actor]:
    """Return whom the words at each place of a corpus name, or stand for.

    Raises:
        BadSetting: nobody has a name that the maker takes for another's, or keeps apart.

    """
    return people(corpus, (options or Options()).edit).at()


def extracted(
    reading: Reading, options: Options, progress: Progress = silent
) -> tuple[tuple[Passage, ...], tuple[Notice, ...]]:
    """Return the extract of what was read, and what the user did to it: steps 2 to 5."""
    evidence = ranked(reading, options, progress)
    by_hand = replace(options.edit, order=())
    asked_for = asked(evidence, options.rank.focus)
    return extract(evidence), (*evidence.doubts, *asked_for, *acts(by_hand, evidence.hand))


def ranked(reading: Reading, options: Options, progress: Progress = silent) -> Evidence:
    """Return all that was found of what was read: steps 2 to 5."""
    layered = _layered(reading, options.annotate.engine, progress)
    kept, aside, found = on_topic(layered, options)
    corpus = with_yake(kept, options.annotate.keyphrases)
    progress("relate")
    hand = placed(corpus, options.edit, options.rank.length)
    relations = relate(corpus, options.edit)
    progress("rank")
    ranking = rank(corpus, relations, options.rank, hand)
    return Evidence(
        corpus, relations, ranking, options.compose.caps, reading.left_out, hand, aside, found
    )


def on_topic(
    corpus: Sequence[Annotated], options: Options
) -> tuple[tuple[Annotated, ...], tuple[Source, ...], tuple[Notice, ...]]:
    """Return the documents that are about the event, the sources set aside, and what to say of both.

    What is set aside goes no further, so that it changes nothing of what is made of the others.
    """
    about = matter(corpus)
    strange = about.off_topic if options.relate.off_topic == "set-aside" else ()
    about = replace(about, off_topic=strange)
    kept = tuple(each for each in corpus if each.document.source.id not in strange)
    aside = tuple(
        replace(each.document.source, set_aside="off-topic")
        for each in corpus
        if each.document.source.id in strange
    )
    return kept, aside, doubts(about, aside)


def _texts(documents: Iterable[Document]) -> Rendering:
    """Return `sources.jsonl`: the readable text of each source, one JSON object a line."""
    lines = (
        json.dumps({"id": document.source.id, "text": document.text}, ensure_ascii=False) + "\n"
        for document in documents
    )
    return Rendering("sources.jsonl", "".join(lines).encode("utf-8"))


def slug(text: str) -> str:
    """Return a text as a short file name: ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = ""
    for word in re.findall(r"[a-z0-9]+", plain.replace("'", "")):
        if len(name) + len(word) >= 60:
            break
        name = f"{name}-{word}" if name else word
    return name or "brief"
