"""Where sources differ: figures of one measure, about one place and time, in one unit, that give different values.

A bound or a rounding is no disagreement: "more than 70" and "72" agree. Nor is a plan that came out otherwise: expected
and reported figures stand side by side in their group, which says so (`db.statistics`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.base import REJECTED
from db.facets import STATISTIC
from db.listing import chunks, chunks_of

C = STATISTIC.c
TOLERANCE: Final = 0.005  # relative; two ways of rounding one number are no disagreement
NEARLY: Final = 0.05  # "about 100" and "97" agree
_VAGUE: Final = (
    "about",
    "around",
    "nearly",
    "almost",
    "some",
    "approximately",
    "roughly",
    "close",
    "khoảng",
    "gần",
)
_ABOVE: Final = (
    "more than",
    "over",
    "above",
    "at least",
    "exceed",
    "no fewer",
    "not less",
    "hơn",
    "trên",
    "ít nhất",
)
_BELOW: Final = ("less than", "fewer", "under", "below", "at most", "up to", "no more", "dưới", "tối đa")


def refresh(session: Session, keys: Iterable[str]) -> None:
    """Set `disputed` anew for the figures of some measures."""
    connection = session.connection()
    session.flush()
    for some in chunks_of(keys):
        query = select(
            C.id,
            C.measure_key,
            C.unit,
            C.geography_id,
            C.date_from,
            C.date_to,
            C.value,
            C.low,
            C.high,
            C.qualifier,
            C.nature,
            C.disputed,
        ).where(C.measure_key.in_(some), C.deleted_at.is_(None), C.status != REJECTED)
        groups: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
        for row in connection.execute(query):
            groups[
                row.measure_key, row.unit, row.geography_id, row.date_from, row.date_to, row.nature
            ].append(row)
        on: list[int] = []
        off: list[int] = []
        for members in groups.values():
            disputed = any(differ(a, b) for i, a in enumerate(members) for b in members[i + 1 :])
            (on if disputed else off).extend(m.id for m in members if m.disputed != disputed)
        for ids, value in ((on, True), (off, False)):
            for few in chunks(ids):
                connection.execute(update(STATISTIC).where(C.id.in_(few)).values(disputed=value))


def bounds(row: Any) -> tuple[float, float] | None:
    """The least and greatest amount that a figure claims; None where it gives no amount."""
    if row.low is not None or row.high is not None:
        return (
            row.low if row.low is not None else float("-inf"),
            row.high if row.high is not None else float("inf"),
        )
    if row.value is None:
        return None
    said = row.qualifier.lower()
    slack = abs(row.value) * (NEARLY if any(word in said for word in _VAGUE) else TOLERANCE)
    if any(word in said for word in _BELOW):
        return float("-inf"), row.value + slack
    if any(word in said for word in _ABOVE):
        return row.value - slack, float("inf")
    return row.value - slack, row.value + slack


def differ(a: Any, b: Any) -> bool:
    """Whether the amounts that two figures claim cannot both hold."""
    one, other = bounds(a), bounds(b)
    if one is None or other is None:
        return False
    return one[1] < other[0] or other[1] < one[0]
