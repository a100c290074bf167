"""Where each event and its label stand for one zoom: rows without overlap, and counts where there is no room.

Pure arithmetic on columns of numbers, so that it is tested without a window. Only what is visible is looked at: the events
of a lane are sorted by their first day, and long ones, which may begin before the window and reach into it, are kept apart.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from db.records import TimelineEvents

GAP: Final = 14.0
LEAST: Final = 12.0  # pixels of the shortest bar
LONG_DAYS: Final = 400
TOO_MANY: Final = 1200  # visible events, over all lanes, beyond which they are only counted
BIN: Final = 44.0  # pixels that one count stands for
BARE: Final = 24.0  # pixels of a bar that may stand among the counts, with its label beside it
BESIDE: Final = 8.0  # pixels from such a bar to its label
READABLE: Final = 110.0  # pixels of a label that still say something
AT_THE_EDGE: Final = 160.0  # pixels that a label asks for where it ends with its bar
AMONG_COUNTS: Final = -1  # the row of such a one
DIGIT: Final = 8.0  # pixels of a digit of a count, and of the round ends beside it


@dataclass(frozen=True, slots=True)
class Placed:
    """One event: its place in the columns, its bar from `left` to `right`, its row, and where its label stands and ends."""

    at: int
    left: float
    right: float
    row: int
    label_left: float
    label_width: float

    @property
    def extent(self) -> tuple[float, float]:
        """From where to where the bar, as far as it is in sight, and the label reach."""
        begin = min(max(self.left, 0.0), self.label_left)
        return begin, max(self.right, self.label_left + self.label_width)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events for which there was no room of their own: a count that opens by zooming in. Its sign begins at `x`; days are ordinals."""

    x: float
    count: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class LaneLayout:
    """What is seen of a lane: events with their labels and counts, or counts alone (`dense`)."""

    placed: tuple[Placed, ...]
    clusters: tuple[Cluster, ...]
    dense: bool = False


@dataclass(slots=True)
class LaneIndex:
    """The events of one lane by their first day, with the long ones apart."""

    events: TimelineEvents
    members: Sequence[int]
    short: array[int] = field(default_factory=lambda: array("q"))
    long: array[int] = field(default_factory=lambda: array("q"))
    firsts: array[int] = field(default_factory=lambda: array("q"))

    def __post_init__(self) -> None:
        firsts, lasts = self.events.firsts, self.events.lasts
        self.short = array("q", (at for at in self.members if lasts[at] - firsts[at] <= LONG_DAYS))
        if len(self.short) < len(self.members):
            self.long = array("q", (at for at in self.members if lasts[at] - firsts[at] > LONG_DAYS))
        self.firsts = array("q", (firsts[at] for at in self.short))

    def about(self, first: float, last: float) -> int:
        """About how many touch the days from `first` to `last`: no fewer, and quickly counted."""
        return bisect_right(self.firsts, last) - bisect_left(self.firsts, first - LONG_DAYS) + len(self.long)

    def between(self, first: float, last: float) -> list[int]:
        """Everything that touches the days from `first` to `last`, earliest first."""
        firsts, lasts = self.events.firsts, self.events.lasts
        low, high = bisect_left(self.firsts, first - LONG_DAYS), bisect_right(self.firsts, last)
        found = [at for at in self.short[low:high] if lasts[at] >= first]
        found += [at for at in self.long if firsts[at] <= last and lasts[at] >= first]
        return sorted(found)  # the columns are sorted by the first day

    def count(self, first: float, last: float) -> int:
        """How many begin from one day to before another; the long ones count where they begin, too."""
        short = bisect_left(self.firsts, last) - bisect_left(self.firsts, first)
        return short + sum(first <= self.events.firsts[at] < last for at in self.long)


def lay_out(
    index: LaneIndex,
    start: float,
    pixels_per_day: float,
    width: float,
    rows: int,
    label_width: Callable[[int], float],
    *,
    pinned: int = -1,
    too_many: int = TOO_MANY,
    whole_width: Callable[[int], float] | None = None,
) -> LaneLayout:
    """Rows for the visible events of a lane; `label_width` is what the title of an event asks for, in pixels, `whole_width`
    what it takes where its row has room to spare.

    The event `pinned`, which is selected, has its place in the first row whatever else would stand there.
    """
    first, last = start, start + width / pixels_per_day
    if index.about(first, last) > too_many:
        return LaneLayout((), _counts(index, start, pixels_per_day, width), dense=True)
    visible = index.between(first, last)
    lay = _Rows(index.events, start, pixels_per_day, width, max(1, rows), label_width)
    if pinned in visible:
        lay.pin(pinned)
    # What reaches over most of the window says the least about it: it takes the rows that are left.
    wide = [at for at in visible if lay.reaches_over(at)]
    near = [at for at in visible if not lay.reaches_over(at)] if wide else visible
    crowded = sorted(at for at in (*near, *wide) if at != pinned and not lay.place(at))
    clusters, bare = _clusters(lay, crowded)
    placed = _grown(lay.placed, width, whole_width) if whole_width is not None else lay.placed
    return LaneLayout((*placed, *bare), clusters)


