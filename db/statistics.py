"""Reading statistics: the ledger, its facets, and the groups in which sources stand side by side."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db import differing, facets, joined, listing, tallies
from db.base import REJECTED
from db.errors import NoSuchRecord
from db.facets import STATISTIC
from db.listing import FacetSpec, ListSpec, Order
from db.records import Change, MeasureGroup, StatisticRow, Where

C = STATISTIC.c


def of_party(ids: Iterable[int]) -> Any:
    """Figures given by one of the parties or about one of the places."""
    wanted = list(ids)
    return or_(C.speaker_id.in_(wanted), C.geography_id.in_(wanted))


def measures(session: Session, keys: Sequence[Any]) -> dict[Any, str]:
    """What measures are called, by key."""
    alive = C.deleted_at.is_(None) & (C.status != REJECTED)  # as the index of measures has it
    query = (
        select(C.measure_key, func.min(C.measure))
        .where(C.measure_key.in_(keys), alive)
        .group_by(C.measure_key)
    )
    return dict(session.connection().execute(query).all())


def _measured(session: Session, limit: int) -> tuple[Mapping[Any, int], int]:
    """The measures with the most figures: those with several are kept, and of the others there are as many as figures."""
    counts = tallies.top(session, "statistic", "measure", limit)
    connection = session.connection()
    several, together = tallies.spread(session, "statistic", "measure")
    alone = tallies.number(session, "statistic", "measured", ("yes",)) - together
    if len(counts) < limit and alone:
        known = list(counts)
        query = select(C.measure_key).where(SPEC.alive, C.measure_key > "", C.measure_key.not_in(known))
        first = connection.execute(query.order_by(C.measure_key).limit(limit - len(counts))).scalars()
        counts |= dict.fromkeys(first, 1)
    return counts, several + alone


_DISPUTED = func.iif(C.disputed, "yes", None)
SPEC: Final = ListSpec(
    kind="statistic",
    table=STATISTIC,
    alive=C.deleted_at.is_(None) & (C.status != REJECTED),
    orders={
        "measure": Order((C.measure_key, C.date_from, C.id)),
        "newest": Order((C.date_from.desc(), C.id.desc())),
        "value": Order((C.value.desc(), C.id.desc())),
        "unit": Order((C.unit, C.value.desc(), C.id.desc())),
        "added": Order((C.id.desc(),)),
    },
    facets={
        "measure": FacetSpec(
            C.measure_key,
            lambda chosen: C.measure_key.in_(chosen),
            labels=measures,
            many=True,
            whole=_measured,
        ),
        "unit": facets.plain(C.unit),
        "geography": facets.party(C.geography_id),
        "nature": facets.plain(C.nature),
        "year": facets.year(C.date_from),
        "outlet": facets.outlet(STATISTIC),
        "topic": facets.topic("statistic", STATISTIC),
        "disputed": FacetSpec(_DISPUTED, lambda _: C.disputed),
        "status": facets.plain(C.status),
        "seal": facets.plain(C.seal),
        "party": facets.hidden(lambda chosen: of_party(facets.numbers(chosen))),
        "article": facets.hidden(lambda chosen: C.article_id.in_(facets.numbers(chosen))),
        "starred": facets.hidden(lambda _: facets.starred("statistic", C.id)),
    },
    index="statistic_fts",
    date_from=C.date_from,
    date_to=C.date_to,
)


def ids(session: Session, where: Where, order: str) -> array[int]:
    """The ids of the statistics that `where` leaves, in order."""
    return listing.ids(session, SPEC, where, order)


def rows(session: Session, wanted: Iterable[int]) -> tuple[StatisticRow, ...]:
    """Statistics as lines of the ledger, in the order of the ids; what is gone is left out."""
    wanted = list(wanted)
    raw = listing.records(session, STATISTIC, wanted)
    names = joined.party_names(session, [i for row in raw for i in (row.speaker_id, row.geography_id)])
    sources = joined.sources(session, (row.article_id for row in raw))
    stars = joined.bookmarks(session, "statistic", wanted)
    found = {
        row.id: StatisticRow(
            id=row.id,
            text=row.text,
            value=row.value,
            low=row.low,
            high=row.high,
            unit=row.unit,
            unit_kind=row.unit_kind,
            qualifier=row.qualifier,
            measure=row.measure,
            measure_key=row.measure_key,
            as_of=joined.date_span(row),
            geography=names.get(row.geography_id),
            change=_change(row),
            nature=row.nature,
            equivalents=tuple(row.equivalents),
            speaker=names.get(row.speaker_id),
            span=joined.span(row),
            source=joined.at_paragraph(sources[row.article_id], row.paragraph),
            seal=row.seal,
            disputed=row.disputed,
            status=row.status,
            starred=row.id in stars,
            note=stars.get(row.id) or row.remark,
            rule=row.rule,
            confidence=row.confidence,
        )
        for row in raw
    }
    return listing.in_order(wanted, found)


def row(session: Session, statistic_id: int) -> StatisticRow:
    """One statistic; raises NoSuchRecord."""
    found = rows(session, [statistic_id])
    if not found:
        raise NoSuchRecord("This statistic is no longer in the library.")
    return found[0]


def groups(session: Session, where: Where) -> tuple[MeasureGroup, ...]:
    """The figures that `where` leaves, by measure; a figure without a measure stands alone."""
    everything = rows(session, ids(session, where, "measure"))
    return tuple(
        _group(key, tuple(members))
        for key, members in groupby(everything, key=lambda r: r.measure_key or f"#{r.id}")
    )


def group(session: Session, key: str) -> MeasureGroup:
    """All figures of one measure; raises NoSuchRecord when there is none."""
    if key.startswith("#"):
        return _group(key, (row(session, int(key[1:])),))
    wanted = (
        session.connection()
        .execute(select(C.id).where(SPEC.alive, C.measure_key == key).order_by(C.date_from, C.id))
        .scalars()
    )
    members = rows(session, wanted)
    if not members:
        raise NoSuchRecord("This measure is no longer in the library.")
    return _group(key, members)


def _group(key: str, members: tuple[StatisticRow, ...]) -> MeasureGroup:
    title = next((m.measure for m in members if m.measure), members[0].text)
    return MeasureGroup(key, title, members, differing.difference(map(differing.of_row, members)))


def _change(row: Any) -> Change | None:
    if row.change_direction is None:
        return None
    return Change(row.change_direction, row.change_value, row.change_unit, row.change_base)
