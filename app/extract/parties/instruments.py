"""Treaties, laws, resolutions, strategies: texts that articles refer to by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.extract.lang.language import words
from app.extract.model import PartyMention
from app.extract.patterns import pattern

if TYPE_CHECKING:
    from app.extract.document import Document

_KINDS: Final = (
    r"Convention|Treaty|Protocol|Charter|Covenant|Accords?|Agreement|Pact|Resolution|Directive|Declaration|Strategy"
    r"|Constitution|Statute|Act|Law|Decree|Regulation|Communiqué|Memorandum|Roadmap|Compact|Agenda|Directive|Plan of Action"
)
_BEFORE: Final = r"(?:[A-Z][\w'\u2019-]{0,30}\s){0,6}?"
_AFTER: Final = (
    r"(?:\s(?:on|against|for|of|to|concerning|regarding|between)\s(?:the\s)?[A-Z][\w'\u2019-]{0,30}"
    r"(?:\s(?:and|of|the|in|on|for)(?:\s(?:the|and))?\s[A-Z][\w'\u2019-]{0,30}|\s[A-Z][\w'\u2019-]{0,30}){0,8})?"
)
_NUMBER: Final = r"(?:\s(?:No\.?\s?)?\d[\d/.-]*(?:[-/][A-Z][A-Z\d-]*)?(?:\s\(\d{4}\))?)?"
_ENGLISH: Final = pattern(rf"\b{_BEFORE}(?:{_KINDS})\b{_AFTER}{_NUMBER}")
_VIETNAMESE: Final = pattern(
    r"\b(?:Công ước|Hiệp định|Hiệp ước|Nghị quyết|Nghị định|Chỉ thị|Luật|Bộ luật|Tuyên bố chung|Tuyên bố|Hiến chương|Nghị định thư"
    r"|Chiến lược|Thông tư|Quyết định|Hiến pháp)"
    r"(?:\s(?:số\s)?\d[\d/.-]*(?:[-/][A-ZĐ][A-ZĐ\d-]*)?|(?:\s(?!của|và|được|về|tại)[A-ZĐ][\w-]*(?:\s(?!là|và|của|về|tại|đã|sẽ|có|được|cho|với|từ|đến|trong|do|để|khi|nhằm|gồm|cũng|vào|ở|sau|trước|không|đang)[a-zà-ỹ]+){0,2}){1,5})"
)
_LEADS: Final = words(
    """The A An In On Under This That These At By For From And But With Its Their Our His Her To Of As"""
)
_GENERIC: Final = pattern(rf"(?:The |A |An )?(?:{_KINDS})")


def find(document: Document) -> list[PartyMention]:
    """The instruments named in a document; a short form means the long one that the text gave before."""
    vietnamese = document.language == "vi"
    found: list[PartyMention] = []
    full: dict[str, str] = {}
    for match in (_VIETNAMESE if vietnamese else _ENGLISH).finditer(document.text):
        start, end = match.span()
        name = match.group()
        while name.split(None, 1)[0] in _LEADS and " " in name:
            start += len(name) - len(name.split(None, 1)[1])
            name = name.split(None, 1)[1]
        if _GENERIC.fullmatch(name) or "\n" in name:
            continue
        name = " ".join(name.split())
        canonical = full.setdefault(name, name)
        found.append(
            PartyMention(
                start, end, document.text[start:end], "instrument", canonical, "party.instrument", 0.85
            )
        )
    return found
