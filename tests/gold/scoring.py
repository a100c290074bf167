"""Comparing what extraction finds with the gold of one article."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from app.extract.model import Extraction

Row = dict[str, Any]
Tally = Counter[tuple[str, str]]  # (row of the table, "gold" | "found" | "right")
_OVERLAP = 0.8
SHOWN = 0.5  # candidates that are less sure start folded away and are not counted
_COURTESY = frozenset(["mr", "mrs", "ms", "dr", "sir", "baroness", "lord", "lady", "the", "ông", "bà"])


def span(text: str, item: Row) -> tuple[int, int]:
    """The place of a gold item: its text, at the nth occurrence."""
    start = -1
    for _ in range(item.get("n", 1)):
        start = text.index(item["text"], start + 1)
    return start, start + len(item["text"])


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Shared characters over all characters of two spans."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return 0.0 if shared <= 0 else shared / (max(a[1], b[1]) - min(a[0], b[0]))


def words(name: str | None) -> list[str]:
    """A name's words without accents, courtesies and signs, for comparison."""
    plain = unicodedata.normalize("NFD", (name or "").lower().replace("đ", "d"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return [w for w in re.findall(r"[\w'-]+", plain.replace("\u2019", "'")) if w not in _COURTESY]


def same_speaker(found: str | None, gold: str | None, others: Iterable[str | None]) -> bool:
    """Whether a speaker is the gold one; where gold has none, whether it is nobody else of the article."""
    if gold is None:
        return not any(words(found) == words(other) for other in others if other)
    return words(found) == words(gold)


def pairs(gold: list[tuple[int, int]], found: list[tuple[int, int]], least: float) -> dict[int, int]:
    """Gold index -> found index, each used once, the largest overlaps first."""
    ranked = sorted(
        (
            (overlap(g, f), i, j)
            for i, g in enumerate(gold)
            for j, f in enumerate(found)
            if overlap(g, f) >= least
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def _without_that(text: str, start: int, end: int) -> tuple[int, int]:
    for word in ("that ", "rằng "):
        if text.startswith(word, start):
            return start + len(word), end
    return start, end


def quotes(article: Row, found: Extraction, tally: Tally) -> list[str]:
    """Count spans and spans with speaker per kind; returns the errors in words."""
    text, errors = article["text"], []
    others = {q["speaker"] for q in article["quotes"]}
    for kind in ("direct", "indirect", "interview"):
        gold = [q for q in article["quotes"] if q["kind"] == kind]
        mine = [q for q in found.quotes if q.kind == kind]
        bare = [_without_that(text, q.start, q.end) for q in mine]
        matched = pairs([_without_that(text, *span(text, q)) for q in gold], bare, _OVERLAP)
        for row in (f"quotes {kind}: span", f"quotes {kind}: span and speaker", "quotes: span and speaker"):
            tally[row, "gold"] += len(gold)
            tally[row, "found"] += len(mine)
        for i, q in enumerate(gold):
            j = matched.get(i)
            if j is None:
                errors.append(f"missed {kind}: {q['text'][:70]!r}")
                continue
            tally[f"quotes {kind}: span", "right"] += 1
            speaker = mine[j].speaker
            if same_speaker(speaker.name if speaker else None, q["speaker"], others):
                tally[f"quotes {kind}: span and speaker", "right"] += 1
                tally["quotes: span and speaker", "right"] += 1
            else:
                errors.append(
                    f"speaker {speaker.name if speaker else None!r} for {q['speaker']!r}: {q['text'][:50]!r}"
                )
        errors += [
            f"extra {kind} ({q.rule}): {q.text[:70]!r}"
            for j, q in enumerate(mine)
            if j not in matched.values()
        ]
    return errors


def statistics(article: Row, found: Extraction, tally: Tally) -> list[str]:
    """Count values, values with period, values with change."""
    text, errors = article["text"], []
    gold = article["statistics"]
    shown = [s for s in found.statistics if s.confidence >= SHOWN]
    matched = pairs([span(text, s) for s in gold], [(s.start, s.end) for s in shown], 0.3)
    for row in ("statistics: value", "statistics: value and period", "statistics: value and change"):
        tally[row, "gold"] += len(gold)
        tally[row, "found"] += len(shown)
    for i, item in enumerate(gold):
        j = matched.get(i)
        if j is None:
            errors.append(f"missed statistic: {item['text']!r}")
            continue
        mine = shown[j].as_json()
        if any(not _alike(mine.get(key), item.get(key)) for key in ("value", "low", "high")):
            errors.append(f"value {mine['value']} of {item['text']!r}")
            continue
        tally["statistics: value", "right"] += 1
        period = item.get("as_of") and {k: item["as_of"].get(k) for k in ("start", "end")}
        got = mine["as_of"] and {k: mine["as_of"].get(k) for k in ("start", "end")}
        if period == got:
            tally["statistics: value and period", "right"] += 1
        else:
            errors.append(f"period {got} for {period}: {item['text']!r}")
        if _same_change(mine["change"], item.get("change")):
            tally["statistics: value and change", "right"] += 1
        else:
            errors.append(f"change {mine['change']} for {item.get('change')}: {item['text']!r}")
    errors += [f"extra statistic: {s.text!r}" for j, s in enumerate(shown) if j not in matched.values()]
    return errors


def _alike(found: float | None, gold: float | None) -> bool:
    return found == gold or (
        found is not None and gold is not None and math.isclose(found, gold, rel_tol=1e-6)
    )


def _same_change(found: Row | None, gold: Row | None) -> bool:
    if not found or not gold:
        return not found and not gold
    return found["direction"] == gold["direction"] and found["value"] == gold.get("value")


def dates(article: Row, found: Extraction, tally: Tally) -> list[str]:
    """Count time expressions, and those with the right value."""
    text, errors = article["text"], []
    gold = article["dates"]
    matched = pairs([span(text, d) for d in gold], [(d.start, d.end) for d in found.dates], 0.3)
    for row in ("dates: expression", "dates: value"):
        tally[row, "gold"] += len(gold)
        tally[row, "found"] += len(found.dates)
    for i, item in enumerate(gold):
        j = matched.get(i)
        if j is None:
            errors.append(f"missed date: {item['text']!r}")
            continue
        tally["dates: expression", "right"] += 1
        if found.dates[j].value == item["value"]:
            tally["dates: value", "right"] += 1
        else:
            errors.append(f"date {found.dates[j].value} for {item['value']}: {item['text']!r}")
    errors += [f"extra date: {d.text!r}" for j, d in enumerate(found.dates) if j not in matched.values()]
    return errors


def events(article: Row, found: Extraction, tally: Tally) -> list[str]:
    """Count events with the right date, and with date and status; an event is known by the words of its title."""
    errors, used = [], set()
    gold = article["events"]
    events_shown = [e for e in found.events if e.confidence >= SHOWN]
    for row in ("events: date", "events: date and status"):
        tally[row, "gold"] += len(gold)
        tally[row, "found"] += len(events_shown)
    for item in gold:
        best = None
        for j, event in enumerate(events_shown):
            shown = f"{event.title} {event.trigger.text}".lower()
            hits = sum(word.lower() in shown for word in item["title_words"])
            dated = event.date is not None and event.date.start == item["date"]
            if j not in used and hits and (best is None or (dated, hits) > best[:2]):
                best = (dated, hits, j)
        if best is None or not best[0]:
            errors.append(f"missed event: {item['title_words']} {item['date']}")
            continue
        used.add(best[2])
        tally["events: date", "right"] += 1
        if events_shown[best[2]].status == item["status"]:
            tally["events: date and status", "right"] += 1
        else:
            errors.append(
                f"status {events_shown[best[2]].status} for {item['status']}: {item['title_words']}"
            )
    errors += [
        f"extra event: {e.title!r} {e.date and e.date.start}"
        for j, e in enumerate(events_shown)
        if j not in used
    ]
    return errors


KINDS: dict[str, Callable[[Row, Extraction, Tally], list[str]]] = {
    "quotes": quotes,
    "statistics": statistics,
    "dates": dates,
    "events": events,
}
