"""What was perhaps meant: a name or word of the library in the place of one that it hardly has.

Every word at one edit from the typed one (a letter left out, added, changed, or two exchanged; P. Norvig, "How to Write a
Spelling Corrector") is asked of the index, and names also at two edits or where they sound alike. Among the found, the
nearest wins, then the one in the most articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import memory
from db.facets import ALIAS, OUTLET, PARTY, TOPIC
from db.search.fold import fold
from db.search.query import Field, Phrase, Word, leaves, parse
from db.search.words import articles_with, is_known

SHORTEST: Final = 4  # letters of a word that may be mistyped
LONGEST: Final = 40  # letters beyond which it is no word: its edits grow with the square of its length
RARE: Final = 1  # articles with a word up to which a much more frequent one is offered
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_WORD: Final = re.compile(r"\w+")
_NAMED: Final = ("speaker", "party", "person", "organisation", "place", "instrument", "outlet", "topic")
_FURTHER: Final = (
    5  # times as many articles before another word is offered for one that stands in the library
)
_MOST_WORDS: Final = 6
_SOUNDS: Final = (
    (re.compile(r"^x"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"gh|kh"), "k"),
    (re.compile(r"[ckq]+"), "k"),
    (re.compile(r"[zs]+"), "s"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(?<=.)[aeiouyhj]+"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def suggestion(session: Session, query: str) -> str:
    """The query with its unknown words replaced by the library's nearest; "" when there is nothing better to offer."""
    corrected = query
    for word in _doubtful(query):
        better = _nearest(session, word)
        if better:
            corrected = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", better, corrected, count=1)
    return corrected.strip() if corrected != query else ""


def _doubtful(query: str) -> list[str]:
    found: list[str] = []
    for leaf in leaves(parse(query)):
        if (isinstance(leaf, Word) and not leaf.exact) or isinstance(leaf, Phrase):
            found += _WORD.findall(leaf.text)
        elif isinstance(leaf, Field) and leaf.name in _NAMED:
            found += _WORD.findall(leaf.value)
    words = [word for word in dict.fromkeys(found) if SHORTEST <= len(word) <= LONGEST and not word.isdigit()]
    return words[:_MOST_WORDS]


def _nearest(session: Session, typed: str) -> str:
    word = fold(typed)
    own = articles_with(session, word)
    if own > RARE or (own == 0 and is_known(session, word)):
        return ""
    names = _names(session)
    best: tuple[float, int, str] | None = None
    for candidate in {*(w for w in _edits(word) if w in names or is_known(session, w)), *_alike(word, names)}:
        if candidate == word:
            continue
        frequency = articles_with(session, candidate)
        if own and frequency < _FURTHER * own:
            continue
        far = distance(word, candidate)
        # a common word of the language is what was mistyped; a name is where a name was typed
        score = (far - 0.5 * (candidate in names and typed[:1].isupper()), -frequency, candidate)
        if best is None or score < best:
            best = score
    if best is None:
        return ""
    return names.get(best[2], best[2])


def _names(session: Session) -> dict[str, str]:
    """The words of the library's names, folded, as they are written."""

    def read() -> dict[str, str]:
        connection = session.connection()
        found: dict[str, str] = {}
        parties = select(ALIAS.c.name).join(PARTY, PARTY.c.id == ALIAS.c.party_id)
        for query in (
            parties.where(PARTY.c.deleted_at.is_(None)),
            select(OUTLET.c.name),
            select(TOPIC.c.name),
        ):
            for name in connection.execute(query).scalars():
                for word in _WORD.findall(name):
                    if len(word) >= SHORTEST - 1:
                        found.setdefault(fold(word), word)
        return found

    found: dict[str, str] = memory.remembered(session, "words of names", read)
    return found


def _alike(word: str, names: dict[str, str]) -> Iterator[str]:
    """Names at two edits, or of the same sound."""
    sound = _sound(word)
    near = 2 if len(word) > 5 else 1
    for name in names:
        if abs(len(name) - len(word)) > 3 or (name[:1] != word[:1] and _sound(name[:1]) != sound[:1]):
            continue
        if (abs(len(name) - len(word)) <= near and distance(word, name, near) <= near) or (
            len(sound) > 2 and _sound(name) == sound
        ):
            yield name


def _sound(word: str) -> str:
    """A rough likeness of how a name sounds: consonants of one sound as one letter, no vowels but at the start."""
    for pattern, plain in _SOUNDS:
        word = pattern.sub(plain, word)
    return word


def _edits(word: str) -> set[str]:
    """Every word at one edit from a word."""
    parts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    deleted = {a + b[1:] for a, b in parts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1}
    changed = {a + letter + b[1:] for a, b in parts if b for letter in _LETTERS}
    added = {a + letter + b for a, b in parts for letter in _LETTERS}
    return (deleted | swapped | changed | added) - {word}


def distance(one: str, other: str, most: int = 9) -> int:
    """How many edits lead from one word to another, two exchanged neighbours being one (optimal string alignment); past
    `most` any larger number."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, start=1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
