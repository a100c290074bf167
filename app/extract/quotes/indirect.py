"""Reported speech without quotation marks: "NAME said that ...", "..., NAME said", "according to NAME, ..."."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.extract.lang.language import words
from app.extract.speakers.cues import apposed, is_passive, subject_after, subject_of
from app.extract.speakers.phrases import CUE, NAME, NUMBER, PRONOUN, QUOTED, TIMES, TITLE, Phrase, Sentence

if TYPE_CHECKING:
    from app.extract.document import Document

_LEAST_TOKENS: Final = 4
_LEAST_CLAUSE: Final = 3  # behind "said that"
_REACH: Final = 16  # tokens between a verb and its "that"
_ENDING: Final = words("according though although compared")
_RESULTING: Final = words(
    "ending prompting sparking drawing capping triggering marking paving fuelling fueling dealing"
)
_NOMINATIVE: Final = words("he she they we i")
_LONG_ENOUGH: Final = 6
_PLACED: Final = words("in on at to during after before for via through with from")
_CLAUSE: Final = 24  # tokens in which a clause shows its verb
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
    according = _according(document, sentence)
    if according is not None:
        return [according]
    trailing = _trailing(document, sentence)
    if trailing:
        return trailing
    reported: list[Report] = []
    until = -1
    for cue, token in enumerate(sentence.tokens):
        if token.tag != CUE or cue <= until or sentence.strength(cue) < 1:
            continue
        report, last = _clause(document, sentence, cue)
        if report is None:
            report, last = _asked(document, sentence, cue)
        if report is not None:
            reported.append(report)
            until = last
    return reported


def _clause(document: Document, sentence: Sentence, cue: int) -> tuple[Report | None, int]:
    """The clause that the verb at `cue` reports, and its last token."""
    verbs = document.lang.grammar.reporting
    low = sentence.low(cue)
    if low not in verbs or is_passive(sentence, cue) or sentence.low(cue - 1) == "to":
        return None, cue
    first = _content_start(document, sentence, cue, verbs[low])
    if first is None:
        return None, cue
    mention = subject_of(sentence, cue)
    if mention is None or mention.head in ("that", "this", "which", "there", "you") or mention.first > cue:
        return None, cue
    if mention.head == "it" and mention.last != cue - 1:
        return None, cue
    if not _acts(sentence, cue, mention):
        return None, cue
    last = _content_end(sentence, first)
    if sentence.low(0) in _SUBORDINATE and not any(sentence.tag(p) == "," for p in range(cue)):
        last = _main_clause(sentence, first, last)
    if sentence.tag(cue - 1) == "R" or (sentence.tag(cue - 2) == "R" and sentence.tag(cue - 1) in ("A", "X")):
        last = _relative_end(sentence, first, last)
    if last - first + 1 < _LEAST_CLAUSE or any(sentence.tag(p) == QUOTED for p in range(first, last + 1)):
        return None, cue
    token = sentence.tokens[cue]
    rule = "that" if sentence.low(first) == "that" else "bare"
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return Report(start, end, mention, token.start, token.end, rule), last


def _asked(document: Document, sentence: Sentence, cue: int) -> tuple[Report | None, int]:
    """What somebody vows "to" do, urges others "to" do, or calls "for"."""
    grammar = document.lang.grammar
    low, place = sentence.low(cue), cue + 1
    if is_passive(sentence, cue):
        return None, cue
    if low in grammar.promising and sentence.low(place) == "to":
        first, rule = place, "promise"
    elif low in grammar.urging:
        if low.startswith("call"):
            if sentence.low(place) not in ("on", "upon", "for"):
                return None, cue
            rule = "call" if sentence.low(place) == "for" else "urge"
            place += 1
        else:
            rule = "urge"
        phrase = sentence.starting_at.get(place)
        first = place
        if rule == "urge":
            follow = phrase.last + 1 if phrase is not None else place + 1
            there = next(
                (p for p in range(follow, min(follow + 5, len(sentence.tokens))) if sentence.low(p) == "to"),
                None,
            )
            if there is None or (low.startswith("ask") and phrase is None):
                return None, cue
            if phrase is not None and phrase.kind == "pronoun":
                first = there - 1 if sentence.low(there - 1) == "not" else there
    else:
        return None, cue
    mention = subject_of(sentence, cue)
    if (
        mention is None
        or mention.first > cue
        or mention.head in ("that", "this", "which", "there")
        or not _acts(sentence, cue, mention)
    ):
        return None, cue
    last = _content_end(sentence, first)
    if last - first + 1 < _LEAST_TOKENS or any(sentence.tag(p) == QUOTED for p in range(first, last + 1)):
        return None, cue
    token = sentence.tokens[cue]
    return Report(
        sentence.tokens[first].start, sentence.tokens[last].end, mention, token.start, token.end, rule
    ), last


_SUBORDINATE: Final = words("after when while if as although though since because before even once")


def _main_clause(sentence: Sentence, first: int, last: int) -> int:
    """ "When she said X, he left": the report ends where the main clause begins."""
    for place in range(first + 1, last):
        phrase = sentence.starting_at.get(place + 1)
        if (
            sentence.tag(place) == ","
            and phrase is not None
            and sentence.tag(phrase.last + 1) in ("X", "V", CUE, "A")
        ):
            return place - 1
    return last


def _relative_end(sentence: Sentence, first: int, last: int) -> int:
    """ "Smith, who said X, left": the report ends where the main clause goes on."""
    for place in range(first + 1, last):
        if sentence.tag(place) != ",":
            continue
        follow = place + 1
        while sentence.tag(follow) == "A":
            follow += 1
        if sentence.tag(follow) in (CUE, "V", "X") and not sentence.low(follow).endswith("ing"):
            return place - 1
    return last


def _acts(sentence: Sentence, cue: int, mention: Phrase) -> bool:
    """Whether the verb is one, not a noun: its subject, an adverb, a comma or a conjunction stands before it."""
    behind_quotation = any(sentence.tag(p) == QUOTED for p in (mention.first - 1, mention.first - 2))
    if behind_quotation and sentence.low(cue + 1) != "that":
        return False  # "...," she said several months later
    if sentence.strength(cue) >= 3 or sentence.low(cue).endswith(("ed", "ing")):
        return True
    place = cue - 1
    while sentence.tag(place) in ("A", "X"):
        place -= 1
    return sentence.tag(place) in (",", "C", "R", "-") or sentence.ending_at.get(place) is not None


def _content_start(document: Document, sentence: Sentence, cue: int, bare: bool) -> int | None:
    """The token where the reported clause begins."""
    place, told = cue + 1, sentence.low(cue) in document.lang.grammar.told
    if told:
        hearer = sentence.starting_at.get(place)
        if hearer is None and sentence.tag(place) != "n":
            return None
        place, bare = (hearer.last if hearer is not None else place) + 1, True
    if not document.lang.grammar.inverts:
        return _after_complement(document, sentence, place)
    opened = sentence.tag(place + 1)
    if sentence.low(place) == "that" and (
        opened not in (".", ",", "") or (opened == "," and sentence.tag(place + 2) in ("B", "P"))
    ):
        return place
    later = _later_that(sentence, place, told)
    return later if later is not None else _bare_start(sentence, place, cue, bare)


def _later_that(sentence: Sentence, place: int, told: bool) -> int | None:
    """The "that" behind a time, a place or more of the hearer: "said on Monday that"."""
    if not told and sentence.low(place) not in _PLACED | TIMES and sentence.tag(place) != "A":
        return None
    for there in range(place, min(place + _REACH, len(sentence.tokens))):
        tag = sentence.tag(there)
        if sentence.low(there) == "that" and there > place:
            return (
                there if sentence.tag(there - 1) in ("A", "n", NAME, NUMBER, ",", PRONOUN, QUOTED) else None
            )
        named = tag == "V" and sentence.tag(there - 1) in ("n", NAME)  # a campaign stop
        if (tag in (CUE, "V", "X", "B", "R", ":", ";") and not named) or (tag == "," and there == place):
            return None
        if tag == QUOTED and not told:
            return None
    return None


def _bare_start(sentence: Sentence, place: int, cue: int, bare: bool) -> int | None:
    """Where a clause without "that" begins; verbs that want "that" do without it before a pronoun or a short subject."""
    while sentence.tag(place) == "A" and sentence.low(place) in TIMES:
        place += 1
    if sentence.low(place) in ("on", "in", "at", "during", "after", "before"):
        phrase = sentence.starting_at.get(place + 1)
        after = phrase.last + 1 if phrase is not None else place + 2
        if (
            sentence.tag(after) in _CLAUSE_OPENS
            and sentence.tag(after) != "n"
            and _is_clause(sentence, after)
        ):
            place = after
    tag, low = sentence.tag(place), sentence.low(place)
    if not bare:
        subject = sentence.starting_at.get(place)
        if (subject is None and tag != "n") or sentence.low(cue).endswith("ing"):
            return None
        verb = (subject.last if subject is not None else place) + 1
        return (
            place
            if sentence.tag(verb) == "X" or (tag == PRONOUN and sentence.tag(verb) in ("V", CUE))
            else None
        )
    if tag == "B" and low in ("if", "when", "while", "although", "because"):
        return place
    if tag in _CLAUSE_OPENS and (
        low in _NOMINATIVE or _is_clause(sentence, place, sentence.strength(cue) < 3)
    ):
        return place
    if (
        tag in ("D", "O", NAME)
        and sentence.strength(cue) >= 3
        and len(sentence.tokens) - place > _LONG_ENOUGH
    ):
        return place  # a verb that the lists do not know
    if tag in (CUE, "V") and sentence.strength(cue) >= 3 and sentence.tag(place + 1) in ("P", NAME, "n"):
        return (
            place if any(sentence.tag(p) == "X" for p in range(place, place + 12)) else None
        )  # said praise would not
    return place if tag in ("A", "V") and low in ("there", "not", "even", "too") else None


def _after_complement(document: Document, sentence: Sentence, place: int) -> int | None:
    """The token behind "rằng", a comma, or the verb itself where it needs none."""
    start = place
    if sentence.low(place) in document.lang.grammar.complements or sentence.tag(place) == ",":
        place += 1
    bare = document.lang.grammar.reporting[sentence.low(start - 1)] or sentence.tag(place) == PRONOUN
    if place == start and not bare:
        return None
    return place if sentence.tag(place) not in ("", ".", ":", QUOTED, "P") else None


def _is_clause(sentence: Sentence, start: int, strict: bool = False) -> bool:
    """Whether a finite verb follows the words at `start`; with `strict`, before any comma."""
    if not sentence.has_verbs:
        return len(sentence.tokens) - start > _LEAST_TOKENS
    for place in range(start + 1, min(start + _CLAUSE, len(sentence.tokens))):
        tag, low = sentence.tag(place), sentence.low(place)
        if tag == "X":
            return True
        if tag in ("V", CUE) and not low.endswith("ing") and sentence.low(place - 1) != "to":
            return True
        if tag in (";", ":", QUOTED) or (strict and tag == ","):
            return False
    return False


def _content_end(sentence: Sentence, first: int) -> int:
    """The last token of the reported clause: the sentence's, unless the reporter's own words or another report follow."""
    last = len(sentence.tokens) - 1
    for place in range(first + _LEAST_TOKENS, len(sentence.tokens)):
        tag = sentence.tag(place)
        if tag == ";" or (tag in (",", "-") and _ends_at(sentence, place)):
            return _without_stop(sentence, place - 1)
        if tag == "C" and _goes_on_saying(sentence, place + 1):
            return _without_stop(sentence, place - 1)
    return _without_stop(sentence, last)


_SPEAKING: Final = words(
    """arguing citing claiming suggesting accusing urging referring promising vowing blaming"""
)


def _goes_on_saying(sentence: Sentence, place: int) -> bool:
    """Whether the reporter's next verb stands behind "and": "said X and called Y" """
    while sentence.tag(place) == "A":
        place += 1
    low = sentence.low(place)
    return (
        sentence.tag(place) == CUE
        and sentence.strength(place) >= 3
        and (low.endswith("ed") or low in ("said", "told", "wrote", "says"))
    )


