"""Painting of the ledger: qualifier left of the number, numbers under each other, beside them the words of the source."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui import icons
from app.ui.statistics.columns import MIDDLE, Columns
from app.ui.statistics.figures import (
    change_text,
    equivalents_text,
    nature_text,
    paragraph_text,
    period_text,
    seal_text,
    unit_text,
    value_text,
)
from app.ui.statistics.model import LedgerModel, difference_text
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, Tokens, figures_font, reading_font, sized
from app.ui.widgets.dates import shown_date
from app.ui.widgets.row_delegate import Index, RowDelegate, paint_marks
from app.ui.widgets.row_painting import paint_ground, paint_text
from db.records import LedgerHeading, StatisticRow

BAND = 34  # pixels of a heading's ground; what its row is higher stands free above


class LedgerDelegate(RowDelegate):
    """One row a figure as written, and one a measure."""

    def paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: StatisticRow | LedgerHeading,
        t: Tokens,
        index: Index,
    ) -> None:
        model = index.model()
        assert isinstance(model, LedgerModel)
        if isinstance(row, LedgerHeading):
            self._paint_heading(painter, option.rect, row, model.heading_text(row), t)
        else:
            self._paint_figure(painter, option, row, t, model.names_measures)

    def _paint_heading(
        self, painter: QPainter, rect: QRect, row: LedgerHeading, title: str, t: Tokens
    ) -> None:
        band = QRect(rect.x(), rect.bottom() - BAND + 1, rect.width(), BAND)
        painter.fillRect(band, QColor(t.window))
        painter.setPen(QColor(t.line))
        painter.drawLine(band.left(), band.bottom(), band.right(), band.bottom())
        right = band.right() - GAP_WIDE
        words = difference_text(row)
        count = self.tr("%Ln figure(s)", "", row.count) if row.count > 1 else ""
        for text, color in ((words, t.warning), (count, t.secondary)):
            if text:
                painter.setFont(sized(12))
                painter.setPen(QColor(color))
                width = painter.fontMetrics().horizontalAdvance(text) + 2
                painter.drawText(QRect(right - width, band.y(), width, band.height()), MIDDLE, text)
                right -= width + GAP
        room = QRect(band.x() + GAP_WIDE + 4, band.y(), right - band.x() - GAP_WIDE - 4, band.height())
        paint_text(painter, room, title, sized(13, QFont.Weight.DemiBold), t.text)

    def _paint_figure(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: StatisticRow,
        t: Tokens,
        under_measure: bool,
    ) -> None:
        rect = option.rect
        paint_ground(painter, option, t)
        c = Columns.of(rect.width())

        def cell(left: int, right: int) -> QRect:
            return QRect(rect.x() + left, rect.y(), max(0, right - left - GAP_SMALL), rect.height())

        if row.disputed:
            icons.paint(
                painter,
                QRect(rect.x() + 10, rect.y(), 18, rect.height()),
                "scales",
                t.color("warning"),
                14,
            )
        paint_text(painter, cell(GAP_WIDE + 16, c.value), row.qualifier, sized(13), t.secondary, right=True)
        value_font = figures_font(16, QFont.Weight.DemiBold)
        used = paint_text(painter, cell(c.value, c.written), value_text(row), value_font, t.text)
        paint_text(painter, cell(c.value + used + 6, c.written), unit_text(row), sized(13), t.secondary)
        self._paint_words(painter, cell(c.written, c.place), row, t, under_measure)
        if c.place < c.nature:
            place = row.geography.name if row.geography else "–"
            paint_text(painter, cell(c.place, c.nature), place, sized(13), t.secondary)
        planned = row.nature in ("expected", "target")
        ink = t.quote if planned else t.secondary
        paint_text(painter, cell(c.nature, c.about), nature_text(row.nature), sized(13), ink)
        if c.about < c.source:
            about = period_text(row) or "–"
            paint_text(painter, cell(c.about, c.source), about, figures_font(13), t.secondary)
        self._paint_source(painter, cell(c.source, c.star), row, t)
        paint_marks(
            painter,
            QRect(rect.x() + c.star, rect.y(), 28, rect.height()),
            row.starred,
            row.status == "candidate",
            t,
        )

    def _paint_words(
        self, painter: QPainter, room: QRect, row: StatisticRow, t: Tokens, under_measure: bool
    ) -> None:
        """What the source writes, and below it how it changed and what it comes to in other units, as stated."""
        change, same = change_text(row.change), equivalents_text(row)
        first = (
            f"“{row.text}”" if under_measure or not row.measure else row.measure[:1].upper() + row.measure[1:]
        )
        second = "" if under_measure or not row.measure else f"“{row.text}”"
        upper = room if not (change or same or second) else _half(room, 0)
        font = reading_font(14) if first.startswith("“") else sized(13, QFont.Weight.DemiBold)
        paint_text(painter, upper, first, font, t.text)
        lower, left = _half(room, 1), 0
        ink = t.warning if change.startswith("▲") else t.event
        for text, color, face in (
            (second, t.secondary, reading_font(13)),
            (change, ink, figures_font(12)),
            (same, t.secondary, figures_font(12)),
        ):
            if text and left < lower.width():
                left += paint_text(painter, lower.adjusted(left, 0, 0, 0), text, face, color) + GAP

    def _paint_source(self, painter: QPainter, room: QRect, row: StatisticRow, t: Tokens) -> None:
        source = ", ".join(part for part in (row.source.outlet, paragraph_text(row)) if part)
        paint_text(painter, _half(room, 0), source, sized(13), t.accent)
        lower = _half(room, 1)
        date = shown_date(row.source.published)
        used = paint_text(painter, lower, date, figures_font(12), t.secondary)
        ink = (
            t.event
            if row.seal == "verified"
            else t.warning
            if row.seal in ("source changed", "not found")
            else t.secondary
        )
        room = lower.adjusted(used + (GAP_SMALL if used else 0), 0, 0, 0)
        seal = seal_text(row.seal)
        if QFontMetrics(sized(12)).horizontalAdvance(seal) > room.width():
            seal = seal[:1]  # its sign says it, too
        paint_text(painter, room, seal, sized(12), ink)


def _half(room: QRect, number: int) -> QRect:
    """The upper or the lower line of a cell."""
    half = (room.height() - 6) // 2
    return QRect(room.x(), room.y() + 3 + number * half, room.width(), half)
