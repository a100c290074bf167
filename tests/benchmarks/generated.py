"""Libraries of any size, made of words of our own: deterministic, with realistic lengths and skew.

An article has two to forty paragraphs (about 330 words; log-normal), each with a party named in it, two quotes, two
statistics, and every second one an event; a few parties, outlets and topics have most of everything. Rows go in by
the driver and into the index a thousand articles at a time, without the triggers, which are put back at the end.
"""

from __future__ import annotations

import math
import random
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from db import adding, kept, models, tallying
from db.opening import open_file
from db.search import index
from db.search.fold import key
from db.session import Library
from tests.benchmarks.words import Words

VERSION = 1  # of what is made: libraries kept from an earlier one are made again
BATCH = 1000
TOGETHER = 10  # batches in a transaction: pages that many rows go into are written once for all of them
# A library that is being made can be made again: nothing is kept for a crash. The cache holds the indexes of a million.
_PRAGMAS = ("PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA cache_size=-600000")
PARTIES, OUTLETS, TOPICS = 2000, 40, 60
_FIRST_DAY, _DAYS = date(2015, 1, 1), 4000
_UNITS = ("people", "percent", "USD", "tonnes", "VND")
_STATES = ("happened", "happened", "scheduled", "deadline")


class _Rows:
    """Rows of one table: the columns that are given, and the model's defaults for the rest."""

    def __init__(self, model: Any, *names: str) -> None:
        self._rest: list[Any] = []
        every = list(names)
        for column in model.__table__.columns:
            if column.name in names or column.nullable or column.primary_key:
                continue
            default = column.default.arg if column.default is not None and column.default.is_scalar else ""
            every.append(column.name)
            self._rest.append("[]" if str(column.type) == "JSON" else default)
        places = ", ".join("?" for _ in every)
        self._sql = f"INSERT OR IGNORE INTO {model.__tablename__} ({', '.join(every)}) VALUES ({places})"
        self._rows: list[tuple[Any, ...]] = []

    def add(self, *values: Any) -> None:
        self._rows.append((*values, *self._rest))

    def write(self, raw: sqlite3.Connection) -> None:
        if self._rows:
            raw.executemany(self._sql, self._rows)
            self._rows.clear()


def build(path: Path, articles: int, seed: int = 7) -> Library:
    """A library with so many articles."""
    open_file(path).close()
    made = _Maker(random.Random(seed), articles)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for pragma in _PRAGMAS:
            raw.execute(pragma).fetchall()
        raw.execute("BEGIN")
        for name, statement in kept.statements():
            if statement.startswith("CREATE TRIGGER"):
                raw.execute(f"DROP TRIGGER {name}")
        made.fixed(raw)
        for first in range(1, articles + 1, BATCH):
            made.batch(raw, first, min(first + BATCH, articles + 1))
            if first // BATCH % TOGETHER == TOGETHER - 1:
                raw.execute("COMMIT")
                raw.execute("BEGIN")
        kept.create(raw.execute)
        tallying.fill(raw.execute)
        raw.execute("ANALYZE")
        raw.execute("COMMIT")
        raw.execute("PRAGMA journal_mode=WAL").fetchall()
    return Library(path)


