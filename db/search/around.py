"""What stands around the hits of a query: the values by which they can be narrowed, with counts, and when they are from.

Counts follow the query and, in each facet, the choices made in the others. They are taken of the newest `HELD` hits of a
kind, so that a common word over a large library does not hold up the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from typing import Any, Final

from sqlalchemy.orm import Session

from db.listing import ListSpec
from db.records import Facet, FacetValue, Kind, SearchAround, Where
from db.search.counting import Counted, Read
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
    specs = {kind: spec for kind, spec in GROUPS if not kinds or kind in kinds}
    counted = Counted(session)
    found = _read(session, counted, specs, where)
    facets = []
    for field, of in FIELDS.items():
        wanted = {kind: spec for kind, spec in specs.items() if kind in of}
        if not wanted or (len(specs) > 1 and field not in _EVERY):
            continue
        chosen = where.values(field)
        read = _read(session, counted, wanted, where.with_values(field, ())) if chosen else found
        facet = _facet(session, counted, field, wanted, chosen, read)
        if facet is not None:
            facets.append(facet)
    dated = _read(session, counted, specs, Where(where.query, where.facets)) if where.period else found
    months = sum((read.months for read in dated.values()), Counter[str]())
    return SearchAround(
        facets=tuple(facets),
        months=tuple(sorted(months.items())),
        capped=any(len(read.ids) >= HELD for read in found.values()),
        counted=HELD,
    )


def _read(
    session: Session, counted: Counted, specs: Mapping[Kind, ListSpec], where: Where
) -> dict[Kind, Read]:
    """What the newest hits of each kind tell."""
    node = parse(query_of(where))
    if node is None:
        return {kind: Read(()) for kind in specs}
    node = widened(session, node)
    return {kind: counted.read(kind, ids_of(session, spec, node, HELD)) for kind, spec in specs.items()}


def _facet(
    session: Session,
    counted: Counted,
    field: str,
    specs: Mapping[Kind, ListSpec],
    chosen: Sequence[str],
    read: Mapping[Kind, Read],
) -> Facet | None:
    """The values of a field over the hits of some kinds, the chosen ones first."""
    counts: Counter[Any] = Counter()
    for kind in specs:
        counts.update(counted.values(kind, read[kind], field))
    labels = next(spec.facets[field].labels for spec in specs.values())
    some = list(counts) if chosen else nsmallest(SHOWN, counts, key=lambda value: (-counts[value], value))
    called = labels(session, some) if labels is not None else {}
    numbers: Counter[str] = Counter(dict.fromkeys(chosen, 0))
    for value in some:
        numbers[called.get(value, str(value))] += counts[value]
    order = sorted(numbers, key=lambda label: (label not in chosen, -numbers[label], label.casefold()))
    rows = tuple(FacetValue(label, label, numbers[label]) for label in order[:SHOWN])
    return Facet(field, rows, max(0, len(counts) - len(rows))) if rows else None
