"""Painting a scene of the timeline, on the screen as in an exported picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.events.timeline_layout import AMONG_COUNTS, Cluster, Placed
from app.ui.events.timeline_marks import BAR, ink_of, paint_mark, shown_state, softness
from app.ui.events.timeline_scene import AXIS, BAR_MIDDLE, FOOT, STRIP, LaneView, TimelineScene
from app.ui.theme import Tokens, figures_font, sized
from app.ui.widgets.time_axis import ROOM, ticks
from db.records import Lane

BEYOND = (
    8.0  # pixels that a bar is drawn past the edge of the window, so that its round end is not seen there
)
MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Ground:
    """What a scene is painted with: the colours, today as an ordinal, the names of lanes, and where the mouse is."""

    tokens: Tokens
    today: int
    lane_name: Callable[[Lane], str]


def paint_scene(painter: QPainter, scene: TimelineScene, ground: Ground) -> None:
    """Draw everything, from the back to the front."""
    t = ground.tokens
    painter.fillRect(QRectF(0, 0, scene.width, scene.height), t.color("surface"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_axis(painter, scene, t)
    _paint_today(painter, scene, ground)
    painter.save()
    painter.setClipRect(QRectF(0, AXIS, scene.width, scene.body))
    for lane in scene.lanes:
        _paint_lane(painter, scene, lane, ground)
    painter.restore()
    if scene.shows_density:
        _paint_density(painter, scene, t)
    _paint_period(painter, scene, t)


def _paint_axis(painter: QPainter, scene: TimelineScene, t: Tokens) -> None:
    painter.setFont(figures_font(12))
    bottom = scene.height - FOOT
    shown = ticks(scene.start, scene.scale, scene.plot_width)
    before = [tick for tick in shown if scene.x(tick.day) < scene.gutter]
    shown = [tick for tick in shown if scene.x(tick.day) >= scene.gutter]
    if before and (not shown or scene.x(shown[0].day) - scene.gutter > ROOM):
        painter.setPen(
            t.color("secondary")
        )  # where the window begins in the middle of a year, which one that is
        painter.drawText(QRectF(scene.gutter + 8, 0, 120, AXIS - 4), MIDDLE, before[-1].label)
    for tick in shown:
        x = round(scene.x(tick.day)) + 0.5
        painter.setPen(t.color("line"))
        painter.drawLine(QPointF(x, AXIS - 4), QPointF(x, bottom))
        painter.setPen(t.color("text" if tick.strong else "secondary"))
        painter.drawText(QRectF(x, 0, 120, AXIS - 4), MIDDLE, tick.label)


def _paint_lane(painter: QPainter, scene: TimelineScene, lane: LaneView, ground: Ground) -> None:
    t = ground.tokens
    if scene.has_lanes:
        painter.setPen(t.color("line"))
        y = round(lane.top + lane.height) - 0.5
        painter.drawLine(QPointF(0, y), QPointF(scene.width, y))
    painter.save()
    painter.setClipRect(
        QRectF(scene.gutter, AXIS, scene.plot_width, scene.body), Qt.ClipOperation.IntersectClip
    )
    painter.translate(scene.gutter, 0)
    for placed in lane.layout.placed:
        _paint_event(painter, scene, lane, placed, ground)
    for placed in lane.layout.placed:
        _paint_label(painter, scene, lane, placed, t)
    painter.translate(-scene.gutter, 0)
    if lane.layout.dense:
        _paint_columns(painter, scene, lane, ground)
    else:
        for cluster in lane.layout.clusters:
            _paint_pill(painter, QRectF(*scene.pill(lane, cluster)), cluster, t)
    painter.restore()
    if scene.has_lanes:
        _paint_name(painter, scene, lane, ground)


def _paint_name(painter: QPainter, scene: TimelineScene, lane: LaneView, ground: Ground) -> None:
    assert scene.events is not None
    t, record = ground.tokens, scene.events.lanes[lane.number]
    room = QRectF(16, lane.top + 6, scene.gutter - 24, 20)
    painter.setFont(sized(13))
    painter.setPen(t.color("text" if record.key not in ("", "…") else "secondary"))
    name = painter.fontMetrics().elidedText(
        ground.lane_name(record), Qt.TextElideMode.ElideRight, int(room.width())
    )
    painter.drawText(room, MIDDLE, name)
    painter.setFont(figures_font(12))
    painter.setPen(t.color("secondary"))
    painter.drawText(room.translated(0, 18), MIDDLE, QLocale().toString(len(record.members)))


def _paint_event(
    painter: QPainter, scene: TimelineScene, lane: LaneView, placed: Placed, ground: Ground
) -> None:
    events, t, at = scene.events, ground.tokens, placed.at
    assert events is not None
    top = scene.row_top(lane, placed)
    bar = QRectF(placed.left, top + BAR_MIDDLE - BAR / 2, placed.right - placed.left, BAR)
    if at == scene.selected:
        left, right = placed.extent
        right = max(right, placed.right + 8)  # a flag reaches beyond its bar
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("selection"))
        painter.drawRoundedRect(QRectF(left - 6, top + 2, right - left + 12, 40), 6, 6)
    day = events.lasts[at] - events.firsts[at] == 1
    soft = softness(events.precision(at), events.bound(at))
    # Only what is in sight: far beyond the edges a painter loses precision, a dashed line its time, and SVG does not clip.
    seen = bar.intersected(QRectF(-BEYOND, 0, scene.plot_width + 2 * BEYOND, scene.height))
    soft = (soft[0] and bar.left() >= -BEYOND, soft[1] and bar.right() <= scene.plot_width + BEYOND)
    paint_mark(painter, seen, shown_state(events, at, ground.today), soft, day, t)


def _paint_label(painter: QPainter, scene: TimelineScene, lane: LaneView, placed: Placed, t: Tokens) -> None:
    assert scene.events is not None
    selected = placed.at == scene.selected
    font = sized(13)
    font.setBold(selected)
    painter.setFont(font)
    above = BAR_MIDDLE - 10 if placed.row == AMONG_COUNTS else 3  # there it stands beside its bar
    place = QRectF(max(placed.label_left, 2.0), scene.row_top(lane, placed) + above, placed.label_width, 20)
    metrics = painter.fontMetrics()
    title = scene.events.titles[placed.at]
    shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, int(place.width()))
    if placed.label_left < placed.left:  # it ends with its bar
        place.setLeft(max(place.left(), place.right() - metrics.horizontalAdvance(shown) - 2))
    if not selected:
        back = t.color("surface")
        back.setAlpha(215)
        painter.fillRect(place.adjusted(0, 1, 0, -1), back)
    painter.setPen(t.color("text"))
    painter.drawText(place, MIDDLE, shown)


def _paint_pill(painter: QPainter, rect: QRectF, cluster: Cluster, t: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(t.color("event_ground"))
    painter.drawRoundedRect(rect, 10, 10)
    painter.setFont(figures_font(12))
    painter.setPen(t.color("event"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"+{QLocale().toString(cluster.count)}")


def _paint_columns(painter: QPainter, scene: TimelineScene, lane: LaneView, ground: Ground) -> None:
    """A column for each stretch with more events than can be told apart; its height goes with the root of the count."""
    t = ground.tokens
    most = max(
        (c.count for view in scene.lanes if view.layout.dense for c in view.layout.clusters), default=1
    )
    painter.setFont(figures_font(12))
    floor, room = lane.top + lane.height - 6, lane.height - 30
    for cluster in lane.layout.clusters:
        height = max(3.0, room * sqrt(cluster.count / most))
        column = QRectF(scene.gutter + cluster.x - 18, floor - height, 36, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("event_ground"))
        painter.drawRoundedRect(column, 3, 3)
        painter.fillRect(QRectF(column.left(), column.top(), column.width(), 2), t.color("event"))
        painter.setPen(t.color("text"))
        above = QRectF(column.left() - 6, column.top() - 18, column.width() + 12, 16)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, QLocale().toString(cluster.count))
    events, at = scene.events, scene.selected
    if events is not None and at >= 0 and at in events.lanes[lane.number].members:
        painter.setPen(QPen(t.color("surface"), 1.5))
        painter.setBrush(ink_of(shown_state(events, at, ground.today), t))
        painter.drawEllipse(QPointF(scene.x(events.firsts[at]), floor), 5.5, 5.5)


def _paint_density(painter: QPainter, scene: TimelineScene, t: Tokens) -> None:
    top = scene.strip_top
    ground = t.color("window")
    painter.fillRect(QRectF(0, top, scene.width, STRIP), ground)
    middle = top + STRIP / 2
    bins = scene.bins()
    articles = max((bin.articles for bin in bins), default=0)
    quotes = max((bin.quotes for bin in bins), default=0)
    half = STRIP / 2 - 5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for bin in bins:
        left = max(scene.x(bin.first), scene.gutter)
        width = max(2.0, scene.x(bin.last) - left - 1)
        if bin.articles:
            height = max(2.0, half * bin.articles / articles)
            painter.fillRect(QRectF(left, middle - height, width, height), t.color("accent"))
        if bin.quotes:
            height = max(2.0, half * bin.quotes / quotes)
            painter.fillRect(QRectF(left, middle + 1, width, height), t.color("quote"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(t.color("line"))
    painter.drawLine(QPointF(0, middle + 0.5), QPointF(scene.width, middle + 0.5))
    _paint_legend(painter, scene, t, ground)


def _paint_legend(painter: QPainter, scene: TimelineScene, t: Tokens, ground: QColor) -> None:
    painter.setFont(sized(11))
    ground.setAlpha(225)
    words = (
        ("accent", QCoreApplication.translate("Timeline", "articles"), scene.strip_top + 3),
        ("quote", QCoreApplication.translate("Timeline", "quotes"), scene.strip_top + STRIP - 19),
    )
    for token, word, top in words:
        room = QRectF(14, top, painter.fontMetrics().horizontalAdvance(word) + 6, 16)
        painter.fillRect(room, ground)
        painter.setPen(t.color(token))
        painter.drawText(room.adjusted(2, 0, 0, 0), MIDDLE, word)


def _paint_period(painter: QPainter, scene: TimelineScene, t: Tokens) -> None:
    """What lies outside the selected range steps back."""
    if scene.period is None:
        return
    left = min(max(scene.x(scene.period[0]), scene.gutter), scene.width)
    right = min(max(scene.x(scene.period[1]), scene.gutter), scene.width)
    bottom = scene.height - FOOT
    veil = t.color("surface")
    veil.setAlpha(165)
    painter.fillRect(QRectF(scene.gutter, AXIS, left - scene.gutter, bottom - AXIS), veil)
    painter.fillRect(QRectF(right, AXIS, scene.width - right, bottom - AXIS), veil)
    band = t.color("accent")
    painter.fillRect(QRectF(left, AXIS - 4, right - left, 3), band)
    painter.setPen(QPen(band, 1))
    for x in (left, right):
        if scene.gutter < x < scene.width:
            painter.drawLine(QPointF(x, AXIS - 4), QPointF(x, bottom))


def _paint_today(painter: QPainter, scene: TimelineScene, ground: Ground) -> None:
    t, x = ground.tokens, scene.x(ground.today + 0.5)
    if not scene.gutter <= x <= scene.width:
        return
    painter.setPen(QPen(t.color("warning"), 1))
    painter.drawLine(QPointF(x, AXIS - 4), QPointF(x, scene.height - 16))
    painter.setFont(sized(11))
    word = QCoreApplication.translate("Timeline", "today")
    width = painter.fontMetrics().horizontalAdvance(word) + 4
    painter.drawText(
        QRectF(min(x - width / 2, scene.width - width), scene.height - 16, width, 14),
        Qt.AlignmentFlag.AlignCenter,
        word,
    )
