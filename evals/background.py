"""Background of long events against what people wrote: Background Summaries (Pratapa et al. 2023).

A row is a long event, told in dated updates; at each update stands what somebody who reads it must
know of those before, by three people. Asked are `POINTS` updates of every event: the sources are one
writer's updates until then, and what the brief has in context and timeline is cut to the mean length
of the references. Beside it stand, cut alike, the same after what the summary tells of the earlier
updates, which the background does not tell again (told), the beginning of the earlier updates (lead),
the extract of them (ranked), and the last of them (last). ROUGE-1 and ROUGE-2 F1 (Lin 2004). The
changes were chosen on every other event, the first among them (even); the rest (odd) stand apart.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any

from briefing.options import Options
from briefing.pipeline import brief_of, summarize

from .summaries import rouge, rows

POINTS = 4
WRITER = "annotator1"
"""Whose updates are the sources."""


def measure(data: Path) -> dict[str, float]:
    """Return ROUGE-1 and ROUGE-2 of ours and of the peers, and how much of its room ours fills."""
    scores: dict[str, list[tuple[float, float]]] = defaultdict(list)
    filled = []
    for number, row in enumerate(rows(data / "background" / "background-summaries-dev.jsonl.gz")):
        for point in points(len(row["timeline"])):
            references = [text for text in row["timeline"][point]["background"].values() if text]
            room = round(fmean(len(text.split()) for text in references))
            for name, texts in told(row["timeline"][: point + 1], room):
                words = " ".join(texts).split()[:room]
                scores[name].append(rouge(" ".join(words), references))
                scores[f"{'odd' if number % 2 else 'even'}.{name}"].append(scores[name][-1])
                if name == "ours":
                    filled.append(len(words) / room)
    return {
        f"{name}.{measured}": fmean(score[place] for score in found)
        for name, found in scores.items()
        for place, measured in enumerate(("rouge1", "rouge2"))
    } | {"ours.filled": fmean(filled)}


def points(updates: int) -> list[int]:
    """Return the numbers of the updates that are asked, evenly over an event, never the first."""
    return sorted({round(1 + (updates - 2) * number / POINTS) for number in range(1, POINTS + 1)})


def told(updates: Sequence[dict[str, Any]], room: int) -> Iterator[tuple[str, list[str]]]:
    """Yield what ours and the peers tell as the background of the last of some updates."""
    texts = [update["update"][WRITER] for update in updates]
    sources = [
        json.dumps({"id": str(number), "date": update["date"], "text": text})
        for number, (update, text) in enumerate(zip(updates, texts, strict=True))
    ]
    with TemporaryDirectory() as folder:
        every, before = Path(folder) / "every.jsonl", Path(folder) / "before.jsonl"
        every.write_text("\n".join(sources), encoding="utf-8")
        before.write_text("\n".join(sources[:-1]), encoding="utf-8")
        brief, _ = brief_of(every, options=Options())
        options = replace(Options(), rank=replace(Options().rank, length=room))
        ranked = [passage.text for passage in summarize(before, options=options)]
    background = brief.background
    newest = {s.id for s in brief.sources if s.path.endswith(f"#{len(texts) - 1}")}
    dated = [passage.text for entry in background.timeline for passage in entry.passages]
    ours = [*(passage.text for passage in background.context), *dated]
    yield "ours", ours
    yield "told", [*(p.text for p in brief.summary if p.span.source not in newest), *ours]
    yield "lead", texts[:-1]
    yield "ranked", ranked
    yield "last", texts[-2::-1]
