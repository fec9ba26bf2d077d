"""The peers of the ranking, each as a function from sentences to a text with the best first.

sumy (LexRank, Erkan and Radev 2004; TextRank, Mihalcea and Tarau 2004; LSA, Steinberger and Ježek
2004; SumBasic, Vanderwende et al. 2007) takes our sentences, and words by NLTK's tokenizer, as it
does by itself, but without its second look for sentences, which would need a download. summa
(TextRank) and lede take text only and split it again. YAKE ranks no
sentences; here a sentence is worth the sum over its keyphrases of -ln(score), for less is better.
All else is as each library has it. A peer that is not installed raises `ImportError` when made.
"""

import math
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

Ranker = Callable[[Sequence[str], int], str]
"""Sentences, and the words that will be kept, to a text."""


def sumy(module: str, name: str) -> Ranker:
    """Return a summarizer of sumy for English, with its stemmer and its function words."""
    from nltk.tokenize import NLTKWordTokenizer
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.utils import get_stop_words

    class Offline(Tokenizer):  # type: ignore[misc]
        """Words only, without data."""

        def _get_sentence_tokenizer(self, language: str) -> None:
            return None

        def _get_word_tokenizer(self, language: str) -> Any:
            return NLTKWordTokenizer()

    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    tokenizer = Offline("english")

    def ranked(sentences: Sequence[str], words: int) -> str:
        best: list[str] = []

        def take(infos: Sequence[Any]) -> Sequence[Any]:
            best.extend(str(info.sentence) for info in infos)
            return infos

        paragraph = Paragraph(Sentence(sentence, tokenizer) for sentence in sentences)
        summarizer(ObjectDocumentModel([paragraph]), take)
        return " ".join(best)

    return ranked


def summa() -> Ranker:
    """Return the TextRank of summa."""
    from summa.summarizer import summarize

    def ranked(sentences: Sequence[str], words: int) -> str:
        found = summarize("\n\n".join(sentences), ratio=1.0, split=True, scores=True)
        return " ".join(text for text, _ in sorted(found, key=lambda pair: -pair[1]))

    return ranked


def lede() -> Ranker:
    """Return the default of lede, which is told a length in characters: as many as the words take."""
    from lede import summarize

    def ranked(sentences: Sequence[str], words: int) -> str:
        text = "\n\n".join(sentences)
        return str(summarize(text, len(text) * words // max(1, len(text.split()))))

    return ranked


def yake() -> Ranker:
    """Return sentences by the keyphrases of YAKE that they hold."""
    from yake import KeywordExtractor

    def ranked(sentences: Sequence[str], words: int) -> str:
        phrases = KeywordExtractor(lan="en", n=3).extract_keywords(" ".join(sentences))
        worth = {phrase.lower(): -math.log(max(score, 1e-9)) for phrase, score in phrases}

        def value(sentence: str) -> float:
            lowered = sentence.lower()
            return sum(weight for phrase, weight in worth.items() if phrase in lowered)

        return " ".join(sorted(sentences, key=value, reverse=True))

    return ranked


PEERS: tuple[tuple[str, Callable[[], Ranker]], ...] = (
    ("sumy LexRank", lambda: sumy("lex_rank", "LexRankSummarizer")),
    ("sumy TextRank", lambda: sumy("text_rank", "TextRankSummarizer")),
    ("sumy LSA", lambda: sumy("lsa", "LsaSummarizer")),
    ("sumy SumBasic", lambda: sumy("sum_basic", "SumBasicSummarizer")),
    ("summa TextRank", summa),
    ("lede", lede),
    ("YAKE", yake),
)
