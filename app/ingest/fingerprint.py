"""Recognise a text by hashes of its word runs, without keeping the text.

A text becomes the set of its eight-word runs ("shingles"), each hashed. What share of a small sample of one
text's hashes occurs in another text says whether the one holds the other, even if titles, captions or
furniture were cut differently. The sample is the *k* smallest hashes (bottom-k sketch: A. Broder, "On the
resemblance and containment of documents", 1997), so it is the same on every machine and in every run.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import accumulate

# Where Python has SHA-256 of its own: OpenSSL's preparations take longer than hashing five words does.
try:
    from _sha256 import sha256  # type: ignore[import-not-found]
except ImportError:  # Python 3.12 and later
    from hashlib import sha256

WORDS_PER_SHINGLE = 8
SKETCH_SIZE = 64
HASH_BYTES = 6  # 48 bits: fits a signed SQLite integer and a JSON number; chance meetings are negligible

_WORD = re.compile(r"\w+")
_STROKED = str.maketrans("đłøħı", "dlohi")  # letters that have no decomposition


def folded_words(text: str) -> list[str]:
    """The words of *text* without case, accents or punctuation, in order."""
    if text.isascii():
        return _WORD.findall(text.lower())
    plain = _combining().sub("", unicodedata.normalize("NFKD", text.casefold()))
    return _WORD.findall(plain.translate(_STROKED))


def shingle_hashes(text: str, size: int = WORDS_PER_SHINGLE) -> frozenset[int]:
    """The 48-bit hashes of every run of *size* words in *text*; empty when it has fewer words."""
    return frozenset(int.from_bytes(digest, "big") for digest in shingle_digests(text, size))


def shingle_digests(text: str, size: int = WORDS_PER_SHINGLE) -> list[bytes]:
    """As `shingle_hashes`, one for each run in order, each as its six bytes, the highest first."""
    words = folded_words(text)
    joined = " ".join(words).encode()
    lengths = map(len, words if text.isascii() else map(str.encode, words))
    ends = list(accumulate(lengths, lambda end, length: end + 1 + length, initial=-1))
    # A run is a slice of the whole: joining the words of each takes twice as long.
    return [
        sha256(joined[before + 1 : end]).digest()[:HASH_BYTES]
        for before, end in zip(ends, ends[size:], strict=False)
    ]


def sketch(paragraphs: Iterable[str], count: int = SKETCH_SIZE) -> frozenset[int]:
    """The *count* smallest hashes among the shingles that lie within one paragraph.

    Runs across a paragraph's end are left out because a caption or heading kept or dropped there changes them.
    """
    hashes: set[int] = set()
    for paragraph in paragraphs:
        hashes |= shingle_hashes(paragraph)
    return frozenset(sorted(hashes)[:count])


def containment(part: frozenset[int], whole: frozenset[int]) -> float:
    """The share of *part* that occurs in *whole*, 0 to 1; 0 when *part* is empty."""
    return len(part & whole) / len(part) if part else 0.0


def to_hex(hashes: Iterable[int]) -> list[str]:
    """The hashes as hexadecimal text of twelve digits, sorted."""
    return [f"{value:0{HASH_BYTES * 2}x}" for value in sorted(hashes)]


def from_hex(texts: Iterable[str]) -> frozenset[int]:
    """The hashes that `to_hex` wrote; raises ValueError for what is no hexadecimal number."""
    return frozenset(int(text, 16) for text in texts)


@cache
def _combining() -> re.Pattern[str]:
    """The marks that stand on another letter: a pattern passes over the rest of a text, a question for each letter does not."""
    marks = (chr(code) for code in range(sys.maxunicode + 1) if unicodedata.combining(chr(code)))
    return re.compile(f"[{''.join(marks)}]+")
