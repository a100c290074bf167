"""A title of a few words for an event."""

from __future__ import annotations

from typing import Final

from app.extract.events.arguments import Arguments
from app.extract.events.triggers import Trigger

MOST_WORDS: Final = 10
BEFORE_INFINITIVE: Final = 6  # words before `to` that tell what it is about
_LINKS: Final = frozenset({"of", "on", "against", "between", "with", "for", "to"})


def title_of(trigger: Trigger, arguments: Arguments) -> str:
    """`Signing ceremony of the United Nations Convention` for a noun, `GAO called for a re-run` for a verb."""
    words = arguments.words
    if trigger.kind == "noun":
        phrase = next((p for p in arguments.phrases.all if p.first <= trigger.head < p.end), None)
        first = phrase.first if phrase is not None else trigger.head
        return _shown(arguments, first, _end(arguments, trigger.head + 1))
    subject = arguments.subject(trigger)
    verb_end = _end(arguments, trigger.head + 1)
    if subject is not None and trigger.group - subject.end <= 3:
        return _shown(arguments, subject.first, verb_end)
    first = trigger.head
    if trigger.group and words[trigger.group - 1].lower == "to":
        first = max(0, trigger.group - BEFORE_INFINITIVE)
        while first < trigger.group and (
            words[first].tag in ("IN", "DT", "CC", ".") or words[first].tag.startswith("V")
        ):
            first += 1
        return _shown(arguments, first, verb_end)
    named = " ".join(w.text for w in words[subject.first : subject.end]) if subject is not None else ""
    return _cut(
        f"{named} {_words(arguments, first if not trigger.passive else trigger.group, verb_end)}".strip()
    )


def _end(arguments: Arguments, i: int) -> int:
    """One past the last word of the object or complement that starts at a word."""
    phrase = arguments.phrases.after(i)
    end = i
    words = arguments.words
    if phrase is None and i < len(words) and words[i].tag in ("IN", "TO", "RP"):
        phrase = arguments.phrases.after(i + 1)
    while phrase is not None and not arguments.phrases.is_time(phrase):
        end = phrase.end
        if end >= len(words) or words[end].lower not in _LINKS:
            break
        phrase = arguments.phrases.after(end + 1)
    return end


def _shown(arguments: Arguments, first: int, end: int) -> str:
    return _cut(_words(arguments, first, end))


def _words(arguments: Arguments, first: int, end: int) -> str:
    words = arguments.words[first : max(end, first + 1)]
    return " ".join(arguments.text[words[0].start : words[-1].end].split())


def _cut(text: str) -> str:
    pieces = text.split()
    shown = " ".join(pieces[:MOST_WORDS])
    while shown.split()[-1:] and shown.split()[-1].lower() in {*_LINKS, "the", "a", "and", "that"}:
        shown = shown.rsplit(" ", 1)[0]
    return shown[:1].upper() + shown[1:]
