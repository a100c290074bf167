"""The words of English time expressions and the pattern fragments made of them."""

from __future__ import annotations

import re
from typing import Final

from app.extract.numerals import SMALL, words_value

MONTH_NAMES: Final = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS: Final[dict[str, int]] = {
    **{name: number for number, name in enumerate(MONTH_NAMES, start=1)},
    **{name[:3]: number for number, name in enumerate(MONTH_NAMES, start=1)},
    "sept": 9,
}
DAY_NAMES: Final = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: Final[dict[str, int]] = {
    **{name: number for number, name in enumerate(DAY_NAMES)},
    **{name[:3]: number for number, name in enumerate(DAY_NAMES)},
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}
SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_STARTS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAY_PARTS: Final = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
ORDINALS: Final[dict[str, int]] = {
    **{w: n for n, w in enumerate(["first", "second", "third", "fourth"], start=1)},
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "final": 4,
    "last": 4,
}
# unit -> its letter in a TIMEX3 duration; T marks units below the day
UNITS: Final[dict[str, str]] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "FN",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "semester": "S",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "centurie": "CE",
}

MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY: Final = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.)"
DAY_NUMBER: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
YEAR: Final = r"(?:1[4-9]\d\d|20\d\d)\b(?![,.]\d)(?!\s*%)"
UNIT: Final = (
    r"(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur(?:y|ie)|weekend|night)s?"
)
SEASON: Final = r"(?:spring|summer|autumn|fall|winter)"
DAY_PART: Final = r"(?:morning|afternoon|evening|night)"
_WORDS: Final = "|".join(sorted(SMALL, key=len, reverse=True))
NUMBER: Final = (
    r"(?:an?(?! (?:few|couple|number))\b(?: hundred| thousand| dozen)?"
    rf"|(?:{_WORDS})\b(?:[- ](?:(?:one|two|three|four|five|six|seven|eight|nine)\b|hundred|thousand|dozen))*(?: and a half| and a quarter)?"
    r"|\d+(?:[.,]\d+)*(?:-and-a-half)?)"
)
VAGUE: Final = (
    r"(?:a few|several|few|some|many|(?:a )?couple(?: of)?|dozens of|hundreds of|thousands of|a number of)"
)
COUNT: Final = rf"(?:{NUMBER}|{VAGUE}|half an?|half)"
PART_OF: Final = (
    r"(?:(?:the )?(?:very )?(?:(?:early|late|mid)[- ](?:in )?(?:the )?"
    r"|(?:beginning|end|start|middle|close|turn|first half|second half|latter half|first part|latter part|remainder|rest) of (?:the )?"
    r"|end-))"
)
ROUGH: Final = r"(?:(?:about|almost|nearly|approximately|around|roughly|over|more than|less than|at least|up to|just over|just under) )"


def month_number(word: str) -> int:
    """1 to 12 for an English month name or its abbreviation."""
    word = word.lower().rstrip(".")
    return MONTHS.get(word) or MONTHS[word[:3]]


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 (Sunday) for an English weekday or its abbreviation."""
    word = word.lower().rstrip(".")
    number = WEEKDAYS.get(word)
    return WEEKDAYS[word[:3]] if number is None else number


def unit_letter(word: str) -> str:
    """The TIMEX3 letter of a unit in singular or plural (`years` -> `Y`); KeyError if it is none."""
    word = word.lower()
    return UNITS.get(word) or UNITS.get(word[:-1]) or UNITS[word.rstrip("s")]


def count_value(words: str) -> float | None:
    """The number that counts a unit, or None for `several` and its kind."""
    words = words.lower().strip().replace("\u00a0", " ")
    half = 0.0
    for tail, add in ((" and a half", 0.5), ("-and-a-half", 0.5), (" and a quarter", 0.25)):
        if words.endswith(tail):
            words, half = words[: -len(tail)], add
    if re.fullmatch(r"\d+(?:[.,]\d+)*", words):
        try:
            return float(words.replace(",", "")) + half
        except ValueError:
            return None
    if words in ("half", "half a", "half an"):
        return 0.5
    value = words_value(words)
    return None if value is None else value + half
