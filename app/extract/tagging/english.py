"""The English tagger, loaded when the first sentence with a number or an event asks for it."""

from __future__ import annotations

import itertools
from functools import cache
from importlib.resources import files
from typing import Final

from app.extract.document import Document
from app.extract.tagging.packed import unpack
from app.extract.tagging.tagger import Tagger
from app.extract.tagging.words import Word, split_words

MODEL: Final = "english_tagger.bin"
SENTENCE: Final = 5  # words; shorter stretches need no verb
_FINITE: Final = frozenset({"VBD", "VBZ", "MD"})
_VERBS: Final = frozenset({"VB", "VBD", "VBN", "VBG", "VBZ"})
_OPENERS: Final = frozenset(".:!?\"“‘'–—-(")
_NO_VERBS: Final = frozenset(
    {
        "flight",
        "flights",
        "summit",
        "summits",
        "ceremony",
        "ceremonies",
        "seminar",
        "seminars",
        "talks",
        "envoy",
    }
)
_AFTER_VERB: Final = frozenset({"IN", "DT", "TO", "PRP$", "CD", "RB"})


@cache
def tagger() -> Tagger:
    """The trained tagger that ships with the program."""
    return Tagger(unpack((files("resources") / "models" / MODEL).read_bytes()))


def sentence_words(document: Document, start: int, end: int) -> list[Word]:
    """The tagged words of a stretch of a document, tagged once for all who ask."""
    kept: dict[tuple[int, int], list[Word]] = document.once("tagging.english", lambda _: {})
    if (start, end) not in kept:
        kept[start, end] = tagged(document.text, start, end)
    return kept[start, end]


def tagged(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]` with their parts of speech."""
    words = split_words(text, start, end)
    for word, tag in zip(words, tagger().tag([w.text for w in words]), strict=True):
        word.tag = tag
    _find_names(words)
    _find_nouns(words)
    _find_verb(words)
    return words


def _find_names(words: list[Word]) -> None:
    """A capital inside a sentence of small letters makes a name of what ends like a verb: `Boeing`, `Beijing`."""
    small = sum(w.text.islower() for w in words)
    if 2 * small < len(words):
        return
    for before, word in itertools.pairwise(words):
        if word.tag in _VERBS and word.text[0].isupper() and before.text not in _OPENERS:
            word.tag = "NNP"


def _find_nouns(words: list[Word]) -> None:
    """An adjective between an article and a verb is the noun: `the firm said`; and some words are never verbs."""
    for word in words:
        if word.lower in _NO_VERBS and word.tag in _VERBS:
            word.tag = "NNS" if word.lower.endswith("s") else "NN"
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if word.tag == "JJ" and before.tag == "DT" and after.tag in _FINITE:
            word.tag = "NN"


def _find_verb(words: list[Word]) -> None:
    """A sentence without a finite verb has it in what was taken for a plural (`the parliament meets on 2 May`) or participle."""
    if len(words) < SENTENCE or any(w.tag in _FINITE for w in words):
        return
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if (
            word.tag == "NNS"
            and before.tag in ("NN", "NNP")
            and after.tag in _AFTER_VERB
            and word.text.islower()
        ):
            word.tag = "VBZ"
            return
    for article, before, word in zip(words, words[1:], words[2:], strict=False):
        if word.tag != "VBN":
            continue
        if before.tag == "JJ" and article.tag == "DT":
            before.tag = "NN"
        if before.tag in ("NN", "NNS", "NNP"):
            word.tag = "VBD"  # `the firm filed for protection`
            return
