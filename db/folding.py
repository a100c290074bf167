"""Which rules of extraction are too uncertain for their candidates to be shown unasked.

What the user decided tells more than what extraction says of itself: from `DECIDED` decisions on, a rule is judged by
the share of its candidates that were right; before, by the confidence that it gives to a clear case.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from db import memory, tallies
from db.tallying import REVIEW

PRECISE: Final = (
    0.85  # below this share of right ones, looking costs more than it finds (tests/gold/FIGURES.md)
)
DECIDED: Final = 10
REVIEWED: Final = ("quote", "event", "statistic")


def weak(session: Session) -> frozenset[str]:
    """The rules with candidates waiting that are folded away."""
    return memory.remembered(session, "weak rules", lambda: _weak(session))


def away(session: Session, table: Any) -> ColumnElement[bool]:
    """The condition that a row of a table of records was found by a folded rule."""
    condition: ColumnElement[bool] = table.c.rule.in_(sorted(weak(session)))
    return condition


def waiting(session: Session) -> tuple[int, int]:
    """How many candidates wait in sight, and how many are folded away."""
    folded = weak(session)
    found = {True: 0, False: 0}
    for kind in REVIEWED:
        for (rule, _), number in candidates(session, kind).items():
            found[rule in folded] += number
    return found[False], found[True]


def candidates(session: Session, kind: str) -> dict[tuple[str, float], int]:
    """How many candidates of a kind wait, by rule and confidence."""
    found: dict[tuple[str, float], int] = {}
    for value, number in tallies.counted(session, REVIEW, kind).items():
        rule, _, confidence = value.rpartition("\t")
        found[rule, float(confidence)] = number
    return found


def decided(session: Session) -> tuple[tallies.Counts, tallies.Counts]:
    """How many candidates of each rule were right (those that were corrected included), and how many were not."""
    return tallies.counted(session, "rule", "accepted"), tallies.counted(session, "rule", "rejected")


def _weak(session: Session) -> frozenset[str]:
    accepted, rejected = decided(session)
    surest: dict[str, float] = {}
    found = set()
    for kind in REVIEWED:
        of_kind: dict[str, float] = {}
        for rule, confidence in candidates(session, kind):
            of_kind[rule] = max(confidence, of_kind.get(rule, confidence))
        for rule, confidence in of_kind.items():
            surest[rule] = min(confidence, surest.get(rule, confidence))  # a rule of two kinds: the weaker
    for rule, confidence in surest.items():
        right, wrong = accepted.get(rule, 0), rejected.get(rule, 0)
        share = right / (right + wrong) if right + wrong >= DECIDED else confidence
        if rule and share < PRECISE:
            found.add(rule)
    return frozenset(found)
