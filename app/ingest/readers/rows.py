"""Articles that come as records: a row of a table, a line of JSON, an entry of an export. Names of columns to a draft."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from app.ingest.dates import parse_stated
from app.ingest.draft import Block, Draft, Stated, lay_out
from app.ingest.lines import split_blocks
from app.ingest.normalise import normalise, squeeze
from app.ingest.outlets import outlet_by_name, outlet_by_url, site_name
from app.ingest.readers.source import Source

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "title": (
        "title",
        "headline",
        "heading",
        "name",
        "tieu_de",
        "tiêu đề",
        "titel",
        "titre",
        "article_title",
    ),
    "text": (
        "text",
        "body",
        "content",
        "fulltext",
        "full_text",
        "full text",
        "article",
        "maintext",
        "article_text",
        "noi_dung",
        "nội dung",
        "story",
        "articlebody",
        "raw_text",
        "content_text",
        "html",
        "content_html",
    ),
    "published": (
        "published",
        "date",
        "publish_date",
        "published_at",
        "pubdate",
        "publication_date",
        "date_publish",
        "datepublished",
        "publication date",
        "publishedat",
        "ngay",
        "ngày",
        "published_date",
        "time",
        "timestamp",
        "created_at",
    ),
    "url": ("url", "link", "source_url", "href", "permalink", "canonical_url", "address", "uri"),
    "outlet": (
        "outlet",
        "source",
        "publication",
        "publisher",
        "site",
        "newspaper",
        "media",
        "source_name",
        "site_name",
        "source_domain",
        "domain",
        "nguồn",
    ),
    "authors": ("authors", "author", "byline", "writer", "tác giả", "creator"),
    "language": ("language", "lang", "language_code"),
    "description": ("description", "summary", "abstract", "standfirst", "lead", "snippet", "subtitle"),
    "dateline": ("dateline", "place", "location"),
    "modified": ("modified", "updated", "updated_at", "date_modified"),
    "genre": ("genre", "type", "kind"),
    "keywords": ("keywords", "tags", "topics"),
}
_BY_NAME: Final = {alias: field for field, aliases in COLUMNS.items() for alias in aliases}
_GENRES: Final = frozenset({"article", "interview", "speech", "transcript", "report", "press release"})
_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|article|html|body|span)\b[^>]*>", re.IGNORECASE)


@lru_cache(maxsize=64)  # the rows of a table have the same ones
def columns_of(names: tuple[str, ...]) -> Mapping[str, str]:
    """Which of these column names means which field (the first alias in the table above wins)."""
    found: dict[str, str] = {}
    cleaned = {squeeze(normalise(name)).strip("\ufeff").casefold(): name for name in names if name}
    for field, aliases in COLUMNS.items():
        for alias in aliases:
            if alias in cleaned:
                found[field] = cleaned[alias]
                break
    return found


def draft_of_record(
    record: Mapping[str, Any], source: Source, member: str, *, day_first: bool | None = None
) -> Draft | None:
    """The draft of one record, or None if it has no text."""
    columns = columns_of(tuple(map(str, record)))
    values = {
        field: record[name] for field, name in columns.items() if record.get(name) not in (None, "", [], {})
    }
    body = values.get("text")
    if not isinstance(body, str) or not body.strip():
        return None
    text, blocks = blocks_of_text(body)
    if not blocks or not any(char.isalnum() for char in text):
        return None
    original = json.dumps(dict(record), ensure_ascii=False, default=str).encode("utf-8", errors="replace")
    return Draft(
        text,
        blocks,
        original,
        "application/json",
        source.name,
        stated=stated_of(values, day_first),
        member=member,
    )


def blocks_of_text(body: str) -> tuple[str, tuple[Block, ...]]:
    """Source text and blocks of a text field, which may be markup."""
    if len(_MARKUP.findall(body[:5000])) >= 2:
        from app.ingest.html_blocks import blocks_of
        from app.ingest.readers.html import parse_html

        tree = parse_html(body)
        if tree is not None:
            return lay_out(blocks_of(tree))
    text = normalise(body)
    return text, split_blocks(text)


def stated_of(values: Mapping[str, Any], day_first: bool | None) -> Stated:
    """Metadata of a record whose fields are named as in `COLUMNS`."""
    url = _text(values.get("url"))
    if url and not re.match(r"https?://", url):
        url = f"https://{url}" if re.match(r"[\w.-]+\.[a-z]{2,}(/|$)", url) else None
    outlet_text = _text(values.get("outlet"))
    known = (outlet_by_name(outlet_text) or outlet_by_url(outlet_text)) if outlet_text else None
    by_url = outlet_by_url(url) if url else None
    outlet = (
        known.name if known else outlet_text or (by_url.name if by_url else site_name(url) if url else None)
    )
    published = parse_stated(str(values["published"]), day_first=day_first) if "published" in values else None
    language = (_text(values.get("language")) or "")[:2].lower()
    genre = (_text(values.get("genre")) or "").lower()
    return Stated(
        title=_text(values.get("title")),
        outlet=outlet,
        authors=_names(values.get("authors")),
        published=published,
        published_source="page" if published else None,
        published_sure=published is not None and len(published) == 10,
        modified=parse_stated(str(values["modified"]), day_first=day_first) if "modified" in values else None,
        dateline=_text(values.get("dateline")),
        language=language if len(language) == 2 and language.isalpha() else None,
        url=url,
        genre=genre if genre in _GENRES else None,
        description=_text(values.get("description")),
        keywords=_names(values.get("keywords")),
    )


def _text(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("title") or value.get("uri")
    if isinstance(value, list):
        value = value[0] if value else None
    return squeeze(normalise(str(value))) or None if isinstance(value, str | int | float) else None


def _names(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        text = value.strip()
        if text.startswith("["):
            try:
                value = json.loads(text.replace("'", '"'))
            except ValueError:
                value = text.strip("[]")
        if isinstance(value, str):
            value = re.split(r"\s*[;|]\s*|,\s+(?=\S+\s)|\s+and\s+", value)
    if not isinstance(value, list):
        value = [value] if value else []
    names = (_text(item) for item in value)
    return tuple(dict.fromkeys(name.strip(" '\"") for name in names if name and name.strip(" '\"")))
