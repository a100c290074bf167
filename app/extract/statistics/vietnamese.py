"""Vietnamese statistics: `78,44 triệu người dùng`, `390.000 tỷ đồng`, `tăng 8,2% so với cùng kỳ`.

The comma is the decimal sign and the point groups thousands. Words are written in syllables, so the counted noun is
the run of syllables after the number up to a word that cannot belong to it.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from app.extract.document import Document
from app.extract.numerals import VIETNAMESE, digits_value
from app.extract.patterns import pattern
from app.extract.statistics import ratios
from app.extract.statistics.model_parts import Number, Reading
from app.extract.statistics.numbers import too_many
from app.extract.statistics.unit_table import VIETNAMESE as UNITS

_SCALES: Final = {
    "trăm": 1e2,
    "nghìn": 1e3,
    "ngàn": 1e3,
    "vạn": 1e4,
    "triệu": 1e6,
    "tỷ": 1e9,
    "tỉ": 1e9,
    "chục": 10.0,
}
_SCALE: Final = "|".join(_SCALES)
_WORDS: Final = "|".join(VIETNAMESE)
_SURFACES: Final = {
    surface: (name, kind)
    for kind, names in UNITS.items()
    for name, surfaces in names.items()
    for surface in surfaces.split("|")
}
_NUMBER: Final = pattern(
    r"(?<![\w.,/])(?P<sign>US\$|\$|€|£)?\s?(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?(?!\.\d)|\d+\.\d+)(?!\d|/(?!\d{1,3} (?:quốc gia|nước|nền kinh tế|tỉnh|vùng lãnh thổ)))"
    rf"(?P<scale>(?:[ \u00a0](?:{_SCALE})\b){{0,2}})"
    rf"|\b(?P<words>(?:{_WORDS}|hàng|vài|mấy)(?:[ ](?:{_SCALE}))+|(?:{_WORDS}))\b(?=[ \u00a0])",
    re.IGNORECASE,
)
_UNIT: Final = pattern(
    r"[ \u00a0]?("
    + "|".join(
        re.escape(s) + (r"\b" if s[-1].isalnum() else "") for s in sorted(_SURFACES, key=len, reverse=True)
    )
    + r")(?![\w²³])",
    re.IGNORECASE,
)
_PER: Final = pattern(
    r"(?:/| (?:mỗi|một) |/)(năm|tháng|ngày|giờ|người|hộ|kg|tấn|lít|m2|m²|thùng|cổ phiếu|lượt)\b",
    re.IGNORECASE,
)
_NAMED: Final = pattern(
    r"(?:\b(?:Điều|Khoản|Chương|Mục|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Quyết định|Luật|số|Số|(?<!đã )(?<!bị )(?<!được )kho[áa]|(?<!đã )(?<!bị )(?<!được )khóa|thứ|lần|Quốc lộ|quốc lộ|đường|Đường|phòng|tầng|lớp|Công ước|Kết luận"
    r"|Tòa|Khu|Quận|quận|phường|tổ|nhà|ngõ|phố|Mẫu|mẫu|COP|G|APEC|Covid|COVID|U|F|Vành đai|ga|bến|kỳ|hiệp|bàn|Sáng|trang|Công văn)|[A-Za-zÀ-ỹ][-–]|#)[ ]?$"
)
_ACCUSED: Final = pattern(r"[ \u00a0]bị (?:cáo|can|hại|đơn)\b", re.IGNORECASE)
_HOUR: Final = pattern(r"h(?:\d\d)?\b")
_RANK: Final = pattern(
    r"\b(?:xếp|đứng|ở)(?: (?:hạng|vị trí|ở vị trí))?(?: thứ)? ?$|\b(?:hạng|vị trí)(?: thứ)? $", re.IGNORECASE
)
_QUALIFIERS: Final = tuple(
    (name, pattern(rf"\b(?:{words})\s*$", re.IGNORECASE))
    for name, words in (
        ("about", "khoảng|chừng|ước chừng|xấp xỉ|khoảng chừng"),
        ("nearly", "gần|suýt soát|ngót"),
        ("an estimated", "ước tính|ước đạt|ước"),
        ("more than", "hơn|trên|vượt|quá|vượt quá|vượt mốc"),
        ("at least", "ít nhất|tối thiểu|không dưới"),
        ("less than", "dưới|chưa đến|chưa tới|ít hơn|thấp hơn"),
        ("up to", "tối đa|lên tới|lên đến|không quá|tới"),
    )
)
_FILLER: Final = (
    r"(?: (?:thêm|tới|đến|mạnh|nhẹ|khoảng|gần|hơn|trên|ít nhất|bình quân|trung bình|là|so với|nhanh))*\s*$"
)
_UP: Final = pattern(r"\b(?:tăng|tăng trưởng|mở rộng|nâng|cao hơn|gia tăng|vượt)" + _FILLER, re.IGNORECASE)
_DOWN: Final = pattern(r"\b(?:giảm|sụt|sụt giảm|thu hẹp|cắt giảm|thấp hơn|hạ)" + _FILLER, re.IGNORECASE)
_COMPARED: Final = ("cao ", "thấp ", "Cao ", "Thấp ")  # "cao hơn 3 điểm" compares
_REACHED: Final = pattern(
    r"\b(?:lên|xuống|còn|đạt|ở mức|lên mức|lên tới|lên đến|xuống còn)(?: (?:khoảng|gần|hơn|trên|mức))*\s*$",
    re.IGNORECASE,
)
_BASE: Final = pattern(r",? so với (?P<base>[^,.;()]{2,40})", re.IGNORECASE)
_BASE_END: Final = pattern(r"\b(?:và|nhưng|trong khi|đạt|lên|xuống|còn|khi)\b")
_STOP: Final = frozenset(
    """là và của trong tại ở đã được bị với cho có từ đến so tăng giảm này đó trên dưới theo khi mà thì do vì để nhưng hoặc hay cũng đang sẽ vào ra lên xuống
    về cùng nhằm tham ký gồm bao cả mỗi nếu chiếm đạt nay trước sau qua gây khiến khỏi hơn nữa còn không trở thuộc phải chưa mới nằm làm đứng ghi
    năm tháng ngày quý tuần tới mất đưa giúp góp bằng bởi gần khoảng đối như liên tương nhất nhập đầu cuối cách hiện""".split()  # noqa: SIM905
)
_WORD: Final = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*|\S")
_CLAUSE: Final = pattern(
    r"[,;:(]|\b(?:cho biết|cho hay|rằng|khẳng định|nhấn mạnh|thông tin|theo đó)\b|\b(?:và|nhưng|trong khi|còn|đồng thời|với|trong đó)\b",
    re.IGNORECASE,
)
_VERB: Final = pattern(
    r"\b(?:đón|tiếp nhận|mua|bán|huy động|ước tính|ước đạt|đạt|là|có|tăng trưởng|tăng|giảm|chiếm|ghi nhận|thu hút|vượt|lên|xuống|ở mức|đứng|xếp|gồm|sẽ|đã|dự kiến|phấn đấu|khoảng|hơn|gần|trên|ước|gây|lên tới|với|còn|cần|xuất khẩu sang|hiện)\b",
    re.IGNORECASE,
)
_LEADING: Final = pattern(
    r"^(?:(?:trong|theo|tính|đến|từ|vào|tại|cho biết|rằng|hiện|nay|năm|tháng|quý|ngày|riêng|tổng|trước đó|bên cạnh đó|cũng|các|những|đồng thời|thì|mỗi)\s+)+",
    re.IGNORECASE,
)
LONGEST: Final = 5  # syllables of a counted noun
_SMALL: Final = 10


def readings(document: Document, start: int, end: int, dates: list[tuple[int, int]]) -> list[Reading]:
    """The statistics of the sentence between two offsets; `dates` are the time expressions in it."""
    text = document.text
    if too_many(text, start, end):
        return []
    numbers = ratios.joined(_ranges(_numbers(text, start, end, dates), text), text)
    out: list[Reading] = []
    for i, number in enumerate(numbers):
        before = text[max(start, number.start - 40) : number.start]
        qualifier, at = _qualifier(before, number)
        floor = numbers[i - 1].end if i else start
        measure = _measure(number, text, floor, start, out[-1].measure if out else None, dates)
        direction = _direction(text[max(start, at - 40) : at] if at < number.start else before, number)
        if not number.kind and direction is not None and i and numbers[i - 1].kind == "count":
            number.unit, number.kind = numbers[i - 1].unit, "count"  # `23 triệu học sinh, tăng 500.000`
            number.rule, number.confidence = "shared-unit", 0.7
        out.append(Reading(number, at, measure, qualifier, direction, _base(number, text, end)))
    return out


def _numbers(text: str, start: int, end: int, dates: list[tuple[int, int]]) -> list[Number]:
    found: list[Number] = []
    at = 0
    for match in _NUMBER.finditer(text, start, end):
        first = match.start("words") if match["words"] else match.start("number")
        while at < len(dates) and dates[at][1] <= first:
            at += 1
        if at < len(dates) and dates[at][0] <= first:
            continue
        number = _number(match, text, end)
        if number is not None and (not found or number.start >= found[-1].end):
            found.append(number)
    return found


def _number(match: re.Match[str], text: str, limit: int) -> Number | None:
    start = (
        match.start("sign")
        if match["sign"]
        else match.start("words")
        if match["words"]
        else match.start("number")
    )
    value = _words_value(match["words"]) if match["words"] else _digits(match["number"], match["scale"])
    if value is None:
        return None
    before = text[max(0, start - 24) : start]
    number = Number(
        start,
        match.end(),
        start,
        match.end(),
        value,
        written_out=bool(match["words"]),
        scale=(match["scale"] or "").strip(),
    )
    if match["sign"]:
        number.unit, number.kind = (
            {"€": "euro", "£": "pound sterling"}.get(match["sign"], "dollar"),
            "currency",
        )
        return _sure(number)
    if _RANK.search(before) and not number.scale and value < 1000:
        number.unit, number.kind, number.rule, number.confidence = "rank", "rank", "rank", 0.85
        return number
    if _NAMED.search(before) and not number.scale:
        return None
    if _HOUR.match(text, number.end):
        return None
    unit = _UNIT.match(text, number.end, limit)
    if unit is not None and _fits(unit, number, text):
        number.unit, number.kind = _SURFACES[unit[1].lower()]
        number.end = unit.end()
        per = _PER.match(text, number.end, limit)
        if per and number.kind in ("currency", "physical", "count", "percent"):
            number.unit, number.end = f"{number.unit}/{per[1].lower()}", per.end()
        if number.kind == "count":
            _count(number, text, unit.start(1), limit)
        return None if number.written_out and value < _SMALL and number.kind == "duration" else _sure(number)
    return _counted(number, text, limit)


def _fits(unit: re.Match[str], number: Number, text: str) -> bool:
    """Whether the sign is a unit here: `m` and its kind touch the number or follow digits; `đ` and `won` need money."""
    surface = unit[1].lower()
    if surface in ("điểm", "lần", "giờ") and number.written_out:
        return False
    if surface in ("g", "w", "m", "đ", "ha") and number.written_out:
        return False
    return not (
        surface == "năm" and re.match(r" (?:\d{4}|nay|ngoái|trước|sau)", text[unit.end() : unit.end() + 7])
    )


def _digits(digits: str, scale: str | None) -> float | None:
    value = digits_value(digits, comma_decimal=True)
    if value is None:
        return None
    for word in (scale or "").lower().split():
        value *= _SCALES[word]
    return value


def _words_value(words: str) -> float | None:
    first, *rest = words.lower().split()
    value = float(VIETNAMESE.get(first, 0))
    if first in ("hàng", "vài", "mấy"):
        return None
    for word in rest:
        value *= _SCALES[word]
    return value


def _counted(number: Number, text: str, limit: int) -> Number | None:
    """The run of syllables that the number counts; a small number in words without one is none."""
    end = _noun_end(text, number.end, limit)
    if end == number.end:
        if number.written_out or (number.value < _SMALL and not number.scale):
            return None
        digits = text[number.digits_start : number.digits_end]
        if re.fullmatch(r"(?:1[5-9]|20)\d\d", digits):
            return None
        number.rule, number.confidence = "bare-number", 0.4
        return number
    noun = text[number.end : end].strip().lower()
    if number.written_out and number.value == 1:
        return None
    number.unit, number.kind, number.end = noun, "count", end
    number.rule = "counted-noun-small" if number.written_out and number.value < _SMALL else "counted-noun"
    number.confidence = 0.45 if number.rule.endswith("small") else 0.85
    return number


def _count(number: Number, text: str, noun_start: int, limit: int) -> None:
    """`người` with what follows it: `người dùng Internet`."""
    end = _noun_end(text, noun_start, limit)
    number.end = max(number.end, end)
    number.unit = text[noun_start : number.end].strip().lower()


def _noun_end(text: str, at: int, limit: int) -> int:
    end, taken = at, 0
    accused = _ACCUSED.match(text, at, limit)
    if accused is not None:
        return accused.end()
    for match in _WORD.finditer(text, at, min(limit, at + 60)):
        word = match[0]
        if (
            not word[0].isalpha()
            or word.lower() in _STOP
            or taken == LONGEST
            or "\n" in text[end : match.start()]
        ):
            break
        if taken and word[0].isupper() and not text[match.start() - 2 : match.start() - 1].isalpha():
            break
        end, taken = match.end(), taken + 1
    return end


def _sure(number: Number) -> Number:
    number.rule = number.kind.replace(" ", "-")
    if number.kind == "age" and number.value != int(number.value):
        number.rule, number.confidence = "mean-age", 0.8
        return number
    number.confidence = {
        "percent": 0.95,
        "currency": 0.95,
        "physical": 0.9,
        "duration": 0.45,
        "age": 0.45,
    }.get(number.kind, 0.8)
    return number


def _ranges(numbers: list[Number], text: str) -> list[Number]:
    """`từ 5 đến 7%`, `5-7%` made one."""
    out: list[Number] = []
    for number in numbers:
        if out:
            one = out[-1]
            gap = text[one.end : number.start]
            if (
                re.fullmatch(r"\s?[-–]\s?| đến ", gap)
                and one.value < number.value
                and one.unit in ("", number.unit)
                and not one.is_range
            ):
                low = one.value
                if not one.scale and number.scale:
                    low *= number.value / (
                        digits_value(
                            text[number.digits_start : number.digits_end].split()[0], comma_decimal=True
                        )
                        or 1.0
                    )
                out[-1] = Number(
                    one.start,
                    number.end,
                    one.digits_start,
                    number.digits_end,
                    low,
                    low,
                    number.value,
                    number.unit,
                    number.kind,
                    rule=number.rule,
                    confidence=number.confidence,
                )
                continue
        out.append(number)
    return out


def _qualifier(before: str, number: Number) -> tuple[str | None, int]:
    """The qualifier in its fixed English spelling, and where it begins."""
    for name, form in _QUALIFIERS:
        match = form.search(before)
        if match and not before.endswith(_COMPARED, 0, match.start()):
            return name, number.start - len(before) + match.start()
    return None, number.start


def _direction(before: str, number: Number) -> Literal["up", "down"] | None:
    if number.kind in ("duration", "age", "rank") or _REACHED.search(before):
        return None
    if _UP.search(before):
        return "up"
    return "down" if _DOWN.search(before) else None


def _base(number: Number, text: str, limit: int) -> str | None:
    match = _BASE.match(text, number.end, min(limit, number.end + 60))
    if match is None:
        return None
    return _BASE_END.split(match["base"])[0].strip() or None


def _measure(
    number: Number, text: str, floor: int, start: int, previous: str | None, dates: list[tuple[int, int]]
) -> str | None:
    """The words before the verb of the number's clause, or the whole that a percentage is of."""
    if number.kind in ("duration", "age"):
        return None
    if number.kind == "percent":
        whole = re.match(
            r" (?:của |trong |tổng |trên )?(?:tổng (?:số )?)?((?:[^\W\d_]+ ?){1,5})",
            text[number.end : number.end + 40],
        )
        if whole and whole[1].split()[0].lower() not in _STOP:
            return _trimmed(whole[1])
    first = max(floor, number.start - 120)
    before = text[first : number.start]
    for a, b in dates:
        if first <= a < number.start:
            before = before[: a - first] + "," + " " * (b - a - 1) + before[b - first :]
    pieces = _CLAUSE.split(before)
    for piece in reversed(pieces):
        verbs = list(_VERB.finditer(piece))
        words = _LEADING.sub("", (piece[: verbs[0].start()] if verbs else piece).strip())
        words = re.sub(r"\d[\d.,/]*|\bnăm\b", "", words).strip(' –-“”"')
        if len(words) > 3:
            return words[-80:].strip()
    return previous if floor > start else None


def _trimmed(words: str) -> str:
    kept = []
    for word in words.split():
        if word.lower() in _STOP:
            break
        kept.append(word)
    return " ".join(kept)
