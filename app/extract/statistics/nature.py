"""Whether a number is reported, estimated, expected or a target."""

from __future__ import annotations

import re
from typing import Final

from app.extract.model import Nature
from app.extract.patterns import pattern

_TARGET: Final = pattern(
    r"\b(?:target(?:s|ed|ing)?|aim(?:s|ed|ing)?|goal|striv\w+|plan(?:s|ned|ning)? to|seek(?:s|ing)? to|ambition|pledg\w+|commit(?:s|ted)? to|vow\w*|want(?:s|ed)? to|hop(?:es|ing) to"
    r"|objective|mục tiêu|phấn đấu|hướng tới|đặt chỉ tiêu|chỉ tiêu|cam kết|kế hoạch)\b",
    re.IGNORECASE,
)
_EXPECTED: Final = pattern(
    r"\b(?:expect(?:s|ed|ing|ation)?|forecast(?:s|ed|ing)?|project(?:s|ed|ions?)\b|predict\w*|anticipat\w+|likely to|set to|due to (?!the\b)|will|would|could|may|might|hope|hopes|hoped"
    r"|scheduled|dự kiến|dự báo|kỳ vọng|sẽ|có thể đạt|được kỳ vọng)\b|['’]ll\b",
    re.IGNORECASE,
)
_ESTIMATE: Final = pattern(r"\b(?:estimat\w+|ước tính|ước đạt|ước khoảng|ước)\b", re.IGNORECASE)
_CLAUSE: Final = pattern(
    r"[;:]|,? (?:but|while|whereas|although|compared|after|since|from|trong khi|so với)\b", re.IGNORECASE
)
_PAST_NOW: Final = pattern(
    r"\b(?:has|have|had|was|were|rose|fell|reached|recorded|totalled|totaled|đã|đạt)\b[^,;]*$", re.IGNORECASE
)


def nature(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> Nature:
    """The nature of the number from `start` to `end`, from the words of its clause."""
    before = text[max(sentence_start, start - 160) : start]
    cut = [m.end() for m in _CLAUSE.finditer(before)]
    clause = before[cut[-1] :] if cut else before
    after = text[end : min(sentence_end, end + 40)]
    after = re.split(r"[,;.]", after, maxsplit=1)[0]
    if _TARGET.search(clause) or re.search(r"\b(?:target|goal|mục tiêu)\b", after, re.IGNORECASE):
        return "target"
    if _ESTIMATE.search(clause[-60:]) or re.search(r"\bestimat", after):
        return "estimate"
    if _EXPECTED.search(clause) and not _PAST_NOW.search(clause):
        return "expected"
    return "reported"
