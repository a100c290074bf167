"""A library with any number of events and figures on few articles, for views that must not care how many there are.

Events reach over forty years with every precision, bound and state, at places, under topics, from outlets; figures share
measures as in life: a few measures have thousands of figures, most have one or two, and some sources disagree.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from db import dates
from db.models import Event, EventParticipant, EventSource, Statistic, Tagging
from db.search.fold import key
from db.session import Library
from tests.benchmarks.generated import PARTIES, TOPICS, build
from tests.benchmarks.words import Words

ARTICLES = 300
BATCH = 5000
FIRST, DAYS = date(1990, 1, 1), 41 * 365
MEASURES = 0.3  # of the number of figures
BASE = 10**6  # ids of what is made here begin above those of the articles' own records


def build_records(path: Path, events: int = 50_000, figures: int = 50_000, seed: int = 11) -> Library:
    """A library with so many events and figures."""
    library = build(path, ARTICLES, seed)
    rng = random.Random(seed)
    words = Words(rng)
    for make, number in ((_event, events), (_figure, figures)):
        for first in range(1, number + 1, BATCH):
            rows: dict[Any, list[dict[str, Any]]] = {}
            for i in range(first, min(number, first + BATCH - 1) + 1):
                for model, row in make(rng, words, i, number):
                    rows.setdefault(model, []).append(_full(model, row))
            with library.write(durable=False) as session:
                for model, found in rows.items():
                    session.connection().execute(insert(model).prefix_with("OR IGNORE"), found)
    with library.write() as session:
        session.connection().exec_driver_sql("ANALYZE")
    return library


def _full(model: Any, row: dict[str, Any]) -> dict[str, Any]:
    """A row with the defaults of its model, which Core would leave out."""
    made = {}
    for column in model.__table__.columns:
        default = column.default
        value = row.get(column.name, default.arg if default is not None and default.is_scalar else None)
        if value is None and not column.nullable:
            value = [] if str(column.type) == "JSON" else ""
        if column.name != "id" or "id" in row:
            made[column.name] = value
    return made


def _when(rng: random.Random) -> dict[str, Any]:
    """A day, month or year (sometimes a span or a bound), more often of late than long ago."""
    day = FIRST + timedelta(days=int(DAYS * (1 - rng.random() ** 2 * 0.98)))
    iso = day.isoformat()[: rng.choice((10, 10, 10, 7, 7, 4))]
    until = None
    if len(iso) == 10 and rng.random() < 0.15:
        until = (day + timedelta(days=rng.randint(1, 40))).isoformat()
    first, last = dates.days(iso, until)
    bound = rng.choice((None, None, None, None, None, "before", "after", "circa"))
    return {"when_start": iso, "when_end": until, "when_bound": bound, "date_from": first, "date_to": last}


def _shared(rng: random.Random, day: str) -> dict[str, Any]:
    status = "candidate" if rng.random() < 0.2 else "accepted"
    return {
        "status": status,
        "confidence": 0.8,
        "rule": "rule.made",
        "origin": "extraction",
        "created_at": day,
    }


def _event(rng: random.Random, words: Words, i: int, _of: int) -> Iterator[tuple[Any, dict[str, Any]]]:
    when = _when(rng)
    if rng.random() < 0.02:  # a day of a year that nobody states
        when = {"when_start": "--06-20", "when_end": None, "date_from": None, "date_to": None}
    number, title = BASE + i, " ".join(words.some(rng, rng.randint(3, 9))).capitalize()
    late = (when["date_to"] or "") > "2026-06-01"
    state = rng.choice(("scheduled", "deadline")) if late or rng.random() < 0.02 else "happened"
    place = 1 + int(PARTIES * rng.random() ** 3) if rng.random() < 0.7 else None
    yield Event, {
        **_shared(rng, "2026-01-01"), **when, "id": number, "title": title, "title_key": key(title), "state": state, "place_id": place,
    }  # fmt: skip
    for article in {1 + int(ARTICLES * rng.random()) for _ in range(rng.choice((1, 1, 2)))}:
        span = {"start_at": 0, "end_at": 60, "paragraph": 1, "hidden": False}
        yield EventSource, {"event_id": number, "article_id": article, "text_id": article, **span}
    yield (
        EventParticipant,
        {"event_id": number, "party_id": 1 + int(PARTIES * rng.random() ** 3), "position": 0},
    )
    for topic in {1 + int(TOPICS * rng.random() ** 2) for _ in range(rng.choice((0, 1, 1, 2)))}:
        yield Tagging, {"topic_id": topic, "kind": "event", "record_id": number}


def _figure(rng: random.Random, words: Words, i: int, of: int) -> Iterator[tuple[Any, dict[str, Any]]]:
    at = int(of * MEASURES * rng.random() ** 4)
    named = random.Random(at)  # what a measure is called and counted in does not change from figure to figure
    measure = " ".join(named.choices(words.all[5:4000], k=3)) if rng.random() < 0.95 else ""
    unit, unit_kind = named.choice(
        (("people", "count"), ("%", "percent"), ("USD", "currency"), ("reports", "count"))
    )
    when = (
        _when(rng)
        if rng.random() < 0.7
        else {"when_start": None, "when_end": None, "date_from": None, "date_to": None}
    )
    value = float(named.randint(1, 10**6)) * rng.choice((1, 1, 1.2, 0.7))
    nature = rng.choice(("reported", "reported", "reported", "expected", "target", "estimate"))
    change = rng.random() < 0.2
    article = 1 + int(ARTICLES * rng.random())
    yield Statistic, {
        **_shared(rng, "2026-01-01"), **when, "id": BASE + i, "article_id": article, "text_id": article, "start_at": i % 200,
        "end_at": i % 200 + 14, "paragraph": 1, "text": f"{value:,.0f} {unit}", "value": value, "unit": unit, "unit_kind": unit_kind,
        "qualifier": rng.choice(("", "", "", "nearly", "more than", "at least")), "measure": measure, "measure_key": measure,
        "nature": nature, "seal": "verified", "disputed": bool(measure) and rng.random() < 0.02,
        "geography_id": 1 + int(PARTIES * rng.random() ** 3) if rng.random() < 0.5 else None,
        "change_direction": rng.choice(("up", "down")) if change else None, "change_value": 4.5 if change else None,
        "change_unit": "percent" if change else "", "change_base": "2022" if change else "",
    }  # fmt: skip
