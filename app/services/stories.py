"""Reprints as the user wants them: how alike two articles must be, all groups found anew, and single decisions by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from app.services import reprints
from app.services.undoing import undoable
from db import regrouping, stories, story_decisions
from db.errors import StorageProblem
from db.listing import chunks
from db.models import ArticleText
from db.records import Progress
from db.session import Library

CHANGES: Final = Changes(articles=True)
LABEL: Final = "Group Reprints"
BLOCK: Final = 200  # articles compared, or read, at once

Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Regrouped:
    """What became of the groups: stories that two or more articles print, those articles, and how many changed their group."""

    stories: int
    articles: int
    changed: int
    cancelled: bool = False


def likeness(library: Library) -> float:
    """The share of the shorter text that must stand in the longer one for two articles to print one story, 0 to 1."""
    with library.read() as session:
        return reprints.threshold(session)


def regroup(
    library: Library,
    near: float | None = None,
    *,
    progress: Report | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Outcome[Regrouped]:
    """Find all stories anew, with another likeness if one is given; what the user decided by hand stands.

    No article is deleted or changed but for the group that it is in. Cancelled, the groups stay as they are.
    """
    stop = cancelled or (lambda: False)
    _sample_missing(library, progress, stop)
    with library.read() as session:
        wanted = reprints.threshold(session) if near is None else near
        found = _found(session, wanted, progress, stop)
        if found is None:
            return Outcome(Regrouped(0, 0, 0, cancelled=True), Changes(), LABEL)
        before, _ = regrouping.every(session)
        was = reprints.threshold(session)
    changed = {i: found.get(i) for i, story in before.items() if found.get(i) != story}
    kept = {i: before[i] for i in changed}
    with library.write() as session:
        reprints.set_threshold(session, wanted)
        stories.set_stories(session, changed)
        now = stories.groups(session)
    value = Regrouped(len(now), sum(len(group.articles) for group in now), len(changed))
    if not changed and was == wanted:
        return Outcome(value, Changes(), LABEL)
    return Outcome(value, CHANGES, LABEL, _back(kept, changed, was, wanted))


def take_out(library: Library, article_ids: Sequence[int]) -> Outcome[None]:
    """Take articles out of their stories: with those that they stood beside they share none again, also when all are regrouped."""

    def work(session: Session) -> None:
        for article_id in article_ids:
            _take_out(session, article_id)

    return undoable(library, "Take out of Reprints", CHANGES, work)


def put_together(library: Library, article_ids: Sequence[int]) -> Outcome[None]:
    """Put articles, and the stories that they are in, into one story, also when all are regrouped.

    Raises StorageProblem for fewer than two articles.
    """
    if len(set(article_ids)) < 2:
        raise StorageProblem("Select two or more articles that print the same story.")

    def work(session: Session) -> None:
        every = sorted({i for article_id in article_ids for i in stories.members(session, article_id)})
        taken = story_decisions.apart(session)
        apart = [
            (one, other) for one in every for other in taken.get(one, ()) if other in every and one < other
        ]
        story_decisions.forget(session, apart)
        first, *others = article_ids
        story_decisions.decide(session, [(first, other) for other in others], same=True)
        stories.set_stories(session, dict.fromkeys(every, every[0]))

    return undoable(library, "Put Reprints Together", CHANGES, work)


def _take_out(session: Session, article_id: int) -> None:
    others = [i for i in stories.members(session, article_id) if i != article_id]
    if not others:
        return
    beside = [
        one if other == article_id else other
        for one, other in story_decisions.together(session)
        if article_id in (one, other)
    ]
    # What was put together by way of this article stays together without it.
    story_decisions.decide(session, pairwise(beside), same=True)
    story_decisions.decide(session, [(article_id, other) for other in others], same=False)
    story = min(others) if len(others) > 1 else None
    stories.set_stories(session, {article_id: None, **dict.fromkeys(others, story)})


def _found(
    session: Session, near: float, progress: Report | None, stop: Callable[[], bool]
) -> dict[int, int] | None:
    """The story of each article that shares one; None when it was stopped."""
    sizes = regrouping.sizes(session)
    ids = sorted(sizes)
    edges: list[regrouping.Edge] = []
    for at in range(0, len(ids), BLOCK):
        if stop():
            return None
        block = ids[at : at + BLOCK]
        edges += regrouping.likely(session, block[0], block[-1], near, sizes)
        if progress:
            progress(Progress(min(at + BLOCK, len(ids)), len(ids)))
    _, trashed = regrouping.every(session)
    return regrouping.grouped(
        edges, story_decisions.together(session), story_decisions.apart(session), trashed
    )


def _sample_missing(library: Library, progress: Report | None, stop: Callable[[], bool]) -> None:
    """Take the samples of texts that have none yet, some at a time."""
    from app.ingest import similar  # late: only an import or a regrouping compares texts

    with library.read() as session:
        ids = regrouping.unsampled(session)
    done = 0
    for some in chunks(ids, BLOCK):
        if stop():
            return
        with library.write(durable=False) as session:
            query = select(ArticleText.article_id, ArticleText.text).where(
                ArticleText.article_id.in_(some), ArticleText.current
            )
            for article_id, text in session.execute(query).all():
                stories.keep(session, article_id, similar.samples(text))
        done += len(some)
        if progress:
            progress(Progress(done, len(ids)))


def _back(
    before: Mapping[int, int | None], after: Mapping[int, int | None], was: float, wanted: float
) -> Callable[[Any], Outcome[Any]]:
    """Take a regrouping back: only numbers are kept, however many articles there are."""

    def undo(library: Library) -> Outcome[None]:
        with library.write() as session:
            reprints.set_threshold(session, was)
            stories.set_stories(session, before)
        return Outcome(None, CHANGES, LABEL, _back(after, before, wanted, was))

    return undo
