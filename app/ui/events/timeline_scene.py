"""What a timeline shows: the events in their lanes, the stretch of time in sight, and where each thing stands in pixels.

It paints nothing and needs no window: the widget and the exported image draw the same scene.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.ui.events.density import Bin, DensityIndex
from app.ui.events.timeline_layout import (
    AMONG_COUNTS,
    TOO_MANY,
    Cluster,
    LaneIndex,
    LaneLayout,
    Placed,
    lay_out,
    pill_width,
)
from db.records import Density, TimelineEvents

AXIS: Final = 32.0
ROW: Final = 44.0
BAR_MIDDLE: Final = 30.0
PILLS: Final = 26.0  # of a lane's height, for the counts of what has no row
FOOT: Final = 18.0  # for the word "today"
STRIP: Final = 46.0  # of the density strip
GUTTER: Final = (96.0, 168.0)  # least and greatest width of the names of lanes
CLOSEST, WIDEST = 60.0, 0.002  # pixels a day
BAR_ROOM: Final = 12.0  # pixels that the scroll bar of the lanes takes
MARGIN: Final = 0.06
LABEL: Final = 300.0  # pixels that a title may ask for
HEAVIER: Final = 1.08  # how much wider the selected title is, which is bold
LEAST_DAYS: Final = 20.0


@dataclass(frozen=True, slots=True)
class LaneView:
    """A lane in sight: its place in `TimelineEvents.lanes`, its top and height in pixels, and what stands in it."""

    number: int
    top: float
    height: float
    layout: LaneLayout


class TimelineScene:
    """The days from `start` on, `scale` pixels each, on a ground of `width` by `height` pixels."""

    def __init__(self, measure: Callable[[str], float]) -> None:
        """`measure` says how wide a title is, in pixels."""
        self.events: TimelineEvents | None = None
        self.start = float(date(2020, 1, 1).toordinal())
        self.scale = 0.4
        self.width, self.height = 800.0, 300.0
        self.scroll = 0.0  # pixels that the lanes are moved up
        self.selected = -1  # place of the selected event in the columns
        self.shows_density = True
        self.period: tuple[int, int] | None = None  # first day and the day after the last, as ordinals
        self._measure = measure
        self._widths: dict[int, float] = {}
        self._indexes: tuple[LaneIndex, ...] = ()
        self._density: DensityIndex | None = None
        self._lanes: list[LaneView] | None = None

    # --- what is in it --------------------------------------------------------------------------------------------

    def set_events(self, events: TimelineEvents) -> None:
        """Other events; what was selected is no longer."""
        self.events = events
        self.selected = -1
        self._widths.clear()
        self._indexes = tuple(LaneIndex(events, lane.members) for lane in events.lanes)
        self.changed()

    def set_density(self, density: Density) -> None:
        """The counts of the strip."""
        self._density = DensityIndex(density)

    def copy(self) -> TimelineScene:
        """The same stretch of the same events, with nothing selected."""
        other = TimelineScene(self._measure)
        if self.events is not None:
            other.set_events(self.events)
        other._density = self._density
        for name in ("start", "scale", "scroll", "period", "shows_density"):
            setattr(other, name, getattr(self, name))
        other.resize(self.width, self.height)
        return other

    def grow(self) -> None:
        """Take the height that all lanes need, for a picture, which cannot be scrolled."""
        self.scroll = 0.0
        self.resize(self.width, self.height + self.overflow)

    def place_of(self, number: int) -> int:
        """Where the event with an id stands in the columns; -1 when it is not here."""
        try:
            return self.events.ids.index(number) if self.events is not None else -1
        except ValueError:
            return -1

    @property
    def has_lanes(self) -> bool:
        """Whether there is more than one band, or a single one that has a name."""
        lanes = self.events.lanes if self.events is not None else ()
        return len(lanes) > 1 or any(lane.key for lane in lanes)

    # --- the stretch of time --------------------------------------------------------------------------------------

    def changed(self) -> None:
        """Lay everything out anew when it is looked at next."""
        self._lanes = None

    def resize(self, width: float, height: float) -> None:
        """Another ground, in pixels."""
        self.width, self.height = max(1.0, width), max(1.0, height)
        self.scroll = min(self.scroll, self.overflow)
        self.changed()

    def fit(self) -> None:
        """Show everything."""
        events = self.events
        if events is not None and len(events.ids):
            first, last = float(events.firsts[0]), float(max(events.lasts))
            span = max(LEAST_DAYS, last - first)
            self.show_days(first - span * MARGIN, first + span * (1 + 2 * MARGIN))

    def show_days(self, first: float, last: float) -> None:
        """Show the days from one to another."""
        self.scale = min(CLOSEST, max(WIDEST, self.plot_width / max(1.0, last - first)))
        self.start = (first + last) / 2 - self.plot_width / self.scale / 2
        self.changed()

    def zoom(self, factor: float, x: float) -> None:
        """Zoom by a factor; the day at pixel `x` stays where it is."""
        day = self.day(x)
        self.scale = min(CLOSEST, max(WIDEST, self.scale * factor))
        self.start = day - (x - self.gutter) / self.scale
        self.changed()

    def pan(self, pixels: float) -> None:
        """Move on in time."""
        self.start += pixels / self.scale
        self.changed()

    def reveal(self, at: int) -> bool:
        """Move so that an event is in sight; False when it was."""
        assert self.events is not None
        first = self.events.firsts[at]
        if self.gutter - 4 <= self.x(first) <= self.width - 40:
            return False
        self.start = first - self.plot_width / self.scale / 2
        self.changed()
        return True

    # --- pixels ---------------------------------------------------------------------------------------------------

    @property
    def gutter(self) -> float:
        """The width of the names of lanes; none where there is one lane without a name."""
        return min(GUTTER[1], max(GUTTER[0], self.width * 0.14)) if self.has_lanes else 0.0

    @property
    def plot_width(self) -> float:
        """The width of what is drawn in time."""
        return max(1.0, self.width - self.gutter - (BAR_ROOM if self.overflow > 0 else 0.0))

    @property
    def strip_top(self) -> float:
        """Where the density strip begins, which ends above the foot."""
        return self.height - FOOT - (STRIP if self.shows_density else 0.0)

    @property
    def body(self) -> float:
        """The height of the lanes' window."""
        return max(ROW + PILLS, self.strip_top - AXIS)

    @property
    def lane_height(self) -> float:
        """Each lane's height: their share, and never less than a row with its counts."""
        return max(ROW + PILLS, self.body / max(1, len(self._indexes)))

    @property
    def overflow(self) -> float:
        """How far the lanes can be scrolled."""
        return max(0.0, self.lane_height * len(self._indexes) - self.body)

    def x(self, day: float) -> float:
        """The pixel of a day."""
        return self.gutter + (day - self.start) * self.scale

    def day(self, x: float) -> float:
        """The day at a pixel, an ordinal with its fraction."""
        return self.start + (x - self.gutter) / self.scale

    def visible_days(self) -> tuple[float, float]:
        """The first and the last day in sight."""
        return self.start, self.start + self.plot_width / self.scale

    # --- layout ---------------------------------------------------------------------------------------------------

    @property
    def lanes(self) -> list[LaneView]:
        """The lanes that are in sight."""
        if self._lanes is None:
            self._lanes = self._lay_out()
        return self._lanes

    def bins(self) -> list[Bin]:
        """The bars of the density strip."""
        if self._density is None or not self.shows_density:
            return []
        return self._density.bins(self.start, self.scale, self.plot_width)

    def row_top(self, lane: LaneView, placed: Placed) -> float:
        """Where an event's row begins; its bar's middle is BAR_MIDDLE below."""
        if placed.row == AMONG_COUNTS:
            return lane.top + lane.height - PILLS + 12 - BAR_MIDDLE
        return lane.top + placed.row * ROW

    def pill(self, lane: LaneView, cluster: Cluster) -> tuple[float, float, float, float]:
        """Left, top, width and height of the sign of a count; in a dense lane, of its whole column."""
        width = pill_width(cluster.count)
        if lane.layout.dense:
            return self.gutter + cluster.x - 20, lane.top, 40.0, lane.height
        left = min(self.gutter + cluster.x, self.width - width - 2)
        return max(left, self.gutter + 2), lane.top + lane.height - PILLS + 2, width, 20.0

    def hit(self, x: float, y: float) -> tuple[LaneView, Placed | Cluster] | None:
        """The event or count at a pixel."""
        if not AXIS <= y < AXIS + self.body or x < self.gutter:
            return None
        for lane in self.lanes:
            if not lane.top <= y < lane.top + lane.height:
                continue
            for placed in reversed(lane.layout.placed):
                top = self.row_top(lane, placed)
                begin, end = placed.extent
                high = top + (BAR_MIDDLE - 10 if placed.row == AMONG_COUNTS else 0)
                if high <= y < top + ROW and begin - 6 <= x - self.gutter <= end + 4:
                    return lane, placed
            for cluster in lane.layout.clusters:
                left, top, width, height = self.pill(lane, cluster)
                if left - 3 <= x <= left + width + 3 and top - 3 <= y <= top + height + 3:
                    return lane, cluster
        return None

    def _lay_out(self) -> list[LaneView]:
        height, rows = self.lane_height, max(1, int((self.lane_height - PILLS) // ROW))
        found = []
        for number, index in enumerate(self._indexes):
            top = AXIS + number * height - self.scroll
            if top + height <= AXIS or top >= AXIS + self.body:
                continue
            seen = max(1, min(len(self._indexes), int(self.body // height) + 1))
            layout = lay_out(
                index,
                self.start,
                self.scale,
                self.plot_width,
                rows,
                self._label_width,
                pinned=self.selected,
                too_many=TOO_MANY // seen,
                whole_width=self._whole_width,
            )
            found.append(LaneView(number, top, height, layout))
        return found

    def _label_width(self, at: int) -> float:
        return min(LABEL, self._whole_width(at))

    def _whole_width(self, at: int) -> float:
        width = self._widths.get(at)
        if width is None:
            assert self.events is not None
            width = self._widths[at] = self._measure(self.events.titles[at]) + 6.0
        return width * HEAVIER if at == self.selected else width
