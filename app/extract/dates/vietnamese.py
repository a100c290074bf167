"""Vietnamese time expressions: `ngày 25/10`, `tháng 10/2025`, `quý III`, `năm ngoái`, `6 tháng đầu năm`."""

from __future__ import annotations

import re
from typing import Final

from app.extract.dates.narrative import Narrative
from app.extract.dates.rules import Reading, RuleBook
from app.extract.dates.timex import duration
from app.extract.numerals import VIETNAMESE

UNITS: Final = {
    "giây": "second",
    "phút": "minute",
    "giờ": "hour",
    "tiếng": "hour",
    "ngày": "day",
    "đêm": "day",
    "tuần": "week",
    "tháng": "month",
    "quý": "quarter",
    "năm": "year",
    "thập kỷ": "decade",
    "thập niên": "decade",
    "thế kỷ": "century",
}
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
WEEKDAYS: Final = {
    "hai": 0,
    "ba": 1,
    "tư": 2,
    "năm": 3,
    "sáu": 4,
    "bảy": 5,
    "2": 0,
    "3": 1,
    "4": 2,
    "5": 3,
    "6": 4,
    "7": 5,
}
DAY_PARTS: Final = {"sáng": "MO", "trưa": "AF", "chiều": "AF", "tối": "EV", "đêm": "NI"}
_MONTH_WORDS: Final = {
    **{
        w: n
        for n, w in enumerate(
            ["giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"], start=1
        )
    },
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
}
YEAR: Final = r"(?:1[4-9]\d\d|20\d\d)\b(?![.,]\d)"
COUNT: Final = r"(?:\d+(?:,\d+)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|nhiều|mấy|nửa|hàng chục)"
UNIT: Final = r"(?:giây|phút|giờ|tiếng|ngày|đêm|tuần|tháng|năm|thập kỷ|thập niên|thế kỷ)"
_PART: Final = r"(?:(?:(?:rạng )?sáng|trưa|chiều|tối|đêm)(?: (?:nay|qua|mai))?,? )?"

BOOK: Final = RuleBook(
    "date.vi",
    {
        "day": ["ngày", "sáng", "trưa", "chiều", "tối", "đêm", "mùng", "hôm"],
        "month": ["tháng"],
        "year-word": ["năm", "niên", "nay", "trước", "ngoái"],
        "quarter": ["quý"],
        "week": ["tuần", "thứ", "chủ"],
        "deictic": ["hôm", "mai", "nay", "qua", "hiện", "gần", "sắp", "tương"],
        "unit": ["giây", "phút", "giờ", "tiếng", "ngày", "tuần", "tháng", "năm", "thập", "thế", "đêm"],
        "clock": ["giờ", "h"],
        "set": ["hàng", "hằng", "mỗi"],
        "period": ["giai", "nhiệm", "đoạn"],
    },
)


def _day(year: int | None, month: int, day: int) -> str | None:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return f"{'XXXX' if year is None else f'{year:04}'}-{month:02}-{day:02}"


def count_of(word: str) -> float | None:
    word = word.lower()
    if word[0].isdigit():
        return float(word.replace(",", "."))
    return 0.5 if word == "nửa" else VIETNAMESE.get(word)


def year_of(words: str | None, n: Narrative) -> int | None:
    """The year of `năm 2024`, `năm ngoái`, `năm nay` and their kind."""
    words = (words or "").lower()
    digits = re.search(r"\d{4}", words)
    if digits:
        return int(digits[0])
    anchor = n.reference("year")
    if anchor is None:
        return None
    return anchor.year + (
        -1 if re.search("ngoái|trước|qua", words) else 1 if re.search("tới|sau|sang năm", words) else 0
    )


YEAR_WORDS: Final = rf"(?:(?:của )?năm (?:{YEAR}|nay|ngoái|trước|qua|tới|sau|học)|{YEAR})"


@BOOK.rule(
    "day-month-year", rf"{_PART}(?:(?:ngày|hôm) )?(\d{{1,2}})[/.-](\d{{1,2}})[/.-](\d{{4}})", "slash year"
)
def _day_month_year(m: re.Match[str], n: Narrative) -> Reading | None:
    value = _day(int(m[3]), int(m[2]), int(m[1]))
    return _with_part(m, value)