def _grown(placed: Sequence[Placed], width: float, whole_width: Callable[[int], float]) -> list[Placed]:
    """The same events with longer labels as far as their neighbours in the row leave room."""
    found: list[Placed] = []
    rows: dict[int, list[Placed]] = {}
    for one in placed:
        rows.setdefault(one.row, []).append(one)
    for row in rows.values():
        row.sort(key=lambda one: one.extent)
        reach = -GAP
        for number, one in enumerate(row):
            follows = row[number + 1].extent[0] - GAP if number + 1 < len(row) else width
            whole = whole_width(one.at)
            if one.label_left < max(one.left, 0.0):  # it ends with its bar, and grows to the left
                end = one.label_left + one.label_width
                left = min(one.label_left, max(reach + GAP, end - whole, 0.0))
                one = replace(one, label_left=left, label_width=end - left)
            else:
                room = min(whole, follows - one.label_left)
                one = replace(one, label_width=max(one.label_width, room))
            reach = one.extent[1]
            found.append(one)
    return found


class _Rows:
    """Rows that fill from the left; the first one has a stretch kept for the pinned event."""

    def __init__(
        self,
        events: TimelineEvents,
        start: float,
        pixels_per_day: float,
        width: float,
        rows: int,
        label_width: Callable[[int], float],
    ) -> None:
        self.placed: list[Placed] = []
        self.events, self._start, self._scale, self._width = events, start, pixels_per_day, width
        self._free = [-1e18] * rows
        self._label_width = label_width
        self._kept = (1e18, -1e18)

    def pin(self, at: int) -> None:
        """Give an event the first row; called before any other is placed."""
        one = self._in_row(at, 0)
        self._kept = one.extent
        self.placed.append(one)

    def place(self, at: int) -> bool:
        """Give an event the first row with room for its bar and its label; False when there is none."""
        first = max(self.extent(at)[0], 0.0)
        if min(self._free) > first:
            return False
        one = self._in_row(at, 0)
        begin, end = one.extent
        for row, used in enumerate(self._free):
            if used > begin or (
                row == 0 and not (end + GAP <= self._kept[0] or begin >= self._kept[1] + GAP)
            ):
                continue
            self._free[row] = end + GAP
            self.placed.append(replace(one, row=row) if row else one)
            return True
        return False

    def reaches_over(self, at: int) -> bool:
        """Whether a bar takes more than half of the window."""
        left, right = self.extent(at)
        return min(right, self._width) - max(left, 0.0) > self._width / 2

    def _in_row(self, at: int, row: int) -> Placed:
        """An event with its label above its bar: from where that begins, or to where it ends if it would leave the window."""
        left, right = self.extent(at)
        words = self.words(at)
        label = max(left, 0.0)
        if label + words > self._width:
            words = min(
                words, AT_THE_EDGE
            )  # leftwards it is in the way of those before; it grows where it is not
            label = max(0.0, min(right, self._width) - words)
        return Placed(at, left, right, row, label, words)

    def words(self, at: int) -> float:
        """What the title of an event asks for, in pixels."""
        return self._label_width(at)

    @property
    def width(self) -> float:
        return self._width

    def extent(self, at: int) -> tuple[float, float]:
        """From where to where the bar of an event reaches."""
        left = (self.events.firsts[at] - self._start) * self._scale
        return left, max((self.events.lasts[at] - self._start) * self._scale, left + LEAST)


def pill_width(count: int) -> float:
    """How wide the sign with a count is."""
    return DIGIT * (len(f"+{count:,}") + 1.6)


def _clusters(lay: _Rows, crowded: Sequence[int]) -> tuple[tuple[Cluster, ...], list[Placed]]:
    """Neighbours as one count; who has no neighbour stands there as it is where there is room for its label beside it."""
    groups: list[list[int]] = []
    x, count = -1e18, 0
    for at in crowded:
        left = max(lay.extent(at)[0], 0.0)
        if groups and left - x < max(BIN, pill_width(count + 1) + 4):
            groups[-1].append(at)
            count += 1
        else:
            groups.append([at])
            x, count = left, 1
    clusters: list[Cluster] = []
    bare: list[Placed] = []
    follows = lay.width  # from the right, so that each knows where the next begins
    for group in reversed(groups):
        left, right = lay.extent(group[0])
        words = min(lay.words(group[0]), follows - GAP - right - BESIDE)
        readable = words >= min(READABLE, lay.words(group[0]))
        if len(group) == 1 and left >= 0 and right - left <= BARE and readable:
            bare.append(Placed(group[0], left, right, AMONG_COUNTS, right + BESIDE, words))
            follows = left
        else:
            firsts, lasts = lay.events.firsts, lay.events.lasts
            last = max(lasts[at] for at in group)
            clusters.append(Cluster(max(left, 0.0), len(group), firsts[group[0]], last))
            follows = min(max(left, 0.0), lay.width - pill_width(len(group)) - 2)
    return tuple(reversed(clusters)), bare


def _counts(index: LaneIndex, start: float, pixels_per_day: float, width: float) -> tuple[Cluster, ...]:
    """Counts of stretches of one width, which stand still while one pans."""
    found = []
    step = BIN / pixels_per_day
    bin_first = start - start % step
    while bin_first < start + width / pixels_per_day:
        count = index.count(bin_first, bin_first + step)
        if count:
            middle = (bin_first + step / 2 - start) * pixels_per_day
            found.append(Cluster(middle, count, int(bin_first), int(bin_first + step) + 1))
        bin_first += step
    return tuple(found)
