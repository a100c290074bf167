"""Reports that frame a sentence: "..., NAME said", "..., said NAME", "according to NAME, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.extract.lang.language import words
from app.extract.quotes.clauses import LEAST_TOKENS, Report, content_end, is_clause, without_stop
from app.extract.speakers.cues import apposed, subject_after, subject_of
from app.extract.speakers.phrases import CUE, NAME, QUOTED, TITLE, Phrase, Sentence

if TYPE_CHECKING:
    from app.extract.document import Document

_TRAILING: Final = words(
    """told added stated noted explained argued warned stressed emphasized affirmed announced adds notes reported confirmed acknowledged conceded predicted estimated
    acknowledges reports confirms concluded concludes explains warns predicts estimates admits admitted revealed reveals recalled
    recalls stresses learned states asserts maintained maintains writes"""
)


def trailing(document: Document, sentence: Sentence) -> list[Report]:
    """ "..., NAME said.", "..., said NAME." and "..., NAME said, ..."."""
    tokens = sentence.tokens
    for cue in range(len(tokens) - 1, 2, -1):
        if (
            tokens[cue].tag != CUE
            or sentence.strength(cue) < 3
            or not document.lang.grammar.reporting.get(tokens[cue].low)
        ) and (tokens[cue].low not in _TRAILING_SHOW or tokens[cue].tag == NAME):  # "the United States"
            continue
        mention, opening = _parenthesis(document, sentence, cue)
        if mention is None or opening < 0 or mention.head in ("it", "which", "who"):
            continue
        if any(sentence.tag(p) == "R" for p in range(mention.last + 1, cue)):
            continue  # ", a clerk who told them"
        behind = max(cue, mention.last) + 1
        if not document.lang.grammar.inverts and sentence.tag(behind) not in (",", ".", "", "!", "-"):
            continue  # what is said follows
        quoted = any(sentence.is_quotation(p) for p in range(len(tokens)))
        if quoted and (any(sentence.is_quotation(p) for p in range(behind)) or sentence.tag(behind) != ","):
            return []
        if tokens[cue].low in document.lang.grammar.told:
            hearer = next((p for p in sentence.phrases if p.first in (behind, behind + 1)), None)
            behind = hearer.last + 1 if hearer is not None else behind
        behind = _past_occasion(sentence, behind)
        found: list[Report] = []
        token = tokens[cue]
        first = _first(sentence)
        last = without_stop(sentence, opening - 1)
        if (
            last - first + 1 >= LEAST_TOKENS
            and tokens[last].tag not in ("C", "R", "P", "B")
            and tokens[last].low not in _DANGLING
            and not _is_participle(sentence, first)
            and (
                sentence.tag(first + (tokens[first].low == "but")) not in ("B", "P")
                or _is_main(sentence, first, last)
                or (
                    tokens[first].tag == "B" and sentence.tag(behind) == "," and last - first >= _WHOLE_CLAUSE
                )
            )
            and (
                not sentence.has_verbs
                or any(sentence.tag(p) in ("X", "V", CUE) for p in range(first, last + 1))
                or (last - first >= _UNKNOWN_VERB and tokens[first].tag in ("D", "O", NAME))
            )
        ):
            found.append(
                Report(tokens[first].start, tokens[last].end, mention, token.start, token.end, "trailing")
            )
        resumes = behind + (2 if sentence.low(behind + 1) == "and" else 1)
        own = sentence.tag(resumes) == "C" or sentence.low(resumes) in (
            "up",
            "down",
            "compared",
        )  # "..., the office said, but economists disagree"
        if quoted:
            return found  # "..., he said, adding "words" "
        if sentence.tag(behind) == "," and not own and len(tokens) - behind > LEAST_TOKENS:
            end = content_end(sentence, resumes)
            if (
                sentence.tag(resumes) == "R"
                or tokens[cue].low in _SHOW
                or _calls_the_speaker(sentence, mention, cue, resumes)
            ):
                return found
            if (
                not found
                or resumes > behind + 1
                or sentence.tag(resumes) not in ("P", CUE, "V", "D", "R", "A")
            ):
                start = tokens[resumes].start
                found.append(Report(start, tokens[end].end, mention, token.start, token.end, "parenthetical"))
            return found
        return found if _only_circumstance(sentence, behind) else []
    return []


_LONGEST_SOURCE: Final = 8  # tokens of "recent data", "media buying sources"
_OCCASION: Final = 8  # tokens of "on Friday in an interview"
_UNKNOWN_VERB: Final = 5  # tokens of a clause whose verb the lists may not know
_WHOLE_CLAUSE: Final = 6  # tokens of a clause that stands by itself before "he said"
_SHOW: Final = words("show shows showed suggest suggests suggested indicate indicates indicated")
_TRAILING_SHOW: Final = _TRAILING | _SHOW
_DANGLING: Final = words("including like that which")
_OPENERS: Final = words("however moreover therefore instead meanwhile still nevertheless furthermore finally")


def _first(sentence: Sentence) -> int:
    """The first token of a report that opens its sentence: behind "And" and "However", but with "But"."""
    if sentence.tag(0) == "C" and sentence.low(0) != "but":
        return 1
    if sentence.low(0) in _OPENERS:
        return 2 if sentence.tag(1) == "," else 1
    return 0


def _calls_the_speaker(sentence: Sentence, mention: Phrase, cue: int, resumes: int) -> bool:
    """Whether what follows "said NAME," only tells who that is: "executive director of the fund"."""
    if mention.first < cue or sentence.tag(resumes) not in ("n", TITLE, NAME):
        return False
    return not is_clause(sentence, resumes, strict=True)


def _past_circumstance(sentence: Sentence) -> int:
    """The first token of a report behind "As it stands, "."""
    if sentence.low(0) == "as":
        comma = next((p for p in range(2, 2 + _OCCASION) if sentence.tag(p) == ","), None)
        return comma + 1 if comma is not None and is_clause(sentence, comma + 1) else 0
    return _first(sentence)


def _past_occasion(sentence: Sentence, behind: int) -> int:
    """The comma or stop behind a time or place: "he told me on Friday, ", "she said in an interview, "."""
    if sentence.tag(behind) not in ("P", "A"):
        return behind
    for place in range(behind + 1, behind + _OCCASION):
        tag = sentence.tag(place)
        if tag == ",":
            return place
        if tag in ("X", "V", CUE, "B", "R", QUOTED, ""):
            break
    return behind


def _is_participle(sentence: Sentence, first: int) -> bool:
    """Whether the sentence opens with what the speaker was doing: "Speaking in Rome, she said"."""
    low = sentence.low(first)
    return sentence.tag(first) in ("V", CUE, "P") and low.endswith(("ing", "ed")) and low != "according"


def _parenthesis(document: Document, sentence: Sentence, cue: int) -> tuple[Phrase | None, int]:
    """The subject of a verb that stands, with it, behind a comma, and the place of that comma."""
    if (
        sentence.tag(cue - 1) == ","
        and document.lang.grammar.inverts
        and not sentence.low(cue).endswith("ing")
    ):
        if _is_apposition(sentence, cue - 1):
            return None, -1
        return subject_after(sentence, cue), cue - 1
    mention = _shown_by(sentence, cue) or subject_of(sentence, cue)
    if mention is None or mention.last > cue or sentence.tag(mention.first - 1) != ",":
        return None, -1
    return mention, mention.first - 1


def _shown_by(sentence: Sentence, cue: int) -> Phrase | None:
    """`..., police figures show`: the nouns between the comma and the verb."""
    if sentence.low(cue) not in _SHOW:
        return None
    first = cue
    while cue - first < _LONGEST_SOURCE and sentence.tag(first - 1) in ("n", NAME, TITLE, "D", "O"):
        first -= 1
    if first == cue or sentence.tag(first - 1) != ",":
        return None
    head, end = sentence.tokens[first], sentence.tokens[cue - 1]
    return Phrase("nominal", head.start, end.end, first, cue - 1, end.low, None)


def _is_apposition(sentence: Sentence, comma: int) -> bool:
    """Whether the words before `comma` are a subject with its apposition: "NAME, head of the agency, said ..." """
    start = 1 if sentence.tag(0) == "C" else 0
    subject = sentence.starting_at.get(start)
    if subject is None or sentence.tag(subject.last + 1) != ",":
        return False
    inside = [p for p in range(subject.last + 2, comma) if sentence.tag(p) == ","]
    return (
        not any(is_clause(sentence, p, strict=True) for p in inside if sentence.tag(p + 1) != "R")
        or sentence.tag(subject.last + 2) == "R"
    )


def _is_main(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a sentence that opens with a preposition or "when" goes on to a main clause before `last`."""
    for place in range(first + 1, last):
        if sentence.tag(place) == "," and is_clause(sentence, place + 1):
            return True
    return False


