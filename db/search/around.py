"""What stands around the hits of a query: the values by which they can be narrowed, with counts, and when they are from.

Counts follow the query and, in each facet, the choices made in the others. They are taken of the newest `HELD` hits of a
kind, so that a common word over a large library does not hold up the page.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import listing
from db.listing import Condition, ListSpec, among
from db.records import Facet, FacetValue, Kind, SearchAround, Where
from db.search.find import GROUPS, RANKED
from db.search.narrowing import query_of
from db.search.query import parse
from db.search.reading import ids_of
from db.search.words import widened

HELD: Final = RANKED  # what is counted are the hits that are listed, and no more
SHOWN: Final = 30  # values of one facet
# Facets by the kinds whose hits they count, in the order in which they are shown.
FIELDS: Final = {
    "speaker": ("quote",),
    "outlet": ("article", "quote", "event", "statistic"),
    "topic": ("article", "quote", "event", "statistic"),
    "place": ("event",),
    "measure": ("statistic",),
    "kind": ("quote",),
    "state": ("event",),
    "nature": ("statistic",),
    "seal": ("quote", "statistic"),
    "language": ("article",),
    "genre": ("article",),
}
_EVERY: Final = ("speaker", "outlet", "topic", "place")  # shown while all kinds are


def around(session: Session, where: Where, kinds: Sequence[str]) -> SearchAround:
    """Facets and dates of the hits of what is typed and chosen; of all kinds, or of the kinds given."""
    specs = [(kind, spec) for kind, spec in GROUPS if not kinds or kind in kinds]
    found = {kind: _hits(session, spec, where) for kind, spec in specs}
    facets = []
    for field, counted in FIELDS.items():
        wanted = [(kind, spec) for kind, spec in specs if kind in counted]
        if not wanted or (len(specs) > 1 and field not in _EVERY):
            continue
        facet = _facet(session, field, wanted, where, found)
        if facet is not None:
            facets.append(facet)
    undated = Where(where.query, where.facets)
    months = _months(
        session, [(spec, _hits(session, spec, undated) if where.period else found[k]) for k, spec in specs]
    )
    return SearchAround(
        facets=tuple(facets),
        months=months,
        capped=any(len(ids) >= HELD for ids in found.values()),
        counted=HELD,
    )


def _facet(
    session: Session,
    field: str,
    specs: Sequence[tuple[Kind, ListSpec]],
    where: Where,
    found: Mapping[Kind, array[int]],
) -> Facet | None:
    """The values of a field over the hits of some kinds, the chosen ones first."""
    chosen = where.values(field)
    other = where.with_values(field, ()) if chosen else where
    numbers: Counter[str] = Counter(dict.fromkeys(chosen, 0))
    groups = 0
    for kind, spec in specs:
        ids = _hits(session, spec, other) if chosen else found[kind]
        values, n = listing.values(session, spec, spec.facets[field], [spec.alive, among(spec.id, ids)])
        groups = max(groups, n)
        for value in values:
            numbers[value.label] += value.count
    order = sorted(numbers, key=lambda label: (label not in chosen, -numbers[label], label.casefold()))
    rows = tuple(FacetValue(label, label, numbers[label]) for label in order[:SHOWN])
    return Facet(field, rows, max(0, groups - len(rows))) if rows else None


def _hits(session: Session, spec: ListSpec, where: Where) -> array[int]:
    node = parse(query_of(where))
    return array("q") if node is None else ids_of(session, spec, widened(session, node), HELD)


def _months(session: Session, hits: list[tuple[ListSpec, array[int]]]) -> tuple[tuple[str, int], ...]:
    """Hits by month ("2025-10"), those of which only the year is known by year ("2025"), in order."""
    numbers: Counter[str] = Counter()
    for spec, ids in hits:
        first, last = func.substr(spec.date_from, 1, 7), func.substr(spec.date_to, 1, 7)
        when = func.iif(first == last, first, func.substr(spec.date_from, 1, 4))
        condition: Condition = among(spec.id, ids)
        query = select(when, func.count()).where(condition, spec.date_from.is_not(None)).group_by(when)
        for month, number in session.connection().execute(query):
            numbers[str(month)] += number
    return tuple(sorted(numbers.items()))
