"""Roles over time as bands on an axis of years: which attestations are one role, and where each stands.

Pure arithmetic on days and shares of the width, so that it is tested without a window. A date without a year has no place on
the axis and gets none.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from db.records import DateSpan, PartyName, RoleRow

QUARTERLY = 2  # years that are divided into quarters


@dataclass(frozen=True, slots=True)
class Band:
    """One attestation from `first` to `last` (days, `date.toordinal`), each end as sharp as its date is precise."""

    first: float
    last: float
    soft_first: float  # days over which the beginning fades in: the length of the stated month or year
    soft_last: float
    role: RoleRow


@dataclass(frozen=True, slots=True)
class RoleGroup:
    """One role of one person: its bands in order of time, and the attestations that have no place on the axis."""

    title: str
    other: PartyName | None  # the organisation, or in an organisation's dossier the person
    bands: tuple[Band, ...]
    unplaced: tuple[RoleRow, ...]

    @property
    def roles(self) -> tuple[RoleRow, ...]:
        """Every attestation."""
        return tuple(band.role for band in self.bands) + self.unplaced


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of days."""

    first: float
    last: float

    def share(self, day: float) -> float:
        """Where a day stands, from 0 to 1."""
        return (day - self.first) / (self.last - self.first)

    def ticks(self, most: int) -> list[tuple[int, str]]:
        """At most so many days with a line, and the partial date each stands for: quarters in a year or two, else years."""
        first, last = _date(self.first).year, _date(self.last - 1).year
        quarters = [(year, month) for year in range(first, last + 1) for month in (1, 4, 7, 10)]
        if last - first < QUARTERLY and len(quarters) <= most:
            return [(date(year, month, 1).toordinal(), f"{year:04d}-{month:02d}") for year, month in quarters]
        for step in (1, 2, 5, 10, 20, 50, 100):
            found = [year for year in range(first, last + 1) if year % step == 0 or step == 1]
            if found and len(found) <= most:
                return [(date(year, 1, 1).toordinal(), f"{year:04d}") for year in found]
        return [(date(first, 1, 1).toordinal(), f"{first:04d}")]


def extent(iso: str | None) -> tuple[float, float, bool] | None:
    """First day, the day after the last, and whether it is a whole day's date; None where the year is not stated."""
    if not iso or iso.startswith("--"):
        return None
    try:
        parts = [int(part) for part in iso[:10].split("-")]
        if len(parts) == 1:
            first = date(parts[0], 1, 1)
            return first.toordinal(), first.toordinal() + 365 + calendar.isleap(parts[0]), False
        if len(parts) == 2:
            first = date(parts[0], parts[1], 1)
            return first.toordinal(), first.toordinal() + calendar.monthrange(*parts)[1], False
        first = date(*parts)
    except ValueError:
        return None
    return first.toordinal(), first.toordinal() + 1, True


def band_of(role: RoleRow) -> Band | None:
    """Where an attestation stands; None where its date has no year."""
    start, end = extent(role.when.start), extent(role.when.end)
    if start is None and end is None:
        return None
    first, after_first, sharp_first = start or end  # type: ignore[misc]
    before_last, last, sharp_last = end or start  # type: ignore[misc]
    if last < first:
        return None
    soft_first = 0.0 if sharp_first else min(after_first, last) - first
    soft_last = 0.0 if sharp_last else last - max(before_last, first)
    if (start is not None and end is None) or start is None:  # one date: both ends share its length
        soft_first, soft_last = soft_first / 2, soft_last / 2
    return Band(first, last, soft_first, soft_last, role)


def group(roles: Iterable[RoleRow]) -> tuple[RoleGroup, ...]:
    """Attestations of one title and one organisation as one role each; the earliest role first, the undated last."""
    found: dict[tuple[str, int | None], list[RoleRow]] = {}
    for role in roles:
        found.setdefault(
            (role.title.casefold(), role.organisation.id if role.organisation else None), []
        ).append(role)
    groups = []
    for some in found.values():
        placed = [(band_of(role), role) for role in some]
        bands = sorted((band for band, _ in placed if band is not None), key=lambda band: band.first)
        unplaced = tuple(role for band, role in placed if band is None)
        groups.append(RoleGroup(some[0].title, some[0].organisation, tuple(bands), unplaced))
    return tuple(sorted(groups, key=lambda one: one.bands[0].first if one.bands else float("inf")))


def axis_of(groups: Sequence[RoleGroup]) -> Axis | None:
    """Whole years around all bands; None where there are none."""
    bands = [band for one in groups for band in one.bands]
    if not bands:
        return None
    first, last = _date(min(band.first for band in bands)), _date(max(band.last for band in bands) - 1)
    return Axis(date(first.year, 1, 1).toordinal(), date(last.year + 1, 1, 1).toordinal())


def unplaced_dates(one: RoleGroup) -> tuple[DateSpan, ...]:
    """What is known of the dates that have no place on the axis."""
    return tuple(role.when for role in one.unplaced)


def _date(day: float) -> date:
    return date.fromordinal(max(1, int(day)))
