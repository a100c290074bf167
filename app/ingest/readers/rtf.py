"""Rich Text Format, through striprtf, with the properties of its information group."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.ingest.decode import known_encoding
from app.ingest.draft import Draft
from app.ingest.file_properties import Properties, stated_by_file
from app.ingest.lines import split_blocks
from app.ingest.normalise import normalise
from app.ingest.readers.source import Source
from app.ingest.tcvn3 import CONVERTED, from_tcvn3, looks_like_tcvn3

NAME = "Rich Text"
SUFFIXES = (".rtf",)
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_PICTURE = re.compile(rb"\{\\?\*?\\(?:pict|objdata|themedata|colorschememapping|datastore|blipuid)\b")
_BRACE = re.compile(rb"\\.|[{}]", re.DOTALL)
_FRAGMENT = re.compile(rb"\s*\{\\pard\b[ -~\s]*\Z")  # what some converters write without a header
_BINARY = re.compile(rb"\\bin(\d{1,9}) ?")
_INFO = {
    name: re.compile(rf"\{{\\{name}\s((?:[^{{}}\\]|\\[^{{}}]|\{{[^{{}}]*\}})*)\}}")
    for name in ("title", "author", "keywords", "subject", "doccomm")
}
_CREATED = re.compile(r"\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")


def sniff(head: bytes) -> bool:
    r"""A document that begins with `{\rtf`."""
    return head.lstrip(b"\xef\xbb\xbf\r\n\t \x00").startswith(b"{\\rt")


def read(source: Source) -> Iterator[Draft]:
    """One article."""
    from striprtf.striprtf import rtf_to_text  # small, but not needed until the first RTF file

    data = source.read()
    whole = sniff(data[:64])
    if not whole and not _FRAGMENT.match(data[:4096]):
        raise source.refuse("is no Rich Text document in spite of its name; give it the suffix of what it is")
    lean = _without_pictures(_without_binary(data))
    found = _CODE_PAGE.search(lean[:4000])
    encoding = known_encoding(f"cp{found.group(1).decode()}") if found else None
    markup = lean.decode(encoding or "cp1252", errors="replace")
    markup = markup if whole else f"{{\\rtf1 {markup}}}"
    try:
        plain = str(rtf_to_text(markup, encoding=encoding or "cp1252", errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError, TypeError, OverflowError) as problem:
        raise source.refuse(
            "is a damaged Rich Text document; open it in a word processor and save it again"
        ) from problem
    old = looks_like_tcvn3(plain)
    text = normalise(
        (from_tcvn3(plain) if old else plain).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )  # emoji come as two halves
    if not any(char.isalnum() for char in text):
        raise source.refuse("has no text in it (perhaps only pictures); there is nothing to import")
    blocks = split_blocks(text)
    created = _CREATED.search(markup)
    properties = Properties(
        title=_property(markup, "title", encoding),
        authors=tuple(filter(None, [_property(markup, "author", encoding)])),
        created=f"{created[1]}-{int(created[2]):02d}-{int(created[3]):02d}" if created else None,
        keywords=_property(markup, "keywords", encoding),
    )
    yield Draft(
        text,
        blocks,
        data,
        "application/rtf",
        source.name,
        stated=stated_by_file(properties, blocks),
        notes=(CONVERTED,) if old else (),
        member=source.member,
    )


def _without_binary(data: bytes) -> bytes:
    """The document without `\\binN` stretches, whose bytes are no RTF."""
    parts = []
    at = 0
    for found in _BINARY.finditer(data):
        if found.start() < at:
            continue
        parts.append(data[at : found.start()])
        at = min(len(data), found.end() + int(found.group(1)))
    return b"".join([*parts, data[at:]])


def _without_pictures(data: bytes) -> bytes:
    """The document without the groups that hold pictures and themes: megabytes of hexadecimal digits."""
    parts = []
    at = 0
    while found := _PICTURE.search(data, at):
        parts.append(data[at : found.start()])
        depth = 0
        for brace in _BRACE.finditer(data, found.start()):
            depth += {b"{": 1, b"}": -1}.get(brace[0], 0)
            if depth == 0:
                at = brace.end()
                break
        else:
            return b"".join(parts)
    return b"".join([*parts, data[at:]])


def _property(markup: str, name: str, encoding: str | None) -> str | None:
    from striprtf.striprtf import rtf_to_text

    found = _INFO[name].search(markup[:20_000])
    if not found:
        return None
    group = "{\\rtf1 " + found.group(1) + "}"
    try:
        plain = rtf_to_text(group, encoding=encoding or "cp1252", errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError, TypeError):
        return None
    return str(plain).strip() or None
