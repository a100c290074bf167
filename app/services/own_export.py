"""Our own JSON: every record whole, with the articles and the parties that it needs, so that it comes back without loss."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from app.services import citing, shapes
from db import articles, events, highlights, parties, quotes, statistics
from db.records import PARTY_KINDS, Ref

FORMAT: Final = "rapporteur-export"
VERSION: Final = 1


def document(session: Session, title: str, refs: Sequence[Ref]) -> str:
    """The JSON of records in order; `articles` and `parties` hold what they refer to."""
    records = [record(session, ref) for ref in refs]
    present = {row["id"] for row in records if row["record"] == "article"}
    more = [i for i in _articles(session, refs, records) if i not in present]
    texts = [record(session, Ref("article", i)) for i in more]
    known = {row["id"] for row in records if row["record"] in PARTY_KINDS}
    named = sorted({i for row in (*records, *texts) for i in _party_ids(row)} - known)
    people = [_party(session, i) for i in named]
    # A person's organisations come along, one step deep.
    beyond = sorted({i for row in people for i in _party_ids(row)} - known - set(named))
    people += [_party(session, i) for i in beyond]
    made = {
        "format": FORMAT,
        "version": VERSION,
        "title": title,
        "records": records,
        "articles": texts,
        "parties": people,
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def record(session: Session, ref: Ref) -> dict[str, Any]:
    """One record whole, as the command line shows it."""
    if ref.kind == "quote":
        shape = shapes.quote(quotes.row(session, ref.id))
    elif ref.kind == "event":
        shape = shapes.event_detail(events.detail(session, ref.id))
    elif ref.kind == "statistic":
        shape = shapes.statistic(statistics.row(session, ref.id))
    elif ref.kind == "highlight":
        shape = shapes.highlight(highlights.row(session, ref.id))
    elif ref.kind == "article":
        shape = shapes.article_detail(articles.detail(session, ref.id), ())
        shape.pop("records")
    else:
        shape = shapes.party_detail(parties.detail(session, ref.id))
    return {"record": ref.kind, **shape}


def _articles(session: Session, refs: Sequence[Ref], records: list[dict[str, Any]]) -> list[int]:
    """Articles that the records rest on; an event may rest on several."""
    found = list(citing.articles_of(session, [ref for ref in refs if ref.kind not in PARTY_KINDS]))
    for row in records:
        if row["record"] == "event":
            found += [source["article_id"] for source in row["sources"]]
    return list(dict.fromkeys(found))


def _party(session: Session, party_id: int) -> dict[str, Any]:
    shape = shapes.party_detail(parties.detail(session, party_id))
    shape.pop("together")
    return {"record": shape["kind"], **shape}


def _party_ids(shape: Any) -> Iterator[int]:
    """Ids of every party named inside a shape."""
    if isinstance(shape, list):
        for value in shape:
            yield from _party_ids(value)
    elif isinstance(shape, dict):
        for name, value in shape.items():
            named = isinstance(value, dict) and isinstance(value.get("id"), int) and "name" in value
            if named and (value.get("kind") in PARTY_KINDS or name == "speaker"):
                yield value["id"]
            elif name != "together":
                yield from _party_ids(value)
        if shape.get("kind") in PARTY_KINDS and isinstance(shape.get("id"), int) and "record" not in shape:
            yield shape["id"]
