"""A plain table below a title: what the views that need no more than that share, and the head above it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QTableView, QWidget

from app.ui.theme import GAP_SMALL, GAP_WIDE, ROW_TABLE, figures_font, label_font, title_font
from app.ui.widgets.opaque import OpaqueViewport

# Cells begin where the title does (Qt puts another three pixels before a text); the selection is the window's own.
STYLE = (
    f"QTableView::item {{ padding: 0 {GAP_WIDE - 3}px; border: none; border-bottom: 1px solid palette(midlight); }}"
    "QTableView::item:selected { background: palette(highlight); color: palette(highlighted-text); }"
    f"QHeaderView::section {{ padding: 6px {GAP_WIDE}px; }}"
)


class TableHead(QWidget):
    """The view's title, how many there are, and its buttons at the right."""

    def __init__(self, title: str, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(title, self)
        label.setFont(title_font())
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_WIDE, GAP_WIDE - 4, GAP_WIDE, GAP_WIDE - 4)
        row.setSpacing(GAP_SMALL)
        self._count = QLabel(self)
        self._count.setFont(figures_font())
        self._count.setProperty("role", "secondary")
        row.addWidget(label)
        row.addWidget(self._count)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)

    def set_count(self, number: int) -> None:
        """Say how many there are; nothing for none."""
        self._count.setText(QLocale().toString(number) if number else "")


class PlainTable(OpaqueViewport, QTableView):
    """Rows without a grid; the first column takes the room that `widths` (pixels by column) leave."""

    def __init__(
        self, name: str, model: QAbstractItemModel, widths: Mapping[int, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setStyleSheet(STYLE)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_TABLE)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        font = label_font()
        font.setCapitalization(font.Capitalization.AllUppercase)
        header.setFont(font)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            header.resizeSection(column, width)
