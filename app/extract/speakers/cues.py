"""Which phrase is the subject of a verb of speech."""

from __future__ import annotations

from typing import Final

from app.extract.lang.language import words
from app.extract.speakers.phrases import CUE, NAME, NOUN, POSSESSIVE, QUOTED, TIMES, Phrase, Sentence

_REACH: Final = 60  # tokens that are looked at to the left of a verb
_SKIPPED: Final = frozenset(("A", "X"))
_OCCASIONS: Final = TIMES | frozenset(["interview", "statement", "tweet", "speech", "letter"])
_OBJECTS: Final = frozenset(("it", "you", "them", "him"))
_BE: Final = words("""is was are were be been being 's 're""")
_CLAUSE_SIGNS: Final = frozenset((";", ":", QUOTED))


def subject_of(sentence: Sentence, cue: int) -> Phrase | None:
    """The phrase that does what the verb at token `cue` says, looking left past adverbs, auxiliaries and appositions."""
    place = cue - 1
    while place >= 0 and (sentence.tag(place) in _SKIPPED or sentence.low(place) in ("to", "not")):
        place -= 1
    if place < 0:
        return None
    participle = sentence.low(cue).endswith("ing") and place == cue - 1
    if participle and sentence.tag(place) in (",", "C", "-"):
        return _of_cue_before(sentence, place) or main_subject(sentence, cue)
    if participle and sentence.low(place) == "as":  # "quoted the minister as saying"
        return sentence.ending_at.get(place - 1) or main_subject(sentence, cue)
    here = sentence.ending_at.get(place)
    if here is not None and here.head in _OBJECTS and sentence.tag(here.first - 1) in (CUE, "V", "P"):
        return main_subject(sentence, here.first)
    if here is not None and here.kind == "pronoun" and here.head in ("who", "which"):
        return _antecedent(sentence, here) or here
    if (
        here is not None
        and not sentence.has_verbs
        and sentence.is_place(here)
        and sentence.tag(here.first - 1) == NOUN
    ):
        return _nouns_before(sentence, place)  # công an tỉnh Thanh Lâm
    if here is not None:
        whole = _whole(sentence, here, participle)
        if (
            sentence.tag(whole.first - 1) in ("V", CUE) and not participle
        ):  # "an investor who attended the meeting said"
            relative = next(
                (p for p in range(whole.first - 1, max(0, whole.first - 12), -1) if sentence.tag(p) == "R"),
                None,
            )
            if relative is not None and all(sentence.tag(p) != "," for p in range(relative, whole.first)):
                return _antecedent(sentence, sentence.starting_at[relative]) or whole
        return whole
    tag = sentence.tag(place)
    if tag == QUOTED:
        return None
    if not sentence.has_verbs and tag == "n":
        return _nouns_before(sentence, place)
    if tag in (",", "-") and not participle:
        return _before_apposition(sentence, place) or main_subject(sentence, cue)
    return main_subject(sentence, cue)


def _nouns_before(sentence: Sentence, last: int) -> Phrase | None:
    """The run of nouns and names that ends at token `last`, where other phrases are not known."""
    first = last
    while first > 0 and last - first < 8 and sentence.tag(first - 1) in (NOUN, NAME):
        first -= 1
    if first > 0 and sentence.tag(first - 1) not in (",", ":", ";", "-", "C", "D"):
        return main_subject(sentence, last + 1)
    head, end = sentence.tokens[first], sentence.tokens[last]
    return Phrase("nominal", head.start, end.end, first, last, head.low, None)


def _of_cue_before(sentence: Sentence, place: int) -> Phrase | None:
    """The subject of the last finite verb of speech before `place`: "Smith said, adding"."""
    for cue in range(place - 1, max(-1, place - _REACH), -1):
        if sentence.tag(cue) == QUOTED:
            return None
        if sentence.tag(cue) == CUE and sentence.strength(cue) >= 3 and not sentence.low(cue).endswith("ing"):
            return subject_of(sentence, cue)
    return None


def agent_of(sentence: Sentence, cue: int) -> Phrase | None:
    """Who did it where the verb at token `cue` is passive: "was called ... by Smith"."""
    if sentence.low(cue - 1) not in _BE and sentence.low(cue - 2) not in _BE:
        return None
    for place in range(cue + 1, cue + 14):
        if sentence.low(place) == "by":
            found = sentence.starting_at.get(place + 1)
            return found if found is not None and found.kind != "pronoun" else None
        if sentence.tag(place) in (".", ";", ""):
            break
    return None


