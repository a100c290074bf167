"""The seal of a quote: do its words still stand in the frozen text, and is that text still the one that was frozen?"""

from __future__ import annotations

import hashlib

from db.records import Seal


def seal(text: str, sha256: str, start: int, end: int, words: str) -> Seal:
    """`verified` when the span holds exactly the words and the text's hash holds.

    `source changed` when the text is not the one that was frozen, `not found` when its span holds other words.
    """
    if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
        return "source changed"
    return "verified" if text[start:end] == words else "not found"
