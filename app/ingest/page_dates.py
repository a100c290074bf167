"""When a web page was published, by its own statements. Nothing is guessed: a page without a date has none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from app.ingest.dates import parse_date, parse_stated
from app.ingest.normalise import squeeze
from app.ingest.outlets import host_of
from app.ingest.page_statements import Tags, strings

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED: Final = [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "publishdate",
    "publish_date",
    "publish-date",
    "pubdate",
    "published_time",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.created",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "rnews:datepublished",
    "bt:pubdate",
    "shareaholic:article_published_time",
    "article.published",
    "prism.publicationdate",
    "citation_publication_date",
    "citation_date",
    "article_date_original",
    "originalpublicationdate",
    "ptime",
    "displaydate",
    "dcsext.articlefirstpublished",
    "article:published",
    "datecreated",
    "og:published_time",
    "og:pubdate",
    "vr:published_time",
    "iso-8601-publish-date",
    "gentime",
    "pubtime",
    "released_date",
    "article-date",
]


_PUBLISHED_LOOSE: Final = [
    "date",
    "dc.date",
    "dcterms.date",
    "created",
    "doc_date",
    "timestamp",
    "pagedate",
    "eprints.date",
]


MODIFIED: Final = [
    "article:modified_time",
    "og:updated_time",
    "lastmod",
    "last-modified",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "og:modified_time",
    "article:updated",
]


_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|time|datetime|publish\w*|pubdate|posted|dateline|timestamp|ngay|created|meta)(?:$|[\s_-])|date|publish",
    re.IGNORECASE,
)


_NOT_THE_ARTICLE = re.compile(
    r"related|sidebar|footer|comment|recommend|latest|widget|other|most|copyright|list|tin-khac|box-|breaking|clock|today|current|header-top|weather|teaser|card",
    re.IGNORECASE,
)


def first_date(values: list[str], *, day_first: bool | None = None) -> str | None:
    """The first of these statements that is a date."""
    return next((found for value in values if (found := parse_stated(value, day_first=day_first))), None)


def published_date(
    tree: HtmlElement, tags: Tags, article: Mapping[str, Any], *, day_first: bool | None
) -> tuple[str | None, bool]:
    """The publication date and whether the page is plain about it."""
    stated = first_date(
        [
            *strings(article.get("datePublished")),
            *tags.all(*_PUBLISHED),
            *strings(article.get("dateCreated")),
        ],
        day_first=day_first,
    )
    if stated:
        return stated, len(stated) == 10
    stated = first_date(_microdata(tree), day_first=day_first)
    if stated:
        return stated, len(stated) == 10
    stated = first_date(_times(tree), day_first=day_first)
    if stated:
        return stated, len(stated) == 10
    visible = _visible_date(tree, day_first)
    loose = first_date(tags.all(*_PUBLISHED_LOOSE), day_first=day_first)
    if visible:
        return visible, len(visible) == 10 and (loose is None or loose == visible)
    return (loose, False) if loose else (None, False)


def _microdata(tree: HtmlElement) -> list[str]:
    found = []
    for element in tree.xpath(
        "//*[@itemprop='datePublished' or @property='datePublished' or @property='schema:datePublished' or @pubdate]"
    ):
        found.append(element.get("content") or element.get("datetime") or "".join(element.itertext()))
    return found


def _times(tree: HtmlElement) -> list[str]:
    """`datetime` of `<time>` elements that belong to the article: the first one outside lists of other articles."""
    found = []
    for element in tree.iter("time"):
        if _elsewhere(element):
            continue
        value = element.get("datetime") or element.get("content") or "".join(element.itertext())
        if (
            "updat" in f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
            or "modif" in (element.get("itemprop") or "").lower()
        ):
            continue
        found.append(value)
    return found[:1] if len(found) <= 3 or tree.find(".//article") is not None else []


def _elsewhere(element: HtmlElement) -> bool:
    for count, parent in enumerate(element.iterancestors()):
        if count > 12 or parent.tag in ("article", "main", "body"):
            return False
        if parent.tag in ("aside", "footer", "nav", "li", "a") or _NOT_THE_ARTICLE.search(
            f"{parent.get('class') or ''} {parent.get('id') or ''}"
        ):
            return True
    return False


def _visible_date(tree: HtmlElement, day_first: bool | None) -> str | None:
    """A full date in a short element named for it (`class="date"`), close behind or before the headline."""
    head = next(iter(tree.iter("h1")), None)
    if head is None:
        return None
    order = {element: place for place, element in enumerate(tree.iter())}
    at = order[head]
    best: tuple[int, str] | None = None
    for element in tree.iter(
        "span", "div", "p", "li", "em", "i", "b", "strong", "small", "h5", "h6", "ul", "td"
    ):
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if not _DATE_CLASS.search(names) or _elsewhere(element):
            continue
        text = squeeze("".join(element.itertext()))
        if not 6 <= len(text) <= 120:
            continue
        stated = parse_date(text, day_first=day_first)
        if not stated or len(stated) < 10 or stated.startswith("--"):
            continue
        distance = abs(order[element] - at)
        if distance < 120 and (best is None or distance < best[0]):
            best = (distance, stated)
    return best[1] if best else None


def day_comes_first(language: str | None, url: str | None, tags: Tags) -> bool | None:
    """Whether 3/4/2025 is in April here; None where nobody can say (English pages without a country)."""
    locale = (tags.first("og:locale") or "").lower().replace("-", "_")
    host = host_of(url) if url else ""
    if language and language not in ("en", "zh", "ja", "ko", "hu", "lt"):
        return True
    if locale in ("en_gb", "en_au", "en_nz", "en_in", "en_ie") or host.endswith(
        (".uk", ".au", ".nz", ".in", ".ie", ".vn", ".sg", ".my", ".id", ".eu", ".fr", ".de")
    ):
        return True
    if locale == "en_us" or host.endswith((".gov", ".us")):
        return False
    return None
