"""Figures as points of a chart: where they stand, and what is known of them besides one number. No drawing here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import floor, log10
from typing import Final

from app.ui.statistics.figures import period_text
from app.ui.widgets.dates import shown_date
from db.records import StatisticRow

ONE_TIME: Final = 3.0  # days: periods whose middles differ by less are about the same time
ABOVE: Final = ("more than", "over", "at least", "above", "no fewer than", "hơn", "trên", "ít nhất")
BELOW: Final = ("less than", "fewer than", "under", "below", "at most", "up to", "dưới", "tối đa")
SIDE_BY_SIDE: Final = 24  # bars that a chart has room for
NEARLY: Final = ("nearly", "almost", "about", "around", "some", "approximately", "gần", "khoảng")


@dataclass(frozen=True, slots=True)
class Point:
    """A figure on the chart. `x` is a day as an ordinal or a place in a row; `bound` 1 is open above, -1 open below."""

    row: StatisticRow
    x: float
    y: float
    low: float | None
    high: float | None
    bound: int
    nearly: bool
    planned: bool
    name: str  # under the axis, where the figures stand side by side

    @property
    def run(self) -> tuple[str, int]:
        """Figures with the same run follow each other: those of one measure about one place."""
        return self.row.measure_key, self.row.geography.id if self.row.geography else 0


def points_of(rows: Sequence[StatisticRow]) -> tuple[list[Point], bool]:
    """The figures that are drawn, and whether they stand in time.

    They do when they state periods that differ, all of them or so many that those without one can be left out. Otherwise they
    stand side by side, for the day of publication is not what a number is about; then only the first few of those given
    have room.
    """
    drawn = [row for row in rows if _amount(row) is not None]
    dated = [row for row in drawn if _middle(row) is not None]
    moments = [_middle(row) or 0.0 for row in dated]
    timed = len(dated) > 1 and max(moments) - min(moments) >= ONE_TIME
    timed = timed and (len(dated) == len(drawn) or len(drawn) > SIDE_BY_SIDE)
    drawn = dated if timed else drawn[:SIDE_BY_SIDE]
    if not timed:
        drawn.sort(key=lambda row: (_middle(row) or 0.0, row.source.published or "", row.id))
    found = []
    for at, row in enumerate(drawn):
        word = row.qualifier.lower()
        whole = row.low is not None and row.high is not None
        found.append(
            Point(
                row=row,
                x=(_middle(row) or 0.0) if timed else float(at),
                y=_amount(row) or 0.0,
                low=row.low if whole else None,
                high=row.high if whole else None,
                bound=_bound(row, word),
                nearly=word in NEARLY,
                planned=row.nature != "reported",
                name=_name(row),
            )
        )
    return found, timed


def round_steps(low: float, high: float, number: int = 5) -> list[float]:
    """About so many round values from one to the other: steps of 1, 2, 2.5 or 5 times a power of ten."""
    if high <= low:
        return [low]
    rough = (high - low) / number
    power = 10.0 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough * 0.999)
    first = floor(low / step) * step
    steps = (round(first + at * step, 12) for at in range(int((high - first) / step) + 1))
    return [value for value in steps if low - 1e-9 <= value <= high]


def _amount(row: StatisticRow) -> float | None:
    if row.value is not None:
        return row.value
    if row.low is not None and row.high is not None:
        return (row.low + row.high) / 2
    return row.low if row.low is not None else row.high


def _bound(row: StatisticRow, word: str) -> int:
    if word in ABOVE or (row.value is None and row.low is not None and row.high is None):
        return 1
    return -1 if word in BELOW or (row.value is None and row.high is not None and row.low is None) else 0


def _name(row: StatisticRow) -> str:
    """What tells a figure from its neighbours: its place where it has one, and who says so when."""
    when = period_text(row) or shown_date(row.source.published)
    return ", ".join(
        part for part in (row.geography.name if row.geography else row.source.outlet, when) if part
    )


def _middle(row: StatisticRow) -> float | None:
    """The middle of the period that a figure is about, as an ordinal; None when it states none with a year."""
    if row.as_of is None:
        return None
    first = _day(row.as_of.start, last=False)
    last = _day(row.as_of.end or row.as_of.start, last=True)
    if first is None or last is None:
        return first if last is None else last
    return (first + last) / 2


def _day(iso: str | None, *, last: bool) -> float | None:
    if not iso or not iso[:4].isdigit():
        return None
    parts = [int(part) for part in iso[:10].split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else (12 if last else 1)
    if len(parts) > 2:
        return float(date(*parts[:3]).toordinal())
    if not last:
        return float(date(year, month, 1).toordinal())
    return float(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)
