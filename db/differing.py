"""In what way the figures of one measure differ: sources disagree, or what was expected did not come about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from sqlalchemy import and_, case, func, or_, select, text
from sqlalchemy.orm import Session

from db.base import REJECTED, TELLING
from db.dates import days
from db.facets import STATISTIC
from db.listing import chunks_of
from db.records import StatisticRow

Difference = Literal["expected and reported differ", "sources disagree"]
PLANNED: Final = ("expected", "target")
COMPARED: Final = 200  # figures of each nature; a measure with more says what it says without the rest
C = STATISTIC.c


@dataclass(frozen=True, slots=True)
class Fact:
    """As much of a figure as a comparison needs; the days are those of the period it is about."""

    nature: str
    disputed: bool
    about: tuple[Any, Any]  # unit and place
    amount: tuple[float | None, float | None, float | None]
    first: str | None
    last: str | None


def of_row(row: StatisticRow) -> Fact:
    """The fact of a line of the ledger."""
    first, last = days(row.as_of.start, row.as_of.end) if row.as_of else (None, None)
    place = row.geography.id if row.geography else None
    return Fact(row.nature, row.disputed, (row.unit, place), (row.value, row.low, row.high), first, last)


def difference(facts: Iterable[Fact]) -> Difference | None:
    """In what way the figures of a measure differ, if they do."""
    planned: list[Fact] = []
    reported: list[Fact] = []
    for fact in facts:
        if fact.disputed:
            return "sources disagree"
        if fact.nature in PLANNED:
            planned.append(fact)
        elif fact.nature == "reported":
            reported.append(fact)
    if any(_missed(plan, fact) for plan in planned[:COMPARED] for fact in reported[:COMPARED]):
        return "expected and reported differ"
    return None


def differences(session: Session, keys: Sequence[str]) -> Mapping[str, Difference]:
    """The measures among `keys` whose figures differ, with the way in which they do."""
    columns = (C.nature, C.disputed, C.unit, C.geography_id, C.value, C.low, C.high, C.date_from, C.date_to)
    facts: dict[str, list[Fact]] = {}
    for some in chunks_of(keys):
        query = select(C.measure_key, *columns).where(
            C.measure_key.in_(some), C.deleted_at.is_(None), C.status != REJECTED
        )
        for key, nature, disputed, unit, place, value, low, high, first, last in session.connection().execute(
            query
        ):
            fact = Fact(nature, disputed, (unit, place), (value, low, high), first, last)
            facts.setdefault(key, []).append(fact)
    return {key: found for key, members in facts.items() if (found := difference(members)) is not None}


def everywhere(session: Session) -> Mapping[str, Difference]:
    """All measures whose figures differ; facts are read only of those that have both plans and reports."""
    told = STATISTIC.alias("told")
    telling = select(told.c.measure_key).where(
        text(TELLING)
    )  # disputed or planned: few, and an index has them
    disputed = func.max(C.disputed)
    planned = func.max(case((C.nature.in_(PLANNED), 1), else_=0))
    reported = func.max(case((C.nature == "reported", 1), else_=0))
    query = (
        select(C.measure_key, disputed)
        .where(C.measure_key != "", C.deleted_at.is_(None), C.status != REJECTED, C.measure_key.in_(telling))
        .group_by(C.measure_key)
        .having(or_(disputed == 1, and_(planned == 1, reported == 1)))
    )
    rows = session.connection().execute(query).all()
    found: dict[str, Difference] = {key: "sources disagree" for key, certain in rows if certain}
    return {**differences(session, [key for key, certain in rows if not certain]), **found}


def _missed(plan: Fact, fact: Fact) -> bool:
    """Whether a plan and a report about overlapping times, in one unit and about one place, give different amounts."""
    if plan.about != fact.about or plan.amount == fact.amount:
        return False
    if None in (plan.first, plan.last) or None in (fact.first, fact.last):
        return (plan.first, plan.last) == (fact.first, fact.last)
    return str(plan.first) <= str(fact.last) and str(fact.first) <= str(plan.last)
