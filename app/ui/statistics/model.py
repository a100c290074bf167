"""The ledger as a list: a heading for each measure, then its figures. A heading's id is negative."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from app.ui.statistics.figures import nature_text, value_text
from app.ui.widgets.dates import shown_date
from app.ui.widgets.paged_model import Index, PagedModel
from db.records import MeasureGroup, StatisticRow


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a measure's figures."""

    id: int
    title: str
    difference: str
    count: int


class LedgerModel(PagedModel[StatisticRow | Heading]):
    """Grouped while the ledger is of a size that is read whole, flat and paged beyond."""

    def set_groups(self, groups: Sequence[MeasureGroup]) -> None:
        """Show these measures with their figures."""
        ids: array[int] = array("q")
        rows: list[StatisticRow | Heading] = []
        for number, group in enumerate(groups, start=1):
            heading = Heading(-number, group.title, group.difference or "", len(group.rows))
            ids.append(heading.id)
            ids.extend(row.id for row in group.rows)
            rows += [heading, *group.rows]
        self.set_listing(ids, rows)

    def headings(self) -> list[int]:
        """The places of the headings."""
        return [at for at, identity in enumerate(self.ids) if identity < 0]

    def figure_at(self, index: Index) -> StatisticRow | None:
        """The figure of an index; None for a heading."""
        row = self.row_at(index)
        return row if isinstance(row, StatisticRow) else None

    def first_figure(self) -> int | None:
        """The id of the first figure."""
        return next((identity for identity in self.ids if identity > 0), None)

    def spoken(self, row: StatisticRow | Heading) -> str:
        if isinstance(row, Heading):
            return f"{row.title}, {row.count}"
        when = shown_date(row.source.published)
        parts = (
            row.measure,
            row.qualifier,
            value_text(row),
            row.unit,
            nature_text(row.nature),
            row.source.outlet,
            when,
        )
        return ", ".join(part for part in parts if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        identity = self.id_at(index)
        return Qt.ItemFlag.ItemIsEnabled if identity is not None and identity < 0 else super().flags(index)

    def value(self, row: StatisticRow | Heading, role: int) -> str:
        return row.title if isinstance(row, Heading) else f"“{row.text}”\n{row.measure}"
