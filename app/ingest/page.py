"""What a web page states about itself: JSON-LD, OpenGraph, meta tags, microdata, `<time>`. Only what is stated.

The usual libraries give a date for every page and are wrong for one in seven; here a page without a stated date has none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from app.ingest.dates import date_from_url, parse_date, parse_stated
from app.ingest.draft import Stated
from app.ingest.metadata import byline
from app.ingest.normalise import normalise, squeeze
from app.ingest.outlets import host_of, outlet_by_name, outlet_by_url, site_name

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
_MODIFIED: Final = [
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
_AUTHORS: Final = [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
    "dc.contributor",
    "article:author_name",
    "author_name",
]
_SITES: Final = [
    "og:site_name",
    "application-name",
    "cre",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "twitter:site:name",
]
_TITLES: Final = [
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "citation_title",
    "headline",
]
_SAVED_FROM = re.compile(
    r"saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)", re.IGNORECASE
)
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|time|datetime|publish\w*|pubdate|posted|dateline|timestamp|ngay|created|meta)(?:$|[\s_-])|date|publish",
    re.IGNORECASE,
)
_NOT_THE_ARTICLE = re.compile(
    r"related|sidebar|footer|comment|recommend|latest|widget|other|most|copyright|list|tin-khac|box-|breaking|clock|today|current|header-top|weather|teaser|card",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\s+(?:[|–—»·•]|-{1,2}|::|\|\|)\s+(?=[^|–—»·•]+$)")
_URL_LIKE = re.compile(r"https?://|www\.|@|/")


@dataclass(frozen=True, slots=True)
class _Tags:
    """`<meta>` by lower-case name, property or itemprop."""

    values: Mapping[str, list[str]]

    def first(self, *names: str) -> str | None:
        return next((value for name in names for value in self.values.get(name, ())), None)

    def all(self, *names: str) -> list[str]:
        return [value for name in names for value in self.values.get(name, ())]


def read_page(tree: HtmlElement, source: str, *, address: str | None = None) -> Stated:
    """Title, outlet, authors, dates, address, language and description that the page states.

    `address` is where the page came from when its container knows (MHTML, WARC); it goes before the page's own.
    """
    tags = _meta(tree)
    article = _json_ld_article(tree)
    url = address or _address(tree, tags, article, source)
    outlet = _outlet(url, tags, article)
    language = _language(tree, tags, article)
    title = _title(tree, tags, article, outlet)
    published, sure = _published(tree, tags, article, day_first=_day_first(language, url, tags))
    from_page = published is not None
    if (published is None or len(published) < 10) and url:
        by_url = date_from_url(url)
        if by_url and (published is None or by_url.startswith(published)):
            published, sure, from_page = by_url, len(by_url) == 10, False
    stated = Stated(
        title=title,
        outlet=outlet,
        authors=_authors(tree, tags, article, outlet),
        published=published,
        published_source=None if published is None else "page" if from_page else "url",
        published_sure=sure,
        modified=_first_date([*_strings(article.get("dateModified")), *tags.all(*_MODIFIED)]),
        language=language,
        url=url,
        description=_clean(
            _string(article.get("description"))
            or tags.first("og:description", "description", "twitter:description", "dc.description")
        ),
        keywords=_keywords(tags, article),
    )
    return replace(stated, unsure=frozenset({"published"})) if published and not sure else stated


def _meta(tree: HtmlElement) -> _Tags:
    values: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content")
        if name and content and content.strip():
            values.setdefault(name.strip().lower(), []).append(content.strip())
    return _Tags(values)


def _json_ld_article(tree: HtmlElement) -> dict[str, Any]:
    """The first object of an article type in the page's JSON-LD, `@graph` and lists included; {} if there is none."""
    for script in tree.iter("script"):
        kind = (script.get("type") or "").lower()
        if "ld+json" not in kind or not script.text:
            continue
        for item in _objects(_loads(script.text)):
            types = _strings(item.get("@type"))
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


def _string(value: Any) -> str | None:
    found = _strings(value)
    return found[0] if found else None


