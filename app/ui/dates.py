"""Partial dates as people read them, in the interface's language: "25 October 2025", "October 2025", "20 June, year not stated"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.records import DateSpan


def shown(iso: str | None, *, short: bool = False) -> str:
    """A partial ISO date in words; "" for none. `short` uses the abbreviated month."""
    if not iso:
        return ""
    month_name = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    locale = QLocale()
    try:
        if iso.startswith("--"):
            month, day = int(iso[2:4]), int(iso[5:7])
            stated = QCoreApplication.translate("Dates", "%1 %2, year not stated")
            return stated.replace("%1", str(day)).replace("%2", locale.standaloneMonthName(month, month_name))
        if len(iso) == 4:
            return iso
        year, month = int(iso[:4]), int(iso[5:7])
        if len(iso) == 7:
            return f"{locale.standaloneMonthName(month, month_name)} {year}"
        date = QDate(year, month, int(iso[8:10]))
        return locale.toString(date, "d MMM yyyy" if short else "d MMMM yyyy") if date.isValid() else iso
    except ValueError:
        return iso


def shown_span(when: DateSpan | None, *, short: bool = False) -> str:
    """A date or period in words: "25–26 Oct 2025", "before 31 December 2026", "since 2023"."""
    if when is None or not (when.start or when.end):
        return ""
    start, end = when.start, when.end
    if start and end and start != end:
        text = _range(start, end, short)
    elif not start:
        until = QCoreApplication.translate("Dates", "until %1")
        return until.replace("%1", shown(end, short=short))
    else:
        text = shown(start, short=short)
    bounds = {
        "before": QCoreApplication.translate("Dates", "by %1"),
        "after": QCoreApplication.translate("Dates", "since %1"),
        "circa": QCoreApplication.translate("Dates", "about %1"),
    }
    return bounds[when.bound].replace("%1", text) if when.bound else text


def _range(start: str, end: str, short: bool) -> str:
    if len(start) == len(end) == 10 and start[:4] == end[:4]:
        whole_year = start[5:] == "01-01" and end[5:] == "12-31"
        if whole_year:
            return start[:4]
        if start[:7] == end[:7]:
            return f"{int(start[8:])}–{shown(end, short=short)}"
    return f"{shown(start, short=short)} – {shown(end, short=short)}"