class _Maker:
    """Makes the rows, table by table."""

    def __init__(self, rng: random.Random, articles: int) -> None:
        self._rng = rng
        self._total = articles
        self._words = Words(rng)
        self._names = [self._words.name(rng) for _ in range(PARTIES)]
        dated = ("when_start", "when_end", "date_from", "date_to")
        placed = ("article_id", "text_id", "start_at", "end_at", "paragraph")
        found = ("status", "rule", "confidence", "origin", "created_at", *dated)
        m = models
        self._article = _Rows(
            m.Article,
            *("id", "title", "title_key", "outlet_id", "published", "published_source", "published_sure"),
            *("date_from", "date_to", "language", "added_at", "genre"),
        )
        self._text = _Rows(
            m.ArticleText, "id", "article_id", "kind", "text", "sha256", "words", "created_at", "extraction"
        )
        self._passage = _Rows(m.Passage, "text_id", "start_at", "end_at", "number")
        self._mention = _Rows(m.Mention, "text_id", "start_at", "party_id", "end_at")
        self._tagging = _Rows(m.Tagging, "topic_id", "kind", "record_id")
        self._quote = _Rows(
            m.Quote,
            *("id", "text", "kind", "speaker_id", "speaker_label", "role", "organisation_id", "seal"),
            *(*placed, *found),
        )
        self._statistic = _Rows(
            m.Statistic,
            *("id", "text", "value", "unit", "unit_kind", "measure", "measure_key", "geography_id", "seal"),
            *(*placed, *found),
        )
        self._event = _Rows(m.Event, "id", "title", "title_key", "state", "place_id", *found)
        self._source = _Rows(m.EventSource, "event_id", *placed)
        self._participant = _Rows(m.EventParticipant, "event_id", "party_id", "position")

    def fixed(self, raw: sqlite3.Connection) -> None:
        """Parties, outlets and topics."""
        rng, words = self._rng, self._words
        outlets = _Rows(models.Outlet, "id", "name", "name_key")
        topics = _Rows(models.Topic, "id", "name", "name_key")
        parties = _Rows(models.Party, "id", "kind", "name", "name_key")
        aliases = _Rows(models.PartyAlias, "party_id", "name", "name_key", "short")
        for i in range(1, OUTLETS + 1):
            name = f"{words.all[300 + i * 7].capitalize()} {rng.choice(('Herald', 'Post', 'Daily', 'Times'))}"
            outlets.add(i, name, key(name))
        for i in range(1, TOPICS + 1):
            topics.add(i, words.all[20 + i], key(words.all[20 + i]))
        kinds = ("person", "person", "person", "organisation", "place")
        for i, name in enumerate(self._names, 1):
            parties.add(i, kinds[i % len(kinds)], name, key(name))
            aliases.add(i, name, key(name), False)
        for rows in (outlets, topics, parties, aliases):
            rows.write(raw)
        raw.execute(_indexed("party_fts", 1, PARTIES + 1))

    def batch(self, raw: sqlite3.Connection, first: int, last: int) -> None:
        """Articles `first` to before `last`, with what rests on them, and their words in the index."""
        for number in range(first, last):
            self._make(number)
        for rows in (self._article, self._text, self._passage, self._mention, self._tagging, self._quote):
            rows.write(raw)
        for rows in (self._statistic, self._event, self._source, self._participant):
            rows.write(raw)
        for name, many in (
            ("article_fts", 1.0),
            ("quote_fts", 2.0),
            ("statistic_fts", 2.0),
            ("event_fts", 0.5),
        ):
            low, high = math.floor((first - 1) * many) + 1, math.floor((last - 1) * many) + 1
            raw.execute(_indexed(name, low, high))

    def _make(self, i: int) -> None:
        rng, words = self._rng, self._words
        day = self._day(i)
        title = " ".join(words.some(rng, 8)).capitalize()
        parts, parties, figures = [], [], []
        for n in range(min(40, max(2, round(rng.lognormvariate(1.8, 0.5))))):
            party = self._party()
            body = " ".join(words.some(rng, rng.randint(20, 70)))
            if n < 2:
                value = rng.randint(2, 10 ** rng.randint(1, 7))
                figures.append((value, rng.choice(_UNITS)))
                body = f"{value:,} {figures[-1][1]} {body}"
            parties.append(party)
            parts.append(f"{self._names[party - 1]} {body}.")
        text = "\n\n".join(parts)
        self._article.add(
            *(i, title, key(title), 1 + int(OUTLETS * rng.random() ** 2), day, "page", True),
            *(day, day, "en" if rng.random() < 0.8 else "vi", f"{day}T00:00:00Z"),
            "article" if rng.random() < 0.9 else "interview",
        )
        self._text.add(i, i, "full text", text, adding.sha256(text), len(text.split()), day, 1)
        starts, at = [], 0
        for n, (part, party) in enumerate(zip(parts, parties, strict=True), 1):
            starts.append(at)
            self._passage.add(i, at, at + len(part), n)
            self._mention.add(i, at, party, at + len(self._names[party - 1]))
            at += len(part) + 2
        for topic in {1 + int(TOPICS * rng.random() ** 2) for _ in range(2)}:
            self._tagging.add(topic, "article", i)
        self._records(i, day, text, parts, starts, parties, figures)

    def _records(
        self,
        i: int,
        day: str,
        text: str,
        parts: list[str],
        starts: list[int],
        parties: list[int],
        figures: list[tuple[int, str]],
    ) -> None:
        rng, words = self._rng, self._words
        found = ("candidate" if rng.random() < 0.3 else "accepted", "rule.made", 0.9, "extraction", day)
        dated = (None, None, day, day)
        for n in (0, 1):
            start, number = starts[n], i * 2 - 1 + n
            words_from = start + len(self._names[parties[n] - 1]) + 1
            end = min(start + len(parts[n]), words_from + 40 + int(rng.random() * 200))
            place = (i, i, words_from, end, n + 1)
            organisation = self._party() if rng.random() < 0.3 else None
            label = self._names[parties[n] - 1]
            self._quote.add(
                *(number, text[words_from:end], "direct" if n else "indirect", parties[n], label, "Minister"),
                *(organisation, "verified", *place, *found, *dated),
            )
            value, unit = figures[n]
            shown = f"{value:,} {unit}"
            measure = " ".join(words.all[100 + int(3000 * rng.random() ** 2)] for _ in range(2))
            place = (i, i, words_from, words_from + len(shown), n + 1)
            self._statistic.add(
                *(number, shown, float(value), unit, "count", measure, measure),
                *(self._party() if rng.random() < 0.5 else None, "verified", *place, *found, *dated),
            )
        if i % 2 == 0:
            title = " ".join(words.some(rng, 5)).capitalize()
            state = rng.choice(_STATES)
            self._event.add(i // 2, title, key(title), state, self._party(), *found, day, None, day, day)
            self._source.add(i // 2, i, i, starts[-1], starts[-1] + len(parts[-1]), len(parts))
            for position in (0, 1):
                self._participant.add(i // 2, self._party(), position)

    def _day(self, i: int) -> str:
        """What is imported later was mostly published later; one in five comes from the archive."""
        share = i / self._total
        if self._rng.random() < 0.2:
            share *= self._rng.random()
        days = _DAYS * math.sqrt(share) + self._rng.gauss(0, 20)
        return (_FIRST_DAY + timedelta(days=int(min(_DAYS, max(0, days))))).isoformat()

    def _party(self) -> int:
        return 1 + int(PARTIES * self._rng.random() ** 3)


def _indexed(name: str, first: int, last: int) -> str:
    """The statement that puts records `first` to before `last` into one part of the index."""
    part = next(one for one in index.INDEXES if one.name == name)
    columns = ", ".join(part.columns)
    return (
        f"INSERT INTO {name}(rowid, {columns}) SELECT id, {columns} FROM {part.content} "
        f"WHERE id >= {first} AND id < {last}"
    )
