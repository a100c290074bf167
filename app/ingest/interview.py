"""Telling interviews, transcripts and speeches from reports, and questions from answers."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.ingest.draft import Block

_DASH_ANSWER = re.compile(r"[-–—]\s+\S")
_Q = re.compile(
    r"(?:Q|Question|Hỏi|PV|Phóng viên|Reporter|Interviewer|Câu hỏi|Pregunta|Frage)\s*\d{0,3}\s*[:.：]\s+\S",
    re.IGNORECASE,
)
_A = re.compile(r"(?:A|Answer|Đáp|Trả lời|Respuesta|Antwort)\s*\d{0,3}\s*[:.：]\s+\S", re.IGNORECASE)
_SPEAKER = re.compile(
    r"((?:[A-ZĐÀ-Ỹ][\w.'’-]*|of|the|de|van|von|bin|al)(?:\s+(?:[A-ZĐÀ-Ỹ][\w.'’-]*|of|the|de|van|von|bin|al)){0,6})(?:\s*\([^)]{1,60}\))?\s*:\s+\S"
)
_ENDS_ASKING = re.compile(r"[?？؟][\"”’')\]]*$")
_SPEECH_TITLE: Final = re.compile(
    r"^(?:(?:full text(?: of)?(?: the)?|transcript(?: of)?)\W*)?(?:opening |closing |keynote |prepared |introductory )?(?:remarks|speech|address|statement|message|lecture|toast|toàn văn|bài phát biểu|phát biểu|diễn văn|thông điệp)\b(?! about\b)",
    re.IGNORECASE,
)
_TRANSCRIPT_TITLE = re.compile(
    r"\b(?:transcript|press briefing|press conference by|noon briefing|biên bản)\b", re.IGNORECASE
)
_REPORT_TITLE = re.compile(r"\b(?:annual report|report of the|report on|report by|báo cáo)\b", re.IGNORECASE)
_PRESS_RELEASE = re.compile(
    r"\b(?:for immediate release|press release|media release|thông cáo báo chí|communiqué de presse)\b",
    re.IGNORECASE,
)
_LONGEST_QUESTION: Final = 700


def mark_questions(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], bool]:
    """The blocks with the interviewer's questions as kind `question`, and whether this is an interview.

    Questions are told by what follows or leads them: an answer that begins with a dash, `Q:`/`A:` labels, or bold type.
    Two question-and-answer pairs make an interview (with labels, one of each).
    """
    asked = set(_by_dash(blocks)) | set(_by_label(blocks)) | set(_by_bold(blocks))
    if len(asked) < 2 and not (asked and any(_A.match(block.text) for block in blocks)):
        return tuple(blocks), False
    for index, block in enumerate(blocks):  # closing courtesies and follow-ups without an answer of their own
        if (
            index > min(asked)
            and _asks(block)
            and len(block.text) <= 160
            and not _DASH_ANSWER.match(block.text)
        ):
            before, last = blocks[index - 1], index == len(blocks) - 1
            if last or (index - 1 in asked and before.strong == block.strong):
                asked.add(index)
    return tuple(replace(b, kind="question") if i in asked else b for i, b in enumerate(blocks)), True


def _asks(block: Block) -> bool:
    return (
        len(block.text) <= _LONGEST_QUESTION
        and _ENDS_ASKING.search(block.text) is not None
        and block.kind in ("paragraph", "heading", "list")
    )


def _by_dash(blocks: Sequence[Block]) -> list[int]:
    return [
        index
        for index, (block, following) in enumerate(itertools.pairwise(blocks))
        if _asks(block) and not _DASH_ANSWER.match(block.text) and _DASH_ANSWER.match(following.text)
    ]


def _by_label(blocks: Sequence[Block]) -> list[int]:
    asked = [index for index, block in enumerate(blocks) if _Q.match(block.text)]
    if not asked:
        return []
    answered = sum(1 for block in blocks if _A.match(block.text)) or sum(
        1 for block in blocks if _SPEAKER.match(block.text) and not _Q.match(block.text)
    )
    return asked if answered or len(asked) > 2 else []


def _by_bold(blocks: Sequence[Block]) -> list[int]:
    found = [
        index
        for index, (block, following) in enumerate(itertools.pairwise(blocks))
        if (block.strong or block.kind == "heading")
        and _asks(block)
        and not following.strong
        and following.kind == "paragraph"
        and len(following.text) > 80
    ]
    return found if len(found) >= 3 or (len(found) == 2 and len(blocks) < 16) else []


def genre_of(title: str | None, blocks: Sequence[Block], interview: bool) -> str:
    """`interview`, `speech`, `transcript`, `press release`, `report` or `article`, by the title and the shape of the text."""
    title = title or ""
    opening = " ".join(block.text for block in blocks[:3])[:600]
    if _SPEECH_TITLE.search(title):
        return "speech"
    if _TRANSCRIPT_TITLE.search(title):
        return "transcript"
    if interview:
        return "interview"
    if _PRESS_RELEASE.search(title) or _PRESS_RELEASE.search(opening[:200]):
        return "press release"
    speakers = Counter(found.group(1) for block in blocks if (found := _SPEAKER.match(block.text)))
    turns = sum(count for count in speakers.values() if count > 1)
    if turns >= 4 and len(speakers) >= 2 and turns >= 0.3 * len(blocks):
        return "transcript"
    if _REPORT_TITLE.search(title):
        return "report"
    return "article"
