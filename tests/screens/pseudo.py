"""A language of long words, made from the English texts as they are asked for: what breaks in it breaks in German or Vietnamese.

Letters get accents and every text grows by two fifths, at least by two letters; placeholders, keys and markup stay.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QTranslator

GROWTH: Final = 0.4
_KEPT: Final = re.compile(r"%L?\d+|%L?n|&&|&\w+;|<[^>]+>|\{\w+\}|\t.*|(?:(?:Ctrl|Alt|Shift)\+)+\S+|\bF\d+\b")
_ACCENTS: Final = str.maketrans(
    "aceinosuyzACEINOSUYZ",
    "áçéîñöšûýžÁÇÉÎÑÖŠÛÝŽ",
)
_MORE: Final = "länger"


def longer(text: str) -> str:
    """A text in the long language."""
    if not text.strip():
        return text
    parts, at = [], 0
    for kept in _KEPT.finditer(text):
        parts += [text[at : kept.start()].translate(_ACCENTS), kept[0]]
        at = kept.end()
    parts.append(text[at:].translate(_ACCENTS))
    made = "".join(parts)
    ending = re.search(r"[\s:….!?\t]*(\t.*)?$", made)
    cut = ending.start() if ending is not None else len(made)
    wanted = max(2, round(len(text) * GROWTH))
    more = (_MORE * (wanted // len(_MORE) + 1))[:wanted]
    if text.isupper():
        more = more.upper()
    return made[:cut] + more + made[cut:]


class LongWords(QTranslator):
    """Answers every text; kept alive by whoever installs it."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        if context == "QShortcut":  # keys
            return source
        return longer(source.replace("(s)", "s").replace("(es)", "es"))
