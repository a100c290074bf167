"""Web archives (.warc, .warc.gz): every page and document that was answered with success."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from app.ingest.article import RawArticle
from app.ingest.decode import NotText, decode, known_encoding
from app.ingest.draft import Draft
from app.ingest.errors import Unreadable
from app.ingest.readers.html import draft_of_html
from app.ingest.readers.source import Problem, Source

NAME = "web archive"
SUFFIXES = (".warc", ".warc.gz")
_DOCUMENTS: Final = {
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/rtf": ".rtf",
    "text/plain": ".txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}


def sniff(head: bytes) -> bool:
    """The version line of a WARC record; a compressed one is told by its name."""
    return head.startswith((b"WARC/1.", b"WARC/0."))


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """An article for each page and document; redirects, errors, scripts and pictures are passed over."""
    from warcio.archiveiterator import ArchiveIterator  # only for web archives
    from warcio.exceptions import ArchiveLoadFailed

    seen: set[str] = set()
    read_any = False
    with source.open() as stream:
        if not stream.read(16).startswith((b"WARC/", b"\x1f\x8b", b"filedesc:")):
            raise source.refuse("is no web archive in spite of its name; give it the suffix of what it is")
        stream.seek(0)
        try:
            for record in ArchiveIterator(stream, arc2warc=True):
                read_any = True
                if record.rec_type not in ("response", "resource"):
                    continue
                yield from _record(record, source, seen)
            if not seen:
                raise source.refuse(
                    "holds no page that was saved with success, or is damaged; save the pages again"
                )
        except (
            ArchiveLoadFailed,
            OSError,
            EOFError,
            ValueError,
            KeyError,
            AttributeError,
            IndexError,
            TypeError,
        ) as problem:
            if not read_any:
                raise source.refuse(
                    "is no whole web archive: it is damaged or was cut short; get a new copy of it"
                ) from problem
            source.problems.append(
                Problem(
                    source.name,
                    f"“{source.name}” is damaged from one point on; the pages before it were read.",
                )
            )


def _record(record: Any, source: Source, seen: set[str]) -> Iterator[Draft | RawArticle]:
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    http = record.http_headers
    status = http.get_statuscode() if http is not None else "200"
    kind, _, parameters = str(
        (http.get_header("Content-Type") if http is not None else record.content_type) or ""
    ).partition(";")
    kind = kind.strip().lower()
    if status != "200" or not address.startswith(("http://", "https://")) or address in seen:
        return
    if kind not in ("text/html", "application/xhtml+xml") and kind not in _DOCUMENTS:
        return
    seen.add(address)
    try:
        data = record.content_stream().read(source.limits.file_bytes + 1)
        if not data.strip():
            return
        if len(data) > source.limits.file_bytes:
            raise source.refuse("is too large")
        if kind in _DOCUMENTS:
            name = PurePosixPath(unquote(urlsplit(address).path)).name or "document"
            if not name.lower().endswith(_DOCUMENTS[kind]):
                name += _DOCUMENTS[kind]
            for article in source.nested(name, data):
                yield replace(article, url=article.url or address)
            return
        charset = known_encoding(parameters.partition("charset=")[2].split(";")[0].strip(" \"'") or None)
        markup = decode(data, declared=charset, markup=True).text
        member = f"{source.member} › {address}" if source.member else address
        yield draft_of_html(markup, replace(source, member=member), data, address=address)
    except NotText as problem:
        source.problems.append(Problem(address, f"“{address}” {problem}."))
    except Unreadable as refusal:
        source.problems.append(Problem(address, refusal.sentence))
    except (OSError, EOFError, ValueError, AttributeError) as problem:
        source.problems.append(
            Problem(
                address,
                f"“{address}” is damaged in the archive ({type(problem).__name__}); save the page again.",
            )
        )
