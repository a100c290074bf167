"""Articles out of our own JSON export: the frozen text and its passages exactly as they were, so that every span still fits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_args

from app.ingest.article import DateSource, Passage, PassageKind, RawArticle, text_sha256
from app.ingest.normalise import normalise

_KINDS: frozenset[str] = frozenset(get_args(PassageKind))
_SOURCES: frozenset[str] = frozenset(get_args(DateSource))


def is_exported(record: Mapping[str, Any]) -> bool:
    """Whether a JSON object is an article as `export --format json` and `show article --json` write it."""
    return (
        isinstance(record.get("text"), str)
        and isinstance(record.get("text_sha256"), str)
        and isinstance(record.get("passages"), list)
    )


def exported_article(record: Mapping[str, Any], filename: str, member: str) -> RawArticle | None:
    """The article, not cleaned again; None if its text is not the one that was exported, or if it is a digest."""
    text = record["text"]
    if (
        record.get("kind") == "digest"
        or not text.strip()
        or normalise(text) != text
        or text_sha256(text) != record["text_sha256"]
    ):
        return None
    passages = _passages(record["passages"], len(text))
    if passages is None:
        return None
    published = _text(record.get("published"))
    stated = record.get("published_source")
    return RawArticle(
        title=_text(record.get("title")),
        title_given=record.get("title_given") is not False,
        text=text,
        passages=passages,
        source_text=text,
        original=json.dumps(dict(record), ensure_ascii=False).encode("utf-8", errors="replace"),
        media_type="application/json",
        filename=_text(record.get("filename")) or filename,
        captions=_texts(record.get("captions")),
        outlet=_text(record.get("outlet")),
        authors=_texts(record.get("authors")),
        published=published,
        published_source=(stated if stated in _SOURCES else "page") if published else None,
        published_sure=bool(published) and record.get("published_sure") is not False,
        dateline=_text(record.get("dateline")),
        language=_text(record.get("language")),
        url=_text(record.get("url")),
        genre=_text(record.get("genre")) or "article",
        unsure=frozenset(_texts(record.get("unsure"))),
        member=member,
    )


def _passages(listing: list[Any], size: int) -> tuple[Passage, ...] | None:
    """The passages, or None if they do not fit the text."""
    found: list[Passage] = []
    at = 0
    for item in listing:
        if not isinstance(item, dict):
            return None
        start, end, number, page = (item.get(name) for name in ("start", "end", "number", "page"))
        if (
            not (isinstance(start, int) and isinstance(end, int) and at <= start < end <= size)
            or item.get("kind") not in _KINDS
        ):
            return None
        found.append(
            Passage(
                start,
                end,
                number if isinstance(number, int) else None,
                item["kind"],
                page if isinstance(page, int) else None,
            )
        )
        at = end
    return tuple(found) or None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()
