"""The list of articles as a Qt model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, Qt

from app.ui.articles.naming import kind_name
from app.ui.widgets.dates import shown_date
from app.ui.widgets.paged_model import PagedModel
from db.records import ArticleRow


class ArticlesModel(PagedModel[ArticleRow]):
    """Rows of articles; a row speaks its title, outlet, date and what it holds."""

    def spoken(self, row: ArticleRow) -> str:
        parts = [row.title, row.outlet, shown_date(row.published, long=True) or self.tr("no date")]
        if row.kind == "digest":
            parts.append(kind_name("digest"))
        if "published" in row.unsure:
            parts.append(self.tr("date to be checked"))
        locale = QLocale()
        for count, one, many in (
            (row.quotes, self.tr("1 quote"), self.tr("%1 quotes")),
            (row.events, self.tr("1 event"), self.tr("%1 events")),
            (row.statistics, self.tr("1 statistic"), self.tr("%1 statistics")),
        ):
            if count:
                parts.append(one if count == 1 else many.replace("%1", locale.toString(count)))
        if row.starred:
            parts.append(self.tr("bookmarked"))
        return ", ".join(part for part in parts if part)

    def value(self, row: ArticleRow, role: int) -> Any:
        if role != int(Qt.ItemDataRole.ToolTipRole):
            return None
        date = shown_date(row.published, long=True) or self.tr("no date")
        lines = [row.title, " · ".join(part for part in (row.outlet, date, kind_name(row.kind)) if part)]
        if row.topics:
            lines.append(" · ".join(row.topics))
        if row.unsure:
            lines.append(self.tr("Please check: %1").replace("%1", ", ".join(row.unsure)))
        return "\n".join(lines)
