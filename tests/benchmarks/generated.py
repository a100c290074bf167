"""Libraries of any size, made of words of our own: deterministic, with realistic lengths and skew.

An article has about 280 words drawn from a vocabulary by Zipf's law, six names in it, two quotes, two statistics, and every
second one an event. Rows go in through Core in one transaction a thousand articles, as an import of parsed articles would.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from db import adding, dates
from db.models import (
    Article,
    ArticleText,
    Event,
    EventParticipant,
    EventSource,
    Mention,
    Outlet,
    Party,
    PartyAlias,
    Passage,
    Quote,
    Statistic,
    Tagging,
    Topic,
)
from db.opening import open_file
from db.search.fold import key
from db.session import Library

SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "qui",
    "ro",
    "su",
    "ta",
    "ve",
    "wi",
    "xo",
    "yu",
    "za",
    "bre",
    "cla",
    "dri",
    "fla",
    "gro",
    "pla",
    "ste",
    "tri",
]
BATCH = 1000
PARTIES, OUTLETS, TOPICS, VOCABULARY = 2000, 40, 60, 30_000


class Words:
    """A vocabulary with Zipf weights; a few real words, so that queries read like queries."""

    def __init__(self, rng: random.Random) -> None:
        made = {"".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(VOCABULARY * 2)}
        self.all = ["the", "convention", "cyber", "security", "minister", *sorted(made)[:VOCABULARY]]
        self.weights = list(accumulate(1.0 / (rank + 8) for rank in range(len(self.all))))

    def some(self, rng: random.Random, number: int) -> list[str]:
        """Words by their frequency."""
        return rng.choices(self.all, cum_weights=self.weights, k=number)


def build(path: Path, articles: int, seed: int = 7) -> Library:
    """A library with so many articles."""
    rng = random.Random(seed)
    library = open_file(path)
    words = Words(rng)
    with library.write(durable=False) as session:
        _fixed(session, rng, words)
    for first in range(1, articles + 1, BATCH):
        with library.write(durable=False) as session:
            _articles(session, rng, words, first, min(BATCH, articles + 1 - first))
    with library.write() as session:
        session.connection().exec_driver_sql("ANALYZE")
    return library


def _fixed(session: Session, rng: random.Random, words: Words) -> None:
    connection = session.connection()
    names = [f"{w.capitalize()} Herald" for w in rng.sample(words.all, OUTLETS)]
    connection.execute(
        insert(Outlet), [{"id": i, "name": n, "name_key": key(n)} for i, n in enumerate(names, 1)]
    )
    topics = rng.sample(words.all, TOPICS)
    connection.execute(
        insert(Topic), [{"id": i, "name": n, "name_key": key(n)} for i, n in enumerate(topics, 1)]
    )
    kinds = ["person"] * 6 + ["organisation"] * 2 + ["place"] * 2
    parties = [
        {
            "id": i,
            "kind": kinds[i % len(kinds)],
            "name": " ".join(w.capitalize() for w in rng.sample(words.all, 2)),
            "name_key": "",
            "created_at": dates.now(),
        }
        for i in range(1, PARTIES + 1)
    ]
    for party in parties:
        party["name_key"] = key(str(party["name"]))
    connection.execute(insert(Party), [_full(Party, row) for row in parties])
    aliases = [
        {"party_id": p["id"], "name": p["name"], "name_key": p["name_key"], "short": False} for p in parties
    ]
    connection.execute(insert(PartyAlias), aliases)


def _full(model: Any, row: dict[str, Any]) -> dict[str, Any]:
    """A row with the defaults of its model, which Core would leave out."""
    made = {}
    for column in model.__table__.columns:
        default = column.default
        if column.name == "id" and "id" not in row:
            continue
        made[column.name] = row.get(
            column.name, default.arg if default is not None and default.is_scalar else None
        )
        if made[column.name] is None and not column.nullable:
            made[column.name] = [] if str(column.type) == "JSON" else ""
    return made


def _articles(session: Session, rng: random.Random, words: Words, first: int, number: int) -> None:
    rows: dict[Any, list[dict[str, Any]]] = {
        model: []
        for model in (
            Article,
            ArticleText,
            Passage,
            Mention,
            Tagging,
            Quote,
            Statistic,
            Event,
            EventSource,
            EventParticipant,
        )
    }
    for article_id in range(first, first + number):
        for model, row in _article(rng, words, article_id):
            rows[model].append(row if "origin" not in model.__table__.c else _full(model, row))
    for model, found in rows.items():
        if found:
            session.connection().execute(insert(model).prefix_with("OR IGNORE"), found)


def _article(rng: random.Random, words: Words, i: int) -> Iterator[tuple[Any, dict[str, Any]]]:
    day = (date(2015, 1, 1) + timedelta(days=int(3900 * (1 - rng.random() ** 1.7)))).isoformat()
    title = " ".join(words.some(rng, 8)).capitalize()
    paragraphs = [" ".join(words.some(rng, rng.randint(25, 70))).capitalize() + "." for _ in range(6)]
    text = "\n\n".join(paragraphs)
    yield Article, {
        "id": i, "title": title, "title_key": key(title), "outlet_id": 1 + int(OUTLETS * rng.random() ** 2),
        "published": day, "published_source": "page", "published_sure": True, "date_from": day, "date_to": day,
        "kind": "full text", "genre": "article", "language": "en", "added_at": f"{day}T00:00:00Z", "title_given": True,
    }  # fmt: skip
    yield ArticleText, {
        "id": i, "article_id": i, "kind": "full text", "text": text, "sha256": adding.sha256(text),
        "words": len(text.split()), "current": True, "created_at": day,
    }  # fmt: skip
    starts, at = [], 0
    for n, paragraph in enumerate(paragraphs, 1):
        starts.append((n, at, at + len(paragraph)))
        yield (
            Passage,
            {
                "text_id": i,
                "start_at": at,
                "end_at": at + len(paragraph),
                "number": n,
                "kind": "paragraph",
                "page": None,
            },
        )
        at += len(paragraph) + 2
    for n, start, _ in starts:
        yield Mention, {"text_id": i, "start_at": start + n, "party_id": _party(rng), "end_at": start + n + 5}
    for topic in {1 + int(TOPICS * rng.random() ** 2) for _ in range(2)}:
        yield Tagging, {"topic_id": topic, "kind": "article", "record_id": i}
    yield from _records(rng, words, i, day, text, starts)


def _records(
    rng: random.Random, words: Words, i: int, day: str, text: str, starts: list[tuple[int, int, int]]
) -> Iterator[tuple[Any, dict[str, Any]]]:
    status = "candidate" if rng.random() < 0.3 else "accepted"
    dated = {"date_from": day, "date_to": day, "when_text": ""}
    shared = {
        "article_id": i,
        "text_id": i,
        "status": status,
        "confidence": 0.8,
        "rule": "rule.made",
        "origin": "extraction",
        "created_at": day,
    }
    for n in range(2):
        number, start, end = starts[n]
        end = min(end, start + 140)
        span = {"start_at": start, "end_at": end, "paragraph": number}
        speaker = _party(rng)
        yield Quote, {
            **shared, **dated, **span, "id": i * 2 - n, "text": text[start:end], "kind": "direct" if n else "indirect",
            "speaker_id": speaker, "speaker_label": f"speaker {speaker}", "role": "Minister", "seal": "verified",
            "organisation_id": None,
        }  # fmt: skip
        number, start, end = starts[n + 2]
        measure = " ".join(words.all[rng.randint(5, 4000)] for _ in range(2))
        yield Statistic, {
            **shared, **dated, "start_at": start, "end_at": start + 12, "paragraph": number, "id": i * 2 - n,
            "text": text[start : start + 12], "value": float(rng.randint(1, 10**6)), "unit": rng.choice(["people", "percent", "USD"]),
            "unit_kind": "count", "measure": measure, "measure_key": measure, "nature": "reported", "seal": "verified",
        }  # fmt: skip
    if i % 2 == 0:
        number, start, end = starts[5]
        title = " ".join(words.some(rng, 5)).capitalize()
        event = {k: v for k, v in shared.items() if k not in ("article_id", "text_id")}
        yield Event, {
            **event, **dated, "when_start": day, "id": i // 2, "title": title, "title_key": key(title),
            "state": rng.choice(["happened", "happened", "scheduled", "deadline"]), "place_id": _party(rng),
        }  # fmt: skip
        yield EventSource, {
            "event_id": i // 2, "article_id": i, "text_id": i, "start_at": start, "end_at": end, "paragraph": number, "hidden": False,
        }  # fmt: skip
        for position in range(2):
            yield EventParticipant, {"event_id": i // 2, "party_id": _party(rng), "position": position}


def _party(rng: random.Random) -> int:
    return 1 + int(PARTIES * rng.random() ** 3)
