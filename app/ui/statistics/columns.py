"""The columns of the ledger: where they begin at a width, and their names above them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import GAP_SMALL, label_font, tokens

MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Columns:
    """The left edges of the ledger's columns for one width; one that ends where it begins is left out."""

    value: int
    written: int
    place: int
    nature: int
    about: int
    source: int
    star: int

    @staticmethod
    def of(width: int) -> Columns:
        """Fixed where numbers have to stand under each other, the rest shared; a narrow ledger goes without place and period."""
        star = width - 36
        source = star - max(150, min(230, width // 6))
        about = source - (max(112, min(160, width // 9)) if width > 820 else 0)
        nature = about - 84
        place = nature - (max(96, min(150, width // 10)) if width >= 960 else 0)
        value = 112
        return Columns(value, value + max(136, min(250, width // 5)), place, nature, about, source, star)


class LedgerHeader(QWidget):
    """The columns' names, in small capitals, over the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(32)
        self._width = 0

    def set_view_width(self, width: int) -> None:
        """The width of the rows below, without their scroll bar."""
        self._width = width
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.surface))
        painter.setFont(label_font())
        painter.setPen(QColor(t.secondary))
        c = Columns.of(self._width or self.width())
        for left, right, text in (
            (c.value, c.written, self.tr("VALUE")),
            (c.written, c.place, self.tr("AS WRITTEN, CHANGE")),
            (c.place, c.nature, self.tr("PLACE")),
            (c.nature, c.about, self.tr("NATURE")),
            (c.about, c.source, self.tr("ABOUT")),
            (c.source, c.star, self.tr("SOURCE")),
        ):
            if left >= right:
                continue
            room = QRect(left, 0, right - left - GAP_SMALL, self.height())
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, MIDDLE, shown)
        painter.setPen(QColor(t.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
