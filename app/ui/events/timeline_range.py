"""Stretches of time as the user chooses them: of whole days, months or years, whichever can be told apart at a zoom.

A range is its first day and the day after its last, as proleptic ordinals.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from app.ui.events.timeline_scene import TimelineScene
from app.ui.widgets.time_axis import clamped

ROOM: Final = 8.0  # pixels of a unit that can be aimed at
NEAR: Final = 5.0  # pixels from the edge of a range at which it is taken hold of
Range = tuple[int, int]


def unit_at(pixels_per_day: float) -> str:
    """The finest of day, month and year that can be aimed at."""
    if pixels_per_day >= ROOM:
        return "day"
    return "month" if pixels_per_day * 30 >= ROOM else "year"


def whole(unit: str, day: float, *, end: bool = False) -> int:
    """The first day of the unit that a day is in, or with `end` the first day after it."""
    at = clamped(day)
    if unit == "day":
        return at.toordinal() + end
    if unit == "month":
        after = date(at.year + at.month // 12, at.month % 12 + 1, 1)
        return (after if end else at.replace(day=1)).toordinal()
    return date(at.year + end, 1, 1).toordinal()


def between(unit: str, one: float, other: float) -> Range:
    """The whole units from one day to another, in whichever order."""
    low, high = sorted((one, other))
    return whole(unit, low), whole(unit, high, end=True)


def extended(chosen: Range, anchor: float, unit: str, by: int) -> Range:
    """A range with its free side, the one away from the anchor, moved by a unit forwards (1) or backwards (-1)."""
    first, last = chosen
    low, high = whole(unit, anchor), whole(unit, anchor, end=True)
    if last > high or (first >= low and by > 0):
        return first, whole(unit, last, end=True) if by > 0 else max(whole(unit, last - 1), high)
    return whole(unit, first - 1) if by < 0 else min(whole(unit, first, end=True), low), last


class RangeHand:
    """Draws a range on a scene: from where the mouse took hold, or key by key from the selected event on."""

    def __init__(self, scene: TimelineScene) -> None:
        self._scene = scene
        self._anchor = 0.0  # the day that the range keeps to

    def take(self, x: float) -> None:
        """The mouse was pressed at pixel `x`: near an edge of the range that is there it moves that edge."""
        scene = self._scene
        self._anchor = scene.day(x)
        if scene.period is not None:
            first, last = scene.period
            if abs(scene.x(first) - x) <= NEAR:
                self._anchor = last - 0.5
            elif abs(scene.x(last) - x) <= NEAR:
                self._anchor = first + 0.5

    def drawn_to(self, x: float) -> Range:
        """The range when the mouse is at pixel `x`."""
        return between(unit_at(self._scene.scale), self._anchor, self._scene.day(x))

    def stepped(self, by: int) -> Range:
        """The range after a key: a new one of one unit, or the one that is there a unit longer or shorter."""
        scene = self._scene
        unit = unit_at(scene.scale)
        if scene.period is not None:
            if not scene.period[0] <= self._anchor < scene.period[1]:
                self._anchor = scene.period[0]
            return extended(scene.period, self._anchor, unit, by)
        first, last = scene.visible_days()
        self._anchor = (first + last) / 2
        if scene.events is not None and scene.selected >= 0:
            day = scene.events.firsts[scene.selected]
            self._anchor = day if first <= day <= last else self._anchor
        return between(unit, self._anchor, self._anchor)


def iso_days(chosen: Range) -> tuple[str, str]:
    """A range as its first and its last ISO day."""
    return date.fromordinal(chosen[0]).isoformat(), date.fromordinal(chosen[1] - 1).isoformat()


def range_of(days: tuple[str, str]) -> Range:
    """The range of a first and a last ISO day."""
    return date.fromisoformat(days[0]).toordinal(), date.fromisoformat(days[1]).toordinal() + 1
