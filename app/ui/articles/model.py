"""The list of articles as a Qt model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from app.ui.articles.naming import kind_name
from app.ui.widgets.dates import shown_date
from app.ui.widgets.paged_model import Index, PagedModel
from app.ui.widgets.tips import plain_tip
from db.records import ArticleRow, Ref


class ArticlesModel(PagedModel[ArticleRow]):
    """Rows of articles; a row speaks its title, outlet, date and what it holds. A drag carries what `mime_for` makes."""

    mime_for: Callable[[tuple[Ref, ...], str], QMimeData] | None = None

    def spoken(self, row: ArticleRow) -> str:
        parts = [row.title, row.outlet, shown_date(row.published, long=True) or self.tr("no date")]
        if row.kind == "digest":
            parts.append(kind_name("digest"))
        if "published" in row.unsure:
            parts.append(self.tr("date to be checked"))
        parts += self._counts(row)
        if row.starred:
            parts.append(self.tr("bookmarked"))
        return ", ".join(part for part in parts if part)

    def _counts(self, row: ArticleRow) -> list[str]:
        parts = []
        if row.quotes:
            parts.append(self.tr("%Ln quote(s)", "", row.quotes))
        if row.events:
            parts.append(self.tr("%Ln event(s)", "", row.events))
        if row.statistics:
            parts.append(self.tr("%Ln statistic(s)", "", row.statistics))
        return parts

    def value(self, row: ArticleRow, role: int) -> Any:
        if role != int(Qt.ItemDataRole.ToolTipRole):
            return None
        date = shown_date(row.published, long=True) or self.tr("no date")
        lines = [row.title, " · ".join(part for part in (row.outlet, date, kind_name(row.kind)) if part)]
        lines.append(" · ".join(self._counts(row)))
        if row.topics:
            lines.append(" · ".join(row.topics))
        if row.unsure:
            lines.append(self.tr("Please check: %1").replace("%1", ", ".join(row.unsure)))
        return plain_tip("\n".join(line for line in lines if line))

    # --- Qt -------------------------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = [identity for index in indexes if (identity := self.id_at(index)) is not None]
        rows = [row for row in map(self.row_of, ids) if row is not None]
        plain = "\n".join(f"{row.title} ({row.outlet})" if row.outlet else row.title for row in rows)
        refs = tuple(Ref("article", identity) for identity in ids)
        return self.mime_for(refs, plain) if self.mime_for is not None else QMimeData()
