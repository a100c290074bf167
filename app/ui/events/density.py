"""How many articles and quotes there are in each stretch of time that is in sight, counted from sums made once."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise
from typing import Final

from app.ui.widgets.time_axis import clamped
from db.records import Density

ROOM: Final = 5.0  # pixels that a bar needs
UNITS: Final = (("day", 1), ("week", 7), ("month", 31), ("quarter", 92), ("year", 366), ("decade", 3653))


@dataclass(frozen=True, slots=True)
class Bin:
    """The articles and quotes of a stretch of time; `last` is the day after it. Days are ordinals."""

    first: int
    last: int
    articles: int
    quotes: int


class DensityIndex:
    """Answers for any stretch by two look-ups a precision.

    What is dated by its month alone counts in months and what is longer, not in days: no day is made up for it.
    """

    def __init__(self, density: Density) -> None:
        self._sums: list[tuple[int, list[int], list[int], list[int]]] = []
        shorter = 0
        for _, longest in UNITS:
            spans = [span for span in density.spans if shorter < span[1] - span[0] <= longest]
            shorter = longest
            if spans:
                articles = [0, *accumulate(span[2] for span in spans)]
                quotes = [0, *accumulate(span[3] for span in spans)]
                self._sums.append((longest, [span[0] for span in spans], articles, quotes))

    def bins(self, start: float, pixels_per_day: float, width: float) -> list[Bin]:
        """The stretches in sight that have anything, in the finest unit that has room."""
        unit, longest = next(((n, d) for n, d in UNITS if d * pixels_per_day >= ROOM), UNITS[-1])
        edges = _edges(unit, clamped(start), clamped(start + width / pixels_per_day + 1))
        found = []
        for first, last in pairwise(edges):
            articles = quotes = 0
            for length, firsts, a, q in self._sums:
                if length <= longest:
                    low, high = bisect_left(firsts, first), bisect_left(firsts, last)
                    articles += a[high] - a[low]
                    quotes += q[high] - q[low]
            if articles or quotes:
                found.append(Bin(first, last, articles, quotes))
        return found


def _edges(unit: str, first: date, last: date) -> list[int]:
    if unit in ("day", "week"):
        step = 7 if unit == "week" else 1
        begin = first - timedelta(days=first.weekday() if unit == "week" and first.toordinal() > 7 else 0)
        return list(range(begin.toordinal(), last.toordinal() + step + 1, step))
    if unit in ("month", "quarter"):
        step = 3 if unit == "quarter" else 1
        month = first.year * 12 + (first.month - 1) // step * step
        end = last.year * 12 + last.month + step
        return [
            date(at // 12, at % 12 + 1, 1).toordinal()
            for at in range(month, end, step)
            if at // 12 <= date.max.year
        ]
    step = 10 if unit == "decade" else 1
    year = max(1, first.year - first.year % step)
    return [date(at, 1, 1).toordinal() for at in range(year, min(last.year + step + 1, date.max.year), step)]
