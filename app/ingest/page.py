"""What a web page states about itself: JSON-LD, OpenGraph, meta tags, microdata, `<time>`. Only what is stated.

The usual libraries give a date for every page and are wrong for one in seven; here a page without a stated date has none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from app.ingest.dates import date_from_url
from app.ingest.draft import Stated
from app.ingest.metadata import byline
from app.ingest.normalise import squeeze
from app.ingest.outlets import outlet_by_name, outlet_by_url, site_name
from app.ingest.page_dates import MODIFIED, day_comes_first, first_date, published_date
from app.ingest.page_statements import Tags, clean_text, json_ld_article, read_tags, string, strings

if TYPE_CHECKING:
    from lxml.html import HtmlElement


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


_SUFFIX = re.compile(r"(?<!\s)\s++(?:[|–—»·•]|-{1,2}|::|\|\|)\s++(?=[^|–—»·•]+$)")
_AUTHOR_MARK = re.compile(r"(?:^|[-_])(?:author|byline)(?:[-_]+name)?$")
_URL_LIKE = re.compile(r"https?://|www\.|@|/")


def read_page(tree: HtmlElement, source: str, *, address: str | None = None) -> Stated:
    """Title, outlet, authors, dates, address, language and description that the page states.

    `address` is where the page came from when its container knows (MHTML, WARC); it goes before the page's own.
    """
    tags = read_tags(tree)
    article = json_ld_article(tree)
    url = address or _address(tree, tags, article, source)
    outlet = _outlet(url, tags, article)
    language = _language(tree, tags, article)
    title = _title(tree, tags, article, outlet)
    published, sure = published_date(tree, tags, article, day_first=day_comes_first(language, url, tags))
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
        modified=first_date([*strings(article.get("dateModified")), *tags.all(*MODIFIED)]),
        language=language,
        url=url,
        description=clean_text(
            string(article.get("description"))
            or tags.first("og:description", "description", "twitter:description", "dc.description")
        ),
        keywords=_keywords(tags, article),
    )
    return replace(stated, unsure=frozenset({"published"})) if published and not sure else stated


def _address(tree: HtmlElement, tags: Tags, article: Mapping[str, Any], source: str) -> str | None:
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


def _outlet(url: str | None, tags: Tags, article: Mapping[str, Any]) -> str | None:
    known = outlet_by_url(url) if url else None
    if known:
        return known.name
    named = [*strings(article.get("publisher")), *tags.all(*_SITES)]
    for name in named:
        known = outlet_by_name(name)
        if known:
            return known.name
    for name in named:
        name = clean_text(name) or ""
        if 2 <= len(name) <= 60 and not _URL_LIKE.search(name):
            return name
    return site_name(url) if url else None


def _language(tree: HtmlElement, tags: Tags, article: Mapping[str, Any]) -> str | None:
    for stated in (
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        string(article.get("inLanguage")),
        tags.first("og:locale", "content-language", "dc.language", "language"),
    ):
        found = re.match(r"([A-Za-z]{2})(?:[-_]|$)", (stated or "").strip())
        if found:
            return found.group(1).lower()
    return None


def _title(tree: HtmlElement, tags: Tags, article: Mapping[str, Any], outlet: str | None) -> str | None:
    heads = [text for h1 in tree.iter("h1") if (text := clean_text("".join(h1.itertext()))) and len(text) > 8]
    page = next((text for element in tree.iter("title") if (text := clean_text(element.text))), None)
    candidates = [
        clean_text(string(article.get("headline"))),
        *[clean_text(text) for text in tags.all(*_TITLES)],
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
    title = title[:1000]
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
    tree: HtmlElement, tags: Tags, article: Mapping[str, Any], outlet: str | None
) -> tuple[str, ...]:
    for names in (strings(article.get("author")), tags.all(*_AUTHORS), _marked_up(tree)):
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
        if any(_AUTHOR_MARK.search(mark) for mark in marks) and not any(
            parent.tag in ("figure", "figcaption", "aside", "footer") for parent in element.iterancestors()
        ):
            text = squeeze("".join(element.itertext()))
            if 4 <= len(text) <= 100:
                names.append(text)
        if len(names) >= 5:
            break
    return names


def _people(text: str, outlet: str | None) -> list[str]:
    text = clean_text(text) or ""
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


def _keywords(tags: Tags, article: Mapping[str, Any]) -> tuple[str, ...]:
    words = tags.all("article:tag") or [
        part
        for text in [*strings(article.get("keywords")), *tags.all("news_keywords", "keywords")]
        for part in text.split(",")
    ]
    cleaned = [text for word in words if (text := clean_text(word)) and len(text) <= 60]
    return tuple(dict.fromkeys(cleaned))[:30]
