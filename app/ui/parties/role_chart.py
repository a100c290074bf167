"""A small chart of roles over time: one row a role, so that those held at once stand above each other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.parties.pointed import paint_pointed
from app.ui.parties.role_bands import Axis, Band, RoleGroup, axis_of, group
from app.ui.theme import GAP, GAP_SMALL, Tokens, figures_font, sized, tokens
from app.ui.widgets.dates import shown_date, shown_period, shown_tick
from app.ui.widgets.tips import plain_tip
from db.records import RoleRow

NARROW = 520  # pixels of width below which the band stands under its title
NAMES = 0.48  # share of the width for the titles beside the bands
BAND = 8  # height of a band
YEAR = 4  # letters of a date that is a year
LEAST = 8.0  # width of the shortest band: a day


class RoleChart(QWidget):
    """Rebuilt for each party. A row opens its source, or asks which of them."""

    source_wanted = Signal(object)  # RoleRow

    def __init__(self, roles: tuple[RoleRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        groups = group(roles)
        self._axis = axis_of(groups)
        self.setAccessibleName(self.tr("Roles over time"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in groups:
            row = _RoleRow(one, self._axis, self)
            row.source_wanted.connect(self.source_wanted)
            column.addWidget(row)
        if self._axis is not None:
            column.addWidget(_Years(self._axis, self))


class _RoleRow(QAbstractButton):
    """Title and organisation with their band; works like a button."""

    source_wanted = Signal(object)

    def __init__(self, one: RoleGroup, axis: Axis | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = one
        self._axis = axis
        self._about = self._second_line()
        self.setText(one.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        dates = [_when(role) for role in one.roles]
        shown = list(dict.fromkeys(filter(None, dates))) or [self.tr("date not stated")]
        spoken = [one.title, self._about, *shown]
        self.setAccessibleName(", ".join(part for part in spoken if part))
        lines = [one.title, one.other.name if one.other else "", *(self._source_line(r) for r in one.roles)]
        self.setToolTip(plain_tip("\n".join(line for line in lines if line)))
        self.clicked.connect(self._on_clicked)

    def _second_line(self) -> str:
        """The organisation, or the person, unless the title names it already."""
        other = self._group.other.name if self._group.other else ""
        known = other.casefold() in self._group.title.casefold()
        return "" if known else other

    def _undated(self) -> str:
        dates = [shown_date(role.when.start or role.when.end) for role in self._group.unplaced]
        known = [text for text in dict.fromkeys(dates) if text]
        return ", ".join(known) or self.tr("date not stated")

    def _source_line(self, role: RoleRow) -> str:
        source = role.source
        outlet = (source.outlet or source.title) if source else self.tr("source not known")
        paragraph = (
            self.tr("para. %1").replace("%1", str(source.paragraph)) if source and source.paragraph else ""
        )
        when = _when(role) or self.tr("date not stated")
        return " · ".join(part for part in (when, outlet, paragraph) if part)

    def _on_clicked(self) -> None:
        roles = [role for role in self._group.roles if role.source is not None]
        if len(roles) == 1:
            self.source_wanted.emit(roles[0])
        elif roles:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for role in roles:
                action = menu.addAction(icon("file-text"), self._source_line(role).replace("&", "&&"))
                action.triggered.connect(partial(self.source_wanted.emit, role))
            menu.popup(self.mapToGlobal(QPoint(self._names_width(), self.height())))

    def _narrow(self) -> bool:
        return self.width() < NARROW

    def _names_width(self) -> int:
        return self.width() if self._narrow() else round(self.width() * NAMES)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        lines = self.fontMetrics().height()
        lines += QFontMetrics(sized(12)).height() + 2 if self._about else 0
        lines += BAND + GAP if self._narrow() else 0
        return QSize(300, lines + 2 * GAP_SMALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() < NARROW) != self._narrow():
            self.updateGeometry()

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
        paint_pointed(painter, self, t)
        line = self.fontMetrics().height()
        room = QRect(GAP_SMALL, GAP_SMALL, self._names_width() - 2 * GAP_SMALL, line)
        painter.setPen(QColor(t.text))
        title = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        if self._about:
            painter.setFont(sized(12))
            painter.setPen(QColor(t.secondary))
            below = QRect(room.x(), room.bottom() + 3, room.width(), QFontMetrics(sized(12)).height())
            about = painter.fontMetrics().elidedText(self._about, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, about)
        self._paint_bands(painter, t)

    def _paint_bands(self, painter: QPainter, t: Tokens) -> None:
        area = _area(self.rect())
        middle = self.height() - GAP_SMALL - BAND / 2 if self._narrow() else self.height() / 2
        if self._axis is not None and self._group.bands:
            painter.setPen(QColor(t.line))
            painter.drawLine(int(area.left()), int(middle), int(area.right()), int(middle))
            for band in self._group.bands:
                _paint_band(painter, band, self._axis, area, middle, t)
            self._paint_date(painter, self._axis, area, middle, t)
        elif self._group.unplaced:
            painter.setFont(figures_font(12))
            painter.setPen(QColor(t.secondary))
            text = self._undated()
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
            place = QRectF(area.left(), middle - metrics.height() / 2, area.width(), metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_date(self, painter: QPainter, axis: Axis, area: QRectF, middle: float, t: Tokens) -> None:
        """The date stands on the line beside its band, where there is room."""
        first, last = self._group.bands[0], self._group.bands[-1]
        text = _when(last.role) if len(self._group.bands) == 1 else ""
        if not text:
            return
        painter.setFont(figures_font(11))
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(text) + GAP_SMALL
        left = area.left() + axis.share(first.first) * area.width() - LEAST
        right = area.left() + axis.share(last.last) * area.width() + LEAST
        if right + width <= area.right():
            place = QRectF(right, middle - metrics.height() / 2, width, metrics.height())
        elif left - width >= area.left():
            place = QRectF(left - width, middle - metrics.height() / 2, width, metrics.height())
        else:
            return
        ground = t.hover if self.underMouse() else t.surface
        painter.fillRect(place, QColor(ground))
        painter.setPen(QColor(t.secondary))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class _Years(QWidget):
    """The axis below the bands."""

    def __init__(self, axis: Axis, parent: QWidget) -> None:
        super().__init__(parent)
        self._axis = axis
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, QFontMetrics(figures_font(11)).height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setFont(figures_font(11))
        area = _area(self.rect())
        painter.setPen(QColor(t.line))
        painter.drawLine(int(area.left()), 0, int(area.right()), 0)
        metrics = painter.fontMetrics()
        width = max(metrics.horizontalAdvance(shown_tick(f"2000-{month}")) for month in ("09", "10")) + GAP
        years = metrics.horizontalAdvance("2000") + GAP
        ticks = self._axis.ticks(max(1, int(area.width() // width)))
        if len(ticks[0][1]) == YEAR:
            ticks = self._axis.ticks(max(1, int(area.width() // years)))
        for day, iso in ticks:
            x = area.left() + max(0.0, self._axis.share(day)) * area.width()
            text = shown_tick(iso)
            if x + metrics.horizontalAdvance(text) > area.right() + 1:
                continue
            painter.setPen(QColor(t.line))
            painter.drawLine(int(x), 0, int(x), 4)
            painter.setPen(QColor(t.secondary))
            painter.drawText(QRectF(x, 4, width, metrics.height()), Qt.AlignmentFlag.AlignLeft, text)


def _area(rect: QRect) -> QRectF:
    """Where the bands stand in a row."""
    left = GAP_SMALL if rect.width() < NARROW else round(rect.width() * NAMES)
    return QRectF(left, 0, rect.width() - left - GAP_SMALL, rect.height())


def _paint_band(painter: QPainter, band: Band, axis: Axis, area: QRectF, middle: float, t: Tokens) -> None:
    """A day is a dot; a month or a year fades at its ends over as long as it lasts."""
    left = area.left() + axis.share(band.first) * area.width()
    right = area.left() + axis.share(band.last) * area.width()
    color = t.color("accent")
    painter.setPen(Qt.PenStyle.NoPen)
    soft = band.soft_first > 0 or band.soft_last > 0
    if right - left < LEAST:
        centre = (left + right) / 2
        left, right = centre - LEAST / 2, centre + LEAST / 2
        if not soft:
            painter.setBrush(color)
            painter.drawEllipse(QRectF(left, middle - LEAST / 2, LEAST, LEAST))
            return
    length = band.last - band.first
    gradient = QLinearGradient(left, 0, right, 0)
    clear = QColor(color)
    clear.setAlpha(40)
    begin, end = min(0.5, band.soft_first / length), min(0.5, band.soft_last / length)
    gradient.setColorAt(0, clear if begin else color)
    gradient.setColorAt(begin, color)
    gradient.setColorAt(1 - end, color)
    gradient.setColorAt(1, clear if end else color)
    painter.setBrush(gradient)
    painter.drawRoundedRect(QRectF(left, middle - BAND / 2, right - left, BAND), BAND / 2, BAND / 2)


def _when(role: RoleRow) -> str:
    return shown_period(role.when.start, role.when.end, role.when.bound)
