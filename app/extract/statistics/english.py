"""English statistics: which numbers of a sentence count, of what, and how sure that is."""

from __future__ import annotations

import itertools
import re
from typing import Final

from app.extract.document import Document
from app.extract.patterns import pattern
from app.extract.statistics import change, exclusions, measure, nouns, numbers, ranges, ranks, ratios, units
from app.extract.statistics.model_parts import Clause, Number, Reading
from app.extract.statistics.phrases import Phrases
from app.extract.tagging.english import sentence_words

_AGE_BEFORE: Final = pattern(r"\baged? (?:of |between |about |around )?$|\bat the age of $", re.IGNORECASE)
_AGE_AFTER: Final = pattern(r", (?:who|a|an|the|was|is|of|has|told|said|from)\b|,$")
_YEAR_LIKE: Final = pattern(r"(?:1[6-9]|20)\d\d")
_SCORE: Final = pattern(r"\d{1,3}[-–]\d{1,3}\b")
_WHO: Final = pattern(r" (?:who|whose|of whom)\b")
_AND_DOING: Final = pattern(
    r",? and \w+(?:ing|ed)(?: (?:about|around|nearly|some|over|more than|at least))? "
)
_KNOWN: Final = frozenset({"the", "these", "those", "both", "all", "its", "their", "our", "between"})
_OF_THEM: Final = pattern(r" of (?:its|his|her|their|our|my|your|the|these|those)\b")
_ELLIPTIC: Final = pattern(r" (?:by|in|from|at|for|on|among|were|was|had|are)\b")
_ATTRIBUTE: Final = pattern(
    r"-\w+(?! (?:sentence|term|prison|jail|ban|deal|contract|loan|mortgage))|[ -]\w+[ -](?:low|high)s?\b"
)
_NUMBER_OF: Final = pattern(
    r"\bnumber of (?P<what>(?:[\w-]+ ){0,2}[\w-]+s) (?:in the \w+ |in \w+ )?(?:at|to|of|was|is|(?:stood|standing) at|reached|reaching|hit|totall?ed|(?:has |had )?(?:risen|rose|grew|grown|increased|climbed|fell|fallen|dropped) to)"
    r"(?: (?:about|around|nearly|some|over|more than|at least))? $",
    re.IGNORECASE,
)
_MODEL_SIZE: Final = (
    100  # from here on, digits before a singular noun are a name: a 737 airliner, the 500 index
)
_NAME_AT: Final = pattern(r",? (?:and|with|but) (?:the )?(?:[A-Z][\w.'’-]* ){1,4}(?:at|on|with) ")
_MOVED_FROM: Final = pattern(
    r"\b(?:rise|rose|risen|rising|grew|grown|fell|fallen|dropped|doubled|tripled|quadrupled|increased|declined)\b[^.;]{0,40}\bfrom $",
    re.IGNORECASE,
)
_PLACING: Final = pattern(r" (?:after|before|behind|later|earlier|ago|off|from now)\b")
SMALL: Final = 13  # written-out numbers below need a noun
_BLURRED: Final = frozenset(
    {"about", "around", "nearly", "almost", "approximately", "roughly", "some", "over"}
)
_AMOUNT: Final = pattern(
    r"\b(?:average|total|maximum|minimum|sum|loss|profit|cost|price|fine) of $", re.IGNORECASE
)
CERTAIN_KINDS: Final = frozenset({"percent", "percentage points", "currency", "physical"})


def readings(document: Document, start: int, end: int, dates: list[tuple[int, int]]) -> list[Reading]:
    """The statistics of the sentence between two offsets; `dates` are the time expressions in it."""
    text = document.text
    found = numbers_of(document, start, end, dates)
    if found is None:
        return []
    numbers_, clause = found
    phrases = Phrases(clause, [(n.start, n.end) for n in numbers_])
    out: list[Reading] = []
    words, before = None, 0
    for number in numbers_:
        words = measure.measured(number, phrases, clause, words, before)
        _unit_before(number, text, start)
        before = number.end
        qualifier, at = change.qualified(number, text, start)
        out.append(
            Reading(
                number,
                at,
                _named(number, words, measure.counted_with(number, phrases, clause)),
                qualifier,
                change.direction(number, text, start),
                change.base(number, text, end),
            )
        )
    return out


