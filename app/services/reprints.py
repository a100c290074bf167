"""Noticing that an imported article prints a story that the library has: a wire copy, a reprint, another version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from db import stories
from db.models import Article, Outlet

if TYPE_CHECKING:
    from app.ingest.article import RawArticle


def notice(session: Session, article_id: int, raw: RawArticle) -> str:
    """Keep an article's samples, put it beside those that print its story, and say so in one sentence; "" for none."""
    from app.ingest import similar  # late: only an import compares texts

    samples = similar.samples(raw.text)
    article = session.get_one(Article, article_id)
    article.agency = similar.provenance(raw).agency or ""
    stories.keep(session, article_id, samples)
    found = stories.near(session, article_id, samples, similar.NEAR)
    if not found:
        return ""
    stories.join(session, article_id, [one.article_id for one in found])
    return _sentence(session, article, session.get_one(Article, found[0].article_id))


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
