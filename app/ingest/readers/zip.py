"""Zip archives of documents, also nested, checked before anything is unpacked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from app.ingest.archive import DamagedMember, Package
from app.ingest.article import RawArticle
from app.ingest.draft import Draft
from app.ingest.errors import Unreadable
from app.ingest.readers.source import HEAD_BYTES, Problem, Source

NAME = "zip archive"
SUFFIXES = (".zip",)


def sniff(head: bytes) -> bool:
    """A zip package; the office formats look for theirs before."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read(source: Source) -> Iterator[Draft | RawArticle]:
    """The articles of all members that are documents; a member that cannot be read is a problem of the archive."""
    from app.ingest.readers.registry import choose, reader

    if source.depth >= source.limits.archive_depth:
        raise source.refuse(f"is an archive inside {source.depth} others; unpack the outer ones first")
    with Package(source, "zip archive") as package:
        inside = set(package.names())
        document = next((name for part, name in _DOCUMENTS if part in inside), None)
        if document:  # a document under the wrong name
            yield from reader(document).read(source)
            return
        escaping = package.escaping()
        if escaping:
            source.problems.append(
                Problem(
                    source.name,
                    f"“{source.name}” has entries that would be unpacked outside its folder (“{escaping[0]}”); their names were ignored.",
                )
            )
        for name in package.documents():
            suffix = PurePosixPath(name).suffix.lower()
            if suffix in _PASSED_OVER:
                continue
            try:
                data = package.read(name)
                if not data:
                    raise DamagedMember("is empty (0 bytes)")
                if choose(name, data[:HEAD_BYTES]) is None and suffix:
                    continue  # pictures, style sheets, programs
                yield from source.nested(name, data)
            except DamagedMember as problem:
                source.problems.append(Problem(name, f"“{name}” in “{source.name}” {problem}."))
            except Unreadable as refusal:
                source.problems.append(Problem(name, refusal.sentence))


_DOCUMENTS = (("word/document.xml", "docx"), ("META-INF/container.xml", "epub"), ("content.xml", "odt"))
_PASSED_OVER = frozenset(
    [
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".webp",
        ".svg",
        ".ico",
        ".bmp",
        ".tif",
        ".tiff",
        ".mp3",
        ".mp4",
        ".avi",
        ".mov",
        ".wav",
        ".css",
        ".js",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
        ".exe",
        ".dll",
        ".db",
    ]
)