def may_count(words: frozenset[str]) -> bool:
    """Whether a stretch with these words can hold a number."""
    return not words.isdisjoint(numbers.WORDS) or any(word[0].isdigit() for word in words)


def _unit_before(number: Number, text: str, start: int) -> None:
    """`the number of internet users at 78.44 million`: a number without a unit counts what stands before it."""
    if number.kind or number.unit or number.is_range:
        return
    match = _NUMBER_OF.search(text[max(start, number.start - 70) : number.start])
    if match is None:
        return
    *first, last = match["what"].lower().split()
    number.unit, number.kind = " ".join([*first, nouns.singular(last)]), "count"
    number.rule, number.confidence = "counted-before", 0.8


def _named(number: Number, words: str | None, with_it: str | None) -> str | None:
    """The measure of a count: what hangs on the counted noun, and who or what has them."""
    if number.kind != "count" or with_it is None:
        return words
    noun = f"{number.unit} {with_it}"
    return f"{noun}, {words}" if words and words not in noun else noun


def numbers_of(
    document: Document, start: int, end: int, dates: list[tuple[int, int]]
) -> tuple[list[Number], Clause] | None:
    """The statistics of a sentence as numbers with units, and the tagged sentence; None without any number."""
    text = document.text
    if numbers.too_many(text, start, end):
        return None
    found = _scanned(text, start, end, dates)
    if not found:
        return None
    clause = Clause(text, start, end, sentence_words(document, start, end))
    kept: list[Number] = []
    for number in found:
        if _counts(number, clause, kept):
            kept.append(number)
    _hand_on_units(kept, text)
    return ratios.joined(kept, text), clause


def _scanned(text: str, start: int, end: int, dates: list[tuple[int, int]]) -> list[Number]:
    masked = exclusions.masks(text, start, end)
    found: list[Number] = []
    ranked = ranks.find(text, start, end)
    for number in numbers.scan(text, start, end):
        if any(a <= number.digits_start < b for a, b in masked):
            continue
        amount = _AMOUNT.search(text, max(start, number.start - 12), number.start)
        if number.kind != "currency" and not amount and any(a <= number.digits_start < b for a, b in dates):
            continue
        if any(r.start <= number.digits_start < r.end for r in ranked):
            continue
        if found and number.start < found[-1].end:
            continue
        units.attach(number, text, end)
        if (
            number.unit
            and any(number.digits_end <= a < number.end for a, b in dates)
            and number.kind != "duration"
        ):
            pass
        found.append(number)
    found = ranges.join(found, text)
    return sorted([*found, *ranked], key=lambda n: n.start)


def _counts(number: Number, clause: Clause, kept: list[Number]) -> bool:
    """Decide whether a number is a statistic; gives it its counted noun, rule and confidence."""
    text = clause.text
    if number.kind == "rank":
        return True
    if exclusions.is_pronoun(number, text):
        return False
    if exclusions.is_reference(number, text):
        return False
    if number.fraction:
        return _fraction(number, clause)
    if (
        number.unit in ("second", "quarter", "foot", "point", "day")
        and number.written_out
        and number.value == 1
    ):
        return False
    if number.kind == "duration" and _ATTRIBUTE.match(text, number.digits_end):
        return False  # a twelve-year low is no twelve years
    if number.kind == "duration" and _PLACING.match(text, number.end):
        return False  # `three years after the launch` tells when
    if number.kind and number.kind not in ("count", "ratio"):
        number.rule = number.kind.replace(" ", "-")
        number.confidence = (
            0.95 if number.kind in CERTAIN_KINDS else 0.45 if number.kind in ("duration", "age") else 0.8
        )
        return True
    if number.kind == "ratio":
        number.rule, number.confidence = "ratio", 0.85
        return True
    if _is_age(number, clause):
        number.unit, number.kind, number.rule, number.confidence = "year of age", "age", "age", 0.45
        return True
    if number.kind == "count" and number.unit.startswith("people"):
        number.rule = "counted-people"
        return True
    return _counted(number, clause, kept)


