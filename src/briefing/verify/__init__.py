"""Proof that a brief says what its sources say.

A brief is proved in three ways: its seal holds, every place that it names is sliced again from the
sources, and the whole brief is made again and compared. A rendering is proved against its
`brief.json`. The first place where anything differs is named.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .. import __version__, brief_file, files
from ..annotation.parsing.model import parser
from ..errors import BadBrief, BadSetting, MissingLibrary, UnknownName
from ..model import Brief, Document
from ..options import Options, apply
from ..pipeline import brief_of, read, styled
from ..rendering import render
from ..rendering.house_style import HouseStyle, folders, load
from . import docx, html, pdf, sources_view, text, wiki
from .contract import check_seal, check_slices, check_speakers
from .finding import Compared, Finding
from .rebuilt import check_rebuilt


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of rendering, and how one is proved."""

    name: str
    begins: re.Pattern[bytes]
    """How a file of this kind begins."""
    contract: Callable[[bytes, str], bytes | None]
    """The `brief.json` that the file of that name carries."""
    compare: Callable[[bytes, bytes, str], Compared | str]
    """The file of that name beside the one made again, or why they cannot be compared."""
    quoted: Callable[[bytes, Brief, str, Sequence[Document]], Iterator[Finding]]
    """What of a brief, and of the texts behind it, the file of that name does not show."""


KINDS = (
    Kind("pdf", re.compile(rb"%PDF-"), pdf.contract, pdf.compare, pdf.check_quoted),
    Kind(
        "sources",
        sources_view.BEGINS,
        html.contract,
        sources_view.compare,
        sources_view.check_quoted,
    ),
    Kind(
        "html",
        re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|!--)", re.IGNORECASE),
        html.contract,
        html.compare,
        html.check_quoted,
    ),
    Kind("docx", re.compile(rb"PK\x03\x04"), docx.contract, docx.compare, docx.check_quoted),
    Kind("md", re.compile(b""), text.contract, text.compare, text.check_quoted),
)
"""The first that a file begins like is its kind."""
WIKI = Kind("md", re.compile(b""), wiki.contract, wiki.compare, wiki.check_quoted)
"""What the last of them is where the brief was made for a wiki."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What `verify` did, and what does not hold."""

    checked: tuple[str, ...]
    """What was proved, or was not and why; one line each."""
    findings: tuple[Finding, ...]
    whole: bool
    """Whether the brief and the rendering were made again and compared; without that only its
    quotations are proved."""


def verify(path: str | Path, *sources: str | Path, brief: str | Path | None = None) -> Proof:
    """Return the proof of a `brief.json` or of a rendering against its sources.

    Args:
        path: the file to prove.
        sources: the sources that the brief was made of.
        brief: the `brief.json` of a rendering; by default the one that a PDF or HTML carries, or
            else the one beside it.

    Raises:
        UnreadableSource: the file, or its `brief.json`, is not there.
        BadBrief: what should be a brief is none, or the file cannot be read as what it is.
        NoSources: none of the sources can be used.

    """
    data = files.read_bytes(path)
    if data.lstrip()[:1] == b"{":
        return _prove_brief(data, str(path), sources)[0]
    kind = next(kind for kind in KINDS if kind.begins.match(data))
    named = _contract(data, kind, path, brief)
    proof, loaded, documents = _prove_brief(*named, sources)
    if loaded is None:
        return proof
    compared = _prove_rendering(data, kind, str(path), loaded, documents)
    findings = tuple(replace(found, place=f"{path}: {found.place}") for found in compared.findings)
    whole = proof.whole and compared.whole
    return Proof((*proof.checked, compared.checked), (*proof.findings, *findings), whole)


def _contract(
    data: bytes, kind: Kind, path: str | Path, named: str | Path | None
) -> tuple[bytes, str]:
    """Return the `brief.json` of a rendering, and what to call it."""
    carried = kind.contract(data, str(path)) if named is None else None
    if carried is not None:
        return carried, f"{path}: {files.BRIEF}"
    beside = Path(named) if named else Path(path).parent / files.BRIEF
    if not files.is_file(beside):
        raise BadBrief(str(path), f"there is no {beside}", hint="name its brief.json with --brief")
    return files.read_bytes(beside), str(beside)


