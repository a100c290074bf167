"""Web pages saved as HTML: the article found by trafilatura, the metadata from the page's own statements."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any, Final

from app.ingest.article import Removed
from app.ingest.clean import line_reason
from app.ingest.decode import NotText, decode
from app.ingest.draft import Block, Draft, Stated, lay_out
from app.ingest.endings import stops
from app.ingest.language import language_of
from app.ingest.metadata import read_lead
from app.ingest.normalise import normalise, squeeze
from app.ingest.outlets import outlet_by_name
from app.ingest.readers.source import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NAME = "web page"
SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_SHORTEST_ARTICLE = 200
# boxes with the lead of another story inside an article: marked so by the newsrooms' systems
_RELATED: Final = [
    "//*[starts-with(@type, 'Related')]",
    *(
        f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"
        for name in (
            "related-news",
            "related-articles",
            "related-box",
            "box-related",
            "article-related",
            "relate-container",
            "article-relate",
            "tin-lien-quan",
            "tinlienquan",
            "box-tinlienquan",
            "inner-article",
            "related-news-box",
        )
    ),
]
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));"
)
_SENTENCE_FROM = 50
_MOST_ELEMENTS = 60_000
_REACH = 200_000  # how far to look for a block that the extractor changed: a huge page must not take for ever
_HEAD = re.compile(
    rb"^\s*+(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--.{0,2000}?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def sniff(head: bytes) -> bool:
    """A document that begins with a doctype, `<html>`, `<head>` or `<body>`."""
    return _HEAD.match(head.replace(b"\x00", b"")[:4096]) is not None


def read(source: Source) -> Iterator[Draft]:
    """One article; refuses pages without text (pictures only, or built by scripts)."""
    data = source.read()
    try:
        decoded = decode(data, markup=True)
    except NotText as problem:
        raise source.refuse(str(problem)) from problem
    draft = draft_of_html(decoded.text, source, data)
    legible = not any(
        "\ufffd" in block.text for block in draft.blocks
    )  # damage in scripts is nobody's concern
    notes = tuple(note for note in decoded.notes if not (legible and "\ufffd" in note))
    yield replace(draft, notes=(*notes, *draft.notes))


def draft_of_html(
    markup: str,
    source: Source,
    original: bytes,
    *,
    stated: Stated | None = None,
    address: str | None = None,
    media_type: str = "text/html",
) -> Draft:
    """The draft of a page. `stated` (of a mail, of a table) goes before what the page says; `address` likewise."""
    from app.ingest.html_blocks import blocks_of  # lxml inside: 60 ms
    from app.ingest.page import read_page

    tree = parse_html(markup)
    if tree is None:
        raise source.refuse("has no text in it; there is nothing to import")
    page = read_page(tree, markup, address=address)
    page_text, page_blocks = lay_out(blocks_of(tree))
    # last: it takes the tree apart; no newspaper page has so many elements, and the extractor would take minutes
    found = find_article(tree) if tree.xpath("count(//*)") <= _MOST_ELEMENTS else []
    if not found or sum(len(block.text) for block in found) < min(_SHORTEST_ARTICLE, len(page_text) // 3):
        found = [block for block in page_blocks if block.kind != "caption"]
    if not found or not any(char.isalnum() for char in page_text or "".join(b.text for b in found)):
        raise source.refuse(
            "has no text in it: it is built by scripts, or holds only pictures; open it in a browser, select the article and paste it"
        )
    if not page_text:
        page_text, page_blocks = lay_out(found)
    article = place(found, page_text, page_blocks)
    if all(block.offset is None for block in article):  # the extractor ran the page's parts together
        article = [block for block in page_blocks if block.kind != "caption"] or article
    lead = standfirst(article, page_blocks, page)
    if lead is not None:
        article = [block for block in article if block.text != page.title]
        article.insert(0, lead)
    removed, captions = _left_out(page_text, page_blocks, article, page.title)
    whole = stated.over(page) if stated else page
    told = language_of(" ".join(block.text for block in article))
    return Draft(
        page_text,
        tuple(article),
        original,
        media_type,
        source.name,
        stated=replace(whole, language=told or whole.language),
        removed=tuple(removed),
        captions=tuple(captions),
        member=source.member,
    )


def parse_html(markup: str) -> HtmlElement | None:
    """The page as a tree; external entities and the network are off. None if there is nothing in it."""
    from lxml import etree, html  # heavy

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=False)
    data = _CONTROL.sub("", markup).encode("utf-8", errors="ignore")
    if not data.strip():
        return None
    try:
        tree = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return tree


def find_article(tree: HtmlElement) -> list[Block]:
    """The blocks that trafilatura (favouring precision) takes for the article; [] if it finds none."""
    import logging

    from trafilatura import bare_extraction  # about a second: only when the first page comes

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    for precise, page in ((True, deepcopy(tree)), (False, tree)):
        try:
            document: Any = bare_extraction(
                page,
                include_comments=False,
                include_tables=True,
                with_metadata=False,
                favor_precision=precise,
                favor_recall=not precise,
                prune_xpath=_RELATED,
            )
        except (ValueError, AttributeError, TypeError, IndexError, KeyError, AssertionError, RecursionError):
            continue  # its own slips on odd markup: the page's plain blocks stand in
        body = getattr(document, "body", None)
        blocks = list(_blocks(body)) if body is not None else []
        if sum(len(block.text) for block in blocks) >= _SHORTEST_ARTICLE:
            return blocks
    return []


def _blocks(body: Any) -> Iterator[Block]:
    """Blocks of trafilatura's simplified tree (`p`, `head`, `list/item`, `quote`, `table/row/cell`)."""
    for element in body:
        tag = element.tag
        if tag == "head":
            level = element.get("rend", "h2")[-1:]
            yield from _block(element, Block("", "heading", level=int(level) if level.isdigit() else 2))
        elif tag == "list":
            for item in element.iter("item"):
                yield from _block(item, Block("", "list"))
        elif tag == "quote":
            inner = [child for child in element if child.tag == "p"]
            for part in inner or [element]:
                yield from _block(part, Block("", "quote"))
        elif tag == "table":
            rows = [
                [squeeze("".join(cell.itertext())) for cell in row.iter("cell")]
                for row in element.iter("row")
            ]
            rows = [row for row in rows if any(row)]
            if max((len(row) for row in rows), default=0) > 1:
                yield Block("\n".join(" | ".join(row) for row in rows), "table")
            else:
                for row in rows:
                    yield Block(" ".join(row))
        elif isinstance(tag, str) and tag not in ("graphic", "lb"):
            yield from _block(element, Block(""))


