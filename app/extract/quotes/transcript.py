"""Transcripts: paragraphs that begin with the speaker's name and a colon."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from app.extract.lang.language import words
from app.extract.patterns import pattern
from app.extract.quotes.turn import Turn

if TYPE_CHECKING:
    from app.extract.document import Document

# titles and callings in small letters before a name, where a language writes them so
_CALLINGS: Final = (
    r"(?:Nhà (?:văn|báo|thơ|nghiên cứu)|Nghệ sĩ|Nhạc sĩ|Ca sĩ|Hoạ sĩ|Họa sĩ|Đạo diễn|Diễn viên|Bác sĩ|Luật sư|Chuyên gia|Giáo sư|Tiến sĩ"
    r"|Giám đốc|Chủ tịch|Bộ trưởng|Thứ trưởng|Đại sứ) "
)
_LABEL: Final = pattern(
    rf"[\"\u201c]?\s*(Phóng viên|Người dẫn|(?:{_CALLINGS})?"
    r"(?:[^\W\d_a-z][\w.'\u2019-]*)(?: [^\W\d_a-z][\w.'\u2019-]*){0,5})(?: \([^()\n]{1,40}\))?\s?:\s+(?=\S)"
)
_ASIDE: Final = pattern(r"[\"\u201c]?[\[(][^\n]{1,60}[\])][.\"\u201d]*$")
_NO_NAMES: Final = words(
    """photo photos image video source sources note update updated correction related watch read more editor's
    caption contact tel email phone address copyright by from date time place subject re summary background
    theme topic title abstract location hà nguồn ảnh"""
)
_LEAST: Final = 2  # turns by capital names before a text counts as a transcript
_LEAST_PLAIN: Final = 4  # turns by names in ordinary letters
_ASKED: Final = frozenset(
    {"q", "question", "reporter", "interviewer", "host", "pv", "phóng viên", "hỏi", "journalist"}
)
_ANSWERED: Final = frozenset({"a", "answer", "đáp", "trả lời"})


def turns(document: Document) -> list[Turn]:
    """The turns of a transcript, or nothing when the text is none."""
    labels = _labels(document)
    if not labels:
        return []
    named = {name for name, *_ in labels.values() if name}
    asked = any(not name for name, *_ in labels.values())
    hosted = any(document.text[a:b].lower() == "moderator" for _, a, b, _ in labels.values())
    interview = asked and len(named) == 1 and not hosted
    kind, rule = ("interview", "quote.interview.labelled") if interview else ("direct", "quote.transcript")
    found: list[Turn] = []
    speaker: tuple[str, int, int] | None = None
    for paragraph in document.paragraphs:
        label = labels.get(paragraph.paragraph)
        text = document.text[paragraph.start : paragraph.end]
        start = paragraph.start
        if label is not None:
            name, label_start, label_end, start = label
            speaker = (name, label_start, label_end)
        elif _ASIDE.match(text) or speaker is None:
            continue
        elif len(text) < 40 and text[-1] not in '.!?\u2026"\u201d\u2014-':
            continue  # a heading
        if speaker[0]:
            found.append(Turn(paragraph.paragraph, start, paragraph.end, *speaker, kind, rule))
    return found


def _labels(document: Document) -> dict[int, tuple[str, int, int, int]]:
    """Paragraph number -> resolved name, span of the label, start of the words."""
    matches = {}
    counts: Counter[str] = Counter()
    for paragraph in document.paragraphs:
        match = _LABEL.match(document.text, paragraph.start, min(paragraph.end, paragraph.start + 120))
        if match is None or match.group(1).lower().rstrip(".") in _NO_NAMES:
            continue
        if match.group(1).split()[0].lower() in _NO_NAMES:
            continue
        matches[paragraph.paragraph] = match
        counts[match.group(1)] += 1
    capital = sum(n for label, n in counts.items() if label.isupper() and len(label) > 2)
    questions = sum(n for label, n in counts.items() if label.lower() in _ASKED)
    if (
        not (capital >= _LEAST and len(counts) > 1)
        and not (questions >= _LEAST and len(counts) == 2)
        and not (len(matches) >= _LEAST_PLAIN and len(counts) > 1 and max(counts.values()) > 1)
    ):
        return {}
    found = {}
    for number, match in matches.items():
        label = match.group(1)
        low = label.lower().rstrip(".")
        name = (
            "" if low in _ASKED or low in _ANSWERED else _name(document, label, match.start(1), match.end(1))
        )
        found[number] = (name, match.start(1), match.end(1), match.end())
    return found


def _name(document: Document, label: str, start: int, end: int) -> str:
    """The fullest name that the text gives for a label such as "SMITH"."""
    for mention in document.index.overlapping(start, end):
        return mention.party.name
    return label
