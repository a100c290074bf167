"""What the user decided on reprints: which articles print one story and which do not, whatever their texts say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.dates import now
from db.models import StoryDecision


def apart(session: Session) -> dict[int, set[int]]:
    """For each article those with which it shares no story, whatever their texts say."""
    found: dict[int, set[int]] = {}
    for one, other in _decided(session, same=False):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def together(session: Session) -> list[tuple[int, int]]:
    """Pairs of articles that print one story, whatever their texts say."""
    return _decided(session, same=True)


def decide(session: Session, pairs: Iterable[tuple[int, int]], *, same: bool) -> None:
    """Keep what the user decided on pairs of articles, in the place of what was decided before."""
    for one, other in {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}:
        forget(session, [(one, other)])
        session.add(StoryDecision(article_id=one, other_id=other, same=same, decided_at=now()))
    session.flush()


def forget(session: Session, pairs: Iterable[tuple[int, int]]) -> None:
    """Let the texts decide on pairs of articles again."""
    for one, other in pairs:
        session.execute(
            delete(StoryDecision).where(
                StoryDecision.article_id == min(one, other), StoryDecision.other_id == max(one, other)
            )
        )


def _decided(session: Session, *, same: bool) -> list[tuple[int, int]]:
    query = select(StoryDecision.article_id, StoryDecision.other_id).where(
        StoryDecision.same.is_(same), StoryDecision.other_id.is_not(None)
    )
    return [
        (one, other or 0) for one, other in session.connection().execute(query.order_by(StoryDecision.id))
    ]


def conflict(one: Iterable[int], other: Set[int], taken: Mapping[int, set[int]]) -> bool:
    """Whether two groups of articles hold a pair that the user took apart."""
    return any(not other.isdisjoint(taken[i]) for i in one if i in taken)