def _ends_at(sentence: Sentence, comma: int) -> bool:
    """Whether a comma in a reported clause ends it."""
    follow = comma + 1
    if sentence.low(follow) in _ENDING or sentence.low(follow) in _RESULTING:
        return True
    while sentence.tag(follow) in ("A", "C"):
        follow += 1
    low = sentence.low(follow)
    if (
        sentence.tag(follow) == CUE
        and low.endswith("ing")
        and (sentence.strength(follow) >= 3 or low in _SPEAKING)
    ):
        return True
    phrase = sentence.starting_at.get(follow)
    if phrase is None or sentence.tag(follow - 1) != "C":
        return False
    verb = phrase.last + 1
    while sentence.tag(verb) in ("A", "X"):
        verb += 1
    return sentence.tag(verb) == CUE and sentence.strength(verb) >= 2


def _without_stop(sentence: Sentence, last: int) -> int:
    while last > 0 and sentence.tag(last) in (".", "!", "?", ",", "-", ")", "'", "\u2019", "/"):
        last -= 1
    return last


def _trailing(document: Document, sentence: Sentence) -> list[Report]:
    """ "..., NAME said.", "..., said NAME." and "..., NAME said, ..."."""
    tokens = sentence.tokens
    for cue in range(len(tokens) - 1, 2, -1):
        if (
            tokens[cue].tag != CUE
            or sentence.strength(cue) < 3
            or not document.lang.grammar.reporting.get(tokens[cue].low)
        ) and tokens[cue].low not in _TRAILING:
            continue
        mention, opening = _parenthesis(document, sentence, cue)
        if mention is None or opening < 0 or mention.head in ("it", "which", "who"):
            continue
        if any(t.tag == QUOTED for t in tokens):
            return []
        behind = max(cue, mention.last) + 1
        if tokens[cue].low in document.lang.grammar.told:
            hearer = next((p for p in sentence.phrases if p.first in (behind, behind + 1)), None)
            behind = hearer.last + 1 if hearer is not None else behind
        found: list[Report] = []
        token = tokens[cue]
        first = 1 if tokens[0].tag == "C" else 0
        last = _without_stop(sentence, opening - 1)
        if (
            last - first + 1 >= _LEAST_TOKENS
            and (tokens[first].tag not in ("B", "P") or _is_main(sentence, first, last))
            and (
                not sentence.has_verbs
                or any(sentence.tag(p) in ("X", "V", CUE) for p in range(first, last + 1))
            )
        ):
            found.append(
                Report(tokens[first].start, tokens[last].end, mention, token.start, token.end, "trailing")
            )
        if sentence.tag(behind) == "," and len(tokens) - behind > _LEAST_TOKENS:
            end = _content_end(sentence, behind + 1)
            if not found or sentence.tag(behind + 1) not in ("P", CUE, "V", "D", "R"):
                found.append(
                    Report(
                        tokens[behind + 1].start,
                        tokens[end].end,
                        mention,
                        token.start,
                        token.end,
                        "parenthetical",
                    )
                )
            return found
        return found if _only_circumstance(sentence, behind) else []
    return []


