"""JSON: our own export, lists of articles from other programs, and CSL-JSON, which is called the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from app.ingest.article import RawArticle
from app.ingest.decode import NotText, decode
from app.ingest.draft import Draft
from app.ingest.own_export import exported_article, is_exported
from app.ingest.readers import csl
from app.ingest.readers.rows import draft_of_record
from app.ingest.readers.source import Problem, Source

NAME = "JSON"
SUFFIXES = (".json",)
_LISTS: Final = ("articles", "items", "results", "docs", "documents", "hits", "data", "news")


def sniff(head: bytes) -> bool:
    """JSON has no signature."""
    return False


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """An article for each object that has a text; CSL references go to their own reader."""
    data = source.read()
    try:
        parsed = json.loads(decode(data).text)
    except NotText as problem:
        raise source.refuse(str(problem)) from problem
    except ValueError as problem:
        if data.lstrip()[:1] == b"{" and data.count(b"\n{") > 0:
            from app.ingest.readers import table

            yield from table.read(source)
            return
        raise source.refuse("is damaged JSON; export it again") from problem
    if csl.is_csl(parsed):
        yield from csl.read(source)
        return
    records = _records(parsed)
    if not records:
        raise source.refuse(
            "is JSON without articles: it needs objects with a “text”; export articles, with their texts"
        )
    without = 0
    for number, record in enumerate(records, start=1):
        label = str(record.get("id") or number)
        member = f"{source.member} › article {label}" if source.member else f"article {label}"
        if is_exported(record):
            article = exported_article(record, source.name, member)
            if article is not None:
                yield article
            else:
                without += 1
            continue
        draft = draft_of_record(_unfolded(record), source, member)
        if draft is not None:
            yield draft
        else:
            without += 1
    if without:
        source.problems.append(
            Problem(
                source.name,
                f"{without} of {len(records)} articles in “{source.name}” have no text that could be taken over (digests, references, or texts changed since the export).",
            )
        )


def _records(parsed: Any) -> list[dict[str, Any]]:
    if isinstance(parsed, list):
        return [item for item in parsed if isinstance(item, dict)]
    if not isinstance(parsed, dict):
        return []
    if isinstance(parsed.get("records"), list):  # our own export: articles among quotes, events and the rest
        return [item for item in parsed["records"] if isinstance(item, dict) and is_exported(item)]
    for name in _LISTS:
        if isinstance(parsed.get(name), list) and any(isinstance(item, dict) for item in parsed[name]):
            return [item for item in parsed[name] if isinstance(item, dict)]
    for name in ("article", "item"):
        if isinstance(parsed.get(name), dict):
            return [parsed[name]]
    return [parsed] if any(isinstance(parsed.get(name), str) for name in ("text", "body", "content")) else []


def _unfolded(record: dict[str, Any]) -> dict[str, Any]:
    """A record whose article is one level down (`{"article": {...}}`, `{"_source": {...}}`)."""
    for name in ("article", "_source", "record", "fields"):
        if isinstance(record.get(name), dict):
            return {**record, **record[name]}
    return record
