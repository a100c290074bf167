"""Reported speech without quotation marks: "NAME said that ...", "..., NAME said", "according to NAME, ..."."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.extract.speakers.cues import is_passive, subject_after, subject_of
from app.extract.speakers.phrases import CUE, NAME, NUMBER, PRONOUN, QUOTED, TIMES, TITLE, Phrase, Sentence

if TYPE_CHECKING:
    from app.extract.document import Document

_LEAST_TOKENS: Final = 4
_REACH: Final = 16  # tokens between a verb and its "that"
_CLAUSE_OPENS: Final = frozenset(("D", "O", NAME, TITLE, NUMBER, PRONOUN, "n"))


@dataclass(frozen=True, slots=True)
class Report:
    """Reported words `start` to `end` of a sentence, with mention and cue."""

    start: int
    end: int
    mention: Phrase
    cue_start: int
    cue_end: int
    rule: str


def reports(document: Document, sentence: Sentence) -> list[Report]:
    """The reported clauses of a sentence, outermost only, in order."""
    found = _trailing(document, sentence) or _according(document, sentence)
    if found is not None:
        return [found]
    reported: list[Report] = []
    until = -1
    for cue, token in enumerate(sentence.tokens):
        if token.tag != CUE or cue <= until or sentence.strength(cue) < 1:
            continue
        report, last = _clause(document, sentence, cue)
        if report is not None:
            reported.append(report)
            until = last
    return reported


def _clause(document: Document, sentence: Sentence, cue: int) -> tuple[Report | None, int]:
    """The clause that the verb at `cue` reports, and its last token."""
    verbs = document.lang.grammar.reporting
    low = sentence.low(cue)
    if low not in verbs or is_passive(sentence, cue):
        return None, cue
    first = _content_start(document, sentence, cue, verbs[low])
    if first is None:
        return None, cue
    mention = subject_of(sentence, cue)
    if mention is None or mention.head in ("it", "that", "this", "which", "there") or mention.first > cue:
        return None, cue
    last = _content_end(sentence, first)
    if last - first + 1 < _LEAST_TOKENS or any(sentence.tag(p) == QUOTED for p in range(first, last + 1)):
        return None, cue
    token = sentence.tokens[cue]
    rule = "that" if sentence.low(first) == "that" else "bare"
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return Report(start, end, mention, token.start, token.end, rule), last


def _content_start(document: Document, sentence: Sentence, cue: int, bare: bool) -> int | None:
    """The token where the reported clause begins."""
    place = cue + 1
    if sentence.low(cue) in document.lang.grammar.told:
        hearer = sentence.starting_at.get(place)
        if hearer is None:
            hearer_end = place if sentence.tag(place) == "n" else None
        else:
            hearer_end = hearer.last
        if hearer_end is None:
            return None
        place = hearer_end + 1
        bare = True
    if sentence.low(place) == "that" and sentence.tag(place + 1) not in (".", ",", ""):
        return place
    for there in range(place, min(place + _REACH, len(sentence.tokens))):
        if sentence.low(there) == "that" and there > place:
            before = sentence.tag(there - 1)
            return there if before in ("A", "n", NAME, NUMBER, ",", PRONOUN) else None
        if sentence.tag(there) in (CUE, "V", "X", "B", "R", ":", ";", QUOTED) or (
            sentence.tag(there) == "," and there == place
        ):
            break
        if there == place and sentence.tag(there) not in ("P", "A") and sentence.low(there) not in TIMES:
            break
    if not bare:
        return None
    while sentence.tag(place) == "A" and sentence.low(place) in TIMES:
        place += 1
    if sentence.tag(place) == "P" and sentence.low(place) in ("on", "in", "at", "during"):
        phrase = sentence.starting_at.get(place + 1)
        after = phrase.last + 1 if phrase is not None else place + 2
        if (
            sentence.tag(after) in _CLAUSE_OPENS
            and sentence.tag(after) != "n"
            and _is_clause(sentence, after)
        ):
            place = after
    if sentence.tag(place) == "B" and sentence.low(place) in ("if", "when", "while", "although", "because"):
        return place
    if sentence.tag(place) in _CLAUSE_OPENS and _is_clause(sentence, place):
        return place
    if sentence.tag(place) in ("A", "V") and sentence.low(place) in ("there", "not", "even"):
        return place
    return None


def _is_clause(sentence: Sentence, start: int) -> bool:
    """Whether a finite verb follows the words at `start` closely."""
    for place in range(start + 1, min(start + 14, len(sentence.tokens))):
        tag, low = sentence.tag(place), sentence.low(place)
        if tag == "X":
            return True
        if tag in ("V", CUE) and not low.endswith("ing"):
            return sentence.low(place - 1) != "to"
        if tag in (";", ":", QUOTED) or low in ("to", "that"):
            return False
    return False


def _content_end(sentence: Sentence, first: int) -> int:
    """The last token of the reported clause: the sentence's, unless another report follows."""
    last = len(sentence.tokens) - 1
    for place in range(first + _LEAST_TOKENS, len(sentence.tokens)):
        if sentence.tag(place) in (",", "-"):
            follow = place + 1
            while sentence.tag(follow) in ("A", "C"):
                follow += 1
            low = sentence.low(follow)
            if sentence.tag(follow) == CUE and sentence.strength(follow) >= 3 and low.endswith("ing"):
                last = place - 1
                break
            if low == "according":
                last = place - 1
                break
            phrase = sentence.starting_at.get(follow)
            if (
                phrase is not None
                and sentence.tag(follow - 1) == "C"
                and sentence.strength(phrase.last + 1) >= 3
                and sentence.tag(phrase.last + 1) == CUE
            ):
                last = place - 1
                break
        elif sentence.tag(place) == ";":
            last = place - 1
            break
    return _without_stop(sentence, last)