def _fraction(number: Number, clause: Clause) -> bool:
    number.kind, number.unit, number.rule, number.confidence = "fraction", "", "fraction", 0.8
    return True


def _is_age(number: Number, clause: Clause) -> bool:
    if number.unit or number.is_range or not 0 < number.value < 115 or number.value != int(number.value):
        return False
    text = clause.text
    before = text[max(clause.start, number.start - 28) : number.start]
    if _AGE_BEFORE.search(before):
        return True
    i = clause.index_at(number.start)
    if number.written_out or i == 0:
        return False
    words = clause.words
    previous = words[i - 1]
    if previous.text == "," and i > 1 and words[i - 2].tag in ("NNP", "NN"):
        return bool(_AGE_AFTER.match(text, number.end))
    return False


def _counted(number: Number, clause: Clause, kept: list[Number]) -> bool:
    """A number of things: the noun after it, or another number's unit, or money and indices that name none."""
    text, words = clause.text, clause.words
    noun = None
    if number.is_range and text.startswith(" of ", number.end):
        number.end += 3
        noun = nouns.counted(number, clause)
        number.end = number.digits_end
    elif not text.startswith(" of ", number.end):
        noun = nouns.counted(number, clause)
    elif _OF_THEM.match(text, number.end):
        return _part_of(number, clause)
    i = clause.index_at(number.start)
    previous = words[i - 1] if i else None
    if noun is not None and _is_name(number, noun, clause, previous):
        return False
    if noun is not None and not number.scale and not number.is_range and number.value != int(number.value):
        noun = noun if ratios.is_rate(noun, clause) else None  # nobody counts 7.1 earthquakes
    if noun is not None:
        number.unit, number.kind = noun.name, "count"
        number.noun_end = words[noun.last].end
        number.end = max(number.end, number.noun_end)
        number.rule = (
            "counted-noun" if not number.written_out or number.value >= SMALL else "counted-noun-small"
        )
        number.confidence = 0.9 if not number.written_out else 0.8 if number.value >= SMALL else 0.45
        if number.value <= 2 and number.written_out:
            number.confidence = (
                0.35 if previous is None or previous.lower in _KNOWN else 0.45
            )  # `the two sides` counts nothing new
        if noun.head in ("time", "times"):
            number.unit, number.kind, number.rule = "count", "ratio", "ratio"
        return True
    if number.written_out and number.value < SMALL and not number.is_range:
        return False
    if number.written_out and not number.is_range and not number.scale and number.value < 100:
        return False
    return _bare(number, clause, previous)


def _part_of(number: Number, clause: Clause) -> bool:
    """`ten of its plants`: what is counted stands after `of`."""
    end = number.end
    number.end = clause.words[clause.index_at(end + len(" of "))].end
    noun = nouns.counted(number, clause)
    number.end = end
    if noun is None:
        return False
    number.unit, number.kind, number.rule = noun.name, "count", "counted-of"
    number.confidence = 0.45 if number.written_out and number.value < SMALL else 0.8
    return True


def _is_name(number: Number, noun: nouns.CountedNoun, clause: Clause, previous: object) -> bool:
    """`Boeing 737 jets`, `the 2020 Escape`: a number inside a name."""
    words = clause.words
    i = clause.index_at(number.start)
    before = words[i - 1] if i else None
    if number.written_out or number.scale or (before is not None and before.lower in _BLURRED):
        return False
    proper = words[noun.last].tag == "NNP"
    if "'’".find(clause.text[number.start - 1 : number.start] or " ") >= 0:
        return True
    if (
        number.value >= _MODEL_SIZE
        and words[noun.last].tag in ("NN", "NNP")
        and noun.head not in nouns.UNCHANGED
    ):
        return "," not in clause.text[number.digits_start : number.digits_end]
    if (
        before is not None
        and before.tag == "NNP"
        and before.end + 1 >= number.start
        and before.lower not in ("than",)
        and before.text not in ("%",)
    ):
        return True
    if _YEAR_LIKE.fullmatch(clause.text[number.digits_start : number.digits_end]) and (
        proper or words[noun.first].tag == "NNP"
    ):
        return True
    return bool(
        proper
        and words[noun.first].tag == "NNP"
        and noun.first == noun.last
        and words[noun.first].text.lower() in ("pro", "max", "plus", "ultra", "series", "mini")
    )


