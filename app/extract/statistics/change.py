"""How a number is put: qualifier (`nearly`, `at least`) and change (`rose by`, `up from`)."""

from __future__ import annotations

import re
from typing import Final, Literal

from app.extract.patterns import pattern
from app.extract.statistics.model_parts import Number

Direction = Literal["up", "down"]

# words before a number -> the qualifier as it is recorded
_BEFORE: Final = (
    (
        "about",
        r"about|around|roughly|approximately|approx\.?|circa|c\.|or so|some|near|in the region of|somewhere around|barely|~",
    ),
    ("nearly", r"nearly|almost|close to|just short of|approaching|virtually"),
    ("an estimated", r"an estimated|estimated"),
    (
        "more than",
        r"more than|over|over than|above|exceed\w*|greater than|upwards of|higher than|longer than|beyond|well over|just over|slightly over|surpass\w*|topp(?:ed|ing)|larger than|in excess of|>",
    ),
    ("at least", r"at least|no less than|no fewer than|a minimum of|minimum of|not less than"),
    (
        "less than",
        r"less than|under|below|fewer than|lower than|shy of|just under|well under|just below|<",
    ),
    (
        "up to",
        r"up to|at most|as much as|as many as|no more than|not more than|a maximum of|maximum of|within|as high as",
    ),
)
_QUALIFIERS: Final = tuple(
    (
        name,
        pattern(rf"(?:\b|(?<=[\s(]))(?:{words})(?: (?:the|a|an|another|its|his|just))?\s*$", re.IGNORECASE),
    )
    for name, words in _BEFORE
)
_FROM_BEFORE: Final = pattern(r"\bfrom (?:\w+ ){0,2}$", re.IGNORECASE)
_AFTER: Final = (
    ("about", pattern(r" (?:or so|or thereabouts)\b", re.IGNORECASE)),
    (
        "at least",
        pattern(
            r"\+(?!\d)| (?:or|and) (?:more|above|over|higher|older|up|upwards)\b|-plus\b| plus\b(?! \w+ \d)",
            re.IGNORECASE,
        ),
    ),
    ("less than", pattern(r" (?:or|and) (?:less|under|fewer|below|younger|lower)\b", re.IGNORECASE)),
)
_FILLER: Final = (
    r"(?: (?:by|of|another|an additional|a further|a|an|as much as|as many as|at|sharply|steadily|steeply|just|only|further|in value|in size|nearly|almost|about|around|some|roughly"
    r"|approximately|more than|less than|over|under|up to|at least|between|to|even|still|again|almost|[\w'-]+ly|year[- ]on[- ]year|on average))*"
)
_UP: Final = (
    r"(?:r(?:i|o)s(?:e|es|en|ing)|increas\w+|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|ed|es|ing)|climb(?:s|ed|ing)?|gr(?:ew|ow|ows|own|owing|owth)|up|soar(?:s|ed|ing)?"
    r"|advanc(?:e|ed|es|ing)|add(?:s|ed)|higher|rais(?:e|ed|es|ing)|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?|expansion|improv(?:e|ed|es|ing)|hik(?:e|ed|ing)|spik(?:e|ed|ing)|bump(?:ed)?"
    r"|accelerat(?:ed|ing)|rall(?:ied|y|ies)|rebound(?:ed|ing)?|strengthen(?:ed|ing)?|swell(?:ed|ing)?|widen(?:ed|ing)?)"
)
_DOWN: Final = (
    r"(?:f(?:e|a)ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|down|lower(?:ed|ing|s)?|slump(?:s|ed|ing)?|slip(?:s|ped|ping)?|slid(?:e|es|ing)?|los(?:t|e|es|ing)"
    r"|tumbl(?:e|ed|es|ing)|plung(?:e|ed|es|ing)|shed(?:s|ding)?|sank|sunk|shr(?:a|i|u)nk(?:s|ing)?|reduc(?:e|ed|es|ing|tion)|cut(?:s|ting)?|dip(?:s|ped|ping)?|contract(?:ed|ing|ion)|plummet(?:ed|ing|s)?"
    r"|eas(?:ed|es|ing)|shav(?:ed|ing)|weaken(?:ed|ing)|retreat(?:ed|ing)|narrow(?:ed|ing))"
)
_UP_BEFORE: Final = pattern(rf"\b{_UP}{_FILLER}\s*$", re.IGNORECASE)
_DOWN_BEFORE: Final = pattern(rf"\b{_DOWN}{_FILLER}\s*$", re.IGNORECASE)
_UP_AFTER: Final = pattern(
    r"[ -](?!of\b)(?:\w+ )?(?:increase|rise|gain|jump|growth|surge|higher|more\b|hike|boost|uptick|upturn|expansion|bigger|faster|longer|greater)",
    re.IGNORECASE,
)
_DOWN_AFTER: Final = pattern(
    r"[ -](?!of\b)(?:\w+ )?(?:decrease|decline|drop|fall|loss|cut\b|reduction|lower\b|less\b|dip\b|off\b|discount|slump|fewer|contraction|smaller|cheaper|slower)",
    re.IGNORECASE,
)
_MOVED_FROM: Final = pattern(rf"\b(?:(?P<up>{_UP})|{_DOWN})(?: [\w'-]+ly)? from\s*$", re.IGNORECASE)
_BY: Final = pattern(
    r"\bby (?:about |around |nearly |almost |some |over |up to |at least |more than |less than |a further |another )?$",
    re.IGNORECASE,
)
_MOVED_BY: Final = pattern(rf"\b(?:(?P<up>{_UP})|{_DOWN})\b[^,.;]{{0,40}}$", re.IGNORECASE)
_LOST: Final = pattern(
    r"\b(?:los(?:t|e|es|ing)|add(?:s|ed|ing)?|gain(?:s|ed|ing)?|shed|raised|raising|raise)\b[^,.;]{0,24}$",
    re.IGNORECASE,
)
_ALOFT: Final = pattern(r"\b(?:up|down)(?: (?:\w+ ){0,2})$", re.IGNORECASE)
_IS_UP: Final = pattern(
    r"(?:[,(]|\b(?:is|are|was|were|be|been|ended|closed|finished|traded)) (?:up|down)(?: (?:\w+ ){0,2})$",
    re.IGNORECASE,
)
_PARTICLES: Final = pattern(
    r"\b(?:g[ai]ve|given|t[ao]k\w*|made|make|sign\w*|pick\w*|set|took|take|broke|rack\w*|end\w*|start\w*|back\w*|turn\w*|show\w*|made|build\w*|line\w*|open\w*|follow\w*|add\w*|sit\w*|slow\w*|shut\w*|break\w*|hunt\w*|track\w*|wr[io]t\w*|settl\w*|boil\w*) (?:up|down) (?:\w+ ){0,3}$",
    re.IGNORECASE,
)
_REACHED: Final = pattern(
    r"\b(?:to|at|from|reach\w*|reaching|hit|total\w*)(?: (?:about|around|nearly|almost|over|some|just|only|approximately|more than|less than|at least|a|an|as low as|as high as|record))*\s*$",
    re.IGNORECASE,
)
_BASE: Final = pattern(
    r",? (?:year[- ]on[- ]year|year[- ]over[- ]year|on the year|annually|(?:up |down )?(?:from|against|compared (?:to|with)|over|versus|on|than(?: in)?|relative to|since)"
    r" (?:the )?(?P<base>(?:same (?:period|month|quarter)(?: (?:of|in))? )?(?:(?:in|the level of|levels? (?:in|of)|a|the) )*[^,.;()]{2,40}))",
    re.IGNORECASE,
)


