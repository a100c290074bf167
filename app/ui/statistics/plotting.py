"""Drawing a series with pyqtgraph: points in time, or bars side by side where the figures do not all state a period.

Exact figures that were reported are filled, plans and estimates hollow. "More than" and "less than" are dashed arrows to the side that
is left open, "nearly" a pale tail below the point, a range a bar from its low to its high. Nothing is added up, joined or
converted: a line runs only between reported figures of one measure about one place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from app.ui.statistics.figures import nature_text, number, value_text
from app.ui.statistics.points import Point, round_steps
from app.ui.theme import Tokens, sized
from app.ui.widgets.time_axis import ROOM, ticks

LABELLED: Final = 24  # points that may get their words; more cannot be told apart
HEADROOM: Final = 1.22
_TOKENS: Final = {False: "statistic", True: "quote"}  # the colour of a figure by whether it is planned
BAR: Final = 0.56  # width of a bar, of the distance between two
WIDEST_BAR: Final = 72.0  # pixels
RING: Final = 6  # pixels by which the ring around the selected point lifts its words
ARROW: Final = 0.16  # length of the arrow of a bound, of the height of the chart


def load() -> None:
    """Import the plotting library, which takes half a second the first time; called on a worker."""
    import pyqtgraph  # noqa: F401 - late, as below


def make_plot(parent: Any = None) -> Any:
    """An empty plot that does not move under the mouse."""
    import pyqtgraph  # late: it brings NumPy, which costs more than the window's first paint

    plot = pyqtgraph.PlotWidget(parent)
    plot.setMenuEnabled(False)
    plot.setMouseEnabled(False, False)
    plot.hideButtons()
    plot.setMinimumHeight(90)
    plot.setMinimumWidth(160)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return plot


def for_export(plot: Any, painter: QPainter) -> None:
    """Let a plot be painted once as shapes: on the screen its points are copies of small images, which a drawing cannot hold."""
    for item in plot.scene().items():
        if hasattr(item, "setExportMode"):
            item.setExportMode(
                True, {"antialias": True, "resolutionScale": 1.0, "background": None, "painter": painter}
            )


class Drawing:
    """One series on one plot, in the colours of one scheme."""

    def __init__(
        self, plot: Any, points: Sequence[Point], timed: bool, selected: int, tokens: Tokens
    ) -> None:
        self._plot, self._points, self._timed = plot, points, timed
        self._selected, self._t = selected, tokens
        self._labels: list[tuple[Point, Any]] = []
        self._bars: list[Any] = []
        self._own: Any = None  # the words of the selected figure
        self._mark: Any = None  # the ring around it
        top = max((max(p.y, p.high or p.y) for p in points), default=1.0)
        low = min((min(p.y, p.low if p.low is not None else p.y) for p in points), default=0.0)
        self._top, self._low = (top if top > 0 else 1.0), min(0.0, low)
        self._span = self._top - self._low

    def draw(self, chosen: Callable[[int], None] | None = None) -> None:
        """Draw everything; `chosen` is told the id of a figure whose point is clicked."""
        plot, item = self._plot, self._plot.getPlotItem()
        plot.clear()
        plot.setBackground(QColor(self._t.surface))
        item.showGrid(x=False, y=True, alpha=0.25 if self._t.dark else 0.15)
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.setPen(QColor(0, 0, 0, 0))
            axis.setTextPen(QColor(self._t.secondary))
            axis.setStyle(tickFont=sized(12), tickLength=0, hideOverlappingLabels=False)
        self._set_range(item)
        if self._timed:
            self._draw_lines()
        else:
            self._draw_bars()
        self._draw_bounds()
        self._draw_points(chosen)
        self._draw_labels()
        self.select(self._selected)

    def select(self, number: int) -> None:
        """Let the figure with an id stand out; call `declutter` afterwards."""
        self._selected = number
        point = next((p for p in self._points if p.row.id == number), None)
        self._mark.setData([point.x] if point else [], [point.y] if point else [])
        self._own.setText(self._words(point) if point else "")
        self._own.setVisible(False)

    def at(self, place: QPointF) -> int | None:
        """The id of the figure whose bar is at a place of the scene; None beside them, and where they stand in time."""
        box = self._plot.getPlotItem().getViewBox()
        if self._timed or not box.sceneBoundingRect().contains(place):
            return None
        x = box.mapSceneToView(place).x()
        return next((p.row.id for p in self._points if abs(p.x - x) <= BAR / 2), None)

    def declutter(self) -> None:
        """Show the words that have room: the selected figure's first, then from the latest back; call it when the size changes."""
        box = self._plot.getPlotItem().getViewBox()
        taken: list[QRectF] = []
        metrics, area = QFontMetricsF(sized(12)), box.sceneBoundingRect()
        edge = area.right() - 2
        spots = {id(p): self._spot(box.mapViewToScene(QPointF(p.x, p.y))) for p in self._points}
        own = [(p, self._own) for p in self._points if p.row.id == self._selected]
        for point, label in (*own, *self._labels):
            if label is not self._own and point.row.id == self._selected:
                label.setVisible(False)
                continue
            above = 0.0 if self._timed else max(0, point.bound) * self._span * ARROW  # over the arrow's head
            at = box.mapViewToScene(QPointF(point.x, point.y + above))
            width = metrics.horizontalAdvance(label.textItem.toPlainText()) + 12
            left = at.x() + 8 if at.x() + 8 + width <= edge else at.x() - 8 - width
            if not self._timed:  # above its bar
                left = min(max(at.x() - width / 2, area.left() + 2), edge - width)
            lift = RING if label is self._own and not self._timed else 0
            room = QRectF(left, at.y() - (20 + lift if not self._timed else 9), width, 18)
            others = (spot for key, spot in spots.items() if key != id(point))
            covers = (
                self._timed and point.row.id != self._selected and any(room.intersects(s) for s in others)
            )
            free = not covers and not any(room.intersects(other) for other in taken) and left > area.left()
            label.setVisible(free)
            if free:
                taken.append(room)
                label.setPos(point.x, point.y + above)
                anchor = (
                    (-0.04 if left > at.x() else 1.04, 0.5)
                    if self._timed
                    else ((at.x() - left) / width, 1.15 + lift / 18)
                )
                label.setAnchor(anchor)
        self._label_axis(area.width())
        if not self._timed:
            first, last = self._plot.getPlotItem().viewRange()[0]
            width = min(BAR, WIDEST_BAR * (last - first) / max(1.0, area.width()))
            for bars in self._bars:
                bars.setOpts(width=width)

    @staticmethod
    def _spot(at: QPointF) -> QRectF:
        return QRectF(at.x() - 5, at.y() - 5, 10, 10)

    def _ink(self, point: Point) -> QColor:
        return self._t.color(_TOKENS[point.planned])

    def _set_range(self, item: Any) -> None:
        item.setYRange(self._low - self._span * 0.03, self._low + self._span * HEADROOM, padding=0)
        steps = round_steps(self._low, self._low + self._span * HEADROOM)
        item.getAxis("left").setTicks([[(step, number(step)) for step in steps]])
        xs = [p.x for p in self._points]
        if self._timed:
            margin = max(20.0, (max(xs) - min(xs)) * 0.06)
            item.setXRange(min(xs) - margin, max(xs) + margin * 2.5, padding=0)
        else:
            item.setXRange(-0.6, max(1.0, len(xs) - 0.4), padding=0)

    def _label_axis(self, width: float) -> None:
        item = self._plot.getPlotItem()
        (first, last), _ = item.viewRange()
        if self._timed:
            marks = ticks(first, max(1e-6, width / max(1.0, last - first)), width)
            item.getAxis("bottom").setTicks([[(mark.day, mark.label) for mark in marks]])
            return
        room = width / max(1, len(self._points))
        every = max(1, round(ROOM / max(room, 1.0)))
        metrics = QFontMetricsF(sized(12))
        wide = max(ROOM, room * every) - 8
        shown = [
            (p.x, metrics.elidedText(p.name, Qt.TextElideMode.ElideRight, wide))
            for p in self._points
            if int(p.x) % every == 0
        ]
        item.getAxis("bottom").setTicks([shown])

    def _draw_lines(self) -> None:
        import pyqtgraph  # late, as above

        runs: dict[tuple[str, int], list[Point]] = defaultdict(list)
        for point in self._points:
            if not point.planned and not point.bound:
                runs[point.run].append(point)
        pale = self._t.color("statistic")
        pale.setAlpha(90)
        for run in runs.values():
            if len(run) > 1:
                run.sort(key=lambda p: p.x)
                xs, ys = [p.x for p in run], [p.y for p in run]
                self._plot.addItem(pyqtgraph.PlotDataItem(xs, ys, pen=pyqtgraph.mkPen(pale, width=1.4)))

    def _draw_bars(self) -> None:
        import pyqtgraph  # late, as above

        for planned in (False, True):
            some = [p for p in self._points if p.planned == planned]
            if not some:
                continue
            ink = self._ink(some[0])
            fill = QColor(ink)
            fill.setAlpha(0 if planned else 120)
            pen = pyqtgraph.mkPen(
                ink, width=1.4, style=Qt.PenStyle.DashLine if planned else Qt.PenStyle.SolidLine
            )
            xs, ys = [p.x for p in some], [p.y for p in some]
            bars = pyqtgraph.BarGraphItem(x=xs, height=ys, width=BAR, brush=fill, pen=pen)
            self._bars.append(bars)
            self._plot.addItem(bars)

    def _draw_bounds(self) -> None:
        """Arrows, tails and ranges, each kind as one item: a chart of hundreds has to be quick."""
        import pyqtgraph  # late, as above

        for planned in (False, True):
            some = [p for p in self._points if p.planned == planned]
            if not some:
                continue
            ink = self._ink(some[0])
            pale = QColor(ink)
            pale.setAlpha(90)
            reach = self._span * ARROW
            self._pairs(
                [(p.x, p.y, p.y + p.bound * reach) for p in some if p.bound], ink, 1.6, Qt.PenStyle.DashLine
            )
            self._pairs([(p.x, p.y - self._span * 0.06, p.y) for p in some if p.nearly], pale, 6)
            self._pairs(
                [(p.x, p.low, p.high) for p in some if p.low is not None and p.high is not None], ink, 3
            )
            for way, symbol in ((1, "t1"), (-1, "t")):
                ends = [(p.x, p.y + p.bound * reach) for p in some if p.bound == way]
                if ends:
                    xs, ys = zip(*ends, strict=True)
                    heads = pyqtgraph.ScatterPlotItem(xs, ys, symbol=symbol, size=9, brush=ink, pen=ink)
                    self._plot.addItem(heads)

    def _pairs(
        self,
        ends: Sequence[tuple[float, Any, Any]],
        ink: QColor,
        width: float,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        import pyqtgraph  # late, as above

        if ends:
            xs = [x for x, _, _ in ends for _ in (0, 1)]
            ys = [y for _, low, high in ends for y in (low, high)]
            pen = pyqtgraph.mkPen(ink, width=width, style=style)
            self._plot.addItem(pyqtgraph.PlotDataItem(xs, ys, connect="pairs", pen=pen))

    def _draw_points(self, chosen: Callable[[int], None] | None) -> None:
        import pyqtgraph  # late, as above

        # One pen and one brush a kind: the library draws a symbol anew for each object that it has not met.
        surface = pyqtgraph.mkBrush(self._t.color("surface"))
        pens = {planned: pyqtgraph.mkPen(self._t.color(token), width=2) for planned, token in _TOKENS.items()}
        brushes = {False: pyqtgraph.mkBrush(self._t.color("statistic")), True: surface}
        spots = [
            {
                "pos": (p.x, p.y),
                "size": 10,
                "brush": brushes[p.planned],
                "pen": pens[p.planned],
                "data": p.row.id,
            }
            for p in self._points
        ]
        words = {p.row.id: self._words(p) for p in self._points}
        points = pyqtgraph.ScatterPlotItem(
            spots, hoverable=True, tip=lambda x, y, data: words.get(int(data), "")
        )
        if chosen is not None:
            points.sigClicked.connect(
                lambda _item, hit, _event=None: chosen(int(hit[0].data())) if len(hit) else None
            )
        self._plot.addItem(points)
        self._mark = pyqtgraph.ScatterPlotItem(
            size=16, brush=None, pen=pyqtgraph.mkPen(self._t.color("accent"), width=2)
        )
        self._plot.addItem(self._mark)

    def _draw_labels(self) -> None:
        import pyqtgraph  # late, as above

        latest = sorted(self._points, key=lambda p: -p.x)[:LABELLED]
        self._labels = []
        for point in (None, *latest):
            label = pyqtgraph.TextItem(
                self._words(point) if point else "", color=self._t.text, anchor=(0, 0.5)
            )
            font = sized(12)
            font.setBold(point is None)
            label.setFont(font)
            label.setVisible(False)
            self._plot.addItem(label, ignoreBounds=True)
            if point is None:
                self._own = label
            else:
                self._labels.append((point, label))

    @staticmethod
    def _words(point: Point) -> str:
        row = point.row
        return f"{row.qualifier} {value_text(row)}".strip() + f", {nature_text(row.nature)}"
