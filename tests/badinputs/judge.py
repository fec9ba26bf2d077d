"""What must hold of every outcome, and what a case demands of its own."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from .case import Case
from .run import Outcome

SECRETS = ("root:x:0:0", "CANARY-7Q4-SECRET")
COMMAND = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
ACTIVE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"<\s*(?:script|iframe|object|embed|base|form|math|meta[^>]+refresh|template|plaintext|xmp)\b",
        r"<\s*(?:svg|link)\b(?![^>]*data-brief)",
        r"<[^>]+[\s/\"']on[a-z]+\s*=",
        r"(?:href|src|action|xlink:href)\s*=\s*[\"']?\s*(?:javascript|vbscript|data:text|file):",
        r"<(?:img|source|video|audio|input|track)\b[^>]*(?:src|srcset|poster)\s*=\s*[\"']?(?:https?:|//|file:)",
    )
)
DENIED = re.compile(r"\bden(?:y|ie)", re.IGNORECASE)
NESTED = re.compile("‘[^’]{1,200}’")
FLAGS = re.IGNORECASE | re.DOTALL


class Written:
    """The files of a brief, and what they say."""

    def __init__(self, output: Path):
        self.paths = [path for path in sorted(output.rglob("*")) if path.is_file()]
        self.texts = {
            path.suffix: path.read_text("utf-8", "surrogateescape") for path in self.paths
        }
        self.markdown = self.texts.get(".md", "")
        self.page = self.texts.get(".html", "")
        self.brief: dict[str, Any] = json.loads(self.texts.get(".json", "{}"))
        lines = self.texts.get(".jsonl", "").split("\n")
        self.sources = {line["id"]: line["text"] for line in map(json.loads, filter(None, lines))}
        self.extract = "\n\n".join(self.sources.values())

    def entries(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield each statement with the name of its holder."""
        for position in self.brief.get("positions", []):
            holder = position["holder"]["name"] if position["holder"] else ""
            yield from ((holder, statement) for statement in position["statements"])

    def passages(self, value: Any = None) -> Iterator[dict[str, Any]]:
        """Yield all that has a text and a span."""
        value = self.brief if value is None else value
        if isinstance(value, dict):
            if isinstance(value.get("span"), dict) and "text" in value:
                yield value
            for inner in value.values():
                yield from self.passages(inner) if isinstance(inner, dict | list) else ()
        elif isinstance(value, list):
            for inner in value:
                yield from self.passages(inner) if isinstance(inner, dict | list) else ()


def always(
    case: Case, outcome: Outcome, written: Written, expect: str, shown: str
) -> Iterator[str]:
    """Yield what does not hold of an outcome and must of every one; `shown` is what a user reads."""
    if outcome.ended_by:
        yield f"ended by {outcome.ended_by} after {outcome.seconds:.0f} s"
    elif outcome.code not in {"process": (0, 1), "error": (2,), "either": (0, 1, 2)}[expect]:
        yield f"exit code {outcome.code}, expected: {expect}"
    if "Traceback (most" in shown or "a fault in briefing itself" in shown:
        yield "a traceback or a fault"
    if outcome.code == 2 and not outcome.said.startswith("error: "):
        yield "no error in words"
    if outcome.code == 2 and written.paths:
        yield "refused, and files were written"
    if COMMAND.search(shown.replace("\n", "")):
        yield "a command reached the terminal"
    yield from outcome.reached
    if outcome.output.exists():
        yield from (f"left behind: {p.name}" for p in outcome.output.glob(".*"))
    for place, text in (("md", written.markdown), ("html", written.page)):
        yield from (f"{secret} in {place}" for secret in SECRETS if secret in text)
    visible = re.sub(r"<pre hidden data-brief>.*?</pre>", "", written.page, flags=re.DOTALL)
    if case.kind != "template":  # what a style itself writes, the case asks about
        yield from (f"live in HTML: {m[0]!r}" for p in ACTIVE if (m := p.search(visible)))
    yield from (
        f"not a slice: {p['text'][:60]!r}"
        for p in written.passages()
        if written.sources[p["span"]["source"]][p["span"]["start"] : p["span"]["end"]] != p["text"]
    )


# ------------------------------------------------------------------ what a case may demand


