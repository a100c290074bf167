"""Vietnamese time expressions that need a date to stand on, durations, times of day and vague ones."""

from __future__ import annotations

import datetime as dt
import re

from app.extract.dates.narrative import Narrative
from app.extract.dates.rules import Reading
from app.extract.dates.timex import duration, shift
from app.extract.dates.vietnamese import (
    BOOK,
    COUNT,
    DAY_PARTS,
    UNIT,
    UNITS,
    WEEKDAYS,
    YEAR,
    count_of,
    year_of,
)


@BOOK.rule(
    "relative-year",
    r"(?:(?:đầu|giữa|cuối) )?(năm (?:nay|ngoái|trước|qua|tới|sau|kia)|cuối năm|đầu năm|giữa năm)(?! (?:\d|học))",
    "year-word",
)
def _relative_year(m: re.Match[str], n: Narrative) -> Reading | None:
    if re.search(
        r"\d (?:\w+ )?$|\b(?:nhiều|những|các|mấy|vài|một|hai|ba|bốn|mười) $",
        n.text[max(0, m.start() - 8) : m.start()],
    ):
        return None
    year = year_of(m[1], n)
    return Reading("DATE", str(year) if year else "XXXX")


@BOOK.rule(
    "relative-month", r"(?:(?:đầu|giữa|cuối) )?(tháng|tuần|quý) (này|trước|qua|tới|sau)", "month week quarter"
)
def _relative_month(m: re.Match[str], n: Narrative) -> Reading | None:
    step = {"này": 0, "trước": -1, "qua": -1}.get(m[2].lower(), 1)
    unit = UNITS[m[1].lower()]
    anchor = n.reference("day" if unit == "week" else "month")
    return Reading("DATE", shift(anchor, step, unit) if anchor else {"week": "XXXX-WXX"}.get(unit, "XXXX-XX"))


@BOOK.rule(
    "day-word",
    r"(?:(sáng|trưa|chiều|tối|đêm) )?(hôm nay|hôm qua|hôm kia|ngày mai|ngày kia|nay|qua|mai)",
    "deictic day",
)
def _day_word(m: re.Match[str], n: Narrative) -> Reading | None:
    word = m[2].lower()
    if word in ("nay", "qua", "mai") and not m[1]:
        return None
    step = {"hôm qua": -1, "qua": -1, "hôm kia": -2, "ngày mai": 1, "mai": 1, "ngày kia": 2}.get(word, 0)
    anchor = n.reference()
    day = (anchor + dt.timedelta(days=step)).isoformat() if anchor else "XXXX-XX-XX"
    return Reading("TIME", f"{day}T{DAY_PARTS[m[1].lower()]}") if m[1] else Reading("DATE", day)


@BOOK.rule("whole-year", r"cả năm(?! \d| học| nay)", "year-word")
def _whole_year(m: re.Match[str], n: Narrative) -> Reading | None:
    year = n.published.year if n.published else n.carried_year(m.start())
    return Reading("DATE", str(year)) if year else None


@BOOK.rule("same-day", r"(?:(sáng|trưa|chiều|tối|đêm) )?(?:cùng ngày|(?:ngày )?hôm đó)", "day")
def _same_day(m: re.Match[str], n: Narrative) -> Reading | None:
    day = n.last_day
    if not day:
        return None
    return Reading("TIME", f"{day}T{DAY_PARTS[m[1].lower()]}") if m[1] else Reading("DATE", day)


@BOOK.rule(
    "weekday",
    r"(?:thứ (hai|ba|tư|năm|sáu|bảy|[2-7])(?= (?:tuần|này|vừa|tới|\(|ngày)|[,.])|chủ nhật)(?: tuần (này|trước|tới|sau))?",
    "week",
    confidence=0.7,
)
def _weekday(m: re.Match[str], n: Narrative) -> Reading | None:
    if m[1] and not m[0][:5].istitle() and not m[2]:
        return None
    number = WEEKDAYS[m[1].lower()] if m[1] else 6
    which = {"trước": "last", "tới": "next", "sau": "next"}.get((m[2] or "").lower(), "")
    return Reading("DATE", n.weekday(number, m.start(), m.end(), which))


