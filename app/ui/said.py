"""What the rooms below say in English, in the interface's language.

Readers and services know no Qt: they say what happened in plain English sentences, which the command line, the log and the
library keep as they are. `app.ui.sentences` and `app.ui.library_sentences` list their patterns for the translator; here a sentence is
matched with them, and its parts (a file name, a number, words) go into the translation. What is not listed stays English.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.ui.library_sentences import KINDS, LIBRARY, OF_KIND
from app.ui.sentences import PHRASES, SENTENCES, THINGS

_PART: Final = re.compile(r"%(\d)")
_WHOLE: Final = "“%1” %2."  # a document, and what is said of it
_OF_STYLE: Final = "%1 cannot be used as a style: %2"  # a file, and a sentence
_GENERAL: Final = frozenset({_WHOLE, "“%1” in “%2” %3.", "The folder “%1” %2."})


def said(sentence: str) -> str:
    """A sentence of a reader or a service in the interface's language."""
    for context, known in (("Sentences", SENTENCES), ("Library", OF_KIND), ("Library", LIBRARY)):
        found = _translated(sentence, context, known)
        if found is not None:
            return found
    return _of_document(sentence)


def _of_document(sentence: str) -> str:
    """“NAME” PHRASE. - tried with each end that the name may have, for names may hold quotation marks themselves."""
    if sentence.startswith("“") and sentence.endswith("."):
        for end in re.finditer("” ", sentence):
            phrase = _translated(sentence[end.end() : -1], "Phrases", PHRASES)
            if phrase is not None:
                return _filled(
                    QCoreApplication.translate("Phrases", _WHOLE), [sentence[1 : end.start()], phrase]
                )
    return sentence


def _translated(text: str, context: str, known: tuple[object, ...]) -> str | None:
    for source, pattern in _patterns(known):
        match = pattern.fullmatch(text)
        if match is None or source == _WHOLE:
            continue
        parts = list(match.groups())
        if source in _GENERAL:
            phrase = _translated(parts[-1], "Phrases", PHRASES)
            if phrase is None:
                continue
            parts[-1] = phrase
        elif context == "Phrases":
            parts = [QCoreApplication.translate("Things", part) if part in THINGS else part for part in parts]
        elif known is OF_KIND:
            if parts[0] not in KINDS:
                continue
            parts = [QCoreApplication.translate("Library", parts[0])]
        elif source == _OF_STYLE:
            parts[1] = said(parts[1])
        return _filled(QCoreApplication.translate(context, source), parts)
    return None


def _filled(text: str, parts: list[str]) -> str:
    return _PART.sub(lambda number: parts[int(number[1]) - 1], text)


@cache
def _patterns(known: tuple[object, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The listed texts with what they match, those with more words of their own first."""
    sources = sorted(map(str, known), key=lambda source: -len(_PART.sub("", source)))
    return tuple((source, _pattern(source)) for source in sources)


def _pattern(source: str) -> re.Pattern[str]:
    pieces = _PART.split(source)
    text = "".join(re.escape(piece) if n % 2 == 0 else "(.+?)" for n, piece in enumerate(pieces))
    return re.compile(text, re.DOTALL)
