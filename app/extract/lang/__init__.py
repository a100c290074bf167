"""The languages that extraction reads; a further one is one module of words with a `LANGUAGE`, named in `_CODES`."""

from __future__ import annotations

import importlib
from typing import Final

from app.extract.lang.language import Language
from app.extract.patterns import pattern

DEFAULT: Final = "en"
_CODES: Final = ("en", "vi")
_SAMPLE: Final = 6_000
_LETTER = pattern(r"[^\W\d_]")
_VIETNAMESE = pattern(r"[\u01a0\u01a1\u01af\u01b0\u0102\u0103\u0110\u0111\u1ea0-\u1ef9]")
_SHARE: Final = 0.08  # Vietnamese prose measures 0.15 to 0.25; English full of Vietnamese names under 0.03


def detect(text: str) -> str:
    """The code of the language of a text, from its letters; English when nothing else shows."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return DEFAULT
    letters = len(_LETTER.findall(sample))
    return "vi" if letters and len(_VIETNAMESE.findall(sample)) / letters > _SHARE else DEFAULT


def get(code: str) -> Language:
    """The language of a code such as "vi" or "vi-VN"; English for one that no module covers."""
    short = code.split("-")[0].lower()
    known = short if short in _CODES else DEFAULT
    # late: each language compiles its own expressions, and an article needs one language
    language: Language = importlib.import_module(f"app.extract.lang.{known}").LANGUAGE
    return language