def _only_circumstance(sentence: Sentence, start: int) -> bool:
    """Whether nothing but time, place or an apposition follows to the end of the sentence."""
    if not sentence.has_verbs and sentence.tag(start) not in (".", "A", "P", ""):
        return False
    before = sentence.ending_at.get(start - 1)
    participle = (
        sentence.tag(start) == "V" and sentence.low(start).endswith("ed") and sentence.tag(start + 1) == "P"
    )
    if participle:  # a paper prepared for the meeting
        return before is not None and before.kind == "nominal"
    if sentence.tag(start) not in (".", "A", "P", ",", "", "!", "n", NAME) or sentence.tag(start + 1) == "X":
        return False
    following = start
    while sentence.tag(following) == "A":
        following += 1
    if following > start and sentence.tag(following) in ("V", CUE, "X"):
        return False  # said parents still want
    return not any(sentence.tag(p) in (QUOTED, ":", ";") for p in range(start, len(sentence.tokens)))


def according(document: Document, sentence: Sentence) -> Report | None:
    """ "According to NAME, ..." and "..., according to NAME"."""
    tokens = sentence.tokens
    for phrase in document.lang.grammar.cue_phrases:
        for at in _places(sentence, phrase):
            mention = _source(sentence, at + len(phrase))
            if mention is None or (phrase[0] == "per" and mention.kind != "name"):
                continue
            if at == 0:
                comma = _opening_comma(document, sentence, mention)
                if comma is None:
                    continue
                first, last = comma + 1, without_stop(sentence, len(tokens) - 1)
            elif _leads_in(sentence, at) and sentence.tag(mention.last + 1) == ",":
                first, last = mention.last + 2, without_stop(sentence, len(tokens) - 1)
            else:
                first, last = _past_circumstance(sentence), without_stop(sentence, at - 1)
            if last - first + 1 < LEAST_TOKENS or any(
                sentence.is_quotation(p) for p in range(first, last + 1)
            ):
                continue
            cue_end = tokens[at + len(phrase) - 1].end
            return Report(
                tokens[first].start, tokens[last].end, mention, tokens[at].start, cue_end, "according"
            )
    return None


