"""English durations, recurring times and times of day."""

from __future__ import annotations

import re
from typing import Final

from app.extract.dates.english import BOOK
from app.extract.dates.lexicon import (
    COUNT,
    DAY_PARTS,
    ROUGH,
    UNIT,
    WEEKDAY,
    count_value,
    unit_letter,
    weekday_number,
)
from app.extract.dates.narrative import Narrative
from app.extract.dates.rules import Reading
from app.extract.dates.timex import duration

_CLOCK: Final = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\b\.?|[ap]m\b)|\d{1,2}:\d\d(?::\d\d)?|noon|midnight)"
_ZONE: Final = r"(?: \(?(GMT|UTC|EST|EDT|CET|local time|Eastern|[A-Z]{2,4}T)(?: ?[+-] ?\d{1,2})?\)?)?"
_RECURRING: Final = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
}


@BOOK.rule("clock", rf"({_CLOCK}){_ZONE}(?: (?:on )?({WEEKDAY}))?", "clock colon", confidence=0.9)
def _clock(m: re.Match[str], n: Narrative) -> Reading | None:
    anchor = n.reference()
    day = anchor.isoformat() if anchor else "XXXX-XX-XX"
    if m[3]:
        day = n.weekday(weekday_number(m[3]), m.start(), m.end())
    elif n.last is not None and len(n.last_value) >= 10 and n.said_at >= n.sentence_start:
        day = n.last_value[:10]
    zone = "Z" if m[2] in ("GMT", "UTC") else ""
    words = m[1].lower()
    if words in ("noon", "midnight"):
        return Reading("TIME", f"{day}T{'12:00' if words == 'noon' else '24:00'}{zone}")
    parts = re.match(r"(\d{1,2})(?:[:.](\d\d))? ?([ap])?", words)
    if parts is None:
        return None
    hour = int(parts[1])
    if parts[3] == "p" and hour < 12:
        hour += 12
    elif parts[3] == "a" and hour == 12:
        hour = 0
    if hour > 24 or int(parts[2] or 0) > 59:
        return None
    return Reading("TIME", f"{day}T{hour:02}:{parts[2] or '00'}{zone}")


@BOOK.rule(
    "every",
    rf"(?:every|each|once an?|twice an?|times an?|per) ({UNIT}|{WEEKDAY}|morning|afternoon|evening)",
    "set",
    also="unit weekday part",
    confidence=0.85,
)
def _every(m: re.Match[str], n: Narrative) -> Reading | None:
    word = m[1].lower()
    if word in DAY_PARTS and word != "night":
        return Reading("SET", f"XXXX-XX-XXT{DAY_PARTS[word]}")
    try:
        letter = unit_letter(word)
    except KeyError:
        return Reading("SET", f"XXXX-WXX-{weekday_number(word) + 1}")
    return Reading("SET", f"PT1{letter[1]}" if letter[0] == "T" else f"P1{letter}")


@BOOK.rule("recurring", r"(daily|weekly|monthly|quarterly|yearly|annually)", "set", confidence=0.8)
def _recurring(m: re.Match[str], n: Narrative) -> Reading | None:
    if n.text[m.start()].isupper() and m.start() > n.sentence_start:
        return None  # the Daily Telegraph
    return Reading("SET", _RECURRING[m[1].lower()])


@BOOK.rule(
    "weekdays", r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)", "weekday-plural", case=True, confidence=0.9
)
def _weekdays(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("SET", f"XXXX-WXX-{weekday_number(m[1][:-1]) + 1}")


@BOOK.rule(
    "count",
    rf"({ROUGH}?)({COUNT})(?: |-)(?:and a half )?({UNIT})(?!-old| old\b|[- ]of[- ]age|\s+to\s+play)(-long|-term)?",
    "unit",
    confidence=0.9,
)
def _count(m: re.Match[str], n: Narrative) -> Reading | None:
    words, unit = m[2].lower(), m[3].lower()
    if unit.rstrip("s") in ("second", "quarter", "night", "weekend") and words in (
        "a",
        "an",
        "one",
        "half",
        "half a",
    ):
        return None
    if unit.rstrip("s") == "quarter" and words in ("three", "four", "first"):
        return None
    if (
        words in ("a", "an")
        and unit in ("day", "week", "month", "year", "hour", "minute")
        and _rate(n, m.start(2))
    ):
        return None
    before = n.text[max(0, m.start() - 10) : m.start()]
    if re.search(r"(?:[$€£]\d[\d.,]*|\d)[ -]$", before):
        return None
    count = count_value(m[2])
    start = (
        m.start()
        if m[1]
        and m[1].lower().split()[0]
        in ("about", "almost", "nearly", "approximately", "at", "more", "less", "up", "over", "around")
        else m.start(2)
    )
    return Reading("DURATION", duration(count, unit), start, m.end(3) if m[4] == "-long" else m.end())


def _rate(n: Narrative, start: int) -> bool:
    """Whether `a year` follows an amount, as in `$4 million a year`."""
    before = n.text[max(0, start - 24) : start]
    return bool(
        re.search(
            r"(?:\d|illion|percent|%|dollars|times|once|twice|barrels|people|tonnes|tons)s? $",
            before,
            re.IGNORECASE,
        )
    )


@BOOK.rule(
    "plural",
    r"(?:the )?(days|weeks|months|years|decades|centuries|minutes|hours)(?! old\b)(-long)?",
    "unit",
    confidence=0.8,
)
def _plural(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DURATION", duration(None, m[1]), None, m.end())
