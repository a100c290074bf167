"""The same story in several articles: samples of word runs are looked up in an index, so that no pair is compared in vain.

How a sample is taken is the reader's matter (`app.ingest.similar`); here it is a set of numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from db import incoming, story_decisions
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


def keep_new(session: Session, samples: Mapping[int, Collection[int]]) -> None:
    """Keep the samples of articles that have none yet, by their ids."""
    # In the order of the table: a page of it is then looked for and written once, however many rows go into it.
    rows = sorted((value, article_id) for article_id, values in samples.items() for value in values)
    incoming.insert(session, Sample, ("value", "article_id"), rows)


def near_earlier(
    session: Session, samples: Mapping[int, Collection[int]], least: float
) -> dict[int, list[Near]]:
    """For new articles whose samples are not kept yet: those with lower ids that print the same story, as `near` gives them."""
    shared: dict[int, Counter[int]] = {article_id: Counter() for article_id in samples}
    for holders in _shared(session, samples):
        for article_id in holders:
            if article_id in shared:
                shared[article_id].update(other for other in holders if other < article_id)
    likely = {
        article_id: {other: count for other, count in counts.items() if count >= FEWEST_SHARED}
        for article_id, counts in shared.items()
    }
    others = {other for counts in likely.values() for other in counts}
    sizes = _sizes(session, others - samples.keys()) | {i: len(samples[i]) for i in others & samples.keys()}
    found = {}
    for article_id, counts in likely.items():
        fewest = len(samples[article_id])
        nears = [
            Near(other, count / min(sizes[other], fewest))
            for other, count in counts.items()
            if other in sizes
        ]
        found[article_id] = _sorted(nears, least)
    return found


def _shared(session: Session, samples: Mapping[int, Collection[int]]) -> Iterator[list[int]]:
    """The articles that share a sample, for each that new articles share with others and that is no furniture."""
    connection = session.connection()
    held: dict[int, list[int]] = {}
    for article_id, values in samples.items():
        for value in values:
            held.setdefault(value, []).append(article_id)
    earlier: dict[int, list[int]] = {}
    for some in chunks(sorted(held)):
        # Most samples are in no other article: counting them makes nothing of those.
        counts = select(Sample.value, func.count()).where(among(Sample.value, some)).group_by(Sample.value)
        known: dict[int, int] = dict(connection.execute(counts).all())  # type: ignore[arg-type]
        for value, count in known.items():
            if count + len(held[value]) > COMMON:
                del held[value]
        telling = [value for value in known if value in held]
        if telling:
            rows = select(Sample.value, Sample.article_id).where(among(Sample.value, telling))
            for value, article_id in connection.execute(rows):
                earlier.setdefault(value, []).append(article_id)
    for value, new in held.items():
        holders = [*earlier.get(value, ()), *new]
        if 2 <= len(holders) <= COMMON:
            yield holders


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
    sizes = _sizes(session, shared)
    return _sorted((Near(o, shared[o] / min(size, len(samples))) for o, size in sizes.items()), least)


def _sizes(session: Session, article_ids: Collection[int]) -> dict[int, int]:
    """How many samples articles have; those in the trash are left out."""
    found: dict[int, int] = {}
    for some in chunks(article_ids):
        sizes = (
            select(Sample.article_id, func.count())
            .join(ARTICLE, C.id == Sample.article_id)
            .where(among(Sample.article_id, some), C.deleted_at.is_(None))
            .group_by(Sample.article_id)
        )
        found |= {row[0]: row[1] for row in session.connection().execute(sizes)}
    return found


def _sorted(nears: Iterable[Near], least: float) -> list[Near]:
    return sorted((n for n in nears if n.likeness >= least), key=lambda n: (-n.likeness, n.article_id))


def join(session: Session, article_id: int, others: Iterable[int]) -> None:
    """Put an article into the story of the others, the nearest first; stories that it joins become one.

    What the user took apart stays apart: a story that holds such an article is passed over.
    """
    session.flush()
    taken = story_decisions.apart(session)
    joined = set(members(session, article_id))
    for other in others:
        more = set(members(session, other))
        if not more <= joined and not story_decisions.conflict(joined, more, taken):
            joined |= more
    set_stories(session, {i: min(joined) if len(joined) > 1 else None for i in joined})


def members(session: Session, article_id: int) -> tuple[int, ...]:
    """The articles that print an article's story, those in the trash too; itself where no other does."""
    story = select(C.story_id).where(C.id == article_id).scalar_subquery()
    found = (
        session.connection().execute(select(C.id).where(C.story_id == story).order_by(C.id)).scalars().all()
    )
    return tuple(found) or (article_id,)


def set_stories(session: Session, stories: Mapping[int, int | None]) -> None:
    """Give articles their story, or none; those that have it already are not written."""
    before = dict(of_articles(session, stories))
    for story in sorted(
        {story for i, story in stories.items() if before.get(i) != story}, key=lambda s: s or 0
    ):
        changed = [i for i, wanted in stories.items() if wanted == story and before.get(i) != story]
        for some in chunks(changed):
            session.execute(
                update(Article)
                .where(among(C.id, some))
                .values(story_id=story)
                .execution_options(synchronize_session="fetch")
            )


def of_articles(session: Session, ids: Iterable[int]) -> Iterator[tuple[int, int | None]]:
    """The story of each article."""
    for some in chunks(ids):
        query = select(C.id, C.story_id).where(among(C.id, some))
        yield from ((i, story) for i, story in session.connection().execute(query))


def group_of(session: Session, article_id: int) -> StoryGroup | None:
    """The story of an article, when another article that is not in the trash prints it too."""
    story = session.connection().execute(select(C.story_id).where(C.id == article_id)).scalar_one_or_none()
    found = groups(session, story) if story is not None else ()
    return next((group for group in found if article_id in group.articles), None)


def groups(session: Session, only: int | None = None) -> tuple[StoryGroup, ...]:
    """The stories that two or more articles of the library print, the largest first; `only` asks for one."""
    query = (
        select(C.story_id, C.id, OUTLET.c.name, C.agency)
        .select_from(ARTICLE.outerjoin(OUTLET, OUTLET.c.id == C.outlet_id))
        .where(C.story_id.is_not(None) if only is None else C.story_id == only, C.deleted_at.is_(None))
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
