"""One article may tell the same event several times: keep the surest telling and let it gather what the others add."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from app.extract.lang.language import words as listed
from app.extract.model import Event
from app.extract.statistics.nouns import singular

_EMPTY: Final = listed(
    "the a an of on in at for to with and by from against between was were is are will be has have had its their his her"
)
_MARKS: Final = ".,;:'’\"“”()"
ALIKE: Final = 0.6  # share of the shorter title's words


def merged(events: list[Event]) -> list[Event]:
    """The events with those of the same day, word and title told once, in the order of the text."""
    by_key: dict[tuple[str, str], list[int]] = {}
    kept: list[Event | None] = []
    for event in events:
        key = (_when(event), _stem(event.trigger.text))
        twin = next((i for i in by_key.get(key, []) if _same(kept[i], event)), None)
        if twin is None:
            by_key.setdefault(key, []).append(len(kept))
            kept.append(event)
        else:
            kept[twin] = _joined(kept[twin], event)
    return sorted((e for e in kept if e is not None), key=lambda e: (e.start, e.trigger.start))


def _when(event: Event) -> str:
    return f"{event.date.start}/{event.date.end}" if event.date else ""


def _stem(word: str) -> str:
    word = singular(word.lower())
    for ending in ("ing", "ed", "es", "e", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _content(title: str) -> set[str]:
    return {_stem(w.strip(_MARKS)) for w in title.split()} - _EMPTY


def _same(one: Event | None, other: Event) -> bool:
    if one is None:
        return False
    trigger = {_stem(one.trigger.text)}
    a, b = _content(one.title) - trigger, _content(other.title) - trigger
    shorter = min(len(a), len(b))
    if not shorter:
        return a == b
    return len(a & b) / shorter >= ALIKE


def _joined(one: Event | None, other: Event) -> Event:
    """The surer of two tellings with the place and participants of both."""
    if one is None:
        return other
    best, rest = (one, other) if one.confidence >= other.confidence else (other, one)
    names = {p.name for p in best.participants}
    added = tuple(p for p in rest.participants if p.name not in names)
    return replace(best, place=best.place or rest.place, participants=best.participants + added)
