"""The dependencies between the words of a stretch, where it was parsed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tree:
    """For each word of a stretch: what it depends on, how, and what it is."""

    heads: tuple[int, ...]
    """The word that each depends on; the root of a sentence on itself."""
    labels: tuple[str, ...]
    """How it depends on it, in the labels of ClearNLP: `nsubj`, `ccomp`."""
    tags: tuple[str, ...]
    """Its part of speech, in the tags of the Penn Treebank: `VBD`."""
    reach: tuple[tuple[int, int], ...]
    """From the first word that depends on it, through others too, to past the last."""

    def children(self, place: int, *labels: str) -> list[int]:
        """Return the words that depend on a word by one of the labels."""
        return [
            child
            for child, head in enumerate(self.heads)
            if head == place != child and self.labels[child] in labels
        ]
