"""TCVN3 (TCVN 5712:1993 VN3): Vietnamese typed in the fonts of the 1990s (.VnTime), which reads as junk in Unicode.

The table agrees with `iconv -f TCVN5712-1` for 0xA1-0xFE. Capitals with tone marks have no codes of their own: they were the
small letters in a font of capitals, and stay small here.
"""

from __future__ import annotations

import re
from typing import Final

_CODES: Final = bytes.fromhex(
    "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9acea"
    "ebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfea1a2a3a4a5a6a7"
)
_LETTERS: Final = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"
_TABLE: Final = dict(zip(_CODES, _LETTERS, strict=True))
CONVERTED: Final = (
    "The text was typed in an old Vietnamese font encoding (TCVN3) and was converted; please check it."
)
# the same bytes read as Windows-1252 differ from Latin-1 only below 0xA0, which TCVN3 does not use
_COMMON: Final = re.compile(
    "(?<![A-Za-z\u00a1-\u00ff])(?:vµ|cña|lµ|®\u00ad\u00eec|kh«ng|nh÷ng|víi|ng\u00ad\u00eai|c¸c|®\u00b7|ViÖt|n\u00ad\u00edc|vÒ|t¹i|ngµy|®Õn|®Ó|nµy|héi|Thñ)(?![A-Za-z\u00a1-\u00ff])"
)


def looks_like_tcvn3(text: str) -> bool:
    """Whether `text` (bytes read as Latin-1 or Windows-1252) has several of the commonest Vietnamese words in TCVN3."""
    sample = text[:100_000]
    return "µ" in sample and len(_COMMON.findall(sample)) >= 3


def from_tcvn3(text: str) -> str:
    """TCVN3 junk as Vietnamese. Characters outside the table stay."""
    return text.translate(_TABLE)
