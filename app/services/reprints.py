"""Noticing that an imported article prints a story that the library has: a wire copy, a reprint, another version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from sqlalchemy.orm import Session

from db import stories
from db.models import Article, LibraryFact, Outlet

if TYPE_CHECKING:
    from app.ingest.wire import Arrival
    from db.stories import Near

FACT: Final = "reprints.near"


def notice(session: Session, article_id: int, arrival: Arrival) -> str:
    """Keep an article's samples, put it beside those that print its story, and say so in one sentence; "" for none."""
    session.get_one(Article, article_id).agency = arrival.prepared.agency
    samples = arrival.prepared.samples
    stories.keep(session, article_id, samples)
    return _told(session, article_id, stories.near(session, article_id, samples, threshold(session)))


def notice_new(session: Session, arrivals: Mapping[int, Arrival]) -> dict[int, str]:
    """As `notice`, for articles that are new, by their ids."""
    samples = {article_id: arrival.prepared.samples for article_id, arrival in arrivals.items()}
    found = stories.near_earlier(session, samples, threshold(session))
    stories.keep_new(session, samples)
    return {article_id: _told(session, article_id, nears) for article_id, nears in found.items()}


def notice_text(session: Session, article_id: int, text: str, agency: str | None) -> str:
    """As `notice`, for a text that no reader has prepared; `agency` is the one that signs it."""
    from app.ingest.similar import samples as sampled  # late: only an import compares texts

    session.get_one(Article, article_id).agency = agency or ""
    samples = sampled(text)
    stories.keep(session, article_id, samples)
    return _told(session, article_id, stories.near(session, article_id, samples, threshold(session)))


def threshold(session: Session) -> float:
    """How much of the shorter text must stand in the longer one, 0 to 1: as the user set it for this library, or ours."""
    from app.ingest.similar import NEAR  # late: only an import or a regrouping compares texts

    fact = session.get(LibraryFact, FACT)
    return float(fact.value) if fact is not None else NEAR


def set_threshold(session: Session, near: float) -> None:
    """Set it for this library."""
    session.merge(LibraryFact(name=FACT, value=f"{near:g}"))


def _told(session: Session, article_id: int, found: list[Near]) -> str:
    if not found:
        return ""
    stories.join(session, article_id, [one.article_id for one in found])
    together = set(stories.members(session, article_id))
    # What the user took apart is no reprint, however alike it is.
    nearest = next((one.article_id for one in found if one.article_id in together), None)
    if nearest is None:
        return ""
    return _sentence(session, session.get_one(Article, article_id), session.get_one(Article, nearest))


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
