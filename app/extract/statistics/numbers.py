"""Find numbers: digits with scales and currency signs, number words, fractions, ranks, `tens of thousands`."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from app.extract.numerals import SCALES, SMALL, digits_value, words_value
from app.extract.patterns import pattern
from app.extract.statistics.model_parts import Number
from app.extract.statistics.unit_table import CURRENCY_SIGNS

_WORDS: Final = "|".join(sorted(SMALL, key=len, reverse=True))
_SCALE: Final = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
_DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|\.\d+)"
_SIGN: Final = (
    r"(?:\$US\s?|(?:US|CA|C|AU|A|HK|NZ|NT|S|R)?\s?\$\s?|[£€¥₹₩₫₱฿₽₺₪]\s?"
    r"|(?:USD|EUR|GBP|JPY|CNY|RMB|VND|CAD|AUD|HKD|SGD|NZD|KRW|INR|IDR|THB|CHF|ZAR|RUB|DKK|NOK|SEK|PLN|BRL|MXN|SAR|AED|NIS)\s?(?=\d)"
    r"|(?:PS|RM|Rs\.?|Rp|R)\s?(?=\d))"
)
_WRITTEN: Final = (
    rf"(?:(?:{_WORDS})|(?:{_SCALE}))(?:[ -](?:and )?(?:(?:{_WORDS})|(?:{_SCALE}))\b)*(?: and a half)?"
)
NUMBER: Final = pattern(
    r"(?<![\w.])(?<!\d/)(?P<minus>[-−+](?=[\d$£€]))?"
    rf"(?P<sign>{_SIGN})?"
    rf"(?P<number>{_DIGITS}|\b(?i:half an?|a quarter of an?|an?) (?=(?:{_SCALE})\b)|\b(?i:half an?) (?=per ?cent)|\b(?i:{_WRITTEN})\b)"
    r"(?P<scale>[ -]?(?:(?i:hundred|thousand|million|billion|trillion|dozen|lakh|crore)\b)(?:[ -](?i:thousand|million|billion|trillion|crore)\b)?"
    r"|\s?(?:bn|mn|mln|tn|trn|bln)\b|(?:k|K|m|M|b|B|T)\b(?![²³]))?"
)
_FRACTION: Final = pattern(
    r"(?<![\w/])(?:(?P<how_many>a|an|one|two|three|four|five|seven|nine)[ -](?P<part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b"
    r"(?! (?:time|place|round|floor|party|world|quarter|consecutive|straight|of (?:January|19|20)))"
    r"|(?P<top>\d{1,2})/(?P<bottom>\d{1,2})(?![\d/])|(?P<half>half)(?= of | the | its | their | his | her | our | (?:a )?(?:million|billion)))",
    re.IGNORECASE,
)
_OUT_OF: Final = pattern(
    rf"(?<![\w.])(?P<some>\d{{1,3}}|(?i:{_WORDS}))(?:-| )(?:in|out of)(?: every)?(?:-| )(?P<all>\d{{1,3}}(?:,\d{{3}})*|(?i:{_WORDS}))(?=\b[- ])"
)
_ONE_OF: Final = pattern(  # "one case in five is solved", not "one man in five cars"
    r"(?<![\w-])(?P<some>one|1) [a-z]+ in (?P<all>(?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3}))(?= (?:is|was|has|had|now|does|did|will|can|could|would|goes|comes|still|said|says)\b)",
    re.IGNORECASE,
)
_TENS: Final = pattern(
    r"(?<!\w)(?P<many>tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?: of (?P<of>thousands|millions|billions))?\b",
    re.IGNORECASE,
)
_RUN: Final = pattern(rf"\d+|\b(?:{_WORDS}|{_SCALE})\b", re.IGNORECASE)
MOST: Final = 40  # numbers in a sentence
_PARTS: Final = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 1 / 8,
    "ninth": 1 / 9,
    "tenth": 1 / 10,
}
_SHORT: Final = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "t": 1e12,
}
_OF_WHOLE: Final = pattern(
    r" (?:of|the|more|less|higher|lower|fewer|larger|smaller|as|in|to|from|since|compared)\b|[.,]? *$|%"
)
_LETTERS: Final = pattern("[a-z]+")
WORDS: Final = frozenset(
    [
        *SMALL,
        *_SCALE.split("|"),
        *(f"{scale}s" for scale in _SCALE.split("|")),
        *"half tens third quarter fifth tenth scores first second fourth sixth seventh eighth ninth".split(),  # noqa: SIM905
    ]
)  # without any of them, or a digit, a stretch has no number


def too_many(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds so many numbers that it is a table or noise."""
    if end - start < 2 * MOST:
        return False
    runs = _RUN.finditer(text, start, end)
    return next(islice(runs, MOST, None), None) is not None


