"""Painting of the ledger: qualifier left of the number, numbers under each other, conversions in grey, nature in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui import icons
from app.ui.statistics.figures import (
    change_text,
    nature_text,
    paragraph_text,
    period_text,
    unit_text,
    value_text,
)
from app.ui.statistics.model import Heading
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, Tokens, figures_font, label_font, sized, tokens
from app.ui.widgets.paged_model import ROW_ROLE
from app.ui.widgets.row_painting import paint_ground, paint_text
from app.ui.widgets.states import paint_blocks
from db.records import StatisticRow

Index = QModelIndex | QPersistentModelIndex
MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Columns:
    """The left edges of the ledger's columns for one width."""

    value: int
    unit: int
    nature: int
    as_of: int
    source: int
    star: int

    @staticmethod
    def of(width: int) -> Columns:
        """Fixed where numbers have to stand under each other, the rest shared; a narrow ledger goes without the period."""
        star = width - 36
        source = star - max(150, min(230, width // 6))
        as_of = source - max(120, min(170, width // 8)) if width > 780 else source
        nature = as_of - 90
        value = 108
        unit = value + max(136, min(230, width // 5))
        return Columns(value, unit, nature, as_of, source, star)


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
            (c.value, c.unit, self.tr("VALUE")),
            (c.unit, c.nature, self.tr("UNIT, CHANGE")),
            (c.nature, c.as_of, self.tr("NATURE")),
            (c.as_of, c.source, self.tr("ABOUT")),
            (c.source, c.star, self.tr("SOURCE")),
        ):
            if left >= right:
                continue
            room = QRect(left, 0, right - left - GAP_SMALL, self.height())
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, MIDDLE, shown)
        painter.setPen(QColor(t.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class LedgerDelegate(QStyledItemDelegate):
    """One row a figure as written."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = tokens(option.palette)
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            paint_blocks(painter, option.rect.toRectF(), t.line, index.row())
        elif isinstance(row, Heading):
            self._paint_heading(painter, option.rect, row, t)
        else:
            self._paint_row(painter, option, row, t)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Heading, t: Tokens) -> None:
        painter.fillRect(rect, QColor(t.window))
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        right = rect.right() - GAP_WIDE
        if row.difference:
            text = {
                "expected and reported differ": QCoreApplication.translate(
                    "Ledger", "expected and reported differ"
                ),
                "sources disagree": QCoreApplication.translate("Ledger", "sources disagree"),
            }[row.difference]
            painter.setFont(sized(12))
            painter.setPen(QColor(t.warning))
            width = painter.fontMetrics().horizontalAdvance(text) + 2
            painter.drawText(QRect(right - width, rect.y(), width, rect.height()), MIDDLE, text)
            right -= width + GAP
        font = sized(13, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(t.text))
        room = QRect(rect.x() + GAP_WIDE + 4, rect.y(), right - rect.x() - GAP_WIDE - 4, rect.height())
        title = row.title[:1].upper() + row.title[1:]
        painter.drawText(
            room, MIDDLE, painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        )

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: StatisticRow, t: Tokens
    ) -> None:
        rect = option.rect
        paint_ground(painter, option, t)
        c = Columns.of(rect.width())

        def cell(left: int, right: int) -> QRect:
            return QRect(rect.x() + left, rect.y(), right - left - GAP_SMALL, rect.height())

        paint_text(painter, cell(GAP_WIDE, c.value), row.qualifier, sized(13), t.secondary, right=True)
        value_font = figures_font(16, QFont.Weight.DemiBold)
        paint_text(painter, cell(c.value, c.unit), value_text(row), value_font, t.text)
        used = paint_text(painter, cell(c.unit, c.nature), unit_text(row), sized(13), t.secondary)
        change = change_text(row.change)
        if change:
            left = c.unit + (used + GAP if used else 0)
            paint_text(
                painter,
                cell(left, c.nature),
                change,
                figures_font(13),
                t.warning if change[0] == "▲" else t.event,
            )
        planned = row.nature in ("expected", "target")
        paint_text(
            painter,
            cell(c.nature, c.as_of),
            nature_text(row.nature),
            sized(13),
            t.quote if planned else t.secondary,
        )
        about = period_text(row)
        if c.as_of < c.source:
            paint_text(painter, cell(c.as_of, c.source), about or "–", figures_font(13), t.secondary)
        source = ", ".join(part for part in (row.source.outlet, paragraph_text(row)) if part)
        paint_text(painter, cell(c.source, c.star), source, sized(13), t.accent)
        star = QRect(rect.x() + c.star, rect.y(), 28, rect.height())
        if row.starred:
            icons.paint(painter, star, "star-fill", t.color("star"), 16)
        elif row.status == "candidate":
            icons.paint(painter, star, "circle-dashed", t.color("faint"), 14)
