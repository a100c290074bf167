"""The sign of one event on the timeline. States differ by shape as well as by colour:

a day that has passed is a dot, a planned one a ring, a deadline a flag, and what is overdue an exclamation mark in a ring. Months,
years and periods are bars; their ends fade where the source does not say the day, and a planned one is dashed.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from app.ui.theme import Tokens, sized
from app.ui.widgets.dates import shown_period
from db.records import TimelineEvents

BAR: Final = 12.0
DOT: Final = 5.2
RING: Final = 7.0
FADE: Final = 12.0  # pixels that an open end reaches out


def ink_of(state: str, t: Tokens) -> QColor:
    """The colour of a state: happened, scheduled, deadline or overdue."""
    token = {"happened": "event", "scheduled": "quote", "deadline": "warning", "overdue": "warning"}[state]
    return t.color(token)


def shown_state(events: TimelineEvents, at: int, today: int) -> str:
    """The state of an event, with "overdue" for what was planned and whose last day has passed."""
    return "overdue" if events.overdue(at, today) else events.state(at)


def when_of(events: TimelineEvents, at: int) -> str:
    """When an event was or is, in words, as far as its source says."""
    letters = {"day": 10, "month": 7, "year": 4}[events.precision(at)]
    days = (events.firsts[at], events.lasts[at] - 1)
    start, end = (date.fromordinal(day).isoformat()[:letters] for day in days)
    bound = events.bound(at)
    if bound == "before" and events.state(at) != "happened":
        bound = "by"
    return shown_period(start, end if end != start else None, bound)


def paint_mark(
    painter: QPainter, area: QRectF, state: str, soft: tuple[bool, bool], day: bool, t: Tokens
) -> None:
    """Draw an event in `area`, its bar's rectangle; `soft` says which ends fade, `day` that it is one day."""
    ink = ink_of(state, t)
    if day and soft == (False, False):
        _day(painter, QPointF(area.left() + min(area.width(), 10) / 2, area.center().y()), state, ink, t)
        return
    bar = area.adjusted(-FADE if soft[0] and day else 0, 0, FADE if soft[1] and day else 0, 0)
    shape = QPainterPath()
    shape.addRoundedRect(bar, BAR / 2, BAR / 2)
    if state == "happened":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_fading(bar, ink, soft, 30, 170) if any(soft) else QBrush(ink))
        painter.drawPath(shape)
        return
    pen = QPen(ink, 1.4, Qt.PenStyle.DashLine)
    # A drawing in SVG knows no pens that fade, and would show them black.
    if any(soft) and painter.paintEngine().type() != QPaintEngine.Type.SVG:
        pen.setBrush(_fading(bar, ink, soft, 60, 255))
    painter.setPen(pen)
    painter.setBrush(
        QBrush(QColor(ink.red(), ink.green(), ink.blue(), 70), Qt.BrushStyle.BDiagPattern)
        if state == "overdue"
        else QBrush()
    )
    painter.drawPath(shape)
    if state == "deadline":
        _flag(painter, QPointF(bar.right(), bar.center().y()), ink)
    elif state == "overdue":
        _ring(painter, QPointF(bar.right(), bar.center().y()), ink, t)


def softness(precision: str, bound: str) -> tuple[bool, bool]:
    """Which ends of a date fade: all that the source does not give to the day."""
    vague = precision != "day"
    return (vague and bound != "after") or bound in ("before", "circa"), (
        vague and bound != "before"
    ) or bound in (
        "after",
        "circa",
    )


def _day(painter: QPainter, at: QPointF, state: str, ink: QColor, t: Tokens) -> None:
    if state == "happened":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(at, DOT, DOT)
    elif state == "scheduled":
        painter.setPen(QPen(ink, 1.7))
        painter.setBrush(t.color("surface"))
        painter.drawEllipse(at, DOT - 0.4, DOT - 0.4)
    elif state == "deadline":
        _flag(painter, at, ink)
    else:
        _ring(painter, at, ink, t)


def _flag(painter: QPainter, at: QPointF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.8))
    painter.drawLine(at + QPointF(0, -8), at + QPointF(0, 8))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([at + QPointF(0.5, -8), at + QPointF(10, -4), at + QPointF(0.5, 0)]))


def _ring(painter: QPainter, at: QPointF, ink: QColor, t: Tokens) -> None:
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(t.color("surface"))
    painter.drawEllipse(at, RING, RING)
    font = sized(11)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(
        QRectF(at.x() - RING, at.y() - RING, 2 * RING, 2 * RING), Qt.AlignmentFlag.AlignCenter, "!"
    )


def _fading(bar: QRectF, ink: QColor, soft: tuple[bool, bool], least: int, most: int) -> QBrush:
    clear, solid = QColor(ink), QColor(ink)
    clear.setAlpha(least)
    solid.setAlpha(most)
    fade = QLinearGradient(bar.left(), 0, bar.right(), 0)
    fade.setColorAt(0.0, clear if soft[0] else solid)
    fade.setColorAt(0.3, solid)
    fade.setColorAt(0.7, solid)
    fade.setColorAt(1.0, clear if soft[1] else solid)
    return QBrush(fade)
