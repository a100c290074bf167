"""OpenDocument text (.odt, .ott) and its flat form (.fodt)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from app.ingest.archive import DamagedMember, Package
from app.ingest.article import PassageKind
from app.ingest.draft import Block, Draft, lay_out
from app.ingest.file_properties import Properties, stated_by_file
from app.ingest.old_fonts import mended
from app.ingest.readers.source import Source
from app.ingest.xml import HostileXml, attribute, find, local, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "OpenDocument text"
SUFFIXES = (".odt", ".ott", ".fodt")
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_PASSED_OVER = frozenset(
    [
        "tracked-changes",
        "annotation",
        "sequence-decls",
        "forms",
        "table-of-content",
        "alphabetical-index",
        "bibliography",
        "illustration-index",
        "user-index",
        "object-index",
        "table-index",
        "toc-mark",
        "bookmark",
        "image",
        "variable-decls",
    ]
)


def sniff(head: bytes) -> bool:
    """A zip whose first entry is the OpenDocument text media type, or flat XML."""
    return (
        head.startswith(b"PK\x03\x04") and b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:200]
    ) or (b"office:document " in head[:2000] and b"opendocument.text" in head)


def read(source: Source) -> Iterator[Draft]:
    """One article."""
    data = source.read()
    try:
        if data.lstrip()[:1] == b"<":
            content = meta = styles = parse_xml(data)
        else:
            with Package(source, "OpenDocument text") as package:
                names = set(package.names())
                if b"encryption-data" in _raw(package, names, "META-INF/manifest.xml"):
                    raise source.refuse(
                        "is protected with a password; open it with the password and save it without one"
                    )
                if "content.xml" not in names:
                    raise source.refuse(
                        "is a zip package but no OpenDocument text; give it the suffix of what it is"
                    )
                content = parse_xml(package.read("content.xml"))
                meta = parse_xml(_raw(package, names, "meta.xml"))
                styles = parse_xml(_raw(package, names, "styles.xml"))
    except (DamagedMember, HostileXml) as problem:
        raise source.refuse(str(problem)) from problem
    if content is None:
        raise source.refuse(
            "is a damaged OpenDocument text; open it in LibreOffice, let it be repaired, and save it again"
        )
    walker = _Walker([tree for tree in (content, styles) if tree is not None])
    blocks, told = mended(walker.document(content))
    text, placed = lay_out(blocks)
    if not any(char.isalnum() for char in text):
        raise source.refuse("has no text in it (perhaps only pictures); there is nothing to import")
    titled = next((block.text for block in placed[:6] if block.level == 0), None)
    yield Draft(
        text,
        placed,
        data,
        MEDIA_TYPE,
        source.name,
        stated=stated_by_file(_properties(meta), placed, titled),
        notes=told,
        member=source.member,
    )


def _raw(package: Package, names: set[str], name: str) -> bytes:
    if name not in names:
        return b""
    try:
        return package.read(name)
    except DamagedMember:
        return b""


class _Walker:
    """Headings, paragraphs, lists and tables in reading order; notes after the text."""

    def __init__(self, trees: list[_Element]) -> None:
        self._parents: dict[str, str] = {}
        self._bold: set[str] = set()
        self._notes: list[str] = []
        for tree in trees:
            for style in tree.iter("{*}style"):
                name = attribute(style, "name") or ""
                self._parents.setdefault(name, attribute(style, "parent-style-name") or "")
                look = find(style, "text-properties")
                if look is not None and attribute(look, "font-weight") == "bold":
                    self._bold.add(name)

    def document(self, content: _Element) -> Iterator[Block]:
        """All blocks of a document."""
        body = next(iter(content.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text")), None)
        if body is None:
            body = next((element for element in content.iter() if local(element) == "body"), content)
        yield from self._walk(body, "paragraph", 0)
        for note in self._notes:
            yield Block(note, "list")

    def _walk(self, element: _Element, kind: PassageKind, depth: int) -> Iterator[Block]:
        for child in element:
            name = local(child)
            if name in ("p", "h"):
                yield from self._paragraph(child, kind, depth)
            elif name == "table":
                yield from self._table(child, depth)
            elif name in ("list-item", "list-header"):
                yield from self._walk(child, "list", depth + 1)
            elif name and name not in _PASSED_OVER and depth < 200:
                yield from self._walk(child, kind, depth + 1)

    def _paragraph(self, element: _Element, kind: PassageKind, depth: int) -> Iterator[Block]:
        boxes: list[_Element] = []
        text = self._text(element, boxes, 0)
        style = self._chain(attribute(element, "style-name") or "")
        level = None
        if local(element) == "h":
            stated = attribute(element, "outline-level") or "1"
            kind, level = "heading", int(stated) if stated.isdigit() else 1
        elif "Title" in style:
            kind, level = "heading", 0
        elif "Quotations" in style:
            kind = "quote"
        elif any(name in ("Caption", "Illustration", "Table", "Drawing", "Figure") for name in style):
            kind = "caption"
        if text.strip():
            yield Block(text, kind, strong=self._is_bold(element, style), level=level)
        for box in boxes:
            if depth < 20:
                yield from self._walk(box, "paragraph", depth + 1)

    def _chain(self, name: str) -> list[str]:
        chain: list[str] = []
        while name and name not in chain:
            chain.append(name)
            name = self._parents.get(name, "")
        return chain

    def _is_bold(self, element: _Element, style: list[str]) -> bool:
        if any(name in self._bold for name in style[:1]):
            return True
        spans = [child for child in element if local(child) == "span"]
        loose = (element.text or "") + "".join(child.tail or "" for child in element)
        return (
            bool(spans)
            and not loose.strip()
            and all((attribute(span, "style-name") or "") in self._bold for span in spans if text_of(span))
        )

    def _text(self, element: _Element, boxes: list[_Element], depth: int) -> str:
        parts = [element.text or ""]
        for child in element:
            name = local(child)
            if name == "note":
                body = next((inner for inner in child if local(inner) == "note-body"), None)
                self._notes += filter(None, [text_of(body)])
            elif name in ("s", "tab", "line-break"):
                parts.append(" ")
            elif name == "text-box":
                boxes.append(child)
            elif name and name not in _PASSED_OVER and depth < 100:
                parts.append(self._text(child, boxes, depth + 1))
            parts.append(child.tail or "")
        return "".join(parts)

    def _table(self, table: _Element, depth: int) -> Iterator[Block]:
        rows = (
            [
                [
                    list(self._walk(cell, "paragraph", depth + 1))
                    for cell in row
                    if local(cell) == "table-cell"
                ]
                for row in table.iter("{*}table-row")
            ]
            if depth < 20
            else []
        )
        cells = [[" ".join(" ".join(block.text.split()) for block in cell) for cell in row] for row in rows]
        cells = [row for row in cells if any(row)]
        if (
            max((len(row) for row in cells), default=0) > 1
            and max(len(cell) for row in cells for cell in row) <= 400
        ):
            yield Block("\n".join(" | ".join(row) for row in cells), "table")
        else:
            for row in rows:
                for cell in row:
                    yield from (replace(block) for block in cell)


def _properties(tree: _Element | None) -> Properties:
    if tree is None:
        return Properties()
    meta = next((element for element in tree.iter() if local(element) == "meta"), None)
    values = {local(child): text_of(child) for child in meta} if meta is not None else {}
    return Properties(
        title=values.get("title"),
        authors=tuple(filter(None, [values.get("initial-creator") or values.get("creator")])),
        created=values.get("creation-date"),
        modified=values.get("date"),
        language=values.get("language"),
        description=values.get("description"),
        keywords=values.get("keyword"),
    )
