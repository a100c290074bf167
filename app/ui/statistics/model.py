"""The ledger as a list: a heading for each measure, then its figures. A heading's id is negative."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from app.ui.statistics.figures import nature_text, period_text, value_text
from app.ui.widgets.dates import shown_date
from app.ui.widgets.paged_model import Index, PagedModel
from db.records import Ledger, LedgerHeading, StatisticRow


class LedgerModel(PagedModel[StatisticRow | LedgerHeading]):
    """Lines by id, read page by page, however many there are."""

    ledger: Ledger | None = None

    @property
    def names_measures(self) -> bool:
        """Whether the headings are those of measures, so that no line needs to name its own."""
        return self.ledger is not None and self.ledger.by == "measure"

    def set_ledger(self, ledger: Ledger) -> None:
        """Show these lines; those of the whole ledger in place of how it began."""
        self.ledger = ledger
        if self.completed_by(ledger.ids):
            self.renew(ledger.ids, ledger.rows)
            return
        for kept in (self._rows, self._stale):  # a heading's id is another measure's in another ledger
            for identity in [i for i in kept if i < 0]:
                del kept[identity]
        self.set_listing(ledger.ids, ledger.rows, ledger.length - len(ledger.ids))

    def figure_at(self, index: Index) -> StatisticRow | None:
        """The figure of an index; None for a heading."""
        row = self.row_at(index)
        return row if isinstance(row, StatisticRow) else None

    def first_figure(self) -> int | None:
        """The id of the first figure."""
        return next((identity for identity in self.ids if identity > 0), None)

    def heading_text(self, heading: LedgerHeading) -> str:
        """What a heading says: the name of a measure, or a unit."""
        without = (
            QCoreApplication.translate("Ledger", "Without a stated measure")
            if self.names_measures
            else QCoreApplication.translate("Ledger", "Without a unit")
        )
        title = heading.title or without
        return title[:1].upper() + title[1:] if self.names_measures else title

    def spoken(self, row: StatisticRow | LedgerHeading) -> str:
        if isinstance(row, LedgerHeading):
            return ", ".join(
                part for part in (self.heading_text(row), str(row.count), difference_text(row)) if part
            )
        when = shown_date(row.source.published)
        disputed = QCoreApplication.translate("Ledger", "sources disagree") if row.disputed else ""
        parts = (
            row.measure,
            row.qualifier,
            value_text(row),
            row.unit,
            nature_text(row.nature),
            disputed,
            row.source.outlet,
            when,
        )
        return ", ".join(part for part in parts if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        identity = self.id_at(index)
        return Qt.ItemFlag.ItemIsEnabled if identity is not None and identity < 0 else super().flags(index)

    def value(self, row: StatisticRow | LedgerHeading, role: int) -> str:
        if isinstance(row, LedgerHeading):
            return self.heading_text(row)
        return "\n".join(part for part in (f"“{row.text}”", row.measure, period_text(row), row.note) if part)


def difference_text(heading: LedgerHeading) -> str:
    """In what way the figures of a measure differ, in words; "" where they do not."""
    if heading.difference is None:
        return ""
    return {
        "expected and reported differ": QCoreApplication.translate("Ledger", "expected and reported differ"),
        "sources disagree": QCoreApplication.translate("Ledger", "sources disagree"),
    }[heading.difference]
