"""What some records have, counted: outlets, topics, speakers and the like, and the months in which they lie.

Each record is read once for all that its row tells, each article once for whatever rests on it: rows of hits lie far apart, so
that reading them is what costs, and counting a thousand of them does not.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy.orm import Session

from db.describing import driven

# Fields by the column of the record's own row; and the column that leads to its article.
_OWN: Final[Mapping[str, Mapping[str, str]]] = {
    "article": {"outlet": "outlet_id", "language": "language", "genre": "genre"},
    "quote": {"speaker": "speaker_id", "kind": "kind", "seal": "seal"},
    "event": {"place": "place_id", "state": "state"},
    "statistic": {"measure": "measure_key", "nature": "nature", "seal": "seal"},
    "highlight": {},
}
_BY_ARTICLE: Final = ("quote", "statistic", "highlight")
_LISTED: Final = "FROM json_each(?) j CROSS JOIN"


@dataclass(slots=True)
class Read:
    """What was read of some records of a kind."""

    ids: tuple[int, ...]
    values: dict[str, Counter[Any]] = field(default_factory=dict)  # by field
    months: Counter[str] = field(default_factory=Counter)  # "2025-10", or "2025" where only the year is known
    articles: dict[int, int] = field(default_factory=dict)  # the article of each record that rests on one


class Counted:
    """Counts records by field; what was read of an article is kept for the next kind."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._outlets: dict[int, Any] = {}
        self._topics: dict[int, list[int]] = {}

    def read(self, kind: str, ids: Iterable[int]) -> Read:
        """What the rows of some records tell."""
        found = Read(tuple(ids))
        own = _OWN[kind]
        by_article = kind in _BY_ARTICLE
        columns = [f"x.{column}" for column in own.values()]
        dates = "a.date_from, a.date_to" if kind == "highlight" else "x.date_from, x.date_to"
        source = " CROSS JOIN article a ON a.id = x.article_id" if kind == "highlight" else ""
        wanted = ", ".join(["x.id", "x.article_id" if by_article else "x.id", dates, *columns])
        rows = driven(
            self._session,
            f"SELECT {wanted} {_LISTED} {kind} x ON x.id = j.value{source}",
            (json.dumps(found.ids),),
        )
        for _, _, first, last, *_ in rows:
            if first is not None:
                month = first[:7]
                found.months[month if last is not None and last[:7] == month else first[:4]] += 1
        for at, name in enumerate(own, 4):
            found.values[name] = Counter(row[at] for row in rows)
        if by_article:
            found.articles = {row[0]: row[1] for row in rows}
        return found

    def values(self, kind: str, read: Read, name: str) -> Mapping[Any, int]:
        """How many of the records have each value of a field; without those that have none."""
        counts = read.values.get(name)
        if counts is None:
            counted = self._by_outlet if name == "outlet" else self._by_topic
            counts = read.values[name] = counted(kind, read)
        return {value: number for value, number in counts.items() if value not in (None, "")}

    def _by_outlet(self, kind: str, read: Read) -> Counter[Any]:
        if kind == "event":
            pairs = driven(
                self._session,
                f"SELECT DISTINCT s.event_id, a.outlet_id {_LISTED} event_source s ON s.event_id = j.value AND NOT s.hidden "
                "CROSS JOIN article a ON a.id = s.article_id",
                (json.dumps(read.ids),),
            )
            return Counter(outlet for _, outlet in pairs)
        missing = set(read.articles.values()) - self._outlets.keys()
        query = f"SELECT x.id, x.outlet_id {_LISTED} article x ON x.id = j.value"
        self._outlets |= dict(driven(self._session, query, (json.dumps(sorted(missing)),)))
        return Counter(self._outlets.get(article) for article in read.articles.values())

    def _by_topic(self, kind: str, read: Read) -> Counter[Any]:
        """A record without topics of its own has those of its article."""
        own = self._topics_of(kind, read.ids)
        counts: Counter[Any] = Counter(topic for topics in own.values() for topic in topics)
        left = [article for i, article in read.articles.items() if i not in own]
        missing = set(left) - self._topics.keys()
        self._topics |= {article: [] for article in missing} | self._topics_of("article", sorted(missing))
        for article in left:
            counts.update(self._topics[article])
        return counts

    def _topics_of(self, kind: str, ids: Iterable[int]) -> dict[int, list[int]]:
        query = f"SELECT g.record_id, g.topic_id {_LISTED} tagging g ON g.kind = ? AND g.record_id = j.value"
        found: dict[int, list[int]] = defaultdict(list)
        for record, topic in driven(self._session, query, (json.dumps(list(ids)), kind)):
            found[record].append(topic)
        return dict(found)