def _leads_in(sentence: Sentence, at: int) -> bool:
    """Whether only a time or place stands before: "Since November, according to the office, forces have"."""
    return (
        sentence.tag(at - 1) == ","
        and sentence.tag(0) in ("P", "A", "B")
        and not _is_main(sentence, 0, at - 1)
    )


def _source(sentence: Sentence, place: int) -> Phrase | None:
    """The phrase behind "according to", or the words up to the comma where nouns are not known."""
    mention = sentence.starting_at.get(place)
    if mention is not None and (sentence.has_verbs or sentence.is_person(mention)):
        return apposed(sentence, mention, len(sentence.tokens))
    nouns = ("n", NAME, TITLE)
    last = place - 1
    while last - place < _LONGEST_SOURCE and sentence.tag(last + 1) in nouns:
        last += 1
    if last < place or (not sentence.has_verbs and sentence.tag(last + 1) != ","):
        return mention
    first, end = sentence.tokens[place], sentence.tokens[last]
    return Phrase("nominal", first.start, end.end, place, last, end.low, None)


def _opening_comma(document: Document, sentence: Sentence, mention: Phrase) -> int | None:
    """The comma behind "According to NAME, the head of X," where the report begins."""
    commas = [
        p
        for p in range(mention.last + 1, min(mention.last + 30, len(sentence.tokens)))
        if sentence.tag(p) == ","
    ]
    for comma, following in zip(commas, [*commas[1:], None]):
        apposed = sentence.starting_at.get(comma + 1)
        titled = apposed is not None and sentence.low(comma + 1) in document.lang.names.roles
        if following is not None and (titled or not is_clause(sentence, comma + 1, strict=True)):
            continue
        if is_clause(sentence, comma + 1):
            return comma
    return None


def _places(sentence: Sentence, words: tuple[str, ...]) -> list[int]:
    size = len(words)
    tokens = sentence.tokens
    return [
        p
        for p in range(len(tokens) - size)
        if tokens[p].low == words[0] and tuple(t.low for t in tokens[p : p + size]) == words
    ]