_TRAILING: Final = words(
    """told added stated noted explained argued warned stressed emphasized affirmed announced adds notes reported confirmed acknowledged conceded predicted estimated"""
)


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
    mention = subject_of(sentence, cue)
    if mention is None or mention.last > cue or sentence.tag(mention.first - 1) != ",":
        return None, -1
    return mention, mention.first - 1


def _is_apposition(sentence: Sentence, comma: int) -> bool:
    """Whether the words before `comma` are a subject with its apposition: "NAME, head of the agency, said ..." """
    start = 1 if sentence.tag(0) == "C" else 0
    subject = sentence.starting_at.get(start)
    if subject is None or sentence.tag(subject.last + 1) != ",":
        return False
    inside = [p for p in range(subject.last + 2, comma) if sentence.tag(p) == ","]
    return (
        not any(_is_clause(sentence, p, strict=True) for p in inside) or sentence.tag(subject.last + 2) == "R"
    )


def _is_main(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a sentence that opens with a preposition or "when" goes on to a main clause before `last`."""
    for place in range(first + 1, last):
        if sentence.tag(place) == "," and _is_clause(sentence, place + 1):
            return True
    return False


def _only_circumstance(sentence: Sentence, start: int) -> bool:
    """Whether nothing but time, place or an apposition follows to the end of the sentence."""
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


def _according(document: Document, sentence: Sentence) -> Report | None:
    """ "According to NAME, ..." and "..., according to NAME"."""
    tokens = sentence.tokens
    for phrase in document.lang.grammar.cue_phrases:
        for at in _places(sentence, phrase):
            mention = _source(sentence, at + len(phrase))
            if mention is None:
                continue
            if at == 0:
                comma = _opening_comma(document, sentence, mention)
                if comma is None:
                    continue
                first, last = comma + 1, _without_stop(sentence, len(tokens) - 1)
            else:
                first, last = 1 if tokens[0].tag == "C" else 0, _without_stop(sentence, at - 1)
            if last - first + 1 < _LEAST_TOKENS or any(t.tag == QUOTED for t in tokens[first : last + 1]):
                continue
            cue_end = tokens[at + len(phrase) - 1].end
            return Report(
                tokens[first].start, tokens[last].end, mention, tokens[at].start, cue_end, "according"
            )
    return None


def _source(sentence: Sentence, place: int) -> Phrase | None:
    """The phrase behind "according to", or the words up to the comma where nouns are not known."""
    mention = sentence.starting_at.get(place)
    if mention is not None and (sentence.has_verbs or sentence.is_person(mention)):
        return apposed(sentence, mention, len(sentence.tokens))
    comma = next(
        (p for p in range(place, min(place + 8, len(sentence.tokens))) if sentence.tag(p) == ","), None
    )
    nouns = ("n", NAME, TITLE)
    if (
        sentence.has_verbs
        or comma is None
        or comma <= place
        or any(sentence.tag(p) not in nouns for p in range(place, comma))
    ):
        return mention
    first, last = sentence.tokens[place], sentence.tokens[comma - 1]
    return Phrase("nominal", first.start, last.end, place, comma - 1, last.low, None)


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
        if following is not None and (titled or not _is_clause(sentence, comma + 1, strict=True)):
            continue
        if _is_clause(sentence, comma + 1):
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
