"""Web archives of one page (.mhtml, .mht), as browsers save them."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

from app.ingest.article import RawArticle
from app.ingest.draft import Draft
from app.ingest.readers.html import draft_of_html
from app.ingest.readers.mail import header, text_part
from app.ingest.readers.source import Source

NAME = "saved web page"
SUFFIXES = (".mhtml", ".mht")


def sniff(head: bytes) -> bool:
    """Mail headers with a related part and a place on the web."""
    start = head[:4096].lower()
    return b"multipart/related" in start and (
        b"snapshot-content-location:" in start
        or b"saved by" in start[:400]
        or (b"content-location: http" in start and b"\nfrom: " not in start)
    )


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """One article."""
    from email import message_from_bytes

    data = source.read()
    message = message_from_bytes(data)
    page = _main_page(message)
    markup = text_part(page) if page is not None else ""
    if page is None or not markup.strip():
        raise source.refuse("holds no web page; save the page again, or save it as HTML")
    address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    if address and not address.startswith(("http://", "https://")):
        address = None
    yield draft_of_html(markup, source, data, address=address, media_type="multipart/related")


def _main_page(message: Message) -> Message | None:
    """The page itself among its pictures and frames: the part that the header names, or the first HTML."""
    pages = [
        part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    start = str(message.get_param("start") or "")
    address = header(message, "Snapshot-Content-Location")
    for page in pages:
        if (start and page.get("Content-ID") == start) or (
            address and header(page, "Content-Location") == address
        ):
            return page
    return pages[0] if pages else None
