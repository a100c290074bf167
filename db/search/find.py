"""Finding: which records a query finds, grouped by kind with counts, the best or newest first, with snippets.

Ranking is bounded: FTS5's bm25 looks at the newest `RANKED` hits of a kind only, because ranking a common word over
100,000 articles takes a tenth of a second and the newest page is found in two milliseconds (shared design facts).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db import articles, bookmarks, events, joined, parties, quotes, statistics
from db.facets import ARTICLE, PARTY, TEXT
from db.listing import ListSpec, chunks
from db.records import Kind, Ref, SearchHit, SearchPage
from db.search import filters
from db.search.match import expression, positive
from db.search.query import Node, Phrase, leaves, parse
from db.search.snippets import Finder, has_punctuation, holds
from db.search.wording import understood

COUNTED: Final = 1000  # hits of a kind are counted up to here
RANKED: Final = 2000  # hits of a kind that are ranked, the newest
OVERVIEW: Final = 6  # hits of each kind at least when all kinds are shown together

GROUPS: Final[tuple[tuple[Kind, ListSpec], ...]] = (
    ("person", parties.SPEC),
    ("article", articles.SPEC),
    ("quote", quotes.SPEC),
    ("event", events.SPEC),
    ("statistic", statistics.SPEC),
)
# bm25 weights in the order of each index's columns
_WEIGHTS: Final = {
    "article_fts": "8.0, 2.0, 1.0",
    "quote_fts": "1.0, 2.0",
    "event_fts": "2.0, 1.0",
    "statistic_fts": "1.0, 2.0, 1.0",
    "party_fts": "6.0, 4.0, 1.0",
}
_PARTY_KINDS: Final = ("person", "organisation", "place", "instrument")


@dataclass(frozen=True, slots=True)
class _Found:
    """The hits of one kind: their number (as far as counted) and the ids of the wanted stretch with scores."""

    kind: Kind
    count: int
    more: bool
    hits: list[tuple[int, float]]


def find(
    session: Session, query: str, kinds: Sequence[str], limit: int, offset: int, ranked: bool
) -> SearchPage:
    """The page of hits of a query. Without `kinds`, every kind with its best few; with them, one kind after another."""
    node = parse(query)
    searched, of = _searched(session)
    groups = [(kind, spec) for kind, spec in GROUPS if not kinds or _wanted(kind, kinds)]
    found: list[_Found] = []
    left, skipped = limit, offset
    if node is not None:
        for kind, spec in groups:
            one = _of_kind(session, kind, spec, node, kinds, ranked, OVERVIEW if not kinds else left, skipped)
            found.append(one)
            if kinds:
                skipped = max(0, skipped - one.count)
                left -= len(one.hits)
    if not kinds:
        _widen(session, node, found, ranked, limit)
    finder = Finder(node)
    hits = [hit for one in found for hit in describe(session, one.kind, one.hits, finder, node)]
    total = sum(one.count for one in found)
    return SearchPage(
        query=query,
        understood=understood(node),
        searched=searched,
        of=of,
        counts=tuple((one.kind, one.count, one.more) for one in found if one.count),
        hits=tuple(hits),
        more=any(one.more for one in found) or total > offset + len(hits),
        ranked=ranked and positive(node) is not None,
    )


def _widen(session: Session, node: Node | None, found: list[_Found], ranked: bool, limit: int) -> None:
    """Give the room that small groups leave to the larger ones."""
    room = limit - sum(len(one.hits) for one in found)
    specs = dict(GROUPS)
    for i in sorted(range(len(found)), key=lambda i: found[i].count):
        one = found[i]
        larger = sum(1 for other in found if other.count >= one.count and len(other.hits) < other.count)
        if node is not None and room > 0 and len(one.hits) < one.count and larger:
            wanted = len(one.hits) + max(1, room // larger)
            again = _of_kind(session, one.kind, specs[one.kind], node, (), ranked, wanted, 0)
            room -= len(again.hits) - len(one.hits)
            found[i] = again


def _wanted(kind: str, kinds: Sequence[str]) -> bool:
    return kind in kinds or (kind == "person" and any(k in _PARTY_KINDS for k in kinds))


def _searched(session: Session) -> tuple[int, int]:
    """Articles that have a text, and articles in all."""
    connection = session.connection()
    of = connection.execute(
        select(func.count()).select_from(ARTICLE).where(ARTICLE.c.deleted_at.is_(None))
    ).scalar_one()
    empty = connection.execute(
        select(func.count())
        .select_from(ARTICLE.join(TEXT, (TEXT.c.article_id == ARTICLE.c.id) & TEXT.c.current))
        .where(ARTICLE.c.deleted_at.is_(None), TEXT.c.words == 0)
    ).scalar_one()
    return of - empty, of


def _of_kind(
    session: Session,
    kind: Kind,
    spec: ListSpec,
    node: Node,
    kinds: Sequence[str],
    ranked: bool,
    limit: int,
    offset: int,
) -> _Found:
    conditions = [spec.alive, filters.of_node(spec, node)]
    if kind == "person" and kinds:
        conditions.append(PARTY.c.kind.in_([k for k in kinds if k in _PARTY_KINDS]))
    connection = session.connection()
    counted = connection.execute(
        select(func.count()).select_from(select(spec.id).where(*conditions).limit(COUNTED + 1).subquery())
    ).scalar_one()
    more = counted > COUNTED
    if not counted or limit <= 0 or (offset >= counted > 0 and not more):
        return _Found(kind, min(counted, COUNTED), more, [])
    words = positive(node)
    if ranked and words is not None:
        hits = _ranked(session, spec, conditions, words, limit, offset)
    elif more and expression(node) is not None:
        # too many to sort by date: the newest additions are next to hand
        query = select(spec.id).where(*conditions).order_by(spec.id.desc()).limit(limit).offset(offset)
        hits = [(i, 0.0) for i in connection.execute(query).scalars()]
    else:
        order = spec.orders["name"] if kind == "person" else spec.orders["newest"]
        query = select(spec.id).where(*conditions).order_by(*order.columns).limit(limit).offset(offset)
        hits = [(i, 0.0) for i in connection.execute(query).scalars()]
    return _Found(kind, min(counted, COUNTED), more, hits)


def _ranked(
    session: Session, spec: ListSpec, conditions: list[Any], words: str, limit: int, offset: int
) -> list[tuple[int, float]]:
    """The best by bm25 among the newest hits; a hit without the ranked words (found by a field) comes last."""
    connection = session.connection()
    newest = select(spec.id).where(*conditions).order_by(spec.id.desc()).limit(RANKED)
    ids = list(connection.execute(newest).scalars())
    score: dict[int, float] = {}
    if ids:
        statement = text(
            f"SELECT rowid, -bm25({spec.index}, {_WEIGHTS[spec.index]}) FROM {spec.index} "
            f"WHERE {spec.index} MATCH :words AND rowid BETWEEN :low AND :high"
        )
        wanted = set(ids)
        found = connection.execute(statement, {"words": words, "low": min(ids), "high": max(ids)})
        score = {i: points for i, points in found if i in wanted}
    ordered = sorted(ids, key=lambda i: (-score.get(i, 0.0), -i))
    return [(i, score.get(i, 0.0)) for i in ordered[offset : offset + limit]]


def describe(
    session: Session, kind: Kind, hits: list[tuple[int, float]], finder: Finder, node: Node | None
) -> list[SearchHit]:
    """Hits with title, subtitle and snippet; one whose text lacks a phrase's punctuation is left out."""
    ids = [i for i, _ in hits]
    if kind == "article":
        return _articles(session, hits, finder, node)
    if kind == "person":
        names = {
            i: k
            for some in chunks(ids)
            for i, k in session.connection().execute(
                select(PARTY.c.id, PARTY.c.kind).where(PARTY.c.id.in_(some))
            )
        }
        refs = {i: Ref(names[i], i) for i in ids if i in names}
    else:
        refs = {i: Ref(kind, i) for i in ids}
    shown = bookmarks.describe(session, list(refs.values()))
    found = []
    for i, score in hits:
        if i not in refs or refs[i] not in shown:
            continue
        title, subtitle, article_id, span = shown[refs[i]]
        words = finder.snippet(title if kind != "person" else f"{title} · {subtitle}" if subtitle else title)
        at = (span.start, span.end) if span else None
        found.append(SearchHit(refs[i], article_id, title, subtitle, words.text, words.spans, score, at))
    return found


def _articles(
    session: Session, hits: list[tuple[int, float]], finder: Finder, node: Node | None
) -> list[SearchHit]:
    ids = [i for i, _ in hits]
    rows = joined.sources(session, ids)
    verified = [leaf for leaf in leaves(node) if isinstance(leaf, Phrase) and has_punctuation(leaf)]
    texts: dict[int, str] = {}
    for some in chunks(ids):
        query = select(TEXT.c.article_id, TEXT.c.text).where(TEXT.c.article_id.in_(some), TEXT.c.current)
        texts |= dict(session.connection().execute(query).all())  # type: ignore[arg-type]
    found = []
    for i, score in hits:
        if i not in rows or i not in texts:
            continue
        head, words = rows[i], texts[i]
        if any(not holds(phrase, f"{head.title}\n{words}") for phrase in verified):
            continue
        snippet = finder.snippet(words)
        found.append(
            SearchHit(
                Ref("article", i),
                i,
                head.title,
                " · ".join(part for part in (head.outlet, head.published) if part),
                snippet.text,
                snippet.spans,
                score,
                snippet.at,
            )
        )
    return found
