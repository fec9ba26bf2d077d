"""Proof that a brief says what its sources say.

A brief is proved in three ways: its seal holds, every place that it names is sliced again from the
sources, and the whole brief is made again and compared. A rendering is proved against its
`brief.json`. The first place where anything differs is named.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from .. import __version__, brief_file, files
from ..errors import BadBrief, UnknownName
from ..model import Brief
from ..options import Options, apply
from ..pipeline import brief_of, read, styled
from ..rendering import render
from ..rendering.house_style import folders, load
from .contract import check_seal, check_slices, check_speakers
from .finding import Finding
from .rebuilt import check_rebuilt
from .text import check_quotations, check_text

UNPROVABLE = (b"%PDF-", b"<!DOCTYPE", b"<!doctype", b"<html")


@dataclass(frozen=True, slots=True)
class Proof:
    """What `verify` did, and what does not hold."""

    checked: tuple[str, ...]
    """What was proved, or was not and why; one line each."""
    findings: tuple[Finding, ...]
    whole: bool
    """Whether the brief was made again too; without that only its quotations are proved."""


def verify(path: str | Path, *sources: str | Path, brief: str | Path | None = None) -> Proof:
    """Return the proof of a `brief.json` or of a Markdown rendering against its sources.

    Args:
        path: the file to prove.
        sources: the sources that the brief was made of.
        brief: the `brief.json` of a rendering; by default the one beside it.

    Raises:
        UnreadableSource: the file, or its `brief.json`, is not there.
        BadBrief: what should be a brief is none, or the file cannot be proved.
        NoSources: none of the sources can be used.

    """
    data = files.read_bytes(path)
    if data.startswith(UNPROVABLE):
        raise BadBrief(str(path), "PDF and HTML cannot be proved yet", hint="give the .md or .json")
    if data.lstrip()[:1] == b"{":
        return _prove_brief(data, str(path), sources)[0]
    contract = Path(brief) if brief else Path(path).parent / files.BRIEF
    if not files.is_file(contract):
        raise BadBrief(
            str(path), f"there is no {contract}", hint="name its brief.json with --brief"
        )
    proof, loaded = _prove_brief(files.read_bytes(contract), str(contract), sources)
    if loaded is None:
        return proof
    checked, findings = _prove_text(files.read_text(path), loaded)
    findings = tuple(replace(found, place=f"{path}: {found.place}") for found in findings)
    return Proof((*proof.checked, checked), (*proof.findings, *findings), proof.whole)


def _prove_brief(
    data: bytes, name: str, sources: tuple[str | Path, ...]
) -> tuple[Proof, Brief | None]:
    """Return the proof of a `brief.json`, and the brief unless a key of it is damaged."""
    plain = brief_file.parse(data, name)
    try:
        brief = brief_file.load(data, name)
    except BadBrief as error:
        place, _, message = error.reason.partition(": ")
        return Proof((), (Finding(f"{name}: {place}", message),), whole=False), None
    options = apply(
        Options(),
        {**brief.provenance.options, "style": brief.provenance.style},
        where=f"{name}: provenance.options",
    )
    reading = read(*sources, options=options)
    checked = ["the seal", "every quotation against its place in the sources"]
    findings = [*check_seal(plain), *check_slices(plain, reading.documents), *check_speakers(brief)]
    missing = _not_at_hand(brief)
    if missing is None:
        style = load(brief.provenance.style, folders())
        rebuilt, _ = brief_of(*sources, options=styled(options, style))
        findings += check_rebuilt(plain, json.loads(brief_file.dump(rebuilt)))
        checked.append("every key against the brief made again from the sources")
        checked += _own_words(options)
        if {s.path for s in brief.sources} != {s.path for s in rebuilt.sources}:
            checked.append("not proved: the folders that paths begin with; others were given now")
    else:
        checked.append(f"not made again: {missing}")
    found = tuple(replace(finding, place=f"{name}: {finding.place}") for finding in findings)
    return Proof(tuple(checked), found, whole=missing is None), brief


def _prove_text(text: str, brief: Brief) -> tuple[str, tuple[Finding, ...]]:
    missing = _not_at_hand(brief)
    if missing is not None:
        findings = tuple(check_quotations(text, brief))
        return f"only quotations and citations looked for in the text: {missing}", findings
    style = load(brief.provenance.style, folders())
    renderings, failures = render(brief, style, ("md",))
    if failures:
        raise failures[0]
    rendered = renderings[0].data.decode("utf-8")
    return "the text against the brief, line by line", tuple(check_text(text, rendered))


def _own_words(options: Options) -> Iterator[str]:
    """Yield what the maker of a brief chose and no source can prove."""
    chosen = options.compose
    named = {"title": chosen.title, "date “as of”": chosen.as_of, "handling label": chosen.handling}
    for what, value in named.items():
        if value is not None:
            yield f"not proved: the {what} “{value}”, which is the maker's own"


def _not_at_hand(brief: Brief) -> str | None:
    """Return what is missing to make a brief again: its version or its house style."""
    if brief.provenance.version != __version__:
        return f"made by version {brief.provenance.version}, this is {__version__}"
    name = brief.provenance.style
    if "/" in name or "\\" in name:
        return f"the house style “{name}” is a path, and the file may not choose what is read"
    try:
        load(name, folders())
    except UnknownName as error:
        return error.message
    return None
