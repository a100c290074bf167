"""One spelling for comparing words: lower case, no accents, straight quotation marks, plain dashes.

`fold` keeps the length of a text, so that an offset found in the folded text is one in the original. It removes the
same accents as FTS5's `unicode61 remove_diacritics 2`, and the letters that Unicode does not decompose (`đ`, `ł` ...),
which the index replaces in SQL (`sql_fold`), because `trusted_schema=OFF` forbids our own functions in views.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Letters with a stroke (and the dotless and dotted i) that NFD leaves whole, one to one.
STROKES: Final = dict(zip("đĐłŁøØħıİ", "dDlLoOhiI", strict=True))

_SIGNS: Final = {
    **dict.fromkeys("‘’‚‛′´`ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2009\u200a\u202f\u2007", " "),
}
# Latin with its supplements and extensions, Greek and Cyrillic, and Latin Extended Additional (Vietnamese).
_RANGES: Final = (range(0x41, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000))


def _base(char: str) -> str:
    plain = unicodedata.normalize("NFD", char)[0]
    lower = plain.lower()
    return lower if len(lower) == 1 else plain


_TABLE: Final = {
    **{code: _base(chr(code)) for span in _RANGES for code in span if chr(code).isalpha()},
    **{ord(letter): plain.lower() for letter, plain in STROKES.items()},
    **{ord(sign): plain for sign, plain in _SIGNS.items()},
}
# Letters that print joined; the frozen text keeps them, so that offsets hold, and a pattern takes either form.
LIGATURES: Final = {"ﬃ": "ffi", "ﬄ": "ffl", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl"}
JOINED: Final = re.compile("ffi|ffl|ff|fi|fl")
_EITHER: Final = {
    "ffi": "(?:ffi|ﬃ|ﬀi|fﬁ)",
    "ffl": "(?:ffl|ﬄ|ﬀl|fﬂ)",
    "ff": "(?:ff|ﬀ)",
    "fi": "(?:fi|ﬁ)",
    "fl": "(?:fl|ﬂ)",
}
_COLUMN: Final = re.compile(r"\w+\.\w+")
_BLANKS = re.compile(r"\s+")


def fold(text: str) -> str:
    """The text in lower case without accents, with straight quotation marks and plain dashes, at equal length."""
    return text.translate(_TABLE)


def sound(text: str) -> str:
    """A text with what is no character (half of a pair, as a broken clipboard holds it) made a sign of its own: no library
    can hold it."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def parted(text: str) -> str:
    """A text with joined letters taken apart, which changes its length."""
    for joined, letters in LIGATURES.items():
        if joined in text:
            text = text.replace(joined, letters)
    return text


def spelled(word: str) -> str:
    """A regular expression for a folded word in folded text, its letters joined or not."""
    return JOINED.sub(lambda found: _EITHER[found[0]], re.escape(word))


def key(name: str) -> str:
    """A folded name for comparing and sorting: no outer blanks or stops, inner blanks single."""
    return _BLANKS.sub(" ", fold(name)).strip(" .,;:'\"-")


def sql_fold(column: str) -> str:
    """A SQL expression that replaces the letters of `STROKES` and `LIGATURES` in a column, or in an expression."""
    folded = column
    for letter, plain in (*STROKES.items(), *LIGATURES.items()):
        folded = f"replace({folded}, '{letter}', '{plain}')"
    if not _COLUMN.fullmatch(column):
        return folded
    # Plain ASCII has none of them, and telling so takes a tenth of the time.
    return f"CASE WHEN length({column}) = length(CAST({column} AS BLOB)) THEN {column} ELSE {folded} END"
