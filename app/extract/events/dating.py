"""Give each trigger of a sentence the time that stands in its own clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.extract.dates.periods import TimeSpan
from app.extract.events.triggers import Trigger
from app.extract.tagging.words import Word

ADJACENT: Final = 3  # words between a participle and a time that is its own
FAR: Final = 14  # words between a noun and its date


@dataclass(frozen=True, slots=True)
class Dated:
    """A trigger with its time."""

    trigger: Trigger
    span: TimeSpan


def date(
    triggers: list[Trigger], words: list[Word], spans: list[TimeSpan], clauses: list[int]
) -> list[Dated]:
    """The triggers that a time in the sentence belongs to."""
    placed = [(s, _index(words, s.start), _index(words, s.end - 1)) for s in spans]
    # `from 1 July` begins what is to come, and is what something else is compared with
    usable = [p for p in placed if p[0].link != "base" or (p[1] and words[p[1] - 1].lower == "from")]
    nouns = [one for t in triggers if t.kind == "noun" and (one := _for_noun(t, words, usable)) is not None]
    # a time inside a phrase such as `with the adoption of the law in 2018` dates that noun and nothing after it
    inside = {id(one.span) for one in nouns}
    verbs = [t for t in triggers if t.kind == "verb"]
    found = list(nouns)
    for at, trigger in enumerate(verbs):
        one = _for_verb(at, trigger, usable, clauses, verbs, words, inside)
        if one is not None:
            found.append(one)
    return found


def _index(words: list[Word], offset: int) -> int:
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low


_IS: Final = frozenset({"is", "are", "was", "were"})
_TO_COME: Final = frozenset(
    {
        "on",
        "in",
        "at",
        "due",
        "set",
        "scheduled",
        "planned",
        "expected",
        "slated",
        "for",
        "to",
        "take",
        "place",
        "be",
        "held",
        "a",
    }
)
_Placed = tuple[TimeSpan, int, int]


def _for_noun(trigger: Trigger, words: list[Word], spans: list[_Placed]) -> Dated | None:
    """`launch in 2003`, `the April 2 report`, `the summit in Hanoi on 25 October`."""
    i = trigger.head
    for span, first, last in spans:
        if span.link == "base":
            continue
        if last < i:
            between = words[last + 1 : i]
            if len(between) <= 3 and all(w.tag in ("NN", "NNP", "JJ", "POS") for w in between):
                return Dated(trigger, span)
        elif first > i and first - i <= FAR:
            between = words[i + 1 : first]
            if between and between[0].lower in _IS and all(w.lower in _TO_COME for w in between[1:]):
                return Dated(trigger, span)  # the election is on 5 November
            if any(
                w.tag in ("VBD", "VBZ", "MD", "VB", "VBN", "VBG", "W") or w.text in (",", ";")
                for w in between
            ):
                return None
            if trigger.loose and first - i > 4:
                return None
            return Dated(trigger, span)
    return None


def _same(words: list[Word], first: int) -> bool:
    """`the same day`, `the next morning`."""
    return first + 1 < len(words) and words[first + 1].lower in (
        "same",
        "next",
        "following",
        "previous",
        "day",
        "week",
        "month",
        "year",
    )


def _for_verb(
    at: int,
    trigger: Trigger,
    spans: list[_Placed],
    clauses: list[int],
    verbs: list[Trigger],
    words: list[Word],
    inside: set[int],
) -> Dated | None:
    """The time in the verb's clause: the nearest after it and before the next verb, else before it."""
    spans = [s for s in spans if trigger.future or s[0].link != "base"]
    following = verbs[at + 1].group if at + 1 < len(verbs) else len(words)
    earlier = verbs[at - 1].head if at else -1
    after = [s for s in spans if trigger.head < s[1] < following]
    if (
        after
        and after[0][1] == trigger.head + 1
        and words[trigger.head + 1].lower == "the"
        and not _same(words, after[0][1])
    ):
        return None  # called the evening lively
    if after and clauses[after[0][1]] == trigger.clause:
        return Dated(trigger, after[0][0])
    if words[trigger.group - 1].lower == "to" and trigger.group:
        return None  # `arrived on Tuesday to revive talks`: the time is of what came before
    before = [s for s in spans if earlier < s[1] < trigger.group and id(s[0]) not in inside]
    if before and at and not verbs[at - 1].finite and before[-1][1] - earlier <= ADJACENT:
        return None  # `the jet, begun two years ago, was delayed`: the time is of the participle
    if (
        before
        and at
        and words[trigger.group].tag == "VBZ"
        and words[verbs[at - 1].group].tag == "VBD"
        and before[-1][1] > earlier
    ):
        return None  # left in 2009 and sends money
    if before and (clauses[before[-1][1]] == trigger.clause or at == 0):
        return Dated(trigger, before[-1][0])
    return None
