"""The English rules in the order in which they are tried: importing a module of rules fills the book."""

from __future__ import annotations

from app.extract.dates import english_calendar, english_durations, english_relative
from app.extract.dates.english import BOOK

MODULES = (english_calendar, english_relative, english_durations)

# A day before its month, an exact count before a bare plural, and the bare year and month after all that contain them.
_LAST = ("fiscal-year", "year", "month", "season", "plural")
BOOK.rules.sort(key=lambda rule: rule.id.split(".")[-1] in _LAST)

__all__ = ["BOOK"]