def _bare(number: Number, clause: Clause, previous: object) -> bool:
    """A number without unit or noun: an index level or an amount, never a year, a score or part of a name."""
    text = clause.text
    digits = text[number.digits_start : number.digits_end]
    i = clause.index_at(number.start)
    before = clause.words[i - 1] if i else None
    if number.is_range:
        number.rule = "bare-range"
        moved = _MOVED_FROM.search(text, max(0, number.start - 60), number.start) is not None
        number.confidence = 0.7 if moved and text[number.start : number.end].count(",") else 0.4
        if not moved and number.low is not None and number.high is not None and number.low >= number.high:
            return False  # a score: 3-1, 2-2
        return not number.written_out or text.startswith(" of", number.end)
    if number.written_out:
        number.rule, number.confidence = "bare-words", 0.5
        return bool(number.scale)
    if _YEAR_LIKE.fullmatch(digits) and not _AMOUNT.search(text, max(0, number.start - 12), number.start):
        return False
    if (
        before is not None
        and before.tag in ("NNP",)
        and not number.scale
        and not re.match(r"[.,]\d", text[number.digits_start :])
    ):
        return "," in digits or "." in digits
    if before is not None and before.text in ("#", "-", "/", "(") and not number.scale and number.value < 100:
        return False
    plain = not number.scale and "," not in digits and "." not in digits
    if plain and before is not None and before.tag in ("POS", "DT", "PRP$"):
        return False
    if clause.text[number.start - 1 : number.start] in ("'", "’"):
        return False
    number.rule, number.confidence = "bare-number", 0.45 if plain else 0.7
    if number.value < 10 and not number.scale and "." not in digits:
        return bool(before is not None and before.lower in ("to", "by", "from", "at", "of", "than"))
    return True


def _hand_on_units(numbers_: list[Number], text: str) -> None:
    """`60 points to 4,907`, `rose by 5 percent but fell by 1`: a bare number beside one with a unit shares it."""
    for one, two in itertools.pairwise(numbers_):
        if two.unit or two.fraction or not one.unit or two.written_out or two.start - one.end > 75:
            continue
        if _WHO.match(text, two.end):
            two.unit, two.kind, two.rule, two.confidence = "people", "count", "counted-people", 0.7
            continue
        before = text[max(one.end, two.start - 24) : two.start]
        gap = text[one.end : two.start]
        if one.kind == "percent" and _NAME_AT.fullmatch(gap):
            two.unit, two.kind, two.rule, two.confidence = one.unit, one.kind, "shared-unit", 0.6
            continue
        if re.fullmatch(
            r",? (?:to|from|and|or|but|then|compared (?:with|to)|against|versus|up from|down from|instead of|rather than)(?: (?:by|to|from|at))?(?: (?:about|around|nearly|over|just))? ",
            gap,
        ) or re.search(r"\bfrom (?:about |around |nearly )?$", before):
            if one.kind == "percent" and re.search(r"\b(?:to|at) $", before):
                continue
            two.unit, two.kind, two.rule, two.confidence = one.unit, one.kind, "shared-unit", 0.6
        elif one.kind == "count" and _goes_on(gap, text, two.end):
            two.unit, two.kind, two.rule, two.confidence = one.unit, one.kind, "shared-unit", 0.6


def _goes_on(gap: str, text: str, end: int) -> bool:
    """Whether a bare number goes on counting: `435 homes and 187 by tender`, `killing 92 people and injuring 460`."""
    if gap.endswith((" and ", ", ")):
        return bool(_ELLIPTIC.match(text, end))
    return bool(_AND_DOING.fullmatch(gap)) and text[end : end + 1] in (".", ",", ";", "")
