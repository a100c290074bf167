"""The English rule book and the words that make a sentence worth reading for each kind of rule."""

from __future__ import annotations

from typing import Final

from app.extract.dates.lexicon import DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAYS
from app.extract.dates.rules import RuleBook

_UNITS = {form for unit in UNITS for form in (unit, unit + "s")} | {"century", "centuries"}
BOOK: Final = RuleBook(
    "date.en",
    {
        "month": list(MONTHS),
        "weekday": list(WEEKDAYS),
        "season": [*SEASONS, "springs", "summers", "winters"],
        "unit": _UNITS,
        "part": [*DAY_PARTS, "noon", "midnight", "overnight"],
        "quarter": ["quarter", "quarters"],
        "q": ["q"],
        "half": ["half"],
        "century": ["century", "centuries"],
        "fiscal": ["fiscal", "fy"],
        "deictic": ["today", "yesterday", "tomorrow", "tonight", "overnight", "weekend", "night"],
        "set": [
            *("every", "each", "once", "twice", "per", "daily", "weekly", "monthly", "yearly", "annually"),
            *("annual", "times", "quarterly"),
        ],
        "now": ["now", "currently", "present", "presently", "nowadays", "moment", "time"],
        "current": ["current", "present"],
        "past": ["recently", "recent", "lately", "past"],
        "future": ["future"],
        "soon": ["soon"],
        "streak": [
            *("straight", "consecutive", "successive", "full", "trading", "working", "business", "calendar"),
        ],
        "shift": [
            *("ago", "earlier", "later", "from", "previously", "hence", "back", "before", "after", "prior"),
        ],
        "which": [
            *(
                "past",
                "last",
                "previous",
                "recent",
                "next",
                "coming",
                "following",
                "first",
                "final",
                "preceding",
            ),
            *("subsequent", "opening", "this", "current", "same"),
        ],
        "clock": ["am", "pm", "m", "noon", "midnight"],  # "a.m." is read as two words
    },
)