def _absent(value: str, written: Written, shown: str) -> bool:
    return not any(value in text for text in (written.markdown, written.page))


def _absent_re(value: str, written: Written, shown: str) -> bool:
    return not any(re.search(value, text, FLAGS) for text in (written.markdown, written.page))


def _absent_html_re(value: str, written: Written, shown: str) -> bool:
    return not re.search(value, written.page, FLAGS)


def _absent_md_re(value: str, written: Written, shown: str) -> bool:
    return not re.search(value, written.markdown, re.MULTILINE)


def _kept_any(value: list[str], written: Written, shown: str) -> bool:
    rendered = [" ".join(passage["text"].split()) for passage in written.passages()]
    return any(part in text for part in value for text in rendered)


def _extract_has(value: list[str], written: Written, shown: str) -> bool:
    return not written.sources or all(part in written.extract for part in value)


def _extract_lacks(value: list[str], written: Written, shown: str) -> bool:
    return not any(part in written.extract for part in value)


def _never_attributed(value: list[str], written: Written, shown: str) -> bool:
    fragment, speaker = value
    return not any(
        speaker in holder and _said(fragment, one, written) for holder, one in written.entries()
    )


def _said(fragment: str, statement: dict[str, Any], written: Written) -> bool:
    """Whether a statement has its holder say the words: not quote another, and not deny them."""
    cue = statement["cue"]
    if cue and DENIED.search(_slice(cue, written)):
        return False
    return any(fragment in NESTED.sub("", _slice(part, written)) for part in statement["content"])


def _slice(span: dict[str, Any], written: Written) -> str:
    return written.sources[span["source"]][span["start"] : span["end"]]


def _corroboration_max(value: list[Any], written: Written, shown: str) -> bool:
    fragment, most = value
    return all(
        len(p["origins"]) <= most
        for p in written.passages()
        if fragment in p["text"] and "origins" in p
    )


def _error_words_any(value: list[str], written: Written, shown: str) -> bool:
    fails = "error: " in shown or "left out: " in shown
    return not fails or any(word.lower() in shown.lower() for word in value)


def _warns(value: list[str], written: Written, shown: str) -> bool:
    return any(word.lower() in shown.lower() for word in value)


def _sources_counted(value: int, written: Written, shown: str) -> bool:
    return len(written.brief.get("sources", [])) == value


def _always(value: Any, written: Written, shown: str) -> bool:
    return True  # `always` and the watch in `run` look at it in every case


OPERATIONS: dict[str, Callable[[Any, Written, str], bool]] = {
    "absent": _absent,
    "absent_re": _absent_re,
    "absent_html_re": _absent_html_re,
    "absent_md_re": _absent_md_re,
    "kept_any": _kept_any,
    "extract_has": _extract_has,
    "extract_lacks": _extract_lacks,
    "quote_exact": _always,
    "never_attributed": _never_attributed,
    "corroboration_max": _corroboration_max,
    "error_words_any": _error_words_any,
    "warns": _warns,
    "sources_counted": _sources_counted,
    "no_write_outside": _always,
}
IN_A_BRIEF = {"kept_any", "sources_counted", "extract_has"}
"""What only a brief can hold, so that it is not asked of a refusal."""
ALONE = {"sources_counted", "kept_any"}
"""What only holds of a case by itself."""


def faults(case: Case, outcome: Outcome, good: Sequence[str] = ()) -> list[str]:
    """Return what a case did that it must not, or did not do that it must.

    Args:
        case: what was given.
        outcome: what came of it.
        good: names of the good sources that were given with it; none of them may be lost.

    """
    mixed = bool(good)
    written = Written(outcome.output)
    expect = case.mixed if mixed else case.expect
    shown = outcome.said + outcome.printed
    found = list(always(case, outcome, written, expect, shown))
    used = {each["path"] for each in written.brief.get("sources", [])}
    if outcome.code != 2:
        found += [f"a good source is lost: {name}" for name in good if name not in used]
    for name, value in case.asserts:
        if name in IN_A_BRIEF and outcome.code == 2 and expect != "process":
            continue
        if mixed and name in ALONE:
            continue
        if not OPERATIONS[name](value, written, shown):
            found.append(f"{name} {value!r}"[:300])
    return found
