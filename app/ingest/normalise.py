"""One form for every text: NFC, LF, plain spaces, nothing invisible. Applied once, at import, before offsets exist."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_SPACES = (
    "\t\x1f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_ANY_SPACE = re.compile(f"[{_SPACES}]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]+"
)

# Joiners carry meaning in Arabic script, in the scripts of South and South-East Asia and inside emoji; nowhere else.
_JOINED = "\u0600-\u08ff\u0900-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc"
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_IDLE_JOINER = re.compile(
    f"[\u200c\u200d]+(?![\u200c\u200d{_JOINED}{_EMOJI}])|(?<![{_JOINED}{_EMOJI}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+"
)


def normalise(text: str) -> str:
    """`text` in the form that every offset in a library counts on; `normalise(normalise(x)) == normalise(x)`.

    NFC; every line end is LF; every space a plain space, none at the end of a line; no BOM, no zero-width, bidirectional,
    control or soft-hyphen characters, no lone surrogates. Zero-width joiners stay only between letters or emoji that they join.
    """
    # Printable ASCII holds nothing to change but blanks at the ends of lines.
    if text.isascii() and text.replace("\n", "").isprintable():
        return _trimmed(text).rstrip(" ")
    # one pass a step, each only over characters that it changes: a web page has half a million others
    text = _ANY_SPACE.sub(" ", _LINE_ENDS.sub("\n", text))
    text = _INVISIBLE.sub("", text)
    if "\u200c" in text or "\u200d" in text:
        previous = ""
        while previous != text:
            previous, text = text, _IDLE_JOINER.sub("", text)
    return unicodedata.normalize("NFC", _trimmed(text).rstrip(" "))


def _trimmed(text: str) -> str:
    """The text without blanks at the ends of its lines but the last."""
    return "\n".join([line.rstrip(" ") for line in text.split("\n")]) if " \n" in text else text


def squeeze(text: str) -> str:
    """`text` on one line: every run of white space becomes one space, none at either end."""
    return " ".join(text.split())
