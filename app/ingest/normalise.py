"""One form for every text: NFC, LF, plain spaces, nothing invisible. Applied once, at import, before offsets exist."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_SPACES = (
    "\t\x1f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_INVISIBLE = (
    [code for code in range(0x20) if code not in (0x09, 0x0A)]
    + list(range(0x7F, 0xA0))
    + [0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F]
    + list(range(0x202A, 0x202F))
    + list(range(0x2060, 0x2070))
    + [0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFE, 0xFFFF]
    + list(range(0xD800, 0xE000))
)
_TABLE: dict[int, str | None] = dict.fromkeys(_INVISIBLE)
_TABLE.update({ord(space): " " for space in _SPACES})

# Joiners carry meaning in Arabic script, in the scripts of South and South-East Asia and inside emoji; nowhere else.
_JOINED = "\u0600-\u08ff\u0900-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc"
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_IDLE_JOINER = re.compile(
    f"[\u200c\u200d]+(?![\u200c\u200d{_JOINED}{_EMOJI}])|(?<![{_JOINED}{_EMOJI}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+"
)
_TRAILING = re.compile(r" +(?=\n|\Z)")
_RUN = re.compile(r"\s+")


def normalise(text: str) -> str:
    """`text` in the form that every offset in a library counts on; `normalise(normalise(x)) == normalise(x)`.

    NFC; every line end is LF; every space a plain space, none at the end of a line; no BOM, no zero-width, bidirectional,
    control or soft-hyphen characters, no lone surrogates. Zero-width joiners stay only between letters or emoji that they join.
    """
    if text.isascii() and "\r" not in text and text.isprintable():
        return text.rstrip(" ")
    text = _LINE_ENDS.sub("\n", text).translate(_TABLE)
    if "\u200c" in text or "\u200d" in text:
        previous = ""
        while previous != text:
            previous, text = text, _IDLE_JOINER.sub("", text)
    return _TRAILING.sub("", unicodedata.normalize("NFC", text))


def squeeze(text: str) -> str:
    """`text` on one line: every run of white space becomes one space, none at either end."""
    return _RUN.sub(" ", text).strip()