def _strings(value: Any) -> list[str]:
    """Text of a JSON-LD value: a string, a list of them, or objects with a `name`."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, int | float) and not isinstance(value, bool):
        return [str(value)]
    if isinstance(value, list):
        return [text for item in value for text in _strings(item)]
    if isinstance(value, dict):
        return _strings(value.get("name") or value.get("@value"))
    return []


def _clean(text: str | None) -> str | None:
    from html import unescape

    return (squeeze(normalise(unescape(text))) or None) if text else None


def _address(tree: HtmlElement, tags: _Tags, article: Mapping[str, Any], source: str) -> str | None:
    saved = _SAVED_FROM.search(source[:4000])
    main = article.get("mainEntityOfPage")
    stated = main.get("@id") if isinstance(main, dict) else main
    canonical = [
        link.get("href")
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    candidates = [
        *canonical,
        tags.first("og:url"),
        article.get("url"),
        stated,
        (saved.group(1) or saved.group(2)) if saved else None,
        tags.first("twitter:url", "citation_public_url"),
    ]
    for url in candidates:
        if isinstance(url, str) and re.match(r"https?://[^\s/]+\.[^\s/]+", url.strip()):
            return url.strip()
    return None


def _outlet(url: str | None, tags: _Tags, article: Mapping[str, Any]) -> str | None:
    known = outlet_by_url(url) if url else None
    if known:
        return known.name
    named = [*_strings(article.get("publisher")), *tags.all(*_SITES)]
    for name in named:
        known = outlet_by_name(name)
        if known:
            return known.name
    for name in named:
        name = _clean(name) or ""
        if 2 <= len(name) <= 60 and not _URL_LIKE.search(name):
            return name
    return site_name(url) if url else None


def _language(tree: HtmlElement, tags: _Tags, article: Mapping[str, Any]) -> str | None:
    for stated in (
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        _string(article.get("inLanguage")),
        tags.first("og:locale", "content-language", "dc.language", "language"),
    ):
        found = re.match(r"([A-Za-z]{2})(?:[-_]|$)", (stated or "").strip())
        if found:
            return found.group(1).lower()
    return None


def _day_first(language: str | None, url: str | None, tags: _Tags) -> bool | None:
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


def _title(tree: HtmlElement, tags: _Tags, article: Mapping[str, Any], outlet: str | None) -> str | None:
    heads = [text for h1 in tree.iter("h1") if (text := _clean("".join(h1.itertext()))) and len(text) > 8]
    page = next((text for element in tree.iter("title") if (text := _clean(element.text))), None)
    candidates = [
        _clean(_string(article.get("headline"))),
        *[_clean(text) for text in tags.all(*_TITLES)],
        page,
    ]
    stated = [text for text in candidates if text]
    for head in heads:
        if any(_same_title(head, text) for text in stated):
            return head
    if stated:
        return strip_outlet(stated[0], outlet)
    return heads[0] if heads else None


def _same_title(head: str, stated: str) -> bool:
    a, b = re.sub(r"\W+", "", head.casefold()), re.sub(r"\W+", "", stated.casefold())
    return bool(a) and (a == b or b.startswith(a) or (len(b) > 25 and a.startswith(b)))


def strip_outlet(title: str, outlet: str | None) -> str:
    """A page title without the name of the outlet behind it ("Headline | VOV.VN" -> "Headline")."""
    for _ in range(3):
        parts = _SUFFIX.split(title, maxsplit=1) if _SUFFIX.search(title) else []
        found = list(_SUFFIX.finditer(title))
        if not parts or not found:
            break
        tail = title[found[-1].end() :]
        bar = title[found[-1].start() : found[-1].end()].strip()
        known = (
            outlet_by_name(tail) is not None
            or (outlet and tail.casefold() in outlet.casefold())
            or (outlet and outlet.casefold() in tail.casefold())
        )
        domain = re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", tail) is not None
        if not (known or domain or (bar in ("|", "»", "::", "||") and len(tail.split()) <= 4)):
            break
        title = title[: found[-1].start()]
    return title


def _authors(
    tree: HtmlElement, tags: _Tags, article: Mapping[str, Any], outlet: str | None
) -> tuple[str, ...]:
    for names in (_strings(article.get("author")), tags.all(*_AUTHORS), _marked_up(tree)):
        found: list[str] = []
        for name in names:
            found += _people(name, outlet)
        if found:
            return tuple(dict.fromkeys(found))[:20]
    return ()


def _marked_up(tree: HtmlElement) -> list[str]:
    names = []
    for element in tree.iter("a", "span", "p", "div", "address", "li"):
        marks = f"{element.get('rel') or ''} {element.get('itemprop') or ''} {element.get('class') or ''}".lower().split()
        if any(
            mark
            in (
                "author",
                "byline",
                "author-name",
                "byline__name",
                "article-author",
                "c-byline__author",
                "author_name",
                "p-author",
            )
            for mark in marks
        ):
            text = squeeze("".join(element.itertext()))
            if 4 <= len(text) <= 100:
                names.append(text)
        if len(names) >= 5:
            break
    return names


def _people(text: str, outlet: str | None) -> list[str]:
    text = _clean(text) or ""
    if not text or _URL_LIKE.search(text) or len(text) > 200:
        return []
    by = byline(text)
    if by:
        return list(by)
    found = []
    for part in re.split(r"\s*(?:;|,|\||\band\b|\bvà\b|&)\s*", text):
        part = re.sub(r"^(?:by|par|por|von|bởi)\s+", "", part.strip(), flags=re.IGNORECASE)
        if (
            2 < len(part) <= 60
            and not outlet_by_name(part)
            and part.casefold()
            not in {
                (outlet or "").casefold(),
                "admin",
                "administrator",
                "staff",
                "editor",
                "webmaster",
                "guest",
                "news desk",
                "author",
                "unknown",
                "none",
            }
            and not re.search(r"\d|\.(?:com|vn|org|net)\b", part)
        ):
            found.append(part)
    return found


def _keywords(tags: _Tags, article: Mapping[str, Any]) -> tuple[str, ...]:
    words = tags.all("article:tag") or [
        part
        for text in [*_strings(article.get("keywords")), *tags.all("news_keywords", "keywords")]
        for part in text.split(",")
    ]
    cleaned = [text for word in words if (text := _clean(word)) and len(text) <= 60]
    return tuple(dict.fromkeys(cleaned))[:30]


def _first_date(values: list[str], *, day_first: bool | None = None) -> str | None:
    return next((found for value in values if (found := parse_stated(value, day_first=day_first))), None)


def _published(
    tree: HtmlElement, tags: _Tags, article: Mapping[str, Any], *, day_first: bool | None
) -> tuple[str | None, bool]:
    """The publication date and whether the page is plain about it."""
    stated = _first_date(
        [
            *_strings(article.get("datePublished")),
            *tags.all(*_PUBLISHED),
            *_strings(article.get("dateCreated")),
        ],
        day_first=day_first,
    )
    if stated:
        return stated, len(stated) == 10
    stated = _first_date(_microdata(tree), day_first=day_first)
    if stated:
        return stated, len(stated) == 10
    stated = _first_date(_times(tree), day_first=day_first)
    if stated:
        return stated, len(stated) == 10
    visible = _visible_date(tree, day_first)
    loose = _first_date(tags.all(*_PUBLISHED_LOOSE), day_first=day_first)
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