def _without_stop(sentence: Sentence, last: int) -> int:
    while last > 0 and sentence.tag(last) in (".", "!", "?", ",", "-", ")", "'", "\u2019", "/"):
        last -= 1
    return last


def _trailing(document: Document, sentence: Sentence) -> Report | None:
    """ "..., NAME said." and "..., said NAME." at the end of a sentence."""
    tokens = sentence.tokens
    verbs = document.lang.grammar.reporting
    for cue in range(len(tokens) - 1, max(2, len(tokens) - 40), -1):
        if tokens[cue].tag != CUE or sentence.strength(cue) < 2 or not verbs.get(tokens[cue].low, False):
            continue
        mention, opening = None, -1
        if sentence.tag(cue - 1) == "," and document.lang.grammar.inverts:
            mention = subject_after(sentence, cue)
            opening = cue - 1
        else:
            mention = subject_of(sentence, cue)
            if mention is not None and mention.last < cue and sentence.tag(mention.first - 1) == ",":
                opening = mention.first - 1
        if (
            mention is None
            or opening < _LEAST_TOKENS
            or (mention.kind == "pronoun" and mention.head in ("it", "which", "who"))
        ):
            continue
        if not _only_circumstance(sentence, max(cue, mention.last) + 1):
            continue
        last = _without_stop(sentence, opening)
        if any(t.tag == QUOTED for t in tokens[:opening]) or (
            sentence.tag(0) in ("B", "P") and not _is_clause(sentence, 0)
        ):
            return None
        if not _is_clause(sentence, 0) and not any(t.tag in ("X", "V", CUE) for t in tokens[:opening]):
            return None
        token = tokens[cue]
        first = 0
        return Report(tokens[first].start, tokens[last].end, mention, token.start, token.end, "trailing")
    return None


def _only_circumstance(sentence: Sentence, start: int) -> bool:
    """Whether nothing but time, place or an apposition follows to the end of the sentence."""
    for place in range(start, len(sentence.tokens)):
        if sentence.tag(place) in (CUE, "B", QUOTED, ":", ";") and not (
            sentence.tag(place) == CUE and place > start + 2
        ):
            return False
        if place == start and sentence.tag(place) not in (".", "A", "P", ",", "", "!", "n", NAME):
            return False
    return True


def _according(document: Document, sentence: Sentence) -> Report | None:
    """ "According to NAME, ..." and "..., according to NAME"."""
    tokens = sentence.tokens
    for words in document.lang.grammar.cue_phrases:
        for at in _places(sentence, words):
            mention = sentence.starting_at.get(at + len(words))
            if mention is None:
                continue
            if at == 0:
                comma = next(
                    (
                        p
                        for p in range(mention.last + 1, min(mention.last + 30, len(tokens)))
                        if tokens[p].tag == "," and _is_clause(sentence, p + 1)
                    ),
                    None,
                )
                if comma is None:
                    continue
                first, last = comma + 1, _without_stop(sentence, len(tokens) - 1)
            else:
                first, last = 0, _without_stop(sentence, at - 1)
            if last - first + 1 < _LEAST_TOKENS or any(t.tag == QUOTED for t in tokens[first : last + 1]):
                continue
            cue_end = tokens[at + len(words) - 1].end
            return Report(
                tokens[first].start, tokens[last].end, mention, tokens[at].start, cue_end, "according"
            )
    return None


def _places(sentence: Sentence, words: tuple[str, ...]) -> list[int]:
    size = len(words)
    tokens = sentence.tokens
    return [
        p
        for p in range(len(tokens) - size)
        if tokens[p].low == words[0] and tuple(t.low for t in tokens[p : p + size]) == words
    ]
