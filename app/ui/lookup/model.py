"""The passages of a checked text as rows."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.services.lookup_shapes import Passage, Report
from app.ui.lookup.wording import verdict_name

Index = QModelIndex | QPersistentModelIndex
ROW: Final = int(Qt.ItemDataRole.UserRole) + 1
SOURCE: Final = int(Qt.ItemDataRole.UserRole) + 2


class FindingModel(QAbstractListModel):
    """One row a passage, in the order of the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None

    def set_report(self, report: Report | None) -> None:
        """Show another report, or none."""
        self.beginResetModel()
        self._report = report
        self.endResetModel()

    def passage(self, index: Index) -> Passage | None:
        """The passage of a row."""
        if self._report is None or not index.isValid() or index.row() >= len(self._report.passages):
            return None
        return self._report.passages[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._report is None else len(self._report.passages)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        passage = self.passage(index)
        if passage is None or self._report is None:
            return None
        if role == ROW:
            return passage
        if role == SOURCE:
            return self._report.sources.get(passage.matches[0].article_id) if passage.matches else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{verdict_name(passage.verdict)}: {passage.text}"
        return None
