"""What stands in the head of a web page: meta tags and JSON-LD, as plain strings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.ingest.normalise import normalise, squeeze

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPES: Final = frozenset(
    [
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "BackgroundNewsArticle",
        "ReviewNewsArticle",
        "AskPublicNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "Report",
        "ScholarlyArticle",
        "TechArticle",
        "SocialMediaPosting",
        "AdvertiserContentArticle",
        "SatiricalArticle",
        "Review",
        "MedicalScholarlyArticle",
    ]
)


@dataclass(frozen=True, slots=True)
class Tags:
    """`<meta>` by lower-case name, property or itemprop."""

    values: Mapping[str, list[str]]

    def first(self, *names: str) -> str | None:
        return next((value for name in names for value in self.values.get(name, ())), None)

    def all(self, *names: str) -> list[str]:
        return [value for name in names for value in self.values.get(name, ())]


def read_tags(tree: HtmlElement) -> Tags:
    """The meta tags of a page that have a name and a content."""
    values: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content")
        if name and content and content.strip():
            values.setdefault(name.strip().lower(), []).append(content.strip())
    return Tags(values)


def json_ld_article(tree: HtmlElement) -> dict[str, Any]:
    """The first object of an article type in the page's JSON-LD, `@graph` and lists included; {} if there is none."""
    for script in tree.iter("script"):
        kind = (script.get("type") or "").lower()
        if "ld+json" not in kind or not script.text:
            continue
        for item in _objects(_loads(script.text)):
            types = strings(item.get("@type"))
            if any(kind in _ARTICLE_TYPES for kind in types) and (
                item.get("headline") or item.get("datePublished") or item.get("name")
            ):
                return item
    return {}


def _loads(text: str) -> Any:
    text = (
        text.strip()
        .removeprefix("<!--")
        .removesuffix("-->")
        .removeprefix("//<![CDATA[")
        .removesuffix("//]]>")
        .strip()
        .rstrip(";")
    )
    for attempt in (
        text,
        re.sub(r"[\x00-\x1f]+", " ", text),
        re.sub(r",\s*([}\]])", r"\1", re.sub(r"[\x00-\x1f]+", " ", text)),
    ):
        try:
            return json.loads(attempt)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            if isinstance(data.get(key), dict | list):
                yield from _objects(data[key], depth + 1)


def string(value: Any) -> str | None:
    """First text of a JSON-LD value, or None."""
    found = strings(value)
    return found[0] if found else None


def strings(value: Any) -> list[str]:
    """Text of a JSON-LD value: a string, a list of them, or objects with a `name`."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, int | float) and not isinstance(value, bool):
        return [str(value)]
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    if isinstance(value, dict):
        return strings(value.get("name") or value.get("@value"))
    return []


def clean_text(text: str | None) -> str | None:
    """Normalised text on one line with its character references resolved; None if nothing is left."""
    from html import unescape

    return (squeeze(normalise(unescape(text))) or None) if text else None