@BOOK.rule(
    "day-month-year-words",
    rf"{_PART}(?:ngày |mùng )?(\d{{1,2}}) tháng (\d{{1,2}})(?: |,? năm | năm, )({YEAR}|nay|ngoái|tới)",
    "month",
)
def _day_month_year_words(m: re.Match[str], n: Narrative) -> Reading | None:
    return _with_part(m, _day(year_of("năm " + m[3], n), int(m[2]), int(m[1])))


def _with_part(m: re.Match[str], value: str | None) -> Reading | None:
    """A day, or a part of it when the words before say which (`chiều 25/10`)."""
    if value is None:
        return None
    part = re.match(r"(?:rạng )?(sáng|trưa|chiều|tối|đêm)", m[0].lower())
    return Reading("TIME", f"{value}T{DAY_PARTS[part[1]]}") if part else Reading("DATE", value)


@BOOK.rule(
    "day-range",
    r"(?:từ )?(?:ngày |các ngày |hai ngày |trong hai ngày )(\d{1,2})(?:/(\d{1,2}))?(?: ?[-–] ?| và | đến (?:ngày )?)(\d{1,2})/(\d{1,2})(?:/(\d{4}))?",
    "slash",
)
def _day_range(m: re.Match[str], n: Narrative) -> Reading | None:
    """`ngày 25 và 26/10`, `25-26/10`: one interval, because the first day has no month of its own."""
    month, second = int(m[4]), int(m[3])
    year = int(m[5]) if m[5] else n.year_for(month, second, m.start(), m.end())
    first = _day(year, int(m[2] or month), int(m[1]))
    last = _day(year, month, second)
    if first is None or last is None:
        return None
    start = m.start() + len("từ ") if m[0].lower().startswith("từ ") else m.start()
    return Reading("DATE", f"{first}/{last}", start)


@BOOK.rule(
    "day-month",
    rf"{_PART}(?:(?:ngày|hôm|mùng|từ|đến) )?(\d{{1,2}})[/](\d{{1,2}})(?![/.,]?\d)(?!\s?%)",
    "slash",
)
def _day_month(m: re.Match[str], n: Narrative) -> Reading | None:
    named = re.match(r"(?:ngày|hôm|mùng|rạng|sáng|trưa|chiều|tối|đêm|từ|đến)", m[0], re.IGNORECASE)
    before = n.text[max(0, m.start() - 6) : m.start()]
    if not named and not re.search(r"[(,–-] ?$|\bvà $", before):
        return None
    month, day = int(m[2]), int(m[1])
    value = _day(n.year_for(month, day, m.start(), m.end()), month, day)
    reading = _with_part(m, value)
    if reading and m[0].lower().startswith(("từ ", "đến ")):
        return Reading(reading.type, reading.value, m.start() + m[0].index(" ") + 1)
    return reading


@BOOK.rule("day-month-words", rf"{_PART}(?:ngày |mùng )(\d{{1,2}}) tháng (\d{{1,2}})(?! năm)", "month")
def _day_month_words(m: re.Match[str], n: Narrative) -> Reading | None:
    month, day = int(m[2]), int(m[1])
    return _with_part(m, _day(n.year_for(month, day, m.start(), m.end()), month, day))


@BOOK.rule(
    "part-day",
    r"(?:(?:rạng )?(?:sáng|trưa|chiều|tối|đêm) )?ngày (\d{1,2})(?![/.,:-]?\d)(?! tháng)",
    "day",
    confidence=0.7,
)
def _bare_day(m: re.Match[str], n: Narrative) -> Reading | None:
    """`sáng ngày 25` in the month of the date named last."""
    if n.last is None or len(n.last_value) < 7 or not re.match(r"\d{4}-\d\d", n.last_value):
        return None
    return _with_part(m, _day(n.last.year, n.last.month, int(m[1])))


@BOOK.rule(
    "first-months",
    rf"(\d{{1,2}}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng (?:(đầu|cuối) )?(?:{YEAR_WORDS}|năm)(?! (?:liên|qua|tới))",
    "month",
)
def _first_months(m: re.Match[str], n: Narrative) -> Reading | None:
    """`9 tháng đầu năm 2025`: the interval of whole months, told as such because its ends are known."""
    count = count_of(m[1])
    if count is None or not 1 <= count <= 12:
        return None
    year = year_of(m[0], n)
    if year is None:
        return Reading("DURATION", duration(count, "month"))
    first, last = (1, int(count)) if m[2] != "cuối" else (13 - int(count), 12)
    return Reading("DATE", f"{year}-{first:02}/{year}-{last:02}")