def qualified(number: Number, text: str, sentence_start: int) -> tuple[str | None, int]:
    """The word that bounds or blurs the number, in a fixed spelling, and where it begins (the number's start without one)."""
    floor = max(sentence_start, number.start - 24)
    before = text[floor : number.start]
    for name, form in _QUALIFIERS if before[-1:] in (" ", "~", ">", "<", "\u00a0") else ():
        match = form.search(before)
        if match:
            blurred = number.is_range and _FROM_BEFORE.search(before)
            return None if blurred else name, floor + match.start()
    after = text[number.end : number.end + 20]
    for name, form in _AFTER:
        if form.match(after):
            return name, number.start
    return None, number.start


def direction(number: Number, text: str, sentence_start: int) -> Direction | None:
    """Whether the number is the size of a rise or a fall; None when it is a level or nothing moved."""
    before = text[max(sentence_start, number.start - 60) : number.start]
    if number.is_range and (moved := _MOVED_FROM.search(before)):
        return "up" if moved["up"] else "down"
    if _REACHED.search(before) and not re.search(r"\b(?:up|down) to\s*$", before):
        return None
    if number.kind in ("duration", "age"):
        return None
    if _BY.search(before) and (moved := _MOVED_BY.search(before)):
        return "up" if moved["up"] else "down"
    if number.kind in ("currency", "physical", "count") and _LOST.search(before):
        return None  # what somebody lost or added is an amount, no movement
    if number.kind in ("count", "physical", "age") and _ALOFT.search(before) and not _IS_UP.search(before):
        return None  # `holding up three fingers`
    if not _PARTICLES.search(before):
        if _UP_BEFORE.search(before) and not re.search(r"\bup to\s*$", before):
            return "up"
        if _DOWN_BEFORE.search(before):
            return "down"
    if number.kind in ("percent", "percentage points") or not number.unit:
        after = text[number.end : number.end + 30]
        if _UP_AFTER.match(after):
            return "up"
        if _DOWN_AFTER.match(after):
            return "down"
    return None


def base(number: Number, text: str, limit: int) -> str | None:
    """What the change is counted from, as the text says it (`2022`, `the same period last year`)."""
    match = _BASE.match(text, number.end, min(limit, number.end + 80))
    if match is None:
        return None
    words = match["base"]
    if words is None:
        return "a year earlier"
    return re.split(r"\b(?:to|and|while|but|when|as|which|with|at)\b", words)[0].strip() or None
