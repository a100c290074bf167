"""Where some words stand in the library: exactly, or nearly with the difference.

Words are compared folded and without punctuation; of Chinese, Japanese and Korean, which put no blanks between words, each
letter is one. An exact run is found by the index as a phrase; an altered one by the
articles that hold its telling three-word runs, aligned word by word (difflib's matcher, Ratcliff and Obershelp). Words that
a writer left out and said so ("…", "[...]") may be anything in the source.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import combinations, pairwise
from typing import Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.services.lookup_shapes import Difference, Match
from db import joined, memory
from db.base import REJECTED
from db.describing import driven
from db.facets import ARTICLE, QUOTE, TEXT
from db.search import cjk
from db.search.fold import fold, parted, spelled

ALTERED: Final = 0.72  # share of words that must stand in the same order
LEAST: Final = 3  # words: shorter pieces come from anywhere
PHRASE_WORDS: Final = (
    40  # words of an exact run that the index is asked for; the rest is compared in the text
)
_RUN: Final = 3
_RUNS: Final = 10  # runs of a passage that the index is asked for, those with the rarest words
_TELLING: Final = 120  # words of a passage that are looked at for finding its article
_COMMON: Final = 1000  # articles up to which a word is counted
_APART: Final = 12  # words between two rare ones
_WORD: Final = re.compile(r"\w+")
_LETTER_OR_WORD: Final = re.compile(rf"[{cjk.LETTERS}]|[^\W{cjk.LETTERS}]+")
_LEFT_OUT: Final = re.compile(r"\s*(?:\[[^\]\n]{0,40}\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}|\. \. \.)\s*")
_STOP: Final = re.compile(r"[.!?…:;“”„«»\"\n]")
_MOST_LEFT_OUT: Final = 80  # words


def words_of(passage: str) -> list[str]:
    """The words of a passage as they are compared."""
    folded = fold(parted(passage))
    return _words(folded).findall(folded)


def _words(text_: str) -> re.Pattern[str]:
    """What is a word in a text: the plainer pattern takes a third of the time."""
    return _LETTER_OR_WORD if cjk.has_letters(text_) else _WORD


def exact(session: Session, words: str, most: int) -> list[Match]:
    """Where the words stand as they are, the newest articles first."""
    pieces = [piece for piece in (words_of(part) for part in _LEFT_OUT.split(words)) if piece]
    longest = max(pieces, key=len, default=[])
    if sum(map(len, pieces)) < LEAST or not longest:
        return []
    if cjk.has_letters(words):
        ids = _with_letters(session, _LEFT_OUT.sub("\n", words), most * 2)
        if not ids:  # the pairs end at signs, which may be others there
            ids = [i for i, _ in _holders(session, words_of(words), most * 2).most_common(most)]
        between = rf"\W*(?:\w\W*){{0,{_MOST_LEFT_OUT}}}?"
    else:
        ids = _articles(session, f'text : "{" ".join(longest[:PHRASE_WORDS])}"', most * 2)
        between = rf"\W+(?:\w+\W+){{0,{_MOST_LEFT_OUT}}}?"
    pattern = re.compile(_edge(pieces[0][0]) + between.join(map(_run, pieces)) + _edge(pieces[-1][-1]))
    found = []
    for article_id, title, text_ in _texts(session, ids):
        match = pattern.search(fold(text_))
        if match:
            start, end = match.span()
            found.append(Match("article", article_id, article_id, title, start, end, text_[start:end], 1.0))
    return found[:most]


def _run(words: list[str]) -> str:
    """A regular expression for words in a row; letters of CJK may stand side by side."""
    found = spelled(words[0])
    for before, word in pairwise(words):
        beside = cjk.is_letter(before[-1]) or cjk.is_letter(word[0])
        found += (r"\W*" if beside else r"\W+") + spelled(word)
    return found


def _edge(word: str) -> str:
    return "" if cjk.is_letter(word[0]) else r"\b"


def near(session: Session, words: str, candidates: int) -> list[Match]:
    """Where words like these stand, the likest first, with what differs; texts of up to `candidates` articles are compared."""
    sought = words_of(words)
    hits = _holders(session, sought, candidates * 6)
    found = []
    for article_id, title, text_ in _texts(session, [i for i, _ in hits.most_common(candidates)]):
        best = _align(sought, words, text_)
        if best is not None:
            start, end, score, differences = best
            found.append(
                Match(
                    "article",
                    article_id,
                    article_id,
                    title,
                    start,
                    end,
                    text_[start:end],
                    score,
                    None,
                    differences,
                )
            )
    return sorted(found, key=lambda match: -match.score)


def _holders(session: Session, sought: list[str], most: int) -> Counter[int]:
    """The articles that hold the telling runs of some words, by how many: a run of common words costs much and tells little."""
    frequency = {word: _frequency(session, word) for word in dict.fromkeys(sought[:_TELLING])}
    sought = sought[:_TELLING]
    runs = sorted(
        (min(frequency[word] for word in sought[i : i + _RUN]), i)
        for i in range(max(1, len(sought) - _RUN + 1))
    )
    hits: Counter[int] = Counter()
    taken: list[int] = []
    for _, i in runs:
        if len(taken) >= _RUNS:
            break
        if all(abs(i - other) >= _RUN - 1 for other in taken):
            taken.append(i)
            run = sought[i : i + _RUN]
            if any(map(cjk.is_letter, run)):
                hits.update(_with_letters(session, _side_by_side(run), most))
            else:
                hits.update(_articles(session, f'text : "{" ".join(run)}"', most))
    if len(hits) < 2 and len(sought) > LEAST and not any(map(cjk.is_letter, sought)):
        rare = sorted((word for word in frequency if frequency[word]), key=lambda w: frequency[w])[:4]
        for one, other in combinations(rare, 2):
            hits.update(_articles(session, f'text : NEAR("{one}" "{other}", {_APART})', most))
    return hits


def _frequency(session: Session, word: str) -> int:
    """In how many articles a word stands, counted up to where it is common."""

    def count() -> int:
        if cjk.is_letter(word):
            return len(_with_letters(session, word, _COMMON))
        query = text(
            "SELECT count(*) FROM (SELECT 1 FROM article_fts WHERE article_fts MATCH :word LIMIT :most)"
        )
        found = session.connection().execute(query, {"word": f'text : "{word}"', "most": _COMMON})
        return int(found.scalar_one())

    return memory.remembered(session, ("articles with", word), count)


def _align(
    sought: list[str], words: str, text_: str
) -> tuple[int, int, float, tuple[Difference, ...]] | None:
    """The stretch of a text most like the words, when it is like enough, with what differs."""
    folded = fold(text_)
    tokens = [(parted(m.group()), m.start(), m.end()) for m in _words(folded).finditer(folded)]
    there = [token for token, _, _ in tokens]
    places: dict[str, list[int]] = {}
    for i, token in enumerate(there):
        places.setdefault(token, []).append(i)
    offsets = Counter(i - j for j, word in enumerate(sought) for i in places.get(word, ())[:200])
    best: tuple[float, int, int, SequenceMatcher[str]] | None = None
    for offset, _ in offsets.most_common(3):
        first, last = max(0, offset - 4), min(len(there), offset + len(sought) + 6)
        matcher = SequenceMatcher(None, there[first:last], sought, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            continue
        start, end = blocks[0].a, blocks[-1].a + blocks[-1].size
        window = there[first + start : first + end]
        matcher = SequenceMatcher(None, window, sought, autojunk=False)
        score = matcher.ratio()
        if best is None or score > best[0]:
            best = (score, first + start, first + end, matcher)
    if best is None or best[0] < ALTERED:
        return None
    score, first, last, _ = best
    first, last = _grown(text_, tokens, sought, first, last)
    matcher = SequenceMatcher(None, there[first:last], sought, autojunk=False)
    own = [(m.start(), m.end()) for m in _words(words).finditer(fold(words))]
    differences = tuple(
        Difference(
            text_[tokens[first + a][1] : tokens[first + b - 1][2]] if b > a else "",
            words[own[c][0] : own[d - 1][1]] if d > c else "",
        )
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )
    return tokens[first][1], tokens[last - 1][2], round(score, 3), differences


def _grown(
    text_: str, tokens: list[tuple[str, int, int]], sought: list[str], first: int, last: int
) -> tuple[int, int]:
    """A stretch with the words at its ends that stand where the sought ones differ, as far as its sentence goes."""
    matcher = SequenceMatcher(None, [token for token, _, _ in tokens[first:last]], sought, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    before, after = blocks[0].b, len(sought) - blocks[-1].b - blocks[-1].size
    while before and first and not _STOP.search(text_[tokens[first - 1][2] : tokens[first][1]]):
        first, before = first - 1, before - 1
    while after and last < len(tokens) and not _STOP.search(text_[tokens[last - 1][2] : tokens[last][1]]):
        last, after = last + 1, after - 1
    return first, last


def quoted(session: Session, match: Match) -> Match:
    """The quote that holds a match, when there is one: it knows who said it."""
    q = QUOTE.c
    row = (
        session.connection()
        .execute(
            select(q.id, q.start_at, q.end_at, q.speaker_label, q.speaker_id)
            .join(TEXT, TEXT.c.id == q.text_id)
            .where(
                q.article_id == match.article_id,
                TEXT.c.current,
                q.start_at < match.end,
                q.end_at > match.start,
                q.deleted_at.is_(None),
                q.status != REJECTED,
            )
            .order_by(q.status, q.end_at - q.start_at)
            .limit(1)
        )
        .first()
    )
    if row is None or min(row.end_at, match.end) - max(row.start_at, match.start) < 0.8 * (
        match.end - match.start
    ):
        return match
    names = joined.party_names(session, [row.speaker_id])
    speaker = names[row.speaker_id].name if row.speaker_id in names else row.speaker_label or None
    return Match(
        "quote",
        row.id,
        match.article_id,
        match.title,
        match.start,
        match.end,
        match.text,
        match.score,
        speaker,
        match.differences,
    )


def _articles(session: Session, match: str, limit: int) -> list[int]:
    query = text(
        "SELECT rowid FROM article_fts WHERE article_fts MATCH :words ORDER BY rowid DESC LIMIT :most"
    )
    return list(session.connection().execute(query, {"words": match, "most": limit}).scalars())


def _side_by_side(run: list[str]) -> str:
    """Words in a row as they are written: letters of CJK without blanks."""
    return "".join(word if cjk.is_letter(word) else f" {word} " for word in run).strip()


def _with_letters(session: Session, words: str, limit: int) -> list[int]:
    """The articles that hold the runs of CJK letters of some words, and what else stands there, the newest first."""
    query = (
        "SELECT record_id FROM gram WHERE kind = 'article' "
        "AND id IN (SELECT rowid FROM gram_fts WHERE gram_fts MATCH ?)"
    )
    values = [cjk.expression(words)]
    others = " AND ".join(f'"{word}"' for word in _WORD.findall(fold(cjk.without(words)))[:PHRASE_WORDS])
    if others:
        query += " AND record_id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)"
        values.append(f"text : ({others})")
    statement = f"{query} ORDER BY record_id DESC LIMIT {limit}"
    return [row[0] for row in driven(session, statement, tuple(values))]


def _texts(session: Session, ids: list[int]) -> list[tuple[int, str, str]]:
    query = (
        select(TEXT.c.article_id, ARTICLE.c.title, TEXT.c.text)
        .join(ARTICLE, ARTICLE.c.id == TEXT.c.article_id)
        .where(TEXT.c.article_id.in_(ids), TEXT.c.current, ARTICLE.c.deleted_at.is_(None))
    )
    rows = {row[0]: (row[0], row[1], row[2]) for row in session.connection().execute(query)}
    return [rows[i] for i in ids if i in rows]
