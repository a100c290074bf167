"""The words inside a quoted stretch, and whether they are words that somebody says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.extract.lang.language import words
from app.extract.marks import Quoted
from app.extract.patterns import pattern
from app.extract.speakers.phrases import CUE, POSSESSIVE, Sentence

if TYPE_CHECKING:
    from app.extract.document import Document

_OUTER: Final = ' \t\r\n\u00a0"\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f`'
_OPENING: Final = _OUTER + "'\u2018-\u2013\u2014\u2015"
_TAIL: Final = _OUTER + ",;:\u2014\u2013-"
_WORD: Final = pattern(r"[^\W_][\w'\u2019-]*")
_TITLE_WORDS: Final = words(
    """titled entitled named dubbed themed theme themes slogan book books film movie song show program programme
    series album play novel article report paper essay documentary podcast column episode poem hymn anthem
    magazine exhibition headline chapter section topic phrase term word words motto nicknamed nickname so-called"""
)
_NAMING: Final = frozenset(("called", "dubbed", "named"))
_TITLE_AFTER: Final = words(
    """program programme show radio podcast series film movie book song column forum rule award campaign"""
)


def inner(text: str, quoted: Quoted) -> tuple[int, int]:
    """The span of the words between the marks, without blanks and a closing comma."""
    start, end = quoted.start, quoted.end
    while start < end and text[start] in _OPENING:
        start += 1
    while end > start and (text[end - 1] in _TAIL or text[end - 2 : end] == "''"):
        end -= 1 if text[end - 1] in _TAIL else 2
    if text[quoted.start] in "\u2018'" and end == quoted.end:
        end -= 1
        while end > start and text[end - 1] in _TAIL:
            end -= 1
    elif end > start and text[end - 1] == "'" and "'" not in text[start : end - 1]:
        end -= 1
    return start, end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks and unpaired marks at its ends."""
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in _OUTER:
        end -= 1
    if text[end : end + 1] in ("\u201d", "\u00bb") and any(c in "\u201c\u00ab" for c in text[start:end]):
        end += 1
    return start, end


def word_count(text: str, start: int, end: int, most: int = 12) -> int:
    """How many words, counted up to `most`."""
    count = 0
    for _ in _WORD.finditer(text, start, end):
        count += 1
        if count >= most:
            break
    return count


def ends_open(text: str, quoted: Quoted) -> bool:
    """Whether the words end in a sign after which the sentence goes on with its cue."""
    end = quoted.end
    while end > quoted.start and text[end - 1] in _OUTER + "'\u2019":
        end -= 1
    return (
        text[end - 1 : end] in (",", "?", "!", "-", "\u2014", "\u2013", "\u2026")
        or text[quoted.end : quoted.end + 1] == ","
    )


def is_sentence(text: str, start: int, end: int) -> bool:
    """Whether the words look like a sentence of their own: a capital first and a stop at the end."""
    return text[start : start + 1].isupper() and text[end - 1 : end] in ".!?\u2026"


def is_title(document: Document, sentence: Sentence, place: int, start: int, end: int) -> bool:
    """Whether the quoted token at `place`, with words `start` to `end`, names a work, a theme or a nickname."""
    text = document.text
    shown = [w.group() for w in _WORD.finditer(text, start, min(end, start + 200))]
    if not shown or len(shown) > 20:
        return False
    if text[end - 1] in "?!." and len(shown) > 3:
        return False
    before = [sentence.low(p) for p in range(max(0, place - 3), place)]
    if before and before[-1] in _TITLE_WORDS:
        return True
    if len(before) > 1 and before[-2] in _TITLE_WORDS and before[-1] in (",", ":", "of", "is", "as", "was"):
        return True
    if before[-2:] in (["known", "as"], ["called", "the"], ["nicknamed", "the"]):
        return True
    capitals = all(
        w[0].isupper() or w[0].isdigit() or len(w) <= 3 or w.lower() in ("with", "from", "into", "after")
        for w in shown
    )
    if not capitals or not shown[0][0].isupper() or sum(w[0].isupper() for w in shown) * 2 < len(shown):
        return False
    if len(shown) == 1 or (before and before[-1] in _NAMING and sentence.tag(place - 2) in (",", "n", "N")):
        return True
    last = sentence.tag(place - 1)
    if last == CUE and sentence.strength(place - 1) < 3 and shown[-1][0].isupper():
        return True
    if last in (POSSESSIVE, "P", "D", "O", "n", "N", "T", "'s"):
        return True
    if last == "," and sentence.tag(place - 2) in ("n", "N", "#") and text[end : end + 1] != ".":
        return True
    return sentence.low(place + 1) in _TITLE_AFTER or (place == 0 and sentence.tag(1) in ("X", "V"))
