"""Dates as documents write them, to ISO 8601, partial where the source is partial. Nothing is filled in."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Final

_MONTH_NAMES: Final = {
    1: "january jan janvier enero janeiro januar gennaio januari",
    2: "february feb février fevrier febrero fevereiro februar febbraio februari",
    3: "march mar mars marzo março marco märz maret maart",
    4: "april apr avril abril aprile",
    5: "may mai mayo maio mei maggio",
    6: "june jun juin junio junho juni giugno",
    7: "july jul juillet julio julho juli luglio",
    8: "august aug août aout agosto agustus augustus",
    9: "september sep sept septembre septiembre setembro settembre",
    10: "october oct octobre octubre outubro oktober ottobre okt",
    11: "november nov novembre noviembre novembro",
    12: "december dec décembre decembre diciembre dezembro dezember dicembre desember",
}
MONTHS: Final[dict[str, int]] = {
    name: month for month, names in _MONTH_NAMES.items() for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?!\d)")
_COMPACT = re.compile(r"^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[T ]?\d{4,6}.*)?$")
_SLASH_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_MONTH_FIRST = re.compile(
    rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?:at\s+)?((?:19|20)\d\d))?\b(?!\s*[-–]\s*\d)",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+|of\s+)?({_MONTH})\b\.?(?:,?\s+(?:de\s+)?((?:19|20)\d\d))?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"\b({_MONTH})\.?,?\s+(?:de\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
_VIETNAMESE = re.compile(
    r"(?:\bngày\s+)?(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:,?\s+(?:năm\s+)?((?:19|20)\d\d))?", re.IGNORECASE
)
_CJK = re.compile(r"((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"^((?:19|20)\d\d)$")


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """ISO 8601 of what is known ("2025-10-25", "2025-10", "2025", "--06-20"); None if no such day exists."""
    if year is not None and not 1600 <= year <= 2199:
        return None
    if month is not None:
        if not 1 <= month <= 12:
            return None
        if day is not None:
            try:
                date(year if year is not None else 2000, month, day)
            except ValueError:
                return None
    if year is None:
        return f"--{month:02d}-{day:02d}" if month and day else None
    return f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")


def parse_date(text: str, *, day_first: bool | None = None) -> str | None:
    """The one date that a metadata field or a date line states, or None.

    Numeric dates such as 3/4/2025 need `day_first` (from the page's language) unless one number is above 12.
    """
    text = text.strip()[:200]
    found = _COMPACT.match(text)
    if found:
        return iso(int(found[1]), int(found[2]), int(found[3]))
    for pattern in (_ISO, _SLASH_YEAR_FIRST, _CJK):
        found = pattern.search(text)
        if found:
            return iso(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    found = _VIETNAMESE.search(text)
    if found:
        return iso(int(found[3]) if found[3] else None, int(found[2]), int(found[1]))
    named = _named(text)
    if named:
        return named
    found = _NUMERIC.search(text)
    if found:
        return _numeric(int(found[1]), int(found[3]), int(found[4]), day_first)
    found = _YEAR.match(text)
    return iso(int(found[1])) if found else None


def _named(text: str) -> str | None:
    options = []
    first = _MONTH_FIRST.search(text)
    if first:
        options.append(
            (
                bool(first[3]),
                iso(int(first[3]) if first[3] else None, MONTHS[first[1].lower()], int(first[2])),
            )
        )
    day = _DAY_FIRST.search(text)
    if day:
        options.append(
            (bool(day[3]), iso(int(day[3]) if day[3] else None, MONTHS[day[2].lower()], int(day[1])))
        )
    month = None if first or day else _MONTH_YEAR.search(text)
    if month:
        options.append((False, iso(int(month[2]), MONTHS[month[1].lower()])))
    options = [option for option in options if option[1]]
    return (
        max(options, key=lambda option: (option[0], not str(option[1]).startswith("--")))[1]
        if options
        else None
    )


def _numeric(first: int, second: int, year: int, day_first: bool | None) -> str | None:
    if first > 12:
        return iso(year, second, first)
    if second > 12:
        return iso(year, first, second)
    if first == second:
        return iso(year, first, second)
    if day_first is None:
        return iso(year)
    return iso(year, second, first) if day_first else iso(year, first, second)


def parse_stated(text: str, *, day_first: bool | None = None) -> str | None:
    """A date from machine-readable metadata: ISO 8601 with or without time, RFC 2822, or any written form.

    The day is the one written, in the zone it was written in; "0001-01-01" and the Unix epoch are placeholders.
    """
    text = text.strip()
    if text.isdigit() and len(text) in (10, 13):
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return moment.date().isoformat() if moment.year > 1990 else None
    found = parse_date(text, day_first=day_first)
    return None if found is None or found.startswith(("1970-01-01", "1900-01-01", "--")) else found


_URL_PATH = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\d|3[01])(?=[/\-_.]|$)", re.IGNORECASE
)
_URL_COMPACT = re.compile(
    r"(?<!\d)(20\d\d|199\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\d{6,11}(?!\d)|(?!\d))"
)
# 18 digits of a common Vietnamese newsroom system: site number, yymmdd, hhmmss, milliseconds ("185251025160509346")
_URL_SITE_STAMP = re.compile(
    r"(?<!\d)[12]\d\d([12]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{3}(?!\d)"
)
_URL_DASHED = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_](0[1-9]|1[0-2])[-_](0[1-9]|[12]\d|3[01])(?!\d)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2]|[a-z]{3})/(?!\d{1,2}/)", re.IGNORECASE)
_URL_SECTION = re.compile(r"[?#].*$")


def date_from_url(url: str, *, today: date | None = None) -> str | None:
    """The publication date that a news address carries: `/2025/10/25/`, `...-20251006135101917.htm`, `...-185251025160509346.htm`, `/2025/10/`.

    A date in the future (of `today`, by default the clock's) is no publication date.
    """
    path = _URL_SECTION.sub("", url.strip())
    path = re.sub(r"^[a-z]+://[^/]*", "", path, flags=re.IGNORECASE)
    limit = (today or datetime.now(UTC).date()).isoformat()
    for pattern in (_URL_PATH, _URL_DASHED, _URL_SITE_STAMP, _URL_COMPACT):
        for found in reversed(list(pattern.finditer(path))):
            year = int(found[1]) + (2000 if len(found[1]) == 2 else 0)
            stated = iso(year, _month(found[2]), int(found[3]))
            if stated and stated <= limit:
                return stated
    by_month = _URL_MONTH.search(path)
    if by_month:
        month = _month(by_month[2])
        stated = iso(int(by_month[1]), month) if month else None
        return stated if stated and stated <= limit else None
    return None


def _month(text: str) -> int:
    return int(text) if text.isdigit() else MONTHS.get(text.lower(), 0)
