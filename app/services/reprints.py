"""Noticing that an imported article prints a story that the library has: a wire copy, a reprint, another version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from db import stories
from db.models import Article, Outlet

if TYPE_CHECKING:
    from app.ingest.wire import Arrival
    from db.stories import Near


def notice(session: Session, article_id: int, arrival: Arrival) -> str:
    """Keep an article's samples, put it beside those that print its story, and say so in one sentence; "" for none."""
    from app.ingest.similar import NEAR  # late: only an import compares texts

    session.get_one(Article, article_id).agency = arrival.prepared.agency
    samples = arrival.prepared.samples
    stories.keep(session, article_id, samples)
    return _told(session, article_id, stories.near(session, article_id, samples, NEAR))


def notice_new(session: Session, arrivals: Mapping[int, Arrival]) -> dict[int, str]:
    """As `notice`, for articles that are new, by their ids."""
    from app.ingest.similar import NEAR  # late: only an import compares texts

    samples = {article_id: arrival.prepared.samples for article_id, arrival in arrivals.items()}
    stories.keep_new(session, samples)
    found = stories.near_earlier(session, samples, NEAR)
    return {article_id: _told(session, article_id, nears) for article_id, nears in found.items()}


def _told(session: Session, article_id: int, found: list[Near]) -> str:
    if not found:
        return ""
    stories.join(session, article_id, [one.article_id for one in found])
    nearest = session.get_one(Article, found[0].article_id)
    return _sentence(session, session.get_one(Article, article_id), nearest)


def _sentence(session: Session, article: Article, nearest: Article) -> str:
    outlet = session.get(Outlet, nearest.outlet_id) if nearest.outlet_id else None
    named = f"“{nearest.title}”" + (f" ({outlet.name})" if outlet else "")
    if article.outlet_id is not None and article.outlet_id == nearest.outlet_id:
        return f"It looks like another version of {named}."
    if _earlier(article, nearest) or (article.agency and not nearest.agency):
        return f"{named} looks like a reprint of it."
    return f"It looks like a reprint of {named}."


def _earlier(one: Article, other: Article) -> bool:
    """Whether one was surely published before the other."""
    known = one.published_sure and other.published_sure
    return bool(known and one.date_to and other.date_from and one.date_to < other.date_from)