def _block(element: Any, like: Block) -> Iterator[Block]:
    """One block, or several where line breaks separate sentences."""
    for part in "".join(_texts(element)).split("\n"):
        text = squeeze(normalise(part))
        if text:
            yield replace(like, text=text)


def _texts(element: Any) -> Iterator[str]:
    """The text of an element, a line end for each `lb`."""
    yield (element.text or "").replace("\n", " ")
    for child in element:
        if child.tag == "lb":
            yield "\n"
        else:
            yield from _texts(child)
        yield (child.tail or "").replace("\n", " ")


def place(found: list[Block], page_text: str, page_blocks: tuple[Block, ...]) -> list[Block]:
    """Each block of the article with its place in the page's text; bold type and captions are known from there."""
    by_text: dict[str, deque[Block]] = {}
    for block in page_blocks:
        by_text.setdefault(block.text, deque()).append(block)
    placed: list[Block] = []
    at = 0
    for block in found:
        same = by_text.get(block.text)
        while same and len(same) > 1 and (same[0].offset or 0) < at:
            same.popleft()
        twin = same[0] if same else None
        if twin and twin.offset is not None:
            kind = (
                "caption"
                if twin.kind == "caption"
                else "heading"
                if twin.kind == "heading" and block.kind == "paragraph"
                else block.kind
            )
            block = replace(block, offset=twin.offset, end=twin.end, strong=twin.strong, kind=kind)  # type: ignore[arg-type]
        else:
            start = page_text.find(block.text, at, at + _REACH)
            if start < 0:
                start = page_text.find(block.text, 0, _REACH)
            if start >= 0:
                block = replace(block, offset=start, end=start + len(block.text))
        if block.end is not None and block.end > at:
            at = block.end
        placed.append(block)
    return placed


