"""What one does with statistics: list and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from app.services.undoing import undoable
from db import adding, articles, contexts, editing, statistics
from db import ledger as ledgers
from db import listing as lists
from db.models import Statistic
from db.records import (
    Context,
    Facet,
    Ledger,
    LedgerHeading,
    Listing,
    MeasureGroup,
    Series,
    StatisticRow,
    Where,
)
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()
CHANGES: Final = Changes(articles=True, statistics=True, parties=True, review=True, bookmarks=True)


def listing(
    library: Library, where: Where = EVERYTHING, order: str = "measure", *, whole: bool = True
) -> Listing[StatisticRow]:
    """The statistics that `where` leaves. Orders: measure, newest, value, added.

    Without `whole` a long list that nothing narrows comes with its first ids only.
    """
    with library.read() as session:
        ids, of, all_ids = lists.begin(session, statistics.SPEC, where, order, whole=whole)
        return Listing(ids, statistics.rows(session, ids[:FIRST]), of, all_ids)


def rows(library: Library, ids: Sequence[int]) -> tuple[StatisticRow, ...]:
    """Statistics in the order of their ids; what is gone is left out."""
    with library.read() as session:
        return statistics.rows(session, ids)


def facets(library: Library, where: Where = EVERYTHING) -> tuple[Facet, ...]:
    """Measure, unit, geography, nature, year, outlet, topic, disputed and status with counts."""
    with library.read() as session:
        return lists.facets(session, statistics.SPEC, where)


def detail(library: Library, statistic_id: int) -> StatisticRow:
    """One statistic; raises NoSuchRecord."""
    with library.read() as session:
        return statistics.row(session, statistic_id)


def context(library: Library, statistic_id: int) -> Context:
    """The words before and after a statistic in its paragraph; raises NoSuchRecord."""
    with library.read() as session:
        return contexts.around(session, statistics.row(session, statistic_id).span)


def ledger(
    library: Library, where: Where = EVERYTHING, order: str = "measure", *, whole: bool = True
) -> Ledger:
    """The figures that `where` leaves as the ledger has them; without `whole` a long one as it begins.

    Orders: measure, most, differing (under their measures); value (under their units); newest, added.
    """
    with library.read() as session:
        return ledgers.ledger(session, where, order, whole=whole)


def ledger_lines(
    library: Library, ids: Sequence[int], of: Ledger
) -> tuple[StatisticRow | LedgerHeading, ...]:
    """Lines of a ledger by id."""
    with library.read() as session:
        return ledgers.lines(session, ids, of.groups, of.by)


def series(library: Library, ids: Sequence[int]) -> Series:
    """What a chart draws: the selected figures, or with one selected all of its measure, as far as they share its unit.

    Raises NoSuchRecord.
    """
    with library.read() as session:
        return ledgers.series(session, ids[0]) if len(ids) == 1 else ledgers.together(session, ids)


def groups(library: Library, where: Where = EVERYTHING) -> tuple[MeasureGroup, ...]:
    """The figures that `where` leaves, by measure, with how their sources differ."""
    with library.read() as session:
        return statistics.groups(session, where)


def group(library: Library, key: str) -> MeasureGroup:
    """All figures of one measure; raises NoSuchRecord when there is none."""
    with library.read() as session:
        return statistics.group(session, key)


def create(library: Library, article_id: int, start: int, end: int, **fields: Any) -> Outcome[int]:
    """A statistic of the user's from words of an article; `fields` are those of `edit`. The value is its id."""

    def work(session: Session) -> int:
        text = articles.current_text(session, article_id)
        at = editing.at(session, text, start, end)
        statistic_id = adding.statistic(session, at, text.text[start:end], frozen=text)
        editing.edit_statistic(session, editing.get(session, Statistic, statistic_id), fields)
        return statistic_id

    return undoable(library, "New Statistic", CHANGES, work)


def edit(library: Library, statistic_id: int, **fields: Any) -> Outcome[None]:
    """Change start and end, value, low, high, unit, unit_kind, qualifier, measure, as_of, geography, change, nature, speaker."""

    def work(session: Session) -> None:
        editing.edit_statistic(session, editing.get(session, Statistic, statistic_id), fields)

    return undoable(library, "Edit Statistic", CHANGES, work)
