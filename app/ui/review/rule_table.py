"""How each rule has done: accepted, rejected, waiting, and the share that was right."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from app.ui.review.model import percent
from app.ui.review.rules import in_words, with_kind
from app.ui.theme import figures_font, scale, sized
from app.ui.widgets.opaque import OpaqueViewport
from app.ui.widgets.paged_model import Index


class RuleRow(Protocol):
    """A rule's record, as `services.review.rules` gives it."""

    @property
    def rule(self) -> str: ...
    @property
    def accepted(self) -> int: ...
    @property
    def rejected(self) -> int: ...
    @property
    def waiting(self) -> int: ...


class RuleModel(QAbstractTableModel):
    """Rule, share that was right, decided, waiting."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RuleRow, ...] = ()
        self._current = ""

    @property
    def rows(self) -> tuple[RuleRow, ...]:
        return self._rows

    def set_rows(self, rows: tuple[RuleRow, ...]) -> None:
        """Show these rules; those with most waiting first."""
        self.beginResetModel()
        self._rows = tuple(sorted(rows, key=lambda row: (-row.waiting, row.rule)))
        self.endResetModel()

    def set_current(self, rule: str) -> None:
        """Write the rule of the present candidate in bold."""
        if rule != self._current:
            self._current = rule
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 3))

    def rule(self, name: str) -> RuleRow | None:
        """A rule's record."""
        return next((row for row in self._rows if row.rule == name), None)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Rule"), self.tr("Right"), self.tr("Decided"), self.tr("Waiting"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        decided = row.accepted + row.rejected
        locale = QLocale()
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                with_kind(row.rule),
                percent(row.accepted / decided) if decided else "–",
                locale.toString(decided),
                locale.toString(row.waiting),
            )[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return in_words(row.rule)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            weight = QFont.Weight.DemiBold if row.rule == self._current else QFont.Weight.Normal
            return figures_font(12, weight) if index.column() else sized(12, weight)
        return None


class RuleTable(OpaqueViewport, QTableView):
    """A small table; a click or Enter on a rule narrows the queue to it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rules = RuleModel(self)
        self.setModel(self.rules)
        self.setAccessibleName(self.tr("Rules and how they have done"))
        self.setStyleSheet(
            "QTableView, QHeaderView::section { background: palette(window); }"
            "QTableView::item { padding: 4px 3px; } QHeaderView::section { padding: 4px 6px; }"
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(26 * scale()))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.resizeSection(column, round(84 * scale()))
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        self.rules.modelReset.connect(self._fit)
        self._fit()

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rules.rows[index.row()].rule)

    def _fit(self) -> None:
        rows = self.rules.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2)
