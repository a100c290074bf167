"""Reported speech without quotation marks: "NAME said that ...", "NAME called on ... to ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.extract.lang.language import words
from app.extract.quotes import framed
from app.extract.quotes.clauses import LEAST_TOKENS, Report, content_end, is_clause, without_stop
from app.extract.speakers.cues import is_passive, subject_of
from app.extract.speakers.phrases import CUE, NAME, NUMBER, PRONOUN, QUOTED, TIMES, TITLE, Phrase, Sentence

if TYPE_CHECKING:
    from app.extract.document import Document

_LEAST_CLAUSE: Final = 3  # behind "said that"
_REACH: Final = 16  # tokens between a verb and its "that"
_NOMINATIVE: Final = words("he she they we i")
_LONG_ENOUGH: Final = 6
_QUANTIFYING: Final = words(
    "at more less fewer up about around nearly almost over some roughly approximately only"
)
_SEEMING: Final = words("appeared seemed appears seems continued continues went goes began")
_ASKING: Final = words(
    "ask asked asks asking wonder wondered wonders explain explained explains explaining question questioned questions"
)
_QUESTIONS: Final = words("if whether why how")
_WARNING: Final = words(
    "warn warns warned warning show shows showed promise promised promises remind reminds reminded"
)
_WHEN: Final = words("this last late early next the")
_PLACED: Final = words("in on at during after before via through")
_CLAUSE_OPENS: Final = frozenset(("D", "O", NAME, TITLE, NUMBER, PRONOUN, "n"))
_SUBORDINATE: Final = words("after when while if as although though since because before even once")


def reports(document: Document, sentence: Sentence) -> list[Report]:
    """The reported clauses of a sentence, outermost only, in order."""
    named = framed.according(document, sentence)
    if named is not None:
        return [named]
    around = framed.trailing(document, sentence)
    if around:
        return around
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
    if low not in verbs or is_passive(sentence, cue):
        return None, cue
    if sentence.low(cue - 1) == "to" and sentence.low(cue - 2) not in _SEEMING:
        return None, cue
    within = _gap(document, sentence, cue)
    first = cue + 1 if within is not None else _content_start(document, sentence, cue, verbs[low])
    if first is None:
        return None, cue
    mention = within or subject_of(sentence, cue)
    if mention is None or mention.head in ("that", "this", "which", "there", "you") or mention.first > cue:
        return None, cue
    if mention.head == "it" and mention.last != cue - 1:
        return None, cue
    if not _acts(sentence, cue, mention):
        return None, cue
    last = content_end(sentence, first)
    if _is_subordinate(sentence, cue):
        last = _main_clause(sentence, first, last)
    if within is not None:
        last = _relative_end(sentence, first, last)
    last = _before_quotation(sentence, first, last)
    if sentence.tag(cue - 1) == "R" or (sentence.tag(cue - 2) == "R" and sentence.tag(cue - 1) in ("A", "X")):
        last = _relative_end(sentence, first, last)
    if last - first + 1 < _LEAST_CLAUSE or any(sentence.is_quotation(p) for p in range(first, last + 1)):
        return None, cue
    token = sentence.tokens[cue]
    rule = "that" if sentence.low(first) == "that" else "bare"
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return Report(start, end, mention, token.start, token.end, rule), last


def _gap(document: Document, sentence: Sentence, cue: int) -> Phrase | None:
    """Who says it in `changes, which officials said will go ahead`, where the verb stands right behind the cue."""
    verb = cue + 2 if sentence.low(cue + 1) in ("now", "also", "still") else cue + 1
    if sentence.tag(verb) not in ("X", "V") or sentence.low(verb).endswith("ing"):
        return None
    subject = sentence.ending_at.get(cue - 1)
    if subject is None and sentence.low(cue - 1) in document.lang.grammar.people:
        token = sentence.tokens[cue - 1]
        subject = Phrase("nominal", token.start, token.end, cue - 1, cue - 1, token.low, None)
    if subject is None or sentence.low(subject.first - 1) not in ("which", "what", "who", "whom"):
        return None
    return subject


def _is_subordinate(sentence: Sentence, cue: int) -> bool:
    """Whether the verb stands in a clause that the main one follows: "when they learned X, they left"."""
    for place in range(cue - 1, -1, -1):
        if sentence.tag(place) in (",", ";", ":", "-", QUOTED):
            return False
        if sentence.low(place) in _SUBORDINATE or sentence.low(place) in ("moment", "day"):
            return place == 0 or sentence.tag(place - 1) in (",", "A", "B", "D", "P", "O")
    return False


def _before_quotation(sentence: Sentence, first: int, last: int) -> int:
    """The last token before the reporter's next verb, when what that one reports is in quotation marks."""
    quoted = next((p for p in range(first, last + 1) if sentence.is_quotation(p)), None)
    if quoted is None:
        return last
    for place in range(quoted - 1, first + LEAST_TOKENS, -1):
        follow = place + 1
        while sentence.tag(follow) == "A":
            follow += 1
        if sentence.tag(place) == "C" and sentence.tag(follow) == CUE:
            return without_stop(sentence, place - 1)
    return last


