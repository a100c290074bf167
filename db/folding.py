"""Which rules of extraction are too uncertain for their candidates to be shown unasked.

What the user decided tells more than what extraction says of itself: from `DECIDED` decisions on, a rule is judged by
the share of its candidates that were right; before, by the confidence that it gives to a clear case.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, Final

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from db import memory
from db.base import CANDIDATE
from db.facets import EVENT, QUOTE, STATISTIC
from db.models import RuleDecision

PRECISE: Final = (
    0.85  # below this share of right ones, looking costs more than it finds (tests/gold/FIGURES.md)
)
DECIDED: Final = 10


def weak(session: Session) -> frozenset[str]:
    """The rules with candidates waiting that are folded away."""
    return memory.remembered(session, "weak rules", lambda: _weak(session))


def away(session: Session, table: Any) -> ColumnElement[bool]:
    """The condition that a row of a table of records was found by a folded rule."""
    condition: ColumnElement[bool] = table.c.rule.in_(sorted(weak(session)))
    return condition


def _weak(session: Session) -> frozenset[str]:
    done: dict[str, Counter[bool]] = defaultdict(Counter)
    decisions = select(RuleDecision.rule, RuleDecision.decision, func.count()).group_by(
        RuleDecision.rule, RuleDecision.decision
    )
    for rule, decision, number in session.execute(decisions):
        done[rule][decision != "rejected"] += number
    found = set()
    for table in (QUOTE, EVENT, STATISTIC):
        stated = (
            select(table.c.rule, func.max(table.c.confidence))
            .where(table.c.deleted_at.is_(None), table.c.status == CANDIDATE, table.c.rule != "")
            .group_by(table.c.rule)
        )
        for rule, confidence in session.connection().execute(stated):
            right, wrong = done[rule][True], done[rule][False]
            share = right / (right + wrong) if right + wrong >= DECIDED else confidence
            if share < PRECISE:
                found.add(rule)
    return frozenset(found)
