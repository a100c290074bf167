"""The timeline: wheel and keys zoom, dragging pans, a click selects, a drag along the axis chooses a stretch of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QScrollBar, QSizePolicy, QToolTip, QWidget

from app.ui.events.timeline_layout import Cluster, Placed
from app.ui.events.timeline_marks import shown_state, when_of
from app.ui.events.timeline_painting import Ground, paint_scene
from app.ui.events.timeline_range import NEAR, Range, RangeHand, iso_days
from app.ui.events.timeline_scene import AXIS, PILLS, ROW, STRIP, TimelineScene
from app.ui.theme import sized, tokens
from app.ui.widgets.dates import shown_days
from app.ui.widgets.tips import plain_tip
from db.records import Density, Lane, TimelineEvents

MOVED: Final = 3.0  # pixels after which a press is a drag
PINCH: Final = 1.0


class Timeline(QWidget):
    """Shows any number of events; knows nothing of where they come from."""

    chosen = Signal(int)  # an event was clicked or reached by key
    opened = Signal(int)  # double click or Enter
    range_chosen = Signal(object)  # Range | None: the user chose a stretch of time, or took it back
    moved = Signal()  # another stretch of time is in sight

    def __init__(
        self,
        state_text: Callable[[str], str] = str,
        lane_name: Callable[[Lane], str] = lambda lane: lane.label,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state_text, self._lane_name = state_text, lane_name
        metrics = QFontMetricsF(sized(13))
        self.scene = TimelineScene(lambda title: metrics.horizontalAdvance(title))
        self._fitted = True
        self._drag = ""  # "", "pan" or "range"
        self._grab = QPointF()
        self._grab_start, self._grab_scroll = 0.0, 0.0
        self._range = RangeHand(self.scene)
        self._dragged = False
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.hide()
        self._bar.valueChanged.connect(self._on_scrolled)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)  # of a touch screen; a touch pad has its own event
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(int(AXIS + ROW + PILLS + STRIP + 30))
        self.setAccessibleName(self.tr("Timeline; the list below holds the same events"))

    # --- what it shows --------------------------------------------------------------------------------------------

    def set_events(self, events: TimelineEvents) -> None:
        """Show these; the view is fitted unless the user has zoomed, and what was selected stays so."""
        scene = self.scene
        before = scene.events.ids[scene.selected] if scene.events is not None and scene.selected >= 0 else 0
        scene.set_events(events)
        scene.selected = scene.place_of(before) if before else -1
        if self._fitted:
            scene.fit()
        self._relayout()

    def set_density(self, density: Density) -> None:
        """The counts of the strip."""
        self.scene.set_density(density)
        self.update()

    def show_density(self, on: bool) -> None:
        """Whether the strip is there."""
        self.scene.shows_density = on
        self._relayout()

    def set_range(self, chosen: Range | None) -> None:
        """Show a stretch of time as chosen, without announcing it."""
        if chosen != self.scene.period:
            self.scene.period = chosen
            self.update()

    def select(self, number: int) -> None:
        """Mark an event and bring it into sight."""
        scene = self.scene
        at = scene.place_of(number)
        if at == scene.selected:
            return
        scene.selected = at
        if at >= 0 and scene.reveal(at):
            self._fitted = False
        self._relayout()
        self._tell()

    # --- the stretch in sight -------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Show everything."""
        self._fitted = True
        self.scene.fit()
        self._relayout()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Zoom by a factor around a pixel (the middle by default)."""
        scene = self.scene
        scene.zoom(factor, scene.gutter + scene.plot_width / 2 if at is None else at)
        self._fitted = False
        self._relayout()

    def pan(self, pixels: float) -> None:
        """Move the window in time."""
        self.scene.pan(pixels)
        self._fitted = False
        self._relayout()

    def show_days(self, first: float, last: float) -> None:
        """Show a stretch with a little room around it."""
        room = (last - first) * 0.06
        self.scene.show_days(first - room, last + room)
        self._fitted = False
        self._relayout()

    def visible_days(self) -> tuple[float, float]:
        """The first and last day in sight, as ordinals."""
        return self.scene.visible_days()

    def place(self) -> tuple[float, float] | None:
        """Start and scale when the user has chosen them; None when everything is fitted."""
        return None if self._fitted else (self.scene.start, self.scene.scale)

    def go(self, start: float, scale: float) -> None:
        """Return to a place."""
        self.scene.start, self.scene.scale = start, scale
        self.zoom(1.0)

    def ground(self) -> Ground:
        """What the scene is painted with."""
        return Ground(tokens(self.palette()), date.today().toordinal(), self._lane_name)

    # --- private --------------------------------------------------------------------------------------------------

    def _relayout(self) -> None:
        scene = self.scene
        scene.resize(self.width(), self.height())
        overflow = int(scene.overflow)
        self._bar.setVisible(overflow > 0)
        self._bar.setGeometry(self.width() - 10, int(AXIS), 10, int(scene.body))
        self._bar.setPageStep(int(scene.body))
        self._bar.setRange(0, overflow)
        self.update()
        self.moved.emit()

    def _on_scrolled(self, value: int) -> None:
        self.scene.scroll = float(value)
        self.scene.changed()
        self.update()

    def _scroll(self, by: float) -> None:
        self._bar.setValue(int(self.scene.scroll + by))

    def _open_cluster(self, cluster: Cluster) -> None:
        scene = self.scene
        span = max(10.0, cluster.last - cluster.first)
        scale = max(scene.scale * 1.5, scene.plot_width / (span * 1.6))
        middle, days = (cluster.first + cluster.last) / 2, scene.plot_width / scale
        scene.show_days(middle - days / 2, middle + days / 2)
        self._fitted = False
        self._relayout()

    def _step(self, by: int) -> None:
        events, scene = self.scene.events, self.scene
        if events is None or not len(events.ids):
            return
        if abs(by) > 1:
            at = len(events.ids) - 1 if by > 0 else 0
        else:
            at = scene.selected + by if scene.selected >= 0 else self._first_in_sight()
        at = min(max(at, 0), len(events.ids) - 1)
        self.select(events.ids[at])
        self.chosen.emit(events.ids[at])

    def _first_in_sight(self) -> int:
        events = self.scene.events
        assert events is not None
        start = self.scene.visible_days()[0]
        return next((at for at, first in enumerate(events.firsts) if first >= start), 0)

    def _tell(self) -> None:
        """Say the selected event to a screen reader that stands here."""
        scene = self.scene
        if scene.selected >= 0:
            self.setAccessibleDescription(self._spoken(scene.selected))
            if self.hasFocus():
                event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
                QAccessible.updateAccessibility(event)

    def _spoken(self, at: int) -> str:
        events = self.scene.events
        assert events is not None
        state = self._state_text(shown_state(events, at, date.today().toordinal()))
        return f"{events.titles[at]}\n{when_of(events, at)} · {state}"

    # --- a stretch of time ----------------------------------------------------------------------------------------

    def _on_axis(self, position: QPointF) -> bool:
        """Where a drag chooses a stretch of time: on the axis and on the density strip."""
        scene = self.scene
        strip = scene.shows_density and scene.strip_top <= position.y() < scene.strip_top + STRIP
        return position.x() >= scene.gutter and (position.y() < AXIS or strip)

    # --- Qt overrides ---------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(800, 340)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.scene.resize(self.width(), self.height())
        if self._fitted:
            self.scene.fit()
        self._relayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self.ground()
        paint_scene(painter, self.scene, ground)
        if self.hasFocus():
            painter.setPen(QPen(ground.tokens.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            self.pan(-(delta.x() or delta.y()))
        elif event.position().x() < self.scene.gutter:
            self._scroll(-delta.y() / 2)
        else:
            self.zoom(1.0015 ** delta.y(), event.position().x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._grab, self._dragged = event.position(), False
        self._grab_start, self._grab_scroll = self.scene.start, self.scene.scroll
        self._drag = "range" if self._on_axis(event.position()) else "pan"
        if self._drag == "range":
            self._range.take(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        if not self._drag:
            self._show_cursor(position)
            return
        away = position - self._grab
        self._dragged = self._dragged or max(abs(away.x()), abs(away.y())) > MOVED
        if not self._dragged:
            return
        if self._drag == "range":
            self.set_range(self._range.drawn_to(position.x()))
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.scene.start = self._grab_start
        self._bar.setValue(int(self._grab_scroll - away.y()))
        self.pan(-away.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, ""
        self._show_cursor(event.position())
        if drag == "range" and self._dragged:
            self.range_chosen.emit(self.scene.period)
        elif drag == "range" and self.scene.period is not None:  # a click beside the range takes it back
            first, last = self.scene.period
            if not first <= self.scene.day(event.position().x()) < last:
                self._clear_range()
        elif drag == "pan" and not self._dragged:
            hit = self.scene.hit(event.position().x(), event.position().y())
            if hit is not None and isinstance(hit[1], Placed) and self.scene.events is not None:
                number = self.scene.events.ids[hit[1].at]
                self.select(number)
                self.chosen.emit(number)
            elif hit is not None and isinstance(hit[1], Cluster):
                self._open_cluster(hit[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.scene.hit(event.position().x(), event.position().y())
        if hit is not None and isinstance(hit[1], Placed) and self.scene.events is not None:
            self.opened.emit(self.scene.events.ids[hit[1].at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, step = event.key(), self.width() / 6
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.text() in ("+", "="):
            self.zoom(1.4)
        elif event.text() == "-":
            self.zoom(1 / 1.4)
        elif event.text() in ("0", "f"):
            self.fit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            by = 1 if key == Qt.Key.Key_Right else -1
            if shift:
                self.set_range(self._range.stepped(by))
                self.range_chosen.emit(self.scene.period)
            else:
                self.pan(by * step)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._step(2 if key == Qt.Key.Key_End else -2)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._scroll(self.scene.body * (0.8 if key == Qt.Key.Key_PageDown else -0.8))
        elif key == Qt.Key.Key_Escape and self.scene.period is not None:
            self._clear_range()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.scene.selected >= 0:
            assert self.scene.events is not None
            self.opened.emit(self.scene.events.ids[self.scene.selected])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(PINCH + event.value(), event.position().x())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._drag = ""  # two fingers draw nothing
                self.zoom(pinch.scaleFactor(), self.mapFromGlobal(pinch.hotSpot()).x())
            return True
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._relayout()

    def _clear_range(self) -> None:
        self.set_range(None)
        self.range_chosen.emit(None)

    def _show_cursor(self, position: QPointF) -> None:
        if self._on_axis(position):
            period = self.scene.period
            near = period is not None and any(abs(self.scene.x(d) - position.x()) <= NEAR for d in period)
            self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.IBeamCursor)
            return
        over = self.scene.hit(position.x(), position.y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _tip(self, position: QPointF) -> str:
        scene = self.scene
        hit = scene.hit(position.x(), position.y())
        if hit is not None and isinstance(hit[1], Placed):
            return plain_tip(self._spoken(hit[1].at))
        if hit is not None and isinstance(hit[1], Cluster):
            return self.tr("%Ln event(s): click to zoom in", "", hit[1].count)
        if position.x() < scene.gutter:
            lane = next((v for v in scene.lanes if v.top <= position.y() < v.top + v.height), None)
            return (
                plain_tip(self._lane_name(scene.events.lanes[lane.number])) if lane and scene.events else ""
            )
        if position.y() < AXIS:
            return self.tr("Drag to choose a period (Shift with the arrow keys)")
        if scene.shows_density and scene.strip_top <= position.y() < scene.strip_top + STRIP:
            day = scene.day(position.x())
            found = next((bin for bin in scene.bins() if bin.first <= day < bin.last), None)
            if found is not None:
                when = shown_days(*iso_days((found.first, found.last)))
                articles, quotes = (
                    self.tr("%Ln article(s)", "", found.articles),
                    self.tr("%Ln quote(s)", "", found.quotes),
                )
                return f"{when}: {articles}, {quotes}"
        return ""
