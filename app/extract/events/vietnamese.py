"""Vietnamese events: a dated clause with a verb of happening (`diễn ra`, `khai mạc`, `ký`) and the words that name it.

Vietnamese verbs have no forms, so a list of verbs that report happenings stands where English has tense; the clause
is cut at commas and conjunctions, and the time may stand at the head of the sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from app.extract.dates.narrative import opening
from app.extract.dates.periods import TimeSpan, periods
from app.extract.document import Document, Span
from app.extract.model import Cue, Event, EventDate, Named, Status
from app.extract.patterns import pattern
from app.extract.pieces import pieces

DATED: Final = "event.vi.dated"
LOOSE: Final = "event.vi.dated-loose"
CONFIDENCE: Final = {DATED: 0.9, LOOSE: 0.4}
MOST: Final = 12  # times in a sentence
# verbs that report that something takes place
_HAPPENS: Final = r"""diễn ra|được tổ chức|tổ chức|khai mạc|bế mạc|khởi công|khánh thành|ký kết|(?<!đăng )ký|thông qua|ban hành|có hiệu lực|phê chuẩn|phê duyệt|thăm chính thức|thăm
|hội đàm|hội kiến|tiếp đón|tiếp|gặp gỡ|gặp|đón|đến thăm|tới thăm|lên đường|công bố|ra mắt|bắt giữ|bắt|khởi tố|đưa(?= \d)|tuyên phạt|kết án|ra mắt sách|xét xử|tuyên án|đổ bộ|xảy ra|bùng phát|thành lập|gia nhập|nhậm chức|từ chức|bổ nhiệm
|mở(?= (?:vào|ngày|trong tháng) )|bầu|trúng cử|qua đời|mở ký|mở cửa|đóng cửa|khởi động|triển khai|quyết định|phát động|hoàn thành|bắt đầu|kết thúc|kỷ niệm|trao|tấn công|phóng|ra đời|được thông qua|bỏ phiếu|tham dự|(?<!tham )dự(?! án| kiến| báo| thảo)|phát biểu|họp
|chủ trì|bước vào|nổ ra|thiết lập|nâng cấp|đề xuất|đưa vào|bàn giao|dừng|tạm dừng|cấm|tăng lương|khai trương|khai giảng|tốt nghiệp|ra tòa|đắc cử|tái đắc cử|giải ngân|hoàn tất|cấp phép|cưỡng chế|sơ tán"""
_NOUNS: Final = "lễ ký kết|lễ ký|lễ|hội nghị|hội thảo|cuộc họp|phiên họp|kỳ họp|chuyến thăm|cuộc gặp|cuộc bầu cử|bầu cử|diễn đàn|đại hội|hội chợ|triển lãm|họp báo|phiên tòa|đợt|trận|vụ|tuần lễ|festival|liên hoan"
_VERB: Final = pattern(rf"(?<!\bsự )(?<!\bviệc )\b(?:{_HAPPENS.replace(chr(10), '')})\b", re.IGNORECASE)
_NOUN: Final = pattern(rf"\b(?:{_NOUNS})\b(?: [^\W\d_]+)+", re.IGNORECASE)
_SPEAKS: Final = pattern(
    r"\b(?:cho biết|nói|thông báo|công bố|khẳng định|nhấn mạnh|thông tin|trả lời|cho hay|đánh giá)\b[^,.;]{0,20}$",
    re.IGNORECASE,
)
_FUTURE: Final = pattern(r"\b(?:sẽ|dự kiến|sắp|chuẩn bị|kế hoạch|phấn đấu|đến hết|trước)\b", re.IGNORECASE)
_PLACE: Final = pattern(
    r"\b(?:tại|ở) ((?:tỉnh |thành phố |thủ đô |quận |huyện |TP\.? ?)?(?:[A-ZĐÀ-Ỹ][\wÀ-ỹ.]*)(?: [A-ZĐÀ-Ỹ][\wÀ-ỹ.]*){0,4})"
)
_BREAK: Final = pattern(r"[;:,]\s|\s(?:và|nhưng|trong khi|còn|đồng thời|sau đó|để|nhằm)\s", re.IGNORECASE)
_LEAD: Final = pattern(
    r"^(?:[\s,–-]|và |tại |trong |vào |theo |hôm |sáng |chiều |đã |sẽ |dự kiến |cho biết )+", re.IGNORECASE
)
_MONEY: Final = frozenset({"USD", "VND", "EUR", "GDP", "FDI"})
TITLE_WORDS: Final = 12


def find(document: Document) -> list[Event]:
    """The events of a Vietnamese document in the order of its text, not yet merged."""
    spans = [s for s in periods(document) if s.link not in ("base", "since")]
    starts = [s.start for s in spans]
    day, precision = opening(document.text, document.published)
    published = day.isoformat() if day and precision == "day" else ""
    found: list[Event] = []
    for sentence in pieces(document):
        here = spans[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if 0 < len(here) <= MOST:
            found += _of(document, sentence, here, published)
    return found


def _of(document: Document, sentence: Span, here: list[TimeSpan], published: str) -> list[Event]:
    text = document.text
    found = []
    for i, span in enumerate(here):
        if _SPEAKS.search(text[max(sentence.start, span.link_start - 40) : span.link_start]):
            continue
        left = here[i - 1].end if i else sentence.start
        right = here[i + 1].link_start if i + 1 < len(here) else sentence.end
        verb = _verb(text, span, left, right, sentence)
        if verb is None:
            continue
        found.append(_event(document, sentence, span, verb, left, right, published))
    return found


def _verb(text: str, span: TimeSpan, left: int, right: int, sentence: Span) -> re.Match[str] | None:
    """The verb of the clause that holds the time: the last one before it, else the first one after it."""
    before = list(_VERB.finditer(text, left, span.link_start))
    after = list(_VERB.finditer(text, span.end, right))
    if before:
        last = before[-1]
        if not _BREAK.search(text[last.end() : span.link_start]) or not after:
            return last if len(text[last.end() : span.link_start]) < 60 else None
    for match in after:
        if match.start() - span.end < 90:
            return match
    return None


def _event(
    document: Document,
    sentence: Span,
    span: TimeSpan,
    verb: re.Match[str],
    left: int,
    right: int,
    published: str,
) -> Event:
    text = document.text
    first, last = span.extent.first, span.extent.last
    title = _title(text, span, verb, left, right)
    place = _place(text, verb, span, right)
    many = verb[0].lower() in ("xảy ra", "ghi nhận") and text[verb.end() + 1 : verb.end() + 2].isdigit()
    rule = (
        LOOSE
        if many
        else DATED
        if span.extent.precision in ("day", "month", "week") or span.bound == "before"
        else LOOSE
    )
    participants = tuple(
        Named(m.party.name, m.name_start, m.end)
        for m in document.index.overlapping(left, right)
        if m.party.name not in _MONEY
        and m.party.kind in ("person", "organisation", "place")
        and (place is None or m.name_start != place.start)
    )
    around = (
        text[max(left, span.link_start - 60) : span.start] + text[max(0, verb.start() - 24) : verb.start()]
    )
    return Event(
        start=sentence.start,
        end=sentence.end,
        text=text[sentence.start : sentence.end],
        title=title,
        trigger=Cue(verb[0], verb.start(), verb.end()),
        date=EventDate(
            first,
            last if last != first else None,
            span.extent.precision,
            span.bound,
            text[span.start : span.end],
        ),
        place=place,
        participants=participants[:4],
        status=_status(first, around, span, published),
        paragraph=sentence.paragraph,
        rule=rule,
        confidence=CONFIDENCE[rule],
    )


def _title(text: str, span: TimeSpan, verb: re.Match[str], left: int, right: int) -> str:
    """The clause around the verb without its time: subject, verb and what follows up to the next break."""
    head = text[span.end if span.end <= verb.start() else left : verb.start()]
    pieces_ = _BREAK.split(head)
    subject = _LEAD.sub("", pieces_[-1]).strip(" ,.–-")
    noun = _NOUN.search(head)
    if noun and len(subject) < 4:
        subject = noun[0]
    end = span.link_start if verb.end() <= span.link_start else right
    tail = _BREAK.split(text[verb.end() : end])[0].rstrip(" .,")
    words = f"{subject} {verb[0]} {tail.strip()}".split()
    shown = " ".join(words[:TITLE_WORDS]).strip(" ,.")
    return shown[:1].upper() + shown[1:]


def _place(text: str, verb: re.Match[str], span: TimeSpan, right: int) -> Named | None:
    match = _PLACE.search(text, min(verb.start(), span.end), right)
    if match is None:
        return None
    name = match[1].rstrip(".")
    return Named(name, match.start(1), match.start(1) + len(name))


def _status(first: str, around: str, span: TimeSpan, published: str) -> Status:
    known = bool(published) and first[:1].isdigit()
    ahead = first > published[: len(first)] if known else bool(_FUTURE.search(around))
    if ahead and span.link in ("by", "before", "until") and "dự kiến" not in around.lower():
        return "deadline"
    return "scheduled" if ahead else "happened"
