"""The same story in several articles: samples of word runs are looked up in an index, so that no pair is compared in vain.

How a sample is taken is the reader's matter (`app.ingest.similar`); here it is a set of numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from db.facets import ARTICLE, OUTLET
from db.listing import among, chunks
from db.models import Article, Sample
from db.records import StoryGroup

C = ARTICLE.c
COMMON: Final = 200  # a run of words in more articles than this is furniture and tells nothing
FEWEST_SHARED: Final = 2


@dataclass(frozen=True, slots=True)
class Near:
    """An article that prints the same story, and how much of the shorter text is in the longer one, 0 to 1."""

    article_id: int
    likeness: float


def keep(session: Session, article_id: int, samples: Collection[int]) -> None:
    """Keep the samples of an article's current text in the place of earlier ones."""
    connection = session.connection()
    connection.execute(delete(Sample).where(Sample.article_id == article_id))
    if samples:
        rows = [{"value": value, "article_id": article_id} for value in sorted(samples)]
        connection.execute(insert(Sample), rows)


def near(session: Session, article_id: int, samples: Collection[int], least: float) -> list[Near]:
    """The articles that print the same story as this one, the nearest first; those in the trash are left out."""
    connection = session.connection()
    shared: dict[int, int] = {}
    for some in chunks(sorted(samples)):
        telling = (
            select(Sample.value)
            .where(among(Sample.value, some))
            .group_by(Sample.value)
            .having(func.count() <= COMMON)
        )
        query = (
            select(Sample.article_id, func.count())
            .where(Sample.value.in_(telling), Sample.article_id != article_id)
            .group_by(Sample.article_id)
            .having(func.count() >= FEWEST_SHARED)
        )
        for other, count in connection.execute(query):
            shared[other] = shared.get(other, 0) + count
    found = []
    for some in chunks(shared):
        sizes = (
            select(Sample.article_id, func.count())
            .join(ARTICLE, C.id == Sample.article_id)
            .where(among(Sample.article_id, some), C.deleted_at.is_(None))
            .group_by(Sample.article_id)
        )
        for other, size in connection.execute(sizes):
            found.append(Near(other, shared[other] / min(size, len(samples))))
    return sorted((n for n in found if n.likeness >= least), key=lambda n: (-n.likeness, n.article_id))


def join(session: Session, article_id: int, others: Iterable[int]) -> None:
    """Put an article into the story of the others; stories that it joins become one."""
    every = [article_id, *others]
    if len(every) < 2:
        return
    session.flush()
    connection = session.connection()
    rows = connection.execute(select(C.id, C.story_id).where(among(C.id, every))).all()
    story = min(row.story_id or row.id for row in rows)
    merged = sorted({row.story_id for row in rows if row.story_id not in (None, story)})
    for condition in (among(C.id, every), among(C.story_id, merged)):
        session.execute(
            update(Article)
            .where(condition)
            .values(story_id=story)
            .execution_options(synchronize_session="fetch")
        )


def groups(session: Session) -> tuple[StoryGroup, ...]:
    """The stories that two or more articles of the library print, the largest first."""
    query = (
        select(C.story_id, C.id, OUTLET.c.name, C.agency)
        .select_from(ARTICLE.outerjoin(OUTLET, OUTLET.c.id == C.outlet_id))
        .where(C.story_id.is_not(None), C.deleted_at.is_(None))
        .order_by(C.story_id, C.date_from.asc().nulls_last(), C.id)
    )
    found: dict[int, list[tuple[int, str, str]]] = {}
    for story, article_id, outlet, agency in session.connection().execute(query):
        found.setdefault(story, []).append((article_id, outlet or "", agency))
    made = [
        StoryGroup(
            id=story,
            articles=tuple(i for i, _, _ in rows),
            outlets=tuple(dict.fromkeys(outlet for _, outlet, _ in rows if outlet)),
            agencies=tuple(dict.fromkeys(agency for _, _, agency in rows if agency)),
        )
        for story, rows in found.items()
        if len(rows) > 1
    ]
    return tuple(sorted(made, key=lambda group: (-len(group.articles), group.id)))
