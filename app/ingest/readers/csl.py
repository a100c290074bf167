"""CSL-JSON, as Zotero and others export it. `own_json` hands such files over, as both are called .json."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from app.ingest.article import RawArticle
from app.ingest.dates import iso, parse_stated
from app.ingest.draft import Draft
from app.ingest.readers.source import Source
from app.ingest.references import Reference, articles_of, reference_stated

NAME = "CSL-JSON"
SUFFIXES = (".csljson",)
_GENRES: Final = {"interview": "interview", "speech": "speech", "report": "report", "broadcast": "transcript"}


def sniff(head: bytes) -> bool:
    """JSON has no signature."""
    return False


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """An article for each reference with a document or an abstract."""
    try:
        data = json.loads(source.read().decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError) as problem:
        raise source.refuse("is damaged JSON; export it again") from problem
    if not is_csl(data):
        raise source.refuse("holds no CSL references; export the collection as CSL JSON")
    yield from articles_of((_reference(item) for item in items_of(data)), source)


def items_of(data: Any) -> list[dict[str, Any]]:
    """The references of a CSL-JSON or Better CSL document."""
    listing = data.get("items") or data.get("references") if isinstance(data, dict) else data
    return [item for item in listing if isinstance(item, dict)] if isinstance(listing, list) else []


def is_csl(data: Any) -> bool:
    """Whether parsed JSON looks like CSL-JSON: objects with a type and an id or issue date, and no article text."""
    items = items_of(data)
    return bool(items) and all(
        "type" in item and ("issued" in item or "id" in item or "title" in item) and "text" not in item
        for item in items[:20]
    )


def _reference(item: dict[str, Any]) -> Reference:
    names = item.get("author") or item.get("interviewer") or []
    stated = reference_stated(
        title=_text(item.get("title")),
        container=_text(item.get("container-title")),
        publisher=_text(item.get("publisher")),
        authors=[_name(name) for name in names if isinstance(name, dict)] if isinstance(names, list) else [],
        published=_date(item.get("issued")),
        url=_text(item.get("URL")),
        language=_text(item.get("language")),
        genre=_GENRES.get(_text(item.get("type")) or ""),
        keywords=(_text(item.get("keyword")) or "").split(","),
    )
    files = (
        [
            path
            for attachment in item.get("attachments") or []
            if isinstance(attachment, dict) and (path := _text(attachment.get("path")))
        ]
        if isinstance(item.get("attachments"), list)
        else []
    )
    key = _text(item.get("citation-key")) or _text(item.get("id"))
    return Reference(
        stated,
        _text(item.get("abstract")),
        tuple(files),
        key,
        json.dumps(item, ensure_ascii=False).encode("utf-8", errors="replace"),
    )


def _text(value: Any) -> str | None:
    return str(value) if isinstance(value, str | int) and str(value).strip() else None


def _name(name: dict[str, Any]) -> str:
    parts = [
        name.get("given"),
        name.get("non-dropping-particle") or name.get("dropping-particle"),
        name.get("family"),
        name.get("suffix"),
    ]
    return str(name.get("literal") or " ".join(str(part) for part in parts if part))


def _date(value: Any) -> str | None:
    if not isinstance(value, dict):
        return parse_stated(str(value)) if value else None
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        try:
            return iso(*[int(part) for part in parts[0][:3]])
        except (ValueError, TypeError):
            return None
    return parse_stated(str(value.get("raw") or value.get("literal") or ""))
