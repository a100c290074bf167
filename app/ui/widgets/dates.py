"""Partial dates as the interface shows them: only as far as they are known, in the order and language of the locale."""

from __future__ import annotations

import re
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

# A date or a period in a line that the database has written; a year alone reads the same in every language.
ISO_DATES: Final = re.compile(
    r"\b(\d{4}(?:-\d{2}){0,2}) to (\d{4}(?:-\d{2}){0,2})\b|\b(\d{4}-\d{2}(?:-\d{2})?)\b"
)
LEAP_YEAR = 2000  # so that 29 February of an unstated year can be shown


def shown_date(iso: str | None, *, long: bool = False, locale: QLocale | None = None) -> str:
    """A partial ISO date in words: "25 Oct 2025", "Oct 2025", "2025", "20 June (no year)"; "" for None.

    `long` writes the month out. What is no ISO date is shown as it is.
    """
    if not iso:
        return ""
    locale = locale or QLocale()
    try:
        if iso.startswith("--"):
            day = QDate(LEAP_YEAR, int(iso[2:4]), int(iso[5:7]))
            without = QCoreApplication.translate("Dates", "%1 (no year)")
            return without.replace("%1", locale.toString(day, _pattern(locale, "day", True)))
        parts = [int(part) for part in iso[:10].split("-")]
    except ValueError:
        return iso
    if len(parts) == 1:
        return str(parts[0])
    day = QDate(parts[0], parts[1], parts[2] if len(parts) > 2 else 1)
    if not day.isValid():
        return iso
    return locale.toString(day, _pattern(locale, "date" if len(parts) > 2 else "month", long))


def shown_tick(iso: str) -> str:
    """A month or a year beside the ticks of an axis, where a word for "month" has no room: "Oct 2025", "10/2025"."""
    if QLocale().language() == QLocale.Language.Vietnamese and len(iso) == len("2025-10"):
        return f"{int(iso[5:])}/{iso[:4]}"
    return shown_date(iso)


def shown_period(
    start: str | None, end: str | None = None, bound: str | None = None, *, long: bool = False
) -> str:
    """A period: "25–26 Oct 2025", "before 2024", "c. 2021"; only as precise as its ends."""
    if start and end and start[:4] == end[:4] and (start[4:], end[4:]) == ("-01-01", "-12-31"):
        start, end = start[:4], None  # a whole year, written out by who needs its first and last day
    text = shown_date(start or end, long=long)
    if start and end and start != end:
        if len(start) == len(end) == 10 and start[:7] == end[:7] and _day_first(QLocale()):
            text = f"{int(start[8:])}–{shown_date(end, long=long)}"
        else:
            text = f"{text} – {shown_date(end, long=long)}"
    words = {
        "before": QCoreApplication.translate("Dates", "before %1"),
        "by": QCoreApplication.translate("Dates", "by %1"),  # a last day that itself still counts
        "after": QCoreApplication.translate("Dates", "after %1"),
        "circa": QCoreApplication.translate("Dates", "c. %1"),
    }
    return words[bound].replace("%1", text) if bound in words and text else text


class Stretch(Protocol):
    """Partial ISO dates from `start` to `end`, with a bound ("before", "after", "circa") or none."""

    @property
    def start(self) -> str | None: ...
    @property
    def end(self) -> str | None: ...
    @property
    def bound(self) -> str | None: ...


def shown_when(when: Stretch | None, *, ahead: bool) -> str:
    """When something is or was; with `ahead` (planned, a deadline, expected) a last day itself still counts: "by 2030"."""
    if when is None:
        return ""
    return shown_period(when.start, when.end, "by" if ahead and when.bound == "before" else when.bound)


def shown_days(first: str, last: str) -> str:
    """A stretch from one whole ISO day to another: whole years and months are named as such ("2024 – 2025", "Mar 2024")."""
    start, end = QDate.fromString(first, Qt.DateFormat.ISODate), QDate.fromString(last, Qt.DateFormat.ISODate)
    if start.isValid() and end.isValid() and start.day() == 1 and end.day() == end.daysInMonth():
        letters = 4 if start.month() == 1 and end.month() == 12 else 7
        first, last = first[:letters], last[:letters]
    return shown_period(first, last if last != first else None)


def shown_line(text: str) -> str:
    """A line with ISO dates and periods in it, as it is shown: "VOV · 2025-10-25 to 2025-10-26" is "VOV · 25–26 Oct 2025"."""
    return ISO_DATES.sub(lambda found: shown_period(found[1] or found[3], found[2]), text)


def shown_moment(iso: str) -> str:
    """An ISO moment in UTC as local day and time; what is none is shown as it is."""
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return iso
    local = moment.toLocalTime()
    locale = QLocale()
    time = locale.toString(local.time(), QLocale.FormatType.ShortFormat)
    return f"{shown_date(local.date().toString(Qt.DateFormat.ISODate))}, {time}"


def _day_first(locale: QLocale) -> bool:
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
    return "d" not in pattern or pattern.find("d") <= pattern.find("m")


def _pattern(locale: QLocale, parts: str, long: bool) -> str:
    if locale.language() == QLocale.Language.Vietnamese:
        return {"date": "d/M/yyyy", "month": "'tháng' M/yyyy", "day": "d 'tháng' M"}[parts]
    month = "MMMM" if long else "MMM"
    if parts == "month":
        return f"{month} yyyy"
    if parts == "day":
        return f"d {month}" if _day_first(locale) else f"{month} d"
    return f"d {month} yyyy" if _day_first(locale) else f"{month} d, yyyy"
