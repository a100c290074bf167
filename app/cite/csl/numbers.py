"""Number variables and locators: numeric or not, one or several, ordinals, roman numerals, embedded labels."""

from __future__ import annotations

import re
from functools import lru_cache

from app.cite.csl.locale import Locale

_NUMBER = r"[^\W\d_]{0,5}\d+[^\W\d_]*"
_SEPARATOR = r"\s*(?:[,&;–—-]|\band\b|\bet\b|\bund\b|\by\b)\s*"
_NUMERIC = re.compile(rf"{_NUMBER}(?:{_SEPARATOR}{_NUMBER})*", re.IGNORECASE)
_ROMAN = r"(?=[ivxlcdm])m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_UNIT = rf"(?:[^\W\d_]{{0,5}}\d+[^\W\d_]*|\b{_ROMAN}\b)"
_PLURAL = re.compile(
    rf"{_UNIT}\s*(?:(?<!\\)[-–—,&;]\s*(?:(?:and|&)\s*)?|,?\s*\b[^\W\d_]+\b\s+|\+)\s*{_UNIT}", re.IGNORECASE
)

# Short labels that people type into a locator (and their plurals) -> CSL locator label.
_LABELS = {
    "art": "article", "arts": "article", "bk": "book", "bks": "book", "ch": "chapter", "chap": "chapter",
    "chaps": "chapter", "chs": "chapter", "col": "column", "cols": "column", "fig": "figure", "figs": "figure",
    "fol": "folio", "fols": "folio", "l": "line", "ll": "line", "n": "note", "nn": "note", "no": "issue",
    "nos": "issue", "op": "opus", "opp": "opus", "p": "page", "pp": "page", "para": "paragraph",
    "paras": "paragraph", "pt": "part", "pts": "part", "r": "rule", "sec": "section", "secs": "section",
    "sv": "sub-verbo", "svv": "sub-verbo", "vrs": "verse", "v": "verse", "vv": "verse", "vol": "volume",
    "vols": "volume", "tit": "title-locator",
}  # fmt: skip
# A number that carries no prefix or suffix yet: "2" and not "2nd" or "D2".
_PLAIN_NUMBER = re.compile(r"(?<![^\W_])\d+(?![^\W_])")
_LEADING = re.compile(r"^\s*([A-Za-z]+)\.?\s+(?=\S*\d|[ivxlcdm]+\b)")
_EMBEDDED = re.compile(r"[\s,;&]([A-Za-z]+)\.\s+(?=\d)")


@lru_cache(maxsize=2048)
def is_numeric(text: str) -> bool:
    """True for numbers alone, with short prefixes and suffixes ("D2", "2b"), in lists and ranges."""
    return bool(_NUMERIC.fullmatch(text.strip()))


def is_plural(text: str, variable: str) -> bool:
    """True where a label before `text` stands in the plural."""
    if variable.startswith("number-of-"):
        return text.strip().isdigit() and int(text) != 1
    embedded = _EMBEDDED.search(text)
    if embedded and embedded[1].lower() in _LABELS:
        text = text[: embedded.start()]
    return bool(_PLURAL.search(text))


def split_label(text: str) -> tuple[str, str]:
    """(locator label, rest) where `text` begins with a short label ("p. 5"), else ("", text)."""
    match = _LEADING.match(text)
    if match and match[1].lower() in _LABELS:
        return _LABELS[match[1].lower()], text[match.end() :]
    return "", text


def tidy(text: str, and_symbol: str) -> str:
    """A list of numbers with even spacing and en dashes; escaped hyphens as hyphens."""
    text = re.sub(
        rf"(?<!\w)({_NUMBER}|{_ROMAN}\b)\s*(?<!\\)[-–]\s*(?={_UNIT})", r"\1–", text, flags=re.IGNORECASE
    )
    text = re.sub(r"\s*&\s*", lambda _: f" {and_symbol or '&'} ", text) if "&" in text else text
    return text.replace("\\-", "-")


def ordinal(text: str, locale: Locale, gender: str, long: bool) -> str:
    """Each number in `text` as an ordinal ("2nd"), or as a word where `long` and the locale has one."""

    def change(match: re.Match[str]) -> str:
        number = int(match[0])
        word = locale.long_ordinal(number, gender) if long else ""
        return word or f"{number}{locale.ordinal_suffix(number, gender)}"

    return _PLAIN_NUMBER.sub(change, tidy(text, ""))


def roman(text: str) -> str:
    """Each number in `text` as a lower-case roman numeral (up to 3999)."""
    return _PLAIN_NUMBER.sub(lambda match: _roman(int(match[0])), tidy(text, ""))


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    out = ""
    for value, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
    ):
        while number >= value:
            out, number = out + sign, number - value
    return out
