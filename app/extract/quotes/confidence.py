"""How sure a quote is, by the rule that found it: the share of its quotes whose words and speaker are right.

Rules for quoted words: set by hand in steps of five percent from checks on news articles. Rules for reported speech: the
share measured over the development half of PolNeAR and our own articles together, as the table "Confidence of reported
speech" in tests/gold/FIGURES.md has it (words overlapping by 80 percent, and the speaker). Few cases (`urge`, `promise`,
`call`) are stated lower than measured. What lies below 0.85 starts folded away in Review.
"""

from __future__ import annotations

from typing import Final

from app.extract.model import Speaker

_RULES: Final = {
    "quote.direct.inverted": 0.95,  # "...," said NAME
    "quote.direct.after": 0.95,  # "...," NAME said
    "quote.direct.signed": 0.95,  # "..." - NAME
    "quote.direct.nested": 0.90,  # inside an answer or a turn, with a name
    "quote.direct.floating": 0.90,  # a sentence of nothing but quotation: the speaker of the sentence before or behind
    "quote.direct.before": 0.95,  # NAME said "..."
    "quote.direct.according": 0.90,
    "quote.direct.split": 0.60,  # "...", said NAME, "..."
    "quote.direct.colon": 0.60,  # NAME: "..."
    "quote.direct.noun": 0.60,  # NAME's claim that "..."
    "quote.direct.loose": 0.35,  # the subject of the sentence, without a word of speech
    "quote.interview.labelled": 0.95,
    "quote.interview.plain": 0.85,
    "quote.transcript": 0.90,
    "quote.indirect.that": 0.85,
    "quote.indirect.bare": 0.88,
    "quote.indirect.trailing": 0.89,
    "quote.indirect.parenthetical": 0.80,  # "..., NAME said, ...": the second half
    "quote.indirect.according": 0.87,
    "quote.indirect.call": 0.65,
    "quote.indirect.urge": 0.60,
    "quote.indirect.promise": 0.55,
}
_UNRESOLVED: Final = 0.8  # "he", with nobody found behind it
_PRONOUNS: Final = frozenset(
    ["he", "she", "they", "it", "we", "i", "you", "who", "which", "ông", "bà", "anh", "chị", "cô", "họ"]
)


def confidence(rule: str, speaker: Speaker | None) -> float:
    """Between 0 and 1; lower where the speaker stayed a pronoun."""
    sure = _RULES.get(rule, 0.5)
    if speaker is not None and speaker.name.lower() in _PRONOUNS:
        sure *= _UNRESOLVED
    return round(sure, 2)
