"""The chart of one measure: a point for each figure with its bound, its approximation and its words; a click opens it.

Figures of other units than the selected one are left out, and said so. When every figure states its period the axis is
time; otherwise the figures stand side by side by source, for the day of publication is not what a number is about.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui.statistics.figures import nature_text, number, period_text, value_text
from app.ui.theme import GAP_SMALL, label_font, sized, tokens
from app.ui.widgets.dates import shown_date
from db.records import MeasureGroup, StatisticRow

ONE_TIME = 3 * 86_400.0  # seconds: periods that differ by less are about the same time
ABOVE = ("more than", "over", "at least", "above", "no fewer than", "hơn", "trên", "ít nhất")
BELOW = ("less than", "fewer than", "under", "below", "at most", "up to", "dưới", "tối đa")
NEARLY = ("nearly", "almost", "about", "around", "some", "approximately", "gần", "khoảng")


class MeasureChart(QWidget):
    """Imports its plotting library when it shows its first measure."""

    figure_chosen = Signal(int)  # id of a statistic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group: MeasureGroup | None = None
        self._selected = 0
        self._plot: Any = None
        self._title = QLabel(self)
        self._title.setFont(label_font())
        self._title.setProperty("role", "secondary")
        self._title.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        )  # a long name gives way
        self._left_out = QLabel(self)
        self._left_out.setProperty("role", "secondary")
        self._left_out.setFont(sized(12))
        self._left_out.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP_SMALL)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._left_out)

    def show_group(self, group: MeasureGroup, selected: StatisticRow) -> None:
        """Draw the figures of a measure that share the selected one's unit."""
        self._group, self._selected = group, selected.id
        alike = (row for row in group.rows if row.unit == selected.unit and _point(row) is not None)
        rows = sorted(alike, key=lambda row: row.source.published or "")
        self._title.setText(group.title.upper())
        self._title.setToolTip(group.title)
        left_out = len(group.rows) - len(rows)
        self._left_out.setVisible(bool(left_out))
        self._left_out.setText(self.tr("%n figure(s) in other units not drawn", "", left_out))
        if self._plot is None:
            self._plot = self._make_plot()
            self._layout.addWidget(self._plot, 1)
        self._draw(rows)
        self.setAccessibleName(
            self.tr("Chart: %1").replace(
                "%1", "; ".join(f"{row.qualifier} {value_text(row)}".strip() for row in rows)
            )
        )

    def _make_plot(self) -> Any:
        import pyqtgraph  # late: it brings NumPy, which costs more than the window's first paint

        plot = pyqtgraph.PlotWidget(self)
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(False, False)
        plot.hideButtons()
        plot.setMinimumHeight(90)
        plot.setMinimumWidth(160)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return plot

    def _draw(self, rows: list[StatisticRow]) -> None:
        import pyqtgraph  # late, as above

        t = tokens(self.palette())
        plot = self._plot
        plot.clear()
        plot.setBackground(QColor(t.surface))
        item = plot.getPlotItem()
        item.showGrid(x=False, y=True, alpha=0.15 if not t.dark else 0.25)
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.setPen(QColor(0, 0, 0, 0))
            axis.setTextPen(QColor(t.secondary))
            axis.setStyle(tickFont=sized(12), tickLength=0)
        timed = len(rows) > 1 and all(_moment(row) is not None for row in rows)
        places = [_moment(row) if timed else float(at) for at, row in enumerate(rows)]
        known = [place for place in places if place is not None]
        if timed and max(known) - min(known) < ONE_TIME:  # all about one time: side by side says more
            timed, places = False, [float(at) for at in range(len(rows))]
        values = [float(_point(row) or 0) for row in rows]
        top = max([*values, *(row.high or 0 for row in rows)], default=1.0) or 1.0
        for row, x, y in zip(rows, places, values, strict=True):
            self._draw_figure(pyqtgraph, row, float(x or 0), y, top)
        self._label_axes(item, rows, places, timed, top)

    def _draw_figure(self, pyqtgraph: Any, row: StatisticRow, x: float, y: float, top: float) -> None:
        t = tokens(self.palette())
        planned = row.nature in ("expected", "target", "estimate")
        ink = QColor(t.quote if planned else t.statistic)
        word = row.qualifier.lower()
        bound = 1 if word in ABOVE else -1 if word in BELOW else 0
        if bound:
            end = y + bound * top * 0.28
            pen = pyqtgraph.mkPen(ink, width=1.6, style=Qt.PenStyle.DashLine)
            self._plot.addItem(pyqtgraph.PlotDataItem([x, x], [y, end], pen=pen))
            arrow = pyqtgraph.ArrowItem(
                pos=(x, end), angle=90 if bound > 0 else -90, headLen=9, brush=ink, pen=ink
            )
            self._plot.addItem(arrow)
        elif word in NEARLY:
            pen = pyqtgraph.mkPen(QColor(ink.red(), ink.green(), ink.blue(), 90), width=5)
            self._plot.addItem(pyqtgraph.PlotDataItem([x, x], [y - top * 0.06, y], pen=pen))
        elif row.low is not None and row.high is not None:
            self._plot.addItem(
                pyqtgraph.PlotDataItem([x, x], [row.low, row.high], pen=pyqtgraph.mkPen(ink, width=3))
            )
        fill = QColor(t.surface) if planned else ink
        size = 13 if row.id == self._selected else 10
        point = pyqtgraph.ScatterPlotItem(
            [x], [y], size=size, brush=fill, pen=pyqtgraph.mkPen(ink, width=2), data=[row.id]
        )
        point.sigClicked.connect(lambda _item, points, _event=None: self._on_clicked(points))
        self._plot.addItem(point)
        words = f"{row.qualifier} {value_text(row)}".strip() + f", {nature_text(row.nature)}"
        label = pyqtgraph.TextItem(words, color=t.text, anchor=(-0.06, 0.5))
        label.setFont(sized(12))
        label.setPos(x, y)
        self._plot.addItem(label)

    def _label_axes(
        self, item: Any, rows: list[StatisticRow], places: list[Any], timed: bool, top: float
    ) -> None:
        if timed:
            ticks = [(place, period_text(row)) for place, row in zip(places, rows, strict=True)]
            first, last = min(places), max(places)
            margin = (last - first) * 0.15 or 1.0
            item.setXRange(first - margin, last + margin * 2.6, padding=0)
        else:
            ticks = [(float(at), self._source(row)) for at, row in enumerate(rows)]
            item.setXRange(-0.5, max(1, len(rows)) - 0.1, padding=0)
        item.getAxis("bottom").setTicks([ticks])
        item.setYRange(0, top * 1.35, padding=0)
        marks = [top * 1.35 * part / 4 for part in range(5)]
        step = _round_step(marks[1])
        item.getAxis("left").setTicks([[(step * at, number(step * at)) for at in range(6)]])

    def _source(self, row: StatisticRow) -> str:
        when = period_text(row) or shown_date(row.source.published)
        return f"{row.source.outlet}, {when}" if when else row.source.outlet

    def _on_clicked(self, points: Any) -> None:
        if len(points):
            self.figure_chosen.emit(int(points[0].data()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._plot is not None and self._group is not None:
            chosen = next((row for row in self._group.rows if row.id == self._selected), None)
            if chosen is not None:
                self.show_group(self._group, chosen)


def _point(row: StatisticRow) -> float | None:
    if row.value is not None:
        return row.value
    if row.low is not None and row.high is not None:
        return (row.low + row.high) / 2
    return row.low if row.low is not None else row.high


def _moment(row: StatisticRow) -> float | None:
    """The middle of the period that a figure is about, as seconds; None when it states none with a year."""
    if row.as_of is None:
        return None
    first = _seconds(row.as_of.start, 0)
    last = _seconds(row.as_of.end or row.as_of.start, 1)
    if first is None or last is None:
        return first if last is None else last
    return (first + last) / 2


def _seconds(iso: str | None, end: int) -> float | None:
    if not iso or iso.startswith("--"):
        return None
    parts = [int(part) for part in iso[:10].split("-")]
    month = parts[1] if len(parts) > 1 else (12 if end else 1)
    day = parts[2] if len(parts) > 2 else (28 if end else 1)
    return datetime(parts[0], month, day, tzinfo=UTC).timestamp()


def _round_step(step: float) -> float:
    """The next step of 1, 2, 2.5 or 5 times a power of ten."""
    power = (
        10.0 ** len(str(int(step)).lstrip("0")) / 10 if step >= 1 else 10.0 ** -len(str(step).split(".")[-1])
    )
    return next((factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= step), step)
