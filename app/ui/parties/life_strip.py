"""The life of a treaty or law as a strip of its stages; a stage that no source tells is an open ring without a date."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from app.ui.icons import icon
from app.ui.parties.pointed import paint_pointed
from app.ui.theme import GAP_SMALL, figures_font, sized, tokens
from app.ui.widgets.dates import shown_when
from app.ui.widgets.tips import plain_tip
from db.records import EventRow, LifeStage

LEAST = 118  # pixels that a stage needs
DOT = 10


def stage_text(stage: str) -> str:
    """A stage in words."""
    return {
        "negotiated": QCoreApplication.translate("Life", "Negotiated"),
        "adopted": QCoreApplication.translate("Life", "Adopted"),
        "opened": QCoreApplication.translate("Life", "Opened"),
        "signed": QCoreApplication.translate("Life", "Signed"),
        "closes": QCoreApplication.translate("Life", "Closes"),
        "enters into force": QCoreApplication.translate("Life", "In force"),
    }[stage]


def event_date(event: EventRow) -> str:
    """The date of an event as far as a source states it."""
    return shown_when(event.when, ahead=event.state != "happened")


class LifeStrip(QWidget):
    """Stages from left to right, in lines where there is little room."""

    event_wanted = Signal(int)  # an event's id

    def __init__(self, stages: tuple[LifeStage, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Stages"))
        self._stages = [
            _Stage(stage, at == 0, at == len(stages) - 1, self) for at, stage in enumerate(stages)
        ]
        for button in self._stages:
            button.event_wanted.connect(self.event_wanted)
        # not Fixed: a layout would hold the height to the size hint, which knows no width
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _columns(self, width: int) -> int:
        return max(1, min(len(self._stages), width // LEAST))

    # --- Qt -------------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = -(-len(self._stages) // self._columns(width))
        return lines * self._stages[0].sizeHint().height() if self._stages else 0

    def sizeHint(self) -> QSize:
        return QSize(LEAST * len(self._stages), self.heightForWidth(LEAST * len(self._stages)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._columns(self.width())
        wide, high = self.width() / columns, self._stages[0].sizeHint().height() if self._stages else 0
        for at, stage in enumerate(self._stages):
            left, right = round(at % columns * wide), round((at % columns + 1) * wide)
            stage.setGeometry(left, at // columns * high, right - left, high)


class _Stage(QAbstractButton):
    event_wanted = Signal(int)

    def __init__(self, stage: LifeStage, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        self._ends = (first, last)
        self._name = stage_text(stage.stage)
        events = stage.events
        self._date = event_date(events[0]) if events else ""
        self._more = len(events) - 1
        if events and not self._date:
            self._date = self.tr("date not stated")
        open_text = self.tr("no source in the library tells")
        lines = [f"{event_date(event)}  {event.title}".strip() for event in events] or [open_text]
        self.setText(self._name)
        self.setToolTip(plain_tip("\n".join(lines)))
        self.setAccessibleName(", ".join((self._name, *lines)))
        self.setEnabled(bool(events))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if events:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        events = self._stage.events
        if len(events) == 1:
            self.event_wanted.emit(events[0].id)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for event in events:
            text = f"{event_date(event)}  {event.title}".strip().replace("&", "&&")
            action = menu.addAction(icon("calendar-blank"), text)
            action.triggered.connect(partial(self.event_wanted.emit, event.id))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(sized(13)).height() + QFontMetrics(figures_font(12)).height() + 2
        return QSize(LEAST, DOT + GAP_SMALL + lines + 2 * GAP_SMALL)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        told = bool(self._stage.events)
        if told:
            paint_pointed(painter, self, t)
        self._paint_dot(painter)
        left, room = GAP_SMALL, self.width() - 2 * GAP_SMALL
        top = GAP_SMALL + DOT + GAP_SMALL
        painter.setFont(sized(13, QFont.Weight.DemiBold if told else QFont.Weight.Normal))
        painter.setPen(QColor(t.text if told else t.secondary))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top, room, metrics.height()), Qt.AlignmentFlag.AlignLeft, name)
        top += metrics.height() + 2
        painter.setFont(figures_font(12))
        painter.setPen(QColor(t.secondary))
        metrics = painter.fontMetrics()
        text = f"{self._date}  +{self._more}" if self._more > 0 else (self._date or "–")
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top, room, metrics.height()), Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_dot(self, painter: QPainter) -> None:
        """Filled where it happened, dashed where it is planned, an empty ring where nothing is known."""
        t = tokens(self.palette())
        events = self._stage.events
        y, x = GAP_SMALL + DOT / 2, GAP_SMALL + DOT / 2
        painter.setPen(QColor(t.line))
        first, last = self._ends
        if not first:
            painter.drawLine(0, int(y), int(x - DOT / 2), int(y))
        if not last:
            painter.drawLine(int(x + DOT / 2) + 1, int(y), self.width(), int(y))
        happened = any(event.state == "happened" for event in events)
        pen = QPen(QColor(t.event if events else t.faint), 1.5)
        if events and not happened:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(QColor(t.event) if happened else QColor(t.surface))
        painter.drawEllipse(QRectF(x - DOT / 2, y - DOT / 2, DOT, DOT))