def is_passive(sentence: Sentence, cue: int) -> bool:
    """Whether a form of "be" stands before the verb at token `cue`, which is not an -ing form."""
    return not sentence.low(cue).endswith("ing") and (
        sentence.low(cue - 1) in _BE or (sentence.tag(cue - 1) == "A" and sentence.low(cue - 2) in _BE)
    )


def subject_after(sentence: Sentence, cue: int) -> Phrase | None:
    """The phrase right behind the verb at token `cue`: "said Smith"."""
    place = cue + 1
    while sentence.tag(place) == "A" and place - cue < 3:
        place += 1
    if sentence.tag(place) == "V" and sentence.low(place).endswith(("ed", "ing")):
        place += 1  # said undecided voter Jane Doe
    found = sentence.starting_at.get(place)
    if found is None or (found.kind == "pronoun" and found.head in ("it", "who", "which", "that", "you")):
        return None
    named = sentence.starting_at.get(found.last + 2)
    apposed = found.kind == "nominal" and found.run is None and sentence.tag(found.last + 1) == ","
    if (
        apposed
        and named is not None
        and named.kind == "name"
        and sentence.tag(named.last + 1) in (",", ".", "")
    ):
        return named  # said the spokesman, John Doe
    return found


def main_subject(sentence: Sentence, before: int) -> Phrase | None:
    """The subject of the clause that leads up to token `before`: its first phrase outside prepositions."""
    start = _past_introduction(sentence, _clause_start(sentence, before), before)
    fallback = None
    for phrase in sentence.phrases:
        if phrase.first < start:
            continue
        if phrase.last >= before:
            break
        if sentence.tag(phrase.first - 1) == "P" or _within(sentence, phrase):
            continue
        if phrase.head in _OCCASIONS and phrase.run is None:
            continue
        if phrase.kind == "pronoun" and phrase.head in ("which", "that", "you"):
            continue
        if _has_verb(sentence, phrase.last + 1, before):
            return apposed(sentence, phrase, before)
        fallback = fallback or phrase
    if fallback is None and start > 0:
        return main_subject(sentence, start - 1) if start - 1 < before else None
    return fallback


def apposed(sentence: Sentence, phrase: Phrase, before: int) -> Phrase:
    """The phrase, or the name behind a title: "the agency's director, Jane Doe, said"."""
    name = sentence.starting_at.get(phrase.last + 2)
    if (
        phrase.kind != "nominal"
        or sentence.tag(phrase.last + 1) != ","
        or name is None
        or name.last >= before
    ):
        return phrase
    return (
        name
        if name.kind == "name" and sentence.tag(name.last + 1) == "," and not sentence.is_place(name)
        else phrase
    )


def _past_introduction(sentence: Sentence, start: int, before: int) -> int:
    """Behind "When asked, " and "In a statement on Monday, ": where the clause proper begins."""
    first = sentence.tag(start)
    if first not in ("B", "P") and not (first in ("V", CUE) and sentence.low(start).endswith(("ing", "ed"))):
        return start
    for place in range(start + 1, before):
        if sentence.tag(place) == ",":
            follow = place + 1
            while sentence.tag(follow) == "A":
                follow += 1
            phrase = sentence.starting_at.get(follow)
            if phrase is not None and phrase.last < before and _has_verb(sentence, phrase.last + 1, before):
                return follow
    return start


def _has_verb(sentence: Sentence, start: int, before: int) -> bool:
    """Whether a verb follows soon, past bracketing commas."""
    depth = 0
    for place in range(start, min(before + 1, start + 40)):
        tag = sentence.tag(place)
        if tag == ",":
            depth += 1
        elif tag in (CUE, "V", "X") and (
            place == start or depth in (0, 2, 4) or sentence.tag(place - 1) in (",", "A")
        ):
            return True
    return False