@BOOK.rule("every", rf"(?:hàng|hằng|mỗi) ({UNIT})", "set", confidence=0.9)
def _every(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("SET", duration(1, UNITS[m[1].lower()]))


@BOOK.rule(
    "clock",
    r"(?:lúc )?(\d{1,2})(?: giờ| ?h)(?: ?(\d{2}))?(?: phút)?(?: (sáng|trưa|chiều|tối|đêm))?(?! đồng hồ)",
    "clock",
    confidence=0.85,
)
def _clock(m: re.Match[str], n: Narrative) -> Reading | None:
    hour, minute = int(m[1]), int(m[2] or 0)
    if hour > 24 or minute > 59:
        return None
    joined = m[0][len(m[1]) : len(m[1]) + 1] == "h"  # `18h`
    if not m[0].lower().startswith("lúc") and not joined and not m[2] and not m[3]:
        return None
    if m[3] in ("chiều", "tối") and hour < 12:
        hour += 12
    anchor = n.reference()
    day = n.last_value[:10] if len(n.last_value) >= 10 else anchor.isoformat() if anchor else "XXXX-XX-XX"
    return Reading("TIME", f"{day}T{hour:02}:{minute:02}")


@BOOK.rule(
    "count-ago",
    rf"(?:cách đây ({COUNT}) ({UNIT})|({COUNT}) ({UNIT}) (trước|sau)(?! (?:khi|đó|ngày|năm|tháng)))",
    "unit",
    confidence=0.85,
)
def _count_ago(m: re.Match[str], n: Narrative) -> Reading | None:
    count, unit = count_of(m[1] or m[3]), UNITS[(m[2] or m[4]).lower()]
    back = m[5] != "sau"
    anchor = n.reference({"year": "year", "month": "month"}.get(unit, "day"))
    if count is None or anchor is None or count != int(count) or unit in ("hour", "minute", "second"):
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    if unit in ("decade", "century"):
        return Reading(
            "DATE", f"{anchor.year - int(count) * (10 if unit == 'decade' else 100) * (1 if back else -1):04}"
        )
    return Reading("DATE", shift(anchor, -int(count) if back else int(count), unit))


@BOOK.rule("count", rf"({COUNT}) ({UNIT})(?! (?:tuổi|\d))", "unit", confidence=0.85)
def _count_unit(m: re.Match[str], n: Narrative) -> Reading | None:
    before = n.text[max(0, m.start() - 8) : m.start()].lower()
    if re.search(r"(?:\d[.,]?|thứ |tháng |quý )$", before):
        return None
    return Reading("DURATION", duration(count_of(m[1]), UNITS[m[2].lower()]))


@BOOK.rule("year-alone", rf"(?<=[(\s])({YEAR})(?=[),.;\s])", "year", confidence=0.7)
def _year_alone(m: re.Match[str], n: Narrative) -> Reading | None:
    before = n.text[max(0, m.start() - 12) : m.start()].lower()
    if not re.search(r"(?:từ|đến|trước|sau|kể|tới|so với|khoá|khóa|world cup|apec|asean|,|\(|và) ?$", before):
        return None
    return Reading("DATE", m[1])


@BOOK.rule(
    "vague",
    r"(hiện nay|hiện tại|hiện|gần đây|thời gian qua|thời gian tới|tương lai|sắp tới|trong thời gian tới)(?! (?:diện|trường|đại|thực|vật|tượng|hữu))",
    "deictic period",
    confidence=0.75,
)
def _vague(m: re.Match[str], n: Narrative) -> Reading | None:
    words = m[1].lower()
    if words == "hiện":
        return (
            Reading("DATE", "PRESENT_REF")
            if re.match(r" (?:đang|có|đã|là|,)", n.text[m.end() : m.end() + 5])
            else None
        )
    if words.startswith("hiện"):
        return Reading("DATE", "PRESENT_REF")
    return Reading("DATE", "PAST_REF" if words in ("gần đây", "thời gian qua") else "FUTURE_REF")