@BOOK.rule("quarter", rf"quý (IV|I{{1,3}}|[1-4])(?:[/-](\d{{4}})| ({YEAR_WORDS}))?", "quarter")
def _quarter(m: re.Match[str], n: Narrative) -> Reading | None:
    number = _ROMAN[m[1].lower()]
    if m[2] or m[3]:
        year = int(m[2]) if m[2] else year_of(m[3], n)
        return Reading("DATE", f"{year or 'XXXX'}-Q{number}")
    anchor = n.reference("year")
    if anchor is None:
        return Reading("DATE", f"{n.carried_year(m.start()) or 'XXXX'}-Q{number}")
    late = number > (anchor.month - 1) // 3 + 1 and n.tense(m.start(), m.end()) != "future"
    return Reading("DATE", f"{anchor.year - late}-Q{number}")


@BOOK.rule("half", rf"nửa (đầu|cuối) ({YEAR_WORDS}|năm)", "year-word")
def _half(m: re.Match[str], n: Narrative) -> Reading | None:
    year = year_of(m[2], n)
    return Reading("DATE", f"{year or 'XXXX'}-H{1 if m[1].lower() == 'đầu' else 2}")


@BOOK.rule(
    "month-year", rf"(?:(?:đầu|giữa|cuối) )?tháng (\d{{1,2}})(?:[/-](\d{{4}})|,? ({YEAR_WORDS}))", "month"
)
def _month_year(m: re.Match[str], n: Narrative) -> Reading | None:
    month = int(m[1])
    year = int(m[2]) if m[2] else year_of(m[3], n)
    return Reading("DATE", f"{year or 'XXXX'}-{month:02}") if 1 <= month <= 12 else None


@BOOK.rule("year-range", r"(?:giai đoạn |nhiệm kỳ |thời kỳ |trong )?(?:năm )?(\d{4}) ?[-–] ?(\d{4})", "year")
def _year_range(m: re.Match[str], n: Narrative) -> Reading | None:
    first, last = int(m[1]), int(m[2])
    if not (1450 <= first < last <= 2100):
        return None
    return Reading("DATE", f"{first}/{last}", m.start(1))


@BOOK.rule(
    "month",
    r"(?:(?:đầu|giữa|cuối) )?tháng (\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp)(?! (?:tuổi|qua|tới|nữa|liên))",
    "month",
)
def _month(m: re.Match[str], n: Narrative) -> Reading | None:
    month = int(m[1]) if m[1].isdigit() else _MONTH_WORDS[m[1].lower()]
    if not 1 <= month <= 12:
        return None
    year = n.year_for(month, None, m.start(), m.end())
    return Reading("DATE", f"{'XXXX' if year is None else year}-{month:02}")


@BOOK.rule("century", r"(?:(?:đầu|giữa|cuối) )?thế kỷ (?:thứ )?(\d\d?|XXI|XX|XIX|XVIII)", "unit")
def _century(m: re.Match[str], n: Narrative) -> Reading | None:
    number = {"XXI": 21, "XX": 20, "XIX": 19, "XVIII": 18}.get(m[1].upper()) or int(m[1])
    return Reading("DATE", f"{number - 1:02}")


@BOOK.rule(
    "decade", r"(?:những )?(?:năm|thập niên|thập kỷ) (?:(\d{3})0|([5-9])0)(?! (?:của )?\d)", "year-word unit"
)
def _decade(m: re.Match[str], n: Narrative) -> Reading | None:
    words = m[0].lower()
    if m[1] and words.startswith("năm"):
        return None
    return Reading("DATE", m[1] or f"19{m[2]}")


@BOOK.rule("year-word", rf"(?:(?:đầu|giữa|cuối|hết|trong) )?năm ({YEAR})", "year")
def _year_word(m: re.Match[str], n: Narrative) -> Reading | None:
    start = (
        m.start() + 6
        if m[0].lower().startswith("trong ")
        else m.start() + 4
        if m[0].lower().startswith("hết ")
        else m.start()
    )
    return Reading("DATE", m[1], start)
