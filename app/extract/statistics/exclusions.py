"""Numbers that are names, addresses, references or times, and so no statistics."""

from __future__ import annotations

import re
from typing import Final

from app.extract.patterns import pattern
from app.extract.statistics.model_parts import Number

_NAMED: Final = pattern(
    r"(?:\b(?:Fortune|Global|[Ss] ?& ?[Pp]|[Ss] ?[Pp]|FTSE|DAX|CAC|ASX|Nikkei|Stoxx|Russell|Nasdaq|Group|Section|Row|Route|Highway|Interstate|Article|Chapter|Clause"
    r"|Annex|Appendix|Paragraph|Para|Part|Title|Rule|Regulation|Directive|Resolution|Decree|Circular|Decision|Order|Proposition|Amendment|Protocol|Act|Bill"
    r"|No|Nos|Number|Class|Big|Formula|Top|Flight|Model|Phase|Level|Type|Page|Room|Season|Episode|Week|Game|Round|Stage|Gen|Generation|Gate|Terminal|Track"
    r"|Platform|District|Ward|Block|Unit|Apartment|Apt|Suite|Building|Lot|Volume|Vol|Issue|Version|Category|Grade|Tier|Zone|Sector|Region|Corps|Battalion"
    r"|Boeing|Airbus|iPhone|iPad|Galaxy|Windows|PlayStation|Xbox|Apollo|Channel|Radio|Studio|Pier|Exit|Bus|Line|Covid|COVID|SARS-CoV|G|F|B|T|Su|MiG"
    r"|Euro|Expo|Agenda|Vision|Horizon|Area|Catch|UFC|WrestleMania|Super Bowl|Psalm|Matthew|Luke|John|Sonnet|Symphony|Op|Mark|Size|Point)\.?[ -]|#|§|[A-Za-z]\d*-|\bno\. |\bversion |\bsoftware )$"
)
_REFERENCE_AFTER: Final = pattern(
    r"(?:st|nd|rd|th|ST|ND|RD|TH)\b(?! percentile)|\.\d|(?:st|nd)\b(?! percentile)|:\d\d|['’]s\b|/\d|\.\d+\.\d|(?<=\d)s\b|-[A-Z][a-z]|(?<=\d)[A-Z]{1,2}\d|\s?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)\b"
    r"|@|(?<=\d)-\d{3,}-\d|/7\b|px\b"
)
_PHONE: Final = pattern(r"(?:\+|\(0?|\b0)\d[\d ().-]{7,}\d")
_STAMP: Final = pattern(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?")
_ADDRESS: Final = pattern(
    r",? (?:[A-Z][\w.'-]* ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Way|Square|Place|Plaza|Highway|Row|Court)\b"
)
_ORDINAL_WORD: Final = pattern(
    r"[ -](?:party|way|hand|person|degree|class|sided|fold|piece|pointer|dimensional|off|time|timer|man|nil|all)\b"
)
_ONE_OF: Final = pattern(r" of\b")
_ONE_PRONOUN: Final = pattern(
    r" (?:day|thing|way|another|time|them|us|more|that|which|who|who's|has|is|was|can|could|would|should|might|must|may|may|does|did|in|to|on|at|for|by|after|before|or|and|side|hand|moment|point|such|reason|else|year|month|week|major|key|example|man)\b|['’]|[.,;:?!)]"
)
_URL: Final = pattern(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\S+\.(?:com|org|net|gov|vn|html?)\b\S*")


def masks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches whose numbers never count: addresses of the network, telephone numbers, time stamps."""
    found = []
    if (
        text.find("/", start, end) >= 0
        or text.find("@", start, end) >= 0
        or text.find("www", start, end) >= 0
    ):
        found += [m.span() for m in _URL.finditer(text, start, end)]
    if text.find(":", start, end) >= 0:
        found += [m.span() for m in _STAMP.finditer(text, start, end)]
    found += [m.span() for m in _PHONE.finditer(text, start, end)]
    return found


def is_reference(number: Number, text: str) -> bool:
    """Whether the number names something (an article, a flight, a telephone) instead of counting it."""
    after = text[number.digits_end : number.digits_end + 24]
    before = text[max(0, number.start - 24) : number.start]
    if number.kind == "currency":
        return False
    if not number.written_out and _REFERENCE_AFTER.match(after):
        return True
    if _NAMED.search(before) and not number.kind and not number.scale:
        return True
    if number.unit and number.kind != "count":
        return False
    if (
        not number.written_out
        and number.value == int(number.value)
        and _ADDRESS.match(text, number.digits_end)
    ):
        return True
    return bool(
        number.written_out
        and not number.fraction
        and number.value in (1, 2, 3)
        and _ORDINAL_WORD.match(after)
    )


def is_pronoun(number: Number, text: str) -> bool:
    """Whether `one` stands for a person or thing (`one of the`, `no one`, `this one`)."""
    if not (number.written_out and number.value == 1 and not number.fraction and not number.scale):
        return False
    word = text[number.digits_start : number.digits_end].lower()
    if word != "one":
        return False
    after = text[number.digits_end : number.digits_end + 12]
    before = text[max(0, number.start - 12) : number.start].lower()
    if re.search(
        r"\b(?:no|any|every|some|this|that|each|the|which|another|new|only|number|last|first|next|good|big|big|is|was|[a-z]+est)[ -]$",
        before,
    ):
        return True
    return bool(_ONE_OF.match(after) or _ONE_PRONOUN.match(after))