def scan(text: str, start: int, end: int) -> list[Number]:
    """The numbers between two offsets, without overlap, in order; dates and names among them are not yet left out."""
    found = [*_fractions(text, start, end), *_vague(text, start, end)]
    for match in NUMBER.finditer(text, start, end):
        number = _number(match, text)
        if number is not None:
            found.append(number)
    found.sort(key=lambda n: (n.start, -n.end))
    kept: list[Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept


def scale_factor(words: str | None) -> float:
    """The factor of `million`, `bn`, `hundred thousand` and their kind; 1 for nothing."""
    factor = 1.0
    for word in _LETTERS.findall((words or "").lower()):
        factor *= SCALES.get(word) or _SHORT.get(word, 1.0)
    return factor


def _number(match: re.Match[str], text: str) -> Number | None:
    words, scale, end = match["number"], match["scale"], match.end()
    sign = (match["sign"] or "").replace(" ", "").lower()
    unit = CURRENCY_SIGNS.get(sign, "")
    if match["sign"] and not unit:
        return None
    in_digits = words[0].isdigit() or words[0] == "."
    if scale and scale.lower() in ("m", "b", "t") and not unit:
        scale, end = None, match.start("scale")  # 5m is five metres unless it is money
    value = _value(words, in_digits)
    if value is None or len(words) > 40:
        return None
    value *= scale_factor(scale)
    if match["minus"] in ("-", "−") and (match.start() == 0 or text[match.start() - 1].isspace()):
        value = -value
    start = match.start() if match["sign"] or (match["minus"] and value < 0) else match.start("number")
    return Number(
        start,
        end,
        match.start("number"),
        end,
        value,
        unit=unit,
        kind="currency" if unit else "",
        written_out=not in_digits,
        scale=(scale or "").strip(" -").lower(),
    )


def _value(words: str, in_digits: bool) -> float | None:
    if in_digits:
        return digits_value(words)
    lowered = words.strip().lower()
    if lowered == "a quarter of a":
        return 0.25
    return (
        words_value(lowered.removesuffix(" and a half"))
        if not lowered.endswith(" and a half")
        else _and_half(lowered)
    )


def _and_half(words: str) -> float | None:
    value = words_value(words.removesuffix(" and a half"))
    return None if value is None else value + 0.5


def _fractions(text: str, start: int, end: int) -> list[Number]:
    found = []
    for match in _OUT_OF.finditer(text, start, end):
        some = digits_value(match["some"]) if match["some"][0].isdigit() else words_value(match["some"])
        whole = digits_value(match["all"]) if match["all"][0].isdigit() else words_value(match["all"])
        if some and whole and some < whole:
            found.append(_part(match, some / whole))
    for match in _ONE_OF.finditer(text, start, end):
        many = match["all"].lower().removeprefix("every ")
        whole = digits_value(many) if many[0].isdigit() else words_value(many)
        if whole and whole > 1:
            found.append(_part(match, 1 / whole))
    for match in _FRACTION.finditer(text, start, end):
        if match["half"]:
            if not re.match(r" (?:a )?(?:m|b)illion", text[match.end() : match.end() + 11]):
                found.append(_part(match, 0.5))
        elif match["top"]:
            top, bottom = int(match["top"]), int(match["bottom"])
            if 2 <= bottom <= 16 and top < bottom:
                found.append(_part(match, top / bottom))
        else:
            part, many = match["part"].lower(), match["how_many"].lower()
            alone = many in ("a", "an", "one") and part != "half" and not _OF_WHOLE.match(text, match.end())
            if alone and not text.endswith(
                " by ", start, match.start()
            ):  # "rose by a third, the office said"
                continue
            value = (1 if many in ("a", "an") else SMALL[many]) * _PARTS[part]
            found.append(_part(match, value))
    return found


def _part(match: re.Match[str], value: float) -> Number:
    return Number(
        match.start(), match.end(), match.start(), match.end(), value, written_out=True, fraction=True
    )


def _vague(text: str, start: int, end: int) -> list[Number]:
    """`tens of thousands`: from one of the scale to ten of it."""
    found = []
    for match in _TENS.finditer(text, start, end):
        many = match["many"].lower()
        one = {"tens": 10.0, "dozens": 12.0, "scores": 20.0}.get(many) or SCALES[many[:-1]]
        if match["of"]:
            one *= SCALES[match["of"].lower()[:-1]]
        if many == "scores" and not text.startswith(" of", match.end()):
            continue
        number = Number(match.start(), match.end(), match.start(), match.end(), one, written_out=True)
        number.low, number.high = one, one * 10
        found.append(number)
    return found
