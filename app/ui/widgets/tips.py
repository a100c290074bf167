"""Tooltips of texts that come from outside: shown as they are written, never read as markup."""

from __future__ import annotations

import html


def plain_tip(text: str) -> str:
    """`text` for setToolTip: what Qt might take for rich text is escaped, so that nothing in it is fetched or styled."""
    if "<" not in text:
        return text
    return "<qt>" + html.escape(text).replace("\n", "<br>") + "</qt>"