def _prove_brief(
    data: bytes, name: str, sources: tuple[str | Path, ...]
) -> tuple[Proof, Brief | None, Sequence[Document]]:
    """Return the proof of a `brief.json`, the brief unless a key of it is damaged, and the sources."""
    plain = brief_file.parse(data, name)
    try:
        brief = brief_file.load(data, name)
    except BadBrief as error:
        place, _, message = error.reason.partition(": ")
        return Proof((), (Finding(f"{name}: {place}", message),), whole=False), None, ()
    options = apply(
        Options(),
        {**brief.provenance.options, "style": brief.provenance.style},
        where=f"{name}: provenance.options",
    )
    reading = read(*sources, options=options)
    checked = ["the seal", "every quotation against its place in the sources"]
    findings = [*check_seal(plain), *check_slices(plain, reading.documents), *check_speakers(brief)]
    missing = _not_at_hand(brief) or _no_parser(brief)
    if missing is None:
        style = _style(brief)
        try:
            rebuilt, _ = brief_of(*sources, options=styled(options, style))
        except BadSetting as error:  # what was done by hand cannot be done with these sources
            found = (*findings, Finding("provenance.options", error.reason))
            return (
                Proof(tuple(checked), _placed(found, name), whole=False),
                brief,
                reading.documents,
            )
        findings += check_rebuilt(plain, json.loads(brief_file.dump(rebuilt)))
        checked.append("every key against the brief made again from the sources")
        checked += _own_words(options)
        if {s.path for s in brief.sources} != {s.path for s in rebuilt.sources}:
            checked.append("not proved: the folders that paths begin with; others were given now")
    else:
        checked.append(f"not made again: {missing}")
    proof = Proof(tuple(checked), _placed(findings, name), whole=missing is None)
    return proof, brief, reading.documents


def _placed(findings: Iterable[Finding], name: str) -> tuple[Finding, ...]:
    return tuple(replace(found, place=f"{name}: {found.place}") for found in findings)


def _prove_rendering(
    data: bytes, kind: Kind, path: str, brief: Brief, documents: Sequence[Document]
) -> Compared:
    if kind.name == WIKI.name and brief.provenance.options.get("wiki"):
        kind = WIKI
    missing = _not_at_hand(brief)
    if missing is None:
        style = _style(brief)
        to = (kind.name, "sources") if html.leads_to_sources(data) else (kind.name,)
        renderings, failures = render(brief, style, to, documents)
        if not failures:
            compared = kind.compare(data, renderings[-1].data, path)
            if isinstance(compared, Compared):
                return compared
            missing = compared
        else:
            missing = failures[0].message
    findings = tuple(kind.quoted(data, brief, path, documents))
    return Compared(f"only quotations and citations looked for in the text: {missing}", findings)


def _own_words(options: Options) -> Iterator[str]:
    """Yield what the maker of a brief chose and no source can prove."""
    chosen = options.compose
    named = {
        "title": chosen.title,
        "date “as of”": chosen.as_of,
        "handling label": chosen.handling,
        "focus": options.rank.focus,
    }
    for what, value in named.items():
        if value is not None:
            yield f"not proved: the {what} “{value}”, which is the maker's own"
    by_hand = options.edit
    for pin in by_hand.pin:
        where = pin.section.replace("_", " ")
        yield f"not proved: that “{pin.words}” is pinned ({where}), which is the maker's own"
    for words in by_hand.drop:
        yield f"not proved: that “{words}” is left out, which is the maker's own"
    for what, groups in (("one person", by_hand.same), ("different people", by_hand.different)):
        for names in groups:
            listed = ", ".join(f"“{each}”" for each in names)
            yield f"not proved: that {listed} are {what}, which is the maker's own"
    if by_hand.order:
        order = ", ".join(name.replace("_", " ") for name in by_hand.order)
        yield f"not proved: the order {order}, which is the maker's own"


def _no_parser(brief: Brief) -> str | None:
    """Return why the sources cannot be parsed as they were, if they were."""
    if brief.provenance.options.get("engine") != "parse":
        return None
    try:
        here = parser()
    except MissingLibrary as error:
        return f"{error.message}; {error.hint}"
    recorded = brief.provenance.parser
    return None if here == recorded else f"parsed by {recorded}, here is {here}"


def _style(brief: Brief) -> HouseStyle:
    """Return the house style of a brief, in the language of its labels; raises as `load`."""
    language = brief.provenance.options.get("language")
    spoken = language if isinstance(language, str) else None
    return load(brief.provenance.style, folders(), spoken)


def _not_at_hand(brief: Brief) -> str | None:
    """Return what is missing to make a brief again: its version or its house style."""
    if brief.provenance.version != __version__:
        return f"made by version {brief.provenance.version}, this is {__version__}"
    name = brief.provenance.style
    if "/" in name or "\\" in name:
        return f"the house style “{name}” is a path, and the file may not choose what is read"
    try:
        _style(brief)
    except UnknownName as error:
        return error.message
    return None
