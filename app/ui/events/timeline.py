"""The timeline: wheel and keys zoom, dragging pans, a click selects; drawn only as precisely as the dates are known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui.events.timeline_axis import ticks
from app.ui.events.timeline_items import TimelineItem
from app.ui.events.timeline_layout import Cluster, Index, Placed, lay_out
from app.ui.theme import Tokens, figures_font, sized, tokens

AXIS = 32
ROW = 44
FOOT = 42  # for the counts of what has no row, and the word "today"
BAR = 12.0
CLOSEST, WIDEST = 60.0, 0.002  # pixels a day
MARGIN = 0.06


class Timeline(QWidget):
    """Shows any number of events; knows nothing of where they come from."""

    chosen = Signal(int)  # an event was clicked or reached by key
    opened = Signal(int)  # double click or Enter
    range_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[TimelineItem] = ()
        self._index = Index(())
        self._start = float(date(2020, 1, 1).toordinal())
        self._scale = 0.4  # pixels a day
        self._fitted = True
        self._selected = 0
        self._placed: list[Placed] = []
        self._clusters: list[Cluster] = []
        self._widths: dict[str, float] = {}
        self._dirty = True
        self._grab: QPoint | None = None
        self._grab_start = 0.0
        self._moved = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(AXIS + 2 * ROW)
        self.setAccessibleName(self.tr("Timeline; the list below holds the same events"))

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show these; the view is fitted unless the user has zoomed."""
        self._items = items
        self._index = Index(items)
        if self._fitted:
            self.fit()
        self._relayout()

    def select(self, number: int) -> None:
        """Mark an event and bring it into sight."""
        self._selected = number
        item = next((item for item in self._items if item.id == number), None)
        if item is not None:
            left = (item.first - self._start) * self._scale
            if not -4 <= left <= self.width() - 40:
                self._start = item.first - self.width() / self._scale / 2
                self._fitted = False
                self._relayout()
        self.update()

    def fit(self) -> None:
        """Show everything."""
        self._fitted = True
        if self._items:
            first = min(item.first for item in self._items)
            last = max(item.last for item in self._items)
            span = max(20.0, last - first)
            first, span = first - span * MARGIN, span * (1 + 3 * MARGIN)
            self._scale = min(CLOSEST, max(WIDEST, self.width() / span))
            self._start = first
        self._relayout()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Zoom by a factor around a pixel (the middle by default)."""
        x = self.width() / 2 if at is None else at
        day = self._start + x / self._scale
        self._scale = min(CLOSEST, max(WIDEST, self._scale * factor))
        self._start = day - x / self._scale
        self._fitted = False
        self._relayout()

    def pan(self, pixels: float) -> None:
        """Move the window in time."""
        self._start += pixels / self._scale
        self._fitted = False
        self._relayout()

    def visible_days(self) -> tuple[float, float]:
        """The first and last day in sight, as ordinals."""
        return self._start, self._start + self.width() / self._scale

    def place(self) -> tuple[float, float] | None:
        """Start and scale when the user has chosen them; None when everything is fitted."""
        return None if self._fitted else (self._start, self._scale)

    def go(self, start: float, scale: float) -> None:
        """Return to a place."""
        self._start, self._scale, self._fitted = start, min(CLOSEST, max(WIDEST, scale)), False
        self._relayout()

    # --- layout ---------------------------------------------------------------------------------------------------

    def _relayout(self) -> None:
        self._dirty = True
        self.update()
        self.range_changed.emit()

    def _rows(self) -> int:
        return max(1, (self.height() - AXIS - FOOT) // ROW)

    def _lay_out(self) -> None:
        if not self._dirty:
            return
        self._placed, self._clusters = lay_out(
            self._index, self._start, self._scale, float(self.width()), self._rows(), self._label_width
        )
        self._dirty = False

    def _label_width(self, title: str) -> float:
        if title not in self._widths:
            self._widths[title] = min(300.0, self.fontMetrics().horizontalAdvance(title) + 4.0)
        return self._widths[title]

    def _x(self, day: float) -> float:
        return (day - self._start) * self._scale

    def _at(self, position: QPointF) -> Placed | Cluster | None:
        for placed in reversed(self._placed):
            top = AXIS + placed.row * ROW
            left = max(placed.left, 0.0)
            reach = max(placed.right, left + placed.label_width)
            if top <= position.y() < top + ROW and min(placed.left, left) - 6 <= position.x() <= reach + 4:
                return placed
        for cluster in self._clusters:
            if self._cluster_rect(cluster).adjusted(-4, -4, 4, 4).contains(position):
                return cluster
        return None

    def _cluster_rect(self, cluster: Cluster) -> QRectF:
        width = self.fontMetrics().horizontalAdvance(f"+{cluster.count}") + 14.0
        top = min(AXIS + cluster.row * ROW + 8.0, self.height() - 40.0)
        return QRectF(cluster.x - width / 2, top, width, 20.0)

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out()
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(t.surface))
        self._paint_axis(painter, t)
        for placed in self._placed:
            self._paint_bar(painter, placed, t)
        self._paint_today(painter, t)
        for placed in self._placed:
            self._paint_label(painter, placed, t)
        for cluster in self._clusters:
            self._paint_cluster(painter, cluster, t)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_axis(self, painter: QPainter, t: Tokens) -> None:
        painter.setFont(figures_font(12))
        for tick in ticks(self._start, self._scale, self.width()):
            x = round(self._x(tick.day)) + 0.5
            painter.setPen(QColor(t.line))
            painter.drawLine(QPointF(x, AXIS - 4), QPointF(x, self.height()))
            painter.setPen(QColor(t.text if tick.strong else t.secondary))
            painter.drawText(QRectF(x, 0, 120, AXIS - 4), Qt.AlignmentFlag.AlignVCenter, tick.label)

    def _paint_today(self, painter: QPainter, t: Tokens) -> None:
        x = self._x(date.today().toordinal() + 0.5)
        if not 0 <= x <= self.width():
            return
        painter.setPen(QPen(QColor(t.warning), 1))
        painter.drawLine(QPointF(x, AXIS - 4), QPointF(x, self.height() - 16))
        painter.setFont(sized(11))
        width = painter.fontMetrics().horizontalAdvance(self.tr("today")) + 4
        place = QRectF(min(x - width / 2, self.width() - width), self.height() - 16, width, 14)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.tr("today"))

    def _ink(self, item: TimelineItem, t: Tokens) -> QColor:
        if item.state == "deadline" or item.overdue:
            return QColor(t.warning)
        return QColor(t.event if item.state == "happened" else t.quote)

    def _paint_bar(self, painter: QPainter, placed: Placed, t: Tokens) -> None:
        item, ink = placed.item, self._ink(placed.item, t)
        middle = AXIS + placed.row * ROW + 30.0
        width = max(placed.right - placed.left, 9.0)
        bar = QRectF(placed.left, middle - BAR / 2, width, BAR)
        if item.id == self._selected:
            ground = QColor(t.selection)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            reach = max(bar.right(), max(placed.left, 0) + placed.label_width)
            painter.drawRoundedRect(QRectF(bar.left() - 6, middle - 27, reach - bar.left() + 12, 38), 6, 6)
        planned = item.state != "happened"
        soft = item.precision in ("month", "year") or bool(item.bound)
        if item.last - item.first <= 1.01 and not item.bound:  # a day is a dot, however near one looks
            painter.setPen(QPen(ink, 1.5) if planned else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.surface) if planned else ink)
            painter.drawEllipse(QPointF(placed.left + min(width, 10) / 2, middle), 5.2, 5.2)
        elif planned:
            painter.setPen(QPen(ink, 1.3, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        elif soft:
            fade = QLinearGradient(bar.left(), 0, bar.right(), 0)
            clear = QColor(ink)
            clear.setAlpha(30)
            solid = QColor(ink)
            solid.setAlpha(150)
            fade.setColorAt(0.0, solid if item.bound == "after" else clear)
            fade.setColorAt(0.3, solid)
            fade.setColorAt(0.7, solid)
            fade.setColorAt(1.0, solid if item.bound == "before" else clear)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fade)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)

    def _paint_label(self, painter: QPainter, placed: Placed, t: Tokens) -> None:
        font = sized(13)
        font.setBold(placed.item.id == self._selected)
        painter.setFont(font)
        painter.setPen(QColor(t.text))
        left = max(placed.left, 4.0)
        place = QRectF(left, AXIS + placed.row * ROW + 3, placed.label_width + 2, 20)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(placed.item.title, Qt.TextElideMode.ElideRight, int(place.width()))
        back = QColor(t.selection if placed.item.id == self._selected else t.surface)
        back.setAlpha(215)
        words = QRectF(place)
        words.setWidth(min(place.width(), metrics.horizontalAdvance(shown) + 2.0))
        painter.fillRect(words, back)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_cluster(self, painter: QPainter, cluster: Cluster, t: Tokens) -> None:
        rect = self._cluster_rect(cluster)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.event_ground))
        painter.drawRoundedRect(rect, 10, 10)
        painter.setFont(figures_font(12))
        painter.setPen(QColor(t.event))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"+{cluster.count}")

    # --- acting ---------------------------------------------------------------------------------------------------

    def _open_cluster(self, cluster: Cluster) -> None:
        span = max(10.0, cluster.last - cluster.first)
        self._scale = min(CLOSEST, max(self._scale * 1.5, self.width() / (span * 1.6)))
        self._start = (cluster.first + cluster.last) / 2 - self.width() / self._scale / 2
        self._fitted = False
        self._relayout()

    def _step(self, by: int) -> None:
        numbers = [item.id for item in self._items]
        if not numbers:
            return
        at = numbers.index(self._selected) + by if self._selected in numbers else 0
        number = numbers[min(max(at, 0), len(numbers) - 1)]
        self.select(number)
        self.chosen.emit(number)

    # --- Qt overrides ---------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(800, AXIS + 6 * ROW)

    def resizeEvent(self, event: QEvent) -> None:  # type: ignore[override]
        self._dirty = True
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            self.pan(-(delta.x() or delta.y()))
        else:
            self.zoom(1.0015 ** delta.y(), event.position().x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grab, self._grab_start, self._moved = event.position().toPoint(), self._start, False
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grab is not None:
            distance = event.position().x() - self._grab.x()
            if abs(distance) > 3:
                self._moved = True
                self._fitted = False
                self._start = self._grab_start - distance / self._scale
                self._relayout()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        self._lay_out()
        over = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grabbed, self._grab = self._grab, None
        self.unsetCursor()
        if grabbed is None or self._moved:
            return
        hit = self._at(event.position())
        if isinstance(hit, Placed):
            self.select(hit.item.id)
            self.chosen.emit(hit.item.id)
        elif isinstance(hit, Cluster):
            self._open_cluster(hit)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self._at(event.position())
        if isinstance(hit, Placed):
            self.opened.emit(hit.item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, step = event.key(), self.width() / 6
        if event.text() in ("+", "="):
            self.zoom(1.4)
        elif event.text() == "-":
            self.zoom(1 / 1.4)
        elif event.text() in ("0", "f"):
            self.fit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.pan(step if key == Qt.Key.Key_Right else -step)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selected:
            self.opened.emit(self._selected)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(1.0 + event.value(), event.position().x())
            return True
        if isinstance(event, QHelpEvent):
            self._lay_out()
            hit = self._at(QPointF(event.pos()))
            if isinstance(hit, Placed):
                QToolTip.showText(event.globalPos(), hit.item.title, self)
            elif isinstance(hit, Cluster):
                QToolTip.showText(
                    event.globalPos(), self.tr("%n more event(s): click to zoom in", "", hit.count), self
                )
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
