"""The English rules in the order in which they are tried: importing a module of rules fills the book."""

from __future__ import annotations

from typing import Final

from app.extract.dates import english_calendar, english_durations, english_relative
from app.extract.dates.english import BOOK

MODULES: Final = (english_calendar, english_relative, english_durations)

# A time of day takes its weekday along; dates and what is counted from them come next, durations after them, and last what is contained in all of these.
_DURATIONS: Final = ("every", "recurring", "weekdays", "count")
_CONTAINED: Final = ("fiscal-year", "year", "month", "season", "plural")


def _turn(rule_id: str) -> int:
    name = rule_id.rpartition(".")[2]
    return (
        3
        if name in _CONTAINED
        else 2
        if name in _DURATIONS
        else 0
        if name in ("clock", "week-of-month")
        else 1
    )


BOOK.rules.sort(key=lambda rule: _turn(rule.id))

__all__ = ["BOOK"]
