"""Vietnamese words."""

from __future__ import annotations

import re

from app.extract.lang.language import Language

_ABBREVIATION = re.compile(
    r"(?:\b(?:TP|Tp|TS|ThS|PGS|GS|BS|KTS|Ths|Th\.S|Tr|St|v\.v|tr|Mr|Ms|Dr)|\b[A-ZĐ])\.$"
)
_STRONG_CUES = frozenset({"nói", "biết", "khẳng", "nhấn", "cho", "hỏi", "viết", "trả", "chia", "phát"})
LANGUAGE = Language("vi", _ABBREVIATION, _STRONG_CUES)
