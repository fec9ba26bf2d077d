"""What clusters of development data tell differently, printed for a reader to judge.

There is no key to score against: each line is to be read. Every cluster of a file is one corpus;
`python -m evals.disagreements summaries/multinews-dev` prints the sides of each disagreement and,
last, how many clusters were read.
"""

import gzip
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing.model import Raw
from briefing.options import Options
from briefing.pipeline import Reading, annotated
from briefing.readers import read
from briefing.readers.arrange import arrange
from briefing.relations import relate

KEYS = ("id", "title", "date", "text")


def told_differently(documents: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a line for each disagreement of a cluster, and one for each of its sides."""
    lines = (json.dumps({key: part[key] for key in KEYS if part.get(key)}) for part in documents)
    made = read(Raw("cluster.jsonl", "\n".join(lines).encode()), Options().read)
    arranged, notices = arrange(made)
    corpus = annotated(Reading(arranged, (), notices))
    texts = {a.document.source.id: a.document for a in corpus}
    for one in relate(corpus).disagreements:
        yield one.kind
        for side, words in zip(one.sides, one.words, strict=True):
            differ = " | ".join(texts[span.source].slice(span) for span in words)
            numbers = ", ".join(span.source for span in side)
            sentence = " ".join(texts[side[0].source].slice(side[0]).split())
            yield f"  {numbers} ({differ}): {sentence}"


def main(files: Sequence[str]) -> None:
    """Print what the clusters of each file tell differently."""
    data = Path(os.environ["BRIEFING_EVAL_DATA"])
    read_clusters = 0
    for file in files:
        with gzip.open(data / f"{file}.jsonl.gz", "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                read_clusters += 1
                for line in told_differently(row["documents"]):
                    print(f"{row['id'][:8]} {line}", flush=True)
    print(f"{read_clusters} clusters")


if __name__ == "__main__":
    main(sys.argv[1:])
