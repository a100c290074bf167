"""E-books (.epub): the chapters in the order of the spine, as one article with headings."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from app.ingest.archive import DamagedMember, Package
from app.ingest.draft import Block, Draft, lay_out
from app.ingest.file_properties import Properties, stated_by_file
from app.ingest.old_fonts import mended
from app.ingest.readers.source import Source
from app.ingest.xml import HostileXml, attribute, local, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "e-book"
SUFFIXES = (".epub",)
_PAGES = (".xhtml", ".html", ".htm", ".xml")


def sniff(head: bytes) -> bool:
    """A zip whose first entry is the EPUB media type."""
    return head.startswith(b"PK\x03\x04") and b"mimetypeapplication/epub+zip" in head[:200]


def read(source: Source) -> Iterator[Draft]:
    """One article."""
    from dataclasses import replace

    data = source.read()
    with Package(source, "e-book") as package:
        names = package.names()
        if "META-INF/rights.xml" in names or _protected(package, names):
            raise source.refuse("is protected by digital rights management; import a copy without protection")
        opf_name, opf = _package_document(package, names)
        chapters = _spine(opf_name, opf, names) if opf is not None else []
        chapters = chapters or sorted(
            name for name in names if name.lower().endswith(_PAGES) and not name.startswith("META-INF")
        )
        blocks: list[Block] = []
        damaged = 0
        for name in chapters:
            try:
                blocks += _chapter(package.read(name))
            except DamagedMember:
                damaged += 1
    blocks, told = mended(blocks)
    text, placed = lay_out(blocks)
    if not any(char.isalnum() for char in text):
        raise source.refuse("has no text in it (perhaps only pictures); there is nothing to import")
    if len(text) > source.limits.text_chars:
        raise source.refuse(
            f"has {len(text):,} characters, more than one article can have; split it into its chapters"
        )
    stated = stated_by_file(_properties(opf), placed)
    own = _values(opf, "title")
    if own:
        stated = replace(stated, title=own[0], unsure=stated.unsure - {"title", "authors"})
    if _values(opf, "date") and stated.published:
        stated = replace(
            stated,
            published_source="page",
            published_sure=len(stated.published) == 10,
            unsure=stated.unsure - {"published"},
        )
    stated = replace(stated, outlet=next(iter(_values(opf, "publisher")), None))
    notes = (f"{damaged} of {len(chapters)} chapters are damaged and were left out.",) if damaged else ()
    yield Draft(
        text,
        placed,
        data,
        "application/epub+zip",
        source.name,
        stated=stated,
        notes=(*notes, *told),
        member=source.member,
    )


def _protected(package: Package, names: list[str]) -> bool:
    """Whether chapters (not only fonts) are encrypted."""
    if "META-INF/encryption.xml" not in names:
        return False
    try:
        return b".xhtml" in (listing := package.read("META-INF/encryption.xml")) or b".html" in listing
    except DamagedMember:
        return False  # the chapters will show


def _package_document(package: Package, names: list[str]) -> tuple[str, _Element | None]:
    candidates = []
    if "META-INF/container.xml" in names:
        container = _tree(package, "META-INF/container.xml")
        candidates = [
            unquote(path)
            for element in (container.iter() if container is not None else ())
            if local(element) == "rootfile" and (path := attribute(element, "full-path"))
        ]
    candidates += [name for name in names if name.lower().endswith(".opf")]
    for name in candidates:
        tree = _tree(package, name)
        if tree is not None:
            return name, tree
    return "", None


def _tree(package: Package, name: str) -> _Element | None:
    try:
        return parse_xml(package.read(name))
    except (DamagedMember, HostileXml):
        return None


def _spine(opf_name: str, opf: _Element, names: list[str]) -> list[str]:
    """Names of the chapters in reading order; the table of contents is left out."""
    folder = posixpath.dirname(opf_name)
    items: dict[str, str] = {}
    for element in opf.iter():
        if local(element) == "item":
            identifier, href = attribute(element, "id"), attribute(element, "href")
            if identifier and href and "nav" not in (attribute(element, "properties") or "").split():
                items[identifier] = posixpath.normpath(posixpath.join(folder, unquote(href.split("#")[0])))
    order = [
        items[ref]
        for element in opf.iter()
        if local(element) == "itemref"
        and (ref := attribute(element, "idref")) in items
        and attribute(element, "linear") != "no"
    ]
    present = set(names)
    return [name for name in dict.fromkeys(order) if name in present]


def _chapter(data: bytes) -> list[Block]:
    from app.ingest.decode import NotText, decode
    from app.ingest.html_blocks import blocks_of
    from app.ingest.readers.html import parse_html

    try:
        tree = parse_html(decode(data, markup=True).text)
    except NotText:
        return []
    return blocks_of(tree) if tree is not None else []


def _values(opf: _Element | None, name: str) -> list[str]:
    if opf is None:
        return []
    meta = next((element for element in opf.iter() if local(element) == "metadata"), None)
    return [
        text
        for child in (meta.iter() if meta is not None else ())
        if local(child) == name and (text := text_of(child))
    ]


def _properties(opf: _Element | None) -> Properties:
    def first(name: str) -> str | None:
        return next(iter(_values(opf, name)), None)

    return Properties(
        first("title"),
        tuple(_values(opf, "creator")),
        first("date"),
        None,
        first("language"),
        first("description"),
        "; ".join(_values(opf, "subject")),
    )
