"""Who is named together with a party: found in the same passages, counted by the articles that name both."""

from __future__ import annotations

from typing import Final

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from db import joined
from db.facets import ARTICLE, MENTION, TEXT
from db.listing import Condition
from db.models import Passage
from db.records import PartyName

SAMPLE: Final = 400  # the latest mentions of a party that are looked at for whom it is named with
SHOWN: Final = 12  # parties named as companions of one


def of(session: Session, party_id: int) -> tuple[tuple[PartyName, int], ...]:
    """The parties most often named in the same passages as this one, each with the number of articles that name both."""
    here, there, passage = MENTION.alias(), MENTION.alias(), Passage.__table__
    last = select(here.c.text_id, here.c.start_at).where(here.c.party_id == party_id)
    # a party that is named everywhere: its latest mentions tell as much of its company as all of them
    last_few = last.order_by(here.c.text_id.desc()).limit(SAMPLE).subquery()
    within = (passage.c.text_id == last_few.c.text_id) & (passage.c.start_at <= last_few.c.start_at)
    beside = (there.c.text_id == passage.c.text_id) & (there.c.start_at >= passage.c.start_at)
    pairs = (
        select(there.c.party_id, passage.c.text_id, passage.c.start_at)
        .select_from(last_few.join(passage, within & (passage.c.end_at > last_few.c.start_at)))
        .join(there, beside & (there.c.start_at < passage.c.end_at))
        .where(there.c.party_id != party_id)
        .distinct()
        .subquery()
    )
    query = select(pairs.c.party_id, func.count().label("n")).group_by(pairs.c.party_id)
    query = query.order_by(func.count().desc(), pairs.c.party_id).limit(SHOWN)
    most = [i for i, _ in session.connection().execute(query)]
    names = joined.party_names(session, most)
    counted = ((names[i], _articles(session, party_id, i)) for i in most if i in names)
    return tuple(sorted((pair for pair in counted if pair[1]), key=lambda pair: -pair[1]))


def naming(party_ids: list[int]) -> Condition:
    """Articles whose current text names every one of the parties."""
    named = (
        ARTICLE.c.id.in_(
            select(TEXT.c.article_id)
            .join(MENTION, MENTION.c.text_id == TEXT.c.id)
            .where(MENTION.c.party_id == party_id)
        )
        for party_id in party_ids
    )
    return and_(*named)


def _articles(session: Session, first: int, second: int) -> int:
    here, there = MENTION.alias(), MENTION.alias()
    # the rarer of two is walked through, and the other looked up for each of its texts
    query = (
        select(func.count(TEXT.c.article_id.distinct()))
        .select_from(here.join(there, there.c.text_id == here.c.text_id))
        .join(TEXT, TEXT.c.id == here.c.text_id)
        .join(ARTICLE, ARTICLE.c.id == TEXT.c.article_id)
        .where(here.c.party_id == first, there.c.party_id == second, ARTICLE.c.deleted_at.is_(None))
    )
    return int(session.connection().execute(query).scalar_one())
