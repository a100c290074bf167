"""Highlights as a paged list that can be dragged, and its view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from app.ui.highlights.row import ESTIMATE, HighlightDelegate, line
from app.ui.widgets.cards import CardsView
from app.ui.widgets.paged_model import PagedModel
from db.records import HighlightRow


class HighlightModel(PagedModel[HighlightRow]):
    """Rows of highlights."""

    def spoken(self, row: HighlightRow) -> str:
        parts = (self.tr("Highlight"), row.text, row.note, line(row))
        return ", ".join(part for part in parts if part)

    def copied(self, row: HighlightRow) -> str:
        return row.text


class HighlightsView(CardsView):
    """Rows with the words on their pen's stroke."""

    star_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ESTIMATE, "", parent)
        self.setAccessibleName(self.tr("Highlights"))
        self.setStyleSheet(
            "QTableView { background: palette(window); selection-background-color: transparent; }"
        )
        self._delegate = HighlightDelegate(self)
        self.setItemDelegate(self._delegate)

    # --- Qt -------------------------------------------------------------------------------------------------------

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
