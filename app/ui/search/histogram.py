"""How the hits lie in time: a bar a month (or a year, over a long time); dragging over them narrows to a period."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui.theme import figures_font, tokens
from app.ui.widgets.dates import shown_date, shown_tick

HEIGHT: Final = 56
FOOT: Final = 16  # room for the years
NARROWEST: Final = 5  # pixels of a bar; where months would be narrower, years are drawn
WIDEST: Final = 26

Period = tuple[str, str]


class Histogram(QWidget):
    """Bars of counts; `period_chosen` gives first and last ISO day, or None when the choice is taken back."""

    period_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: tuple[tuple[str, int], ...] = ()
        self._bars: list[tuple[str, int]] = []  # "2025-10" or "2025", without gaps
        self._soft: dict[str, int] = {}  # hits of which only the year is known, while months are drawn
        self._period: Period | None = None
        self._from: int | None = None  # where a drag began
        self._to: int | None = None
        self._cursor = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Hits over time"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move, Shift extends, Enter narrows, Delete shows all")
        )

    @property
    def bars(self) -> list[tuple[str, int]]:
        """Each bar's month or year, with its count."""
        return self._bars

    def set_months(self, months: Sequence[tuple[str, int]], period: Period | None) -> None:
        """Show these counts ("2025-10", or "2025" where only the year is known) and the chosen period."""
        self._months = tuple(months)
        self._period = period
        self._from = self._to = None
        self._bin()
        self.update()

    def _bin(self) -> None:
        months = [month for month, _ in self._months]
        self._bars, self._soft = [], {}
        if not months:
            return
        first, last = _months_of(months[0])[0], max(_months_of(month)[1] for month in months)
        exact = {month: number for month, number in self._months if len(month) > 4}
        if exact and (last - first + 1) * NARROWEST <= self.width():
            self._bars = [(_name(m), exact.get(_name(m), 0)) for m in range(first, last + 1)]
            self._soft = {month: number for month, number in self._months if len(month) == 4}
        else:
            years: dict[str, int] = {}
            for month, number in self._months:
                years[month[:4]] = years.get(month[:4], 0) + number
            self._bars = [
                (f"{year:04}", years.get(f"{year:04}", 0)) for year in range(first // 12, last // 12 + 1)
            ]
        self._cursor = min(self._cursor, len(self._bars) - 1)

    def _bar_width(self) -> float:
        return min(WIDEST, self.width() / max(1, len(self._bars)))

    def _at(self, x: float) -> int:
        return max(0, min(len(self._bars) - 1, int(x / self._bar_width())))

    def _choose(self, one: int, other: int) -> None:
        first, last = self._bars[min(one, other)][0], self._bars[max(one, other)][0]
        self._period = (f"{first}-01-01"[:10] if len(first) == 4 else f"{first}-01", _last_day(last))
        self.update()
        self.period_chosen.emit(self._period)

    def _clear(self) -> None:
        if self._period is not None:
            self._period = None
            self.update()
            self.period_chosen.emit(None)

    def _chosen(self) -> tuple[int, int] | None:
        """The first and last bar that are chosen or being dragged over."""
        if self._from is not None and self._to is not None:
            return min(self._from, self._to), max(self._from, self._to)
        if self._period is None:
            return None
        size = len(self._bars[0][0])
        inside = [
            place
            for place, (name, _) in enumerate(self._bars)
            if self._period[0][:size] <= name <= self._period[1][:size]
        ]
        return (inside[0], inside[-1]) if inside else None

    def _words(self, place: int) -> str:
        name, number = self._bars[place]
        found = QCoreApplication.translate("Search", "%1: %2")
        words = found.replace("%1", shown_date(name)).replace("%2", QLocale().toString(number))
        if soft := self._soft.get(name[:4], 0):
            year = self.tr("%1 more somewhere in %2")
            words += "\n" + year.replace("%1", QLocale().toString(soft)).replace("%2", name[:4])
        return words

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._bin()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._bar_width()
        ground = self.height() - FOOT
        most = max(1, *(number for _, number in self._bars), *(n // 12 for n in self._soft.values()))
        chosen = self._chosen()
        painter.setPen(QPen(QColor(t.line), 1))
        painter.drawLine(QPointF(0, ground + 0.5), QPointF(self.width(), ground + 0.5))
        if chosen is not None:
            left, right = chosen[0] * width, (chosen[1] + 1) * width
            painter.fillRect(QRectF(left, 0, right - left, ground), QColor(t.accent_ground))
        painter.setPen(Qt.PenStyle.NoPen)
        gap = 1.0 if width > 3 else 0.0
        for place, (name, number) in enumerate(self._bars):
            soft = self._soft.get(name[:4], 0) / 12
            if soft:  # spread over its year, for nobody knows when in it
                tall = max(1.0, (ground - 6) * min(1.0, soft / most))
                painter.fillRect(QRectF(place * width, ground - tall, width, tall), QColor(t.line))
            if number:
                tall = max(2.0, (ground - 6) * number / most)
                inside = chosen is None or chosen[0] <= place <= chosen[1]
                painter.setBrush(QColor(t.accent if inside else t.faint))
                painter.drawRoundedRect(
                    QRectF(place * width + gap / 2, ground - tall, width - gap, tall), 1.5, 1.5
                )
        self._paint_years(painter, width, ground)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(QRectF(self._cursor * width, 1, width, ground), 2, 2)

    def _paint_years(self, painter: QPainter, width: float, ground: float) -> None:
        painter.setPen(QColor(tokens(self.palette()).secondary))
        painter.setFont(figures_font(11))
        free = 0.0
        for place, (name, _) in enumerate(self._bars):
            if place and len(name) == 7 and not name.endswith("-01"):
                continue
            text = shown_tick(name) if place == 0 else name[:4]
            needed = painter.fontMetrics().horizontalAdvance(text)
            left = place * width
            if left >= free and left + needed <= self.width():
                painter.drawText(QPointF(left, ground + FOOT - 4), text)
                free = left + needed + 10

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._bars:
            if event.position().x() > len(self._bars) * self._bar_width():
                self._clear()
                return
            self._from = self._to = self._cursor = self._at(event.position().x())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._bars:
            return
        place = self._at(event.position().x())
        if self._from is not None:
            self._to = place
            self.update()
        if event.position().x() <= len(self._bars) * self._bar_width():
            QToolTip.showText(event.globalPosition().toPoint() + QPoint(0, 12), self._words(place), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is None or self._to is None:
            return
        one, other = self._from, self._to
        self._from = self._to = None
        already = self._chosen()
        if one == other and already == (one, one):
            self._clear()  # a second click on the only bar takes the choice back
        else:
            self._choose(one, other)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self._bars:
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if extends and self._from is None:
                self._from = self._cursor
            elif not extends:
                self._from = self._to = None
            self._cursor = max(0, min(len(self._bars) - 1, self._cursor + step))
            if extends:
                self._to = self._cursor
            self.setAccessibleDescription(self._words(self._cursor))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._bars:
            one = self._cursor if self._from is None else self._from
            self._from = self._to = None
            self._choose(one, self._cursor)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) or (
            event.key() == Qt.Key.Key_Escape and self._period is not None
        ):
            self._clear()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        QToolTip.hideText()


def _months_of(name: str) -> tuple[int, int]:
    """First and last month of "2025-10" or "2025", counted from year 0."""
    year = int(name[:4]) * 12
    return (year + int(name[5:7]) - 1,) * 2 if len(name) > 4 else (year, year + 11)


def _name(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _last_day(name: str) -> str:
    if len(name) == 4:
        return f"{name}-12-31"
    return f"{name}-{monthrange(max(1, int(name[:4])), int(name[5:7]))[1]:02}"
