"""The period that a statistic is about: the time in its own clause, then its sentence, then the sentence before."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from app.extract.dates.periods import TimeSpan
from app.extract.model import Period
from app.extract.patterns import pattern
from app.extract.statistics.model_parts import Number

_SAID: Final = pattern(
    r"\b(?:said|told|announced|reported|added|noted|stated|declared|released|published|according|says|speaking|spoke|wrote|cho biết|nói|phát biểu|công bố|thông tin|trả lời)\b[^,.;]{0,30}$",
    re.IGNORECASE,
)
SENTENCE_OPENING: Final = 60  # characters into a sentence within which a time opens it
_SAID_NEXT: Final = pattern(
    r",[^.;\d]{0,90}\b(?:said|told|announced|reported|added|noted|stated|declared|cho biết|nói|phát biểu|công bố|thông tin)\b",
    re.IGNORECASE,
)
_PUBLISHED: Final = pattern(
    r"\b(?:released|published|announced|issued|công bố)(?: (?:on|in|vào))? $", re.IGNORECASE
)
_CLAUSE: Final = pattern(
    r"\b(?:so that|that|which|who|because|if|when|where|according to|as|để|khi|mà)\b", re.IGNORECASE
)
_FROM: Final = pattern(
    r"\b(?:from|against|compared (?:with|to)|versus|vs\.?|so với) (?:about |around |just |nearly |over |only )?$",
    re.IGNORECASE,
)
# what parts one statement from the next: a clause of its own, or a stop inside a long quotation
_BREAK: Final = pattern(
    r"[;:]|, (?:while|whereas|but|and)\b|\b(?:while|whereas)\b|, trong khi|, còn\b|(?<=[a-z0-9%])(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\bGen)(?<!\bSen)(?<!\bGov)(?<!\bRep)(?<!\bProf)[.!?][”\"’']? (?=[A-ZÀ-Ỹ“])"
)
_TOLD: Final = pattern(
    r"\b(?!(?:based|need|used|united|limited|related|indeed|hundred|red|fed|speed|seed|feed)\b)\w+ed\b"
    r"|\b(?:was|were|had|fell|rose|came|went|grew|made|took|lost|stood|sold|bought|spent|sent|got|saw|cut|hit|met|held|led|won|left|paid|put|ran|gave|brought|found|shrank|sank|đạt|tăng|giảm|là|chiếm|mua|bán|thu|ghi nhận|ước tính|ở mức|trên|đón|xuất khẩu|nhập khẩu)\b",
    re.IGNORECASE,
)
_NOW: Final = pattern(
    r"\b(?:has|have|is|are|will|would|can|may|now|today|currently|so far|hiện|sẽ|phấn đấu|mục tiêu|dự kiến|từ \d+ tuổi)\b|['’]s been\b",
    re.IGNORECASE,
)
_OF_WHOM: Final = pattern(
    r"\b(?:of (?:whom|which|them|these|those)|trong đó)(?:,? \w+){0,3} $", re.IGNORECASE
)
_SIZE: Final = pattern(r",? (?:long|wide|tall|high|deep|away|across|thick)\b")
_PARTS: Final = frozenset({"month", "quarter", "half-year", "season"})
_SAME_PART: Final = pattern(
    r"\bsame (?:period|months?|quarter|half|weeks?)(?: (?:of|in|a|the))* $|\bcùng kỳ $", re.IGNORECASE
)
_YEAR_EARLIER: Final = pattern(
    r"(?:a|the) (?:year|same period) (?:earlier|ago|before)|the previous year|last year|năm (?:trước|ngoái)",
    re.IGNORECASE,
)
_A_YEAR_BEFORE: Final = pattern(
    r"(?:a|the) year (?:earlier|before)|the previous year|(?:một )?năm trước(?: đó)?", re.IGNORECASE
)
_RELATIVE: Final = pattern(r", (?:which|who|whose)\b[^,;]*$")
_NAME_AFTER: Final = pattern(r" [A-Z]")
_NO_PERIOD_KINDS: Final = frozenset({"duration"})
_CONTINUES: Final = frozenset({"count", "currency", "percent", "percentage points", "fraction", "physical"})


class Times:
    """The periods of a document, asked for by sentence."""

    def __init__(self, spans: list[TimeSpan], text: str, published: str | None) -> None:
        self._spans = [s for s in spans if not s.is_open and not self._inside_name(text, s)]
        self._starts = [s.start for s in self._spans]
        self._text = text
        self._published = published
        self.carried: Period | None = None  # the period of the sentence before, for one that names none

    @staticmethod
    def _inside_name(text: str, span: TimeSpan) -> bool:
        """`the 2030 Agenda`, `the 1951 Convention`: a year that belongs to a name."""
        return (
            span.link == "at"
            and span.end - span.start == 4
            and text[max(0, span.start - 4) : span.start].lower() in ("the ", "its ")
            and bool(_NAME_AFTER.match(text, span.end))
        )

    def within(self, start: int, end: int) -> list[TimeSpan]:
        """The periods that begin between two offsets."""
        return self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def of(self, number: Number, others: list[Number], start: int, end: int) -> Period | None:
        """The period of a number in the sentence from `start` to `end`; None when the text does not say."""
        if number.kind in _NO_PERIOD_KINDS:
            return None
        here = [s for s in self.within(start, end) if not self._said_then(s, start)]
        here = [s for s in here if not (number.start <= s.start < number.end)]
        if number.kind == "physical" and _SIZE.match(self._text, number.end):
            return None
        part = _OF_WHOM.search(self._text[max(start, number.start - 40) : number.start])
        chosen = self._before(number, here, start) if part else None
        chosen = chosen or self._after(number, others, here, start) or self._before(number, here, start)
        if chosen is not None:
            return self._a_year_before(chosen, here) or self.period(chosen)
        continues = number.kind in _CONTINUES or (number.is_range and not number.kind)
        if continues and all(s.link == "base" for s in here) and self._goes_on(start, end):
            return self.carried
        return None

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a sentence without a time goes on telling: in the past tense, and not of how things stand now."""
        sentence = self._text[start:end]
        return bool(_TOLD.search(sentence)) and not _NOW.search(sentence)

    def _a_year_before(self, span: TimeSpan, here: list[TimeSpan]) -> Period | None:
        """`28% in the first half of 2025, against 25% a year earlier`: the same part of the year before."""
        words = self._text[span.start : span.end]
        if (
            _A_YEAR_BEFORE.fullmatch(words)
            and len(here) == 1
            and (before := self._carried_year()) is not None
        ):
            return Period(f"{before - 1}-01-01", f"{before - 1}-12-31", words)
        whole = next((s for s in here if s.end <= span.start and s.extent.precision in _PARTS), None)
        if whole is None:
            return None
        first, last = whole.extent.first_day, whole.extent.last_day
        if _YEAR_EARLIER.fullmatch(words):
            return Period(_in_year(first, int(first[:4]) - 1), _in_year(last, int(last[:4]) - 1), words)
        if span.extent.precision == "year" and _SAME_PART.search(
            self._text[max(0, span.start - 30) : span.start]
        ):
            year = int(span.extent.first[:4])
            return Period(_in_year(first, year), _in_year(last, year + int(last[:4]) - int(first[:4])), words)
        return None

    def _carried_year(self) -> int | None:
        """The year that the sentence before was about as a whole."""
        known = self.carried
        if known is None or known.start is None or known.end is None:
            return None
        whole = known.start.endswith("-01-01") and known.end == f"{known.start[:4]}-12-31"
        return int(known.start[:4]) if whole else None

    def _said_then(self, span: TimeSpan, start: int) -> bool:
        """Whether the time is when somebody spoke or published, not what the number is about."""
        before = self._text[max(start, span.start - 60) : span.start]
        if span.extent.precision != "day":
            return bool(_PUBLISHED.search(before))
        lead = self._text[start : span.link_start]
        opens = len(lead) < SENTENCE_OPENING and "," not in lead
        return bool(_SAID.search(before)) or (opens and bool(_SAID_NEXT.match(self._text, span.end)))

    def _after(
        self, number: Number, others: list[Number], here: list[TimeSpan], start: int
    ) -> TimeSpan | None:
        """The nearest period to the right, before a break and before another number takes it."""
        leaving = not number.is_range and bool(
            _FROM.search(self._text[max(start, number.start - 20) : number.start])
        )  # "fell from 310 to 275" tells of both ends
        for span in here:
            if span.start < number.end:
                continue
            gap = self._text[number.end : span.start]
            if _BREAK.search(gap) or (len(gap) > 30 and _CLAUSE.search(gap)):
                return None
            if span.link == "base" and not leaving:
                if _from_value(gap):
                    return None
                continue
            between = [n for n in others if number.end <= n.start < span.start]
            if leaving and between:
                return None
            if any(_FROM.search(self._text[max(start, n.start - 20) : n.start]) for n in between):
                return None
            return span
        return None

    def _before(self, number: Number, here: list[TimeSpan], start: int) -> TimeSpan | None:
        """The nearest period to the left that is no base of a comparison."""
        if _FROM.search(self._text[max(start, number.start - 20) : number.start]):
            return None
        for span in reversed(here):
            if span.start >= number.start or span.link == "base":
                continue
            gap = self._text[span.end : number.start]
            if gap.startswith(",") and _RELATIVE.search(self._text[start : span.start]):
                continue  # `the crown, which has lost 11% since January, gained 0.4%`
            parted = _BREAK.search(gap)
            return None if parted and (parted[0][0] in ".!?" or _NOW.search(gap)) else span
        return None

    def period(self, span: TimeSpan) -> Period:
        """The span as first and last day; what runs on ends at publication, if that is known."""
        first: str | None = span.extent.first_day
        last: str | None = span.extent.last_day
        start = span.start
        if span.link == "since":
            published = self._published if self._published and len(self._published) >= 10 else None
            last = published[:10] if published else None
        elif span.link in ("before",):
            first, last = None, span.extent.first_day
        elif span.link == "after":
            first, last = span.extent.first_day, None
        return Period(first, last, self._text[start : span.end])


def _in_year(day: str, year: int) -> str:
    """The same day in another year; the end of February may fall away."""
    return f"{year:04}-02-28" if day.endswith("-02-29") else f"{year:04}{day[4:]}"


def _from_value(gap: str) -> bool:
    """Whether the base carries its own value (`from 12% in 2019`), so that its year says nothing of this number."""
    return bool(re.search(r"\bfrom\b.*\d", gap))
