"""Where each event and its label stand for one zoom: rows without overlap, and counts where there is no room.

Pure arithmetic on numbers of pixels, so that it is tested without a window. Only what is visible is looked at: the items
are sorted by their first day, and long ones, which may begin before the window and reach into it, are kept apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.ui.events.timeline_items import TimelineItem

GAP = 14.0
LONG_DAYS = 400.0
TOO_MANY = 600  # visible items beyond which they are only counted
BIN = 44.0  # pixels that one count stands for


@dataclass(frozen=True, slots=True)
class Placed:
    """One event: its bar from `left` to `right`, its row, and whether its label has room."""

    item: TimelineItem
    left: float
    right: float
    row: int
    label_width: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events for which there was no room of their own: a count that opens by zooming in."""

    x: float
    row: int
    count: int
    first: float
    last: float


@dataclass(slots=True)
class Index:
    """The items by their first day, with the long ones apart."""

    items: Sequence[TimelineItem]
    firsts: list[float] = field(default_factory=list)
    short: list[TimelineItem] = field(default_factory=list)
    long: list[TimelineItem] = field(default_factory=list)

    def __post_init__(self) -> None:
        for item in self.items:
            (self.long if item.last - item.first > LONG_DAYS else self.short).append(item)
        self.firsts = [item.first for item in self.short]

    def between(self, first: float, last: float) -> list[TimelineItem]:
        """Everything that touches the days from `first` to `last`."""
        at, end = bisect_left(self.firsts, first - LONG_DAYS), bisect_right(self.firsts, last)
        found = [item for item in self.short[at:end] if item.last >= first]
        found += [item for item in self.long if item.first <= last and item.last >= first]
        return sorted(found, key=lambda item: (item.first, item.id))

    def count(self, first: float, last: float) -> int:
        """How many begin between two days."""
        return bisect_left(self.firsts, last) - bisect_left(self.firsts, first)


def lay_out(
    index: Index,
    start: float,
    pixels_per_day: float,
    width: float,
    rows: int,
    label_width: Callable[[str], float],
) -> tuple[list[Placed], list[Cluster]]:
    """Rows for the visible events; `label_width` measures a title in pixels."""
    first, last = start, start + width / pixels_per_day
    begin, end = bisect_left(index.firsts, first - LONG_DAYS), bisect_right(index.firsts, last)
    if end - begin > TOO_MANY:
        return [], _counts(index, start, pixels_per_day, width, rows)
    free = [-1e18] * max(1, rows)
    placed: list[Placed] = []
    crowded: list[TimelineItem] = []
    for item in index.between(first, last):
        left = (item.first - start) * pixels_per_day
        right = max((item.last - start) * pixels_per_day, left + 8)
        words = label_width(item.title)
        reach = max(right, max(left, 0.0) + words)
        row = next((at for at, used in enumerate(free) if used <= max(left, 0.0)), None)
        if row is None:
            crowded.append(item)
            continue
        free[row] = reach + GAP
        placed.append(Placed(item, left, right, row, words))
    return placed, _clusters(crowded, start, pixels_per_day, rows)


def _clusters(crowded: list[TimelineItem], start: float, pixels_per_day: float, rows: int) -> list[Cluster]:
    found: list[Cluster] = []
    for item in crowded:
        x = (item.first - start) * pixels_per_day
        if found and x - found[-1].x < BIN:
            before = found[-1]
            last = max(before.last, item.last)
            found[-1] = Cluster(before.x, before.row, before.count + 1, before.first, last)
        else:
            found.append(Cluster(x, rows, 1, item.first, item.last))
    return found


def _counts(index: Index, start: float, pixels_per_day: float, width: float, rows: int) -> list[Cluster]:
    found = []
    step = BIN / pixels_per_day
    bin_first = start - start % step  # bins stand still while one pans
    while bin_first < start + width / pixels_per_day:
        count = index.count(bin_first, bin_first + step)
        if count:
            middle = (bin_first + step / 2 - start) * pixels_per_day
            found.append(Cluster(middle, rows // 2, count, bin_first, bin_first + step))
        bin_first += step
    return found
