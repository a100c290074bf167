"""English time expressions that need a date to stand on, and the vague ones that have none."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from app.extract.dates.english import BOOK
from app.extract.dates.lexicon import (
    COUNT,
    DAY_PARTS,
    PART_OF,
    ROUGH,
    UNIT,
    WEEKDAY,
    count_value,
    unit_letter,
    weekday_number,
)
from app.extract.dates.narrative import Narrative
from app.extract.dates.rules import Reading
from app.extract.dates.timex import duration, shift, shift_like

OPEN_DAY: Final = "XXXX-XX-XX"
_GRAIN: Final = {"Y": "year", "M": "month", "Q": "month", "DE": "year", "CE": "year"}
_OPEN: Final = {"Y": "XXXX", "M": "XXXX-XX", "Q": "XXXX-QX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE"}


def _shifted(n: Narrative, count: int, unit: str) -> str:
    """`count` units from the publication date, or the open value of that precision."""
    letter = unit_letter(unit)
    anchor = n.reference(_GRAIN.get(letter, "day"))
    return shift(anchor, count, unit) if anchor else _OPEN.get(letter, OPEN_DAY)


@BOOK.rule(
    "day-word",
    r"(?:(?:the )?(day before )?yesterday|(?:the )?(day after )?tomorrow|(?:earlier |later |late |early )?today|tonight|last night|overnight)(?: (morning|afternoon|evening|night))?",
    "deictic",
)
def _day_word(m: re.Match[str], n: Narrative) -> Reading | None:
    if m[0].isupper() and len(m[0]) > 3:
        return None  # USA TODAY
    words = m[0].lower()
    if words.startswith("overnight"):
        return None
    step = -1 if "yesterday" in words or words == "last night" else 1 if "tomorrow" in words else 0
    anchor = n.reference()
    if words.endswith("today") and n.text[m.end() : m.end() + 2] in ("'s", "’s"):
        return Reading("DATE", "PRESENT_REF")
    day = OPEN_DAY
    if anchor is not None:
        day = (anchor + dt.timedelta(days=step * (2 if m[1] or m[2] else 1))).isoformat()
    if words in ("tonight", "last night"):
        return Reading("TIME", f"{day}TNI")
    return Reading("TIME", f"{day}T{DAY_PARTS[m[3].lower()]}") if m[3] else Reading("DATE", day)


@BOOK.rule(
    "weekday",
    rf"(?:(last|next|this|on|early|late|earlier|later|this past|this coming) )?({WEEKDAY})(?:,? (morning|afternoon|evening|night))?",
    "weekday",
    case=False,
)
def _weekday(m: re.Match[str], n: Narrative) -> Reading | None:
    word, which = m[2], (m[1] or "").lower()
    if not word[0].isupper():
        return None
    if n.text[m.end() : m.end() + 1] == "s":
        return None
    kept = which in ("last", "next", "this", "early", "late", "earlier", "later", "this past", "this coming")
    value = n.weekday(
        weekday_number(word),
        m.start(),
        m.end(),
        {"this past": "last", "this coming": "next"}.get(which, which),
    )
    start = m.start() if kept else m.start(2)
    if m[3]:
        return Reading("TIME", f"{value}T{DAY_PARTS[m[3].lower()]}", start)
    return Reading("DATE", value, start)


@BOOK.rule("day-part", r"(?:this|that|the) (morning|afternoon|evening)", "part")
def _day_part(m: re.Match[str], n: Narrative) -> Reading | None:
    anchor = n.last if m[0].lower().startswith("that") else n.reference()
    return Reading("TIME", f"{anchor.isoformat() if anchor else OPEN_DAY}T{DAY_PARTS[m[1].lower()]}")


@BOOK.rule(
    "past-count",
    rf"(?:the )?(?:past|last|previous|recent|next|coming|following|first|final|preceding|subsequent|opening) ({COUNT})[ -](?:\w+ (?=days)|straight |consecutive )?({UNIT})",
    "unit",
    also="which",
)
def _past_count(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DURATION", duration(count_value(m[1]), m[2]))


@BOOK.rule(
    "straight-count",
    rf"({COUNT}) (?:straight|consecutive|successive|full|trading|working|business|calendar) ({UNIT})",
    "unit",
    also="streak",
)
def _straight_count(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DURATION", duration(count_value(m[1]), m[2]))


@BOOK.rule(
    "same-period-year",
    r"the same (month|quarter|period|time)(?: a| the)? ?(?:year (?:ago|earlier|before)|previous year|last year|of last year|of the previous year|in the previous year)",
    "unit",
)
def _same_period(m: re.Match[str], n: Narrative) -> Reading | None:
    anchor = n.last if n.last and n.said_at > 0 else n.reference("year")
    if anchor is None:
        return Reading("DATE", "XXXX")
    if m[1].lower() == "month" and (len(n.last_value) >= 7 and "Q" not in n.last_value):
        return Reading("DATE", f"{(n.last or anchor).year - 1}-{(n.last or anchor).month:02}")
    if "Q" in n.last_value:
        return Reading("DATE", f"{int(n.last_value[:4]) - 1}{n.last_value[4:]}")
    return Reading("DATE", f"{anchor.year - 1}")


@BOOK.rule(
    "anaphoric",
    r"(?:the |that |that very )(following|same|previous|next|preceding) (day|week|month|year)|the (day|week|month|year) (before|after|earlier|later|previous)(?! (?:the|he|she|it|they|yesterday|tomorrow|last))",
    "unit",
    confidence=0.8,
)
def _anaphoric(m: re.Match[str], n: Narrative) -> Reading | None:
    """`the following year`: counted from the date named last, or from publication when none was."""
    which, unit = (m[1] or m[4]).lower(), m[2] or m[3]
    step = {"following": 1, "next": 1, "same": 0, "after": 1, "later": 1}.get(which, -1)
    said = n.last is not None and (n.said_at >= 0 or which == "same")
    anchor = n.last if said else n.reference(unit if unit in ("month", "year") else "day")
    if anchor is None:
        return Reading("DATE", _OPEN.get(unit_letter(unit), OPEN_DAY))
    if unit == "day" and said and len(n.last_value) < 10:
        return None
    return Reading("DATE", shift(anchor, step, unit))


@BOOK.rule(
    "part-of-period",
    rf"({PART_OF})(?:(this|last|next|the|the current|the previous) )?(year|month|week|decade|century)",
    "unit",
)
def _part_of_period(m: re.Match[str], n: Narrative) -> Reading | None:
    step = {"last": -1, "the previous": -1, "next": 1}.get((m[2] or "").lower(), 0)
    return Reading("DATE", _shifted(n, step, m[3]))


@BOOK.rule(
    "this-period",
    rf"(?:(?:the|earlier|later|late|early) )?(last|past|previous|next|coming|this|current|following|same|preceding) (?:fiscal |financial |calendar )?({UNIT})(?! old\b)",
    "unit",
    also="which",
)
def _this_period(m: re.Match[str], n: Narrative) -> Reading | None:
    which, unit = m[1].lower(), m[2]
    if unit.lower().endswith("s") and which in ("last", "past", "next", "previous", "coming", "following"):
        return Reading("DURATION", duration(None, unit))
    if unit.lower().startswith(("second", "minute", "hour")):
        return None
    if which == "past" and unit_letter(unit) != "WE":
        return Reading("DURATION", duration(1, unit))
    step = {
        "last": -1,
        "previous": -1,
        "preceding": -1,
        "past": -1,
        "next": 1,
        "coming": 1,
        "following": 1,
    }.get(which, 0)
    if unit.lower() == "night":
        return None
    return Reading("DATE", _shifted(n, step, unit))


@BOOK.rule(
    "count-ago",
    rf"{ROUGH}?({COUNT})[ -]({UNIT}) (ago|earlier|later|from now|previously|hence|back|(?:before|after|prior)(?! (?:the|he|she|it|they|being|to|in|on|at|as|its|his|her|a)\b))",
    "unit",
    also="shift",
)
def _count_ago(m: re.Match[str], n: Narrative) -> Reading | None:
    count, unit, which = count_value(m[1]), m[2], m[3].lower()
    if which in ("before", "after", "prior"):
        return Reading("DURATION", duration(count, unit), m.start(1), m.end(2))
    back = which in ("ago", "earlier", "previously", "back")
    if which == "back" and not re.match(r"[.,;)]|$| when", n.text[m.end() : m.end() + 6]):
        return Reading("DURATION", duration(count, unit), m.start(1), m.end(2))
    if count is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    if count != int(count):
        return Reading("DURATION", duration(count, unit))
    if unit_letter(unit)[0] == "T":
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    anchor = n.reference(_GRAIN.get(unit_letter(unit), "day"))
    if which in ("earlier", "later") and n.last is not None and n.said_at >= 0:
        anchor = n.last
    if anchor is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    return Reading("DATE", shift_like(anchor, int(count) * (-1 if back else 1), unit))


@BOOK.rule(
    "year-ago",
    r"(?:a |the )?(year|month|week|day)(?:-| )(ago|earlier)(?: (?:period|quarter|month|week|level))?",
    "unit",
)
def _year_ago(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DATE", _shifted(n, -1, m[1]))


@BOOK.rule("latest", r"(?:the )?latest (week|month|quarter|year)", "unit")
def _latest(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DATE", _shifted(n, -1, m[1]))


@BOOK.rule(
    "the-period",
    r"the (weekend|week|quarter(?! (?:has|is|was|where|near|around|of the))|fiscal year|full year|year)(?! (?:old|ended|ending|-|to))(?!-)",
    "unit",
    confidence=0.8,
)
def _the_period(m: re.Match[str], n: Narrative) -> Reading | None:
    unit = m[1].split()[-1].lower()
    anchor = n.reference()
    if unit == "weekend" and anchor is not None and anchor.weekday() < 5:
        return Reading("DATE", shift(anchor, 0 if n.tense(m.start(), m.end()) == "future" else -1, unit))
    return Reading("DATE", _shifted(n, -1 if unit == "quarter" else 0, unit))


@BOOK.rule(
    "the-day",
    r"(?<=(?:ed|ds|es|rt|nd|ng) )the day(?= (?:at|with|down|up|higher|lower|on)\b|[.,])",
    "unit",
    confidence=0.7,
)
def _the_day(m: re.Match[str], n: Narrative) -> Reading | None:
    """`ended the day at`: the day that the report is about."""
    anchor = n.reference()
    return Reading("DATE", anchor.isoformat()) if anchor else None


@BOOK.rule(
    "now",
    r"(?:now|currently|at present|presently|nowadays|at the moment|right now|at this time)",
    "now",
    confidence=0.8,
)
def _now(m: re.Match[str], n: Narrative) -> Reading | None:
    start = m.start() + (3 if m[0].lower().startswith("at ") else 0)
    return Reading("DATE", "PRESENT_REF", start)


@BOOK.rule(
    "current",
    r"(?:the |its |their )?(current|present)(?= (?!account|events|affairs|and|at|in|a|the|of))",
    "current",
    confidence=0.7,
)
def _current(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DATE", "PRESENT_REF", m.start(1), m.end(1))


@BOOK.rule(
    "future",
    r"(?:the )?(?:near |foreseeable |not too distant )?future(?! (?:contract|price|generation))",
    "future",
    confidence=0.7,
)
def _future(m: re.Match[str], n: Narrative) -> Reading | None:
    start = m.start() if m[0].lower().startswith("the") else m.end() - len("future")
    return Reading("DATE", "FUTURE_REF", start)


@BOOK.rule(
    "recently",
    r"(?:recently|(in )?recent (?:days|weeks|months|years|times|history)|the (?:recent |distant )?past(?! \w)|lately)",
    "past",
    confidence=0.8,
)
def _recently(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DATE", "PAST_REF", m.start() + (3 if m[1] else 0))


@BOOK.rule("soon", r"soon(?! (?:as|after))", "soon", confidence=0.7)
def _soon(m: re.Match[str], n: Narrative) -> Reading | None:
    if re.search(r"\b(?:as|too|how) $", n.text[max(0, m.start() - 5) : m.start()], re.IGNORECASE):
        return None
    return Reading("DATE", "FUTURE_REF")
