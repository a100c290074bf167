"""The lines of the import report as a table: file, state, what happened; narrowed to one kind of line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication

from app.ui.said import said
from app.ui.theme import tokens
from app.ui.widgets.tips import plain_tip
from db.records import FileResult

Index = QModelIndex | QPersistentModelIndex
ALL, FAILED, CHECK, VERSIONS, DUPLICATES = "all", "failed", "check", "versions", "duplicate"
SHOWN: Final[dict[str, Callable[[FileResult], bool]]] = {
    ALL: lambda _: True,
    FAILED: lambda line: line.status == "failed",
    CHECK: lambda line: bool(line.unsure),
    VERSIONS: lambda line: bool(line.versions),
    DUPLICATES: lambda line: line.status == "duplicate",
}


@dataclass(slots=True)
class Line:
    """A line of the report; `batch` is its import, once that is through and while it can be taken back."""

    result: FileResult
    batch: int | None = None


class ReportModel(QAbstractTableModel):
    """Newest last; lines are added as they come, so that ten thousand of them cost no more than ten."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._shown: list[int] = []  # places of the lines that show
        self._kind = ALL
        self._counts = dict.fromkeys(SHOWN, 0)
        self._states = {
            "imported": self.tr("imported"),
            "updated": self.tr("updated"),
            "duplicate": self.tr("already there"),
            "failed": self.tr("not read"),
            "cancelled": self.tr("stopped"),
        }
        self._fields = {
            "published": self.tr("date"),
            "outlet": self.tr("outlet"),
            "title": self.tr("title"),
            "authors": self.tr("authors"),
            "language": self.tr("language"),
            "dateline": self.tr("dateline"),
            "genre": self.tr("genre"),
            "url": self.tr("address"),
        }

    @property
    def counts(self) -> dict[str, int]:
        """How many lines there are of each kind."""
        return dict(self._counts)

    @property
    def lines(self) -> list[Line]:
        """Every line, shown or not."""
        return self._lines

    def set_lines(self, lines: Iterable[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self._count()
        self.endResetModel()

    def show_only(self, kind: str) -> None:
        """Narrow the table to one kind of line."""
        self.beginResetModel()
        self._kind = kind
        self._count()
        self.endResetModel()

    def add(self, line: Line) -> None:
        """Add a line at the end."""
        self._lines.append(line)
        for kind, belongs in SHOWN.items():
            self._counts[kind] += belongs(line.result)
        if SHOWN[self._kind](line.result):
            row = len(self._shown)
            self.beginInsertRows(QModelIndex(), row, row)
            self._shown.append(len(self._lines) - 1)
            self.endInsertRows()

    def replace(self, row: int, result: FileResult) -> None:
        """A line says something else now; it stays where it is until other lines are asked for."""
        line = self._lines[self._shown[row]]
        for kind, belongs in SHOWN.items():
            self._counts[kind] += belongs(result) - belongs(line.result)
        line.result = result
        self.dataChanged.emit(self.index(row, 0), self.index(row, 2))

    def line(self, row: int) -> Line | None:
        """The line in a row."""
        return self._lines[self._shown[row]] if 0 <= row < len(self._shown) else None

    def sentences(self, result: FileResult) -> list[str]:
        """What happened to a file, in the interface's language."""
        found = [said(note) for note in result.notes or filter(None, (result.message,))]
        if result.unsure:
            names = ", ".join(self._fields.get(name, name) for name in result.unsure)
            found.append(self.tr("Please check: %1.").replace("%1", names))
        return found

    def _count(self) -> None:
        self._counts = {
            kind: sum(belongs(line.result) for line in self._lines) for kind, belongs in SHOWN.items()
        }
        belongs = SHOWN[self._kind]
        self._shown = [n for n, line in enumerate(self._lines) if belongs(line.result)]

    # --- Qt -------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("File"), self.tr("State"), self.tr("What happened"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        result = line.result
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if index.column() == 0:
                return PurePath(result.path).name
            return self._states[result.status] if index.column() == 1 else " ".join(self.sentences(result))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join([result.path, *self.sentences(result)]))
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            warned = result.status == "failed" or result.unsure
            return tokens(QApplication.palette()).color("warning") if warned else None
        return None
