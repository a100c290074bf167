"""All stories of a library found anew: the pairs of articles that are alike, and the groups that they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Final

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from db.facets import ARTICLE
from db.models import ArticleText, Sample
from db.stories import COMMON, FEWEST_SHARED
from db.story_decisions import conflict

C = ARTICLE.c
SHORTEST: Final = 5  # words of the shortest text that has a sample


@dataclass(frozen=True, slots=True)
class Edge:
    """Two articles that print one story by their texts, and how much of the shorter is in the longer, 0 to 1."""

    one: int
    other: int
    likeness: float


def likely(session: Session, first: int, last: int, least: float, sizes: Mapping[int, int]) -> Iterator[Edge]:
    """The pairs that print one story whose lower id is between `first` and `last`."""
    one, other, third = Sample.__table__.alias(), Sample.__table__.alias(), Sample.__table__.alias()
    beyond = select(third.c.value).where(third.c.value == one.c.value).limit(1).offset(COMMON)
    query = (
        select(one.c.article_id, other.c.article_id, func.count())
        .join(other, and_(other.c.value == one.c.value, other.c.article_id > one.c.article_id))
        .where(
            one.c.article_id.between(first, last),
            ~beyond.correlate(one).exists(),  # a run of words in more articles is furniture
        )
        .group_by(one.c.article_id, other.c.article_id)
        .having(func.count() >= FEWEST_SHARED)
    )
    for a, b, shared in session.connection().execute(query):
        share = shared / min(sizes.get(a, 1), sizes.get(b, 1))
        if share >= least:
            yield Edge(a, b, share)


def sizes(session: Session) -> dict[int, int]:
    """How many samples each article has."""
    query = select(Sample.article_id, func.count()).group_by(Sample.article_id)
    return dict(session.connection().execute(query).all())  # type: ignore[arg-type]


def unsampled(session: Session) -> list[int]:
    """Articles whose full text has no samples: from a library made before there were any, or from an export."""
    has = select(Sample.article_id).where(Sample.article_id == C.id).exists()
    query = (
        select(C.id)
        .join(ArticleText, and_(ArticleText.article_id == C.id, ArticleText.current))
        .where(C.kind == "full text", ArticleText.words >= SHORTEST, ~has)
        .order_by(C.id)
    )
    return list(session.connection().execute(query).scalars())


def grouped(
    edges: Iterable[Edge], same: Iterable[tuple[int, int]], taken: Mapping[int, set[int]], trashed: Set[int]
) -> dict[int, int]:
    """The story of each article that shares one: the strongest pairs first, and never two that were taken apart.

    An article in the trash goes with its nearest one, so that it returns to its story, but it makes no story of two.
    """
    group: dict[int, set[int]] = {}

    def unite(one: int, other: int) -> None:
        a, b = group.setdefault(one, {one}), group.setdefault(other, {other})
        if a is b or conflict(a, b, taken):
            return
        if len(a) < len(b):
            a, b = b, a
        a |= b
        for i in b:
            group[i] = a

    for one, other in same:
        unite(one, other)
    ordered = sorted(edges, key=lambda edge: (-edge.likeness, edge.one, edge.other))
    for edge in ordered:
        if edge.one not in trashed and edge.other not in trashed:
            unite(edge.one, edge.other)
    for edge in ordered:
        for resting, other in ((edge.one, edge.other), (edge.other, edge.one)):
            if resting in trashed and len(group.get(resting, ())) < 2:
                unite(resting, other)
    return {i: min(found) for i, found in group.items() if len(found) > 1}


def every(session: Session) -> tuple[dict[int, int | None], set[int]]:
    """The story of every article, and which articles rest in the trash."""
    rows = session.connection().execute(select(C.id, C.story_id, C.deleted_at)).all()
    return {i: story for i, story, _ in rows}, {i for i, _, deleted in rows if deleted is not None}