def _within(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is the object of a verb right before it."""
    return sentence.tag(phrase.first - 1) in (CUE, "V") and phrase.kind != "pronoun"


def _clause_start(sentence: Sentence, before: int) -> int:
    """Where the clause that holds token `before` begins."""
    for place in range(before - 1, max(-1, before - _REACH), -1):
        tag = sentence.tag(place)
        if tag in _CLAUSE_SIGNS:
            return place + 1
        if (
            tag in ("C", "B")
            and sentence.tag(place - 1) in (",", "-")
            and sentence.starting_at.get(place + 1) is not None
        ):
            nearby = sentence.starting_at[place + 1]
            if nearby.last + 1 < before and sentence.tag(nearby.last + 1) in (CUE, "V", "X", "A", ","):
                return place + 1
    return max(0, before - _REACH)


def _whole(sentence: Sentence, phrase: Phrase, participle: bool) -> Phrase:
    """The phrase that `phrase` only completes: "a narrator in the ad", "protesters marching through the streets"."""
    for _ in range(6):
        before = phrase.first - 1
        if sentence.tag(before) != "P" or sentence.low(before) in ("as", "per", "like"):
            break
        outer = sentence.ending_at.get(before - 1)
        if (
            outer is None
            and sentence.tag(before - 1) in ("V", CUE)
            and sentence.low(before - 1).endswith(("ing", "ed"))
        ):
            outer = sentence.ending_at.get(before - 2)
        if outer is None or (
            participle and phrase.kind == "name" and sentence.low(before) in ("of", "with", "from")
        ):
            break
        phrase = outer
    return _bearer(sentence, phrase)


def _bearer(sentence: Sentence, phrase: Phrase) -> Phrase:
    """ "NAME, president and CEO of the firm said": the name, where no comma closes the apposition."""
    before = phrase.first - 1
    if phrase.kind != "nominal" or sentence.tag(phrase.first) in ("D", "O"):
        return phrase
    if sentence.tag(before) == "C" and sentence.tag(before - 1) == "n":
        before -= 2
    name = sentence.ending_at.get(before - 1)
    return name if sentence.tag(before) == "," and name is not None and name.kind == "name" else phrase


def _before_apposition(sentence: Sentence, comma: int) -> Phrase | None:
    """The phrase that a bracketing comma pair closing at `comma` belongs to: "NAME, the head of X, said"."""
    start = _clause_start(sentence, comma)
    inner = _standing(sentence, comma - 1)
    titled = inner is not None and sentence.tag(inner.first - 1) == "," and inner.first < inner.last
    if (
        inner is not None
        and inner.kind == "name"
        and (sentence.has_verbs or (titled and sentence.is_person(inner)))
    ):
        return inner  # NAME (D-Va.), said; Apple's chief executive, Tim Cook, said
    best: Phrase | None = None
    for place in range(comma - 1, start, -1):
        if sentence.tag(place) not in (",", "-"):
            continue
        found = _standing(sentence, place - 1)
        if found is None:
            continue
        if best is None or found.kind == "name" or best.kind != "name":
            best = found
        if found.kind == "name":
            break
    return best or inner


def _standing(sentence: Sentence, place: int) -> Phrase | None:
    """The phrase that ends at `place` and is no place, no object and no part of another phrase."""
    found = sentence.ending_at.get(place)
    if found is None:
        return None
    whole = _whole(sentence, found, False)
    if sentence.tag(whole.first - 1) in ("P", CUE, "V") or sentence.is_place(whole) or whole.head in TIMES:
        return None
    return whole


def _antecedent(sentence: Sentence, relative: Phrase) -> Phrase | None:
    """The phrase right before "who"."""
    place = relative.first - 1
    if sentence.tag(place) == ",":
        place -= 1
    found = sentence.ending_at.get(place)
    if found is not None and found.head in TIMES:
        found = next(
            (p for p in reversed(sentence.phrases) if p.last < found.first and p.head not in TIMES), found
        )
    return _whole(sentence, found, False) if found is not None else None


def possessor(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Whose claim it is in "Trump's claim", "his claim", "the claim by Trump", as a phrase of its own."""
    first = sentence.tokens[phrase.first]
    if first.tag == "O":
        return Phrase("pronoun", first.start, first.end, phrase.first, phrase.first, first.low, None)
    for place in range(phrase.first, phrase.last):
        token = sentence.tokens[place]
        if token.tag == NAME and sentence.tag(place + 1) == POSSESSIVE:
            return Phrase(
                "name",
                sentence.tokens[phrase.first].start,
                token.end,
                phrase.first,
                place,
                token.low,
                token.run,
            )
        if token.tag == NOUN and sentence.tag(place + 1) == POSSESSIVE:
            return Phrase(
                "nominal",
                sentence.tokens[phrase.first].start,
                token.end,
                phrase.first,
                place,
                token.low,
                None,
            )
    if sentence.low(phrase.last + 1) in ("by", "from", "of"):
        return sentence.starting_at.get(phrase.last + 2)
    return None
