"""Sentences without any word of speech, which need not be read for quotes: nearly half of an article's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.extract.lang.language import PLAIN
from app.extract.pieces import words_of

if TYPE_CHECKING:
    from app.extract.document import Document, Span
    from app.extract.lang.language import Language

_SPEECH: Final[dict[str, frozenset[str]]] = {}


class Silent:
    """Tells them apart by their words, and keeps those that name a body in case somebody asks for it later."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lang = document.lang
        self._grammar = document.lang.grammar
        self._bodies = document.lang.names.bodies
        self._waiting: dict[str, list[Span]] = {}
        # words written as several are found by no list of single words
        self._knows = not document.lang.compounds

    def skips(self, span: Span) -> bool:
        """Whether a sentence says nothing of speech; one that ends in a colon may lead in what follows."""
        if not self._knows or self._document.text[span.end - 1] == ":":
            return False
        words = words_of(self._document, span)
        if not words.isdisjoint(_speech(self._lang)):
            return False
        if any(words.issuperset(phrase) for phrase in self._grammar.cue_phrases):
            return False
        for body in words & self._bodies:
            self._waiting.setdefault(body, []).append(span)
        return True

    def naming(self, body: str) -> list[Span]:
        """The sentences passed over that name a body, each told once."""
        return self._waiting.pop(body, [])


def _speech(lang: Language) -> frozenset[str]:
    """The words with which somebody says something or is said to."""
    if lang.code not in _SPEECH:
        g = lang.grammar
        _SPEECH[lang.code] = frozenset(
            {word for word, strength in g.cues.items() if strength >= PLAIN}
            | set(g.reporting)
            | g.promising
            | g.urging
        )
    return _SPEECH[lang.code]