def _in_relative(sentence: Sentence, cue: int) -> bool:
    """Whether the verb stands in "who has pledged" or "the target it pledged"."""
    place = cue - 1
    while sentence.tag(place) in ("A", "X"):
        place -= 1
    return sentence.tag(place) == "R" or (
        sentence.tag(place) == PRONOUN and sentence.tag(place - 1) in ("n", NAME)
    )


def _asked(document: Document, sentence: Sentence, cue: int) -> tuple[Report | None, int]:
    """What somebody vows "to" do, urges others "to" do, or calls "for"."""
    grammar = document.lang.grammar
    low, place = sentence.low(cue), cue + 1
    if is_passive(sentence, cue) or (sentence.low(cue - 1) == "to" and sentence.low(cue - 2) not in _SEEMING):
        return None, cue
    if low in grammar.promising and sentence.low(place) == "to":
        if _in_relative(sentence, cue):
            return None, cue  # what somebody once pledged tells who they are
        first, rule = place, "promise"
    elif low in grammar.urging:
        if low.startswith("call"):
            if (
                sentence.low(place) == "on"
                and sentence.tag(place + 1) == "A"
                and sentence.low(place + 2) == "for"
            ):
                place += 2  # called on Saturday for
            if sentence.low(place) not in ("on", "upon", "for"):
                return None, cue
            rule = "call" if sentence.low(place) == "for" else "urge"
            place += 1
        else:
            rule = "urge"
        if rule == "urge" and low.endswith("ing") and low not in ("urging", "calling"):
            return None, cue  # instructing a witness to lie
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
            if (phrase is not None and phrase.kind == "pronoun") or (
                sentence.low(place) == "her" and there == place + 1
            ):
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
    last = _main_clause(sentence, first, content_end(sentence, first))
    if last - first + 1 < LEAST_TOKENS or any(sentence.is_quotation(p) for p in range(first, last + 1)):
        return None, cue
    token = sentence.tokens[cue]
    return Report(
        sentence.tokens[first].start, sentence.tokens[last].end, mention, token.start, token.end, rule
    ), last


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
    place = _past_time(sentence, place)
    opened = sentence.tag(place + 1)
    noun = sentence.low(cue).endswith("s") and sentence.strength(cue) < 3
    if sentence.low(place) == "that" and noun and opened in ("X", "V"):
        return None  # charges that might arise
    if sentence.low(place) == "that" and (
        opened not in (".", ",", "") or (opened == "," and sentence.tag(place + 2) in ("B", "P"))
    ):
        return place
    if sentence.low(cue) in _ASKING and sentence.low(place) in _QUESTIONS:
        return place if is_clause(sentence, place) else None
    hearer = sentence.starting_at.get(place)
    if sentence.low(cue) in _WARNING and hearer is not None and sentence.low(hearer.last + 1) == "that":
        return hearer.last + 1
    later = _later_that(sentence, place, told)
    return later if later is not None else _bare_start(sentence, place, cue, bare)


def _past_time(sentence: Sentence, place: int) -> int:
    """The token behind a time that ends in "that": "said this week that", "said late Wednesday that"."""
    at = place
    while at - place < 4 and (sentence.low(at) in TIMES or sentence.low(at) in _WHEN):
        at += 1
    return at if at > place and sentence.low(at) == "that" else place


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
    while (sentence.tag(place) == "A" or sentence.tag(place - 1) == "A") and sentence.low(place) in TIMES:
        place += 1
    numbered = any(sentence.tag(p) == NUMBER for p in range(place + 1, place + 4))
    if bare and numbered and sentence.low(place) in _QUANTIFYING:
        return place if is_clause(sentence, place) else None  # said at least 320 were
    if sentence.low(place) in ("on", "in", "at", "during", "after", "before"):
        phrase = sentence.starting_at.get(place + 1)
        after = phrase.last + 1 if phrase is not None else place + 2
        if sentence.tag(after) in _CLAUSE_OPENS and sentence.tag(after) != "n" and is_clause(sentence, after):
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
        subject = sentence.ending_at.get(cue - 1)
        return None if subject is not None and sentence.low(subject.first - 1) == "what" else place
    if tag in _CLAUSE_OPENS and (
        low in _NOMINATIVE or is_clause(sentence, place, sentence.strength(cue) < 3)
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
    gerund = low.endswith("ing") and tag in ("V", CUE, "n") and sentence.strength(cue) >= 3
    if (gerund or low in ("just", "to")) and any(sentence.tag(p) == "X" for p in range(place, place + 15)):
        return place  # says expanding the park will protect
    return place if tag in ("A", "V") and low in ("there", "not", "even", "too") else None


def _after_complement(document: Document, sentence: Sentence, place: int) -> int | None:
    """The token behind "rằng", a comma, or the verb itself where it needs none."""
    start = place
    if sentence.low(place) in document.lang.grammar.complements or sentence.tag(place) == ",":
        place += 1
    bare = document.lang.grammar.reporting[sentence.low(start - 1)] or sentence.tag(place) == PRONOUN
    if place == start and not bare:
        return None
    if sentence.tag(place) == "P" and sentence.tag(place - 1) != ",":
        return None  # said at the meeting
    return place if sentence.tag(place) not in ("", ".", ":", QUOTED) else None
