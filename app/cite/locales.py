"""The locale files as we cite with them: those of the collection, with our own wording where they read oddly.

Vietnamese writes "10 tháng 9 năm 2023"; the collection has "10 Tháng Chín 2023", which nobody writes in a text.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from app.cite.csl.localefiles import load_locale
from app.cite.csl.model import Date, DatePart, Formatting, LocaleData, LocaleTerm


@lru_cache(maxsize=64)
def load(dialect: str) -> LocaleData | None:
    """The locale of a dialect for citations, None where there is no file."""
    found = load_locale(dialect)
    return _vietnamese(found) if found is not None and dialect == "vi-VN" else found


def _vietnamese(found: LocaleData) -> LocaleData:
    months = {(f"month-{n:02d}", "long"): LocaleTerm(f"tháng {n}", f"tháng {n}") for n in range(1, 13)}
    text = Date(
        "",
        "text",
        "year-month-day",
        "",
        (
            DatePart("day", "", None, Formatting(suffix=" ")),
            DatePart("month", "", None, Formatting(suffix=" năm ")),
            DatePart("year", "", None, Formatting()),
        ),
        Formatting(),
    )
    return replace(found, terms={**found.terms, **months}, dates={**found.dates, "text": text})
