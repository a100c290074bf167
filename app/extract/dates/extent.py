"""The days that a TIMEX3 value covers, and the partial dates by which it is written."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from app.extract.patterns import pattern

_VALUE: Final = pattern(
    r"(?P<year>\d{4}|XXXX)(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|W(?P<week>\d\d)(?P<weekend>-WE)?|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?"
)
_SEASON_MONTHS: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
OPEN_YEAR: Final = "XXXX"


@dataclass(frozen=True, slots=True)
class Extent:
    """First and last partial dates ("2025-10", "--06-20"), alike when one date says it all, and the precision."""

    first: str
    last: str
    precision: str

    @property
    def first_day(self) -> str:
        """The first day, or the partial date itself while the year is open."""
        return self.first if self.first.startswith("-") else f"{self.first}-01-01"[:10]

    @property
    def last_day(self) -> str:
        """The last day, or the partial date itself while the year is open."""
        if self.last.startswith("-") or len(self.last) == 10:
            return self.last
        year = int(self.last[:4])
        month = int(self.last[5:7]) if len(self.last) >= 7 else 12
        return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


def extent(value: str) -> Extent | None:
    """What a DATE or TIME value covers; None for vague references and open values without month."""
    if "/" in value:
        left, right = (extent(part) for part in value.split("/", 1))
        return Extent(left.first, right.last, left.precision) if left and right else None
    if re.fullmatch(r"\d{3}", value):
        return Extent(f"{value}0", f"{value}9", "decade")
    if re.fullmatch(r"\d\d", value):
        return Extent(f"{value}00", f"{value}99", "century")
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    year = match["year"]
    if match["day"]:
        day = (
            f"{year}-{match['month']}-{match['day']}"
            if year != OPEN_YEAR
            else f"--{match['month']}-{match['day']}"
        )
        return Extent(day, day, "day") if _exists(day) else None
    if match["month"]:
        month = f"{year}-{match['month']}" if year != OPEN_YEAR else f"--{match['month']}"
        return Extent(month, month, "month")
    if year == OPEN_YEAR:
        return None
    if match["week"]:
        return _week(int(year), int(match["week"]), bool(match["weekend"]))
    number = int(year)
    if match["quarter"]:
        quarter = int(match["quarter"])
        return Extent(f"{year}-{3 * quarter - 2:02}", f"{year}-{3 * quarter:02}", "quarter")
    if match["half"]:
        half = int(match["half"])
        return Extent(f"{year}-{6 * half - 5:02}", f"{year}-{6 * half:02}", "half-year")
    if match["season"]:
        first, last = _SEASON_MONTHS[match["season"]]
        return Extent(f"{year}-{first:02}", f"{number + (last > 12)}-{(last - 1) % 12 + 1:02}", "season")
    return Extent(year, year, "year")


def _exists(day: str) -> bool:
    try:
        dt.date.fromisoformat(day if not day.startswith("--") else f"2000-{day[2:]}")
    except ValueError:
        return False
    return True


def _week(year: int, week: int, weekend: bool) -> Extent | None:
    try:
        first = dt.date.fromisocalendar(year, week, 6 if weekend else 1)
        last = dt.date.fromisocalendar(year, week, 7)
    except ValueError:
        return None
    return Extent(first.isoformat(), last.isoformat(), "week")
