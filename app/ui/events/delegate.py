"""Painting of the list of events: when, what, where, how many sources, and whether it happened."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.events.model import state_of, state_text, when_text
from app.ui.theme import GAP_SMALL, GAP_WIDE, Tokens, figures_font, sized
from app.ui.widgets.dates import shown_period
from app.ui.widgets.row_delegate import MARK, Index, RowDelegate, paint_marks
from app.ui.widgets.row_painting import paint_ground, paint_text
from db.records import EventRow


def _date_width() -> int:
    """What the longest usual date takes, in the language of the interface."""
    longest = shown_period("2024-10", "2024-12", "circa")
    return QFontMetrics(figures_font(13)).horizontalAdvance(longest) + 2 * GAP_SMALL


class EventDelegate(RowDelegate):
    """One line an event."""

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: EventRow, t: Tokens, index: Index
    ) -> None:
        rect = option.rect
        paint_ground(painter, option, t)
        width = rect.width()
        state = width - 116
        sources = (
            width - 210 if width > 520 else state
        )  # what a narrow list can do without gives way to the title
        place = sources - min(150, width // 6) if width > 760 else sources
        title = GAP_WIDE + 4 + max(110, min(_date_width(), width // 4))
        shown = state_of(row)
        ink = {"happened": t.event, "scheduled": t.quote}.get(shown, t.warning)

        def cell(left: int, right: int) -> QRect:
            return QRect(rect.x() + left, rect.y(), right - left - GAP_SMALL, rect.height())

        paint_text(painter, cell(GAP_WIDE + 4, title), when_text(row), figures_font(13), t.secondary)
        # a title may take the room of a place that is not stated
        ends = place if row.place else sources
        paint_text(painter, cell(title, ends), row.title, sized(13, QFont.Weight.DemiBold), t.text)
        if place < sources:
            paint_text(
                painter, cell(place, sources), row.place.name if row.place else "", sized(13), t.secondary
            )
        if sources < state:
            count = self.tr("%Ln source(s)", "", row.sources)
            paint_text(painter, cell(sources, state), count, figures_font(13), t.secondary)
        paint_text(painter, cell(state, width - 28), state_text(shown), sized(13), ink)
        mark = QRect(rect.right() - 30, rect.y(), MARK, rect.height())
        paint_marks(painter, mark, row.starred, row.status == "candidate", t)
