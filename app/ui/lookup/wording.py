"""Verdicts in words, pictures and colours, and differences as they are shown."""

from __future__ import annotations

import html
import re
from difflib import SequenceMatcher
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt

from app.ui.theme import Tokens
from app.ui.widgets.folding import folded

# icon, token of the ink, underline: a verdict is also told by its shape
LOOKS: Final = {
    "verified": ("check-circle", "event", Qt.PenStyle.SolidLine),
    "altered": ("pencil-line", "quote", Qt.PenStyle.DashLine),
    "misattributed": ("user-minus", "warning", Qt.PenStyle.DashDotLine),
    "not found": ("question", "secondary", Qt.PenStyle.DotLine),
}
_WORD: Final = re.compile(r"\w+")


def verdict_name(verdict: str) -> str:
    """A verdict in the interface's language."""
    names = {
        "verified": QCoreApplication.translate("Lookup", "Verified"),
        "altered": QCoreApplication.translate("Lookup", "Altered"),
        "misattributed": QCoreApplication.translate("Lookup", "Misattributed"),
        "not found": QCoreApplication.translate("Lookup", "Not found"),
    }
    return names[verdict]


def with_differences(source: str, draft: str, t: Tokens) -> str:
    """The draft's words as HTML: what the source has instead struck out in grey before what the draft has, marked."""
    there, here = _tokens(source), _tokens(draft)
    matcher = SequenceMatcher(None, [w for w, _, _ in there], [w for w, _, _ in here], autojunk=False)
    parts: list[str] = []
    end = 0
    for tag, a, b, c, d in matcher.get_opcodes():
        start = here[c][1] if c < len(here) else len(draft)
        parts.append(html.escape(draft[end:start]))
        end = start
        if tag != "equal" and b > a:
            gone = html.escape(source[there[a][1] : there[b - 1][2]])
            parts.append(f'<span style="color:{t.secondary}; text-decoration:line-through">{gone}</span> ')
        if d > c:
            end = here[d - 1][2]
            words = html.escape(draft[start:end])
            ground = f' style="background-color:{t.quote_ground}; color:{t.text}; font-weight:600"'
            parts.append(words if tag == "equal" else f"<span{ground}>{words}</span>")
    parts.append(html.escape(draft[end:]))
    return "".join(parts)


def _tokens(text: str) -> list[tuple[str, int, int]]:
    return [(folded(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]
