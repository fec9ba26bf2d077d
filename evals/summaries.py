"""Summaries of clusters of news against those that people wrote, beside lead round-robin.

Sets: Multi-News (Fabbri et al. 2019), 220 words; MultiLing 2011 English (Giannakopoulos et al.
2011), 250 words. ROUGE-1 and ROUGE-2 (Lin 2004) are those of the `rouge-score` package: F1, Porter
stemming on, mean over references, then over clusters. Lead round-robin takes the first sentence of
each document, then the second, and is cut at the budget in mid-sentence; ours stays below it.
"""

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path
from statistics import fmean
from typing import Any

from briefing.annotation import ANNOTATORS
from briefing.model import Annotated, Raw, Relations
from briefing.options import RankOptions, ReadOptions
from briefing.ranking import rank
from briefing.readers import arrange, read
from briefing.relations import relate
from briefing.text.segment import segment

SETS = (("multinews", "multinews-dev", 220), ("multiling", "multiling2011-dev", 250))
"""Name, file, and words of a summary."""

NOT_NEEDED = {"keyphrases"}
"""Annotations that ranking does not use and that take long."""

RESAMPLES = 10_000


def measure(data: Path) -> dict[str, float]:
    """Return ROUGE of ours and of lead, by set, and what ours is above lead.

    `p` is the share of paired bootstrap samples of clusters in which lead is not below ours.

    Args:
        data: the folder that holds `summaries/` with the two sets.

    """
    figures: dict[str, float] = {}
    for name, file, words in SETS:
        ours, leads = [], []
        for row in rows(data / "summaries" / f"{file}.jsonl.gz"):
            corpus = read_corpus(row)
            ours.append(rouge(extract(corpus, relate(corpus), words), row["references"]))
            leads.append(rouge(lead(corpus, words), row["references"]))
        for place, measured in enumerate(("rouge1", "rouge2")):
            figures[f"{name}.{measured}"] = fmean(score[place] for score in ours)
            figures[f"{name}.lead.{measured}"] = fmean(score[place] for score in leads)
        above = [mine[1] - theirs[1] for mine, theirs in zip(ours, leads, strict=True)]
        figures[f"{name}.margin"] = fmean(above)
        figures[f"{name}.p"] = share_not_above(above)
    return figures


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the clusters of a set, each with its documents and references."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_corpus(row: dict[str, Any]) -> tuple[Annotated, ...]:
    """Return the documents of a cluster, read as JSON Lines, segmented and annotated."""
    keys = ("id", "title", "date", "text")
    lines = (
        json.dumps({key: part[key] for key in keys if part.get(key)}) for part in row["documents"]
    )
    raw = Raw("cluster.jsonl", "\n".join(lines).encode())
    documents, _ = arrange(read(raw, ReadOptions()))
    corpus = [Annotated(document, segment(document)) for document in documents]
    for name, annotator in ANNOTATORS:
        if name not in NOT_NEEDED:
            corpus = [annotator(annotated) for annotated in corpus]
    return tuple(corpus)


def extract(corpus: Sequence[Annotated], relations: Relations, words: int) -> str:
    """Return our extract of a cluster."""
    ranking = rank(corpus, relations, RankOptions(length=words))
    documents = {annotated.document.source.id: annotated.document for annotated in corpus}
    spans = (pick.candidate.span for pick in ranking.extract)
    return " ".join(documents[span.source].slice(span) for span in spans)


def lead(corpus: Sequence[Annotated], words: int) -> str:
    """Return lead round-robin: the first sentence of each document, then the second, cut."""
    sentences = (
        [a.document.slice(s.span) for s in a.sentences if s.kind != "heading"] for a in corpus
    )
    turns = (text for turn in zip_longest(*sentences) for text in turn if text)
    return " ".join(" ".join(turns).split()[:words])


def rouge(summary: str, references: Sequence[str]) -> tuple[float, float]:
    """Return ROUGE-1 and ROUGE-2 of a summary, F1, means over its references."""
    scores = [_scorer().score(reference, summary) for reference in references]
    return (
        fmean(score["rouge1"].fmeasure for score in scores),
        fmean(score["rouge2"].fmeasure for score in scores),
    )


@lru_cache(maxsize=1)
def _scorer() -> Any:
    from rouge_score.rouge_scorer import RougeScorer

    return RougeScorer(["rouge1", "rouge2"], use_stemmer=True)


def share_not_above(differences: Sequence[float]) -> float:
    """Return the share of resamples, with a fixed seed, whose mean is not above 0."""
    draw = random.Random(0)
    size = len(differences)
    means = (sum(draw.choices(differences, k=size)) for _ in range(RESAMPLES))
    return sum(mean <= 0 for mean in means) / RESAMPLES