def standfirst(article: list[Block], page_blocks: tuple[Block, ...], page: Stated) -> Block | None:
    """The lead that stands between headline and text, where the extractor took it for a summary and left it out.

    Taken only if it carries an outlet's signature or dateline, or on pages of Vietnamese newsrooms, whose leads are always set so.
    """
    taken = [block.offset for block in article if block.offset is not None and block.text != page.title]
    first = min(taken, default=0)
    heads = [
        index
        for index, block in enumerate(page_blocks)
        if block.text == page.title and (block.offset or 0) < first
    ]
    if not heads:
        return None
    outlet = outlet_by_name(page.outlet) if page.outlet else None
    local = outlet is not None and outlet.language == "vi"
    for block in page_blocks[heads[-1] + 1 :]:
        if (block.offset or 0) >= first:
            break
        lead = read_lead(block.text)
        sentence = (
            block.kind in ("paragraph", "heading", "quote")
            and _SENTENCE_FROM <= len(block.text) <= 700
            and stops(block.text)
        )
        if sentence and (lead.outlet or lead.dateline or local) and not line_reason(block):
            return replace(block, kind="paragraph", level=None)
    return None


def _left_out(
    page_text: str, page_blocks: tuple[Block, ...], blocks: list[Block], title: str | None
) -> tuple[list[Removed], list[str]]:
    """What of the page is not in the article, each part with a reason, and the captions within the article's reach."""
    taken = sorted((b.offset, b.end) for b in blocks if b.offset is not None and b.end is not None)
    if not taken:
        return [], []
    first, last = taken[0][0], taken[-1][1]
    removed: list[Removed] = []
    captions: list[str] = []
    at = 0
    for block in page_blocks:
        start, end = block.offset or 0, block.end or 0
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if block.text == title:
            continue
        if at < len(taken) and taken[at][0] < end:
            removed += _between(page_text, start, end, islice(taken, at, None))
            continue
        if block.kind == "caption" and first - 2000 <= start <= last:
            captions.append(block.text)
            removed.append(Removed(page_text[start:end], "caption", start))
        else:
            removed.append(Removed(page_text[start:end], line_reason(block) or "page furniture", start))
    return removed, captions


def _between(page_text: str, start: int, end: int, taken: Iterator[tuple[int, int]]) -> Iterator[Removed]:
    """What of a stretch of the page is in none of the places taken, if there are words in it."""
    for first, last in [*takewhile(lambda one: one[0] < end, taken), (end, end)]:
        words = page_text[start : max(start, first)]
        if any(char.isalnum() for char in words):
            yield Removed(words, "page furniture", start)
        start = max(start, last)


def sanitise_html(markup: str) -> str:
    """A page's markup that is safe to show: no script, style, form, picture, frame or anything remote; links keep their address."""
    import nh3

    tags = {
        "a",
        "abbr",
        "address",
        "article",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "ins",
        "kbd",
        "li",
        "main",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
    }
    return nh3.clean(
        normalise(markup),
        tags=tags,
        attributes={
            "a": {"href", "title"},
            "td": {"colspan", "rowspan"},
            "th": {"colspan", "rowspan"},
            "time": {"datetime"},
            "ol": {"start"},
        },
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
        clean_content_tags={
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "title",
        },
    )
