"""Highlights as a paged list that can be dragged, and its view."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from app.ui.highlights.row import ESTIMATE, HighlightDelegate, line
from app.ui.widgets.cards import CardsView
from app.ui.widgets.paged_model import Index, PagedModel
from db.records import HighlightRow, Ref


class HighlightModel(PagedModel[HighlightRow]):
    """Rows of highlights; a drag carries what `mime_for` makes of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mime_for: Callable[[tuple[Ref, ...], str], QMimeData] | None = None

    def spoken(self, row: HighlightRow) -> str:
        parts = (self.tr("Highlight"), row.text, row.note, line(row))
        return ", ".join(part for part in parts if part)

    def copied(self, row: HighlightRow) -> str:
        return row.text

    # --- Qt -------------------------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = [row for row in (self.row_at(index) for index in indexes) if row is not None]
        refs = tuple(Ref("highlight", row.id) for row in rows)
        plain = "\n\n".join(f"“{row.text}” ({line(row)})" for row in rows)
        return self.mime_for(refs, plain) if self.mime_for is not None else QMimeData()


class HighlightsView(CardsView):
    """Rows with the words on their pen's stroke."""

    star_clicked = Signal(int)
    drag_expected = Signal(object)  # tuple[int, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ESTIMATE, "", parent)
        self.setAccessibleName(self.tr("Highlights"))
        self.setStyleSheet(
            "QTableView { background: palette(window); selection-background-color: transparent; }"
        )
        self._delegate = HighlightDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setDragEnabled(True)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if ids := self.selected_ids():
            self.drag_expected.emit(ids)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        card = self._delegate.highlight_card(index) if index.isValid() else None
        if card is not None:
            corner = QPointF(self.card_rect(index).topLeft())
            if card.star.adjusted(-5, -5, 5, 5).translated(corner).contains(event.position()):
                self.star_clicked.emit(self.listing().ids[index.row()])
        super().mouseReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changed = event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange)
        if changed and hasattr(self, "_delegate"):
            self._delegate.forget()
            self.measure_again()
